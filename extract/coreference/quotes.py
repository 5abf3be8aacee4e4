"""Who speaks where: quotes with their speakers, and turns of a transcript ("Ms. RI: ...").

A speaker is a mention, which may itself be a pronoun; nobody is guessed across a paragraph break
except for a quote that opens a paragraph and has no speaker of its own. A quote that is set apart
as a block has him in front of the colon above it, or in the line below it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from extract.coreference.addressed import note_addressed
from extract.coreference.labels import lend_labels
from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene
from extract.coreference.speakers import find_announced, find_speaker, lend_speakers
from extract.coreference.state_labels import is_spoken, state_labels
from extract.coreference.voice import Voice, Voices, is_side
from extract.read.turns import TurnSpan, find_turns

_DASH = re.compile("[\u2013\u2014]")
_OPEN, _CLOSE, _BOTH = "“„«", "”»", '"'


def find_voices(scene: Scene) -> Voices:
    """Find turns and quotes and who speaks them. Deterministic; linear in the text."""
    turns = _turns(scene)
    lend_labels(scene, turns)
    note_addressed(scene, turns)
    by_token = [-1] * len(scene.doc)
    for number, turn in enumerate(turns):
        by_token[turn.start : turn.end] = [number] * (turn.end - turn.start)
    in_turn = list(by_token)
    apart = list(_set_apart(scene))
    quotes = list(_quotes(scene))
    voices = [*turns, *apart, *quotes]
    for number, quote in enumerate([*apart, *quotes], start=len(turns)):
        by_token[quote.start : quote.end] = [number] * (quote.end - quote.start)
    for quote in quotes:
        find_speaker(scene, quote, by_token, in_turn)
    lend_speakers(scene, quotes)
    return Voices(tuple(voices), tuple(by_token))


def _set_apart(scene: Scene) -> Iterator[Voice]:
    """Quotes that are blocks of their own."""
    places = [token.idx for token in scene.doc]
    for block, below in pairwise((*scene.document.blocks, None)):
        if block is None or block.kind != "quote":
            continue
        start, end = bisect_left(places, block.start), bisect_left(places, block.end)
        quote = Voice(start, max(start, end))
        if below is not None and below.kind == "byline":
            quote.speaker = _first_actor(scene, places, below.start, below.end)
        if quote.speaker is None:
            find_announced(scene, quote)
        yield quote


def _quotes(scene: Scene) -> Iterator[Voice]:
    start, paragraph = -1, -1
    for token in scene.doc:
        if start >= 0 and scene.paragraph[token.i] != paragraph:
            yield Voice(start, token.i)
            start = -1
        mark = token.text[:1] if token.text in ("``", "''") or len(token.text) == 1 else ""
        if start < 0 and (mark in _OPEN or mark in _BOTH or token.text == "``") and mark:
            start, paragraph = token.i + 1, scene.paragraph[token.i]
        elif start >= 0 and mark and (mark in _CLOSE or mark in _BOTH or token.text == "''"):
            yield Voice(start, token.i)
            start = -1
    if start >= 0:
        yield Voice(start, len(scene.doc))


def _turns(scene: Scene) -> list[Voice]:
    """The turns of a transcript, each with its speaker and the one spoken to."""
    spans = [*_of_speakers(scene, find_turns(scene.document.text))]
    if not spans:
        return []
    places = [token.idx for token in scene.doc]
    named = _first_mentions(scene)
    text = scene.document.text
    labels = [text[span.name_start : span.name_end].rstrip(".") for span in spans]
    turns: list[Voice] = []
    for number, span in enumerate(spans):
        start, end = bisect_left(places, span.start), bisect_left(places, span.end)
        near = [*reversed(labels[:number]), *labels[number + 1 :]]
        other = next((label for label in near if label != labels[number]), None)
        turns.append(
            Voice(
                start,
                max(start, end),
                speaker=_mention_in(scene, places, span) or named(labels[number]),
                addressee=None if other is None else named(other),
                label=labels[number],
                turn=True,
                named_at=(span.name_start, span.name_end),
            )
        )
    return turns


def _of_speakers(scene: Scene, spans: Iterable[TurnSpan]) -> Iterator[TurnSpan]:
    """The turns whose label is neither that of a chapter nor the town of a dateline."""
    document = scene.document
    labels = state_labels(document.text, document.blocks)
    for span in spans:
        heads = any(label.start <= span.name_start < label.first for label in labels)
        dated = _DASH.search(document.text, span.name_end, span.start) and _is_place(scene, span)
        if not heads and not (dated and not is_spoken(document.text, span.start, span.end)):
            yield span


def _is_place(scene: Scene, span: TurnSpan) -> bool:
    """ "KAMPALA" in "KAMPALA - Two men", which may be read as who governs there."""
    return any(
        reading.type == "place"
        for mention, other in zip(scene.mentions, scene.others, strict=True)
        if (mention.start_char, mention.end_char) == (span.name_start, span.name_end)
        for reading in (mention, other)
        if reading is not None
    )


def _mention_in(scene: Scene, places: list[int], span: TurnSpan) -> int | None:
    """The mention that gives the speaker's name at the start of the turn."""
    if scene.document.text[span.name_end - 1].isdigit():
        return None  # "Witness 3" is another than "Witness 1"
    if is_side(scene.document.text[span.name_start : span.name_end]):
        return None
    return _first_actor(scene, places, span.name_start, span.name_end)


def _first_actor(scene: Scene, places: list[int], start: int, end: int) -> int | None:
    """The first person or body that is named between two places of the text."""
    for place in range(bisect_left(places, start), len(places)):
        if places[place] >= end:
            return None
        index = scene.by_head.get(place)
        if index is not None and scene.mentions[index].type in ("person", "organization"):
            return index
    return None


def _first_mentions(scene: Scene) -> Callable[[str], int | None]:
    """A lookup of persons by the last word of their names, for labels that are no mention."""
    by_word: dict[str, int | None] = {}
    for index, mention in enumerate(scene.mentions):
        if mention.kind == "proper" and mention.type == "person":
            by_word.setdefault(words_of_name(mention.name)[-1:][0], index)

    def find(label: str) -> int | None:
        words = [] if is_side(label) else words_of_name(label)
        return by_word.get(words[-1]) if words else None

    return find
