"""The export: everything that the store says, streamed to the last row."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse
from pydantic import Field

from api.deps import ServiceDep
from api.export import Format, export_lines
from api.filters import BadFilter
from api.queries import NamesQuery
from api.routing import router
from graph.exchange.csv import Table

routes = router("export")

_CHUNK = 64 * 1024
"""Bytes."""

MEDIA_TYPES = {
    "jsonl": "application/jsonl",
    "csv": "text/csv; charset=utf-8",
    "graphml": "application/graphml+xml",
}
"""By format; what a file of it is called ends like the format."""


class ExportQuery(NamesQuery):
    """What is exported, and how."""

    format: Format = Field(
        default="jsonl", description="One JSON record a line; a table; or a graph."
    )
    table: Table | None = Field(default=None, description="For csv: which table.")


@routes.get(
    "/export",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "The rows, sorted: the same store gives the same bytes.",
            "content": {
                kind.partition(";")[0]: {"schema": {"type": "string"}}
                for kind in MEDIA_TYPES.values()
            },
        }
    },
)
def get_export(service: ServiceDep, query: Annotated[ExportQuery, Query()]) -> StreamingResponse:
    """Write out the whole graph, sorted by kind and id.

    Names that are not known to be public are replaced unless `with_names` is true. That is
    pseudonymized, not anonymous.
    """
    if (query.format == "csv") != (query.table is not None):
        raise BadFilter("table", "csv has three tables: name nodes, links or claims; others none")
    policy = service.shown_by(with_names=query.with_names)
    rows = export_lines(service.store, policy, query.format, table=query.table)
    chunks = _chunks(rows)
    first = next(chunks)  # what fails at once is an error, and no broken stream
    name = query.table or "shadowgraph"
    return StreamingResponse(
        chain((first,), chunks),
        media_type=MEDIA_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="{name}.{query.format}"'},
    )


def _chunks(lines: Iterable[str]) -> Iterator[bytes]:
    """Lines in pieces that are worth sending; half a surrogate pair goes out as an escape."""
    waiting, size = [], 0
    for line in lines:
        waiting.append(line.encode("utf-8", "backslashreplace"))
        size += len(waiting[-1])
        if size >= _CHUNK:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)
