"""GraphML that other programs read: every link, every fact, and well-formed whatever the text."""

import io
import xml.etree.ElementTree as ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.exchange.graphml import to_graphml
from graph.exchange.jsonl import claim_record, event_record, link_record
from graph.model import Claim, Entity, Event, Link, Span
from graph.plain import plain


def entity(id: str, name: str) -> dict:
    made = Entity(id, "organization", "ngo", name, (name,), "AU", True, (id,), ("doc:1", "doc:2"))
    return {"record": "entity", **plain(made)}


EVENT = event_record(
    Event("evt:b", "protest", "strike", "incident", ("evt:b",), ("doc:1",), ("clm:1",),
          "2023-05-10", "2023-05-10", "place:1", ("tibet", "press")),
    status="disputed", sources=2, independent_sources=1,
)  # fmt: skip


def link(id: str, type: str, standing: str, *claims: str) -> dict:
    made = Link(id, type, "ent:a", "evt:b", standing, claims, "2023-05-10")
    return link_record(made, sources=2, independent_sources=1)


LINKS = [
    link("lnk:1", "ORGANIZED", "reported", "clm:1", "clm:2"),
    link("lnk:2", "ORGANIZED", "refuted", "clm:3"),
    link("lnk:3", "SPONSORED", "reported", "clm:1"),
]


def read(records) -> nx.MultiDiGraph:
    data = "".join(to_graphml(records)).encode()
    ElementTree.fromstring(data)
    return nx.read_graphml(io.BytesIO(data), force_multigraph=True)


def test_networkx_reads_every_link_with_its_facts():
    graph = read([entity("ent:a", "Circle"), EVENT, *LINKS])
    assert graph.is_directed() and set(graph) == {"ent:a", "evt:b"}
    edges = {key: facts for *_, key, facts in graph.edges(keys=True, data=True)}
    assert set(edges) == {"lnk:1", "lnk:2", "lnk:3"}
    assert edges["lnk:1"] == {
        "label": "ORGANIZED", "type": "ORGANIZED", "standing": "reported", "first": "2023-05-10",
        "claims": 2, "claim_ids": "clm:1 clm:2", "sources": 2, "independent_sources": 1,
    }  # fmt: skip
    assert edges["lnk:2"]["standing"] == "refuted"
    assert edges["lnk:2"]["label"] == "REFUTED ORGANIZED"


def test_what_was_only_planned_or_denied_does_not_look_like_a_deed():
    planned = link("lnk:4", "ORGANIZED", "unrealized", "clm:4")
    graph = read([entity("ent:a", "Circle"), {**EVENT, "status": "unreported"}, planned])
    ((_, _, facts),) = graph.edges(data=True)
    assert facts["label"] == "UNREALIZED ORGANIZED"
    assert graph.nodes["evt:b"]["label"] == "protest 2023-05-10 (plan or denial)"


def test_nodes_have_labels_and_typed_facts():
    graph = read([entity("ent:a", "Circle"), EVENT])
    assert graph.nodes["ent:a"] == {
        "label": "Circle", "kind": "entity", "type": "organization", "subtype": "ngo",
        "country": "AU", "sensitive": True, "documents": 2,
    }  # fmt: skip
    assert graph.nodes["evt:b"] == {
        "label": "protest 2023-05-10", "kind": "event", "type": "protest", "subtype": "strike",
        "first": "2023-05-10", "last": "2023-05-10", "scope": "incident", "place": "place:1",
        "issues": "tibet press", "status": "disputed", "sources": 2, "independent_sources": 1,
        "documents": 1,
    }  # fmt: skip


def test_other_records_are_passed_over():
    span = Span(0, 1, "x")
    claim = claim_record(Claim("clm:1", "doc:1", "event", "protest", 0, 0, 1, "x", span, (),
                               "asserted", "incident", 0.9, "r", "e"))  # fmt: skip
    assert list(read([claim, entity("ent:a", "Circle")])) == ["ent:a"]


def test_an_empty_graph_is_well_formed():
    assert len(read([])) == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ('<script>alert("x")</script> & co', '<script>alert("x")</script> & co'),
        ("]]>", "]]>"),
        ("a\x00b\x1bc\ud800d\uffffe", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("tab\there\r\nline", "tab\there\r\nline"),
        ("ö北\U0001f9ed\u202e", "ö北\U0001f9ed\u202e"),
    ],
)
def test_hostile_names_come_out_as_they_are_or_marked(name, shown):
    assert read([entity("ent:a", name)]).nodes["ent:a"]["label"] == shown


@settings(max_examples=200)
@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_is_well_formed_in_names_and_ids(text):
    graph = read([entity(f"ent:{text}", text), EVENT])
    assert len(graph) == 2
