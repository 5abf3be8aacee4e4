"""Only names of the ontology stand in a query; what a text says never does."""

from dataclasses import replace

import pytest

from graph.ingest import ingest
from graph.ontology import ontology
from graph.store.base import ClaimFilter, LinkFilter, NeighborFilter, every
from graph.store.neo4j.cypher import all_entity_labels, entity_labels, pattern, relationship_type
from graph.store.neo4j.keeping import keep
from graph.store.neo4j.rows import Rows
from graph.store.write.rows import LinkRow, MemberRow, NodeRow
from graph.store.write.unit import Unit
from tests.factory import Actor, report, said
from tests.stores import ask

HOSTILE = (
    "x`) DETACH DELETE n //",
    "'}) MATCH (n) DETACH DELETE n //",
    '"; DROP CONSTRAINT shadowgraph_store',
    "`",
    "\\u0060) DETACH DELETE n //",
    "$rows",
    "{where}",
    "Person:Admin",
    "INITIATED|REFUTED",
    "",
    "person ",
    "initiated",
)


def test_every_type_of_the_ontology_has_its_labels_and_relationship_types():
    for type_ in ontology().entity_types:
        assert entity_labels(type_)[0] == "Entity"
    assert {"Actor", "Person", "Campus", "Platform"} <= set(all_entity_labels())
    for link_type in ontology().link_types:
        assert relationship_type(link_type, "reported") == link_type
        assert relationship_type(link_type, "refuted") == "REFUTED"
        assert relationship_type(link_type, "unrealized") == "UNREALIZED"


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_any_other_name_is_refused(name):
    with pytest.raises(ValueError, match="no entity type"):
        entity_labels(name)
    for call in (
        lambda: relationship_type(name, "reported"),
        lambda: relationship_type("INITIATED", name),
        lambda: pattern((name,), ("reported",)),
        lambda: pattern((), (name,)),
    ):
        with pytest.raises(ValueError, match="no link type"):
            call()


@pytest.mark.neo4j
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_are_kept_as_they_are(store, neo4j_server, name):
    shown = name or "nobody"
    actor = Actor(shown, "organization", country=shown, public_role=shown)
    one = report(
        said("threaten", initiator=actor, by=[actor, shown], words=shown),
        publisher=shown,
        external_id=shown,
        title=shown,
    )
    assert ingest(one, store).claims_added == 1
    assert store.extraction(one.document.id) == one
    assert [e.name for e in every(store.entities)] == [shown]
    assert ask(neo4j_server, "MATCH (n:Organization) RETURN n.name") == [[shown]]
    for answer in (
        store.claims(ClaimFilter(types=(name,), text=name, link=name, event=name)),
        store.neighbors(store.search(shown).items[0].entity.id, NeighborFilter(types=(name,)))
        if store.search(shown).items
        else store.links(LinkFilter(types=(name,))),
        store.links(LinkFilter(types=(name,), from_=name)),
    ):
        assert answer.items == ()
    assert store.stats().entities == 1
    store.remove(one.document.id)


@pytest.mark.neo4j
@pytest.mark.parametrize("name", HOSTILE[:8], ids=range(8))
def test_a_hostile_type_is_a_problem_with_the_check_and_refused_around_it(
    store, neo4j_server, name
):
    calm = report(said("protest", organizer=Actor("Calm Society", "organization")), salt="calm")
    store.put(calm)
    good = report(said("threaten", initiator=Actor("Somebody Else", "organization")))
    claim = replace(good.claims[0], type=name)
    assert ingest(replace(good, claims=(claim,)), store).problems
    store.remove(good.document.id)
    entity = replace(good.entities[0], type=name)
    for bad in (replace(good, claims=(claim,)), replace(good, entities=(entity,))):
        with pytest.raises(ValueError, match="no type or role of the ontology"):
            store.put(bad)
    assert store.stats().documents == 1
    assert ask(neo4j_server, "MATCH (n:Entity) RETURN n.name") == [["Calm Society"]]


@pytest.mark.neo4j
@pytest.mark.parametrize("name", HOSTILE[:8], ids=range(8))
def test_a_row_with_a_hostile_type_is_refused_when_it_is_written(store, neo4j_server, name):
    def put(row):
        def write(tx):
            unit = Unit(Rows(tx))
            unit.add(row)
            keep(tx, unit)

        store._connections.write(write)

    with pytest.raises(ValueError, match="no entity type"):
        put(
            NodeRow(
                "x",
                "entity",
                name,
                None,
                None,
                False,
                None,
                None,
                None,
                None,
                "",
                '{"id":"x","type":"x","subtype":null,"name":"","names":[],"country":null,"sensitive":false,"members":[],"documents":[]}',
            )
        )
    with pytest.raises(ValueError, match="no link type"):
        put(LinkRow("x", name, "a", "b", "reported", 1))
    with pytest.raises(ValueError, match="no link type"):
        put(LinkRow("x", "INITIATED", "a", "b", name, 1))
    put(MemberRow("x", name, name, name, name, name, name, name))
    assert ask(neo4j_server, "MATCH (n:_Member) RETURN n.node") == [[name]]
