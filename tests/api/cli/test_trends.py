"""Counter-protests set beside what they answer, following, escalation and bursts at the doors."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.routing import PREFIX
from graph.ingest import ingest
from graph.store import open_store
from tests.api.command import Run
from tests.api.small_store import CIRCLE, CONSULATE, PARK, SOCIETY, WITNESS, Small
from tests.factory import Actor, day, report, said

CLUB = Actor("Debating Union", "organization", "student_association")
MELBOURNE = Actor("Melbourne", "place", "city", key="place:geonames:2158177", country="AU")
PRIVATE = ("Mara Quillby", "Snow Lantern Circle")
_WORDS_NOT_SAID = ("in response to", "interference")


@pytest.fixture
def seen(tmp_path: Path) -> str:
    """Nine protests, each with a counter-protest a day later; a club by itself; graver acts."""
    address = f"sqlite:{tmp_path / 'seen.db'}"
    store = open_store(address)
    for n in range(9):
        first, then = (day((date(2022, 1, 3) + timedelta(41 * n + k)).isoformat()) for k in (0, 1))
        ingest(
            report(
                said("protest", organizer=CIRCLE, participant=WITNESS, place=PARK, time=first),
                said("counter_protest", organizer=SOCIETY, target_event=0,
                     place=MELBOURNE if n == 0 else PARK, time=then),
                said("public_event", organizer=CLUB, place=PARK,
                     time=day((date(2022, 1, 20) + timedelta(37 * n)).isoformat())),
                said(("smear", "harass", "assault")[n // 3], initiator=SOCIETY, target=WITNESS,
                     time=then),
                publisher=f"Paper {n % 3}", published="2023-02-01", title=f"Week {n}",
            ),
            store,
        )  # fmt: skip
    store.close()
    return address


def test_a_counter_protest_says_how_far_and_how_long_from_what_it_answers(run: Run, seen: str):
    found = run("counter-protests", "--store", seen, "--format", "json").json["items"]
    answer = found[0]["answers"][0]
    assert answer["derived"] is None and answer["lag_days"] == 1 and answer["same_place"] is False
    assert 710 < answer["distance_km"] < 716
    assert found[1]["answers"][0]["same_place"] is True
    assert answer["organizers"][0]["claims"] and answer["claims"]
    assert found[0]["organized"][0]["entity"] == found[0]["organizers"][0]
    shown = run("counter-protests", "--store", seen).out
    assert "1 day later, 713 km apart" in " ".join(shown.split())


def test_who_denies_is_beside_who_paid(run: Run, small: Small):
    found = run("counter-protests", "--store", small.address, "--format", "json").json["items"]
    paid = next(one for one in found if one["sponsors"])
    assert paid["sponsored"][0]["entity"] == paid["denied_by"][0] and len(paid["denials"]) == 1


def test_repeated_counter_protests_are_counted_beside_a_test(run: Run, seen: str):
    ran = run("counter-protests", "--store", seen, "--repeated", "--format", "json")
    (pair,) = ran.json["items"]
    assert pair["answered"] == 9 and pair["following"]["occasions"] == 9
    assert pair["following"]["observed"] == 8  # one was in another town
    shown = run("counter-protests", "--store", seen, "--repeated").out
    assert "Harbor Lights Society consistently follows Snow Lantern Circle" in " ".join(
        shown.split()
    )
    assert "caused" in shown and not any(words in shown for words in _WORDS_NOT_SAID)


def test_follow_answers_alike_at_both_doors(run: Run, seen: str):
    words = ("follow", CIRCLE.name, SOCIETY.name, "--store", seen)
    by_command = run(*words, "--format", "json").json
    assert by_command["observed"] == 8 and by_command["p"] <= 0.05
    assert "consistently follows" in run(*words).out
    with TestClient(create_app(open_store(seen)), base_url="http://localhost") as client:
        asked = {"leader": by_command["leader"], "follower": by_command["follower"]}
        assert client.get(f"{PREFIX}/follow", params=asked).json() == by_command
        same = {**asked, "follower": asked["leader"]}
        assert client.get(f"{PREFIX}/follow", params=same).status_code == 422


def test_a_private_person_follows_nobody_and_is_followed_by_nobody(run: Run, seen: str):
    found = run("follow", WITNESS.name, SOCIETY.name, "--store", seen, "--format", "json").json
    assert found["p"] is None and found["reason"] == "not tested: 0 occasions"
    for words in (("follow", WITNESS.name, SOCIETY.name), ("escalation", "--actor", WITNESS.name)):
        refused = run(*words, "--persons", "--store", seen)
        assert refused.code == 2 and "--persons" in refused.err
    with TestClient(create_app(open_store(seen)), base_url="http://localhost") as client:
        asked = {"leader": "ent:a", "follower": "ent:b", "persons": True}
        assert client.get(f"{PREFIX}/follow", params=asked).status_code == 422
        assert client.get(f"{PREFIX}/escalation", params={"persons": True}).status_code == 422


def test_wrong_words_are_wrong_usage(run: Run, seen: str):
    for words in (("--window", "soon"), ("--since", "when"), ("--as-of", "never")):
        assert run("follow", CIRCLE.name, SOCIETY.name, *words, "--store", seen).code == 2
    assert run("follow", CIRCLE.name, CIRCLE.name, "--store", seen).code == 2
    assert run("escalation", "--type", "picnic", "--store", seen).code == 2


def test_escalation_has_publishers_beside_it_at_both_doors(run: Run, seen: str):
    words = ("escalation", "--actor", SOCIETY.name, "--type", "smear", "--type", "harass",
             "--type", "assault", "--store", seen)  # fmt: skip
    by_command = run(*words, "--format", "json").json
    assert by_command["trend"] == "rising" and len(by_command["events"]) == 9
    assert all("publishers" in month for month in by_command["months"])
    assert "does not show who willed it" in by_command["not_shown"]
    shown = run(*words).out
    assert "publishers" in shown and "does not show" in shown
    actor = run("search", SOCIETY.name, "--store", seen, "--format", "json").json["items"][0]["id"]
    with TestClient(create_app(open_store(seen)), base_url="http://localhost") as client:
        asked = {"actor": actor, "type": ["smear", "harass", "assault"]}
        assert client.get(f"{PREFIX}/escalation", params=asked).json() == by_command


def test_escalation_of_too_few_events_or_an_unknown_campaign(run: Run, small: Small):
    few = run("escalation", "--store", small.address, "--format", "json").json
    assert few["p"] is None and few["reason"].startswith("not tested: ")
    assert run("escalation", "--campaign", "cmp:none", "--store", small.address).code != 0


def test_bursts_stand_on_the_timeline_where_they_are_asked_for(run: Run, tmp_path: Path):
    address = f"sqlite:{tmp_path / 'burst.db'}"
    store = open_store(address)
    days = ["2022-01-03", "2022-05-01", "2022-09-09", *["2022-06-10"] * 4, *["2022-06-11"] * 4]
    told = (
        said("protest", organizer=Actor(f"Club {n}", "organization"), time=day(when))
        for n, when in enumerate(days)
    )
    ingest(report(*told, publisher="Kea Wire", published="2022-10-01"), store)
    store.close()
    asked = ("timeline", "--by", "day", "--store", address)
    found = run(*asked, "--bursts", "--format", "json").json["bursts"]
    assert [(b["first"], b["last"]) for b in found["found"]] == [("2022-06-10", "2022-06-11")]
    assert found["found"][0]["publishers"] == 1
    shown = run(*asked, "--bursts").out
    assert "2022-06-10 ▲" in shown and "neither a cause nor coordination" in shown
    assert run(*asked, "--format", "json").json["bursts"] is None and "▲" not in run(*asked).out


def test_the_page_of_counter_protests_has_no_private_names_unless_asked(
    run: Run, seen: str, tmp_path: Path
):
    page = tmp_path / "counter-protests.html"
    assert run("counter-protests", "--store", seen, "--output", page).code == 0
    masked = page.read_text(encoding="utf-8")
    assert not any(name in masked for name in PRIVATE)
    assert masked.count('<li id="p') == 9 and "1 day later" in masked
    ran = run("counter-protests", "--store", seen, "--output", page, "--with-names")
    assert ran.code == 0 and page.stat().st_mode & 0o777 == 0o600
    named = page.read_text(encoding="utf-8")
    assert all(name in named for name in PRIVATE)
    for text in (masked, named):
        assert "<script" not in text and not re.search(r"(src|href)=\"?https?:", text)
        assert not any(words in text for words in _WORDS_NOT_SAID)
    with TestClient(create_app(open_store(seen)), base_url="http://localhost") as client:
        answer = client.get(f"{PREFIX}/counter-protests/view", params={"with_names": True})
    assert answer.text == named and "sandbox" in answer.headers["content-security-policy"]


def test_the_page_draws_sponsors_and_denials_that_claims_state_and_no_others(
    run: Run, small: Small, seen: str, tmp_path: Path
):
    page = tmp_path / "page.html"
    run("counter-protests", "--store", small.address, "--output", page, "--with-names")
    text = page.read_text(encoding="utf-8")
    assert "paid or directed by" in text and CONSULATE.name in text and 'class="denied"' in text
    run("counter-protests", "--store", seen, "--output", page, "--with-names")
    assert "paid or directed by" not in page.read_text(encoding="utf-8")


def test_nothing_to_draw_writes_nothing(run: Run, tmp_path: Path):
    address = f"sqlite:{tmp_path / 'empty.db'}"
    open_store(address).close()
    ran = run("counter-protests", "--store", address, "--output", tmp_path / "page.html")
    assert ran.code == 1 and not (tmp_path / "page.html").exists()
