"""What fills a role where no rule has named it: people, a crowd, a body, an account, or a thing."""

import re

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.grammar import children
from extract.naming.described_bodies import tells
from extract.naming.person_words import person_words
from extract.role_groups import ACTORS

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


def kind_of_filler(role: str, head: Token, type_: str) -> tuple[str, str | None] | None:
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
    counts = lexicon().has("filler_counts", head.lower_) or is_number(head)
    measures = lexicon().has("filler_measures", head.lower_)
    if not (counts or measures) or _is_nobody(head):
        return False
    of_what = counted_nouns(head)
    if of_what:
        return any(map(_is_people, of_what))
    return counts and (role == "initiator" or type_ not in _OF_THINGS)


def _is_one_more(head: Token) -> bool:
    """Whether a word of a count is one person: "another", "the other"; "a third of them" are many.

    "One of the nine" is one all the same.
    """
    low = head.lower_
    alone = lexicon().has("filler_ones", low) and not counted_nouns(head)
    return (alone and head.tag_ != "NNS") or low in ("one", "another")


def counted_nouns(head: Token) -> list[Token]:
    """The "drivers" of "a score of drivers"."""
    return [noun for of in children(head, "prep") if of.lower_ == "of" for noun in of.children]


def is_number(head: Token) -> bool:
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


def _is_people(noun: Token) -> bool:
    words = person_words()
    low = noun.lower_
    people = words["crowd"] | words["community"] | words["collective"] | words["quantity"]
    return (
        words.role(low) is not None
        or low in people
        or low in ("them", "us", "these", "those", "whom", "ours", "theirs")
        or lexicon().has("filler_people", low)
        or is_number(noun)
        or noun.tag_ == "NNPS"
        or (noun.tag_ == "NNS" and _is_agent_noun(noun))
    )
