"""Whose complaint is handed on: "the university referred her report to the police".

She made the report; the university refers it. Neither does what the other one does.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
)
from extract.wordlists import word_sets
from graph.ontology import ontology


def who_hands_it_on(frame: Frame, filler: Filler) -> bool:
    """`referred her report`: she refers none, and who refers her report made none."""
    if frame.type != "respond" or filler.role not in ontology().doer_roles:
        return False
    trigger, head = frame.trigger, filler.head
    verb = trigger if is_verbal(trigger) else trigger.head
    if lemma(verb) not in word_sets("light_verbs")["handing_on"] or is_passive(verb):
        return False
    doers = {subject.i for subject in own_subjects(verb)}
    papers = children(verb, "dobj")
    if not doers:
        return False
    if verb.i == trigger.i:
        owners = {owner.i for paper in papers for owner in _owners(paper)}
        return head.i in owners or any(head.i == paper.i for paper in papers)
    told = {f.head.i for f in frame.fillers if f.role == filler.role}
    is_of_others = any(owner.i in told for owner in _owners(trigger))
    return trigger in papers and is_of_others and head.i in doers


def _owners(paper: Token) -> Iterator[Token]:
    """Who made a report or a complaint: "her report", "the complaint of Lin Mei"."""
    yield from children(paper, "poss")
    yield from prepositional_objects(paper, "of", "by", "from")
