"""Neo4j says what the embedded store says, whatever comes in whatever order, and so does its graph."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import ConflictingJudgement
from graph.store import Store
from graph.store.base import every
from tests.neo4j_server import Neo4jServer
from tests.property.neo4j_graph import assert_graph_is_records
from tests.property.scenarios import Scenario, scenarios
from tests.property.snapshots import assert_is_projection, fill, graph_of, new_store, snapshot
from tests.stores import ask, empty, open_on

pytestmark = pytest.mark.neo4j
few = settings(max_examples=4)


@pytest.fixture(scope="session")
def neo4j_store(neo4j_server: Neo4jServer):
    store = open_on(neo4j_server)
    yield store
    store.close()


@few
@given(scenarios(), st.randoms(use_true_random=False))
def test_neo4j_and_sqlite_give_the_same_in_any_order(
    neo4j_server: Neo4jServer, neo4j_store: Store, scenario, random
) -> None:
    empty(neo4j_server)
    records = [*scenario.extractions, *scenario.judgements]
    with new_store() as sqlite:
        sqlite.load(records)
        random.shuffle(records)
        for record in records:
            neo4j_store.load([record])
        assert snapshot(neo4j_store) == snapshot(sqlite)
        assert neo4j_store.digest() == sqlite.digest()
        assert neo4j_store.stats() == sqlite.stats()
        assert list(neo4j_store.dump()) == list(sqlite.dump())
    assert_graph_is_records(neo4j_server, neo4j_store)


@few
@given(scenarios(), st.data())
def test_the_graph_is_the_projection_while_records_come_and_go(
    neo4j_server: Neo4jServer, neo4j_store: Store, scenario: Scenario, data
) -> None:
    empty(neo4j_server)
    fill(neo4j_store, scenario)
    assert_is_projection(neo4j_store)
    before = graph_of(neo4j_store)
    assert all(neo4j_store.put(extraction).unchanged for extraction in scenario.extractions)
    neo4j_store.load(scenario.judgements)
    assert graph_of(neo4j_store) == before
    for judgement in [j for j in every(neo4j_store.judgements) if not j.withdrawn][:2]:
        neo4j_store.withdraw(judgement.id, author="person:third", time="2020-03-01T00:00:00Z")
    assert_is_projection(neo4j_store)
    assert_graph_is_records(neo4j_server, neo4j_store)
    for document in data.draw(st.permutations(scenario.documents)):
        neo4j_store.remove(document)
        assert_graph_is_records(neo4j_server, neo4j_store)
    assert_is_projection(neo4j_store)
    left = ask(neo4j_server, "MATCH (n) RETURN DISTINCT labels(n)[0]")
    assert {label for (label,) in left} <= {"_Store", "_Commits", "Judgement", "_Withdrawal"}


@few
@given(scenarios())
def test_a_withdrawn_judgement_gives_back_the_graph_from_before(
    neo4j_server: Neo4jServer, neo4j_store: Store, scenario: Scenario
) -> None:
    empty(neo4j_server)
    neo4j_store.load(scenario.extractions)
    for judgement in [j for j in scenario.judgements if j.author.startswith("person:")][:3]:
        before = graph_of(neo4j_store)
        try:
            neo4j_store.load([judgement])
            neo4j_store.withdraw(judgement.id, author="person:third", time="2020-03-01T00:00:00Z")
        except ConflictingJudgement:
            pass
        assert graph_of(neo4j_store) == before
        assert_graph_is_records(neo4j_server, neo4j_store)


@few
@given(scenarios(), st.sampled_from(("Li Wei", "harbour", "Bejing", "Lights Harbor", "Omar Hadda")))
def test_search_finds_the_same_in_both_stores(
    neo4j_server: Neo4jServer, neo4j_store: Store, scenario: Scenario, text: str
) -> None:
    empty(neo4j_server)
    neo4j_store.load(scenario.extractions)
    with new_store() as sqlite:
        sqlite.load(scenario.extractions)
        assert neo4j_store.search(text) == sqlite.search(text)
        for node in every(sqlite.entities):
            for ours, theirs in (
                (neo4j_store.neighbors, sqlite.neighbors),
                (neo4j_store.mentions, sqlite.mentions),
            ):
                mine = every(partial(ours, node.id), limit=2)
                assert list(mine) == list(every(partial(theirs, node.id), limit=2))
