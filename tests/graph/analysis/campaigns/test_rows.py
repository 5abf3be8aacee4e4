"""Which tellings are one action, and that all of them stay evidence."""

from dataclasses import replace

import numpy as np
import pytest

from graph.analysis.actions import Actions, Actor, Happening
from graph.analysis.campaigns.find import find
from graph.analysis.campaigns.layers import layers_of
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.rows import rows_of
from graph.analysis.campaigns.strata import coded_strata
from tests.graph.analysis.campaigns.made import made

PLAIN = Happening("e", "protest", day=19_000.0, issues=("a",))


def told(*happenings: Happening, actor: tuple[int, ...] | None = None) -> Actions:
    """Each event with one actor, the same one unless said otherwise."""
    count = len(happenings)
    return Actions(
        actors=(Actor("one", "One", "organization"), Actor("two", "Two", "organization")),
        events=tuple(replace(event, id=f"e{n}") for n, event in enumerate(happenings)),
        actor=np.array(actor or (0,) * count, dtype=np.int64),
        event=np.arange(count),
        role=np.zeros(count, dtype=np.int64),
        confidence=np.linspace(0.5, 0.9, count),
        claims=[(f"c{number}",) for number in range(count)],
    )


@pytest.mark.parametrize(
    ("other", "actions"),
    [
        (PLAIN, 1),
        (replace(PLAIN, type="disrupt_event"), 1),
        (replace(PLAIN, issues=("a", "b")), 1),
        (replace(PLAIN, issues=("b",)), 2),
        (replace(PLAIN, issues=()), 2),
        (replace(PLAIN, day=19_001.0), 2),
        (replace(PLAIN, day=19_000.5), 2),
        (replace(PLAIN, day=None), 1),
    ],
    ids=["same", "tactic", "more issues", "issue", "no issue", "day", "hour", "no day"],
)
def test_what_one_does_on_one_issue_and_one_day_is_one_action(other, actions):
    assert len(rows_of(told(PLAIN, other))) == actions


def test_without_an_issue_other_words_are_another_action():
    said = [replace(PLAIN, issues=(), texts=(text,)) for text in ("x.example", "y.example")]
    assert len(rows_of(told(*said, said[0]))) == 2


def test_two_actors_on_one_day_have_an_action_each():
    assert rows_of(told(PLAIN, PLAIN, PLAIN, actor=(0, 1, 0))).actor.tolist() == [0, 1]


def test_one_action_has_the_objects_issues_and_claims_of_all_its_tellings():
    actions = told(PLAIN, replace(PLAIN, day=19_002.0), replace(PLAIN, type="x", issues=("a", "b")))
    rows = rows_of(actions)
    (layer,) = layers_of(actions, rows, Options())
    objects = [layer.names[number] for number in layer.object[layer.row == 0].tolist()]
    assert objects == ["protest x a", "x x a", "x x b"]
    assert coded_strata(actions, rows).share.tolist() == [0.5, 0.5, 1.0]
    assert rows.tellings(np.array([0])).tolist() == [0, 2]
    assert rows.confidence.tolist() == pytest.approx([0.9, 0.7])


def test_of_the_actions_that_are_kept_all_tellings_are_kept():
    rows = rows_of(told(PLAIN, replace(PLAIN, day=19_002.0), PLAIN, actor=(0, 1, 0)))
    kept = rows.only(np.array([True, False]))
    assert kept.actor.tolist() == [0] and kept.tellings(np.array([0])).tolist() == [0, 2]
    other = rows.only(np.array([False, True]))
    assert other.actor.tolist() == [1] and other.tellings(np.array([0])).tolist() == [1]


def test_to_tell_everything_twice_changes_no_number_and_doubles_the_claims():
    once = made(whole_days=True)
    events = range(len(once.events))
    again = tuple(
        replace(once.events[n], id=f"{once.events[n].id}-again", claims=(f"again-{n}",))
        for n in events
    )
    both = tuple(sorted((*once.events, *again), key=lambda event: event.id))
    twice = replace(
        once,
        events=both,
        actor=np.repeat(once.actor, 2),
        event=np.arange(len(both)),
        role=np.repeat(once.role, 2),
        confidence=np.repeat(once.confidence, 2),
        claims=[event.claims for event in both],
    )
    options = Options(replays=39, bootstrap=0)
    (plain,), (double,) = find(once, options).campaigns, find(twice, options).campaigns
    assert (plain.score, plain.p, plain.observed) == (double.score, double.p, double.observed)
    assert [len(wave.claims) * 2 for wave in plain.waves] == [len(w.claims) for w in double.waves]


def test_an_organizer_leads_those_who_join_and_not_those_who_organize_with_it():
    led = replace(PLAIN, organizers=("one", "three"), sponsors=("four",))
    actions = told(led, led, actor=(0, 1))
    layer = layers_of(actions, rows_of(actions), Options(signals=("organizer",)))[0]
    objects = {
        row: {layer.names[number] for number in layer.object[layer.row == row].tolist()}
        for row in (0, 1)
    }
    assert objects == {0: {"four"}, 1: {"one", "three", "four"}}
