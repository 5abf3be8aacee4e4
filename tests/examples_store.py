"""The invented corpus in a store, read once in a test run; tests that write take a copy."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from api.cli.main import main

EXAMPLES = Path(__file__).parent.parent / "examples"


@cache
def _ingested(folder: Path) -> Path:
    path = folder / "examples.db"
    assert main(["ingest", str(EXAMPLES), "--store", f"sqlite:{path}"]) == 0
    return path


@pytest.fixture(scope="session")
def examples_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """File of the store; not to be written."""
    return _ingested(tmp_path_factory.getbasetemp())


@pytest.fixture
def examples_store(examples_path: Path, tmp_path: Path) -> str:
    """Address of a copy of one's own."""
    shutil.copy(examples_path, tmp_path / "examples.db")
    return f"sqlite:{tmp_path / 'examples.db'}"
