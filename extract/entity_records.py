"""Records of the entities of one document: out of clusters, or of states named inside words."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.coreference import NARRATOR, Cluster, Clusters, Scene, state_name
from extract.coreference.lexicon import lexicon
from extract.naming.mention import DocMention
from extract.read import document_sentences
from graph.ids import content_id
from graph.model import DocumentEntity, Mention


@dataclass(frozen=True, slots=True)
class Parts:
    """What `Entities` looks things up in. Mentions are numbered as in the scene."""

    records: tuple[DocumentEntity, ...]
    ids: Mapping[int, str]
    other_ids: Mapping[int, str]
    members: Mapping[str, tuple[DocMention, ...]]
    names: Mapping[str, DocMention]


def with_records(parts: Parts, scene: Scene, named: Mapping[str, DocMention]) -> Parts:
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


def both_readings(key: str) -> tuple[str, ...]:
    """A key; of a state or land the state's first, then the land's."""
    kind, _, code = key.partition(":")
    if kind not in ("state", "place") or ":" in code:
        return (key,)
    return f"state:{code}", f"place:{code}"


def mentioned_again(parts: Parts, scene: Scene, again: Mapping[str, Sequence[DocMention]]) -> Parts:
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


class Builder:
    """Makes the records of one document out of its clusters."""

    def __init__(self, scene: Scene, clusters: Clusters) -> None:
        self.scene = scene
        self.clusters = clusters
        self.starts = [start for start, _ in document_sentences(scene.document)]
        self.records: dict[str, DocumentEntity] = {}
        self.ids: dict[int, str] = {}
        self.members: dict[str, tuple[DocMention, ...]] = {}
        self.names: dict[str, DocMention] = {}

    def build(self) -> Parts:
        """All records, and the entity of each mention in its usual and its other reading."""
        for group in self._by_identity():
            self._add_cluster(group)
        other_ids = self._add_other_readings()
        ordered = sorted(self.records.values(), key=lambda r: (r.mentions[0].start, r.id))
        return Parts(tuple(ordered), self.ids, other_ids, self.members, self.names)

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
