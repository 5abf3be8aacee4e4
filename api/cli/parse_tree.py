"""The parse of a sentence as a tree of text."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from api.cli.output import safe
from extract.explain import Word


def tree_lines(words: Sequence[Word], marked: frozenset[int]) -> Iterator[Text]:
    """A line for each word, below its governor; the numbers of `marked` words stand out.

    A parse may be as deep as its sentence is long, so nothing here calls itself.
    """
    below: dict[int | None, list[Word]] = {}
    for word in words:
        below.setdefault(word.head, []).append(word)
    open_: list[tuple[Word, str, str]] = [(root, "", "") for root in reversed(below.get(None, []))]
    while open_:
        word, branch, trunk = open_.pop()
        yield _line(word, branch, marked=word.number in marked)
        children = below.get(word.number, [])
        for child in reversed(children):
            turn, on = ("└─ ", "   ") if child is children[-1] else ("├─ ", "│  ")
            open_.append((child, trunk + turn, trunk + on))


def _line(word: Word, branch: str, *, marked: bool) -> Text:
    line = Text(branch, style="dim")
    line.append(safe(word.text), style="bold" if marked else "not dim")
    line.append(f"  {word.dep}, {word.pos} {word.tag}", style="dim")
    return line
