"""A claim on its way: a frame with its roles and sources, before events have ids."""

from dataclasses import dataclass, field
from functools import lru_cache

from extract.frames import Frame
from graph.ids import content_id
from graph.model import STANDING, ClaimKind, Role, Source

ON_THE_SPOT = (
    "protest",
    "counter_protest",
    "public_event",
    "disrupt_event",
    "assault",
    "vandalize",
)
"""Types of events that happen where their story is, so that its place is theirs."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event claim whose event is not named yet. `id` needs no event, only spans."""

    id: str
    frame: Frame
    roles: tuple[Role, ...]
    attribution: tuple[Source, ...]
    _known: dict[tuple[str, ...], frozenset[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def is_reported(self) -> bool:
        """Whether somebody tells it as done or tried: no denial, no plan, no fear."""
        return STANDING[self.frame.modality] == "reported"

    def fillers(self, *roles: str) -> frozenset[str]:
        """Ids of the entities that fill one of the roles.

        They are kept, since every pair of events asks for them.
        """
        known = self._known.get(roles)
        if known is None:
            found = (r.entity for r in self.roles if r.role in roles and r.entity)
            known = self._known[roles] = _held_once(frozenset(found))
        return known


@lru_cache(maxsize=1_000)
def _held_once(ids: frozenset[str]) -> frozenset[str]:
    """The same set for all drafts that name the same ones: a book has thousands."""
    return ids


def claim_id(
    document: str,
    kind: ClaimKind,
    type_: str,
    trigger: tuple[int, int],
    roles: tuple[Role, ...],
    modality: str,
    attribution: tuple[Source, ...],
) -> str:
    """Id of a claim: what it says and where, not who extracted it nor how sure that is."""
    return content_id(
        "clm",
        (
            document,
            kind,
            type_,
            trigger,
            sorted((r.role, r.start, r.end) for r in roles),
            modality,
            [(s.start, s.end) for s in attribution],
        ),
    )
