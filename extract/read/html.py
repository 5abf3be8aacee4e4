"""HTML to text: the body of the page, all of it, without navigation, scripts and footers.

Trafilatura was tried first. On the country reports of the State Department it kept menus, ran the
blocks together and so lost headings and lists; the walk below keeps each block on a line of its
own. Words are never added; only white space is made: two line ends between blocks, a tab between
the cells of a table row.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree, html

from extract.read.chunks import Chunk
from extract.read.document import Reading
from extract.read.encoding import decode, reader_name
from extract.read.headings import is_title_case
from extract.read.page_body import find_body, is_chrome, labels_of
from extract.read.page_metadata import read_page_metadata
from extract.read.structure import name_chunks
from graph.errors import UnreadableInput
from graph.model import BlockKind

READER = "html/2"

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS_WORDS = (
    "address article aside blockquote body center dd details div dl dt fieldset figure"
    " footer header hr li main ol p"
    " pre section summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6 figcaption"
    " caption td th hgroup"
)
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_HINTS: dict[str, BlockKind] = {
    "li": "item", "dd": "item", "figcaption": "caption", "caption": "caption", "tr": "table",
}  # fmt: skip
_EMPHASIS_WORDS = "b strong i em u"
_HOLDERS = ("li", "dd", "figcaption", "blockquote", "td", "th")
_EMPHASIS = frozenset(_EMPHASIS_WORDS.split())
_NOTES = re.compile(
    r"(?:^|[-_ ])(?:footnotes?|endnotes?|references|bibliography)(?:$|[-_ ])", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_FORWARDED = re.compile(r"\W*(?:begin )?forwarded\b|\W*Weitergeleitete\b", re.IGNORECASE)
_RUN_IN_CHARS = 160


def read_html(data: bytes, path: str) -> Reading:
    """Read a page; `path` is only named in errors.

    Raises:
        UnreadableInput: The file cannot be decoded, or holds no text.
    """
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, path, declared=declared.group(1).decode("ascii") if declared else None)
    reading = read_page(decoded.text, path)
    return Reading(reading.text, reader_name(READER, decoded), reading.blocks, reading.layers)


def read_page(page: str, path: str) -> Reading:
    """Read a page that is already decoded."""
    root = _parse(page, path)
    writer = _Writer()
    writer.walk(find_body(root))
    text, chunks = writer.finish()
    if not text:
        raise UnreadableInput(path, "", "the page holds no text outside menus and scripts")
    layers = {"file": read_page_metadata(root)}
    return Reading(text, READER, name_chunks(text, chunks), layers)


def _parse(page: str, path: str) -> etree._Element:
    parser = html.HTMLParser(
        huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    source = _DECLARATION.sub("", page).replace("\0", " ").encode("utf-8", "surrogatepass")
    try:
        root = html.document_fromstring(source, parser=parser)
    except etree.LxmlError as error:
        raise UnreadableInput(path, "", f"no HTML page: {error}") from error
    for problem in parser.error_log:
        # The parser stops there and would give back half of the page.
        if problem.level_name == "FATAL" and problem.type_name == "ERR_RESOURCE_LIMIT":
            raise UnreadableInput(path, f"line {problem.line}", f"no HTML page: {problem.message}")
    return root


@dataclass(slots=True)
class _Open:
    """The block that is being written."""

    hint: BlockKind | None = None
    level: int = 0


class _Writer:
    """Writes the text of elements and remembers where each block lies."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._line = ""
        self._open = _Open()
        self._chunks: list[Chunk] = []
        self._cut: int | None = None
        self._notes = 0
        self._cited = 0
        self._quoted = 0

    def finish(self) -> tuple[str, list[Chunk]]:
        """The text, and its blocks."""
        self._close()
        return "".join(self._parts), self._chunks

    def walk(self, element: etree._Element) -> None:
        """Write an element and what is below it, without recursion: pages nest thousands deep."""
        stack: list[tuple[str, etree._Element]] = [("open", element)]
        while stack:
            step, one = stack.pop()
            if step == "tail":
                self._write(one.tail or "")
                continue
            if step == "close":
                self._leave(one)
                continue
            if not isinstance(one.tag, str) or (one is not element and is_chrome(one)):
                continue
            self._enter(one)
            stack.append(("close", one))
            for child in reversed(one):
                stack.append(("tail", child))
                stack.append(("open", child))

    def _enter(self, element: etree._Element) -> None:
        tag = element.tag
        self._notes += bool(_NOTES.search(labels_of(element)))
        self._cited += _is_earlier_mail(element)
        self._quoted += _is_quote(element)
        if tag in ("td", "th"):
            if self._line.strip():
                self._line = self._line.rstrip() + "\t"
        elif tag == "br":
            self._line += "\n"
        elif tag in _BLOCKS and not self._continues(element):
            self._close()
            self._open = self._opened(element)
        if tag == "img":
            return
        self._write(element.text or "", keep=tag == "pre")

    def _continues(self, element: etree._Element) -> bool:
        """A paragraph that opens its list item or cell is not a block of its own."""
        parent = element.getparent()
        inner = element.tag in ("p", "div") and parent is not None
        if not inner or parent is None:
            return False
        return not self._line.strip() and parent.tag in _HOLDERS

    def _opened(self, element: etree._Element) -> _Open:
        if self._cited:
            return _Open("notice")
        if self._notes:
            return _Open("footnote")
        if element.tag in _HEADINGS:
            return _Open("heading", _HEADINGS[element.tag])
        if element.tag == "tr" and {cell.tag for cell in element} == {"th"}:
            return _Open("table", 1)
        if element.tag in ("p", "div", "blockquote") and self._quoted:
            return _Open("quote")
        return _Open(_HINTS.get(element.tag))

    def _leave(self, element: etree._Element) -> None:
        self._notes -= bool(_NOTES.search(labels_of(element)))
        if element.tag in _EMPHASIS and self._cut is None and self._is_run_in():
            self._cut = len(_collapse(self._line))
        self._cited -= _is_earlier_mail(element)
        self._quoted -= _is_quote(element)
        if element.tag in _BLOCKS and element.tag not in ("td", "th"):
            self._close()
            self._open = _Open("notice" if self._cited else "quote" if self._quoted else None)

    def _is_run_in(self) -> bool:
        """The block starts with stressed words that end like a heading."""
        head = _collapse(self._line)
        short = 0 < len(head) <= _RUN_IN_CHARS and self._open.hint in (None, "item")
        return short and head.endswith((":", ".")) and is_title_case(head) and head.count(".") <= 1

    def _write(self, words: str, *, keep: bool = False) -> None:
        if not words:
            return
        # Inside `pre` line ends count; elsewhere HTML takes them for spaces.
        self._line += words if keep else re.sub(r"[ \t\r\n\f]+", " ", words)

    def _close(self) -> None:
        """End the current block, if it has any text."""
        line, cut, opened = _collapse(self._line), self._cut, self._open
        self._line, self._cut = "", None
        if not line:
            return
        if self._parts:
            self._parts.append("\n\n")
            self._length += 2
        start, end = self._length, self._length + len(line)
        self._parts.append(line)
        self._length = end
        for chunk in _chunks(line, start, cut, opened):
            self._chunks.append(chunk)


