"""The examples of the documentation are run as they stand, against a real server."""

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from api.door import Limits
from api.queries import MOST
from api.security import SHORTEST_KEY
from tests.conftest import missing

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^curl .*$", PAGE, re.MULTILINE)


def test_there_are_examples():
    assert len(EXAMPLES) >= 8


@pytest.mark.process
@pytest.mark.model
@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_works(line, served, tmp_path):
    if shutil.which("curl") is None:
        missing("curl; bring it with: apt-get install curl")
    line = line.replace("http://127.0.0.1:8000", served.url).replace(
        "@examples/", f"@{ROOT}/examples/"
    )
    words = shlex.split(line)
    ran = subprocess.run(
        [*words[:1], "--silent", "--show-error", "--fail-with-body", *words[1:]],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    if "-o" in words:
        assert (tmp_path / words[words.index("-o") + 1]).stat().st_size > 1000
    else:
        answer = json.loads(ran.stdout)
        assert answer.get("total", 1) and answer.get("new", 1)


def test_the_problem_that_is_shown_is_one(client):
    shown = json.loads(re.search(r"```json\n(.*?)\n```", PAGE, re.DOTALL)[1])
    assert client.get("/api/v1/events?limit=0").json() == shown


def test_the_limits_that_are_named_are_those_that_hold():
    limits = Limits()
    said = f"At most {limits.file >> 20} MB a file, {limits.body >> 20} MB and {limits.files} files a request."
    assert said in PAGE
    assert f"at most {MOST}" in PAGE and f"at least {SHORTEST_KEY} characters" in PAGE
