"""Documents come in through the readers and the ingest of the command line, and go out whole."""

import json
import threading
import time

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.routing import PREFIX
from api.uploads import MOST_AT_ONCE
from graph.ingest import ingest
from graph.store import open_store
from tests.api.http.conftest import HOST, OWN
from tests.api.http.test_routes import assert_problem
from tests.examples_store import EXAMPLES
from tests.factory import report, said

DOCUMENTS = f"{PREFIX}/documents"
NOTE = "On 10 May 2023 forty students held a protest at the consulate in Sydney."
REPORT = {"new", "unchanged", "superseded", "failed", "undated", "documents", "notes"}

pytestmark = pytest.mark.model


@pytest.fixture
def empty(tmp_path):
    with TestClient(
        create_app(open_store(f"sqlite:{tmp_path / 'empty.db'}")), base_url=HOST, headers=OWN
    ) as client:
        yield client


def _file(name, content=NOTE):
    return ("file", (name, content.encode()))


def test_files_are_read_with_what_the_form_says_of_them(empty):
    said = {
        "published": "2023-05-11",
        "publisher": "Kea Wire",
        "about": ["CN", "HK"],
        "url": "https://kea.example",
    }
    answer = empty.post(
        DOCUMENTS, files=[_file("a.txt"), _file("b.md", f"# Two\n\n{NOTE}")], data=said
    )
    assert answer.status_code == 201 and answer.json().keys() == REPORT
    assert answer.json()["new"] == 2 and answer.json()["undated"] == 0
    for id in answer.json()["documents"]:
        found = empty.get(f"{DOCUMENTS}/{id}").json()
        assert (found["publisher"], found["published"], found["about"]) == (
            "Kea Wire",
            "2023-05-11",
            ["CN", "HK"],
        )
        assert {"field": "publisher", "origin": "option"} in found["origins"]


def test_what_is_there_already_is_said_to_be_unchanged(empty):
    assert empty.post(DOCUMENTS, files=[_file("a.txt")]).status_code == 201
    again = empty.post(DOCUMENTS, files=[_file("another-name.txt")])
    assert again.status_code == 200 and again.json()["unchanged"] == 1 and again.json()["new"] == 0


def test_a_document_as_json_is_the_line_of_a_jsonl_file(empty, run, tmp_path):
    line = {
        "id": "n1",
        "text": NOTE,
        "published": "2023-05-11",
        "publisher": "Kea Wire",
        "about": ["CN"],
        "title": "T",
    }
    answer = empty.post(DOCUMENTS, json=line)
    assert answer.status_code == 201
    by_door = empty.get(f"{DOCUMENTS}/{answer.json()['documents'][0]}").json()
    (tmp_path / "in.jsonl").write_text(json.dumps(line), encoding="utf-8")
    address = f"sqlite:{tmp_path / 'cli.db'}"
    assert run("ingest", tmp_path / "in.jsonl", "--store", address).code == 0
    by_command = run("show", by_door["id"], "--store", address, "--format", "json").json
    same = (
        "id",
        "external_id",
        "title",
        "publisher",
        "published",
        "about",
        "reader",
        "text",
        "origins",
    )
    assert {name: by_door[name] for name in same} == {name: by_command[name] for name in same}
    assert [c["id"] for c in by_door["claims"]] == [c["id"] for c in by_command["claims"]["items"]]


def test_a_later_version_under_its_own_id_takes_the_place_of_the_first(empty):
    first = empty.post(DOCUMENTS, json={"id": "n1", "text": NOTE, "published": "2023-05-11"}).json()
    second = empty.post(
        DOCUMENTS, json={"id": "n1", "text": f"Corrected. {NOTE}", "published": "2023-05-12"}
    ).json()
    assert second["superseded"] == 1
    old = empty.get(f"{DOCUMENTS}/{first['documents'][0]}").json()
    assert old["superseded_by"] == second["documents"][0] and old["claims"]
    assert empty.get(DOCUMENTS, params={"current": "true"}).json()["total"] == 1


