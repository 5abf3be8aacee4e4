"""Father and son of one name, and relatives called by one word of it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal fled to Berlin. His father, Omar Tal senior, was arrested in Damascus. Omar Tal"
        " was threatened in May.",
        "Viktor Lis fled to Riga. Viktor Lis the elder was arrested in Minsk. Viktor Lis was"
        " threatened by phone.",
        "Viktor Lis fled to Riga. The elder Viktor Lis was arrested in Minsk. Viktor Lis was"
        " threatened by phone.",
    ],
)
def test_the_elder_is_another(tell: Read, text: str) -> None:
    told = tell(text)
    held = {r.entity for r in told.one("detain").roles if r.role == "target"}
    threatened = {r.entity for r in told.one("threaten").roles if r.role == "target"}
    assert held and threatened and not held & threatened


def test_the_elder_told_twice_is_one(tell: Read) -> None:
    told = tell(
        "Omar Tal fled to Berlin. His father, Omar Tal senior, was arrested in Damascus. Omar Tal"
        " senior was beaten."
    )
    held = {r.entity for r in told.one("detain").roles if r.role == "target"}
    beaten = {r.entity for r in told.one("assault").roles if r.role == "target"}
    assert held == beaten


def test_a_senior_adviser_is_no_father(tell: Read) -> None:
    told = tell(
        "Ahmed Salim, senior adviser to the party, was beaten. Ahmed Salim was threatened in Oslo."
    )
    assert told.fillers(told.one("assault"), "target") == {"Ahmed Salim"}
    told.entity("Ahmed Salim")


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "The blogger Aziz Karim was beaten in Tashkent. His son Aziz was threatened.",
            "threaten",
            "Aziz",
        ),
        (
            "The writer Karim Aziz fled to Oslo. His nephew Aziz was arrested in Kabul.",
            "detain",
            "Aziz",
        ),
        ("Nadia Osman lives in Oslo. Her brother Osman was arrested.", "detain", "Osman"),
        # whose brother he is may be another
        (
            "Aziz Karim was beaten. A student said that they had seized his brother, Aziz.",
            "detain",
            "Aziz Karim",
        ),
        ("Aziz Karim was beaten. Agents seized her brother Aziz.", "detain", "Aziz Karim"),
    ],
)
def test_a_relative_is_called_by_one_word(tell: Read, text: str, type_: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "target") == {who}


def test_his_son_is_not_himself(tell: Read) -> None:
    told = tell("Kemal Aydin lives in Cologne. According to his son Kemal, agents followed him.")
    claim = told.one("surveil")
    assert told.fillers(claim, "target") == {"Kemal Aydin"}
    assert [told.entities[s.entity].name for s in claim.attribution if s.entity] == ["Kemal"]


def test_whom_alone_the_text_calls_so(tell: Read) -> None:
    told = tell(
        "The activist Lina Haddad said that police had seized her father Haddad. Haddad was beaten."
    )
    assert told.fillers(told.one("assault"), "target") == {"Haddad"}


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Lis the elder was arrested in Minsk. Viktor Lis was threatened by phone.",
        "The younger Omar Tal was arrested in Damascus. Omar Tal was threatened by phone.",
        "The elder Omar Tal was arrested in his village. Omar Tal was threatened by phone.",
    ],
)
def test_whom_the_text_calls_so_from_the_first_is_one(tell: Read, text: str) -> None:
    told = tell(text)
    held = {r.entity for r in told.one("detain").roles if r.role == "target"}
    threatened = {r.entity for r in told.one("threaten").roles if r.role == "target"}
    assert held == threatened


@pytest.mark.parametrize(
    "text",
    [
        "Nadia Osman lives in Oslo. Through her brother Osman was threatened by agents.",
        "Nadia Osman lives in Oslo. After her brother's arrest Osman was threatened by agents.",
        "Nadia Osman lives in Oslo. After the arrest of her brother Osman was threatened.",
        "Aziz Osman lives in Oslo. Like his father Aziz was threatened by agents.",
        "Aziz Osman lives in Oslo. In a call to his son Aziz was threatened again.",
    ],
)
def test_a_name_behind_a_relative_may_open_its_own_clause(tell: Read, text: str) -> None:
    told = tell(text)
    (name,) = told.fillers(told.one("threaten"), "target")
    assert name in {"Nadia Osman", "Aziz Osman"}
