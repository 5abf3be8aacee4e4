"""What a counter-protest answers and a disruption disrupts: which event a `target_event` is.

"Seventy students gathered at the library. A second group formed a line across the plaza": the role
stands outside the sentence and is marked as inferred. Words of the sentence itself ("it", "the
talk") stand for an event only where the two events are likely to be related.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.claims.drafts import Draft
from extract.claims.pair_choice import AIMED, Choices, Related, weights
from extract.claims.then_and_there import own_date
from extract.crowds.gathering_types import GATHERINGS
from extract.crowds.gatherings import COUNTER_PROTEST, is_called_so
from extract.role_groups import ACTORS
from graph.model import Role

_ROLE = "target_event"
_ANSWERING = ("counter_protest", "disrupt_event")
"""Events whose aim is given as a role where no words of their sentence name it."""
_ANSWERED = ("protest", "public_event")
_NEAREST = 0.7
"""How often the gathering before a crowd against one is what it is against, in the labels."""
_BACK = 6
"""Sentences before an act in which the gathering stands that it is aimed at."""
_CODED = ("place:", "campus:")
_RELATING = ("counter_protest", "disrupt_event", "statement", "respond")
"""Events whose `target_event` says that one event answers or disrupts another."""


def with_answers(drafts: Sequence[Draft], choices: Choices) -> list[Draft]:
    """Give counter-protests and disruptions without target event the gathering they aim at.

    Args:
        choices: Of these drafts.
    """
    finder = EventFinder(drafts, [draft.id for draft in drafts], choices)
    chosen = {pair.subject: pair for pair in choices.related() if is_aim(drafts, pair)}
    answered = list(drafts)
    for number, draft in enumerate(drafts):
        pair = chosen.get(number)
        if pair is None or not _could_meet(drafts, number, pair.object):
            pair = _nearest(drafts, number)
        if pair is not None and not finder.names_one(number):
            roles = (*draft.roles, _answer(drafts[pair.object], pair.trust))
            answered[number] = replace(draft, roles=roles)
    return [_with_shared(draft, answered) for draft in answered]


def _with_shared(draft: Draft, answered: Sequence[Draft]) -> Draft:
    """ "Forty men waited for them and whistled": who disrupts in the clause beside a gathering of
    theirs disrupts what that is against."""
    if draft.frame.type != "disrupt_event" or _aims(draft):
        return draft
    for other in answered:
        beside = other.frame.sentence == draft.frame.sentence and other.is_reported
        if beside and other.frame.type == COUNTER_PROTEST and _share_doers(draft, other):
            shared = tuple(replace(role, inferred=True) for role in _aims(other))
            return replace(draft, roles=(*draft.roles, *shared)) if shared else draft
    return draft


def with_told_aims(group: Sequence[Draft]) -> list[Draft]:
    """ "Forty men picketed the reading ... The picket": told again, a crowd is against the same."""
    told = next((draft for draft in group if _aims(draft) and draft.is_reported), None)
    if told is None or told.frame.type != COUNTER_PROTEST:
        return [*group]
    shared = tuple(replace(role, inferred=True) for role in _aims(told))
    return [d if _aims(d) else replace(d, roles=(*d.roles, *shared)) for d in group]


def _aims(draft: Draft) -> list[Role]:
    return [role for role in draft.roles if role.role == _ROLE]


def _nearest(drafts: Sequence[Draft], number: int) -> Related | None:
    """What a crowd is against that words call a counter-protest: the last gathering before it."""
    draft = drafts[number]
    if draft.frame.type != COUNTER_PROTEST or not is_called_so(draft.frame):
        return None
    may_be = [
        other
        for other in range(number)
        if drafts[other].frame.type in _ANSWERED
        and _could_meet(drafts, number, other)
        and (_is_counterpart(draft, drafts[other]) or not _share_doers(draft, drafts[other]))
    ]
    if not may_be:
        return None
    other = max(may_be, key=lambda n: (_is_counterpart(draft, drafts[n]), n))
    trust = _NEAREST * draft.frame.confidence * drafts[other].frame.confidence
    return Related("responds_to", number, other, trust)


def _share_doers(one: Draft, two: Draft) -> bool:
    return bool(one.fillers(*ACTORS) & two.fillers(*ACTORS))


def _is_counterpart(draft: Draft, gathering: Draft) -> bool:
    """ "Counter-march" and "march"."""
    return (
        draft.frame.trigger.lower_.removesuffix("es")
        .removesuffix("s")
        .endswith(f"counter-{gathering.frame.trigger.lemma_.lower()}")
    )


def is_aim(drafts: Sequence[Draft], pair: Related) -> bool:
    """Whether a relation is what a `target_event` says."""
    return pair.type in AIMED and drafts[pair.subject].frame.type in _ANSWERING


class EventFinder:
    """Finds the event that words stand for: a trigger in them, else the last event of that noun.

    Attributes:
        events: The event of each draft.
        choices: Of the drafts, or as they were before they were answered: no answer is a feature.
    """

    def __init__(self, drafts: Sequence[Draft], events: Sequence[str], choices: Choices) -> None:
        self.events = events
        self._drafts = drafts
        self._choices = choices
        self._at = {draft.frame.trigger.idx: n for n, draft in enumerate(drafts)}

    def find(self, role: Role, subject: int) -> int | None:
        """The number of the draft that a role of a draft means, or None."""
        found = self._named(role, subject)
        if found is None or role.inferred or self._drafts[subject].frame.type not in _RELATING:
            return found
        is_likely = self._choices.trust(subject, found) >= weights().cut
        return found if is_likely else None

    def names_one(self, subject: int) -> bool:
        """Whether a `target_event` of a draft is an event that is found."""
        roles = self._drafts[subject].roles
        return any(r.role == _ROLE and self.find(r, subject) is not None for r in roles)

    def _named(self, role: Role, subject: int) -> int | None:
        own = self.events[subject]
        for start in range(role.start, role.end):
            if start in self._at and self.events[self._at[start]] != own:
                return self._at[start]
        noun = role.text.split()[-1].lower().removesuffix("s")
        for number in range(len(self._drafts) - 1, -1, -1):
            trigger = self._drafts[number].frame.trigger
            is_before = trigger.idx < role.start
            if is_before and trigger.lemma_.lower() == noun and self.events[number] != own:
                return number
        return None


def _could_meet(drafts: Sequence[Draft], number: int, other: int) -> bool:
    """Whether an act may be aimed at a gathering: one told shortly before.

    Who disrupts a gathering is there, on its day; a crowd against it may stand elsewhere. What is
    not told as done may be aimed at what is only planned; what is, too, where no gathering is told
    as held before it: "had announced a picket for Friday. Sixty men with drums waited for her".
    """
    draft, gathering = drafts[number], drafts[other]
    if draft.is_reported and not gathering.is_reported and not _came_off(drafts, number, other):
        return False
    is_near = draft.frame.sentence - gathering.frame.sentence <= _BACK
    if not is_near or gathering.frame.type not in GATHERINGS:
        return False
    return draft.frame.type != "disrupt_event" or not _are_apart(draft, gathering)


def _came_off(drafts: Sequence[Draft], number: int, other: int) -> bool:
    """Whether a planned gathering must be what a crowd came to, for want of another before it.

    One in another town, or on another day, need not be.
    """
    crowd, gathering = drafts[number], drafts[other]
    if crowd.frame.type != COUNTER_PROTEST or gathering.frame.modality != "planned":
        return False
    if other > number or _is_elsewhere(crowd, gathering):
        return False
    return not any(d.is_reported and d.frame.type in _ANSWERED for d in drafts[:number])


def _is_elsewhere(one: Draft, two: Draft) -> bool:
    """Whether both have a place by which documents find each other, or a day, and not the same."""
    places = [{p for p in d.fillers("place") if p.startswith(_CODED)} for d in (one, two)]
    return (all(places) and not places[0] & places[1]) or _are_of_two_days(one, two)


def _are_apart(one: Draft, two: Draft) -> bool:
    """True when both have a place, or a day, and not the same one."""
    places = one.fillers("place"), two.fillers("place")
    return (all(places) and not places[0] & places[1]) or _are_of_two_days(one, two)


def _are_of_two_days(one: Draft, two: Draft) -> bool:
    day, other = own_date(one), own_date(two)
    if day is None or other is None:
        return False
    return day.to < other.from_ or other.to < day.from_


def _answer(gathering: Draft, trust: float) -> Role:
    trigger = gathering.frame.trigger
    end, words, score = trigger.idx + len(trigger), trigger.text, round(trust, 4)
    return Role(_ROLE, trigger.idx, end, words, value=words, score=score, inferred=True)
