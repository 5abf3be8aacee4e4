"""The stores that are measured side by side: an SQLite file and a real Neo4j, both new."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.store import Store, open_store
from tests.neo4j_server import running_server

NAMES = ("sqlite", "neo4j")


@dataclass(frozen=True, slots=True)
class Place:
    """A store that is measured, where its files are, and the process that keeps it.

    `process` is None for a store that lives in this process.
    """

    name: str
    store: Store
    folder: Path
    process: int | None

    def size_mb(self) -> float:
        """Megabytes of all its files."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return sum(path.stat().st_size for path in files) / 1e6

    def cpu_s(self) -> float:
        """Seconds of CPU time that this process and that of the store have used so far."""
        own = time.process_time()
        if self.process is None:
            return own
        fields = (
            Path("/proc", str(self.process), "stat").read_text("ascii").rpartition(")")[2].split()
        )
        return own + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak_memory_mb(self) -> float:
        """Most memory that its process has had, in megabytes."""
        status = Path("/proc", str(self.process or os.getpid()), "status").read_text("ascii")
        (peak,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) * 1024 / 1e6


@contextmanager
def new_place(name: str) -> Iterator[Place]:
    """An empty store of this kind, gone afterwards.

    Raises:
        tests.neo4j_artifacts.Neo4jMissing: Java or the server's artifacts are not there.
    """
    if name == "sqlite":
        with TemporaryDirectory() as folder:
            store = open_store(f"sqlite:{Path(folder, 'graph.db')}")
            yield Place(name, store, Path(folder), None)
            store.close()
        return
    with running_server() as server:
        os.environ.update(server.environment)
        store = open_store(server.address)
        yield Place(name, store, server.home, server.pid)
        store.close()
