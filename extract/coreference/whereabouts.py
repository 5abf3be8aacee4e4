"""Where somebody is told to be, and whether he can act: "Karim is still held in Bujumbura", "his
brother settled in Lyon", "his father died".

Only what a main clause says of him, or a relative clause behind him, and the last of it: who was
let go or came back is no longer held.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import (
    children,
    conjuncts,
    first_conjunct,
    is_passive,
    lemma,
    own_subjects,
    prepositional_objects,
)

State = Literal["free", "freed", "held", "dead", "missing"]
Town = tuple[str, str]
"""A town or country by its name, with its country."""

_BACK = 6
"""Sentences back that tell where somebody is."""
_STANDS = ("in", "at", "near", "to", "into", "for", "outside", "from")
_HELPERS_OF_NOW = frozenset({"is", "has", "'s", "remains", "been"})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What was told last of where somebody is."""

    state: State
    towns: frozenset[Town]
    sentence: int

    @property
    def lands(self) -> frozenset[str]:
        """The countries of the towns."""
        return frozenset(land for _, land in self.towns)


def whereabouts(scene: Scene, cluster: Cluster, before: int) -> Whereabouts | None:
    """What is told last of somebody, in front of a mention; None where nothing is."""
    here = scene.sentence_of(before)
    for index in sorted((i for i in cluster.members if i < before), reverse=True):
        if here - scene.sentence_of(index) > _BACK:
            return None
        for verb in _told_of(scene.head(index)):
            state = _state(verb)
            if state is not None:
                towns = frozenset(towns_beside(scene, verb, _STANDS))
                return Whereabouts(state, towns, scene.sentence_of(index))
    return None


def towns_beside(scene: Scene, verb: Token, prepositions: tuple[str, ...]) -> Iterator[Town]:
    """The towns and countries of a clause, behind one of these prepositions."""
    for index in scene.in_sentence(scene.sentence[verb.i]):
        mention, head = scene.mentions[index], scene.head(index)
        behind = head.dep_ == "pobj" and head.head.lower_ in prepositions
        place = mention.type == "place" and mention.country is not None
        if behind and place and clause_of(head).i == verb.i and mention.country is not None:
            yield mention.name, mention.country


def _told_of(head: Token) -> Iterator[Token]:
    """The verbs that tell of somebody, the last first."""
    noun = head
    while noun.dep_ in ("appos", "compound", "nmod") and noun.head.i != noun.i:
        noun = noun.head
    yield from children(head, "relcl") if head.dep_ == "conj" else ()
    if noun.dep_ in ("nsubj", "nsubjpass"):
        verb = noun.head
        if first_conjunct(verb).dep_ == "ROOT":
            joined = [v for v in conjuncts(verb) if v.i == verb.i or not own_subjects(v)]
            yield from reversed(joined)
    yield from children(noun, "relcl")


def _state(verb: Token) -> State | None:
    words, done = lexicon(), lemma(verb)
    if children(verb, "neg") or any(aux.tag_ == "MD" for aux in children(verb, "aux")):
        return None
    if words.has("let_go", done):
        return "freed"
    if words.has("dying", done) or (is_passive(verb) and words.has("killing", done)):
        return "dead"
    if words.has("vanishing", done) or _is_said_to_be(verb, "missing"):
        return "missing"
    if _is_held_now(verb):
        return "held"
    return "free" if words.has("living_somewhere", done) and not is_passive(verb) else None


def _is_said_to_be(verb: Token, what: str) -> bool:
    told = lemma(verb) in ("be", "go", "remain")
    return told and any(c.lower_ == what for c in children(verb, "acomp", "attr", "oprd", "xcomp"))


def _is_held_now(verb: Token) -> bool:
    """ "Is held", "has been in prison since 2019", "is serving nine years", "languishes in a cell";
    not "was held"."""
    words, done = lexicon(), lemma(verb)
    now = verb.tag_ in ("VBZ", "VBP") or any(
        aux.lower_ in _HELPERS_OF_NOW for aux in children(verb, "aux", "auxpass")
    )
    if not now:
        return False
    if is_passive(verb):
        return words.has("kept_in_custody", done) or done in ("detain", "arrest")
    if done == "serve":
        return any(words.has("terms_served", lemma(noun)) for noun in children(verb, "dobj"))
    where = prepositional_objects(verb, "in", "behind", "inside", "at")
    held = any(words.has("places_of_custody", lemma(noun)) for noun in where)
    return held and words.has("being_somewhere", done)
