"""Relations that a verb or a fixed phrase tells: "funded by Y", "linked to Y", "on behalf of Y"."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import (
    children,
    first_conjunct,
    has_modal,
    is_passive,
    is_verbal,
    lemma,
    prepositional_objects,
    word_behind,
)
from extract.naming.mention import DocMention
from extract.relations.no_ties import is_no_tie
from extract.relations.parts import Mentions, Tie
from extract.roles.arguments import doers, sufferers
from extract.status.clefts import cleft_over, is_asked_in_a_cleft
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_ACTIVE = (
    "leads",
    "funds",
    "directs",
    "represents",
    "supports",
    "opposes",
    "operates",
    "employed_by",
)
_BODIES = frozenset({"organization", "campus", "group", "account"})
_CLAUSE, _PHRASE = 0.85, 0.75


def verb_ties(mentions: Mentions, verb: Token) -> Iterator[Tie]:
    """The ties that this verb makes between its subject and its objects."""
    if not is_verbal(verb) or lemma(verb) not in tie_verbs():
        return
    words, name = word_sets("relations"), lemma(verb)
    if status_of(verb).modality not in CLAIMED or is_no_tie(verb) or _is_open(verb):
        return
    for type_ in _ACTIVE:
        if name in words[f"verbs_{type_}"]:
            yield from _between(mentions, verb, type_)
    if name in words["verbs_employed_by"]:
        yield from _employed_as(mentions, verb)
    if name == "preside":
        yield from _presides(mentions, verb)
    if name in words["run_by_bodies"]:
        yield from _between(mentions, verb, "directs")
    if name in words["verbs_linked_to"]:
        yield from _linked(mentions, verb)
    if name == "belong" or name == "join":
        yield from _belongs(mentions, verb, name)
    if name in words["verbs_affiliated_with"]:
        yield from _prepositional(mentions, verb, "affiliated_with", ("at",), {"campus"})
    if name in {"work", "serve"}:
        bodies = {"organization", "campus"}
        believed = status_of(verb).modality == "alleged"  # "is believed to work for" only hints
        type_ = "linked_to" if believed else "employed_by"
        yield from _prepositional(mentions, verb, type_, ("for", "at"), bodies)


def _is_open(verb: Token) -> bool:
    """ "Whether it was the embassy that hired them", "was it the embassy that hired them?"."""
    if verb.dep_ == "ccomp" and lemma(verb.head) == "be":  # "it may be that they hired them"
        return has_modal(verb.head)
    copula = cleft_over(verb) if verb.dep_ == "relcl" else None
    if copula is None:
        return False
    nobody = any(word.lower_ == "nor" for word in children(first_conjunct(verb.head), "cc"))
    return nobody or is_asked_in_a_cleft(verb) or status_of(copula).modality not in CLAIMED


@lru_cache(maxsize=1)
def tie_verbs() -> frozenset[str]:
    """The verbs that make a tie."""
    sets = word_sets("relations")
    named = (words for key, words in sets.items() if key.startswith("verbs_"))
    return frozenset[str]().union(*named)


def _between(mentions: Mentions, verb: Token, type_: str) -> Iterator[Tie]:
    doing = mentions.of_all([a.token for a in doers(verb)])
    done_to = mentions.of_all([a.token for a in sufferers(verb)])
    for subject in doing:
        for object_ in done_to:
            if subject.head == object_.head or not _believable(type_, subject, object_, verb):
                continue
            pair = (object_, subject) if type_ == "employed_by" else (subject, object_)
            yield Tie(type_, pair[0], pair[1], verb, f"verb:{type_}", _CLAUSE)


def _believable(type_: str, subject: DocMention, object_: DocMention, verb: Token) -> bool:
    """Plain reading only: "he ran the shop" leads it, "she ran the page" operates it."""
    account = object_.type in {"account", "platform"}
    if type_ == "operates":
        return account or object_.lemma in {"page", "channel", "account"}
    if account:
        return False
    if type_ == "directs" and lemma(verb) in word_sets("relations")["run_by_bodies"]:
        bodies = subject.type == object_.type == "organization"
        behind = word_behind(verb)  # "the center is run by the embassy"; "was run out of town by"
        return bodies and is_passive(verb) and behind is not None and behind.lower_ == "by"
    if type_ == "leads":
        return subject.type == "person" and object_.type in {"organization", "campus"}
    if type_ == "directs":
        instructs = lemma(verb) in {"instruct", "order"} and bool(children(verb, "xcomp"))
        able = subject.type == "organization" or subject.subtype in {"diplomat", "official"}
        bodies = object_.type in _BODIES and lemma(verb) not in {"instruct", "order"}
        return able and (instructs or bodies) and object_.kind != "pronoun"
    if type_ in {"supports", "opposes"}:
        return object_.type in {"organization", "person"} and object_.kind == "proper"
    if type_ in {"funds", "employed_by"} and object_.lemma in word_sets("relations")["vehicles"]:
        return False  # "hired coaches": no trainers
    if type_ == "funds":
        event = object_.lemma in word_sets("light_verbs")["gatherings"]
        actors = object_.type in {"organization", "group", "campus", "person"}
        if lemma(verb) == "pay" and not (is_passive(verb) and actors):
            return False  # "paid the nurse" buys a service, "a club paid by the mission" is funded
        return actors and not event and "pronoun" not in {subject.kind, object_.kind}
    if type_ == "employed_by":
        return object_.type in {"person", "group"} and subject.type in {"organization", "campus"}
    return subject.type in {"person", "organization"} and object_.type != "place"


def _linked(mentions: Mentions, verb: Token) -> Iterator[Tie]:
    """`linked to Y`, `a group tied to Y`: weak, and only with a preposition."""
    reduced = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ == "acl")
    if not is_passive(verb) and not reduced:
        return
    whom = mentions.of_all(prepositional_objects(verb, "to", "with"))
    sides = [a.token for a in sufferers(verb)] or (
        [verb.head] if verb.dep_ in {"amod", "acl"} else []
    )
    for subject in mentions.of_all(sides):
        for object_ in whom:
            if subject.head != object_.head and subject.type != "place":
                yield Tie("linked_to", subject, object_, verb, "verb:linked_to", _CLAUSE)


def _belongs(mentions: Mentions, verb: Token, name: str) -> Iterator[Tie]:
    tokens = [a.token for a in sufferers(verb)] if name == "join" else (
        prepositional_objects(verb, "to")
    )  # fmt: skip
    for subject in mentions.of_all([a.token for a in doers(verb)]):
        for body in mentions.of_all(tokens):
            if subject.type in {"person", "group"} and body.type == "organization":
                yield Tie("member_of", subject, body, verb, "verb:member_of", _CLAUSE)


def _employed_as(mentions: Mentions, verb: Token) -> Iterator[Tie]:
    """ "Employed as a driver by the embassy", where the parser takes "by" for no agent's."""
    if verb.tag_ != "VBN" or children(verb, "agent", "dobj"):
        return
    sides = [a.token for a in sufferers(verb)] or ([verb.head] if verb.dep_ == "acl" else [])
    by = [p for p in children(verb, "prep") if p.lower_ == "by"]
    by += [p for post in prepositional_objects(verb, "as") for p in children(post, "prep", "agent")]
    bodies = [one for p in by if p.lower_ == "by" for one in children(p, "pobj")]
    for person in mentions.of_all(sides):
        for body in mentions.of_all(bodies):
            if _believable("employed_by", body, person, verb) and person.head != body.head:
                yield Tie("employed_by", person, body, verb, "verb:employed_by", _CLAUSE)


