"""When "it" is a phone: "Ana gave her phone to Amnesty. Amnesty found that it was infected".

What is hacked or infected is the device or account that was just told of, and not the body that
looked at it and says so. "Amnesty said it was hacked" tells of Amnesty.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene


def means_a_device(scene: Scene, pronoun: Pronoun) -> bool:
    """Whether "it" suffers what devices suffer, and one stands in this sentence or the one before.

    A body's own is the body's: "the union said its website was down; it was hacked".
    """
    token = pronoun.token
    if token.lower_ != "it" or token.dep_ not in ("nsubjpass", "dobj"):
        return False
    if not lexicon().has("done_to_devices", token.head.lemma_.lower()):
        return False
    for place in range(token.i - 1, -1, -1):
        if scene.sentence[place] < scene.sentence[token.i] - 1:
            return False
        if _suffers_itself(scene.doc[place]):
            return False
        if _is_device(scene.doc[place]):
            return all(owner.lower_ not in ("its", "their") for owner in scene.doc[place].children)
    return False


def _suffers_itself(word: Token) -> bool:
    """The "embassy" of "the embassy was hacked, and it was breached again"."""
    done = word.dep_ == "nsubjpass" and lexicon().has("done_to_devices", word.head.lemma_.lower())
    return done and not _is_device(word)


def _is_device(word: Token) -> bool:
    return (
        word.tag_ == "NN"
        and word.dep_ != "compound"
        and lexicon().has("devices", word.lemma_.lower())
    )
