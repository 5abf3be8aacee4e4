"""What the cells of an imported table mean; a cell that means nothing is an error, never a guess.

Every function raises ValueError with a reason that a person can act on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from functools import lru_cache
from typing import cast

from graph.dates import interval, parse_partial
from graph.model import TOPIC, DateInterval, Modality
from graph.ontology import ontology

_TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d.*)", re.ASCII)
_SECONDS = re.compile(r"(?!\d{4}$)\d{1,10}(?:\.\d+)?", re.ASCII)
_COMPACT_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_PART = re.compile(r"[^;]+")
_TYPE = re.compile(r"\s*([A-Za-z]+)\s*:\s*(?=\S)")
_MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things in a cell: what it says, and where in the row."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ActorPart:
    """An actor in a cell. `typed` is False where the cell gave no type; then it is the default."""

    type: str
    name: str
    start: int
    end: int
    typed: bool


def parts(raw: str, start: int) -> Iterator[Part]:
    """What stands between the `;` of a cell that starts there in its row, without the blanks."""
    for match in _PART.finditer(raw):
        said = match[0].strip()
        if said:
            at = start + match.start() + len(match[0]) - len(match[0].lstrip())
            yield Part(at, at + len(said), said)


def actor(part: Part, default_type: str) -> ActorPart:
    """`type:name`, or a name of the default type; "https://example.net" has no type before it."""
    match = _TYPE.match(part.text)
    type_ = match[1].lower() if match else ""
    if match is None or type_ not in ontology().entity_types:
        return ActorPart(default_type, _name(part.text), part.start, part.end, typed=False)
    start = part.start + match.end()
    return ActorPart(type_, _name(part.text[match.end() :]), start, part.end, typed=True)


def _name(raw: str) -> str:
    return " ".join(raw.replace('""', '"').split())


@lru_cache(maxsize=4096)
def event_type(text: str, types: tuple[tuple[str, str], ...] = ()) -> str:
    """The event type of the vocabulary that a cell means, whatever its case, blanks and hyphens.

    Args:
        types: Words of the table with the types that they stand for.
    """
    plain = _plain(text)
    mapped = {_plain(word): _plain(name) for word, name in types}
    found = mapped.get(plain, plain)
    known = ontology().event_types
    if found not in known:
        near = get_close_matches(found, known, n=_MOST_NEAR, cutoff=0.5)
        hint = f"nearest: {', '.join(near)}; " if near else ""
        raise ValueError(f"unknown type {text}; {hint}map it with --types {text}=TYPE")
    return found


def _plain(text: str) -> str:
    return "_".join(text.casefold().replace("-", " ").replace("_", " ").split())


@lru_cache(maxsize=4096)
def issue(text: str) -> str:
    """The issue of the vocabulary of this name, else a topic under the name as it was given."""
    plain = _plain(text)
    return plain if plain in ontology().issues else TOPIC + " ".join(text.split())


@lru_cache(maxsize=64)
def modality(text: str) -> Modality:
    """A modality of the vocabulary; an empty cell asserts."""
    plain = _plain(text) or "asserted"
    if plain not in ontology().modalities:
        raise ValueError(f"unknown modality {text}; known: {', '.join(ontology().modalities)}")
    return cast("Modality", plain)


@lru_cache(maxsize=1024)
def confidence(text: str) -> float:
    """A number in [0, 1], with a point or a comma; 1.0 for an empty cell."""
    if not text:
        return 1.0
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise ValueError(f"confidence {text} is no number from 0 to 1")
    return number


@lru_cache(maxsize=65536)
def date(text: str, *, seconds: bool = False) -> DateInterval:
    """The days that a cell means; its `text` keeps the time of day, as ISO, where one is given.

    Years, months, days and intervals are read as everywhere, and days with a time of day behind a
    `T` or blank. The day is the one that is written, whatever zone follows the time.

    Args:
        seconds: Numbers but those of four digits are seconds since 1970, in UTC.
    """
    timed = _TIME_OF_DAY.fullmatch(text)
    if timed is not None:
        try:
            day = datetime.fromisoformat(f"{timed[1]}T{timed[2]}").date()
        except ValueError as error:
            raise ValueError(f"{text} is no date with a time, as 2019-08-17T14:30") from error
        return interval(day, day, "day", text)
    if seconds and _SECONDS.fullmatch(text) and not _COMPACT_DAY.fullmatch(text):
        moment = datetime.fromtimestamp(float(text), tz=UTC)
        return interval(moment.date(), moment.date(), "day", moment.isoformat())
    found = parse_partial(text)
    return DateInterval(found.from_, found.to, found.precision, text)
