"""`explain`: why extraction says what it says of a sentence."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.metadata import holds_many, metadata_of
from api.cli.options import AboutOption, Format, FormatOption, PublishedOption, TitleOption, example
from api.cli.output import note, print_json
from api.cli.stores import settings_of
from graph.errors import UnreadableInput

if TYPE_CHECKING:
    from extract.explain import Explanation, SentenceExplained
    from extract.read import Metadata
    from graph.model import Document

EXAMPLE = example(
    "shadowgraph explain report.md",
    "shadowgraph explain report.md --sentence 4",
    'shadowgraph explain --text "The embassy denied that its staff had threatened them."',
)


def explain(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="One document, of any form that `extract` reads."),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="A text in place of a file.")
    ] = None,
    sentence: Annotated[
        int | None,
        typer.Option(
            "--sentence", metavar="N", min=0, help="Its number, from 0, as `sentence` of a claim."
        ),
    ] = None,
    all: Annotated[bool, typer.Option("--all", help="Explain every sentence.")] = False,
    published: PublishedOption = None,
    about: AboutOption = None,
    title: TitleOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Show how a sentence was read: its parse, scores, rules, and what each step changed.

    For each word that might tell an event it gives what the trained reader, the word list and the
    grammar say, what each step made of it, and why it became a claim or did not. A FILE without
    --sentence or --all gives the list of its sentences. Nothing is stored.
    """
    _check(file, text, sentence, all=all)
    options = metadata_of(
        [file] if file else [Path("text")],
        published=published,
        publisher=None,
        url=None,
        about=about,
        title=title,
        external_id=None,
    )
    explained = _explained(_document(file, text, options), settings_of(context).model)
    if sentence is None and not all and text is None:
        _print_list(explained, format)
        return
    numbers = _numbers(explained, sentence)
    if format == Format.json:
        found = [explained.sentence(number) for number in numbers]
        print_json(found[0] if sentence is not None else _listed(found))
    else:
        _print_tables(explained.sentence(number) for number in numbers)


def _check(file: Path | None, text: str | None, sentence: int | None, *, all: bool) -> None:
    if (file is None) == (text is None):
        raise typer.BadParameter("give a FILE or --text TEXT, one of them", param_hint="FILE")
    if file is not None and holds_many(file):
        raise typer.BadParameter(f"{file} may hold many documents; name one", param_hint="FILE")
    if sentence is not None and all:
        raise typer.BadParameter("goes without --all", param_hint="--sentence")


def _document(file: Path | None, text: str | None, options: "Metadata") -> "Document":
    from extract.read import iter_paths, read_many, read_text

    if file is None:
        return read_text(text or "", metadata=options)
    (found,) = read_many(iter_paths([file]), metadata=options)
    if isinstance(found, UnreadableInput):
        raise found
    return found


def _explained(document: "Document", model: str | None) -> "Explanation":
    from api.intake import remarks
    from extract.explain import explain as explain_document
    from extract.pipeline import build_nlp

    explained = explain_document(document, build_nlp(model))
    for remark in remarks(document, explained.extraction.problems):
        note(f"Note: {remark}")
    return explained


def _numbers(explained: "Explanation", sentence: int | None) -> range:
    many = len(explained.extraction.sentences)
    if sentence is None:
        return range(many)
    if sentence >= many:
        raise typer.BadParameter(f"the last sentence is {many - 1}", param_hint="--sentence")
    return range(sentence, sentence + 1)


def _listed(items: Sequence[object]) -> dict[str, object]:
    return {"items": [*items], "next": None, "total": len(items)}


def _print_list(explained: "Explanation", format: Format) -> None:
    lines = list(explained.lines())
    if format == Format.json:
        print_json(_listed(lines))
        return
    from api.cli.show_explained import print_sentences

    print_sentences(lines)


def _print_tables(sentences: Iterator["SentenceExplained"]) -> None:
    from api.cli.show_explained import print_sentence

    for explained in sentences:
        print_sentence(explained)
