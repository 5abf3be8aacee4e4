"""Nodes of a page: each with its words, its facts and the size that it is drawn in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.view import labels
from graph.view.quotes import numbers_of
from graph.view.words import Record, days, number_of, plain, shown, status_words

_DOERS = ("INITIATED", "ORGANIZED", "SPONSORED")
_NAMES_IN_ABOUT = 3
_LONGEST_IN_ABOUT = 60


@dataclass(frozen=True, slots=True)
class Node:
    """A node as the page shows it.

    Attributes:
        kind: Type and subtype or mode in words.
        detail: When an event was, or the state of an entity; empty when that is not known.
        about: Of an event, who did it and to whom.
        unreported: An event of which no claim says that it happened.
        claims: Their numbers.
        label: Lines under it in the picture.
        size: Half its height in pixels, as `x` and `y` are.
    """

    number: int
    id: str
    name: str
    type: str
    kind: str
    is_event: bool
    detail: str
    about: str
    private: bool
    unreported: bool
    degree: int
    facts: tuple[tuple[str, str], ...]
    claims: tuple[int, ...]
    label: tuple[str, ...]
    size: float
    x: float = 0.0
    y: float = 0.0


def nodes_of(
    records: Iterable[Record],
    degree: Mapping[str, int],
    about: Mapping[str, str],
    numbers: Mapping[str, int],
) -> list[Node]:
    """The nodes, numbered as they come; without their places.

    Args:
        degree: By id, how many links it has; each end of a link counts.
        about: As of `about_events`.
        numbers: Of each claim, by its id.
    """
    return [_node(i, record, degree, about, numbers) for i, record in enumerate(records)]


def about_events(nodes: Iterable[Record], links: Iterable[Record]) -> dict[str, str]:
    """For each event who is reported to have done it, and to whom: "by A, against B"."""
    names = {str(n["id"]): shown(n["name"]) for n in nodes if "name" in n}
    sides: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"by": [], "against": []})
    for link in links:
        if link["standing"] != "reported":
            continue
        if link["type"] in _DOERS and link["from"] in names:
            sides[str(link["to"])]["by"].append(names[str(link["from"])])
        elif link["type"] == "TARGETED" and link["to"] in names:
            sides[str(link["from"])]["against"].append(names[str(link["to"])])
    return {
        event: ", ".join(
            f"{word} {_listed(sorted(set(found)))}" for word, found in both.items() if found
        )
        for event, both in sides.items()
    }


def _listed(names: Sequence[str]) -> str:
    first = " and ".join(labels.short(name, _LONGEST_IN_ABOUT) for name in names[:_NAMES_IN_ABOUT])
    more = len(names) - _NAMES_IN_ABOUT
    return f"{first} and {more} more" if more > 0 else first


def _node(
    number: int,
    record: Record,
    degree: Mapping[str, int],
    about: Mapping[str, str],
    numbers: Mapping[str, int],
) -> Node:
    id = str(record["id"])
    is_event = "name" not in record
    links = degree.get(id, 0)
    second = record.get("mode") if is_event else record.get("subtype")
    kind = plain(str(record["type"]))
    when = days(record.get("first"), record.get("last")) if is_event else ""
    name = kind if is_event else shown(record["name"])
    unreported = is_event and record["status"] == "unreported"
    marks = (status_words("unreported"),) if unreported else ()
    return Node(
        number=number,
        id=id,
        name=name,
        type=str(record["type"]),
        kind=f"{kind}, {plain(str(second))}" if second else kind,
        is_event=is_event,
        detail=when if is_event else str(record.get("country") or ""),
        about=about.get(id, ""),
        private=not is_event and bool(record.get("sensitive", True)),
        unreported=unreported,
        degree=links,
        facts=_event_facts(record) if is_event else _entity_facts(record),
        claims=numbers_of(record.get("claims", ()), numbers),
        label=(*labels.event_lines(kind, when), *marks) if is_event else labels.lines(name),
        size=labels.node_size(links, is_event=is_event),
    )


def _entity_facts(record: Record) -> tuple[tuple[str, str], ...]:
    others = [shown(name) for name in record.get("names", ()) if name != record["name"]]
    sensitive = bool(record.get("sensitive", True))
    return _known(
        ("also called", "; ".join(others)),
        ("office", shown(record.get("public_role") or "")),
        ("private", "yes" if sensitive else ""),
        ("named in", number_of(len(record.get("documents", ())), "document")),
    )


def _event_facts(record: Record) -> tuple[tuple[str, str], ...]:
    review = record.get("reviewed")
    sources = number_of(record["independent_sources"], "independent source")
    status = f"{status_words(record['status'])}, {sources}"
    return _known(
        ("about", ", ".join(plain(str(issue)) for issue in record.get("issues", ()))),
        ("scope", "a pattern, no single incident" if record.get("scope") == "pattern" else ""),
        ("status", status),
        ("reviewed", f"by {shown(review['author'])}" if review else ""),
    )


def _known(*facts: tuple[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((term, str(fact)) for term, fact in facts if fact)
