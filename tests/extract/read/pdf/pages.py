"""A story on pages of a PDF, and what is read of it."""

from extract.read.pdf import read_pdf
from tests.extract.read.files import HEIGHT, PdfPage, pdf

LEFT = 60
TOP = HEIGHT - 90
LETTERS = 60

STORY = (
    "Agents of the consulate followed the two students from the station to their hall of residence"
    " and took photographs of them through the window. The police were told on the same evening."
    " Nobody was arrested, and the university did not answer the letter of the student union."
)


def blocks(document):
    """Kind and text of each block."""
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def read(*pages, **options):
    """The reading of a PDF with these pages; options as of `files.pdf`."""
    return read_pdf(pdf(pages, **options), "report.pdf")


def written(words, *, top=TOP, letters=LETTERS, x=LEFT, **style):
    """A page with these words as a paragraph."""
    page = PdfPage()
    page.paragraph(x, top, words, letters=letters, **style)
    return page


def with_furniture(page, number):
    """A running header, a footer and a page number."""
    page.text(200, HEIGHT - 40, "Across the Sea", size=8)
    page.text(LEFT, 36, "Kea Rights Watch", size=8)
    page.text(500, 36, str(number), size=8)
    return page
