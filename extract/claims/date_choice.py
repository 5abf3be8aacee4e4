"""The date of an event whose own words give none: one that the text tells around it, or none.

Each candidate has the share exp(its weights and what states add) among those of all candidates of
the event and of "none". Where the best share reaches the cut, the event gets that date, as
`inferred`.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.claims.calendar import Calendar, looks_back
from extract.claims.date_candidates import Candidate, DateStory
from extract.claims.date_features import size
from extract.claims.date_keys import has_own_date
from extract.claims.date_states import added
from extract.claims.drafts import Draft
from extract.claims.earlier_events import is_of_before
from extract.claims.event_days import event_word
from extract.claims.jumps import is_behind_a_jump
from extract.claims.long_ago import names_a_day_alone
from extract.claims.reading import Reading
from extract.claims.timeline import Timeline
from extract.role_groups import SUFFERERS
from extract.roles.deed_before import points_back
from extract.roles.retold import is_from_another_day
from extract.status.answered_deeds import is_answer
from extract.statuses import REFUTED, TOLD
from extract.wordlists import FOLDER, read_yaml
from graph.dates import is_day
from graph.model import DateInterval, Role

OWN, NONE = "candidate", "none"
"""The tables of weights for the features of a candidate, and for the facts that speak for none."""


@dataclass(frozen=True, slots=True)
class DateWeights:
    """What was fitted.

    Attributes:
        tables: Weight by feature for `OWN`, by fact for `NONE` and for each kind of candidate. In
            the last two "" stands for what always counts.
        cuts: Least share of a date that is taken, by how wide it is.
        states: How much of what the states of the reader add counts.
        kinds: Kinds of candidates in the order in which the head of states knows them.
    """

    tables: Mapping[str, Mapping[str, float]]
    cuts: Mapping[str, float]
    states: float
    kinds: Sequence[str]


@lru_cache(maxsize=1)
def date_weights() -> DateWeights:
    """Read the fitted file, once."""
    file = read_yaml(FOLDER / "event_dates.yaml")
    kinds = sorted(file["weights"].keys() - {OWN, NONE})
    return DateWeights(file["weights"], file["cuts"], file["states"], kinds)


def with_chosen_dates(
    reading: Reading, calendar: Calendar, timeline: Timeline, groups: Sequence[Sequence[Draft]]
) -> list[list[Draft]]:
    """Give events without a date of their own the likeliest date that is told around them.

    What is planned or only feared has none: the dates around it are those of its announcement.
    """
    if not groups:
        return []
    story = DateStory(reading, calendar, timeline, groups)
    numbers = {draft.id: number for number, draft in enumerate(story.drafts)}
    return [
        [
            draft
            if _is_undated(group, draft)
            or _is_of_its_line(calendar, draft)
            or _is_before_its_line(calendar, draft)
            else _without_days_before_jumps(_dated(story, numbers[draft.id], draft))
            for draft in group
        ]
        for group in groups
    ]


def _is_undated(group: Sequence[Draft], draft: Draft) -> bool:
    """ "Was beaten in Doha in 2019. He was not beaten in Karachi": never there, not only then.

    True for what did not befall somebody at a place of its own, unless the event is told as done.
    """
    if any(d.frame.modality not in REFUTED for d in group) or not draft.fillers(*SUFFERERS):
        return False
    return any(role.role == "place" and not role.inferred for role in draft.roles)


def _is_of_its_line(calendar: Calendar, draft: Draft) -> bool:
    """Whether a draft has the day of the line of a log, or of the heading, in which it stands."""
    place = draft.frame.trigger.idx
    if calendar.is_post(place):
        return False
    entry = calendar.entry(place) or calendar.heading(place)
    if entry is None or not is_day(entry.days):
        return False
    return any(_is_carried(role) and role.start == entry.start for role in draft.roles)


def _is_before_its_line(calendar: Calendar, draft: Draft) -> bool:
    """Whether a line of a log looks back on a draft: "12 March: he said he | had been followed"."""
    place = draft.frame.trigger.idx
    lined = calendar.entry(place) or calendar.heading(place)
    return lined is not None and looks_back(draft, calendar)


def _dated(story: DateStory, number: int, draft: Draft) -> Draft:
    if has_own_date(draft) or draft.frame.modality not in TOLD:
        return draft
    if any(role.role == "time" and event_word(role.text) for role in draft.roles):
        return draft  # "on the day of the vote", of which the text tells no day
    if any(_is_carried(role) and not isinstance(role.value, DateInterval) for role in draft.roles):
        return draft  # of "the summer" of which its scene is
    told_before = is_answer(draft.frame) or points_back(draft.frame)
    if told_before or _has_an_open_day(draft) or is_from_another_day(draft.frame.trigger):
        return replace(draft, roles=tuple(r for r in draft.roles if not _is_carried(r)))
    draft = _without_days_of_others(draft)
    best, trust = _best(story, number)
    if best is None or trust < date_weights().cuts[size(best.days)]:
        return draft
    words = best.words
    chosen = Role(
        "time",
        words.start,
        words.end,
        words.text,
        value=best.days,
        score=round(trust, 4),
        inferred=True,
    )
    kept = (r for r in draft.roles if not _is_carried(r))
    return replace(draft, roles=(*kept, chosen))


def _without_days_before_jumps(draft: Draft) -> Draft:
    """A draft without the day that was told before the text went on to another time."""
    trigger = draft.frame.trigger
    kept = tuple(r for r in draft.roles if not (_is_carried(r) and is_behind_a_jump(r, trigger)))
    return draft if len(kept) == len(draft.roles) else replace(draft, roles=kept)


def _has_an_open_day(draft: Draft) -> bool:
    """ "On | Friday his wife was threatened", of a week that nobody tells: not the day before."""
    own = (r for r in draft.roles if r.role == "time" and not r.inferred)
    return any(
        not isinstance(role.value, DateInterval) and names_a_day_alone(role.text) for role in own
    )


def _without_days_of_others(draft: Draft) -> Draft:
    """A draft without the carried day of what its sentence tells around an earlier event."""
    trigger = draft.frame.trigger
    kept = (r for r in draft.roles if not (_is_carried(r) and is_of_before(r, trigger)))
    return replace(draft, roles=tuple(kept))


def _is_carried(role: Role) -> bool:
    return role.role == "time" and role.inferred


def _best(story: DateStory, number: int) -> tuple[Candidate | None, float]:
    """The likeliest candidate and its share."""
    candidates = story.candidates(number)
    if not candidates:
        return None, 0.0
    ruled = worths(story, number, candidates)
    trigger = story.drafts[number].frame.trigger
    seen = added(story.doc, trigger, candidates, date_weights().kinds)
    part = date_weights().states
    *shares, none = (math.exp(one + part * more) for one, more in zip(ruled, seen, strict=True))
    most = max(shares)
    return candidates[shares.index(most)], most / (sum(shares) + none)


def worths(story: DateStory, number: int, candidates: Sequence[Candidate]) -> list[float]:
    """What the weights give each candidate of an event, and at the end "none"."""
    tables, facts = date_weights().tables, ["", *story.facts(number)]
    of_kind: dict[str, float] = {}
    found = []
    for candidate in candidates:
        worth = _sum(tables[OWN], candidate.features)
        for kind in candidate.kinds:
            if kind not in of_kind:
                of_kind[kind] = _sum(tables.get(kind, {}), facts)
            worth += of_kind[kind]
        found.append(worth)
    return [*found, _sum(tables[NONE], facts)]


def _sum(table: Mapping[str, float], names: Iterable[str]) -> float:
    return sum((table[name] for name in names if name in table), 0.0)
