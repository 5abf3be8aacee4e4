"""Persons whom police logs name by letters: "RP states that a male filmed him", "S1 struck V1".

RP is the reporting party. Only entries of a log are read so; "the RP" of a story is a body. "C." is
a caller who keeps his letter from one entry to the next.
"""

import re
from collections.abc import Iterator, Sequence

from extract.gazetteer.overlaps import in_place_of
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View
from extract.naming.person_words import person_words
from extract.read.logs import find_log_lines

_NUMBERED = re.compile(r"[VSW]\d")
_INITIAL = re.compile(r"(?!I)[A-Z]\.")
_WHERE = ("on", "in", "at", "near", "along", "off", "the")
RULE = "name:log_letters"


def with_log_persons(view: View, spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The spans with those persons in the place of what lies in them."""
    return in_place_of(spans, list(_log_persons(view)))


def _log_persons(view: View) -> Iterator[NamedSpan]:
    found = [i for i, text in enumerate(view.texts) if _is_letters(text) and _is_alone(view, i)]
    spelled = any(view.word(i - 1) == "(" and view.word(i + 1) == ")" for i in found)
    lettered = [] if spelled else found
    initials = [i for i in range(len(view)) if _is_initial(view, i)]
    if (lettered or initials) and find_log_lines(view.doc.text):
        for i in lettered:
            reading = Reading("person", "unknown", view.texts[i], None, None)
            yield NamedSpan(i, i + 1, reading, RULE, kind="nominal", head=i)
        for i in initials:
            yield NamedSpan(i, i + 1, Reading("person", "unknown", view.texts[i], None, None), RULE)


def _is_initial(view: View, i: int) -> bool:
    """ "C." by itself: not "D. Kerr", "Omar D.", "Wing B.", "vitamin C." or the "A." of a list.

    "Followed E. home" is read as if it were his home that was followed.
    """
    if not _INITIAL.fullmatch(view.texts[i]):
        return False
    word = view.doc[i]
    named = view.is_cap(i + 1) and (word.is_sent_start or not view.opens_sentence(i + 1))
    behind = i > 0 and not word.is_sent_start and view.doc[i - 1].pos_ in ("NOUN", "PROPN", "NUM")
    part = word.dep_ == "compound" and view.word(i + 1) != "home"
    return not (named or behind or part)


def _is_letters(text: str) -> bool:
    return text in person_words()["log_letters"] or bool(_NUMBERED.fullmatch(text))


def _is_alone(view: View, i: int) -> bool:
    """Not "RP members", "London W1" or "on the S1", a party, a district and a road."""
    word, before = view.doc[i], view.word(i - 1)
    where = bool(_NUMBERED.fullmatch(view.texts[i])) and before in _WHERE
    named = i > 0 and view.doc[i - 1].pos_ == "PROPN" and word.i > word.sent.start
    return word.dep_ != "compound" and not where and not named
