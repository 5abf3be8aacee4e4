"""Which column of an imported table says what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

COLUMNS = (
    "event_id", "type", "date", "place", "campus", "issue", "initiator", "target", "organizer",
    "participant", "sponsor", "platform", "text", "source", "publisher", "confidence", "modality",
)  # fmt: skip
"""The columns of a table of events; each may be missing."""

EDGES: Mapping[str, str] = {"actor": "initiator", "object": "text", "time": "date"}
"""What the columns of an edge list are in a table of events."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands, from 0, and the names of those that are not read."""

    places: Mapping[str, int]
    unread: tuple[str, ...]
    width: int


def find_columns(header: Sequence[str], named: Mapping[str, str], *, edges: bool) -> Columns:
    """Find the columns of a table by their names, whatever their case, blanks and hyphens.

    Args:
        named: What a column is called here, where it has another name: `{"actor": "user"}`.
        edges: An edge list: of its columns only actor, object and time are read, and those named.
    Raises:
        ValueError: A name stands twice, is of no column, or nothing that can be read is there.
    """
    plain = [_plain(name) for name in header]
    called = {_meaning(ours, edges=edges): theirs for ours, theirs in named.items()}
    places = {}
    for ours, theirs in called.items():
        places[ours] = _place(_plain(theirs), plain, header)
    for ours in EDGES if edges else COLUMNS:
        column = _meaning(ours, edges=edges)
        if column not in called and ours in plain:
            places[column] = _place(ours, plain, header)
    if edges:
        _demand_edges(places, header)
    elif not places:
        known = ", ".join(COLUMNS)
        raise ValueError(f"none of its columns is known ({_names(header)}); known: {known}")
    read = set(places.values())
    unread = tuple(name for n, name in enumerate(header) if n not in read and name)
    return Columns(places, unread, len(header))


def _plain(name: str) -> str:
    return "_".join(name.strip().lstrip("\ufeff").casefold().replace("-", " ").split())


def _meaning(name: str, *, edges: bool) -> str:
    plain = _plain(name)
    found = EDGES.get(plain, plain) if edges else plain
    if found not in COLUMNS:
        known = ", ".join((*EDGES, *COLUMNS) if edges else COLUMNS)
        raise ValueError(f"there is no column {name}; known: {known}")
    return found


def _place(name: str, plain: Sequence[str], header: Sequence[str]) -> int:
    if name not in plain:
        raise ValueError(f"the header has no {name}; it has: {_names(header)}")
    if plain.count(name) > 1:
        raise ValueError(f"the header has {name} {plain.count(name)} times; keep one of them")
    return plain.index(name)


def _demand_edges(places: Mapping[str, int], header: Sequence[str]) -> None:
    for ours, column in EDGES.items():
        if column not in places:
            raise ValueError(
                f"no column {ours} among {_names(header)}; name it with --columns {ours}=NAME"
            )


def _names(header: Sequence[str]) -> str:
    return ", ".join(name for name in header if name) or "no names"
