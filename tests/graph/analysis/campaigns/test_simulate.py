"""Simulated worlds hold what their specs say, the same for the same seed, and import cleanly."""

import csv
import json
from collections import Counter, defaultdict
from dataclasses import replace

import numpy as np
import pytest
from typer.testing import CliRunner

from api.actions import read_actions
from api.cli.main import app
from graph.analysis.campaigns.simulate import REGIMES, simulate, write_csv, write_truth
from graph.analysis.campaigns.simulate import distortions as spoil
from graph.analysis.campaigns.simulate.incident import START
from graph.analysis.campaigns.simulate.names import names
from graph.analysis.campaigns.simulate.online import online
from graph.analysis.campaigns.simulate.other_family import other_family
from graph.ontology import ontology
from graph.store import open_store

SMALL = REGIMES["small"]
TINY = replace(
    SMALL, background=150, actors=60, issues=5, campuses=8, shocks=2, weekly=2, campaigns=2
)


@pytest.fixture(scope="module")
def base():
    return simulate(REGIMES["base"], 1)


@pytest.fixture(scope="module")
def small():
    return simulate(SMALL, 1)


def waves(planted, number):
    """Events of the members of a campaign, by tactic and issue, in runs without a gap of 2 days."""
    rows = np.isin(planted.actor, planted.groups[number])
    events = planted.event[rows]
    days = defaultdict(list)
    for event in events.tolist():
        key = int(planted.tactic[event]), int(planted.issues[event, 0])
        days[key].append(float(planted.day[event]))
    runs = []
    for times in days.values():
        cuts = np.flatnonzero(np.diff(sorted(times)) > 2) + 1
        runs += [len(part) for part in np.split(np.array(sorted(times)), cuts)]
    return [length for length in runs if length >= 3]


def test_the_base_world_is_as_large_as_its_parts(base):
    spec = REGIMES["base"]
    assert len(base.groups) == spec.campaigns
    assert all(5 <= len(group) <= 12 for group in base.groups)
    assert len(base.truth) == sum(map(len, base.groups))
    assert 28_000 < len(base.actor) < 32_000
    assert base.day.min() >= START
    assert base.day.max() < START + spec.days


def test_members_meet_in_waves_where_nobody_else_acts_much():
    quiet = simulate(replace(SMALL, background=1, shocks=0, weekly=0, participation=1.0), 1)
    assert all(4 <= len(waves(quiet, number)) <= 8 for number in range(len(quiet.groups)))


def test_tighter_waves_have_more_actions_in_base_than_in_hard():
    planted = {
        name: sum(
            len(simulate(replace(REGIMES[name], background=0, shocks=0, weekly=0), seed).actor)
            for seed in range(10)
        )
        for name in ("base", "hard")
    }
    assert planted["base"] == pytest.approx(10 * 12 * 8.5 * 6 * 0.75, rel=0.1)
    assert planted["hard"] == pytest.approx(10 * 12 * 8.5 * 4 * 0.6, rel=0.1)


@pytest.mark.parametrize("name", ["null", "smallnull"])
def test_campaign_free_worlds_have_all_else(name):
    world = simulate(REGIMES[name], 1)
    assert (world.groups, world.truth) == ((), {})
    assert len(world.actor) > REGIMES[name].background


def test_members_who_share_an_interest_act_on_one_issue_only():
    quiet = replace(REGIMES["interested"], background=0, shocks=0, weekly=0, campaigns=6)
    world = simulate(quiet, 1)
    for group in world.groups:
        events = world.event[np.isin(world.actor, group)]
        assert len(set(world.issues[events, 0].tolist())) == 1


def test_less_happens_outside_term():
    world = simulate(replace(REGIMES["nodecoy"], campaigns=0), 1)
    months = Counter(event.first[5:7] for event in world.actions().events)
    assert months["07"] < 0.5 * months["10"]


def test_equal_seeds_give_equal_bytes_and_others_do_not(small):
    again, other = simulate(SMALL, 1), simulate(SMALL, 2)
    assert again.actions().digest == small.actions().digest != other.actions().digest
    assert again.names == small.names


def test_each_group_is_reported_by_two_outlets(small):
    for group in small.groups:
        events = small.event[np.isin(small.actor, group)]
        assert len(set(small.outlet[events].tolist())) >= 2


def test_actions_are_sorted_and_point_to_what_the_world_holds(small):
    actions = small.actions()
    assert [actor.id for actor in actions.actors] == sorted(small.ids)
    assert [event.id for event in actions.events] == sorted(event.id for event in actions.events)
    rows = list(zip(actions.event.tolist(), actions.actor.tolist(), strict=True))
    assert rows == sorted(set(rows))
    assert {event.type for event in actions.events} <= set(ontology().event_types)
    assert {event.campus for event in actions.events} <= actions.names.keys()
    assert set(small.truth) <= {actor.id for actor in actions.actors}


def test_an_actor_twice_in_an_event_acts_once(small):
    doubled = replace(
        small,
        event=np.concatenate([small.event, small.event[:5]]),
        actor=np.concatenate([small.actor, small.actor[:5]]),
    )
    assert len(doubled.actions().actor) == len(small.actor)


