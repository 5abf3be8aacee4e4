"""Places that stand behind a person or a town to say whence: no person, whoever is told of next.

"Mr. Keola, of Wagga Wagga, who is quoted": he is quoted. "A clerk from Dayton, Ohio, a lawful
resident": she is one, and Ohio is where Dayton lies. "An exile from Kigali, Victoria, a nurse": no
Kigali lies in a Victoria, and so she is the nurse.
"""

from collections.abc import Set

from extract.gazetteer.match import Gazetteer
from extract.gazetteer.view import View
from extract.grammar import NOUNS

_FROM = frozenset({"from", "of", "in", "at", "near", "outside"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def is_whence(view: View, start: int, end: int, towns: Set[int], label: str) -> bool:
    """Whether a name says where the one before it is from, or where the town before it lies."""
    if view.word(end) != ",":
        return False
    held = label in _PLACES and _holds_town(view, start, end, towns)
    return held or _is_home(view, start, end, towns)


def _is_home(view: View, start: int, end: int, towns: Set[int]) -> bool:
    """ "Mr. Keola, of | Wagga Wagga, who": no list, as in "of Keola, of Said, and of".

    Behind "the aunt of Keola" it is a home only where a table knows the town.
    """
    of = view.word(start - 1) == "of" and view.word(start - 2) == "," and view.is_cap(start - 3)
    if not of or view.word(end + 1) in {"and", "or", "of"}:
        return False
    return start in towns or view.word(_before_name(view, start - 2)) != "of"


def _before_name(view: View, end: int) -> int:
    """The word before a name and its title: "the lawyer | of Ms. Balke"."""
    before = view.run_left(end) - 1
    while before > 0 and (view.is_cap(before) or view.word(before) == "."):
        before -= 1
    return before


def _holds_town(view: View, start: int, end: int, towns: Set[int]) -> bool:
    """ "a clerk from Dayton, | Ohio,": the town belongs to a noun, and opens no sentence."""
    if view.word(start - 1) not in {",", "and"} or start - 2 not in towns:
        return False
    before = view.run_left(start - 2) - 1
    if view.word(before) not in _FROM:
        return False
    head = view.doc[before].head
    if head.i >= before or head.pos_ not in NOUNS:
        return False
    town = view.doc[view.run_left(start - 1) : start - 1].text
    return Gazetteer.load().lies_in(town, view.doc[start:end].text)
