"""How much may come in, and what every answer keeps to."""

import asyncio
import json
import logging
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.door import Limits
from api.routing import PREFIX
from tests.api.http.conftest import HOST, OWN, answered, asked_for
from tests.api.http.test_routes import assert_problem

SMALL = Limits(body=5000, file=1000, files=3, text=500, body_s=0.2)
DOCUMENTS = f"{PREFIX}/documents"


@pytest.fixture
def narrow(store):
    with TestClient(create_app(store, limits=SMALL), base_url=HOST, headers=OWN) as client:
        yield client


def _chunks(size):
    for _ in range(size // 100):
        yield b"x" * 100


def test_a_body_that_says_it_is_too_large_is_not_read(narrow):
    assert_problem(narrow.post(DOCUMENTS, content=b"x" * 6000), 413)


def test_a_body_that_does_not_say_how_large_it_is_is_counted(narrow):
    sent = {"Content-Type": "application/json"}
    assert_problem(narrow.post(DOCUMENTS, content=_chunks(6000), headers=sent), 413)
    assert_problem(narrow.post(f"{PREFIX}/judgements", content=_chunks(6000), headers=sent), 413)
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    assert narrow.post(DOCUMENTS, content=_chunks(6000), headers=form).status_code in (400, 413)


def test_a_json_document_has_a_limit_of_its_own(narrow):
    assert_problem(narrow.post(DOCUMENTS, json={"text": "x" * 600}), 413)


def test_a_file_has_a_limit_of_its_own(narrow):
    files = {"file": ("a.txt", b"x" * 1001)}
    assert_problem(narrow.post(DOCUMENTS, files=files), 413)


def test_so_many_files_and_no_more(narrow):
    files = [("file", (f"{n}.txt", b"x")) for n in range(4)]
    assert_problem(narrow.post(DOCUMENTS, files=files), 400)


def test_a_field_has_a_limit_of_its_own(narrow):
    files = {"file": ("a.txt", b"x")}
    assert_problem(narrow.post(DOCUMENTS, files=files, data={"title": "x" * 501}), 400)


def test_a_body_that_does_not_come_is_not_waited_for(store):
    app = create_app(store, limits=SMALL)
    sent = []

    async def receive():
        if not sent:
            await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    scope = asked_for(DOCUMENTS, method="POST", content_type="application/json")
    answered(app, scope, receive, send)
    assert sent[0]["status"] == 408
    assert json.loads(sent[1]["body"])["status"] == 408


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "", "application/x-www-form-urlencoded", "x"]
)
def test_a_body_of_another_kind_is_refused(client, kind):
    for path in (DOCUMENTS, f"{PREFIX}/judgements"):
        sent = {"Content-Type": kind} if kind else {}
        assert_problem(client.post(path, content=b"{}", headers=sent), 415)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b"[]" * 2, b'{"author": NaN}', b'{"author": "a", "author": "b"}', b'"\\ud800"',
     b'{"author": "\\udc00"}', b"[" * 100_000, b'{"author": 1e999}'],
    ids=lambda body: str(body[:20]),
)  # fmt: skip
def test_json_that_is_none_or_is_ambiguous_is_refused(client, body):
    for path in (DOCUMENTS, f"{PREFIX}/judgements", f"{PREFIX}/judgements/jdg:x/withdrawal"):
        sent = {"Content-Type": "application/json"}
        answer = client.post(path, content=body, headers=sent)
        assert answer.status_code in (400, 422), answer.text
        assert_problem(answer, answer.status_code)


def test_head_is_get_without_the_body(client):
    for path in ("/healthz", f"{PREFIX}/events", f"{PREFIX}/export", f"{PREFIX}/nothing"):
        get, head = client.get(path), client.head(path)
        assert head.status_code == get.status_code and head.content == b""
        assert head.headers == get.headers


