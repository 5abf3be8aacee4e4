"""Where an entity is mentioned, each time with the sentence around it."""

from dataclasses import dataclass

from graph.model import Document
from graph.store.base import Page, Store


@dataclass(frozen=True, slots=True)
class Passage:
    """A mention of an entity with the sentence around it."""

    document: Document
    start: int
    end: int
    text: str
    sentence: str


def passages(store: Store, id: str, *, limit: int, after: str | None) -> Page[Passage]:
    """Mentions of an entity with their sentences, by document and place in the text.

    Raises:
        ValueError: `after` is no `next` of a page of this list.
    """
    page = store.mentions(id, limit=limit, after=after)
    read = {found: store.extraction(found) for found in {item.document for item in page.items}}
    items = []
    for item in page.items:
        extraction, mention = read[item.document], item.mention
        start, end = extraction.sentences[mention.sentence]
        sentence = extraction.document.text[start:end]
        items.append(
            Passage(extraction.document, mention.start, mention.end, mention.text, sentence)
        )
    return Page(tuple(items), page.next, page.total)
