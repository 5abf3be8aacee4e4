"""Which groups are campaigns, which only leads, and why the others are neither."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.analysis.actions import Actions
from graph.analysis.campaigns.alternatives import IN_THE_OPEN
from graph.analysis.campaigns.build import Judged, acting_rows, joint_share, waves_of
from graph.analysis.campaigns.coverage import publishers_tell
from graph.analysis.campaigns.edges import Ground
from graph.analysis.campaigns.grouping import Group
from graph.analysis.campaigns.layers import make_layer
from graph.analysis.campaigns.learned import FEWEST, learned_strata
from graph.analysis.campaigns.members import Encounters
from graph.analysis.campaigns.records import Options, Rejected, Strata, Tier, Wave
from graph.analysis.campaigns.replays import Tested, tested
from graph.analysis.campaigns.strata import SMALLEST, Stratified, coded_strata

LEAD_AT = 0.2
"""Highest q of a lead."""
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Tests:
    """The tests that were made.

    Attributes:
        made: First the one under coded strata, where they fit, then that under learned ones.
        fits: False when no strata say who could have acted instead of whom: then nothing has a p.
        notes: What could not be tested, and why.
    """

    made: tuple[Tested, ...]
    fits: bool
    notes: tuple[str, ...]

    @property
    def learned_fitted(self) -> bool:
        return any(test.strata.kind == "learned" for test in self.made)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A group of one of the tests.

    Attributes:
        p: Its lowest, corrected for the number of tests.
        strata: Those under which it is significant.
        uncoded: Most of its actions have no issue, so that coded strata say nothing of it.
    """

    test: Tested
    group: Group
    p: float
    q: float
    strata: tuple[Strata, ...]
    uncoded: bool = False


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
    return Tests(tuple(made), fits, tuple(notes))


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
    """Campaigns and leads, and the groups that are neither."""
    judged, rejected = [], []
    for one in _candidates(ground, tests, encounters, options):
        members = one.group.members
        attached = encounters.under(one.test.strata).attached(members) if one.strata else []
        everybody = tuple(sorted((*members, *attached)))
        acting = acting_rows(encounters, ground, everybody)
        waves = waves_of(actions, ground, acting, options)
        joint = joint_share(actions, ground, everybody, acting)
        tier, reason = _tier(actions, one, waves, joint, options)
        if tier is None:
            ids = tuple(actions.actors[number].id for number in everybody)
            rejected.append(Rejected(ids, one.group.score, one.p if tests.fits else None, reason))
            continue
        judged.append(
            Judged(
                test=one.test,
                group=one.group,
                everybody=everybody,
                acting=acting,
                waves=waves,
                tier=tier,
                p=None if tier == "lead" else one.p,
                q=one.q,
                strata=one.strata,
                tests=len(tests.made),
                joint=joint,
                learned_fitted=tests.learned_fitted,
            )
        )
    return judged, rejected


def _candidates(
    ground: Ground, tests: Tests, encounters: Encounters, options: Options
) -> list[_Candidate]:
    """The groups of the first test, and those that hold under learned strata alone."""
    main, *others = tests.made
    found = []
    for group, p, q in zip(main.groups, main.p, main.q, strict=True):
        uncoded = _is_uncoded(ground, main, encounters, group)
        chances = {main.strata.kind: 1.0 if uncoded or not tests.fits else p}
        chances.update((other.strata.kind, other.p_of(group.members)) for other in others)
        chances = corrected(chances)
        strata = tuple(kind for kind, chance in chances.items() if chance <= options.alpha)
        if not strata or main.strata.kind in strata:
            found.append(_Candidate(main, group, min(chances.values()), q, strata, uncoded))
    known = {member for one in found if one.strata for member in one.group.members}
    for other in others:
        found += _only_in(other, known, len(tests.made), options)
    return found


def _only_in(
    test: Tested, known: Collection[int], tests: int, options: Options
) -> Iterator[_Candidate]:
    """Significant groups of a test of which most members are in no group that holds in another."""
    for group, p, q in zip(test.groups, test.p, test.q, strict=True):
        fresh = sum(member not in known for member in group.members)
        if p * tests <= options.alpha and fresh > len(group.members) / 2:
            yield _Candidate(test, group, p * tests, q, (test.strata.kind,))


def corrected(chances: Mapping[Strata, float]) -> dict[Strata, float]:
    """The p of a group under each of the strata, for having tested under all of them.

    Source: Holm 1979, "A simple sequentially rejective multiple test procedure".
    """
    found: dict[Strata, float] = {}
    highest = 0.0
    for rank, kind in enumerate(sorted(chances, key=lambda kind: chances[kind])):
        highest = max(highest, min(1.0, chances[kind] * (len(chances) - rank)))
        found[kind] = highest
    return {kind: found[kind] for kind in chances}


def _is_uncoded(ground: Ground, test: Tested, encounters: Encounters, group: Group) -> bool:
    acting = acting_rows(encounters, ground, group.members)
    return test.strata.kind == "issue" and bool(test.strata.uncoded[acting].mean() >= _MOSTLY)


def _tier(
    actions: Actions, one: _Candidate, waves: Sequence[Wave], joint: float, options: Options
) -> tuple[Tier | None, str]:
    """The tier, or None with the reason.

    Args:
        joint: As in `Judged`; partners who act in the open are never tier A.
    """
    reason = _lacks(actions, waves, options)
    if reason:
        return None, reason
    if one.strata:
        best = len(one.strata) > 1 and publishers_tell(actions) and joint < IN_THE_OPEN
        return ("A" if best else "B"), ""
    if one.q <= LEAD_AT:
        return "lead", ""
    if one.uncoded:
        return None, "most of its actions have no issue, so chance could not be compared fairly"
    return None, f"replays scored as high too often: p {one.p:.3f} is above {options.alpha:g}"


def _lacks(actions: Actions, waves: Sequence[Wave], options: Options) -> str:
    """Which rule a group breaks, in words; empty for none."""
    if len(waves) < options.min_waves:
        return f"{len(waves)} {'wave' if len(waves) == 1 else 'waves'}, below {options.min_waves}"
    if not publishers_tell(actions):
        return ""
    wanted = {id for wave in waves for id in wave.events}
    told = {one for event in actions.events if event.id in wanted for one in event.publishers}
    if len(told) < options.min_sources:
        noun = "publisher" if len(told) == 1 else "publishers"
        return f"{len(told)} {noun}, below {options.min_sources}"
    return ""
