"""The real command: how it starts, what it refuses, how it ends, and what it leaves in its log."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from api.routing import PREFIX
from graph.store import open_store
from tests.api.http.processes import serving, started
from tests.api.small_store import Small

pytestmark = pytest.mark.process
KEY = "a-key-of-some-length"


def _refused(*arguments: str, **settings: str) -> tuple[int, str]:
    with started("--port", "0", *arguments, **settings) as process:
        _, said = process.communicate(timeout=60)
    return process.returncode, said


def _ended(process: subprocess.Popen[str], sig: int) -> tuple[int, str]:
    process.send_signal(sig)
    _, said = process.communicate(timeout=60)
    return process.returncode, said


def test_it_says_where_it_answers_from_what_and_for_whom(small: Small):
    with serving(small.address) as server:
        assert small.address in server.greeting and "one local analyst" in server.greeting
        assert httpx.get(f"{server.url}/healthz").json() == {"status": "ok"}
        assert httpx.get(f"{server.url}{PREFIX}/health").json()["key"] is False


@pytest.mark.parametrize("host", ["0.0.0.0", "::", socket.gethostname()])
def test_without_a_key_other_machines_are_not_let_in(small: Small, host):
    if host == socket.gethostname():
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None)}
        host = next((address for address in found if not address.startswith("127.")), "0.0.0.0")
    code, said = _refused("--store", small.address, "--host", host)
    assert code == 2 and "SHADOWGRAPH_API_KEY" in said


@pytest.mark.parametrize(
    "key", ["short", "fifteen-letters", "with a blank in it", "sixteen-lettérs"]
)
def test_a_key_that_is_none_is_refused(small: Small, key):
    code, said = _refused("--store", small.address, SHADOWGRAPH_API_KEY=key)
    assert code == 2 and "at least 16" in said and key not in said


def test_with_a_key_it_listens_where_it_is_told(small: Small):
    settings = {
        "SHADOWGRAPH_API_KEY": KEY,
        "SHADOWGRAPH_ALLOWED_HOSTS": "graph.example, other.example:1",
    }
    with serving(small.address, "--host", "0.0.0.0", **settings) as server:
        url = f"http://127.0.0.1:{server.port}"
        assert KEY not in server.greeting
        assert httpx.get(f"{url}{PREFIX}/stats").status_code == 401
        sent = {"Authorization": f"Bearer {KEY}"}
        assert httpx.get(f"{url}{PREFIX}/stats", headers=sent).json()["documents"] == 2
        assert httpx.get(f"{url}/healthz", headers={"Host": "graph.example"}).status_code == 200
        assert httpx.get(f"{url}/healthz", headers={"Host": "other.example"}).status_code == 421


def test_a_port_that_is_taken_is_said_so(small: Small):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, said = _refused("--store", small.address, "--port", str(taken.getsockname()[1]))
    assert code == 3 and "cannot be listened on" in said and "Traceback" not in said


def test_a_store_that_cannot_be_opened_is_said_so(tmp_path):
    code, said = _refused("--store", f"sqlite:{tmp_path}")
    assert code == 3 and "is a folder" in said


def test_a_host_that_does_not_exist_is_wrong_usage(small: Small):
    code, said = _refused("--store", small.address, "--host", "no-such-host.invalid")
    assert code == 2 and "has no address" in said


@pytest.mark.parametrize(("sig", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_it_ends_cleanly_when_it_is_told_to(small: Small, sig, code):
    with serving(small.address) as server:
        assert httpx.get(f"{server.url}/healthz").status_code == 200
        ended, said = _ended(server.process, sig)
    assert ended == code and "Traceback" not in said
    assert not os.path.exists(small.address.removeprefix("sqlite:") + "-wal")


@pytest.mark.model
def test_an_upload_does_not_keep_it_from_ending_and_what_is_in_stays(tmp_path):
    store = f"sqlite:{tmp_path / 'new.db'}"
    lines = "\n".join(
        json.dumps({"text": f"A protest took place in Sydney. Number {n}."}) for n in range(20_000)
    )
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    with (
        serving(store) as server,
        ThreadPoolExecutor(1) as thread,
        (tmp_path / "many.jsonl").open("rb") as file,
    ):
        sending = thread.submit(
            httpx.post,
            f"{server.url}{PREFIX}/documents",
            files={"file": file},
            headers=server.own,
            timeout=120,
        )
        while httpx.get(f"{server.url}{PREFIX}/stats", timeout=60).json()["documents"] < 3:
            assert server.process.poll() is None and not sending.done()
        began = time.monotonic()
        code, _ = _ended(server.process, signal.SIGTERM)
        answer = sending.result().json()
    assert code == 0 and time.monotonic() - began < 25
    assert answer["status"] == 503
    kept = open_store(store)
    assert f"{kept.stats().documents} documents are in the store" in answer["detail"]
    kept.close()


def test_nothing_of_what_is_asked_for_gets_into_the_log(small: Small):
    path = small.address.removeprefix("sqlite:")
    sent = {"Referer": "http://x/Quillby", "User-Agent": "Quillby"}
    with serving(small.address) as server:
        for asked in (
            "/search?text=Quillby",
            "/entities/Quillby",
            "/Quillby",
            "/events?actor=Quillby&since=x",
            "/export",
        ):
            httpx.get(f"{server.url}{PREFIX}{asked}", headers=sent, timeout=60)
        httpx.post(f"{server.url}{PREFIX}/judgements", json={"left": "Quillby"}, headers=server.own)
        form = {**server.own, "Content-Type": "multipart/form-data; boundary=B"}
        httpx.post(f"{server.url}{PREFIX}/documents", content=b"Quillby", headers=form)
        with socket.create_connection(("127.0.0.1", server.port)) as at:
            at.sendall(b"Quillby Quillby Quillby\r\n\r\n")
            assert at.recv(100).startswith(b"HTTP/1.1 400")
        for end in ("-wal", "-shm", ""):
            with open(path + end, "r+b") as file:
                file.write(b"\xff" * 200_000)
        assert httpx.get(f"{server.url}{PREFIX}/events?actor=Quillby").status_code == 503
        code, said = _ended(server.process, signal.SIGTERM)
    assert "StoreUnavailable at " in said and "Quillby" not in said and path not in said
    assert "boundary" not in said
    assert code == 0


def test_headers_without_an_end_are_refused_and_the_server_goes_on(served):
    for begun in (b"GET /?x=", b"GET /healthz HTTP/1.1\r\nX: "):
        with socket.create_connection(("127.0.0.1", served.port)) as at:
            at.sendall(begun)
            with contextlib.suppress(ConnectionError):  # it may hang up while more is being sent
                for _ in range(100):
                    at.sendall(b"x" * 65536)
            with contextlib.suppress(ConnectionError):
                assert at.recv(100)[:12] in (b"", b"HTTP/1.1 400", b"HTTP/1.1 431")
    assert httpx.get(f"{served.url}/healthz").status_code == 200


def test_small_answers_are_sent_at_once(served):
    """Where the headers wait to be confirmed, every answer takes 40 ms or more."""
    with httpx.Client(base_url=served.url) as client:
        assert min(_timed(client) for _ in range(40)) < 0.03


def _timed(client: httpx.Client) -> float:
    began = time.monotonic()
    client.get("/nothing")
    return time.monotonic() - began


def test_its_help_says_how_a_program_writes(run):
    said = run("serve", "--help").out
    assert "Origin: http://127.0.0.1:8000" in said and "SHADOWGRAPH_API_KEY" in said
