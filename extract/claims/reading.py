"""One document while it is read, as all who make claims of it need it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.claims.mention_index import MentionIndex
from extract.entities import Entities
from graph.model import Document, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One document while it is read: its parse, mentions, entities and the extractor's name.

    Attributes:
        sentences: Half-open character offsets of each sentence, in text order.
    """

    document: Document
    doc: Doc
    sentences: Sequence[tuple[int, int]]
    index: MentionIndex
    entities: Entities
    extractor: str

    def sentence_at(self, place: int) -> int:
        """The number of the sentence around a character; every word stands in one."""
        return bisect_right(self.sentences, place, key=lambda sentence: sentence[0]) - 1


def span_of(token: Token) -> Span:
    """The characters of a word."""
    return Span(token.idx, token.idx + len(token), token.text)
