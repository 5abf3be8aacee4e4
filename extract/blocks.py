"""Which block of a document a place lies in."""

from bisect import bisect_right
from collections.abc import Sequence

from graph.model import Block


def block_around(blocks: Sequence[Block], place: int) -> int | None:
    """Number of the block around a place; None between blocks.

    Args:
        blocks: In text order, without overlap.
    """
    number = bisect_right(blocks, place, key=lambda block: block.start) - 1
    return number if number >= 0 and place < blocks[number].end else None


ASIDES = ("byline", "caption", "footnote", "heading", "notice")
"""Blocks that stand between the sentences of a text and do not go on with them."""


def asides(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are no part of the running text, in their order."""
    return [block for block in blocks if block.kind in ASIDES]
