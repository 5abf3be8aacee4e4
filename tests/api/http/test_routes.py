"""Every route: what it answers when all is well, and the one form of what it answers when not."""

import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from api.app import create_app
from graph.store.base import Store
from tests.api.campaign_sample import keep
from tests.api.small_store import Small

PREFIX = "/api/v1"


@dataclass(frozen=True)
class Case:
    """How a route is asked rightly, and how wrongly; `{entity}` and the like stand for ids."""

    method: str
    path: str
    fill: str = ""
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    status: int = 200
    wrong: dict[str, Any] = field(default_factory=lambda: {"nonsense": "1"})
    wrong_fill: str = ""
    wrong_body: Any = None
    wrong_status: int = 422

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


DECISION = {"left": "{society}", "right": "{consulate}", "verdict": "negative", "author": "Imre"}
GONE = {"wrong": {}, "wrong_fill": "nothing", "wrong_status": 404}
NO_METHOD = {"wrong": {}, "wrong_status": 405}

CASES = [
    Case("GET", "/", **NO_METHOD),
    Case("GET", "/healthz", **NO_METHOD),
    Case("GET", "/openapi.json", **NO_METHOD),
    Case("GET", "/api/v1/health", **NO_METHOD),
    Case("GET", "/api/v1/stats", **NO_METHOD),
    Case("GET", "/api/v1/ontology", **NO_METHOD),
    Case("GET", "/api/v1/documents"),
    Case("POST", "/api/v1/documents", body={"text": "A short note."}, status=201,
         wrong={}, wrong_body={"text": " "}),
    Case("GET", "/api/v1/documents/{id}", "{document}", **GONE),
    Case("DELETE", "/api/v1/documents/{id}", "{document}", status=204, **GONE),
    Case("GET", "/api/v1/search", query={"text": "harbor"}, wrong={}),
    Case("GET", "/api/v1/entities", wrong={"type": "planet"}),
    Case("GET", "/api/v1/entities/{id:path}", "{entity}", **GONE),
    Case("GET", "/api/v1/mentions/{id:path}", "{entity}", **GONE),
    Case("GET", "/api/v1/events", wrong={"since": "yesterday"}),
    Case("GET", "/api/v1/events/{id:path}", "{event}", **GONE),
    Case("GET", "/api/v1/timeline", wrong={"by": "week"}),
    Case("GET", "/api/v1/counter-protests"),
    Case("GET", "/api/v1/counter-protests/view"),
    Case("GET", "/api/v1/counter-protests/repeated", wrong={"window": "long"}),
    Case("GET", "/api/v1/follow", query={"leader": "{society}", "follower": "{consulate}"},
         wrong={"leader": "{society}", "follower": "{society}"}),
    Case("GET", "/api/v1/escalation", wrong={"type": "picnic"}),
    Case("GET", "/api/v1/campaigns", query={"replays": "19"}, wrong={"window": "long"}),
    Case("GET", "/api/v1/campaigns/{id}", "{campaign}", **GONE),
    Case("GET", "/api/v1/claims", wrong={"after": "x"}),
    Case("GET", "/api/v1/claims/{id}", "{claim}", **GONE),
    Case("GET", "/api/v1/links/{id}", "{link}", **GONE),
    Case("GET", "/api/v1/neighbors/{id:path}", "{entity}", **GONE),
    Case("GET", "/api/v1/paths", query={"a": "{society}", "b": "{consulate}"}, wrong={"a": "x"}),
    Case("GET", "/api/v1/subgraph", query={"around": "{entity}"}, wrong={"most": "0"}),
    Case("GET", "/api/v1/brokers", wrong={"min_confidence": "2"}),
    Case("GET", "/api/v1/communities", wrong={"since": "yesterday"}),
    Case("GET", "/api/v1/ego/{id:path}", "{society}", **GONE),
    Case("GET", "/api/v1/tactics", wrong={"window": "long"}),
    Case("GET", "/api/v1/state-links", wrong={"rumors": "1"}),
    Case("GET", "/api/v1/judgements", wrong={"limit": "1001"}),
    Case("GET", "/api/v1/judgements/waiting"),
    Case("POST", "/api/v1/judgements", body=DECISION, status=201,
         wrong={}, wrong_body={"left": "{society}"}),
    Case("GET", "/api/v1/judgements/{id}", "{judgement}", **GONE),
    Case("POST", "/api/v1/judgements/{id}/withdrawal", "{judgement}", body={"author": "Imre"},
         wrong={}, wrong_fill="{judgement}", wrong_body={"author": ""}),
    Case("GET", "/api/v1/view", query={"around": "{entity}"}, wrong={"most": "100000"}),
    Case("GET", "/api/v1/export", wrong={"format": "csv"}),
]  # fmt: skip


@pytest.fixture
def known(client: TestClient, store: Store, ids: dict[str, str]) -> dict[str, str]:
    """Ids to fill in; the judgement is made by asking for it."""
    said = {name: _filled(value, ids) for name, value in DECISION.items()}
    made = client.post(f"{PREFIX}/judgements", json={**said, "reason": "for the test"}).json()
    return {**ids, "judgement": made["id"], "campaign": keep(store)}


def _filled(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _filled(item, known) for name, item in value.items()}
    return value.format(**known) if isinstance(value, str) else value


def _ask(client, case, known, fill, query, body, *, method=None):
    path = re.sub(r"\{id(:path)?\}", lambda _: _filled(fill, known), case.path)
    return client.request(
        method or case.method, path, params=_filled(query, known), json=_filled(body, known)
    )


def test_every_route_of_the_app_is_asked_here(store):
    routes = [r for r in create_app(store).routes if isinstance(r, APIRoute)]
    of_app = {f"{method} {route.path}" for route in routes for method in route.methods}
    assert {case.name for case in CASES} == of_app | {"GET /openapi.json"}
    store.close()


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_right_request_is_answered_as_documented(client, known, case):
    answer = _ask(client, case, known, case.fill, case.query, case.body)
    assert answer.status_code == case.status, answer.text
    described = client.get("/openapi.json").json()["paths"].get(case.path.replace(":path", ""))
    if described is not None:
        content = described[case.method.lower()]["responses"][str(case.status)].get("content", {})
        kind = answer.headers.get("content-type", "").partition(";")[0]
        assert kind in content if content else not answer.content


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_wrong_request_is_answered_with_a_problem(client, known, case):
    method = "PATCH" if case.wrong_status == 405 else None
    answer = _ask(client, case, known, case.wrong_fill, case.wrong, case.wrong_body, method=method)
    assert_problem(answer, case.wrong_status)
    described = client.get("/openapi.json").json()["paths"].get(case.path.replace(":path", ""))
    if described is not None and method is None:
        assert str(case.wrong_status) in described[case.method.lower()]["responses"]


def assert_problem(answer, status):
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    assert said.pop("errors", [{"place": "", "reason": ""}])[0].keys() == {"place", "reason"}
    assert said.keys() == {"type", "title", "status", "detail", "instance"}
    assert said["status"] == status and said["type"] == "about:blank" and said["detail"]


def test_the_small_store_has_what_the_cases_need(small: Small, ids):
    assert all(ids.values()) and ids["document"] == small.first.document.id
