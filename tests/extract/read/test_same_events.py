"""A report tells the same events as text, as PDF, as Word file and as mail."""

import textwrap
from email.message import EmailMessage

import pytest

from extract.read import Metadata, document_sentences, read
from extract.run import extract
from tests.examples_store import EXAMPLES
from tests.extract.read.files import HEIGHT, PdfPage, docx, pdf, word_paragraph

pytestmark = pytest.mark.model

NAMES = ("wire-dunedin-lawn.txt", "testimony-leipzig-singer.txt", "wire-toronto-plot.txt")
LETTERS, ROWS, PITCH = 38, 46, 13


def parts_of(name):
    """The blocks of an example, each on one line."""
    document = read(EXAMPLES / name)
    return [(b.kind, " ".join(document.text[b.start : b.end].split())) for b in document.blocks]


def as_pdf(name):
    """Two columns, a note at the foot of each, a running header, page numbers, hyphens."""
    lines = []
    for kind, text in parts_of(name):
        wrapped = textwrap.wrap(text, LETTERS, break_on_hyphens=True)
        lines += [("", False)] * bool(lines) + [(line, kind == "heading") for line in wrapped]
    pages, number = [], 0
    while lines:
        page = PdfPage()
        number += 1
        page.text(180, HEIGHT - 40, "Reaching Across the Sea", size=8)
        page.text(520, 36, str(number), size=8)
        for x in (50, 310):
            column, lines = lines[:ROWS], lines[ROWS:]
            for row, (line, bold) in enumerate(column):
                if line:
                    page.text(x, HEIGHT - 90 - PITCH * row, line, bold=bold)
            page.rule(x, x + 80, 132)
            page.text(x, 120, f"{number} They denied that they hit him.", size=6.5)
        pages.append(page)
    return pdf(pages)


def as_docx(name):
    styles = {"heading": "Head", "item": "Listed"}
    return docx(
        "".join(word_paragraph(text, style=styles.get(kind, "")) for kind, text in parts_of(name))
    )


def as_mail(name):
    message = EmailMessage()
    message["From"] = "Desk <desk@kea.example>"
    body = "\n\n".join(text for _, text in parts_of(name))
    quoted = "On Sun, 2 May 2021, Ben <b@kea.example> wrote:\n> They shot four men in Leeds.\n"
    message.set_content(f"{body}\n\n{quoted}", cte="quoted-printable")
    return message.as_bytes()


def told(path):
    """What each claim says, in words."""
    document = read(path, metadata=Metadata(published="2023-05-11", publisher="Kea", title="T"))
    rows = []
    for claim in extract(document).claims:
        roles = tuple(sorted((r.role, " ".join(r.text.split())) for r in claim.roles))
        quote = " ".join(claim.quote.split())
        rows.append((claim.type, claim.modality, claim.trigger.text, roles, quote))
    return sorted(rows), document


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("suffix", "made"), [(".pdf", as_pdf), (".docx", as_docx), (".eml", as_mail)]
)
def test_the_events_are_those_of_the_text(name, suffix, made, tmp_path):
    plain = tmp_path / "a.txt"
    plain.write_text("\n\n".join(text for _, text in parts_of(name)), encoding="utf-8")
    path = tmp_path / f"a{suffix}"
    path.write_bytes(made(name))
    wanted, text = told(plain)
    found, document = told(path)
    assert len(wanted) > 2
    assert found == wanted
    whole = {" ".join(document.text[a:b].split()) for a, b in document_sentences(document)}
    assert whole >= {" ".join(text.text[a:b].split()) for a, b in document_sentences(text)}
