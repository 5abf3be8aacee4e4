"""One profile for all property tests: the same examples on every machine, and no time limit."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from graph.store.sqlite import connections

settings.register_profile(
    "fixed",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("fixed")


@pytest.fixture(autouse=True, scope="session")
def quick_disk() -> Iterator[None]:
    """Do not wait for the disk: these tests ask what is written, not whether it survives a crash."""
    patch = pytest.MonkeyPatch()
    patch.setattr(connections, "SETTINGS", (*connections.SETTINGS, "PRAGMA synchronous = OFF"))
    yield
    patch.undo()
