"""The day of judgment in the head of a court's text dates what the court did with its defendants."""

import pytest

from extract.read.judgment_day import find_judgment_day
from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

CONVICTED = "\n\nIlyas Demir was convicted of watching Uyghur exiles."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Regional Court of Hamburg\n\nJudgment of 14 September 2021", "2021-09-14"),
        ("# The State v. Goran Petkov\n\nVerdict: 3 May 2024", "2024-05-03"),
        ("Crown Court at Leeds. Judgment delivered on 12 December 2022.", "2022-12-12"),
        ("District Court\nDate of judgment: 5 October 2022", "2022-10-05"),
        ("Case No. 45/2019, decision of 17 June 2020", "2020-06-17"),
        ("JUDGMENT\n21 March 2024", "2024-03-21"),
        ("Sentenced on 2 September 2024: summary of the case", "2024-09-02"),
        ("Judgment of the Munich Regional Court of 30 April 2024", "2024-04-30"),
        ("The judgment of 3 May 2022 was upheld on Friday.", None),
        ("Court of Appeal\nJudgment of 2 February 2023", None),
        ("Judgment of 3 May 2022\nJudgment of 4 June 2023", None),
        ("Hearing of 12 April 2024", None),
        ("Indictment of 12 April 2024", None),
        ("He praised the verdict of 3 May 2022", None),
    ],
)
def test_the_head_names_one_day_of_judgment(head: str, day: str | None) -> None:
    found = find_judgment_day(head + CONVICTED)
    assert (found and found.day) == day


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Ilyas Demir was convicted of watching Uyghur exiles.", "convicted"),
        (
            "The court found that Petkov had watched exiles. He was sentenced to a year.",
            "sentenced",
        ),
        ("Two brothers were sentenced to four years for beating an exile.", "sentenced"),
        ("The jury found Henry Zhao guilty of stalking a Falun Gong follower.", "guilty"),
        ("Ali Moradi was convicted of spying. A third man was acquitted.", "acquitted"),
        ("The defendant Goran Petkov watched exiles. He was sentenced to a year.", "sentenced"),
        ("Jan Li was convicted of spying. The defendant Goran Petkov is acquitted.", "acquitted"),
        ("The defendants watched exiles. Jan Li was convicted. They all appealed.", "convicted"),
    ],
)
def test_what_the_court_did_was_done_that_day(tell: Read, text: str, verb: str) -> None:
    told = tell(f"Judgment of 30 April 2024\n\n{text}", published="2024-06-11")
    assert when(told, told.one("legal_action", verb)) == "2024-04-30"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Nabil Aziz threatened exiles. In Khartoum, a court sentenced one to death.", "sentenced"),
        ("The victim, who was sentenced to death in Iran, was followed by him.", "sentenced"),
        ("The father of the victim was sentenced to ten years.", "sentenced"),
        ("The defendant had been convicted of assault before.", "convicted"),
        ("Aliev beat a poet. The Republic of Belarus sentenced her to ten years.", "sentenced"),
        ("The court noted that the exile was convicted of blasphemy.", "convicted"),
        ("Ali Moradi was convicted of theft in 2012.", "convicted"),
        ("Petkov threatened Olga Kask. She was sentenced to ten years.", "sentenced"),
        ("The appellant Omar Tal was sentenced to ten years for his articles.", "sentenced"),
        ("The claimant was arrested and sentenced to six years.", "sentenced"),
        ("The requested person, Omar Tal, was convicted of terrorism.", "convicted"),
        ("The witness Omar Tal was convicted of theft.", "convicted"),
        ("Jan Li was convicted of spying. The defendant Goran Petkov is acquitted.", "convicted"),
        ("The victim Omar Tal, a writer, was convicted of treason.", "convicted"),
    ],
)
def test_what_others_judged_was_on_another_day(tell: Read, text: str, verb: str) -> None:
    told = tell(f"Judgment of 30 April 2024\n\n{text}", published="2024-06-11")
    assert when(told, told.one("legal_action", verb)) != "2024-04-30"
