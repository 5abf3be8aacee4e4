"""A graph in memory that walks can be tried on, without any store."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.analysis.ground import Site, Step
from graph.model import Standing
from graph.sources import SourceCount


@dataclass
class SmallGround:
    """Nodes as (type, subtype) by id; links with standing and number of independent sources."""

    kinds: Mapping[str, tuple[str, str | None]]
    links: list[tuple[Step, Standing, int]] = field(default_factory=list)
    asked: int = 0

    def steps(
        self, ids: Collection[str], standings: Collection[Standing], *, least_claims: int = 1
    ) -> Iterable[Step]:
        self.asked += 1
        return [
            step
            for step, standing, sources in self.links
            if standing in standings
            and sources >= least_claims
            and (step.from_ in ids or step.to in ids)
        ]

    def sites(self, ids: Collection[str], standings: Collection[Standing]) -> Mapping[str, Site]:
        self.asked += 1
        return {id: self._site(id, standings) for id in ids if id in self.kinds}

    def sources(self, links: Sequence[str]) -> Mapping[str, SourceCount]:
        return {step.id: SourceCount(n, n) for step, _, n in self.links if step.id in links}

    def _site(self, id: str, standings: Collection[Standing]) -> Site:
        links = [
            s for s, standing, _ in self.links if standing in standings and id in (s.from_, s.to)
        ]
        type_, subtype = self.kinds[id]
        return Site("event" if id.startswith("evt:") else "entity", type_, subtype, len(links))


def ground(
    *links: tuple[str, str, str],
    standing: Standing = "reported",
    sources: int = 1,
    **kinds: tuple[str, str | None],
) -> SmallGround:
    """Links as (from, type, to); nodes are organizations unless `kinds` says otherwise."""
    ends = {end for one in links for end in (one[0], one[2])}
    made = SmallGround({id: kinds.get(id, ("organization", None)) for id in sorted(ends)})
    for number, (from_, type_, to) in enumerate(links):
        made.links.append((Step(f"lnk:{number}", type_, from_, to), standing, sources))
    return made
