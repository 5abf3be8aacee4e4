"""Police, security services, courts and ministries that are described rather than named.

"Thai police", "police in Varna", "the security forces", "Russia's interior ministry", "a court in
Algiers". Capitalized names of such bodies are the business of `phrases`.
"""

from collections.abc import Iterator
from functools import cache

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.states import Nation
from extract.gazetteer.view import DATES, View, first_words
from extract.gazetteer.words import organization_words
from extract.grammar import is_numbered


def find_forces(view: View) -> Iterator[NamedSpan]:
    """Yield described bodies; `kind` is proper where a nation or a name is said with them."""
    i = 0
    while i < len(view):
        found = _kind_at(view, i)
        if found is None:
            i += 1
            continue
        subtype, size, fillers = found
        head = i + size - 1
        if subtype == "police" and view.low[head] in {"'s", "officials"}:
            head = i if view.low[head] == "'s" else head
        if not _is_compound(view, head, i + size) and not _is_counted(view, head):
            yield _body(view, i, i + size, head, subtype, fillers)
        i += size


def force_ending_at(view: View, last: int) -> str | None:
    """Subtype of the described body whose last word stands there: "intelligence agency"."""
    for first in (last - 1, last):
        found = _kind_at(view, first) if first >= 0 else None
        if found is not None and first + found[1] == last + 1:
            return found[0]
    return None


def _kind_at(view: View, i: int) -> tuple[str, int, frozenset[str]] | None:
    """(subtype, number of tokens, words that may stand before) of a body at token `i`."""
    words, low = organization_words(), view.low[i]
    if low not in _openers():
        return None
    size = view.pair(i, words["police_pairs"])
    if size:
        return "police", size, words["police_fillers"]
    if low in words["police_heads"] or (low in words["police_people"] and _of_a_place(view, i)):
        return "police", 1, words["police_fillers"]
    size = _committee_at(view, i) or view.pair(i, words["service_pairs"])
    if size:
        return "security_service", size, words["service_fillers"]
    if low in words["service_heads"] and view.doc[i].pos_ in {"NOUN", "PROPN"}:
        return "security_service", 1, words["service_fillers"]
    if low == "intelligence" and i in view.nation_to:
        return "security_service", 1, frozenset()
    if low in words["court_heads"]:
        return "court", 1, words["court_fillers"]
    if low in words["ministry_heads"]:
        return "government_body", 1, words["ministry_fillers"]
    return None


def _committee_at(view: View, i: int) -> int:
    """Tokens of "the state security committee", "the Tajik security committee", and no club's."""
    first = i + 1 if view.low[i] in ("state", "national") else i
    if view.word(first) != "security" or view.word(first + 1) != "committee":
        return 0
    is_of_a_state = view.before(i)[1] is not None
    is_bare = first > i and view.word(i - 1) not in ("'s", "'")
    of_a_body = _is_of_another(view, first + 2)
    return first + 2 - i if (is_of_a_state or is_bare) and not of_a_body else 0


def _is_of_another(view: View, i: int) -> bool:
    """The "of the club" behind a committee, and not "of Belarus"."""
    place = i + 2 if view.word(i + 1) == "the" else i + 1
    return view.word(i) == "of" and not view.names_nation(place)


@cache
def _openers() -> frozenset[str]:
    """Words of which every described body has one first."""
    words = organization_words()
    heads = ("police_heads", "police_people", "service_heads", "court_heads", "ministry_heads")
    pairs = first_words(words["police_pairs"]) | first_words(words["service_pairs"])
    return pairs.union({"intelligence"}, *(words[name] for name in heads))


def _is_counted(view: View, head: int) -> bool:
    """ "four Ruritanian gendarmes": so many people, and not their force."""
    return view.low[head] in {"gendarmes", "carabinieri"} and is_numbered(view.doc[head])


def _of_a_place(view: View, i: int) -> bool:
    """ "Kent officers", "Dutch detectives"; officers of a nation could be of any service, and
    those of NATO or of an army are no police."""
    words = organization_words()
    if (
        view.low[i - 1] in words["unions"] | words["service_heads"]
        or not view.is_cap(i - 1)
        or view.low[i - 1] in DATES
        or view.doc[i - 1].pos_ not in {"PROPN", "ADJ"}
    ):
        return False
    return view.low[i] != "officers" or (
        i not in view.nation_to and view.doc[i - 1].pos_ == "PROPN"
    )


def _is_compound(view: View, head: int, end: int) -> bool:
    """ "police officers", "army chief", "court order": the words only describe the next noun."""
    if end >= len(view) or (view.low[head] == "court" and view.word(end) in {"in", "of"}):
        return False
    follower = view.doc[end]
    if follower.pos_ not in {"NOUN", "PROPN"} or view.low[end] in {"in", "of"}:
        return False
    token = view.doc[head]
    if token.dep_ in {"compound", "nmod", "amod"} and token.head.i >= end:
        return True
    is_court = view.low[head] in organization_words()["court_heads"]
    return is_court and token.dep_ not in {"pobj", "dobj"}


def _body(
    view: View, first: int, end: int, head: int, subtype: str, fillers: frozenset[str]
) -> NamedSpan:
    start, nation = view.before(first, fillers)
    named = nation is not None
    if nation is None:
        left = view.run_left(start)
        while left < start and view.low[left] in DATES:
            left += 1  # "On Monday prosecutors in Kent"
        if left < start and any(view.doc[i].pos_ == "PROPN" for i in range(left, start)):
            start, named = left, True
    end, seat, located = _seat(view, end)
    nation = nation or seat
    country = nation.code if nation else None
    reading = Reading("organization", subtype, view.doc[start:end].text, None, country)
    kind = "proper" if named or located else "nominal"
    return NamedSpan(start, end, reading, f"pattern:{subtype}", kind=kind, head=head)


def _seat(view: View, end: int) -> tuple[int, Nation | None, bool]:
    """(end of the phrase with "in CITY", nation of it, whether there was one)."""
    if view.word(end) not in {"in", "of"}:
        return end, None, False
    at = end + 2 if view.word(end + 1) == "the" and not view.is_cap(end + 1) else end + 1
    if at in view.nation_at and view.nation_at[at][1].form != "adjective":
        stop, nation = view.nation_at[at]
        return stop, nation, True
    stop = view.run_right(at, limit=3)
    if stop == at or view.doc[at].ent_type_ in {"DATE", "TIME", "PERSON"} or view.word(end) == "of":
        return end, None, False
    return stop, None, True
