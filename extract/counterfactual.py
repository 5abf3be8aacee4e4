"""What did not come: "would have been followed, had the neighbors not called a taxi".

The main clause was not done. Its condition was done when it is negated ("had they not called"), and
was not when it is not ("if he had gone").
"""

from typing import Literal

from spacy.tokens import Token

from extract.grammar import children, is_verbal, sentence_of

Side = Literal["condition", "consequence"]

_MODALS = frozenset({"would", "could", "might", "'d", "’d"})


def counterfactual_side(verb: Token) -> Side | None:
    """Which side of a counterfactual sentence a verb stands on, or None outside of one."""
    if _is_condition(verb) and any(_is_consequence(v) for v in _joined(verb)):
        return "condition"
    if _is_consequence(verb) and any(_is_condition(v) for v in _joined(verb)):
        return "consequence"
    return None


def _is_condition(verb: Token) -> bool:
    """`if he had gone`, `had he gone`; not "only then had he gone"."""
    had = next((c for c in children(verb, "aux", "auxpass") if c.lower_ in {"had", "were"}), None)
    if had is None or not is_verbal(verb):
        return False
    if any(m.lower_ == "if" for m in children(verb, "mark")):
        return True
    subjects = children(verb, "nsubj", "nsubjpass", "expl")
    if not subjects or had.i > subjects[0].i:
        return False
    return had.i == sentence_of(had).start or had.nbor(-1).is_punct or had.nbor(-1).pos_ == "CCONJ"


def _is_consequence(verb: Token) -> bool:
    """`would have been followed`, `would be sixty today`."""
    return any(c.tag_ == "MD" and c.lower_ in _MODALS for c in children(verb, "aux"))


def _joined(verb: Token) -> list[Token]:
    """The clause above and the clauses directly below: the parser may hang either on the other."""
    below = children(verb, "advcl", "ccomp", "parataxis", "dep")
    return [*below, verb.head] if verb.head.i != verb.i else below
