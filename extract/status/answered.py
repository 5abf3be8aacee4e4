"""Accusations that another sentence answers: "The embassy rejected the accusation."

The deed stands a sentence earlier; the answer names it only as "the accusation" or "them". Read
alone it denies nothing, and the deed stays undisputed. So the deed is told once more here, denied
by whoever says so: with the same doer and target, where just one deed fits.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.answered_deeds import LOOK_BACK, deeds_said, retold
from extract.status.answering_sentences import told_in_answers
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.status.plainly_done import is_plainly_done
from extract.status.share_in_it import (
    HE,
    THEM,
    behind_it,
    believed_to_be,
    denied_share,
    names_a_bare_share,
    nothing_to_do_with,
)
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets

_BACK_FROM_WITHDRAWAL = 3
"""Sentences in front of the answer in which the deed must stand, if it takes an accusation back."""


def answers(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that a later sentence denies, in text order."""
    back = range(1, max(LOOK_BACK, _BACK_FROM_WITHDRAWAL) + 1)
    return told_in_answers(_answers, doc, frames, skip, back)


def _answers(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    for word in sentence:
        yield from _answer(number, word, frames)


def _answer(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
    """The deeds that this word stands for, as far as its sentence denies them."""
    if word.lower_ in THEM and word.dep_ == "pobj":
        yield from nothing_to_do_with(number, word, frames)
        yield from behind_it(number, word, frames)
    elif word.lower_ == "it" and word.dep_ == "nsubj":
        yield from believed_to_be(number, word, frames)
    elif word.dep_ == "dobj" and names_a_bare_share(word):
        yield from denied_share(number, word, frames)
    elif names_claim(word) and stands_for_a_deed(word):
        cues, source, modality = _judged(word)
        back = _BACK_FROM_WITHDRAWAL if _is_withdrawn(word) else LOOK_BACK
        for deed in deeds_said(number, frames, back, of_many=_is_plural(word)) if cues else ():
            if _is_from_accuser(word, source, deed):
                told = replace(deed, sentence=number, trigger=word, modality=modality, cues=cues)
                yield retold(told, source)


def stands_for_a_deed(noun: Token) -> bool:
    """`the accusation`, `her complaint`; with words of its own it tells the deed itself."""
    told = children(noun, "acl", "relcl", "ccomp", "appos", "prep", "compound")
    pointed = (child for child in noun.lefts if child.dep_ in ("det", "poss"))
    return not told and any(child.lower_ not in ("a", "an", "no") for child in pointed)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ == "NNS"


def _judged(noun: Token) -> tuple[tuple[Token, ...], Token | None, str]:
    """The words that deny what a noun stands for, who does, and the speech status."""
    words, verb = word_sets("modality"), noun.head
    if noun.dep_ == "dobj" and is_plainly_done(verb):
        denying = words["deny_verbs"] | words["reject_verbs"]
        if lemma(verb) in denying or _is_withdrawn(noun):
            source = speaker(verb)
            return ((verb,), source, "denied") if source is not None else ((), None, "")
    found = _no_evidence(noun)
    return (found, source_of(noun), "negated") if found else ((), None, "")


def _is_withdrawn(noun: Token) -> bool:
    """`withdrew the accusation`; a complaint is withdrawn for many reasons: it takes an error."""
    words = word_sets("modality")
    if noun.dep_ != "dobj" or lemma(noun.head) not in words["retracting_verbs"] - {"correct"}:
        return False
    erred = words["erring"] & sentence_around(noun).all_lemmas
    return bool(erred) or lemma(noun) not in ("complaint", "charge")


def _no_evidence(noun: Token) -> tuple[Token, ...]:
    """`found no evidence for the accusation`, `there was nothing to support the allegation`."""
    words, above = word_sets("modality"), noun.head
    if noun.dep_ == "pobj" and above.lower_ in ("for", "of", "to", "behind"):
        proof = above.head if lemma(above.head) in words["proofs"] else None
        if proof is None and is_verbal(above.head):
            proof = next(
                (o for o in children(above.head, "dobj") if lemma(o) in words["proofs"]), None
            )
        cues = negated_here(proof) if proof is not None else ()
        return (*cues, proof) if proof is not None and cues else ()
    if noun.dep_ == "dobj" and lemma(above) in words["supporting_verbs"]:
        proof = above.head
        if above.dep_ in ("relcl", "acl", "xcomp") and (lemma(proof) in words["proofs"]):
            cues = negated_here(proof)
            return (*cues, proof) if cues else ()
        if above.dep_ in ("relcl", "acl") and proof.lower_ == "nothing":
            return (proof, above)
    return ()


def _is_from_accuser(noun: Token, source: Token | None, deed: Frame) -> bool:
    """Only whoever had told it takes it back; anyone may deny it."""
    if not _is_withdrawn(noun) or source is None:
        return True
    accuser = deed.source
    return source.lower_ in HE or (accuser is not None and lemma(accuser) == lemma(source))
