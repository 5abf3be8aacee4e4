"""Words in the names of cases and rules that name nobody and no town: "Regina v Omar Aziz", "the
Student Conduct Rules".
"""

from collections.abc import Iterable

from extract.gazetteer import NamedSpan
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words

VERSUS = frozenset({"v", "v.", "vs", "vs.", "versus"})


def without_names_of_papers(view: View, spans: Iterable[NamedSpan]) -> list[NamedSpan]:
    """The names but the Crown before "v", and persons whose last word is one for rules."""
    return [s for s in spans if not (_is_the_crown(view, s) or _is_of_rules(view, s))]


def _is_the_crown(view: View, span: NamedSpan) -> bool:
    crown = view.low[span.start] in organization_words()["crowns"]
    return crown and span.end - span.start == 1 and view.word(span.end) in VERSUS


def _is_of_rules(view: View, span: NamedSpan) -> bool:
    person = span.reading.type == "person" and span.end - span.start > 1
    return person and view.low[span.end - 1] in organization_words()["rules_of_bodies"]
