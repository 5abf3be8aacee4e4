"""Claims that are called made up: "the story that its driver rammed her car was made up".

One says so with a verb and "up" ("trumped up", "cooked up", "dreamed up by exiles"), or that it was
pulled "out of thin air"; what "was made up of three parts" is no invention.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import children, has_to, lemma, sentence_of
from extract.status.cue_path import Step, names_claim
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_CONTENT = ("noun_clause", "clause", "prep:of", "relative")
_ENDS = ("nsubjpass", "nsubj", "dobj")
_THAT = ("mark", "dobj")


def made_up(step: Step) -> tuple[Token, ...]:
    """The words by which the claim that tells the event is called an invention."""
    claim = step.head
    if step.link not in _CONTENT or not names_claim(claim) or claim.dep_ not in _ENDS:
        return ()
    if step.link != "prep:of" and not _is_told_by(step.node, claim):
        return ()
    return next(filter(None, map(_invented, _said_of(claim))), ())


def _is_told_by(clause: Token, claim: Token) -> bool:
    """ "The story | that police tortured him", not "the story that led to it"."""
    that = next((c for c in clause.children if c.i == claim.i + 1), None)
    if that is None or that.lower_ != "that":
        return False
    beside = any(c.i != that.i for c in children(clause, "nsubj", "nsubjpass"))
    return that.dep_ in _THAT or beside  # the parser may see two subjects


def _said_of(claim: Token) -> Iterator[Token]:
    """The verbs of "the claim was made up", "called the claim made up"."""
    verb = claim.head
    if claim.dep_ != "dobj":
        yield verb
    elif lemma(verb) in word_sets("modality")["naming_verbs"]:
        yield from (v for v in children(claim, "acl") if v.tag_ == "VBN")
        yield from (v for v in children(verb, "ccomp", "oprd") if v.tag_ == "VBN")


def _invented(verb: Token) -> tuple[Token, ...]:
    if negated_here(verb, objects=False) or _is_asked(verb):
        return ()
    words = word_sets("modality")
    if lemma(verb) in words["making_up"] or verb.lower_ in words["making_up"]:
        up = next((c for c in children(verb, "prt", "advmod") if c.lower_ == "up"), None)
        return (verb, up) if up is not None and not is_made_of(verb) else ()
    air = any(word.lower_ == "air" for word in verb.subtree if word.i > verb.i)
    thin = any(word.lower_ == "thin" for word in verb.subtree if word.i > verb.i)
    return (verb,) if lemma(verb) in ("pull", "pluck", "conjure", "invent") and thin and air else ()


def is_made_of(verb: Token) -> bool:
    """ "Made up largely of her letters", "made up to look like a novel"."""
    other = any(c.lower_ in ("of", "from", "into", "for") for c in children(verb, "prep", "agent"))
    return other or any(has_to(word) for word in children(verb, "advcl", "xcomp"))


def _is_asked(verb: Token) -> bool:
    """ "If the story was made up, why ...?": nobody says that it was."""
    if_ = any(mark.lower_ in ("if", "whether") for mark in children(verb, "mark"))
    return if_ or any(word.text == "?" for word in sentence_of(verb))
