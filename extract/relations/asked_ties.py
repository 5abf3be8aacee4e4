"""Ties that a question only asks for: "Are you an employee of the consulate?", "So you say that the
club is paid by the embassy?".

What the question takes for granted stays: the office beside a name ("did the consul Peter Lima call
you?"), what stands beside "why" or "since when", and what somebody is asked whether he knows. So
does what the answer begins with a yes to.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import children, first_conjunct, is_verbal, lemma, own_subjects, sentence_of
from extract.relations.parts import Tie
from extract.status.exchanges import answer_to, asked_in
from extract.wordlists import word_sets

_STOPS = frozenset({".", "?", "!"})
_TOLD_IN_PASSING = ("state:", "place:", "adjective:", "noun:")
_SAYS_WHAT_HE_IS = frozenset({"attr", "acomp", "oprd", "appos", "conj"})
_MODIFYING = frozenset({"acl", "relcl", "advcl", "amod", "pcomp", "csubj"})
_ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})


def is_asked(tie: Tie) -> bool:
    """Whether a tie is no more than what a question asks."""
    if tie.rule.startswith(_TOLD_IN_PASSING) or not _is_before_question_mark(tie.trigger):
        return False
    verb = _predicate(tie)
    return verb is not None and _is_left_open(verb) and not _is_answered_yes(tie.trigger)


def _is_before_question_mark(word: Token) -> bool:
    behind = word.doc[word.i + 1 : sentence_of(word).end]
    return next((mark.text for mark in behind if mark.text in _STOPS), "") == "?"


def _predicate(tie: Tie) -> Token | None:
    """The verb that says the tie of somebody; None where it stands in a phrase beside it."""
    word = tie.trigger
    while not is_verbal(word):
        if word.dep_ == "ROOT" or not _is_said(word, tie):
            return None
        word = word.head.head if _is_subject_part(word) else word.head
    return word


def _is_said(word: Token, tie: Tie) -> bool:
    """ "Are you the consul?", "did she serve as consul?", "on behalf of Y", "has he ties to Y?"."""
    above = word.head
    if word.dep_ == "dobj":
        return lemma(above) in word_sets("relations")["having_ties"] | {"have"}
    if word.dep_ == "pobj":
        return above.lower_ == "as" or tie.rule.startswith("phrase:")
    if _is_subject_part(word):
        return _is_predicate_behind(word, above)
    return word.dep_ in _SAYS_WHAT_HE_IS or (word.dep_ == "prep" and above.dep_ != "nsubj")


def _is_subject_part(word: Token) -> bool:
    return word.dep_ == "appos" and word.head.dep_ == "nsubj"


def _is_predicate_behind(word: Token, subject: Token) -> bool:
    """ "Is Ali Haddad your brother?", which the parser takes for one phrase without a predicate."""
    be = subject.head
    alone = lemma(be) == "be" and be.i < subject.i and not _says_more(be)
    return alone and not any(c.text == "," for c in word.doc[subject.i : word.i])


def _says_more(be: Token) -> bool:
    return bool(children(be, "attr", "acomp", "xcomp", "expl", "prep", "advmod"))


def _is_left_open(verb: Token) -> bool:
    """Whether the clause of a verb is asked, and no part of what is known."""
    words = word_sets("modality")
    for clause in _clauses_up(verb):
        above = clause.head
        if clause.dep_ in _MODIFYING and not _is_behind_label(clause):
            return _is_asked_of(clause)
        if clause.dep_ == "xcomp" and lemma(above) in words["presupposing"]:
            return False
        if clause.dep_ in ("ccomp", "xcomp") and _is_before_question_mark(above):
            known = lemma(above) in words["facts_when_asked"] or _is_judged(above)
            if clause.dep_ == "ccomp":
                return not known
        elif clause.dep_ != "xcomp":
            return not _asks_for_more(clause) and not _is_told_before(clause)
    return False


def _clauses_up(verb: Token) -> Iterator[Token]:
    """A verb, and those above it while it says what they want or may: "seems to work"."""
    clause = first_conjunct(verb)
    yield clause
    while clause.dep_ == "xcomp":
        clause = first_conjunct(clause.head)
        yield clause


def _is_judged(verb: Token) -> bool:
    """ "Isn't it strange that he works for them?"."""
    facts = word_sets("modality")["facts_when_judged"]
    return any(lemma(word) in facts for word in children(verb, "acomp", "attr"))


def _is_behind_label(clause: Token) -> bool:
    """ "The Chair: So the club is run by Y?", whose speaker the parser takes for its noun."""
    between = clause.doc[clause.head.i : clause.i]
    return bool(own_subjects(clause)) and any(word.text == ":" for word in between)


def _is_asked_of(clause: Token) -> bool:
    """ "Are these men paid by Y?", which the parser takes for a noun and what it says of them."""
    noun = first_conjunct(clause.head)
    be = noun.head
    others = [word for word in children(be, "attr", "acomp", "xcomp", "expl") if word.i != noun.i]
    asked = noun.dep_ in ("nsubj", "attr") and lemma(be) == "be" and be.i < noun.i
    return asked and clause.dep_ == "acl" and not others and not _asks_for_more(be)


def _asks_for_more(verb: Token) -> bool:
    """ "Why is the club funded by Y?", "how long has he worked for Y?"."""
    words = (word for child in verb.lefts for word in (child, *child.subtree))
    return any(w.tag_ in _ASKING and _is_in_clause(w, verb) for w in words)


def _is_in_clause(word: Token, verb: Token) -> bool:
    while word.i != verb.i:
        if word.dep_ in ("relcl", "acl", "advcl", "ccomp", "csubj"):
            return False
        word = word.head
    return True


def _is_told_before(verb: Token) -> bool:
    """ "The club is funded by Y, but who pays for it?": only the last clause asks."""
    later = [c for c in verb.rights if c.dep_ == "conj" and is_verbal(c) and own_subjects(c)]
    subjects = own_subjects(verb)
    turned = any(a.i < s.i for a in (verb, *children(verb, "aux", "auxpass")) for s in subjects)
    return bool(later) and not turned


def _is_answered_yes(word: Token) -> bool:
    question = asked_in(sentence_of(word))
    answer = None if question is None else answer_to(question)
    return answer is not None and answer.said[0].lower_ in word_sets("modality")["yes_words"]
