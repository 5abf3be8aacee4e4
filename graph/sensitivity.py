"""Who must be protected: which persons are sensitive, and whom a harmful event makes so.

The extractor marks the entities of one document with these rules, the projection those of the
graph. What is then masked, and how, is the work of `graph.redact`.
"""

from graph.model import Extraction
from graph.ontology import ontology


def harmed_entities(extraction: Extraction) -> set[str]:
    """Ids of the entities that a harmful event of any speech status aims at or leans on."""
    harmful = {name for name, kind in ontology().event_types.items() if kind.harmful}
    return {
        role.entity
        for claim in extraction.claims
        if claim.kind == "event" and claim.type in harmful
        for role in claim.roles
        if role.entity and role.role in ("target", "intermediary")
    }


def is_sensitive(type_: str, *, public_role: str | None, harmed: bool) -> bool:
    """True for a natural person without public office, or one whom a harmful event aims at.

    E-mail addresses, phone numbers and handles are hidden by `graph.redact`, whoever holds them.
    """
    return type_ == "person" and (harmed or public_role is None)
