"""Writes files whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOENT
from pathlib import Path
from typing import IO

PRIVATE = 0o600


@contextmanager
def written(path: Path, *, private: bool) -> Iterator[IO[str]]:
    """A text file that takes the place of `path` when the block ends without an error.

    Args:
        private: Its owner alone may read it.

    Raises:
        OSError: The folder is missing or cannot be written.
    """
    with (
        _taking_place(path, private=private) as name,
        open(name, "w", encoding="utf-8", errors="backslashreplace", newline="") as file,
    ):
        yield file


@contextmanager
def written_bytes(path: Path, *, private: bool) -> Iterator[IO[bytes]]:
    """As `written`, for bytes."""
    with _taking_place(path, private=private) as name, open(name, "w+b") as file:
        yield file


@contextmanager
def _taking_place(path: Path, *, private: bool) -> Iterator[str]:
    """Name of an empty file beside `path` that takes its place at the end, or goes."""
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, f"there is no folder {path.parent}", str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    os.close(handle)
    try:
        os.chmod(name, PRIVATE if private else 0o666 & ~_umask())
        yield name
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The umask of the process; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
