"""Waits that came to nothing: "not arrested until a court allowed it; the court refused".

"Not until" tells of a deed, for what one waited for came. Where the words behind take that back,
"and they did not", "which never happened", "the request was refused", neither came.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, has_to, is_verbal, lemma, own_subjects, sentence_of
from extract.implied import is_supposed
from extract.local_cues import negated_here
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_UNTIL = ("until", "till")
_HELPERS = ("do", "be", "have", "will")
_TOLD = ("asserted", "alleged")
_NOBODY = ("none", "nobody")
_PRONOUNS = ("he", "she", "it", "they")
_COMPLEMENTS = ("acomp", "attr", "dobj", "prep", "advmod", "xcomp", "ccomp")


def waited_in_vain(frame: Frame) -> Frame:
    """ "Not arrested until a court allowed it; the court refused": there was no arrest."""
    deed = frame.trigger
    if frame.modality not in _TOLD or sentence_around(deed).words.isdisjoint(_UNTIL):
        return frame
    negations = children(deed, "neg") if is_verbal(deed) else []
    if not negations or is_supposed(deed):
        return frame
    waits = (c for c in children(deed, "advcl") if c.i > deed.i and _opens_with_until(c))
    cue = next((back for wait in waits for back in _taken_back(wait)), None)
    if cue is None:
        return frame
    told = replace(frame, modality="negated", cues=(*negations, cue))
    return told.marked("in_vain")


def _opens_with_until(clause: Token) -> bool:
    return any(word.lower_ in _UNTIL for word in children(clause, "mark", "prep", "advmod"))


def _taken_back(wait: Token) -> Iterator[Token]:
    """Verbs behind the clause that say it did not come: "did not", "never gave it", "refused"."""
    inside = {word.i for word in wait.subtree}
    for span in _behind(wait):
        for verb in span:
            if verb.i > wait.i and is_verbal(verb) and _says_it_did_not(verb, wait, inside):
                yield verb


def _behind(wait: Token) -> Iterator[Span]:
    """The rest of the sentence, and the one that follows it."""
    sentence = sentence_of(wait)
    yield sentence.doc[wait.i + 1 : sentence.end]
    if sentence.end < len(sentence.doc):
        yield sentence_of(sentence.doc[sentence.end])


def _says_it_did_not(verb: Token, wait: Token, inside: set[int]) -> bool:
    words = word_sets("modality")
    if verb.i in inside and verb.dep_ not in ("relcl", "conj"):
        return False
    if _is_negated(verb):
        elliptical = lemma(verb) in _HELPERS and not _has_complement(verb)
        again = lemma(verb) == lemma(wait) and not _names_a_time(verb)
        happens = lemma(verb) in words["coming_to_pass"]
        return (elliptical and _is_of_it(verb, wait)) or again or happens
    return lemma(verb) in words["turning_down"] and _is_refused(verb, wait)


def _is_negated(verb: Token) -> bool:
    nobody = any(s.lower_ in _NOBODY for s in own_subjects(verb))
    return nobody or bool(children(verb, "neg") or negated_here(verb, objects=False))


def _has_complement(verb: Token) -> bool:
    return any(c.dep_ in _COMPLEMENTS and c.lower_ != "never" for c in verb.children)


def _names_a_time(verb: Token) -> bool:
    """ "and did not speak until Friday"; "did not ask again"."""
    behind = [w.lower_ for w in verb.subtree if w.i > verb.i]
    return any(word in ("until", "till", "again", "before") for word in behind)


def _is_of_it(verb: Token, wait: Token) -> bool:
    """ "They did not", "the court did not", "none was": of those who were waited for."""
    waited = {lemma(s) for s in own_subjects(wait)}
    return any(
        lemma(s) in waited or s.lower_ in (*_PRONOUNS, *_NOBODY, "that", "this", "which")
        for s in own_subjects(verb)
    )


def _is_refused(verb: Token, wait: Token) -> bool:
    """ "The court refused", "refused to pay", "the request was refused"."""
    below = [c for c in children(verb, "xcomp") if has_to(c)]
    if below:
        return any(lemma(c) == lemma(wait) for c in below)
    waited = {lemma(s) for s in own_subjects(wait)}
    subjects = own_subjects(verb)
    if any(s.dep_ == "nsubjpass" for s in subjects):
        asked = word_sets("modality")["requests"]
        return any(lemma(s) in asked for s in subjects)
    same = any(lemma(s) in waited or s.lower_ in ("it", "they") for s in subjects)
    return same and not children(verb, "dobj", "dative")
