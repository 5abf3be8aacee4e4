"""The HTTP door over a real Neo4j gives the answers that it gives over a file."""

import time

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.pulse import WAIT_S
from api.routing import PREFIX
from graph.ingest import ingest
from tests.api.http.conftest import HOST
from tests.api.http.test_lists import walk
from tests.api.http.test_routes import assert_problem
from tests.neo4j_server import running_server
from tests.stores import empty, open_on

pytestmark = pytest.mark.neo4j

ADDRESSES = (
    "/documents", "/entities", "/events", "/claims", "/judgements", "/judgements/waiting", "/counter-protests",
    "/search?text=harbor", "/mentions/{society}", "/neighbors/{society}", "/neighbors/{event}",
)  # fmt: skip
RECORDS = (
    "/documents/{document}", "/entities/{entity}", "/events/{event}", "/claims/{claim}", "/links/{link}",
    "/timeline?by=day", "/subgraph", "/paths?a={society}&b={consulate}", "/stats", "/ontology",
    "/export?with_names=true", "/export?format=graphml&with_names=true", "/view?with_names=true",
)  # fmt: skip


@pytest.fixture
def other(neo4j_server, small):
    """The app over a Neo4j that holds the two reports of the small store."""
    empty(neo4j_server)
    store = open_on(neo4j_server)
    for extraction in (small.first, small.second):
        ingest(extraction, store)
    with TestClient(create_app(store), base_url=HOST) as client:
        yield client


def test_both_stores_give_the_same_answers(client, other, ids):
    for path in ADDRESSES:
        address = PREFIX + path.format(**ids)
        pages = [[page["items"] for page in walk(one, address, 2)] for one in (client, other)]
        assert pages[0] == pages[1], path
    for path in RECORDS:
        address = PREFIX + path.format(**ids)
        one, two = client.get(address), other.get(address)
        assert one.status_code == two.status_code == 200
        assert one.content == two.content, path
    assert other.get("/healthz").status_code == 200
    assert other.get(f"{PREFIX}/export").status_code == 200


def test_health_says_in_good_time_that_the_store_is_gone_and_that_it_is_back():
    with running_server() as server:
        store = open_on(server)
        with TestClient(create_app(store), base_url=HOST) as client:
            assert client.get("/healthz").status_code == 200
            server.kill()
            for _ in range(2):
                began = time.monotonic()
                assert_problem(client.get("/healthz"), 503)
                assert time.monotonic() - began < 2 * WAIT_S
            assert_problem(client.get(f"{PREFIX}/stats"), 503)
            server.start_again()
            assert client.get(f"{PREFIX}/stats").status_code == 200
            assert client.get("/healthz").status_code == 200
