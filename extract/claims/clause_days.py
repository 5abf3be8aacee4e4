"""The day of an act that a clause about its victim tells.

"The abduction of Ana Ruiz, who was taken from her home on 28 April": she was abducted on that day.
Who disappeared did so on the day on which he "was last seen".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.claims.clause_times import governor_of
from extract.claims.drafts import Draft
from extract.claims.timeline import Timeline
from extract.grammar import children, is_verbal, lemma
from extract.sentence_words import sentence_around
from graph.model import Role

_SHARE = 0.9
"""How sure it is that the clause tells of the same act."""
_TRUST = 0.6
"""Trust in the day on which somebody was last seen; not calibrated."""
_LOSING = ("detain",)
"""Types of acts after which nobody sees the victim."""
_SEEN = ("see", "hear", "contact", "sight")


def with_days_of_clauses(drafts: Sequence[Draft], timeline: Timeline) -> list[Draft]:
    """Give nouns of acts without a time that of the clause about their victim."""
    by_verb = {d.frame.trigger.i: d for d in drafts if is_verbal(d.frame.trigger)}
    return [_dated(draft, by_verb, timeline) for draft in drafts]


def _dated(draft: Draft, by_verb: dict[int, Draft], timeline: Timeline) -> Draft:
    trigger = draft.frame.trigger
    if trigger.pos_ != "NOUN" or any(role.role == "time" for role in draft.roles):
        return draft
    for verb in _clauses(trigger):
        other = by_verb.get(verb.i)
        if other is not None and other.frame.type == draft.frame.type:
            time = next((r for r in other.roles if r.role == "time" and not r.inferred), None)
            if time is not None:
                weaker = replace(time, score=round(time.score * _SHARE, 4))
                return replace(draft, roles=(*draft.roles, weaker))
        elif other is None and draft.frame.type in _LOSING and _is_last_seen(verb):
            seen = _time_of(verb, timeline)
            if seen is not None:
                return replace(draft, roles=(*draft.roles, seen))
    return draft


def _clauses(trigger: Token) -> Iterator[Token]:
    """The verbs of relative clauses about whom the act was done to."""
    for of in children(trigger, "prep"):
        if of.lower_ == "of":
            yield from (t for t in of.subtree if t.dep_ == "relcl" and is_verbal(t))


def _is_last_seen(verb: Token) -> bool:
    return lemma(verb) in _SEEN and any(child.lower_ == "last" for child in verb.children)


def _time_of(verb: Token, timeline: Timeline) -> Role | None:
    """The first date that hangs on a verb."""
    sentence = sentence_around(verb).span
    for one in timeline.dates_of(sentence):
        above = governor_of(one, sentence)
        if above is not None and (above.i == verb.i or _is_where(above, verb)):
            days = timeline.days(one, ahead=False)
            value = days if days is not None else one.text
            return Role("time", one.start, one.end, one.text, value=value, score=_TRUST)
    return None


def _is_where(noun: Token, verb: Token) -> bool:
    """Whether a noun is a place of the verb: the parser hangs "at a stop | on Friday" there."""
    return noun.dep_ == "pobj" and verb.is_ancestor(noun)
