"""The local door is a door: what a foreign page, a foreign name and a stranger get."""

import httpx
import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from api.app import create_app
from api.door import SECURITY_HEADERS
from api.routing import PREFIX
from api.security import is_loopback, rules
from api.settings import Settings
from tests.api.http.conftest import HOST, OWN
from tests.api.http.test_routes import assert_problem

KEY = "a-key-of-some-length"
FOREIGN = "https://evil.example"
EVERYWHERE = ("/", "/healthz", "/openapi.json", f"{PREFIX}/events", "/nothing")
WRITES = (
    ("POST", f"{PREFIX}/documents"),
    ("DELETE", f"{PREFIX}/documents/doc:x"),
    ("POST", f"{PREFIX}/judgements"),
    ("POST", f"{PREFIX}/judgements/jdg:x/withdrawal"),
    ("PUT", f"{PREFIX}/documents"),
    ("PATCH", "/nothing"),
)


@pytest.fixture
def stranger(store) -> TestClient:
    """Sends nothing of itself, as a program does."""
    return TestClient(create_app(store), base_url=HOST)


@pytest.fixture
def keyed(store) -> TestClient:
    settings = Settings(api_key=KEY, allowed_hosts=("graph.example", "lab.example:8443"))
    return TestClient(create_app(store, settings), base_url=HOST)


@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "10.0.0.7", "localhost:x",
             "evil.example#localhost", "localhost@evil.example", "[::2]", "", "localhost."]
)  # fmt: skip
def test_a_foreign_name_is_refused_wherever_it_points(stranger, path, host):
    assert_problem(stranger.get(path, headers={"Host": host}), 421)


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST", "localhost:8000", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:80"],
)
def test_the_names_of_the_loopback_are_known(stranger, host):
    assert stranger.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [("graph.example", 200), ("graph.example:9000", 200), ("lab.example:8443", 200),
     ("lab.example", 421), ("lab.example:80", 421), ("other.example", 421)],
)  # fmt: skip
def test_configured_names_are_known_with_their_port_or_with_any(keyed, host, status):
    assert keyed.get("/healthz", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(("method", "path"), WRITES)
@pytest.mark.parametrize(
    "sent",
    [
        {"Origin": FOREIGN},
        {"Origin": FOREIGN, "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null"},
        {"Origin": "http://localhost:8001"},
        {"Origin": "http://localhost.evil.example"},
        {"Origin": "http://localhost@evil.example"},
        {"Origin": "http://localhost/"},
        {"Origin": "file://localhost"},
        {"Origin": f"{HOST}", "Sec-Fetch-Site": "cross-site"},
        {"Origin": FOREIGN, "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {},
    ],
    ids=str,
)
def test_what_writes_is_refused_to_a_foreign_page_and_to_who_says_nothing(
    stranger, method, path, sent
):
    assert_problem(stranger.request(method, path, headers=sent), 403)


def test_the_form_of_a_foreign_page_brings_in_no_document(stranger, store):
    before = store.stats()
    files = {"file": ("note.txt", b"A protest took place in Sydney.")}
    assert (
        stranger.post(f"{PREFIX}/documents", files=files, headers={"Origin": FOREIGN}).status_code
        == 403
    )
    assert store.stats() == before


@pytest.mark.parametrize(
    "sent", [OWN, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "https://localhost"}]
)
def test_what_writes_passes_from_a_page_of_the_server(stranger, sent):
    answer = stranger.delete(f"{PREFIX}/documents/doc:x", headers=sent)
    assert_problem(answer, 404)


def test_two_headers_of_one_name_are_no_header(stranger):
    twice = [("Origin", HOST), ("Origin", FOREIGN)]
    assert stranger.delete(f"{PREFIX}/documents/doc:x", headers=twice).status_code == 403
    assert rules().refusal("GET", "/", Headers(raw=[(b"host", b"localhost")] * 2)).status == 421


@pytest.mark.parametrize("path", [f"{PREFIX}/export?with_names=true", f"{PREFIX}/search?text=Mara"])
def test_a_foreign_page_cannot_even_measure_what_is_read(stranger, path):
    for sent in (
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Origin": FOREIGN},
        {"Origin": "null"},
    ):
        assert_problem(stranger.get(path, headers=sent), 403)


def test_the_user_may_come_here_from_another_site(stranger):
    sent = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }
    assert stranger.get("/", headers=sent).status_code == 200
    assert stranger.get("/", headers={"Sec-Fetch-Site": "none"}).status_code == 200


@pytest.mark.parametrize("path", EVERYWHERE[:1] + EVERYWHERE[2:])
@pytest.mark.parametrize(
    "sent",
    [{}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {KEY}"}, {"X-API-Key": KEY + "x"},
     {"Authorization": "Bearer \u00e4"}, {"Authorization": "Bearer"}, OWN],
    ids=str,
)  # fmt: skip
def test_with_a_key_nothing_is_read_without_it(keyed, path, sent):
    headers = {name: value.encode("latin-1") for name, value in sent.items()}
    answer = keyed.get(path, headers=headers)
    assert_problem(answer, 401)
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "sent",
    [{"Authorization": f"Bearer {KEY}"}, {"X-API-Key": KEY}, {"Authorization": f"bearer {KEY}"}],
)
def test_with_the_key_everything_passes_from_anywhere(keyed, sent):
    assert keyed.get(f"{PREFIX}/stats", headers=sent).status_code == 200
    assert_problem(
        keyed.delete(f"{PREFIX}/documents/doc:x", headers={**sent, "Origin": FOREIGN}), 404
    )


def test_health_needs_no_key_and_tells_nothing_else(keyed):
    assert keyed.get("/healthz").json() == {"status": "ok"}


def test_a_key_is_not_shown_by_the_settings():
    assert KEY not in repr(Settings(api_key=KEY))


def test_no_answer_is_shared_with_another_origin(stranger):
    for path in EVERYWHERE:
        preflight = {"Origin": FOREIGN, "Access-Control-Request-Method": "POST"}
        for answer in (
            stranger.get(path, headers={"Origin": FOREIGN}),
            stranger.options(path, headers=preflight),
        ):
            assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "path", [*EVERYWHERE, f"{PREFIX}/events?limit=x", f"{PREFIX}/export", f"{PREFIX}/view"]
)
def test_the_security_headers_are_on_every_answer(client, path):
    for answer in (client.get(path), client.head(path), client.get(path, headers={"Host": "evil"})):
        for name, value in SECURITY_HEADERS.items():
            if name == "Content-Security-Policy":
                assert "default-src 'none'" in answer.headers[name]
                assert "frame-ancestors 'none'" in answer.headers[name]
            else:
                assert answer.headers[name] == value


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("127.9.9.9", True),
        ("0.0.0.0", False),
        ("::", False),
    ],
)
def test_what_is_the_loopback(host, local):
    assert is_loopback(host) is local


def test_a_web_socket_is_refused(served):
    asked = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
             "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}  # fmt: skip
    assert_problem(httpx.get(f"{served.url}{PREFIX}/events", headers=asked), 400)
