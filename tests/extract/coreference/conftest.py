"""Real parses of short texts, with mentions given by hand."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.entities import Entities, find_entities
from extract.language_model import load_model
from extract.naming.mention import DocMention
from extract.naming.pronouns import find_pronouns
from extract.read import Metadata, document_sentences, read_text
from extract.tokenizer import keep_hyphens
from graph.model import DocumentEntity
from tests.extract.coreference.spec import Spec

Read = Callable[..., "Result"]


class Result:
    """Entities of a text, asked by the words of mentions; `n` counts equal words from 0."""

    def __init__(self, entities: Entities, mentions: list[DocMention]) -> None:
        self.entities = entities
        self.mentions = sorted(mentions, key=lambda m: m.start)

    def mention(self, words: str, n: int = 0) -> DocMention:
        return [m for m in self.mentions if m.text == words][n]

    def id(self, words: str, n: int = 0, *, place: bool = False) -> str | None:
        return self.entities.of(self.mention(words, n), "place" if place else "actor")

    def entity(self, words: str, n: int = 0) -> DocumentEntity:
        found = self.id(words, n)
        assert found is not None
        return self.entities.get(found)

    def rule(self, words: str, n: int = 0) -> str:
        return self.entities.link(self.mention(words, n)).rule


@pytest.fixture(scope="session")
def nlp() -> Language:
    return keep_hyphens(load_model())


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """Read a text whose nouns and names are given in text order; pronouns are found."""

    def run(text: str, *specs: Spec, title: str | None = None, about: tuple[str, ...] = (),
            publisher: str | None = None, format: str = "text") -> Result:  # fmt: skip
        metadata = Metadata(title=title, about=about, publisher=publisher)
        document = read_text(text, metadata=metadata, format=format)  # type: ignore[arg-type]
        doc = nlp.make_doc(document.text)
        starts = {start for start, _ in document_sentences(document)}
        for token in doc:
            token.is_sent_start = token.i == 0 or token.idx in starts
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        given = _place(doc, specs)
        heads = {m.head for m in given}
        mentions = [*given, *(m for m in find_pronouns(doc) if m.head not in heads)]
        return Result(find_entities(doc, mentions, document), mentions)

    return run


def _place(doc: Doc, specs: tuple[Spec, ...]) -> list[DocMention]:
    """Find the specs in text order; a longer one may begin where the one before it begins."""
    found: list[DocMention] = []
    begin, end = 0, 0
    for spec in specs:
        longer = begin + len(spec.words) > end and doc.text.startswith(spec.words, begin)
        start = begin if longer else doc.text.index(spec.words, end)
        span = doc.char_span(start, start + len(spec.words))
        assert span is not None, spec.words
        begin, end = span.start_char, span.end_char
        before = doc[span.start - 1].lower_ if span.start else ""
        possessed = span[0].tag_ == "PRP$" or any(t.dep_ == "poss" for t in span)
        points = possessed or before in ("the", "this", "those")
        found.append(spec.to_mention(span, definite=points))
    return found
