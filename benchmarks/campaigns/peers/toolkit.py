"""coordination-network-toolkit on columns of actions; runs in the peers' environment.

An action is a message that reposts its object, so its co-retweet network is the co-action network.
"""

import contextlib
import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from coordination_network_toolkit.compute_networks import compute_co_retweet_parallel
from coordination_network_toolkit.preprocess import preprocess_data


def load(database: Path, columns: dict[str, np.ndarray]) -> None:
    """Put the actions into a new database of the toolkit."""
    with contextlib.redirect_stdout(io.StringIO()):
        preprocess_data(str(database), _messages(columns))


def _messages(columns: dict[str, np.ndarray]) -> Iterator[tuple[object, ...]]:
    rows = zip(*(columns[name].tolist() for name in ("actor", "object", "second")), strict=True)
    for number, (actor, on, second) in enumerate(rows):
        yield number, actor, "", on + 1, "", "", second, []


def compute(database: Path, window_s: int) -> None:
    """Make the network in one worker process."""
    with contextlib.redirect_stdout(io.StringIO()):
        compute_co_retweet_parallel(str(database), window_s, n_threads=1)


def edges(database: Path) -> np.ndarray:
    """Rows of actor, other actor, weight; nobody has an edge to itself."""
    query = "select user_1, user_2, weight from co_retweet_network where user_1 != user_2"
    with contextlib.closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(query).fetchall()
    return np.array(rows, dtype=np.int64).reshape(-1, 3)
