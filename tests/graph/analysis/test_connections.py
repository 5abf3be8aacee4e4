"""The ranking of the most connected: bodies and accounts, never natural persons."""

from graph.analysis.connections import most_connected
from graph.model import Entity, Link, Standing


def entity(id: str, type: str = "organization", name: str = "") -> Entity:
    return Entity(id, type, None, name or id.upper(), (id,), None, False, (id,), ())


def link(from_: str, to: str, standing: Standing = "reported", claim: str = "c") -> Link:
    return Link(f"{from_}{to}{standing}", "ORGANIZED", from_, to, standing, (claim,))


def test_neighbors_count_once_and_ties_go_by_claims_and_id():
    entities = [entity(name) for name in "abc"]
    links = [
        link("a", "x"), link("a", "x", claim="d"), link("a", "y"),
        link("b", "x"), link("c", "x"), link("c", "z", "refuted"),
    ]  # fmt: skip
    found = most_connected(entities, links, limit=5)
    assert [(row.entity.id, row.neighbors, row.claims) for row in found] == [
        ("a", 2, 2), ("b", 1, 1), ("c", 1, 1),
    ]  # fmt: skip
    assert [row.entity.id for row in most_connected(entities, links, limit=1)] == ["a"]


def test_natural_persons_groups_and_places_are_never_ranked():
    types = ("person", "group", "place", "campus", "account")
    found = most_connected([entity(t, t) for t in types], [link(t, "x") for t in types], limit=9)
    assert [row.entity.type for row in found] == ["account"]


def test_nothing_gives_nothing():
    assert most_connected([entity("a")], [], limit=3) == []


def test_a_body_without_a_name_of_its_own_is_left_out():
    assert most_connected([entity("a", name="police")], [link("a", "x")], limit=3) == []
