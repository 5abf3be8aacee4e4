"""The words of a sentence as plain texts: rules that look for a word in it ask here first.

A look into such a set or list takes a tenth of the time of a look at spaCy's words.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern

from spacy.tokens import Span, Token

from extract.grammar import lemma, sentence_of
from extract.remembered import once_a_span


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """A sentence: tokens `start` to `end` of its Doc.

    Attributes:
        span: The sentence itself, which `Token.sent` would look for anew.
        low: Lower-case text of each word.
        lemmas: Lower-case lemma of each word.
        places: Where each word begins, in characters of the Doc.
        words: All of `low`.
        all_lemmas: All of `lemmas`.
    """

    span: Span
    start: int
    end: int
    low: tuple[str, ...]
    lemmas: tuple[str, ...]
    places: Sequence[int]
    words: frozenset[str]
    all_lemmas: frozenset[str]


def sentence_around(word: Token) -> SentenceWords:
    """The sentence that a word stands in."""
    return words_in(sentence_of(word))


@once_a_span
def words_in(sentence: Span) -> SentenceWords:
    """The words of a sentence.

    spaCy makes a new text whenever it is asked; here one text stands for all times a word is used,
    or those of a book would take a tenth of its memory.
    """
    tokens = list(sentence)
    low = tuple(intern(token.lower_) for token in tokens)
    lemmas = tuple(intern(lemma(token)) for token in tokens)
    places = array("i", [token.idx for token in tokens])
    return SentenceWords(
        sentence,
        sentence.start,
        sentence.end,
        low,
        lemmas,
        places,
        frozenset(low),
        frozenset(lemmas),
    )
