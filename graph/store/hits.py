"""Hits of a search, made alike by all stores from the candidates that each finds by its index."""

from collections.abc import Callable, Iterable, Sequence

from graph.model import Entity, Event
from graph.store.base import Hit, Page
from graph.store.pages import check_limit, read_key, write_key
from graph.store.scoring import score


def page_of_hits(
    text: str,
    candidates: Iterable[tuple[str, str]],
    read: Callable[[Sequence[str]], Iterable[Entity | Event]],
    *,
    limit: int,
    after: str | None,
) -> Page[Hit]:
    """See `Store.search`. Every candidate is scored, so that the ranking has no cap.

    Args:
        candidates: Ids of entities, each with one of its names; an entity may come several times.
        read: Gives the records of ids.
    """
    check_limit(limit)
    key = read_key(after, float, str)
    best: dict[str, tuple[float, str]] = {}
    for id, name in candidates:
        found = (-score(text, name), name)
        if found[0] < 0 and found < best.get(id, (0.0, "")):
            best[id] = found
    ranked = sorted((worth, id) for id, (worth, _) in best.items())
    rest = [item for item in ranked if key is None or list(item) > key]
    shown = rest[:limit]
    return Page(
        items=tuple(
            Hit(entity, best[entity.id][1], -best[entity.id][0])
            for entity in read([id for _, id in shown])
            if isinstance(entity, Entity)
        ),
        next=write_key(shown[-1]) if len(rest) > limit else None,
        total=len(ranked),
    )
