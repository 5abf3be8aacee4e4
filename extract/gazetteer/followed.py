"""Names with a common noun behind them: "Sapa market", "the Obregón family", "Kabul airport"."""

from collections.abc import Iterator

from extract.gazetteer.nominal_bodies import describes_next
from extract.gazetteer.people import community_adjectives
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import DATES, POSSESSIVE, View
from extract.gazetteer.words import organization_words

_SITES = frozenset({"in", "at", "from", "near", "into", "outside", "inside", "to"})


def names_followed(view: View, i: int) -> Iterator[NamedSpan]:
    """A capitalized run with a lower-case noun behind it: "Sapa market", "the Ledger newspaper"."""
    words = organization_words()
    if i in view.nation_to:
        return
    low = view.low[i]
    start = view.run_left(i)
    if start == i or (view.doc[i - 1].pos_ != "PROPN" and view.opens_sentence(start)):
        return
    after = view.pair(i, words["venue_pairs"])
    if describes_next(view, i + max(after, 1) - 1):
        return
    spot = low in words["venue_nouns"] - words["weak_venues"] or _is_named_spot(view, start, i)
    if after or spot:
        end = i + (after or 1)
        reading = Reading("place", "venue", view.doc[start:end].text, None, None)
        yield NamedSpan(start, end, reading, "pattern:venue", head=end - 1)
    elif low in words["quarter_nouns"] and _is_quarter(view, start, i):
        reading = Reading("place", "region", view.doc[start : i + 1].text, None, None)
        yield NamedSpan(start, i + 1, reading, "pattern:region", head=i)
    elif low in words["collective_suffixes"]:
        yield from _collective(view, start, i)
    elif low in words["media_suffixes"] and low != "agency" and not _is_of_a_people(view, i - 1):
        reading = Reading("organization", "media", view.doc[start:i].text, None, None)
        yield NamedSpan(start, i, reading, "pattern:media", head=i - 1)
    elif low in words["campus_nouns"] and low not in {"campuses", "universities", "colleges"}:
        if view.word(start - 1) in {"a", "an"} or start in view.nation_at:
            return
        reading = Reading("campus", "university", view.doc[start : i + 1].text, None, None)
        yield NamedSpan(start, i + 1, reading, "pattern:campus", head=i)


def _is_named_spot(view: View, start: int, i: int) -> bool:
    """ "the Mont-Blanc bridge", "in Nduta camp": no "Turkish bridge", no "Sunday field"."""
    words, noun = organization_words(), view.doc[i]
    if view.low[i] in words["foreign_spots"]:
        return True
    sited = view.low[i] in words["sited_spots"] and _is_sited(view, start)
    if not sited and view.low[i] not in words["named_spots"]:
        return False
    last = view.doc[i - 1]
    described = last.pos_ == "ADJ" or view.low[i - 1] in DATES | POSSESSIVE
    people = last.ent_type_ == "NORP" or last.text in community_adjectives()
    return last.head.i == i and noun.pos_ in {"NOUN", "PROPN", "X"} and not (described or people)


def _is_sited(view: View, start: int) -> bool:
    """Whether a word of place stands before a name: "at the X", "from X"."""
    before = view.word(start - 1)
    before = view.word(start - 2) if before == "the" else before
    return before in _SITES


def _is_quarter(view: View, start: int, i: int) -> bool:
    """ "the Piassa district", "the Meru valley": no "Syrian province", no "Wednesday estate"."""
    nation = start in view.nation_at and view.nation_at[start][0] == i
    described = view.doc[i - 1].pos_ == "ADJ" or view.low[i - 1] in DATES | POSSESSIVE
    return view.word(start - 1) == "the" and not nation and not described


def _collective(view: View, start: int, i: int) -> Iterator[NamedSpan]:
    """ "the Obregón family", "the Bel Bandi gang", "the Gulen movement"."""
    if i in view.nation_to or _is_of_a_people(view, i - 1):
        return
    if (
        view.low[i - 1] in DATES | organization_words()["platform_words"]
        or view.word(start - 1) in POSSESSIVE
    ):
        return
    subtype = organization_words().tables["nominal_heads"].get(view.low[i])
    type_ = "organization" if subtype else "group"
    reading = Reading(type_, subtype or "collective", view.doc[start : i + 1].text, None, None)
    yield NamedSpan(start, i + 1, reading, f"pattern:{type_}", head=i)


def _is_of_a_people(view: View, i: int) -> bool:
    """The "Tibetan" of "the Tibetan broadcaster", the "Hmong" of "a Hmong radio": no name."""
    people = view.texts[i] in community_adjectives() and view.word(i - 1) in {"a", "an"}
    return people or view.doc[i].pos_ == "ADJ" or view.doc[i].ent_type_ == "NORP"
