"""The first input that must work: a real press release, read where the real texts lie.

Only facts in own words stand here; the text itself is not part of the project. An invented release
with the same constructions stands in `examples/` and is tested beside it, so this is never empty.
"""

import os
from pathlib import Path

import pytest

from extract.read import Metadata, read
from extract.run import extract
from graph.model import Extraction
from tests.golden.facts import REPORTED, Fact, found

pytestmark = [pytest.mark.model, pytest.mark.real]

REAL = os.environ.get("SHADOWGRAPH_REAL_TEXTS")
SEED = Path(REAL or ".") / "seeds" / "amnesty-canada-2020-press-release.txt"
ADVOCATES = ("human rights advocates", "activists")
STATE = ("Chinese state actors", "China")

MUST = [
    Fact(
        f"the state {verb} advocates, as the report says",
        types,
        (verb,),
        {"initiator": ("China",), "target": ADVOCATES},
        REPORTED,
        ("pattern",),
        ("report", "Amnesty"),
    )
    for verb, types in (
        ("threatening", ("threaten",)),
        ("harassing", ("harass",)),
        ("intimidating", ("threaten", "harass")),
    )
] + [
    Fact("abuse over the net", ("online_abuse", "harass"), ("cyberbullying",), {}, REPORTED),
    Fact("threats to kill", ("threaten",), ("threats",), {}, REPORTED),
    Fact("racist insults", ("harass", "online_abuse"), ("insults",), {}, REPORTED),
    Fact(
        "counter-protests answer demonstrations, and the state stands behind the counter-protests",
        ("counter_protest",),
        ("counter-protests",),
        {"target_event": ("demonstrations",), "organizer|sponsor|participant": STATE},
        REPORTED,
    ),
    Fact("demonstrations for democracy", ("protest",), ("demonstrations",)),
    Fact(
        "hundreds rallied in Vancouver",
        ("protest",),
        ("rallied",),
        {"participant": ("Hundreds",), "place": ("Vancouver",), "count": ("Hundreds",)},
        ("asserted",),
        ("incident",),
    ),
    Fact(
        "a secretary general of the Canadian branch",
        ("leads", "member_of", "employed_by"),
        (),
        {"subject": ("Neve",), "object": ("Amnesty",), "title": ("Secretary General",)},
    ),
    Fact(
        "a director of the francophone branch",
        ("leads", "member_of", "employed_by"),
        (),
        {"subject": ("Langlois",), "object": ("Amnist",), "title": ("Directrice",)},
    ),
    Fact(
        "the branch belongs to the coalition",
        ("member_of", "part_of"),
        (),
        {"subject": ("Amnesty International Canada",), "object": ("Canadian Coalition",)},
    ),
    Fact(
        "the answers of officials fall short",
        ("respond",),
        ("responses", "failed", "pursue"),
        {"initiator": ("officials",)},
    ),
]


@pytest.fixture(scope="module")
def seed() -> Extraction:
    if not SEED.is_file():
        pytest.skip("set SHADOWGRAPH_REAL_TEXTS to the folder that holds seeds/")
    return extract(read(SEED, metadata=Metadata(publisher="Amnesty International")))


@pytest.mark.parametrize("fact", MUST, ids=lambda fact: fact.says)
def test_the_seed_says(seed: Extraction, fact: Fact) -> None:
    assert found(fact, seed), [
        (c.type, c.trigger.text, c.modality, [(r.role, r.text) for r in c.roles])
        for c in seed.claims
        if c.type in fact.types or c.trigger.text in fact.triggers
    ]


def test_the_state_is_one_node_for_its_aliases(seed: Extraction) -> None:
    assert len([e for e in seed.entities if e.key == "state:CN"]) == 1


def test_the_state_is_not_behind_the_demonstrations(seed: Extraction) -> None:
    for claim in seed.claims:
        if claim.type == "protest" and claim.trigger.text == "demonstrations":
            doers = [
                r.text
                for r in claim.roles
                if r.role in ("organizer", "sponsor", "initiator", "participant")
            ]
            assert "Chinese state actors" not in doers


def test_incidents_on_campuses_are_a_pattern(seed: Extraction) -> None:
    campuses = {e.id for e in seed.entities if e.type == "campus"}
    there = [
        c for c in seed.claims if any(r.entity in campuses for r in c.roles if r.role == "place")
    ]
    assert there and all(c.scope == "pattern" for c in there)


def test_the_fear_for_relatives_is_hypothetical(seed: Extraction) -> None:
    text = seed.document.text
    start = text.index("they fear it will")
    end = text.index("if the Chinese government were to find out")
    for claim in seed.claims:
        if claim.kind == "event" and start <= claim.trigger.start < end:
            assert claim.modality == "hypothetical", (claim.type, claim.trigger.text)
    feared = [c for c in seed.claims if c.modality == "hypothetical" and c.trigger.start > start]
    assert feared, "the fear of reprisals on relatives is missing"


def test_no_recommendation_happened(seed: Extraction) -> None:
    items = [b for b in seed.document.blocks if b.kind == "recommendation"]
    assert len(items) == 7
    for claim in seed.claims:
        assert not any(b.start <= claim.start < b.end for b in items), claim.quote
