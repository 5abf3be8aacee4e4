"""Both doors give the same answers: what a command prints as JSON is what HTTP sends."""

import pytest

from tests.api.command import Run
from tests.api.small_store import Small

QUESTIONS = (
    (("events",), "events"),
    (("timeline", "--by", "month"), "timeline?by=month"),
    (("counter-protests",), "counter-protests"),
    (("review", "list"), "judgements/waiting"),
    (("search", "harbor"), "search?text=harbor"),
    (("search", "--in", "quotes", "protest"), "claims?text=protest"),
    (("search", "--in", "documents"), "documents"),
    (("neighbors", "{society}"), "neighbors/{society}"),
    (("path", "{society}", "{consulate}"), "paths?a={society}&b={consulate}"),
    (("subgraph", "{society}", "--depth", "2"), "subgraph?around={society}&depth=2"),
    (("show", "{claim}"), "claims/{claim}"),
    (("stats",), "stats"),
)


@pytest.fixture
def printed(run: Run, small: Small, ids: dict[str, str]):
    """What a command prints as JSON; names in braces are ids."""
    words = ("--store", small.address, "--format", "json")
    return lambda *command: run(*(word.format(**ids) for word in command), *words).json


@pytest.mark.parametrize(("command", "address"), QUESTIONS)
def test_a_command_and_its_address_give_the_same(printed, client, ids, command, address):
    answer = client.get(f"/api/v1/{address.format(**ids)}").json()
    assert printed(*command) == answer != {}


@pytest.mark.parametrize("kind", ["entity", "event", "link", "document"])
def test_show_gives_the_record_of_http_with_a_page_of_its_claims(printed, client, ids, kind):
    shown = printed("show", f"{{{kind}}}")
    claims = shown.pop("claims")
    plural = {"entity": "entities"}.get(kind, f"{kind}s")
    record = client.get(f"/api/v1/{plural}/{ids[kind]}").json()
    record.pop("claims", None)
    assert shown == record
    assert claims["total"] == len(claims["items"]) > 0
    for claim in claims["items"]:
        assert claim == client.get(f"/api/v1/claims/{claim['id']}").json()
