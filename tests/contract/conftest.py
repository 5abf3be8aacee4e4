"""The stores that the contract is tried on. Another back end is one more name in `BACK_ENDS`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store

BACK_ENDS = ("sqlite",)


@pytest.fixture(params=BACK_ENDS)
def open_new(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens another empty store of the same kind each time."""
    opened: list[Store] = []

    def open_one() -> Store:
        assert request.param == "sqlite"
        opened.append(open_store(f"sqlite:{tmp_path / f'graph{len(opened)}.db'}"))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_new: Callable[[], Store]) -> Store:
    return open_new()
