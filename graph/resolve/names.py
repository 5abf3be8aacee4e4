"""Names made comparable: one spelling for one name, and what is too common to be a name at all."""

import re
from functools import lru_cache
from pathlib import Path

import yaml
from anyascii import anyascii

_COMMON = Path(__file__).with_name("common_names.yaml")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_POSSESSIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=65536)
def normalize(name: str) -> str:
    """Fold case, accents, punctuation, articles and possessives; words are parted by one space.

    An empty result means that nothing of the name can be compared.
    """
    ascii_name = anyascii(_POSSESSIVE.sub("", name)).casefold()
    words = [w for w in _NOT_WORD.split(ascii_name) if w]
    while words and words[0] in ("the", "a", "an"):
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=1)
def common_names() -> frozenset[str]:
    """Normalized names that many different bodies share, and that therefore identify none."""
    table = yaml.safe_load(_COMMON.read_text(encoding="utf-8"))
    return frozenset(normalize(word) for word in table["common_names"])


def is_proper(name: str) -> bool:
    """True when every word of weight is capitalized and the whole is not a common name.

    Words of up to three letters weigh nothing beside longer ones; "Li Wei" has no others.

    "Harbour Lights Society" is proper; "masked men", "Chinese students" and "the Ministry" are not.
    """
    words = re.findall(r"[^\W\d_][\w'’.-]*", name)
    words = [w for w in words if len(w) > 3] or words
    return (
        bool(words)
        and all(word[0].isupper() for word in words)
        and normalize(name) not in common_names()
    )
