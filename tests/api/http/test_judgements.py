"""Decisions of persons over HTTP: recorded, kept apart from the rules', and taken back."""

import pytest

from api.routing import PREFIX
from tests.api.http.test_routes import assert_problem
from tests.factory import Actor, report, said

JUDGEMENTS = f"{PREFIX}/judgements"


@pytest.fixture
def pair(client, store):
    """Two persons of one name, whom no rule brings together."""
    from graph.ingest import ingest

    made = [
        report(said("doxx", target=Actor("Imre Tollund")), publisher=paper)
        for paper in ("Kea", "Cone")
    ]
    for extraction in made:
        ingest(extraction, store)
    return [extraction.entities[0].local_id for extraction in made]


def _decide(client, pair, verdict="positive", **more):
    said_ = {
        "left": pair[0],
        "right": pair[1],
        "verdict": verdict,
        "author": "Ada Reviewer",
        **more,
    }
    return client.post(JUDGEMENTS, json=said_)


def test_a_decision_is_recorded_with_its_author_time_and_reason(client, pair):
    made = _decide(client, pair, reason="the same badge")
    assert made.status_code == 201
    found = client.get(f"{JUDGEMENTS}/{made.json()['id']}").json()
    assert found == made.json()
    assert (found["author"], found["verdict"], found["reason"]) == (
        "person:Ada Reviewer",
        "positive",
        "the same badge",
    )
    assert found["time"].endswith("+00:00") and found["withdrawn"] is False


def test_two_become_one_and_part_again_when_it_is_taken_back(client, pair):
    before = client.get(f"{PREFIX}/entities?type=person").json()
    made = _decide(client, pair).json()
    one = {client.get(f"{PREFIX}/entities/{id}").json()["id"] for id in pair}
    assert len(one) == 1
    back = client.post(f"{JUDGEMENTS}/{made['id']}/withdrawal", json={"author": "Ben Reviewer"})
    assert back.status_code == 200
    assert (back.json()["withdrawn"], back.json()["withdrawn_by"]) == (True, "person:Ben Reviewer")
    assert client.get(f"{PREFIX}/entities?type=person").json() == before
    assert client.get(f"{JUDGEMENTS}?withdrawn=true").json()["items"] == [back.json()]


def test_the_other_verdict_of_a_person_must_be_taken_back_first(client, pair):
    made = _decide(client, pair, "negative").json()
    answer = _decide(client, pair, "positive")
    assert_problem(answer, 409)
    assert made["id"] in answer.json()["detail"]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"right": "{left}"}, 422),
        ({"right": "{event}"}, 422),
        ({"left": "ent:none"}, 404),
        ({"left": ""}, 422),
        ({"verdict": "unsure"}, 422),
        ({"author": " "}, 422),
        ({"author": "a\nb"}, 422),
        ({"author": "x" * 201}, 422),
        ({"reason": "x" * 2001}, 422),
        ({"extra": 1}, 422),
        ({"author": None}, 422),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_recorded(client, ids, change, status):
    said_ = {
        "left": ids["society"],
        "right": ids["consulate"],
        "verdict": "negative",
        "author": "Ada",
    }
    changed = {
        k: v.format(left=ids["society"], event=ids["event"]) if isinstance(v, str) else v
        for k, v in change.items()
    }
    before = client.get(f"{PREFIX}/stats").json()
    assert_problem(client.post(JUDGEMENTS, json={**said_, **changed}), status)
    assert client.get(f"{PREFIX}/stats").json() == before


def test_what_is_not_there_cannot_be_taken_back(client):
    assert_problem(client.post(f"{JUDGEMENTS}/jdg:none/withdrawal", json={"author": "Ada"}), 404)


@pytest.mark.parametrize(
    ("query", "passes"),
    [
        ("verdict=positive", lambda one: one["verdict"] == "positive"),
        ("author=person:", lambda one: one["author"].startswith("person:")),
        ("withdrawn=false", lambda one: not one["withdrawn"]),
        ("node={left}", lambda one: one["left"]["type"] == "person"),
    ],
)
def test_judgements_are_filtered(client, pair, query, passes):
    made = _decide(client, pair).json()
    found = client.get(f"{JUDGEMENTS}?{query}".format(left=pair[0])).json()["items"]
    assert made in found and all(map(passes, found))
    assert client.get(f"{JUDGEMENTS}?verdict=negative").json()["items"] == []
