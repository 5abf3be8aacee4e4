"""Of whom a colon goes on: "Her husband was less fortunate: he was deported".

A clause that says how somebody fared opens what befell him, and the clause behind its colon tells
it of him. "The judge was firm: he was deported" may tell of anybody.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative")


def told_behind_a_colon(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The subject before the colon whose fate the clause of a pronoun tells."""
    colon = _colon_before(scene, pronoun.token)
    if colon is None:
        return
    before = _before(scene, colon)
    if any(lexicon().has("fate_words", word.lemma_.lower()) for word in before):
        found = [word for word in before if word.dep_ in _SUBJECTS and _is_somebody(scene, word)]
        if len(found) == 1:
            yield found[0]


def _colon_before(scene: Scene, token: Token) -> Token | None:
    """The colon whose next clause has the pronoun as its subject, or as object of others."""
    if token.dep_ not in (*_SUBJECTS, *_OBJECTS):
        return None
    place = token.i - 1
    while place > 0 and scene.sentence[place] == scene.sentence[token.i]:
        word = scene.doc[place]
        if word.text in (":", "\u2014", "\u2013"):
            return word
        if token.dep_ in _SUBJECTS and not word.is_space:
            return None
        if word.text in (",", ";") or (word.dep_ in _SUBJECTS and _is_one(scene, word)):
            return None
        place -= 1
    return None


def _before(scene: Scene, colon: Token) -> list[Token]:
    """The words of the sentence before its colon."""
    start = colon.i
    while start > 0 and scene.sentence[start - 1] == scene.sentence[colon.i]:
        start -= 1
    return list(scene.doc[start : colon.i])


def _is_somebody(scene: Scene, word: Token) -> bool:
    return word.i in scene.by_head and scene.mentions[scene.by_head[word.i]].type == "person"


def _is_one(scene: Scene, word: Token) -> bool:
    return _is_somebody(scene, word) and not scene.mentions[scene.by_head[word.i]].plural
