"""Relations between events that no role says: answer, punishment, consequence.

Prepositions and verbs of causing say them within a sentence; fitted weights choose some kinds of
them within a passage.

What a counter-protest answers and what a disruption disrupts is a role (`target_event`), not one
of these.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.claims.answers import is_aim
from extract.claims.answers_to_told import answers_to_told
from extract.claims.consequences import consequences
from extract.claims.deeds_amid import deeds_amid
from extract.claims.deeds_of_the_paid import deeds_of_the_paid
from extract.claims.drafts import Draft
from extract.claims.event_words import act_upon, answer_to, in_list_with, is_disowned, told_by
from extract.claims.pair_choice import Choices
from extract.claims.reasons import because_of, is_outright, relation_in, taking_part
from extract.claims.reprisals_in_turn import reprisals_in_turn
from extract.claims.stated_causes import stated_causes
from extract.claims.stated_results import stated_results
from extract.claims.steps_for_deeds import steps_for_deeds
from extract.grammar import children
from extract.status.cues import status_of
from extract.wordlists import word_sets
from graph.model import STANDING
from graph.ontology import ontology

# Words between the two triggers, as the lemmas of prepositions and of the nouns they hang on.
_PREPOSITIONS = {
    ("because", "of"): "retaliates_for",
    ("because",): "retaliates_for",
    ("owing", "to"): "retaliates_for",
    ("due",): "retaliates_for",
    ("over",): "retaliates_for",
    ("for",): "retaliates_for",
}
_PUNISHING = {"threaten", "coerce_by_proxy", "harass", "detain", "legal_action", "assault",
              "restrict_mobility", "online_abuse", "smear", "surveil"}  # fmt: skip
_PUNISHED = {"protest", "statement", "public_event", "counter_protest"}
_BREAKING_UP = {"disrupt_event", "assault", "vandalize"}
_BRINGING_ABOUT = {"leads_to", "enables", "disrupts"}
"""Relations that hold only as far as their object does."""

_SAID_OUTRIGHT = (
    reprisals_in_turn,
    steps_for_deeds,
    answers_to_told,
    deeds_of_the_paid,
    deeds_amid,
    consequences,
    stated_causes,
    stated_results,
)
"""What finds relations that words say, each of one idea."""

_WEIGHTS = "event_pairs"
"""The rule of relations that fitted weights choose."""
_FIRMNESS = ("refuted", "unrealized", "reported")


@dataclass(frozen=True, slots=True)
class EventPair:
    """One event said to stand in a relation to another.

    Attributes:
        cue: The word that says so; the trigger of the subject where weights chose.
    """

    type: str
    subject: Draft
    object: Draft
    cue: Token
    modality: str
    confidence: float
    rule: str


def event_pairs(drafts: Sequence[Draft]) -> Iterator[EventPair]:
    """Pairs of events in text order of their second event."""
    by_trigger = {d.frame.trigger.i: d for d in drafts}
    for finder in _SAID_OUTRIGHT:
        for type_, one, two, cue in finder(drafts, by_trigger):
            sure = min(one.frame.confidence, two.frame.confidence)
            yield EventPair(type_, one, two, cue, _modality(type_, one, two), sure, type_)
    for draft in drafts:
        yield from _outright(draft, by_trigger)
        found = _governing(draft.frame.trigger, by_trigger)
        if found is None:
            continue
        other, type_, cue = found
        if _fits(type_, other, draft) or _is_outright(type_, cue, other, draft):
            link = status_of(cue).modality if cue.pos_ == "VERB" else "asserted"
            own = _modality(type_, other, draft)
            modality = own if link == "asserted" else link  # "could lead to"
            sure = min(other.frame.confidence, draft.frame.confidence)
            yield EventPair(type_, other, draft, cue, modality, sure, type_)


def _outright(draft: Draft, by_trigger: dict[int, Draft]) -> Iterator[EventPair]:
    """What answers an event, and what was done upon it, as words of its sentence say."""
    answer, act = answer_to(draft, by_trigger), act_upon(draft, by_trigger)
    for type_, one, two in (("responds_to", answer, draft), ("leads_to", draft, act)):
        if one is not None and two is not None and _fits(type_, one, two):
            sure = min(one.frame.confidence, two.frame.confidence)
            modality = _modality(type_, one, two)
            yield EventPair(type_, one, two, one.frame.trigger, modality, sure, type_)


def related_pairs(drafts: Sequence[Draft], choices: Choices) -> list[EventPair]:
    """What words say and what weights choose; of what both give, what the words say.

    What is said to have brought an event about did not also answer it or make it possible.
    """
    found = {}
    for pair in (*chosen_pairs(drafts, choices), *event_pairs(drafts)):
        found[pair.type, pair.subject.id, pair.object.id] = pair
        if pair.type == "leads_to" and pair.rule != _WEIGHTS:
            for other in ("enables", "responds_to"):
                found.pop((other, pair.subject.id, pair.object.id), None)
    return list(found.values())


def chosen_pairs(drafts: Sequence[Draft], choices: Choices) -> Iterator[EventPair]:
    """Relations that weights choose and no role says, in text order of their first event."""
    for pair in choices.related():
        one, two = drafts[pair.subject], drafts[pair.object]
        if not is_aim(drafts, pair) and not _is_mere_order(pair.type, one, two):
            modality = _modality(pair.type, one, two)
            cue = one.frame.trigger
            yield EventPair(pair.type, one, two, cue, modality, pair.trust, _WEIGHTS)


def _is_mere_order(type_: str, one: Draft, two: Draft) -> bool:
    """ "She sang at the rally. Her mother was summoned": another sentence gives no reason."""
    return type_ == "retaliates_for" and one.frame.sentence != two.frame.sentence


def _modality(type_: str, subject: Draft, object_: Draft) -> str:
    """The subject's status; of the two, the weaker where one brings the other about.

    What answers or punishes a denied event is no evidence that the event was.
    """
    counts = type_ in _BRINGING_ABOUT or STANDING[object_.frame.modality] == "refuted"
    ends = [subject, object_] if counts else [subject]
    return min((d.frame.modality for d in ends), key=lambda m: _FIRMNESS.index(STANDING[m]))


def _governing(trigger: Token, by_trigger: dict[int, Draft]) -> tuple[Draft, str, Token] | None:
    """Climb from an event over prepositions and their nouns to another event of the sentence."""
    path: list[str] = []
    cue = trigger
    token = _done_with(taking_part(in_list_with(trigger, by_trigger), by_trigger), by_trigger)
    reason = because_of(token, by_trigger)
    if reason is not None:
        act, cue = reason
        return None if is_disowned(cue) else (act, "retaliates_for", cue)
    while token.head.i != token.i:
        parent = token.head
        if token.dep_ in ("pobj", "pcomp") and parent.pos_ in ("ADP", "SCONJ"):
            path.insert(0, parent.lower_)
            cue = parent
        elif token.dep_ == "prep" and parent.i in by_trigger:
            return _named(_punishing(parent, by_trigger), path, cue)
        elif token.dep_ == "prep" and parent.pos_ in ("NOUN", "PROPN", "ADP"):
            path.insert(0, parent.lower_)
        elif token.dep_ == "prep" and parent.lemma_ in word_sets("event_words")["causing"]:
            return _caused(parent, by_trigger)
        elif token.dep_ == "prep":
            return _named(told_by(parent, by_trigger), path, cue)
        else:
            return None
        token = parent
    return None


def _named(told: Draft | None, path: list[str], cue: Token) -> tuple[Draft, str, Token] | None:
    """The relation that these prepositions name, of the event that they hang on."""
    type_ = _PREPOSITIONS.get(tuple(path)) or relation_in(tuple(path))
    if told is None or type_ is None or is_disowned(cue):
        return None
    return told, type_, cue


def _punishing(verb: Token, by_trigger: dict[int, Draft]) -> Draft:
    """The event of a verb; of "opened cases against her" the cases, where they alone punish."""
    own = by_trigger[verb.i]
    objects = (by_trigger[c.i] for c in children(verb, "dobj", "nsubjpass") if c.i in by_trigger)
    if own.frame.type in _PUNISHING:
        return own
    return next((other for other in objects if other.frame.type in _PUNISHING), own)


def _done_with(trigger: Token, by_trigger: dict[int, Draft]) -> Token:
    """What a reason says was done with an event: "for having filmed the march"; else the event.

    Of "for breaking up the march" the breaking up is the reason, which is an event of its own.
    """
    verb = trigger.head
    if trigger.dep_ == "pobj" and verb.dep_ == "prep":
        if verb.lower_ in word_sets("event_words")["times_before"]:
            return trigger  # "held for questioning after the march"
        verb = verb.head
    own = by_trigger.get(verb.i)
    is_act_of = verb.dep_ == "pcomp" and (own is None or own.frame.type not in _BREAKING_UP)
    return verb if trigger.dep_ in ("dobj", "pobj") and is_act_of else trigger


def _caused(verb: Token, by_trigger: dict[int, Draft]) -> tuple[Draft, str, Token] | None:
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i not in by_trigger:
        return None
    return by_trigger[subject.i], "leads_to", verb


def _is_outright(type_: str, cue: Token, subject: Draft, object_: Draft) -> bool:
    """ "Arrested two tourists in retaliation for the expulsion": whatever is punished."""
    harms = ontology().event_types[subject.frame.type].harmful
    done = subject.is_reported and object_.is_reported
    return type_ == "retaliates_for" and is_outright(cue) and harms and done


def _fits(type_: str, subject: Draft, object_: Draft) -> bool:
    if subject is object_:
        return False
    is_told = any(r.role == "target_event" for r in subject.roles)
    if is_told and type_ == "responds_to" and object_.frame.trigger.dep_ != "conj":
        return False  # the role says it; of several it names the first
    if type_ == "retaliates_for":
        return subject.frame.type in _PUNISHING and object_.frame.type in _PUNISHED
    relation = ontology().event_relations[type_]
    sides = ((relation.subject, subject), (relation.object, object_))
    return all(not allowed or draft.frame.type in allowed for allowed, draft in sides)
