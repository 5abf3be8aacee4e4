"""The quote to show for a link: of all its claims the one that says it most plainly."""

from collections.abc import Iterable

from graph.model import STANDING, Claim, Link
from graph.store.base import Path, Store
from graph.store.filters import ClaimFilter

_LOOKED_AT = 50
"""Claims of one link that are looked at; those of the first documents by id."""

_PLAINEST = tuple(STANDING)


def best_claims(store: Store, links: Iterable[Link]) -> dict[str, Claim]:
    """For each link the claim that is asserted rather than alleged, then read most surely, by id.

    A link whose claims have gone meanwhile is left out.
    """
    found = {}
    for link in links:
        claims = store.claims(ClaimFilter(link=link.id), limit=_LOOKED_AT).items
        if claims:
            found[link.id] = min(claims, key=_rank)
    return found


def quotes_of_path(store: Store, path: Path) -> dict[str, Claim]:
    """The best claim for each link of a path, by link id."""
    return best_claims(store, [link for step in path.links for link in step])


def _rank(claim: Claim) -> tuple[int, float, str]:
    return _PLAINEST.index(claim.modality), -claim.confidence, claim.id
