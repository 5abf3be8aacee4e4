"""What a court has convicted somebody of, where exiles suffered it: "guilty of beating an exile".

Such a verdict finds that it was done. The same words tell of verdicts against critics ("convicted
of insulting the president"), which stay alleged: whom the deed befell tells the two apart.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.role_groups import SUFFERERS
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_LINKS = ("pcomp", "pobj")


def done_to_an_exile(frame: Frame) -> Frame:
    """ "Convicted of kidnapping an exile", "jailed for beating a blogger": found to be so."""
    if frame.modality != "alleged":
        return frame
    words = word_sets("modality")
    sentence = sentence_around(frame.trigger)
    if sentence.all_lemmas.isdisjoint(words["verdicts_of_guilt"]):
        return frame
    if not sentence.all_lemmas.isdisjoint(words["doubted_verdicts"]):
        return frame
    verdict = _verdict(frame.trigger)
    if verdict is None or not any(map(_is_hunted_abroad, _sufferers(frame))):
        return frame
    if any(map(_is_hunted_himself, _convicted(verdict, frame))):  # who hunts him may have judged
        return frame
    if negated_here(verdict) or denial_governs(verdict) is not None or _is_to_come(verdict):
        return frame
    return replace(frame, modality="asserted", cues=()).marked("verdict_guard")


def _verdict(trigger: Token) -> Token | None:
    """The "convicted" or "found" whose "of" or "for" tells the event."""
    words, below = word_sets("modality"), trigger
    while below.dep_ == "conj":
        below = below.head
    preposition = below.head
    if below.dep_ not in _LINKS or preposition.lower_ not in ("of", "for"):
        return None
    above = preposition.head
    for word in (above, above.head, above.head.head):
        if is_verbal(word) and lemma(word) in words["verdicts_of_guilt"]:
            return word
    guilty = above.lower_ == "guilty"
    finds = is_verbal(above.head) and lemma(above.head) in ("find", "rule", "judge")
    return above.head if guilty and finds else None


def _is_to_come(verdict: Token) -> bool:
    """`may be convicted`, `to convict him of`, `if convicted of`."""
    helpers = children(verdict, "aux", "mark")
    return verdict.tag_ == "VB" or any(h.tag_ in ("MD", "TO", "IN") for h in helpers)


def _sufferers(frame: Frame) -> Iterator[Token]:
    for filler in frame.fillers:
        if filler.role in SUFFERERS:
            yield filler.head


def _convicted(verdict: Token, frame: Frame) -> Iterator[Token]:
    """Whom the court convicted, and who did it."""
    yield from children(verdict, "nsubjpass", "dobj")
    yield from (filler.head for filler in frame.fillers if filler.role == "initiator")


def _is_hunted_himself(convict: Token) -> bool:
    """`the exile Ali Reza`, `Ali Reza, a dissident`; not what he is convicted "of"."""
    words = word_sets("modality")["hunted_abroad"]
    own = (convict, *convict.lefts, *children(convict, "appos"))
    return any(lemma(word) in words or word.lower_ in words for word in own)


def _is_hunted_abroad(noun: Token) -> bool:
    """An exile, dissident, refugee or critic, or their kin: no officer and no state."""
    words = word_sets("modality")["hunted_abroad"]
    return any(lemma(word) in words or word.lower_ in words for word in noun.subtree)
