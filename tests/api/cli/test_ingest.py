"""`ingest` and `extract` on good and bad input, with the real model."""

import json
from pathlib import Path

import pytest

from tests.api.command import Run
from tests.examples_store import EXAMPLES

pytestmark = pytest.mark.model

GOOD = "On 3 May 2023 the Snow Lion Circle held a rally in Sydney. Police arrested two students.\n"
FRENCH = EXAMPLES / "bruxelles-conference.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One good document among all kinds of bad ones."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "good.txt").write_text(GOOD, encoding="utf-8")
    (made / "empty.txt").write_text("", encoding="utf-8")
    (made / "blank.md").write_text(" \n\n", encoding="utf-8")
    (made / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (made / "lines.jsonl").write_text(
        json.dumps({"id": "a", "text": GOOD + "One more."}) + "\n{broken\n", encoding="utf-8"
    )
    return made


def counts(run: Run, store: object, *more: object) -> dict:
    ran = run("ingest", "--store", store, "--format", "json", *more)
    return {**ran.json, "code": ran.code}


def test_one_bad_file_stops_nothing_and_is_named(run, folder, tmp_path):
    ran = run("ingest", folder, "--store", f"sqlite:{tmp_path}/x.db", "--format", "json")
    assert ran.code == 1
    assert set(ran.json) == {"new", "unchanged", "superseded", "failed", "undated"}
    assert (ran.json["new"], ran.json["unchanged"], ran.json["superseded"]) == (2, 0, 0)
    assert ran.json["undated"] == 2
    failed = {Path(row["path"]).name: row for row in ran.json["failed"]}
    assert set(failed) == {"empty.txt", "blank.md", "binary.txt", "lines.jsonl"}
    assert all(set(row) == {"path", "place", "reason"} and row["reason"] for row in failed.values())
    assert failed["lines.jsonl"]["place"].startswith("line 2")
    assert ran.err.count("Not read: ") == 4 and "Traceback" not in ran.err
    assert "\x1b" not in ran.err, "no progress bar where nobody sees it"


def test_what_is_known_is_not_read_again(run, tmp_path, monkeypatch):
    store = f"sqlite:{tmp_path}/x.db"
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    assert counts(run, store, tmp_path / "a.txt")["new"] == 1

    def refused(document, nlp=None):
        raise AssertionError("the model read a document again")

    monkeypatch.setattr("api.intake.extract", refused)
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    again = counts(run, store, tmp_path / "a.txt", tmp_path / "b.txt")
    assert (again["new"], again["unchanged"], again["undated"], again["code"]) == (0, 2, 2, 0)


def test_new_metadata_of_a_known_document_is_merged_and_dates_are_read_anew(run, tmp_path):
    store, file = f"sqlite:{tmp_path}/x.db", tmp_path / "a.txt"
    file.write_text("Last week the police arrested two students in Sydney.\n", encoding="utf-8")
    assert counts(run, store, file)["undated"] == 1
    second = counts(run, store, file, "--published", "2023-05-10", "--title", "Arrests")
    assert (second["new"], second["unchanged"], second["undated"]) == (1, 0, 0)
    third = counts(run, store, file)
    assert (third["new"], third["unchanged"], third["undated"]) == (0, 1, 0)
    event = run("events", "--store", store, "--format", "json").json["items"][0]
    assert event["first"] and event["first"].startswith("2023-05-0")


def test_a_later_text_under_the_same_id_supersedes_in_either_order(run, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(GOOD, encoding="utf-8")
    new.write_text(GOOD + "Corrected.\n", encoding="utf-8")
    for order in (
        [(old, "2023-05-01"), (new, "2023-05-02")],
        [(new, "2023-05-02"), (old, "2023-05-01")],
    ):
        store = f"sqlite:{tmp_path}/{order[0][0].stem}.db"
        found = [counts(run, store, f, "--id", "note", "--published", day) for f, day in order]
        assert [row["superseded"] for row in found] == [0, 1]
        assert run("stats", "--store", store, "--format", "json").json["current_documents"] == 1


def test_a_guessed_encoding_is_said(run, tmp_path):
    file = tmp_path / "latin.txt"
    file.write_bytes(
        "Åsa Öberg och Märta från Västerås blev hotade i går kväll.\n".encode("cp1252") * 5
    )
    ran = run("ingest", file, "--store", f"sqlite:{tmp_path}/x.db")
    assert ran.code == 0 and "the encoding was guessed: cp125" in ran.err
    assert "the encoding was guessed" in run("extract", file).err


def test_a_french_document_gives_names_and_says_that_no_events_were_read(run, tmp_path):
    ran = run("ingest", FRENCH, "--store", f"sqlite:{tmp_path}/x.db")
    assert ran.code == 0 and "no events were read" in ran.err
    found = run("extract", FRENCH).json
    assert found["claims"] == [] and found["events"] == [] and found["entities"]
    assert found["problems"][0]["rule"] == "language"
    assert "No claims were read." in run("extract", FRENCH, "--format", "table").out


def test_interruption_keeps_what_is_done(run, tmp_path, monkeypatch):
    import api.intake

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GOOD + name, encoding="utf-8")
    original, calls = api.intake.extract, []

    def interrupted(document, nlp=None):
        calls.append(document)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return original(document, nlp)

    monkeypatch.setattr("api.intake.extract", interrupted)
    store = f"sqlite:{tmp_path}/x.db"
    ran = run("ingest", tmp_path, "--store", store, "--format", "json")
    assert ran.code == 130 and ran.json["new"] == 1 and "Stopped" in ran.err
    assert run("stats", "--store", store, "--format", "json").json["documents"] == 1


def test_extract_prints_one_record_and_lines_for_several(run, folder):
    good = folder / "good.txt"
    one = run("extract", good, "--published", "2023-05-04", "--about", "CN,HK", "--about", "AU", "--title", "T",
              "--publisher", "P", "--url", "https://x.example", "--id", "note-1")  # fmt: skip
    record = one.json
    assert record["version"] == 1 and record["document"]["external_id"] == "note-1"
    assert record["document"]["published"] == "2023-05-04"
    assert record["document"]["about"] == ["AU", "CN", "HK"]
    assert "text" not in record["document"]
    assert (
        all(c["quote"] == GOOD[c["start"] : c["end"]] for c in record["claims"])
        and record["claims"]
    )
    several = run("extract", good, folder / "empty.txt", good, "--with-text")
    lines = [json.loads(line) for line in several.out.splitlines()]
    assert several.code == 1 and [row["document"]["text"] for row in lines] == [GOOD]


def test_extract_reads_lines_and_writes_lines(run, tmp_path):
    given, out = tmp_path / "in.json", tmp_path / "out.jsonl"
    rows = [{"id": "a", "text": GOOD, "published": "2023-05-04"}, {"id": "b", "text": GOOD + "No."}]
    given.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{}\n", encoding="utf-8")
    ran = run("extract", "--jsonl", given, "--output", out)
    assert (ran.code, ran.out) == (1, "") and "line 3" in ran.err
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["document"]["external_id"] for row in found] == ["a", "b"]
    assert out.stat().st_mode & 0o077 == 0


