"""Objects of joined verbs: "pushed him against a wall and spat at him" are one person.

Verbs that share their subject and come one after the other are done to the same person, where the
second only says "him". The words are asked, and not the parse alone: it takes such a second verb
for a noun ("and spat at her") and hangs it on whatever stands before.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.scene import Scene
from extract.grammar import sentence_of

_OBJECTS = ("dobj", "dative", "pobj")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def object_of_the_verb_before(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The object of the verb that the one above a pronoun is joined to."""
    joined = _joined_verb(pronoun.token)
    if joined is None:
        return
    for place in range(joined.i - 2, sentence_of(joined).start - 1, -1):
        word = joined.doc[place]
        if word.dep_ in _SUBJECTS or word.tag_ in ("WP", "WDT"):
            return
        if word.dep_ not in _OBJECTS or place not in scene.by_head:
            continue
        again = word.lower_ == pronoun.token.lower_
        named = word.pos_ == "PROPN" and word.dep_ == "dobj" and word.i == joined.i - 2
        if again or named:
            yield word
        elif _is_kin(scene, word):
            told = (other for other in _told_of_it(word, pronoun) if other.i in scene.by_head)
            yield next(told, word)
        if word.dep_ == "dobj":
            return


def _told_of_it(kin: Token, pronoun: Pronoun) -> Iterator[Token]:
    """ "showed her a photograph of her mother and told her": who is shown it, by the same word."""
    verb = next((word for word in kin.ancestors if word.pos_ in ("VERB", "AUX")), None)
    for child in verb.children if verb is not None else ():
        for word in (child, *child.children) if child.dep_ in ("prep", "dative") else (child,):
            if word.dep_ in _OBJECTS and word.lower_ == pronoun.token.lower_ and word.i < kin.i:
                yield word


def _is_kin(scene: Scene, word: Token) -> bool:
    """Whether somebody is told of as another's kin: "took the card of the mother of Ana and warned
    her" is told of the mother."""
    mention = scene.mentions[scene.by_head[word.i]]
    owned = any(child.lower_ == "of" or child.dep_ == "poss" for child in word.children)
    return mention.kind == "nominal" and mention.subtype == "relative" and owned


def _joined_verb(token: Token) -> Token | None:
    """The verb of "and spat at him", "and kicked him", which has no subject of its own."""
    if token.dep_ not in _OBJECTS or token.i - sentence_of(token).start < 4:
        return None
    verb = token.nbor(-2) if token.nbor(-1).pos_ == "ADP" else token.nbor(-1)
    bare = verb.pos_ in ("VERB", "NOUN") and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP", "NN")
    if not bare or verb.nbor(-1).lower_ not in ("and", "then"):
        return None
    return verb if not any(child.dep_ in _SUBJECTS for child in verb.children) else None
