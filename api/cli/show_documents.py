"""Documents for people, and the sentences in which an entity is mentioned."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import document_name
from api.cli.tables import Column, facts_table, fitting_table
from api.passages import Passage
from graph.locators import locator_at
from graph.model import Document
from graph.view.words import short_id


def passages_table(found: Iterable[Passage]) -> Table:
    """A row for each mention: its words, the sentence, the document and its id."""
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True)
    table.add_column("mention", ratio=3, min_width=14, overflow="fold")
    table.add_column("sentence", ratio=7, min_width=24, overflow="fold")
    table.add_column("in", ratio=4, min_width=14, overflow="fold")
    for passage in found:
        place = locator_at(passage.document, passage.start)
        table.add_row(
            text(passage.text),
            text(f"“{passage.sentence}”"),
            named_document(passage.document, place=place),
        )
    return table


def named_document(document: Document, *, place: str | None = None) -> Text:
    """Publisher, title and day of a document, a place in it, and its short id, line by line."""
    named = text(document_name(document))
    if place:
        named.append(f"\n{safe(place)}")
    return named.append(f"\n{short_id(document.id)}", style="dim")


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
            text(short_id(document.id)),
            text(document.published),
            text(document.title or "(no title)"),
            text(document.publisher),
        )
        for document in documents
    ]
    return fitting_table(columns, rows, width=width)


def document_facts(document: Document, problems: Sequence[str], newer: str | None) -> Table:
    """What is known of a document beside its claims."""
    return facts_table(
        [
            ("title", document.title),
            ("publisher", document.publisher),
            ("published", document.published or "unknown"),
            ("language", document.language),
            ("about", ", ".join(document.about)),
            ("url", document.url),
            ("your id", document.external_id),
            ("superseded by", newer),
            ("length", f"{len(document.text)} characters"),
            ("problems", "\n".join(problems)),
            ("id", document.id),
        ]
    )


def plain_text(document: Document) -> str:
    """The text of a document line by line, without what could steer a terminal."""
    return "\n".join(safe(line) for line in document.text.splitlines())
