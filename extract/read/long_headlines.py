"""Headlines in title case, however long: "Guild Condemns Arrest of Poet in Kyiv and Calls on ...".

A sentence has words in lower case; a list of names has no verb of a headline, or many commas.
"""

import re

from extract.read.headings import is_happening

_SHORTEST, _LONGEST = 12, 50
_LONG_WORD = 5
_COMMA_EVERY = 5
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_ENDED = re.compile(r"(?<![A-Z])[.!?] ")
_AS_A_NAME_HAS_IT = re.compile(r"[a-z]{1,3}[-'\u2019][A-Z]")


def is_long_headline(words: str) -> bool:
    """All long words start with a capital letter, and one says what was done or is asked for."""
    found = _WORD.findall(words)
    if not _SHORTEST <= len(found) <= _LONGEST or _ENDED.search(words):
        return False
    if words.count(",") * _COMMA_EVERY > len(found):
        return False
    long = [word for word in found if len(word) >= _LONG_WORD]
    small = [w for w in long if w[0].islower() and not _AS_A_NAME_HAS_IT.match(w)]
    return not small and _has_capitals(found) and is_happening(words)


def _has_capitals(found: list[str]) -> bool:
    """Two words of three at least; the others are "in", "of" and the like."""
    return 3 * sum(word[0].isupper() for word in found) >= 2 * len(found)
