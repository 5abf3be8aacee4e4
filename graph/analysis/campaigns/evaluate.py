"""How well groups that were found agree with groups that were planted."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import gammaln

FOUND_AT = 0.5
"""Least Jaccard index of a campaign with one of the groups that counts as found."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Agreement; nan where nothing was planted, or for `precision` where nothing was found.

    Attributes:
        precision: Share of actors in groups who are members of any campaign.
        recall: Share of members who are in any group.
        f1: Harmonic mean of both; 0 when no member is in a group.
        ami: Adjusted mutual information of the two divisions of all actors, actors of no group
            being one part; 1 for equal divisions, about 0 for chance.
        found: Share of campaigns that one of the groups has at a Jaccard index of .5 or more.
        false_groups: Groups of which no campaign holds half the actors.
        groups: All groups.
    """

    precision: float
    recall: float
    f1: float
    ami: float
    found: float
    false_groups: int
    groups: int


def evaluate(
    groups: Sequence[Collection[str]], truth: Mapping[str, int], actors: Collection[str]
) -> Scores:
    """Score groups of actor ids against the campaign of each member.

    Args:
        groups: As found. Of an actor in several groups the first counts for `ami`.
        truth: Members only, with the number of their campaign.
        actors: Everybody, members or not.
    Raises:
        ValueError: A group or the truth names somebody who is not among the actors.
    """
    everybody = sorted(set(actors))
    placed: dict[str, int] = {}
    for number, group in enumerate(groups):
        for actor in group:
            placed.setdefault(actor, number)
    unknown = sorted((placed.keys() | truth.keys()) - set(everybody))
    if unknown:
        raise ValueError(f"{unknown[0]} is none of the actors")
    both = len(placed.keys() & truth.keys())
    nothing = float("nan")
    return Scores(
        precision=both / len(placed) if placed else nothing,
        recall=both / len(truth) if truth else nothing,
        f1=2 * both / (len(placed) + len(truth)) if truth else nothing,
        ami=_ami(placed, truth, everybody) if truth else nothing,
        found=_found(groups, truth) if truth else nothing,
        false_groups=sum(_is_false(group, truth) for group in groups),
        groups=len(groups),
    )


def _ami(placed: Mapping[str, int], truth: Mapping[str, int], everybody: Sequence[str]) -> float:
    return adjusted_mutual_information(
        [truth.get(actor, -1) for actor in everybody],
        [placed.get(actor, -1) for actor in everybody],
    )


def _found(groups: Sequence[Collection[str]], truth: Mapping[str, int]) -> float:
    campaigns: dict[int, set[str]] = {}
    for actor, number in truth.items():
        campaigns.setdefault(number, set()).add(actor)
    hits = sum(
        any(len(members & set(group)) >= FOUND_AT * len(members | set(group)) for group in groups)
        for members in campaigns.values()
    )
    return hits / len(campaigns)


def _is_false(group: Collection[str], truth: Mapping[str, int]) -> bool:
    inside = Counter(truth[actor] for actor in group if actor in truth)
    most = max(inside.values(), default=0)
    return 2 * most < len(group)


def adjusted_mutual_information(one: Sequence[int], two: Sequence[int]) -> float:
    """Agreement of two divisions of the same things, corrected for chance; labels are just names.

    1.0 for equal divisions, also where both have a single part; about 0 for chance; it can be
    negative. The mean of both entropies normalizes it, and the expectation is that of all tables
    with the same margins.

    Raises:
        ValueError: The lists differ in length or are empty.
    Source: Vinh, Epps and Bailey 2010, "Information theoretic measures for clusterings comparison".
    """
    if len(one) != len(two) or not len(one):
        raise ValueError(
            f"two divisions of the same things are wanted, not of {len(one)}, {len(two)}"
        )
    pairs, rows, columns = Counter(zip(one, two, strict=True)), Counter(one), Counter(two)
    if len(rows) == len(columns) == len(pairs):
        return 1.0
    total = len(one)
    mutual = sum(
        n / total * np.log(n * total / (rows[a] * columns[b])) for (a, b), n in pairs.items()
    )
    expected = _expected_information(list(rows.values()), list(columns.values()), total)
    mean_entropy = (_entropy(rows, total) + _entropy(columns, total)) / 2
    return float((mutual - expected) / (mean_entropy - expected))


def _entropy(parts: Mapping[int, int], total: int) -> float:
    shares = np.array(list(parts.values()), dtype=np.float64) / total
    return float(-(shares * np.log(shares)).sum())


def _expected_information(rows: Sequence[int], columns: Sequence[int], total: int) -> float:
    """Mean mutual information of all tables with these margins, by the hypergeometric law.

    Equal pairs of margins give equal terms, so each is computed once.
    """
    row_sizes, column_sizes = Counter(rows), Counter(columns)
    return sum(
        times_a * times_b * _expected_cell(a, b, total)
        for a, times_a in sorted(row_sizes.items())
        for b, times_b in sorted(column_sizes.items())
    )


def _expected_cell(row: int, column: int, total: int) -> float:
    n: npt.NDArray[np.float64] = np.arange(
        max(1, row + column - total), min(row, column) + 1, dtype=np.float64
    )
    information = n / total * np.log(n * total / (row * column))
    chance = (
        _log_choose(row, n)
        + _log_choose(total - row, column - n)
        - _log_choose(total, np.float64(column))
    )
    return float((information * np.exp(chance)).sum())


def _log_choose(of: int, chosen: npt.NDArray[np.float64] | np.float64) -> npt.NDArray[np.float64]:
    value: npt.NDArray[np.float64] = (
        gammaln(of + 1.0) - gammaln(chosen + 1.0) - gammaln(of - chosen + 1.0)
    )
    return value
