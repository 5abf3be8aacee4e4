"""PDF to text: what a person would read, page furniture left out.

Lines are put together to paragraphs over columns and pages, hyphens of line ends undone, headings
told by size and weight; footnotes, tables and lists of contents become blocks of their own. Marks
of footnotes inside a text are left out. A scan has no text: it is refused, not guessed.
"""

from extract.read.document import Reading
from extract.read.pdf.columns import find_gutters
from extract.read.pdf.flow import Flow, flow_together
from extract.read.pdf.furniture import without_furniture
from extract.read.pdf.library import PdfDocument, opened
from extract.read.pdf.lines import find_lines
from extract.read.pdf.look import find_look
from extract.read.pdf.metadata import pdf_metadata
from extract.read.pdf.page import Page, read_page
from extract.read.pdf.part import Part
from extract.read.pdf.parts import find_parts
from extract.read.structure import name_chunks
from graph.errors import UnreadableInput

READER = "pdf/2"

_OCR = "make the text readable first, for example by `ocrmypdf`, then read the result"
_UNREADABLE = 0.3
"""A page of which more than this share of letters has no meaning counts as one without text."""
_MOST_PAGES = 5_000


def read_pdf(data: bytes, path: str) -> Reading:
    """Read a PDF.

    Pages without text among others, and damaged ones, are left out and named in the reader
    (`pdf/2;without-text=4,7;damaged=9`).

    Raises:
        UnreadableInput: It is damaged, encrypted, empty, or a scan without text.
    """
    with opened(data, path) as document:
        pages, damaged = _read_pages(document, path)
        said = document.get_metadata_dict(skip_empty=True)
    silent = _without_text(pages, path)
    flow = flow_of([page for page in pages if page.number not in silent])
    if not flow.chunks:
        raise UnreadableInput(path, "", "the pages hold page numbers and no other text")
    text = flow.text
    found = name_chunks(text, flow.chunks)
    left_out = {"without-text": silent, "damaged": damaged}
    notes = (f";{why}={','.join(map(str, them))}" for why, them in left_out.items() if them)
    layers = {"file": pdf_metadata(said, text, found)}
    return Reading(text, READER + "".join(notes), found, layers, flow.locators())


def _read_pages(document: PdfDocument, path: str) -> tuple[list[Page], list[int]]:
    """The pages that can be read, and the numbers of those that are damaged.

    Raises:
        UnreadableInput: All are damaged, or there are too many.
    """
    if len(document) > _MOST_PAGES:
        reason = f"{len(document)} pages, at most {_MOST_PAGES} are read; split the file"
        raise UnreadableInput(path, "", reason)
    pages: list[Page] = []
    damaged: dict[int, UnreadableInput] = {}
    for number in range(1, len(document) + 1):
        try:
            pages.append(read_page(document, number, path))
        except UnreadableInput as error:
            damaged[number] = error
    if not pages:
        raise damaged[1]
    return pages, list(damaged)


def flow_of(pages: list[Page]) -> Flow:
    """The cleaned text of pages, with the map back to them."""
    kept = without_furniture(pages)
    look, gutters = find_look(kept), find_gutters(kept)
    return flow_together([[*find_parts(page, look, gutters), *_stray(page)] for page in kept])


def _stray(page: Page) -> list[Part]:
    """What stands beside the text, each run a notice."""
    lines = (line for run in page.stray for line in find_lines([run], page.number))
    return [Part("notice", (line,)) for line in lines]


def _without_text(pages: list[Page], path: str) -> list[int]:
    """Numbers of pages that show something but give no text.

    Raises:
        UnreadableInput: No page gives any.
    """
    silent = [page.number for page in pages if page.drawn and not _is_readable(page)]
    if any(_is_readable(page) for page in pages):
        return silent
    if not silent:
        raise UnreadableInput(path, "", "all pages are blank")
    where = "page 1" if len(pages) == 1 else f"pages 1 to {len(pages)}"
    if any(page.unreadable for page in pages):
        reason = f"the fonts of this PDF do not say which letters they show; {_OCR}"
    else:
        reason = f"a picture without text, as a scanner makes it; {_OCR}"
    raise UnreadableInput(path, where, reason)


def _is_readable(page: Page) -> bool:
    return page.printed > 0 and page.unreadable <= _UNREADABLE * page.printed
