"""Officers between their name and their body: "Ann Marsh, Vice-Chancellor, Kauri University, said".

The office stands alone between two commas, without an article, and the body follows at once.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import lemma
from extract.naming.mention import DocMention
from extract.relations.parts import Mentions, Tie
from extract.relations.scene_offices import scene_offices
from extract.wordlists import word_sets

_SCORE = 0.8
_BODIES = frozenset({"organization", "campus"})
_NONE_OF = frozenset({"state", "police", "court", "diplomatic_mission"})
_CLOSED = frozenset({",", ".", ";", ")", ":", "”", '"', "''"})
_LONGEST = 3


def comma_office_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`X, Vice-Chancellor, Kauri University,`."""
    if lemma(noun) not in scene_offices() or not noun.text[:1].isupper():
        return
    doc, start = noun.doc, noun.i
    while start > noun.i - _LONGEST and start > 1 and doc[start - 1].text[:1].isupper():
        start -= 1
    if start < 2 or doc[start - 1].text != "," or doc[noun.i + 1 : noun.i + 2].text != ",":
        return
    person = mentions.at(doc[start - 2])
    body = _body_from(mentions, noun.i + 2)
    if person is None or body is None or person.type != "person" or person.kind != "proper":
        return
    closes = body.end >= len(doc) or doc[body.end].text in _CLOSED
    if person.end == start - 1 and closes:
        words = word_sets("relations")
        lower = any(w.lower_ in {"deputy", "vice", "assistant"} for w in doc[start : noun.i])
        type_ = "represents" if lemma(noun) in words["spokespersons"] else "leads"
        title = (doc[start].idx, noun.idx + len(noun))
        yield Tie(
            "employed_by" if lower else type_, person, body, noun, "role:commas", _SCORE, title
        )


def _body_from(mentions: Mentions, i: int) -> DocMention | None:
    doc = mentions.doc
    if i < len(doc) and doc[i].lower_ == "the":
        i += 1
    body = mentions.at(doc[i]) if i < len(doc) else None
    named = body is not None and body.kind == "proper" and body.start == i
    fits = named and body is not None and body.type in _BODIES and body.subtype not in _NONE_OF
    return body if fits else None
