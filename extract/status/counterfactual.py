"""What did not come: "would have been followed, had the neighbors not called a taxi".

The main clause was not done. Its condition was done when it is negated ("had they not called"), and
was not when it is not ("if he had gone"). So was what others would have had to be without ("without
the raid she would have spoken"), and what a question holds against a denial ("if they did not
follow us, why did we need guards?").
"""

from typing import Literal

from spacy.tokens import Token

from extract.grammar import children, is_verbal, lemma, sentence_of
from extract.sentence_words import sentence_around

Side = Literal["condition", "consequence"]

_PAST = frozenset({"did", "had", "have", "has", "was", "were"})
_SPEAKERS = frozenset({"i", "we"})
_OPEN = frozenset({"a", "an", "any", "no", "further", "another", "more"})
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


def held_against_a_denial(verb: Token) -> bool:
    """`if they did not follow us, why did we need guards?`: whoever asks says that they did.

    What the speaker himself has not done he asks in his own defense.
    """
    if not any(m.lower_ == "if" for m in children(verb, "mark")) or not children(verb, "neg"):
        return False
    if not any(c.lower_ in _PAST for c in children(verb, "aux", "auxpass")):
        return False
    own = any(c.lower_ in _SPEAKERS for c in children(verb, "nsubj", "nsubjpass"))
    return not own and _is_in_a_question(verb)


def _is_in_a_question(verb: Token) -> bool:
    """Whether a "why", "who" or the like opens the sentence, or the clause behind a comma."""
    sentence = sentence_around(verb).span
    end = next((t.i for t in sentence if t.text == "?" and t.i > verb.i), None)
    return end is not None and any(
        word.tag_ in {"WP", "WRB"} and (word.i == sentence.start or word.nbor(-1).is_punct)
        for word in sentence.doc[sentence.start : end]
    )


def would_have_been_without(noun: Token) -> Token | None:
    """The preposition of `without the raid she would have spoken`, `had it not been for the raid`.

    "Without a warrant" says of no warrant in particular that there was one.
    """
    preposition = noun.head
    if noun.dep_ != "pobj" or any(c.lower_ in _OPEN for c in noun.lefts):
        return None
    above = preposition.head
    if preposition.lower_ == "without":
        return preposition if _is_consequence(above) and _is_perfect(above) else None
    missed = preposition.lower_ == "for" and lemma(above) == "be" and bool(children(above, "neg"))
    return preposition if missed and counterfactual_side(above) == "condition" else None


def _is_perfect(verb: Token) -> bool:
    return any(c.lower_ in {"have", "'ve", "’ve"} for c in children(verb, "aux"))
