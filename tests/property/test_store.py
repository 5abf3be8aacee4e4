"""What must hold of any documents and judgements, whatever they are and in whatever order they come."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.check import check_extraction
from graph.errors import ConflictingJudgement
from graph.model import STANDING
from graph.store.base import LinkFilter, every
from tests.property.scenarios import Scenario, scenarios
from tests.property.snapshots import (
    assert_is_projection,
    fill,
    graph_of,
    new_store,
    snapshot,
    tables,
)


@given(scenarios())
def test_generated_extractions_pass_the_check(scenario: Scenario) -> None:
    for extraction in scenario.extractions:
        assert check_extraction(extraction) == extraction


@given(scenarios())
def test_what_comes_twice_changes_nothing(scenario: Scenario) -> None:
    with new_store() as store:
        fill(store, scenario)
        before, rows = snapshot(store), tables(store)
        assert all(store.put(extraction).unchanged for extraction in scenario.extractions)
        store.load(scenario.judgements)
        assert snapshot(store) == before
        assert tables(store) == rows


@given(scenarios(), st.randoms(use_true_random=False))
def test_the_order_of_documents_and_judgements_makes_no_difference(scenario, random) -> None:
    records = [*scenario.extractions, *scenario.judgements]
    with new_store() as one, new_store() as other:
        one.load(records)
        random.shuffle(records)
        other.load(records)
        assert snapshot(one) == snapshot(other)
        assert one.digest() == other.digest()
        assert tables(one) == tables(other)


@given(scenarios(), st.data())
def test_the_stored_graph_is_the_projection_after_every_write(scenario, data) -> None:
    with new_store() as store:
        for extraction in scenario.extractions:
            store.put(extraction)
            assert_is_projection(store)
        for judgement in scenario.judgements:
            store.load([judgement])
            assert_is_projection(store)
        for judgement in [j for j in every(store.judgements) if not j.withdrawn][:3]:
            store.withdraw(judgement.id, author="person:third", time="2020-03-01T00:00:00Z")
            assert_is_projection(store)
        for document in data.draw(st.permutations(scenario.documents)):
            store.remove(document)
            assert_is_projection(store)
        assert store.stats().entities == store.stats().links == 0


@given(scenarios(), st.data())
def test_a_dump_rebuilds_an_equal_store(scenario, data) -> None:
    with new_store() as store, new_store() as copy:
        fill(store, scenario)
        for judgement in [j for j in every(store.judgements) if not j.withdrawn][:2]:
            store.withdraw(judgement.id, author="person:third", time="2020-03-01T00:00:00Z")
        store.remove(data.draw(st.sampled_from(scenario.documents)))
        copy.load(store.dump())
        assert snapshot(copy) == snapshot(store)
        assert tables(copy) == tables(store)
        assert list(copy.dump()) == list(store.dump())


@given(scenarios(), st.data())
def test_removing_a_document_leaves_nothing_of_it(scenario, data) -> None:
    gone = data.draw(st.sampled_from(scenario.documents))
    others = tuple(e for e in scenario.extractions if e.document.id != gone)
    touching = [j for j in scenario.judgements if gone in (j.left.document, j.right.document)]
    lost = {j.id for j in touching if not j.author.startswith("person:")}
    kept = tuple(j for j in scenario.judgements if j.id not in lost)
    with new_store() as store, new_store() as never:
        fill(store, scenario)
        store.remove(gone)
        fill(never, replace(scenario, extractions=others, judgements=kept))
        assert snapshot(store) == snapshot(never)
        ours, theirs = tables(store), tables(never)
        ours.pop("withdrawal"), theirs.pop("withdrawal")
        assert ours == theirs


@given(scenarios(), st.data())
def test_a_document_that_comes_back_finds_its_judgements(scenario, data) -> None:
    gone = data.draw(st.sampled_from(scenario.documents))
    again = [e for e in scenario.extractions if e.document.id == gone]
    persons = tuple(j for j in scenario.judgements if j.author.startswith("person:"))
    with new_store() as store:
        fill(store, replace(scenario, judgements=persons))
        for judgement in [j for j in every(store.judgements) if not j.withdrawn][:2]:
            store.withdraw(judgement.id, author="person:third", time="2020-03-01T00:00:00Z")
        before, rows = snapshot(store), tables(store)
        store.remove(gone)
        for extraction in again:
            store.put(extraction)
        assert snapshot(store) == before
        assert tables(store) == rows


@given(scenarios())
def test_withdrawing_a_judgement_gives_back_the_graph_from_before(scenario: Scenario) -> None:
    persons = [j for j in scenario.judgements if j.author.startswith("person:")]
    with new_store() as store:
        fill(store, replace(scenario, judgements=()))
        for judgement in persons:
            before = graph_of(store)
            try:
                store.judge(replace(judgement, withdrawn=False))
            except ConflictingJudgement:
                assert graph_of(store) == before
                continue
            store.withdraw(judgement.id, author="person:third", time="2020-03-01T00:00:00Z")
            assert graph_of(store) == before
            assert store.get(judgement.id).withdrawn


@given(scenarios())
def test_what_is_denied_negated_or_planned_makes_no_reported_link(scenario: Scenario) -> None:
    with new_store() as store:
        fill(store, scenario)
        modality = {claim.id: claim.modality for claim in every(store.claims)}
        for link in every(store.links):
            assert {STANDING[modality[claim]] for claim in link.claims} == {link.standing}
        refuted = {
            c
            for link in every(store.links, LinkFilter(standings=("refuted",)))
            for c in link.claims
        }
        assert all(modality[claim] in ("denied", "negated") for claim in refuted)
