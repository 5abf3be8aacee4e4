"""What leaves the store of the invented corpus names nobody whose name may not be shown."""

import hashlib
import json
import re
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from api.cli.main import main
from api.doors import policy_of
from graph.store import open_store
from tests.examples_store import EXAMPLES

pytestmark = pytest.mark.model


def listed(name: str) -> list[str]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@pytest.fixture(scope="module")
def leaving(examples_path: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """All bytes that leave in both formats."""
    folder = tmp_path_factory.mktemp("leaving")
    command = ["export", "--store", f"sqlite:{examples_path}", "--output"]
    assert main([*command, str(folder / "all.jsonl")]) == 0
    assert main([*command, str(folder / "csv"), "--format", "csv"]) == 0
    files = [folder / "all.jsonl", *sorted((folder / "csv").iterdir())]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def any_of(names: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", flags)


def test_no_private_name_leaves(leaving, examples_path):
    with closing(open_store(f"sqlite:{examples_path}")) as store:
        public = policy_of(store).public_names
    rest = any_of([*public, *listed("public-names.txt")]).sub("", leaving)
    assert set(any_of(listed("names.txt"), re.IGNORECASE).findall(rest)) == set()


def test_no_id_is_made_from_a_name(leaving):
    for name in listed("names.txt"):
        for form in (name, name.lower(), name.lstrip("@"), f"name:person:{name.lower()}"):
            for made in (hashlib.sha256, hashlib.sha1, hashlib.md5):
                assert made(form.encode()).hexdigest()[:12] not in leaving


def test_no_offset_text_or_address_leaves(leaving):
    for word in (
        '"start"',
        '"end"',
        '"text":"INVENTED',
        "https://",
        '"url"',
        '"reason"',
        "person:",
    ):
        assert word not in leaving


def test_the_graph_is_still_whole(leaving):
    rows = [json.loads(line) for line in leaving.splitlines() if line.startswith("{")]
    ids = {row["id"] for row in rows}
    links = [row for row in rows if row["record"] == "link"]
    assert links and all({row["from"], row["to"], *row["claims"]} <= ids for row in links)
    quotes = [row["quote"] for row in rows if row["record"] == "claim"]
    words = sum(len(quote.split()) for quote in quotes)
    assert sum(quote.count("[name]") for quote in quotes) < 0.15 * words, "quotes stay readable"
