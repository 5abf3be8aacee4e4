"""The graph as GraphML, for Gephi, networkx and yEd: nodes, and every link as an edge of its own.

It is written as it is read, to the last link. Any text is well-formed: what XML cannot hold becomes
a replacement character.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

_Type = Literal["string", "int", "boolean"]

NODE_FIELDS: Mapping[str, _Type] = {
    "label": "string",
    "kind": "string",
    "type": "string",
    "subtype": "string",
    "country": "string",
    "sensitive": "boolean",
    "first": "string",
    "last": "string",
    "scope": "string",
    "place": "string",
    "issues": "string",
    "status": "string",
    "sources": "int",
    "independent_sources": "int",
    "documents": "int",
}
EDGE_FIELDS: Mapping[str, _Type] = {
    "label": "string",
    "type": "string",
    "standing": "string",
    "first": "string",
    "last": "string",
    "claims": "int",
    "claim_ids": "string",
    "sources": "int",
    "independent_sources": "int",
}
"""`claims` counts them, `claim_ids` names them with a space between two."""

_SAID = {"refuted": "REFUTED ", "unrealized": "UNREALIZED "}
"""What programs show of a link is its label, and there a denial must not look like a deed."""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;",
     "\r": "&#13;"}
)  # fmt: skip
"""White space too: a parser makes a line end of a return, and in an attribute a blank of both."""


def to_graphml(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """GraphML of the entities, events and links among the records, as `graph.exchange.jsonl` has
    them; other records are passed over.

    Every entity and event must come before the first link. Facts that are not known are left out.
    """
    yield _HEAD
    for name, type_ in NODE_FIELDS.items():
        yield _key("node", name, type_)
    for name, type_ in EDGE_FIELDS.items():
        yield _key("edge", name, type_)
    yield '<graph id="shadowgraph" edgedefault="directed">\n'
    for record in records:
        if record["record"] in ("entity", "event"):
            yield _node(record)
        elif record["record"] == "link":
            yield _edge(record)
    yield "</graph>\n</graphml>\n"


def _key(of: str, name: str, type_: str) -> str:
    return f'<key id="{of}_{name}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'


def _node(record: Mapping[str, Any]) -> str:
    facts = {
        **record,
        "kind": record["record"],
        "label": record.get("name") or _event_label(record),
        "subtype": record.get("subtype") or record.get("mode"),
        "issues": " ".join(record.get("issues") or ()),
        "documents": len(record.get("documents") or ()),
    }
    return f'<node id="{_text(record["id"])}">{_data("node", NODE_FIELDS, facts)}</node>\n'


def _event_label(record: Mapping[str, Any]) -> str:
    """Type and day; what nobody reports to have happened says so, as programs show the label."""
    words = [record.get("type"), record.get("first")]
    if record.get("status") == "unreported":
        words.append("(plan or denial)")
    return " ".join(part for part in words if part)


def _edge(record: Mapping[str, Any]) -> str:
    claims = record.get("claims") or ()
    facts = {
        **record,
        "label": _SAID.get(record["standing"], "") + record["type"],
        "claims": len(claims),
        "claim_ids": " ".join(claims),
    }
    id, source, target = (_text(record[name]) for name in ("id", "from", "to"))
    return (
        f'<edge id="{id}" source="{source}" target="{target}">'
        f"{_data('edge', EDGE_FIELDS, facts)}</edge>\n"
    )


def _data(of: str, fields: Mapping[str, str], facts: Mapping[str, Any]) -> str:
    return "".join(
        f'<data key="{of}_{name}">{_text(facts[name])}</data>'
        for name in fields
        if facts.get(name) not in (None, "")
    )


def _text(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)
