"""Mentions of a document -> its entities, with a lookup from each mention to its entity.

A country or capital has two entities, the state that acts and the territory; which one a mention
means is asked with `reading`. Whether a name may leave the machine is not decided here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.coreference import (
    NOTHING,
    Clusters,
    Link,
    ReadingName,
    Scene,
    Voices,
    exiles,
    find_clusters,
    set_scene,
    states_named,
)
from extract.coreference.own_chapters import OwnChapter, own_chapters
from extract.entity_records import Builder, Parts, both_readings, mentioned_again, with_records
from extract.naming.mention import INSIDE_A_WORD, DocMention
from extract.relations.found import FoundRelation
from graph.model import Document, DocumentEntity


class Entities:
    """The entities of one document.

    Attributes:
        records: All entities, by their first mention.
    """

    def __init__(self, scene: Scene, clusters: Clusters, voices: Voices, parts: Parts) -> None:
        self.records = parts.records
        self._scene, self._clusters, self._voices, self._parts = scene, clusters, voices, parts
        self._by_id = {record.id: record for record in parts.records}

    def of(self, mention: DocMention | int, reading: ReadingName = "actor") -> str | None:
        """Id of the entity that a mention, or the mention with this head token, means.

        "China" is `state:CN` as an actor and `place:CN` as a place; other mentions mean one entity
        in either reading. None for what means nothing: an expletive "it", a token that heads none.
        """
        if not isinstance(mention, int) and mention.rule == INSIDE_A_WORD:
            return mention.key if mention.key in self._by_id else None
        index = self._index(mention)
        if index is None:
            return None
        scene_reading = self._scene.readings[index]
        if reading != scene_reading and index in self._parts.other_ids:
            return self._parts.other_ids[index]
        return self._parts.ids.get(index)

    def with_named_inside(self, mentions: Iterable[DocMention]) -> "Entities":
        """These entities and the states and lands that stand inside words only: "Turkish".

        A state that has an entity, as an actor or as a land, is mentioned there once more.
        """
        first: dict[str, DocMention] = {}
        again: dict[str, list[DocMention]] = defaultdict(list)
        for mention in mentions:
            if mention.key is None:
                continue
            known = next((k for k in both_readings(mention.key) if k in self._by_id), None)
            if known is None:
                first.setdefault(mention.key, mention)
            elif mention.start_char not in {m.start for m in self._by_id[known].mentions}:
                again[known].append(mention)
        parts = with_records(self._parts, self._scene, first) if first else self._parts
        parts = mentioned_again(parts, self._scene, again) if again else parts
        return Entities(self._scene, self._clusters, self._voices, parts)

    def with_lands(self, mentions: Iterable[DocMention]) -> "Entities":
        """These entities and the lands of the mentions, which no name of the text means."""
        named = {m.key: m for m in reversed([*mentions]) if m.key and m.key not in self._by_id}
        parts = with_records(self._parts, self._scene, named) if named else self._parts
        return Entities(self._scene, self._clusters, self._voices, parts)

    def with_changed(self, changed: Iterable[DocumentEntity]) -> "Entities":
        """These entities, with other records for some of their ids."""
        new = {record.id: record for record in changed}
        if not new:
            return self
        records = tuple(new.get(record.id, record) for record in self.records)
        parts = replace(self._parts, records=records)
        return Entities(self._scene, self._clusters, self._voices, parts)

    def served(
        self, relations: Iterable[FoundRelation], types: Collection[str]
    ) -> dict[str, list[str]]:
        """Whom or what each entity is tied to by relations of these types, all by their ids."""
        found: dict[str, list[str]] = {}
        for relation in relations:
            if relation.type in types:
                holder, body = self.of(relation.subject), self.of(relation.object)
                if holder is not None and body is not None:
                    found.setdefault(holder, []).append(body)
        return found

    def exiles(self) -> dict[str, str]:
        """Who fled a state, by id, with the code of that state."""
        found = exiles(self._scene, self._clusters)
        return {self._parts.ids[index]: code for index, code in found if index in self._parts.ids}

    def own_chapters(self) -> tuple[OwnChapter, ...]:
        """The chapters of the text whose state is no host of those whom they tell of."""
        return tuple(own_chapters(self._scene, self._clusters))

    def own_offices(self) -> dict[str, str]:
        """The offices of which only the story tells whose they are, by id, with their state."""
        found = (c for c in self._clusters.all.values() if c.by_story and c.country is not None)
        return {self._parts.ids[min(c.members)]: c.country or "" for c in found}

    def link(self, mention: DocMention | int) -> Link:
        """The rule that tied the mention to its entity, and its strength.

        Raises:
            KeyError: the token heads no mention.
        """
        index = self._index(mention)
        if index is None:
            raise KeyError(f"token {mention} is the head of no mention")
        return self._clusters.links[index]

    def get(self, entity: str) -> DocumentEntity:
        """The record of an entity. KeyError when there is none."""
        return self._by_id[entity]

    def find(self, entity: str) -> DocumentEntity | None:
        """The record of an entity, or None."""
        return self._by_id.get(entity)

    def members(self, entity: str) -> tuple[DocMention, ...]:
        """Its mentions in text order."""
        return self._parts.members[entity]

    def name_mention(self, entity: str) -> DocMention:
        """The mention that gave the entity its name."""
        return self._parts.names[entity]

    def speaker(self, token: int) -> str | None:
        """The entity that speaks the quote or turn around a token; None outside, or unknown."""
        voice = self._voices.at(token)
        if voice is None or voice.speaker is None:
            return None
        return self._parts.ids.get(voice.speaker)

    def turn_of(self, token: int) -> tuple[int, int] | None:
        """Where the name stands of him whose turn of a transcript is around a token, or None."""
        voice = self._voices.at(token)
        return voice.named_at if voice is not None and voice.turn else None

    def keep(self, used: Iterable[str]) -> tuple[DocumentEntity, ...]:
        """Records worth keeping, in the order of `records`: those used, and those with a name.

        A name is kept in its usual reading only: of a capital that nobody makes act, the city stays
        and the state goes. Descriptions and pronouns that no claim uses go.
        """
        wanted, usual = frozenset(used), frozenset(self._parts.ids.values())
        return tuple(
            record
            for record in self.records
            if record.id in wanted
            or (record.id in usual and any(m.kind == "proper" for m in self.members(record.id)))
        )

    def _index(self, mention: DocMention | int) -> int | None:
        head = mention if isinstance(mention, int) else mention.head
        return self._scene.by_head.get(head)


def find_entities(doc: Doc, mentions: Sequence[DocMention], document: Document) -> Entities:
    """Cluster the mentions of a document and make its entities.

    Args:
        doc: The parsed `document.text`: equal offsets, sentences as in `document_sentences`.
        mentions: All mentions of `doc`.
    """
    scene = set_scene(doc, mentions, document)
    clusters, voices = find_clusters(scene, states_named(document.title or ""))
    return Entities(scene, clusters, voices, Builder(scene, clusters).build())


__all__ = ["NOTHING", "Entities", "Link", "find_entities"]
