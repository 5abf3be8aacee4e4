"""Officers of clubs and firms, who are no officials: "the president of the Students' Circle".

"President", "officer" and "deputy" are words for those who act for a state and for those who act
for any other body. Which body it is the relations tell; who is called by a word for the state's
own people as well ("Colonel", "minister") stays an official. "An opposition politician" is none,
nor is "a former officer".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.entities import Entities
from extract.grammar import children, prepositional_objects
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words
from extract.relations.found import FoundRelation
from graph.model import DocumentEntity

_OFFICES = frozenset({"leads", "employed_by", "member_of", "represents"})
_PRIVATE = frozenset({
    "ngo", "coalition", "student_association", "diaspora_association", "company", "media",
    "community", "collective",
})  # fmt: skip


def with_plain_officers(
    entities: Entities, relations: Sequence[FoundRelation], doc: Doc
) -> Entities:
    """The entities, where those who hold an office of no state are no officials of one."""
    served_by = entities.served(relations, _OFFICES)
    bodies = {holder: [*map(entities.get, found)] for holder, found in served_by.items()}
    offices = ("official", "diplomat")
    officials = (r for r in entities.records if r.type == "person" and r.subtype in offices)
    opposed = [r for r in officials if _is_none_any_more(entities, r)]
    entities = entities.with_changed(replace(r, subtype="unknown", country=None) for r in opposed)
    changed = []
    for record in entities.records:
        if record.type == "person" and record.subtype == "official":
            served = [*bodies.get(record.id, ()), *_superiors(entities, record, doc)]
            served = served or [*_said_with(entities, record, doc)]
            if served and all(map(_is_private, served)) and _holds_any_office(entities, record):
                campus = any(body.type == "campus" for body in served)
                subtype = "academic" if campus else "unknown"
                changed.append(replace(record, subtype=subtype, country=None))
    return entities.with_changed(changed)


def _is_private(body: DocumentEntity) -> bool:
    if body.type == "person":
        return body.subtype not in ("official", "diplomat")
    return body.type == "campus" or body.subtype in _PRIVATE


def _superiors(entities: Entities, record: DocumentEntity, doc: Doc) -> Iterator[DocumentEntity]:
    """Whose deputy somebody is: of "his deputy, Ada Moss" the person who "his" stands for."""
    for mention in entities.members(record.id):
        for owner in children(doc[mention.head], "poss"):
            superior = entities.of(owner.i)
            if superior is not None and entities.get(superior).type == "person":
                yield entities.get(superior)


def _said_with(entities: Entities, record: DocumentEntity, doc: Doc) -> Iterator[DocumentEntity]:
    """The body behind an office's "of": "the president of the writers' union, Ada Moss"."""
    for mention in entities.members(record.id):
        office = doc[mention.head]
        for name in prepositional_objects(office, "of", "for", "at"):
            body = entities.of(name.i)
            if body is not None and mention.kind == "nominal":
                yield entities.get(body)


def _is_none_any_more(entities: Entities, record: DocumentEntity) -> bool:
    """Whether every word for an official that somebody is called by has "former" or "opposition"
    before it."""
    words = person_words()
    said = (_words_of(mention) for mention in entities.members(record.id))
    called = [spoken for spoken in said if any(map(words.is_official, spoken))]
    without = words["in_opposition"] | words["no_longer"]
    return bool(called) and all(without & set(spoken) for spoken in called)


def _holds_any_office(entities: Entities, record: DocumentEntity) -> bool:
    """Whether all the words for an official that somebody is called by are those of any body."""
    words = person_words()
    called = {word for mention in entities.members(record.id) for word in _words_of(mention)}
    official = {words.role(word) for word in called if words.is_official(word)}
    return bool(official) and official <= words["offices_of_any_body"]


def _words_of(mention: DocMention) -> list[str]:
    if mention.kind == "pronoun":
        return []
    return f"{mention.text} {mention.role_text or ''}".lower().split()
