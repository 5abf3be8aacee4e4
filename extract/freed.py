"""Gives memory that is free back to the system; the C library of Linux keeps much of it."""

import ctypes
import os
from functools import cache
from typing import Any


def give_back() -> None:
    """Let the C library give back what is free: milliseconds. Where it cannot, nothing happens."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Any:
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
