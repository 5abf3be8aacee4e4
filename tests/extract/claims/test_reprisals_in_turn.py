"""What was done for what the sentence before told, where words at the front say so."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Sara Tesfaye spoke at a rally in Oslo. In retaliation, her mother was summoned by"
            " police in Asmara.",
            "retaliates_for",
        ),
        (
            "Students protested in Sydney. As punishment for that, their parents were threatened"
            " in Beijing.",
            "retaliates_for",
        ),
        (
            "Reza Moradi organized a protest in Stockholm. The same week, in reprisal, officers in"
            " Tehran detained his sister.",
            "retaliates_for",
        ),
        (
            "Iran arrested two dual nationals. In response, London summoned the ambassador.",
            "responds_to",
        ),
    ],
)
def test_words_say_what_it_was_done_for(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert len(told.claims(type_)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The exile group held a vigil on Friday. In response to a question, the consul denied that"
        " he had threatened anybody.",
        "The exiles protested in Bern. The weather was cold. In retaliation, their brothers were"
        " arrested.",
        "Reza Moradi organized a protest in Stockholm. Officers in Tehran detained his sister.",
        "The police beat the protesters in Brussels. In response, the police arrested four men.",
        "The embassy denied that Omar was threatened. In retaliation, he was arrested.",
        "Sara's mother was arrested. As punishment, she was beaten in her cell.",
        "A rally was attacked in Oslo. In retaliation, the mother of the speaker was detained.",
        # nobody is punished for what he has suffered, or not done
        "Agents followed Sara Tal in Oslo. In retaliation, her mother was summoned in Asmara.",
        "Sara Tal was beaten in Oslo. In retaliation, her mother was arrested in Asmara.",
        "Omar Tal was arrested in Minsk. As punishment, guards beat him.",
        "Police threatened Omar Tal in Bonn. As punishment, his brother was arrested.",
        "Sara Tal did not speak at the rally in Oslo. In retaliation, police summoned her mother.",
    ],
)
def test_nothing_says_so(tell: Read, text: str) -> None:
    told = tell(text)
    assert not told.claims("retaliates_for")
    assert not told.claims("responds_to")