def test_extract_loads_no_model_where_nothing_can_be_read(run, tmp_path, monkeypatch):
    def loaded(model=None):
        raise AssertionError("a model was loaded")

    monkeypatch.setattr("api.intake.build_nlp", loaded)
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7 torn")
    ran = run("extract", tmp_path / "torn.pdf")
    assert ran.code == 1
    assert "torn.pdf" in ran.err


def test_extract_writes_nothing_half(run, tmp_path, monkeypatch):
    def broken(documents, nlp=None):
        raise OSError(5, "Input/output error", "weights")

    monkeypatch.setattr("api.intake.extract_many", broken)
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    ran = run("extract", tmp_path / "a.txt", "--output", tmp_path / "out.jsonl")
    assert ran.code == 1 and sorted(p.name for p in tmp_path.iterdir()) == ["a.txt"]


def test_a_table_shows_quotes_who_says_it_and_roles(run, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(
        "Witnesses said that police officers arrested two students in Sydney.\n", encoding="utf-8"
    )
    ran = run("extract", file, "--format", "table", "--publisher", "Kea Wire")
    assert "who says it" in ran.out and "Witnesses" in ran.out and "Kea Wire" in ran.out
    assert "target: " in ran.out and "confidence" in ran.out


def test_a_missing_model_is_said_plainly(run, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.setenv("SHADOWGRAPH_MODEL", "no_such_model")
    ran = run("ingest", tmp_path / "a.txt", "--store", f"sqlite:{tmp_path}/x.db")
    assert ran.code == 3 and "no_such_model" in ran.err and len(ran.err.splitlines()) == 1


def test_what_a_folder_leaves_out_is_counted(run, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / ".shadowgraphignore").write_text("draft-*\n", encoding="utf-8")
    (folder / "metadata.csv").write_text("path,title\ngood.txt,Good\n", encoding="utf-8")
    for name in ("good.txt", "draft-1.txt", "README.md", "scan.TIF", "map.png", "notes"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    ran = run("ingest", folder, "--store", f"sqlite:{tmp_path}/x.db", "--format", "json")
    assert (ran.code, ran.json["new"]) == (0, 1)
    assert "5 files left out: 3 of other kinds (.png, .tif, no ending), 2 as notes" in ran.err
    ran = run("ingest", folder / "good.txt", "--store", f"sqlite:{tmp_path}/x.db")
    assert "left out" not in ran.err


def test_several_processes_take_in_and_report_the_same(run, folder, tmp_path):
    reports, exports = [], []
    for jobs in (1, 2):
        store = f"sqlite:{tmp_path}/{jobs}.db"
        ran = run("ingest", folder, "--jobs", jobs, "--store", store, "--format", "json")
        reports.append((ran.code, ran.json))
        exports.append(run("export", "--format", "jsonl", "--with-names", "--store", store).out)
    assert reports[0] == reports[1] and reports[0][0] == 1
    assert exports[0] == exports[1] and exports[0]
    again = run("ingest", folder, "--jobs", 2, "--store", store, "--format", "json").json
    assert (again["new"], again["unchanged"]) == (0, 2)


def test_several_processes_extract_in_the_order_of_the_documents(run, folder, tmp_path):
    out = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for jobs, path in enumerate(out, 1):
        ran = run("extract", folder, "--jobs", jobs, "--output", path)
        assert ran.code == 1 and ran.err.count("Not read: ") == 4
    assert out[0].read_bytes() == out[1].read_bytes() and out[0].read_bytes()
