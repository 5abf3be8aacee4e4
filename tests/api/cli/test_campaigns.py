"""`campaigns` on the command line: what was found, and the sentences behind it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from api.campaign_records import NOT_SHOWN
from graph.store import open_store
from tests.api.campaign_sample import BODIES, PRIVATE, Sample, keep, reports
from tests.api.command import Run
from tests.factory import report, said


def words(text: str) -> str:
    """What was printed, whatever the line ends."""
    return " ".join(text.split())


@pytest.fixture
def described(tmp_path: Path) -> str:
    """Address of a store in which too little was told to test anything."""
    store = open_store(f"sqlite:{tmp_path / 'described.db'}")
    for extraction in reports():
        store.put(extraction)
    keep(store, described=True)
    store.close()
    return store.address


def test_what_was_found_is_shown_with_tier_alternatives_coverage_and_limits(
    run: Run, sample: Sample
) -> None:
    ran = run("campaigns", "find", "--kept", "--store", sample.address)
    shown = words(ran.out)
    assert ran.code == 0
    assert "1. tier B p 0.005, q 0.01" in shown
    assert "all keep the same weekly habit: would explain it (3 of 4 waves" in shown
    assert "it was an anniversary: was not measured" in shown
    assert "Larkmoor University tibet 5 1" in shown
    assert all(line in shown for line in NOT_SHOWN)
    assert "Leads, which prove nothing: 2. lead no p, q 0.18" in shown
    assert "Outdated" not in shown


def test_why_groups_are_not_listed_is_said_with_how_many(run: Run, sample: Sample) -> None:
    (kept,) = run(
        "campaigns", "find", "--kept", "--store", sample.address, "--format", "json"
    ).json["items"]
    (rejected,) = kept["rejected"]
    shown = words(run("campaigns", "find", "--kept", "--store", sample.address).out)
    assert f"Looked at and not listed: 1 group: {rejected['reason']} (1 group)." in shown


def test_json_keeps_leads_out_of_campaigns(run: Run, sample: Sample) -> None:
    (kept,) = run(
        "campaigns", "find", "--kept", "--store", sample.address, "--format", "json"
    ).json["items"]
    assert [one["tier"] for one in kept["campaigns"]] == ["B"]
    assert [one["tier"] for one in kept["leads"]] == ["lead"]
    assert kept["outdated"] is False
    assert {"coverage", "rejected", "described", "reason", "left_out", "notes", "parameters", "seed",
            "version", "data_digest"} <= kept.keys()  # fmt: skip


def test_what_was_found_in_other_data_is_outdated(run: Run, sample: Sample) -> None:
    store = open_store(sample.address)
    store.put(report(said("protest", organizer=BODIES[0])))
    store.close()
    kept = run("campaigns", "find", "--kept", "--store", sample.address)
    assert "Outdated: the store says something else by now." in kept.out
    found = run("campaigns", "explain", sample.campaign, "--store", sample.address)
    assert "Outdated" in found.out


def test_natural_persons_stand_last_and_are_not_ranked(run: Run, sample: Sample) -> None:
    (kept,) = run(
        "campaigns", "find", "--kept", "--store", sample.address, "--format", "json"
    ).json["items"]
    actors = kept["campaigns"][0]["actors"]
    assert actors[-1]["name"] == PRIVATE.name and actors[-1]["observed"] == 12
    assert [a["observed"] for a in actors[:-1]] == [11, 10, 9, 8, 7]


def test_each_number_is_followed_to_quotes_with_denials_beside(run: Run, sample: Sample) -> None:
    ran = run("campaigns", "explain", sample.campaign[:12], "--store", sample.address)
    shown = words(ran.out)
    assert ran.code == 0
    assert "denied: [4]" in shown
    assert "[4] denied: “Snow Lantern Circle said: disrupt_event" in shown
    assert "Kea Wire, “Week 1 on campus”, 20 March 2023" in shown
    assert "met others 11 times, 1.35 expected" in shown
    assert all(line in shown for line in NOT_SHOWN)


def test_an_explanation_as_json_has_claims_events_and_documents(run: Run, sample: Sample) -> None:
    found = run(
        "campaigns", "explain", sample.campaign, "--store", sample.address, "--format", "json"
    )
    record = found.json
    assert record["campaign"]["id"] == sample.campaign
    assert [claim["number"] for claim in record["claims"]] == list(range(1, 22))
    assert len(record["events"]) == 20 and len(record["documents"]) == 4
    assert record["gone"] == 0 and record["not_shown"] == list(NOT_SHOWN)


def test_an_unknown_campaign_is_wrong_usage_and_says_where_to_look(
    run: Run, sample: Sample
) -> None:
    ran = run("campaigns", "explain", "cmp:000000000000", "--store", sample.address)
    assert ran.code == 2
    assert "no campaign has the id cmp:000000000000" in ran.err and "find --kept" in ran.err


def test_waves_that_were_not_tested_have_no_score(run: Run, described: str) -> None:
    shown = words(run("campaigns", "find", "--kept", "--store", described).out)
    assert "not tested: 20 actions" in shown and "6 to 8 March 2023" in shown
    assert "tier" not in shown and " p 0" not in shown


def test_a_store_in_which_nothing_was_found_before_says_what_to_do(run: Run) -> None:
    ran = run("campaigns", "find", "--kept")
    assert ran.code == 0 and "shadowgraph campaigns find" in ran.err


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--window", "3x", "is no length of time"),
        ("--window", "0d", "is no length of time"),
        ("--signals", "color", "known: tactic-issue"),
        ("--strata", "", "known: issue, learned"),
        ("--replays", "0", "1 to 9,999"),
        ("--alpha", "1", "more than 0 and less than 1"),
        ("--min-actors", "2", "3 or more"),
        ("--min-sources", "0", "1 or more"),
        ("--min-confidence", "1.5", "between 0 and 1"),
        ("--since", "soon", "is not a date"),
        ("--type", "picnic", "unknown name picnic"),
        ("--as-of", "never", "is not a date"),
    ],
)
def test_an_option_that_makes_no_sense_is_wrong_usage_with_the_reason(
    run: Run, sample: Sample, option: str, value: str, reason: str
) -> None:
    ran = run("campaigns", "find", option, value, "--store", sample.address)
    assert ran.code == 2 and option in ran.err and reason in words(ran.err)


def test_a_report_is_pseudonymized_unless_names_are_asked_for(
    run: Run, sample: Sample, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    command = ("campaigns", "find", "--kept", "--store", sample.address, "--output", page)
    assert "pseudonymized, never anonymous" in run(*command).err
    assert PRIVATE.name not in page.read_text(encoding="utf-8")
    assert "only you can read it" in run(*command, "--with-names").err
    assert PRIVATE.name in page.read_text(encoding="utf-8")
    assert page.stat().st_mode & 0o077 == 0


def test_an_export_holds_what_was_found_without_private_names(run: Run, sample: Sample) -> None:
    lines = run("export", "--store", sample.address).out.splitlines()
    (finding,) = [line for line in map(json.loads, lines) if line["record"] == "finding"]
    result = json.loads(finding["result"])
    assert PRIVATE.name not in finding["result"] and result["redacted"] is True
    assert result["campaigns"][0]["id"] != sample.campaign
    with_names = run("export", "--with-names", "--store", sample.address).out
    assert PRIVATE.name in with_names and sample.campaign in with_names


def test_simulated_actions_and_their_truth_are_written(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "world"
    ran = run("campaigns", "simulate", "--seed", 3, "--output", folder, "--format", "json")
    assert ran.code == 0 and ran.json["campaigns"] == 5
    first = (folder / "actions.csv").read_bytes()
    assert first.count(b"\n") > 2_000
    assert len(json.loads((folder / "truth.json").read_text())["campaigns"]) == 5
    run("campaigns", "simulate", "--seed", 3, "--output", folder)
    assert (folder / "actions.csv").read_bytes() == first
    assert run("campaigns", "simulate", "--world", "flat", "--output", folder).code == 2


def test_what_was_found_is_compared_with_what_was_planted(run: Run, tmp_path: Path) -> None:
    found, truth = tmp_path / "found.json", tmp_path / "truth.json"
    actors = [{"name": name} for name in ("Kite", "Lantern", "Harbor", "Stranger")]
    found.write_text(json.dumps({"campaigns": [{"actors": actors}], "actors": 10}))
    truth.write_text(json.dumps({"campaigns": [["Harbor", "Kite", "Lantern", "Missed"]]}))
    scored = run("campaigns", "evaluate", found, truth, "--format", "json").json
    assert scored["precision"] == scored["recall"] == scored["f1"] == 0.75
    assert (scored["found"], scored["groups"], scored["false_groups"]) == (1.0, 1, 0)
    assert "0.75" in run("campaigns", "evaluate", found, truth).out


def test_a_file_that_holds_no_campaigns_is_named(run: Run, tmp_path: Path) -> None:
    found, truth = tmp_path / "found.json", tmp_path / "truth.json"
    truth.write_text('{"campaigns": []}')
    assert "there is no such file" in run("campaigns", "evaluate", found, truth).err
    found.write_text("{}")
    ran = run("campaigns", "evaluate", found, truth)
    assert ran.code == 1 and "is not what" in ran.err


def test_a_search_is_kept_and_gives_the_same_bytes(run: Run, sample: Sample) -> None:
    command = ("campaigns", "find", "--replays", 19, "--store", sample.address, "--format", "json")
    first = run(*command)
    assert first.code == 0 and first.json["actions"] == 16 and first.json["actors"] == 5
    assert run(*command).out == first.out
    store = open_store(sample.address)
    assert store.stats().findings == 2
    store.close()
    with_persons = run(*command, "--persons").json
    assert with_persons["actions"] == 20 and with_persons["left_out"]["private_persons"] == 0


def test_a_store_without_events_says_what_to_do(run: Run) -> None:
    ran = run("campaigns", "find")
    assert ran.code == 0 and ran.out == ""
    assert "holds no events so far" in ran.err and "shadowgraph ingest" in ran.err


def test_a_question_that_nothing_fits_is_told_from_an_empty_store(run: Run, sample: Sample) -> None:
    find = ("campaigns", "find", "--store", sample.address)
    ran = run(*find, "--modality", "denied", "--type", "protest")
    assert (ran.code, ran.err) == (0, "Nobody acts in what was asked for.\n")
    ran = run(*find, "--min-confidence", "1")
    assert ran.code == 0 and "Nobody acts in what was asked for. Left out: " in ran.err


def test_what_was_kept_in_another_form_is_passed_over(run: Run, sample: Sample) -> None:
    store = open_store(sample.address)
    (finding,) = store.findings().items
    old = json.loads(finding.result)
    del old["form"], old["coverage"]
    store.keep(replace(finding, result=json.dumps(old)))
    store.close()
    ran = run("campaigns", "find", "--kept", "--store", sample.address)
    assert ran.code == 0 and "Nothing was found before" in ran.err
    assert run("export", "--store", sample.address).code == 0
