"""What can be wrong with an address, a folder or a file, and what is said about it."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from graph.dates import parse_partial
from graph.errors import StoreTooNew, StoreUnavailable
from graph.store import migrations, open_store
from graph.store.base import ClaimFilter, EventFilter
from graph.store.migrations import NEWEST
from graph.store.sqlite import connections
from graph.store.sqlite.conditions import of_events
from tests.factory import Actor, report, said


@pytest.fixture
def path(tmp_path):
    return tmp_path / "graph.db"


def make(path, extraction=None):
    store = open_store(f"sqlite:{path}")
    if extraction is not None:
        store.put(extraction)
    store.close()


def test_a_new_file_is_readable_by_its_owner_only(path):
    make(path, report(said("protest")))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_store_is_there_again_when_it_is_opened_again(path):
    make(path, report(said("protest")))
    store = open_store(f"sqlite:{path}")
    assert store.stats().claims == 1 and store.address == f"sqlite:{path}"
    store.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        store.stats()


def test_a_newer_schema_is_refused_and_left_alone(path):
    make(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 3}")
    connection.close()
    with pytest.raises(StoreTooNew) as fault:
        open_store(f"sqlite:{path}")
    assert (fault.value.found, fault.value.known) == (NEWEST + 3, NEWEST)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST + 3,)
    connection.close()


def test_a_file_that_is_no_database_is_refused_and_left_alone(path):
    path.write_bytes(b"Dear diary, " * 500)
    with pytest.raises(StoreUnavailable, match="not a database; name another file"):
        open_store(f"sqlite:{path}")
    assert path.read_bytes() == b"Dear diary, " * 500


def test_the_database_of_another_program_is_refused_and_left_alone(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE cookies (name TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable, match="another program"):
        open_store(f"sqlite:{path}")
    assert path.read_bytes() == before


def test_a_half_written_file_is_refused(path):
    make(path, report(said("protest", organizer=Actor("Li Wei"))))
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + b"\x07" * (len(whole) - 5000))
    with pytest.raises(StoreUnavailable, match="malformed"):
        store = open_store(f"sqlite:{path}")
        try:
            store.events(EventFilter())
            store.claims(ClaimFilter(text="protest"))
        finally:
            store.close()


@pytest.mark.parametrize(
    ("place", "reason"), [("missing/graph.db", "there is no folder"), (".", "is a folder")]
)
def test_a_place_that_can_hold_no_file_is_named(tmp_path, place, reason):
    with pytest.raises(StoreUnavailable, match=reason):
        open_store(f"sqlite:{tmp_path / place}")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("neo4j:localhost:7687", "looks like sqlite:PATH"),
        ("neo4j://", "looks like sqlite:PATH"),
        ("bolt://localhost:port", "looks like sqlite:PATH"),
        ("bolt://localhost:7687/path", "looks like sqlite:PATH"),
        ("graph.db", "looks like sqlite:PATH"),
        ("sqlite:", "looks like sqlite:PATH"),
        ("mysql://host/db", "looks like sqlite:PATH"),
    ],
)
def test_an_address_that_names_no_store_is_refused(address, reason):
    with pytest.raises(StoreUnavailable, match=reason):
        open_store(address)


def test_a_password_in_an_address_is_never_shown():
    with pytest.raises(StoreUnavailable) as fault:
        open_store("neo4j://eva:secret@localhost:7687")
    assert "secret" not in str(fault.value) and "secret" not in fault.value.address


@contextmanager
def without_rights() -> Iterator[None]:
    """For the superuser, whom no permission stops: act as nobody for a while."""
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)


def test_a_folder_or_file_that_cannot_be_written_is_named():
    with TemporaryDirectory() as folder:
        path = Path(folder, "graph.db")
        make(path, report(said("protest")))
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        with without_rights():
            for name in ("graph.db", "new.db"):
                with pytest.raises(StoreUnavailable, match="can be written"):
                    open_store(f"sqlite:{Path(folder, name)}")
        Path(folder).chmod(0o755)


def test_an_unchanged_extraction_writes_no_row(path):
    extraction = report(said("protest", organizer=Actor("Li Wei")))
    store = open_store(f"sqlite:{path}")
    store.put(extraction)
    with store._connections.reading() as db:
        before = db.total_changes
    assert store.put(extraction).unchanged
    with store._connections.reading() as db:
        assert db.total_changes == before
    store.close()


def test_a_failure_in_the_middle_of_a_write_leaves_nothing(path, monkeypatch):
    from graph.store.write import writes

    def fail(change):
        raise sqlite3.OperationalError("disk I/O error")

    store = open_store(f"sqlite:{path}")
    monkeypatch.setattr(writes, "refresh_nodes", fail)
    with pytest.raises(StoreUnavailable, match="disk I/O error"):
        store.put(report(said("protest")))
    monkeypatch.undo()
    assert store.stats().documents == 0
    assert store.put(report(said("protest"))).claims == 1
    store.close()


def test_a_file_of_the_first_schema_is_brought_up_to_date(path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        patch.setattr(connections, "NEWEST", 1)
        make(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    for number, claim in enumerate(("clm:1", "clm:1", "clm:2")):
        connection.execute(
            "INSERT INTO arc VALUES (?, 'doc:1', ?, 'T', 'reported', 'a', 'b', NULL, NULL, 'lnk:1')",
            (number, claim),
        )
    connection.execute("INSERT INTO link VALUES ('lnk:1', 'T', 'a', 'b', 'reported')")
    connection.execute("INSERT INTO link VALUES ('lnk:2', 'T', 'b', 'a', 'reported')")
    connection.commit()
    connection.close()
    make(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
    counted = connection.execute("SELECT id, claims FROM link ORDER BY id").fetchall()
    assert counted == [("lnk:1", 2), ("lnk:2", 0)]
    connection.close()


def test_a_file_of_the_second_schema_is_brought_up_to_date(path, monkeypatch):
    beijing = Actor("Beijing", "organization", "state", key="state:CN")
    periods = ("2018-12-30/2019-01-02", "2019", "2019-01", "2019-01-05")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:2])
        patch.setattr(connections, "NEWEST", 2)
        told = (said("threaten", initiator=beijing, time=parse_partial(one)) for one in periods)
        make(path, report(*told))
    store = open_store(f"sqlite:{path}")
    asked = EventFilter(types=("threaten",), since="2019-01-02", until="2019-01-03")
    assert store.events(asked).total == 3
    assert store.neighbors("state:CN").total == store.degrees(["state:CN"])["state:CN"] == 4
    assert store.search("beijing").total == 1
    store.close()


def test_degrees_are_those_of_the_links_whatever_comes_and_goes(path):
    def told(*types):
        beijing = Actor("Beijing", "organization", "state", key="state:CN")
        wei = Actor("Li Wei")
        return report(
            *(said(one, initiator=beijing, target=wei) for one in types), publisher=types[0]
        )

    store = open_store(f"sqlite:{path}")
    first, second = told("threaten", "surveil"), told("threaten")
    for extraction in (first, second):
        store.put(extraction)
    store.remove(first.document.id)
    with store._connections.reading() as db:
        kept = db.execute("SELECT node, end, standing, type, links FROM degree ORDER BY 1, 2, 3, 4")
        counted = db.execute(
            "SELECT from_, 'from_', standing, type, count(*) FROM link GROUP BY 1, 3, 4"
            " UNION ALL SELECT to_, 'to_', standing, type, count(*) FROM link GROUP BY 1, 3, 4"
            " ORDER BY 1, 2, 3, 4"
        )
        assert kept.fetchall() == counted.fetchall() != []
    store.remove(second.document.id)
    with store._connections.reading() as db:
        assert db.execute("SELECT count(*) FROM degree").fetchone() == (0,)
    store.close()


def test_events_of_a_stretch_of_time_are_read_in_the_order_of_an_index(path):
    make(path)
    connection = sqlite3.connect(path)
    for only, index in (((), "node_span (span=?"), (("threaten",), "node_type_span (type=?")):
        where = of_events(EventFilter(types=only, since="2019-01-01", until="2019-12-31"), {})
        for text, values in where.each():
            query = f"EXPLAIN QUERY PLAN SELECT id FROM node WHERE {text} ORDER BY position, id"
            ((*_, plan),) = connection.execute(query, values).fetchall()
            assert f"USING INDEX {index}" in plan and "position>? AND position<?" in plan
    connection.close()


def test_the_page_of_a_hubs_neighbors_is_read_in_the_order_of_its_index(path):
    make(path)
    connection = sqlite3.connect(path)
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT -claims, id, to_ FROM link WHERE (from_ = ?) AND (standing = ?)"
        " ORDER BY from_, standing, claims DESC, id LIMIT ?",
        ("a", "reported", 5),
    ).fetchall()
    connection.close()
    assert "link_from_ranked" in plan[0][3] and not any("TEMP B-TREE" in row[3] for row in plan)


def test_a_claim_that_quotes_more_under_a_newer_extractor_is_found_by_it(path):
    store = open_store(f"sqlite:{path}")
    old = report(said("protest", organizer=Actor("Li Wei")), said("doxx", words="with umbrellas"))
    first, second = old.claims
    wider = replace(
        first, start=first.start, end=second.end, quote=old.document.text[first.start : second.end]
    )
    store.put(old)
    store.put(replace(old, claims=(wider, second), extractor="factory/2"))
    assert store.claims(ClaimFilter(text="umbrellas")).total == 2
    store.close()