def test_claims_mark_their_quotes_in_the_text(empty):
    source = (EXAMPLES / "wire-dunedin-lawn.txt").read_text("utf-8")
    id = empty.post(DOCUMENTS, files=[_file("x.txt", source)]).json()["documents"][0]
    found = empty.get(f"{DOCUMENTS}/{id}").json()
    assert len(found["claims"]) > 5
    for claim in found["claims"]:
        assert found["text"][claim["start"] : claim["end"]] == claim["quote"]
        for role in claim["roles"]:
            assert found["text"][role["start"] : role["end"]] == role["text"]


def test_one_bad_file_stops_nothing(empty):
    answer = empty.post(DOCUMENTS, files=[_file("good.txt"), _file("empty.txt", " ")])
    assert answer.status_code == 201
    (failure,) = answer.json()["failed"]
    assert failure.keys() == {"path", "place", "reason"} and failure["path"] == "empty.txt"


def test_when_nothing_can_be_read_that_is_an_error_that_names_each_file(empty):
    answer = empty.post(DOCUMENTS, files=[_file("a.txt", " "), _file("b.jsonl", '{"text": 1}\n{')])
    assert_problem(answer, 422)
    assert [e["place"] for e in answer.json()["errors"]] == [
        "a.txt",
        "b.jsonl: line 1",
        "b.jsonl: line 2, column 2",
    ]
    assert "/" not in json.dumps(answer.json()["errors"])


def test_a_sidecar_says_what_is_known_of_the_files(empty):
    sidecar = "path,publisher,published\na.txt,Kea Wire,2023-05-11\nb.txt,Cone Courier,2023-05-12\n"
    files = [_file("a.txt"), _file("b.txt"), _file("metadata.csv", sidecar)]
    answer = empty.post(DOCUMENTS, files=files)
    assert answer.json()["new"] == 2
    found = [
        empty.get(f"{DOCUMENTS}/{id}").json()["publisher"] for id in answer.json()["documents"]
    ]
    assert found == ["Kea Wire", "Cone Courier"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/passwd", "passwd"), ("C:\\reports\\a.txt", "a.txt"), (".hidden", ".hidden"),
     ("\N{SNOWMAN}.txt", "\N{SNOWMAN}.txt"), ("-rf", "-rf"), ("~", "~")],
)  # fmt: skip
def test_a_name_is_a_name_and_no_path(empty, name, kept):
    answer = empty.post(DOCUMENTS, files=[_file(name, " ")])
    assert answer.json()["errors"][0]["place"] == kept
    assert "/" not in answer.json()["errors"][0]["place"]


@pytest.mark.parametrize("name", ["..", "x" * 300, "/"])
def test_what_is_no_name_of_a_file_is_refused(empty, name):
    assert_problem(empty.post(DOCUMENTS, files=[_file(name)]), 422)


@pytest.mark.parametrize(
    ("files", "data", "place"),
    [
        ([], {"title": "T"}, "body.file"),
        ([("document", ("a.txt", b"x"))], {}, "body.document"),
        ([_file("metadata.csv", "path,title\n")], {}, "body.file"),
        ([_file("a.txt"), _file("a.txt")], {}, "body.file"),
        ([_file("a.txt")], {"publishe": "x"}, "body.publishe"),
        ([_file("a.txt"), _file("b.txt")], {"title": "T"}, "body.title"),
        ([_file("a.jsonl")], {"id": "1"}, "body.id"),
        ([_file("a.txt")], {"title": ["T", "U"]}, "body.title"),
        ([_file("a.txt")], {"published": "yesterday"}, "form"),
        ([_file("a.txt")], {"about": "China"}, "form"),
        ([_file("a.txt")], {"publisher": "a\x00b"}, "body.publisher"),
    ],
)
def test_a_form_that_makes_no_sense_says_where(empty, files, data, place):
    answer = empty.post(DOCUMENTS, files=files or {"x": (None, "")}, data=data)
    assert_problem(answer, 422)
    assert answer.json()["errors"][0]["place"] in (place, "body.x")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_form_without_an_end_is_refused(empty):
    """Starlette leaves the file of a part without an end to the garbage collector, which warns."""
    sent = {"Content-Type": "multipart/form-data; boundary=b"}
    body = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nx'
    for broken in (body, b"--x--", b"", b"--b\r\n\r\n\r\n--b--"):
        assert empty.post(DOCUMENTS, content=broken, headers=sent).status_code in (400, 422)
    assert (
        empty.post(
            DOCUMENTS, content=body, headers={"Content-Type": "multipart/form-data"}
        ).status_code
        == 400
    )
    assert empty.get(DOCUMENTS).json()["total"] == 0


