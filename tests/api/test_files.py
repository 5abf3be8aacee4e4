"""Files are written whole or not at all."""

import os

import pytest

from api.files import written


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
