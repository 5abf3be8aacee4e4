"""The number of a party as a filler: of "the third accused followed her" the accused is meant.

The tagger takes "accused" for a verb, so the reader leans on the number before it.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.wordlists import word_sets


def of_the_numbered_party(frame: Frame) -> Frame:
    """The frame with the party in place of its number, once for each role."""
    if not any(_party(filler.head) for filler in frame.fillers):
        return frame
    found: list[Filler] = []
    for filler in frame.fillers:
        party = _party(filler.head)
        meant = filler if party is None else replace(filler, head=party)
        if not any(f.role == meant.role and f.head.i == meant.head.i for f in found):
            found.append(meant)
    return frame.filled(found, "numbered_party")


def _party(number: Token) -> Token | None:
    """The "accused" right behind a number that belongs to it."""
    if number.ent_type_ != "ORDINAL" or number.i + 1 >= len(number.doc):
        return None
    party = number.nbor(1)
    fits = number.head.i == party.i and party.lower_ in word_sets("light_verbs")["on_trial"]
    return party if fits else None
