"""Words of English that tell names, pronouns and adjectives of states apart."""

import re

from extract.gazetteer import Gazetteer
from extract.naming.pronouns import PERSONAL

PRONOUNS = PERSONAL | frozenset(
    (
        *("who", "whom", "whose", "which", "that", "this", "those", "these", "one", "there"),
        *("yourselves", "themself"),
    )
)
"""Words that mean someone told of elsewhere and name nobody themselves, lower case."""
_STATE_WORDS = Gazetteer.load().states.words
ADJECTIVES = frozenset(word for word, name in _STATE_WORDS.items() if name.form == "adjective")
"""Adjectives of states as they are written: "Chinese" alone names no entity."""
_CAPITALIZED = re.compile(r"(?<!\w)[^\W\d_a-z]\w*")


def capitalized(text: str) -> list[str]:
    """The words that begin with a capital; "I" is none."""
    return [word for word in _CAPITALIZED.findall(text) if word != "I" and word[0].isupper()]
