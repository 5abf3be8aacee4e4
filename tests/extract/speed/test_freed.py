"""What is free goes back to the system, where the C library can do so."""

import ctypes
import gc
import sys
from pathlib import Path

import pytest

from extract.speed import freed
from extract.speed.freed import all_stays, give_back
from tests.conftest import missing


def memory_mb() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024 / 1e6


def test_memory_below_a_block_in_use_is_given_back() -> None:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"):
        missing("the C library of GNU")
    blocks = [bytes(2_000) for _ in range(50_000)]
    last = blocks.pop()
    blocks.clear()
    kept = memory_mb()
    give_back()
    assert len(last) == 2_000
    assert memory_mb() < kept - 50


def test_where_memory_cannot_be_given_back_nothing_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    freed._trim.cache_clear()
    try:
        assert freed._trim() is None
        give_back()
    finally:
        freed._trim.cache_clear()


def test_garbage_is_sought_again_behind_what_stays_if_it_was_before() -> None:
    with pytest.raises(KeyError), all_stays():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
    gc.disable()
    try:
        with all_stays():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
