"""The worlds on which the search is measured, and what it has to reach on them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.analysis.campaigns.records import Strata
from graph.analysis.campaigns.simulate import REGIMES, Planted, simulate
from graph.analysis.campaigns.simulate import distortions as spoil
from graph.analysis.campaigns.simulate.other_family import other_family


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of world.

    Attributes:
        make: The world of a seed.
        peers: Peers are measured on it, too.
        times: So many times as many seeds as of other cases.
        strata: Between which actors chance is compared.
    """

    make: Callable[[int], Planted]
    peers: bool = False
    times: int = 1
    strata: tuple[Strata, ...] = ("issue", "learned")


def _regime(name: str) -> Callable[[int], Planted]:
    return lambda seed: simulate(REGIMES[name], seed)


def _spoiled(spoiled: Callable[[Planted, int], Planted]) -> Callable[[int], Planted]:
    return lambda seed: spoiled(simulate(REGIMES["base"], seed), seed)


CASES: Mapping[str, Case] = {
    "base": Case(_regime("base"), peers=True),
    "hard": Case(_regime("hard"), peers=True),
    "small": Case(_regime("small"), peers=True),
    "null": Case(_regime("null"), peers=True),
    "smallnull": Case(_regime("smallnull"), peers=True, times=4),
    "dates": Case(_spoiled(spoil.shifted_days)),
    "split": Case(_spoiled(spoil.split_identities)),
    "wrong actor": Case(_spoiled(spoil.wrong_actors)),
    "missing": Case(_spoiled(spoil.unreported)),
    "wrong issue": Case(_spoiled(spoil.wrong_issues)),
    "merged issues": Case(_spoiled(lambda planted, _: spoil.merged_issues(planted))),
    "nodecoy": Case(_regime("nodecoy")),
    "interested": Case(_regime("interested")),
    "another family": Case(other_family, peers=True),
    "base, learned strata": Case(_regime("base"), strata=("learned",)),
    "null, learned strata": Case(_regime("null"), strata=("learned",)),
}
"""Worlds of `REGIMES`, spoiled ones of `base`, and those of another generator."""

FREE = ("null", "smallnull")
"""Cases without a campaign, whose runs count together."""


@dataclass(frozen=True, slots=True)
class Must:
    """What a mean has to reach. `at_most` turns it around."""

    case: str
    measure: str
    value: float
    at_most: bool = False


MUSTS = (
    Must("base", "f1", 0.93),
    Must("base", "ami", 0.90),
    Must("base", "found", 0.95),
    Must("hard", "f1", 0.68),
    Must("small", "f1", 0.85),
    Must("dates", "f1", 0.93),
    Must("split", "f1", 0.86),
    Must("missing", "f1", 0.68),
    Must("base, learned strata", "f1", 0.83),
    Must("null, learned strata", "false_groups", 0.05, at_most=True),
)
MOST_FREE = 0.05
"""Largest share of campaign-free runs in which anything is found."""
LEAST_TIMES_PEER = 2.0
"""F1 on `base` and `hard`, as a multiple of the best peer whose threshold the truth chose."""
