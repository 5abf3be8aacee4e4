"""events, counter-protests, neighbors, stats and remove on a small store, and how lists look."""

import json
import re
import shlex

import pytest

from graph.ingest import ingest
from graph.store import open_store
from tests.api.command import Run
from tests.api.small_store import CONSULATE, DAY, SOCIETY, Small, event_id
from tests.factory import Actor, report, said


def events(small: Small, run: Run, *more: object) -> list[dict]:
    ran = run("events", "--store", small.address, "--format", "json", *more)
    assert ran.code == 0
    return ran.json["items"]


def test_a_list_is_items_next_and_total_and_goes_to_the_last_record(small, run):
    seen: list[str] = []
    after: list[str] = []
    while True:
        page = run(
            "events", "--store", small.address, "--format", "json", "--limit", 2, *after
        ).json
        assert set(page) == {"items", "next", "total"}
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        after = ["--after", page["next"]]
    assert len(seen) == len(set(seen)) == page["total"] == 7


def test_a_cut_list_says_how_to_see_on_with_a_command_that_works(small, run):
    ran = run("events", "--store", small.address, "--limit", 2)
    line = next(line for line in ran.out.splitlines() if "shown" in line)
    assert line.startswith("2 of 7 shown; more with --after ")
    more = shlex.split(line.partition("more with ")[2])
    assert run("events", "--store", small.address, *more).code == 0


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (["--type", "protest"], ["protest"]),
        (["--type", "counter-protest"], ["counter_protest", "counter_protest"]),
        (["--since", "2023-06"], ["counter_protest", "public_event"]),
        (["--until", "2023-05"], ["protest", "counter_protest"]),
        (["--modality", "denied"], ["counter_protest"]),
        (["--status", "disputed"], ["counter_protest"]),
        (["--actor", "state:CN"], ["threaten"]),
        (["--actor", "Consulate of Ruritania"], ["counter_protest"]),
        (["--place", "place:geonames:2147714", "--type", "protest", "--type", "doxx"], ["protest"]),
        (["--scope", "pattern"], []),
        (["--issue", "tibet"], []),
    ],
)
def test_events_can_be_chosen(small, run, options, types):
    assert sorted(e["type"] for e in events(small, run, *options)) == sorted(types)


def test_an_event_says_its_status_and_sources(small, run):
    found = events(small, run, "--modality", "denied")[0]
    assert (found["record"], found["status"]) == ("event", "disputed")
    assert (found["sources"], found["independent_sources"], found["reviewed"]) == (1, 1, None)


def test_counter_protests_have_the_documented_fields(small, run):
    ran = run("counter-protests", "--store", small.address, "--format", "json")
    stated, derived = ran.json["items"]
    assert set(stated) >= {"event", "answers", "organizers", "sponsors", "denied_by", "claims"}
    names = {id: run("show", id, "--store", small.address, "--format", "json").json["name"]
             for id in (*stated["organizers"], *stated["sponsors"], *stated["denied_by"])}  # fmt: skip
    assert stated["event"] == event_id(small, "counter_protest")
    (answer,) = stated["answers"]
    assert (answer["event"], answer["derived"]) == (event_id(small, "protest"), None)
    assert [names[id] for id in stated["organizers"]] == ["Harbor Lights Society"]
    assert [names[id] for id in stated["sponsors"]] == ["Consulate of Ruritania"]
    assert [names[id] for id in stated["denied_by"]] == ["Consulate of Ruritania"]
    assert len(stated["claims"]) == 2
    assert derived["answers"][0]["derived"] == "same_day_and_place"


def test_counter_protests_for_people_name_the_answer_and_mark_what_is_derived(small, run):
    ran = run("counter-protests", "--store", small.address)
    assert "answers" in ran.out and "protest 2023-05-10 of Snow Lantern Circle" in ran.out
    assert "(derived: same_day_and_place)" in ran.out
    assert "denied by" in ran.out and "2 in all" in ran.out


def test_neighbors_leave_plans_and_denials_out_unless_asked(small, run):
    ran = run("neighbors", "state:CN", "--store", small.address)
    assert (ran.code, ran.out) == (0, "") and "--standing" in ran.err
    asked = run("neighbors", "state:CN", "--standing", "unrealized", "--store", small.address)
    assert "INITIATED →" in asked.out and "(unrealized)" in asked.out


