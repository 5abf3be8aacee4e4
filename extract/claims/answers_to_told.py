"""Which told event a denial or judgment in short words is about: "Three men beat him. The embassy
denied any part in it", "the mayor called it a disgrace", "denied any role in the killing".

A pronoun or a word for any accusation means the one event that the main verb before it tells; where
that verb tells of two, or of none, it means nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.steps_for_deeds import Link
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import children, lemma, prepositional_objects
from extract.role_groups import ACTORS
from extract.wordlists import word_sets

_STATEMENT = "statement"
_BARE = frozenset(("it", "this", "that"))
_BOUND = ("prep", "acl", "relcl", "poss", "compound", "amod", "nummod")
"""What a word for an accusation has beside it that is one of something else."""


def answers_to_told(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """Answers, each with the one event that it is about."""
    for number, draft in enumerate(drafts):
        if draft.frame.type != _STATEMENT or not draft.is_reported:
            continue
        verb = draft.frame.trigger
        said = _taken_part_in(verb, by_trigger)
        if said is None and _points_back(verb):
            said = _told_before(draft, drafts[:number])
        if said is not None and said is not draft:
            yield "responds_to", draft, said, verb


def _taken_part_in(verb: Token, by_trigger: Mapping[int, Draft]) -> Draft | None:
    """ "Denied any part in the killing": somebody else may have done it.

    What is told in the denial alone ("denied having followed her") needs no relation.
    """
    words = word_sets("short_answers")
    if lemma(verb) not in words["denying"]:
        return None
    parts = [o for o in children(verb, "dobj") if lemma(o) in words["parts"] - words["ties"]]
    ends = [end for part in parts for end in prepositional_objects(part, "in", "for")]
    deeds = [by_trigger[end.i] for end in ends if end.i in by_trigger]
    return deeds[0] if len(deeds) == 1 and deeds[0].is_reported else None


def _points_back(verb: Token) -> bool:
    """Whether an answer is about "it", about part in it, or about an accusation just told."""
    words = word_sets("short_answers")
    if lemma(verb) not in words["denying"] | words["judging"] or children(verb, "neg"):
        return False
    named = children(verb, "dobj", "nsubjpass")
    if lemma(verb) in words["judging"]:  # "called it a disgrace", not "denied that it called"
        named += [
            who
            for also in children(verb, "ccomp", "oprd")
            if not children(also, "mark")
            for who in children(also, "nsubj")
        ]
    if any(noun.lower_ in _BARE for noun in named):
        return True
    denies = lemma(verb) in words["denying"]
    return any(_is_bare_claim(noun) or (denies and _is_part_in_it(noun)) for noun in named)


def _is_part_in_it(noun: Token) -> bool:
    """ "Any involvement", "any part in it"; not "any part in the march"."""
    if lemma(noun) not in word_sets("short_answers")["parts"]:
        return False
    ends = [end for prep in children(noun, "prep") for end in prep.rights]
    bare = all(end.lower_ in _BARE for end in ends)
    return bare and not children(noun, "poss", "acl", "relcl")


def _is_bare_claim(noun: Token) -> bool:
    """ "The accusation", "the allegations"; not "an accusation by the union"."""
    if lemma(noun) not in word_sets("short_answers")["claims"] or children(noun, *_BOUND):
        return False
    return any(det.lower_ in ("the", "this", "these", "both") for det in children(noun, "det"))


def _told_before(answer: Draft, before: Sequence[Draft]) -> Draft | None:
    """The one event of the main verb of the clause or sentence before."""
    verb = answer.frame.trigger
    here = [d for d in before if d.frame.sentence == answer.frame.sentence]
    if verb.dep_ == "conj":
        if verb.head.dep_ != "ROOT" or not children(verb, "nsubj"):
            return None
        main = [d for d in here if d.frame.trigger.i == verb.head.i or _is_of(d, verb.head)]
    elif here or verb.dep_ != "ROOT":
        return None
    else:
        near = [d for d in before if d.frame.sentence == answer.frame.sentence - 1]
        main = [d for d in near if _is_main(d.frame.trigger)]
        if _are_steps(main) and _has_harm(before, answer.frame.sentence - 2):
            return None  # "men beat him. Police arrested one. The embassy denied any part in it"
    told = [d for d in main if d.is_reported]
    if len(told) != 1 or len(told) != len(main):
        return None
    judges_himself = bool(told[0].fillers(*ACTORS) & answer.fillers(*ACTORS))
    denies = lemma(verb) in word_sets("short_answers")["denying"]
    if denies:  # nobody denies that people gathered
        return None if told[0].frame.type in GATHERINGS else told[0]
    return None if judges_himself else told[0]


def _are_steps(told: Sequence[Draft]) -> bool:
    return any(d.frame.type in ("detain", "legal_action", "respond") for d in told)


def _has_harm(before: Sequence[Draft], sentence: int) -> bool:
    return any(d.frame.harms for d in before if d.frame.sentence == sentence)


def _is_of(draft: Draft, verb: Token) -> bool:
    """Whether an event is told by a verb, or by its subject or object: "received threats"."""
    trigger = draft.frame.trigger
    return trigger.head.i == verb.i and trigger.dep_ in ("dobj", "nsubj", "nsubjpass")


def _is_main(trigger: Token) -> bool:
    """Whether it is the main verb, one joined to it, or its subject or object."""
    if trigger.dep_ in ("dobj", "nsubj", "nsubjpass", "conj"):
        trigger = trigger.head
    return trigger.dep_ == "ROOT"
