"""The agency in the dateline of a report: "LONDON, Nov 14 (Thames Despatch) - A lecturer".

What stands in brackets between a town in capitals, its date and a dash is who reports; no person.
An acronym is left alone: nothing mistakes it.
"""

from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View

_DASHES = frozenset({"-", "–", "—", "--"})
_DATE = 4
"""So many words may stand between the town and the bracket."""


def dateline_agency(view: View, town_end: int) -> Iterator[NamedSpan]:
    """The agency behind the town of a dateline, where there is one."""
    places = range(town_end, min(town_end + _DATE, len(view)))
    bracket = next((i for i in places if view.low[i] == "("), None)
    if bracket is None:
        return
    start, end = bracket + 1, view.run_right(bracket + 1)
    named = end > start and not view.doc[start:end].text.isupper()
    if named and view.word(end) == ")" and view.word(end + 1) in _DASHES:
        reading = Reading("organization", "media", view.doc[start:end].text, None, None)
        yield NamedSpan(start, end, reading, "pattern:agency", head=end - 1)
