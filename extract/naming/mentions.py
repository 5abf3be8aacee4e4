"""Finds what a text names and describes: names by gazetteer, grammar and model, then descriptions.

Nothing is decided here about who is meant across sentences (`coreference`), nor about who acts: a
country carries both of its readings, and `as_actor` gives the one for roles.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from spacy.tokens import Doc, Token

from extract.gazetteer import Gazetteer, NamedSpan, Reading
from extract.gazetteer.overlaps import longest
from extract.gazetteer.view import ARTICLES, POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.already_named import AlreadyNamed
from extract.naming.bodies import with_bodies
from extract.naming.echoes import spelled_out
from extract.naming.fronted_towns import is_fronted_alone
from extract.naming.inner_names import seats
from extract.naming.inner_owners import inner_owners
from extract.naming.known_names import KnownNames, behind_owner
from extract.naming.log_days import is_date_word
from extract.naming.log_persons import with_log_persons
from extract.naming.mention import DocMention, as_actor
from extract.naming.name_runs import OFFICE_WORDS
from extract.naming.names import find_names
from extract.naming.nominals import find_nominals
from extract.naming.office_names import OFFICES
from extract.naming.offices import public_office
from extract.naming.paper_names import without_names_of_papers
from extract.naming.person_words import person_words
from extract.naming.pronouns import find_pronouns
from extract.naming.shared_surnames import with_shared_surnames
from extract.naming.speaking_offices import RULE as SPEAKING_OFFICE
from extract.naming.speaking_offices import with_speaking_offices
from extract.naming.spot_surnames import persons_like_spots
from extract.naming.surnames import first_names_among, surnames_among
from extract.naming.tradespeople import with_tradespeople
from extract.tellers.forms_of_address import is_form_of_address

_NO_OFFICE = frozenset({"ADP", "ADV", "CCONJ", "SCONJ"})

__all__ = ["DocMention", "Reading", "as_actor", "find_mentions", "public_office"]


def find_mentions(
    doc: Doc, *, countries: Sequence[str] = (), gazetteer: Gazetteer | None = None
) -> list[DocMention]:
    """All mentions of a parsed Doc, sorted by start, the longer first.

    Args:
        doc: Tagged and parsed; entity labels are used where the pipeline made them.
        countries: ISO codes of the states that the document is about. They decide among namesakes
            ("Georgia", "Hyderabad") and never make a state an actor.
        gazetteer: Another one than the shipped tables, for tests.

    An empty Doc gives an empty list. Names never overlap each other, but the name of a body may
    end in that of its town; a description may contain names. Pronouns are mentions too (`kind`
    pronoun), relative pronouns are not.
    """
    gazetteer = gazetteer or Gazetteer.load()
    view = gazetteer.view(doc)
    spans = with_bodies(view, _spans(view, gazetteer, countries))
    proper = with_shared_surnames(doc, [_named_mention(view, span) for span in spans])
    named = {i: m.head for m in proper if m.kind == "proper" for i in range(m.start, m.end)}
    inner = [*seats(view, spans, gazetteer, countries), *inner_owners(view, spans, gazetteer)]
    proper += [_named_mention(view, s) for s in inner]
    persons = frozenset(m.head for m in proper if m.type == "person")
    bodies = frozenset(i for m in proper if m.kind == "nominal" for i in range(m.start, m.end))
    known = AlreadyNamed(view, gazetteer.people, named, persons, bodies)
    nominals = list(find_nominals(known))
    nominals = with_tradespeople(doc, proper, nominals)
    proper = [_with_role(view, m, nominals) for m in proper]
    told_of = [m for m in (*proper, *nominals) if not is_form_of_address(doc[m.head])]
    return _unique([*told_of, *find_pronouns(doc)])


def _spans(view: View, gazetteer: Gazetteer, countries: Sequence[str]) -> list[NamedSpan]:
    """Names of all sources, none overlapping: a name of people outranks a town inside it."""
    persons = persons_like_spots(view)
    known = spelled_out(view, gazetteer.find_in(view, countries, persons))
    known = with_log_persons(view, with_speaking_offices(view, known))
    named = [(start, end) for start, end, _ in gazetteer.people.scan(view.characters)]
    alone = [start for start, end in named if end - start == 1]
    surnames = surnames_among(view, alone) | first_names_among(view, alone)
    peoples = {i for start, end in named for i in range(start, end)}
    peoples |= {i for i, text in enumerate(view.texts) if text in gazetteer.adjectives}
    peoples -= surnames
    names = find_names(KnownNames(view, known, frozenset(peoples), persons))
    streets = {i for s in known if _is_street(view, s) for i in range(s.start, s.end)}
    people = {
        i
        for s in names
        if s.reading.type == "person" or s.rule == "name:many"
        for i in range(s.start, s.end)
        if s.rule != "ner:PERSON" or i not in streets
    }
    labelled = {i: s for s in names for i in range(s.start, s.end)}
    kept = []
    for span in known:
        tokens = range(span.start, span.end)
        if (people.isdisjoint(tokens) and (span.sure or _seconded(view, span, labelled))) or (
            span.rule != "table:place" and span.sure
        ):
            kept.append(span)
    described = [s for s in kept if s.kind == "nominal"]
    taken = {i for s in kept for i in range(s.start, s.end)}
    owners = {i for s in described for i in range(s.start, behind_owner(view, s))}
    owners -= {i for s in kept if s.kind != "nominal" for i in range(s.start, s.end)}
    rest = [s for s in names if taken.isdisjoint(range(s.start, s.end))]
    inner = [s for s in names if s not in rest and owners.issuperset(range(s.start, s.end))]
    found = without_names_of_papers(view, [*longest([*kept, *rest]), *inner])
    return sorted(found, key=lambda s: (s.start, -s.end))


def _is_street(view: View, span: NamedSpan) -> bool:
    """ "on Obi Street", where the model takes "Obi" for a person."""
    last = view.texts[span.end - 1] in organization_words()["sure_venue_ends"]
    return last and span.end - span.start > 1 and span.reading.type == "place"


def _seconded(view: View, span: NamedSpan, labelled: dict[int, NamedSpan]) -> bool:
    """Whether the model or the name's neighbors second an unsure name of the tables."""
    labels = {view.doc[i].ent_type_ for i in range(span.start, span.end)}
    if span.reading.type == "place" and span.rule == "table:place":
        return bool(labels & {"GPE", "LOC"})
    if view.doc[span.end - 1].text in organization_words()["sure_venue_ends"]:
        return span.end - span.start > 1
    if view.texts[span.start] in organization_words()["venue_starts"]:
        return span.end - span.start > 1
    return not labels & {"PERSON", "DATE", "TIME"} and (
        span.end - span.start > 1 or span.start not in labelled
    )


