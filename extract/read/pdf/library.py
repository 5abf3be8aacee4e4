"""What pypdfium2 says of a page: characters and drawn lines. Nothing else knows that library."""

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pypdfium2 import PdfDocument as PdfDocument

from extract.read.pdf.glyphs import clean_glyph
from graph.errors import UnreadableInput

_BOLD = 600
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
_THIN = 2.5
"""Points; a drawn shape that is thinner is a line."""
_MOST_SHAPES = 2_000
"""Maps and charts have more; then none of them is taken for the frame of a table."""

_ASKEW = 0.05
"""Quarter turns by which level text may be off; more is written at an angle."""


@dataclass(frozen=True, slots=True)
class Character:
    """`turns` counts quarter turns to the left; -1 is any other angle. White space has no box."""

    glyph: str
    at: int
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line."""

    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def upright(self) -> bool:
        return self.y1 - self.y0 > self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it lies in the file. Lengths in points, from the lower left corner.

    Attributes:
        drawn: Something is drawn, written or pictured there.
    """

    width: float
    height: float
    characters: tuple[Character, ...]
    rules: tuple[Rule, ...]
    drawn: bool


@contextmanager
def opened(data: bytes, path: str) -> Iterator[PdfDocument]:
    """Open a PDF.

    Raises:
        UnreadableInput: It is damaged, or needs a password.
    """
    try:
        document = PdfDocument(data)
    except pdfium.PdfiumError as error:
        # The library's error code alone may still be that of the file before.
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
            reason = "the PDF needs a password; save a copy without one"
        else:
            reason = "this PDF is damaged, cut off, or has no pages; fetch it again"
        raise UnreadableInput(path, "", reason) from error
    try:
        yield document
    finally:
        document.close()


def read_sheet(document: PdfDocument, number: int, path: str) -> Sheet:
    """Read a page; the first is number 1.

    Raises:
        UnreadableInput: The page is damaged.
    """
    try:
        page = document[number - 1]
        text = page.get_textpage()
    except pdfium.PdfiumError as error:
        reason = "the page is damaged; print the file to a new PDF"
        raise UnreadableInput(path, f"page {number}", reason) from error
    try:
        width, height = page.get_size()
        if page.get_rotation() in (90, 270):
            width, height = height, width
        drawn = pdfium_c.FPDFPage_CountObjects(page.raw) > 0
        found = tuple(_characters(text.raw))
        return Sheet(width, height, found, tuple(_rules(page.raw)), drawn)
    finally:
        text.close()
        page.close()


def raw_text(document: PdfDocument, number: int) -> str:
    """All characters of a page in the order of the file: what `Run.at` counts."""
    page = document[number - 1]
    text = page.get_textpage()
    count = pdfium_c.FPDFText_CountChars(text.raw)
    found = "".join(chr(pdfium_c.FPDFText_GetUnicode(text.raw, i)) for i in range(count))
    text.close()
    page.close()
    return found


def _characters(text: Any) -> Iterator[Character]:
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = pdfium_c.FS_MATRIX()
    is_bold = _Weights(text)
    for i in range(pdfium_c.FPDFText_CountChars(text)):
        glyph = clean_glyph(pdfium_c.FPDFText_GetUnicode(text, i))
        if not glyph:
            continue
        if glyph.isspace():
            yield Character(glyph, i)
            continue
        pdfium_c.FPDFText_GetCharBox(text, i, left, right, low, high)
        pdfium_c.FPDFText_GetCharOrigin(text, i, x, y)
        pdfium_c.FPDFText_GetMatrix(text, i, matrix)
        turns, scale = _angle(matrix)
        size = pdfium_c.FPDFText_GetFontSize(text, i) * scale
        x0, x1, base = left.value, right.value, y.value
        if turns % 2:
            x0, x1, base = low.value, high.value, x.value
        yield Character(glyph, i, x0, x1, base, size, is_bold(i), turns)


def _angle(matrix: Any) -> tuple[int, float]:
    """Quarter turns to the left (-1: something between), and by what the letters are scaled."""
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    turns = round(quarters)
    scale = math.hypot(matrix.c, matrix.d)
    return (turns % 4 if abs(quarters - turns) < _ASKEW else -1), scale or 1.0


class _Weights:
    """Tells bold characters by the weight or the name of their font; names are read once."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._name = ctypes.create_string_buffer(100)
        self._flags = ctypes.c_int()
        self._bold: dict[bytes, bool] = {}

    def __call__(self, i: int) -> bool:
        if pdfium_c.FPDFText_GetFontWeight(self._text, i) >= _BOLD:
            return True
        pdfium_c.FPDFText_GetFontInfo(self._text, i, self._name, 100, self._flags)
        name = self._name.value
        if name not in self._bold:
            self._bold[name] = any(word in name.lower() for word in _BOLD_NAMES)
        return self._bold[name]


def _rules(page: Any) -> Iterator[Rule]:
    """Thin shapes, and the edges of boxes."""
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    for shape in _shapes(page):
        if not pdfium_c.FPDFPageObj_GetBounds(shape, left, low, right, high):
            continue
        x0, x1, y0, y1 = left.value, right.value, low.value, high.value
        if x1 - x0 <= _THIN or y1 - y0 <= _THIN:
            yield Rule(x0, x1, y0, y1)
        else:
            yield from (Rule(x0, x1, y0, y0), Rule(x0, x1, y1, y1))
            yield from (Rule(x0, x0, y0, y1), Rule(x1, x1, y0, y1))


def _shapes(page: Any) -> list[Any]:
    """The drawn shapes of a page; none where there are too many."""
    objects = (
        pdfium_c.FPDFPage_GetObject(page, i) for i in range(pdfium_c.FPDFPage_CountObjects(page))
    )
    path = pdfium_c.FPDF_PAGEOBJ_PATH
    shapes = [one for one in objects if pdfium_c.FPDFPageObj_GetType(one) == path]
    return shapes if len(shapes) <= _MOST_SHAPES else []
