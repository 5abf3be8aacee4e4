"""Who is told something is named by his name too: "were passed to an attaché, Lt. Col. Omar Tal".

The name beside the noun is the addressee's own. It neither did it nor says so, even where the
noun or the name alone is taken for that.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children
from graph.ontology import ontology

_TO = ("to", "with")


def not_done_by_who_is_told(frame: Frame) -> Frame:
    """ "Lists were handed to a vice-consul, Li Wei": Li Wei did not hand them to himself."""
    told = {f.head.i for f in frame.fillers if f.role == "addressee" and _is_reached(f.head)}
    if not told:
        return frame
    named = told | {word.i for f in frame.fillers for word in _beside(f.head) if f.head.i in told}
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i not in named)
    source = None if frame.source is not None and frame.source.i in named else frame.source
    if len(kept) == len(frame.fillers) and source is frame.source:
        return frame
    return replace(frame, fillers=kept, source=source).marked("addressee_guard")


def _is_reached(noun: Token) -> bool:
    """ "To an attaché", and the name beside him."""
    while noun.dep_ == "appos":
        noun = noun.head
    return noun.dep_ == "pobj" and noun.head.lower_ in _TO


def _beside(noun: Token) -> list[Token]:
    """The name behind a noun, which the parser may hang on the verb, and the noun before a name."""
    above = [noun.head] if noun.dep_ == "appos" else []
    verb = noun.head.head if noun.dep_ == "pobj" else noun
    hung = (n for n in children(verb, "npadvmod", "dobj") if n.pos_ == "PROPN")
    behind = [n for n in hung if n.left_edge.i == noun.i + 2 and noun.nbor().text == ","]
    return [*children(noun, "appos"), *above, *behind]
