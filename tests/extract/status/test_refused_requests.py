"""What was asked for is told once more by who refuses it or does it; nobody else answers."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

CANCEL = "The Turkish consulate asked the gallery to cancel the exhibition. "
INFORM = "Two agents asked Karim Saleh to inform on other students. "


@pytest.mark.parametrize(
    ("text", "type_", "word", "who"),
    [
        (CANCEL + "They refused.", "cancel_or_censor", "refused", "gallery"),
        (CANCEL + "The gallery would not.", "cancel_or_censor", "would", "gallery"),
        (CANCEL + "It stood firm.", "cancel_or_censor", "stood", "gallery"),
        (CANCEL + "The director said no.", "cancel_or_censor", "said", "gallery"),
        (CANCEL + "The gallery did not comply.", "cancel_or_censor", "comply", "gallery"),
        (CANCEL + "The gallery turned down the request.", "cancel_or_censor", "turned", "gallery"),
        (CANCEL + "It refused, and the show took place.", "cancel_or_censor", "refused", "gallery"),
        (INFORM + "He politely declined.", "inform_on", "declined", "Karim Saleh"),
        (INFORM + "Saleh refused to do so.", "inform_on", "refused", "Karim Saleh"),
    ],
)
def test_who_was_asked_refuses(tell: Read, text: str, type_: str, word: str, who: str) -> None:
    told = tell(text)
    claim = told.one(type_, word)
    assert (claim.modality, told.fillers(claim, "initiator")) == ("negated", {who})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (CANCEL + "The gallery complied.", "complied"),
        (CANCEL + "The gallery gave in.", "gave"),
        (CANCEL + "It caved in.", "caved"),
    ],
)
def test_who_was_asked_does_it(tell: Read, text: str, word: str) -> None:
    told = tell(text)
    claim = told.one("cancel_or_censor", word)
    assert (claim.modality, told.fillers(claim, "initiator")) == ("asserted", {"gallery"})


@pytest.mark.parametrize(
    "text",
    [
        CANCEL + "The consulate declined to comment.",
        CANCEL + "The gallery refused to comment.",
        CANCEL + "They refused at first.",
        CANCEL + "The mayor refused.",
        CANCEL + "The consulate declined.",
        CANCEL + "The gallery would not say whether it had complied.",
        CANCEL + "He refused.",
        CANCEL + "It refused and then gave in.",
        CANCEL + "The gallery refused until the police came.",
        CANCEL + "The gallery will comply.",
        INFORM + "It refused.",
        INFORM + "Another student refused.",
        "The consulate denied that it had asked the gallery to cancel it. They refused.",
        "The agents threatened to arrest his brother. He refused.",
        "The gallery was asked for a catalog. They refused.",
    ],
)
def test_nobody_else_answers(tell: Read, text: str) -> None:
    claims = tell(text).extraction.claims
    told = [c for c in claims if c.type in ("cancel_or_censor", "inform_on", "detain")]
    assert not [c for c in told if c.modality in ("negated", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Activists asked him to let it take place. He refused.",
        "Residents urged the mayor to stay firm. He would not.",
    ],
)
def test_another_request_between_is_answered(tell: Read, text: str) -> None:
    told = tell("The ambassador asked the mayor to ban the march. " + text)
    assert {c.modality for c in told.claims("cancel_or_censor")} <= {"hypothetical"}
