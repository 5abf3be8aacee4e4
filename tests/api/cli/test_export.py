"""The export door: sorted, the same bytes twice, nothing half written, names only when asked for."""

import csv
import io
import json
import stat

import networkx as nx
import pytest

from graph.store import open_store
from tests.api.command import Run
from tests.api.small_store import Small, reports

PRIVATE = ("Quillby", "Orvane", "quill_88", "Ruritania", "Lantern")


def export(run: Run, small: Small, *more: object) -> str:
    ran = run("export", "--store", small.address, *more)
    assert ran.code == 0
    return ran.out


@pytest.mark.parametrize("more", [[], ["--with-names"], ["--format", "csv", "--table", "claims"]])
def test_the_same_store_gives_the_same_bytes(small, run, more):
    assert export(run, small, *more) == export(run, small, *more) != ""


def test_with_names_the_bytes_depend_on_the_content_alone(small, run, tmp_path):
    from graph.ingest import ingest

    other = f"sqlite:{tmp_path / 'other.db'}"
    store = open_store(other)
    for extraction in reversed(reports()):
        ingest(extraction, store)
    store.close()
    assert export(run, small, "--with-names") == run("export", "--store", other, "--with-names").out


@pytest.mark.parametrize("more", [[], ["--with-names"]])
def test_records_are_sorted_by_kind_and_id(small, run, more):
    rows = [json.loads(line) for line in export(run, small, *more).splitlines()]
    order = [(row["record"], row["id"]) for row in rows]
    assert order == sorted(order) and len(set(order)) == len(order)
    assert {kind for kind, _ in order} >= {"claim", "document", "entity", "event", "link"}


def test_names_stay_here_unless_they_are_asked_for(small, run):
    shown = export(run, small)
    assert not [name for name in PRIVATE if name.lower() in shown.lower()]
    assert "Dunmarrow" in shown, "an officer's name may be shown"
    assert all(json.loads(line)["redacted"] for line in shown.splitlines())
    whole = export(run, small, "--with-names")
    assert all(name in whole for name in PRIVATE) and '"redacted"' not in whole


def test_a_file_with_names_is_for_its_owner_only(small, run, tmp_path):
    named, plain = tmp_path / "named.jsonl", tmp_path / "plain.jsonl"
    ran = run("export", "--store", small.address, "--with-names", "--output", named)
    assert "only you can read it" in ran.err and ran.out == ""
    assert stat.S_IMODE(named.stat().st_mode) == 0o600
    ran = run("export", "--store", small.address, "--output", plain)
    assert "pseudonymized, not anonymous" in ran.err
    assert stat.S_IMODE(plain.stat().st_mode) & 0o077


