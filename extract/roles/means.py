"""Vehicles and the post behind "by": "taken by car to Rize" names no doer.

The parser takes the "by" of a passive for that of its agent, and the reader follows. A bare noun
tells how it was done; "followed by a car with diplomatic plates" tells who did it.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children
from extract.roles.relative_doers import is_body
from extract.wordlists import word_sets
from graph.ontology import ontology

_POINTED = ("det", "poss", "nummod", "relcl", "acl")


def by_what_means(frame: Frame) -> Frame:
    """ "Driven by lorry", "brought by private jet": how it was done, and not by whom."""
    moved = {*ontology().doer_roles, "place"}
    fillers = (
        replace(f, role="instrument") if f.role in moved and _is_means(f) else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "means")


def _is_means(filler: Filler) -> bool:
    """A bare "car" right behind "by"."""
    noun = filler.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "by" or noun.tag_ not in ("NN", "NNP"):
        return False
    means = word_sets("light_verbs")["conveyances"]
    return noun.text in means and not children(noun, *_POINTED) and not _is_somebodys(noun)


def _is_somebodys(noun: Token) -> bool:
    """ "By embassy car", "by car with diplomatic plates": whoever sits in it is pointed to."""
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    return any(word.lower_ in ("with", "of") for word in behind) or any(
        is_body(word) for word in children(noun, "compound")
    )
