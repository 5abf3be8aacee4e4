"""Towns of which a text tells once where they lie: "in London, Ontario. London police" is Canadian.

A name that many towns share is mostly that of the largest. Where the text has put another land
behind it, the bare name means that town as well, and so does the police named after it. Where the
land of the largest is named too ("a Russian student in Moscow, Idaho. Police in Moscow"), or the
tables do not know the town that is told of, the bare name stays open. It is the usual one where it
came first ("fled to Paris. Her cousin lives in Paris, Texas") or where somebody only is from the
other ("a professor from London, Ontario"). Lands in a list ("in London, Canada and Germany") are
not behind it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.gazetteer.index import NameIndex
from extract.gazetteer.phrases import STATE_BODIES
from extract.gazetteer.places import choose
from extract.gazetteer.records import Entry, NamedSpan, Reading
from extract.gazetteer.states import state_of
from extract.gazetteer.view import View

EITHER_TOWN = "table:either_town"
"""Rule of a bare name that may be of the town told of or of its large namesake."""
_BEHIND = frozenset({",", "("})
_ENDS = frozenset({",", ".", ";", ")", ""})
_AROUND = frozenset({"country", "region"})


def told_towns(
    view: View, spans: Sequence[NamedSpan], names: NameIndex[Entry], countries: Sequence[str]
) -> dict[str, Reading]:
    """What the bare name of a town means, for those behind which a text has named another land.

    Args:
        names: All names of the tables.
        countries: States that the document is about.
    """
    at = {span.start: span for span in spans}
    told: dict[str, set[Reading]] = {}
    first: dict[str, int] = {}
    for span in spans:
        meant = _told(view, at, span)
        if meant is not None and not _is_origin(view, span):
            name = _name(view, span)
            told.setdefault(name, set()).add(meant)
            first[name] = min(span.start, first.get(name, span.start))
        for name, reading in _told_of_body(view, at, span, names):
            told.setdefault(name, set()).add(reading)
            first[name] = min(span.start, first.get(name, span.start))
    named = {name: meant.pop() for name, meant in told.items() if len(meant) == 1}
    found: dict[str, Reading] = {}
    for name, reading in named.items():
        usual = choose(_towns(names, name), None, countries)
        land = None if usual is None else usual.reading.country
        if (land != reading.country or land is None) and not _is_before(view, name, first[name]):
            found[name] = _open(name) if _is_named(view, spans, name, land) else reading
    return found | {name: _open(name) for name in _doubtful_capitals(view, spans, names, countries)}


def _is_origin(view: View, span: NamedSpan) -> bool:
    """ "A professor from London, Ontario", "Ali Nur of Paris, Texas": nothing happens there."""
    return view.word(span.start - 1) in ("from", "of") and span.start > 0


def _is_before(view: View, name: str, start: int) -> bool:
    """Whether a text names a town bare before it tells where it lies."""
    words = name.split()
    return any(view.texts[i : i + len(words)] == words for i in range(start))


def _doubtful_capitals(
    view: View, spans: Sequence[NamedSpan], names: NameIndex[Entry], countries: Sequence[str]
) -> Iterator[str]:
    """The Tripoli of a text on Lebanon in which Libya is not named."""
    for start, (end, nation) in view.nation_at.items():
        name, land = view.doc[start:end].text, state_of(nation.code)
        if nation.form != "capital" or land in countries:
            continue
        towns = _towns(names, name)
        if not towns or choose(towns, None, countries) is not None:
            continue
        others = {t.reading.country for t in towns} - {land}
        if not _is_named(view, spans, name, land) and any(
            _is_named(view, spans, name, other) for other in others
        ):
            yield name


def with_told_towns(
    view: View, spans: Sequence[NamedSpan], told: Mapping[str, Reading]
) -> list[NamedSpan]:
    """The spans, with bare names of towns read as the text has told them; those that may be of
    either of two towns told of are `EITHER_TOWN`."""
    if not told:
        return list(spans)
    at = {span.start: span for span in spans}
    meant = {span.start: _told(view, at, span) for span in spans if _name(view, span) in told}
    two = {_name(view, at[i]) for i, reading in meant.items() if reading and reading.country}
    found = []
    for span in spans:
        name = _name(view, span)
        if not _is_town(span) or name not in told or meant[span.start] is not None:
            found.append(span)
        else:
            either = told[name].country is None and name in two
            rule = EITHER_TOWN if either else span.rule
            found.append(replace(span, reading=told[name], rule=rule, actor=None))
    return found


def of_told_town(view: View, span: NamedSpan, told: Mapping[str, Reading]) -> NamedSpan | None:
    """The span of a body named after such a town, with its land: "London police"; else None."""
    if not told or span.reading.subtype not in STATE_BODIES:
        return None
    for name, meant in told.items():
        length = len(name.split())
        for i in range(span.start, span.end - length + 1):
            if view.doc[i : i + length].text == name:
                return replace(span, reading=replace(span.reading, country=meant.country, key=None))
    return None


def _told_of_body(
    view: View, at: Mapping[int, NamedSpan], span: NamedSpan, names: NameIndex[Entry]
) -> Iterator[tuple[str, Reading]]:
    """The town at the end of a body's name with its land behind: "Police in Sydney, Nova
    Scotia"."""
    around = at.get(span.end + 1) if view.word(span.end) in _BEHIND else None
    if span.reading.subtype not in STATE_BODIES or around is None:
        return
    if around.reading.subtype not in _AROUND or around.reading.key is None:
        return
    for start in range(span.start, span.end):
        name = view.doc[start : span.end].text
        towns = _towns(names, name) if view.cap[start] else []
        if towns:
            code = around.reading.key.removeprefix("place:")
            entry = choose(towns, {code}, ())
            yield name, _open(name) if entry is None else entry.reading
            return


