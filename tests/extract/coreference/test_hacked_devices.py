"""When "it" is the phone that was told of."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brek gave up her phone. Tarn Lab found that it had been infected.",
        "My phone broke, and Tarn Lab confirmed that it was infected with spyware.",
        "Tarn Lab tested the laptop of Ana Brek and found that it had been hacked.",
        "Her account was locked. Tarn Lab told her that it had been breached.",
    ],
)
def test_what_was_infected_is_the_device(read: Read, text: str) -> None:
    told = read(text, body("Tarn Lab"))
    assert told.id("it") is None


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Lab said that it was hacked.",
        "Tarn Lab lost its account. Tarn Lab said that it was hacked.",
        "A clerk named a phone. Tarn Lab was hacked in May, and it was breached again in June.",
        "A clerk named a phone. Tarn Lab said that it was threatened.",
        "A clerk called the phone company. Tarn Lab said that it was hacked.",
    ],
)
def test_a_body_may_be_hacked_itself(read: Read, text: str) -> None:
    told = read(text, body("Tarn Lab"))
    assert told.id("it") == told.id("Tarn Lab")
