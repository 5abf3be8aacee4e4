"""A store in which bodies act at the same time, and a campaign in it that was made by hand.

The numbers of the campaign are invented; its events, claims and documents are those of the store.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from api.action_words import ActionWords
from api.actions import read_actions
from api.campaign_records import campaigns_record
from api.campaigns import KIND
from graph.analysis.actions import ACTIVE_ROLES, Actions
from graph.analysis.campaigns.records import (
    Alternative,
    Campaign,
    CampaignSet,
    Coverage,
    Evidence,
    Member,
    Options,
    Rejected,
    Wave,
)
from graph.ids import content_id
from graph.model import Extraction, Finding
from graph.store import Store, open_store
from tests.factory import Actor, day, report, said

CAMPUSES = [
    Actor(name, "campus", "university", key=f"campus:{name.split()[0].lower()}.edu")
    for name in ("Larkmoor University", "Ostrel College", "Vantry University", "Quenby Institute")
]
BODIES = [
    Actor(name, "organization", "student_association")
    for name in (
        "Harbor Lights Society", "Snow Lantern Circle", "Bright Kite Union", "Amber Gate Forum",
        "Tin Whistle Assembly",
    )
]  # fmt: skip
PRIVATE = Actor("Mara Quillby")
TARGET = Actor("Paper Boat Collective", "organization", "student_association")
WAVES = ("2023-03-06", "2023-04-17", "2023-05-29", "2023-09-11")
PUBLISHERS = ("Kea Wire", "Cone Courier", "The Larkmoor Lantern")


def reports() -> list[Extraction]:
    """In each wave most of the bodies harass the target at a campus; one denies it."""
    made = []
    for number, first in enumerate(WAVES):
        campus = CAMPUSES[number % len(CAMPUSES)]
        sentences = [
            said(
                "harass" if member % 2 == 0 else "disrupt_event",
                initiator=body,
                target=TARGET,
                place=campus,
                time=day(f"{first[:8]}{int(first[8:]) + member % 3:02}"),
                words=f"during the week of essays number {number}",
            )
            for member, body in enumerate(BODIES)
            if (member + number) % 5
        ]
        private = said(
            "harass", initiator=PRIVATE, target=TARGET, place=campus, time=day(first), words="too"
        )
        denial = said(
            "disrupt_event", initiator=BODIES[1], modality="denied", by=(BODIES[1],), same_as=0,
            words="in a letter",
        )  # fmt: skip
        more = [denial, private] if number == 0 else [private]
        made.append(
            report(
                *sentences, *more, publisher=PUBLISHERS[number % 3], published=f"{first[:8]}20",
                title=f"Week {number + 1} on campus",
            )
        )  # fmt: skip
    return made


@dataclass(frozen=True)
class Sample:
    """The store's address, and the campaign that is kept in it."""

    address: str
    campaign: str


