"""What one computation of a peer costs; a script of the peers' environment.

    python cost.py PEER ACTIONS.npz WINDOW_S

Prints one line of JSON: seconds of computing alone (data are loaded before), peak memory, and the
edges and weights of the co-action network where the peer makes one. All use one thread.
"""

import gc
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import groups
import numpy as np
import toolkit

_RANGE_JOIN = """
    select count(*), sum(weight) from (
        select u, v, count(*) as weight from (
            select distinct a.number, a.actor as u, b.actor as v
            from action a join action b
            on a.object = b.object
            and b.second between a.second - $window and a.second + $window
            where a.actor <> b.actor
        ) group by u, v
    )
"""


def main() -> None:
    peer, path, window_s = sys.argv[1], sys.argv[2], int(sys.argv[3])
    print(json.dumps({**PEERS[peer](dict(np.load(path)), window_s), "memory_mb": _memory_mb()}))


def toolkit_cost(columns: dict[str, np.ndarray], window_s: int) -> dict[str, float]:
    """Its worker process counts, too."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "toolkit.db")
        toolkit.load(database, columns)
        clock, cpu = time.perf_counter(), _cpu_s()
        toolkit.compute(database, window_s)
        spent = time.perf_counter() - clock
        _wait_for_workers()
        edges = toolkit.edges(database)
    return {
        "clock_s": spent,
        "cpu_s": _cpu_s() - cpu,
        "edges": len(edges),
        "weight": int(edges[:, 2].sum()),
    }


def duckdb_cost(columns: dict[str, np.ndarray], window_s: int) -> dict[str, float]:
    """A range join in memory."""
    connection = duckdb.connect(config={"threads": 1})
    action = {**columns, "number": np.arange(len(columns["actor"]))}
    connection.register("given", action)
    connection.execute("create table action as select * from given")
    clock, cpu = time.perf_counter(), time.process_time()
    edges, weight = connection.execute(_RANGE_JOIN, {"window": window_s}).fetchall()[0]
    spent = {"clock_s": time.perf_counter() - clock, "cpu_s": time.process_time() - cpu}
    return {**spent, "edges": edges, "weight": int(weight)}


def coordinationz_cost(columns: dict[str, np.ndarray], window_s: int) -> dict[str, float]:
    """Similarities with p-values from 1,000 realizations."""
    clock, cpu = time.perf_counter(), time.process_time()
    groups.null_model(columns, window_s)
    return {"clock_s": time.perf_counter() - clock, "cpu_s": time.process_time() - cpu}


PEERS = {"toolkit": toolkit_cost, "duckdb": duckdb_cost, "coordinationz": coordinationz_cost}


def _wait_for_workers() -> None:
    gc.collect()
    for worker in multiprocessing.active_children():
        worker.join(10)


def _cpu_s() -> float:
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
