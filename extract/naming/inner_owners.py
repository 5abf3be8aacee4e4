"""Bodies that own the body whose name they open: "Interpol's Commission", "the Party's Bureau".

The whole is one name, and its owner is a body of its own in front of it: one that a table knows,
that the text names elsewhere, or that "the" and its one word tell. "King's College", "the Workers'
Party" and "Women's League" have no owner.
"""

from collections.abc import Iterator, Mapping, Sequence

from extract.gazetteer import Gazetteer, NamedSpan, Reading
from extract.gazetteer.view import ARTICLES, POSSESSIVE, View
from extract.gazetteer.words import organization_words

OWNER = "pattern:owner"
"""Rule of the owner in front of a body's name."""
_BODIES = frozenset({"organization", "campus"})


def inner_owners(
    view: View, spans: Sequence[NamedSpan], gazetteer: Gazetteer
) -> Iterator[NamedSpan]:
    """The bodies that the names of other bodies begin with.

    Args:
        spans: The names of the text, none overlapping.
    """
    told = {
        view.doc[_bare(view, s) : s.end].text: s.reading
        for s in spans
        if s.kind == "proper" and s.reading.type in _BODIES
    }
    for span in spans:
        if span.kind != "proper" or span.reading.type != "organization":
            continue
        mark = None if span.rule.startswith("table:") else _mark(view, span)
        start = _bare(view, span)
        reading = None if mark is None else _owner(view, start, mark, told, gazetteer)
        if mark is not None and reading is not None:
            yield NamedSpan(start, mark, reading, OWNER, head=mark - 1)


def _bare(view: View, span: NamedSpan) -> int:
    """Where a name begins behind its article."""
    return span.start + (view.low[span.start] in ARTICLES and span.end - span.start > 1)


def _mark(view: View, span: NamedSpan) -> int | None:
    """Where the 's stands between two words with capitals."""
    places = range(span.start + 1, span.end - 1)
    return next((i for i in places if view.low[i] in POSSESSIVE and view.is_cap(i - 1)), None)


def _owner(
    view: View, start: int, mark: int, told: Mapping[str, Reading], gazetteer: Gazetteer
) -> Reading | None:
    name = view.doc[start:mark].text
    if name in told:
        return told[name]
    known = [entry.reading for entry in gazetteer.names.get(name)]
    if known:
        return known[0] if all(reading.type == "organization" for reading in known) else None
    one = mark - start == 1 and view.word(start - 1) == "the" and view.doc[start].tag_ != "NNPS"
    if one and name in organization_words()["campus_ends"]:
        return Reading("campus", "university", name, None, None)
    subtype = organization_words().tables["body_end"].get(name) if one else None
    return Reading("organization", subtype, name, None, None) if subtype else None
