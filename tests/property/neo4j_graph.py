"""What a person finds in Neo4j, held against the records of the store that filled it."""

from collections.abc import Iterator

from graph.model import Claim
from graph.ontology import ontology
from graph.store import Store
from graph.store.base import ClaimFilter, every
from tests.neo4j_server import Neo4jServer
from tests.stores import ask

_ENTITIES = """
MATCH (n:Entity) RETURN n.id, labels(n), n.type, n.subtype, n.name, n.names, n.country, n.sensitive,
    n.public_role ORDER BY n.id
"""
_EVENTS = """
MATCH (n:Event) RETURN n.id, n.type, n.mode, n.scope, n.first, n.last, n.place, n.issues ORDER BY n.id
"""
_LINKS = """
MATCH (a:Entity|Event)-[r]->(b:Entity|Event)
RETURN r.id, type(r), r.link_type, a.id, b.id, r.standing, r.claims, r.first, r.last ORDER BY r.id
"""
_SAID_BY = """
MATCH (c:Claim)-[r:SAID_BY]->(n:Entity) RETURN c.id, r.position, r.kind, r.text, n.id
"""


def assert_graph_is_records(server: Neo4jServer, store: Store) -> None:
    """The graph for people says what the records say: no more, no less, and nothing twice."""
    _assert_nodes(server, store)
    _assert_links(server, store)
    _assert_claims(server, store)


def _assert_nodes(server: Neo4jServer, store: Store) -> None:
    kinds = ontology().entity_types
    rows = ask(server, _ENTITIES)
    assert [[id, set(labels), *more] for id, labels, *more in rows] == [
        [
            e.id,
            {"Entity", kinds[e.type].label, e.type.capitalize()},
            e.type,
            e.subtype,
            e.name,
            list(e.names),
            e.country,
            e.sensitive,
            e.public_role,
        ]
        for e in every(store.entities)
    ]
    events = sorted(every(store.events), key=lambda event: event.id)
    assert ask(server, _EVENTS) == [
        [e.id, e.type, e.mode, e.scope, e.first, e.last, e.place, list(e.issues)] for e in events
    ]
    documents = ask(server, "MATCH (d:Document) RETURN d.id, d.current, d.title ORDER BY d.id")
    current = {claim.document for claim in every(store.claims)}
    assert [[id, title] for id, _, title in documents] == [
        [d.id, d.title] for d in every(store.documents)
    ]
    assert {id for id, is_current, _ in documents if is_current} >= current


def _assert_links(server: Neo4jServer, store: Store) -> None:
    found = [[*row[:6], sorted(row[6]), *row[7:]] for row in ask(server, _LINKS)]
    expected = []
    for link in every(store.links):
        other = {"reported": None, "unrealized": "UNREALIZED", "refuted": "REFUTED"}[link.standing]
        expected.append(
            [
                link.id,
                other or link.type,
                link.type if other else None,
                link.from_,
                link.to,
                link.standing,
                list(link.claims),
                link.first,
                link.last,
            ]
        )
    assert found == expected


def _assert_claims(server: Neo4jServer, store: Store) -> None:
    current = {claim.id: claim for claim in every(store.claims)}
    whole = {claim.id: claim for claim in every(store.claims, ClaimFilter(superseded=True))}
    rows = ask(server, "MATCH (c:Claim) RETURN c.id, c.current, c.quote, c.modality ORDER BY c.id")
    assert rows == [[c.id, c.id in current, c.quote, c.modality] for _, c in sorted(whole.items())]
    from_ = ask(server, "MATCH (c:Claim)-[:FROM]->(d:Document) RETURN c.id, d.id ORDER BY c.id")
    assert from_ == [[id, claim.document] for id, claim in sorted(whole.items())]
    about = ask(server, "MATCH (c:Claim)-[:ABOUT]->(e:Event) RETURN c.id, e.id")
    assert sorted(about) == sorted([c, e.id] for e in every(store.events) for c in e.claims)
    said = sorted(row for claim in current.values() for row in _sources(store, claim))
    assert sorted(ask(server, _SAID_BY)) == said
    query = "MATCH (n:Entity)-[:MENTIONED_IN]->(d:Document) RETURN DISTINCT n.id, d.id"
    mentioned = [[e.id, document] for e in every(store.entities) for document in e.documents]
    assert sorted(ask(server, query)) == sorted(mentioned)


def _sources(store: Store, claim: Claim) -> Iterator[list[object]]:
    entities = store.extraction(claim.document).entities
    locals_ = {entity.id: entity.local_id for entity in entities}
    for position, source in enumerate(claim.attribution):
        if source.entity is not None:
            (node,) = store.resolve([locals_[source.entity]]).values()
            yield [claim.id, position, source.kind, source.text, node]
