"""path, neighbors, timeline and subgraph on a small store."""

import re
import shlex

import pytest

from graph.ingest import ingest
from graph.store import open_store
from tests.api.command import Run
from tests.api.small_store import CHINA, CIRCLE, CONSULATE, PARK, SOCIETY, Small
from tests.factory import Actor, day, report, said

ENDS = ("Consulate of Ruritania", "Snow Lantern Circle")


@pytest.fixture
def linked(tmp_path) -> str:
    """A store where a consulate pays a society, and a state is said and denied to be behind it."""
    address = f"sqlite:{tmp_path / 'linked.db'}"
    store = open_store(address)
    made = report(
        said("funds", kind="relation", subject=CONSULATE, object=SOCIETY, words="through a fund"),
        said("directs", kind="relation", subject=CHINA, object=CONSULATE, modality="denied",
             by=(CONSULATE,)),
        said("protest", organizer=SOCIETY, place=PARK, time=day("2023-05-10")),
        said("protest", organizer=CIRCLE, place=PARK, time=day("2023-05-11")),
        publisher="Kea Wire", published="2023-05-12", title="Who pays",
    )  # fmt: skip
    ingest(made, store)
    store.close()
    return address


def test_a_path_is_a_readable_line_with_a_quote_for_each_link(small: Small, run: Run):
    ran = run("path", *ENDS, "--count", 1, "--store", small.address)
    line, *evidence = ran.out.splitlines()
    assert re.fullmatch(
        r"1\. Consulate of Ruritania \[ent:\w{8}\]  SPONSORED →  counter_protest 2023-05-10"
        r" \[evt:\w{8}\]  RESPONDS_TO →  protest 2023-05-10 \[evt:\w{8}\]  ← ORGANIZED "
        r" Snow Lantern Circle \[ent:\w{8}\]",
        line,
    )
    assert "SPONSORED lnk:" in evidence[0] and "“Mara Quillby said: counter_protest" in evidence[0]
    assert "(alleged, Mara Quillby, Kea Wire, Two crowds, 2023-05-11)" in evidence[0]
    ids = re.findall(r"\[((?:ent|evt):\w{8})\]|(lnk:\w{8})", ran.out)
    assert all(run("show", a or b, "--store", small.address).code == 0 for a, b in ids)


def test_what_was_gone_around_is_named_with_the_option_that_includes_it(linked, run):
    ran = run("path", "Harbor Lights Society", "Snow Lantern Circle", "--store", linked)
    assert ran.code == 0 and "No path of at most 6 links" in ran.err
    assert "Not run through: Sydney [place:geonames:2147714] (place, 2 links)." in ran.out
    line = next(line for line in ran.out.splitlines() if "To run through" in line)
    option = line.partition(": ")[2]
    assert option == "--through-places"
    through = run("path", "Harbor Lights Society", "Snow Lantern Circle", option, "--store", linked)
    assert "AT →  Sydney" in through.out and "Not run through" not in through.out


def test_a_node_with_too_many_links_is_named_and_can_be_included(linked, run):
    words = ["path", "Consulate of Ruritania", "place:geonames:2147714", "--store", linked]
    ran = run(*words, "--most-links", 1)
    assert "Harbor Lights Society [ent:" in ran.out and "(2 links)" in ran.out
    assert "--most-links none" in ran.out
    assert "FUNDS →  Harbor Lights Society" in run(*words, "--most-links", "none").out


def test_a_path_runs_through_no_denial_unless_asked_and_then_says_so(linked, run):
    words = ["path", "China", "Harbor Lights Society", "--store", linked]
    assert run(*words).out == ""
    asked = run(*words, "--standing", "refuted", "--standing", "reported")
    assert "DIRECTS → (refuted)" in asked.out and ", refuted: “" in asked.out


@pytest.mark.parametrize(
    "more",
    [["--without", "funds"], ["--corroborated"], ["--longest", 1, "--without-nodes", "protest"]],
)
def test_a_path_that_is_not_found_says_what_to_try(linked, run, more):
    ran = run("path", "Consulate of Ruritania", "place:geonames:2147714", *more, "--store", linked)
    assert (ran.code, ran.out) == (0, "") and "try: --longest" in ran.err
    hints = re.findall(r"without (--[\w-]+)", ran.err)
    assert hints == [word for word in more if str(word).startswith("--") and word != "--longest"]


