"""Whom it is done to press by way of his kin: "used the blogger's brother, Umed, to pressure him"
tells of pressure on the blogger.

Relatives are summoned and held so that somebody abroad falls silent or returns. What is wanted of
the relative himself is another thing: nothing is said of "to question him", "to make him confess".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.grammar import children, has_to, prepositional_objects
from extract.naming.person_words import person_words

_HELD = ("dobj", "nsubjpass")
_MADE = ("ccomp", "xcomp")


def pressed_through_his_kin(token: Token) -> Iterator[Token]:
    """Whose relative is suffering in "detained the poet's brother to silence him"."""
    aim = _aim(token)
    if aim is None or not (has_to(aim) and aim.dep_ in ("advcl", "xcomp")):
        return
    if _is_wanted_of_the_relative(aim):
        return
    for noun in children(aim.head, *_HELD):
        if person_words().role(noun.lower_) and lexicon().has("kin", noun.lemma_.lower()):
            yield from children(noun, "poss")
            yield from prepositional_objects(noun, "of")


def _is_wanted_of_the_relative(aim: Token) -> bool:
    """ "To pressure him to inform on the poet", "to lure him into a trap", "into betraying her"."""
    bys = [by for by in children(aim, "prep") if by.lower_ in ("into", "for")]
    deeds = children(aim, "xcomp", "ccomp") + [d for by in bys for d in children(by, "pcomp")]
    if any(not lexicon().has("wanted_of_exiles", deed.lemma_.lower()) for deed in deeds):
        return True
    return any(children(by, "pobj") for by in bys)


def _aim(token: Token) -> Token | None:
    """The "pressure" of "to pressure him", the "make" of "to make him return"."""
    words, verb = lexicon(), token.head
    if token.dep_ == "dobj" and words.has("pressed_through_kin", verb.lemma_.lower()):
        return verb
    if token.dep_ == "pobj" and verb.lower_ == "on" and verb.head.lower_ == "pressure":
        return verb.head.head if verb.head.dep_ == "dobj" else None
    if token.dep_ == "nsubj" and verb.dep_ in _MADE:
        made = words.has("made_through_kin", verb.head.lemma_.lower())
        return verb.head if made and words.has("wanted_of_exiles", verb.lemma_.lower()) else None
    made = token.dep_ == "dobj" and words.has("made_through_kin", verb.lemma_.lower())
    below = children(verb, "xcomp", "ccomp")
    wanted = any(words.has("wanted_of_exiles", deed.lemma_.lower()) for deed in below)
    return verb if made and wanted else None
