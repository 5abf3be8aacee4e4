"""Training sentences -> batches of tensors, cut into the same windows as at run time."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

import torch
from torch import Tensor

from extract.reader.pieces import Part, Pieces, Window
from training.labels import MODALITIES, ROLES, SCOPES, TYPES, LabeledEvent, LabeledSentence

MOST_TOGETHER = 12  # sentences of a passage
IGNORED = -100  # torch's mark for "no answer wanted here"
TYPE_NUMBERS = {name: k + 1 for k, name in enumerate(TYPES)}
ROLE_NUMBERS = {name: k + 1 for k, name in enumerate(ROLES)}


@dataclass(frozen=True)
class Example:
    """One window with the events whose triggers it owns; all word numbers count from its start."""

    window: Window
    events: tuple[LabeledEvent, ...]


class Batch(NamedTuple):
    """Tensors of several windows (b), their pieces (t), words (n) and triggers (p).

    Attributes:
        ids: (b, t) piece ids.
        mask: (b, t) 1.0 for a piece.
        first: (b, n) first piece of each word.
        places, parts: (b, t) place of each piece in its sentence, and number of that sentence.
        words: (b, n) False for padding.
        accepted: (b, n, 1 + types) True for each right answer of a word; answer 0 is "no event".
        asked: (b, n) 1.0 for words with a sure answer, -1.0 where only the type is asked for if it
            is an event, 0.0 for words of another window and padding.
        triggers: (b, p) trigger words.
        near: (b, p, n) True for the words of the trigger's sentence, among which its fillers are.
        roles: (b, p, n), modality: (b, p), scope: (b, p), source: (b, p): right answers.
    """

    ids: Tensor
    mask: Tensor
    first: Tensor
    places: Tensor
    parts: Tensor
    words: Tensor
    accepted: Tensor
    asked: Tensor
    triggers: Tensor
    near: Tensor
    roles: Tensor
    modality: Tensor
    scope: Tensor
    source: Tensor


def examples(
    sentences: Iterable[LabeledSentence], pieces: Pieces, rng: random.Random
) -> Iterator[Example]:
    """Cut each document into passages of random lengths, and these into windows.

    So a sentence is met alone and in company, at any place of a window.
    """
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        document = list(group)
        while document:
            count = min(rng.randint(1, MOST_TOGETHER), rng.randint(1, MOST_TOGETHER))
            passage, document = document[:count], document[count:]
            for window in pieces.windows([sentence.words for sentence in passage]):
                yield Example(window, tuple(_events(passage, window)))


def iter_batches(
    items: Sequence[Example], batch_pieces: int, rng: random.Random
) -> Iterator[list[Example]]:
    """Shuffled batches of at most `batch_pieces` pieces, padding included, of similar length."""
    order = list(range(len(items)))
    rng.shuffle(order)
    batches: list[list[Example]] = []
    for start in range(0, len(order), 200):
        near = sorted(order[start : start + 200], key=lambda k: len(items[k].window.ids))
        batch: list[Example] = []
        for example in (items[k] for k in near):
            if batch and len(example.window.ids) * (len(batch) + 1) > batch_pieces:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    rng.shuffle(batches)
    yield from batches


def mask_words(batch: Batch, share: float, mask_id: int) -> Batch:
    """Hide a share of the words behind the mask piece, so that a trigger is read from its context
    as well; without it the network hardly finds triggers that training has not seen."""
    hidden = (torch.rand(batch.first.shape) < share) & batch.words
    ids = batch.ids.clone()
    rows = torch.arange(ids.shape[0])[:, None].expand_as(batch.first)
    ids[rows[hidden], batch.first[hidden]] = mask_id
    return batch._replace(ids=ids)


def collate(items: Sequence[Example]) -> Batch:
    """Put windows into one batch."""
    rows = len(items)
    pieces = max(len(item.window.ids) for item in items)
    words = max(len(item.window.starts) for item in items)
    triggers = max(1, max(len(item.events) for item in items))
    batch = Batch(
        ids=torch.zeros(rows, pieces, dtype=torch.long),
        mask=torch.zeros(rows, pieces),
        first=torch.zeros(rows, words, dtype=torch.long),
        places=torch.zeros(rows, pieces, dtype=torch.long),
        parts=torch.zeros(rows, pieces, dtype=torch.long),
        words=torch.zeros(rows, words, dtype=torch.bool),
        accepted=torch.zeros(rows, words, 1 + len(TYPES), dtype=torch.bool),
        asked=torch.zeros(rows, words),
        triggers=torch.zeros(rows, triggers, dtype=torch.long),
        near=torch.zeros(rows, triggers, words, dtype=torch.bool),
        roles=torch.full((rows, triggers, words), IGNORED),
        modality=torch.full((rows, triggers), IGNORED),
        scope=torch.full((rows, triggers), IGNORED),
        source=torch.full((rows, triggers), IGNORED),
    )
    batch.accepted[..., 0] = True
    for row, item in enumerate(items):
        window, count = item.window, len(item.window.starts)
        batch.ids[row, : len(window.ids)] = torch.tensor(window.ids)
        batch.mask[row, : len(window.ids)] = 1.0
        places, parts = zip(*window.places(), strict=True)
        batch.places[row, : len(window.ids)] = torch.tensor(places)
        batch.parts[row, : len(window.ids)] = torch.tensor(parts)
        batch.first[row, :count] = torch.tensor(window.starts)
        batch.words[row, :count] = True
        owned = [own for part in window.parts for own in part.owned]
        batch.asked[row, :count] = torch.tensor(owned).float()
        for place, event in enumerate(item.events):
            _fill(batch, row, place, event, _own_words(window, event.word))
    return batch


def _fill(batch: Batch, row: int, place: int, event: LabeledEvent, own: slice) -> None:
    batch.accepted[row, event.word, 0] = False
    for name in event.types:
        batch.accepted[row, event.word, TYPE_NUMBERS[name]] = True
    batch.asked[row, event.word] = 1.0 if event.sure else -1.0
    batch.triggers[row, place] = event.word
    batch.near[row, place, own] = True
    batch.roles[row, place, own] = 0
    for word, role in event.roles:
        batch.roles[row, place, word] = ROLE_NUMBERS[role]
    batch.modality[row, place] = MODALITIES.index(event.modality)
    batch.scope[row, place] = SCOPES.index(event.scope)
    if event.source_known:
        batch.source[row, place] = event.word if event.source is None else event.source


def _own_words(window: Window, word: int) -> slice:
    """The words of the part that holds a word of the window."""
    spans = (slice(p.first_place, p.first_place + len(p.starts)) for p in window.parts)
    return next(span for span in spans if span.start <= word < span.stop)


def _events(passage: Sequence[LabeledSentence], window: Window) -> Iterator[LabeledEvent]:
    """The events that the window owns, with word numbers counted from the window's first word."""
    for part in window.parts:
        for event in passage[part.sentence].events:
            count, moved = len(part.starts), event.word - part.first_word
            if 0 <= moved < count and part.owned[moved]:
                yield _moved(event, part)


def _moved(event: LabeledEvent, part: Part) -> LabeledEvent:
    shift, count = part.first_place - part.first_word, len(part.starts)

    def inside(word: int) -> bool:
        return 0 <= word - part.first_word < count

    known = event.source is None or inside(event.source)
    return replace(
        event,
        word=event.word + shift,
        roles=tuple((word + shift, role) for word, role in event.roles if inside(word)),
        source=event.source + shift if event.source is not None and known else None,
        source_known=event.source_known and known,
    )