def test_options_says_what_a_path_takes(client):
    answer = client.options(f"{PREFIX}/documents")
    assert answer.status_code == 204 and answer.headers["allow"] == "GET, HEAD, OPTIONS, POST"
    assert client.options(f"{PREFIX}/documents/x").headers["allow"] == "DELETE, GET, HEAD, OPTIONS"
    assert_problem(client.options("/nothing"), 404)


def test_a_method_that_is_not_there_says_which_are(client):
    answer = client.put(f"{PREFIX}/documents/x")
    assert_problem(answer, 405)
    assert answer.headers["allow"] == "DELETE, GET, HEAD, OPTIONS"


def test_a_slash_at_the_end_is_another_address(client):
    assert_problem(client.get(f"{PREFIX}/events/", follow_redirects=False), 404)


def test_when_the_store_is_gone_it_says_so_and_tells_no_path(client, store, caplog):
    store.close()
    with caplog.at_level(logging.ERROR):
        for path in (
            "/healthz",
            f"{PREFIX}/health",
            f"{PREFIX}/events",
            f"{PREFIX}/export",
            f"{PREFIX}/view",
        ):
            answer = client.get(path)
            assert_problem(answer, 503)
            assert store.address.removeprefix("sqlite:") not in answer.text
    assert "StoreUnavailable at " in caplog.text


def test_a_file_that_is_no_store_any_more_is_said_to_be_unavailable(client, store):
    path = store.address.removeprefix("sqlite:")
    assert client.get("/healthz").status_code == 200
    for end in ("-wal", "-shm", ""):
        with open(path + end, "r+b") as file:
            file.write(b"\xff" * 200_000)
    assert_problem(client.get(f"{PREFIX}/events"), 503)


def test_a_fault_of_our_own_tells_nothing_and_logs_no_name(store, caplog):
    def broken(name: str) -> None:
        raise RuntimeError(name)

    app = create_app(store)
    app.add_api_route("/broken", broken)
    with caplog.at_level(logging.DEBUG), TestClient(app, base_url=HOST) as client:
        answer = client.get("/broken?name=Quillby")
    assert_problem(answer, 500)
    assert "Quillby" not in answer.text
    logged = [
        r.getMessage() for r in caplog.records if r.name.startswith(("shadowgraph", "uvicorn"))
    ]
    assert any("RuntimeError at " in line for line in logged) and "Quillby" not in "".join(logged)


HOSTILE = ["\x00", "a\x00b", "\u202e", "\udc80".encode("utf-8", "surrogatepass"), b"\xff\xfe", "x" * 60_000,
           "'; DROP TABLE node; --", '"', "* OR *", "NEAR(", "%", "../../etc/passwd", "{}", "[[]]", "e" * 499,
           "\N{SNOWMAN}" * 400, " ", "-", "1e999", "null", "999999999999999999999999"]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE, ids=lambda v: repr(v[:12]))
def test_no_parameter_makes_a_fault(client, value):
    said = quote(value, safe="")
    paths = client.get("/openapi.json").json()["paths"]
    asked = 0
    for path, methods in paths.items():
        operation = methods.get("get")
        if operation is None:
            continue
        names = [p["name"] for p in operation.get("parameters", []) if p["in"] == "query"]
        asked_for = [path.replace("{id}", said), *(f"{path}?{name}={said}" for name in names)]
        for address in asked_for:
            answer = client.get(address)
            asked += 1
            assert answer.status_code in (200, 404, 422), (address[:80], answer.text[:300])
    assert asked > 90


def test_a_hostile_value_in_a_decision_makes_no_fault(client, ids):
    for value in ("\x00", "a\x00b", "x" * 100_000, "\u202e", "'; --"):
        for field in ("left", "right", "author", "reason"):
            said = {"left": ids["society"], "right": ids["consulate"], "verdict": "negative",
                    "author": "Imre", "reason": "", field: value}  # fmt: skip
            assert client.post(f"{PREFIX}/judgements", json=said).status_code in (201, 404, 422)
