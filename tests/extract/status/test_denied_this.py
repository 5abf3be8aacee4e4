"""What the next sentence denies as "this", or calls untrue."""

import pytest

from graph.model import Claim
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model

PASTOR = "The pastor said that agents had threatened him. "


def denied(told: Told, type_: str) -> list[Claim]:
    return [c for c in told.claims(type_) if c.modality == "denied"]


@pytest.mark.parametrize(
    ("text", "type_", "denier"),
    [
        (
            "Nadia Karimi says that the consul threatened her. The consul denies this.",
            "threaten",
            "consul",
        ),
        (
            "Omar Aziz said that Iranian agents had beaten him in Berlin. Tehran has called the"
            " claim baseless.",
            "assault",
            "Iran",
        ),
        (f"{PASTOR}The ambassador rejected this as slander.", "threaten", "ambassador"),
        (f"{PASTOR}The ministry says that this is untrue.", "threaten", "ministry"),
        (f'{PASTOR}"This is absurd," said the ambassador.', "threaten", "ambassador"),
        (
            "Leila Haidari alleges that agents kidnapped her son. The allegation has been"
            " rejected by the ministry.",
            "detain",
            "ministry",
        ),
        ("The singer says a man from the embassy beat her. He denies that.", "assault", "man"),
        (f"{PASTOR}The ambassador laughed and called it a rumour.", "threaten", "ambassador"),
        (f"{PASTOR}The envoy shook his head and denied this.", "threaten", "envoy"),
        ("The Rwandan consul threatened her. The consul denies this.", "threaten", "Rwandan"),
        (
            "The court convicted Karim Said of a murder. He denies it.",
            "assault",
            "Karim Said",
        ),
    ],
)
def test_the_deed_is_denied_and_still_told(tell: Read, text: str, type_: str, denier: str) -> None:
    told = tell(text)
    (claim,) = denied(told, type_)
    first = next(c for c in told.claims(type_) if c.modality in ("asserted", "alleged"))
    assert (claim.type, claim.event) == (type_, first.event)
    assert [told.entities[s.entity].name for s in claim.attribution if s.entity]
    (source,) = claim.attribution
    assert denier in (told.entities[source.entity].name if source.entity else str(source.text))
    assert all(role.inferred for role in claim.roles)
    assert told.fillers(claim, "target") == told.fillers(first, "target")


@pytest.mark.parametrize(
    "text",
    [
        f"{PASTOR}The ambassador never denied this.",
        f"{PASTOR}The ambassador refused to deny this.",
        f"{PASTOR}Nobody denies this.",
        f"{PASTOR}The ambassador spoke of a rally and called it a lie.",
        f"{PASTOR}The envoy was praised and denied this.",
        f"{PASTOR}If the ambassador denies this, he lies.",
        f"{PASTOR}The embassy's lawyers will deny this.",
        f"{PASTOR}The bishop condemned this.",
        f"{PASTOR}The bishop called this a disgrace.",
        f"{PASTOR}His wife says that this is no lie.",
        f"{PASTOR}He asked for a visa, and the consulate denied it.",
        f"{PASTOR}He applied for a visa. The consulate denied it.",
        f"{PASTOR}He later denied this.",
        f"{PASTOR}The city rejected it.",
        "The pastor asked for a permit after agents had threatened him. The city denied it.",
        "The pastor said that nobody had threatened him. The embassy disputes this.",
    ],
)
def test_nothing_told_is_denied(tell: Read, text: str) -> None:
    told = tell(text)
    assert not any("answered" in c.rule for c in told.claims("threaten"))


def test_the_accuser_still_alleges_it(tell: Read) -> None:
    told = tell(f"{PASTOR}The claim is false, the ambassador said.")
    first = told.one("threaten", "threatened")
    assert first.modality == "alleged"
    assert [told.entities[s.entity].name for s in first.attribution if s.entity] == ["pastor"]


@pytest.mark.parametrize(
    "text",
    [
        "The consul said that nobody was beaten. This is a lie, the students said.",
        "The envoy says that they did not send anyone to beat her. This is untrue, he says.",
    ],
)
def test_a_denial_called_a_lie_accuses_nobody_anew(tell: Read, text: str) -> None:
    told = tell(text)
    assert {c.modality for c in told.claims("assault")} <= {"denied", "negated"}
    assert not any("answered" in c.rule for c in told.claims("assault"))


@pytest.mark.parametrize(
    "text",
    [
        "The Government of Uganda expelled the exile. It denied that it had threatened him.",
        "Agents beat Omar Said. The embassy denied that it had threatened him.",
        "Agents beat Omar Said. The embassy denied it had threatened him.",
    ],
)
def test_who_denies_that_it_did_something_else_denies_that_alone(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.claims("assault") if c.modality == "denied"]
    assert not [c for c in told.claims("restrict_mobility") if c.modality == "denied"]
