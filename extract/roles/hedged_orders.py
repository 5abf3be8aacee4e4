"""Orders that alone are hedged: "was arrested, allegedly on orders from Y".

The arrest is told as done; on whose orders is what the word holds back. So the deed keeps its
status and has no sponsor by that phrase; the orders, and whoever is said to act for whom
(`extract.claims.relation_claims`), are alleged. An attempt or a plan keeps its status likewise.

And whoever suffers what is done on orders was not given them.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, first_conjunct, is_verbal, lemma, sentence_of
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around, words_in
from extract.status.cues import status_of
from extract.wordlists import word_sets
from graph.ontology import ontology

_BEFORE_ORDERS = ("at", "on", "under", "upon", "by", "in")
_UNFINISHED = ("attempted", "planned")


def hedge_of_orders(noun: Token) -> Token | None:
    """The "allegedly" of "allegedly on orders from Y", "at the alleged request of Y"."""
    preposition = noun.head
    if not _are_orders(noun) or preposition.i <= sentence_of(preposition).start:
        return None
    doubts, before = word_sets("modality"), preposition.nbor(-1)
    if before.lower_ in doubts["allege_adverbs"]:
        return before
    beside = children(noun, "amod")
    return next((word for word in beside if word.lower_ in doubts["allege_adjectives"]), None)


def _are_orders(noun: Token) -> bool:
    """The noun of "on orders from Y", "at the request of Y", "on behalf of Y"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _BEFORE_ORDERS:
        return False
    words = word_sets("light_verbs")
    orders = words["behest_nouns"] | words["backing_nouns"] | word_sets("relations")["on_behalf"]
    return lemma(noun) in orders


def hedged_orders(frame: Frame) -> Frame:
    """ "detained her, reportedly at the request of Y": detained her is told as done."""
    trigger, sentence = frame.trigger, sentence_around(frame.trigger).span
    noun = _hedged(sentence)
    if noun is None:
        return frame
    hedge, phrase = hedge_of_orders(noun), noun.head
    if phrase.is_ancestor(trigger):
        said = trigger.i == noun.i and frame.modality == "asserted" and hedge is not None
        return _with(frame, "alleged", hedge) if said else frame
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or not phrase.is_ancestor(f.head))
    if frame.modality in _UNFINISHED:
        return frame.filled(kept, "hedged_orders")
    if frame.modality != "asserted" and not _is_told_all_the_same(frame, noun):
        return frame
    if frame.modality == "asserted" and kept == frame.fillers:
        return frame
    return _with(replace(frame, fillers=kept), "asserted", None)


@once_a_span
def _hedged(sentence: Span) -> Token | None:
    """The noun of the first hedged orders of a sentence, or None."""
    doubts, said = word_sets("modality"), words_in(sentence).words
    if said.isdisjoint(doubts["allege_adverbs"]) and said.isdisjoint(doubts["allege_adjectives"]):
        return None
    return next((word for word in sentence if hedge_of_orders(word) is not None), None)


def _with(frame: Frame, modality: str, cue: Token | None) -> Frame:
    cues = () if cue is None else (cue,)
    return replace(frame, modality=modality, cues=cues).marked("hedged_orders")


def _is_told_all_the_same(frame: Frame, noun: Token) -> bool:
    """Whether nothing but the hedge of the orders made the reader doubt the deed beside them."""
    if frame.modality not in ("alleged", "hypothetical") or frame.source is not None:
        return False
    verb = noun.head.head
    while not is_verbal(verb) and verb.head.i != verb.i:
        verb = verb.head
    deeds = conjuncts(first_conjunct(verb))
    deeds += [held for deed in deeds for held in children(deed, "dobj", "nsubjpass")]
    if not any(deed.i == frame.trigger.i for deed in deeds):
        return False
    plain = status_of(frame.trigger, event_type=frame.type).modality == "asserted"
    return plain and not _is_doubted_elsewhere(noun)


def _is_doubted_elsewhere(noun: Token) -> bool:
    """Whether another word of the sentence than the hedge of the orders holds back."""
    words, hedge = word_sets("modality"), hedge_of_orders(noun)
    lemmas = words["allege_verbs"] | words["allege_nouns"] | words["passive_allege"]
    adverbs = words["allege_adverbs"] | words["allege_adjectives"]
    return any(
        word != hedge and (word.lower_ in adverbs or lemma(word) in lemmas)
        for word in sentence_around(noun).span
    )


def no_orders_to_victims(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "was beaten on orders from a colonel": not who was beaten was ordered to."""
    if not _are_orders(frame.trigger):
        return frame
    deeds = [f for f in frames if f.trigger.is_ancestor(frame.trigger) and f.harms]
    kept = (
        f
        for f in frame.fillers
        if f.role != "participant" or not any(_suffers(f.head, deed) for deed in deeds)
    )
    return frame.filled(kept, "orders_guard")


def _suffers(noun: Token, deed: Frame) -> bool:
    """Whether a deed is done to whom a noun names, and by others."""
    roles = {f.role for f in deed.fillers if f.head.i == noun.i}
    return "target" in roles and roles.isdisjoint(ontology().doer_roles)