def _presides(mentions: Mentions, verb: Token) -> Iterator[Tie]:
    """ "Presided over the association"; no court and no meeting."""
    for person in mentions.of_all([a.token for a in doers(verb)]):
        for body in mentions.of_all(prepositional_objects(verb, "over")):
            if _believable("leads", person, body, verb) and body.subtype != "court":
                yield Tie("leads", person, body, verb, "verb:leads", _CLAUSE)


def _prepositional(
    mentions: Mentions, verb: Token, type_: str, preps: tuple[str, ...], types: set[str]
) -> Iterator[Tie]:
    for subject in mentions.of_all([a.token for a in doers(verb)]):
        for body in mentions.of_all(prepositional_objects(verb, *preps)):
            if body.type in types and subject.type in {"person", "group"}:
                yield Tie(type_, subject, body, verb, f"verb:{type_}", _PHRASE)
            elif _is_hired_firm(subject, body, preps):
                yield Tie("linked_to", subject, body, verb, "verb:linked_to", _PHRASE)


def _is_hired_firm(subject: DocMention, body: DocMention, preps: tuple[str, ...]) -> bool:
    """ "A contractor working for the ministry": a firm is in nobody's employ."""
    firm = subject.subtype == "company" and subject.type == "organization"
    return firm and "for" in preps and body.type == "organization" and body.head != subject.head


