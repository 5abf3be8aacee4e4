"""A page of the whole invented corpus names nobody whose name may not be shown."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from lxml import html

from api.cli.main import main
from api.doors import policy_of
from graph.store import open_store
from graph.store.base import every
from tests.e2e.test_redaction import any_of, listed

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def page(examples_path: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page without the library in it, which is the same on every page."""
    file = tmp_path_factory.mktemp("page") / "network.html"
    command = ["view", "--store", f"sqlite:{examples_path}", "--most", "2000"]
    assert main([*command, "--output", str(file)]) == 0
    tree = html.document_fromstring(file.read_text(encoding="utf-8"))
    for script in tree.xpath("//script[not(@type)]"):
        script.getparent().remove(script)
    return html.tostring(tree, encoding="unicode") + tree.text_content()


def test_no_private_name_is_on_the_page(page, examples_path):
    with closing(open_store(f"sqlite:{examples_path}")) as store:
        public = policy_of(store).public_names
    rest = any_of([*public, *listed("public-names.txt")]).sub("", page)
    assert set(any_of(listed("names.txt"), re.IGNORECASE).findall(rest)) == set()


def test_no_address_and_no_id_of_the_store_is_on_the_page(page, examples_path):
    assert "https://" not in page
    with closing(open_store(f"sqlite:{examples_path}")) as store:
        ids = [record.id for read in (store.entities, store.events, store.claims, store.links)
               for record in every(read) if re.fullmatch(r"[a-z]{3}:[0-9a-f]{24}", record.id)]  # fmt: skip
    assert len(ids) > 500 and not [id for id in ids if id[:12] in page]


def test_every_claim_of_the_store_is_on_the_page(page, examples_path):
    with closing(open_store(f"sqlite:{examples_path}")) as store:
        claims = {claim for link in every(store.links) for claim in link.claims}
        claims.update(claim for event in every(store.events) for claim in event.claims)
    assert len(set(re.findall(r'data-claim="?(\d+)', page))) == len(claims) > 300
