"""Who is meant where somebody is asked for something by whoever wrote to or met him: "the consul
wrote to the dean, asking her to call off the vigil", "met the student and ordered her to spy".

An object is never the subject of its own verb: she is the dean, whom the consul wrote to.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.grammar import lemma
from extract.roles.asked_persons import asked_person
from extract.wordlists import word_sets


def asked_by_who_wrote(pronoun: Pronoun) -> Iterator[Token]:
    """The one written to, for the "her" of "asking her to"."""
    token = pronoun.token
    asking = _asking(token)
    if asking is None or lemma(asking) not in word_sets("light_verbs")["asking_to"]:
        return
    asked = asked_person(asking)
    if asked is not None:
        yield asked


def _asking(token: Token) -> Token | None:
    """The verb of asking of which a pronoun is the object, or of what it asks for the subject."""
    if token.dep_ in ("dobj", "dative"):
        return token.head
    below = token.dep_ == "nsubj" and token.head.dep_ in ("ccomp", "xcomp")
    return token.head.head if below else None
