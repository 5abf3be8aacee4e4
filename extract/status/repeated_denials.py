"""Denials that are repeated: "The embassy denied that it had followed him. On Friday it repeated
the denial".

The deed is told once more, denied by whoever repeats it; of a denial that is told itself ("repeated
its denial of the raid") or was not repeated nothing is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, prepositional_objects, sentence_of
from extract.role_groups import DOERS
from extract.sentence_words import words_in
from extract.status.answered_deeds import retold
from extract.status.answering_sentences import told_in_answers
from extract.status.plainly_done import is_plainly_done
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_RULE = "repeated_denial"
_LOOK_BACK = 3


def repeated_denials(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds whose denial a later sentence repeats, in text order."""
    denied = [f for f in frames if f.modality == "denied" and f.harms]
    return told_in_answers(_told, doc, denied, skip, range(1, _LOOK_BACK + 1))


def _told(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    if "denial" not in words_in(sentence).words:
        return
    for noun in sentence:
        verb = _repeating(noun) if noun.lower_ == "denial" else None
        who = None if verb is None else speaker(verb) or next(iter(children(verb, "nsubj")), None)
        if verb is None or who is None:
            continue
        for deed in _last_denied(number, frames):
            source = _denier(who, deed)
            if source is not None:
                told = replace(deed, sentence=number, trigger=noun, cues=(noun, verb))
                yield retold(told, source).marked(_RULE)


def _denier(who: Token, deed: Frame) -> Token | None:
    """Who denied before and does so again, the accused, or a spokeswoman; none of the victim, his
    lawyer or a paper, nor of "he" where two have denied."""
    before = deed.source
    if before is None:
        return None
    if who.pos_ == "PRON":
        verbs = word_sets("modality")["deny_verbs"]
        return before if sum(lemma(w) in verbs for w in sentence_of(before)) == 1 else None
    accused = {lemma(f.head) for f in deed.fillers if f.role in DOERS}
    speakers = word_sets("relations")["spokespersons"] | word_sets("modality")["denying_for_it"]
    speaks = lemma(who) in speakers and not children(who, "poss")
    return who if lemma(who) in accused | {lemma(before)} or speaks else None


def _repeating(denial: Token) -> Token | None:
    """ "Repeated the denial", "stood by its denial"; None where its own words tell the deed."""
    owned = [c for c in children(denial, "det", "poss") if c.lower_ not in ("a", "any", "no")]
    if not owned or children(denial, "prep", "acl", "relcl", "ccomp"):
        return None
    above = denial.head
    words = word_sets("modality")
    if denial.dep_ == "pobj":
        verb = above.head
        held = lemma(verb) == "stand" and denial in prepositional_objects(verb, "by")
    else:
        verb = above
        held = denial.dep_ == "dobj" and lemma(verb) in words["saying_again"]
    return verb if held and is_verbal(verb) and is_plainly_done(verb) else None


def _last_denied(number: int, frames: Sequence[Frame]) -> list[Frame]:
    """What the nearest sentence before denies."""
    last = max(
        (f.sentence for f in frames if number - _LOOK_BACK <= f.sentence < number), default=-1
    )
    return [f for f in frames if f.sentence == last]
