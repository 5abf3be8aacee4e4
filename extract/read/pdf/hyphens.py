"""Whether a hyphen at the end of a line belongs to the word or was made by the line's end."""

import re
from collections import Counter
from collections.abc import Iterable

from extract.read.pdf.glyphs import SOFT
from extract.wordlists import word_sets

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONG = 4
"""Letters; two shorter words that stand elsewhere make no compound by that."""
_WORDS = word_sets("hyphens")
_VOWEL = re.compile("[aeiouy]")
_GATHERING = tuple(sorted(_WORDS["gathering"]))
SUSPENDED = re.compile(r"(?:and|or|to)(?![\w'\u2019-])")
"""What follows the hyphen in "short- and long-term"."""


class Hyphens:
    """Decides by the other words of the document, then by what compounds are made of."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        ends: Counter[str] = Counter()
        cut = written = False
        for line in lines:
            found = _WORD.findall(line.replace(SOFT, "-"))
            whole = found[1:] if cut else found
            last = line.rstrip()[-1:]
            cut = last in ("-", SOFT)
            ends[last] += 1
            for word in map(str.lower, whole[:-1] if cut else whole):
                self._words[word] += 1
                self._words.update(word.split("-") if "-" in word else ())
                written = written or "-" in word
        self._told_apart = bool(ends[SOFT]) and bool(ends["-"] or written)

    def belongs(self, before: str, hyphen: str, after: str) -> bool:
        """True when the hyphen between the end of one line and the start of the next stays.

        Args:
            before: The line that ends in the hyphen, without it.
            hyphen: `-`, or `SOFT`: where a document has both, they tell by themselves.
            after: The line that follows.
        """
        left = re.search(r"[^\W_]+(?:-[^\W_]+)*\Z", before.replace(SOFT, "-"))
        right = re.match(r"[^\W_]+(?:-[^\W_]+)*", after.replace(SOFT, "-"))
        if left is None or right is None:
            return True
        if self._told_apart:
            return hyphen != SOFT
        return self._is_compound(left.group(), right.group())

    def is_torn(self, before: str, after: str) -> bool:
        """True when a cell of a table was too narrow for a word, and its rest stands a line lower.

        The words of the document say so, or the rest can be no word. Only a word that has a line
        for itself is ever broken without a hyphen.

        Args:
            before: The line above, as a whole.
            after: The line that follows.
        """
        rest = re.match(r"[a-z]+(?![\w'\u2019-])", after)
        if rest is None or not before.isalpha():
            return False
        left, right = before.lower(), rest.group()
        if self._is_word(left + right):
            return True
        lone = self._words[left] <= 1  # the line itself was counted
        return lone and (right in _WORDS["torn"] or not _VOWEL.search(right))

    def _is_compound(self, left: str, right: str) -> bool:
        last, first = left.rpartition("-")[2].lower(), right.partition("-")[0].lower()
        if not (last.isalpha() and first.isalpha()) or right[0].isupper():
            return True
        if left.isupper() and len(left) > 1:
            return True
        whole, parted = self._words[last + first], self._words[f"{last}-{first}"]
        if whole or parted:
            return parted > whole
        if SUSPENDED.match(first):
            return self._is_word(last) or last in _WORDS["first"]
        if last == "counter" and first.startswith(_GATHERING):
            return True
        if right.partition("-")[1] and first in _WORDS["link"]:
            return True
        if first in _WORDS["last"]:
            return left[0].isupper() or last in _WORDS["first"] or self._is_word(last)
        if last in _WORDS["first"] or last.endswith("ly"):
            return self._is_word(first)
        return min(len(last), len(first)) >= _LONG and self._is_word(last) and self._is_word(first)

    def _is_word(self, word: str) -> bool:
        """The word stands elsewhere in the document on its own."""
        return self._words[word] > 0