def test_csv_gives_three_tables_in_a_folder(small, run, tmp_path):
    folder = tmp_path / "tables"
    assert run("export", "--store", small.address, "--format", "csv", "--with-names",
               "--output", folder).code == 0  # fmt: skip
    assert sorted(p.name for p in folder.iterdir()) == ["claims.csv", "links.csv", "nodes.csv"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    nodes, links = (
        list(csv.DictReader(io.StringIO((folder / name).read_text(encoding="utf-8"))))
        for name in ("nodes.csv", "links.csv")
    )
    ids = {row["id"] for row in nodes}
    assert links and all(row["from"] in ids and row["to"] in ids for row in links)


def test_csv_on_standard_output_needs_a_table(small, run):
    ran = run("export", "--store", small.address, "--format", "csv")
    assert (ran.code, ran.out) == (2, "") and "--table" in ran.err
    rows = list(csv.reader(io.StringIO(export(run, small, "--format", "csv", "--table", "links"))))
    assert rows[0][:4] == ["id", "type", "from", "to"] and len(rows) > 5


def test_a_failure_leaves_no_file_and_keeps_the_old_one(small, run, tmp_path, monkeypatch):
    target = tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf-8")

    def broken(records):
        yield "half\n"
        raise OSError(28, "No space left on device", "out.jsonl")

    monkeypatch.setattr("api.export.to_lines", broken)
    ran = run("export", "--store", small.address, "--output", target)
    assert ran.code == 1 and ran.err.strip() == "Error: out.jsonl: No space left on device"
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_an_output_of_the_wrong_kind_is_wrong_usage(small, run, tmp_path, format):
    target = tmp_path / "there"
    if format == "jsonl":
        target.mkdir()
    else:
        target.write_text("", encoding="utf-8")
    ran = run("export", "--store", small.address, "--format", format, "--output", target)
    assert ran.code == 2 and "name a f" in " ".join(ran.err.split())


def test_a_folder_that_is_not_there_is_named(small, run, tmp_path):
    ran = run("export", "--store", small.address, "--output", tmp_path / "none" / "x.jsonl")
    assert ran.code == 1 and ran.err == (
        f"Error: {tmp_path}/none/x.jsonl: there is no folder {tmp_path}/none\n"
    )


def graph_of(run: Run, small: Small, *more: object):
    return nx.read_graphml(
        io.BytesIO(export(run, small, "--format", "graphml", *more).encode()), force_multigraph=True
    )


def test_graphml_has_every_node_and_link_and_no_names_unless_asked_for(small, run):
    store = open_store(small.address)
    stats = store.stats()
    store.close()
    shown = graph_of(run, small)
    assert (len(shown), len(shown.edges)) == (stats.entities + stats.events, stats.links)
    text = export(run, small, "--format", "graphml")
    assert not [name for name in PRIVATE if name.lower() in text.lower()]
    named = graph_of(run, small, "--with-names")
    labels = {facts["label"] for _, facts in named.nodes(data=True)}
    assert {"Mara Quillby", "Snow Lantern Circle", "protest 2023-05-10"} <= labels
    assert {facts["standing"] for *_, facts in named.edges(data=True)} == {
        "reported", "unrealized", "refuted",
    }  # fmt: skip


@pytest.mark.parametrize("more", [[], ["--with-names"]])
def test_graphml_of_the_same_store_is_the_same(small, run, more):
    words = ["--format", "graphml", *more]
    assert export(run, small, *words) == export(run, small, *words)


def test_graphml_can_be_of_a_part(small, run):
    around = graph_of(run, small, "--with-names", "--around", "Snow Lantern Circle")
    assert len(around) == 3 and "Snow Lantern Circle" in {
        n["label"] for _, n in around.nodes(data=True)
    }
    wider = graph_of(run, small, "--with-names", "--around", "Snow Lantern Circle", "--depth", 9)
    assert len(wider) > 3
    events = graph_of(run, small, "--with-names", "--type", "doxx")
    assert {facts["type"] for _, facts in events.nodes(data=True)} == {"doxx", "account", "person"}


def test_only_graphml_can_be_of_a_part(small, run):
    for more in (["--around", "state:CN"], ["--type", "doxx"]):
        ran = run("export", "--store", small.address, *more)
        assert (ran.code, ran.out) == (2, "") and "graphml" in ran.err


def test_a_depth_without_a_node_to_start_from_is_wrong_usage(small, run):
    for more in (["--format", "graphml"], ["--format", "graphml", "--type", "doxx"], []):
        ran = run("export", "--store", small.address, "--depth", 2, *more)
        assert (ran.code, ran.out) == (2, "") and "--depth" in ran.err and "--around" in ran.err


def test_a_part_of_more_nodes_than_a_picture_has_is_whole(run, tmp_path):
    from graph.ingest import ingest
    from tests.factory import Actor, report, said

    address = f"sqlite:{tmp_path / 'wide.db'}"
    store = open_store(address)
    hub = Actor("Hub", "organization")
    ingest(
        report(*(said("protest", organizer=hub, words=f"number {n}") for n in range(200))), store
    )
    store.close()
    ran = run("export", "--format", "graphml", "--around", "Hub", "--store", address)
    assert ran.out.count("<node ") == 201 and ran.out.count("<edge ") == 200
