"""Words that say what somebody is called: "a broker named X", "gave his name as X"."""

from spacy.tokens import Token

from extract.naming.name_words import NameWords
from extract.naming.named_as import named_as
from extract.naming.not_persons import MARKS

_SOMEBODY = frozenset({"he", "she", "him", "his", "her", "my", "someone", "somebody"})
_CALL = frozenset({"call", "calls", "called"})


def is_called(known: NameWords, start: int, end: int) -> bool:
    """ "a certain X", "a broker named X", "gave his name as X", "whose name is X"."""
    view = known.view
    bearers = named_as(view.doc, start)
    if any(_is_somebody(known, bearer) for bearer in bearers):
        return True
    if view.word(start - 1) == "certain":
        return True
    if view.low[max(0, start - 2) : start] == ["i", "am"] and known.is_proper(start, end):
        return True
    if view.word(start - 1) == "called" and view.word(start - 2) == "be":
        return view.word(start - 3) == "to"  # "who asked to be called X"
    if view.word(start - 1) in {"him", "her", "me"} and view.word(start - 2) in _CALL:
        return True
    if view.word(start - 1) == "as" and view.word(start - 2) in {"sign", "signs", "signed"}:
        return known.is_proper(start, end)
    if view.word(start - 1) in MARKS and view.word(start - 2) == "as":
        return view.word(start - 3) in {"signs", "signed", "writes", "known", "goes"}
    if view.word(start - 1) not in {"named", "called", "as", "name"}:
        return False
    noun = view.word(start - 2) if view.word(start - 1) != "as" else ""
    if noun and _is_somebody(known, view.doc[start - 2]):
        return True
    return known.words.role(noun) is not None or view.word(start - 2) in {"name", "the"}


def _is_somebody(known: NameWords, noun: Token) -> bool:
    low = noun.lower_
    man = low.endswith(("man", "woman")) and low not in known.words["no_men"]
    return known.words.role(low) == low or low in _SOMEBODY or man
