"""Which named part of a document a place in its text belongs to: a page, a forwarded mail."""

from bisect import bisect_right

from graph.model import Document


def locator_at(document: Document, offset: int) -> str | None:
    """Name of the part in which a character stands (`page 3`), or None when parts have no names."""
    index = bisect_right(document.locators, offset, key=lambda locator: locator.start)
    return document.locators[index - 1].name if index else None


def locator_of(document: Document, start: int, end: int) -> str | None:
    """Name of the part in which a quote stands, or of two (`page 3 to page 4`), or None.

    Args:
        end: Offset behind the last character.
    """
    first, last = locator_at(document, start), locator_at(document, max(start, end - 1))
    return first if first == last else f"{first} to {last}"