def _named_mention(view: View, span: NamedSpan) -> DocMention:
    start, end = span.start, span.end
    while start < end - 1 and (view.low[start] in ARTICLES or view.low[start] in POSSESSIVE):
        start += 1
    while end - 1 > start and view.low[end - 1] in POSSESSIVE:
        end -= 1
    noun = _head(view, span, start, end)
    head = _hangs_on(view, noun)
    reading = span.reading
    if reading.type == "person":
        start = _title_start(view, start)
    words = view.doc[start:end]
    nominal = span.kind == "nominal"
    plural = view.doc[noun].tag_ in {"NNS", "NNPS"} and reading.type != "person"
    plural = plural and (nominal or not _ends_as_one_body(view.doc[end - 1]))
    text = words.text
    name = text if nominal and reading.key is None else reading.name
    if view.low[end - 1] in organization_words()["names_like_abbreviations"]:
        name = name.removesuffix(".")
    return DocMention(
        start, end, head, words.start_char, words.end_char, text, reading.type,
        reading.subtype,
        name, reading.key, reading.country, "nominal" if nominal else "proper", span.rule,
        plural=plural, lemma=view.doc[noun].lemma_.lower() if reading.type != "person" else "",
        definite=nominal and view.word(start - 1) in {"the", "this", "that"},
        actor=span.actor,
    )  # fmt: skip


def _ends_as_one_body(last: Token) -> bool:
    """The "Society" of "Friends of Algeria Society", which is one whatever its first word is."""
    one = last.tag_ in ("NN", "NNP")
    return one and last.text in organization_words()["association_heads"]


def _head(view: View, span: NamedSpan, start: int, end: int) -> int:
    """The word a name hangs on in the tree, which the parser may have put elsewhere."""
    if span.head is not None and start <= span.head < end:
        return span.head
    root = view.doc[start:end].root
    return root.i if not root.is_punct else end - 1


def _hangs_on(view: View, noun: int) -> int:
    """Of "consulate general" the "general", where the parser takes it for the noun."""
    pair = view.pair(noun, organization_words()["mission_pairs"])
    return noun + 1 if pair and view.doc[noun].head.i == noun + 1 else noun


def _title_start(view: View, start: int) -> int:
    """Start of a person's mention with the titles before the name."""
    words = person_words()
    while start > 0 and words.is_title(view.doc[start - 1].text):
        start -= 1
    if words.roles.get(view.low[start]) in OFFICES:
        start = _office_start(view, start)
    return start


