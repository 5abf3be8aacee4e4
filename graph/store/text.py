"""Text as a database can index it."""


def clean(text: str) -> str:
    """The text with lone surrogates as question marks, since UTF-8 cannot hold them."""
    return text.encode("utf-8", "replace").decode()
