"""`import`: tables, edge lists and records, good and bad, from the command line."""

import json
from pathlib import Path

import pytest

from extract.record import to_record
from tests.api.command import Run
from tests.factory import Actor, day, report, said

EXAMPLE = Path(__file__).parent.parent.parent.parent / "docs" / "import-example.csv"
SOCIETY = Actor("Harbour Lights Society", "organization", "ngo")
REPORT = {
    "new", "unchanged", "superseded", "failed", "undated", "rows", "events",
    "actors_without_type", "without_publisher", "without_text",
}  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"sqlite:{tmp_path / 'case.db'}"


@pytest.fixture
def write(tmp_path: Path):
    def _write(text: str, name: str = "rows.csv") -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return _write


def imported(run: Run, store: str, *more: object) -> dict:
    ran = run("import", "--store", store, "--format", "json", *more)
    assert set(ran.json) == REPORT
    return {**ran.json, "code": ran.code, "err": ran.err}


def test_the_example_of_the_page_is_read_and_read_again_changes_nothing(run, store):
    first = imported(run, store, EXAMPLE)
    assert (first["code"], first["rows"], first["events"], first["new"]) == (0, 5, 4, 2)
    assert (first["actors_without_type"], first["failed"], first["undated"]) == (4, [], 0)
    assert "\x1b" not in first["err"], "no progress bar where nobody sees it"
    before = run("export", "--store", store, "--format", "jsonl", "--with-names").out
    again = imported(run, store, EXAMPLE)
    assert (again["new"], again["unchanged"], again["events"], again["code"]) == (0, 2, 0, 0)
    assert run("export", "--store", store, "--format", "jsonl", "--with-names").out == before


def test_names_that_are_known_everywhere_meet_what_documents_say_of_them(run, store):
    imported(run, store, EXAMPLE)
    assert run("show", "state:CN", "--store", store, "--format", "json").code == 0
    found = run("search", "University of Sydney", "--store", store, "--format", "json").json
    assert found["items"][0]["id"].startswith("campus:")


def test_an_event_shows_its_rows_with_line_and_publisher(run, store):
    imported(run, store, EXAMPLE)
    events = run("events", "--type", "protest", "--store", store, "--format", "json").json
    (event,) = events["items"]
    assert event["status"] == "corroborated"
    shown = run("show", event["id"], "--store", store)
    assert "line 2" in shown.out and "line 4" in shown.out and "Kea Wire" in shown.out


def test_a_topic_outside_the_vocabulary_is_a_filter(run, store):
    imported(run, store, EXAMPLE)
    found = run("events", "--issue", "topic:campus safety", "--store", store, "--format", "json")
    assert [event["type"] for event in found.json["items"]] == ["online_abuse"]


def test_what_leaves_has_no_names_of_persons_and_accounts(run, store):
    imported(run, store, EXAMPLE)
    out = run("export", "--store", store, "--format", "jsonl").out
    for name in ("Li Wenhua", "Tenzin Dawa", "northwind_88", "redkite_12"):
        assert name not in out
    whole = run("export", "--store", store, "--format", "jsonl", "--with-names").out
    assert "Li Wenhua" in whole and "topic:campus safety" in whole


def test_names_without_types_and_capitals_do_not_leave(run, store, write):
    rows = [f"statement,{name},seen with {name},{name}" for name in ("jane doe", "tenzin dawa")]
    path = write("\n".join(["type,initiator,text,source", *rows]))
    imported(run, store, path)
    out = run("export", "--store", store, "--format", "jsonl").out
    assert "jane" not in out and "dawa" not in out
    whole = run("export", "--store", store, "--format", "jsonl", "--with-names").out
    assert "jane doe" in whole


def test_a_topic_gives_no_name_away(run, store, write):
    path = write("type,issue,target\nprotest,Free Tenzin Dawa,person:Tenzin Dawa\n")
    imported(run, store, path)
    out = run("export", "--store", store, "--format", "jsonl").out
    assert "topic:" in out and "Dawa" not in out


