"""Capitalized names that say what they are: "Ministry of X", "X University", "X Students' Union".

The last word of a capitalized run, or the word before "of", tells type and subtype.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.gazetteer.people_for import people_for
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.states import state_of
from extract.gazetteer.view import DATES, POSSESSIVE, View
from extract.gazetteer.words import organization_words

_LINKS = frozenset({"of", "for", "against", "on", "in"})
_ACRONYM = 4
_PAIR = 2
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ABOUT = frozenset({"for", "against", "on"})
"""What follows "Otago University" behind these is no part of its name."""
STATE_BODIES = frozenset({"government_body", "security_service", "police", "court", "party_organ"})

_COMMITTEES = frozenset({"Committee", "Subcommittee", "Commission"})
_PARLIAMENT = 4
"""So many words behind a committee are looked at for its parliament."""


def find_phrases(view: View) -> Iterator[NamedSpan]:
    """Yield named organizations, campuses, outlets, regions and venues; keys are left to
    `match`."""
    for start, end in view.runs():
        found = _phrase(view, start, end)
        if found is not None:
            yield found


def _phrase(view: View, start: int, end: int) -> NamedSpan | None:
    head = end - 1
    words = organization_words()
    for i in range(end - 1, start - 1, -1):
        text = view.doc[i].text
        if i == end - 1 and text in words["people_for"]:
            stop = people_for(view, i, _tail)
            if stop > i:
                return _classify(view, i, stop, i)
        if (
            view.word(i + 1) in _LINKS
            and i == end - 1
            and text in (words.tables["body_of"].keys() | words["campus_of"])
            and not (start < i and text in words["campus_of"] and view.word(i + 1) in _ABOUT)
            and not _is_officer(view, i)
        ):
            stop = _tail(view, i + 1)
            if stop > i + 2:
                return _classify(view, start, stop, i)
    joined = _join_left(view, start, end)
    found = _classify(view, joined, end, head)
    if found is not None and found.reading.subtype in STATE_BODIES and joined == start:
        numbered = _numbered(view, start)
        return _classify(view, numbered, end, head) if numbered < start else found
    return found


def _is_officer(view: View, i: int) -> bool:
    """ "The High Commissioner of Uganda in Ottawa", "the Commissioner for Aliens": somebody.

    The "High Commissioner for Refugees" is a body.
    """
    if view.texts[i] not in organization_words()["officers_of"]:
        return False
    return view.word(i - 1) != "high" or view.word(i + 1) != "for"


def _numbered(view: View, start: int) -> int:
    """Start of "Harlan 14th Penal Court", whose number parts the name in two."""
    if not _ORDINAL.fullmatch(view.word(start - 1)):
        return start
    return view.run_left(start - 1) if view.is_cap(start - 2) else start - 1


def _tail(view: View, link: int) -> int:
    """End of "of the X and Y for Z" behind a head, `link` being the first "of"."""
    at = link
    while view.word(at) in (_LINKS if at == link else {"of", "for"}) and (
        at == link or view.word(at) != "in"
    ):
        step = at + 2 if view.word(at + 1) in {"the", "a"} and not view.is_cap(at + 1) else at + 1
        stop = view.run_right(step, limit=7)
        if stop == step or view.low[step] in DATES:
            break
        while view.word(stop) in {"and", "&", ","} and view.is_cap(stop + 1):
            more = view.run_right(stop + 1, limit=4)
            if not _continues(view, link - 1, stop, more):
                break
            stop = more
        if view.word(stop) in POSSESSIVE:
            return stop
        at = stop
    return at


def _continues(view: View, head: int, comma: int, end: int) -> bool:
    """Whether "and Y" (or ", Y and Z") still belongs to the name that `head` began."""
    words = organization_words()
    abstract = words["abstract_words"]
    first = view.low[comma + 1]
    if view.low[comma] == ",":
        return first in abstract and view.word(end) in {"and", "&", ","}
    if first in abstract or view.low[end - 1] in abstract:
        return True
    last = view.doc[end - 1].text
    alone = last in words.tables["body_end"] or view.doc[comma + 1].text in words.tables["body_of"]
    known = comma + 1 in view.nation_at or view.doc[comma + 1].ent_type_ == "PERSON"
    return view.low[head] in words["wide_heads"] and not alone and not known


def _join_left(view: View, start: int, end: int) -> int:
    """Start of "Students and Scholars Association" when `start` stands on "Scholars"."""
    words = organization_words()
    last = view.doc[end - 1].text
    if view.word(start - 1) not in {"and", "&"} or last not in words.tables["body_end"]:
        return start
    left = view.run_left(start - 1)
    abstract = bool({view.low[start - 2], view.low[start]} & words["abstract_words"])
    return left if left < start - 1 and abstract else start


def _classify(view: View, start: int, end: int, head: int) -> NamedSpan | None:
    """The span with type and subtype, or None when the run does not say what it is."""
    texts = [view.doc[i].text for i in range(start, end)]
    if all(text.isupper() for text in texts):  # "HALVARD UNIVERSITY"
        texts = [text.capitalize() if len(text) > _ACRONYM else text for text in texts]
    found = _kind(view, texts, head - start)
    afloat = view.word(start - 1) in organization_words()["ships"]
    if afloat and found is not None and found[1:] == ("media", "media", False):
        found = "place", "venue", "venue", True  # "the ship Northern Star"
    if found is None:
        return None
    type_, subtype, rule, sure = found
    if (
        subtype in {"ngo", "security_service"}
        and view.texts[head] in _COMMITTEES
        and _belongs_to_parliament(view, start, end)
    ):
        subtype = "government_body"
    nation = next((view.nation_at[i][1] for i in range(start, end) if view.names_nation(i)), None)
    owned = subtype == "region" or subtype in STATE_BODIES  # "Mali Avenue" is in no state
    country = state_of(nation.code) if nation is not None and owned else None
    name = view.doc[start:end].text
    name = name.title() if type_ == "campus" and name.isupper() else name
    reading = Reading(type_, subtype, name, None, country)
    return NamedSpan(start, end, reading, f"pattern:{rule}", sure=sure, head=head)


def _belongs_to_parliament(view: View, start: int, end: int) -> bool:
    """ "The Human Rights Committee of the Senate", "parliament's Committee on Home Affairs"."""
    parliaments = organization_words()["parliaments"]
    behind = view.low[end + 1 : end + 1 + _PARLIAMENT] if view.word(end) in {"of", "in"} else []
    behind = [*behind, *view.low[start:end]]
    owned = view.word(start - 1) in POSSESSIVE and view.word(start - 2) in parliaments
    return owned or not parliaments.isdisjoint(behind)


def _kind(view: View, texts: list[str], head: int) -> tuple[str, str, str, bool] | None:
    words = organization_words()
    word, ends_here = texts[head], head == len(texts) - 1
    if len(texts) == 1:
        return None
    forms = set(texts) | {t.replace("’", "'") for t in texts}
    if forms & words.by_word[0][1] and (forms & words["association_heads"] or not ends_here):
        return "organization", "student_association", "student", True
    if word in words["campus_ends"] or (word in words["campus_of"] and not ends_here):
        return "campus", "college" if word == "College" else "university", "campus", True
    taught = words["institute_of"] if word == "Institute" else words["department_of"]
    if word in {"Institute", "Department"} and forms & taught and not ends_here:
        return "campus", "university", "campus", True
    if " ".join(texts[-2:]) in words["school_ends"] or word in words["school_ends"]:
        return "campus", "secondary_school", "campus", True
    if ends_here and word == "Prosecutor" and texts[-2] in words["prosecuting_ranks"]:
        return "organization", "government_body", "organization", True
    if ends_here and len(texts) == _PAIR and texts[0] in words["media_starts"]:
        return "organization", "media", "media", True
    if ends_here and word in words["media_ends"] and word not in words.tables["body_end"]:
        return (
            "organization",
            "media",
            "media",
            word not in {"Star", "Mail", "Record", "Post", "Today"},
        )
    return (
        _body_kind(view, texts, word, ends_here)
        or _foreign_kind(texts)
        or _place_kind(view, texts, word, ends_here)
    )


def _foreign_kind(texts: list[str]) -> tuple[str, str, str, bool] | None:
    """ "Audiencia Nacional", "Parti démocratique": the first word says what it is."""
    subtype = organization_words().tables["body_start"].get(texts[0])
    if POSSESSIVE & set(texts):
        return None
    return ("organization", subtype, "organization", True) if subtype else None


def _body_kind(
    view: View, texts: list[str], word: str, ends_here: bool
) -> tuple[str, str, str, bool] | None:
    words = organization_words()
    if not ends_here and word in words["people_for"] and texts[0] == word:
        return "organization", "ngo", "organization", True
    table = words.tables["body_end" if ends_here else "body_of"]
    subtype = table.get(word)
    if subtype is None or (word in {"Center", "Centre"} and set(texts) & words["public_centers"]):
        return None
    if ends_here and " ".join(texts[-2:]) in words["service_ends"]:
        return "organization", "security_service", "organization", True
    if subtype not in {"media", "court", "police", "company"}:
        if word in _COMMITTEES and _is_of_parliament(texts):
            return "organization", "government_body", "organization", True
        if word in _COMMITTEES and not ends_here and _is_of_state_security(texts):
            return "organization", "security_service", "organization", True
        for other, marks in words.by_word[1:]:
            if other == "ngo" and not ends_here:
                continue  # "Ministry of Solidarity"
            if marks & set(texts) and (other not in STATE_BODIES or subtype in {
                "government_body", "security_service", "ngo", "coalition"
            }):  # fmt: skip
                civic = subtype in {"ngo", "coalition"} and other in STATE_BODIES
                subtype = subtype if civic and other != "party_organ" else other
                break
    return "organization", subtype, "organization", True


def _is_of_parliament(texts: list[str]) -> bool:
    """ "The Select Committee on Security", "the Foreign Affairs Committee"."""
    words, said = organization_words(), set(texts)
    affairs = "Affairs" in said and bool(said & words["affairs_of_state"])
    return affairs or texts[0] == "House" or bool(said & words["of_parliament"])


def _is_of_state_security(texts: list[str]) -> bool:
    """ "The State Committee for National Security"; not "the Citizens Committee for it"."""
    words = organization_words()
    if not words["civic_owners"].isdisjoint(texts):
        return False
    return any(a in words["of_a_state"] and b in words["guarded"] for a, b in pairwise(texts))


def _place_kind(
    view: View, texts: list[str], word: str, ends_here: bool
) -> tuple[str, str, str, bool] | None:
    words = organization_words()
    if ends_here and (word in words["region_ends"] or texts[0] in words["region_starts"]):
        return "place", "region", "region", True
    if ends_here and word in words["building_ends"] and words["campus_cues"] & view.vocabulary:
        return "campus", "building", "building", False
    if (ends_here and word in words["venue_ends"]) or texts[0] in words["venue_starts"]:
        return "place", "venue", "venue", False
    return None
