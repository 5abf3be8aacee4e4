"""Requests that schemathesis makes from the OpenAPI document: no fault, nothing undocumented."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.routing import PREFIX
from graph.ingest import ingest
from graph.store import open_store
from tests.api.http.processes import serving
from tests.api.http.test_routes import CASES
from tests.api.small_store import reports

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
POSITIVE = [
    (case.method, case.path.replace(":path", "")) for case in CASES if case.path != "/openapi.json"
]
TAKES_NOTHING = ("/", "/healthz", *(f"{PREFIX}/{name}" for name in ("health", "stats", "ontology")))
NEGATIVE = [(method, path) for method, path in POSITIVE if path not in TAKES_NOTHING]

pytestmark = [pytest.mark.model, pytest.mark.process]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A real server over a filled store."""
    store = open_store(f"sqlite:{tmp_path_factory.mktemp('generated') / 'small.db'}")
    for extraction in reports():
        ingest(extraction, store)
    store.close()
    with serving(store.address) as running:
        yield running


@pytest.fixture(scope="module")
def api(server):
    return schemathesis.openapi.from_url(f"{server.url}/openapi.json")


@pytest.mark.parametrize(("method", "path"), POSITIVE)
def test_what_fits_the_description_is_answered_as_described(api, server, method, path):
    ask_often(api, server, method, path, GenerationMode.POSITIVE)


@pytest.mark.parametrize(("method", "path"), NEGATIVE)
def test_what_does_not_fit_is_answered_as_described(api, server, method, path):
    ask_often(api, server, method, path, GenerationMode.NEGATIVE)


def ask_often(api, server, method, path, mode):
    operation = api[path][method]
    requests = operation.as_strategy(generation_mode=mode)

    @given(case=requests)
    @settings(
        max_examples=10,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        case.call_and_validate(checks=CHECKS, headers=server.own)

    ask()


def test_words_of_the_vocabulary_are_asked_for_too(api, server):
    """Chance finds no such word, and answers with records are what is to be looked at."""
    found = {}
    for path, query in (
        ("/events", {"type": ["protest", "counter_protest"]}),
        ("/entities", {"type": ["organization"]}),
        ("/claims", {"modality": ["denied"]}),
        ("/subgraph", {"around": ["state:CN"]}),
        ("/timeline", {"by": "day"}),
    ):
        case = api[PREFIX + path]["GET"].Case(query=query)
        answer = case.call_and_validate(checks=CHECKS, headers=server.own)
        found[path] = answer.json()["total"]
    assert all(found.values()), found
