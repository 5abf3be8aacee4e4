"""The search as a whole, on data of shapes that other generators and tables have."""

from dataclasses import replace

import numpy as np
import pytest

from graph.analysis.actions import Actions, Telling
from graph.analysis.campaigns.find import find
from graph.analysis.campaigns.null import null
from graph.analysis.campaigns.records import CampaignSet, Options
from tests.graph.analysis.campaigns.made import MEMBERS, made

QUICK = Options(replays=39, bootstrap=2)
PLANTED = {f"actor-{one:03}" for one in MEMBERS}


def _members(found: CampaignSet) -> list[set[str]]:
    return [{member.id for member in one.actors} for one in found.campaigns]


def test_a_plain_campaign_in_five_hundred_actions_is_found_and_is_tier_b():
    found = find(made(), QUICK)
    assert _members(found) == [PLANTED]
    (campaign,) = found.campaigns
    assert campaign.tier == "B" and campaign.p == pytest.approx(1 / 40)
    assert "learned strata could not be fitted: 500 actions, below 20,000" in found.notes
    assert campaign.observed > campaign.expected
    assert sum(campaign.signals.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "shape",
    [{"issues": ("only",)}, {"campuses": 1}, {"whole_days": True}, {"publishers": ()}],
    ids=["one issue", "one campus", "days only", "no publishers"],
)
def test_the_same_campaign_is_found_in_data_of_other_shapes(shape):
    found = find(made(**shape), QUICK)
    assert _members(found) == [PLANTED]


def test_without_publishers_the_reader_is_told():
    found = find(made(publishers=()), QUICK)
    assert any(note.startswith("sources unknown") for note in found.notes)
    assert found.campaigns[0].publishers == ()


def test_without_any_issue_there_is_no_p_but_a_lead():
    found = find(made(issues=()), QUICK)
    assert not found.campaigns
    assert [lead.p for lead in found.leads] == [None]
    assert {member.id for member in found.leads[0].actors} >= PLANTED
    assert any(note.startswith("no p:") for note in found.notes)


def told_by_one(actions: Actions) -> Actions:
    """The same, with all that the five do told by one publisher and the rest by another."""
    theirs = {int(actions.event[n]) for n in np.flatnonzero(np.isin(actions.actor, MEMBERS))}
    events = tuple(
        replace(event, publishers=("p",) if number in theirs else ("q",))
        for number, event in enumerate(actions.events)
    )
    return replace(actions, events=events)


def test_one_publisher_alone_among_several_is_no_campaign():
    found = find(told_by_one(made()), QUICK)
    assert not found.campaigns and not found.leads
    assert found.rejected[0].reason == "1 publisher, below 2"


def test_where_one_publisher_tells_of_everything_that_explains_a_campaign_of_tier_b():
    found = find(made(publishers=("p",)), QUICK)
    assert _members(found) == [PLANTED]
    assert found.campaigns[0].tier == "B"
    (single,) = [one for one in found.campaigns[0].alternatives if one.name == "single_source"]
    assert (single.number, single.explains) == (1.0, True)
    assert "no two publishers are known, so no campaign is tier A" in found.notes


@pytest.mark.parametrize("shape", [{}, {"issues": ()}, {"issues": ("only",)}, {"campuses": 1}])
def test_nothing_is_claimed_where_nobody_acts_together(shape):
    found = find(made(background=500, waves=0, **shape), QUICK)
    assert not found.campaigns


def test_too_few_actions_are_described_and_not_tested():
    found = find(made(background=12, waves=5), QUICK)
    assert found.reason == "not tested: 37 actions"
    assert found.described and not found.campaigns and not found.leads


def test_no_actions_give_nothing():
    nothing = made(background=0, waves=0)
    found = find(nothing, QUICK)
    assert found.reason == "not tested: 0 actions" and found.described == ()


def test_actions_of_which_none_is_known_to_the_day_are_called_that():
    actions = made()
    undated = replace(actions, events=tuple(replace(e, day=None) for e in actions.events))
    assert find(undated, QUICK).reason == "not tested: none of 500 actions is known to the day"


def test_events_without_a_day_enter_no_window():
    actions = made()
    undated = replace(
        actions,
        events=tuple(replace(e, day=None) if n % 2 else e for n, e in enumerate(actions.events)),
    )
    found = find(undated, QUICK)
    known = {event.id for event in undated.events if event.day is not None}
    for one in (*found.campaigns, *found.leads):
        assert {id for wave in one.waves for id in wave.events} <= known
        assert one.without_day > 0


def test_equal_data_give_an_equal_answer():
    assert find(made(), QUICK) == find(made(), QUICK)


def test_an_explanation_says_what_is_not_shown_and_names_nobody():
    (campaign,) = find(made(), QUICK).campaigns
    assert campaign.explanation.endswith("Not shown: who directed it, or that it was unlawful.")
    assert "interference" not in campaign.explanation and "Body" not in campaign.explanation
    assert [one.name for one in campaign.alternatives] == [
        "news_shock",
        "anniversary",
        "weekly_habit",
        "single_source",
        "joint_events",
        "known_membership",
        "small_sample",
    ]


