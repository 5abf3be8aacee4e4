"""The export over HTTP is that of the command line, byte for byte, and streams to the last row."""

import asyncio
import shutil
import threading
import tracemalloc

import httpx
import pytest

from api.app import create_app
from api.export import KINDS_OF, export_lines
from api.routing import PREFIX
from graph.ingest import ingest
from graph.store import open_store
from tests.api.http.conftest import answered, asked_for
from tests.factory import Actor, report, said

EXPORT = f"{PREFIX}/export"
NAMES = ("Mara Quillby", "Tessaly Orvane", "quill_88")


@pytest.mark.parametrize("names", [False, True])
@pytest.mark.parametrize(
    ("format", "table"),
    [("jsonl", None), ("graphml", None), *[("csv", table) for table in KINDS_OF]],
)
def test_the_bytes_are_those_of_the_command_line(client, small, run, format, table, names):
    query = {"format": format, "with_names": names} | ({"table": table} if table else {})
    options = (
        ["--format", format]
        + (["--table", table] if table else [])
        + (["--with-names"] if names else [])
    )
    by_command = run("export", "--store", small.address, *options)
    answer = client.get(EXPORT, params=query)
    assert answer.content == by_command.out.encode()
    assert (
        answer.headers["content-disposition"]
        == f'attachment; filename="{table or "shadowgraph"}.{format}"'
    )


def test_names_leave_only_when_they_are_asked_for(client):
    for format in ("jsonl", "graphml", "csv&table=nodes", "csv&table=claims"):
        hidden = client.get(f"{EXPORT}?format={format}").text
        shown = client.get(f"{EXPORT}?format={format}&with_names=true").text
        assert [name for name in NAMES if name in hidden] == []
        assert any(name in shown for name in NAMES)


def test_what_came_in_after_the_last_export_is_hidden_too(client, store):
    assert client.get(EXPORT).status_code == 200
    late = Actor("Ysolde Marrowby")
    ingest(report(said("threaten", target=late), publisher="Late Wire"), store)
    answer = client.get(EXPORT).text
    assert "Late Wire" not in answer and "Marrowby" not in answer and answer.count('"document"') > 2


def test_two_exports_at_once_are_equal(client):
    answers: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: answers.append(client.get(EXPORT).content))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 4 and len(set(answers)) == 1


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A store of more records than one page or one run of the sorting has."""
    store = open_store(f"sqlite:{tmp_path_factory.mktemp('large') / 'large.db'}")
    fill(store, range(30))
    yield store
    store.close()


def fill(store, numbers):
    for number in numbers:
        bodies = [Actor(f"Body {number} {n}", "organization", "ngo") for n in range(20)]
        sentences = [said("protest", organizer=body, words="w" * 2000) for body in bodies]
        ingest(report(*sentences, publisher=f"Paper {number}"), store)


@pytest.fixture
def large_copy(large, tmp_path):
    shutil.copy(large.address.removeprefix("sqlite:"), tmp_path / "copy.db")
    return open_store(f"sqlite:{tmp_path / 'copy.db'}")


def test_memory_does_not_grow_with_the_export(large, monkeypatch):
    monkeypatch.setattr("api.sorting.by_id.__kwdefaults__", {"at_once": 100})
    monkeypatch.setattr("graph.store.base.LARGEST_STRIDE", 500)
    size, peak = exported(large)
    fill(large, range(30, 70))
    larger_size, larger_peak = exported(large)
    assert larger_size - size > 4_000_000
    assert larger_peak - peak < (larger_size - size) / 2


def exported(store):
    """Size of an export, and the most memory that was held for it."""
    tracemalloc.start()
    size = sum(len(line) for line in export_lines(store, None, "jsonl"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size, peak


def test_the_first_rows_come_before_the_last_are_read(large):
    """Rows of a later kind that come into being after the first row was given are among the rest."""
    lines = export_lines(large, None, "jsonl")
    assert '"record":"claim"' in next(lines)
    new = report(said("protest"), publisher="Latest Paper")
    ingest(new, large)
    rest = list(lines)
    assert any('"record":"document"' in line and new.document.id in line for line in rest)
    assert '"record":"link"' in rest[-1]
    large.remove(new.document.id)


def test_a_stream_that_breaks_is_seen_to_be_broken(large_copy):
    """Nobody takes half an export for a whole one: the end of the body is never sent."""
    app, sent = create_app(large_copy), []

    async def receive():
        return await asyncio.Event().wait()  # the client stays

    async def send(message):
        sent.append(message)
        if message["type"] == "http.response.body" and message["body"]:
            large_copy.close()

    answered(app, asked_for(EXPORT, b"with_names=true"), receive, send)
    assert sent[0]["status"] == 200 and len(sent) >= 2
    assert all(message["more_body"] for message in sent[1:])


@pytest.mark.process
def test_the_first_bytes_come_over_the_wire_before_the_last(served):
    with httpx.stream("GET", f"{served.url}{EXPORT}?with_names=true", timeout=60) as answer:
        pieces = list(answer.iter_raw())
    assert len(pieces) > 3 and b"".join(pieces).endswith(b"}\n")
    assert answer.headers["transfer-encoding"] == "chunked"


@pytest.mark.parametrize(
    "query",
    ["format=csv", "format=jsonl&table=nodes", "format=xml", "table=nodes", "with_names=maybe"],
)
def test_what_makes_no_sense_is_refused(client, query):
    assert client.get(f"{EXPORT}?{query}").status_code == 422
