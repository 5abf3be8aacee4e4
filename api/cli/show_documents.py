"""Documents for people, and the sentences in which an entity is mentioned."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import document_name, short
from api.cli.show_nodes import Column, fitting_table
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


def passages_table(found: Iterable[Passage]) -> Table:
    """A row for each mention: its words, the sentence, the document and its id."""
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True)
    table.add_column("mention", ratio=3, min_width=14, overflow="fold")
    table.add_column("sentence", ratio=7, min_width=24, overflow="fold")
    table.add_column("in", ratio=4, min_width=14, overflow="fold")
    for passage in found:
        table.add_row(
            text(passage.text), text(f"“{passage.sentence}”"), named_document(passage.document)
        )
    return table


def named_document(document: Document) -> Text:
    """Publisher, title and day of a document, and its short id on a line of its own."""
    return text(document_name(document)).append(f"\n{short(document.id)}", style="dim")


def documents_table(documents: Sequence[Document], *, width: int) -> Table:
    """A row for each document: id, day, title and publisher."""
    columns = (
        Column("id"),
        Column("published", gives_way=1),
        Column("title", least=16),
        Column("publisher", least=12, gives_way=2),
    )
    rows = [
        (
            text(short(document.id)),
            text(document.published),
            text(document.title or "(no title)"),
            text(document.publisher),
        )
        for document in documents
    ]
    return fitting_table(columns, rows, width=width)


def plain_text(document: Document) -> str:
    """The text of a document line by line, without what could steer a terminal."""
    return "\n".join(safe(line) for line in document.text.splitlines())