def campaign_of(actions: Actions) -> CampaignSet:
    """A campaign of all actors of the store, with invented numbers, and a lead beside it."""
    rows = list(zip(actions.actor.tolist(), actions.event.tolist(), strict=True))
    months = {(event.first or "")[:7] for event in actions.events}
    waves = tuple(_wave(actions, first) for first in WAVES if first[:7] in months)
    members = []
    for at, actor in enumerate(actions.actors):
        roles: dict[str, tuple[str, ...]] = {}
        for row, (of, event) in enumerate(rows):
            if of == at:
                role = ACTIVE_ROLES[int(actions.role[row])]
                roles[role] = (*roles.get(role, ()), actions.events[event].id)
        members.append(
            Member(actor.id, actor.name, actor.type, at > 0, 12 - at, 1.25 + at / 10, 0.0004, roles,
                   actor.sensitive)
        )  # fmt: skip
    documents = sorted({d for event in actions.events for d in event.documents})
    evidence = tuple(
        Evidence(
            document,
            next(
                (p for e in actions.events if document in e.documents for p in e.publishers), None
            ),
            "2023-03-20",
            tuple(sorted({c for e in actions.events if document in e.documents for c in e.claims})),
        )
        for document in documents
    )
    campaign = Campaign(
        id=content_id("cmp", [actor.id for actor in actions.actors]),
        rank=1,
        tier="B",
        score=41.7,
        p=0.005,
        q=0.01,
        replays=199,
        observed=31,
        expected=2.3,
        signals={"tactic-issue": 0.62, "target": 0.38},
        strata=("issue",),
        windows=(1.0, 2.0, 4.0),
        stability=0.97,
        survival=0.85,
        actors=tuple(members),
        waves=waves,
        tactics={"harass": 13, "disrupt_event": 7},
        issues={"tibet": 20},
        places=tuple(sorted({e.place for e in actions.events if e.place})),
        evidence=evidence,
        publishers=tuple(sorted({p for e in actions.events for p in e.publishers})),
        disputed=tuple(sorted(e.id for e in actions.events if e.disputed)),
        without_day=1,
        alternatives=(
            Alternative("news_shock", 0.08, False, "8 % of the meetings fall on days with news."),
            Alternative("anniversary", None, False, "It could not be measured on 4 waves."),
            Alternative("weekly_habit", 3.0, True, "3 of 4 waves fall on a Monday."),
            Alternative("single_source", 0.4, False, "One publisher tells of 40 % of the events."),
        ),
        explanation="6 actors acted on the same target within 2 days of each other in 4 waves on 4"
        " campuses: 31 pair meetings, 2.3 expected from their own activity and the size of each"
        " burst; no group in 199 replays scored as high (p 0.005). Not shown: who directed it, or"
        " that it was unlawful.",
    )  # fmt: skip
    lead = replace(
        campaign, id=content_id("cmp", ["lead"]), rank=2, tier="lead", p=None, q=0.18, score=6.1,
        actors=campaign.actors[:3], waves=waves[:2],
    )  # fmt: skip
    return CampaignSet(
        campaigns=(campaign,),
        leads=(lead,),
        rejected=(
            Rejected((actions.actors[0].id,), 3.0, 0.4, "One publisher tells of all of it."),
        ),
        described=(),
        reason="",
        coverage=tuple(
            Coverage(place, "tibet", 5, 1)
            for place in sorted({e.place for e in actions.events if e.place})
        ),
        left_out={"without_day": 1, "not_reported": 2, "unsure": 0, "private_persons": 4},
        notes=("Learned strata could not be fitted: 24 actions.",),
        actions=len(actions.claims),
        actors=len(actions.actors),
        options=Options(),
        data_digest=actions.digest,
        version="1",
    )


def described_of(actions: Actions) -> CampaignSet:
    """Waves that are described only, as of too few actions."""
    return replace(
        campaign_of(actions),
        campaigns=(),
        leads=(),
        rejected=(),
        described=(_wave(actions, WAVES[0]),),
        reason="not tested: 20 actions",
    )


def _wave(actions: Actions, first: str) -> Wave:
    inside = [n for n, e in enumerate(actions.events) if (e.first or "")[:7] == first[:7]]
    rows = [row for row, event in enumerate(actions.event.tolist()) if event in inside]
    events = [actions.events[n] for n in inside]
    return Wave(
        first=min(e.first or "" for e in events),
        last=max(e.last or "" for e in events),
        actors=_ids(actions.actors[int(actions.actor[row])].id for row in rows),
        events=_ids(e.id for e in events),
        places=_ids(e.place for e in events if e.place),
        tactics=_ids(e.type for e in events),
        claims=_ids(c for row in rows for c in actions.claims[row]),
    )


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


def keep(store: Store, *, described: bool = False) -> str:
    """Keep the campaign as a search would, and give its id."""
    actions = read_actions(store, ActionWords(persons=True))
    found = described_of(actions) if described else campaign_of(actions)
    record = campaigns_record(found, actions, {"window": 2.0, "seed": 0, "persons": True})
    result = json.dumps(record, ensure_ascii=False)
    store.keep(Finding(content_id("fnd", [result]), KIND, (), store.digest(), result))
    return "" if described else found.campaigns[0].id


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    address = f"sqlite:{tmp_path / 'sample.db'}"
    store = open_store(address)
    for extraction in reports():
        store.put(extraction)
    campaign = keep(store)
    store.close()
    return Sample(address, campaign)
