"""The place that a paragraph, an entry or a story opens with, in front of its first sentence.

"Halvard University. The society held a rally": the rally was there. So it is of "HALVARD
UNIVERSITY -"; a town there only says where the text was written, or what the entry is about.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.blocks import block_around
from extract.claims.drafts import ON_THE_SPOT, Draft
from extract.claims.mention_index import MentionIndex
from extract.claims.times import carried
from extract.entities import Entities
from extract.gazetteer.view import DATES
from extract.grammar import sentences_in
from extract.naming.mentions import DocMention
from extract.statuses import TOLD
from graph.model import Document, Role

_PLACES = ("campus", "city", "venue")
_OF_ENTRIES = ("detain", "restrict_mobility")
"""Types that are also done where the head of an entry says: "3 May. Lima: a poet was seized"."""
_LONGEST = 12
"""Words of an opening; what is longer says something."""


def with_opening_places(
    document: Document, doc: Doc, index: MentionIndex, entities: Entities, drafts: Iterable[Draft]
) -> list[Draft]:
    """Give what is done on the spot the place that its block opens with, if it names no other."""
    drafts = list(drafts)
    opened = dict(_openings(document, doc, index, entities)) if drafts else {}
    return [_placed(document, draft, opened) for draft in drafts] if opened else drafts


def _placed(document: Document, draft: Draft, opened: dict[int, Role]) -> Draft:
    number = block_around(document.blocks, draft.frame.trigger.idx)
    place = opened.get(number) if number is not None else None
    headed = place is not None and document.text[place.end : place.end + 1] == ":"
    types = (*ON_THE_SPOT, *_OF_ENTRIES) if headed else ON_THE_SPOT
    here = draft.frame.type in types and draft.frame.modality in TOLD
    if place is None or not here or _is_elsewhere(draft):
        return draft
    if any(role.role == "place" and role.entity == place.entity for role in draft.roles):
        return draft
    return replace(draft, roles=(*draft.roles, carried(place)))


def _is_elsewhere(draft: Draft) -> bool:
    """Whether the event names a campus, a town or a country itself."""
    coded = ("campus:", "place:")
    return draft.frame.scope == "pattern" or any(
        r.role == "place" and (r.entity or "").startswith(coded) for r in draft.roles
    )


def _openings(
    document: Document, doc: Doc, index: MentionIndex, entities: Entities
) -> Iterator[tuple[int, Role]]:
    """Number of a block and the place that it opens with; a dateline is that of the next block."""
    firsts: dict[int, Span] = {}
    for sentence in sentences_in(doc):
        number = block_around(document.blocks, sentence.start_char)
        if number is not None:
            firsts.setdefault(number, sentence)
    for number, sentence in firsts.items():
        block = document.blocks[number]
        if block.kind in ("heading", "byline", "footnote", "notice", "table"):
            continue
        end = block.end if block.kind == "dateline" else _stop(sentence)
        stands = _until(sentence, end)
        place = _place(stands, index) or _of_the_head(sentence, block.end, index)
        if place is None or (block.kind == "dateline" and place.type != "campus"):
            continue
        found = entities.of(place, "place")
        if found is not None:
            role = Role("place", place.start_char, place.end_char, place.text, entity=found)
            yield (number + 1 if block.kind == "dateline" else number), role


def _stop(sentence: Span) -> int:
    """The character of its first full stop: an entry of a log is one sentence."""
    return next((token.idx for token in sentence if token.text == "."), sentence.end_char)


def _until(sentence: Span, end: int) -> Span:
    """The words of a sentence before a character of the text."""
    words = [token for token in sentence if token.idx < end]
    return sentence.doc[words[0].i : words[-1].i + 1]


def _place(opening: Span, index: MentionIndex) -> DocMention | None:
    """The campus, else the town or spot, that is all an opening says beside its day and hour."""
    if len(opening) > _LONGEST:
        return None
    named = index.names_in(opening.start, opening.end)
    covered = {i for m in named for i in range(m.start, m.end)}
    if any(_says_more(token) for token in opening if token.i not in covered):
        return None
    doc = opening.doc
    places = [m for m in named if _rank(m) in _PLACES and not _is_shortened(doc, m)]
    return min(places, key=lambda m: (_PLACES.index(_rank(m)), m.start), default=None)


def _of_the_head(sentence: Span, end: int, index: MentionIndex) -> DocMention | None:
    """The town in the head of an entry, behind its day: "3 May. | Istanbul: a poet was seized"."""
    doc = sentence.doc
    start = next((t.i for t in doc[sentence.start : sentence.start + _LONGEST] if t.text == "."), 0)
    if not start or any(_says_more(token) for token in doc[sentence.start : start]):
        return None
    named = index.names_in(start + 1, min(start + _LONGEST, len(doc)))
    first = next((m for m in named if m.start == start + 1 and m.end_char <= end), None)
    if first is None or _rank(first) not in _PLACES or doc[first.end : first.end + 1].text != ":":
        return None
    return first


def _is_shortened(doc: Doc, mention: DocMention) -> bool:
    """Whether an unknown name is a shortened word before a number: "Approx. 40 students"."""
    behind = doc[mention.end : mention.end + 2]
    dotted = len(behind) > 1 and behind[0].text == "." and behind[1].like_num
    return mention.key is None and dotted


def _says_more(token: Token) -> bool:
    dated = token.ent_type_ in ("DATE", "TIME", "CARDINAL") or not token.is_alpha
    return not dated and token.lower_ not in DATES and token.lower_ not in ("the", "of", "in", "at")


def _rank(mention: DocMention) -> str:
    return "campus" if mention.type == "campus" else mention.subtype or ""
