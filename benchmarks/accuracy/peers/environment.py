"""The environment of the peers, and what each of them finds in labeled texts."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.peers import PEERS
from benchmarks.accuracy.peers.pairs import asked_sentences

HERE = Path(__file__).parent


class PeersError(RuntimeError):
    """A peer could not be installed or did not run; the message says why."""


def read_all(documents: Sequence[Labeled]) -> dict[str, list[dict[str, Any]]]:
    """What each peer finds in the documents.

    Raises:
        PeersError: A peer cannot be installed, or failed.
    """
    with peers_environment() as python:
        return {peer: read_with(python, peer, documents) for peer in PEERS}


@contextmanager
def peers_environment() -> Iterator[Path]:
    """The Python of an environment that holds the peers, until the context ends.

    Raises:
        PeersError: They cannot be installed.
    """
    uv = Path(sys.executable).with_name("uv")
    with tempfile.TemporaryDirectory(prefix="shadowgraph-peers-") as folder:
        python = Path(folder) / "bin" / "python"
        _run([uv, "venv", "-q", "--python", sys.executable, folder])
        _run([uv, "pip", "install", "-q", "--python", python, "-r", HERE / "requirements.txt"])
        yield python


def read_with(python: Path, peer: str, documents: Sequence[Labeled]) -> list[dict[str, Any]]:
    """What a peer finds: names and triples by document, as `reading.py` prints them.

    Raises:
        PeersError: It failed.
    """
    rows = ({"text": d.text, "sentences": asked_sentences(d)} for d in documents)
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    printed = _run([python, HERE / "reading.py", peer], lines)
    return [json.loads(line) for line in printed.splitlines()]


def _run(command: Sequence[object], given: str = "") -> str:
    try:
        done = subprocess.run(
            list(map(str, command)), input=given, capture_output=True, text=True, check=True
        )
    except subprocess.CalledProcessError as error:
        raise PeersError(f"{command[0]}: {error.stderr.strip()[-500:]}") from error
    return done.stdout
