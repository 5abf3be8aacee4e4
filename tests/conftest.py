"""Skips are visible and known: a test that is skipped for any other reason fails.

What may be missing everywhere: the real texts (a folder named by SHADOWGRAPH_REAL_TEXTS), torch,
which only training needs, and Docker's compose command. What may be missing on a developer's
machine, and fails where CI=true: a Neo4j and a browser.
"""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.neo4j_artifacts import Neo4jMissing
from tests.neo4j_server import Neo4jServer, running_server

CHROMIUM = Path("/usr/bin/chromium")
_KNOWN_SKIPS = ("SHADOWGRAPH_REAL_TEXTS", "torch", "docker compose")
_MISSING = "missing here: "


def missing(reason: str) -> NoReturn:
    """Skip a test that needs a Neo4j or a browser; where CI=true it fails instead.

    `reason` says what is missing and names the command that brings it.
    """
    if _in_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(_MISSING + reason)


def _in_ci() -> bool:
    return os.environ.get("CI") == "true"


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jServer]:
    """A real Neo4j that all tests of a run share. It keeps what a test leaves in it."""
    try:
        with running_server() as server:
            yield server
    except Neo4jMissing as exc:
        missing(str(exc))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium that all tests of a run share: Playwright runs once in a process."""
    if not CHROMIUM.exists():
        missing("Chromium; bring it with: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM))
        yield started
        started.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow files begin first, so that of two processes neither waits long for the other's last."""
    slow = ("wheel", "process", "neo4j")
    items.sort(key=lambda item: not any(item.get_closest_marker(name) for name in slow))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else ""
        if not any(known in reason for known in (_MISSING, *_KNOWN_SKIPS)):
            report.outcome = "failed"
            report.longrepr = f"unknown skip: {reason}"
    return report
