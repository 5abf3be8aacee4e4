"""Which deed people were paid, hired or brought for: "paid two men to disrupt the lecture", "bused
students in for the rally", "promised him land in return for the list", "men brought in by the
embassy shouted the speakers down".

What is only bargained for stays open. In another sentence, it is the one deed close by of those who
were brought.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import told_by
from extract.claims.reasons import taking_part
from extract.claims.steps_for_deeds import Link
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import (
    agents,
    children,
    conjuncts,
    has_to,
    lemma,
    patients,
    prepositional_objects,
)
from extract.role_groups import ACTORS
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_HIRING = ("mobilize", "coopt")
_DEEDS = (*GATHERINGS, "disrupt_event", "assault", "vandalize", "harass", "surveil", "threaten",
          "inform_on", "smear", "cyber_intrusion", "doxx", "online_abuse", "detain")  # fmt: skip
_CROWD_DEEDS = ("counter_protest", "disrupt_event")
_HIRED = ("participant", "target", "intermediary")
_NEAR = 2


def deeds_of_the_paid(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """What made which deed possible, in text order of the hiring."""
    joined = _joined(drafts, by_trigger)
    for draft in drafts:
        if draft.frame.type not in _HIRING or draft.frame.modality in REFUTED:
            continue
        word = draft.frame.trigger
        bargained = _bargained_for(word, by_trigger)
        deeds = bargained or (
            _for_which(word, by_trigger) or joined.get(word.i) or _done_by_them(word, by_trigger)
        )
        deeds = deeds or _close_by(draft, drafts)
        for deed in deeds:
            is_open = deed.frame.modality == "hypothetical"  # "was urged to report on them"
            if deed is not draft and deed.frame.type in _DEEDS and (bargained or not is_open):
                yield "enables", draft, deed, word


def _for_which(word: Token, by_trigger: Mapping[int, Draft]) -> list[Draft]:
    """ "Paid them to break it up and to film it", "brought them to the rally"."""
    clauses = [c for c in children(word, "xcomp", "advcl", "ccomp", "acl") if has_to(c)]
    for noun in children(word, "dobj", "nsubjpass"):
        clauses += [c for c in children(noun, "acl", "relcl") if has_to(c)]
    clauses += [also for c in clauses for also in children(c, "conj")]
    found = [by_trigger[c.i] for c in clauses if c.i in by_trigger]
    objects = [word, *children(word, "dobj")]
    nouns = [n for one in objects for n in prepositional_objects(one, "for", "to", "into")]
    nouns += [n for c in clauses for n in prepositional_objects(c, "at", "in", "to")]
    gathered = (by_trigger[n.i] for n in nouns if n.i in by_trigger)
    return found + [one for one in gathered if not found and one.frame.type in GATHERINGS]


def _bargained_for(word: Token, by_trigger: Mapping[int, Draft]) -> list[Draft]:
    """ "Promised him land for the beating", "in exchange for informing on them", "paid to beat".

    Of what pay is for only what is done is meant: "for attending the rally" is the rally.
    """
    if lemma(word) not in word_sets("event_words")["bargaining"]:
        return []
    fors = [p for one in (word, *children(word, "dobj", "dative")) for p in _fors(one)]
    heads = [end for link in fors for end in children(link, "pobj", "pcomp")]
    if lemma(word) in word_sets("event_words")["paying_to"]:
        heads += [c for c in children(word, "xcomp", "advcl") if has_to(c)]
    found = []
    for end in (also for head in heads for also in conjuncts(head)):
        below = [end, *children(end, "dobj"), *prepositional_objects(end, "in", "at")]
        found += [by_trigger[one.i] for one in below if one.i in by_trigger][:1]
    return [deed for deed in found if deed.frame.modality not in REFUTED]


def _fors(word: Token) -> list[Token]:
    """ "For", also behind "in return" and "in exchange"."""
    links = children(word, "prep")
    nouns = (n for link in links if link.lower_ in ("in", "as") for n in children(link, "pobj"))
    words = word_sets("event_words")["bargains"]
    links += [link for n in nouns if lemma(n) in words for link in children(n, "prep")]
    return [link for link in links if link.lower_ == "for"]


def _joined(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> dict[int, list[Draft]]:
    """By the word of hiring, gatherings that one was hired to join: "told to attend the rally"."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.frame.type in GATHERINGS:
            joining = taking_part(draft.frame.trigger, by_trigger)
            is_aim = joining.dep_ in ("xcomp", "advcl", "ccomp") and has_to(joining)
            if joining is not draft.frame.trigger and is_aim:
                found.setdefault(joining.head.i, []).append(draft)
    return found


def _done_by_them(word: Token, by_trigger: Mapping[int, Draft]) -> list[Draft]:
    """ "Men brought in by the embassy shouted", "was shouted down by men whom it had paid"."""
    who = word.head
    if word.dep_ not in ("acl", "relcl"):
        return []
    verb = who.head if who.dep_ == "nsubj" else who.head.head
    if who.dep_ != "nsubj" and who not in agents(verb):
        return []
    deed = told_by(verb, by_trigger)
    return [] if deed is None or not deed.is_reported else [deed]


def _is_theirs(draft: Draft) -> bool:
    """Whether the hired are whom the word itself befalls: "they had been brought"."""
    word = draft.frame.trigger
    whom = [*patients(word), *([word.head] if word.dep_ in ("acl", "relcl") else [])]
    return any(f.head in whom for f in draft.frame.fillers if f.role in _HIRED)


def _close_by(draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """ "They gathered opposite. They had been brought in two coaches": their one deed."""
    hired = draft.fillers(*_HIRED) if _is_theirs(draft) else frozenset()
    if not hired or not draft.is_reported:
        return []
    near = [
        other
        for other in drafts
        if other.frame.type in _CROWD_DEEDS
        and other.is_reported
        and abs(other.frame.sentence - draft.frame.sentence) <= _NEAR
        and other.fillers(*ACTORS) & hired
        and not other.fillers(*_HIRED) - other.fillers(*ACTORS) & hired
    ]
    crowds = [other for other in near if other.frame.type == "counter_protest"]
    for found in (near, crowds):
        if len(found) == 1:
            return found
    return []
