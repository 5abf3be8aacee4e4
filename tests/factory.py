"""Small extractions for tests, made from what is said, with a real text and real offsets.

report(said("protest", organizer=SOCIETY, place=PARK, time=day("2019-08-17")), publisher="Gazette")
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.ids import content_id, digest, document_id
from graph.model import (
    Block,
    Claim,
    ClaimKind,
    DateInterval,
    Document,
    DocumentEntity,
    DocumentEvent,
    Extraction,
    Mention,
    Modality,
    Origin,
    Role,
    RoleValue,
    Scope,
    Side,
    Source,
    Span,
)


@dataclass(frozen=True)
class Actor:
    """Somebody or something that a text names; equal actors of one report are one entity."""

    name: str
    type: str = "person"
    subtype: str | None = None
    key: str | None = None
    country: str | None = None
    public_role: str | None = None


@dataclass(frozen=True)
class Said:
    """One sentence. `same_as` is the number of an earlier sentence that tells of the same event.

    A filler is an actor, the number of an earlier sentence (its event), or a value.
    """

    type: str
    fillers: Mapping[str, Actor | int | RoleValue] = field(default_factory=dict)
    modality: Modality = "asserted"
    by: tuple[Actor | str, ...] = ()
    kind: ClaimKind = "event"
    same_as: int | None = None
    scope: Scope = "incident"
    words: str = ""


def said(
    type: str,
    *,
    modality: Modality = "asserted",
    by: Sequence[Actor | str] = (),
    kind: ClaimKind = "event",
    same_as: int | None = None,
    scope: Scope = "incident",
    words: str = "",
    **fillers: Actor | int | RoleValue,
) -> Said:
    """A sentence; roles are keyword arguments, `words` are said besides."""
    return Said(type, fillers, modality, tuple(by), kind, same_as, scope, words)


def day(text: str) -> DateInterval:
    return DateInterval(text, text, "day", text)


def report(
    *sentences: Said,
    publisher: str | None = "Gazette",
    published: str | None = None,
    external_id: str | None = None,
    reader: str = "text/1",
    source: str | None = None,
    extractor: str = "factory/1",
    title: str | None = None,
    origins: tuple[Origin, ...] = (),
    salt: str = "",
) -> Extraction:
    """An extraction that says these sentences, each a paragraph. `source` names the bytes read."""
    writer = _Writer(salt)
    spans = [writer.write(sentence) for sentence in sentences]
    text = writer.text
    document = Document(
        id=document_id(text, publisher),
        text=text,
        source_sha256=digest(source if source is not None else text),
        reader=reader,
        external_id=external_id,
        title=title,
        publisher=publisher,
        published=published,
        language="en",
        origins=origins,
        blocks=tuple(Block(start, end, "paragraph") for start, end in writer.paragraphs),
    )
    return _Maker(document, extractor, writer, sentences).extraction(spans)


@dataclass
class _Written:
    """Where the parts of a sentence stand."""

    start: int
    end: int
    trigger: tuple[int, int]
    fillers: dict[str, tuple[int, int]]
    by: list[tuple[int, int]]


class _Writer:
    def __init__(self, salt: str) -> None:
        self.text = ""
        self.paragraphs: list[tuple[int, int]] = []
        if salt:
            self._add(f"{salt}.")
            self.paragraphs.append((0, len(self.text)))

    def _add(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, start + len(words)

    def write(self, sentence: Said) -> _Written:
        if self.text:
            self._add("\n\n")
        start = len(self.text)
        by = []
        for source in sentence.by:
            by.append(self._add(source if isinstance(source, str) else source.name))
            self._add(" said: ")
        trigger = self._add(sentence.type)
        fillers = {}
        for role, filler in sentence.fillers.items():
            self._add(f", {role} ")
            fillers[role] = self._add(_words(filler))
        if sentence.words:
            self._add(f" {sentence.words}")
        self._add(".")
        self.paragraphs.append((start, len(self.text)))
        return _Written(start, len(self.text), trigger, fillers, by)


def _words(filler: Actor | int | RoleValue) -> str:
    match filler:
        case Actor():
            return filler.name
        case DateInterval():
            return filler.from_
        case int():
            return "this event"
        case str():
            return filler
        case _:
            return "some people"


class _Maker:
    def __init__(
        self, document: Document, extractor: str, writer: _Writer, sentences: Sequence[Said]
    ) -> None:
        self.document, self.extractor, self.sentences = document, extractor, sentences
        self.entities: dict[Actor, DocumentEntity] = {}
        self.events: dict[int, DocumentEvent] = {}

    def extraction(self, spans: Sequence[_Written]) -> Extraction:
        for number, (sentence, at) in enumerate(zip(self.sentences, spans, strict=True)):
            for source, span in zip(sentence.by, at.by, strict=True):
                self._mention(source, span, number)
            for role, filler in sentence.fillers.items():
                self._mention(filler, at.fillers[role], number)
        claims = [
            self._claim(number, sentence, at)
            for number, (sentence, at) in enumerate(zip(self.sentences, spans, strict=True))
        ]
        return Extraction(
            document=self.document,
            extractor=self.extractor,
            sentences=tuple((at.start, at.end) for at in spans),
            entities=tuple(self.entities.values()),
            events=tuple(self.events.values()),
            claims=tuple(claims),
        )

    def _mention(self, filler: object, span: tuple[int, int], number: int) -> None:
        if not isinstance(filler, Actor):
            return
        mention = Mention(*span, self.document.text[slice(*span)], number)
        known = self.entities.get(filler)
        if known is not None:
            self.entities[filler] = replace(known, mentions=(*known.mentions, mention))
            return
        local = content_id("ent", (self.document.id, filler.type, *span))
        self.entities[filler] = DocumentEntity(
            id=filler.key or local,
            local_id=local,
            type=filler.type,
            subtype=filler.subtype,
            name=filler.name,
            key=filler.key,
            country=filler.country,
            public_role=filler.public_role,
            mentions=(mention,),
        )

    def _claim(self, number: int, sentence: Said, at: _Written) -> Claim:
        id = content_id(
            "clm", (self.document.id, sentence.kind, sentence.type, at.trigger, sentence.modality)
        )
        event = self._event(number, sentence, id) if sentence.kind == "event" else None
        text = self.document.text
        return Claim(
            id=id,
            document=self.document.id,
            kind=sentence.kind,
            type=sentence.type,
            sentence=number,
            start=at.start,
            end=at.end,
            quote=text[at.start : at.end],
            trigger=Span(*at.trigger, text[slice(*at.trigger)]),
            roles=tuple(
                self._role(role, filler, at.fillers[role])
                for role, filler in sentence.fillers.items()
            ),
            modality=sentence.modality,
            scope=sentence.scope,
            confidence=0.9,
            rule="factory",
            extractor=self.extractor,
            event=event,
            attribution=tuple(
                Source(
                    text[slice(*span)],
                    *span,
                    "media",
                    self.entities[source].id if isinstance(source, Actor) else None,
                )
                for source, span in zip(sentence.by, at.by, strict=True)
            ),
        )

    def _role(self, role: str, filler: Actor | int | RoleValue, span: tuple[int, int]) -> Role:
        text = self.document.text[slice(*span)]
        match filler:
            case Actor():
                return Role(role, *span, text, entity=self.entities[filler].id)
            case int():
                return Role(role, *span, text, event=self.events[filler].id)
            case _:
                return Role(role, *span, text, value=filler)

    def _event(self, number: int, sentence: Said, claim: str) -> str:
        if sentence.same_as is not None:
            known = self.events[sentence.same_as]
            self.events[sentence.same_as] = replace(known, claims=(*known.claims, claim))
            return known.id
        time, place = sentence.fillers.get("time"), sentence.fillers.get("place")
        self.events[number] = DocumentEvent(
            id=content_id("evt", (claim,)),
            type=sentence.type,
            mode=None,
            scope=sentence.scope,
            claims=(claim,),
            date=time if isinstance(time, DateInterval) else None,
            place=self.entities[place].id if isinstance(place, Actor) else None,
        )
        return self.events[number].id


def side_of(extraction: Extraction, actor: Actor, mention: int = 0) -> Side:
    """The side of a judgement that means this actor of this report."""
    entity = next(e for e in extraction.entities if (e.name, e.type) == (actor.name, actor.type))
    at = entity.mentions[mention]
    return Side(extraction.document.id, at.start, at.end, entity.type)


def event_side(extraction: Extraction, number: int = 0) -> Side:
    """The side of a judgement that means the event of this sentence."""
    claim = extraction.claims[number]
    return Side(extraction.document.id, claim.trigger.start, claim.trigger.end, claim.type)


def key_side(key: str, type: str) -> Side:
    """The side of a judgement that means an identity key."""
    return Side("", 0, 0, type, key)
