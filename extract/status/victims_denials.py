"""Who is said to have suffered it denies it herself: "Her neighbor says they beat her. She herself
says no, she fell".

Only where "herself" sets her apart from whoever told it in the sentence before, and one deed was
told there. The deed is told once more, denied by her; what the other says stays as it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.sentence_words import words_in
from extract.status.answered_deeds import retold
from extract.status.answering_sentences import told_in_answers
from extract.status.plainly_done import is_plainly_done
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_OBJECTS = {"she": ("her", "she"), "he": ("him", "he")}
STRESSES = {"she": "herself", "he": "himself"}
_IT = frozenset({"it", "this", "that"})


def victims_denials(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that their victims deny, in text order."""
    said = [f for f in frames if f.harms and f.modality in CLAIMED and f.source is not None]
    return told_in_answers(_denied, doc, said, skip, (1,)) if said else []


def _denied(number: int, sentence: Span, said: Sequence[Frame]) -> Iterator[Frame]:
    if words_in(sentence).words.isdisjoint(STRESSES.values()):
        return
    before = [frame for frame in said if frame.sentence == number - 1]
    for victim in sentence:
        if len(before) != 1 or not _is_set_apart(victim) or not _suffers(victim, before[0]):
            continue
        held = _denial(victim.head)
        if held is not None:
            told = replace(before[0], sentence=number, trigger=held, modality="denied")
            yield retold(replace(told, cues=(held,)), victim).marked("denied_by_victim")
        return


def _is_set_apart(victim: Token) -> bool:
    """ "She herself", "Nadia herself", as the subject."""
    stressed = any(w.lower_ in STRESSES.values() for w in victim.children)
    return stressed and victim.dep_ == "nsubj" and is_verbal(victim.head)


def _suffers(victim: Token, deed: Frame) -> bool:
    """Whether the deed befell "her", or somebody of that name, and another says so."""
    other = deed.source
    if other is None or other.pos_ != "NOUN" or lemma(other) == lemma(victim):
        return False  # "Mina says they beat her. She herself": Mina
    forms = _OBJECTS.get(victim.lower_, ())
    return any(
        f.role == "target" and (f.head.lower_ in forms or _is_her(victim, f.head))
        for f in deed.fillers
    )


def _is_her(victim: Token, target: Token) -> bool:
    """ "Nadia herself" for Nadia, and for the "her" of her friend's words."""
    if victim.pos_ != "PROPN":
        return False
    stress = next(w.lower_ for w in victim.children if w.lower_ in STRESSES.values())
    form = {"herself": ("her", "she"), "himself": ("him", "he")}[stress]
    return target.text == victim.text or target.lower_ in form


def _denial(verb: Token) -> Token | None:
    """The "no" of "says no, she fell", the "it" of "denies it"."""
    if not is_plainly_done(verb):
        return None
    if lemma(verb) in word_sets("modality")["deny_verbs"]:
        return next((o for o in children(verb, "dobj") if o.lower_ in _IT), None)
    if lemma(verb) not in word_sets("speech")["verbs"]:
        return None
    behind = verb.doc[verb.i + 1 : verb.i + 4]
    said = next((word for word in behind if word.lower_ == "no"), None)
    answers = said is not None and said.i + 1 < len(verb.doc) and said.nbor().is_punct
    return said if answers else None
