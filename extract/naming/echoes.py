"""Later mentions of a named body by its own name, its last word or its acronym.

"The Gulf Students' Table ... the Table"; "the Special Prosecutor's Office (FECI) ... FECI".
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View

_BODIES = frozenset({"organization", "campus", "account"})

_LETTERS = 3
"""Of a shorter acronym too many names have the initials."""


def spelled_out(view: View, spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The spans, an acronym read as the body that the text has named in full by its initials.

    "Men from the Rapid Support Forces ... The RSF": not the body that the tables know as RSF.
    """
    found: list[NamedSpan] = []
    full: dict[str, NamedSpan] = {}
    for span in sorted(spans, key=lambda s: s.start):
        text = view.doc[span.start : span.end].text
        other = full.get(text) if span.reading.type in _BODIES and text.isupper() else None
        if other is None or _capitals(span.reading.name.split()) == text:
            found.append(span)  # "CPJ": the tables' own name has these initials, too
        else:
            found.append(replace(span, reading=other.reading, rule="echo", actor=None))
        if _names_a_body(span):
            _learn_initials(full, view, span)
    return found


def _names_a_body(span: NamedSpan) -> bool:
    return span.reading.type in _BODIES and span.kind == "proper" and span.sure


def _learn_initials(full: dict[str, NamedSpan], view: View, span: NamedSpan) -> None:
    """Let the initials of a body's name stand for it, where no body before has them."""
    initials = _initials(view, span)
    if len(initials) >= _LETTERS:
        full.setdefault(initials, span)


def _initials(view: View, span: NamedSpan) -> str:
    """The capitals of a name of several words: "RSF" of "Rapid Support Forces"."""
    return _capitals([word.text for word in view.doc[span.start : span.end]])


def _capitals(words: Sequence[str]) -> str:
    """The first letters of the capitalized ones of several words."""
    capitalized = [word for word in words if word[:1].isupper()]
    return "".join(word[0] for word in capitalized) if len(capitalized) > 1 else ""


class Echoes:
    """Names of bodies that the text has introduced, under the forms that may come back."""

    def __init__(self, view: View, spans: Sequence[NamedSpan]) -> None:
        self.view = view
        self.full: dict[str, NamedSpan] = {}
        self.short: dict[str, NamedSpan] = {}
        self.firms: dict[str, NamedSpan] = {}
        for span in spans:
            if _names_a_body(span):
                self._learn(span)

    def _learn(self, span: NamedSpan) -> None:
        view = self.view
        words = view.doc[span.start : span.end]
        self.full.setdefault(words.text, span)
        if (
            len(words) > 1
            and view.cap[span.end - 1]
            and span.reading.subtype != "diplomatic_mission"
        ):
            self.short.setdefault(words[-1].text, span)
            if span.reading.subtype == "company":
                self.firms.setdefault(words[0].text, span)
            if span.head is not None and view.word(span.head + 1) == "of":
                self.short.setdefault(view.doc[span.head].text, span)  # "the Order"
        acronym = view.doc[span.end + 1].text if span.end + 2 < len(view) else ""
        if view.word(span.end) == "(" and acronym.isupper() and view.word(span.end + 2) == ")":
            self.full.setdefault(acronym, span)
        _learn_initials(self.full, view, span)

    def explained(self) -> list[NamedSpan]:
        """Names that an acronym in brackets shows to be bodies: "Southern Something Community
        (SSC)"."""
        found = []
        for i in range(2, len(self.view) - 1):
            acronym = self.view.texts[i]
            if self.view.low[i - 1] != "(" or self.view.low[i + 1] != ")":
                continue
            if not (acronym.isupper() and acronym.isalpha() and 1 < len(acronym) < 9):
                continue
            start = self._spelled(i - 1, acronym)
            if start is not None:
                name = self.view.doc[start : i - 1].text
                reading = Reading("organization", "ngo", name, None, None)
                span = NamedSpan(start, i - 1, reading, "name:acronym", head=i - 2)
                self.full.setdefault(acronym, span)
                self.full.setdefault(name, span)
                found.append(span)
        return found

    def _spelled(self, end: int, acronym: str) -> int | None:
        """Start of the words before `end` whose capitals spell the acronym, or None."""
        letters = list(acronym)
        for i in range(end - 1, max(-1, end - len(acronym) - 5), -1):
            text = self.view.doc[i].text
            if letters and text[0] == letters[-1]:
                letters.pop()
                if not letters:
                    return i
            elif text[0].isupper() or not (text.isalpha() and len(text) <= 7):
                return None
        return None

    def firm(self, start: int, end: int) -> NamedSpan | None:
        """The company whose name begins with a word: "Greyfold Partners ... Greyfold had"."""
        known = self.firms.get(self.view.texts[start]) if end - start == 1 else None
        return (
            None if known is None else replace(known, start=start, end=end, head=start, rule="echo")
        )

    def find(self, start: int, end: int) -> NamedSpan | None:
        """The span `start`:`end` read as a body named elsewhere, or None."""
        text = self.view.doc[start:end].text
        known = self.full.get(text)
        named = self.view.word(end) in {"of", "for"}  # "the Presidency of State Security": another
        the = self.view.word(start - 1) == "the" and not named
        if known is None and end - start == 1 and the:
            known = self.short.get(text)
        if known is None:
            return None
        return replace(known, start=start, end=end, head=end - 1, rule="echo", actor=None)
