"""When and where a claim says that its event was, and whether that parts it from others.

"Was followed in May. He was not followed in June", "the march in Cologne": times without a day in
common and places of which neither holds the other are those of two events.
"""

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from extract.claims.clause_times import governor_of
from extract.claims.drafts import Draft
from extract.grammar import sentence_of
from extract.statuses import REFUTED
from graph.model import DateInterval, DocumentEntity, Role

Places = Mapping[str, DocumentEntity]
"""The places of the document by their ids."""

_BEHIND = re.compile(r"(?:ever )?since(?: then)?|afterwards?|thereafter|later", re.IGNORECASE)
"""Words that alone put something behind all that was told."""


def is_of_another_day(draft: Draft, group: Sequence[Draft]) -> bool:
    """Both name a day, and not the same one."""
    days = {d.from_ for d in map(own_date, group) if d and d.precision == "day"}
    day = own_date(draft)
    return bool(days) and day is not None and day.precision == "day" and day.from_ not in days


def is_of_another_year(draft: Draft, group: Sequence[Draft]) -> bool:
    """Both name a time, and no year of one is a year of the other."""
    known, new = [d for d in map(own_date, group) if d], own_date(draft)
    if new is None or not known:
        return False
    return all(d.to[:4] < new.from_[:4] or new.to[:4] < d.from_[:4] for d in known)


def was_not_then(draft: Draft, group: Sequence[Draft]) -> bool:
    """ "Was followed in May. He was not followed in June": the times have no day in common.

    "Since" is behind whatever was told. Of what a noun tells again only its own time says so: "the
    attack in July". What was done then is not what was "not done before".
    """
    refuting = draft.frame.modality in REFUTED or _is_refuted(group)
    if refuting and any(_BEHIND.fullmatch(role.text) for role in _stated(draft, "time")):
        return True
    new = [day for role, day in _days(draft) if refuting or _is_its_own(role, draft)]
    known = [day for told in group for _, day in _days(told)]
    return bool(new) and bool(known) and all(_are_disjoint(a, b) for a in new for b in known)


def was_not_there(draft: Draft, group: Sequence[Draft], places: Places) -> bool:
    """ "Was beaten in Doha. He was not beaten in Karachi": neither place may hold the other.

    Of what a noun tells again only its own place says so: "the march in Cologne". What was done
    there is not what was "not done here".
    """
    refuting = draft.frame.modality in REFUTED or _is_refuted(group)
    located = _located(draft, places)
    new = [place for role, place in located if refuting or _is_its_own(role, draft)]
    known = [place for told in group for _, place in _located(told, places)]
    return bool(new) and bool(known) and all(_are_apart(a, b) for a in new for b in known)


def are_apart(one: Sequence[Draft], two: Sequence[Draft], places: Places) -> bool:
    """Whether two events give times in other words, or places of which neither holds the other."""
    times = [_words(event, "time") for event in (one, two)]
    if all(times) and times[0].isdisjoint(times[1]):
        return True
    towns = [[p for draft in event for _, p in _located(draft, places)] for event in (one, two)]
    return all(towns) and all(_are_apart(a, b) for a in towns[0] for b in towns[1])


def gives_another_scene(draft: Draft, group: Sequence[Draft]) -> bool:
    """ "He was stopped in Minsk, but the arrest was made in Brest": words that the others lack."""
    return any(_words([draft], role) - _words(group, role) for role in ("time", "place"))


def gives_time_or_place(draft: Draft) -> bool:
    """ "Her arrest in Rome": a time or place hangs on the word of the event itself."""
    roles = (*_stated(draft, "time"), *_stated(draft, "place"))
    return any(_is_its_own(role, draft) for role in roles)


def _is_refuted(group: Sequence[Draft]) -> bool:
    return all(draft.frame.modality in REFUTED for draft in group)


def _words(drafts: Sequence[Draft], role: str) -> set[str]:
    return {r.text.lower() for draft in drafts for r in _stated(draft, role)}


def _stated(draft: Draft, role: str) -> list[Role]:
    """The times or places that the claim's own words give."""
    return [r for r in draft.roles if r.role == role and not r.inferred]


def _is_its_own(role: Role, draft: Draft) -> bool:
    """Whether a time or place hangs on the word of the event itself."""
    above = governor_of(role, sentence_of(draft.frame.trigger))
    return above is not None and above.i == draft.frame.trigger.i


def _days(draft: Draft) -> list[tuple[Role, DateInterval]]:
    values = ((role, role.value) for role in _stated(draft, "time"))
    return [(role, value) for role, value in values if isinstance(value, DateInterval)]


def _are_disjoint(one: DateInterval, two: DateInterval) -> bool:
    return one.to < two.from_ or two.to < one.from_


def _located(draft: Draft, places: Places) -> list[tuple[Role, DocumentEntity]]:
    """The towns, campuses and lands of a claim, one of which its other places are in."""
    found = ((role, places.get(role.entity or "")) for role in _stated(draft, "place"))
    return [(role, one) for role, one in found if one and (_is_point(one) or one.country)]


def _is_point(place: DocumentEntity) -> bool:
    return place.type == "campus" or place.subtype == "city"


def _are_apart(one: DocumentEntity, two: DocumentEntity) -> bool:
    """Two towns, two campuses, or places of two countries."""
    if one.country and two.country and one.country != two.country:
        return True
    alike = _is_point(one) and one.type == two.type and one.subtype == two.subtype
    return alike and one.id != two.id


def own_date(draft: Draft) -> DateInterval | None:
    """The date that the claim itself gives, or None.

    Of two, the one that hangs on the trigger, else the one nearer to it.
    """
    dated = [(role, role.value) for role in draft.roles if isinstance(role.value, DateInterval)]
    if len(dated) < 2:
        return dated[0][1] if dated else None
    return min(dated, key=lambda one: _distance(one[0], draft.frame.trigger))[1]


def _distance(role: Role, trigger: Token) -> tuple[bool, int]:
    """How far a role is from the trigger: what hangs on it first, then by characters."""
    above = governor_of(role, sentence_of(trigger))
    own = above is not None and above.i == trigger.i
    return not own, min(abs(role.start - trigger.idx), abs(role.end - trigger.idx))
