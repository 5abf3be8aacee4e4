"""Who has a deed done is behind it, unless it is done to something of his own."""

import pytest

from extract.roles.causers import had_done
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "causer"),
    [
        ("The mayor had the singer Omar Said followed.", "followed", "surveil", "mayor"),
        ("The embassy had the poet filmed at the fair.", "filmed", "surveil", "embassy"),
        ("The colonel had her phone tapped.", "tapped", "surveil", "colonel"),
        ("The consul got him beaten by two men.", "beaten", "assault", "consul"),
        ("The consul had two men follow the poet.", "follow", "surveil", "consul"),
        ("The envoy watched him and then had him abducted.", "abducted", "detain", "envoy"),
        ("The mayor had the poet held and had his son beaten.", "beaten", "assault", "mayor"),
    ],
)
def test_who_has_it_done_is_behind_it(
    make: Make, text: str, trigger: str, kind: str, causer: str
) -> None:
    frame = had_done(make(text, trigger, kind))
    assert [(f.role, f.head.text) for f in frame.fillers] == [("sponsor", causer)]


@pytest.mark.parametrize(
    "text",
    ["The consulate had her website blocked.", "The ministry got his account blocked."],
)
def test_a_body_has_it_done_to_what_is_somebody_s(make: Make, text: str) -> None:
    frame = had_done(make(text, "blocked", "cancel_or_censor"))
    assert [f.role for f in frame.fillers] == ["sponsor"]


def test_who_has_it_done_does_not_suffer_it(make: Make) -> None:
    text = "The consul got the poet beaten by two men."
    frame = had_done(make(text, "beaten", "assault", target="consul", initiator="men"))
    told = [(f.role, f.head.text) for f in frame.fillers]
    assert told == [("initiator", "men"), ("sponsor", "consul")]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The poet had her passport taken.", "taken", "detain"),
        ("The poet had her phone tapped by the army.", "tapped", "surveil"),
        ("The mayor had his bag stolen.", "stolen", "harass"),
        ("The poet got himself arrested.", "arrested", "detain"),
        ("The poet got arrested in Rome.", "arrested", "detain"),
        ("The army had abducted the poet.", "abducted", "detain"),
        ("The weekly had the pictures Omar Diallo filmed.", "filmed", "surveil"),
    ],
)
def test_who_suffers_it_or_does_it_had_nothing_done(
    make: Make, text: str, trigger: str, kind: str
) -> None:
    frame = make(text, trigger, kind)
    assert had_done(frame) == frame
