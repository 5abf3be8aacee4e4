"""The attachment guard: whom a trailing "orchestrated by ..." belongs to.

"counter-protests organized in response to pro-democracy rallies orchestrated by X's state actors":
the parser hangs the participle on the nearest event. When its agent acts for a state, that event
is held against the state or for what it suppresses, and a counter-protest or an event for the
state stands before it in the same chain, then the participle belongs to that one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extract.grammar import NOUNS, agents, children, conjuncts, is_verbal, lemma
from extract.issues.cues import find_cues
from extract.remembered import once_a_span
from extract.state_words import states_named
from extract.wordlists import word_sets

REATTACHED = 0.6
"""Trust in a re-attached participle; not calibrated."""


@dataclass(frozen=True, slots=True)
class Reattachment:
    """A participle, its agent, the event it was hung on, and the event it belongs to."""

    participle: Token
    agent: Token
    parsed: Token
    better: Token
    score: float
    rule: str


@once_a_span
def reattachments(sentence: Span) -> list[Reattachment]:
    """The re-attachments of a sentence, in the order of their participles."""
    return [found for found in map(attachment_guard, sentence) if found is not None]


def attachment_guard(participle: Token) -> Reattachment | None:
    """The re-attachment of an organize-type participle, or None when the parse may stand."""
    if participle.tag_ not in {"VBN", "VBD"}:
        return None
    words, name = word_sets("light_verbs"), lemma(participle)
    if name not in words["organizing"] and name not in words["sponsoring"]:
        return None
    parsed = _modified(participle)
    if parsed is None or not _is_event(parsed):
        return None
    for agent in agents(participle):
        if not _acts_for_state(agent) or not _is_against(parsed, agent):
            continue
        better = next((e for e in _events_before(parsed) if _is_sibling(e, agent)), None)
        if better is not None:
            return Reattachment(participle, agent, parsed, better, REATTACHED, "attachment guard")
    return None


def _modified(participle: Token) -> Token | None:
    if participle.dep_ in {"acl", "relcl"} and participle.head.pos_ in NOUNS:
        return participle.head
    return None


def _is_event(noun: Token) -> bool:
    words = word_sets("light_verbs")
    return lemma(noun) in words["gatherings"] or _is_counter(noun)


def _is_counter(noun: Token) -> bool:
    words = word_sets("light_verbs")["counter_words"]
    return lemma(noun) in words or noun.lower_ in words or noun.lower_.startswith("counter-")


def _acts_for_state(agent: Token) -> bool:
    words = word_sets("light_verbs")["state_nouns"]
    if lemma(agent) in words or agent.lower_ in words:
        return True
    near = [c for c in agent.children if c.dep_ in {"compound", "amod", "nmod", "poss"}]
    if any(lemma(c) in words or c.lower_ in words for c in near):
        return True
    return bool(states_named(agent.text)) and agent.pos_ == "PROPN"


def _is_against(event: Token, agent: Token) -> bool:
    """Is this event held against the state of the agent, or for what a state suppresses?"""
    words = word_sets("light_verbs")
    own = _state_of(agent)
    for modifier in _modifiers(event):
        if modifier.lower_ in words["dissident"]:
            return True
        stance, _, about = modifier.lower_.partition("-")
        named = states_named(about)
        for_state = about in words["powers"] or bool(named & own)
        if stance == "anti" and not _is_community(about):
            return for_state or not named or not own
        if stance == "pro" and about:
            return not for_state
    return False


def _is_community(name: str) -> bool:
    """`anti-Uyghur`: held against those whom a state suppresses, not against the state."""
    return any(hit.group == "community" for hit in find_cues(name))


def _is_sibling(event: Token, agent: Token) -> bool:
    """A counter-protest, or an event for the agent's state."""
    if _is_counter(event):
        return True
    own = _state_of(agent)
    for modifier in _modifiers(event):
        stance, _, about = modifier.lower_.partition("-")
        if stance == "pro" and (
            about in word_sets("light_verbs")["powers"] or states_named(about) & own
        ):
            return True
        if modifier.lower_ in word_sets("light_verbs")["rival_words"]:
            return True
    return False


def _modifiers(noun: Token) -> list[Token]:
    return [t for c in children(noun, "amod", "compound", "nmod") for t in conjuncts(c)]


def _events_before(parsed: Token) -> Iterator[Token]:
    """Event nouns above this one in its chain: over prepositions, participles and verbs."""
    here = parsed
    while here.head.i != here.i:
        here = here.head
        if here.pos_ in NOUNS and here.i < parsed.i and _is_event(here):
            yield here
        elif is_verbal(here):
            for child in children(here, "nsubj", "nsubjpass", "dobj"):
                if child.i < parsed.i and child.i != parsed.i and _is_event(child):
                    yield child


def _state_of(agent: Token) -> frozenset[str]:
    """Codes of the states that the agent's phrase names: `agents of the Iranian government`."""
    found: set[str] = set()
    for token in agent.subtree:
        found |= states_named(token.text)
    return frozenset(found)
