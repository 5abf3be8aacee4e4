"""Phrases behind "and": "held him and, at the request of the consulate, beat him".

The parser ties such a phrase to the first verb; it belongs to the one that follows. So the
consulate is behind the beating, and not behind the arrest.
"""

from spacy.tokens import Token

from extract.grammar import children, is_verbal


def own_prepositions(verb: Token) -> list[Token]:
    """The prepositions of a verb, with those lent to the one before it, without those it lends."""
    theirs = _before_the_next(verb.head) if _next(verb.head) == verb else []
    lent = _before_the_next(verb)
    return [*theirs, *(p for p in children(verb, "prep") if p not in lent)]


def is_of_the_next(word: Token, verb: Token) -> bool:
    """Whether a word stands in a phrase that belongs to the verb that follows this one."""
    return any(p.is_ancestor(word) for p in _before_the_next(verb))


def _before_the_next(verb: Token) -> list[Token]:
    """The phrases between "and" and the verb that it joins, which the parser ties to the first."""
    following, joint = _next(verb), _joint(verb)
    if following is None or joint is None:
        return []
    return [p for p in children(verb, "prep") if joint.i < p.i < following.i]


def _next(verb: Token) -> Token | None:
    """The verb behind "and"; the parser may take it for one of a clause beside."""
    joint = _joint(verb)
    if joint is None:
        return None
    behind = (c for c in children(verb, "conj", "advcl") if is_verbal(c) and c.i > joint.i)
    return next((c for c in behind if c.dep_ == "conj" or _is_past(c)), None)


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" and not children(verb, "mark", "advmod", "nsubj", "nsubjpass")


def _joint(verb: Token) -> Token | None:
    return next(iter(children(verb, "cc")), None)
