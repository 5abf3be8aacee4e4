"""A typed client made from the OpenAPI document by a program of others works against a real server."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.api.http.processes import serving
from tests.api.small_store import Small

pytestmark = [pytest.mark.process, pytest.mark.model]

CONFIG = "post_hooks: []\nproject_name_override: made\npackage_name_override: made_client\n"


@pytest.fixture
def server(small: Small):
    with serving(small.address) as running:
        yield running


@pytest.fixture
def made(server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The modules of a client that was made for the server, and a client that is set up."""
    (tmp_path / "config.yaml").write_text(CONFIG)
    program = Path(sys.executable).with_name("openapi-python-client")
    ran = subprocess.run(
        [program, "generate", "--url", f"{server.url}/openapi.json", "--output-path", tmp_path / "made_client",
         "--meta", "none", "--config", tmp_path / "config.yaml"],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Warning" not in ran.stdout + ran.stderr, ran.stdout + ran.stderr
    monkeypatch.syspath_prepend(tmp_path)

    def module(name: str):
        return importlib.import_module(f"made_client.{name}")

    client = module("client").Client(
        base_url=server.url, headers=server.own, raise_on_unexpected_status=True, timeout=60
    )
    with client:
        yield SimpleNamespace(module=module, client=client)
    for name in [name for name in sys.modules if name.startswith("made_client")]:
        del sys.modules[name]


def test_events_are_read_page_by_page_and_one_by_one(made):
    events = made.module("api.events.list_events")
    get_event = made.module("api.events.get_event")
    types = made.module("models")
    found, after = [], None
    while True:
        page = events.sync(client=made.client, limit=2, after=after)
        found += page.items
        after = page.next_
        if after is None:
            break
    assert len(found) == page.total == 7
    assert all(isinstance(event, types.Event) for event in found)
    one = get_event.sync(client=made.client, id=found[0].id)
    assert one == found[0] and one.status.value in (
        "alleged",
        "disputed",
        "corroborated",
        "unreported",
    )
    some = events.sync(client=made.client, type_=[types.EventTypeName.COUNTER_PROTEST])
    assert {event.type_ for event in some.items} == {"counter_protest"}


def test_a_document_is_sent_as_a_file_and_as_json_and_read_again(made):
    add = made.module("api.documents.add_documents")
    get = made.module("api.documents.get_document")
    remove = made.module("api.documents.remove_document")
    models, types = made.module("models"), made.module("types")
    from io import BytesIO

    file = types.File(payload=BytesIO(b"A protest took place in Sydney."), file_name="note.txt")
    form = models.AddDocumentsFilesBody(file=[file], publisher="Kea Wire", published="2023-05-11")
    report = add.sync(client=made.client, body=form)
    assert (report.new, report.failed) == (1, [])
    document = get.sync(client=made.client, id=report.documents[0])
    assert document.publisher == "Kea Wire"
    assert [document.text[c.start : c.end] for c in document.claims] == [
        c.quote for c in document.claims
    ]
    other = add.sync(
        client=made.client, body=models.NewDocument(text="A vigil took place in Perth.")
    )
    assert other.new == 1
    assert remove.sync_detailed(client=made.client, id=other.documents[0]).status_code == 204


def test_what_is_wrong_comes_back_as_a_problem(made):
    problem = made.module("api.entities.get_entity").sync(client=made.client, id="account:x/nobody")
    assert isinstance(problem, made.module("models").Problem)
    assert problem.status == 404 and "account:x/nobody" in problem.detail


def test_neighbors_come_as_entities_or_events(made):
    models = made.module("models")
    hits = made.module("api.entities.search").sync(client=made.client, text="Harbor Lights Society")
    found = made.module("api.links.list_neighbors").sync(client=made.client, id=hits.items[0].id)
    assert found.items and all(
        isinstance(n.node, models.EventNode | models.Entity) for n in found.items
    )
