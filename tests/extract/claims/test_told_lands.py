"""What is told again of an event happened in the state in which it was set first."""

import pytest
import spacy

from extract.claims.drafts import Draft
from extract.claims.told_lands import with_told_lands
from extract.frames import Frame
from graph.model import Role

GHANA = Role("place", 0, 5, "Ghana", entity="place:GH", score=0.99)
TOWN = Role("place", 9, 14, "Accra", entity="place:geonames:2306104", score=0.99)
SPOT = Role("place", 9, 14, "hotel", entity="ent:9", score=0.99)


def draft(
    *roles: Role, modality: str = "asserted", scope: str = "incident", name: str = "again"
) -> Draft:
    trigger = spacy.blank("en")("arrested")[0]
    frame = Frame(0, trigger, "detain", 0.9, (), modality, scope, None, "reader")
    return Draft(name, frame, roles, ())


def places(of: Draft) -> list[tuple[str | None, bool]]:
    return [(role.entity, role.inferred) for role in of.roles if role.role == "place"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_second_telling_is_of_the_same_land(order: int) -> None:
    told = with_told_lands([draft(GHANA, name="first"), draft()][::order])
    again = next(one for one in told if one.id == "again")
    first = next(one for one in told if one.id == "first")
    assert places(again) == [("place:GH", True)]
    assert again.roles[0].score <= 0.7 < GHANA.score
    assert places(first) == [("place:GH", False)]


@pytest.mark.parametrize("own", [TOWN, SPOT])
def test_a_telling_with_a_place_keeps_it_alone(own: Role) -> None:
    assert places(with_told_lands([draft(GHANA), draft(own)])[1]) == [(own.entity, False)]


@pytest.mark.parametrize("place", [TOWN, SPOT])
def test_towns_and_spots_are_not_carried(place: Role) -> None:
    assert places(with_told_lands([draft(place), draft()])[1]) == []


@pytest.mark.parametrize("modality", ["denied", "negated", "planned", "hypothetical"])
def test_what_was_not_done_takes_no_land(modality: str) -> None:
    assert places(with_told_lands([draft(GHANA), draft(modality=modality)])[1]) == []


def test_a_habit_takes_no_land() -> None:
    assert places(with_told_lands([draft(GHANA), draft(scope="pattern")])[1]) == []
