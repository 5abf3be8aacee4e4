"""Mentions of a document -> its entities, with a lookup from each mention to its entity.

A country or capital has two entities, the state that acts and the territory; which one a mention
means is asked with `reading`. Whether a name may leave the machine is not decided here.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extract.coreference import (
    NARRATOR,
    NOTHING,
    Cluster,
    Clusters,
    Link,
    ReadingName,
    Scene,
    Voices,
    exiles,
    find_clusters,
    set_scene,
    state_name,
    states_named,
)
from extract.coreference.lexicon import lexicon
from extract.naming.mention import INSIDE_A_WORD, DocMention
from extract.read import document_sentences
from extract.relations.found import FoundRelation
from graph.ids import content_id
from graph.model import Document, DocumentEntity, Mention


@dataclass(frozen=True, slots=True)
class _Parts:
    """What `Entities` looks things up in. Mentions are numbered as in the scene."""

    records: tuple[DocumentEntity, ...]
    ids: Mapping[int, str]
    other_ids: Mapping[int, str]
    members: Mapping[str, tuple[DocMention, ...]]
    names: Mapping[str, DocMention]


class Entities:
    """The entities of one document.

    Attributes:
        records: All entities, by their first mention.
    """

    def __init__(self, scene: Scene, clusters: Clusters, voices: Voices, parts: _Parts) -> None:
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
            known = next((k for k in _both_readings(mention.key) if k in self._by_id), None)
            if known is None:
                first.setdefault(mention.key, mention)
            elif mention.start_char not in {m.start for m in self._by_id[known].mentions}:
                again[known].append(mention)
        parts = _with_records(self._parts, self._scene, first) if first else self._parts
        parts = _mentioned_again(parts, self._scene, again) if again else parts
        return Entities(self._scene, self._clusters, self._voices, parts)

    def with_lands(self, mentions: Iterable[DocMention]) -> "Entities":
        """These entities and the lands of the mentions, which no name of the text means."""
        named = {m.key: m for m in reversed([*mentions]) if m.key and m.key not in self._by_id}
        parts = _with_records(self._parts, self._scene, named) if named else self._parts
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
    return Entities(scene, clusters, voices, _Builder(scene, clusters).build())


def _with_records(parts: _Parts, scene: Scene, named: Mapping[str, DocMention]) -> _Parts:
    """The parts with an entity for each key, of which the text has that one mention."""
    starts = [start for start, _ in document_sentences(scene.document)]
    records = [_record(key, mention, scene, starts) for key, mention in named.items()]
    ordered = sorted((*parts.records, *records), key=lambda r: (r.mentions[0].start, r.id))
    return replace(
        parts,
        records=tuple(ordered),
        members={**parts.members, **{key: (mention,) for key, mention in named.items()}},
        names={**parts.names, **named},
    )


def _both_readings(key: str) -> tuple[str, ...]:
    """A key; of a state or land the state's first, then the land's."""
    kind, _, code = key.partition(":")
    if kind not in ("state", "place") or ":" in code:
        return (key,)
    return f"state:{code}", f"place:{code}"


def _mentioned_again(
    parts: _Parts, scene: Scene, again: Mapping[str, Sequence[DocMention]]
) -> _Parts:
    """The parts with further mentions of entities that stand."""
    starts = [start for start, _ in document_sentences(scene.document)]
    records = []
    for record in parts.records:
        more = [_mention_of(mention, starts) for mention in again.get(record.id, ())]
        mentions = sorted({*record.mentions, *more}, key=lambda m: (m.start, m.end))
        records.append(replace(record, mentions=tuple(mentions)) if more else record)
    return replace(parts, records=tuple(sorted(records, key=lambda r: (r.mentions[0].start, r.id))))


def _mention_of(mention: DocMention, starts: Sequence[int]) -> Mention:
    sentence = max(0, bisect_right(starts, mention.start_char) - 1)
    return Mention(mention.start_char, mention.end_char, mention.text, sentence)


def _record(key: str, mention: DocMention, scene: Scene, starts: Sequence[int]) -> DocumentEntity:
    place = (scene.document.id, mention.type, mention.start_char, mention.end_char)
    return DocumentEntity(
        id=key,
        local_id=content_id("ent", place),
        type=mention.type,
        subtype=mention.subtype,
        name=state_name(key.partition(":")[2]),
        key=key,
        country=mention.country,
        mentions=(_mention_of(mention, starts),),
    )


class _Builder:
    """Makes the records of one document out of its clusters."""

    def __init__(self, scene: Scene, clusters: Clusters) -> None:
        self.scene = scene
        self.clusters = clusters
        self.starts = [start for start, _ in document_sentences(scene.document)]
        self.records: dict[str, DocumentEntity] = {}
        self.ids: dict[int, str] = {}
        self.members: dict[str, tuple[DocMention, ...]] = {}
        self.names: dict[str, DocMention] = {}

    def build(self) -> _Parts:
        """All records, and the entity of each mention in its usual and its other reading."""
        for group in self._by_identity():
            self._add_cluster(group)
        other_ids = self._add_other_readings()
        ordered = sorted(self.records.values(), key=lambda r: (r.mentions[0].start, r.id))
        return _Parts(tuple(ordered), self.ids, other_ids, self.members, self.names)

    def _by_identity(self) -> list[list[Cluster]]:
        """Clusters with one identity key are one entity, however they came apart."""
        groups: dict[object, list[Cluster]] = {}
        for cluster in self.clusters.all.values():
            key = _key_of(cluster)
            groups.setdefault(key if key else cluster.number, []).append(cluster)
        return list(groups.values())

    def _add_cluster(self, group: list[Cluster]) -> None:
        indexes = sorted(i for cluster in group for i in cluster.members)
        members = [self.scene.mentions[i] for i in indexes]
        cluster = min(group, key=lambda c: (not c.proper, c.number))
        named = _name_mention(members)
        state = cluster.key if cluster.subtype == "state" else None
        name = state_name(state.partition(":")[2]) if state else named.name or named.text
        if all(self.clusters.links[i].rule == "coref:narrator" for i in indexes):
            name = NARRATOR if cluster.type == "person" else name
        entity = self._put(members, cluster, _key_of(cluster), cluster.label or name, named)
        self.ids.update(dict.fromkeys(indexes, entity))

    def _add_other_readings(self) -> dict[int, str]:
        """The territory of states that act, and the state of places that are meant as scenes."""
        groups: dict[str, list[int]] = {}
        for index, mention in enumerate(self.scene.others):
            if mention is not None and mention.key:
                groups.setdefault(mention.key, []).append(index)
        found: dict[int, str] = {}
        for key, indexes in self._lands():
            groups.setdefault(key, []).extend(indexes)
            if key in self.records:
                self._extend(key, indexes)
        for key, indexes in groups.items():
            found.update(dict.fromkeys(indexes, key))
            if key not in self.records:
                self._add_reading(key, sorted(indexes))
        return found

    def _lands(self) -> Iterator[tuple[str, list[int]]]:
        """For each state the mentions as "the country", which may mean its land."""
        for cluster in self.clusters.all.values():
            code = (cluster.key or "").removeprefix("state:")
            lands = [
                i for i in cluster.members if lexicon().has("lands", self.scene.mentions[i].lemma)
            ]
            lands = [i for i in lands if self.scene.others[i] is None]
            if code != cluster.key and code and lands:
                yield f"place:{code}", sorted(lands)

    def _extend(self, key: str, indexes: list[int]) -> None:
        """Add mentions to a record that stands."""
        mentions = {*self.members[key], *(self.scene.mentions[i] for i in indexes)}
        members = sorted(mentions, key=lambda m: m.start)
        self.members[key] = tuple(members)
        self.records[key] = replace(
            self.records[key], mentions=tuple(self._mention(m) for m in members)
        )

    def _add_reading(self, key: str, indexes: list[int]) -> None:
        """A record for the other reading; a capital tells of its state only where nothing else
        does: "in Bangkok" is no evidence about Thailand."""
        own = [i for i in indexes if self.scene.mentions[i].subtype != "city"]
        members = [self.scene.others[i] or self.scene.mentions[i] for i in own or indexes]
        first = members[0]
        place = key.startswith("place:")
        cluster = Cluster(
            number=indexes[0],
            type="place" if place else first.type,
            subtype="country" if place and first.subtype == "state" else first.subtype,
            key=key,
            country=first.country or key.partition(":")[2],
        )
        described = first.kind == "nominal"
        name = state_name(key.partition(":")[2]) if described else first.name
        self._put(members, cluster, key, name, first)

    def _put(
        self,
        members: list[DocMention],
        cluster: Cluster,
        key: str | None,
        name: str,
        named: DocMention,
    ) -> str:
        first = members[0]
        local = content_id(
            "ent", (self.scene.document.id, cluster.type, first.start_char, first.end_char)
        )
        record = DocumentEntity(
            id=key or local,
            local_id=local,
            type=cluster.type,
            subtype=cluster.subtype,
            name=name,
            key=key,
            country=cluster.country,
            mentions=tuple(self._mention(m) for m in members),
        )
        self.records[record.id] = record
        self.members[record.id] = tuple(members)
        self.names[record.id] = named
        return record.id

    def _mention(self, mention: DocMention) -> Mention:
        return _mention_of(mention, self.starts)


def _key_of(cluster: Cluster) -> str | None:
    return None if cluster.type == "person" else cluster.key


def _name_mention(members: list[DocMention]) -> DocMention:
    """The fullest name; else the first noun; else the first pronoun."""
    proper = [m for m in members if m.kind == "proper"]
    if proper:
        return max(proper, key=lambda m: (len(m.name.split()), len(m.name), -m.start))
    nominal = [m for m in members if m.kind == "nominal"]
    return nominal[0] if nominal else members[0]


__all__ = ["NOTHING", "Entities", "Link", "find_entities"]
