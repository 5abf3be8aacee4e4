"""Campuses, schools, media and bodies by a noun alone: "the university", "state media"."""

from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words

AIRING = frozenset({"station", "channel", "network"})
"""Nouns of outlets, where something tells that they broadcast."""
POINTING = frozenset({"the", "this", "our"})
"""Words behind which a noun alone may mean one body."""


def short_names(view: View, i: int) -> Iterator[NamedSpan]:
    """Behind "the": "Council", "University": a body by the last word of its name."""
    words = organization_words()
    text = view.texts[i]
    if view.is_cap(i + 1) or view.word(i + 1) == "of":
        return
    if text in {"University", "College", "Academy", "Institute", "Polytechnic", "Conservatory"}:
        subtype = "college" if text in {"College", "Academy"} else "university"
        reading = Reading("campus", subtype, text, None, None)
    elif (
        text in words.tables["body_end"]
        and len(text) > 3
        and text not in {"Group", "Grill", "Stage"}
    ):
        reading = Reading("organization", words.tables["body_end"][text], text, None, None)
    elif (text in words["media_alone"] and text in words["outlet_words"]) or (
        text in words["media_alone"]
        and words["media_before"] & set(view.low[max(0, i - 3) : i - 1])
    ):
        reading = Reading("organization", "media", text, None, None)
    else:
        return
    yield NamedSpan(i, i + 1, reading, "nominal:short", kind="nominal", head=i)


def campuses(view: View, i: int) -> Iterator[NamedSpan]:
    """ "the university", "her old school": a place of learning by its noun alone."""
    words = organization_words()
    low = view.low[i]
    is_campus = low in words["campus_nouns"]
    if not is_campus and low not in words["school_nouns"]:
        return
    if describes_next(view, i):
        return
    start, _ = view.before(i, words["before_campus_nouns"])
    subtype = "secondary_school" if not is_campus else _campus_subtype(low)
    reading = Reading("campus", subtype, view.doc[start : i + 1].text, None, None)
    yield NamedSpan(start, i + 1, reading, "nominal:campus", kind="nominal", head=i)


def _campus_subtype(low: str) -> str:
    if low.startswith("college"):
        return "college"
    return "campus_site" if low.startswith("campus") else "university"


def outlets(view: View, i: int) -> Iterator[NamedSpan]:
    """ "state media", "the radio station", and "social media", which is a place."""
    words = organization_words()
    low = view.low[i]
    aired = low in AIRING and (
        view.word(i - 1) in words["broadcast_words"]
        or (
            low == "station"
            and view.word(i - 1) in POINTING
            and words["broadcast_words"] & view.vocabulary
        )
    )
    if aired and not describes_next(view, i):
        reading = Reading("organization", "media", view.doc[i : i + 1].text, None, None)
        yield NamedSpan(i, i + 1, reading, "nominal:media", kind="nominal", head=i)
    if low not in words["media_nouns"]:
        return
    start, nation = view.before(i, words["state_owned"] | words["before_media_nouns"])
    before = set(view.low[start:i])
    if describes_next(view, i):
        return
    if "social" in before:
        reading = Reading("place", "online_space", view.doc[start : i + 1].text, None, None)
        yield NamedSpan(start, i + 1, reading, "nominal:online", kind="nominal", head=i)
        return
    owned = bool(before & words["state_owned"])
    if nation is None and not owned and view.low[i] not in {"media", "press"}:
        return
    if not owned and person_words().role(low) is not None:  # "the Iranian broadcaster" may be one
        return
    country = nation.code if nation and owned else None
    reading = Reading("organization", "media", view.doc[start : i + 1].text, None, country)
    yield NamedSpan(start, i + 1, reading, "nominal:media", kind="nominal", head=i)


def describes_next(view: View, i: int) -> bool:
    """Whether a noun only describes the one behind it: "university fees"."""
    if i + 1 >= len(view):
        return False
    follower = view.doc[i + 1]
    return follower.pos_ in {"NOUN", "PROPN"} and view.doc[i].dep_ in {
        "compound",
        "nmod",
        "amod",
        "",
    }
