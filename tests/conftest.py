"""Skips are visible and known: a test that is skipped for any other reason fails.

What may be missing: the real texts (a folder named by SHADOWGRAPH_REAL_TEXTS), and torch, which only
training needs.
"""

from collections.abc import Generator

import pytest

_KNOWN_SKIPS = ("SHADOWGRAPH_REAL_TEXTS", "torch")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else ""
        if not any(known in reason for known in _KNOWN_SKIPS):
            report.outcome = "failed"
            report.longrepr = f"unknown skip: {reason}"
    return report
