"""Forms of one pronoun: "he", "him" and "his" may mean one person, "she" and "him" may not."""

from spacy.tokens import Token

_FORMS = (
    frozenset(("he", "him", "his")),
    frozenset(("she", "her")),
    frozenset(("they", "them", "their")),
)


def are_alike(one: Token, other: Token) -> bool:
    """Whether two pronouns may mean one person: "his" and "he"."""
    return any(one.lower_ in forms and other.lower_ in forms for forms in _FORMS)