def test_paths_as_json_have_their_nodes_links_and_quotes(small, run):
    found = run("path", *ENDS, "--store", small.address, "--format", "json").json
    assert set(found) == {"items", "next", "total", "skipped"} and found["total"] == 1
    (path,) = found["items"]
    assert [node["record"] for node in path["nodes"]] == ["entity", "event", "event", "entity"]
    assert [[link["type"] for link in step] for step in path["steps"]] == [
        ["SPONSORED"], ["RESPONDS_TO"], ["ORGANIZED"],
    ]  # fmt: skip
    for step in path["steps"]:
        for link in step:
            assert link["quote"]["claim"] in link["claims"]
            assert run("show", link["quote"]["claim"], "--store", small.address).code == 0
    (skipped,) = found["skipped"]
    assert (skipped["node"]["name"], skipped["reason"]) == ("Sydney", "place")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["China", "state:CN"], "are the same"),
        (["China", "nobody"], "nobody"),
        (["China", "Sydney", "--without", "HATES"], "unknown name hates"),
        (["China", "Sydney", "--without-nodes", "demon"], "--without-nodes"),
        (["China", "Sydney", "--most-links", "few"], "a number, or none"),
        (["China", "Sydney", "--standing", "true"], "unknown name true"),
    ],
)
def test_a_path_that_makes_no_sense_is_wrong_usage(linked, run, words, complaint):
    ran = run("path", *words, "--store", linked)
    assert (ran.code, ran.out) == (2, "") and complaint in " ".join(ran.err.split())


def test_neighbors_with_most_claims_come_first_and_say_how_many_there_are(linked, run):
    store = open_store(linked)
    again = said("funds", kind="relation", subject=CONSULATE, object=SOCIETY)
    ingest(report(again, again, publisher="Kea Wire"), store)
    rest = [said("part_of", kind="relation", subject=SOCIETY, object=Actor(f"Body {n}", "organization"))
            for n in range(60)]  # fmt: skip
    ingest(report(*rest, publisher="Kea Wire"), store)
    society = store.search("Harbor Lights Society").items[0].entity.id
    store.close()
    ran = run("neighbors", society, "--store", linked)
    line = next(line for line in ran.out.splitlines() if "shown" in line)
    assert line.startswith("50 of ") and "; more with --after" in line
    more = shlex.split(line.partition("more with ")[2])
    assert run("neighbors", society, *more, "--store", linked).code == 0
    found = run("neighbors", society, "--format", "json", "--store", linked).json
    sizes = [len(item["link"]["claims"]) for item in found["items"]]
    assert sizes == sorted(sizes, reverse=True)


def test_a_timeline_has_a_bar_for_each_period_and_tells_what_is_only_denied(small, run):
    store = open_store(small.address)
    made = report(
        said("doxx", initiator=CIRCLE, time=day("2023-05-20"), modality="denied"), publisher="Post"
    )
    ingest(made, store)
    store.close()
    ran = run("timeline", "--by", "month", "--store", small.address)
    rows = [line.split() for line in ran.out.splitlines() if line.lstrip().startswith("2023-")]
    assert [(row[0], row[1]) for row in rows] == [("2023-05", "3"), ("2023-06", "2")]
    assert "█" in rows[0][2] and "×" in rows[0][2] and "×" not in rows[1][2]
    assert "× only denied" in ran.out and "3 without a date" in ran.out
    assert "8 events in all" in ran.out


def test_a_timeline_as_json_leads_from_each_number_to_its_events(small, run):
    found = run("timeline", "--by", "quarter", "--format", "json", "--store", small.address).json
    fields = {"items", "next", "total", "by", "events", "undated", "undated_events", "bursts"}
    assert set(found) == fields and found["bursts"] is None
    (period,) = found["items"]
    assert (period["name"], period["first"], period["last"]) == (
        "2023-Q2",
        "2023-04-01",
        "2023-06-30",
    )
    assert period["total"] == len(period["events"]) == 4 and len(found["undated_events"]) == 3
    assert found["events"] == 7
    assert {"type": "threaten", "reported": 0, "unrealized": 1, "refuted": 0} in found["undated"]
    assert all(run("show", id, "--store", small.address).code == 0 for id in period["events"])


