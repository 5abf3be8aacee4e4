"""Text as a database can keep and index it."""

from graph.ids import digest

_LONGEST = 1000
_KEPT = 200
"""Characters. Neo4j indexes 8 kB; what people call things is far shorter."""


def clean(text: str) -> str:
    """The text with lone surrogates as question marks, since UTF-8 cannot hold them."""
    return text.encode("utf-8", "replace").decode()


def indexed(text: str) -> str:
    """The text as an index holds it: a very long one by its beginning and the hash of all of it."""
    plain = clean(text)
    return plain if len(plain) <= _LONGEST else f"{plain[:_KEPT]}... {digest(plain)}"
