"""Set right by whoever tells it: a paper corrects itself, "I did not", "Unfounded".

Each function gives the words that set right, empty when none does. They look at the rest of the
sentence and at what follows it at once; the source of the claim denies nothing.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from extract.grammar import (
    agents,
    children,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.status.retractions import POINTERS, next_sentence, said_above, words_behind
from extract.wordlists import word_sets

_BREAKS = frozenset({";", ",", "-", "\u2013", "\u2014"})
_TELLERS = frozenset({"i", "we"})
_OWN = frozenset({"this", "our"})
_ANSWER = 3  # "I did not", "she never did"
_ENTRY = 3
"""Sentences of a log entry behind a report in which its note is looked for."""
_NOTE = 6
"""Words of such a note, at most."""
_PERSONS = frozenset({"i", "he", "she", "they", "we", "it", "you"})
_ONE = frozenset({"he", "she"})
_WHOM = frozenset({"him", "her", "them"})
_VERDICT = 5
"""Words of "It was not him" with what ends it."""


def corrected_by_its_editors(trigger: Token) -> tuple[Token, ...]:
    """`an earlier version of this article said that X`; not where only a detail of X was wrong."""
    said = said_above(trigger)
    papers = [] if said is None else [n for n in children(said, "nsubj") if _is_a_paper(n)]
    if said is None or not papers or negated_here(said) or _is_told_again(trigger):
        return ()
    judged = [word for noun in papers for word in _earlier(noun, said)]
    if not judged:
        opener = sentence_of(trigger)[0]
        corrects = opener.lower_ in word_sets("modality")["corrections"]
        judged = [opener] if corrects and opener.nbor().text == ":" else []
    return (judged[0], said) if judged else ()


def _is_a_paper(noun: Token) -> bool:
    words = word_sets("modality")
    return lemma(noun) in words["papers"] | words["versions"]


def _earlier(paper: Token, said: Token) -> Iterator[Token]:
    """`an earlier version of this page`, `this page originally said`: the word of before."""
    words = word_sets("modality")
    if lemma(paper) in words["versions"] and any(t.lower_ in _OWN for t in paper.subtree):
        yield from (word for word in children(paper, "amod") if word.lower_ in words["earlier"])
    if any(t.lower_ in _OWN for t in children(paper, "det", "poss")):
        yield from (word for word in children(said, "advmod") if word.lower_ in words["at_first"])


def _is_told_again(trigger: Token) -> bool:
    """`said that she was arrested in May; she was arrested in June`: she was arrested."""
    return any(not negated_here(word) for word in words_behind(trigger, {lemma(trigger)}))


def asked_to_correct(trigger: Token) -> tuple[Token, ...]:
    """`some papers wrote that X, and we asked them to correct it`: the tellers themselves ask."""
    if said_above(trigger) is None:
        return ()
    for verb in words_behind(trigger, word_sets("modality")["retracting_verbs"]):
        if verb.dep_ not in {"xcomp", "ccomp"}:
            continue
        asked = verb.head
        told = lemma(asked) in word_sets("modality")["ask_verbs"] and not negated_here(asked)
        tellers = any(subject.lower_ in _TELLERS for subject in own_subjects(asked))
        if told and tellers and any(o.lower_ in POINTERS for o in children(verb, "dobj")):
            return (asked, verb)
    return ()


def contradicted_in_short(trigger: Token) -> tuple[Token, ...]:
    """`people say that I threw a stone. I did not.`: the same doer, and an auxiliary that fits."""
    if said_above(trigger) is None:
        return ()
    clause = next((t for t in (trigger, *trigger.ancestors) if is_verbal(t)), None)
    subjects = [] if clause is None else own_subjects(clause)
    if clause is None or not subjects:
        return ()
    for answer in _answers(trigger):
        short = _short_answer(answer)
        if short is not None:
            who, auxiliary, negation = short
            if _is_the_same(who, subjects) and _fits(auxiliary, clause):
                return (auxiliary, negation)
    return ()


def _answers(trigger: Token) -> Iterator[list[Token]]:
    """What stands behind the last break of the sentence, and the next sentence."""
    end = sentence_around(trigger).end
    breaks = [t.i for t in trigger.doc[trigger.i : end] if t.text in _BREAKS]
    if breaks:
        yield list(trigger.doc[breaks[-1] + 1 : end])
    following = next_sentence(trigger)
    if following is not None:
        yield list(following)


def _short_answer(words: Sequence[Token]) -> tuple[Token, Token, Token] | None:
    """Who, auxiliary and negation of "but I did not", where nothing else is said."""
    said = [t for t in words if not t.is_punct and not t.is_space]
    if said and said[0].lower_ in {"but", "yet"}:
        said = said[1:]
    if len(said) != _ANSWER or said[0].lower_ not in _PERSONS or words[-1].text == "?":
        return None
    who, *rest = said
    negation = next((t for t in rest if t.lower_ in {"not", "n't", "n\u2019t", "never"}), None)
    auxiliary = next((t for t in rest if lemma(t) in {"do", "be", "have"}), None)
    return None if negation is None or auxiliary is None else (who, auxiliary, negation)


def _is_the_same(who: Token, subjects: Sequence[Token]) -> bool:
    """Whether a pronoun can stand for the subject of what was said."""
    name = who.lower_
    if any(subject.lower_ == name for subject in subjects):
        return True
    if any(subject.lower_ in _PERSONS for subject in subjects):
        return False
    many = len(subjects) > 1 or subjects[0].tag_ in {"NNS", "NNPS"}
    return name == "they" if many else name in _ONE | {"it"}


def _fits(auxiliary: Token, clause: Token) -> bool:
    """`did not` answers an active verb, `was not` a passive or "was", `had not` a perfect one."""
    helpers = {lemma(word) for word in children(clause, "aux", "auxpass")}
    name = lemma(auxiliary)
    if name == "have":
        return "have" in helpers
    being = is_passive(clause) or lemma(clause) == "be" or "be" in helpers
    return being if name == "be" else not being


def taken_for_another(trigger: Token) -> tuple[Token, ...]:
    """`I was told that Obi had hit me. It was not him.`: whoever had believed it says so."""
    said = said_above(trigger)
    if said is None or not _is_hearsay(said):
        return ()
    return _not_that_one(trigger)


def named_in_error(trigger: Token) -> tuple[Token, ...]:
    """`they say that Obi had hit the guard. It was not him.`: the teller sets others right."""
    said = said_above(trigger)
    if said is None or _is_hearsay(said):
        return ()
    return _not_that_one(trigger)


def _is_hearsay(said: Token) -> bool:
    """`I was told`, `we believed`, `I said`: the tellers speak of themselves."""
    return any(s.lower_ in _TELLERS for s in own_subjects(said))


def _not_that_one(trigger: Token) -> tuple[Token, ...]:
    """The words of "It was not him", where the doer of what was said is one of that kind."""
    verdict = next_sentence(trigger)
    clause = next((t for t in (trigger, *trigger.ancestors) if is_verbal(t)), None)
    if verdict is None or clause is None:
        return ()
    words = [t for t in verdict if not t.is_quote and not t.is_space]
    if len(words) < _VERDICT or lemma(words[1]) != "be" or words[0].lower_ not in {"it", "that"}:
        return ()
    negation, whom, behind = words[2:_VERDICT]
    if negation.lower_ not in {"not", "n't", "n\u2019t"} or not behind.is_punct:
        return ()
    doers = agents(clause) if is_passive(clause) else own_subjects(clause)
    named = any(doer.lower_ == whom.lower_ for doer in doers)
    meant = bool(doers) and whom.lower_ in _WHOM and doers[0].lower_ not in _TELLERS
    return (words[1], negation) if named or meant else ()


def found_unfounded(trigger: Token) -> tuple[Token, ...]:
    """`Caller reported a man filming. Officer spoke to him. Unfounded.`: the note of a log."""
    reporting = word_sets("modality")["log_reports"]
    reported = trigger.dep_ == "dobj" and lemma(trigger.head) in reporting
    if not is_verbal(trigger) and not reported:  # "reported a man filming a vigil"
        return ()
    if reporting.isdisjoint(sentence_around(trigger).all_lemmas):
        return ()
    for sentence in _entry_behind(trigger):
        if len(sentence) > _NOTE:
            continue
        found = [t for t in sentence if t.lower_ in word_sets("modality")["log_unfounded"]]
        plain = not any(t.dep_ == "neg" or t.lower_ == "not" for t in sentence)
        if found and plain and not children(found[0].head, "ccomp"):
            return (found[0],)
    return ()


def _entry_behind(trigger: Token) -> Iterator[Span]:
    """The next sentences, up to one that opens with a number: a new entry."""
    here = trigger
    for _ in range(_ENTRY):
        following = next_sentence(here)
        if following is None or following[0].shape_[:1] == "d":
            return
        yield following
        here = following[0]
