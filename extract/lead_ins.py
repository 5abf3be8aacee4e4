"""Items that go on with the sentence above their list: "The embassy denies that its staff: ...".

Such an item says nothing by itself: who does it, who says so, and whether it is denied stand in the
lead-in. So the two are read together, as one sentence, and what was read is put back in its place.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extract.find_frames import find_frames
from extract.frames import Frame
from extract.guards import guard
from extract.read import document_sentences
from extract.remembered import forget
from graph.model import Block, Document

_LONGEST = 60
"""Words; a longer lead-in is a sentence of its own."""
_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_OPEN = ("that", "to", "by", "for", "of", "with", "from", "in", "on", "against", "and", "or", "who")
"""Words after which a sentence cannot end."""


@dataclass(frozen=True, slots=True)
class _Continued:
    """The first sentence of an item, with the lead-in that it goes on with.

    Attributes:
        number: Of the item's sentence.
        open: The lead-in is no sentence without the item.
    """

    lead_in: Span
    item: Span
    number: int
    open: bool

    @property
    def tokens(self) -> list[Token]:
        """What is read as one sentence; the colon only where a clause ends there."""
        last = self.lead_in.end if self.open else self.lead_in.end + 1
        return [*self.lead_in.doc[self.lead_in.start : last], *self.item]


def with_lead_ins(
    document: Document, doc: Doc, frames: Sequence[Frame], nlp: Language
) -> list[Frame]:
    """Read items anew with their lead-ins, where they go on with them."""
    found = list(_continued(document, doc))
    if not found:
        return list(frames)
    places = [token.i for one in found for token in one.tokens]
    joined = _joined(found, nlp)
    anew = [
        _moved(frame, found[frame.sentence].number, doc, places)
        for frame in guard(find_frames(joined))
    ]
    forget(joined)
    items = {i for one in found for i in range(one.item.start, one.item.end)}
    opened = {i for one in found if one.open for i in range(one.item.start, one.item.end)}
    kept = {f.trigger.i: f for f in frames if f.trigger.i not in opened}
    kept |= {f.trigger.i: f for f in anew if f.trigger.i in items}
    return sorted(kept.values(), key=lambda frame: frame.trigger.i)


def _joined(found: Sequence[_Continued], nlp: Language) -> Doc:
    """Lead-ins and items as a text of their own, each pair one sentence."""
    words, spaces, starts, length = [], [], [], 0
    for one in found:
        starts.append(length)
        for token in one.tokens:
            words.append(token.text)
            spaces.append(True)
            length += len(token.text) + 1
    joined = Doc(nlp.vocab, words=words, spaces=spaces)
    ends = [*starts[1:], length]
    joined.user_data["sentences"] = list(zip(starts, ends, strict=True))
    return nlp(joined)


def _moved(frame: Frame, number: int, doc: Doc, places: Sequence[int]) -> Frame:
    """The same frame in words of the document."""

    def here(token: Token) -> Token:
        return doc[places[token.i]]

    return replace(
        frame,
        sentence=number,
        trigger=here(frame.trigger),
        fillers=tuple(replace(filler, head=here(filler.head)) for filler in frame.fillers),
        source=here(frame.source) if frame.source is not None else None,
        cues=tuple(here(cue) for cue in frame.cues),
    ).marked("lead_in")


def _continued(document: Document, doc: Doc) -> Iterator[_Continued]:
    """Items in lower case, or that begin with a verb, below a paragraph that ends in a colon."""
    sentences = document_sentences(document)
    starts = [start for start, _ in sentences]
    lead: Block | None = None
    for block in document.blocks:
        if block.kind != "item":
            text = document.text[block.start : block.end]
            lead = block if block.kind == "paragraph" and text.endswith(":") else None
            continue
        if lead is None:
            continue
        number = bisect_right(starts, block.start) - 1
        first = sentences[number]
        last = sentences[bisect_right(starts, lead.end - 1) - 1]
        made = _one(doc, last, first, number)
        if made is not None:
            yield made


def _one(doc: Doc, lead: tuple[int, int], item: tuple[int, int], number: int) -> _Continued | None:
    lead_in = doc.char_span(*lead, alignment_mode="contract")
    words = doc.char_span(*item, alignment_mode="contract")
    if lead_in is None or words is None or len(lead_in) > _LONGEST:
        return None
    words = _without_marker(words)
    if words is None or not (words[0].text[:1].islower() or words[0].tag_ in _VERBS):
        return None
    lead_in = lead_in[:-1] if lead_in[-1].text == ":" else lead_in
    if not len(lead_in):
        return None
    return _Continued(lead_in, words, number, _is_open(lead_in))


def _without_marker(words: Span) -> Span | None:
    """The words behind a bullet or a number."""
    for number, token in enumerate(words):
        if token.text[:1].isalpha() and len(token.text) > 1:
            return words[number:]
        if number > 3:
            break
    return None


def _is_open(lead_in: Span) -> bool:
    """It ends in a word that asks for more, or in the subject of a clause without a verb."""
    last = lead_in[-1]
    if last.lower_ in _OPEN:
        return True
    clause = [token for token in lead_in if token.lower_ == "that"]
    rest = lead_in[clause[-1].i - lead_in.start :] if clause else ()
    return bool(clause) and not any(token.pos_ in ("VERB", "AUX") for token in rest)
