"""Memory: what is free goes back to the system, and what is made to stay is not sought in."""

import ctypes
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any


@contextmanager
def all_stays() -> Iterator[None]:
    """Python does not look for garbage while tables are read of which everything stays.

    It would go through all that is there again and again, a quarter of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def give_back() -> None:
    """Let the C library of Linux, which keeps much, give back what is free: milliseconds.

    Where it cannot, nothing happens.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Any:
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
