"""The networkx view: claims on every edge; plans and denials only when asked for."""

from graph.model import Entity, Event, Link
from graph.to_networkx import to_networkx

BODY = Entity("ent:a", "organization", "ngo", "Circle", ("Circle",), "AU", False, ("ent:a",), ())
EVENT = Event(
    "evt:b", "protest", "strike", "incident", ("evt:b",), (), ("clm:1",), "2023-05-10", "2023-05-10"
)
LINKS = [
    Link("lnk:1", "ORGANIZED", "ent:a", "evt:b", "reported", ("clm:1",)),
    Link("lnk:2", "ORGANIZED", "ent:a", "evt:b", "refuted", ("clm:2",)),
    Link("lnk:3", "SPONSORED", "ent:a", "evt:b", "reported", ("clm:1",)),
    Link("lnk:4", "SPONSORED", "ent:gone", "evt:b", "reported", ("clm:1",)),
]


def test_edges_have_their_link_id_as_key_and_their_claims():
    graph = to_networkx([EVENT, BODY], LINKS)
    assert list(graph.nodes) == ["ent:a", "evt:b"]
    assert {key: data["claims"] for *_, key, data in graph.edges(keys=True, data=True)} == {
        "lnk:1": ("clm:1",),
        "lnk:3": ("clm:1",),
    }
    assert graph.nodes["ent:a"]["name"] == "Circle" and graph.nodes["evt:b"]["subtype"] == "strike"


def test_denials_must_be_asked_for():
    graph = to_networkx([EVENT, BODY], LINKS, standings=("refuted",))
    assert [key for *_, key in graph.edges(keys=True)] == ["lnk:2"]
