"""Who ordered a deed is behind it, and neither its doer nor its victim."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word", "doers", "behind"),
    [
        (
            "By order of the minister, officers seized her passport.",
            "restrict_mobility",
            "seized",
            {"officers"},
            {"minister"},
        ),
        ("By order of the king he was jailed.", "detain", "jailed", set(), {"king"}),
        (
            "By order of the prince she was expelled from Muscat.",
            "restrict_mobility",
            "expelled",
            set(),
            {"prince"},
        ),
        (
            "On instructions of the Lao consul, she threatened the poet Somchit Keo.",
            "threaten",
            "threatened",
            {"she"},
            {"Lao consul"},
        ),
        (
            "On instruction of the Cuban vice-consul, he wrote down the names of the demonstrators.",
            "surveil",
            "wrote",
            {"he"},
            {"Cuban vice-consul"},
        ),
        (
            "On behalf of the embassy, they disrupted the reading.",
            "disrupt_event",
            "disrupted",
            {"they"},
            {"embassy"},
        ),
        (
            "Acting on orders from Tehran, two men shot the dissident Reza Karimi in Stockholm.",
            "assault",
            "shot",
            {"two men"},
            {"Iran"},
        ),
        (
            "Paid by the Eritrean embassy, three men smashed the windows of the hall.",
            "vandalize",
            "smashed",
            {"three men"},
            {"Eritrean embassy"},
        ),
        (
            "He spied on exiles for the General Intelligence Directorate of Egypt.",
            "surveil",
            "spied",
            {"He"},
            {"General Intelligence Directorate of Egypt"},
        ),
    ],
)
def test_who_gave_the_order_is_the_sponsor(
    tell: Read, text: str, type_: str, word: str, doers: set[str], behind: set[str]
) -> None:
    told = tell(text)
    claim = told.one(type_, word)
    assert told.fillers(claim, "initiator") == doers
    assert told.fillers(claim, "sponsor") == behind
    assert not told.fillers(claim, "target") & behind


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        ("She filmed the vigil on the orders of the consul.", "protest", "vigil"),
        ("Not on orders of the embassy but on his own he filmed her.", "surveil", "filmed"),
        (
            "On behalf of the association, the lawyer condemned the attack.",
            "statement",
            "condemned",
        ),
    ],
)
def test_nobody_is_behind_what_was_not_ordered(
    tell: Read, text: str, type_: str, word: str
) -> None:
    told = tell(text)
    assert not told.fillers(told.one(type_, word), "sponsor")


def test_who_had_a_march_organized_stays_behind_it(tell: Read) -> None:
    told = tell("The embassy organized a march on the orders of the president.")
    assert told.fillers(told.one("protest"), "sponsor") == {"president"}
