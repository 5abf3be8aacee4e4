"""What of a PDF cannot be read is named, with the reason and what to do."""

import pytest

from extract.read.pdf import read_pdf
from graph.errors import UnreadableInput
from tests.extract.read.files import PdfPage, pdf
from tests.extract.read.pdf.pages import STORY, read, written


def test_a_scan_is_refused_with_the_pages_and_what_to_do():
    scan = PdfPage()
    scan.picture()
    with pytest.raises(UnreadableInput) as caught:
        read(scan, scan)
    assert str(caught.value).startswith("report.pdf: pages 1 to 2: a picture without text")
    assert "ocrmypdf" in caught.value.reason


def test_pages_without_text_among_others_are_named():
    scan = PdfPage()
    scan.picture()
    reading = read(written(STORY), scan, PdfPage(), written(STORY))
    assert reading.reader == "pdf/2;without-text=2"
    assert reading.text == f"{STORY}\n\n{STORY}"


def test_a_damaged_page_among_others_is_named():
    data = pdf([written(STORY), written(STORY), written(STORY)])
    torn = data.replace(b"/Kids [7 0 R 9 0 R 11 0 R]", b"/Kids [7 0 R 3 0 R 11 0 R]")
    assert torn != data
    reading = read_pdf(torn, "report.pdf")
    assert reading.reader == "pdf/2;damaged=2"
    assert reading.text == f"{STORY}\n\n{STORY}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7 and nothing else", "damaged"),
        (pdf([written(STORY)])[:300], "damaged"),
        (pdf([written(STORY)], encrypted=True), "password"),
        (pdf([]), "no pages"),
        (pdf([PdfPage(), PdfPage()]), "blank"),
    ],
    ids=["empty", "stub", "cut", "encrypted", "no pages", "blank"],
)
def test_what_cannot_be_read_says_so(data, reason):
    with pytest.raises(UnreadableInput, match=reason):
        read_pdf(data, "report.pdf")
