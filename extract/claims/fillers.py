"""Which mention a filler's head word stands for, and mentions for heads that no rule has named."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.coreference.lexicon import lexicon
from extract.frames import Filler, Frame
from extract.gazetteer.words import organization_words
from extract.grammar import DASHES, children
from extract.naming.described_bodies import tells
from extract.naming.hours import is_hour
from extract.naming.log_days import is_day, is_noun_behind_day
from extract.naming.mentions import DocMention
from extract.naming.names import LIKE_A_SPOT
from extract.naming.person_words import person_words
from extract.naming.town_surnames import BEHIND_DEEDS, LIKE_A_TOWN
from extract.role_groups import ACTORS
from extract.wordlists import word_sets
from graph.ontology import ontology

_RELATIVE = ("who", "whom", "which", "that", "whose")
_WHO = ("initiator", "organizer", "participant", "target", "intermediary")
_OF_BODIES = frozenset(("pressure_institution", "coopt"))
"""Types whose target is often a body."""
_OF_CROWDS = frozenset(("assault", "detain", "threaten", "harass", "disrupt_event"))
"""Types whose target may be a crowd in formation, such as a column."""
_AGENT_NOUN = re.compile(r"...(?:er|or|ee|ist|ian|eer|man|woman|mate)s?$|...(?:men|women)$")
"""Matches by their endings nouns for those who do, suffer or are something."""
_OF_THINGS = frozenset(("vandalize", "cyber_intrusion", "cancel_or_censor"))
"""Types whose target is often a thing."""
_ACCOUNTS = frozenset(("account", "page", "handle", "profile"))
_LINES = {"number": "phone", "address": "email"}
"""What writes or rings where nobody is named: "threats from an unknown number"."""
_LIKE_PLACES = frozenset((LIKE_A_SPOT, LIKE_A_TOWN))
_LEFT_OFF = ("DET", "PUNCT", "SPACE", "ADP", "CCONJ", "SCONJ", "PART")


class MentionIndex:
    """Finds the mention of a head word: by its own head first, then the name that contains it.

    A noun behind its measure means all of it: "a number of persons whom they seized". One right
    before a person's name has that name: "our guard Denis".
    """

    def __init__(self, mentions: Iterable[DocMention]) -> None:
        self.mentions = tuple(mentions)
        self._by_head: dict[int, DocMention] = {}
        self._inside: dict[int, DocMention] = {}
        self._measured: dict[int, DocMention] = {}
        for mention in self.mentions:
            self._by_head.setdefault(mention.head, mention)
            if mention.kind == "proper":
                for i in range(mention.start, mention.end):
                    self._inside.setdefault(i, mention)
            elif mention.type == "group" and " of " in mention.text:
                self._measured.setdefault(mention.end - 1, mention)

    def at(self, token: Token) -> DocMention | None:
        """The mention that this word stands for; of a relative pronoun, its antecedent's."""
        token = antecedent(token)
        return (
            self._by_head.get(token.i)
            or self._inside.get(token.i)
            or self._measured.get(token.i)
            or self._behind(token)
        )

    def names_in(self, start: int, end: int) -> list[DocMention]:
        """Names that stand wholly within these tokens, in text order."""
        names = {m.start: m for i in range(start, end) if (m := self._inside.get(i)) is not None}
        return [m for m in names.values() if m.start >= start and m.end <= end]

    def _behind(self, token: Token) -> DocMention | None:
        """The name of a person that stands right behind a singular role noun."""
        named = self._inside.get(token.i + 1)
        if named is None or named.start != token.i + 1:
            return None
        if named.type != "person":
            return named if _describes_body(token, named) else None
        return named if person_words().role(token.lower_) == token.lower_ else None


def _describes_body(noun: Token, named: DocMention) -> bool:
    """The "league" of "the youth league Imbonerakure", which the parser takes for its compound."""
    within = noun.dep_ == "compound" and named.start <= noun.head.i < named.end
    body = named.type == "organization" and named.subtype != "state"
    return within and body and organization_words().body_of_noun(noun.lower_) is not None


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if token.lower_ not in _RELATIVE or token.pos_ not in ("PRON", "DET", "SCONJ"):
        return token
    if _asks(token):
        return token
    for verb in token.ancestors:
        if verb.dep_ == "relcl":
            return verb.head
    return token


