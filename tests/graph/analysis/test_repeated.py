"""How often one actor's counter-protests answer another's gatherings, and the test beside it."""

from graph.analysis.actions import Actor
from graph.analysis.counter_protests import SAME_DAY_AND_PLACE, Answer, CounterProtest
from graph.analysis.repeated import repeated
from tests.graph.analysis.made_actions import act, actions_of


def gatherings(number: int):
    """A protest of A and a counter-protest of B the same day, `number` times; others between."""
    acts = []
    for n in range(number):
        acts += [act(23 * n, "ent:a", "ent:p"), act(23 * n, "ent:b", type="counter_protest")]
    acts += [act(17 * n + 5 * k, id) for k, id in enumerate(("ent:c", "ent:d")) for n in range(12)]
    return actions_of(acts, [Actor("ent:p", "Someone", "person", sensitive=True)])


def answers(number: int, derived: int = 0) -> list[CounterProtest]:
    found = []
    for n in range(number + derived):
        rule = None if n < number else SAME_DAY_AND_PLACE
        answer = Answer(f"evt:{2 * n:04}", rule)
        found.append(CounterProtest(f"evt:{2 * n + 1:04}", (answer,), (), (), (), ()))
    return found


def test_a_pair_is_counted_by_what_claims_state_and_tested_beside_it():
    (pair,) = repeated(answers(10, derived=2), gatherings(12))
    assert (pair.leader, pair.follower) == ("ent:a", "ent:b")
    assert (pair.answered, pair.derived, len(pair.pairs)) == (10, 2, 10)
    assert pair.following.observed == 12
    assert pair.following.p is not None and pair.following.p <= 0.01
    assert "not therefore caused" in pair.following.caveat


def test_below_three_occasions_the_test_is_not_made():
    (pair,) = repeated(answers(2), gatherings(2))
    assert pair.answered == 2 and pair.following.p is None
    assert pair.following.reason == "not tested: 2 occasions"


def test_natural_persons_are_on_no_side():
    pairs = repeated(answers(10), gatherings(12))
    assert all("ent:p" not in (pair.leader, pair.follower) for pair in pairs)


def test_one_side_can_be_asked_for():
    assert len(repeated(answers(10), gatherings(12), only="ent:b")) == 1
    assert repeated(answers(10), gatherings(12), only="ent:c") == []
