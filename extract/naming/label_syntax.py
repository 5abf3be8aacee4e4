"""The syntax of a label before what is said: "Ms Cole: the club works for the embassy".

The parser may take who speaks for a second subject of the verb, and she would work for the embassy
herself. A clause that has a subject of its own behind the colon has none before it.
"""

import numpy as np
from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Token

LABELS_APART = "shadowgraph_labels_apart"

_SUBJECTS = ("nsubj", "nsubjpass")


@Language.component(LABELS_APART)
def with_labels_apart(doc: Doc) -> Doc:
    """Take a label before a colon from the verb whose subject stands behind the colon.

    It must stand behind the parser, and before whatever reads the syntax.
    """
    colons = np.flatnonzero(doc.to_array([ORTH]) == doc.vocab.strings[":"])
    for i in colons.tolist():
        label = _label_before(doc[i])
        if label is not None and _has_its_own(label.head, i):
            label.dep_ = "dep"
    return doc


def _label_before(colon: Token) -> Token | None:
    """The subject that ends right before a colon, and opens its sentence."""
    word = colon.nbor(-1) if colon.i else colon
    while word.dep_ not in _SUBJECTS and word.head.i != word.i and word.head.i < colon.i:
        word = word.head
    first = word.left_edge
    opens = bool(first.is_sent_start) or first.i == 0 or first.nbor(-1).is_space
    subject = word.dep_ in _SUBJECTS and word.head.i > colon.i
    return word if subject and opens and word.i < colon.i else None


def _has_its_own(verb: Token, colon: int) -> bool:
    """Whether a subject stands behind the colon, and nobody is called: "Madam, the consul lied"."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS and colon < c.i < verb.i]
    return bool(own) and all(word.text != "," for c in own for word in verb.doc[c.i : c.i + 2])
