"""Markdown: the text as it is, markup included; front matter and headings are understood."""

from extract.read.document import Reading, with_title
from extract.read.encoding import decode, reader_name
from extract.read.front_matter import read_front_matter
from extract.read.structure import blocks
from graph.model import Block

READER = "markdown/2"


def read_markdown(data: bytes, path: str) -> Reading:
    """Read a Markdown file.

    Raises:
        UnreadableInput: The file cannot be decoded, or its front matter is wrong.
    """
    decoded = decode(data, path)
    return read_markdown_text(decoded.text, path, reader_name(READER, decoded))


def read_markdown_text(text: str, path: str, reader: str = READER) -> Reading:
    """Read decoded Markdown; the title is the first heading of the highest level."""
    front = read_front_matter(text, path)
    layers = {"front_matter": front.metadata} if front.end else {}
    found = blocks(text)
    return Reading(text, reader, found, with_title(layers, _top_heading(text, found)))


def _top_heading(text: str, blocks: tuple[Block, ...]) -> str | None:
    headings = [block for block in blocks if block.kind == "heading"]
    if not headings:
        return None
    top = min(headings, key=lambda block: (block.level, block.start))
    words = text[top.start : top.end].splitlines()[0].strip("#*_ \t")
    return " ".join(words.split()) or None
