"""The ontology's rules for claims: a claim that breaks one becomes a problem, never a silence."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from graph.errors import InvalidClaim
from graph.model import TOPIC, Claim, Extraction, Problem, Role
from graph.ontology import Ontology, ontology

Fillers = dict[str, str]
"""Id of an entity or event of the document -> its type."""


def check_extraction(extraction: Extraction) -> Extraction:
    """Move every claim that breaks a rule into `problems`.

    A claim that leans on a rejected event is rejected as well; an event without claims goes, and
    of claims with one id the first is kept.
    """
    vocabulary = ontology()
    problems = list(extraction.problems)
    entities = {e.id: e.type for e in extraction.entities}
    listed = {event.id for event in extraction.events}
    kept = _once(extraction, problems)
    while True:
        events = {c.event: c.type for c in kept if c.event in listed}
        passed = []
        for claim in kept:
            try:
                check_claim(claim, extraction.document.text, entities, events, vocabulary)
                passed.append(claim)
            except InvalidClaim as fault:
                problems.append(_problem(claim, fault.rule, fault.reason))
        if len(passed) == len(kept):
            break
        kept = passed
    owner = {claim.id: claim.event for claim in kept}
    of_event: dict[str | None, list[str]] = defaultdict(list)
    for claim in kept:
        of_event[claim.event].append(claim.id)
    left = []
    for event in extraction.events:
        claims = tuple(c for c in event.claims if owner.get(c) == event.id)
        missing = tuple(c for c in of_event[event.id] if c not in claims)
        if claims or missing:
            left.append(replace(event, claims=claims + missing))
    return replace(extraction, claims=tuple(kept), events=tuple(left), problems=tuple(problems))


def _once(extraction: Extraction, problems: list[Problem]) -> list[Claim]:
    """The claims of this document, each id once; the others are reported."""
    kept: dict[str, Claim] = {}
    for claim in extraction.claims:
        if claim.document != extraction.document.id:
            problems.append(_problem(claim, "is_of_document", "it is of another document"))
        elif kept.setdefault(claim.id, claim) is not claim:
            problems.append(_problem(claim, "is_said_once", f"{claim.id} stands there twice"))
    return list(kept.values())


def _problem(claim: Claim, rule: str, reason: str) -> Problem:
    return Problem(claim.document, claim.start, claim.end, rule, f"{claim.type}: {reason}")


def check_claim(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> None:
    """Check one claim.

    Args:
        entities: Ids and types of the document's entities.
        events: Ids of the document's events with the type of one of their claims.

    Raises:
        InvalidClaim: Names the rule that failed and why.
    """
    for name, rule in _RULES.items():
        for reason in rule(claim, text, entities, events, vocabulary):
            raise InvalidClaim(claim.id, name, reason)


def _quote_is_text(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> Iterator[str]:
    spans = [(claim.start, claim.end, claim.quote)]
    spans.append((claim.trigger.start, claim.trigger.end, claim.trigger.text))
    spans += [(r.start, r.end, r.text) for r in claim.roles]
    spans += [(s.start, s.end, s.text) for s in claim.attribution]
    for start, end, quoted in spans:
        if not 0 <= start < end <= len(text) or text[start:end] != quoted:
            yield f"{quoted!r} does not stand at {start} to {end}"


def _type_is_known(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> Iterator[str]:
    tables: dict[str, Mapping[str, object]] = {
        "event": vocabulary.event_types,
        "relation": vocabulary.relations,
        "event_relation": vocabulary.event_relations,
    }
    if claim.type not in tables.get(claim.kind, {}):
        yield f"unknown {claim.kind} type {claim.type}"
    elif claim.kind == "event":
        kind = vocabulary.event_types[claim.type]
        if claim.mode is not None and claim.mode not in kind.modes:
            yield f"{claim.type} has no mode {claim.mode}"
        if claim.event not in events:
            yield "an event claim names an event of its document"
    elif claim.event is not None:
        yield f"a {claim.kind} claim belongs to no event"


def _status_is_known(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> Iterator[str]:
    if claim.modality not in vocabulary.modalities:
        yield f"unknown modality {claim.modality}"
    if not 0.0 <= claim.confidence <= 1.0:
        yield f"confidence {claim.confidence} is outside 0 to 1"
    for source in claim.attribution:
        if source.kind not in vocabulary.attribution_kinds:
            yield f"unknown attribution kind {source.kind}"
    for tag in claim.issues:
        if not is_issue(tag.issue, vocabulary):
            yield f"unknown issue {tag.issue}"


def is_issue(name: str, vocabulary: Ontology) -> bool:
    """True for an issue of the vocabulary, and for a topic that an import has named."""
    return name in vocabulary.issues or (name.startswith(TOPIC) and len(name) > len(TOPIC))


def _roles_are_allowed(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> Iterator[str]:
    for role in claim.roles:
        if role.role not in vocabulary.roles:
            yield f"unknown role {role.role}"
        elif claim.kind == "event" and role.role not in vocabulary.event_types[claim.type].roles:
            yield f"{claim.type} has no role {role.role}"
        elif claim.kind != "event" and role.role not in ("subject", "object", "title", "time"):
            yield f"a {claim.kind} has no role {role.role}"


def _fillers_fit(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> Iterator[str]:
    for role in claim.roles:
        given = [f for f in (role.entity, role.event, role.value) if f is not None]
        if len(given) != 1:
            yield f"{role.role} needs exactly one of entity, event and value"
        elif role.entity is not None and role.entity not in entities:
            yield f"{role.role} names an entity that the document does not have"
        elif role.event is not None and role.event not in events:
            yield f"{role.role} names an event that the document does not have"
        elif not _holds(role, vocabulary):
            yield f"{role.role} cannot hold what it was given"


def _holds(role: Role, vocabulary: Ontology) -> bool:
    """True when the filler fits the role; words alone (a thing, an unread event) fit most roles."""
    holds = vocabulary.roles[role.role].holds
    if holds == "either":
        return role.value is None
    filled = "entity" if role.entity else "event" if role.event else "value"
    return filled == holds or isinstance(role.value, str)


def _sides_fit(
    claim: Claim, text: str, entities: Fillers, events: Fillers, vocabulary: Ontology
) -> Iterator[str]:
    if claim.kind == "event":
        return
    table = vocabulary.relations if claim.kind == "relation" else vocabulary.event_relations
    types = entities if claim.kind == "relation" else events
    relation = table[claim.type]
    for side, allowed in (("subject", relation.subject), ("object", relation.object)):
        fillers = [r.entity or r.event for r in claim.roles if r.role == side]
        if len(fillers) != 1:
            yield f"{claim.type} needs one {side}"
        elif allowed and types.get(fillers[0] or "") not in allowed:
            yield f"{side} of {claim.type} must be one of {', '.join(sorted(allowed))}"


_Rule = Callable[[Claim, str, Fillers, Fillers, Ontology], Iterator[str]]

_RULES: dict[str, _Rule] = {
    "type_is_known": _type_is_known,
    "status_is_known": _status_is_known,
    "quote_is_text": _quote_is_text,
    "roles_are_allowed": _roles_are_allowed,
    "fillers_fit": _fillers_fit,
    "sides_fit": _sides_fit,
}
