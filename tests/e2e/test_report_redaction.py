"""A report on all actors of the invented corpus names nobody whose name may not be shown."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.cli.main import main
from api.doors import policy_of
from graph.store import open_store
from tests.api.campaign_sample import keep
from tests.e2e.test_redaction import any_of, listed

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def leaving(examples_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The report and the export of a store in which everybody is in one campaign."""
    folder = tmp_path_factory.mktemp("report")
    shutil.copy(examples_path, folder / "examples.db")
    address = f"sqlite:{folder / 'examples.db'}"
    with closing(open_store(address)) as store:
        keep(store)
    page, lines = folder / "report.html", folder / "all.jsonl"
    find = ["campaigns", "find", "--kept", "--store", address, "--output", str(page)]
    assert main(find) == 0
    assert main(["export", "--store", address, "--output", str(lines)]) == 0
    exported = lines.read_text(encoding="utf-8").splitlines()
    findings = [line for line in exported if '"record":"finding"' in line]
    assert len(findings) == 1
    yield page.read_text(encoding="utf-8") + findings[0]


def test_no_private_name_leaves(leaving: str, examples_path: Path) -> None:
    with closing(open_store(f"sqlite:{examples_path}")) as store:
        public = policy_of(store).public_names
    rest = any_of([*public, *listed("public-names.txt")]).sub("", leaving)
    assert set(any_of(listed("names.txt"), re.IGNORECASE).findall(rest)) == set()


def test_no_id_of_the_store_leaves(leaving: str, examples_path: Path) -> None:
    with closing(open_store(f"sqlite:{examples_path}")) as store:
        ids = [event.id for event in store.events(limit=1000).items]
        ids += [claim.id for claim in store.claims(limit=1000).items]
    assert len(ids) > 50 and not any(id in leaving for id in ids)
