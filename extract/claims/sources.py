"""Who says so: the attribution chain of a claim, and what kind of witness each source is."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from extract.claims.fillers import phrase
from extract.claims.mention_index import MentionIndex
from extract.coreference.own_chapters import OwnChapter
from extract.coreference.voice import answers, asks
from extract.entities import Entities
from extract.frames import Frame
from extract.grammar import first_conjunct
from extract.relations.found import FoundRelation
from extract.role_groups import DOERS
from extract.tellers.speech import source_of
from extract.tokenizer import text_between
from extract.wordlists import word_sets
from graph.model import DocumentEntity, Role, Source

_OFFICIAL = {"state", "government_body", "diplomatic_mission", "party_organ", "security_service",
             "police", "official", "diplomat"}  # fmt: skip
_OPEN_DEEDS = ("respond", "statement", "protest", "public_event")
"""Events whose doer nobody accuses: who asks for protection may tell it."""
_OF_ORIGINS = frozenset({
    "threaten", "coerce_by_proxy", "harass", "online_abuse", "doxx", "smear", "surveil",
    "cyber_intrusion", "inform_on", "mobilize", "coopt",
})  # fmt: skip
_SERVING = ("employed_by", "represents", "leads", "member_of", "part_of")
_MISSIONS = ("diplomatic_mission", "diplomat")
_BY_SUBTYPE = {
    "media": "media", "journalist": "media", "ngo": "ngo", "coalition": "ngo", "igo": "ngo",
    "court": "court", "academic": "academic", "university": "academic", "college": "academic",
}  # fmt: skip

_SPEAK = ("NOUN", "PROPN", "PRON")

Kind = Callable[[DocumentEntity | None, str], str]


class Origins(NamedTuple):
    """ISO codes of the states that a text is about or accuses, and of those that exiles fled; and
    its chapters on what their own state does."""

    in_question: frozenset[str] = frozenset()
    fled: frozenset[str] = frozenset()
    chapters: tuple[OwnChapter, ...] = ()

    def at(self, place: int) -> "Origins":
        """These states with that of the chapter in which a character of the text stands."""
        own = {chapter.code for chapter in self.chapters if chapter.start <= place < chapter.end}
        return self._replace(fled=self.fled | own)


def attribution(
    frame: Frame,
    roles: Iterable[Role],
    index: MentionIndex,
    entities: Entities,
    origins: Origins,
) -> tuple[Source, ...]:
    """The chain of sources, nearest first; empty when the document speaks in its own voice.

    Sources that speak together stand side by side. After the nearest comes the lawyer who speaks
    for him, and whoever speaks the quote that the claim stands in.
    """
    kind = _kind_of(frame.type, list(roles), entities, origins.at(frame.trigger.idx))
    chain: list[Source] = []
    for token in (*_speakers(frame, index, entities), *_speaking_for_client(frame)):
        source = _source(token, index, entities, kind)
        if source not in chain:  # "the Students and Scholars Association" is one name
            chain.append(source)
    speaker = entities.speaker(_said_at(frame))
    if speaker is not None and all(s.entity != speaker for s in chain):
        mention = entities.name_mention(speaker)
        words = mention.text
        chain.append(
            Source(
                words,
                mention.start_char,
                mention.end_char,
                kind(entities.get(speaker), ""),
                speaker,
            )
        )
    elif speaker is None:
        chain += _label(frame, entities, kind, chain)
    return tuple(chain)


def _said_at(frame: Frame) -> int:
    """Where the words stand that tell the event: in an answer, if the trigger is in a question."""
    return frame.trigger.i if frame.voice is None else frame.voice.i


def _label(frame: Frame, entities: Entities, kind: Kind, chain: list[Source]) -> list[Source]:
    """Who has the turn of a transcript, by his label where that is no name: "Witness 3: ..."."""
    place = entities.turn_of(_said_at(frame))
    if place is None or any(place[0] <= source.start < place[1] for source in chain):
        return []
    words = text_between(frame.trigger.doc, *place).rstrip(".")
    if asks(words) or answers(words):  # the two sides of an interview
        return []
    first = words.lower().partition(" ")[0]
    return [Source(words, place[0], place[0] + len(words), kind(None, first), None)]


def _speakers(frame: Frame, index: MentionIndex, entities: Entities) -> list[Token]:
    """The source and those coordinated behind it; only names, nouns and pronouns speak."""
    source = frame.source
    if source is None or source.i == frame.trigger.i:
        return []
    start, end = entities.turn_of(frame.trigger.i) or (0, 0)
    if start <= source.idx < end:  # "Witness 3" is named by the whole label
        label = text_between(source.doc, start, end)
        mention = index.at(source)
        if asks(label) or answers(label) or mention is None or mention.kind != "proper":
            return []
    first = first_conjunct(source)
    people = [index.at(first), index.at(source)]
    if all(m is not None and m.type == "person" and m.kind == "proper" for m in people):
        source = first  # "the sisters Lidia and Rosa Mayorga said"
    together = [source, *(t for t in source.conjuncts if t.i > source.i)]
    return [t for t in together if t.pos_ in _SPEAK or index.at(t) is not None]


def _speaking_for_client(frame: Frame) -> list[Token]:
    """The lawyer of "the lawyer said that her client denied it", behind the client."""
    client = frame.source
    if client is None or client.dep_ != "nsubj" or client.lemma_.lower() != "client":
        return []
    lawyer = source_of(client.head)
    named = lawyer is not None and lawyer.i != client.i and lawyer.pos_ in _SPEAK
    return [lawyer] if lawyer is not None and named else []


def said_by(
    token: Token | None, index: MentionIndex, entities: Entities, origins: Origins
) -> tuple[Source, ...]:
    """The chain of one source for a claim about actors; empty when no source is named."""
    if token is None:
        return ()
    kind = _kind_of("", [], entities, origins.at(token.idx))
    return (_source(token, index, entities, kind),)


def _source(token: Token, index: MentionIndex, entities: Entities, kind: Kind) -> Source:
    mention = index.at(token)
    if mention is None:
        start, end = phrase(token)
        span = token.doc[start:end]
        return Source(
            span.text, span.start_char, span.end_char, kind(None, token.lemma_.lower()), None
        )
    found = entities.of(mention)
    entity = entities.get(found) if found else None
    word = mention.lemma or token.lemma_.lower()
    said_as = kind(entity, word)
    if said_as == "unattributed":
        said_as = _as_its_body(token, index, entities, kind)
    return Source(mention.text, mention.start_char, mention.end_char, said_as, found)


def _as_its_body(token: Token, index: MentionIndex, entities: Entities, kind: Kind) -> str:
    """`a police spokeswoman`, `a spokesman for the League`: speaks as the police, as the League."""
    noun = token.head if token.dep_ == "appos" else token
    own = index.at(token)
    person = entities.of(own) if own is not None else None
    if noun.lemma_.lower() not in word_sets("relations")["spokespersons"]:
        return "unattributed"
    known = None if person is None else entities.get(person)
    if known is not None and known.country is not None:  # the state of his office is known
        return kind(replace(known, subtype="official"), "")
    behind = [t for p in noun.rights if p.lower_ in ("of", "for") for t in p.children]
    for body in (*noun.lefts, *behind):
        if body.dep_ not in ("compound", "nmod", "poss", "pobj"):
            continue
        mention = index.at(body)
        found = entities.of(mention) if mention is not None else None
        if found is not None and found != person:
            return kind(entities.get(found), body.lemma_.lower())
        if body.lemma_.lower() in word_sets("speech")["official_bodies"]:
            mission = body.lemma_.lower() in word_sets("speech")["missions"]
            return "official_origin" if mission else "official_host"
    return "unattributed"


def accused_states(
    frames: Iterable[Frame],
    relations: Iterable[FoundRelation],
    index: MentionIndex,
    entities: Entities,
) -> frozenset[str]:
    """ISO codes of the states whose bodies and officers are said to do what no host does.

    Arrests and charges do not count: the police of a host make them as well.
    """
    serving = entities.served(relations, _SERVING)
    found: set[str] = set()
    for frame in frames:
        if frame.type in _OF_ORIGINS and frame.modality != "negated":
            for filler in frame.fillers:
                mention = index.at(filler.head) if filler.role in DOERS else None
                entity = entities.of(mention) if mention is not None else None
                for actor in (entity, *serving.get(entity, ())) if entity is not None else ():
                    found |= _country(actor, entities)
    return frozenset(found)


def denying_states(
    frames: Sequence[Frame],
    relations: Iterable[FoundRelation],
    index: MentionIndex,
    entities: Entities,
) -> frozenset[str]:
    """ISO codes of the states whose bodies deny what was done to somebody in another state, and
    these bodies.

    "She was followed in Oslo. The Iranian ministry denied that she was followed": the police of a
    host deny what is said of them at home. Where the doers are of a third state nobody denies for
    himself.
    """
    serving = entities.served(relations, _SERVING)
    found: set[str] = set()
    for number, frame in enumerate(frames):
        denies = frame.modality == "denied" and frame.harms
        mention = index.at(frame.source) if denies and frame.source is not None else None
        entity = entities.of(mention) if mention is not None else None
        if entity is None:
            continue
        own = {c for actor in (entity, *serving.get(entity, ())) for c in _country(actor, entities)}
        lands = _lands_of(frame, frames[:number], index, entities)
        if lands and own and not own & lands and _doers_of(frame, index, entities) <= own:
            found |= {*own, entity}
    return frozenset(found)


def _lands_of(
    frame: Frame, before: Sequence[Frame], index: MentionIndex, entities: Entities
) -> set[str]:
    """The states in which an event was: by its own places, else those of the last of its type."""
    alike = (f for f in reversed(before) if f.type == frame.type and f.modality != "denied")
    for told in (frame, *alike):
        places = _filling(told, ("place",), index, entities)
        lands = {place.country for place in places if place.country}
        if lands:
            return lands
    return set()


def _doers_of(frame: Frame, index: MentionIndex, entities: Entities) -> set[str]:
    return {e.country for e in _filling(frame, DOERS, index, entities) if e.country}


def _filling(
    frame: Frame, roles: Collection[str], index: MentionIndex, entities: Entities
) -> list[DocumentEntity]:
    mentions = (index.at(f.head) for f in frame.fillers if f.role in roles)
    found = (entities.of(mention) for mention in mentions if mention is not None)
    return [entities.get(entity) for entity in found if entity is not None]


def _country(entity: str, entities: Entities) -> set[str]:
    """The state that a body or officer acts for; empty for a private one."""
    record = entities.find(entity)
    official = record is not None and record.subtype in _OFFICIAL
    return {record.country} if record is not None and official and record.country else set()


def _kind_of(type_: str, roles: list[Role], entities: Entities, states: Origins) -> Kind:
    doing = {r.entity for r in roles if r.role in DOERS and r.entity}
    doers = set() if type_ in _OPEN_DEEDS else doing
    targets = {r.entity for r in roles if r.role in ("target", "intermediary") and r.entity}
    of_doers = {c for d in doers if (c := entities.get(d).country) is not None}
    origins = (states.in_question or of_doers) | states.fled

    def is_origin(entity: DocumentEntity) -> bool:
        """A mission speaks for its state; of another than those in question it is a host."""
        if entity.country in origins or entity.id in origins:
            return True
        other = bool(origins) and entity.country is not None
        abroad = entity.subtype in _MISSIONS or _is_consular(entity)
        return abroad and not other

    def kind(entity: DocumentEntity | None, word: str) -> str:
        words = word_sets("speech")
        if entity is not None and entity.id in doers:
            return "accused"
        if entity is not None and entity.id in targets:
            return "victim"
        if word in words["witnesses"]:
            return "witness"
        if word in words["judging"]:
            return "court"
        if entity is None or word in words["anonymous_sources"]:
            return "anonymous" if word in words["anonymous_sources"] else "unattributed"
        named = set(entity.name.lower().split())
        elected = bool(named & words["committees"]) and bool(named & words["parliamentary"])
        if entity.subtype in _OFFICIAL or elected:
            return "official_origin" if is_origin(entity) else "official_host"
        return _BY_SUBTYPE.get(entity.subtype or "", "unattributed")

    return kind


def _is_consular(entity: DocumentEntity) -> bool:
    """ "A Chinese consular officer", "the consul general of Eritrea"."""
    named = set(entity.name.lower().split())
    return entity.subtype == "official" and not named.isdisjoint(word_sets("speech")["consular"])
