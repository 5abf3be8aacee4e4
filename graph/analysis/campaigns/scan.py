"""The same search under other windows and other data: does a group come back?

No replays are made here: nothing is tested, a group that was found is only looked for again.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np

from graph.analysis.actions import Actions
from graph.analysis.campaigns.edges import Ground, find_edges
from graph.analysis.campaigns.grouping import Group, groups_by_level
from graph.analysis.campaigns.layers import Layer, layers_of, with_windows
from graph.analysis.campaigns.pairs import Pairs, find_pairs
from graph.analysis.campaigns.records import DEFAULT, Options
from graph.analysis.campaigns.rows import Mask, Rows, rows_of
from graph.analysis.campaigns.strata import Stratified, coded_strata

FACTORS = (0.5, 2.0, 3.5)
"""Other windows that a search looks into, as multiples of its own."""


MOST_SCANNED = 6_000_000
"""Pairs of actions under another window, for the memory that they take."""


def make_ground(actions: Actions, rows: Rows, options: Options) -> Ground:
    """Layers and pairs for one window."""
    return _ground(rows, layers_of(actions, rows, options), options)


def _ground(rows: Rows, layers: Sequence[Layer], options: Options) -> Ground:
    return Ground(rows, layers, find_pairs(rows, layers, most_in_window=options.most_in_window))


def window_scan(
    actions: Actions, windows: Sequence[float], options: Options = DEFAULT
) -> dict[float, list[tuple[str, ...]]]:
    """Groups under each window, in days, as ids of actors, none of them tested.

    They are sorted by level of edges, then score. Chance is compared among those who act on one
    issue.
    """
    rows = rows_of(actions)
    strata = coded_strata(actions, rows)
    layers = layers_of(actions, rows, options)
    return {
        window: [
            tuple(actions.actors[one].id for one in group.members)
            for group in _groups(_under(window, rows, layers, options), strata, options)
        ]
        for window in windows
    }


def windows_of(
    own: Ground,
    strata: Stratified,
    options: Options,
    groups: Sequence[Collection[int]],
) -> list[tuple[float, ...]]:
    """For each group the windows, in days, under which it is found again; its own is among them.

    Windows that `too_wide` gives are not looked into.
    """
    found: list[list[float]] = [[options.window] for _ in groups]
    left_out = too_wide(own, options)
    for window in (options.window * factor for factor in FACTORS):
        if not groups or window in left_out:
            continue
        again = _groups(_under(window, own.rows, own.layers, options), strata, options)
        for at, group in enumerate(groups):
            if is_among(group, again):
                found[at].append(window)
    return [tuple(sorted(windows)) for windows in found]


def too_wide(own: Ground, options: Options) -> list[float]:
    """Windows, in days, that would hold more than `MOST_SCANNED` pairs of actions."""
    return [
        options.window * factor
        for factor in FACTORS
        if factor > 1 and len(own.pairs) * factor > MOST_SCANNED
    ]


def survival(
    ground: Ground, strata: Stratified, options: Options, groups: Sequence[Collection[int]]
) -> list[float | None]:
    """For each group the share of passes in which it is found again, in [0, 1].

    In each pass an action is there with the chance that it was read rightly. None when no pass was
    asked for.
    """
    if not options.bootstrap:
        return [None] * len(groups)
    survived = np.zeros(len(groups))
    passes = _iter_thinned(ground, strata, options.seed)
    for _ in range(options.bootstrap if groups else 0):
        again = _groups(*next(passes), options)
        survived += [is_among(group, again) for group in groups]
    return [float(share) for share in survived / options.bootstrap]


def is_among(group: Collection[int], groups: Sequence[Group]) -> bool:
    """Whether one of the groups is about the same."""
    return any(other.is_like(group) for other in groups)


def _groups(ground: Ground, strata: Stratified, options: Options) -> list[Group]:
    """Groups of every level of edges, those of the strict one first."""
    edges = find_edges(ground, strata, ground.rows.actor)
    levels = groups_by_level(edges, ground.levels(), smallest=options.min_actors, seed=options.seed)
    return [group for groups in levels for group in groups]


def _under(window: float, rows: Rows, layers: Sequence[Layer], options: Options) -> Ground:
    """The ground under another window, in days; texts keep theirs in proportion."""
    longer = window / options.window
    other = replace(options, window=window, text_window=options.text_window * longer)
    return _ground(rows, with_windows(layers, rows, other), options)


def _iter_thinned(
    ground: Ground, strata: Stratified, seed: int
) -> Iterator[tuple[Ground, Stratified]]:
    rng = np.random.default_rng(seed)
    while True:
        kept = rng.random(len(ground.rows)) < ground.rows.confidence
        yield thinned(ground, strata, kept)


def thinned(ground: Ground, strata: Stratified, kept: Mask) -> tuple[Ground, Stratified]:
    """What is left of everything when only some rows are kept."""
    rows, pairs = ground.rows, ground.pairs
    at = np.cumsum(kept) - 1
    both = kept[pairs.i] & kept[pairs.j]
    fewer = rows.only(kept)
    short = at.astype(np.int32)
    left = Pairs(
        short[pairs.i[both]],
        short[pairs.j[both]],
        pairs.layer[both],
        pairs.layers,
        len(fewer),
    )
    layers = []
    for layer in ground.layers:
        there = kept[layer.row]
        layers.append(
            Layer(
                layer.signal,
                at[layer.row[there]],
                layer.object[there],
                layer.window[there],
                layer.names,
            )
        )
    there = kept[strata.row]
    return Ground(fewer, layers, left), Stratified(
        strata.kind,
        at[strata.row[there]],
        strata.stratum[there],
        strata.share[there],
        strata.count,
        strata.uncoded[kept],
    )
