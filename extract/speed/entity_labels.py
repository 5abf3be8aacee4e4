"""The model's entity labels, decided for all words of a text at once.

spaCy's `ner` goes from word to word and asks each of its 74 moves whether it is allowed. Outside an
entity the scores of a word depend on no decision before it, so all words are scored together here;
only inside an entity, where the one question is whether it goes on, is each word asked in turn. No
entity crosses the start of a sentence. The result is the component's own.
"""

from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from extract.speed.word_vectors import PlainNetwork, can_be_plain

LABELS = "shadowgraph_entity_labels"
RECOGNIZER = "ner"

_FEATURES = 3
"""The word, the first word of the open entity, and the word before if it belongs to it."""

Scores = NDArray[np.float32]


class EntityLabels:
    """Sets the entities that a recognizer would set; sentences must be known.

    Args:
        recognizer: One that `can_be_decided_at_once`.
        plain: Its vectors of words are computed by numpy, where they can be: see
            `extract.speed.word_vectors`.
    """

    def __init__(self, recognizer: EntityRecognizer, *, plain: bool = True) -> None:
        self._recognizer = recognizer
        vectors, *self._behind = recognizer.model.get_ref("tok2vec").layers
        self._network = PlainNetwork(vectors) if plain and can_be_plain(vectors) else None
        moves = recognizer.moves
        self._moves = [moves.get_class_name(n).partition("-") for n in range(moves.n_moves)]
        self._number = {(kind, label): n for n, (kind, _, label) in enumerate(self._moves)}
        self._opening = np.array([kind == "B" for kind, _, _ in self._moves])
        self._starting = np.array([k in "BU" and label != "" for k, _, label in self._moves])
        self._outside = np.array([kind == "O" for kind, _, _ in self._moves])

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        if doc.has_annotation("ENT_IOB"):  # entities that are given bind what may stand beside them
            return cast(Doc, self._recognizer(doc))
        doc.set_ents([Span(doc, *entity) for entity in self._entities(doc)], default="outside")
        return doc

    def _entities(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """First word, one behind the last word, and label of each entity."""
        words = _Words(self._recognizer.model, self._parts_of(doc))
        flags = doc.to_array([SENT_START, IS_SPACE])
        last = np.append(flags[1:, 0] == 1, [True])
        allowed = np.repeat(self._outside[None], len(doc), axis=0)
        allowed |= self._starting & (flags[:, 1:] == 0) & ~(self._opening & last[:, None])
        alone = np.where(allowed, words.outside(), -np.inf).argmax(-1)
        behind = 0
        for place in np.flatnonzero(~self._outside[alone]).tolist():
            if place >= behind:
                kind, _, label = self._moves[alone[place]]
                behind = place + 1 if kind == "U" else self._end(words, last, place, label)
                yield place, behind, label

    def _parts_of(self, doc: Doc) -> Scores:
        """What each word adds to the scores of the moves; see `_Words`."""
        model: Any = self._recognizer.model
        if self._network is None:
            found = model.get_ref("tok2vec").predict([doc])
        else:
            found = [self._network(doc)]
            for layer in self._behind:
                found = layer.predict(found)
        parts: Scores = model.get_ref("lower").predict(found)
        return parts

    def _end(self, words: "_Words", last: NDArray[np.bool_], start: int, label: str) -> int:
        """One behind the last word of the entity that is opened at `start`."""
        inside, closing = self._number["I", label], self._number["L", label]
        place = start + 1
        while not last[place]:
            scores = words.within(place, start)
            # Of equal scores the move with the lower number wins, as in the recognizer.
            if max(sorted((inside, closing)), key=scores.__getitem__) == closing:
                break
            place += 1
        return place + 1


class _Words:
    """Scores of the moves at each word of a text, by the recognizer's own network.

    Args:
        parts: What each word adds to the scores in each place where the network looks, behind what
            is added where it looks at none; as the layer `lower` gives them.
    """

    def __init__(self, model: Any, parts: Scores) -> None:
        self._upper = model.get_ref("upper")
        self._none: Scores = parts[0]
        self._of_word: Scores = parts[1:]
        self._bias: Scores = model.get_ref("lower").get_param("b")

    def outside(self) -> Scores:
        """Of every word, where no entity is open."""
        return self._scored(self._of_word[:, 0] + self._none[1] + self._none[2])

    def within(self, place: int, start: int) -> Scores:
        """Of one word in an entity that began at `start`."""
        of = self._of_word
        scores: Scores = self._scored((of[place, 0] + of[start, 1] + of[place - 1, 2])[None])[0]
        return scores

    def _scored(self, features: Scores) -> Scores:
        pieces = np.moveaxis(features + self._bias, -1, 0)
        best = pieces[0]
        for other in pieces[1:]:  # `max` over so short an axis takes fifty times as long
            best = np.maximum(best, other)
        scores: Scores = self._upper.predict(np.ascontiguousarray(best))
        return scores


def can_be_decided_at_once(recognizer: EntityRecognizer) -> bool:
    """Whether the network looks at nothing but the three words, and all moves are trained."""
    model: Any = recognizer.model
    parts = model.has_ref("lower") and model.has_ref("upper") and model.get_ref("upper")
    if not parts or recognizer.cfg["beam_width"] != 1 or model.attrs.get("unseen_classes"):
        return False
    return bool(model.get_ref("lower").get_dim("nF") == _FEATURES)


@Language.factory(LABELS)
def make_labels(nlp: Language, name: str, plain: bool = True) -> EntityLabels:
    """Factory of the labels, with `EntityLabels`' option; it needs a `ner` in the same pipeline."""
    return EntityLabels(cast(EntityRecognizer, nlp.get_pipe(RECOGNIZER)), plain=plain)


def use_labels(nlp: Language, *, plain: bool = True) -> bool:
    """Put the labels in the recognizer's place; False where there is none that they can replace."""
    if RECOGNIZER not in nlp.pipe_names:
        return False
    recognizer = nlp.get_pipe(RECOGNIZER)
    if not (isinstance(recognizer, EntityRecognizer) and can_be_decided_at_once(recognizer)):
        return False
    nlp.add_pipe(LABELS, before=RECOGNIZER, config={"plain": plain})
    nlp.disable_pipe(RECOGNIZER)
    return True
