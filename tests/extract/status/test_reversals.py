"""What is taken back, set right or left open, by the grammar alone; nothing hangs on the reader."""

import pytest
from spacy.language import Language

from extract.status.cues import status_of
from tests.extract.status.by_hand import word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The page first said that officers had beaten her; it later withdrew that.", "beaten"),
        ("The weekly reported that officers had slapped her. It later retracted it.", "slapped"),
        ("A deputy claimed that the consul had paid them. He took back the claim.", "paid"),
        (
            "The page said that officers had beaten her. It withdrew that after she met its editor.",
            "beaten",
        ),
    ],
)
def test_what_its_teller_takes_back_is_denied(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The page said that officers had beaten her. It never withdrew that.", "beaten"),
        ("The page said that officers had beaten her. The bank withdrew the money.", "beaten"),
        ("Officers had beaten her. The ministry withdrew it.", "beaten"),
        (
            "He said that the consul had paid them, but withdrew the claim after police beat his son.",
            "paid",
        ),
        (
            "She said that the consul had paid them. She took it back when agents visited her mother.",
            "paid",
        ),
    ],
)
def test_what_nobody_takes_back_stands(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality != "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("We do not accept that her brother was killed by the police.", "killed"),
        ("The court was not satisfied that the consulate had paid them.", "paid"),
        ("The men acted in anger and not on orders from the consul.", "orders"),
    ],
)
def test_what_is_not_accepted_or_set_against_the_truth_is_negated(
    nlp: Language, text: str, trigger: str
) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "negated"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The league does not claim that the school acted on orders of the army.", "orders"),
        ("Nobody alleges that the firm spied at the request of the state.", "request"),
    ],
)
def test_what_nobody_claims_is_not_alleged(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "negated"


def test_where_a_claim_that_is_taken_back_plays_is_not_denied(nlp: Language) -> None:
    doc = nlp("The page first said that officers beat her at the rally; it later withdrew that.")
    assert status_of(word(doc, "beat")).modality == "denied"
    assert status_of(word(doc, "rally")).modality != "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "denied"),
    [
        ("A report that her aunt had been beaten turned out to be wrong.", "beaten", True),
        ("Rumors that the monk was kidnapped proved false.", "kidnapped", True),
        ("The claim that guards beat him was plainly wrong.", "beat", True),
        ("The report that she was arrested was wrong about the date.", "arrested", False),
        ("The report that she was arrested was not wrong.", "arrested", False),
        ("Reports that she was arrested proved decisive.", "arrested", False),
    ],
)
def test_a_report_that_proves_wrong_is_denied(
    nlp: Language, text: str, trigger: str, denied: bool
) -> None:
    assert (status_of(word(nlp(text), trigger)).modality == "denied") == denied


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Nothing was found to bear out the thesis that the consul beat her.", "denied"),
        ("No paper supports the claim that the consul beat her.", "denied"),
        ("There was nothing to substantiate the claim that the consul beat her.", "denied"),
        ("Two papers support the claim that the consul beat her.", "alleged"),
    ],
)
def test_a_claim_that_nothing_supports_is_denied(nlp: Language, text: str, modality: str) -> None:
    assert status_of(word(nlp(text), "beat")).modality == modality


def test_a_paper_takes_back_what_it_then_says_never_was(nlp: Language) -> None:
    doc = nlp(
        "An earlier version of this article said that Maro was arrested by the police. That was "
        "incorrect: Maro was questioned and was never arrested."
    )
    assert status_of(word(doc, "arrested")).modality == "denied"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The ministry described reports of its share in the raid as baseless.", True),
        ("The consul portrayed accounts of the raid as inventions.", True),
        ("The consul portrayed accounts of the raid as detailed.", False),
        ("The ministry described reports of its share in the raid as credible.", False),
    ],
)
def test_what_is_described_as_baseless_is_denied(nlp: Language, text: str, denied: bool) -> None:
    assert (status_of(word(nlp(text), "raid")).modality == "denied") == denied
