"""Doers of gerunds: "after threatening her, the consul left"."""

import pytest

from extract.roles.gerund_doers import done_by_the_subject, done_by_who_is_brought_to_it
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "target", "doer"),
    [
        ("After threatening Aziz, the envoy called the police.", "threatening", "Aziz", "envoy"),
        ("Before threatening Aziz, a clerk hit his wife.", "threatening", "Aziz", "clerk"),
        ("By arresting her brother, the service silenced Elena.", "arresting", "brother", "service"),
        ("The men fled after beating Moses with bars.", "beating", "Moses", "men"),
        ("The agents were expelled after following Grace.", "following", "Grace", "agents"),
        ("The consul never apologized for insulting Hana.", "insulting", "Hana", "consul"),
        ("The envoy refused to apologize for beating Yanet.", "beating", "Yanet", "envoy"),
        ("The embassy has yet to apologise for filming Omar.", "filming", "Omar", "embassy"),
    ],
)  # fmt: skip
def test_the_subject_did_it(make: Make, text: str, trigger: str, target: str, doer: str) -> None:
    told = done_by_the_subject(make(text, trigger, "assault", target=target))
    assert [f.head.text for f in told.fillers if f.role == "initiator"] == [doer]


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("After threatening Aziz for weeks, the letters stopped.", "threatening", "Aziz"),
        ("Moses was silenced by threatening his mother.", "threatening", "mother"),
        ("The dean asked the consul to apologize for insulting Hana.", "insulting", "Hana"),
        ("The court jailed the driver for beating Hana.", "beating", "Hana"),
        ("The dean apologized for the insulting of Hana.", "insulting", "Hana"),
        ("After being threatened by the envoy, Hana left.", "threatened", "Hana"),
        ("The ministry thanked the students for filming Omar.", "filming", "Omar"),
        ("Sweden deported the student after spying on exiles.", "spying", "exiles"),
        ("After kidnapping her cousin, Selam Tekle got a call.", "kidnapping", "cousin"),
        ("After beating her husband, she was taken to the embassy.", "beating", "husband"),
    ],
)
def test_where_another_may_have_it_stays_open(
    make: Make, text: str, trigger: str, target: str
) -> None:
    frame = make(text, trigger, "assault", target=target)
    assert done_by_the_subject(frame) == frame


def test_who_is_brought_to_it_does_it(make: Make) -> None:
    text = "Two envoys tried to bribe the clerk into copying the files of Aziz."
    frame = make(text, "copying", "surveil", initiator="clerk", target="Aziz", sponsor="files")
    assert done_by_who_is_brought_to_it(frame) == frame
    both = make(text, "copying", "surveil", organizer="envoys", initiator="clerk")
    told = done_by_who_is_brought_to_it(both)
    assert [f.head.text for f in told.fillers] == ["clerk"]
