"""Decisions of persons: made by any id, kept with author and reason, and taken back."""

import shlex

import pytest

from graph.ingest import ingest
from graph.store import open_store
from tests.api.command import Run
from tests.factory import Actor, report, said

ANYBODY = Actor("Mara Quillby")


@pytest.fixture
def namesakes(tmp_path) -> str:
    """Two documents with a person of one name and nothing else in common."""
    address = f"sqlite:{tmp_path / 'names.db'}"
    store = open_store(address)
    for paper in ("Kea Wire", "Cone Courier"):
        ingest(report(said("protest", participant=ANYBODY), publisher=paper, salt=paper), store)
    store.close()
    return address


def pair(run: Run, store: str) -> dict:
    page = run("review", "list", "--store", store, "--format", "json").json
    assert page["total"] == 1
    return page["items"][0]


def waiting(run: Run, store: str) -> int:
    return run("review", "list", "--store", store, "--format", "json").json["total"]


def test_a_pair_shows_the_sentences_of_both_sides(namesakes, run):
    found = pair(run, namesakes)
    assert "Mara Quillby" in found["left"]["quote"] and "Mara Quillby" in found["right"]["quote"]
    assert found["left"]["document"] != found["right"]["document"]
    ran = run("review", "list", "--store", namesakes)
    assert "Mara Quillby  ?  Mara Quillby" in ran.out
    assert "same|different" not in ran.out


def test_each_pair_has_two_commands_that_run_as_they_stand(namesakes, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("review", "list", "--store", namesakes).out.splitlines()
    commands = [shlex.split(line) for line in lines if line.startswith("    shadowgraph review")]
    assert [words[2] for words in commands] == ["same", "different"]
    for words in commands:
        made = run(*words[1:], "--format", "json")
        assert made.code == 0
        shown = run("show", made.json["id"][:12], "--store", namesakes)
        assert shown.out.count("person: Mara Quillby [ent:") == 2 and "{" not in shown.out
        assert shown.out.count("“protest, participant Mara Quillby.”") == 2
        assert run("review", "withdraw", made.json["id"], "--store", namesakes).code == 0


def test_the_short_ids_of_both_sides_still_find_them_when_they_are_one(namesakes, run):
    found = pair(run, namesakes)
    left, right = (found[side]["id"][:12] for side in ("left", "right"))
    assert run("review", "same", left, right, "--store", namesakes).code == 0
    against = run("review", "different", left, right, "--store", namesakes)
    assert against.code == 2 and "withdraw jdg:" in against.err, "each side is still its own"
    ids = {
        run("show", id, "--store", namesakes, "--format", "json").json["id"] for id in (left, right)
    }
    assert len(ids) == 1


def test_same_joins_two_and_withdrawing_parts_them_again(namesakes, run):
    found = pair(run, namesakes)
    left, right = found["left"]["id"], found["right"]["id"]
    made = run("review", "same", left, right, "--store", namesakes, "--author", "ada", "--reason",
               "one photo", "--format", "json").json  # fmt: skip
    assert (made["author"], made["verdict"], made["reason"]) == (
        "person:ada",
        "positive",
        "one photo",
    )
    assert made["time"].endswith("+00:00")
    assert run("show", left, "--store", namesakes, "--format", "json").json["documents"] != []
    assert waiting(run, namesakes) == 0
    ids = {
        run("show", id, "--store", namesakes, "--format", "json").json["id"] for id in (left, right)
    }
    assert len(ids) == 1
    back = run("review", "withdraw", made["id"], "--store", namesakes, "--format", "json").json
    assert back["withdrawn"] is True
    assert waiting(run, namesakes) == 1


def test_different_keeps_two_apart_and_out_of_the_list(namesakes, run):
    found = pair(run, namesakes)
    ran = run(
        "review", "different", found["left"]["id"][:14], found["right"]["id"], "--store", namesakes
    )
    assert ran.code == 0 and "take it back with: shadowgraph review withdraw jdg:" in ran.err
    assert waiting(run, namesakes) == 0


def test_the_author_is_the_user_of_the_system_unless_said(namesakes, run, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "grace")
    found = pair(run, namesakes)
    made = run("review", "same", found["left"]["id"], found["right"]["id"], "--store", namesakes,
               "--format", "json").json  # fmt: skip
    assert made["author"] == "person:grace"


def test_a_contradiction_is_refused_and_names_what_stands(namesakes, run):
    found = pair(run, namesakes)
    sides = (found["left"]["id"], found["right"]["id"])
    run("review", "different", *sides, "--store", namesakes, "--author", "ada")
    ran = run("review", "same", *sides, "--store", namesakes, "--author", "bob")
    assert ran.code == 2 and "withdraw jdg:" in ran.err


def test_an_event_can_be_confirmed(small, run):
    event = small.first.events[0].id
    assert run("review", "confirm", event, "--author", "ada", "--store", small.address).code == 0
    shown = run("show", event, "--store", small.address, "--format", "json").json
    assert shown["reviewed"]["author"] == "person:ada"
    assert "reviewed" in run("show", event, "--store", small.address).out


def test_a_person_can_be_made_public_unless_he_is_harmed(small, run):
    def confirm(name):
        return run("review", "confirm", name, "--public", "--store", small.address)

    harmed = confirm("Tessaly Orvane")
    assert harmed.code == 0 and "stays private all the same" in harmed.err
    assert run("show", "Tessaly Orvane", "--store", small.address, "--format", "json").json[
        "sensitive"
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["confirm", "state:CN"], "say --public"),
        (["confirm", "state:CN", "--public"], "for persons only"),
        (["same", "state:CN", "state:CN"], "two different ones"),
        (["withdraw", "state:CN"], "no judgement has the id state:CN"),
        (["same", "ent:unknown", "state:CN"], "has the id ent:unknown"),
    ],
)
def test_wrong_decisions_are_wrong_usage(small, run, arguments, message):
    ran = run("review", *arguments, "--store", small.address)
    assert ran.code == 2 and message in " ".join(ran.err.split())


def test_an_entity_and_an_event_cannot_be_one(small, run):
    ran = run("review", "same", small.first.events[0].id, "state:CN", "--store", small.address)
    assert ran.code == 2 and "an entity with an event" in " ".join(ran.err.split())
