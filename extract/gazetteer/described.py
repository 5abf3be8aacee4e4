"""Names that a common noun introduces or follows: "the newspaper Qonsu", "Bole airport".

Also nominal campuses and outlets ("the university", "state media").
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.gazetteer.forces import force_ending_at
from extract.gazetteer.people import community_adjectives
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.tied_names import describes_name, is_somebody_beside, kind_of_body
from extract.gazetteer.view import DATES, POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words

_QUOTES = frozenset({'"', "“", "”", "«", "»", "‘", "'"})
_LISTING = frozenset({"and", "or"})
_SITES = frozenset({"in", "at", "from", "near", "into", "outside", "inside", "to"})
_AIRING = frozenset({"station", "channel", "network"})
_POINTING = frozenset({"the", "this", "our"})


def find_described(view: View) -> Iterator[NamedSpan]:
    """Yield named things with their noun, then nominal campuses, schools and media."""
    telling = _telling()
    long_names: list[NamedSpan] = []
    for i, low in enumerate(view.low):
        told = low in telling
        before = view.low[i - 1] if i else ""
        if told:
            introduced = [*_introduced(view, i)]
            long_names += [s for s in introduced if "of" in view.low[s.start : s.end]]
            yield from introduced
            yield from _apposed(view, i)
        if before == "the":
            yield from _tribe(view, i)
        if i and view.cap[i - 1] and not view.cap[i]:
            yield from _followed(view, i)
        if told:
            yield from _campus(view, i)
        if before in _POINTING:
            yield from _short(view, i)
        if told:
            yield from _media(view, i)
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
    return nouns | _AIRING | {"body"} | words.tables["naming"].keys()


def _introduced(view: View, i: int) -> Iterator[NamedSpan]:
    """ "the newspaper Qonsu", "a Telegram channel called X", 'the page "Voice of the Homeland"'."""
    words = organization_words()
    target = words.tables["naming"].get(view.low[i])
    if view.low[i] == "letter" and view.word(i - 1) != "news":
        return
    if view.low[i] == "wing" and view.word(i - 1) not in words["wings"]:
        return
    large = view.cap[i] and not view.doc[i].text.isupper()  # "the NGO Casa Abierta"
    if target is None or (large and not view.opens_sentence(i)):
        return
    if (
        view.low[i] in words["account_nouns"]
        and {view.word(i - 1), view.word(i - 2)} & words["platform_words"]
    ):
        target = "account/page"
    at = _naming_start(view, i, target)
    at += view.word(at) == "the" and at > i + 1 and view.is_cap(at) and view.is_cap(at + 1)
    end = _quote_end(view, at)
    quoted = end > at
    if quoted and view.word(at - 1) in {",", "."} and not view.doc[at - 1].whitespace_:
        return  # 'We are four pages," Meredova says, "and'
    at += quoted
    if not quoted:
        end = view.run_right(at, limit=5)
        while view.word(end) in {"of", "v", "for"} and end > at:
            if at == i + 1 and not _goes_on(view, at, end):
                break
            more = view.run_right(end + 2 if view.word(end + 1) == "the" else end + 1, limit=3)
            if more <= end + 1:
                break
            end = more
    if end <= at or (at in view.nation_at and view.nation_at[at][0] == end):
        return
    described = not quoted and describes_name(view, i, at, end)
    bare = at == i + 1 and not described
    allowed = {"", "PROPN"} if bare else {"", "PROPN", "NOUN", "ADJ", "X"}
    if not quoted and view.doc[at].pos_ not in allowed:
        return
    day = end - at == 1 and view.low[at] in DATES  # "the group Tuesday attacked"
    if day or is_somebody_beside(view, i, at, end):
        return
    tags = [word.tag_ for word in view.doc[end : end + 2]]
    verbs = len(tags) == 2 and tags[0][:2] == "VB" and tags[1] in {"VBD", "VBZ", "VBP", "MD"}
    if view.low[i] == "wing" and verbs:
        return  # "the youth wing Omar Tal founded was banned"
    type_, _, subtype = kind_of_body(view, i, target).partition("/")
    reading = Reading(type_, subtype, view.doc[at:end].text, None, None)
    person = view.low[i] in {"group", "band", "wing"} and view.low[at] in person_words().given
    sure = quoted or at > i + 1 or (view.low[i] in words["naming_sure"] and not person)
    body = type_ in ("organization", "group") and not view.cap[i]  # "Radio Harbor" is one name
    sure = sure or (body and described)
    head = None if at == i + 1 and "of" in view.low[at:end] and not quoted else end - 1
    yield NamedSpan(at, end, reading, "pattern:introduced", sure=sure, head=head)
    second = view.run_right(end + 1, limit=4)
    if view.low[i] == "pages" and view.word(end) == "and" and second > end + 1:
        reading = Reading(type_, subtype, view.doc[end + 1 : second].text, None, None)
        yield NamedSpan(end + 1, second, reading, "pattern:introduced", sure=sure, head=second - 1)


def _goes_on(view: View, at: int, end: int) -> bool:
    """ "The movement Light of the Pamirs": a plain noun has an "of the" in its name; the town of
    "the movement Ostrel of Zembla" is no part of it."""
    plain = end - at == 1 and view.is_noun(at)
    return plain and view.word(end) == "of" and view.word(end + 1) == "the"


def _apposed(view: View, i: int) -> Iterator[NamedSpan]:
    """ "The club, Anatolian Ring, has written": a body between commas behind its noun."""
    body = force_ending_at(view, i) or organization_words().body_of_noun(view.low[i])
    if view.low[i] == "body" and view.word(i - 1) in organization_words()["bodies_of"]:
        body = "ngo"
    if body is None or view.word(i + 1) != ",":
        return
    end = view.run_right(i + 2)
    named = view.is_cap(i + 2) and view.low[i + 2] not in person_words().given
    closed = view.word(end) in {",", ".", ";", "which"} and view.word(end + 1) not in _LISTING
    if not named or not closed or view.doc[i].dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return
    if i + 2 in view.nation_at or person_words().is_title(view.doc[i + 2].text):
        return
    somebody = person_words().role(view.low[i]) is not None  # "another broadcaster, Ana Lu, was"
    if somebody and any(word.ent_type_ == "PERSON" for word in view.doc[i + 2 : end]):
        return
    reading = Reading("organization", body, view.doc[i + 2 : end].text, None, None)
    yield NamedSpan(i + 2, end, reading, "pattern:apposed", head=end - 1)


def _naming_start(view: View, i: int, target: str) -> int:
    """First token of the name behind the noun at `i`."""
    at = i + 1
    if view.word(at) in organization_words()["naming_verbs"]:
        return at + 1
    if view.word(at) == "known" and "as" in (view.word(at + 1), view.word(at + 2)):
        return at + 2 + (view.word(at + 1) != "as")
    if view.word(at) == "of" and target.startswith("place/"):
        return at + 1
    if view.word(at) == "by" and view.word(at + 2) == "name":
        return at + 4
    for step in (at, at + 1):  # "a page that calls itself X", "hackers calling themselves X"
        if view.word(step) in {"calls", "calling", "call", "called"} and (
            view.word(step + 1) in {"itself", "themselves", "himself", "herself"}
        ):
            return step + 3 if view.word(step + 2) == "the" else step + 2
    if view.word(at) in {",", ":"} and view.low[i] in organization_words()["spelled_out"]:
        return at + 1
    return at + 1 if view.word(at) == "is" and view.word(at + 1) in _QUOTES else at


def _quote_end(view: View, at: int) -> int:
    """End of a name in quotation marks that opens at `at`, or `at`."""
    if view.word(at) not in _QUOTES or not view.is_cap(at + 1):
        return at
    for i in range(at + 2, min(at + 9, len(view))):
        if view.low[i] in _QUOTES:
            return i
    return at


def _followed(view: View, i: int) -> Iterator[NamedSpan]:
    """A capitalized run with a lower-case noun behind it: "Sapa market", "the Ledger newspaper"."""
    words = organization_words()
    if i in view.nation_to:
        return
    low = view.low[i]
    start = view.run_left(i)
    if start == i or (view.doc[i - 1].pos_ != "PROPN" and view.opens_sentence(start)):
        return
    after = view.pair(i, words["venue_pairs"])
    if _describes_next(view, i + max(after, 1) - 1):
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


def _tribe(view: View, i: int) -> Iterator[NamedSpan]:
    """Of "the Bani Shaddad", the descendants of one man, what stands behind "the"."""
    if view.texts[i] in organization_words()["tribe_starts"]:
        end = view.run_right(i)
        if end > i + 1:
            reading = Reading("group", "collective", view.doc[i:end].text, None, None)
            yield NamedSpan(i, end, reading, "pattern:group", head=end - 1)


def _short(view: View, i: int) -> Iterator[NamedSpan]:
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


def _campus(view: View, i: int) -> Iterator[NamedSpan]:
    words = organization_words()
    low = view.low[i]
    is_campus = low in words["campus_nouns"]
    if not is_campus and low not in words["school_nouns"]:
        return
    if _describes_next(view, i):
        return
    start, _ = view.before(i, words["before_campus_nouns"])
    subtype = "secondary_school" if not is_campus else _campus_subtype(low)
    reading = Reading("campus", subtype, view.doc[start : i + 1].text, None, None)
    yield NamedSpan(start, i + 1, reading, "nominal:campus", kind="nominal", head=i)


def _campus_subtype(low: str) -> str:
    if low.startswith("college"):
        return "college"
    return "campus_site" if low.startswith("campus") else "university"


def _media(view: View, i: int) -> Iterator[NamedSpan]:
    words = organization_words()
    low = view.low[i]
    aired = low in _AIRING and (
        view.word(i - 1) in words["broadcast_words"]
        or (
            low == "station"
            and view.word(i - 1) in _POINTING
            and words["broadcast_words"] & view.vocabulary
        )
    )
    if aired and not _describes_next(view, i):
        reading = Reading("organization", "media", view.doc[i : i + 1].text, None, None)
        yield NamedSpan(i, i + 1, reading, "nominal:media", kind="nominal", head=i)
    if low not in words["media_nouns"]:
        return
    start, nation = view.before(i, words["state_owned"] | words["before_media_nouns"])
    before = set(view.low[start:i])
    if _describes_next(view, i):
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


def _describes_next(view: View, i: int) -> bool:
    if i + 1 >= len(view):
        return False
    follower = view.doc[i + 1]
    return follower.pos_ in {"NOUN", "PROPN"} and view.doc[i].dep_ in {
        "compound",
        "nmod",
        "amod",
        "",
    }
