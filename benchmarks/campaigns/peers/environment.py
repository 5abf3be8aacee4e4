"""The environment of the peers, and what they find in actions."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).parent

Columns = Mapping[str, npt.NDArray[np.int64]]
"""`actor`, `object` and `second`, one entry an action."""


class PeersError(RuntimeError):
    """A peer could not be installed or did not run; the message says why."""


@contextmanager
def peers_environment(kept: Path | None = None) -> Iterator[Path]:
    """The Python of an environment that holds the peers.

    Args:
        kept: Folder in which it stays for the next time; else it goes when the context ends.
    Raises:
        PeersError: They cannot be installed.
    """
    if kept is None:
        with tempfile.TemporaryDirectory(prefix="shadowgraph-peers-") as folder:
            yield _install(Path(folder))
    else:
        yield _install(kept)


def _install(folder: Path) -> Path:
    uv = Path(sys.executable).with_name("uv")
    python = folder / "bin" / "python"
    if not python.exists():
        _run([uv, "venv", "-q", "--python", sys.executable, folder])
    _run([uv, "pip", "install", "-q", "--python", python, "-r", HERE / "requirements.txt"])
    return python


def ask(python: Path, script: str, columns: Columns, window_s: int, *words: str) -> dict[str, Any]:
    """What a script of this folder prints about the actions, as JSON; words precede the file.

    Raises:
        PeersError: It failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "actions.npz")
        np.savez(path, **columns)
        said = _run([python, HERE / script, *words, path, window_s])
    answer: dict[str, Any] = json.loads(said.splitlines()[-1])
    return answer


def _run(command: list[object]) -> str:
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as error:
        raise PeersError(f"{command[0]}: {error.stderr.strip()[-500:]}") from error
    return done.stdout