def _office_start(view: View, title: int) -> int:
    """The start of an office of several words: of "Interior Minister" and "Chief Judge"."""
    start = title
    while view.is_cap(start - 1) and title - start < OFFICE_WORDS:
        apart = view.doc[start].is_sent_start or start in view.nation_to
        if apart or view.texts[start - 1].isupper() or view.low[start - 1] in POSSESSIVE:
            break
        if is_date_word(view.doc[start - 1]) or view.doc[start - 1].pos_ in _NO_OFFICE:
            break  # "On Monday Consul Pereira", "Then Consul Pereira"
        if any(is_fronted_alone(word) for word in view.doc[max(0, start - 2) : start]):
            break  # "In Tel Aviv Consul Pereira"
        start -= 1
    return start


def _with_role(view: View, mention: DocMention, nominals: Sequence[DocMention]) -> DocMention:
    """A named person with subtype, gender and role from title, role noun or apposition."""
    if mention.type != "person" or mention.kind != "proper":
        return mention
    if mention.rule == SPEAKING_OFFICE:
        return replace(mention, role_text=mention.text)
    words = person_words()
    start = _role_start(view, mention)
    said = [view.doc[i] for i in range(start, mention.end)]
    titles = [t for t in said if t.i < mention.end and t.i < _name_start(view, mention)]
    roles = [r for t in titles if (r := words.role(t.lower_)) is not None]
    text = " ".join(t.text for t in titles if t.text not in words["titles_short"]) or None
    gender = next(
        (g for t in titles if (g := words.gender(t.lower_.rstrip("."))) is not None), None
    )
    gender = gender or _gender_in_capitals(view, mention.start)
    beside = next(
        (n for n in nominals if n.apposed_to == mention.head and n.type == "person"), None
    )
    if beside is not None and not roles:
        roles, text = [beside.lemma], text or beside.text
        gender = gender or beside.gender
    ranks = (text or "").lower().replace("-", " ").split()
    last = roles[-1] if roles else ""
    before = ranks[ranks.index(last) - 1] if last in ranks[1:] else ""
    subtype = words.subtype(last, before)
    if titles and titles[-1].text in words["clerical_titles"] and view.word(start - 1) != "'s":
        subtype = "unknown"  # "Father Edwin Rojas", a priest
    country = _country_of(view, titles) if subtype in {"official", "diplomat"} else None
    office = text if roles or text else None
    return replace(mention, subtype=subtype, role_text=office, gender=gender, country=country)


def _gender_in_capitals(view: View, start: int) -> Literal["m", "f"] | None:
    """What "MS." before a name tells, as transcripts print it."""
    before = start - 2 if view.word(start - 1) == "." else start - 1
    title = view.texts[before] if before >= 0 else ""
    known = title.isupper() and person_words().is_title(title.rstrip(".").capitalize() + ".")
    return person_words().gender(title.lower().rstrip(".")) if known else None


def _country_of(view: View, titles: Sequence[Token]) -> str | None:
    """The state said with an office: "Cameroonian President". Nationality of others is no link."""
    nations = [view.nation_at[t.i][1].code for t in titles if t.i in view.nation_at]
    return nations[0] if nations else None


def _name_start(view: View, mention: DocMention) -> int:
    """First token of the name itself, behind the titles."""
    words = person_words()
    i = mention.start
    for j in range(i, min(mention.end - 1, i + OFFICE_WORDS + 1)):
        office = words.roles.get(view.low[j]) in OFFICES
        if words.is_title(view.texts[j]) and (i == j or office):
            i = j + 1
    return i


def _role_start(view: View, mention: DocMention) -> int:
    """Start of the words before a name that hang on it: "former FECI Head Prosecutor X"."""
    words = person_words()
    start = mention.start
    while start > 0:
        token = view.doc[start - 1]
        if token.is_punct or token.is_space or view.low[start - 1] in ARTICLES | POSSESSIVE:
            break
        if token.pos_ in {"VERB", "AUX", "ADP"} or token.tag_ == "NNS":
            break
        belongs = (
            token.dep_ in {"compound", "amod", "nmod", "appos"} and token.head.i <= mention.end
        )
        if not belongs and words.role(view.low[start - 1]) is None:
            break
        if token.head.i < token.i and words.role(view.low[start - 1]) is None:
            break
        start -= 1
    return start


def _unique(mentions: Sequence[DocMention]) -> list[DocMention]:
    """One mention for each head, the earlier source first; sorted by place in the text."""
    by_head: dict[int, DocMention] = {}
    for mention in mentions:
        by_head.setdefault(mention.head, mention)
    return sorted(by_head.values(), key=lambda m: (m.start, -m.end, m.head))
