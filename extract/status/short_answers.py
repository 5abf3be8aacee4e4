"""Answers without a word for the deed: "says that he was", "said they had", "admitted it",
"says otherwise".

They are read word by word, since the parser makes something else of them each time. "That he was
tired", "that he was in Delhi" and "that he was not" are none.
"""

from typing import NamedTuple

from spacy.tokens import Token

from extract.grammar import sentence_of
from extract.wordlists import word_sets

_BE = frozenset({"was", "were", "is", "are", "been"})
_HAVE = frozenset({"had", "has", "have"})
_DO = frozenset({"did", "do", "does", "done"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we"})
_POINTERS = frozenset({"it", "this", "that"})
_STOPS = frozenset({".", ",", ";", "!", ":", "-", "\u2013", "\u2014", ")"})
_JOINTS = frozenset({"and", "but"})
_AS_WELL = frozenset({"too", "either", "neither", "likewise"})
_NAMING = ("DET", "NOUN", "PROPN", "ADJ", "PRON")
_ADDRESSEE = 5
"""Words of "told the high court that", at most."""
_OTHERWISE = frozenset({"otherwise", "differently"})


class Short(NamedTuple):
    """What stands for the deed.

    Attributes:
        cue: The last helping verb, or the pointer of "admitted it".
        pronoun: Of whom it is told, None for a pointer and for "otherwise".
    """

    cue: Token
    pronoun: Token | None
    is_otherwise: bool = False

    @property
    def is_be(self) -> bool:
        """Of "he was", "she had been"."""
        return self.cue.lower_ in _BE

    @property
    def is_have(self) -> bool:
        """Of "she had"."""
        return self.cue.lower_ in _HAVE


def short_answer(verb: Token, *, admits: bool) -> Short | None:
    """What stands behind a verb of saying in place of the deed, or None."""
    behind = _past_whom_it_is_told([*verb.doc[verb.i + 1 : sentence_of(verb).end]])
    if behind and behind[0].lower_ in _OTHERWISE:
        return Short(behind[0], None, is_otherwise=True) if _ends(behind[1:]) else None
    pointed = _pointer(behind) if admits else None
    return pointed or _elliptic(behind)


def _past_whom_it_is_told(behind: list[Token]) -> list[Token]:
    """ "Told the court that she was"."""
    that = next((n for n, word in enumerate(behind[:_ADDRESSEE]) if word.lower_ == "that"), 0)
    named = behind[:that] and all(word.pos_ in _NAMING for word in behind[:that])
    return behind[that:] if named else behind


def _pointer(behind: list[Token]) -> Short | None:
    """ "Admitted it", "conceded as much", "owned up to this"."""
    words = [word.lower_ for word in behind[:2]]
    if words[:1] and words[0] in _POINTERS:
        return Short(behind[0], None) if _ends(behind[1:], place=True) else None
    if words == ["as", "much"]:
        return Short(behind[1], None) if _ends(behind[2:], place=True) else None
    return None


def _elliptic(behind: list[Token]) -> Short | None:
    """ "That he was", "they had", "she had been", "that it did so"."""
    rest = behind[1:] if behind and behind[0].lower_ == "that" else behind
    sure = word_sets("modality")["of_a_plain_yes"]
    if not rest or rest[0].lower_ not in _PRONOUNS:
        return None
    place = 1
    while place < len(rest) and rest[place].lower_ in sure:
        place += 1
    first = place
    while place < len(rest) and rest[place].lower_ in _BE | _HAVE | _DO:
        place += 1
    if place == first:
        return None
    cue = rest[place - 1]
    while place < len(rest) and rest[place].lower_ in sure:
        place += 1
    return Short(cue, rest[0]) if _ends(rest[place:]) else None


def _ends(rest: list[Token], *, place: bool = False) -> bool:
    """Whether the clause is at its end, or goes on with a place: "admitted it in court"."""
    if not rest or rest[0].is_space or (place and rest[0].pos_ == "ADP"):
        return True
    as_well = len(rest) > 1 and rest[1].lower_ in _AS_WELL
    return (rest[0].text in _STOPS and not as_well) or rest[0].lower_ in _JOINTS
