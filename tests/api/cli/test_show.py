"""show on a small store: each kind of record with what stands around it."""

import re
from dataclasses import replace

import pytest

from graph.ingest import ingest
from graph.store import open_store
from tests.api.small_store import event_id
from tests.factory import Actor, report, said


def test_show_gives_an_entity_with_its_claims_and_who_says_them(small, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    ran = run("show", "Consulate of Ruritania", "--store", small.address)
    assert ran.code == 0
    for words in ("diplomatic_mission", "sponsor: Consulate of Ruritania", "Mara Quillby (media)",
                  "Kea Wire, Two crowds, 2023-05-11", "alleged", "denied", "confidence high"):  # fmt: skip
        assert words in ran.out


def test_show_says_how_many_claims_there_are(small, run):
    ran = run("show", "Consulate of Ruritania", "--limit", 1, "--store", small.address)
    assert "Claims: 1 of 2 shown; more with --after" in ran.out


@pytest.mark.parametrize("length", [12, 20, 28])
def test_an_id_may_be_shortened(small, run, length):
    whole = event_id(small, "protest")
    ran = run("show", whole[:length], "--store", small.address, "--format", "json")
    assert ran.json["id"] == whole


def test_show_knows_every_kind_of_record(small, run):
    document, claim = small.first.document, small.first.claims[0]
    for id, kind in ((document.id, "document"), (claim.id, "claim"), ("state:CN", "entity"),
                     (event_id(small, "doxx"), "event")):  # fmt: skip
        assert run("show", id, "--store", small.address).code == 0
        shown = run("show", id, "--store", small.address, "--format", "json").json
        assert (shown["record"], shown["id"]) == (kind, id)
    link = run("neighbors", "state:CN", "--standing", "unrealized", "--store", small.address,
               "--format", "json").json["items"][0]["link"]  # fmt: skip
    assert (
        run("show", link["id"], "--store", small.address, "--format", "json").json["type"]
        == "INITIATED"
    )


@pytest.fixture
def named_only(tmp_path) -> str:
    """A store with an entity that is mentioned, and in no claim."""
    address = f"sqlite:{tmp_path / 'named.db'}"
    made = report(
        said("protest", organizer=Actor("Snow Lantern Circle", "organization")),
        said("statement", initiator=Actor("Mara Quillby")),
        publisher="Kea Wire", published="2023-05-11", title="Two crowds",
    )  # fmt: skip
    claims = [claim for claim in made.claims if claim.type == "protest"]
    events = tuple(event for event in made.events if event.type == "protest")
    store = open_store(address)
    ingest(replace(made, claims=tuple(claims), events=events), store)
    store.close()
    return address


def test_an_entity_without_claims_is_shown_with_the_sentences_that_mention_it(
    named_only, run, monkeypatch
):
    monkeypatch.setenv("COLUMNS", "200")
    ran = run("show", "Mara Quillby", "--store", named_only)
    assert "No claims. Mentions: 1 in all" in ran.out and "“statement, initiator" in ran.out
    assert "Kea Wire, Two crowds, 2023-05-11" in ran.out
    shown = run("show", "Mara Quillby", "--store", named_only, "--format", "json").json
    (passage,) = shown["mentions"]["items"]
    assert passage["document"][:12] in ran.out and "Mara Quillby" in passage["sentence"]
    assert "mentions" not in run(
        "show", "Snow Lantern Circle", "--store", named_only, "--format", "json"
    ).json  # fmt: skip


def test_entities_and_events_are_followed_by_their_documents(small, run):
    for id in ("Snow Lantern Circle", event_id(small, "protest")):
        ran = run("show", id, "--store", small.address)
        assert small.first.document.id[:12] in ran.out and "Two crowds" in ran.out
        assert re.search(r"Documents: (\d) of \1 shown", ran.out)


def test_a_claim_is_followed_by_ids_that_can_be_shown(small, run):
    claim = next(c for c in small.first.claims if c.type == "counter_protest")
    out = run("show", claim.id, "--store", small.address).out
    ids = re.findall(r"\[((?:doc|evt|ent|place):[^\]]+)\]", out)
    assert {id[:3] for id in ids} >= {"doc", "evt", "ent"} and "Two crowds" in out
    assert all(run("show", id, "--store", small.address).code == 0 for id in ids)


def test_the_text_of_a_document_is_printed_on_request(small, run):
    document = small.first.document
    assert document.text.splitlines()[0] in run(
        "show", document.id, "--text", "--store", small.address
    ).out.splitlines()  # fmt: skip


def test_a_relation_is_no_pattern_of_incidents(run, tmp_path):
    address = f"sqlite:{tmp_path / 'relation.db'}"
    store = open_store(address)
    made = report(
        said("family_of", kind="relation", subject=Actor("Mara Quillby"),
             object=Actor("Tessaly Orvane"), scope="pattern"),
    )  # fmt: skip
    ingest(made, store)
    store.close()
    assert "pattern" not in run("show", made.claims[0].id, "--store", address).out


def test_who_joined_is_named_once_where_two_nodes_have_one_name(tmp_path, run):
    address = f"sqlite:{tmp_path / 'joined.db'}"
    made = report(
        said("counter_protest", participant=Actor("some 150 others", "group", "crowd")),
        said("counter_protest", participant=Actor("some 150 others", "group", "collective"), same_as=0),
        said("counter_protest", participant=Actor("eight pensioners", "group", "crowd"), same_as=0),
        publisher="Kea Wire", published="2023-05-11", title="Two crowds",
    )  # fmt: skip
    store = open_store(address)
    ingest(made, store)
    store.close()
    ran = run("counter-protests", "--store", address)
    assert ran.out.count("some 150 others (2 nodes)") == 1
    joined = next(line for line in ran.out.splitlines() if line.startswith("joined by"))
    assert joined.count("some 150 others") == 1 and "eight pensioners (" not in joined
