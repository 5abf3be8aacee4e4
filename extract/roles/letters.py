"""Who stands behind a letter: "a letter from the embassy that urged the college to cancel it".

The clause hangs on the letter, and a letter does nothing of itself: it is its sender who urges. So
it is where the parser hangs "who" on the letter, or on the state of a sender: "a call from the
consul of Laos, who asked her".
"""

from spacy.tokens import Token

from extract.grammar import is_passive, lemma
from extract.wordlists import word_sets

_SENT = ("from", "by", "of")
_PLACES = ("GPE", "LOC")


def is_sender(noun: Token, described: Token, verb: Token) -> bool:
    """Whether a noun sent the letter that a relative clause with this verb tells of.

    Args:
        described: The noun that the clause hangs on.
    """
    by = noun.head
    if noun.dep_ != "pobj" or by.lower_ not in _SENT or is_passive(verb):
        return False
    if lemma(by.head) not in word_sets("light_verbs")["sent_papers"]:
        return False
    inside = described.ent_type_ in _PLACES and noun.is_ancestor(described)
    return described.i == by.head.i or inside