def _asks(token: Token) -> bool:
    """Whether a "who" opens a question and is nobody told of: "CHAIR: Who arrested him?"."""
    return token.is_title or (token.i > 0 and token.nbor(-1).text in (":", "?", "!", "."))


def extra_mentions(
    doc: Doc, frames: Iterable[Frame], mentions: Sequence[DocMention]
) -> list[DocMention]:
    """Mentions for fillers that none was found for: people and bodies of no list, and scenes.

    Things ("the phone", "a banner") get none; their role keeps the words as its value.
    """
    index = MentionIndex(mentions)
    added: dict[int, DocMention] = {}
    for frame in frames:
        for filler in frame.fillers:
            head = antecedent(filler.head)
            if ontology().roles[filler.role].holds != "entity" or head.i in added:
                continue
            if index.at(head) is not None:
                continue
            made = _mention(doc, filler.role, head, frame.type)
            if made is not None:
                added[head.i] = made
    return [added[i] for i in sorted(added)]


def with_scenes_as_places(
    doc: Doc, frames: Iterable[Frame], mentions: Sequence[DocMention]
) -> list[DocMention]:
    """Names that only ever fill a place are places, whatever kind of body they look like."""
    index = MentionIndex(mentions)
    roles: dict[int, set[str]] = {}
    for frame in frames:
        for filler in frame.fillers:
            mention = index.at(filler.head)
            if mention is not None:
                roles.setdefault(mention.head, set()).add(filler.role)
    return [
        replace(m, type="place", subtype=scene_kind(m.start, m.end, doc), actor=None)
        if roles.get(m.head) == {"place"} and _is_unsure_body(m)
        else m
        for m in mentions
    ]


def with_persons_as_targets(frames: Iterable[Frame], mentions: Sequence[DocMention]) -> list[Frame]:
    """A person with the name of a spot or town is no place of a deed: whom it is done to is its
    target."""
    persons = MentionIndex(m for m in mentions if m.type == "person" and m.kind == "proper")
    return [frame.filled(_as_targets(frame, persons), "like_a_place") for frame in frames]


def _as_targets(frame: Frame, persons: MentionIndex) -> Iterator[Filler]:
    targets = {persons.at(f.head) for f in frame.fillers if f.role == "target"}
    for filler in frame.fillers:
        person = persons.at(filler.head)
        if filler.role != "place" or person is None or not _befalls(frame, person):
            yield filler
        elif person not in targets:
            yield replace(filler, role="target")


def _befalls(frame: Frame, person: DocMention) -> bool:
    """Whether a harmful deed is told of a person: "Nadia Tunis was arrested", "the killing of
    Granada"."""
    if not frame.harms:
        return False
    alike, name = person.rule in _LIKE_PLACES, frame.trigger.doc[person.head]
    name = name.head if name.dep_ == "appos" else name
    above = name.head
    if name.dep_ in ("dobj", "nsubjpass") and above.i == frame.trigger.i:
        return alike or above.lemma_.lower() in person_words()["human_verbs"]
    behind = above.lower_ in BEHIND_DEEDS and above.head.i == frame.trigger.i
    return alike and name.dep_ == "pobj" and behind


def scene_kind(start: int, end: int, doc: Doc) -> str:
    """What a scene of no list is: a bare name is a town, "the Libra" and "Sela Hall" are spots.

    Behind "across" a name with its article is a stretch of land or water: "across the Meru".
    """
    words = organization_words()
    if start and doc[start - 1].lower_ == "the":
        across = start > 1 and doc[start - 2].lower_ == "across" and doc[end - 1].pos_ == "PROPN"
        return "region" if across else "venue"
    named = all(token.pos_ == "PROPN" and token.text[:1].isupper() for token in doc[start:end])
    spots = words["venue_ends"] | words["building_ends"] | words["venue_starts"]
    spot = doc[end - 1].text in spots or doc[start].text in spots
    numbered = any(len(token.text) == 1 or not token.is_alpha for token in doc[start:end])
    return "venue" if spot or numbered or not named else "city"


