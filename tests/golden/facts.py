"""What a document must say, in few words, and whether an extraction says it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model import Claim, Extraction

REPORTED = ("asserted", "alleged", "attempted")


@dataclass(frozen=True)
class Fact:
    """Something that a claim must say.

    `roles` maps roles, joined by `|` when one of them is enough, to words of which one must stand
    in the name of the entity or in the words of the filler. An empty tuple leaves a field free.
    """

    says: str
    types: tuple[str, ...]
    triggers: tuple[str, ...] = ()
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    modalities: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


def found(fact: Fact, extraction: Extraction) -> list[Claim]:
    """Claims that say the fact."""
    names = {e.id: e.name for e in extraction.entities}
    words = {e.id: (e.name, *(m.text for m in e.mentions)) for e in extraction.entities}
    return [c for c in extraction.claims if _says(fact, c, words, names, extraction)]


def _says(
    fact: Fact,
    claim: Claim,
    words: dict[str, tuple[str, ...]],
    names: dict[str, str],
    extraction: Extraction,
) -> bool:
    if claim.type not in fact.types:
        return False
    if fact.triggers and claim.trigger.text not in fact.triggers:
        return False
    if fact.modalities and claim.modality not in fact.modalities:
        return False
    if fact.scopes and claim.scope not in fact.scopes:
        return False
    sources = [w for s in claim.attribution for w in (s.text, names.get(s.entity or "", ""))]
    if fact.source and not _any_in(fact.source, sources):
        return False
    for roles, wanted in fact.roles.items():
        fillers = [
            word
            for role in claim.roles
            if role.role in roles.split("|")
            for word in (
                role.text,
                *words.get(role.entity or "", ()),
                *_triggers(role.event, extraction),
            )
        ]
        if not _any_in(wanted, fillers):
            return False
    return True


def _triggers(event: str | None, extraction: Extraction) -> Iterable[str]:
    return (c.trigger.text for c in extraction.claims if event and c.event == event)


def _any_in(wanted: tuple[str, ...], given: Iterable[str]) -> bool:
    """True when a given text holds a wanted one, or, unless it is tiny, the other way round."""
    pairs = [(w.lower(), g.lower()) for g in given for w in wanted]
    return any(w in g or (len(g) > 3 and g in w) for w, g in pairs)
