"""Labels of states at the heads of paragraphs, which open chapters as headings do: "UGANDA: The
government denied it", "**Rwanda.** Two men", "Chad - The embassy".

They do so only in a text that labels paragraphs with two states, each once; a state that stands
there twice or says "we" is a speaker. Any other label ends the chapter ("Elsewhere: "), and so does
a dash behind a state that is a town too ("SINGAPORE - " is a dateline). Behind the last label stand
at most as many paragraphs as behind one before it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.coreference.chapters import state_called
from extract.gazetteer.states import States
from graph.model import Block

_SIGN = r":|\s?[\u2013\u2014]|\s-"
_LABEL = re.compile(
    r"(?:[-\u2022*]\s+)?"
    r"(?:(?P<marks>\*\*|__|\*|_)(?P<bold>[^\W_][^:.*_\n]{1,38}?)(?P<end>[.:]?)(?P=marks)"
    rf"(?P<after>{_SIGN}|)|(?P<plain>[^\W_][^:.*_\n\u2013\u2014]{{1,38}}?)(?P<sign>{_SIGN}))"
    r"\s+(?=(?P<first>\S))"
)
"""Matches the label of a paragraph up to its first word."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_TOLD = frozenset({"paragraph", "turn", "item"})


class StateLabel(NamedTuple):
    """Where a labeled paragraph and what it tells begin; its state, or None where a chapter ends
    there."""

    start: int
    first: int
    code: str | None


@lru_cache(maxsize=4)
def state_labels(text: str, blocks: tuple[Block, ...]) -> tuple[StateLabel, ...]:
    """The labels of a text's paragraphs that open chapters, and the ends of these."""
    told = [block for block in blocks if block.kind in (*_TOLD, "heading")]
    labels = {n: found for n, block in enumerate(told) if (found := _label(text, block))}
    opening = {n: label for n, label in labels.items() if label.code is not None}
    if len(opening) < 2 or len({label.code for label in opening.values()}) < len(opening):
        return ()
    if any(is_spoken(text, label.first, told[n].end) for n, label in opening.items()):
        return ()
    return (*labels.values(), *_behind_last(told, labels))


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether words are what somebody says himself: "CHINA: We reject it"."""
    return text[start] in '"\u201c' or _FIRST_PERSON.search(text, start, end) is not None


def _label(text: str, block: Block) -> StateLabel | None:
    """The label of a paragraph: a state's, or another one before a colon."""
    match = _LABEL.match(text, block.start, block.end) if block.kind in _TOLD else None
    if match is None:
        return None
    words, sign = match["bold"] or match["plain"], match["end"] or match["after"] or match["sign"]
    dashed = sign not in (None, "", ".", ":")
    if dashed and not (match["first"].isupper() or match["first"].isdigit()):
        return None  # "Rwanda - long a haven - expelled him"
    code = state_called(words)
    if code is None and sign != ":":
        return None
    return StateLabel(block.start, match.end(), None if dashed and code in _towns() else code)


def _behind_last(told: Sequence[Block], labels: dict[int, StateLabel]) -> Iterator[StateLabel]:
    """The end of the last chapter, which is no longer than the longest before it."""
    *_, last = (n for n, label in labels.items() if label.code is not None)
    places = sorted({*labels, *(n for n, block in enumerate(told) if block.kind == "heading")})
    if any(place > last for place in places):
        return
    longest = max((b - a for a, b in pairwise(places) if a in labels and labels[a].code), default=1)
    if last + longest < len(told):
        start = told[last + longest].start
        yield StateLabel(start, start, None)


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    """Codes of the states whose capital is called like them: "KUWAIT - " opens an item from it."""
    states = States()
    named = ((n.code, name.lower()) for name, n in states.words.items() if n.form == "name")
    names = frozenset(named)
    return frozenset(
        code
        for code, capitals in states.capitals.items()
        for spelling in (s for capital in capitals for s in capital)
        if any((code, spelling.lower().removesuffix(end)) in names for end in ("", " city"))
    )
