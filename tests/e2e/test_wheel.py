"""The wheel holds all that it needs: vocabulary, word lists, tables, weights, examples.

It is installed into an environment of its own and run from another folder. Dependencies come from
the environment of the tests, by a path file, which does not carry the checkout's own packages.
"""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_LEFT_OUT = (
    ".venv",
    ".git",
    "build",
    "*.egg-info",
    ".*_cache",
    "__pycache__",
    "narratives",
    "*.db*",
)

pytestmark = [pytest.mark.wheel, pytest.mark.model]


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_demo_runs_from_an_installed_wheel(tmp_path: Path) -> None:
    wheels, home, elsewhere = tmp_path / "wheels", tmp_path / "env", tmp_path / "elsewhere"
    elsewhere.mkdir()
    source = shutil.copytree(ROOT, tmp_path / "source", ignore=shutil.ignore_patterns(*_LEFT_OUT))
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")
    build = ("wheel", "--no-deps", "--no-build-isolation", "-w", wheels, source)
    _run(*pip, *build, cwd=elsewhere)
    (wheel,) = wheels.glob("shadowgraph-*.whl")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    _run(*pip, "--python", python, "install", "--no-deps", wheel, cwd=elsewhere)
    (packages,) = home.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    where = _run(python, "-c", "import graph; print(graph.__file__)", cwd=elsewhere)
    assert where.startswith(str(home))
    printed = _run(home / "bin" / "shadowgraph", "demo", cwd=elsewhere)
    assert "INVENTED" in printed and "counter-protests" in printed
    assert (elsewhere / "shadowgraph-demo.db").is_file()
