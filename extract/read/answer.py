"""What a bounded reading process answers, as JSON and back; nothing in it is trusted.

A hostile file might take over the process that parses it. So its answer is data only, and is
checked like any input from outside before it becomes a `Reading`. Both sides import this module;
the one that asks loads no parser with it.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import get_args

from extract.read.document import Reading
from extract.read.metadata import Metadata
from graph.errors import UnreadableInput
from graph.model import Block, BlockKind, Locator
from graph.records import from_text, to_text

READY = b"ready\n"
"""The line by which the server says that it waits for requests."""
OUT_OF_MEMORY = 97
"""Exit code of a child that ran out of memory."""

_KINDS = frozenset(get_args(BlockKind))
_LONGEST_NAME = 200
_READER = re.compile(r"[a-z]+/\d+(?:;[a-z-]+=[\w.,-]+)*")


@dataclass(frozen=True, slots=True)
class _Field:
    """A metadata field of an origin."""

    origin: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class _Answer:
    text: str = ""
    reader: str = ""
    blocks: tuple[Block, ...] = ()
    locators: tuple[Locator, ...] = ()
    fields: tuple[_Field, ...] = ()
    place: str = ""
    reason: str = ""


def to_answer(outcome: Reading | UnreadableInput) -> bytes:
    """A reading, or why there is none, as JSON."""
    if isinstance(outcome, UnreadableInput):
        return to_text(_Answer(place=outcome.place, reason=outcome.reason)).encode()
    fields = [
        _Field(origin, name, value if isinstance(value, str) else ",".join(value))
        for origin, said in outcome.layers.items()
        for name, value in asdict(said).items()
        if value
    ]
    answer = _Answer(outcome.text, outcome.reader, outcome.blocks, outcome.locators, tuple(fields))
    return to_text(answer).encode()


def from_answer(data: bytes, path: str) -> Reading:
    """The reading that an answer tells.

    Raises:
        UnreadableInput: The answer says so, or is none.
    """
    try:
        answer = from_text(_Answer, data.decode())
        _check(answer)
        reason = answer.reason
        layers = _layers(answer.fields, path) if not reason else {}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        reason = f"the reading process gave a broken answer ({error}); the file may be hostile"
        raise UnreadableInput(path, "", reason) from error
    if reason:
        raise UnreadableInput(path, answer.place, reason)
    return Reading(answer.text, answer.reader, answer.blocks, layers, answer.locators)


def _layers(fields: Sequence[_Field], path: str) -> dict[str, Metadata]:
    said: dict[str, dict[str, object]] = {}
    for field in fields:
        said.setdefault(field.origin, {})[field.name] = field.value
    if said.keys() - {"file", "front_matter"}:
        raise ValueError("an origin that is not the file")
    return {
        origin: Metadata.from_fields(
            {**values, "id": values.get("external_id")}, path=path, place=""
        )
        for origin, values in said.items()
    }


def _check(answer: _Answer) -> None:
    """Types, kinds and order; the decoder of records takes plain values as they come."""
    texts = [answer.text, answer.reader, answer.place, answer.reason]
    texts += [locator.name for locator in answer.locators]
    texts += [part for f in answer.fields for part in (f.origin, f.name, f.value)]
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("a text that is none")
    if not answer.reason and not _READER.fullmatch(answer.reader):
        raise ValueError("a reader without name and version")
    if any(len(locator.name) > _LONGEST_NAME for locator in answer.locators):
        raise ValueError("a locator with a long name")
    if any(block.kind not in _KINDS for block in answer.blocks):
        raise ValueError("a block of unknown kind")
    places = [place for b in answer.blocks for place in (b.start, b.end)]
    starts = [locator.start for locator in answer.locators]
    for numbers in (places, starts):
        if not all(type(number) is int for number in numbers):
            raise ValueError("an offset that is none")
        if any(a > b for a, b in pairwise([0, *numbers, len(answer.text)])):
            raise ValueError("offsets outside of the text or out of order")
