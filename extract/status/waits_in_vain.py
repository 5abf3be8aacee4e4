"""Waits that came to nothing: "not arrested until a court allowed it; the court refused".

"Not until" tells of a deed, for what one waited for came. Where the words behind take that back,
"and they did not", "which never happened", "the request was refused", neither came. It has to be
the same that is said not to have come, and in the same breath: "she did not find her brother",
"the court had refused before", "at first it refused", "she says they did not" take back nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, has_to, is_verbal, lemma, own_subjects, sentence_of
from extract.sentence_words import sentence_around
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_UNTIL = ("until", "till")
_HELPERS = ("do", "be", "have", "will")
_NOBODY = ("none", "nobody")
_COMPLEMENTS = ("acomp", "attr", "dobj", "prep", "advmod", "xcomp", "ccomp")


def waited_in_vain(frame: Frame) -> Frame:
    """ "Not arrested until a court allowed it; the court refused": there was no arrest."""
    deed = frame.trigger
    if frame.modality not in CLAIMED or sentence_around(deed).words.isdisjoint(_UNTIL):
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
    if children(wait, "neg") or lemma(wait) in word_sets("modality")["turning_down"]:
        return
    for verb in _behind(wait):
        is_back = is_verbal(verb) and _says_it_did_not(verb, wait, inside)
        if is_back and not _is_told_apart(verb, wait):
            yield verb


def _behind(wait: Token) -> Span:
    """The rest of the sentence, and what follows it behind a semicolon."""
    doc, end = wait.doc, sentence_of(wait).end
    if end < len(doc) and doc[end - 1].text == ";":
        end = sentence_of(doc[end]).end
    return doc[wait.i + 1 : end]


def _is_told_apart(verb: Token, wait: Token) -> bool:
    """ "Had refused", "at first it refused", "she says it did": of another time, or hearsay."""
    words = {word.lower_ for word in verb.doc[wait.i + 1 : sentence_of(verb).end]}
    earlier = any(w.lower_ in ("had", "'d", "has", "have") for w in children(verb, "aux"))
    above = (word for word in verb.ancestors if word.i > wait.i)
    said = any(lemma(word) in word_sets("speech")["verbs"] for word in above)
    return earlier or said or not words.isdisjoint(word_sets("modality")["for_a_time"])


def _says_it_did_not(verb: Token, wait: Token, inside: set[int]) -> bool:
    words = word_sets("modality")
    if verb.i in inside and verb.dep_ not in ("relcl", "conj"):
        return False
    if not _is_negated(verb):
        return lemma(verb) in words["turning_down"] and _is_refused(verb, wait)
    if _has_complement(verb) or not _is_of_it(verb, wait):
        return False
    happens = lemma(verb) in words["coming_to_pass"] and _is_the_wait_itself(verb)
    return _helps_alike(verb, wait) or lemma(verb) == lemma(wait) or happens


def _is_negated(verb: Token) -> bool:
    nobody = any(s.lower_ in _NOBODY for s in own_subjects(verb))
    return nobody or bool(children(verb, "neg") or negated_here(verb, objects=False))


def _has_complement(verb: Token) -> bool:
    return any(c.dep_ in _COMPLEMENTS and c.i > verb.i for c in verb.children)


def _helps_alike(verb: Token, wait: Token) -> bool:
    """The "did not" of "until they asked", the "was not" of "until it was allowed"."""
    kind = {lemma(w) for w in children(wait, "aux", "auxpass")} & set(_HELPERS) or {"do"}
    return lemma(verb) in _HELPERS and lemma(verb) in kind


def _is_the_wait_itself(verb: Token) -> bool:
    """ "Which never happened"."""
    return any(s.lower_ in ("which", "that", "this", "it") for s in own_subjects(verb))


def _is_of_it(verb: Token, wait: Token) -> bool:
    """ "They did not", "the court did not", "none was": of those who were waited for."""
    waited, subjects = own_subjects(wait), own_subjects(verb)
    again = {lemma(s) for s in waited}
    many = any(s.tag_ in ("NNS", "NNPS") or lemma(s) == "police" for s in waited)
    by_pronoun = ("they", *_NOBODY) if many else ("it", *_NOBODY)
    pointed = ("that", "this", "which")
    return any(
        (lemma(s) in again and _is_no_other(s)) or s.lower_ in (*by_pronoun, *pointed)
        for s in subjects
    )


def _is_no_other(noun: Token) -> bool:
    """ "The court" or "he"; not "another court", "a court in Izmir", "two judges", "her friend"."""
    return all(c.dep_ == "compound" or c.lower_ == "the" for c in noun.children)


def _is_refused(verb: Token, wait: Token) -> bool:
    """ "The court refused", "refused to pay", "the request was refused"."""
    subjects = own_subjects(verb)
    if any(s.dep_ == "nsubjpass" for s in subjects):
        asked = word_sets("modality")["requests"]
        return any(lemma(s) in asked and _is_that_request(s) for s in subjects)
    behind = [c for c in children(verb, "dobj", "dative", "prep", "ccomp") if c.i > verb.i]
    if behind or not _is_of_it(verb, wait):
        return False
    below = [c for c in children(verb, "xcomp") if has_to(c)]
    return all(lemma(c) == lemma(wait) and not children(c, "xcomp", "ccomp") for c in below)


def _is_that_request(noun: Token) -> bool:
    """ "The request", and neither "her asylum request" nor "a request for a lawyer"."""
    return [child.lower_ for child in noun.children] in (["the"], ["that"], ["this"])
