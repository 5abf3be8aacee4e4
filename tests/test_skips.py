"""What is missing is said; what is skipped for a reason that nobody knows fails."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import missing

ROOT = Path(__file__).parents[1]

_TRIED = """
import pytest
from tests.conftest import missing


def test_missing():
    missing("a browser: get-one")


def test_known():
    pytest.skip("docker compose is not installed")


def test_unknown():
    pytest.skip("no time")
"""


def _outcomes(folder: Path, *, ci: bool) -> dict[str, str]:
    """Outcome of each test above, in a run of its own."""
    (folder / "test_tried.py").write_text(_TRIED)
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    environment |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"} | ({"CI": "true"} if ci else {})
    command = [
        *(sys.executable, "-m", "pytest", "-v", "-p", "tests.conftest"),
        *("-p", "no:cacheprovider", "--rootdir", folder, folder),
    ]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return dict(re.findall(r"::test_(\w+) ([A-Z]+)", done.stdout))


@pytest.mark.parametrize(("ci", "missing_is"), [(False, "SKIPPED"), (True, "FAILED")])
def test_only_known_skips_are_skips(tmp_path: Path, ci: bool, missing_is: str) -> None:
    assert _outcomes(tmp_path, ci=ci) == {
        "missing": missing_is,
        "known": "SKIPPED",
        "unknown": "FAILED",
    }


def test_what_is_missing_is_told_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="a browser: get-one"):
        missing("a browser: get-one")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="a browser: get-one"):
        missing("a browser: get-one")
