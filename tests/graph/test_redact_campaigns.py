"""What of a finding leaves the machine: the fields that are listed, and no name in them."""

import json
from pathlib import Path
from typing import Any

import pytest

from api.actions import ActionWords, read_actions
from api.campaign_records import campaigns_record
from graph.analysis.actions import Actions
from graph.analysis.campaigns.records import Follows
from graph.analysis.follow import CAVEAT
from graph.exchange.jsonl import finding_record
from graph.model import Finding
from graph.plain import plain
from graph.redact import Policy, redact
from graph.report.wording import following
from graph.store import open_store
from tests.api.campaign_sample import campaign_of, reports

HIDDEN = "Mara Quillby"
POLICY = Policy(b"0123456789abcdef", lambda text: [], hidden_names=frozenset({HIDDEN, "Quillby"}))


@pytest.fixture
def actions(tmp_path: Path) -> Actions:
    store = open_store(f"sqlite:{tmp_path / 'sample.db'}")
    for extraction in reports():
        store.put(extraction)
    found = read_actions(store, ActionWords(persons=True))
    store.close()
    return found


def shown(result: dict[str, Any], kind: str = "campaigns") -> dict[str, Any]:
    finding = Finding("fnd:1", kind, (("place", '"Quillby Hall"'),), "digest", json.dumps(result))
    return redact(finding_record(finding), POLICY)


def result_of(actions: Actions, **more: Any) -> dict[str, Any]:
    return {
        **campaigns_record(campaign_of(actions), actions, {"issue": [HIDDEN], "window": 2.0}),
        **more,
    }


def test_a_field_that_nobody_listed_is_left_out(actions: Actions) -> None:
    result = result_of(actions, secret=HIDDEN)
    result["campaigns"][0]["secret"] = HIDDEN
    result["campaigns"][0]["actors"][0]["secret"] = HIDDEN
    found = shown(result)
    assert "secret" not in found["result"] and "Quillby" not in json.dumps(found)


def test_ids_are_keyed_and_stay_the_same_throughout(actions: Actions) -> None:
    result = result_of(actions)
    found = json.loads(shown(result)["result"])
    raw = json.dumps(result)
    campaign = found["campaigns"][0]
    members = {actor["id"] for actor in campaign["actors"]}
    assert not any(f'"{id}"' in raw for id in members)
    assert {id for wave in campaign["waves"] for id in wave["actors"]} == members
    events = {id for actor in campaign["actors"] for ids in actor["roles"].values() for id in ids}
    assert {id for wave in campaign["waves"] for id in wave["events"]} == events


def test_numbers_tiers_and_sentences_without_names_stay(actions: Actions) -> None:
    result = result_of(actions)
    campaign, found = result["campaigns"][0], json.loads(shown(result)["result"])["campaigns"][0]
    for name in ("rank", "tier", "p", "q", "observed", "expected", "explanation", "alternatives"):
        assert found[name] == campaign[name]


def test_sentences_and_topics_are_masked(actions: Actions) -> None:
    result = result_of(actions, notes=[f"skipped: {HIDDEN}"])
    result["campaigns"][0]["issues"] = {f"visa of {HIDDEN}": 3}
    result["campaigns"][0]["publishers"] = [HIDDEN]
    found = json.loads(shown(result)["result"])
    assert "Quillby" not in json.dumps(found)
    assert found["campaigns"][0]["issues"] == {"visa of [name]": 3}
    assert "issue" not in found["parameters"] and found["parameters"]["window"] == 2.0


def test_of_an_analysis_that_is_not_known_no_result_leaves() -> None:
    found = shown({"campaigns": [], "who": HIDDEN}, kind="brokers")
    assert "result" not in found and "Quillby" not in json.dumps(found)


def test_a_result_of_another_form_does_not_leave(actions: Actions) -> None:
    found = shown(result_of(actions, form=0))
    assert "result" not in found


def test_who_follows_whom_is_told_without_names_and_with_the_caveat(actions: Actions) -> None:
    result = result_of(actions)
    leader, follower = (actor["id"] for actor in result["campaigns"][0]["actors"][:2])
    pair = Follows(leader, follower, 9, 7, 2.1, 0.004, "consistently follows: 7 of 9 times")
    result["campaigns"][0]["follows"] = [plain(pair)]
    (campaign,) = json.loads(shown(result)["result"])["campaigns"]
    names = {actor["id"]: actor["name"] for actor in campaign["actors"]}
    (told,) = campaign["follows"]
    assert told["leader"] in names and told["follower"] in names
    assert list(following(campaign)) == [
        f"{names[told['follower']]}, after {names[told['leader']]}: {pair.meaning}",
        CAVEAT,
    ]
