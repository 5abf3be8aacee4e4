"""Words of negation that leave the event beside them alone."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("There was no end to the threats against the Eritrean teacher.", "threaten"),
        ("There was no respite from the harassment for the exiles.", "harass"),
        ("There was no shortage of threats against her family.", "threaten"),
        ("There was no halt to the attacks on the dissidents.", "assault"),
        ("Without a warrant officers arrested the poet.", "detain"),
        ("Without any warning Uzbek agents threatened Omar Aziz.", "threaten"),
        ("Without any hearing the student was deported.", "restrict_mobility"),
        ("Azerbaijani officers did not present an order and detained the blogger.", "detain"),
        ("The agents did not say a word and followed her home.", "surveil"),
        ("Hardly a month went by without an attack on the monks.", "assault"),
        ("There was no day on which he was not followed.", "surveil"),
        ("No day passed on which the men did not follow her.", "surveil"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("They did not threaten or beat him.", "assault"),
        ("The officers did not come in and nobody was arrested.", "detain"),
        ("She did not go to court and was not arrested.", "detain"),
        ("Without threats or violence the guards let her go.", "threaten"),
        ("Without a warrant nobody was arrested.", "detain"),
        ("There was no day on which she was followed.", "surveil"),
        ("There were no threats against her that week.", "threaten"),
        ("A week passed without threats against her.", "threaten"),
    ],
)
def test_it_was_not_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality in ("negated", "denied")


def test_what_was_all_but_done_is_an_attempt(tell: Read) -> None:
    assert tell("The editor was all but abducted by two men.").one("detain").modality == "attempted"
    assert tell("All but two of the monks were detained.").one("detain").modality == "asserted"
