"""Counter-protests: stated answers first, a derived one only where exactly one may be meant."""

from dataclasses import replace

from graph.analysis.counter_protests import (
    Answer,
    CounterProtest,
    Gathering,
    Named,
    counter_protest,
    derived_answer,
    with_answered,
)
from graph.distance import Point
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
    assert found.organized == (Named("ent:a", ("clm:1",)), Named("ent:b", ("clm:1",)))
    assert found.sponsored == (Named("ent:s", ("clm:1",)),)
    assert found.answers == (Answer("evt:p", None, ("clm:1",)),)


def test_a_stated_answer_leaves_nothing_to_derive():
    found = of(link("RESPONDS_TO", COUNTER.id, "evt:p"), near=(event("evt:q"),))
    assert found.answers == (Answer("evt:p", None, ("clm:1",)),)


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
    assert found.denials == tuple(sorted((extraction.claims[0].id, extraction.claims[2].id)))


PROTEST = event("evt:p", day="2023-05-09")


def beside(
    counter: Gathering, protest: Gathering, organizations: tuple[str, ...] = ("ent:a", "ent:b")
) -> Answer:
    found: CounterProtest = of(link("RESPONDS_TO", COUNTER.id, "evt:p"))
    return with_answered(found, counter, {"evt:p": protest}, organizations).answers[0]


def test_an_answer_says_how_long_after_the_gathering_it_was():
    answer = beside(Gathering(COUNTER, (), moment=100.5), Gathering(PROTEST, (), moment=99.25))
    assert (answer.lag_days, answer.lag_hours) == (1, 30.0)
    vague = beside(Gathering(COUNTER, (), 100.5), Gathering(replace(PROTEST, last=DAY), ()))
    assert (vague.lag_days, vague.lag_hours) == (None, None)
    before = beside(Gathering(COUNTER, ()), Gathering(event("evt:p", day="2023-05-12"), ()))
    assert before.lag_days == -2


def test_two_gatherings_share_a_campus_or_place_or_lie_so_many_kilometers_apart():
    sydney, melbourne = Point(-33.868, 151.207), Point(-37.814, 144.963)
    here = Gathering(COUNTER, (), point=sydney)
    same = beside(here, Gathering(PROTEST, (), point=sydney))
    assert same.same_place is True and same.distance_km is None
    away = replace(PROTEST, place="place:Y")
    apart = beside(here, Gathering(away, (), point=melbourne))
    assert apart.same_place is False and 710 < (apart.distance_km or 0) < 716
    assert beside(here, Gathering(away, ())).distance_km is None
    nowhere = beside(here, Gathering(replace(PROTEST, place=None), ()))
    assert nowhere.same_place is None and nowhere.distance_km is None
    campus = (link("AT", "evt:p", "place:X"),)
    assert beside(here, Gathering(away, campus)).same_place is True


def test_only_organizations_are_named_as_being_on_both_sides():
    protest = Gathering(
        PROTEST,
        (
            link("ORGANIZED", "ent:a", "evt:p"),
            link("TOOK_PART_IN", "ent:person", "evt:p"),
            link("TOOK_PART_IN", "ent:b", "evt:p", "refuted"),
        ),
    )
    counter = Gathering(
        COUNTER,
        tuple(link("TOOK_PART_IN", id, COUNTER.id) for id in ("ent:a", "ent:b", "ent:person")),
    )
    answer = beside(counter, protest)
    assert answer.both_sides == ("ent:a",)
    assert answer.organizers == (Named("ent:a", ("clm:1",)),)
