"""Attacks on those who gather, at their gathering: "during the march two men beat the speaker",
"attacked participants in the vigil".

Where the attacked are not said to be of the gathering, only "during" and "in the middle of" say
that it was disturbed.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.steps_for_deeds import Link
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import lemma
from extract.role_groups import ACTORS, SUFFERERS
from extract.wordlists import word_sets

_ATTACK = "assault"


def deeds_amid(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """Attacks, each with the gathering that it disrupts, in text order of the gatherings."""
    for gathering in drafts:
        if gathering.frame.type not in GATHERINGS or not gathering.is_reported:
            continue
        amid = gathering.frame.trigger.head
        attack = by_trigger.get(amid.i)
        if attack is not None and _is_hit(attack, gathering):
            yield "disrupts", attack, gathering, amid
        if gathering.frame.trigger.dep_ != "pobj" or amid.dep_ != "prep":
            continue
        for attack in _told_there(amid, by_trigger):
            if _is_on_it(attack, gathering, amid):
                yield "disrupts", attack, gathering, amid


def _is_hit(attack: Draft, gathering: Draft) -> bool:
    """ "Attacked the march"."""
    hit = gathering.frame.trigger.dep_ in ("dobj", "nsubjpass")
    return hit and attack.frame.type == _ATTACK and attack.is_reported


def _told_there(amid: Token, by_trigger: Mapping[int, Draft]) -> Iterator[Draft]:
    """The attacks of the clause that a preposition stands in."""
    above = amid.head
    if above.dep_ in ("dobj", "nsubjpass", "pobj") and above.i not in by_trigger:
        above = above.head if above.dep_ != "pobj" else above.head.head
    verbs = [above, *(c for c in above.children if c.dep_ == "conj" and amid.i < above.i)]
    for verb in verbs:
        attack = by_trigger.get(verb.i)
        if attack is not None and attack.frame.type == _ATTACK and attack.is_reported:
            yield attack


def _is_on_it(attack: Draft, gathering: Draft, amid: Token) -> bool:
    """Whether it hits somebody of the gathering, or falls into it, and none of it did it."""
    of_it = word_sets("event_words")["of_a_gathering"]
    if any(lemma(f.head) in of_it for f in attack.frame.fillers if f.role in ACTORS):
        return False
    if attack.fillers(*ACTORS) & gathering.fillers(*ACTORS):
        return False
    if amid.lower_ in word_sets("event_words")["amid"] and attack.fillers(*ACTORS):
        return True
    hit = [f.head for f in attack.frame.fillers if f.role in SUFFERERS]
    is_of_it = any(lemma(who) in of_it for who in hit)
    shares = bool(attack.fillers(*SUFFERERS) & gathering.fillers(*ACTORS))
    return amid.lower_ in ("at", "in", "on", "during") and (is_of_it or shares)
