"""Claims of relations, between actors and between events: a type, two ends and a word for it."""

from dataclasses import dataclass
from typing import Literal, cast

from spacy.tokens import Token

from extract.claims.drafts import claim_id
from extract.claims.event_relations import EventPair
from extract.claims.leaders_of_paid import may_lead_the_paid
from extract.claims.reading import Reading, span_of
from extract.claims.sources import Origins, said_by
from extract.grammar import NOUNS, is_verbal, lemma, word_before
from extract.naming.mention import DocMention
from extract.relations.found import FoundRelation
from extract.relations.self_styled import is_self_styled, styled_by
from extract.relations.wholes import OWNED_BY_NAME
from extract.roles.hedged_orders import hedge_of_orders
from extract.status.cue_path import path
from extract.status.cues import Status, status_of
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.model import Claim, Modality, Role, Source, Span

_PREDICATES = ("attr", "oprd", "acomp", "ROOT")
"""What a noun is to a verb that says of somebody that he is that."""
_SAID_BY_THE_NOUN = ("role:", "part:", "state:own words")
"""Rules that read a noun and the words around it, whatever the clause tells of him."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a relation claim says, before it has sentence and id."""

    kind: Literal["relation", "event_relation"]
    type: str
    trigger: Token
    roles: tuple[Role, ...]
    modality: str
    confidence: float
    rule: str


def pair_claim(reading: Reading, pair: EventPair, events: dict[str, str]) -> Claim:
    """The claim that two events are related. `events` are their ids by the ids of their drafts."""
    ends = (("subject", pair.subject), ("object", pair.object))
    roles = tuple(
        _event_role(reading, pair.cue, side, span_of(draft.frame.trigger), events[draft.id])
        for side, draft in ends
    )
    said = _Saying(
        "event_relation", pair.type, pair.cue, roles, pair.modality, pair.confidence, pair.rule
    )
    return _claim(reading, said, pair.subject.attribution)


def _event_role(reading: Reading, cue: Token, side: str, trigger: Span, event: str) -> Role:
    inferred = _is_elsewhere(reading, cue, trigger.start)
    return Role(side, trigger.start, trigger.end, trigger.text, event=event, inferred=inferred)


def relation_claim(reading: Reading, relation: FoundRelation, origins: Origins) -> Claim | None:
    """The claim that two actors are related, with the title that goes with it.

    None where a side is a pronoun for a thing, or for nobody knows what: "Its owner" of a melon
    leads nobody; or where both sides are one: "Lin's brother Lin" are two whom nothing tells apart.
    """
    if any(_is_nothing(reading, relation, m) for m in (relation.subject, relation.object)):
        return None
    if relation.type == "leads" and may_lead_the_paid(reading, relation.object):
        return None
    if _side(reading, relation, relation.subject) == _side(reading, relation, relation.object):
        return None
    roles = [
        Role(
            side,
            m.start_char,
            m.end_char,
            m.text,
            entity=_side(reading, relation, m),
            inferred=_is_elsewhere(reading, relation.trigger, m.start_char),
        )
        for side, m in (("subject", relation.subject), ("object", relation.object))
    ]
    if relation.title is not None:
        start, end = relation.title
        words = reading.document.text[start:end]
        roles.append(Role("title", start, end, words, value=words))
    status = status_of(_told_with(relation.trigger))
    modality = "asserted" if _is_given(relation, status) else status.modality
    hedged = hedge_of_orders(relation.trigger) is not None
    if modality == "asserted" and (hedged or _is_laid_to(relation.trigger)):
        modality = "alleged"
    modality = "negated" if modality == "asserted" and _is_not_so(relation.trigger) else modality
    source = None if _is_its_own(relation, status.source) else status.source
    if modality == "asserted" and is_self_styled(relation.trigger):
        modality, source = "alleged", styled_by(relation.trigger) or source
    said = _Saying(
        "relation",
        relation.type,
        relation.trigger,
        tuple(roles),
        modality,
        relation.score,
        relation.rule,
    )
    return _claim(reading, said, said_by(source, reading.index, reading.entities, origins))


