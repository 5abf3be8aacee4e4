"""Remembers what stands after each step of a run."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.claims.drafts import Draft
from extract.claims.reading import Reading
from extract.frames import Frame
from extract.onlooker import Onlooker, Step

Key = tuple[int, str, int]
"""Token of the trigger, type of the event, and a number where two frames share both."""


@dataclass(frozen=True, slots=True)
class FramesAfter:
    """All frames of the document after a step."""

    step: Step
    by_key: Mapping[Key, Frame]


@dataclass(frozen=True, slots=True)
class DraftsAfter:
    """All drafts of the document after a step."""

    step: Step
    by_key: Mapping[Key, Draft]


class Recorder(Onlooker):
    """An onlooker that keeps what it is handed. Frames and drafts are frozen, so nothing is copied.

    Attributes:
        read: The reading, or None in a language whose events are not read.
        unheard: Numbers of the sentences in which no event was looked for.
    """

    def __init__(self) -> None:
        self.framed: list[FramesAfter] = []
        self.drafted: list[DraftsAfter] = []
        self.read: Reading | None = None
        self.unheard: Collection[int] = ()

    def silent(self, sentences: Collection[int]) -> None:
        self.unheard = sentences

    def frames(self, step: Step, frames: Sequence[Frame]) -> None:
        self.framed.append(FramesAfter(step, dict(zip(_keys(frames), frames, strict=True))))

    def reading(self, reading: Reading) -> None:
        self.read = reading

    def drafts(self, step: Step, drafts: Sequence[Draft]) -> None:
        keys = _keys([draft.frame for draft in drafts])
        self.drafted.append(DraftsAfter(step, dict(zip(keys, drafts, strict=True))))


def _keys(frames: Iterable[Frame]) -> list[Key]:
    seen: Counter[tuple[int, str]] = Counter()
    keys = []
    for frame in frames:
        pair = (frame.trigger.i, frame.type)
        keys.append((*pair, seen[pair]))
        seen[pair] += 1
    return keys


def name_of(step: Step) -> str:
    """The name of a step as it stands in an explanation."""
    return str(step.__name__).lstrip("_")


def file_of(step: Step) -> str:
    """The file that a step stands in, from the top of the project."""
    return f"{step.__module__.replace('.', '/')}.py"


def says(step: Step) -> str:
    """What a step is for: the first paragraph of its docstring, on one line."""
    paragraph = (step.__doc__ or "").strip().partition("\n\n")[0]
    return " ".join(paragraph.split())
