"""What each part of a text is for: headings, lists of demands, captions, turns, logs, paragraphs.

Headlines, recommendations and references are full of words for deeds and tell of none; a speaker's
turn and the entry of a log say more than their sentences do. A part is named by its layout and by
general cues; nothing is tuned to one publisher.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice

from extract.read import cues
from extract.read.chunks import Chunk, find_chunks
from extract.read.dateline import is_dated_title, is_dateline, story_start
from extract.read.heading_judge import HeadingJudge
from extract.read.headings import is_numbered_topic, is_run_in
from extract.read.logs import find_log_lines
from extract.read.tickets import find_ticket
from extract.read.turns import find_topics, find_turns
from graph.model import Block, BlockKind

_SHORT = 400
"""Captions, bylines and notices are short; a long paragraph that starts like one is prose."""
_NOTE = re.compile(
    r"(?:\d{1,3}|[*\u2020\u2021]{1,3})[.)]? ?[^\W\d_]|(?:\d{1,3}|\*)[.)]? [\"\u201c(]"
)
_ITEM = re.compile(r"\W*(\d+|[A-Za-z](?=[.)]))")
_MARKS = re.compile(r"^[\s>#*_]+|[\s*_#]+$")


def blocks(text: str) -> tuple[Block, ...]:
    """Name the parts of a plain text or one in Markdown, in text order and without overlap.

    Every character that is not white space lies in exactly one block; blocks are trimmed. Lines
    of a paragraph that were wrapped by hand stay one block. A heading at the start of a paragraph
    ("Bilateral Pressure: ...") is a block of its own, and the paragraph follows. An empty text
    gives no blocks. Both formats are cut alike, since plain text borrows the marks of Markdown.
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
    contents: bool = False
    listing: bool = False
    level: int = 0


