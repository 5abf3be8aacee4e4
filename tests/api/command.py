"""Runs a command of the real program in this process and gives what it printed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from api.cli.main import main


@dataclass(frozen=True)
class Ran:
    """Exit code, standard output and standard error of a command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any
) -> Run:
    """Run `shadowgraph ARGUMENTS` in an empty folder, without settings of this machine."""
    monkeypatch.delenv("SHADOWGRAPH_STORE", raising=False)
    monkeypatch.delenv("SHADOWGRAPH_DEBUG", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.chdir(tmp_path_factory.mktemp("work"))

    def _run(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return _run
