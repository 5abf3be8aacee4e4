"""What the neighbors of a capitalized run say it names instead of a person.

A body, a street, a play, a group, or nothing: a noun that is large since it opens a sentence. Each
question is of the words from `start` up to `end` and is answered by the words around them.
"""

from extract.gazetteer.forces import force_ending_at
from extract.gazetteer.tied_names import is_somebody_beside
from extract.gazetteer.view import ARTICLES, POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words

CLOSERS = frozenset({
    ",", ".", ";", "of", "who", "for", "at", "in", "from", "and", "with", "whose",
})  # fmt: skip
"""What stands behind a noun phrase that is at its end."""
MARKS = frozenset({'"', "“", "”", "«", "»", "``", "''"})
_SITED = frozenset({"on", "near", "by", "where", "which", "that"})
_PHRASE = 7
"""So many words behind a name are looked at for the noun that says what it is."""
_STREET = 3
"""So many words before a name are looked at for the street that bears it."""


def named_body(view: View, start: int, end: int) -> str | None:
    """Subtype of the body that the words around say it is: "X, the tile maker"; None for none."""
    if _has_members(view, start, end):
        return "ngo"
    if _holds_land(view, start, end):
        return "coalition"
    if _is_led(view, start, end):
        return "coalition"
    if _publishes(view, start, end):
        return "media"
    if _is_a_thing(view, start, end):
        return "ngo"
    called = _calls_itself(view, start) or _is_named(view, start)
    called = called or _is_told_what(view, start, end)
    if called is not None:
        return called
    if view.word(end) != "," or view.word(end + 1) not in ARTICLES:
        return None
    if end - start == 1 and person_words().role(view.low[start]) is not None:
        return None  # "Dear Commissioner, a channel writes"
    for i in range(end + 2, min(end + 1 + _PHRASE, len(view))):
        if view.low[i] in CLOSERS or view.cap[i]:
            return None
        body = organization_words().body_of_noun(view.low[i])
        if body and view.word(i + 1) in CLOSERS - {"of"}:
            return None if _may_be_somebody(view, start, end, i) else body
    return None


def _may_be_somebody(view: View, start: int, end: int, noun: int) -> bool:
    """ "Omar Said, a broadcaster": a noun for people as well, behind what may be their name."""
    words = person_words()
    person = any(view.doc[i].ent_type_ == "PERSON" for i in range(start, end))
    return words.role(view.low[noun]) is not None and (person or view.low[start] in words.given)


def _is_led(view: View, start: int, end: int) -> bool:
    """ "Narodnaya Hramada leader Mikola Statsen": two words or more, of which none is a given name;
    "Ana Brek spokesman Ivo Tamm" speaks for a person."""
    given = any(view.low[i] in person_words().given for i in range(start, end))
    leads = view.word(end) in person_words()["leading_bodies"] and view.is_cap(end + 1)
    return end - start > 1 and leads and not given


def _is_a_thing(view: View, start: int, end: int) -> bool:
    """ "Matin Clair, which is close to the palace," at the start of a sentence, and no place."""
    which = view.word(end) == "," and view.word(end + 1) == "which"
    labels = {view.doc[i].ent_type_ for i in range(start, end)}
    return which and view.opens_sentence(start) and labels.isdisjoint({"GPE", "LOC", "FAC"})


def _publishes(view: View, start: int, end: int) -> bool:
    """ "Le Rivage reports": a foreign article before a name, and what papers do."""
    words = organization_words()
    first, text = view.texts[start], view.doc[start:end].text
    article = first in words["foreign_articles"] and end - start > 1
    article = article or text.startswith(("L'", "L’"))
    return article and view.word(end) in words["media_verbs"]


def _calls_itself(view: View, start: int) -> str | None:
    """ "a circle that names itself X", "a club calling itself X": whatever it is, a body."""
    names = person_words()["naming_itself"]
    if view.word(start - 1) != "itself" or view.word(start - 2) not in names:
        return None
    place = start - 4 if view.word(start - 3) in {"that", "which"} else start - 3
    return organization_words().body_of_noun(view.word(place)) or "ngo"


def _is_named(view: View, start: int) -> str | None:
    """ "a body named X", "a firm called X", "a club that has the name X"."""
    if view.low[max(0, start - 2) : start] in (["the", "name"], ["its", "name"]):
        bears = view.word(start - 3) in {"has", "bears", "uses", "took"}
        linked = view.word(start - 4) in {"that", "which"}
        return organization_words().body_of_noun(view.word(start - 5)) if bears and linked else None
    if view.word(start - 1) not in {"named", "called"} or view.cap[start - 2]:
        return None
    noun = view.word(start - 2)
    return "ngo" if noun == "body" else organization_words().body_of_noun(noun)


