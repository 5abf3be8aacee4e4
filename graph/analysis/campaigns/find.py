"""Search for coordinated campaigns: groups that meet more than interest, news and habit explain.

What is found is evidence of co-timed activity in what was reported. It says neither who directed it
nor that it was unlawful, and no tie to anybody is inferred.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace

import numpy as np

from graph.analysis.actions import Actions
from graph.analysis.campaigns.build import Judged, make_campaign, waves_of
from graph.analysis.campaigns.coverage import coverage_of, publishers_tell
from graph.analysis.campaigns.edges import FEWEST_ACTIONS, Ground
from graph.analysis.campaigns.follows import follows_of
from graph.analysis.campaigns.grouping import stability
from graph.analysis.campaigns.judge import Tests, judge, make_tests
from graph.analysis.campaigns.layers import bare_rows
from graph.analysis.campaigns.members import Encounters
from graph.analysis.campaigns.records import DEFAULT, Campaign, CampaignSet, Options, Rejected, Wave
from graph.analysis.campaigns.rows import rows_of
from graph.analysis.campaigns.scan import MOST_SCANNED, make_ground, survival, too_wide, windows_of
from graph.analysis.campaigns.strata import SMALLEST
from graph.analysis.follow import columns_of

METHOD = "campaigns/4"
"""Changes whenever the same data could give something else."""

Progress = Callable[[int, int], None]


def find(
    actions: Actions, options: Options = DEFAULT, *, progress: Progress | None = None
) -> CampaignSet:
    """Find campaigns, best first, and say what else was looked at.

    Equal actions and options give an equal answer. Too few actions for any p give `described`
    waves and the reason; no actions give neither.

    Args:
        progress: Told how many replays are done, and of how many; what it raises ends the search.

    Raises:
        ValueError: An option makes no sense.
    """
    check(options)
    rows = rows_of(actions)
    ground = make_ground(actions, rows, options)
    if len(rows) < SMALLEST:
        return _described(actions, ground, options)
    tests = make_tests(actions, ground, options, progress)
    encounters = Encounters(ground, tests.made[0].strata)
    judged, rejected = judge(actions, ground, tests, encounters, options)
    judged = _checked_again(ground, tests, judged, options)
    found = [one for one in judged if one.tier != "lead"]
    leads = [one for one in judged if one.tier == "lead"]

    def made(some: Sequence[Judged]) -> list[Campaign]:
        return [
            make_campaign(actions, ground, encounters, one, options, rank)
            for rank, one in enumerate(some, start=1)
        ]

    return _set(
        actions,
        ground,
        options,
        campaigns=_with_follows(actions, made(found), found, options),
        leads=tuple(made(leads)),
        rejected=tuple(rejected),
        notes=(
            *tests.notes,
            *_notes(actions, ground, options),
            *_on_replays(options, tests),
            *(_on_windows(ground, options) if judged else ()),
        ),
    )


def _with_follows(
    actions: Actions, campaigns: Sequence[Campaign], judged: Sequence[Judged], options: Options
) -> tuple[Campaign, ...]:
    """The campaigns with who follows whom in them; a lead proves too little to ask."""
    if not campaigns:
        return ()
    columns = columns_of(actions)
    return tuple(
        replace(campaign, follows=follows_of(actions, columns, one.everybody, options))
        for campaign, one in zip(campaigns, judged, strict=True)
    )


def check(options: Options) -> None:
    """Raise ValueError for an option that makes no sense."""
    if options.window <= 0 or options.text_window <= 0:
        raise ValueError("windows must be above 0 days")
    if not 0 < options.alpha < 1:
        raise ValueError(f"alpha must lie between 0 and 1, is {options.alpha}")
    if options.replays < 1:
        raise ValueError(f"replays must be above 0, are {options.replays}")
    if options.min_actors < 3 or options.min_waves < 2:
        raise ValueError("a campaign has at least 3 actors and 2 waves")
    if options.most_in_window < options.min_actors:
        raise ValueError("most_in_window must not be below min_actors")


def _checked_again(
    ground: Ground, tests: Tests, judged: Sequence[Judged], options: Options
) -> list[Judged]:
    """Look for the groups under other windows, other seeds and other draws of claims; by score."""
    checked: list[Judged] = []
    for test in tests.made:
        some = [one for one in judged if one.test is test]
        if some:
            groups = [one.group.members for one in some]
            windows = windows_of(ground, test.strata, options, groups)
            survived = survival(ground, test.strata, options, groups)
            stable = stability(test.edges, [one.group for one in some], seed=options.seed)
            checked += [
                replace(one, windows=w, survival=s, stability=t)
                for one, w, s, t in zip(some, windows, survived, stable, strict=True)
            ]
    return sorted(checked, key=lambda one: (-one.group.score, one.group.members))


def _described(actions: Actions, ground: Ground, options: Options) -> CampaignSet:
    """Waves without any score: what happened close together, and nothing about why."""
    rows = ground.rows
    waves: tuple[Wave, ...] = ()
    if len(ground.pairs):
        near = np.concatenate((ground.pairs.i, ground.pairs.j)).astype(np.int64)
        apart = rows.actor[ground.pairs.i] != rows.actor[ground.pairs.j]
        acting = np.flatnonzero(
            np.bincount(near[np.concatenate((apart, apart))], minlength=len(rows))
        )
        waves = waves_of(actions, ground, acting, options)
    return _set(
        actions,
        ground,
        options,
        described=waves,
        reason=_not_tested(actions, len(rows)),
        notes=_notes(actions, ground, options),
    )


def _not_tested(actions: Actions, usable: int) -> str:
    """The reason, by how many actions are known to the day."""
    told = len(actions.actor)
    if told and not usable:
        noun = "action" if told == 1 else "actions"
        return f"not tested: none of {told:,} {noun} is known to the day"
    return f"not tested: {usable} {'action' if usable == 1 else 'actions'}"


def _set(
    actions: Actions,
    ground: Ground,
    options: Options,
    *,
    campaigns: tuple[Campaign, ...] = (),
    leads: tuple[Campaign, ...] = (),
    rejected: tuple[Rejected, ...] = (),
    described: tuple[Wave, ...] = (),
    reason: str = "",
    notes: tuple[str, ...] = (),
) -> CampaignSet:
    places = {place for one in (*campaigns, *leads) for place in one.places}
    issues = {issue for one in (*campaigns, *leads) for issue in one.issues}
    return CampaignSet(
        campaigns=campaigns,
        leads=leads,
        rejected=rejected,
        described=described,
        reason=reason,
        coverage=coverage_of(actions.events, places, issues),
        left_out=asdict(actions.left_out),
        notes=notes,
        actions=len(actions.actor),
        actors=len(actions.actors),
        options=options,
        data_digest=actions.digest,
        version=METHOD,
    )


def _notes(actions: Actions, ground: Ground, options: Options) -> tuple[str, ...]:
    notes = []
    if not actions.sources_known:
        notes.append("sources unknown: nothing says who published what, so no campaign is tier A")
    elif not publishers_tell(actions):
        notes.append("no two publishers are known, so no campaign is tier A")
    bare = int(bare_rows(actions, ground.rows).sum())
    if bare and "tactic-issue" in options.signals:
        noun = "action has" if bare == 1 else "actions have"
        notes.append(
            f"{bare:,} {noun} neither issue nor place: the same tactic alone is nothing shared"
        )
    rare = int((((activity := ground.rows.activity()) > 0) & (activity < FEWEST_ACTIONS)).sum())
    if rare:
        notes.append(f"insufficient data: {rare:,} actors with fewer than {FEWEST_ACTIONS} actions")
    for one in ground.pairs.skipped:
        what = one.name if one.signal in ("tactic-issue",) else f"one {one.signal}"
        notes.append(f"skipped as a crowd: {what}, {one.actions:,} actions")
    return tuple(notes)


def _on_windows(ground: Ground, options: Options) -> list[str]:
    left_out = too_wide(ground, options)
    if not left_out:
        return []
    days = " and ".join(f"{window:g}" for window in left_out)
    return [f"not looked for within {days} days: above {MOST_SCANNED:,} pairs of actions"]


def _on_replays(options: Options, tests: Tests) -> list[str]:
    least = len(tests.made) / (options.replays + 1)
    if least <= options.alpha:
        return []
    return [f"{options.replays} replays allow no p below {least:.3f}: nothing can be a campaign"]
