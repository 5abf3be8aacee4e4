"""The invented corpus in a store, read once in a test run; tests that write take a copy.

Where several processes run the tests, one reads it for all.
"""

import fcntl
import os
import shutil
from functools import cache
from pathlib import Path

import pytest

from api.cli.main import main

EXAMPLES = Path(__file__).parent.parent / "examples"


@cache
def _ingested(folder: Path) -> Path:
    """The store in a folder that all processes of the run share; whoever comes first fills it."""
    path, begun = folder / "examples.db", folder / "begun" / "examples.db"
    with (folder / "examples.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            begun.parent.mkdir(exist_ok=True)
            assert main(["ingest", str(EXAMPLES), "--store", f"sqlite:{begun}"]) == 0
            begun.rename(path)
    return path


def _of_the_run(base: Path) -> Path:
    """pytest's folder of this run; each process of pytest-xdist has one of its own in it."""
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def examples_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """File of the store; not to be written."""
    return _ingested(_of_the_run(tmp_path_factory.getbasetemp()))


@pytest.fixture
def examples_store(examples_path: Path, tmp_path: Path) -> str:
    """Address of a copy of one's own."""
    shutil.copy(examples_path, tmp_path / "examples.db")
    return f"sqlite:{tmp_path / 'examples.db'}"
