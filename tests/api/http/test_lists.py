"""Lists: pages to the very last record, keys that only the list itself has given, filters."""

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.routing import PREFIX
from graph.ingest import ingest
from graph.store import open_store
from tests.api.http.conftest import HOST
from tests.api.http.test_routes import assert_problem
from tests.api.small_store import CONSULATE, SOCIETY, Small
from tests.factory import day, report, said

LISTS = (
    "/documents", "/entities", "/events", "/claims", "/judgements", "/judgements/waiting", "/counter-protests",
    "/search?text=university", "/mentions/state:ER", "/neighbors/state:ER",
)  # fmt: skip


def walk(client, address, limit):
    """All pages of a list, as a program reads them."""
    after, pages = None, []
    while True:
        query = {"limit": limit} | ({"after": after} if after else {})
        joined = client.get(
            address,
            params=dict(pair.split("=") for pair in address.partition("?")[2].split("&") if pair)
            | query,
        )
        pages.append(joined.json())
        after = pages[-1]["next"]
        if after is None:
            return pages


@pytest.mark.parametrize("path", LISTS)
def test_pages_lead_to_the_very_last_record(examples_store, path):
    store = open_store(examples_store)
    address = PREFIX + path
    with TestClient(create_app(store), base_url=HOST) as client:
        whole = walk(client, address, 1000)
        assert len(whole) == 1 and len(whole[0]["items"]) == whole[0]["total"] > 1
        pages = walk(client, address, 7)
        assert [item for page in pages for item in page["items"]] == whole[0]["items"]
        assert {page["total"] for page in pages} == {whole[0]["total"]}
        assert all(len(page["items"]) == 7 for page in pages[:-1])


def test_a_key_is_good_for_its_own_list_only(client):
    key = client.get(f"{PREFIX}/entities?limit=1").json()["next"]
    assert client.get(f"{PREFIX}/entities", params={"after": key}).status_code == 200
    assert_problem(client.get(f"{PREFIX}/claims", params={"after": key}), 422)
    assert_problem(client.get(f"{PREFIX}/entities", params={"after": key[:-2]}), 422)
    assert_problem(client.get(f"{PREFIX}/entities", params={"after": "A" + key}), 422)


@pytest.mark.parametrize(
    "after", ["[{}]", '["x"]', "AAAA", "null", "[1e999]", "\x00", "=", "é", "%", "A" * 4000]
)
def test_a_key_that_nobody_gave_is_refused(client, after):
    answer = client.get(f"{PREFIX}/entities", params={"after": after})
    assert_problem(answer, 422)
    assert answer.json()["errors"] == [
        {"place": "query.after", "reason": "is not the `next` of a page of this list"}
    ]


def test_a_key_still_holds_when_the_server_starts_again(small: Small):
    keys = []
    for _ in range(2):
        with TestClient(create_app(open_store(small.address)), base_url=HOST) as client:
            keys.append(client.get(f"{PREFIX}/events?limit=1").json()["next"])
            assert client.get(f"{PREFIX}/events", params={"after": keys[0]}).status_code == 200
    assert keys[0] == keys[1]


@pytest.mark.parametrize("limit", ["0", "-1", "1001", "ten", "", "1.5", "NaN", "9" * 40])
def test_a_page_has_a_size(client, limit):
    assert_problem(client.get(f"{PREFIX}/events", params={"limit": limit}), 422)


def test_words_of_the_command_line_are_words_here(client, run, small: Small):
    """The same filters under the same names give the same ids."""
    for query in (
        {"type": "counter_protest"}, {"type": ["protest", "doxx"]}, {"since": "2023-06"}, {"until": "2023-05"},
        {"actor": "{society}"}, {"entity": "{consulate}"}, {"modality": "denied"}, {"standing": "unrealized"},
        {"status": "disputed"}, {"scope": "incident"}, {"type": "Counter-Protest"}, {"sources": "1"},
    ):  # fmt: skip
        known = {"society": SOCIETY.name, "consulate": CONSULATE.name}
        options, asked = [], {}
        for name, said_ in query.items():
            for word in said_ if isinstance(said_, list) else [said_]:
                options += [f"--{name}", word.format(**known)]
                asked.setdefault(name, []).append(word.format(**_ids(client, known)))
        by_command = run("events", "--store", small.address, "--format", "json", *options).json
        by_door = client.get(f"{PREFIX}/events", params=asked).json()
        assert by_door["items"] == by_command["items"], query
        assert by_door["total"] == by_command["total"]


