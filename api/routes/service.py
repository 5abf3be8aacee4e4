"""The service itself: its health, how much it holds, and its vocabulary."""

from typing import Any

from api.deps import ServiceDep, StoreDep
from api.routing import program_version, router
from api.schemas import service as wire
from api.vocabulary import vocabulary
from graph.plain import plain

routes = router("service")
root = router("service", prefix="")


@root.get("/healthz", response_model=wire.Health)
def get_healthz(service: ServiceDep) -> dict[str, Any]:
    """Say that the store answers; for a supervisor, so it needs no key."""
    service.pulse.check()
    return {"status": "ok"}


@routes.get("/health", response_model=wire.Service)
def get_health(service: ServiceDep) -> dict[str, Any]:
    """Say that the store answers, what runs here, and for whom."""
    service.pulse.check()
    return {
        "status": "ok",
        "version": program_version(),
        "store": service.store.address,
        "key": service.settings.api_key is not None,
    }


@routes.get("/stats", response_model=wire.Stats)
def get_stats(store: StoreDep) -> dict[str, Any]:
    """Count documents, claims, entities, events, links and judgements."""
    found: dict[str, Any] = plain(store.stats())
    return found


@routes.get("/ontology", response_model=wire.Ontology)
def get_ontology() -> dict[str, Any]:
    """Read the vocabulary: types, roles, relations, issues, with definitions and colors."""
    return vocabulary()
