"""Whom a cleft sets apart: "It was Omar Reda, and not his wife, whom the agents followed".

The parser hangs the clause on the last noun, so that the one of whom "not" is said stands as the
target, or as the doer of "who followed her". The one of whom it is said plainly is meant.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import NOUNS, children, is_verbal, own_subjects
from extract.role_groups import DOERS
from extract.status.clefts import cleft_over

_RELATIVES = frozenset({"who", "whom", "that", "which"})
_TARGETS = frozenset({"target", "intermediary"})
_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def set_apart_by_a_cleft(frame: Frame) -> Frame:
    """The frame with whom the cleft names, and without whom it rules out."""
    verb = frame.trigger
    if verb.dep_ == "dobj" and not is_verbal(verb):  # "which ordered the raid"
        verb = verb.head
    copula = cleft_over(verb)
    items = [] if copula is None else _items(copula)
    meant = [item for item in items if not _is_ruled_out(item)]
    if len(meant) != 1:
        return frame
    out = [item for item in items if item.i != meant[0].i]
    return _with(frame, meant[0], out) if verb is frame.trigger else _by(frame, meant[0], out)


def _by(frame: Frame, meant: Token, out: list[Token]) -> Frame:
    """The deed that a noun tells, with who is meant as its doer where it has who is ruled out."""
    wrong = {word.i for word in out}
    fillers = tuple(
        replace(f, head=meant) if f.role in DOERS and f.head.i in wrong else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "cleft_object")


def _with(frame: Frame, meant: Token, out: list[Token]) -> Frame:
    """In the role of the relative word: the doer of "who followed", the target of "whom they"."""
    verb = frame.trigger
    relative = next((w for w in verb.children if w.lower_ in _RELATIVES and w.i < verb.i), None)
    if relative is None:
        return frame
    done = relative.dep_ in ("nsubj", "nsubjpass") or not own_subjects(verb)
    passive = relative.dep_ == "nsubjpass"
    roles = DOERS if done and not passive else _TARGETS
    wrong = {word.i for word in out} | ({relative.i} if out else set())
    bad = [f for f in frame.fillers if f.role in roles and f.head.i in wrong]
    known = any(f.role in roles and f.head.i == meant.i for f in frame.fillers)
    open_ = roles is _TARGETS and not any(f.role in roles for f in frame.fillers)
    if not bad and (known or not open_):
        return frame
    kept = tuple(f for f in frame.fillers if f not in bad)
    if not known:
        role = bad[0].role if bad else "target"
        kept = (*kept, Filler(role, meant, _SURE, "cleft"))
    return replace(frame, fillers=kept).marked("cleft_object")


def _items(copula: Token) -> list[Token]:
    """He and the students of "he, and not the students"; none of "it was not he"."""
    found: list[Token] = []
    waiting = [w for w in children(copula, "attr", "conj") if w.pos_ in (*NOUNS, "PRON")]
    while waiting:
        item = waiting.pop()
        found.append(item)
        waiting.extend(children(item, "conj", "appos"))
    found.sort(key=lambda word: word.i)
    but = any(w.lower_ == "but" for item in found for w in children(item, "cc"))
    return found if but or not children(copula, "neg") else []


def _is_ruled_out(item: Token) -> bool:
    """ "Not his wife", "rather than the editor"."""
    start = item.left_edge
    before = start.nbor(-1).lower_ if start.i else ""
    if any(word.lower_ in ("only", "just", "merely") for word in item.lefts):
        return False  # "not only the editor but also the reporters"
    return "not" in (start.lower_, before) or before == "than"
