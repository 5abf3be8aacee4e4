"""A store that is copied, or written to a file and read back, is equal record for record."""

import gzip
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from api.backup import check_backup, read_backup, write_backup
from api.moving import load
from graph.errors import UnreadableInput
from graph.model import Finding
from graph.records import to_text
from graph.resolve.rules import person_judgement
from graph.store import open_store
from graph.store.base import JudgementFilter, Withdrawal, every
from tests.api.command import Run, run
from tests.factory import Actor, day, report, said, side_of
from tests.stores import empty

__all__ = ["run"]

SOCIETY = Actor("Harbour Lights Society", "organization")
ZOE = Actor("Zoë Müller-Østergård")
CHINA = Actor("China", "organization", "state", key="state:CN", country="CN")

OLD = report(said("protest", organizer=SOCIETY), published="2023-05-01", external_id="a",
             title="Old", salt="first")  # fmt: skip
NEW = report(said("protest", organizer=SOCIETY, time=day("2023-05-02")), published="2023-05-03",
             external_id="a", title="New \ud800 \x00 \u202e", salt="second")  # fmt: skip
THREAT = report(
    said("threaten", initiator=CHINA, target=ZOE, modality="alleged", by=["witnesses"]),
    said("threaten", same_as=0, initiator=CHINA, modality="denied", by=[CHINA]),
    publisher=None,
)  # fmt: skip
SAME = person_judgement(side_of(THREAT, ZOE), side_of(NEW, SOCIETY), "negative",
                        author="person:reviewer", time="2024-01-01T00:00:00Z")  # fmt: skip
PAIR = person_judgement(side_of(OLD, SOCIETY), side_of(NEW, SOCIETY), "positive",
                        author="person:reviewer", time="2024-01-02T00:00:00Z")  # fmt: skip


def fill(store) -> None:
    """Superseded documents, judgements of persons, withdrawn ones among them, and findings."""
    for extraction in (OLD, NEW, THREAT):
        store.put(extraction)
    store.judge(SAME)
    store.judge(PAIR)
    store.withdraw(PAIR.id, author="person:other", time="2024-02-01T00:00:00Z")
    for automatic in list(every(store.judgements, JudgementFilter(author="rule:")))[:1]:
        store.withdraw(automatic.id, author="person:other", time="2024-02-02T00:00:00Z")
    store.keep(Finding("fnd:1", "brokers", (("limit", "20"),), store.digest(), "{}"))


def everything(store) -> list[str]:
    """All that a store keeps and all that it makes of it, as text."""
    lists = (store.documents, store.entities, store.events, store.links, store.claims,
             store.judgements, store.findings)  # fmt: skip
    found = [to_text(record) for record in store.dump()]
    return [*found, *(to_text(record) for read in lists for record in every(read))]


@pytest.fixture
def filled(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'filled.db'}")
    fill(store)
    yield store
    store.close()


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def other(request, tmp_path, monkeypatch):
    """Another empty store, of each kind; its address is enough to open it."""
    if request.param == "sqlite":
        store = open_store(f"sqlite:{tmp_path / 'other.db'}")
    else:
        server = request.getfixturevalue("neo4j_server")
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        open_store(server.address).close()
        empty(server)
        store = open_store(server.address)
    yield store
    store.close()


def test_the_store_that_is_moved_has_all_there_is_to_move(filled):
    kinds = {type(record) for record in filled.dump()}
    assert {kind.__name__ for kind in kinds} == {"Extraction", "Judgement", "Withdrawal", "Finding"}
    assert filled.stats().current_documents < filled.stats().documents
    assert filled.stats().withdrawn >= 1


def test_a_copy_is_equal_record_for_record(filled, other):
    moved = load(filled.dump(), other)
    assert everything(other) == everything(filled)
    assert other.digest() == filled.digest()
    assert (moved.extraction, moved.finding) == (3, 1)
    assert moved.withdrawal == sum(isinstance(r, Withdrawal) for r in filled.dump())


def test_a_copy_back_is_equal_too(filled, other, tmp_path):
    load(filled.dump(), other)
    back = open_store(f"sqlite:{tmp_path / 'back.db'}")
    load(other.dump(), back)
    assert everything(back) == everything(filled)
    back.close()


def test_the_command_copies_either_way(filled, other, run: Run, tmp_path):
    back = f"sqlite:{tmp_path / 'back.db'}"
    assert run("copy", filled.address, other.address).code == 0
    assert everything(other) == everything(filled)
    ran = run("copy", other.address, back)
    assert ran.code == 0 and "3 documents" in ran.out
    store = open_store(back)
    assert everything(store) == everything(filled)
    store.close()


def test_a_copy_can_be_made_twice(filled, other):
    load(filled.dump(), other)
    before = everything(other)
    load(filled.dump(), other)
    assert everything(other) == before