class _Namer:
    """Names chunks in order; what a heading announces holds until the next one of its level."""

    def __init__(self, text: str, chunks: list[Chunk]) -> None:
        self._text, self._chunks = text, chunks
        self._section = _Section()
        self._headings = HeadingJudge(text, chunks, [self._body(chunk) for chunk in chunks])
        self._openings = openings(text)
        self._topics = find_topics(text)
        self._above: BlockKind | None = None
        self._quoted = False
        self._ruled = False
        self._noted = False

    def _body(self, chunk: Chunk) -> str:
        """The start of a chunk without the marks of its markup, enough to judge it by."""
        return _MARKS.sub("", self._text[chunk.start : min(chunk.end, chunk.start + 2000)])

    def name(self, index: int) -> list[Block]:
        """Blocks of one chunk: one, or a run-in heading and its paragraph."""
        chunk = self._chunks[index]
        kind, level = self._kind(index)
        self._above = kind
        self._quoted = kind == "quote"
        self._ruled = self._is_rule(chunk) or (self._ruled and kind == "footnote")
        if kind == "heading":
            self._enter(chunk, level)
        elif kind == "paragraph":
            self._section.listing = self._section.contents = False
            self._announce(chunk)
            return self._run_in(chunk)
        elif kind not in ("item", "recommendation"):
            self._section.listing = False
        return [Block(chunk.start, chunk.end, kind, level)]

    def _is_rule(self, chunk: Chunk) -> bool:
        """A drawn line, as above footnotes: it has no letter."""
        return not any(letter.isalnum() for letter in self._text[chunk.start : chunk.end])

    def _enter(self, chunk: Chunk, level: int) -> None:
        body = self._body(chunk)
        section = self._section
        section.listing = False
        if cues.REFERENCES.match(body):
            self._section = _Section(references=True, level=level)
        elif cues.RECOMMENDATIONS.match(body):
            self._section = _Section(recommendations=True, level=level)
        elif cues.CONTENTS.match(body):
            self._section = _Section(contents=True, level=level)
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
        if chunk.hint in ("heading", "notice", "caption", "footnote", "table", "quote"):
            return self._hinted(index)
        if chunk.start in self._openings and not is_dateline(body):
            return self._openings[chunk.start], 0
        if self._quoted and chunk.hint in (None, "item") and cues.SIGNED.match(self._line(chunk)):
            return "byline", 0
        if self._section.references and not self._headings.is_heading(index, self._above):
            return "footnote", 0
        if self._ruled and self._are_notes(index):
            return "footnote", 0
        if length <= _SHORT:
            special = self._special(body)
            if special:
                return special, 0
        if chunk.hint == "item" and self._is_numbered_heading(index, body):
            return "heading", 2
        if chunk.hint == "item" and self._is_entry(body):
            return "notice", 0
        if chunk.hint == "item":
            wanted = self._section.listing or self._section.recommendations
            return ("recommendation" if wanted or self._is_demand_list(index) else "item"), 0
        if self._headings.is_heading(index, self._above):
            return "heading", chunk.level or (1 if index == 0 else 2)
        if self._section.recommendations and self._asks(chunk, body):
            return "recommendation", 0
        return "paragraph", 0

    def _hinted(self, index: int) -> tuple[BlockKind, int]:
        chunk = self._chunks[index]
        assert chunk.hint is not None
        if chunk.hint == "table":
            return "table", chunk.level or int(self._is_row_of_headings(index))
        return chunk.hint, chunk.level

    def _is_row_of_headings(self, index: int) -> bool:
        """The first row of a table in Markdown, and the line of dashes below it."""
        row, below = self._chunks[index], self._chunks[index + 1 : index + 2]
        under = bool(below) and below[0].hint == "table" and self._is_rule(below[0])
        return self._is_rule(row) or under

    def _line(self, chunk: Chunk) -> str:
        """A chunk as it stands there, without stress."""
        return self._text[chunk.start : min(chunk.end, chunk.start + _SHORT)].strip("*_ \t")

    def _are_notes(self, index: int) -> bool:
        """Below a drawn line nothing but notes stands, down to the end; the first is number one."""
        first = self._line(self._chunks[index])
        if self._noted or not first.startswith(("1", "*", "\u2020")):
            return self._noted
        rest = islice(self._chunks, index, None)
        self._noted = all(_NOTE.match(self._line(chunk)) for chunk in rest)
        return self._noted

    def _is_entry(self, body: str) -> bool:
        """An entry of a list of contents."""
        return bool(cues.LINKED.match(body)) or self._section.contents

    def _is_numbered_heading(self, index: int, body: str) -> bool:
        """A numbered line by itself, with a topic and no sentence: "2. Threats in May"."""
        below = self._chunks[index + 1 : index + 2]
        alone = bool(below) and below[0].hint != "item" and not self._is_next(index, body)
        return alone and is_numbered_topic(body)

    def _is_next(self, index: int, body: str) -> bool:
        """The item above belongs to the same list, by its number or with no blank line between."""
        above = self._chunks[index - 1] if index else None
        if above is None or above.hint != "item":
            return False
        numbers = [_ITEM.match(words) for words in (self._body(above), body)]
        counted = [int(m[1]) if m[1].isdigit() else ord(m[1]) for m in numbers if m]
        apart = self._text[above.end : self._chunks[index].start].count("\n") > 1
        return not apart or (len(counted) == 2 and counted[1] == counted[0] + 1)

    def _asks(self, chunk: Chunk, body: str) -> bool:
        """Below the heading of recommendations: every sentence of it says what others should do."""
        if cues.IMPERATIVE.match(body):
            return True
        parts = re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", self._text[chunk.start : chunk.end])
        return all(cues.ASKS.search(part) for part in parts)

    def _special(self, body: str) -> BlockKind | None:
        """Kind of a short chunk that a cue at its start gives away."""
        if cues.INVENTED.match(body) or cues.NOTICE.match(body) or cues.CHANGED.match(body):
            return "notice"
        if cues.CAPTION.match(body) or cues.CREDIT.search(body, 10):
            return "caption"
        if is_dateline(body) and not is_dated_title(body):
            return "dateline"
        if cues.FOOTNOTE.match(body):
            return "footnote"
        match = cues.BYLINE.match(body)
        if match and len(body) <= 120 and cues.BYLINE_NAMES.match(body, match.end()):
            return "byline"
        return None

    def _is_demand_list(self, index: int) -> bool:
        """Two neighboring items that both start with a demand's verb need no lead-in."""
        near = range(max(0, index - 1), min(len(self._chunks), index + 2))
        items = [self._chunks[i] for i in near if self._chunks[i].hint == "item"]
        return len(items) > 1 and all(cues.IMPERATIVE.match(self._body(item)) for item in items)

    def _run_in(self, chunk: Chunk) -> list[Block]:
        """Cut a heading or a dateline off the start of a paragraph."""
        whole = Block(chunk.start, chunk.end, "paragraph")
        story = story_start(self._text, chunk.start, chunk.end)
        if story > chunk.start and not self._headings.dialogue:
            dateline = Block(chunk.start, story, "dateline")
            return [dateline, replace(whole, start=_trimmed(self._text, story))]
        match = cues.RUN_IN.match(self._text, chunk.start, min(chunk.end, chunk.start + 300))
        topic = chunk.start in self._topics
        if match is None or not (
            topic or is_run_in(match.group(1), dialogue=self._headings.dialogue)
        ):
            return [whole]
        heading = Block(chunk.start, match.end(), "heading", 3)
        return [heading, replace(whole, start=_trimmed(self._text, match.end()))]


def openings(text: str) -> dict[int, BlockKind]:
    """Where turns of a transcript, entries of a log and fields of a ticket begin in a text."""
    found: dict[int, BlockKind] = {start: "log" for start, _ in find_log_lines(text)}
    found |= {turn.opens: "turn" for turn in find_turns(text) if turn.opens is not None}
    ticket = find_ticket(text)
    if ticket is not None:
        found |= dict.fromkeys(ticket.lines, "notice")
        found |= dict.fromkeys(ticket.told, "paragraph")
    return {_trimmed(text, start): kind for start, kind in found.items()}


def _trimmed(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
