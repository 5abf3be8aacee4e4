"""The report as Word file, with footnotes, a table, a list and tracked changes."""

from pathlib import Path

from benchmarks.readers.report import ROWS, TITLE, Report
from tests.extract.read.files import docx, word_paragraph

DELETED = "never"
"""A word that stands deleted in every seventh sentence."""


def write_word(report: Report, path: Path) -> Path:
    """Every seventh sentence was inserted later; a word was deleted from it."""
    body, notes, number = [word_paragraph(TITLE, style="Head")], [], 0
    count = 0
    for section in report.sections:
        body.append(word_paragraph(section.heading, style="Head"))
        for paragraph in section.paragraphs:
            inner = []
            for sentence, note in paragraph:
                count += 1
                inner.append(_sentence(sentence, tracked=count % 7 == 0))
                if note:
                    number += 1
                    inner.append(f'<w:r><w:footnoteReference w:id="{number + 1}"/></w:r>')
                    notes.append(
                        f'<w:footnote w:id="{number + 1}">{word_paragraph(note)}</w:footnote>'
                    )
                inner.append(_run(" "))
            body.append(word_paragraph(inner="".join(inner)))
    cells = ("".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) for row in ROWS)
    body.append(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")
    path.write_bytes(docx("".join(body), notes="".join(notes)))
    return path


def _sentence(words: str, *, tracked: bool) -> str:
    if not tracked:
        return _run(words)
    deleted = f'<w:del w:id="1" w:author="a"><w:r><w:delText>{DELETED} </w:delText></w:r></w:del>'
    return f'{deleted}<w:ins w:id="2" w:author="a">{_run(words)}</w:ins>'


def _run(words: str) -> str:
    return word_paragraph(words).removeprefix("<w:p>").removesuffix("</w:p>")
