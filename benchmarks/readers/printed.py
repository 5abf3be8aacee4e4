"""The report as web page, printed to PDF by Chromium: other fonts, other order, soft hyphens."""

import html
import re
import subprocess
from pathlib import Path

from benchmarks.readers.report import FOOTER, HEADER, ROWS, TITLE, Report

CHROMIUM = Path("/usr/bin/chromium")
_STYLE = """
@page { size: A4; margin: 26mm 20mm; @top-center { content: "%s"; font: 8pt serif }
  @bottom-left { content: "%s"; font: 8pt serif }
  @bottom-right { content: counter(page); font: 8pt serif } }
body { font: 10pt serif; text-align: justify } h1 { font-size: 24pt; break-after: page }
main { column-count: %d; column-gap: 9mm } sup { font-size: 6pt }
table { border-collapse: collapse; text-align: left } td { border: 1px solid; padding: 3px }
.notes { font-size: 7.5pt; break-before: page; column-count: 1 }
"""
_BREAKS = re.compile(r"(?<=[bcdfgklmnprst])(?=[bcdfgklmnprst][aeiou])")


def print_report(report: Report, folder: Path) -> list[Path]:
    """One file with one column and one with two; none where Chromium is missing."""
    if not CHROMIUM.exists():
        return []
    made = []
    for columns in (1, 2):
        page = folder / f"printed-{columns}-columns.html"
        page.write_text(_page(report, columns), encoding="utf-8")
        target = page.with_suffix(".pdf")
        subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={target}", page],
            check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        made.append(target)
    return made


def _page(report: Report, columns: int) -> str:
    body, number = [], 0
    middle = len(report.sections) // 2
    for index, section in enumerate(report.sections):
        body.append(f"<h2>{html.escape(section.heading)}</h2>")
        for paragraph in section.paragraphs:
            words = []
            for sentence, note in paragraph:
                number += bool(note)
                words.append(_soft(sentence) + (f"<sup>{number}</sup>" if note else ""))
            body.append(f"<p>{' '.join(words)}</p>")
        if index == middle:
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in ROWS)
            body.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    notes = "".join(f"<p>{n} {html.escape(note)}</p>" for n, note in enumerate(report.notes, 1))
    style = _STYLE % (HEADER, FOOTER, columns)
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{TITLE}</title>"
        f"<style>{style}</style><h1>{TITLE}</h1><main>{''.join(body)}</main>"
        f"<div class=notes>{notes}</div></html>"
    )


def _soft(sentence: str) -> str:
    """Places at which a long word may be broken."""
    words = (
        _BREAKS.sub("\u00ad", word) if len(word) > 6 and word.isalpha() else word
        for word in sentence.split()
    )
    return html.escape(" ".join(words))
