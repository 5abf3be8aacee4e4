"""Extraction records that come without the text of their document: what of it their quotes keep.

The offsets of a record are offsets into a text of `chars` characters. What is quoted anywhere in
the record is put where it stood; all else is blank, so that every offset still holds.
"""

from collections.abc import Iterator, Mapping
from typing import Any

BLANK_READER = "without_text/1"
"""Reader of such a document. It sorts behind the readers of files, so that the text itself, when it
is ingested later, takes the place of its quotes."""


def quoted_text(record: Mapping[str, Any]) -> str:
    """A text in which all that the record quotes stands at its place, and blanks between.

    Raises:
        ValueError: Two quotes contradict each other, or one stands outside the text.
    """
    length = record["document"]["chars"]
    characters = [" "] * length
    for start, end in record["sentences"]:
        _part(characters, start, end)
    filled: dict[int, str] = {}
    for start, text in _quotes(record):
        if start < 0 or start + len(text) > length:
            raise ValueError(f"{text[:40]!r} at {start} stands outside a text of {length}")
        for place, character in enumerate(text, start):
            if filled.setdefault(place, character) != character:
                raise ValueError(f"{text[:40]!r} at {start} contradicts another quote")
    for place, character in filled.items():
        characters[place] = character
    return "".join(characters)


def _part(characters: list[str], start: int, end: int) -> None:
    """A blank line before a sentence where there is room, so that none runs into another."""
    if start > 1 and end <= len(characters):
        characters[start - 2 : start] = "\n\n"


def _quotes(record: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    for claim in record["claims"]:
        yield claim["start"], claim["quote"]
        for part in (claim["trigger"], *claim["roles"], *claim["attribution"]):
            yield part["start"], part["text"]
        for cue in claim.get("cues", ()):
            yield cue["start"], cue["text"]
    for entity in record["entities"]:
        for mention in entity["mentions"]:
            yield mention["start"], mention["text"]
