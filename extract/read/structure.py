"""What each part of a text is for: headings, lists of demands, captions, footnotes, paragraphs.

Headlines, recommendations and references are full of words for deeds and tell of none. A part is
named by its layout and by general cues; nothing is tuned to one publisher.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from extract.read import cues
from extract.read.chunks import Chunk, find_chunks
from extract.read.dateline import is_dateline
from graph.model import Block, BlockKind

Format = Literal["text", "markdown", "html"]

_HEADLINE_WORDS = 25
_HEADING_WORDS = 14
_PLAIN_HEADING_WORDS = 8
_SHORT = 400
"""Captions, bylines and notices are short; a long paragraph that starts like one is prose."""
_SMALL_WORDS = (
    "a an and as at but by for from in into nor of off on or over per the to up via vs with"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_HEADING_END = "?)\u2019'\":]"
_MARKS = re.compile(r"^[\s>#*_]+|[\s*_#]+$")


def blocks(text: str, format: Format = "text") -> tuple[Block, ...]:
    """Name the parts of a text, in text order and without overlap.

    Every character that is not white space lies in exactly one block; blocks are trimmed. Lines
    of a paragraph that were wrapped by hand stay one block. A heading at the start of a paragraph
    ("Bilateral Pressure: ...") is a block of its own, and the paragraph follows. An empty text
    gives no blocks.

    Args:
        format: The formats are cut alike, since plain text borrows the marks of Markdown; of HTML
            only the text is expected here (the HTML reader names the blocks of a page itself).
    """
    return name_chunks(text, find_chunks(text))


def name_chunks(text: str, chunks: list[Chunk]) -> tuple[Block, ...]:
    """Decide what each chunk is for; hints from markup are kept where nothing outweighs them."""
    namer = _Namer(text, chunks)
    found: list[Block] = []
    for index in range(len(chunks)):
        found.extend(namer.name(index))
    return tuple(found)


@dataclass(slots=True)
class _Section:
    """Where the reading stands: what the last heading and the last lead-in announced."""

    references: bool = False
    recommendations: bool = False
    listing: bool = False
    level: int = 0


class _Namer:
    """Names chunks in order; what a heading announces holds until the next one of its level."""

    def __init__(self, text: str, chunks: list[Chunk]) -> None:
        self._text, self._chunks = text, chunks
        self._section = _Section()
        bodies = [self._body(chunk) for chunk in chunks]
        speakers = Counter(match.group() for body in bodies if (match := cues.SPEAKER.match(body)))
        self._dialogue = sum(speakers.values()) >= 3 and len(speakers) < sum(speakers.values())
        self._words = [body.count(" ") + 1 for body in bodies]

    def _body(self, chunk: Chunk) -> str:
        """The start of a chunk without the marks of its markup, enough to judge it by."""
        return _MARKS.sub("", self._text[chunk.start : min(chunk.end, chunk.start + 2000)])

    def name(self, index: int) -> list[Block]:
        """Blocks of one chunk: one, or a run-in heading and its paragraph."""
        chunk = self._chunks[index]
        kind, level = self._kind(index)
        if kind == "heading":
            self._enter(chunk, level)
        elif kind == "paragraph":
            self._section.listing = False
            self._announce(chunk)
            return self._run_in(chunk)
        elif kind not in ("item", "recommendation"):
            self._section.listing = False
        return [Block(chunk.start, chunk.end, kind, level if kind == "heading" else 0)]

    def _enter(self, chunk: Chunk, level: int) -> None:
        body = self._body(chunk)
        section = self._section
        section.listing = False
        if cues.REFERENCES.match(body):
            self._section = _Section(references=True, level=level)
        elif cues.RECOMMENDATIONS.match(body):
            self._section = _Section(recommendations=True, level=level)
        elif level <= section.level and not (
            section.recommendations and cues.ADDRESSED.match(body)
        ):
            self._section = _Section(level=level)

    def _announce(self, chunk: Chunk) -> None:
        """A paragraph that ends in a colon announces the list that follows."""
        tail = self._text[max(chunk.start, chunk.end - 400) : chunk.end]
        sentence = re.split(r"[.!?]\s", tail)[-1]
        self._section.listing = tail.endswith(":") and bool(cues.LEAD_IN.search(sentence))

    def _kind(self, index: int) -> tuple[BlockKind, int]:
        chunk = self._chunks[index]
        body, length = self._body(chunk), chunk.end - chunk.start
        if chunk.hint in ("heading", "notice", "caption", "footnote", "table"):
            return self._hinted(chunk)
        if self._section.references and not self._is_heading(index):
            return "footnote", 0
        if length <= _SHORT:
            special = self._special(body)
            if special:
                return special, 0
        if chunk.hint == "item":
            wanted = self._section.listing or self._section.recommendations
            return ("recommendation" if wanted or self._is_demand_list(index) else "item"), 0
        if self._is_heading(index):
            return "heading", chunk.level or (1 if index == 0 else 2)
        if self._section.recommendations and cues.IMPERATIVE.match(body):
            return "recommendation", 0
        return "paragraph", 0

    def _hinted(self, chunk: Chunk) -> tuple[BlockKind, int]:
        assert chunk.hint is not None
        return chunk.hint, chunk.level

    def _special(self, body: str) -> BlockKind | None:
        """Kind of a short chunk that a cue at its start gives away."""
        if cues.INVENTED.match(body) or cues.NOTICE.match(body):
            return "notice"
        if cues.CAPTION.match(body):
            return "caption"
        if is_dateline(body):
            return "dateline"
        if cues.FOOTNOTE.match(body):
            return "footnote"
        match = cues.BYLINE.match(body)
        if match and len(body) <= 120 and cues.BYLINE_NAMES.match(body, match.end()):
            return "byline"
        return None

    def _is_heading(self, index: int) -> bool:
        """A short line that ends no sentence and has something below it."""
        chunk = self._chunks[index]
        if chunk.hint is not None:
            return chunk.hint == "heading"
        body = self._body(chunk)
        if "\n" in body or cues.SPEAKER.match(body) or cues.SPOKEN.match(body):
            return False
        if cues.REFERENCES.match(body):
            return True
        if index + 1 == len(self._chunks) or not (body[-1:].isalnum() or body[-1:] in _HEADING_END):
            return False
        if body.endswith(":"):
            return self._words[index] <= 4 and bool(cues.RECOMMENDATIONS.match(body))
        return self._has_heading_shape(index, body)

    def _has_heading_shape(self, index: int, body: str) -> bool:
        words = self._words[index]
        if not any(letter.isalpha() for letter in body) or body[:1].islower():
            return False
        if index == self._first() and words <= _HEADLINE_WORDS and not self._dialogue:
            return True
        if words <= _HEADING_WORDS and (body.isupper() or is_title_case(body)):
            return True
        if self._dialogue or words > _PLAIN_HEADING_WORDS or "," in body:
            return False
        before = self._text[self._chunks[index - 1].end - 1]
        return before in ".!?\"'\u201d\u2019)" and not cues.FINITE.search(body)

    def _first(self) -> int:
        """Index of the first chunk behind front matter and notices."""
        for index, chunk in enumerate(self._chunks):
            if chunk.hint != "notice":
                return index
        return 0

    def _is_demand_list(self, index: int) -> bool:
        """Two neighboring items that both start with a demand's verb need no lead-in."""
        near = range(max(0, index - 1), min(len(self._chunks), index + 2))
        items = [self._chunks[i] for i in near if self._chunks[i].hint == "item"]
        return len(items) > 1 and all(cues.IMPERATIVE.match(self._body(item)) for item in items)

    def _run_in(self, chunk: Chunk) -> list[Block]:
        """Cut a heading off the start of a paragraph."""
        whole = Block(chunk.start, chunk.end, "paragraph")
        match = cues.RUN_IN.match(self._text, chunk.start, min(chunk.end, chunk.start + 300))
        if match is None or not self._is_run_in(match.group(1)):
            return [whole]
        rest = match.end()
        while self._text[rest].isspace():
            rest += 1
        return [Block(chunk.start, match.end(), "heading", 3), replace(whole, start=rest)]

    def _is_run_in(self, words: str) -> bool:
        """Words in title case that name a topic and no person."""
        if cues.TITLED.match(words) or cues.FINITE.search(words) or not is_title_case(words):
            return False
        parts = words.split()
        linked = any(part in _SMALL for part in parts) or "," in words
        topic = bool(cues.NOMINAL.search(parts[-1]))
        if len(parts) == 1 and not cues.TOPIC.fullmatch(words):
            return False
        if self._dialogue and not linked:
            return False
        return topic or (linked and len(parts) > 2)


def is_title_case(body: str) -> bool:
    """All words but the small ones start with a capital letter or a digit, and one at least is."""
    words = [word for word in re.findall(r"[^\W_][\w'\u2019-]*", body) if word not in _SMALL]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)