@pytest.mark.parametrize("form", ["graphml", "csv"])
def test_other_forms_of_export_hold_what_was_imported(run, store, form, tmp_path):
    imported(run, store, EXAMPLE)
    target = tmp_path / f"out.{form}"
    ran = run("export", "--store", store, "--format", form, "--with-names", "--output", target)
    assert ran.code == 0 and ran.err.count("Error") == 0


def test_a_document_of_rows_can_be_removed_with_all_that_it_says(run, store):
    imported(run, store, EXAMPLE)
    documents = run("search", "--in", "documents", "--store", store, "--format", "json").json
    for document in documents["items"]:
        assert run("remove", document["id"], "--store", store).code == 0
    stats = run("stats", "--store", store, "--format", "json").json
    assert (stats["documents"], stats["entities"], stats["events"], stats["links"]) == (0, 0, 0, 0)


def test_bad_rows_are_named_with_their_line_and_the_rest_is_in(run, store, write):
    path = write(
        "event_id;type;date;initiator\n"
        "1;protest;2023;Snow Lion Circle\n"
        "2;march;2023;X\n"
        '3;protest;"2023;Y\n'
        "4;protest;May;Z\n"
        "5;protest\n"
        "6;protest;2024;Snow Lion Circle\n"
    )
    found = imported(run, store, path)
    assert (found["code"], found["events"], found["rows"]) == (1, 2, 6)
    places = [(Path(row["path"]).name, row["place"]) for row in found["failed"]]
    assert places == [("rows.csv", f"line {number}") for number in (3, 4, 5, 6)]
    assert all(set(row) == {"path", "place", "reason"} for row in found["failed"])
    assert found["err"].count("Not read: ") == 4


def test_columns_that_are_not_read_are_told(run, store, write):
    found = imported(run, store, write("type,mood,date\nprotest,calm,2023\n"))
    assert found["code"] == 0 and "columns not read: mood" in found["err"]


@pytest.mark.parametrize(
    ("content", "place"),
    [("", ""), ("x,y\n1,2\n", "line 1"), ("type,type\nprotest,protest\n", "line 1")],
)
def test_a_file_that_is_no_table_is_reported_and_the_next_is_read(
    run, store, write, content, place
):
    bad, good = write(content, "bad.csv"), write("type\nprotest\n", "good.csv")
    found = imported(run, store, bad, good)
    assert (found["code"], found["events"]) == (1, 1)
    assert [(Path(f["path"]).name, f["place"]) for f in found["failed"]] == [("bad.csv", place)]


def test_another_encoding_must_be_named(run, store, tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes("type,initiator\nprotest,Café Libre\n".encode("cp1252"))
    found = imported(run, store, path)
    assert found["code"] == 1 and "--encoding" in found["failed"][0]["reason"]
    assert imported(run, store, path, "--encoding", "cp1252")["events"] == 1


def test_an_edge_list_needs_only_the_names_of_its_columns(run, store, write):
    path = write("user,url,timestamp,likes\n@a1,https://example.net/x,1566052200,3\n", "posts.csv")
    columns = "actor=user,object=url,time=timestamp"
    more = ("--form", "edges", "--columns", columns, "--actor-type", "account")
    found = imported(run, store, path, *more)
    assert (found["events"], found["without_publisher"]) == (1, 1)
    (event,) = run("events", "--store", store, "--format", "json").json["items"]
    assert (event["type"], event["first"], event["status"]) == (
        "statement", "2019-08-17", "alleged"
    )  # fmt: skip
    assert event["sources"] == 0, "nobody is known to have published it"


def test_words_of_a_table_can_be_mapped_and_empty_types_filled(run, store, write):
    path = write("type\tinitiator\npost\tA\n\tB\n", "rows.tsv")
    more = ("--types", "post=statement", "--event-type", "protest", "--publisher", "Kea Wire")
    assert imported(run, store, path, *more)["events"] == 2
    (event,) = run("events", "--type", "protest", "--store", store, "--format", "json").json[
        "items"
    ]
    assert event["sources"] == 1


def test_files_under_one_import_id_share_their_events(run, store, write):
    one = write("event_id,type,publisher\n1,protest,A\n", "one.csv")
    two = write("event_id,type,publisher\n1,protest,B\n", "two.csv")
    assert imported(run, store, one, two)["events"] == 2, "alone, each file has its own events"
    imported(run, store, one, two, "--import-id", "case")
    (event,) = run("events", "--store", store, "--format", "json").json["items"]
    assert event["status"] == "corroborated"
    assert imported(run, store, one, two)["unchanged"] == 2, "the name that was given holds"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--types", "post=march"),
        ("--event-type", "march"),
        ("--actor-type", "robot"),
        ("--columns", "actor"),
        ("--encoding", "latin-99"),
        ("--form", "soup"),
    ],
)
def test_options_that_mean_nothing_are_wrong_usage(run, store, write, wrong):
    ran = run("import", write("type\nprotest\n"), "--store", store, *wrong)
    assert ran.code == 2 and wrong[0] in ran.err


