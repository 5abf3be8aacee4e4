"""What the rules of strays share: a rule, who does a deed and to whom it is done."""

from collections.abc import Callable

from spacy.tokens import Token

from extract.frames import Filler, Frame
from graph.ontology import ontology

Rule = Callable[[Frame, Filler], bool]

DONE_TO = ("target", "intermediary", "addressee")
RELATIVE = ("who", "that", "which")


def is_doer(filler: Filler) -> bool:
    return filler.role in ontology().doer_roles


def is_within(trigger: Token, word: Token) -> bool:
    """True when the word stands in the trigger's own clause."""
    return trigger.left_edge.i <= word.i <= trigger.right_edge.i


def subject_of(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
