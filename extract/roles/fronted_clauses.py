"""Who is told of in a clause that opens the sentence takes no part in the main clause: "When he met
the consul, Ana Li, an exile, was followed" tells that she was followed, and not the consul.

The reader gives both, where the parser ties the name to the clause before.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, own_subjects

_OBJECTS = ("dobj", "pobj", "dative")


def without_objects_of_a_fronted_clause(frame: Frame) -> Frame:
    """A deed without whom only the clause before it tells of, and the deed of that clause without
    whom the main clause names: "When he met the consul, Ana Li was followed"."""
    verb = frame.trigger
    if not is_verbal(verb) or not (verb.dep_ == "advcl" or children(verb, "advcl")):
        return frame
    named = [f for f in frame.fillers if f.head.pos_ == "PROPN"]
    if verb.dep_ == "advcl":
        lone = verb.head.i > verb.i and not children(verb.head, "nsubj", "nsubjpass", "expl")
        kept = tuple(f for f in frame.fillers if not (lone and f in named and _is_behind(f, frame)))
    else:
        kept = tuple(f for f in frame.fillers if not any(_is_before(f, n, verb) for n in named))
    return frame.filled(kept, "fronted_clause")


def _is_behind(named: Filler, frame: Frame) -> bool:
    """Whether a name stands behind the object of a clause and opens the main one."""
    main = frame.trigger.head
    described = main.doc[named.head.i + 1].text == "," and named.head.i < main.i
    return described and any(
        f.role == named.role and f.head.dep_ == "dobj" and frame.trigger.i < f.head.i < named.head.i
        for f in frame.fillers
        if any(word.text == "," for word in named.head.doc[f.head.i : named.head.i])
    )


def _is_before(filler: Filler, named: Filler, verb: Token) -> bool:
    """Whether a filler is an object in a clause that ends before the name of the same role."""
    noun = filler.head
    if filler.role != named.role or not noun.i < named.head.i < verb.i or noun.dep_ not in _OBJECTS:
        return False
    clause = _verb_of(noun)
    fronted = clause.dep_ == "advcl" and clause.head.i == verb.i and clause.i < noun.i
    told = bool(own_subjects(clause)) or clause.tag_ in ("VB", "VBG")
    between = noun.doc[noun.i : named.head.i]
    return fronted and told and any(word.text == "," for word in between)


def _verb_of(noun: Token) -> Token:
    return next((above for above in noun.ancestors if is_verbal(above)), noun)
