"""Plain text: the text as it is, with front matter if there is any."""

from extract.read.document import Reading, first_heading, with_title
from extract.read.encoding import decode, reader_name
from extract.read.front_matter import read_front_matter
from extract.read.structure import blocks

READER = "text/2"


def read_plain(data: bytes, path: str) -> Reading:
    """Read a file of plain text.

    Raises:
        UnreadableInput: The file cannot be decoded, or its front matter is wrong.
    """
    decoded = decode(data, path)
    return read_plain_text(decoded.text, path, reader_name(READER, decoded))


def read_plain_text(
    text: str, path: str, reader: str = READER, *, with_front_matter: bool = True
) -> Reading:
    """Read text that is already decoded; the first line is the title when it looks like one."""
    layers = {}
    if with_front_matter:
        front = read_front_matter(text, path)
        layers = {"front_matter": front.metadata} if front.end else {}
    found = blocks(text)
    return Reading(text, reader, found, with_title(layers, first_heading(text, found)))
