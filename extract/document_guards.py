"""What a document's structure and density rule out, before grammar is asked.

Headings and recommendations tell no incident, Title Case is no name there, and a text that tells
hardly anything is read with more doubt.
"""

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Span

from extract.blocks import block_around
from extract.frames import Frame
from extract.grammar import sentence_of
from extract.naming.mention import DocMention
from graph.model import Block, Document

SILENT_BLOCKS = ("heading", "recommendation", "byline", "dateline", "footnote", "notice")
"""Parts of a document that tell no incident, although they are full of trigger words."""

_TELLING = 0.25
"""Sum of confidences per sentence, below which a text tells hardly any event."""

_PEOPLED = 0.3
"""Mentions of states, police, missions, clubs and the like per sentence, likewise."""

_NEAR_CERTAIN = 0.8
_BODIES = frozenset({
    "state", "government_body", "diplomatic_mission", "party_organ", "security_service", "police",
    "student_association", "diaspora_association", "court", "igo", "ngo", "coalition", "diplomat",
})  # fmt: skip


def silent_sentences(document: Document, sentences: Sequence[tuple[int, int]]) -> set[int]:
    """Numbers of the sentences that stand in headings, recommendations, bylines and the like."""
    blocks = [b for b in document.blocks if b.kind in SILENT_BLOCKS or _names_columns(b)]
    return {
        number
        for number, (start, end) in enumerate(sentences)
        if any(_overlaps(block, start, end) for block in blocks)
    }


def _names_columns(block: Block) -> bool:
    """The row of headings of a table."""
    return block.kind == "table" and block.level == 1


def telling_sentences(
    document: Document, sentences: Sequence[tuple[int, int]], silent: Collection[int]
) -> int:
    """How many sentences may tell of something; all cells of a table's row count as one."""
    rows = [block for block in document.blocks if block.kind == "table"]
    seen: set[int] = set()
    for number, (start, _) in enumerate(sentences):
        if number not in silent:
            row = block_around(rows, start)
            seen.add(number if row is None else -1 - row)
    return len(seen)


def without_captions(document: Document, frames: Sequence[Frame]) -> list[Frame]:
    """Drop what a caption without a verb shows: "The protest at the gate, 2019" names a picture."""
    captions = [block for block in document.blocks if block.kind == "caption"]
    if not captions:
        return list(frames)
    return [
        frame
        for frame in frames
        if _has_verb(sentence_of(frame.trigger))
        or block_around(captions, frame.trigger.idx) is None
    ]


def _has_verb(sentence: Span) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in sentence)


def without_heading_names(document: Document, mentions: Iterable[DocMention]) -> list[DocMention]:
    """Drop names that only the model saw in headings and notices: Title Case is no name there."""
    blocks = [b for b in document.blocks if b.kind in ("heading", "notice")]
    return [m for m in mentions if m.is_known or block_around(blocks, m.start_char) is None]


def without_credits(document: Document, mentions: Iterable[DocMention]) -> list[DocMention]:
    """Drop the agency that a dateline credits: it gives the story and is nobody in it.

    It stands in brackets or behind a slash; what stands before them is where the story is from.
    """
    datelines = [b for b in document.blocks if b.kind == "dateline"]
    return [m for m in mentions if not _is_credit(document, datelines, m)]


def _is_credit(document: Document, datelines: Sequence[Block], mention: DocMention) -> bool:
    number = block_around(datelines, mention.start_char)
    if number is None:
        return False
    before = document.text[datelines[number].start : mention.start_char]
    return "(" in before or "/" in before


def _overlaps(block: Block, start: int, end: int) -> bool:
    """Whether a sentence lies in a block; the first one of a story goes on behind its dateline."""
    if block.kind == "dateline" and end > block.end:
        return False
    return block.start <= start < block.end or start <= block.start < end


def without_lonely(
    frames: Sequence[Frame], mentions: Iterable[DocMention], sentences: int
) -> list[Frame]:
    """Of a text that tells hardly anything and names no body, keep what is read with certainty.

    Satire, reviews and garden columns are full of trigger words that mean no event. The reader sees
    few sentences at a time, but in such a text it is sure of little, and states, police and clubs
    are seldom named. In fresh court papers and reports it takes a sixth of the false events for
    .001 of F1; a stricter cut (.35, .85) took a fifth and cost .014.
    """
    certain = [_event_trust(frame) for frame in frames]
    sure = sum(certainty for certainty in certain if certainty >= 0.5)
    bodies = sum(m.subtype in _BODIES for m in mentions)
    if not sentences or sure / sentences >= _TELLING or bodies / sentences >= _PEOPLED:
        return list(frames)
    return [f for f, c in zip(frames, certain, strict=True) if c >= _NEAR_CERTAIN]


def _event_trust(frame: Frame) -> float:
    """How sure it is that a frame is an event, of whatever type: it may be torn between two."""
    others = sum(other.score for other in frame.alternatives if other.field == "type")
    return min(1.0, frame.confidence + others)