def _is_told_what(view: View, start: int, end: int) -> str | None:
    """ "the rights group X reported", "a party, X,": the noun right before says which body."""
    last = start - 1
    if view.word(last) in ARTICLES and view.word(last - 1) == ",":  # "a gang, the X, killed"
        last -= 1
    apart = view.word(last) == ","
    noun = last - 1 if apart else last
    if noun < 0 or view.cap[noun] or (apart and view.word(end) not in CLOSERS):
        return None
    body = force_ending_at(view, noun) or organization_words().body_of_noun(view.low[noun])
    if view.low[noun] in person_words()["acting_groups"]:
        body = "ngo"
    name = view.doc[end - 1]
    if body is None or view.doc[noun].tag_ != "NN" or _is_of_somebody(view, noun):
        return None
    if _may_be_somebody(view, start, end, noun) or is_somebody_beside(view, noun, start, end):
        return None
    tied = name.dep_ == "appos" and name.head.i == noun
    tied = tied or (not apart and view.low[noun] in organization_words()["papers"])
    return body if tied or (apart and view.word(start - 1) in ARTICLES) else None


def _is_of_somebody(view: View, noun: int) -> bool:
    """ "the head of the group, X": X is the head."""
    of = view.doc[noun].head
    return of.lower_ == "of" and person_words().role(of.head.lower_) is not None


def is_no_person(view: View, start: int, end: int) -> bool:
    """True for what has members or holds land, and for what a street is named after."""
    body = _has_members(view, start, end) or _holds_land(view, start, end)
    return body or _is_street(view, start)


def is_hardly_name(view: View, start: int, end: int) -> bool:
    """True for a noun that opens a sentence, and for what is quoted: only some cues outweigh it."""
    return _is_plain_noun(view, start, end) or _is_quoted(view, start, end)


def is_law(view: View, start: int, end: int) -> bool:
    """ "the Terrorism Act", and the "Prevention" of "the Prevention of Terrorism Act"."""
    laws = person_words()["laws"]
    if view.doc[end - 1].text in laws:
        return True
    stop = end
    while view.word(stop) in {"of", "on", "for", "against", "and"} and view.is_cap(stop + 1):
        stop = view.run_right(stop + 1)
    return stop > end and view.doc[stop - 1].text in laws


def is_many(view: View, start: int, end: int) -> bool:
    """A plural noun behind "the", which describes no noun itself: the name of a group."""
    last = view.low[end - 1]
    plural = last.endswith("s") and view.is_noun_form(last.removesuffix("s"))
    given = view.low[start] in person_words().given
    return plural and not given and view.word(start - 1) == "the"


def is_spot(view: View, start: int, end: int) -> bool:
    """ "the Blue Anchor, a cafe on Quay Road": the words behind say that it is a place."""
    if view.word(end) != "," or view.word(end + 1) not in ARTICLES:
        return False
    nouns = organization_words()["venue_nouns"]
    for i in range(end + 2, min(end + 1 + _PHRASE, len(view))):
        if view.low[i] in CLOSERS or view.low[i] in _SITED or view.cap[i]:
            return False
        behind = view.word(i + 1)
        if view.low[i] in nouns and (behind in CLOSERS or behind in _SITED):
            return True
    return False


def _has_members(view: View, start: int, end: int) -> bool:
    """ "members of al-Islah"."""
    nouns = person_words()["belonging_nouns"]
    of = view.word(start - 1) == "of" and view.word(start - 2) in nouns
    return of and view.word(end) not in POSSESSIVE


def _holds_land(view: View, start: int, end: int) -> bool:
    """ "areas held by X", "the territory under X", "fighters of X"."""
    words = person_words()
    if view.word(end) in POSSESSIVE:
        return False
    if view.word(start - 1) == "by" and view.word(start - 2) in words["held_words"]:
        return view.word(start - 3) in words["held_lands"]
    fighters = view.word(start - 2) in words["fighter_nouns"]
    return view.word(start - 1) == "of" and fighters


def _is_street(view: View, start: int) -> bool:
    """ "the calle del General Perón"."""
    return bool(person_words()["street_nouns"] & set(view.low[max(0, start - _STREET) : start]))


def _is_quoted(view: View, start: int, end: int) -> bool:
    """Alone in quotation marks, and not given as what someone is called: a play, a word."""
    if view.word(start - 1) not in MARKS or view.word(end) not in MARKS | {",", "."}:
        return False
    closed = view.word(end) in MARKS or view.word(end + 1) in MARKS
    called = view.word(start - 2) in person_words()["before_called"]
    return closed and not called and not view.is_cap(start - 2)


def _is_plain_noun(view: View, start: int, end: int) -> bool:
    """A noun that is large only since it opens a sentence or a log entry: "Flyer found"."""
    alone = end - start == 1 and view.opens_entry(start)
    given = view.low[start] in person_words().given
    return alone and not given and view.is_noun(start)