def _told_with(word: Token) -> Token:
    """`denies that she works as the consulate's driver`: the work is denied with the driver."""
    verb = word.head.head
    works = word.dep_ == "pobj" and word.head.lower_ == "as" and is_verbal(verb)
    return verb if works and lemma(verb) in word_sets("relations")["serving_as"] else word


def _is_nothing(reading: Reading, relation: FoundRelation, side: DocMention) -> bool:
    if _side(reading, relation, side) is None:
        return True
    open_ = side.kind == "pronoun" and side.lemma in ("it", "its")
    return open_ and reading.entities.link(side).rule == "coref:unresolved"


def _side(reading: Reading, relation: FoundRelation, side: DocMention) -> str | None:
    """The entity of a side; a capital that a mayor leads is the town, and not its state."""
    town = relation.type == "leads" and side.type == "place" and side.subtype == "city"
    return reading.entities.of(side, "place" if town else "actor")


def _is_given(relation: FoundRelation, status: Status) -> bool:
    """`denied that her brother had been held`: that he is her brother is not denied; nor, with
    "Thai officers" who did nothing, that they are officers of Thailand."""
    if relation.rule == OWNED_BY_NAME:
        return True
    noun = relation.trigger
    told = relation.rule.startswith(_SAID_BY_THE_NOUN)
    if status.modality not in REFUTED or not told:
        return False
    predicate = noun.dep_ in _PREDICATES or (noun.dep_ == "pobj" and noun.head.lower_ == "as")
    had = noun.dep_ == "dobj" and lemma(noun.head) == "have"
    return not predicate and not had and not negated_here(noun)


def _is_not_so(noun: Token) -> bool:
    """`X, not a relative of Y`, `has no family ties to Y`; not `X, not only a member but`."""
    if noun.pos_ not in NOUNS:
        return False
    opening = noun.left_edge
    if opening.lower_ == "no":
        return opening.dep_ == "det"
    before = word_before(opening)
    negated = noun.dep_ == "appos" and before is not None and before.lower_ in ("not", "never")
    if any(word.lower_ == "the" or word.tag_ == "PRP$" for word in noun.lefts):
        return False  # "the consul, not the head of the ministry, Ali Karimi"
    return negated and opening.lower_ not in ("only", "just", "merely", "simply", "even")


def _is_laid_to(word: Token) -> bool:
    """`sentenced for joining the movement`: the court says so, and the text does not."""
    punishing = word_sets("relations")["punishing"]
    return any(
        step.link in ("prep:for", "prep:of", "prep:over") and lemma(step.head) in punishing
        for step in path(word)
    )


def _is_its_own(relation: FoundRelation, source: Token | None) -> bool:
    """`an officer of the bureau said`, `Y, who chairs the club, said`: the text says it, not he."""
    if source is None:
        return False
    for word in (relation.trigger, *relation.trigger.ancestors):
        if word.i == source.i:
            return True
        if word.dep_ in ("appos", "relcl") and word.head.i == source.i:
            return True
        if word.dep_ in ("ROOT", "ccomp"):
            return False
    return False


def _is_elsewhere(reading: Reading, told_by: Token, place: int) -> bool:
    """True for a place of another sentence than the word that tells of a relation."""
    start, end = reading.sentences[reading.sentence_at(told_by.idx)]
    return not start <= place < end


def _claim(reading: Reading, said: _Saying, sources: tuple[Source, ...]) -> Claim:
    number = reading.sentence_at(said.trigger.idx)
    start, end = reading.sentences[number]
    trigger = span_of(said.trigger)
    place = (trigger.start, trigger.end)
    document = reading.document.id
    return Claim(
        id=claim_id(document, said.kind, said.type, place, said.roles, said.modality, sources),
        document=document,
        kind=said.kind,
        type=said.type,
        sentence=number,
        start=start,
        end=end,
        quote=reading.document.text[start:end],
        trigger=trigger,
        roles=said.roles,
        modality=cast(Modality, said.modality),
        scope="pattern",
        confidence=round(said.confidence, 4),
        rule=said.rule,
        extractor=reading.extractor,
        attribution=sources,
    )
