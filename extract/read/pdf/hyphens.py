"""Whether a hyphen at the end of a line belongs to the word or was made by the line's end."""

import re
from collections import Counter
from collections.abc import Iterable

from extract.read.pdf.glyphs import SOFT

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_WORDS = (
    "anti counter cross double far first full half hard high ill large long low neo non open second"
    " self semi short single small so socio third three two vice well"
    " twenty thirty forty fifty sixty seventy eighty ninety"
)
_FIRST = frozenset(_FIRST_WORDS.split())
_LAST_WORDS = (
    "affiliated aged aligned allied appointed based born backed called centered chief controlled"
    " democracy designate driven educated elect era exile face famous free friendly funded general"
    " government haired held independence law led level like linked long made minded minister old"
    " only operated opposition owned party president profile range ranking regime related rights"
    " run scale set sized speaking sponsored style supported term time trained type wing year"
)
_LAST = frozenset(_LAST_WORDS.split())
_LINK_WORDS = "and at by for in of off on or out the to up"
_LINKS = frozenset(_LINK_WORDS.split())
"""The second of three words or more, as in "murder-for-hire"."""
SUSPENDED = re.compile(r"(?:and|or|to)(?![\w'\u2019-])")
"""What follows the hyphen in "short- and long-term"."""
_GATHERING = re.compile(r"protest|demonstrat|rall|vigil|march|gather|event")
"""What a counter-protest is called; other words with "counter" are written as one or as two."""


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
            return self._is_word(last) or last in _FIRST
        if last == "counter" and _GATHERING.match(first):
            return True
        if right.partition("-")[1] and first in _LINKS:
            return True
        if first in _LAST:
            return left[0].isupper() or last in _FIRST or self._is_word(last)
        if last in _FIRST or last.endswith("ly"):
            return self._is_word(first)
        return len(last) > 3 and len(first) > 3 and self._is_word(last) and self._is_word(first)

    def _is_word(self, word: str) -> bool:
        """The word stands elsewhere in the document on its own."""
        return self._words[word] > 0
