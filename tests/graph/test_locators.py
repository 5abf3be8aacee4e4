"""A place in a text leads to its page."""

import pytest

from graph.locators import locator_at, locator_of
from graph.model import Document, Locator

PAGES = (Locator(0, "page 1"), Locator(10, "page 2"), Locator(20, "page 1"))
DOCUMENT = Document("doc:1", "x" * 30, "s", "pdf/1", locators=PAGES)


@pytest.mark.parametrize(
    ("offset", "name"),
    [(0, "page 1"), (9, "page 1"), (10, "page 2"), (19, "page 2"), (29, "page 1")],
)
def test_the_last_locator_before_a_place_names_it(offset, name):
    assert locator_at(DOCUMENT, offset) == name


def test_a_quote_that_runs_over_names_both_pages():
    assert locator_of(DOCUMENT, 2, 10) == "page 1"
    assert locator_of(DOCUMENT, 2, 11) == "page 1 to page 2"


def test_a_document_without_parts_has_no_names():
    plain = Document("doc:1", "x" * 30, "s", "text/1")
    assert locator_at(plain, 3) is None
    assert locator_of(plain, 3, 9) is None
    assert locator_at(Document("d", "xx", "s", "r", locators=(Locator(1, "page 1"),)), 0) is None
