"""Questions that were answered with no: "Asked whether agents had beaten her, the consul said no."

The reader leaves open what stands behind "whether".
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_OPEN = ("hypothetical", "alleged", "negated", "asserted")


def answered_no(frame: Frame) -> Frame:
    """ "Asked if they had beaten her, he said no", "he shook his head": he denies it."""
    trigger = frame.trigger
    words = sentence_around(trigger).words
    if frame.modality not in _OPEN or "asked" not in words:
        return frame
    asked = _asked_whether(trigger)
    if asked is None or asked.dep_ != "advcl" or negated_here(trigger) or "longer" in words:
        return frame
    answer = asked.head
    says_no = _shakes_the_head(answer) or _says_no(answer)
    source = speaker(answer) or next(iter(children(answer, "nsubj")), None)
    if says_no is None or source is None:
        return frame
    told = replace(frame, modality="denied", cues=(says_no,), source=source)
    return told.marked("answered_no")


def _asked_whether(trigger: Token) -> Token | None:
    """The "asked" that the clause of a question hangs on."""
    whether = any(mark.lower_ in ("whether", "if") for mark in children(trigger, "mark"))
    above = trigger.head
    below = trigger.dep_ in ("ccomp", "advcl")
    return above if below and whether and above.lower_ == "asked" else None


def _shakes_the_head(verb: Token) -> Token | None:
    heads = [o for o in children(verb, "dobj") if lemma(o) == "head"]
    return verb if lemma(verb) == "shake" and heads and not negated_here(verb) else None


def _says_no(verb: Token) -> Token | None:
    """The "no" that is all of an answer, or what is said "in the negative"."""
    if lemma(verb) not in word_sets("speech")["verbs"]:
        return None
    for word in verb.rights:
        alone = not list(word.children) or all(c.is_punct for c in word.children)
        if word.lower_ in ("no", "nope") and word.dep_ != "det" and alone:
            return word if _ends_with(word) else None
        if word.lower_ == "in" and any(c.lower_ == "negative" for c in word.children):
            return word
    return None


def _ends_with(no: Token) -> bool:
    """Whether nothing follows that puts the "no" right: "no, for his articles"."""
    rest = no.doc[no.i + 1 : sentence_around(no).end]
    return all(word.is_punct or word.is_space for word in rest)
