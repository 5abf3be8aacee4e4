"""Which files of a folder are left out of the reading, and why."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.read.source import SIDECAR, SUFFIXES, Source


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many files of the folders are not read; hidden ones and sidecars are not counted.

    Attributes:
        other_kinds: Files whose names end in none of the known ways.
        endings: How those end, sorted.
        named: Notes about the folder (README ...), and what a `.shadowgraphignore` names.
    """

    other_kinds: int = 0
    endings: tuple[str, ...] = ()
    named: int = 0

    def __str__(self) -> str:
        reasons = []
        if self.other_kinds:
            reasons.append(f"{self.other_kinds} of other kinds ({', '.join(self.endings)})")
        if self.named:
            reasons.append(f"{self.named} as notes (README ...) or by a .shadowgraphignore")
        number = self.other_kinds + self.named
        return f"{number} {'file' if number == 1 else 'files'} left out: {', '.join(reasons)}."

    def __bool__(self) -> bool:
        return bool(self.other_kinds or self.named)


def left_out(paths: Iterable[Path], sources: Iterable[Source]) -> LeftOut:
    """Count the files of the folders among `paths` that are not among `sources`."""
    taken = {os.path.realpath(source.path) for source in sources}
    rest = {path for path in _files(paths) if os.path.realpath(path) not in taken}
    others = [path for path in rest if not path.name.lower().endswith(SUFFIXES)]
    endings = sorted({path.suffix.lower() or "no ending" for path in others})
    return LeftOut(len(others), tuple(endings), len(rest) - len(others))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for root in paths:
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                if not name.startswith(".") and name != SIDECAR:
                    yield Path(folder, name)
