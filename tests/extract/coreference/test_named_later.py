"""Nouns and the names they turn out to have, and what two who talk call the same person."""

import pytest

from tests.extract.conftest import Read as Tell
from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body, noun, who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "A customer, who called himself Omar Said, came every day.",
        "A customer who introduced himself as Omar Said came every day.",
        "The customer was identified as Omar Said.",
        "A customer, identified as Omar Said, was held.",
        "A customer, whom the police identified as Omar Said, was held.",
        "A customer whose name is Omar Said came every day.",
        "A customer, who gave his name only as Omar Said, came every day.",
        "The police identified the customer as Omar Said.",
        "A customer, referred to in the file as Omar Said, came every day.",
        "A customer of the old bakery, known to us as Omar Said, came every day.",
        "Our first customer, the engineer Omar Said, came every day.",
    ],
)
def test_who_goes_by_a_name_has_it(read: Read, text: str) -> None:
    told = read(text, noun("customer"), who("Omar Said", gender="m"))
    assert told.id("customer") == told.id("Omar Said")


@pytest.mark.parametrize(
    "text",
    [
        "A customer who called Omar Said came every day.",
        "A customer, whom the police did not identify as Omar Said, was held.",
        "The customer was not identified as Omar Said.",
        "A customer came as Omar Said left.",
        "The customer gave his dog the name of Omar Said.",
        "The customer, the engineer Omar Said and a clerk came every day.",
    ],
)
def test_who_calls_somebody_is_someone_else(read: Read, text: str) -> None:
    told = read(text, noun("customer"), who("Omar Said", gender="m"))
    assert told.id("customer") != told.id("Omar Said")


