"""What is to be done on a condition: "she would summon the ambassador if a link were proven".

Nothing is planned as yet; it hangs on what may be found. So it is also where the condition has no
"if": "should the claims be confirmed". What is threatened on a condition stays a threat.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, own_subjects, sentence_of
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_INVERTED = frozenset({"should", "were", "had"})
_OPENERS = frozenset({"if", "unless", "provided", "providing", *_INVERTED})


def only_on_condition(frame: Frame) -> Frame:
    """ "Would summon him if a link were proven", "should it be confirmed": it is hypothetical."""
    verb = frame.trigger
    if frame.modality != "planned" or frame.harms:
        return frame
    if not is_verbal(verb) or sentence_around(verb).words.isdisjoint(_OPENERS):
        return frame
    modals = [aux for aux in children(verb, "aux") if aux.tag_ == "MD"]
    cue = (_condition(verb) or _inverted(verb)) if modals else None
    if cue is None:
        return frame
    return replace(frame, modality="hypothetical", cues=(cue,)).marked("condition_guard")


def _condition(verb: Token) -> Token | None:
    """The "if" of a clause that hangs on a verb; not of "asked if", "even if"."""
    conditions = word_sets("modality")["conditions"] - {"whether", "lest"}
    for clause in children(verb, "advcl"):
        for mark in children(clause, "mark"):
            even = mark.i > 0 and mark.nbor(-1).lower_ == "even"
            if mark.lower_ in conditions and not even:
                return mark
    return None


def _inverted(verb: Token) -> Token | None:
    """The "should" of "should the claims be confirmed", before its subject and with no question."""
    sentence = sentence_of(verb)
    if any(word.text == "?" for word in sentence):
        return None
    for word in sentence:
        helper = word.lower_ in _INVERTED and word.dep_ in ("aux", "auxpass")
        if helper and word.head.i not in (verb.i, verb.head.i):
            subjects = own_subjects(word.head)
            if subjects and all(word.i < subject.left_edge.i for subject in subjects):
                return word
    return None
