"""Nodes, links and claims as three tables for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

Table = Literal["nodes", "links", "claims"]

COLUMNS: Mapping[Table, tuple[str, ...]] = {
    "nodes": (
        "id", "kind", "type", "subtype", "name", "country", "sensitive", "first", "last", "scope",
        "place", "issues", "status", "sources", "independent_sources", "documents",
    ),
    "links": (
        "id", "type", "from", "to", "standing", "first", "last", "sources", "independent_sources",
        "claims",
    ),
    "claims": (
        "id", "document", "kind", "type", "event", "modality", "scope", "confidence", "quote",
        "trigger", "roles", "attribution", "issues", "rule", "extractor",
    ),
}  # fmt: skip

_TABLE_OF: Mapping[str, Table] = {
    "entity": "nodes", "event": "nodes", "link": "links", "claim": "claims",
}  # fmt: skip


def rows(records: Iterable[Mapping[str, Any]], table: Table) -> Iterator[str]:
    """Lines of one table, its header first; records of other tables are passed over.

    A cell that a spreadsheet would run as a formula is quoted with an apostrophe.
    """
    yield _line(COLUMNS[table])
    for record in records:
        if _TABLE_OF.get(str(record["record"])) == table:
            row = {**record, "kind": record.get("kind", record["record"])}
            yield _line(_cell(name, row.get(name)) for name in COLUMNS[table])


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        text = str(value.get("text", ""))
    elif isinstance(value, list):
        text = "; ".join(_item(name, item) for item in value)
    else:
        text = str(value)
    risky = text[:1] in ("\t", "\r") or text.lstrip()[:1] in ("=", "+", "-", "@")
    return f"'{text}" if risky else text


def _item(name: str, item: Any) -> str:
    if not isinstance(item, Mapping):
        return str(item)
    if name == "roles":
        return f"{item.get('role')}={item.get('text')}"
    return str(item.get("text") or item.get("issue") or "")


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    # With another end of line the writer would leave a lone carriage return without quotes.
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().removesuffix("\r\n") + "\n"