def _ids(client, names):
    return {
        key: client.get(f"{PREFIX}/search", params={"text": name}).json()["items"][0]["id"]
        for key, name in names.items()
    }


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("/timeline", ("timeline",)),
        ("/timeline?by=month&since=2023-06", ("timeline", "--by", "month", "--since", "2023-06")),
        ("/counter-protests", ("counter-protests",)),
        ("/stats", ("stats",)),
        ("/judgements/waiting", ("review", "list")),
        ("/subgraph?type=protest", ("subgraph", "--type", "protest")),
        ("/paths?a={society}&b={consulate}", ("path", SOCIETY.name, CONSULATE.name)),
        ("/neighbors/{society}?standing=reported&standing=refuted",
         ("neighbors", SOCIETY.name, "--standing", "reported", "--standing", "refuted")),
        ("/search?text=harbor", ("search", "harbor")),
        ("/claims?text=protest", ("search", "--in", "quotes", "protest")),
    ],
)  # fmt: skip
def test_answers_are_what_the_command_line_prints(client, ids, run, small: Small, path, arguments):
    by_command = run(*arguments, "--store", small.address, "--format", "json").json
    assert client.get(PREFIX + path.format(**ids)).json() == by_command


@pytest.mark.parametrize(
    ("query", "place", "reason"),
    [
        ("type=planet", "query.type", "unknown name planet"),
        ("since=2023-02-31", "query.since", "2023-02-31"),
        ("since=2024&until=2023", "query.until", "ends before"),
        ("status=true", "query.status", "unknown name true"),
        ("actor=" + "x" * 501, "query.actor", "at most 500"),
        ("limit=5&nonsense=1", "query.nonsense", "no such parameter here; /openapi.json"),
        ("actor=ent:0f3a5b7c", "query.actor", "a shortened id; it has 24 digits"),
    ],
)
def test_a_wrong_word_says_where_and_why(client, query, place, reason):
    answer = client.get(f"{PREFIX}/events?{query}")
    assert_problem(answer, 422)
    (fault,) = answer.json()["errors"]
    assert fault["place"] == place and reason in fault["reason"]


def test_ids_with_slashes_and_other_signs_are_found(client, store):
    account = next(e for e in store.entities().items if e.type == "account")
    for said_ in (account.id, account.id.replace("/", "%2F"), account.members[-1]):
        assert client.get(f"{PREFIX}/entities/{said_}").json()["id"] == account.id
        assert client.get(f"{PREFIX}/neighbors/{said_}").status_code == 200
        assert client.get(f"{PREFIX}/mentions/{said_}").json()["total"] == 1


def test_an_id_of_another_kind_is_not_found(client, ids):
    for path, other in (
        ("entities", "event"),
        ("events", "entity"),
        ("claims", "document"),
        ("links", "claim"),
    ):
        answer = client.get(f"{PREFIX}/{path}/{ids[other]}")
        assert_problem(answer, 404)
        assert ids[other] in answer.json()["detail"]


def test_an_event_has_its_status_and_its_claims_are_listed(client, ids):
    event = client.get(f"{PREFIX}/events/{ids['event']}").json()
    assert (event["status"], event["sources"]) == ("disputed", 1)
    claims = client.get(f"{PREFIX}/claims", params={"event": event["id"]}).json()
    assert {claim["id"] for claim in claims["items"]} == set(event["claims"])
    assert {claim["modality"] for claim in claims["items"]} == {"alleged", "denied"}


def test_a_page_is_named_where_a_quote_stands_on_one(tmp_path):
    from dataclasses import replace

    from graph.model import Locator

    made = report(said("protest", time=day("2023-05-10")), said("doxx"))
    pages = (Locator(0, "page 1"), Locator(made.claims[1].start, "page 2"))
    store = open_store(f"sqlite:{tmp_path / 'pages.db'}")
    ingest(replace(made, document=replace(made.document, locators=pages)), store)
    with TestClient(create_app(store), base_url=HOST) as client:
        found = client.get(f"{PREFIX}/documents/{made.document.id}").json()["claims"]
        assert [claim["locator"] for claim in found] == ["page 1", "page 2"]
        assert client.get(f"{PREFIX}/claims/{made.claims[1].id}").json()["locator"] == "page 2"
