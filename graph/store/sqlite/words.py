"""Text that a person typed as a full-text query: words are quoted, so no syntax gets through."""

from collections.abc import Iterable, Sequence

from graph.resolve.names import normalize

_NOTHING = '""'
"""A query that finds nothing."""


def all_words(text: str) -> str:
    """A query for all words of the text as beginnings of words; without any it finds nothing."""
    words = text.encode("utf-8", "replace").decode().replace("\0", " ").split()
    return " ".join(f"{_quoted(w)}*" for w in words if any(map(str.isalnum, w))) or _NOTHING


def plain_words(text: str) -> str:
    """`all_words` of a name as `normalize` writes it."""
    return all_words(normalize(text))


def any_of_each(groups: Iterable[tuple[str, Sequence[str]]]) -> str:
    """A query for one of each group: a beginning, or one of several whole words."""
    alternatives = [
        " OR ".join([f"{_quoted(beginning)}*", *map(_quoted, whole)]) for beginning, whole in groups
    ]
    return " AND ".join(f"({one})" for one in alternatives) or _NOTHING


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
