"""What only an accusation tells: "according to the charge sheet", "the case against him for X".

A charge sheet, a lawsuit or a rumor stands for itself alone, and so does a case that is still open
or that collapsed; what a judgment or a witness says is another matter.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.wordlists import word_sets

_DEEP = 3


def according_to_a_paper(frame: Frame) -> Frame:
    """ "According to the charge sheet, he threatened her": so the accusation says."""
    if frame.modality != "asserted" or "according" not in sentence_around(frame.trigger).words:
        return frame
    cues = next(filter(None, map(_paper, _clauses(frame.trigger))), ())
    if not cues:
        return frame
    return replace(frame, modality="alleged", cues=cues).marked("accusing_paper")


def _clauses(trigger: Token) -> Sequence[Token]:
    """The verb of an event, and those that it is the aim or the object of."""
    found, word = [trigger], first_conjunct(trigger)
    for _ in range(_DEEP):
        if not is_verbal(word) or word.dep_ in ("dobj", "xcomp", "nsubjpass", "ccomp"):
            word = word.head
        found.append(word)
    return found


def _paper(verb: Token) -> tuple[Token, ...]:
    """The words of "according to the charge sheet" beside a verb."""
    for prep in (c for c in verb.children if c.lower_ == "according" and not _opens_another(c)):
        for noun in (o for to in children(prep, "prep") for o in children(to, "pobj")):
            if lemma(noun) in word_sets("modality")["accusing_papers"] or _is_charge_sheet(noun):
                return (prep, noun)
    return ()


def _opens_another(prep: Token) -> bool:
    """ "They killed him, and according to the charge sheet they were paid"."""
    before = [w.lower_ for w in prep.doc[max(0, prep.i - 2) : prep.i] if w.text != ","]
    return bool(before) and before[-1] in ("and", "but", ";")


def _is_charge_sheet(noun: Token) -> bool:
    return lemma(noun) == "sheet" and any(c.lower_ == "charge" for c in children(noun, "compound"))


def accused_in_a_case(frame: Frame) -> Frame:
    """ "The case against two men for kidnapping the banker collapsed": that they did is alleged."""
    deed = frame.trigger
    if frame.modality != "asserted" or deed.dep_ != "pcomp" or deed.head.lower_ != "for":
        return frame
    case = _case(deed.head.head)
    if case is None or denial_governs(deed, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="alleged", cues=(case,)).marked("accused_in_a_case")


def _case(noun: Token) -> Token | None:
    """The "case" of "the case against two men for", "the investigation into the consul for"."""
    words = word_sets("modality")
    for _ in range(_DEEP):
        if lemma(noun) in words["open_cases"]:
            against = (p.lower_ for p in children(noun, "prep"))
            return noun if not words["against_whom"].isdisjoint(against) else None
        if noun.dep_ != "pobj":
            return None
        noun = noun.head.head
    return None
