"""What nobody has decided on is still to come: "no decision on his deportation has been taken".

Only papers and measures that a decision brings about ("removal", "extradition"), and only where the
decision, or the choice of its day, is what is missing: a ruling on the legality of a deportation,
or on an arrest, comes after the deed.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_ON = frozenset({"on", "about", "of", "for", "to", "regarding", "concerning"})
_OPEN = (*CLAIMED, "negated")


def undecided(frame: Frame) -> Frame:
    """ "No decision on the date of her removal was made", "has not ruled on his extradition"."""
    if frame.type != "restrict_mobility" or frame.modality not in _OPEN:
        return frame
    cue = _missing_decision(frame.trigger)
    if cue is None:
        return frame
    return replace(frame, modality="hypothetical", cues=(cue,)).marked("undecided_guard")


def _missing_decision(trigger: Token) -> Token | None:
    """The decision that was not made, or the verb of deciding under "not"."""
    words = word_sets("modality")
    if lemma(trigger) not in words["decided_removals"]:
        return None
    above = _what_is_on(trigger)
    while above is not None and lemma(above) in words["days_of_removals"] and not _none(above):
        above = _what_is_on(above)
    for word in (above, *_decided_in(above)) if above is not None else ():
        decides = lemma(word) in words["decisions_on_removals"]
        if decides and _none(word):
            return word
    return None


def _what_is_on(noun: Token) -> Token | None:
    """The word that "on", "about", "for" or "as to" ties to a noun."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in _ON:
        return None
    if preposition.head.lower_ == "as":
        preposition = preposition.head
    return preposition.head


def _decided_in(verb: Token) -> list[Token]:
    """The decision that was made "about her removal"."""
    return children(verb, "nsubjpass", "dobj") if is_verbal(verb) else []


def _none(word: Token) -> bool:
    """ "No decision", "has not decided", "a date has not been set".

    Of "did not tell the date" there may have been one.
    """
    if any(child.lower_ == "no" for child in children(word, "det", "neg")):
        return True
    verb = word if is_verbal(word) else word.head
    made = verb.i == word.i or word.dep_ in ("nsubjpass", "dobj")
    if lemma(word) in word_sets("modality")["days_of_removals"]:
        made = made and lemma(verb) in word_sets("modality")["setting_a_day"]
    return made and is_verbal(verb) and bool(children(verb, "neg"))
