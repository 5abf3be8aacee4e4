"""Relations of actors that a store holds, as far as claims that were asked for state them."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from graph.model import STANDING, Modality
from graph.ontology import ontology
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter, LinkFilter

if TYPE_CHECKING:
    from graph.analysis.actions import Relation

BINDING = (
    "part_of",
    "member_of",
    "leads",
    "represents",
    "directs",
    "funds",
    "operates",
    "linked_to",
)
"""Relations that make two bodies known to belong together. To work or study at one does not."""
TYING = (*BINDING, "employed_by", "affiliated_with")
"""Relations that tie two actors. To stand for or against somebody, kinship and origin do not."""
_PAGE = 10_000


def read_relations(
    store: Store,
    types: tuple[str, ...],
    *,
    documents: Collection[str],
    modalities: Collection[Modality],
    min_confidence: float,
) -> "Iterator[Relation]":
    """Relations of these types, each with those of its claims that count; without one it is none.

    Args:
        documents: Ids of those in view.
        min_confidence: Least confidence of a claim, in [0, 1].
    """
    from graph.analysis.actions import Relation  # with numpy

    saying = {
        claim.id: claim.document
        for claim in every(store.claims, ClaimFilter(kinds=("relation",), types=types), limit=_PAGE)
        if claim.document in documents
        and claim.modality in modalities
        and claim.confidence >= min_confidence
    }
    if not saying:
        return
    names = {str(ontology().relations[type].link): type for type in types}
    standings = tuple(sorted({STANDING[modality] for modality in modalities}))
    for link in every(
        store.links, LinkFilter(types=tuple(names), standings=standings), limit=_PAGE
    ):
        claims = tuple(sorted(claim for claim in link.claims if claim in saying))
        if claims:
            told_in = tuple(sorted({saying[claim] for claim in claims}))
            yield Relation(names[link.type], link.from_, link.to, claims, told_in)
