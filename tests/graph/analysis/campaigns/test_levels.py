"""Groups that no pair gives away: the second, lenient level of edges, and what it costs in errors."""

import numpy as np
import pytest

from graph.analysis.actions import Actions
from graph.analysis.campaigns.edges import Edges, Ground, find_edges
from graph.analysis.campaigns.find import find
from graph.analysis.campaigns.grouping import Group, groups_by_level
from graph.analysis.campaigns.majority import are_majorities
from graph.analysis.campaigns.ranks import Replayed, ranked
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.rows import rows_of
from graph.analysis.campaigns.scan import make_ground
from graph.analysis.campaigns.strata import coded_strata
from tests.graph.analysis.made_actions import act, actions_of

QUICK = Options(replays=39, bootstrap=0)
GROUP = tuple(f"ent:member-{n}" for n in range(8))
OTHERS = tuple(f"ent:other-{n:02}" for n in range(50))


def world(waves: int) -> Actions:
    """Eight who do much of what is done on their issue, in loose waves; fifty others."""
    rng = np.random.default_rng(5)
    acts = []
    for _ in range(waves):
        start = rng.integers(500)
        joining = (one for one in GROUP if rng.random() < 0.8)
        days = [(float(start + rng.integers(3)), one) for one in joining]
        acts += [act(day, one, issues=("dam",), type="smear") for day, one in days]
    everybody = (*GROUP, *OTHERS)
    for _ in range(900):
        who = everybody[int(rng.integers(len(everybody)))]
        issue = ("dam", "visa", "rent", "law", "dorm", "press")[int(rng.integers(6))]
        tactic = ("protest", "statement", "smear", "mobilize")[int(rng.integers(4))]
        acts.append(act(float(rng.integers(500)), who, issues=(issue,), type=tactic))
    return actions_of(acts)


@pytest.fixture(scope="module")
def actions() -> Actions:
    return world(waves=8)


@pytest.fixture(scope="module")
def ground(actions) -> Ground:
    return make_ground(actions, rows_of(actions), QUICK)


def test_a_group_that_makes_up_much_of_its_issue_is_found_though_no_pair_stands_out(
    actions, ground
):
    edges = find_edges(ground, coded_strata(actions, ground.rows), ground.rows.actor)
    assert not (edges.p <= ground.levels()[0]).any()
    (campaign,) = find(actions, QUICK).campaigns
    assert {member.id for member in campaign.actors} == set(GROUP)


def test_without_its_waves_nothing_is_found():
    assert find(world(waves=0), QUICK).campaigns == ()


def test_large_data_have_the_strict_level_alone(ground):
    strict, lenient = ground.levels()
    assert strict < lenient
    many = actions_of([act(float(n), f"ent:{one}") for n in range(3) for one in range(1_001)])
    assert len(make_ground(many, rows_of(many), QUICK).levels()) == 1


def test_who_is_in_a_group_of_one_level_is_in_none_of_the_next():
    u, v = np.array([[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]]).T
    p = np.array([0.001, 0.001, 0.001, 0.05, 0.05, 0.05, 0.05])
    column = np.ones((len(u), 1))
    edges = Edges(u, v, column.astype(np.int64), column, column, column, p)
    levels = groups_by_level(edges, (0.01, 0.1), smallest=3, seed=0)
    assert [[group.members for group in groups] for groups in levels] == [[(0, 1, 2)], [(3, 4, 5)]]
    assert levels[1][0].edges.tolist() == [4, 5, 6]


def test_those_who_are_fewer_than_the_others_in_their_bursts_are_no_majority():
    acts = [act(float(10 * n), *GROUP[:5], *OTHERS[:4]) for n in range(5)]
    actions = actions_of([*acts, *(act(float(10 * n), *OTHERS[10:]) for n in range(40, 45))])
    numbers = {actor.id: number for number, actor in enumerate(actions.actors)}
    groups = [
        group(1.0, *sorted(numbers[id] for id in ids))
        for ids in (GROUP[:5], OTHERS[:4], OTHERS[10:14])
    ]
    ground = make_ground(actions, rows_of(actions), QUICK)
    assert are_majorities(ground, ground.rows.actor, groups) == [False, False, False]
    assert are_majorities(ground, ground.rows.actor, groups[:0]) == []
    everybody = [group(1.0, *sorted(numbers[id] for id in (*GROUP[:5], OTHERS[0])))]
    assert are_majorities(ground, ground.rows.actor, everybody) == [True]


def group(score: float, *members: int) -> Group:
    nothing = np.zeros(0, dtype=np.int64)
    return Group(members, score, nothing, nothing)


def test_replays_that_rank_as_high_at_either_level_count():
    best = [[float(n), float(n)] for n in range(19)]
    replayed = Replayed(best, [[pair[0] for pair in best], [pair[1] for pair in best]])
    strict, lenient = ranked([[group(30.0, 0, 1, 2)], [group(17.5, 3, 4, 5)]], replayed)
    assert strict.p == pytest.approx(1 / 20) and lenient.p == pytest.approx(2 / 20)


def test_p_pays_for_having_looked_at_two_levels():
    ups = [[float(n), 0.0] for n in range(10)] + [[0.0, float(n)] for n in range(10)]
    replayed = Replayed(ups, [[], []])
    own = [[group(7.5, 0, 1, 2)], []]
    (both,) = ranked(own, replayed)
    (alone,) = ranked(own[:1], Replayed([pair[:1] for pair in ups], [[]]))
    assert alone.p == pytest.approx(3 / 21) and both.p > alone.p
