"""What can be wrong with a server, a login or a database, and what is said about it."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import exceptions

from graph.dates import parse_partial
from graph.errors import StoreTooNew, StoreUnavailable
from graph.store import open_store
from graph.store.base import EventFilter
from graph.store.neo4j import connections
from graph.store.neo4j.schema import NEWEST, ONE_STORE, STEPS
from graph.store.neo4j.translating import REASONS, translated
from tests.factory import Actor, report, said
from tests.stores import ask, empty, open_on

ROOT = Path(__file__).parents[4]


_INDEXES = "SHOW INDEXES YIELD name, owningConstraint, type WHERE type <> 'LOOKUP' RETURN name, owningConstraint"


@pytest.fixture
def bare(neo4j_server):
    """A server without any schema or node, as it is when it was just installed."""
    empty(neo4j_server)
    ask(neo4j_server, "MATCH (s:_Store) DELETE s")
    for name, constraint in ask(neo4j_server, _INDEXES):
        drop = f"DROP CONSTRAINT {constraint}" if constraint else f"DROP INDEX {name}"
        ask(neo4j_server, drop)
    yield neo4j_server
    ask(neo4j_server, "MATCH (n) DETACH DELETE n")


def test_the_driver_is_loaded_only_when_it_is_used():
    code = "import sys, graph.store, shadowgraph; sys.exit('neo4j' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("scheme", ["neo4j", "bolt", "neo4j+s", "bolt+s"])
def test_a_server_that_is_not_there_is_named_without_the_password(scheme):
    with pytest.raises(StoreUnavailable) as fault:
        open_store(f"{scheme}://127.0.0.1:9", user="eva", password="horse-battery")
    assert fault.value.address == f"{scheme}://127.0.0.1:9"
    shown = f"{fault.value} {fault.value.__cause__!r}"
    assert "horse-battery" not in shown and "address and server" in shown


LOGINS = [
    "neo4j://eva:secret@localhost:7687", "bolt://eva@localhost", "bolt://eva:se@cret@localhost",
    "bolt://localhost?x=@eva:secret", "neo4j+ssc://eva:secret@localhost", "http://eva:secret@localhost",
]  # fmt: skip


@pytest.mark.parametrize("address", LOGINS)
def test_a_login_in_an_address_is_refused_and_not_echoed(address, monkeypatch):
    monkeypatch.setenv("SHADOWGRAPH_NEO4J_PASSWORD", "horse-battery")
    with pytest.raises(StoreUnavailable) as fault:
        open_store(address)
    assert "eva" not in str(fault.value) and "cret" not in str(fault.value)


@pytest.mark.parametrize("rest", ["?password=secret", "/?user=eva#secret", "#secret"])
def test_what_stands_behind_the_port_is_refused_and_not_echoed(rest, monkeypatch):
    monkeypatch.setenv("SHADOWGRAPH_NEO4J_PASSWORD", "horse-battery")
    with pytest.raises(StoreUnavailable, match="HOST:PORT") as fault:
        open_store(f"bolt://localhost:7687{rest}")
    assert "eva" not in str(fault.value) and "secret" not in str(fault.value)


def test_a_program_that_keeps_silent_is_not_waited_for_again_and_again():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(StoreUnavailable, match=r"no Neo4j answers there|no connection"):
            open_store(f"bolt://127.0.0.1:{silent.getsockname()[1]}", password="horse-battery")
    assert time.monotonic() - began < 40


def test_without_a_password_it_is_said_where_it_belongs(monkeypatch):
    monkeypatch.delenv("SHADOWGRAPH_NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreUnavailable, match="SHADOWGRAPH_NEO4J_PASSWORD is not set"):
        open_store("bolt://127.0.0.1:7687")


@pytest.mark.neo4j
def test_a_wrong_password_is_said_to_be_wrong_and_not_shown(neo4j_server):
    with pytest.raises(StoreUnavailable, match="set SHADOWGRAPH_NEO4J_USER") as fault:
        open_store(neo4j_server.address, user=neo4j_server.user, password="horse-battery")
    assert "horse-battery" not in str(fault.value)


@pytest.mark.neo4j
def test_the_login_is_found_in_the_environment(neo4j_server, monkeypatch):
    for name, value in neo4j_server.environment.items():
        monkeypatch.setenv(name, value)
    store = open_store(os.environ["SHADOWGRAPH_STORE"])
    assert store.address == neo4j_server.address
    store.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        store.stats()


@pytest.mark.neo4j
def test_the_database_of_another_program_is_refused_and_left_alone(bare):
    ask(bare, "CREATE (:Cookie {name: 'oatmeal'})")
    with pytest.raises(StoreUnavailable, match="another program"):
        open_on(bare)
    assert ask(bare, "MATCH (n) RETURN labels(n), n.name") == [[["Cookie"], "oatmeal"]]
    assert ask(bare, "SHOW CONSTRAINTS YIELD name") == []


@pytest.mark.neo4j
def test_a_newer_schema_is_refused_and_left_alone(neo4j_server):
    empty(neo4j_server)
    ask(neo4j_server, "MERGE (s:_Store {id: 'shadowgraph'}) SET s.version = $v", v=NEWEST + 3)
    with pytest.raises(StoreTooNew) as fault:
        open_on(neo4j_server)
    assert (fault.value.found, fault.value.known) == (NEWEST + 3, NEWEST)
    ask(neo4j_server, "MATCH (s:_Store) DELETE s")
    open_on(neo4j_server).close()


@pytest.mark.neo4j
def test_a_migration_that_was_cut_off_goes_on_where_it_stopped(bare):
    for statement in (ONE_STORE, *STEPS[0][:7]):
        ask(bare, statement)
    ask(
        bare, "CREATE (:_Store {id: 'shadowgraph', version: 0, writes: 0, secret: $s})", s=b"x" * 32
    )
    store = open_on(bare)
    store.put(report(said("protest", organizer=Actor("Li Wei"))))
    assert store.stats().claims == 1
    store.close()
    assert ask(bare, "MATCH (s:_Store) RETURN s.version") == [[NEWEST]]
    made = ask(bare, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'shadowgraph' RETURN name")
    statements = (ONE_STORE, *(statement for step in STEPS for statement in step))
    assert len(made) == sum(statement.startswith("CREATE ") for statement in statements)


@pytest.mark.neo4j
def test_a_store_of_the_first_schema_is_brought_up_to_date(bare):
    periods = ("2018-12-30/2019-01-02", "2019", "2019-01", "2019-01-05")
    store = open_on(bare)
    store.put(report(*(said("threaten", time=parse_partial(one)) for one in periods)))
    asked = EventFilter(types=("threaten",), since="2019-01-02", until="2019-01-03")
    found = store.events(asked)
    store.close()
    for index in ("span", "type_span"):
        ask(bare, f"DROP INDEX shadowgraph_Event_{index}")
    ask(bare, "MATCH (n:Event) REMOVE n._span")
    ask(bare, "MATCH (s:_Store) SET s.version = 1")
    store = open_on(bare)
    assert store.events(asked) == found and found.total == 3
    assert ask(bare, "MATCH (s:_Store) RETURN s.version") == [[NEWEST]]
    store.close()


@pytest.mark.neo4j
@pytest.mark.process
def test_servers_that_start_at_once_make_one_store(bare):
    code = (
        "import sys; from graph.store import open_store;"
        "s = open_store(sys.argv[1]); print(s.secret().hex()); s.close()"
    )
    environment = {**os.environ, **bare.environment}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, bare.address],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    told = [process.communicate() for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], told
    assert len({out for out, _ in told}) == 1 and all(not err for _, err in told)
    assert ask(bare, "MATCH (s:_Store) RETURN s.version") == [[NEWEST]]


def has_stopped(pid):
    """True when no thread of the process goes on; a signal may take a moment to reach all."""
    told = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread may end meanwhile
            told.append((task / "stat").read_text("ascii"))
    return bool(told) and all(one.rpartition(") ")[2].startswith("T") for one in told)


@pytest.mark.neo4j
@pytest.mark.process
@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_a_server_that_stopped_answering_is_given_up_and_used_again(
    neo4j_server, scheme, monkeypatch
):
    monkeypatch.setattr(connections, "_IDLE_S", 0.0)
    monkeypatch.setattr(connections, "_ACQUISITION_TIMEOUT_S", 2.0)
    address = neo4j_server.address.replace("neo4j:", f"{scheme}:")
    store = open_store(address, user=neo4j_server.user, password=neo4j_server.password)
    before = store.stats()
    os.kill(neo4j_server.pid, signal.SIGSTOP)
    try:
        while not has_stopped(neo4j_server.pid):
            time.sleep(0.01)
        began = time.monotonic()
        with pytest.raises(StoreUnavailable):
            store.stats()
        assert time.monotonic() - began < 60
    finally:
        os.kill(neo4j_server.pid, signal.SIGCONT)
    assert store.stats() == before
    store.close()


@pytest.mark.neo4j
def test_what_one_claim_id_says_twice_is_the_callers_mistake(neo4j_server):
    empty(neo4j_server)
    store = open_on(neo4j_server)
    first = report(said("protest"))
    second = report(said("protest"), publisher="Herald")
    store.put(first)
    stolen = replace(second.claims[0], id=first.claims[0].id)
    with pytest.raises(ValueError, match="contradict"):
        store.put(replace(second, claims=(stolen,)))
    assert store.stats().documents == 1
    store.close()


def test_every_exception_of_the_driver_is_translated():
    exported = [
        found
        for name in dir(exceptions)
        if isinstance(found := getattr(exceptions, name), type)
        and issubclass(found, exceptions.Neo4jError | exceptions.DriverError)
    ]
    assert len(exported) > 20
    order = list(REASONS)
    for kind in exported:
        nearest = next(known for known in order if issubclass(kind, known))
        bases = [known for known in order if issubclass(kind, known)]
        assert all(issubclass(nearest, base) for base in bases), kind
        needs_more = issubclass(kind, exceptions.ResultError | exceptions.TransactionError)
        fault = kind(None, "told") if needs_more else kind("told")
        expected = ValueError if issubclass(kind, exceptions.ConstraintError) else StoreUnavailable
        with pytest.raises(expected), translated("neo4j://here"):
            raise fault
