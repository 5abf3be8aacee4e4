"""Names of streets and squares in one word, in languages that write them so: "Rådhuspladsen"."""

from functools import cache

from extract.gazetteer.words import organization_words

_SHORTEST = 6
"""Words as short as this are names of towns and people: "Weg", "Halle"."""


def is_street_word(word: str, *lists: str) -> bool:
    """Whether a word ends like one of these lists of endings, and is more than the ending."""
    return len(word) > _SHORTEST and word.lower().endswith(_ends(lists))


@cache
def _ends(lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(end for name in lists for end in organization_words()[name])