def _is_earlier_mail(element: etree._Element) -> bool:
    """What a mail program quotes below an answer; a mail that is passed on says so at its start."""
    return _is_cited(element) and not _FORWARDED.match("".join(islice(element.itertext(), 10)))


def _is_cited(element: etree._Element) -> bool:
    cited = element.get("type") == "cite" or "gmail_quote" in (element.get("class") or "")
    return cited and element.tag == "blockquote"


def _is_quote(element: etree._Element) -> bool:
    """Words of another that are set apart, and no mail."""
    return element.tag == "blockquote" and not _is_cited(element)


def _chunks(line: str, start: int, cut: int | None, opened: _Open) -> Iterator[Chunk]:
    """One block, or a run-in heading and what follows it on the line."""
    end = start + len(line)
    rest = line[cut:].lstrip() if cut else ""
    if cut and rest:
        yield Chunk(start, start + cut, "heading", 6)
        yield Chunk(end - len(rest), end, opened.hint, opened.level)
    else:
        whole_run_in = cut is not None and not rest and line.endswith(":")
        hint: BlockKind | None = "heading" if whole_run_in and opened.hint is None else opened.hint
        yield Chunk(start, end, hint, opened.level or (6 if hint == "heading" else 0))


def _collapse(line: str) -> str:
    """Single spaces, no white space at the edges or around line ends."""
    line = re.sub(r"[ \u00a0]*\n[ \u00a0]*", "\n", line)
    return re.sub(r" {2,}", " ", line).strip()
