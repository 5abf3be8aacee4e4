"""Who of a group consistently follows whom, and of whom it is not even asked."""

from dataclasses import replace

from graph.analysis.actions import Actions
from graph.analysis.campaigns.follows import follows_of
from graph.analysis.campaigns.records import Options
from graph.analysis.follow import CAVEAT, columns_of
from tests.graph.analysis.made_actions import act, actions_of

GROUP = ("ent:a", "ent:b", "ent:c")


def world(*, lag: float = 1.0) -> Actions:
    """B comes after A; C, of the same group, and four others act by themselves."""
    acts = [act(23 * n, "ent:a") for n in range(12)]
    acts += [act(23 * n + lag, "ent:b") for n in range(12)]
    others = ("ent:c", "ent:d", "ent:e", "ent:f", "ent:g")
    return actions_of(
        [*acts, *(act(17 * n + 5 * k, id) for k, id in enumerate(others) for n in range(12))]
    )


def follows(actions: Actions):
    members = [number for number, actor in enumerate(actions.actors) if actor.id in GROUP]
    return follows_of(actions, columns_of(actions), members, Options())


def test_a_member_that_comes_after_another_each_time_follows_it_with_the_caveat():
    (one,) = follows(world())
    assert (one.leader, one.follower) == ("ent:a", "ent:b")
    assert (one.occasions, one.observed) == (12, 12) and one.expected < 6 and one.p < 0.05
    assert one.meaning.startswith("consistently follows: 12 of 12 times within 2 days")
    assert "response" not in one.meaning and one.caveat == CAVEAT


def test_to_act_at_the_same_time_is_no_following():
    assert follows(world(lag=0)) == ()


def test_a_third_of_the_occasions_or_less_is_not_called_consistent():
    acts = [act(23 * n, "ent:a") for n in range(12)]
    acts += [act(23 * n + 0.5, "ent:b") for n in range(12)]
    rest = [
        act(17 * n + 5 * k + 3, id) for k, id in enumerate(("ent:d", "ent:e")) for n in range(90)
    ]
    often, seldom = (
        follows(actions_of([*acts, *rest, *(act(331 + 23 * n, "ent:a") for n in range(more))]))
        for more in (0, 40)
    )
    assert ("ent:a", "ent:b") in {(one.leader, one.follower) for one in often}
    assert ("ent:a", "ent:b") not in {(one.leader, one.follower) for one in seldom}


def test_nobody_learns_whom_a_person_follows():
    actions = world()
    persons = tuple(
        replace(actor, type="person") if actor.id == "ent:b" else actor for actor in actions.actors
    )
    assert follows(replace(actions, actors=persons)) == ()


def test_pairs_that_never_met_count_among_those_that_were_asked():
    acts = [act(23 * n, "ent:a") for n in range(12)]
    acts += [act(23 * n + (1 if n < 5 else 12.5), "ent:b") for n in range(12)]
    others = ("ent:c", "ent:d", "ent:e", "ent:f", "ent:g")
    acts += [act(17 * n + 5 * k, id) for k, id in enumerate(others) for n in range(12)]
    acts += [act(29 * n, id, place="place:Y") for id in ("ent:x", "ent:y") for n in range(12)]
    actions = actions_of(acts)
    numbers = {actor.id: number for number, actor in enumerate(actions.actors)}
    of_two, of_four = (
        follows_of(actions, columns_of(actions), [numbers[id] for id in ids], Options())
        for ids in (("ent:a", "ent:b"), ("ent:a", "ent:b", "ent:x", "ent:y"))
    )
    assert [(one.leader, one.follower) for one in of_two] == [("ent:a", "ent:b")]
    assert of_four == ()
