"""A document as coreference sees it: its mentions, and the sentence and paragraph of each word."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from extract.coreference.territory import ReadingName, reading_of
from extract.grammar import sentences_in
from extract.naming.mention import DocMention, as_actor
from extract.read import document_sentences
from extract.remembered import once_a_word
from graph.model import Block, Document

_BREAK = re.compile(r"\n[ \t]*\n")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CLAUSE = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Scene:
    """The parsed document and its mentions.

    Attributes:
        mentions: In the order of their head words, each in the reading that its place in the
            sentence suggests (`reading_of`).
        readings: That reading, by mention.
        others: The same mention in its other reading, or None when it has but one.
        by_head: Index into `mentions` by head token.
        sentence: Sentence number by token.
        paragraph: Paragraph (block) number by token.
    """

    doc: Doc
    document: Document
    mentions: tuple[DocMention, ...]
    readings: tuple[ReadingName, ...]
    others: tuple[DocMention | None, ...]
    by_head: dict[int, int]
    sentence: Sequence[int]
    paragraph: Sequence[int]

    def head(self, index: int) -> Token:
        """Head token of a mention."""
        return self.doc[self.mentions[index].head]

    def sentence_of(self, index: int) -> int:
        """Sentence number of a mention."""
        return self.sentence[self.mentions[index].head]

    def paragraph_of(self, index: int) -> int:
        """Paragraph number of a mention."""
        return self.paragraph[self.mentions[index].head]

    def in_sentence(self, sentence: int) -> range:
        """The mentions of a sentence."""
        order = range(len(self.mentions))
        first = bisect_left(order, sentence, key=self.sentence_of)
        return order[first : bisect_right(order, sentence, key=self.sentence_of)]

    def set_in(self, sentence: int) -> set[tuple[str, str]]:
        """The towns and countries that a sentence says it is set in, each with its country."""
        return {town for _, town in self.places_in(sentence)}

    def places_in(self, sentence: int) -> Iterator[tuple[int, tuple[str, str]]]:
        """The mentions of places that a sentence says it is set in, each with name and country."""
        for number in self.in_sentence(sentence):
            mention, head = self.mentions[number], self.head(number)
            inside = head.dep_ == "pobj" and head.head.lower_ in ("in", "at", "near")
            if mention.type == "place" and mention.country is not None and inside:
                yield number, (mention.name, mention.country)

    def around(self, index: int) -> int | None:
        """Whom a mention is said to belong with: of "the victim" in "a friend of the victim" the
        friend; None when there is nobody."""
        token = self.head(index)
        if token.dep_ != "pobj" or token.head.lower_ != "of":
            return None
        return self.by_head.get(token.head.head.i)


def set_scene(doc: Doc, mentions: Sequence[DocMention], document: Document) -> Scene:
    """Number sentences and paragraphs and put the mentions in order."""
    ordered = tuple(sorted((_single(doc, m) for m in mentions), key=lambda m: m.head))
    readings = tuple(_reading(doc, mention) for mention in ordered)
    both = [(m, as_actor(m) if m.actor else None) for m in ordered]
    acts = [
        actor is not None and r == "actor" for (_, actor), r in zip(both, readings, strict=True)
    ]
    return Scene(
        doc=doc,
        document=document,
        mentions=tuple(a if act and a else m for (m, a), act in zip(both, acts, strict=True)),
        readings=readings,
        others=tuple(
            None if a is None else m if act else a for (m, a), act in zip(both, acts, strict=True)
        ),
        by_head={mention.head: index for index, mention in enumerate(ordered)},
        sentence=_sentences(doc, document),
        paragraph=_paragraphs(doc, document.blocks),
    )


def _single(doc: Doc, mention: DocMention) -> DocMention:
    """Make "one of the singers" one person, though its noun is plural."""
    if mention.type != "group" or mention.end - mention.start < 3:
        return mention
    if doc[mention.start].lower_ != "one" or doc[mention.start + 1].lower_ != "of":
        return mention
    return replace(mention, type="person", subtype="unknown", plural=False, count=None)


def _reading(doc: Doc, mention: DocMention) -> ReadingName:
    if mention.actor is not None:
        return reading_of(doc[mention.head], capital=mention.subtype == "city")
    return "place" if mention.type == "place" and mention.kind == "proper" else "actor"


@once_a_word
def governor(token: Token) -> Token:
    """The word whose argument the token is: its verb, through prepositions and conjunctions."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    head = token.head
    while head.pos_ == "ADP" and head.head.i != head.i:
        head = head.head
    return head


def is_subject(token: Token) -> bool:
    """Whether the token, or what it is coordinated with, is the subject of a clause."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token.dep_ in _SUBJECTS


@once_a_word
def clause_of(token: Token) -> Token:
    """The nearest verb above the token, or the root of its sentence."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in _CLAUSE:
            return token
    return token


def _sentences(doc: Doc, document: Document) -> Sequence[int]:
    """Sentence numbers by token; in a Doc without boundaries, those of the document's structure."""
    if doc.has_annotation("SENT_START"):
        return array("i", (n for n, span in enumerate(sentences_in(doc)) for _ in span))
    starts = [start for start, _ in document_sentences(document)] or [0]
    return array("i", (max(0, bisect_right(starts, token.idx) - 1) for token in doc))


def _paragraphs(doc: Doc, blocks: Sequence[Block]) -> Sequence[int]:
    if blocks:
        starts = [block.start for block in blocks]
    else:
        starts = [0] + [match.end() for match in _BREAK.finditer(doc.text)]
    return array("i", (max(0, bisect_right(starts, token.idx) - 1) for token in doc))
