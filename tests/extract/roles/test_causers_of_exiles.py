"""Who serves a state and has a scholarship stopped has it done to another."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _sponsors(tell: Read, text: str) -> set[str]:
    told = tell(text)
    return {name for c in told.extraction.claims for name in told.fillers(c, "sponsor")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Emre Kaya studied in Lyon. Somebody from the ministry had his scholarship stopped.",
         "Somebody"),
        ("Leyla Aliyeva taught in Ankara. The consul had her contract cancelled.", "consul"),
        ("Omar Said won a prize in Rome. Someone from the party had his grant withdrawn.",
         "Someone"),
        ("Selam Tesfay sang in Oslo. The ambassador had her concert cancelled.", "ambassador"),
        ("Linh Tran rented a hall. Men from the consulate had her booking cancelled.", "Men"),
    ],
)  # fmt: skip
def test_who_has_an_exiles_thing_cancelled_is_behind_it(tell: Read, text: str, who: str) -> None:
    assert _sponsors(tell, text) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "The consul got his lease terminated.",
        "The consul had his concert cancelled by the mayor.",
        "The professor had his lecture cancelled.",
        "A man from the town had his scholarship stopped.",
        "The former consul had his pension stopped.",
        "The minister had his own pension cut.",
        "Emre Kaya had his scholarship stopped.",
        "The students had their grants withdrawn.",
        "The consul had her own contract cancelled.",
    ],
)
def test_who_loses_a_thing_of_his_own_is_not(tell: Read, text: str) -> None:
    assert not _sponsors(tell, text)
