"""Which words that were spread are the same, or nearly: slogans, posts, addresses."""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from graph.clusters import components
from graph.near_copies import near_copies

NEAR_COPY = 0.6
"""Least Jaccard similarity of the word triples of two texts that count as one."""

_WORDS_IN_A_ROW = 3
_FEWEST_TRIPLES = 4
"""Below six words a single changed word makes another slogan; these must be equal."""
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def copy_names(texts: Collection[str]) -> dict[str, str]:
    """For each text one that stands for all its copies, and copies of copies; normalized.

    Case, punctuation and spacing do not count, and of an address neither scheme, `www.`, query nor
    a slash at the end. Texts without a letter or digit are left out.
    """
    plain = {text: normalized(text) for text in sorted(texts)}
    distinct = sorted({words for words in plain.values() if words})
    sets = {words: triples for words in distinct if (triples := _triples(words))}
    leader = {words: words for words in distinct}
    for group in components(sets, near_copies(sets, NEAR_COPY)):
        members = sorted(group)
        leader.update(dict.fromkeys(members, members[0]))
    return {text: leader[words] for text, words in plain.items() if words}


def normalized(text: str) -> str:
    """A text as it is compared; empty when it has no letter or digit."""
    stripped = text.strip()
    address = _address(stripped) if _ADDRESS.fullmatch(stripped) else ""
    return address or " ".join(_WORD.findall(stripped.casefold()))


def _address(text: str) -> str:
    """Empty when it is none after all."""
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
    except ValueError:
        return ""
    host = parts.netloc.casefold().removeprefix("www.")
    return host + parts.path.rstrip("/")


def _triples(words: str) -> frozenset[str]:
    """Sequences of three words; empty for an address and for what is too short to compare."""
    parts = words.split()
    triples = frozenset(
        " ".join(parts[n : n + _WORDS_IN_A_ROW]) for n in range(len(parts) - _WORDS_IN_A_ROW + 1)
    )
    return triples if len(triples) >= _FEWEST_TRIPLES else frozenset()
