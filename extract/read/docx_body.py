"""The body of a Word file, piece by piece: paragraphs, table rows, text boxes, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from extract.read.docx_styles import Styles
from graph.model import BlockKind

_LEFT_OUT = frozenset(
    qn(name)
    for name in (
        "w:del", "w:moveFrom", "w:instrText", "w:delText", "w:delInstrText", "w:pPr", "w:rPr",
        "w:footnoteReference", "w:endnoteReference", "w:footnoteRef", "w:endnoteRef",
        "w:annotationRef", "w:txbxContent", "w:softHyphen",
    )
)  # fmt: skip
"""Deleted text, field codes, marks of notes; text boxes come on their own."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MADE = {
    qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): " ",
}  # fmt: skip
_GLUE = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml")))
"""Frames around paragraphs and rows."""
_HEADING_CHARACTERS = 120
_MARK = re.compile(r"[\d*\u2020\u2021\[\], \u2013-]+\Z")


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A block of the text that is to be."""

    text: str
    hint: BlockKind | None = None
    level: int = 0


def iter_body(container: Any, styles: Styles) -> Iterator[BodyPart]:
    """The blocks below an element, in text order; those without text are left out."""
    carried = ""
    for element in _blocks(container):
        if element.tag == qn("w:tbl"):
            yield from _table(element, styles)
            continue
        text = carried + _text(element)
        carried = ""
        if _mark_is_deleted(element):
            carried = text
            continue
        yield from _paragraph(element, text, styles)
        for box in _boxes(element):
            yield from iter_body(box, styles)
    if carried.strip():
        yield BodyPart(_tidied(carried))


def iter_notes(part: Any, styles: Styles) -> Iterator[BodyPart]:
    """Footnotes and endnotes, then comments, which another person may have made."""
    kinds: tuple[tuple[str, str, BlockKind], ...] = (
        (RELATIONSHIP_TYPE.FOOTNOTES, "w:footnote", "footnote"),
        (RELATIONSHIP_TYPE.ENDNOTES, "w:endnote", "footnote"),
        (RELATIONSHIP_TYPE.COMMENTS, "w:comment", "notice"),
    )
    for kind, tag, hint in kinds:
        for note in _related(part, kind, tag):
            text = "\n".join(p.text for p in iter_body(note, styles))
            if text and note.get(qn("w:type")) in (None, "normal"):
                yield BodyPart(text, hint)


def _related(part: Any, kind: str, tag: str) -> Iterator[Any]:
    """Elements of this name in the parts of the package that are related to this one so."""
    for relation in part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            yield from parse_xml(relation.target_part.blob).iterchildren(qn(tag))


def _blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables, frames around them opened."""
    stack = [iter(container)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in _GLUE:
            stack.append(iter(element))


def _paragraph(element: Any, text: str, styles: Styles) -> Iterator[BodyPart]:
    text = _tidied(text)
    if not text:
        return
    level = styles.heading_level(element)
    if styles.is_contents(element):
        yield BodyPart(text, "notice")
    elif level:
        yield BodyPart(text, "heading", level)
    elif styles.is_caption(element):
        yield BodyPart(text, "caption")
    elif styles.is_quote(element):
        yield BodyPart(text, "quote")
    elif styles.is_item(element):
        yield BodyPart(text, "item")
    elif _is_bold_line(element, text):
        yield BodyPart(text, "heading", 6)
    else:
        yield BodyPart(text)


def _table(table: Any, styles: Styles) -> Iterator[BodyPart]:
    """A block for each row, tabs between its cells; a table of one column is no table.

    Rows of a table inside a cell are blocks of their own, below the row that they stand in.
    """
    rows = [row for row in _children(table, "w:tr") if not _is_deleted_row(row)]
    cells = [list(_children(row, "w:tc")) for row in rows]
    if all(len(row) < 2 for row in cells):
        for row in cells:
            yield from chain.from_iterable(iter_body(cell, styles) for cell in row)
        return
    for row, tags in zip(cells, rows, strict=True):
        inside = [list(iter_body(cell, styles)) for cell in row]
        own = ((part.text for part in parts if part.hint != "table") for parts in inside)
        text = "\t".join(" ".join(texts).replace("\n", " ") for texts in own)
        if text.strip():
            yield BodyPart(text.strip(), "table", int(_names_columns(tags)))
        yield from (part for parts in inside for part in parts if part.hint == "table")


def _children(element: Any, name: str) -> Iterator[Any]:
    for child in element:
        if child.tag == qn(name):
            yield child
        elif child.tag in _GLUE:
            yield from _children(child, name)


def _is_deleted_row(row: Any) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _names_columns(row: Any) -> bool:
    """The row is repeated at the top of each page."""
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def _mark_is_deleted(paragraph: Any) -> bool:
    """The end of the paragraph was deleted, so the next one goes on with it."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _text(paragraph: Any) -> str:
    """The text that is shown, without recursion: files nest as deep as they like."""
    found: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in _LEFT_OUT or tag == _FALLBACK:
            continue
        if tag == qn("w:r") and _is_left_out(element):
            continue
        if tag == qn("w:t"):
            found.append(element.text or "")
        elif tag in _MADE:
            found.append(_MADE[tag])
        stack.extend(reversed(element))
    return "".join(found)


def _is_left_out(run: Any) -> bool:
    """Hidden, crossed out, or the mark of a note that somebody typed."""
    if any(_is_on(run, switch) for switch in ("w:vanish", "w:strike", "w:dstrike")):
        return True
    raised = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    up = raised is not None and raised.get(qn("w:val")) == "superscript"
    return up and bool(_MARK.match(_run_text(run)))


def _is_on(run: Any, switch: str) -> bool:
    """A property of a run that is there and not switched off again, as `w:b`."""
    found = run.find(f"{qn('w:rPr')}/{qn(switch)}")
    return found is not None and found.get(qn("w:val")) not in ("0", "false")


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Text boxes that hang on a paragraph; their copy for old programs is left out."""
    for box in paragraph.iter(qn("w:txbxContent")):
        above = {one.tag for one in box.iterancestors()}
        if _FALLBACK not in above and qn("w:del") not in above:
            yield box


def _is_bold_line(paragraph: Any, text: str) -> bool:
    """A short line all in bold is a heading that has no style."""
    if len(text) > _HEADING_CHARACTERS or text.endswith((".", ",", ";")):
        return False
    runs = [run for run in paragraph.iter(qn("w:r")) if _run_text(run)]
    return bool(runs) and all(_is_on(run, "w:b") for run in runs)


def _run_text(run: Any) -> str:
    return "".join(part.text or "" for part in run.iterchildren(qn("w:t"))).strip()


def _tidied(text: str) -> str:
    """Single spaces, and no white space at the edges of lines."""
    lines = (
        re.sub(r"[ \u00a0\u2002-\u200a\u202f]+", " ", line).strip() for line in text.split("\n")
    )
    return "\n".join(line for line in lines if line)
