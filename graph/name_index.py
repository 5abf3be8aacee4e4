"""Looks up known names in a text, however they are spaced, accented or written large."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

_PART = re.compile(r"[^\W_]+")
_SHAPELESS = ("Cf", "Cc", "Cs", "Co")
_WIDEST_GAP = 4
"""Most characters between two words of one name: a comma, a line break, a hyphen."""


def clean(text: str) -> str:
    """Compose accents, and drop characters without a shape, which could hide in a name."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c in "\n\t" or unicodedata.category(c) not in _SHAPELESS)


def fold(word: str) -> str:
    """Without accents and without the difference of capitals."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


class NameIndex:
    """A set of names.

    Args:
        names: As written; one without a letter or digit is passed over.
        exact: Capitals and accents must be as given.
        needs_capital: For a name of which this is true, capitals must begin its words in the text;
            of use for names that are also words ("Will", "Song").
    """

    def __init__(
        self,
        names: Iterable[str],
        *,
        exact: bool = False,
        needs_capital: Callable[[str], bool] = lambda name: False,
    ) -> None:
        self._form: Callable[[str], str] = str if exact else fold
        self._by_first: dict[str, set[tuple[tuple[str, ...], bool]]] = {}
        for name in names:
            words = tuple(self._form(word) for word in _PART.findall(clean(name)))
            if words:
                entry = (words, needs_capital(name))
                self._by_first.setdefault(words[0], set()).add(entry)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every name, in the form in which words are compared."""
        entries = (entry for entries in self._by_first.values() for entry in entries)
        return frozenset(word for words, _ in entries for word in words)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Every place of a name in a text that went through `clean`; places may overlap."""
        if not self._by_first:
            return
        parts = list(_PART.finditer(text))
        forms = [self._form(part.group()) for part in parts]
        for i, form in enumerate(forms):
            for words, capital in self._by_first.get(form, ()):
                last = i + len(words) - 1
                if tuple(forms[i : last + 1]) != words or not _close(parts[i : last + 1]):
                    continue
                if capital and not all(p.group()[0].isupper() for p in parts[i : last + 1]):
                    continue
                yield parts[i].start(), parts[last].end()


def _close(parts: list[re.Match[str]]) -> bool:
    return all(right.start() - left.end() <= _WIDEST_GAP for left, right in pairwise(parts))
