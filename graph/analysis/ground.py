"""What a walk over the graph asks for: links and nodes in batches, no more than it needs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from graph.model import Standing
from graph.sources import SourceCount


@dataclass(frozen=True, slots=True)
class Step:
    """A link without its claims and dates."""

    id: str
    type: str
    from_: str
    to: str


@dataclass(frozen=True, slots=True)
class Site:
    """A node without its names and lists. `links` counts those of the standings asked for."""

    kind: Literal["entity", "event"]
    type: str
    subtype: str | None
    links: int


class Ground(Protocol):
    """What is walked on; every store is one."""

    def steps(
        self, ids: Collection[str], standings: Collection[Standing], *, least_claims: int = 1
    ) -> Iterable[Step]:
        """Links of these standings and at least so many claims with one of the nodes at an end.

        Each comes once, in any order. No standings give no links.
        """
        ...

    def sites(self, ids: Collection[str], standings: Collection[Standing]) -> Mapping[str, Site]:
        """Nodes by id; unknown ids are left out."""
        ...

    def sources(self, links: Sequence[str]) -> Mapping[str, SourceCount]:
        """See `Store.sources`."""
        ...