@lru_cache(maxsize=1)
def phrase_words() -> frozenset[str]:
    """The words, by lemma or as they stand, on which a phrase that makes a tie is built."""
    words = word_sets("relations")
    return words["orders"] | words["on_behalf"] | words["tie_nouns"] | words["tie_adjectives"]


def phrase_ties(mentions: Mentions, word: Token) -> Iterator[Tie]:
    """`on behalf of Y`, `at the behest of Y`, `ties to Y`, `close to Y`."""
    words = word_sets("relations")
    name = lemma(word)
    if name in words["on_behalf"] and word.dep_ == "pobj":
        yield from _adverbial(mentions, word, "represents")
    elif name in words["orders"] and word.dep_ == "pobj":
        plain = name != "order" or not children(word, "amod", "compound")  # no "public order of Y"
        if word.head.lower_ in {"at", "on", "under"} and plain:
            yield from _adverbial(mentions, word, "directs")
    elif name in words["tie_nouns"]:
        yield from _ties_to(mentions, word)
    elif word.lower_ in words["tie_adjectives"] and word.pos_ == "ADJ":
        yield from _close_to(mentions, word)


def _adverbial(mentions: Mentions, noun: Token, type_: str) -> Iterator[Tie]:
    """The doer of the clause acts for the one named."""
    whose = mentions.of_all([*prepositional_objects(noun, "of", "from"), *children(noun, "poss")])
    verb = noun.head.head
    if not is_verbal(verb) or any(is_passive(spared) for spared in children(verb, "xcomp")):
        return  # "escaped being stabbed on orders of Y": by others
    for actor in mentions.of_all([a.token for a in doers(verb)]):
        for principal in whose:
            if actor.head == principal.head or principal.kind == "pronoun":
                continue
            pair = (actor, principal) if type_ == "represents" else (principal, actor)
            yield Tie(type_, pair[0], pair[1], noun, f"phrase:{noun.lower_}", _PHRASE)


def _ties_to(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    whom = mentions.of_all(prepositional_objects(noun, "to", "with"))
    holders = children(noun, "poss")
    if noun.dep_ == "dobj" and lemma(noun.head) in word_sets("relations")["having_ties"]:
        holders += [a.token for a in doers(noun.head)]
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "with"
        and noun.head.head.pos_ in {"NOUN", "PROPN"}
    ):
        holders.append(noun.head.head)
    for subject in mentions.of_all(holders):
        for object_ in whom:
            if subject.head != object_.head and subject.type != "place":
                yield Tie("linked_to", subject, object_, noun, "phrase:ties to", _PHRASE)


def _close_to(mentions: Mentions, word: Token) -> Iterator[Tie]:
    whom = mentions.of_all(prepositional_objects(word, "to", "with"))
    if word.dep_ == "acomp":
        holders = [a.token for a in doers(word.head)]
    elif word.dep_ in {"amod", "acl", "relcl"}:
        holders = [word.head]
    else:
        holders = []
    for subject in mentions.of_all(holders):
        for object_ in whom:
            actor = object_.type in {"person", "organization"} or object_.actor is not None
            if subject.head != object_.head and actor and subject.type != "place":
                yield Tie("linked_to", subject, object_, word, "phrase:close to", _PHRASE)
