"""The vocabulary as a plain record: what `graph/ontology.yaml` says, by name."""

from typing import Any

from graph.ontology import ontology
from graph.plain import plain


def vocabulary() -> dict[str, Any]:
    """The whole ontology; sets come sorted."""
    known = ontology()
    found: dict[str, Any] = plain(known)
    for section in ("event_types", "relations", "event_relations"):
        for row in found[section].values():
            row.update({k: sorted(v) for k, v in row.items() if isinstance(v, frozenset)})
    return {**found, "link_types": list(known.link_types)}
