"""Builds the page from its template. It fetches nothing, runs nothing, and holds all names."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from graph.marked.notes import Note, Tie, notes_of, ties_of
from graph.marked.rows import rows_of
from graph.marked.wording import is_name, wording
from graph.model import STANDING, DocumentEntity, Extraction, Problem
from graph.ontology import ontology
from graph.view.assets import Asset, sheet
from graph.view.templates import environment, policy_without_scripts
from graph.view.words import days, number_of, plain

_HERE = Path(__file__).parent
_MANY_ROWS = 400
"""From here on a browser lays out only the rows that are near the screen."""


def marked_page(extraction: Extraction, *, name: str) -> str:
    """One self-contained page: the whole text, marked, with notes beside it and counts above.

    It is not for others: nothing is pseudonymized.

    Args:
        name: What to call a document without title.
    """
    notes, ties = notes_of(extraction), ties_of(extraction)
    page = _page(extraction, notes, ties, name)
    template = _environment().get_template("page.html")
    return template.render(page=page, rows=list(rows_of(extraction, notes, ties)))


@cache
def _environment() -> Environment:
    return environment(_HERE)


def _page(
    extraction: Extraction, notes: Sequence[Note], ties: Sequence[Tie], name: str
) -> dict[str, Any]:
    document = extraction.document
    css = _style()
    return {
        "title": document.title or name,
        "facts": [fact for fact in _facts(extraction) if fact],
        "summary": _summary(extraction, notes, ties),
        "statuses": _statuses(notes),
        "types": _types(notes),
        "entities": _entities(extraction),
        "problems": [_problem(extraction, problem) for problem in extraction.problems],
        "extractor": extraction.extractor,
        "long": len(document.blocks) >= _MANY_ROWS,
        "style": css.text,
        "policy": policy_without_scripts(css),
    }


def _facts(extraction: Extraction) -> Iterator[str]:
    """What is known of the document itself."""
    document = extraction.document
    yield document.publisher or ""
    yield days(document.published, document.published) if document.published else "undated"
    yield document.url or ""
    if document.about:
        yield f"about {', '.join(document.about)}"


def _summary(extraction: Extraction, notes: Sequence[Note], ties: Sequence[Tie]) -> str:
    sentences = number_of(len(extraction.sentences), "sentence")
    if not notes:
        return f"No events were read in {sentences}."
    statements = number_of(len(notes), "statement")
    events = number_of(len(extraction.events), "event")
    more = f", and {number_of(len(ties), 'tie')} between those who are named" if ties else ""
    return f"{statements} on {events} in {sentences}{more}."


def _statuses(notes: Sequence[Note]) -> list[dict[str, Any]]:
    """How the events are told, in the order of the vocabulary, with what that means."""
    counts = Counter[str](note.claim.modality for note in notes)
    return [
        {
            "name": name,
            "standing": STANDING[name],
            "words": wording().modalities[name][0],
            "meaning": wording().modalities[name][1],
            "count": counts[name],
        }
        for name in STANDING
        if counts[name]
    ]


def _types(notes: Sequence[Note]) -> list[dict[str, Any]]:
    """Types of the events, the most frequent first, each with the number of its first note."""
    counts = Counter(note.claim.type for note in notes)
    first: dict[str, int] = {}
    for note in notes:
        first.setdefault(note.claim.type, note.number)
    return [
        {"name": name, "words": plain(name), "count": count, "first": first[name]}
        for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def _entities(extraction: Extraction) -> list[dict[str, Any]]:
    """Who and what is named, those of most mentions first."""
    named = [entity for entity in extraction.entities if is_name(entity.name)]
    named.sort(key=lambda e: (-len(e.mentions), e.name, e.id))
    return [
        {
            "type": entity.type,
            "name": entity.name,
            "kind": _kind(entity),
            "country": entity.country or "",
            "mentions": len(entity.mentions),
        }
        for entity in named
    ]


def _kind(entity: DocumentEntity) -> str:
    parts = [plain(entity.type)]
    if entity.subtype not in (None, "unknown", entity.type):
        parts.append(plain(str(entity.subtype)))
    if entity.public_role:
        parts.append(entity.public_role)
    elif entity.type == "person" and entity.sensitive:
        parts.append("private person")
    return ", ".join(parts)


def _problem(extraction: Extraction, problem: Problem) -> dict[str, str]:
    quote = extraction.document.text[problem.start : problem.end]
    return {"message": problem.message, "rule": plain(problem.rule), "quote": quote}


@cache
def _style() -> Asset:
    return sheet(ontology(), (_HERE / "page.css").read_text(encoding="utf-8"))
