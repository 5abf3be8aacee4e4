"""Counter-protests: stated answers first, a derived one only where exactly one may be meant."""

from dataclasses import replace

from graph.analysis.counter_protests import Answer, counter_protest, derived_answer
from graph.model import Event, Link, Standing
from tests.factory import Actor, report, said

DAY = "2023-05-10"


def event(
    id: str, type: str = "protest", day: str | None = DAY, place: str | None = "place:X"
) -> Event:
    return Event(id, type, None, "incident", (id,), (), ("clm:1",), day, day, place)


COUNTER = event("evt:counter", "counter_protest")


def link(type: str, from_: str, to: str, standing: Standing = "reported") -> Link:
    return Link(f"lnk:{type}{from_}{to}{standing}", type, from_, to, standing, ("clm:1",))


def of(*links: Link, near: tuple[Event, ...] = ()):
    return counter_protest(COUNTER, links=links, claims=(), nodes={}, near=near)


def test_organizers_sponsors_and_answers_come_from_reported_links_alone():
    found = of(
        link("ORGANIZED", "ent:b", COUNTER.id),
        link("ORGANIZED", "ent:a", COUNTER.id),
        link("ORGANIZED", "ent:denied", COUNTER.id, "refuted"),
        link("SPONSORED", "ent:s", COUNTER.id),
        link("SPONSORED", "ent:planned", COUNTER.id, "unrealized"),
        link("RESPONDS_TO", COUNTER.id, "evt:p"),
        link("RESPONDS_TO", "evt:other", COUNTER.id),
    )
    assert found.organizers == ("ent:a", "ent:b") and found.sponsors == ("ent:s",)
    assert found.answers == (Answer("evt:p", None),)


def test_a_stated_answer_leaves_nothing_to_derive():
    found = of(link("RESPONDS_TO", COUNTER.id, "evt:p"), near=(event("evt:q"),))
    assert found.answers == (Answer("evt:p", None),)


def test_exactly_one_gathering_of_the_place_and_day_is_a_derived_answer():
    near = (
        event("evt:p"),
        event("evt:other day", day="2023-05-11"),
        event("evt:other place", place="place:Y"),
        event("evt:no day", day=None),
        event("evt:no gathering", "doxx"),
        replace(event("evt:two days"), last="2023-05-12"),
    )
    assert of(near=near).answers == (Answer("evt:p", "same_day_and_place"),)
    assert of(near=(*near, event("evt:q", "public_event"))).answers == ()


def test_without_a_day_or_a_place_nothing_is_derived():
    for bare in (replace(COUNTER, first=None, last=None), replace(COUNTER, place=None),
                 replace(COUNTER, last="2023-05-12")):  # fmt: skip
        assert derived_answer(bare, [event("evt:p")]) == []


def test_who_denies_is_the_nearest_source_of_each_denial():
    consulate, witness = Actor("Consulate", "organization"), Actor("Mara Quillby")
    extraction = report(
        said("counter_protest", modality="denied", by=(consulate, witness)),
        said("counter_protest", modality="asserted", by=(witness,), same_as=0),
        said("counter_protest", modality="negated", same_as=0),
    )
    ids = {e.name: e.id for e in extraction.entities}
    found = counter_protest(
        COUNTER, links=(), claims=extraction.claims, nodes={ids["Consulate"]: "ent:node"}, near=()
    )
    assert found.denied_by == ("ent:node",)
