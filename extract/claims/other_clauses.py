"""Times of one clause that are not those of the clause that it is joined with.

"Was shot, and his widow on | Monday blamed the army": the shooting was not on that day. "Left in |
March 2023 and has never been charged", "fled in | 2019 and was sentenced": the time of leaving says
nothing of what is told with it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.claims.clause_times import has_subject
from extract.grammar import is_verbal, lemma
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.dates import is_day
from graph.model import DateInterval


def is_of_the_next_clause(found: TimeExpression, above: Token, trigger: Token) -> bool:
    """Whether a date stands in a joined clause behind the trigger.

    The clause has a subject of its own, or the date in front of its verb: "and on | Monday fined
    him".

    Args:
        above: The word that the date hangs on.
    """
    return any(
        _is_joined_behind(verb, trigger) and (has_subject(verb) or found.end <= verb.idx)
        for verb in _verbs_around(above)
    ) or _is_behind_a_semicolon(above, trigger)


def _is_joined_behind(verb: Token, trigger: Token) -> bool:
    """Whether a verb is joined with another one, all of its clause behind the trigger."""
    return verb.dep_ == "conj" and is_verbal(verb.head) and verb.left_edge.i > trigger.i


def _is_behind_a_semicolon(above: Token, trigger: Token) -> bool:
    """Whether the trigger's clause ends with ";" before the date's: the parser subordinates it."""
    for verb in _verbs_around(above):
        if not verb.is_ancestor(trigger):
            continue
        return any(
            child.text == ";" and trigger.i < child.i < above.i for child in verb.lefts
        ) and not _is_in_one_branch(verb, above, trigger)
    return False


def _is_in_one_branch(verb: Token, one: Token, two: Token) -> bool:
    """Whether two words below a verb stand below one of its children."""
    return any(_holds(child, one) and _holds(child, two) for child in verb.children)


def is_of_an_earlier_clause(
    found: TimeExpression, above: Token | None, trigger: Token, days: DateInterval
) -> bool:
    """Whether a date is of a joined verb before the trigger's, and of that one alone.

    What "has been" done since was not done then. The month or year of a move is that of a life:
    what is told with it may have been at any later time.
    """
    verb = None if above is None else next(_verbs_around(above), None)
    own = next(_verbs_around(trigger), None)
    if verb is None or own is None or verb.i >= own.i:
        return False
    chain = list(_joined(own))
    if not any(one.i == verb.i for one in chain):
        return False
    if _is_perfect(own, verb) and not _has_helper(verb, "aux_has", "aux_had"):
        return True
    moved = lemma(verb) in word_sets("times")["moves"]
    return moved and found.start > verb.idx and not is_day(days)


def _joined(verb: Token) -> Iterator[Token]:
    """The verbs before that a verb is joined with, the nearest first, over its own "to"."""
    while verb.dep_ in ("conj", "xcomp") and is_verbal(verb.head):
        joined = verb.dep_ == "conj"
        verb = verb.head
        if joined:
            yield verb


def _is_perfect(verb: Token, before: Token) -> bool:
    """Whether a verb or one between says "has": "left and | has been followed and beaten"."""
    while verb.i != before.i and is_verbal(verb):
        if _has_helper(verb, "aux_has"):
            return True
        if any(child.dep_ in ("aux", "auxpass") for child in verb.lefts) or has_subject(verb):
            return False
        verb = verb.head
    return False


def _has_helper(verb: Token, *names: str) -> bool:
    words = word_sets("times")
    return any(
        child.dep_ == "aux" and any(child.lower_ in words[name] for name in names)
        for child in verb.lefts
    )


def _verbs_around(word: Token) -> Iterator[Token]:
    """A word and those above it that are verbs, the lowest first."""
    while True:
        if is_verbal(word):
            yield word
        if word.head.i == word.i:
            return
        word = word.head


def _holds(top: Token, word: Token) -> bool:
    return top.i == word.i or top.is_ancestor(word)