@pytest.mark.parametrize("name", ["case.jsonl", "case.jsonl.gz"])
def test_a_backup_gives_back_an_equal_store(filled, other, tmp_path, name):
    write_backup(filled.dump(), tmp_path / name)
    head = check_backup(tmp_path / name)
    assert load(read_backup(tmp_path / name), other) == head.records
    assert everything(other) == everything(filled)
    again = tmp_path / f"again-{name}"
    write_backup(other.dump(), again)
    assert again.read_bytes() == (tmp_path / name).read_bytes()


def test_a_withdrawn_judgement_stays_withdrawn_on_its_way(filled, other, tmp_path):
    write_backup(filled.dump(), tmp_path / "case.jsonl")
    load(read_backup(tmp_path / "case.jsonl"), other)
    withdrawn = other.get(PAIR.id)
    assert withdrawn.withdrawn and withdrawn.withdrawn_by == "person:other"
    assert not other.get(SAME.id).withdrawn


def test_a_backup_holds_names_and_is_for_its_owner_only(filled, tmp_path):
    for name in ("case.jsonl", "case.jsonl.gz"):
        write_backup(filled.dump(), tmp_path / name)
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    text = (tmp_path / "case.jsonl").read_text(encoding="utf-8")
    assert "Zoë Müller-Østergård" in text
    assert gzip.decompress((tmp_path / "case.jsonl.gz").read_bytes()).decode() == text


def test_a_failure_leaves_no_file_and_keeps_the_old_one(filled, tmp_path):
    target = tmp_path / "case.jsonl"
    target.write_text("old", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}

    def broken():
        yield next(filled.dump())
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_backup(broken(), target)
    assert target.read_text(encoding="utf-8") == "old"
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.fixture
def lines(filled, tmp_path) -> list[bytes]:
    write_backup(filled.dump(), tmp_path / "whole.jsonl")
    return (tmp_path / "whole.jsonl").read_bytes().splitlines(keepends=True)


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(UnreadableInput) as refused:
        check_backup(path)
    return str(refused.value)


def test_a_damaged_backup_is_refused_with_the_place(lines, tmp_path):
    path = tmp_path / "bad.jsonl"
    whole = b"".join(lines)
    assert "line 2: this is no whole record" in refusal(
        path, whole.replace(b'\n{"extraction"', b'\n{"abstraction"', 1)
    )
    assert f"line {len(lines)}: this is no whole record" in refusal(path, whole[:-5])
    assert f"after line {len(lines) - 1}: the file is cut short" in refusal(
        path, b"".join(lines[:-1])
    )
    changed = whole.replace(b"Harbour", b"Charity", 1)
    assert "its digest is not the one in its head" in refusal(path, changed)
    assert "digest" in refusal(path, whole + lines[-1])
    assert "line 2" in refusal(path, lines[0] + b"\xff\xfe\n" + b"".join(lines[2:]))
    assert "line 2" in refusal(path, lines[0] + b'{"judgement": {"id": 5, "bad": 1}}\n')


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"[]\n", b"null\n", b"\x00" * 50, b'{"record": "claim"}\n']
)
def test_a_file_that_is_no_backup_is_refused(tmp_path, data):
    assert "line 1: this is no backup" in refusal(tmp_path / "bad.jsonl", data)


def test_a_head_that_makes_no_sense_is_refused(lines, tmp_path):
    for bad in (
        lines[0].replace(b'"records"', b'"recards"'),
        lines[0].replace(b'"finding"', b'"found"'),
        lines[0].replace(b'"version": 1', b'"version": "2"'),
        lines[0].replace(b'"version": 1', b'"version": 0'),
    ):
        assert bad != lines[0]
        assert "line 1: the head of the backup is damaged" in refusal(
            tmp_path / "b", bad + lines[1]
        )


def test_a_newer_backup_is_refused_as_newer(lines, tmp_path):
    newer = lines[0].replace(b'"version": 1', b'"version": 2')
    assert newer != lines[0]
    assert "newer shadowgraph" in refusal(tmp_path / "newer.jsonl", newer + b"".join(lines[1:]))


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.999])
def test_a_packed_backup_that_is_cut_short_or_changed_is_refused(filled, tmp_path, cut):
    whole = tmp_path / "case.jsonl.gz"
    write_backup(filled.dump(), whole)
    data = whole.read_bytes()
    assert refusal(tmp_path / "cut.gz", data[: int(len(data) * cut)])
    at = int(len(data) * cut)
    assert refusal(tmp_path / "changed.gz", data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])


def test_a_backup_of_nothing_is_a_backup(tmp_path):
    write_backup([], tmp_path / "none.jsonl.gz")
    assert check_backup(tmp_path / "none.jsonl.gz").records.total == 0
    assert list(read_backup(tmp_path / "none.jsonl.gz")) == []


def test_a_store_that_holds_something_keeps_it(filled, other):
    more = replace(report(said("doxx", initiator=SOCIETY), salt="third"))
    other.put(more)
    load(filled.dump(), other)
    assert other.get(more.document.id) == more.document
    assert other.stats().documents == filled.stats().documents + 1
