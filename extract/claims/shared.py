"""The day and place in front of a sentence, which hold for all verbs that share its subject.

"In March his mother was detained for two nights and questioned": both happened in March. What
stands behind the first verb may belong to it alone. A day that opens the sentence holds for a
joined clause with a subject of its own, too; a place does not.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.claims.clause_times import joined_before
from extract.claims.drafts import Draft
from extract.grammar import is_verbal, sentence_of
from graph.model import Role

_SHARED = ("time", "place")
_OPENING = 8
"""Most characters that stand before the time that opens a sentence: "In ", "On the "."""
_SHARE = 0.9
"""How sure it is that what is in front holds for a later verb."""


def with_shared_fronts(drafts: Sequence[Draft]) -> list[Draft]:
    """Give joined verbs what stands in front of the first; drafts in any order.

    A verb with a time, or a place, of its own takes none, and loses the one it was given:
    "In March he was arrested and in May deported".
    """
    by_verb = {d.frame.trigger.i: d for d in drafts if is_verbal(d.frame.trigger)}
    shared = [_shared(draft, by_verb) for draft in drafts]
    return [_opened(draft, by_verb) for draft in shared]


def _opened(draft: Draft, by_verb: dict[int, Draft]) -> Draft:
    """A draft with the time that opens its sentence, where it is joined to the first and has none.

    "On Monday the choir was fined, and its hall was closed." Only the time: the second clause has a
    subject of its own, which may be elsewhere.
    """
    trigger = draft.frame.trigger
    first = by_verb.get(trigger.head.i)
    joined = trigger.dep_ == "conj" and is_verbal(trigger)
    if first is None or not joined or any(role.role == "time" for role in draft.roles):
        return draft
    opens = sentence_of(trigger).start_char
    front = [r for r in first.roles if r.role == "time" and not r.inferred]
    near = (r for r in front if r.start - opens <= _OPENING and r.end < first.frame.trigger.idx)
    time = next(near, None)
    return draft if time is None else replace(draft, roles=(*draft.roles, _weaker(time)))


def _shared(draft: Draft, by_verb: dict[int, Draft]) -> Draft:
    trigger = draft.frame.trigger
    *_, verb = trigger, *joined_before(trigger)
    first = by_verb.get(verb.i)
    if first is None or first is draft or not is_verbal(trigger):
        return draft
    behind = {r.role for r in draft.roles if r.start > first.frame.trigger.idx}
    front = [r for r in first.roles if r.role in _SHARED and r.end <= first.frame.trigger.idx]
    spans = {(r.role, r.start, r.end) for r in front}
    kept = [r for r in draft.roles if r.role not in behind or (r.role, r.start, r.end) not in spans]
    own = {role.role for role in kept}
    new = [_weaker(r) for r in front if r.role not in own and not r.inferred]
    return replace(draft, roles=(*kept, *new))


def _weaker(role: Role) -> Role:
    return replace(role, score=round(role.score * _SHARE, 4))
