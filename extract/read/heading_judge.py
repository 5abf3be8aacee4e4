"""Which chunk of a text is a heading: a short line that ends no sentence, with more below it."""

import re
from collections import Counter
from collections.abc import Sequence

from extract.read import cues
from extract.read.chunks import Chunk
from extract.read.headings import is_clause, is_section_title, is_title_case
from extract.read.long_headlines import is_long_headline
from graph.model import BlockKind

_HEADLINE_WORDS = 25
_HEADING_WORDS = 14
_PLAIN_HEADING_WORDS = 8
_TITLE_LINES = 3
_HEADING_END = "?)\u2019'\":]"
_YEAR = re.compile(r"(?:19|20)\d\d")
"""A line by itself, as a chronology has it."""


class HeadingJudge:
    """Tells headings from paragraphs by their shape and by what stands around them.

    Attributes:
        dialogue: Whether people speak in turns, so that a short line is what somebody says.
    """

    def __init__(self, text: str, chunks: Sequence[Chunk], bodies: Sequence[str]) -> None:
        self._text, self._chunks, self._bodies = text, chunks, bodies
        speakers = Counter(match.group() for body in bodies if (match := cues.SPEAKER.match(body)))
        self.dialogue = sum(speakers.values()) >= 3 and len(speakers) < sum(speakers.values())
        self._unasked = not any(body.startswith(("Q.", "Q:")) for body in bodies)
        self._words = [body.count(" ") + 1 for body in bodies]

    def is_heading(self, index: int, above: BlockKind | None) -> bool:
        """A short line that ends no sentence and has something below it."""
        chunk = self._chunks[index]
        if chunk.hint is not None:
            return chunk.hint == "heading"
        body = self._bodies[index]
        label = cues.SPEAKER.match(body)
        if self._is_spoken(body) or (label and not self._is_labeled_title(index, body)):
            return False
        if "\n" in body:
            return self._is_title_of_lines(index, body)
        if cues.REFERENCES.match(body):
            return True
        body = cues.CITED.sub("", body)
        if index + 1 == len(self._chunks) or not (body[-1:].isalnum() or body[-1:] in _HEADING_END):
            return False
        if body.endswith(":"):
            return self._words[index] <= 4 and bool(cues.RECOMMENDATIONS.match(body))
        return self._has_heading_shape(index, body, above)

    def _is_spoken(self, body: str) -> bool:
        """An answer or a speaker's words; where nobody asks, "A. Threats to Exiles" is a title."""
        titled = body.startswith("A.") and self._unasked and is_section_title(body)
        return not titled and cues.SPOKEN.match(body) is not None

    def _is_labeled_title(self, index: int, body: str) -> bool:
        """The first line, in title case behind its label: "CUBA: Section 2. Civil Liberties"."""
        first = index == self._first() and not self.dialogue
        return first and is_title_case(body.partition(":")[2]) and not cues.FINITE.search(body)

    def _has_heading_shape(self, index: int, body: str, above: BlockKind | None) -> bool:
        words = self._words[index]
        if _YEAR.fullmatch(body):
            return True
        if not any(letter.isalpha() for letter in body) or body[:1].islower():
            return False
        if index == self._first() and words <= _HEADLINE_WORDS and not self.dialogue:
            return True
        if words <= _HEADING_WORDS and (body.isupper() or is_title_case(body)):
            return True
        if not self.dialogue and is_long_headline(body):
            return True
        if above == "heading" and self._is_subtitle(index, body):
            return True
        if self.dialogue or words > _PLAIN_HEADING_WORDS or "," in body:
            return False
        before = self._text[self._chunks[index - 1].end - 1]
        return before in ".!?\"'\u201d\u2019)" and not cues.FINITE.search(body)

    def _is_title_of_lines(self, index: int, body: str) -> bool:
        """The first lines of a text, one below the other, of which none is a sentence.

        "Committee on Safety: Threats to exiles", and below it "Chapter 3: What we heard".
        """
        lines = [line.strip() for line in body.split("\n")]
        if index + 1 == len(self._chunks) or self.dialogue:
            return False
        if body[-1:].isalnum() and is_long_headline(" ".join(lines)):
            return True
        if index != self._first():
            return False
        if len(lines) > _TITLE_LINES or any(_is_no_title(line) for line in lines):
            return False
        return not is_clause(lines[0])

    def _is_subtitle(self, index: int, body: str) -> bool:
        """The line right below the heading of the whole: a topic, too, if a longer one."""
        second = index == self._first() + 1
        if not second or self.dialogue or self._words[index] > _HEADING_WORDS:
            return False
        return not is_clause(body) and not _is_no_title(body)

    def _first(self) -> int:
        """Index of the first chunk behind front matter and notices."""
        for index, chunk in enumerate(self._chunks):
            if chunk.hint != "notice":
                return index
        return 0


def _is_no_title(line: str) -> bool:
    """A line that is long, starts small, or ends a sentence or a part of one."""
    ends = line[-1:].isalnum() or line[-1:] in ")'\"\u2019\u201d"
    return line.count(" ") >= _HEADING_WORDS or line[:1].islower() or not ends