def test_a_name_is_told_of_whom_a_pronoun_stands_for(read: Read) -> None:
    told = read(
        "A waiter came to the door. His name is Omar Said.",
        noun("waiter", gender="m"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("waiter") == told.id("Omar Said")


def test_the_member_of_a_gang_does_not_bear_its_name(read: Read) -> None:
    told = read(
        "A waiter of a gang known as Red Dawn came.",
        noun("waiter"), noun("gang", "group", "collective"), body("Red Dawn"),
    )  # fmt: skip
    assert told.id("waiter") != told.id("Red Dawn")


def test_a_page_and_a_group_have_the_name_they_are_called_by(read: Read) -> None:
    told = read(
        "A page called Red Dawn mocked her. A group called Blue Gate met.",
        noun("page", "account", "page"), body("Red Dawn", "page", "account"),
        noun("group", "group", "collective", plural=True), body("Blue Gate"),
    )  # fmt: skip
    assert told.id("page") == told.id("Red Dawn")
    assert told.id("group") == told.id("Blue Gate")


def test_an_attache_known_as_an_uncle_is_no_relative(read: Read) -> None:
    told = read(
        "It came from an attaché known as Uncle Said.",
        noun("attaché", subtype="diplomat"), body("Uncle Said", "relative", "person"),
    )  # fmt: skip
    assert told.entity("attaché").subtype == "diplomat"


def test_the_man_who_is_named_is_the_man_of_before(read: Read) -> None:
    told = read(
        "A man was held in Oslo. The man, Omar Said, was charged.",
        noun("man", gender="m"), noun("man", gender="m"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("man") == told.id("Omar Said")


def test_a_woman_is_not_the_man_of_before(read: Read) -> None:
    told = read(
        "A driver was held. A second driver, Omar Said, was charged.",
        noun("driver"), noun("second driver"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("driver") != told.id("Omar Said")


def test_my_brother_is_the_brother_named_before(read: Read) -> None:
    told = read(
        "My brother Omar left. They said that my brother was a traitor.",
        who("Omar", role_text="brother"), noun("my brother", gender="m"),
    )  # fmt: skip
    assert told.id("my brother") == told.id("Omar")


def test_her_brother_is_another_than_mine(read: Read) -> None:
    told = read(
        "My brother Omar left. Vivian Lau said that her brother was a traitor.",
        who("Omar", role_text="brother"), who("Vivian Lau", gender="f"),
        noun("her brother", gender="m"),
    )  # fmt: skip
    assert told.id("her brother") != told.id("Omar")


def test_your_sister_and_my_sister_are_one_where_two_talk(read: Read) -> None:
    told = read(
        "Q: Did your sister see it?\nA: My sister did.\nQ: When?\nA: In May.",
        noun("your sister", gender="f"), noun("My sister", gender="f"),
    )  # fmt: skip
    assert told.id("your sister") == told.id("My sister")


def test_among_three_who_talk_you_may_be_anybody(read: Read) -> None:
    told = read(
        "ANA: Did your sister see it?\nLEO: Who?\nIDA: My sister did.\nANA: When?\nIDA: In May.",
        noun("your sister", gender="f"), noun("My sister", gender="f"),
    )  # fmt: skip
    assert told.id("your sister") != told.id("My sister")


_EMBASSY = noun("embassy", "organization", "diplomatic_mission")
_OMANI = body("Omani embassy", "diplomatic_mission", country="OM")
_YEMENI = body("Yemeni embassy", "diplomatic_mission", country="YE")


def test_the_embassy_is_the_only_one_that_is_named_soon_after(read: Read) -> None:
    told = read("The embassy refused it. It rained. The Omani embassy said so.", _EMBASSY, _OMANI)
    assert told.id("embassy") == told.id("Omani embassy")


def test_an_embassy_is_not_one_of_two_nor_one_named_much_later(read: Read) -> None:
    told = read(
        "The embassy refused it. The Omani embassy said so. The Yemeni embassy did not.",
        _EMBASSY, _OMANI, _YEMENI,
    )  # fmt: skip
    assert told.id("embassy") not in {told.id("Omani embassy"), told.id("Yemeni embassy")}
    rain = "It rained. " * 4
    told = read(f"The embassy refused it. {rain}The Omani embassy said so.", _EMBASSY, _OMANI)
    assert told.id("embassy") != told.id("Omani embassy")


def test_a_noun_describes_the_noun_right_before_it(read: Read) -> None:
    told = read(
        "His cousin, a nurse in Bamenda, was held.", noun("His cousin"), noun("nurse"),
    )  # fmt: skip
    assert told.id("nurse") == told.id("His cousin")
    listed = read(
        "The consul, a guard and a driver left.", noun("consul"), noun("guard"), noun("driver")
    )
    assert len({listed.id(words) for words in ("consul", "guard", "driver")}) == 3


def test_the_victim_is_the_only_one_who_is_called_so(read: Read) -> None:
    known = who("Victim-1"), noun("victim")
    told = read("Omar met Victim-1. A man came. The victim left.", who("Omar"), *known)
    assert told.id("victim") == told.id("Victim-1")
    two = read(
        "Omar met Victim-1 and Victim-2. The victim left.",
        who("Omar"), who("Victim-1"), who("Victim-2"), noun("victim"),
    )  # fmt: skip
    assert two.id("victim") not in (two.id("Victim-1"), two.id("Victim-2"))


def test_a_name_behind_the_last_of_a_list_is_his_own(read: Read) -> None:
    told = read(
        "Ana Lima and the second man, Omar Said, were held.",
        who("Ana Lima"), noun("second man", gender="m"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("second man") == told.id("Omar Said")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Four men came. One of them, later identified as Bo Lin, beat her.", "Bo Lin"),
        ("Two guards came. One of them, named in the report as Bo Lin, beat her.", "Bo Lin"),
        ("Four men came. One of them, whom witnesses identified as Bo Lin, beat her.", "Bo Lin"),
        ("Four men came. One of them, who had met Bo Lin, beat her.", "One of them"),
    ],
)
def test_one_of_them_has_the_name_that_he_is_identified_by(
    tell: Tell, text: str, doer: str
) -> None:
    told = tell(text)
    claim = told.one("assault")
    assert told.fillers(claim, "initiator") == {doer}
    assert not any(source.text == "Bo Lin" for source in claim.attribution)


@pytest.mark.parametrize(
    "noun", ["co-defendant", "co-accused", "cellmate", "roommate", "co-editor"]
)
def test_who_shares_a_role_is_a_person_with_the_name_beside(tell: Tell, noun: str) -> None:
    told = tell(f"Omar Said was jailed. Guards beat his {noun}, Bo Lin.")
    assert told.fillers(told.one("assault"), "target") == {"Bo Lin"}
    told = tell("Omar Said was jailed. His co-payments, Bo Lin said, were high.")
    assert not [e for e in told.entities.values() if "payment" in e.name]