@pytest.mark.parametrize(
    ("options", "number"),
    [(["--type", "counter-protest"], 2), (["--since", "2023-06"], 2), (["--actor", "state:CN"], 1),
     (["--standing", "refuted"], 1), (["--entity", "Sydney", "--type", "protest"], 1), (["--sources", 2], 0)],
)  # fmt: skip
def test_events_timeline_and_subgraph_have_one_grammar_of_filters(small, run, options, number):
    common = [*options, "--store", small.address, "--format", "json"]
    events = run("events", *common).json
    assert events["total"] == number == run("timeline", *common).json["events"]
    nodes = run("subgraph", *common).json["nodes"]
    assert {n["id"] for n in nodes if n["record"] == "event"} == {e["id"] for e in events["items"]}


@pytest.mark.parametrize("command", ["events", "timeline", "subgraph"])
@pytest.mark.parametrize(
    ("option", "value"),
    [("--type", "party"), ("--since", "May"), ("--status", "true"), ("--scope", "all")],
)
def test_a_filter_that_makes_no_sense_is_wrong_usage_everywhere(small, run, command, option, value):
    ran = run(command, option, value, "--store", small.address)
    assert (ran.code, ran.out) == (2, "") and option in ran.err


def test_dates_that_cross_are_wrong_usage(small, run):
    ran = run("events", "--since", 2024, "--until", 2023, "--store", small.address)
    assert (ran.code, ran.out) == (2, "") and "--until" in ran.err


def test_a_subgraph_has_no_depth_without_a_node_to_start_from(small, run):
    for more in ([], ["--type", "protest"]):
        ran = run("subgraph", "--depth", "2", *more, "--store", small.address)
        assert (ran.code, ran.out) == (2, "") and "--depth" in ran.err and "give an ID" in ran.err


def test_a_subgraph_by_id_grows_with_its_depth_and_says_how_much_there_is(small, run):
    def found(*more):
        return run(
            "subgraph", "Snow Lantern Circle", *more, "--store", small.address, "--format", "json"
        ).json

    assert found("--depth", 0)["total"] == 1
    near = found()
    assert {n["record"] for n in near["nodes"]} == {"entity", "event"} and near["total"] == 3
    assert found("--depth", 9)["total"] > near["total"]
    ids = {node["id"] for node in near["nodes"]}
    assert near["links"] and all({k["from"], k["to"]} <= ids for k in near["links"])


def test_a_cut_subgraph_says_so_and_how_to_see_all(small, run):
    ran = run("subgraph", "--most", 3, "--store", small.address)
    line = ran.out.splitlines()[-1]
    assert re.match(r"3 of \d+ nodes shown, \d+ links? between them; more with --most \d+", line)
    whole = run("subgraph", *shlex.split(line.partition("more with ")[2]), "--store", small.address)
    assert "nodes in all" in whole.out.splitlines()[-1]


def test_a_subgraph_can_leave_out_standings_and_types_of_links(small, run):
    def standings(*more):
        found = run("subgraph", *more, "--store", small.address, "--format", "json").json
        return {link["standing"] for link in found["links"]}

    assert standings() == {"reported", "refuted", "unrealized"}
    assert standings("--link-standing", "reported") == {"reported"}
    found = run(
        "subgraph", "Sydney", "--without", "at", "--store", small.address, "--format", "json"
    )
    assert found.json["total"] == 1


def test_a_subgraph_of_nothing_says_so(small, run):
    ran = run("subgraph", "--type", "vandalize", "--store", small.address)
    assert (ran.code, ran.out) == (0, "") and "Nothing is so" in ran.err


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize("command", [["timeline"], ["subgraph"], ["timeline", "--by", "day"]])
def test_tables_fit_the_terminal(small, run, monkeypatch, width, command):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(*command, "--store", small.address).out.splitlines()
    assert lines and all(
        len(line) <= width for line in lines if "more with" not in line and "█ said" not in line
    )
