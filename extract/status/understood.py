"""What one only understands to be so: "I understand that the embassy threatened her".

Who says so of himself, or puts "as I understand it" or "as far as we know" beside it, has it from
others and does not stand for it. A court that understood it, and who "understands why", do.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma, own_subjects, word_before
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_ONESELF = frozenset({"i", "we"})
_OURS = frozenset({"my", "our"})
_OPENERS = ("as", "what")


def only_understood(frame: Frame) -> Frame:
    """ "I understand that X", "as far as we know, X", "to my knowledge X": it is alleged."""
    if frame.modality not in ("asserted", "denied", "negated"):
        return frame
    words = sentence_around(frame.trigger).words
    if words.isdisjoint(_ONESELF | _OURS) or negated_here(frame.trigger):
        return frame
    cue = _told_to_oneself(frame.trigger) or _in_passing(frame.trigger)
    if cue is None or negated_here(first_conjunct(frame.trigger)):
        return frame
    if any(f.role == "initiator" and f.head.lower_ in _ONESELF for f in frame.fillers):
        return frame  # of one's own deed one knows
    if denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="alleged", cues=(cue,)).marked("understood_guard")


def _told_to_oneself(trigger: Token) -> Token | None:
    """The "understand" of "I understand that X", "our understanding is that X"."""
    words, clause = word_sets("modality"), first_conjunct(trigger)
    if clause.dep_ in ("dobj", "nsubjpass") and lemma(clause.head) in words["light_verbs"]:
        clause = first_conjunct(clause.head)
    above = clause.head
    if clause.dep_ not in ("ccomp", "acl", "relcl") or above.i >= clause.i:
        return None
    if is_verbal(above) and lemma(above) in words["understanding_verbs"]:
        return above if _is_plain(above) and _opens_with_that(clause) else None
    nouns = [above, *children(above, "nsubj", "attr")]
    return next(filter(_is_ones_own, nouns), None)


def _is_plain(verb: Token) -> bool:
    """`I understand`, `we gather`, `I had understood`; not "I heard", "I did not understand"."""
    oneself = any(subject.lower_ in _ONESELF for subject in own_subjects(verb))
    heard = lemma(verb) == "hear" and verb.tag_ != "VBP"
    helped = any(aux.tag_ == "MD" or lemma(aux) == "do" for aux in children(verb, "aux"))
    return oneself and not heard and not helped and not negated_here(verb)


def _opens_with_that(clause: Token) -> bool:
    """Not "why", "how" or "what": those take it for a fact."""
    return clause.left_edge.tag_ not in ("WRB", "WP", "WDT") or clause.left_edge.lower_ == "that"


def _is_ones_own(noun: Token) -> bool:
    """`my understanding`."""
    own = any(owner.lower_ in _OURS for owner in children(noun, "poss"))
    return own and lemma(noun) in word_sets("modality")["understandings"]


def _in_passing(trigger: Token) -> Token | None:
    """The word of knowing of ", as I understand it," or "to our knowledge" beside the clause."""
    passing = _put_beside(sentence_around(trigger).span)
    clauses = {trigger.i, *(above.i for above in trigger.ancestors)}
    return next((word for word, beside in passing if beside.i in clauses), None)


@once_a_span
def _put_beside(sentence: Span) -> list[tuple[Token, Token]]:
    """Words of knowing put in between, with the verb that they stand beside."""
    return [
        (word, beside)
        for word in sentence
        for beside in (*_as_i_understand(word), *_to_my_knowledge(word))
        if beside.i != word.i
    ]


def _as_i_understand(word: Token) -> Iterator[Token]:
    """`as I understand it`, `from what we hear`, `as far as I know`."""
    words = word_sets("modality")
    known = words["understanding_verbs"] | words["as_far_as"]
    if not is_verbal(word) or lemma(word) not in known or negated_here(word):
        return
    if children(word, "ccomp", "xcomp"):  # "as I know that it was their custom"
        return
    if not any(subject.lower_ in _ONESELF for subject in own_subjects(word)):
        return
    opener = word_before(own_subjects(word)[0].left_edge)
    if opener is None or opener.lower_ not in _OPENERS:
        return
    far = opener.i - 1 >= 0 and opener.nbor(-1).lower_ == "far"
    what = opener.lower_ == "what" and opener.i > 0 and opener.nbor(-1).lower_ == "from"
    if far or what or lemma(word) in words["understanding_verbs"]:
        yield _verb_above(word)


def _to_my_knowledge(word: Token) -> Iterator[Token]:
    """`to my knowledge`, `to the best of our knowledge`."""
    if lemma(word) not in word_sets("modality")["to_ones_knowledge"] or word.dep_ != "pobj":
        return
    own = any(owner.lower_ in _OURS for owner in children(word, "poss"))
    preposition = word.head
    if preposition.lower_ == "of" and preposition.head.lower_ == "best":
        preposition = preposition.head.head
    if own and preposition.lower_ == "to":
        yield _verb_above(preposition)


def _verb_above(word: Token) -> Token:
    """The verb of the clause that a phrase stands beside."""
    above = word.head
    while not is_verbal(above) and above.head.i != above.i:
        above = above.head
    return above
