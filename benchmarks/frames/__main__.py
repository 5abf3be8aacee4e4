"""`python -m benchmarks.frames`: which speech status each frame gets, and which ones are wrong.

Half of the frames were looked at while rules were written for them, so this is no held-out score;
it shows which wordings turn a denial into an accusation, or the reverse.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer
import yaml

from extract.read import read_text
from extract.run import extract_many
from graph.model import Claim, Extraction

FRAMES = Path(__file__).with_name("frames.yaml")
_ASIDE = "The union meets on the ground floor of the old school."
"""A second paragraph without any event, so that the text does not consist of one sentence."""
_STEM = 4  # letters that a deed's words share: "beat", "beaten"


@dataclass(frozen=True, slots=True)
class Case:
    """A frame with one deed: its text, the statuses that are right, and openings of the word."""

    frame: str
    text: str
    right: frozenset[str]
    stems: tuple[str, ...]


def cases(path: Path = FRAMES) -> Iterator[Case]:
    """All frames with all deeds; people take turns."""
    grid: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    people = grid["people"]
    for number, frame in enumerate(grid["frames"]):
        for turn, deed in enumerate(grid["deeds"]):
            text = frame["text"].format(**deed, **people[(number + turn) % len(people)])
            noun = deed["noun"].removeprefix("the ")
            stems = tuple({deed["pp"][:_STEM].lower(), noun[:_STEM].lower()})
            yield Case(frame["text"], text[0].upper() + text[1:], frozenset(frame["right"]), stems)


def statuses(case: Case, extraction: Extraction) -> list[str]:
    """The statuses of the claims of the deed; none where it was not read at all."""
    return [claim.modality for claim in extraction.claims if _is_of_deed(claim, case, extraction)]


def _is_of_deed(claim: Claim, case: Case, extraction: Extraction) -> bool:
    word = extraction.document.text[claim.trigger.start : claim.trigger.end].lower()
    return claim.kind == "event" and word.startswith(case.stems)


def main() -> None:
    """Print the frames with wrong readings, the worst first, and the sum."""
    asked = list(cases())
    texts = (read_text(f"{case.text}\n\n{_ASIDE}", format="text") for case in asked)
    wrong: dict[str, list[str]] = {}
    unread = 0
    for case, extraction in zip(asked, extract_many(texts), strict=True):
        found = statuses(case, extraction)
        unread += not found
        if not case.right.issuperset(found):
            wrong.setdefault(case.frame, []).append(f"{', '.join(found)}: {case.text}")
    for frame, readings in sorted(wrong.items(), key=lambda item: -len(item[1])):
        print(f"{len(readings)}  {frame}\n     {readings[0]}")
    total = sum(map(len, wrong.values()))
    print(f"{total} wrong, {unread} not read, of {len(asked)} sentences")


if __name__ == "__main__":
    typer.run(main)
