"""Writes files whole or not at all, and never over a store."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EEXIST, ENOENT
from pathlib import Path
from typing import IO

PRIVATE = 0o600
_STORE = b"SQLite format 3\0"
_BESIDE_STORE = ("-wal", "-shm", "-journal")


@contextmanager
def written(path: Path, *, private: bool) -> Iterator[IO[str]]:
    """A text file that takes the place of `path` when the block ends without an error.

    What is no regular file, as a pipe, is written to as it is.

    Args:
        private: Its owner alone may read it.

    Raises:
        OSError: The folder is missing or cannot be written, or a store lies there.
    """
    with (
        _taking_place(path, private=private) as name,
        open(name, "w", encoding="utf-8", errors="backslashreplace", newline="") as file,
    ):
        yield file


@contextmanager
def written_bytes(path: Path, *, private: bool) -> Iterator[IO[bytes]]:
    """As `written`, for bytes, but only to a regular file."""
    if path.exists() and not path.is_file():
        raise FileExistsError(EEXIST, "no regular file; name another", str(path))
    with _taking_place(path, private=private) as name, open(name, "w+b") as file:
        yield file


@contextmanager
def _taking_place(path: Path, *, private: bool) -> Iterator[str]:
    """Name of an empty file beside `path` that takes its place at the end, or goes."""
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, f"there is no folder {path.parent}", str(path))
    if path.exists() and not path.is_file():  # a device must not be replaced
        yield str(path)
        return
    if _is_store(path):
        raise FileExistsError(EEXIST, "a store lies there; name another file", str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    os.close(handle)
    try:
        os.chmod(name, PRIVATE if private else 0o666 & ~_umask())
        yield name
        os.replace(name, path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno and not error.filename:
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def _is_store(path: Path) -> bool:
    """An embedded store, or what belongs to one, is there already."""
    for suffix in _BESIDE_STORE:
        if path.name.endswith(suffix) and path.exists():
            return _is_store(path.with_name(path.name.removesuffix(suffix)))
    if not path.is_file():
        return False
    with open(path, "rb") as file:
        return file.read(len(_STORE)) == _STORE


def _umask() -> int:
    """The umask of the process; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
