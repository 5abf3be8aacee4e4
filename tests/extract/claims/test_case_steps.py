"""A step of a case half a year and more behind the arrest is of the same story."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        (
            "He was arrested in November 2021. The trial opened on 2 May.",
            "trial",
            "2022-05-02",
        ),
        (
            "Murat Kaya was arrested in November 2021. In May he was sentenced to six years.",
            "sentenced",
            "2022-05-01/2022-05-31",
        ),
        (
            "Police in Bangkok arrested Vo Thanh on 9 September 2021. On 4 March they deported him.",
            "deported",
            "2022-03-04",
        ),
        (
            "On 11 October 2021 two men attacked Mina Sadr in Lyon. In June a court in Lyon"
            " sentenced both of them to three years.",
            "sentenced",
            "2022-06-01/2022-06-30",
        ),
        (
            "Two men stabbed Kamal Reza in Graz in October 2021. The trial of both began on 11"
            " July.",
            "trial",
            "2022-07-11",
        ),
        (
            "Agents kidnapped Paul Ojok in August 2021. In March a court in Juba convicted Ojok"
            " of treason.",
            "convicted",
            "2022-03-01/2022-03-31",
        ),
        (
            "In October 2021 Alena Rudz was charged. In June she was sentenced.",
            "sentenced",
            "2022-06-01/2022-06-30",
        ),
    ],
)
def test_it_is_of_the_year_to_which_the_case_leads(
    tell: Read, text: str, trigger: str, days: str
) -> None:
    told = tell(text, published="2023-12-20")
    claim = told.by_trigger(trigger)
    assert when(told, claim) == days


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # another case or another deed
        (
            "Police arrested Omar Said on 4 August 2021. In March a court in Rome sentenced Ali"
            " Bakr to two years.",
            "sentenced",
        ),
        (
            "Police arrested Omar Said on 4 August 2021. In March two men threatened his wife.",
            "threatened",
        ),
        # others' cases
        ("Two men beat Omar Said in August 2021. In March a court sentenced him.", "sentenced"),
        ("Omar Said was shot in August 2021. In March she was jailed.", "jailed"),
        ("Omar Said was arrested in August 2021. In March his brother was jailed.", "jailed"),
        ("Omar Said was arrested in August 2021. In March a court jailed his attacker.", "jailed"),
        ("Omar Said was arrested in August 2021. In March Ali Bakr's trial opened.", "trial"),
        ("Omar Said was arrested in August 2021. In March the trial of Ali Bakr began.", "trial"),
        (
            "Police arrested Omar Said in August 2021. His friend Ali Bakr fled. In March they"
            " deported Bakr from Turkey.",
            "deported",
        ),
        ("Police arrested Omar Said in August 2021. In March they tried to kill Omar.", "kill"),
        # told aside
        (
            "Omar Said, who was arrested in August 2021, lives in Rome. In March he was sentenced.",
            "sentenced",
        ),
        # the text's news, or behind them
        (
            "Police arrested Omar Said on 4 March 2021. In November a court sentenced him.",
            "sentenced",
        ),
        (
            "Police arrested Omar Said on 4 August 2021. On Monday he was freed. In March a court"
            " sentenced him.",
            "sentenced",
        ),
    ],
)
def test_other_steps_are_of_the_texts_own_time(tell: Read, text: str, trigger: str) -> None:
    told = tell(text, published="2023-12-20")
    claim = told.by_trigger(trigger)
    assert str(when(told, claim)).startswith("2023")
