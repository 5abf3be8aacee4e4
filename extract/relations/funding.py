"""Who lives on whose money: "the club receives money from the embassy", "is on the consulate's
payroll", "the paper's funding comes from the ministry".

Only bodies and people who act are paid so; "money from friends", "no money from the embassy" and
"letters from the embassy" tell of nobody who pays.
"""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import (
    children,
    is_passive,
    is_verbal,
    lemma,
    prepositional_objects,
    sentence_of,
)
from extract.naming.mention import DocMention
from extract.relations.no_ties import is_no_tie
from extract.relations.parts import Mentions, Tie
from extract.roles.arguments import doers, sufferers
from extract.sentence_words import sentence_around
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_CLAUSE, _PHRASE = 0.8, 0.75
_PAYERS = frozenset({"organization"})
_PAID = frozenset({"organization", "group", "campus", "person"})
_LISTED = frozenset({"on", "in"})


@lru_cache(maxsize=1)
def funding_words() -> frozenset[str]:
    """The words on which such a tie is built."""
    words = word_sets("relations")
    return words["taking_money"] | words["coming_from"] | words["payrolls"]


def funding_ties(mentions: Mentions, word: Token) -> Iterator[Tie]:
    """The ties of money that this word makes."""
    words, name = word_sets("relations"), lemma(word)
    if status_of(word).modality not in CLAIMED or sentence_of(word)[-1].text == "?":
        return
    if name in words["payrolls"]:
        yield from _on_a_payroll(mentions, word)
    elif is_verbal(word) and not is_no_tie(word):
        if name in words["taking_money"]:
            yield from _taken(mentions, word)
        if name in words["coming_from"]:
            yield from _coming(mentions, word)


def _taken(mentions: Mentions, verb: Token) -> Iterator[Tie]:
    """ "The club gets funding from the consulate", "money was received from the consulate"."""
    for thing in (a.token for a in sufferers(verb)):
        if not _is_money(thing) or _is_owed(thing):
            continue
        payers = [*prepositional_objects(verb, "from"), *prepositional_objects(thing, "from")]
        paid = [a.token for a in doers(verb)]
        yield from _paid_by(mentions, payers, paid, verb, _CLAUSE)


def _coming(mentions: Mentions, verb: Token) -> Iterator[Tie]:
    """ "The club's money comes from the consulate", "the money of the club"."""
    for thing in children(verb, "nsubj"):
        if is_passive(verb) or not _is_money(thing):
            continue
        paid = [*children(thing, "poss"), *prepositional_objects(thing, "of", "for")]
        yield from _paid_by(mentions, prepositional_objects(verb, "from"), paid, verb, _CLAUSE)


def _on_a_payroll(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """ "Is on the payroll of the embassy", "a man in the ministry's pay"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _LISTED:
        return
    above = noun.head.head
    if is_verbal(above) or above.pos_ == "AUX":
        listed = lemma(above) in word_sets("relations")["being_listed"] and not is_no_tie(above)
        if not listed or status_of(above).modality not in CLAIMED or _is_only_put_so(above):
            return
        paid, trigger = [a.token for a in doers(above)], above  # whoever denies it denies the verb
    else:
        paid, trigger = [above], noun
    payers = [*prepositional_objects(noun, "of"), *children(noun, "poss")]
    yield from _paid_by(mentions, payers, paid, trigger, _PHRASE, pronouns=True)


def _is_only_put_so(verb: Token) -> bool:
    """ "A statement to the effect that she was in their pay", "the charge that he was"."""
    under = verb.dep_ in ("acl", "ccomp", "relcl", "appos") and verb.head.pos_ in ("NOUN", "ADP")
    return under and any(mark.lower_ == "that" for mark in children(verb, "mark"))


def _paid_by(
    mentions: Mentions,
    payers: list[Token],
    paid: list[Token],
    trigger: Token,
    score: float,
    *,
    pronouns: bool = False,
) -> Iterator[Tie]:
    for payer in mentions.of_all(payers):
        for receiver in mentions.of_all(paid):
            if payer.head != receiver.head and _may_pay(payer) and _may_be_paid(receiver, pronouns):
                yield Tie("funds", payer, receiver, trigger, f"money:{trigger.lower_}", score)


def _may_pay(payer: DocMention) -> bool:
    return (payer.type in _PAYERS or payer.actor is not None) and payer.kind != "pronoun"


def _may_be_paid(receiver: DocMention, pronouns: bool) -> bool:
    return receiver.type in _PAID and (pronouns or receiver.kind != "pronoun")


def _is_owed(thing: Token) -> bool:
    """ "Money as compensation", "a payment in damages": nobody lives on what makes good a loss."""
    owed = word_sets("relations")["making_good"]
    return not owed.isdisjoint(sentence_around(thing).all_lemmas)


def _is_money(thing: Token) -> bool:
    """ "Funding", "40,000 euros", "financial support"; not "no money"."""
    words = word_sets("relations")
    if any(word.lower_ in {"no", "any"} for word in children(thing, "det")):
        return False
    called = {lemma(word) for word in children(thing, "amod", "compound", "nmod")}
    amount = thing.pos_ == "SYM" or thing.ent_type_ == "MONEY" or thing.lower_ in {"$", "€", "£"}
    if lemma(thing) in words["currencies"]:
        return bool(children(thing, "nummod", "amod", "compound", "quantmod"))
    paid = lemma(thing) in words["money"]
    helped = lemma(thing) in words["help"] and not called.isdisjoint(words["of_money"])
    return paid or helped or amount
