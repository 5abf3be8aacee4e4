"""Files are written whole or not at all."""

import os
import re
import sqlite3
from contextlib import closing
from errno import ENOSPC

import pytest

from api.files import written, written_bytes


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), written(path, private=True) as file:
        file.write("half")
        raise RuntimeError
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o644)])
def test_who_may_read_it_does_not_depend_on_the_old_file(tmp_path, private, mode):
    before = os.umask(0o022)
    try:
        path = tmp_path / "out.txt"
        path.write_text("old", encoding="utf-8")
        path.chmod(0o666)
        with written(path, private=private) as file:
            file.write("new\n")
        assert path.stat().st_mode & 0o777 == mode and path.read_text(encoding="utf-8") == "new\n"
    finally:
        os.umask(before)


def test_a_lone_surrogate_is_written_as_an_escape(tmp_path):
    with written(tmp_path / "out.txt", private=False) as file:
        file.write("a\ud800b")
    assert (tmp_path / "out.txt").read_bytes() == b"a\\ud800b"


@pytest.mark.parametrize("name", ["case.db", "case.db-wal"])
def test_a_store_is_never_written_over(tmp_path, name):
    store = tmp_path / "case.db"
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("CREATE TABLE kept (it)")
    (tmp_path / "case.db-wal").touch()
    before = store.read_bytes()
    with (
        pytest.raises(FileExistsError, match="a store lies there"),
        written(tmp_path / name, private=True),
    ):
        pass
    assert store.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["case.db", "case.db-wal"]


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with written(pipe, private=True) as file:
        file.write("all of it")
    assert os.read(reader, 100) == b"all of it"
    os.close(reader)
    assert pipe.is_fifo()
    with pytest.raises(FileExistsError, match="no regular file"), written_bytes(pipe, private=True):
        pass


def test_a_full_disk_names_the_file(tmp_path):
    with (
        pytest.raises(OSError, match=re.escape(str(tmp_path / "out.txt"))),
        written(tmp_path / "out.txt", private=True),
    ):
        raise OSError(ENOSPC, "No space left on device")
    assert not list(tmp_path.iterdir())