def test_stats_counts_and_remove_takes_out(small, run):
    before = run("stats", "--store", small.address, "--format", "json").json
    assert before["documents"] == 2
    ran = run("remove", small.first.document.id[:14], "--store", small.address)
    assert ran.code == 0 and "Removed Kea Wire, Two crowds" in ran.err
    after = run("stats", "--store", small.address, "--format", "json").json
    assert after["documents"] == 1 and after["events"] == 3


def test_only_a_document_can_be_removed(small, run):
    ran = run("remove", "state:CN", "--store", small.address)
    assert (ran.code, ran.out) == (2, "") and "no document has the id state:CN" in ran.err


def test_a_hostile_name_cannot_steer_the_terminal_or_the_markup(run, tmp_path):
    address = f"sqlite:{tmp_path / 'hostile.db'}"
    store = open_store(address)
    name = "[red]Evil\x1b[31m\u202e Society[/red] :smile:"
    ingest(report(said("protest", organizer=Actor(name, "organization"))), store)
    store.close()
    ran = run("events", "--store", address)
    assert "\x1b" not in ran.out and "\u202e" not in ran.out
    flat = " ".join(ran.out.split())
    assert "[red]" in flat and ":smile:" in flat
    assert json.loads(run("events", "--store", address, "--format", "json").out)["total"] == 1


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize(
    "command",
    [["events"], ["counter-protests"], ["search", "s"], ["show", "Consulate of Ruritania"]],
)
def test_tables_fit_the_terminal_and_lose_no_id(small, run, monkeypatch, width, command):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(*command, "--store", small.address).out.splitlines()
    assert all(len(line) <= width for line in lines if "more with" not in line)
    ids = [
        word
        for line in lines
        for word in line.split()
        if re.fullmatch(r"(evt|ent|clm):\w{8,}", word)
    ]
    assert ids and all(run("show", id, "--store", small.address).code == 0 for id in ids)


def test_a_link_is_shown_with_its_id_and_a_quote(small, run):
    out = run("neighbors", "Snow Lantern Circle", "--store", small.address).out
    assert "“protest, organizer Snow Lantern Circle" in " ".join(out.split())
    (link, *_) = re.findall(r"lnk:\w{8}", out)
    assert run("show", link, "--store", small.address).code == 0


@pytest.mark.parametrize(
    ("options", "hints"),
    [
        ([], "state:CN has no reported link; try: --standing unrealized --standing refuted"),
        (["--standing", "refuted", "--type", "on"], "try: --standing reported --standing unrealized"
         ", or the same without --type"),
        (["--standing", "refuted", "--standing", "reported"], "try: --standing unrealized"),
        (["--direction", "in", "--standing", "refuted", "--standing", "reported", "--standing",
          "unrealized"], "of this kind; try: the same without --direction"),
    ],
)  # fmt: skip
def test_advice_that_was_followed_is_not_given_again(small, run, options, hints):
    ran = run("neighbors", "state:CN", *options, "--store", small.address)
    assert (ran.code, ran.out) == (0, "") and ran.err.rstrip().endswith(hints)


@pytest.mark.parametrize("width", [60, 80])
def test_days_and_types_are_not_broken_and_what_is_left_out_is_named(
    small, run, monkeypatch, width
):
    monkeypatch.setenv("COLUMNS", str(width))
    out = run("events", "--store", small.address).out
    words = out.split()
    assert words.count("counter_protest") == 2 and words.count("2023-05-10") == 2
    assert ("A wider terminal shows also:" in out) == ("where" not in out.splitlines()[1])


def test_who_is_only_denied_to_have_taken_part_is_no_doer(tmp_path, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    extraction = report(
        said("protest", organizer=SOCIETY, time=DAY),
        said("protest", organizer=CONSULATE, modality="denied", by=(CONSULATE,), same_as=0),
    )
    address = f"sqlite:{tmp_path / 'one.db'}"
    store = open_store(address)
    ingest(extraction, store)
    store.close()
    out = run("events", "--store", address).out
    assert "Consulate of Ruritania (denied); Harbor Lights Society" in out


def test_a_subgraph_says_which_events_were_only_planned_or_denied(small, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    out = run("subgraph", "--store", small.address).out
    rows = {line.split()[0]: line for line in out.splitlines() if "evt:" in line}
    assert "plan or denial" in rows["threaten"] and "plan or denial" not in rows["protest"]
