"""Roles of an event by the grammar: the second opinion beside the trained reader.

The rules find who does it and to whom for verbs and for event nouns, then name these roles as the
event's type asks: the one who protests is a participant, the talk that is shouted down is the
event that is disrupted, the relative who is questioned is the intermediary.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import children, conjuncts, is_verbal, lemma, prepositional_objects
from extract.roles.arguments import CONTROL, NOUN_PHRASE, Argument, doers, sufferers
from extract.roles.attachment import reattachments
from extract.roles.climb_nouns import noun_roles
from extract.roles.order_phrases import is_of_order, order_givers
from extract.sentence_words import sentence_around
from extract.trigger_entries import trigger_lexicon
from extract.triggers import matching_entries
from extract.wordlists import word_sets

_BEHEST = "at the behest of"

_GATHERINGS = frozenset({"protest", "counter_protest"})
_EVENT_TARGETS = frozenset({
    "counter_protest", "disrupt_event", "cancel_or_censor", "assault", "surveil", "mobilize",
    "respond", "statement", "pressure_institution", "inform_on",
})  # fmt: skip
_TO_ADDRESSEE = frozenset(
    {"inform_on", "statement", "respond", "smear", "doxx", "pressure_institution"}
)


@dataclass(frozen=True, slots=True)
class RuleRole:
    """A filler that the grammar gives: its role, head word, the rule, and the trust in [0, 1].

    `alternative` marks a reading that the attachment guard set aside.
    """

    role: str
    head: Token
    rule: str
    score: float
    alternative: bool = False


def climb_roles(trigger: Token, event_type: str | None = None) -> list[RuleRole]:
    """The roles of an event by its trigger, the surest first, one for each role and word.

    Args:
        event_type: When None, the lexicon's first type for the word is taken, if it has one.
    """
    kind = event_type or next((e.types[0] for e in matching_entries(trigger)), None)
    verbal = is_verbal(trigger) and trigger.pos_ not in {"NOUN", "PROPN"}
    neutral = _verb_roles(trigger, kind) if verbal else noun_roles(trigger, kind)
    named = (role for pair in neutral for role in _named(pair, trigger, kind))
    return _best([*_guarded(list(named), trigger), *behest_roles(trigger)])


def behest_roles(trigger: Token) -> Iterator[RuleRole]:
    """Who gave the order: `arrested at the request of X`, X is behind it."""
    verb = trigger
    while not is_verbal(verb) and verb.dep_ in {"dobj", "nsubjpass", "conj", "compound"}:
        verb = verb.head
    if lemma(trigger) in word_sets("light_verbs")["behest_nouns"]:
        return
    for owner in order_givers(verb):
        if not is_of_order(owner, trigger):
            yield RuleRole("sponsor", owner, _BEHEST, CONTROL)


def _verb_roles(verb: Token, kind: str | None) -> Iterator[tuple[str, Argument]]:
    for argument in doers(verb):
        yield ("initiator", argument)
    found = sufferers(verb)
    for argument in found:
        yield ("target", argument)
    for prep in ("against", "on", "at", "with", "upon"):
        if found and prep != "against":
            break
        for token in (t for one in prepositional_objects(verb, prep) for t in conjuncts(one)):
            if token.ent_type_ not in {"DATE", "TIME"} and _can_suffer(prep, kind, token):
                yield ("target", Argument(token, f"verb {prep}", CONTROL))
    if kind in _TO_ADDRESSEE:
        for token in prepositional_objects(verb, "to"):
            yield ("addressee", Argument(token, "verb to", CONTROL))
    yield from _sponsors(verb)


def _can_suffer(prep: str, kind: str | None, token: Token) -> bool:
    if prep in {"against", "upon"}:
        return True
    person = token.pos_ in {"PRON", "PROPN"} or token.ent_type_ == "PERSON"
    return kind in {"surveil", "inform_on", "assault", "online_abuse", "harass"} and person


def _sponsors(verb: Token) -> Iterator[tuple[str, Argument]]:
    """`paid students to shout`: who pays is behind the shouting."""
    head = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"} or not is_verbal(head):
        return
    infinitive = verb.tag_ == "VB"
    if infinitive and lemma(head) in word_sets("light_verbs")["sponsor_verbs"]:
        controlled = sufferers(head)
        for argument in doers(head) if controlled else ():
            yield ("sponsor", Argument(argument.token, "causative", 0.5))


def _named(pair: tuple[str, Argument], trigger: Token, kind: str | None) -> Iterator[RuleRole]:
    """The neutral role as this event type calls it."""
    role, argument = pair
    if role == "initiator" and kind in _GATHERINGS:
        role = "participant" if argument.rule in {"active", "noun by", "control"} else "organizer"
        role = "participant" if is_verbal(trigger) and trigger.pos_ != "NOUN" else role
    elif role == "initiator" and kind == "public_event":
        speaking = word_sets("light_verbs")["speaking_verbs"]
        speaks = is_verbal(trigger) and lemma(trigger) in speaking
        role = "participant" if speaks else "organizer"
    elif role == "organizer" and kind is not None and kind not in _GATHERINGS | {"public_event"}:
        role = "initiator"
    elif role == "target":
        yield from _targets(argument, kind)
        return
    yield RuleRole(role, argument.token, argument.rule, argument.score)


def _counted(token: Token) -> Token:
    """Who "two of her sisters" are: the sisters."""
    whole = prepositional_objects(token, "of") if token.like_num else []
    return whole[0] if whole else token


def _targets(argument: Argument, kind: str | None) -> Iterator[RuleRole]:
    words = word_sets("light_verbs")
    token = _counted(argument.token)
    name = lemma(token)
    plain = RuleRole("target", token, argument.rule, argument.score)
    if name in words["gatherings"] and kind in _EVENT_TARGETS:
        yield replace(plain, role="target_event")
    elif kind == "pressure_institution" and token.pos_ != "PRON":
        yield replace(plain, role="intermediary")
    elif kind == "mobilize" and token.pos_ in {"NOUN", "PRON", "PROPN"}:
        yield replace(plain, role="participant")
    elif name in words["kin"] and kind == "coerce_by_proxy":
        yield replace(plain, role="intermediary")
        for owner in _owners(token):
            yield RuleRole("target", owner, "owner of kin", NOUN_PHRASE)
    elif kind in _GATHERINGS:
        if kind == "counter_protest":
            yield replace(plain, role="target_event")
        elif not _is_thing(token):
            yield plain
    elif _is_thing(token):
        for owner in _owners(token):
            yield RuleRole("target", owner, "owner", min(argument.score, NOUN_PHRASE))
        if not _owners(token) and kind not in _OF_PERSONS:
            yield plain
    else:
        yield plain


_OF_PERSONS = frozenset({
    "threaten", "harass", "online_abuse", "coerce_by_proxy", "detain", "legal_action", "coopt",
    "restrict_mobility", "doxx", "smear", "assault", "inform_on",
})  # fmt: skip
"""Types whose target is someone: a thing without an owner is none."""


def _is_thing(token: Token) -> bool:
    known = _living()
    return token.pos_ in {"NOUN", "NUM"} and not {lemma(token), token.lower_} & known


@lru_cache(maxsize=1)
def _living() -> frozenset[str]:
    """Nouns for persons, groups and bodies that can suffer something."""
    bodies = word_sets("light_verbs")["state_nouns"] | word_sets("light_verbs")["kin"]
    return trigger_lexicon().animate | bodies | word_sets("light_verbs")["bodies"]


def _owners(token: Token) -> list[Token]:
    """Whose thing it is: possessor, or a living "of"."""
    owners = [o for o in children(token, "poss") if o.ent_type_ not in {"DATE", "TIME"}]
    return owners or [o for o in prepositional_objects(token, "of") if not _is_thing(o)]


def _guarded(found: list[RuleRole], trigger: Token) -> Iterator[RuleRole]:
    """Apply the attachment guard: both readings are kept, the unlikely one as alternative."""
    guards = reattachments(sentence_around(trigger).span)
    for role in found:
        gone = any(g.parsed.i == trigger.i and g.agent.i == role.head.i for g in guards)
        if gone:
            guard = next(g for g in guards if g.agent.i == role.head.i)
            yield replace(role, score=round(1 - guard.score, 2), alternative=True)
        else:
            yield role
    for guard in guards:
        if guard.better.i == trigger.i:
            yield RuleRole("sponsor", guard.agent, guard.rule, guard.score)


def _best(found: Iterable[RuleRole]) -> list[RuleRole]:
    best: dict[tuple[str, int], RuleRole] = {}
    for role in found:
        key = (role.role, role.head.i)
        if key not in best or best[key].score < role.score:
            best[key] = role
    return sorted(best.values(), key=lambda r: (-r.score, r.head.i, r.role))