def test_a_document_that_is_taken_out_is_gone_with_what_it_says(client, ids, store):
    assert client.delete(f"{DOCUMENTS}/{ids['document']}").status_code == 204
    assert_problem(client.get(f"{DOCUMENTS}/{ids['document']}"), 404)
    assert_problem(client.get(f"{PREFIX}/claims/{ids['claim']}"), 404)
    assert_problem(client.delete(f"{DOCUMENTS}/{ids['document']}"), 404)


def test_lists_leave_out_the_text(client):
    entry = client.get(DOCUMENTS).json()["items"][0]
    assert not {"text", "blocks", "locators"} & entry.keys() and entry["title"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"publisher": "Kea Wire"}, ["Two crowds"]),
        ({"since": "2023-06"}, ["Again"]),
        ({"until": "2023-05"}, ["Two crowds"]),
        ({"undated": "true"}, []),
        ({"current": "false"}, []),
        ({"id": "none"}, []),
    ],
)
def test_documents_are_filtered(client, query, titles):
    assert [d["title"] for d in client.get(DOCUMENTS, params=query).json()["items"]] == titles


def test_others_are_answered_while_documents_are_read(empty):
    """A long upload holds the pipeline; what only reads does not wait for it."""
    lines = "\n".join(json.dumps({"text": f"{NOTE} Number {n}. " + NOTE * 20}) for n in range(12))
    done = threading.Event()
    sent = []

    def upload():
        sent.append(empty.post(DOCUMENTS, files=[_file("many.jsonl", lines)]))
        done.set()

    thread = threading.Thread(target=upload)
    thread.start()
    seen, slowest = [], 0.0
    while not done.is_set():
        began = time.monotonic()
        seen.append(empty.get(f"{PREFIX}/stats").json()["documents"])
        slowest = max(slowest, time.monotonic() - began)
    thread.join()
    assert sent[0].json()["new"] == 12
    assert len({n for n in seen if 0 < n < 12}) >= 2, "documents are seen as they come in"
    assert slowest < 5


def test_uploads_at_once_give_what_they_give_one_after_the_other(empty):
    texts = [f"{NOTE} It was number {n}." for n in range(6)]
    answers = []
    threads = [
        threading.Thread(
            target=lambda text=text: answers.append(empty.post(DOCUMENTS, json={"text": text}))
        )
        for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [201] * 6
    assert empty.get(DOCUMENTS).json()["total"] == 6
    digest = empty.app.state.service.store.digest()
    for text in reversed(texts):
        assert empty.post(DOCUMENTS, json={"text": text}).status_code == 200
    assert empty.app.state.service.store.digest() == digest


def test_when_too_many_wait_the_next_is_told_to_come_again(empty):
    uploads = empty.app.state.service.uploads
    for _ in range(MOST_AT_ONCE):
        assert uploads._room.acquire(blocking=False)
    answer = empty.post(DOCUMENTS, json={"text": NOTE})
    assert_problem(answer, 503)
    assert answer.headers["retry-after"] == "5"
    uploads._room.release()
    assert empty.post(DOCUMENTS, json={"text": NOTE}).status_code == 201


def test_a_document_without_claims_that_was_superseded_says_so(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'a.db'}")
    old = report(publisher="Kea", salt="old", external_id="n", published="2023-01-01")
    new = report(said("protest"), publisher="Kea", external_id="n", published="2023-01-02")
    for extraction in (old, new):
        ingest(extraction, store)
    with TestClient(create_app(store), base_url=HOST) as client:
        assert (
            client.get(f"{DOCUMENTS}/{old.document.id}").json()["superseded_by"] == new.document.id
        )
        assert client.get(f"{DOCUMENTS}/{new.document.id}").json()["superseded_by"] is None