def test_partners_who_call_events_together_are_tier_b_at_most_and_it_says_so():
    (apart,) = find(made(), QUICK).campaigns
    found = find(with_partners(made(waves=0)), QUICK)
    (partners,) = found.campaigns
    assert partners.tier == "B"
    assert "together, as partners act in the open" in partners.explanation
    joint = {one.name: one for one in partners.alternatives}["joint_events"]
    assert joint.explains and joint.number is not None and joint.number > 0.9
    alone = {one.name: one for one in apart.alternatives}["joint_events"]
    assert (alone.number, alone.explains) == (0.0, False)


def with_partners(actions: Actions) -> Actions:
    """The same, and nine events on one issue that each name all members as acting."""
    told = tuple(
        replace(actions.events[n], id=f"joint-{n}", type="tactic-0", issues=("a",),
                day=19_010.0 + 37 * n, campus="campus-0")
        for n in range(9)
    )  # fmt: skip
    acts = len(told) * len(MEMBERS)
    return replace(
        actions,
        events=actions.events + told,
        actor=np.concatenate([actions.actor, np.tile(MEMBERS, len(told))]),
        event=np.concatenate(
            [actions.event, len(actions.events) + np.repeat(np.arange(len(told)), len(MEMBERS))]
        ),
        role=np.zeros(len(actions.role) + acts, dtype=np.int64),
        confidence=np.ones(len(actions.confidence) + acts),
        claims=[*actions.claims, *(one.claims for one in told for _ in MEMBERS)],
    )


def test_another_layer_of_the_same_meetings_counts_none_of_them_twice():
    actions = made()
    targeted = replace(
        actions, events=tuple(replace(event, targets=event.issues) for event in actions.events)
    )
    plain, both = find(actions, QUICK).campaigns, find(targeted, QUICK).campaigns
    assert [one.observed for one in plain] == [one.observed for one in both]


def test_the_same_tactic_without_issue_and_place_is_nothing_shared():
    actions = made(issues=())
    bare = replace(actions, events=tuple(replace(e, campus=None) for e in actions.events))
    found = find(bare, QUICK)
    assert not found.campaigns and not found.leads
    assert any(note.startswith("500 actions have neither issue nor place") for note in found.notes)
    said = tuple(
        replace(event, texts=("Bring them home" if actor in MEMBERS else f"Slogan {event.id}",))
        for event, actor in zip(bare.events, bare.actor.tolist(), strict=True)
    )
    spoken = find(replace(bare, events=said), replace(QUICK, text_window=1.0))
    assert spoken.leads[0].signals == {"text": 1.0}
    assert {member.id for member in spoken.leads[0].actors} >= PLANTED


def test_shared_words_are_a_layer_of_their_own():
    actions = made(issues=())
    said = [f"Slogan {event.id}" for event in actions.events]
    for row in np.flatnonzero(np.isin(actions.actor, MEMBERS)).tolist():
        said[row] = "Bring the students home"
    spoken = replace(
        actions,
        events=tuple(
            replace(event, texts=(text,), issues=(("a", "b")[n % 2],))
            for n, (event, text) in enumerate(zip(actions.events, said, strict=True))
        ),
    )
    found = find(spoken, replace(QUICK, text_window=1.0))
    assert found.campaigns and found.campaigns[0].signals["text"] > 0


@pytest.mark.parametrize(
    ("ties", "share"),
    [
        ((("actor-003", "actor-011"), ("actor-000", "actor-017")), 2 / 5),
        ((("actor-003", "parent"), ("parent", "actor-011"), ("actor-017", "other")), 2 / 5),
        ((("actor-000", "actor-001"),), 0.0),
        ((), None),
    ],
    ids=["directly", "through a third", "others alone", "nobody"],
)
def test_members_whom_documents_tie_to_each_other_are_counted(ties, share):
    (campaign,) = find(made(ties=ties), QUICK).campaigns
    (known,) = [one for one in campaign.alternatives if one.name == "known_membership"]
    assert known.number == share


def test_each_document_of_a_campaign_has_its_publisher_day_and_claims():
    actions = made()
    told = replace(
        actions,
        events=tuple(
            replace(e, tellings=(Telling(e.documents[0], "Gazette", "2022-01-08", e.claims),))
            for e in actions.events
        ),
    )
    (campaign,) = find(told, QUICK).campaigns
    in_waves = {id for wave in campaign.waves for id in wave.events}
    wanted = {
        event.documents[0]: (event.documents[0], "Gazette", "2022-01-08", event.claims)
        for event in actions.events
        if event.id in in_waves
    }
    found = [(e.document, e.publisher, e.published, e.claims) for e in campaign.evidence]
    assert found == [wanted[id] for id in sorted(wanted)]


def test_progress_counts_up_to_all_replays():
    told = []
    find(made(), QUICK, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told) and told[-1] == (39, 39)


def test_a_replay_keeps_every_event_and_how_much_is_done_on_each_issue():
    actions = made()
    shuffled = next(null(actions, replays=1))
    assert not np.array_equal(shuffled.actor, actions.actor)
    assert np.array_equal(np.bincount(shuffled.actor), np.bincount(actions.actor))


@pytest.mark.parametrize(
    "options", [{"window": 0}, {"alpha": 1}, {"replays": 0}, {"min_actors": 2}, {"min_waves": 1}]
)
def test_options_without_sense_are_refused(options):
    with pytest.raises(ValueError):
        find(made(), Options(**options))
