"""Names that a common noun introduces or follows: "the newspaper Qonsu", "Bole airport".

All patterns are tried at every word, in one pass: also "the university", "state media".
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.gazetteer.followed import names_followed
from extract.gazetteer.introduced import names_apposed, names_introduced
from extract.gazetteer.nominal_bodies import AIRING, POINTING, campuses, outlets, short_names
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words


def find_described(view: View) -> Iterator[NamedSpan]:
    """Yield named things with their noun, then nominal campuses, schools and media."""
    telling = _telling()
    long_names: list[NamedSpan] = []
    for i, low in enumerate(view.low):
        told = low in telling
        before = view.low[i - 1] if i else ""
        if told:
            introduced = [*names_introduced(view, i)]
            long_names += [s for s in introduced if "of" in view.low[s.start : s.end]]
            yield from introduced
            yield from names_apposed(view, i)
        if before == "the":
            yield from _tribe(view, i)
        if i and view.cap[i - 1] and not view.cap[i]:
            yield from names_followed(view, i)
        if told:
            yield from campuses(view, i)
        if before in POINTING:
            yield from short_names(view, i)
        if told:
            yield from outlets(view, i)
    for name in long_names:
        yield from _again(view, name)


def _again(view: View, name: NamedSpan) -> Iterator[NamedSpan]:
    """Where a name with "of" that a noun introduces stands later without the noun."""
    texts, size = view.texts[name.start : name.end], name.end - name.start
    for i in range(name.end, len(view) - size + 1):
        if view.texts[i] == texts[0] and view.texts[i : i + size] == texts:
            yield replace(name, start=i, end=i + size, head=None, sure=True)


@cache
def _telling() -> frozenset[str]:
    """The nouns that introduce a name, and those of campuses, schools and media."""
    words = organization_words()
    nouns = words["campus_nouns"] | words["school_nouns"] | words["media_nouns"]
    return nouns | AIRING | {"body"} | words.tables["naming"].keys()


def _tribe(view: View, i: int) -> Iterator[NamedSpan]:
    """Of "the Bani Shaddad", the descendants of one man, what stands behind "the"."""
    if view.texts[i] in organization_words()["tribe_starts"]:
        end = view.run_right(i)
        if end > i + 1:
            reading = Reading("group", "collective", view.doc[i:end].text, None, None)
            yield NamedSpan(i, end, reading, "pattern:group", head=end - 1)