def test_more_members_than_actors_are_refused():
    with pytest.raises(ValueError, match="are left for a campaign"):
        simulate(replace(TINY, actors=12, weekly=0, campaigns=3, members=(5, 5)), 1)


def test_more_names_than_the_words_give_are_refused():
    with pytest.raises(ValueError, match="the words give"):
        names("outlets", 10_000, np.random.default_rng(0))


def test_days_move_by_one_at_most_and_most_do(small):
    moved = spoil.shifted_days(small, 1).day - small.day
    assert set(np.rint(moved).tolist()) == {-1.0, 0.0, 1.0}
    assert np.mean(moved != 0) == pytest.approx(2 / 3, abs=0.05)


def test_a_tenth_of_actions_changes_hands(small):
    spoiled = spoil.wrong_actors(small, 1)
    assert np.mean(spoiled.actor != small.actor) == pytest.approx(0.1, abs=0.02)
    assert spoiled.groups == small.groups


def test_both_names_of_a_split_member_are_members(small):
    spoiled = spoil.split_identities(small, 1, share=1.0)
    assert len(spoiled.names) == len(set(spoiled.names)) == 2 * len(small.names)
    assert [len(group) for group in spoiled.groups] == [2 * len(group) for group in small.groups]
    assert np.mean(spoiled.actor >= len(small.names)) == pytest.approx(0.5, abs=0.05)
    assert (spoiled.actor % len(small.names)).size == small.actor.size


def test_what_is_not_reported_is_gone_and_the_rest_keeps_its_event(small):
    spoiled = spoil.unreported(small, 1)
    assert len(spoiled.actor) / len(small.actor) == pytest.approx(0.7, abs=0.03)
    assert set(spoiled.event.tolist()) == set(range(len(spoiled.day)))
    told = set(zip(small.actor.tolist(), small.day[small.event].tolist(), strict=True))
    assert set(zip(spoiled.actor.tolist(), spoiled.day[spoiled.event].tolist(), strict=True)) < told


def test_wrong_and_merged_issues_change_labels_only(small):
    wrong, merged = spoil.wrong_issues(small, 1), spoil.merged_issues(small)
    changed = np.mean(wrong.issues[:, 0] != small.issues[:, 0])
    assert changed == pytest.approx(0.3 * 14 / 15, abs=0.03)
    assert len(set(merged.issues[:, 0].tolist())) == 4
    assert wrong.actor.tolist() == merged.actor.tolist() == small.actor.tolist()


def test_another_family_has_what_the_first_lacks():
    world = other_family(1)
    sizes = np.bincount(world.event)
    assert sizes.max() > 5
    assert len(world.truth) < sum(map(len, world.groups)), "members overlap"
    assert (world.issues[:, 0] < 0).any()
    assert (world.issues[:, 1] >= 0).any()
    shares = np.sort(np.bincount(world.outlet))[::-1] / len(world.outlet)
    assert shares[:2].sum() > 0.6
    assert other_family(1).actions().digest == world.actions().digest


def test_posts_come_in_bursts_on_few_popular_objects():
    posts = online(10_000)
    counts = np.bincount(posts.object)
    assert counts.max() == pytest.approx(657, rel=0.1)
    most = np.sort(posts.second[posts.object == counts.argmax()])
    within_a_day = np.searchsorted(most, most + 86_400) - np.arange(len(most))
    assert within_a_day.max() > 0.6 * len(most)
    assert len(posts.actor) == len(posts.second) == 10_000


def test_the_truth_is_kept_by_name(tmp_path, small):
    path = tmp_path / "truth.json"
    write_truth(small, path)
    kept = json.loads(path.read_text("utf-8"))["campaigns"]
    assert [set(names) for names in kept] == [
        {small.names[member] for member in group} for group in small.groups
    ]


def test_a_table_has_one_row_for_each_event(tmp_path):
    world = other_family(1)
    path = tmp_path / "events.csv"
    write_csv(world, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(world.day)
    actors = sum(len(row["initiator"].split(";")) for row in rows)
    assert actors == len(world.actions().actor)
    assert any(";" in row["issue"] for row in rows)


@pytest.mark.parametrize("by_day", [False, True], ids=["to the minute", "to the day"])
def test_what_is_imported_is_what_was_simulated(tmp_path, by_day):
    world = simulate(replace(TINY, by_day=by_day), 1)
    path, address = tmp_path / "events.csv", f"sqlite:{tmp_path / 'world.db'}"
    write_csv(world, path)
    done = CliRunner().invoke(app, ["import", str(path), "--store", address])
    assert done.exit_code == 0, done.output
    store = open_store(address)
    try:
        read = read_actions(store)
    finally:
        store.close()
    assert acted(read) == acted(world.actions())


def acted(actions):
    """Who did what about what, where and when, as told by whom."""
    return sorted(
        (
            actions.actors[actor].name,
            event.type,
            event.issues,
            actions.names[event.campus],
            round(event.day * 1440),
            event.publishers,
        )
        for actor, number in zip(actions.actor.tolist(), actions.event.tolist(), strict=True)
        for event in (actions.events[number],)
    )
