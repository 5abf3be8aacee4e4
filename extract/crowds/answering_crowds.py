"""Crowds that are said to answer another: "marched in reply to Saturday's protest"."""

from collections.abc import Container, Iterator

from spacy.tokens import Token

from extract.grammar import children, has_to, lemma, prepositional_objects
from extract.wordlists import word_sets


def answered(trigger: Token, gatherings: Container[int]) -> list[Token]:
    """Words for the gathering that a crowd is said to answer or to oppose: "gathered to oppose the
    vigil".

    Args:
        gatherings: Numbers of the triggers of gatherings.
    """
    words = word_sets("gatherings")
    aims = (also for also in children(trigger, "advcl", "xcomp") if has_to(also))
    opposed = [w for aim in aims if lemma(aim) in words["opposing"] for w in children(aim, "dobj")]
    return [*_countered(trigger)] + [
        word
        for word in (*_replied_to(trigger), *opposed, *_protested(trigger))
        if word.i in gatherings or word.lower_ in words["those_who_gather"]
    ]


def _countered(noun: Token) -> Iterator[Token]:
    """The convoy of "a counter-march to the next convoy"."""
    if noun.pos_ == "NOUN" and noun.lower_.startswith("counter"):
        for link in children(noun, "prep"):
            if link.i == noun.i + 1 and link.lower_ in ("to", "against"):
                yield from (w for w in children(link, "pobj") if w.pos_ in ("NOUN", "PROPN"))


def _protested(trigger: Token) -> Iterator[Token]:
    """The exhibition of "gathered to protest against the exhibition", "stood in protest at it"."""
    words = word_sets("gatherings")
    clauses = [also for also in children(trigger, "advcl", "xcomp") if _is_aim(also)]
    for protest in (*clauses, *prepositional_objects(trigger, "in", "as")):
        if lemma(protest) in words["protesting"]:
            yield from children(protest, "dobj")
            against = prepositional_objects(protest, "against")
            yield from against or prepositional_objects(protest, "at", "to")


def _is_aim(clause: Token) -> bool:
    return has_to(clause) or clause.tag_ == "VBG"


def _replied_to(trigger: Token) -> Iterator[Token]:
    """The rally of "in reply to the rally"; the parser may hang the "to" on the verb."""
    for reply in prepositional_objects(trigger, "in", "as"):
        if lemma(reply) in word_sets("gatherings")["replies"]:
            for link in (*children(reply, "prep"), *children(trigger, "prep")):
                if link.lower_ == "to" and link.i == reply.i + 1:
                    yield from (w for w in children(link, "pobj") if _is_opposed(reply, w))


def _is_opposed(reply: Token, gathering: Token) -> bool:
    """Whether who answers a gathering is against it; who rallies "in response to the protests" or
    "to the march on the capital", elsewhere, may well be for them."""
    if lemma(reply) not in word_sets("gatherings")["replies_for_or_against"]:
        return True
    elsewhere = any(link.lower_ in ("in", "on", "across", "at") for link in gathering.rights)
    inner = (w for link in gathering.rights for one in link.children for w in one.rights)
    return gathering.tag_ == "NN" and not elsewhere and all(w.lower_ != "in" for w in inner)
