"""Where somebody is told to be, and whether he can act: "Karim is still held in Bujumbura", "his
brother settled in Lyon", "his father died".

Only what a main clause says of him, or a relative clause behind him, and the last of it: who was
let go or came back is no longer held. Of who "was arrested" or "had been held" it is open whether
he still is. What somebody once did ("he worked in Cairo") takes nothing back: the dead stay dead.
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
    first_conjunct,
    has_modal,
    is_passive,
    lemma,
    prepositional_objects,
    with_joined,
)

State = Literal["free", "freed", "held", "taken", "dead", "missing"]
Town = tuple[str, str]
"""A town or country by its name, with its country."""

_BACK = 6
"""Sentences back that tell where somebody is."""
_STANDS = ("in", "at", "near", "to", "into", "for", "outside", "from")
_HELPERS_OF_NOW = frozenset({"is", "has", "'s", "remains"})
_LASTING = ("held", "dead", "missing")
_HARDLY = frozenset({"nearly", "almost", "never", "hardly"})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What was told last of where somebody is."""

    state: State
    towns: frozenset[Town]
    """Of all that the sentence tells of him: "was seized in Nairobi and is held in Kampala"."""
    sentence: int
    long: bool
    """Whether it has been so for long: "is serving nine years", "since 2019"."""

    @property
    def lands(self) -> frozenset[str]:
        """The countries of the towns."""
        return frozenset(land for _, land in self.towns)


def whereabouts(scene: Scene, cluster: Cluster, before: int) -> Whereabouts | None:
    """What is told last of somebody, in front of a mention; None where nothing is."""
    here, once = scene.sentence_of(before), None
    for index in sorted((i for i in cluster.members if i < before), reverse=True):
        if here - scene.sentence_of(index) > _BACK:
            break
        deeds = list(_told_of(scene.head(index)))
        verbs = [(verb, state) for verb in deeds if (state := _state(verb))]
        lasting = [told for told in verbs if told[1] in _LASTING]
        if once is not None or (verbs and _is_past(*verbs[0])):
            verbs = lasting or verbs
        if not verbs or (once is not None and not lasting):
            continue
        verb, state = verbs[0]
        towns = frozenset(t for deed in deeds for t in towns_beside(scene, deed, _STANDS))
        told = Whereabouts(state, towns, scene.sentence_of(index), _is_long(verb))
        if not _is_past(verb, state):
            return told
        once = told
    return once


def _is_past(verb: Token, state: State) -> bool:
    """ "Worked in Cairo", which takes nothing back; not "lives in Oslo"."""
    return state == "free" and verb.tag_ == "VBD"


def _is_long(verb: Token) -> bool:
    return lemma(verb) == "serve" or bool(prepositional_objects(verb, "since"))


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
            joined = with_joined(verb)
            yield from reversed(joined)
    yield from children(noun, "relcl")


def _state(verb: Token) -> State | None:
    words, done = lexicon(), lemma(verb)
    if children(verb, "neg") or has_modal(verb):
        return None
    beside = {word.lower_ for word in children(verb, "advmod")}
    if "longer" in beside:
        return "freed"
    if beside & _HARDLY:
        return None
    if words.has("let_go", done):
        return "freed"
    if words.has("sent_back", done):
        return "taken"
    if words.has("dying", done) or (is_passive(verb) and words.has("killing", done)):
        return "dead"
    if words.has("vanishing", done) or _is_said_to_be(verb, "missing"):
        return "missing"
    if _is_custody(verb):
        return "held" if _is_now(verb) and not _is_of_times(verb) else "taken"
    if not words.has("living_somewhere", done) or is_passive(verb):
        return None
    return (
        "freed" if any(words.has("places_of_custody", w.lemma_) for w in verb.subtree) else "free"
    )


def _is_said_to_be(verb: Token, what: str) -> bool:
    """ "Is missing", "went missing", "has been missing", which may be the verb itself."""
    if verb.lower_ == what:
        return not children(verb, "dobj")
    told = lemma(verb) in ("be", "go", "remain")
    return told and any(child.lower_ == what for child in verb.rights)


def _is_now(verb: Token) -> bool:
    """ "Is held", "has been in prison since 2019"; not "was held", "had been held"."""
    helpers = {aux.lower_ for aux in children(verb, "aux", "auxpass")}
    if is_passive(verb) and lemma(verb) in ("arrest", "detain") and "has" in helpers:
        return bool(prepositional_objects(verb, "since"))
    return verb.tag_ in ("VBZ", "VBP") or bool(helpers & _HELPERS_OF_NOW)


def _is_of_times(verb: Token) -> bool:
    """ "Has been held three times", "is often detained"."""
    beside = {lemma(word) for word in children(verb, "advmod", "npadvmod", "dobj", "oprd")}
    return any(lexicon().has("times_of_deeds", word) for word in beside)


def _is_custody(verb: Token) -> bool:
    """ "Held", "has been in prison", "serves nine years", "languishes in a cell"."""
    words, done = lexicon(), lemma(verb)
    if is_passive(verb):
        held = words.has("kept_in_custody", done) and not words.has("ill_treated", done)
        return held or done in ("detain", "arrest")
    if done == "serve":
        return any(words.has("terms_served", lemma(noun)) for noun in children(verb, "dobj"))
    where = prepositional_objects(verb, "in", "behind", "inside", "at")
    held = any(words.has("places_of_custody", lemma(noun)) for noun in where)
    return held and words.has("being_somewhere", done)