def test_rows_far_apart_meet_across_documents_of_a_thousand_rows(run, store, write):
    rows = "".join(f"{n % 550},protest,Snow Lion Circle\n" for n in range(1100))
    found = imported(run, store, write(f"event_id,type,organizer\n{rows}"))
    assert (found["new"], found["rows"], found["events"]) == (2, 1100, 550)
    stats = run("stats", "--store", store, "--format", "json").json
    assert (stats["claims"], stats["entities"], stats["links"]) == (1100, 1, 550)


def test_a_folder_is_wrong_usage(run, store, tmp_path):
    assert run("import", tmp_path, "--store", store).code == 2


def test_records_with_text_come_back_as_they_were(run, store, write):
    whole = report(said("protest", organizer=SOCIETY, time=day("2019-08-17")))
    lines = json.dumps(to_record(whole, with_text=True)) + "\n{broken\n" + '{"version": 1}\n'
    found = imported(run, store, write(lines, "records.jsonl"))
    assert (found["new"], found["without_text"], found["code"]) == (1, 0, 1)
    assert [row["place"] for row in found["failed"]] == ["line 2", "line 3"]
    kept = run("show", whole.document.id, "--store", store)
    assert "Harbour Lights Society" in kept.out


def test_a_record_whose_id_is_not_that_of_its_text_is_refused(run, store, write):
    record = to_record(report(said("protest", organizer=SOCIETY)), with_text=True)
    record["document"]["id"] = "doc:" + "0" * 24
    found = imported(run, store, write(json.dumps(record), "records.jsonl"))
    assert found["code"] == 1 and "does not belong" in found["failed"][0]["reason"]


def test_a_record_that_no_store_can_keep_stops_nothing(run, store, write):
    bad = to_record(report(said("protest", organizer=SOCIETY)), with_text=True)
    bad["entities"][0]["type"] = "robot"
    good = to_record(report(said("protest", organizer=SOCIETY), salt="Another"), with_text=True)
    path = write(f"{json.dumps(bad)}\n{json.dumps(good)}\n", "records.jsonl")
    found = imported(run, store, path)
    assert (found["code"], found["new"]) == (1, 1)
    assert [row["place"] for row in found["failed"]] == ["line 1"]
    assert "robot" in found["failed"][0]["reason"]


def test_records_without_text_keep_their_quotes_until_the_text_comes(run, store, write):
    whole = report(said("protest", organizer=SOCIETY), salt="Nobody quotes this")
    bare = imported(run, store, write(json.dumps(to_record(whole)), "bare.jsonl"))
    assert (bare["new"], bare["without_text"], bare["code"]) == (1, 1, 0)
    text = json.dumps(to_record(whole, with_text=True))
    assert imported(run, store, write(text, "whole.jsonl"))["new"] == 1
    out = run("export", "--store", store, "--format", "jsonl", "--with-names").out
    assert "Nobody quotes this" in out
    again = imported(run, store, write(json.dumps(to_record(whole)), "bare.jsonl"))
    assert (again["new"], again["unchanged"]) == (0, 1), "the text is not lost to its quotes"
