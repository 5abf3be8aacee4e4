"""Turns of a transcript, hearing or chat: lines that begin with who speaks.

"Ms. RI Kyong-suk: ...", "[Sun 15:05] Njoya B.: ...", "Mrs. PRUITT. Reclaiming ...", "Q. Who came?",
messages of a chat, and chats whose lines were run together. One such line alone is no transcript.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.read import cues
from extract.read.chats import MESSAGES
from extract.read.closing_turns import end_of_last
from extract.read.inline_turns import inline_turns
from extract.read.tickets import find_ticket
from extract.wordlists import word_sets

_NAME = r"[A-ZÀ-Þ][\w'\u2019-]*\.?(?:[ \t](?:[A-ZÀ-Þ][\w'\u2019.-]*|of|the|\d{1,3}(?=[: ]))){0,5}"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_TIME = (
    rf"(?:\[[^\]\n]{{1,30}}\]|(?:{_DAY}\.?,?[ \t]|\d{{1,2}}[:./h][\d:./h]*,?[ \t]?"
    rf"|\d{{1,4}},?[ \t]){{1,5}})"
)
_LINE = re.compile(
    rf"^[ \t>*_-]*(?:{_TIME}[ \t,]*)?(?!{_DAY}\b)(?P<name>{_NAME})(?:[ \t]*\([^)\n]{{1,40}}\))?"
    rf"(?:,?[ \t]+{_TIME})?[*_]*[ \t]?(?::|[\u2013\u2014])[*_]*\s",
    re.MULTILINE,
)
_HEARING = re.compile(
    r"^[ \t]*(?P<name>(?:[A-Z][a-z]+\.?[ \t]){1,2}[A-ZÀ-Þ][A-ZÀ-Þ'\u2019-]{2,}"
    r"(?:[ \t][A-ZÀ-Þ'\u2019-]{2,})*|[QA])\.\s",
    re.MULTILINE,
)
_INLINE = re.compile(
    r"(?<![\w.])(?P<name>[A-ZÀ-Þ][\w'\u2019-]*\.?(?:[ \t][A-ZÀ-Þ][\w'\u2019-]*\.?)?):\s"
)
_LABELS = word_sets("structure")["labels"]
_HEADLINE = word_sets("structure")["headline_labels"]
_ANSWERING = word_sets("structure")["answering_side"]
_ASKING = word_sets("structure")["asking_side"]
_SIDES = _ASKING | _ANSWERING
_PARAGRAPH_WORDS = 20
"""Words of a line from which on it is a paragraph, and no line of a chat."""
_FILLED = 0.5
"""Share of lines that must begin with a speaker for a turn to run on over lines that do not."""


@dataclass(frozen=True, slots=True)
class TurnSpan:
    """A turn in characters: what is said, and where the speaker's name stands.

    `opens` is where its line begins, or None for a turn that begins inside a line.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    opens: int | None


def find_turns(text: str) -> list[TurnSpan]:
    """Turns in text order; an empty list when the text is no transcript."""
    starts, counts = _without_topics([] if find_topics(text) else _lines_of_speakers(text))
    if len(starts) < 2 or (len(counts) < 2 and len(starts) < 3):
        starts, counts = _without_topics([m for m in _INLINE.finditer(text) if _speaks(m)])
        if len(counts) < 2 or len(starts) < 4 or len(starts) < 1.5 * len(counts):
            return _inside_lines(text)
    lines = max(1, len(re.findall(r"\S[^\n]*", text)))
    runs_on = len(starts) / lines >= _FILLED
    starts += _run_together(text, None if runs_on else counts, {m.start("name") for m in starts})
    starts.sort(key=lambda match: match.start("name"))
    limits = [match.start() for match in starts] + [end_of_last(text, starts[-1])]
    return [
        TurnSpan(
            match.end(),
            _end(text, match.end(), limit, runs_on=runs_on),
            *match.span("name"),
            None if match.re is _INLINE else match.start(),
        )
        for match, (_, limit) in zip(starts, pairwise(limits), strict=True)
    ]


def _inside_lines(text: str) -> list[TurnSpan]:
    """Turns of labels inside paragraphs; each ends with its paragraph at the latest."""
    found = inline_turns(text)
    limits = [match.start() for match in found] + [len(text)]
    return [
        TurnSpan(
            match.end(), _end(text, match.end(), limit, runs_on=False), *match.span("name"), None
        )
        for match, (_, limit) in zip(found, pairwise(limits), strict=True)
    ]