def _towns(names: NameIndex[Entry], name: str) -> list[Entry]:
    return [e for e in names.get(name) if e.reading.type == "place"]


def _told(view: View, at: Mapping[int, NamedSpan], span: NamedSpan) -> Reading | None:
    """What a name means behind which its land or region is named, else None."""
    around = at.get(span.end + 1) if view.word(span.end) in _BEHIND else None
    if not _is_town(span) or around is None or around.reading.subtype not in _AROUND:
        return None
    if _is_listed(view, at, around):
        return None
    same = span.reading.country is not None and span.reading.country == around.reading.country
    if same or span.reading.key is not None:
        return span.reading
    plain = span.reading.country is None and view.word(around.end) in _ENDS
    return _open(_name(view, span)) if plain else None


def _is_listed(view: View, at: Mapping[int, NamedSpan], around: NamedSpan) -> bool:
    """The Canada of "in London, Canada, and Germany": lands one after the other."""
    i = around.end
    while view.word(i) in (",", "and", "or", "&"):
        i += 1
    other = at.get(i)
    return (
        i > around.end
        and other is not None
        and around.reading.subtype == "country" == (other.reading.subtype)
    )


def _is_town(span: NamedSpan) -> bool:
    return span.rule in ("table:place", EITHER_TOWN) and span.reading.subtype == "city"


def _name(view: View, span: NamedSpan) -> str:
    return view.doc[span.start : span.end].text


def _open(name: str) -> Reading:
    return Reading("place", "city", name, None, None)


def _is_named(view: View, spans: Sequence[NamedSpan], name: str, land: str | None) -> bool:
    """Whether a text names a land by anything but the town itself."""
    if land is None:
        return False
    length = len(name.split())
    starts = [i for i in range(len(view.texts)) if view.texts[i] == name.split()[0]]
    own = {j for i in starts for j in range(i, i + length)}
    nations = {nation.code for i, (_, nation) in view.nation_at.items() if i not in own}
    others = {s.reading.country for s in spans if own.isdisjoint(range(s.start, s.end))}
    return land in nations or land in others
