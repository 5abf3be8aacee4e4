"""Names that a common noun introduces: "the newspaper Qonsu", "The club, Anatolian Ring,"."""

from collections.abc import Iterator

from extract.gazetteer.forces import force_ending_at
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.tied_names import describes_name, is_somebody_beside, kind_of_body
from extract.gazetteer.view import DATES, View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words

_QUOTES = frozenset({'"', "“", "”", "«", "»", "‘", "'"})
_LISTING = frozenset({"and", "or"})


def names_introduced(view: View, i: int) -> Iterator[NamedSpan]:
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


def names_apposed(view: View, i: int) -> Iterator[NamedSpan]:
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
