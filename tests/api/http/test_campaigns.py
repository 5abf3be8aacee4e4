"""Campaigns over HTTP: searched for, kept, explained, and shown without names unless asked for."""

import threading
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.action_words import EVERY_ACTION
from api.app import create_app
from api.campaign_records import NOT_SHOWN
from api.searches import Searches, SearchRefused
from graph.analysis.campaigns.records import Options
from graph.store import open_store
from graph.store.base import Store
from graph.store.filters import FindingFilter
from tests.api.campaign_sample import PRIVATE, Sample
from tests.api.http.conftest import HOST, OWN

FIND = "/api/v1/campaigns?replays=19&persons=true"


@pytest.fixture
def kept_store(sample: Sample) -> Store:
    return open_store(sample.address)


@pytest.fixture
def asks(kept_store: Store) -> Iterator[TestClient]:
    with TestClient(create_app(kept_store), base_url=HOST, headers=OWN) as client:
        yield client


def test_a_search_answers_with_campaigns_leads_coverage_and_limits(asks: TestClient) -> None:
    found = asks.get(FIND).json()
    assert found["actions"] == 20 and found["not_shown"] == list(NOT_SHOWN)
    assert all(one["tier"] in ("A", "B") for one in found["campaigns"])
    assert all(one["tier"] == "lead" for one in found["leads"])


def test_the_same_question_is_kept_and_gives_the_same_bytes(
    asks: TestClient, kept_store: Store
) -> None:
    first = asks.get(FIND).content
    kept = kept_store.findings(FindingFilter("campaigns")).total
    assert asks.get(FIND).content == first
    assert kept_store.findings(FindingFilter("campaigns")).total == kept == 2
    assert asks.get(f"{FIND}&seed=1").status_code == 200
    assert kept_store.findings(FindingFilter("campaigns")).total == 3


def test_an_answer_that_is_kept_does_not_wait_for_a_search(kept_store: Store) -> None:
    searches = Searches(kept_store, wait_s=0.01)
    options = Options(replays=19)
    first = searches.find(EVERY_ACTION, options)
    with searches._lock:
        assert searches.find(EVERY_ACTION, options) == first
        with pytest.raises(SearchRefused, match="another search goes on"):
            searches.find(EVERY_ACTION, Options(replays=20))


def test_names_are_replaced_unless_they_are_asked_for(asks: TestClient, sample: Sample) -> None:
    path = f"/api/v1/campaigns/{sample.campaign}"
    hidden, shown = asks.get(path), asks.get(path, params={"with_names": True})
    assert hidden.status_code == shown.status_code == 200
    assert PRIVATE.name not in hidden.text and "Quillby" not in hidden.text
    assert PRIVATE.name in shown.text
    again = asks.get(f"/api/v1/campaigns/{hidden.json()['campaign']['id']}")
    assert again.json() == hidden.json()
    assert hidden.json()["not_shown"] == list(NOT_SHOWN)
    assert PRIVATE.name not in asks.get(FIND).text


def test_an_explanation_has_numbered_quotes_and_denials(asks: TestClient, sample: Sample) -> None:
    found = asks.get(f"/api/v1/campaigns/{sample.campaign}").json()
    assert [claim["number"] for claim in found["claims"]] == list(range(1, 22))
    assert [c["number"] for c in found["claims"] if c["modality"] == "denied"] == [4]
    assert {claim["document"] for claim in found["claims"]} <= {d["id"] for d in found["documents"]}


def test_a_campaign_that_was_never_found_is_not_there(asks: TestClient) -> None:
    assert asks.get("/api/v1/campaigns/cmp:000000000000").status_code == 404


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("replays=500", "query.replays"),
        ("window=0d", "query.window"),
        ("window=long", "query.window"),
        ("signals=color", "query.signals"),
        ("type=picnic", "query.type"),
        ("since=2023&until=2022", "query.until"),
        ("color=red", "query.color"),
    ],
)
def test_what_makes_no_sense_is_named(asks: TestClient, query: str, place: str) -> None:
    answer = asks.get(f"/api/v1/campaigns?{query}")
    assert answer.status_code == 422
    assert [fault["place"] for fault in answer.json()["errors"]] == [place]


def test_the_server_answers_while_a_search_goes_on(kept_store: Store) -> None:
    with TestClient(create_app(kept_store), base_url=HOST, headers=OWN) as client:
        lock = client.app.state.service.searches._lock  # type: ignore[attr-defined]
        answers: list[int] = []
        with lock:
            waiting = threading.Thread(target=lambda: answers.append(client.get(FIND).status_code))
            waiting.start()
            assert client.get("/api/v1/stats").status_code == 200
            assert answers == []
        waiting.join(30)
        assert answers == [200]
