import pytest

from graph.analysis.tactics import FEWEST, tactics
from tests.graph.analysis.made_actions import act, actions_of


def paired(times=12, issue=("tibet",)):
    """Threats always come with smears; statements and protests come alone."""
    acts = []
    for n in range(times):
        acts += [
            act(100 * n, f"A{n}", type="threaten", issues=issue),
            act(100 * n + 2, f"B{n}", type="smear", issues=issue),
            act(100 * n + 30, f"C{n}", type="protest", issues=issue),
            act(100 * n + 32, f"C{n}", type="protest", issues=issue),
            act(100 * n + 60, f"D{n}", type="statement", issues=issue),
        ]
    return actions_of(acts)


def test_types_that_come_together_stand_first_with_lift_and_q():
    first = tactics(paired()).pairs[0]
    assert (first.types, first.ground, first.occasions) == (("smear", "threaten"), "scene", 12)
    assert first.lift > 2 and first.p <= 0.001 and first.q <= 0.01
    assert len(first.events) == 24 and not first.reason


def test_a_gap_longer_than_the_window_parts_events():
    assert not [p for p in tactics(paired(), window=1).pairs if p.ground == "scene"]


def test_other_issues_in_one_place_are_another_scene():
    acts = [
        act(0, "A", type="smear", issues=("tibet",)),
        act(0, "B", type="doxx", issues=("press",)),
    ]
    found = tactics(actions_of(acts))
    assert (found.pairs, found.without_scene) == ((), 0)


def test_one_actor_is_ground_enough():
    acts = [act(n * 50 + k, "A", type=type, place=None) for n in range(3)
            for k, type in enumerate(("smear", "doxx"))]  # fmt: skip
    (found,) = tactics(actions_of(acts)).pairs
    assert (found.ground, found.occasions) == ("actor", 3)


def test_rare_types_are_counted_and_not_tested():
    (found,) = [p for p in tactics(paired(times=FEWEST - 1)).pairs if p.ground == "scene"]
    assert (found.occasions, found.p, found.q) == (FEWEST - 1, None, None)
    assert found.reason == f"not tested: below {FEWEST} occasions"


def test_equal_seeds_give_equal_answers():
    assert tactics(paired(), seed=2) == tactics(paired(), seed=2)


def test_a_window_of_nothing_is_refused():
    with pytest.raises(ValueError, match="window"):
        tactics(paired(), window=0)
