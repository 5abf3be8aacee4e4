"""Which groups are campaigns, which only leads, and why the others are neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.analysis.actions import Actions
from graph.analysis.campaigns.build import Judged, acting_rows, waves_of
from graph.analysis.campaigns.edges import Ground
from graph.analysis.campaigns.grouping import Group
from graph.analysis.campaigns.layers import make_layer
from graph.analysis.campaigns.learned import FEWEST, learned_strata
from graph.analysis.campaigns.members import Encounters
from graph.analysis.campaigns.records import Options, Rejected, Strata, Tier, Wave
from graph.analysis.campaigns.replays import Tested, tested
from graph.analysis.campaigns.scan import is_among
from graph.analysis.campaigns.strata import SMALLEST, Stratified, coded_strata

LEAD_AT = 0.2
"""Highest q of a lead."""
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Tests:
    """The tests that were made.

    Attributes:
        main: Under coded strata where they fit, else under learned ones. Groups are taken from it.
        other: Under learned strata, when `main` is under coded ones.
        fits: False when no strata say who could have acted instead of whom: then nothing has a p.
        notes: What could not be tested, and why.
    """

    main: Tested
    other: Tested | None
    fits: bool
    notes: tuple[str, ...]

    def of(self, judged: Judged) -> Tested:
        """The test that a group was taken from."""
        return self.main

    @property
    def learned_fitted(self) -> bool:
        return self.other is not None or self.main.strata.kind == "learned"


def make_tests(
    actions: Actions,
    ground: Ground,
    options: Options,
    progress: Callable[[int, int], None] | None,
) -> Tests:
    """Test under each of the strata that were asked for and can be fitted."""
    coded = coded_strata(actions, ground.rows)
    learned, notes = _learned(actions, ground, coded, options)
    is_coded = "issue" in options.strata and not bool(coded.uncoded.all())
    if "issue" in options.strata:
        notes += _on_coding(coded)
    wanted = [coded] if is_coded else []
    wanted += [learned] if learned is not None else []
    fits = bool(wanted)
    if not fits:
        notes.append("no p: nothing says who acts on what, so chance cannot be compared fairly")
    made = _made(ground, wanted or [coded], options, progress)
    return Tests(made[0], made[1] if len(made) > 1 else None, fits, tuple(notes))


def _made(
    ground: Ground,
    wanted: Sequence[Stratified],
    options: Options,
    progress: Callable[[int, int], None] | None,
) -> list[Tested]:
    total = len(wanted) * options.replays
    made = []
    for number, strata in enumerate(wanted):

        def tell(done: int, before: int = number * options.replays) -> None:
            if progress is not None:
                progress(before + done, total)

        made.append(tested(ground, strata, options, tell=tell))
    return made


def _learned(
    actions: Actions, ground: Ground, coded: Stratified, options: Options
) -> tuple[Stratified | None, list[str]]:
    if "learned" not in options.strata:
        return None, []
    count = len(ground.rows)
    if count < FEWEST:
        return None, [f"learned strata could not be fitted: {count:,} actions, below {FEWEST:,}"]
    layer = make_layer(actions, ground.rows, "tactic-issue", options)
    learned = learned_strata(layer, ground.rows, coded.uncoded, seed=options.seed)
    if learned is None:
        return None, [f"learned strata could not be fitted: {len(layer.names):,} objects"]
    return learned, []


def _on_coding(coded: Stratified) -> list[str]:
    notes = []
    uncoded = int(coded.uncoded.sum())
    if uncoded:
        notes.append(f"{uncoded:,} actions without an issue are compared with each other only")
    small = int((coded.sizes() < SMALLEST).sum())
    if small:
        notes.append(f"insufficient data: {small:,} issues with fewer than {SMALLEST} actions")
    return notes


def judge(
    actions: Actions, ground: Ground, tests: Tests, encounters: Encounters, options: Options
) -> tuple[list[Judged], list[Rejected]]:
    """Campaigns and leads, by score, and the groups that are neither."""
    judged, rejected = [], []
    main = tests.main
    for group, p, q in zip(main.groups, main.p, main.q, strict=True):
        attached = encounters.attached(group.members) if p <= options.alpha else []
        everybody = tuple(sorted((*group.members, *attached)))
        acting = acting_rows(encounters, ground, everybody)
        waves = waves_of(actions, ground, acting, options)
        uncoded = float(main.strata.uncoded[acting].mean()) if len(acting) else 0.0
        tier, reason = _tier(actions, tests, group, p, q, waves, uncoded, options)
        if tier is None:
            ids = tuple(actions.actors[one].id for one in everybody)
            rejected.append(Rejected(ids, group.score, p if tests.fits else None, reason))
            continue
        judged.append(
            Judged(
                group=group,
                everybody=everybody,
                acting=acting,
                uncoded=uncoded,
                waves=waves,
                tier=tier,
                p=None if tier == "lead" else p,
                q=q,
                replays=main.replays,
                strata=() if tier == "lead" else _survived(tests, group, options),
                stability=1.0,
                learned_fitted=tests.learned_fitted,
            )
        )
    return judged, rejected


def _survived(tests: Tests, group: Group, options: Options) -> tuple[Strata, ...]:
    """Strata under which a significant group of `main` is significant."""
    strata = [tests.main.strata.kind]
    if tests.other is not None:
        other = tests.other
        significant = [
            one for one, p in zip(other.groups, other.p, strict=True) if p <= options.alpha
        ]
        if is_among(group.members, significant):
            strata.append(other.strata.kind)
    return tuple(strata)


def _tier(
    actions: Actions,
    tests: Tests,
    group: Group,
    p: float,
    q: float,
    waves: Sequence[Wave],
    uncoded: float,
    options: Options,
) -> tuple[Tier | None, str]:
    """The tier, or None with the reason."""
    reason = _lacks(actions, waves, options)
    if reason:
        return None, reason
    fits = tests.fits and (uncoded < _MOSTLY or tests.main.strata.kind == "learned")
    if p <= options.alpha and fits:
        both = len(_survived(tests, group, options)) > 1
        return ("A" if both and actions.sources_known else "B"), ""
    if q <= LEAD_AT:
        return "lead", ""
    if p <= options.alpha:
        return None, "most of its actions have no issue, so chance could not be compared fairly"
    return None, f"replays scored as high too often: p {p:.3f} is above {options.alpha:g}"


def _lacks(actions: Actions, waves: Sequence[Wave], options: Options) -> str:
    """Which rule a group breaks, in words; empty for none."""
    if len(waves) < options.min_waves:
        return f"{len(waves)} {'wave' if len(waves) == 1 else 'waves'}, below {options.min_waves}"
    if not actions.sources_known:
        return ""
    wanted = {id for wave in waves for id in wave.events}
    told = {one for event in actions.events if event.id in wanted for one in event.publishers}
    if len(told) < options.min_sources:
        noun = "publisher" if len(told) == 1 else "publishers"
        return f"{len(told)} {noun}, below {options.min_sources}"
    return ""
