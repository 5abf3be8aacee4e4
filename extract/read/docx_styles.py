"""What the styles of a Word file say of a paragraph: heading, list item, caption, contents."""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_HEADING = re.compile(r"heading (\d)\Z", re.IGNORECASE)
_LIST = re.compile(r"list\b(?! paragraph)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|table of)\b", re.IGNORECASE)
_DEEPEST = 20
"""Styles that a style is based on; a circle ends there."""


class Styles:
    """Paragraph styles by id, each with those that it is based on."""

    def __init__(self, part: Any) -> None:
        self._styles: dict[str, Any] = {}
        for style in part.styles.element.iterchildren(qn("w:style")):
            self._styles[style.get(qn("w:styleId"), "")] = style

    def heading_level(self, paragraph: Any) -> int:
        """1 to 9 for a heading or title by style or outline, else 0."""
        for properties in self._properties(paragraph):
            outline = properties.find(qn("w:outlineLvl"))
            if outline is not None and (outline.get(qn("w:val")) or "").isdecimal():
                level = int(outline.get(qn("w:val"))) + 1
                return level if level <= 9 else 0
        for name in self._names(paragraph):
            match = _HEADING.match(name)
            if match:
                return int(match.group(1)) or 1
            if name.lower() in ("title", "subtitle"):
                return 1 if name.lower() == "title" else 2
        return 0

    def is_item(self, paragraph: Any) -> bool:
        """Numbered or with a bullet, by itself or by its style."""
        for properties in self._properties(paragraph):
            numbering = properties.find(qn("w:numPr"))
            if numbering is not None:
                number = numbering.find(qn("w:numId"))
                return number is None or number.get(qn("w:val")) != "0"
        return any(_LIST.match(name) for name in self._names(paragraph))

    def is_contents(self, paragraph: Any) -> bool:
        return any(_CONTENTS.match(name) for name in self._names(paragraph))

    def is_caption(self, paragraph: Any) -> bool:
        return any(name.lower() == "caption" for name in self._names(paragraph))

    def is_quote(self, paragraph: Any) -> bool:
        return any(name.lower() in ("quote", "intense quote") for name in self._names(paragraph))

    def _properties(self, paragraph: Any) -> Iterator[Any]:
        """Properties of the paragraph, then those of its styles, the nearest first."""
        own = paragraph.find(qn("w:pPr"))
        if own is not None:
            yield own
        for style in self._chain(paragraph):
            properties = style.find(qn("w:pPr"))
            if properties is not None:
                yield properties

    def _names(self, paragraph: Any) -> Iterator[str]:
        for style in self._chain(paragraph):
            name = style.find(qn("w:name"))
            if name is not None:
                yield name.get(qn("w:val")) or ""

    def _chain(self, paragraph: Any) -> Iterator[Any]:
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        key = named.get(qn("w:val")) if named is not None else None
        for _ in range(_DEEPEST):
            style = self._styles.get(key) if key else None
            if style is None:
                return
            yield style
            base = style.find(qn("w:basedOn"))
            key = base.get(qn("w:val")) if base is not None else None
