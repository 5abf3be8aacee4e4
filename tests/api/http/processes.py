"""Starts the real command `shadowgraph serve` and stops it by its process id."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

_ADDRESS = re.compile(r"answers at (http://\S+)/ ")


@dataclass(frozen=True)
class Served:
    """A server that runs; `greeting` is the line it has printed."""

    process: subprocess.Popen[str]
    url: str
    greeting: str

    @property
    def own(self) -> dict[str, str]:
        """The header by which a program says that it means this server."""
        return {"Origin": self.url}

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of this process with these settings of Shadowgraph and no others."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("SHADOWGRAPH_")}
    return {**kept, **settings}


@contextmanager
def started(*arguments: str, **settings: str) -> Iterator[subprocess.Popen[str]]:
    """The command with these arguments; killed when the block ends, if it has not ended."""
    command = [sys.executable, "-m", "shadowgraph", "serve", *arguments]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(settings),
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def greeted(process: subprocess.Popen[str]) -> Served:
    """Wait for the line that says where the server answers."""
    assert process.stderr is not None
    line = process.stderr.readline()
    found = _ADDRESS.search(line)
    assert found, line + process.stderr.read()
    return Served(process, found[1], line)


@contextmanager
def serving(store: str, *arguments: str, **settings: str) -> Iterator[Served]:
    """A server on a free port of the loopback that answers."""
    with started("--port", "0", "--store", store, *arguments, **settings) as process:
        yield greeted(process)
