"""Reads as much of Dockerfile and .dockerignore as the project's own use."""

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True)
class Step:
    """One instruction.

    Attributes:
        line: Number of its first line.
        word: `RUN`, `COPY`, ...
        options: Those in front, such as `from` of a COPY.
        rest: What follows them, continued lines joined.
    """

    line: int
    word: str
    options: dict[str, str]
    rest: str

    @property
    def words(self) -> list[str]:
        """The arguments, whether written as JSON or as a shell would split them."""
        if self.rest.startswith("["):
            return [str(word) for word in json.loads(self.rest)]
        return shlex.split(self.rest)


def read_dockerfile(path: Path) -> list[Step]:
    """All instructions in order; comments are left out."""
    steps, begun, first = [], "", 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        first = first if begun else number
        begun += line.strip()
        if begun.endswith("\\"):
            begun = begun[:-1]
            continue
        steps.append(_step(first, begun))
        begun = ""
    return steps


def _step(line: int, text: str) -> Step:
    word, _, rest = text.partition(" ")
    options = {}
    while option := re.match(r"--([\w-]+)=(\S+)\s+", rest):
        options[option[1]] = option[2]
        rest = rest[option.end() :]
    return Step(line, word.upper(), options, rest.strip())


@dataclass(frozen=True)
class Ignored:
    """What .dockerignore keeps out of the build. The last pattern that fits a path decides.

    Patterns are those of the whole path; a folder that is kept out takes all in it along, unless a
    later pattern lets it in.
    """

    patterns: tuple[tuple[re.Pattern[str], bool], ...]

    @classmethod
    def read(cls, path: Path) -> "Ignored":
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        kept = [line for line in lines if line and not line.startswith("#")]
        return cls(tuple((_pattern(line.removeprefix("!")), line[0] != "!") for line in kept))

    def __contains__(self, path: PurePosixPath) -> bool:
        ignored = False
        names = [str(path), *(str(parent) for parent in path.parents)]
        for pattern, out in self.patterns:
            if any(pattern.fullmatch(name) for name in names):
                ignored = out
        return ignored


def _pattern(text: str) -> re.Pattern[str]:
    signs = {"**/": r"(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", text.strip("/"))
    return re.compile("".join(signs.get(part) or re.escape(part) for part in parts))
