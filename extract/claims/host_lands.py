"""The land in which a state's own authorities act: "Thai police detained him" is of Thailand.

Only in a document that is about another state, for what those authorities do to somebody in their
hands, and where the event has no other place: the pursuer's own agents also act abroad. Such a
place is `inferred`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from extract.claims.drafts import Draft
from extract.claims.times import carried
from extract.entities import Entities
from extract.naming.mention import INSIDE_A_WORD, DocMention
from extract.state_words import is_nation, states_named
from graph.model import Document, Role

_AUTHORITIES = ("state", "police", "court", "government_body")
_AT_HOME = ("detain", "restrict_mobility")
_TRUST = 0.6
"""Trust in such a place; not calibrated."""


def host_lands(
    document: Document, doc: Doc, mentions: Iterable[DocMention]
) -> Iterator[DocMention]:
    """The lands that the names of other states' authorities hold, as mentions: "Thai" of both."""
    if not document.about:
        return
    for mention in mentions:
        code = mention.country
        if mention.subtype not in _AUTHORITIES or code is None or code in document.about:
            continue
        words = (doc[i] for i in range(mention.start, mention.end))
        word = next(
            (w for w in words if is_nation(w.text) and states_named(w.text) == {code}), None
        )
        if word is not None:
            yield DocMention(
                start=word.i, end=word.i + 1, head=word.i,
                start_char=word.idx, end_char=word.idx + len(word),
                text=word.text, type="place", subtype="country", name=word.text,
                key=f"place:{code}", country=code, kind="proper", rule=INSIDE_A_WORD,
            )  # fmt: skip


def with_host_lands(document: Document, entities: Entities, drafts: Iterable[Draft]) -> list[Draft]:
    """Give what another state's authorities did, and told without a place, the land of theirs."""
    return [_placed(document, entities, draft) for draft in drafts]


def _placed(document: Document, entities: Entities, draft: Draft) -> Draft:
    frame = draft.frame
    done = frame.scope == "incident" and draft.is_reported
    if not document.about or not done or frame.type not in _AT_HOME:
        return draft
    if any(role.role == "place" for role in draft.roles):
        return draft
    lands = (_land(document, entities, role) for role in draft.roles if role.role == "initiator")
    land = next((role for role in lands if role is not None), None)
    return draft if land is None else replace(draft, roles=(*draft.roles, land))


def _land(document: Document, entities: Entities, doer: Role) -> Role | None:
    """The land of a doer who is an authority of another state."""
    if doer.entity is None:
        return None
    record = entities.get(doer.entity)
    code = record.country
    if record.subtype not in _AUTHORITIES or code is None or code in document.about:
        return None
    land = entities.find(f"place:{code}")
    if land is None:
        return None
    return carried(Role("place", doer.start, doer.end, doer.text, entity=land.id, score=_TRUST))
