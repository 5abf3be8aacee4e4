"""Numbers that are hours, which the parser takes for a count: "1122 Demonstrators break through".

Four digits are an hour where they open the entry of a log, before a word with a capital or another
number, and behind "at" or "by" with which a clause begins: "At 1430 demonstrators marched".
"""

import re

from spacy.tokens import Token

from extract.language_model import NOUNS

_BARE = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_MARKED = re.compile(r"(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?|[.h][0-5]\d|[0-5]\dh)")
_UNITS = frozenset(("hrs", "hr", "hours", "h", "uhr"))
_BEGINS = frozenset((",", ";", ".", "\n", "and", "but", "that"))


def is_hour(word: Token) -> bool:
    """Whether a number, or the unit behind one, is an hour and counts nobody."""
    text = word.text
    if word.lower_ in _UNITS:
        return word.i > 0 and _BARE.fullmatch(word.nbor(-1).text) is not None
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if _MARKED.fullmatch(text) is not None:
        return after is None or "." not in text or not after.like_num  # not "1.25 million"
    if after is None or _BARE.fullmatch(text) is None:
        return False
    if after.lower_ in _UNITS or _follows_at(word):
        return True
    return _opens(word) and (after.like_num or _is_capital(after))


def _opens(word: Token) -> bool:
    return bool(word.is_sent_start) or (word.i > 0 and word.nbor(-1).text in {".", "\n"})


def _is_capital(word: Token) -> bool:
    """ "1433 Male seen", "1122 Demonstrators"; not "1200 Filipinos", who are always written so."""
    if word.tag_ != "NNPS":
        return bool(word.text[0].isupper())
    lookups = word.vocab.lookups
    nouns = lookups.get_table(NOUNS)[NOUNS] if lookups.has_table(NOUNS) else ()
    last = word.lower_.rpartition("-")[2]
    return word.text[0].isupper() and (last in nouns or last.removesuffix("s") in nouns)


def _follows_at(word: Token) -> bool:
    """Behind "at" that begins a clause, or "by" that begins a sentence.

    "Surrounded by 1600 protesters" and "fired at 1500 men" count people.
    """
    if not word.i:
        return False
    at = word.nbor(-1)
    if at.lower_ not in ("at", "by"):
        return False
    if at.is_sent_start:
        return True
    return at.lower_ == "at" and at.i > 0 and at.nbor(-1).lower_ in _BEGINS