def _is_unsure_body(mention: DocMention) -> bool:
    guessed = mention.rule.startswith(("ner:", "pattern:", "name:", "echo"))
    guessed = guessed and mention.rule not in _LIKE_PLACES
    vague = mention.subtype in (None, "ngo", "company", "unknown")
    return guessed and vague and mention.key is None and mention.type in ("organization", "person")


def _mention(doc: Doc, role: str, head: Token, type_: str) -> DocMention | None:
    if role == "place" and head.pos_ in ("NOUN", "PROPN"):
        if _is_on_the_way(head):
            return None
        return _make(doc, head, "place", scene_kind(*phrase(head), doc))
    kind = _kind(role, head, type_) if role in _WHO else None
    if kind is not None:
        return _make(doc, head, *kind)
    named = head.pos_ == "PROPN" and head.text not in person_words()["not_names"]
    if named and is_noun_behind_day(head, phrase(head)[0]):
        return None  # "4 Mar. Window smashed"
    if named and role != "instrument":
        return _make(doc, head, "organization", None)
    return None


def _is_on_the_way(head: Token) -> bool:
    """Whether a place is only where somebody is between places: "seized on his way to work"."""
    on = head.dep_ == "pobj" and head.head.lower_ == "on"
    whose = any(child.dep_ == "poss" or child.lower_ == "the" for child in head.lefts)
    named = head.pos_ == "PROPN" or head.lower_ not in word_sets("places")["on_the_way"]
    return on and whose and not named


def _kind(role: str, head: Token, type_: str) -> tuple[str, str | None] | None:
    """Type and subtype of who fills a role; None for a thing, and for a name.

    A doer is hardly ever a thing, so more nouns count for him than for whom it is done to.
    """
    if _means_people(head, role, type_):
        return ("person", "unknown") if _is_one_more(head) else ("group", "collective")
    if lexicon().has("filler_persons", head.lower_):
        return "person", "unknown"
    noun = head.lemma_.lower() if head.pos_ in ("NOUN", "PROPN", "ADJ") else ""
    told = noun == "account" and role != "initiator" and tells(head)
    if noun in _ACCOUNTS and not told:
        return "account", "page" if noun == "page" else "handle"
    if not _is_small(head) or _is_nobody(head):
        return None
    acts = role in ACTORS
    if role == "initiator" and noun in _LINES:
        return "account", _LINES[noun]
    if (acts or type_ not in _OF_THINGS) and _is_agent_noun(head):
        return ("group", "collective") if head.tag_ == "NNS" else ("person", "unknown")
    if (acts or type_ in _OF_CROWDS) and lexicon().has("filler_crowds", noun):
        return "group", "crowd"
    if (acts or type_ in _OF_BODIES) and lexicon().has("filler_bodies", noun):
        return "organization", None
    if lexicon().has("filler_bodies_always", noun):
        return "organization", None
    return None


def _means_people(head: Token, role: str, type_: str) -> bool:
    """Whether a word or number stands for people: "anyone", "one of the nine", "a third".

    "No one" and "none" are nobody.
    """
    if lexicon().has("filler_people", head.lower_):
        return True
    counts = lexicon().has("filler_counts", head.lower_) or _is_number(head)
    measures = lexicon().has("filler_measures", head.lower_)
    if not (counts or measures) or _is_nobody(head):
        return False
    of_what = _of_what(head)
    if of_what:
        return any(map(_is_people, of_what))
    return counts and (role == "initiator" or type_ not in _OF_THINGS)


def _is_one_more(head: Token) -> bool:
    """Whether a word of a count is one person: "another", "the other"; "a third of them" are many.

    "One of the nine" is one all the same.
    """
    low = head.lower_
    alone = lexicon().has("filler_ones", low) and not _of_what(head)
    return (alone and head.tag_ != "NNS") or low in ("one", "another")


