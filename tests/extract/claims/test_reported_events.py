"""The day on which somebody says that something had happened is not that on which it did."""

import pytest
from spacy.language import Language

from extract.claims.reported_events import is_of_the_saying
from extract.times import find_times
from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        ("The police said on Tuesday that men followed her.", "surveil", "followed"),
        ("On Tuesday the lawyer said that two men beat his client in Oslo.", "assault", "beat"),
        ("Agents abducted a writer in Paris, police said on Monday.", "detain", "abducted"),
        ("On Monday she was told that her brother was arrested in Asmara.", "detain", "arrested"),
        ("The guard denied on Friday that he beat the prisoner.", "assault", "beat"),
        (
            "It was alleged in court on Monday that the consulate paid two men to beat him.",
            "assault",
            "beat",
        ),
        ("The commission heard on Thursday how guards beat the monk.", "assault", "beat"),
        ("In 2019 he told the inquiry that soldiers tortured him.", "assault", "tortured"),
        ("The consul admitted on Friday threatening the baker.", "threaten", "threatening"),
        ('"Two men beat me," she said on 4 May 2024.', "assault", "beat"),
    ],
)
def test_what_was_said_of_it_gives_no_day(tell: Read, text: str, type_: str, word: str) -> None:
    told = tell(text, published="2024-07-04")
    assert when(told, told.one(type_, word)) is None


@pytest.mark.parametrize(
    ("text", "type_", "word", "day"),
    [
        (
            "The police said that men followed her home on 3 May 2024.",
            "surveil",
            "followed",
            "2024-05-03",
        ),
        (
            "She told reporters on 9 May 2024 that two men beat her on 3 May 2024.",
            "assault",
            "beat",
            "2024-05-03",
        ),
        (
            "On 3 May 2024, she said, two men beat her brother.",
            "assault",
            "beat",
            "2024-05-03",
        ),
        (
            "On 3 May 2024 an officer told her that her brother would be beaten.",
            "threaten",
            "told",
            "2024-05-03",
        ),
        (
            "In June the ministry announced that the plot had been invented by one attaché,"
            " expelled two diplomats and closed the consulate.",
            "respond",
            "expelled",
            "2024-06-01/2024-06-30",
        ),
        (
            "On Easter Monday 2024 one of the speakers found his door smeared with red paint.",
            "vandalize",
            "smeared",
            "2024-04-01",
        ),
        (
            "On 3 May 2024 she denied the charge, and two men beat her.",
            "assault",
            "beat",
            "2024-05-03",
        ),
    ],
)
def test_the_day_of_the_deed_is_kept(
    tell: Read, text: str, type_: str, word: str, day: str
) -> None:
    told = tell(text, published="2024-07-04")
    assert when(told, told.one(type_, word)) == day


@pytest.mark.parametrize(
    ("text", "word", "is_only_of_it"),
    [
        ("On 5 March 2024 the union said that agents beat a monk.", "beat", True),
        ("In March 2024 the union said that agents beat a monk.", "beat", False),
        ("In March 2024 media reported that agents beat a monk.", "beat", False),
        ("On 5 March 2024 a nurse reported that she was beaten.", "beaten", False),
    ],
)
def test_months_and_reports_may_be_of_the_deed_as_well(
    nlp: Language, text: str, word: str, *, is_only_of_it: bool
) -> None:
    trigger = next(token for token in nlp(text) if token.text == word)
    [found] = find_times(text)
    assert is_of_the_saying(found, trigger) == is_only_of_it
