"""Claims called false, or that nothing supports: "called the allegations of X baseless"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.grammar import is_verbal, lemma
from extract.status.cue_path import Step, names_claim
from extract.status.found_denial import Denial
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets


def judged_false(step: Step, below: Sequence[Token]) -> Denial | None:
    """`called the allegations of X baseless`, `claims of X are false`."""
    head = step.head
    if len(below) < 2 or not names_claim(step.node):
        return None
    if step.link not in {"object", "subject", "clause"} or negated_here(head):
        return None
    false = next(iter(_false_words(head)), None)
    if false is None and _names(head):
        words = word_sets("modality")["false_words"]
        inside = (t for t in step.node.subtree if t.i > below[0].i and t.lower_ in words)
        false = next(inside, None)
    if false is None:
        return None
    naming = head if is_verbal(head) and _names(head) else head.head
    source = speaker(naming) if is_verbal(naming) and _names(naming) else None
    return Denial((naming, false) if source is not None else (false,), source, "called false")


def unsupported(step: Step, below: Sequence[Token]) -> Denial | None:
    """`nothing was found to bear out the claim that X`, `no paper supports the claim of X`."""
    verb = step.head
    if len(below) < 2 or step.link != "object" or not names_claim(step.node):
        return None
    if lemma(verb) not in word_sets("modality")["supporting_verbs"]:
        return None
    cues = negated_here(verb, objects=False)
    if not cues and verb.dep_ in {"xcomp", "acl", "relcl", "advcl"}:
        above = verb.head
        cues = (above,) if above.lower_ == "nothing" else negated_here(above)
    return Denial((*cues, verb), None, "unsupported") if cues else None


def _names(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["naming_verbs"]


def _false_words(head: Token) -> Iterator[Token]:
    false = word_sets("modality")["false_words"]
    if head.lower_ in false:
        yield head
    for child in head.children:
        if child.dep_ in {"oprd", "acomp", "attr", "ccomp", "xcomp", "dobj"}:
            if child.lower_ in false:
                yield child
        elif child.dep_ == "prep" and child.lower_ == "as":
            for word in child.children:
                if word.lower_ in false:
                    yield word
        elif child.dep_ == "advcl" and child.lower_ in false:
            if any(word.lower_ == "as" for word in child.lefts):  # "as baseless"
                yield child
        elif is_groundless(child):
            yield child


def is_groundless(preposition: Token) -> bool:
    """`is without any foundation`: the "without"."""
    if preposition.lower_ != "without" or lemma(preposition.head) != "be":
        return False
    grounds = word_sets("modality")["truth_nouns"]
    return any(lemma(word) in grounds for word in preposition.subtree)