def _lines_of_speakers(text: str) -> list[re.Match[str]]:
    """Where lines begin with who speaks, in whatever form, in no order."""
    ticket = find_ticket(text)
    found = {
        match.start("name"): match
        for pattern in (_LINE, _HEARING, *MESSAGES)
        for match in pattern.finditer(text, ticket.end if ticket else 0)
        if _speaks(match)
    }
    return _without_lone_side(list(found.values()))


def find_topics(text: str) -> frozenset[int]:
    """Where the paragraphs of a report begin that are told under labels: "Foreign Travel: ...".

    Whoever speaks in a transcript speaks more than once, or has a title, or the time stands before
    his name; what nobody says twice, over whole paragraphs, are topics. Empty when there are none.
    """
    found = [match for match in _LINE.finditer(text) if _speaks(match)]
    labels = Counter(match["name"] for match in found)
    if not labels or max(labels.values()) > 1:
        return frozenset()
    lines = {match: _line_at(text, match) for match in found}
    topics = [m for m in found if lines[m].count(" ") >= _PARAGRAPH_WORDS]
    plain = all(_is_plain(match, lines[match]) for match in topics)
    return frozenset(m.start("name") for m in topics) if plain and len(topics) > 1 else frozenset()


def _line_at(text: str, match: re.Match[str]) -> str:
    end = text.find("\n", match.end())
    return text[match.start() : len(text) if end < 0 else end].strip()


def _is_plain(match: re.Match[str], line: str) -> bool:
    """A label alone, with no title and no time before it and nobody's words in it."""
    label = match["name"]
    spoken = line.removeprefix(f"{label}:").lstrip()[:1] in {'"', "\u201c"}
    bare = line.startswith(f"{label}:") and not label.isupper()
    first_person = re.search(r"\b(?:I|we|my|our)\b", line) is not None
    return bare and not spoken and not first_person and not cues.TITLED.match(label)


def _speaks(match: re.Match[str]) -> bool:
    """What stands before the colon is no field of a form, as in "Date:" and "Source:"."""
    name = match["name"].lower().rstrip(". 0123456789")
    if name in _SIDES:
        return True
    return (
        name not in _LABELS and not is_headline_label(name) and not cues.PART.match(match["name"])
    )


def is_headline_label(name: str) -> bool:
    """Whether words before a colon say what follows: "Alert", "Press release", "Update 2".

    The press alone may ask at a briefing.
    """
    words = name.lower().rstrip(". 0123456789").split()
    headline = words[-1:] != ["press"] and any(word in _HEADLINE for word in words)
    return headline and all(word in _HEADLINE | _LABELS for word in words)


def _without_lone_side(starts: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without "Question:" where nobody answers: then it is the field of a form. "A. Threats"
    where nobody asks is a title."""
    answered = any(match["name"].lower() in _ANSWERING for match in starts)
    asked = any(match["name"].lower() in _ASKING for match in starts)
    return [
        m
        for m in starts
        if (answered or m["name"].lower() not in _SIDES & _LABELS)
        and (asked or m.re is not _HEARING or m["name"] != "A")
    ]


def _without_topics(starts: list[re.Match[str]]) -> tuple[list[re.Match[str]], Counter[str]]:
    """Who speaks, and how often; a word for a topic that stands there once is a heading."""
    counts = Counter(match["name"] for match in starts)
    kept = [
        m
        for m in starts
        if counts[m["name"]] > 1
        or m["name"].lower() in _SIDES
        or not cues.TOPICAL.search(m["name"])
    ]
    return kept, Counter(match["name"] for match in kept)


def _run_together(
    text: str, names: Counter[str] | None, known: set[int]
) -> Iterator[re.Match[str]]:
    """Speakers inside a line: in a chat throughout any "Name:", else the known names only."""
    for match in _INLINE.finditer(text):
        if not _speaks(match):
            continue
        if match.start("name") not in known and (names is None or match["name"] in names):
            yield match


def _end(text: str, start: int, limit: int, *, runs_on: bool) -> int:
    """A turn ends where the next begins, or with its line if not the whole text is a transcript."""
    if runs_on:
        return limit
    line = text.find("\n", start)
    return limit if line < 0 else min(limit, line)
