"""The ladder over a real store: every rung, its denials, and who is never on it."""

import pytest

from api.action_words import ActionWords
from api.network import brokers, communities, ego
from api.state_links import read_state_links
from graph.ingest import ingest
from graph.store import open_store
from tests.api.small_store import CHINA, CONSULATE, HANDLE, SOCIETY, SPEAKER, WITNESS, reports
from tests.factory import Actor, report, said

INSTITUTE = Actor("Quarry Institute", "organization", "ngo")
FEDERATION = Actor("Lantern Federation", "organization", "diaspora_association")
FORUM = Actor("Tidewater Forum", "organization", "ngo")
CLUB = Actor("Copper Bell Club", "organization", "student_association")


def relation(type, subject, object, **more):
    return said(type, kind="relation", subject=subject, object=object, **more)


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:{tmp_path / 'links.db'}")
    ingest(
        report(
            relation("part_of", FEDERATION, CHINA, by=(FEDERATION,), modality="alleged"),
            relation("funds", CHINA, FORUM),
            relation("directs", CHINA, CLUB, modality="alleged", by=("a source",)),
            relation("funds", CHINA, FORUM, modality="denied", by=(CHINA,)),
            relation("linked_to", HANDLE, CHINA),
            relation("represents", SPEAKER, CHINA),
            relation("funds", CHINA, CLUB, modality="planned"),
            publisher="Kea Wire",
            published="2023-05-11",
        ),
        opened,
    )
    yield opened
    opened.close()


def rungs(found):
    return {link.body.name: link.rung for link in found.links}


def test_each_rung_by_who_says_it(store):
    assert rungs(read_state_links(store)) == {
        FEDERATION.name: "self_declared",
        FORUM.name: "documented",
    }


def test_rumors_are_counted_and_shown_only_when_asked_for(store):
    assert read_state_links(store).rumors == 2
    assert rungs(read_state_links(store, rumors=True)) == {
        FEDERATION.name: "self_declared",
        FORUM.name: "documented",
        CLUB.name: "rumored",
        HANDLE.name: "rumored",
    }


def test_no_link_without_a_claim_and_none_without_its_denials(store):
    found = read_state_links(store, rumors=True)
    for link in found.links:
        assert link.steps
        for step in (*link.steps, *link.denials):
            claim = store.get(step.claim)
            assert claim.quote == step.quote and claim.document == step.document
    denied = {link.body.name: [d.modality for d in link.denials] for link in found.links}
    assert denied[FORUM.name] == ["denied"]


def test_a_natural_person_is_linked_to_no_state(store):
    found = read_state_links(store, rumors=True)
    assert {link.body.type for link in found.links} == {"organization", "account"}
    assert {link.state.type for link in found.links} == {"organization"}


def test_links_of_one_body_or_of_a_state(store):
    forum = next(e.id for e in store.entities().items if e.name == FORUM.name)
    assert rungs(read_state_links(store, forum)) == {FORUM.name: "documented"}
    assert len(read_state_links(store, "state:CN").links) == 2
    assert read_state_links(store, "ent:none").links == ()


def test_a_sponsor_links_only_with_its_denial_beside(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'small.db'}")
    for extraction in reports():
        ingest(extraction, store)
    (link,) = read_state_links(store, rumors=True).links
    assert (link.state.name, link.body.name) == (CONSULATE.name, SOCIETY.name)
    assert [step.relation for step in link.steps] == ["sponsor"]
    assert [step.modality for step in link.denials] == ["denied"]
    store.close()


def test_a_denial_by_the_body_stands_beside_the_sponsorship(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'denied.db'}")
    ingest(
        report(
            said("counter_protest", organizer=CLUB, sponsor=CONSULATE, by=(INSTITUTE,),
                 modality="alleged"),
            said("counter_protest", organizer=CLUB, modality="denied", by=(CLUB,), same_as=0),
        ),
        store,
    )  # fmt: skip
    (link,) = read_state_links(store, rumors=True).links
    assert [step.modality for step in link.denials] == ["denied"]
    assert link.denials[0].source == CLUB.name
    store.close()


def test_what_is_published_later_is_not_seen_as_of_a_day(store):
    assert read_state_links(store, as_of="2023-05-10").links == ()


def test_no_private_person_is_in_the_network_unless_asked_for(store):
    ingest(
        report(said("protest", organizer=CLUB, participant=WITNESS), publisher="Cone Courier"),
        store,
    )
    club = next(e.id for e in store.entities().items if e.name == CLUB.name)
    assert WITNESS.name not in {actor.name for actor in ego(store, club).actors}
    asked = ego(store, club, ActionWords(persons=True))
    assert WITNESS.name in {actor.name for actor in asked.actors}
    ranked = brokers(store, ActionWords(persons=True))
    assert {one.actor.type for one in ranked} <= {"organization", "account"}
    assert CHINA.name in {one.actor.name for one in ranked}
    assert communities(store).communities == ()
