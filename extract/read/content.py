"""The bytes of a file, up to a limit: pipes that stay silent, devices and growing files end it.

A pipe that a person names is read (`shadowgraph extract /dev/stdin`), a device is not: it might
never end.
"""

import os
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from extract.read.limits import MEBIBYTE, Limits
from graph.errors import UnreadableInput

_PART = 2**20
_SILENCE = 30
"""Seconds that a pipe may stay silent."""


def read_content(path: Path, limits: Limits) -> bytes:
    """All bytes of a file.

    Raises:
        UnreadableInput: It cannot be opened, is a device or a silent pipe, is longer than
            `limits.input_bytes`, or changed while it was read.
    """
    try:
        with _opened(path) as file:
            before = os.fstat(file.fileno())
            data = _read(file, path, limits.input_bytes, waits=not stat.S_ISREG(before.st_mode))
            after = os.fstat(file.fileno())
    except OSError as error:
        raise _unopened(path, error) from error
    if stat.S_ISREG(before.st_mode) and (before.st_size, before.st_mtime_ns) != (
        after.st_size,
        after.st_mtime_ns,
    ):
        reason = "it changed while it was read; read it again when it is complete"
        raise UnreadableInput(str(path), "", reason)
    return data


@contextmanager
def opened_lines(path: Path) -> Iterator[BinaryIO]:
    """A file to be read line by line.

    Raises:
        UnreadableInput: It cannot be opened, or breaks while it is read.
    """
    try:
        with _opened(path) as file:
            os.set_blocking(file.fileno(), True)
            yield file
    except OSError as error:
        raise _unopened(path, error) from error


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open without waiting: a pipe without a writer would block for ever."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        mode = os.fstat(handle).st_mode
        if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not os.isatty(handle)):
            raise UnreadableInput(str(path), "", "this is a device, and no document")
        yield file


def _read(file: BinaryIO, path: Path, most: int, *, waits: bool) -> bytes:
    parts: list[bytes] = []
    length = 0
    while True:
        if waits and not _has_news(file):
            reason = f"nothing came out of this pipe for {_SILENCE} s"
            raise UnreadableInput(str(path), "", reason)
        part = os.read(file.fileno(), _PART)
        if not part:
            return b"".join(parts)
        parts.append(part)
        length += len(part)
        if length > most:
            reason = f"longer than {most / MEBIBYTE:,.4g} MiB, the most that is read; split it"
            raise UnreadableInput(str(path), "", reason)


def _has_news(file: BinaryIO) -> bool:
    """True when bytes or the end can be read."""
    poll = select.poll()
    poll.register(file.fileno(), select.POLLIN)
    return bool(poll.poll(_SILENCE * 1000))


def _unopened(path: Path, error: OSError) -> UnreadableInput:
    return UnreadableInput(str(path), "", error.strerror or "the file cannot be opened")
