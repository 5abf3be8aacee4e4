"""Attackers who are kept out: "wants the university to ban the men from campus" answers what they
did, and silences nobody.

They are so by their noun ("the attackers"), by a clause of theirs ("who had beaten her"), or since
an earlier deed has such doers and no deed such victims.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, patients, prepositional_objects
from extract.wordlists import word_sets
from graph.ontology import ontology

_DEEDS = frozenset({"assault", "threaten", "harass", "surveil"})
"""Deeds to persons: exiles who disrupted an envoy's lecture may be silenced for it."""


def banning_attackers(frame: Frame, others: Sequence[Frame]) -> Frame:
    """Keeping out who attacked is an answer to the attack, and no ban of a voice."""
    verb, words = frame.trigger, word_sets("senses")
    if frame.type != "cancel_or_censor" or lemma(verb) not in words["keeping_out"]:
        return frame
    banned = patients(verb)
    grounds = [noun for above in (verb, *banned) for noun in prepositional_objects(above, "from")]
    if not any(lemma(noun) in words["grounds"] for noun in grounds):
        return frame
    if not banned or not all(_attacked(noun, frame, others) for noun in banned):
        return frame
    return replace(frame, type="respond", mode="expel").marked("attackers_guard")


def _attacked(noun: Token, frame: Frame, others: Sequence[Frame]) -> bool:
    if lemma(noun) in word_sets("senses")["attackers"]:
        return True
    deeds = [f for f in others if f is not frame and f.type in _DEEDS]
    clauses = {verb.i for verb in children(noun, "relcl")}
    if any(f.trigger.i in clauses and noun.i in _heads(f, doers=True) for f in deeds):
        return True
    if not any(child.lower_ in ("the", "those", "these") for child in noun.lefts):
        return False
    before = [f for f in deeds if f.trigger.i < noun.i]
    doers = {lemma(noun.doc[i]) for f in before for i in _heads(f, doers=True)}
    harmed = {lemma(noun.doc[i]) for f in others for i in _heads(f, doers=False) if i != noun.i}
    return lemma(noun) in doers - harmed


def _heads(frame: Frame, *, doers: bool) -> Iterator[int]:
    """The heads of those who did it, or of those who suffered it."""
    roles = ontology().doer_roles if doers else ("target", "intermediary")
    harmful = frame.harms
    yield from (f.head.i for f in frame.fillers if harmful and f.role in roles)
