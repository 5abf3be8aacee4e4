"""An invented report with everything that makes reports hard to read, and what is true of it."""

import json
import random
from dataclasses import asdict, dataclass
from pathlib import Path

from api.examples import examples_folder
from extract.read import read, sentences

HEADER = "Reaching Across the Sea"
FOOTER = "Kea Rights Watch \u00b7 second edition"
TITLE = "Reaching Across the Sea: Threats Against Students Abroad"
ROWS = (
    ("Place", "What happened", "Day"),
    ("Dunedin, at the gate of the residence hall", "A man photographed two singers.", "3 May 2021"),
    ("Leipzig", "An envelope without a sender held a picture of her mother's house.", "9 May 2021"),
    ("Uppsala, school of the community", "A caller asked the teacher for names.", "11 May 2021"),
    ("Vancouver", "Her address was posted in a channel with 4,000 readers.", "2 June 2021"),
)
NOTES = (
    "Interview with a student, conducted by telephone.",
    "Letter to the office of the rector, on file with the authors.",
    "See the earlier report of the coalition, pp. 12-14, and the annex to it.",
    "The name has been changed at the request of the witness.",
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its paragraphs; a note stands behind the sentence that it belongs to."""

    heading: str
    paragraphs: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Sections, each paragraph as pairs of a sentence and its note or an empty string."""

    sections: tuple[Section, ...]

    @property
    def sentences(self) -> list[str]:
        return [s for part in self.sections for p in part.paragraphs for s, _ in p]

    @property
    def everything(self) -> list[str]:
        """All that may stand in a text of the report."""
        headings = [section.heading for section in self.sections]
        cells = [cell for row in ROWS for cell in row]
        return [*self.sentences, *headings, *self.notes, *cells, TITLE, HEADER, FOOTER, "Contents"]

    @property
    def notes(self) -> list[str]:
        return [n for part in self.sections for p in part.paragraphs for _, n in p if n]


def make_report(*, seed: int = 1) -> Report:
    """The prose of the invented examples, in their order, with a note at every ninth sentence."""
    chance = random.Random(seed)
    sections = []
    number = 0
    for path in sorted(examples_folder().glob("*.txt")):
        document = read(path)
        paragraphs = []
        for block in document.blocks:
            text = document.text[block.start : block.end]
            if block.kind != "paragraph" or len(text) < 80:
                continue
            pairs = []
            for start, end in sentences(document.text, block):
                number += 1
                note = chance.choice(NOTES) if number % 9 == 0 else ""
                pairs.append((" ".join(document.text[start:end].split()), note))
            paragraphs.append(tuple(pairs))
        if paragraphs:
            heading = document.title or path.stem
            sections.append(Section(heading, tuple(paragraphs)))
    return Report(tuple(sections))


def write_report(report: Report, path: Path) -> None:
    """As JSON, for the programs of the other environment."""
    rest = {"title": TITLE, "header": HEADER, "footer": FOOTER, "rows": ROWS}
    path.write_text(json.dumps({**asdict(report), **rest}), encoding="utf-8")
