"""What becomes of a group that holds under one kind of strata and not under the other."""

from dataclasses import replace

import pytest

from graph.analysis.campaigns import judge as judging
from graph.analysis.campaigns import replays
from graph.analysis.campaigns.edges import Ground
from graph.analysis.campaigns.judge import corrected, judge
from graph.analysis.campaigns.members import Encounters
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.rows import rows_of
from graph.analysis.campaigns.scan import make_ground
from graph.analysis.campaigns.strata import coded_strata
from tests.graph.analysis.campaigns.made import MEMBERS, made

ACTIONS = made()
QUICK = Options(replays=39)


@pytest.fixture(scope="module")
def ground() -> Ground:
    return make_ground(ACTIONS, rows_of(ACTIONS), QUICK)


@pytest.fixture(scope="module")
def coded(ground) -> replays.Tested:
    return replays.tested(ground, coded_strata(ACTIONS, ground.rows), QUICK)


def as_learned(test: replays.Tested) -> replays.Tested:
    return replace(test, strata=replace(test.strata, kind="learned"))


def without_groups(test: replays.Tested) -> replays.Tested:
    return replace(test, groups=(), p=(), q=())


def judged(ground: Ground, *made: replays.Tested):
    tests = judging.Tests(made, fits=True, notes=())
    campaigns, _ = judge(ACTIONS, ground, tests, Encounters(ground, made[0].strata), QUICK)
    return campaigns


def test_a_group_of_both_tests_is_listed_once_and_is_tier_a(ground, coded):
    (one,) = judged(ground, coded, as_learned(coded))
    assert (one.tier, one.strata) == ("A", ("issue", "learned"))
    assert one.group.members == MEMBERS


@pytest.mark.parametrize("kind", ["issue", "learned"])
def test_a_group_of_one_of_two_tests_is_tier_b_and_its_p_is_doubled(ground, coded, kind):
    tests = [coded, as_learned(coded)]
    tests[1 if kind == "issue" else 0] = without_groups(tests[1 if kind == "issue" else 0])
    (one,) = judged(ground, *tests)
    assert (one.tier, one.strata, one.p) == ("B", (kind,), pytest.approx(2 / 40))
    (alone,) = judged(ground, coded)
    assert alone.p == pytest.approx(1 / 40)


def test_what_one_replay_in_39_reaches_is_no_campaign_where_two_tests_were_made(ground, coded):
    one_above = replace(coded, p=tuple(2 / 40 for _ in coded.p))
    assert judged(ground, one_above)[0].tier == "B"
    assert [one.tier for one in judged(ground, one_above, without_groups(as_learned(coded)))] == [
        "lead"
    ]


def test_the_lowest_p_pays_for_all_tests_and_none_falls_below_it():
    assert corrected({"issue": 0.01, "learned": 0.04}) == {"issue": 0.02, "learned": 0.04}
    assert corrected({"issue": 0.9, "learned": 0.005}) == {"issue": 0.9, "learned": 0.01}
    assert corrected({"issue": 0.03, "learned": 0.04}) == {"issue": 0.06, "learned": 0.06}
    assert corrected({"issue": 0.04}) == {"issue": 0.04}
