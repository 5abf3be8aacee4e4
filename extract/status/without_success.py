"""Who was targeted and nothing came of it: "targeted four times, but no attempt succeeded".

"To target" tells of a deed that was tried as of one that was done; words beside it that all
attempts failed tell that it was tried. Attempts of others ("her attempts to complain failed") and
earlier ones say nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_had, lemma, sentence_of
from extract.status.local_cues import negated_here
from extract.status.retractions import next_sentence
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_ALL = ("no", "none", "neither", "all", "each", "every", "both", "the", "any")
_SHORT = 12
"""Words of a next sentence that may tell of it: "All attempts failed." """


def without_success(frame: Frame) -> Frame:
    """ "Targeted with spyware, but the infection failed", "targeted without success"."""
    verb = frame.trigger
    if frame.modality not in CLAIMED or lemma(verb) != "target":
        return frame
    cue = _unsuccessfully(verb) or next(filter(_tells_of_failure, _behind(verb)), None)
    if cue is None:
        return frame
    return replace(frame, modality="attempted", cues=(cue,)).marked("without_success")


def _unsuccessfully(verb: Token) -> Token | None:
    words = word_sets("modality")["unsuccessful"]
    beside = (c for c in children(verb, "advmod", "prep") if not negated_here(c))
    for word in beside:
        if word.lower_ == "unsuccessfully":
            return word
        if word.lower_ in ("without", "in") and any(c.lower_ in words for c in word.children):
            return word
    return None


def _behind(verb: Token) -> Iterator[Token]:
    """The words behind it, and those of the next sentence where it is short."""
    yield from verb.doc[verb.i + 1 : sentence_of(verb).end]
    following = next_sentence(verb)
    if following is not None and len(following) <= _SHORT:
        yield from following


def _tells_of_failure(verb: Token) -> bool:
    """ "No attempt succeeded", "the infection failed", "the attempts came to nothing"."""
    tried = [s for s in children(verb, "nsubj") if _are_the_attempts(s)]
    if not tried or has_had(verb):
        return False
    no = bool(negated_here(verb, objects=False))
    name, said = lemma(verb), {word.lower_ for word in verb.subtree if word.i > verb.i}
    if name == "succeed":
        return no
    if name == "be":
        return ("successful" in said and no) or ("unsuccessful" in said and not no)
    in_vain = name == "fail" and not children(verb, "xcomp")
    return not no and (in_vain or (name == "come" and "nothing" in said))


def _are_the_attempts(subject: Token) -> bool:
    """All of them, and theirs: not "an attempt", "her attempts to complain", "the last attempt"."""
    words = word_sets("modality")
    named = subject
    if subject.lower_ in _ALL:
        behind = (noun for of in children(subject, "prep") for noun in children(of, "pobj"))
        named = next(behind, subject)
    tried = lemma(named) in words["attempt_nouns"] | words["ways_in"]
    first = subject.left_edge.lower_
    described = children(named, "amod", "poss", "relcl", "acl", "nummod") or any(
        c.lower_ in ("to", "at", "by") for c in children(named, "prep")
    )
    return tried and first in _ALL and not described
