"""The scene that a story is in: its day and place go on until others are given.

"About sixty people gathered at the university on Tuesday. Within minutes a second crowd lined up":
the second sentence gives no day and needs none. Only what is done on the spot, or in its paragraph
to those who were there, told in the simple past, inherits: with everything else the next sentence
is as likely to speak of another day.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from extract.blocks import block_around
from extract.claims.beside_the_story import opens_its_sentence
from extract.claims.clause_times import joined_before
from extract.claims.drafts import ON_THE_SPOT, Draft
from extract.claims.earlier_events import remembered_with
from extract.claims.timeline import Timeline
from extract.claims.times import carried
from extract.grammar import lemma, sentence_of
from extract.role_groups import SUFFERERS
from extract.statuses import TOLD
from extract.times.vocabulary import MONTH
from extract.wordlists import word_sets
from graph.dates import is_day
from graph.model import DateInterval, Document, Role

_OF_THE_DAY = ("surveil", "harass", "detain")
"""Told of the same day in one paragraph, yet often done elsewhere: they take no place."""
_OPENING = (
    *ON_THE_SPOT, "detain", "harass", "smear", "mobilize", "pressure_institution", "threaten",
)  # fmt: skip
"""What a scene begins with. A ruling, a statement or what is done on a screen ends the one before,
and what follows is seldom of its day."""
_FOR = ("for", "over")
"""Before a deed for which somebody answers: "was fined for spitting"."""
_PERFECT = ("has", "have", "had", "'ve", "’ve", "'s", "'d")
_ELSEWHERE = ("meanwhile", "earlier", "later", "previously", "since", "another", "again")
_SEASON = re.compile(rf"\b(?:{MONTH}|spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_FAR = 3
"""Sentences before an event in which another day is looked for."""
_NEWS_DAYS = 14
"""A scene goes on into the next paragraphs only in a text published this soon after it."""


def with_scenes(document: Document, timeline: Timeline, drafts: Iterable[Draft]) -> list[Draft]:
    """Give incidents without a time the time and place of the scene; drafts in text order."""
    staged: list[Draft] = []
    scene: _Scene | None = None
    befell: dict[str, Draft] = {}
    for draft in drafts:
        number = block_around(document.blocks, draft.frame.trigger.idx)
        own = _time(draft)
        if scene is not None and own is None and _is_another_day_told(draft, scene, timeline):
            scene = None
        theirs = scene is None or not _is_of_before(draft, befell, scene)
        if scene is not None and theirs and _goes_on(document, draft, own, scene, number):
            draft = _within(draft, own, scene)
        if own is not None and _is_dated(draft, own):
            scene = _scene_after(draft, own, scene, number)
        elif scene is not None and _leads_away(draft, own, scene):
            scene = _with_whom(draft, own, number)
        if is_told(draft) and own is not None and _coded_places(draft):
            befell |= dict.fromkeys(draft.fillers(*SUFFERERS), draft)
        staged.append(draft)
    return staged


def _is_another_day_told(draft: Draft, scene: "_Scene", timeline: Timeline) -> bool:
    """Whether a sentence right before an event opens another day: "a week later | we met"."""
    sentence = sentence_of(draft.frame.trigger)
    for _ in range(_FAR):
        if not sentence.start:
            return False
        sentence = sentence_of(sentence.doc[sentence.start - 1])
        if sentence.start_char <= scene.time.start:
            return False
        for found in timeline.dates_of(sentence):
            days = timeline.days(found, ahead=False)
            if days is not None and is_day(days) and opens_its_sentence(found, sentence):
                return days.from_ != _day(scene.time)
    return False


def _is_of_before(draft: Draft, befell: Mapping[str, Draft], scene: "_Scene") -> bool:
    """Whether somebody suffers again whose own story was in another town, at another time.

    "Police held his brother in Minsk in May. On 3 June men beat Omar in Leeds. His brother was
    tortured": not in Leeds.
    """
    whom = draft.fillers(*SUFFERERS)
    stories = [befell[one] for one in whom if one in befell]
    return (
        bool(stories)
        and len(stories) == len(whom)
        and all(_elsewhere(story, scene) and _time(story) != scene.time for story in stories)
    )


def _scene_after(
    draft: Draft, own: Role, scene: "_Scene | None", paragraph: int | None
) -> "_Scene | None":
    """The scene behind a dated event: its own, or the one before unless another day ends it."""
    if draft.frame.type in _OPENING:
        stage = tuple(place for place in _coded_places(draft) if not _is_left(draft, place))
        return _Scene(own, paragraph, stage)
    ended = scene is not None and _day(own) != _day(scene.time)
    return None if ended else scene


def _leads_away(draft: Draft, own: Role | None, scene: "_Scene") -> bool:
    """Whether an event without a day was in another town, at another time than the scene.

    "She was beaten in Leeds on 3 May. Her brother was arrested in Minsk in July. He was tortured."
    """
    if not is_told(draft) or draft.frame.type not in _OPENING or not _elsewhere(draft, scene):
        return False
    return own is not None and not own.inferred and not _is_around(own, scene.time)


def _is_around(time: Role, day: Role) -> bool:
    """Whether a month or year has the day in it; words for a part of it ("at night") may."""
    if not isinstance(time.value, DateInterval) or not isinstance(day.value, DateInterval):
        return not _SEASON.search(time.text)
    return time.value.from_ <= day.value.to and day.value.from_ <= time.value.to


def _with_whom(draft: Draft, own: Role | None, paragraph: int | None) -> "_Scene | None":
    """The scene of an event of a month: it goes on with whom it befell, and with nobody else."""
    whom = draft.fillers(*SUFFERERS)
    if own is None or not whom:
        return None
    return _Scene(own, paragraph, _coded_places(draft), whom)


def _goes_on(
    document: Document, draft: Draft, own: Role | None, scene: "_Scene", paragraph: int | None
) -> bool:
    """True when an event belongs to the scene: near, told, on the spot, of the same day."""
    same_day = own is None or _day(own) == _day(scene.time)
    spread = draft.frame.type in ON_THE_SPOT and _is_news(document, scene.time)
    near = scene.paragraph == paragraph or spread
    told = (
        is_told(draft)
        and draft.frame.modality != "denied"  # whoever denies it names no day
        and is_on_the_spot(draft, dated=own is not None)
    )
    theirs = not scene.whom or bool(scene.whom & draft.fillers(*SUFFERERS))
    return same_day and near and told and theirs and not _elsewhere(draft, scene)


def _within(draft: Draft, own: Role | None, scene: "_Scene") -> Draft:
    """The event with the time and the coded places of the scene that it has not itself."""
    inherited = [] if own is not None else [scene.time]
    if draft.frame.type in ON_THE_SPOT and not _coded_places(draft):
        inherited += scene.places
    return replace(draft, roles=(*draft.roles, *(carried(role) for role in inherited)))


def _day(time: Role) -> str | None:
    return time.value.from_ if isinstance(time.value, DateInterval) else None


@dataclass(frozen=True, slots=True)
class _Scene:
    """The time that goes on, the number of the paragraph that gave it, and where it was.

    Attributes:
        whom: With whom alone it goes on; nobody where it goes on with all.
    """

    time: Role
    paragraph: int | None
    places: tuple[Role, ...]
    whom: frozenset[str] = frozenset()


def _coded_places(draft: Draft) -> tuple[Role, ...]:
    """The places of an event by which other documents may find it."""
    return tuple(
        role
        for role in draft.roles
        if role.role == "place" and (role.entity or "").startswith(("place:", "campus:"))
    )


def _is_left(draft: Draft, place: Role) -> bool:
    """True for "marched from | Southall": what follows was not done there."""
    words = (token for token in sentence_of(draft.frame.trigger) if token.idx == place.start)
    return any(token.i > 0 and token.nbor(-1).lower_ == "from" for token in words)


def _elsewhere(draft: Draft, scene: _Scene) -> bool:
    """True when the event names a coded place and it is not one of the scene's."""
    own = {role.entity for role in _coded_places(draft)}
    return bool(own) and not own & {role.entity for role in scene.places}


