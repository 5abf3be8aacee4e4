"""Names of streets and squares in one word, in languages that write them so ("Rådhuspladsen"),
and those that end in an abbreviation: "Quarry Rd.".
"""

from functools import cache

from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words

_SHORTEST = 6
"""Words as short as this are names of towns and people: "Weg", "Halle"."""


def is_street_word(word: str, *lists: str) -> bool:
    """Whether a word ends like one of these lists of endings, and is more than the ending."""
    return len(word) > _SHORTEST and word.lower().endswith(_ends(lists))


def is_short_street(view: View, start: int, end: int) -> bool:
    """ "Quarry Rd.", "Front St.": a street whose kind is cut short."""
    last = view.texts[end - 1].rstrip(".")
    return end - start > 1 and last in organization_words()["street_abbreviations"]


@cache
def _ends(lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(end for name in lists for end in organization_words()[name])