def _of_what(head: Token) -> list[Token]:
    """The "drivers" of "a score of drivers"."""
    return [noun for of in children(head, "prep") if of.lower_ == "of" for noun in of.children]


def _is_number(head: Token) -> bool:
    """ "Two", "fifty-one", which the tagger takes for an adjective."""
    parts = head.lower_.split("-")
    spelled = len(parts) > 1 and all(part in person_words().numbers for part in parts)
    return head.pos_ == "NUM" or head.tag_ == "CD" or spelled


def _is_agent_noun(head: Token) -> bool:
    """Whether a noun of no list may mean people by its ending: "three watchers", "a tile-layer".

    Things whose names end so as well ("posters", "letters") stand in a list of their own.
    """
    is_thing = lexicon().has("things_like_agents", head.lemma_.lower().rpartition("-")[2])
    return head.pos_ == "NOUN" and not is_thing and _AGENT_NOUN.search(head.lower_) is not None


def _is_small(head: Token) -> bool:
    """Written small, or with the capital of a sentence only."""
    return head.text.islower() or bool(head.is_sent_start)


def _is_nobody(head: Token) -> bool:
    return any(child.lower_ in ("no", "not") for child in head.lefts)


def _counts_some_of(head: Token) -> bool:
    """ "Two" of "two of its drivers", which says little alone; "two of them" says no more."""
    of_what = _of_what(head)
    named = all(noun.pos_ in ("NOUN", "PROPN") for noun in of_what)
    return _is_number(head) and bool(of_what) and named


def _is_people(noun: Token) -> bool:
    words = person_words()
    low = noun.lower_
    people = words["crowd"] | words["community"] | words["collective"] | words["quantity"]
    return (
        words.role(low) is not None
        or low in people
        or low in ("them", "us", "these", "those", "whom", "ours", "theirs")
        or lexicon().has("filler_people", low)
        or _is_number(noun)
        or noun.tag_ == "NNPS"
        or (noun.tag_ == "NNS" and _is_agent_noun(noun))
    )


def _make(doc: Doc, head: Token, type_: str, subtype: str | None) -> DocMention:
    start, end = phrase(head)
    if lexicon().has("filler_measures", head.lower_) or _counts_some_of(head):
        end = max([end, *(noun.i + 1 for noun in _of_what(head))])
    span = doc[start:end]
    return DocMention(
        start=start,
        end=end,
        head=head.i,
        start_char=span.start_char,
        end_char=span.end_char,
        text=span.text,
        type=type_,
        subtype=subtype,
        name=span.text,
        key=None,
        country=None,
        kind="proper" if head.pos_ == "PROPN" else "nominal",
        rule="filler",
        plural=type_ == "group" or head.tag_ in ("NNS", "NNPS"),
        lemma=head.lemma_.lower(),
        definite=any(child.lower_ in ("the", "this", "these", "those") for child in head.lefts),
    )


def phrase(head: Token) -> tuple[int, int]:
    """Token bounds of the words that belong before a head noun, without its article, and itself."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in ("compound", "amod", "nummod", "nmod", "poss", "quantmod"):
            start = min(start, child.left_edge.i)
    if lexicon().has("filler_bare", head.lower_):
        start = head.i  # "another filmed everybody": the parser takes the verb for an adjective
    before = (head.doc[i] for i in range(start, head.i))
    start = max([start, *(w.i + 1 for w in before if _is_no_part(w))])
    while start < head.i and head.doc[start].pos_ in _LEFT_OFF:
        start += 1
    return start, head.i + 1


def _is_no_part(word: Token) -> bool:
    return _tells_the_hour(word) or _is_dash(word) or is_day(word)


def _is_dash(word: Token) -> bool:
    """The dash behind a dateline: "MANAGUA - Paramilitaries"."""
    return word.text in DASHES and bool(word.whitespace_) and bool(word.nbor(-1).whitespace_)


def _tells_the_hour(word: Token) -> bool:
    """`18:30 officers`, `6 pm students`: the parser takes the hour for a part of the name."""
    return is_hour(word) or word.lower_ in word_sets("times")["half_days"]