def _time(draft: Draft) -> Role | None:
    return next((r for r in draft.roles if r.role == "time"), None)


def _is_dated(draft: Draft, role: Role) -> bool:
    dated = isinstance(role.value, DateInterval) and role.value.precision == "day"
    return dated and is_told(draft)


def is_told(draft: Draft) -> bool:
    """True for a single event that is told as done."""
    return draft.frame.scope == "incident" and draft.frame.modality in TOLD


def is_on_the_spot(draft: Draft, *, dated: bool) -> bool:
    """True for what is done there and then; a pluperfect needs a day of its own to be of it."""
    trigger = _told_by(draft)
    if draft.frame.type in _OF_THE_DAY and trigger.dep_ in ("amod", "acl", "relcl"):
        return False
    if trigger.dep_ == "pcomp" and trigger.head.lower_ in _FOR:
        return False
    if remembered_with(trigger) is not None:
        return False
    if draft.frame.type not in ON_THE_SPOT + _OF_THE_DAY or trigger.tag_ not in (
        "VBD",
        "VBN",
        "VBG",
    ):
        return False
    helpers = {child.lower_ for child in trigger.children if child.dep_ in ("aux", "auxpass")}
    words = {token.lower_ for token in sentence_of(trigger)}
    earlier = not dated and helpers & {*_PERFECT, "being"}  # "was being held": for how long?
    if earlier and not _is_said_from_there(trigger, helpers):
        return False
    return not words & set(_ELSEWHERE)


def _is_said_from_there(trigger: Token, helpers: set[str]) -> bool:
    """Whether those who were there say it: "police said that they had detained two men".

    Their "had" is no more than the past of what is told by others.
    """
    first = next(iter([*joined_before(trigger)][-1:]), trigger)
    said, words = first.head, word_sets("speech")
    if first.dep_ != "ccomp" or said.tag_ != "VBD" or lemma(said) not in words["verbs"]:
        return False
    long = any(child.lower_ == "for" for child in (*first.children, *trigger.children))
    if helpers & {*_PERFECT, "being"} - {"had", "'d"} or long:
        return False
    tellers = [child for child in said.children if child.dep_ == "nsubj"]
    return any(lemma(teller) in words["there"] for teller in tellers)


def _told_by(draft: Draft) -> Token:
    """The trigger; of "answered with a counter-rally" the verb that tells of it."""
    trigger = draft.frame.trigger
    if draft.frame.type not in ("counter_protest", "disrupt_event") or trigger.pos_ != "NOUN":
        return trigger
    verb = trigger.head.head if trigger.dep_ == "pobj" else trigger.head
    return verb if verb.tag_ == "VBD" and trigger.dep_ in ("pobj", "dobj") else trigger


def _is_news(document: Document, role: Role) -> bool:
    if document.published is None or not isinstance(role.value, DateInterval):
        return False
    gap = date.fromisoformat(document.published) - date.fromisoformat(role.value.to)
    return 0 <= gap.days <= _NEWS_DAYS
