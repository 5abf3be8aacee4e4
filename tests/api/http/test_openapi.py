"""What the OpenAPI document says holds: for programs that are made from it, and for people."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.problems import MEDIA_TYPE
from api.settings import Settings
from graph.model import STANDING
from graph.ontology import ontology
from tests.api.http.conftest import HOST, OWN
from tests.api.http.test_routes import PREFIX

DOCS = Path(__file__).parents[3] / "docs" / "api.md"


def _operations(described):
    return [
        (path, method, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    ]


def test_it_is_the_same_whatever_the_store_holds(described, store):
    with TestClient(create_app(store), base_url=HOST) as another:
        assert another.get("/openapi.json", headers=OWN).json() == json.loads(json.dumps(described))


def test_it_names_the_version_of_the_program(described):
    from importlib.metadata import version

    assert described["info"]["version"] == version("shadowgraph")


def test_every_route_says_what_it_does_and_how_it_fails(described):
    for path, method, operation in _operations(described):
        assert operation["tags"] and operation["summary"] and operation["description"], path
        errors = {k: v for k, v in operation["responses"].items() if k >= "400"}
        assert {"403", "421", "500", "503"} <= errors.keys()
        assert all(set(answer["content"]) == {MEDIA_TYPE} for answer in errors.values())
        if operation.get("parameters") or method == "post":
            assert "422" in errors, path
        if "requestBody" in operation:
            assert {"400", "413", "415"} <= errors.keys()


def test_operation_ids_are_names_for_functions(described):
    ids = [operation["operationId"] for _, _, operation in _operations(described)]
    assert len(set(ids)) == len(ids) and all(id.isidentifier() and id.islower() for id in ids)


def test_every_schema_is_used_and_every_reference_leads_somewhere(described):
    text = json.dumps(described)
    for name in described["components"]["schemas"]:
        assert f'"#/components/schemas/{name}"' in text, name
    for reference in set(text.split('"#/components/schemas/')[1:]):
        assert reference.partition('"')[0] in described["components"]["schemas"]


def test_tags_are_described(described):
    used = {tag for _, _, operation in _operations(described) for tag in operation["tags"]}
    assert used == {tag["name"] for tag in described["tags"]}


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        ("/events", "type", lambda: ontology().event_types),
        ("/events", "modality", lambda: ontology().modalities),
        ("/events", "issue", lambda: ontology().issues),
        ("/events", "status", lambda: ("unreported", "disputed", "corroborated", "alleged")),
        ("/claims", "standing", lambda: dict.fromkeys(STANDING.values())),
        ("/entities", "type", lambda: ontology().entity_types),
        ("/neighbors/{id}", "type", lambda: ontology().link_types),
    ],
)
def test_names_of_the_vocabulary_are_listed(described, path, name, words):
    parameters = described["paths"][PREFIX + path]["get"]["parameters"]
    schema = next(p["schema"] for p in parameters if p["name"] == name)
    name = schema["items"]["$ref"].rpartition("/")[2]
    assert described["components"]["schemas"][name]["enum"] == list(words())


def test_a_server_with_a_key_says_that_it_needs_one(store):
    settings = Settings(api_key="a-key-of-some-length")
    sent = {"X-API-Key": "a-key-of-some-length"}
    with TestClient(create_app(store, settings), base_url=HOST) as keyed:
        found = keyed.get("/openapi.json", headers=sent).json()
    assert found["security"] == [{"key": []}]
    assert found["paths"]["/healthz"]["get"]["security"] == []
    assert "401" in found["paths"][f"{PREFIX}/events"]["get"]["responses"]


def test_without_a_key_none_is_asked_for(described):
    assert "security" not in described
    assert all("401" not in operation["responses"] for _, _, operation in _operations(described))


def test_nothing_is_loaded_from_outside(client, described):
    page = client.get("/")
    assert "<script" not in page.text and "//" not in page.text.replace("http-equiv", "")
    for path in ("/docs", "/redoc", "/docs/oauth2-redirect"):
        assert client.get(path).status_code == 404


def test_the_page_lists_every_route(client, described):
    page = client.get("/").text
    for path, method, _ in _operations(described):
        assert f"<code>{method.upper()} {path}</code>" in page


def test_every_route_is_named_in_the_documentation(described):
    page = DOCS.read_text(encoding="utf-8")
    for path, method, _ in _operations(described):
        assert f"`{method.upper()} {path}`" in page, (method, path)


def test_every_parameter_is_named_in_the_documentation(described):
    page = DOCS.read_text(encoding="utf-8")
    names = {p["name"] for _, _, o in _operations(described) for p in o.get("parameters", ())}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []
