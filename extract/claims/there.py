"""Where "there" is: the place told last, in the sentence or the one before.

"She flew to Minsk. She was arrested there": in Minsk.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.claims.mention_index import MentionIndex
from extract.naming.mention import DocMention
from extract.sentence_words import sentence_around

_WHERE = frozenset(("in", "at", "to", "into", "inside", "outside", "near", "for", "of"))
_PLACES = ("place", "campus")


def is_there(word: Token) -> bool:
    """True for the "there" of a place, not for that of "there was"."""
    return word.lower_ == "there" and word.dep_ != "expl" and word.tag_ != "EX"


def place_of_there(word: Token, index: MentionIndex) -> DocMention | None:
    """The place that was told last before a "there": a name, or a spot such as "the station".

    None where nothing of it is known.
    """
    for token in _before(word):
        if token.dep_ != "pobj" or token.head.lower_ not in _WHERE:
            continue
        mention = index.at(token)
        if mention is not None and mention.type in _PLACES and mention.head == token.i:
            return mention
    return None


def _before(word: Token) -> Iterator[Token]:
    """The words of its sentence and of the one before, backwards."""
    start = sentence_around(word).start
    first = sentence_around(word.doc[start - 1]).start if start else start
    for number in range(word.i - 1, first - 1, -1):
        yield word.doc[number]
