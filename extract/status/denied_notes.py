"""Notes that begin with what somebody denies: "Stopped at the gate. Denies following the woman."

Logs leave out who denies, and the parser takes the bare "Denies" for a noun that the gerund behind
it describes. It is a verb there, and what it denies is denied.
"""

from spacy.tokens import Token

from extract.grammar import children, first_conjunct, is_verbal
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets


def denied_in_a_note(trigger: Token) -> tuple[Token, ...] | None:
    """The "Denies" that opens the note, where it is taken for a noun and the trigger is denied."""
    sentence = sentence_around(trigger)
    if sentence.words.isdisjoint(word_sets("modality")["note_denials"]):
        return None
    opening = next((word for word in sentence.span if _is_word(word)), None)
    if opening is None or not _is_a_denial_as_noun(opening):
        return None
    gerund = first_conjunct(trigger)
    below = gerund.tag_ in ("VBG", "VBN") and gerund.dep_ == "acl" and gerund.head.i == opening.i
    return (opening,) if below else None


def _is_word(word: Token) -> bool:
    """No hour of a log, no dash and no bullet before the words."""
    return word.is_alpha


def _is_a_denial_as_noun(word: Token) -> bool:
    denies = word.lower_ in word_sets("modality")["note_denials"]
    return denies and not is_verbal(word) and not children(word, "det", "poss", "amod")
