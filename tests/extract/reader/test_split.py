"""Held-out and development documents never train; the card says so for the shipped weights."""

import re
from pathlib import Path

import pytest

from extract.reader import folder as files
from extract.reader.runtime import WEIGHTS
from training import split
from training.split import document_digest, split_of_narrative, split_of_report

NARRATIVES = Path(split.__file__).parent / "narratives"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("iran-2022", "held_out"),
        ("sri-lanka-2020", "held_out"),
        ("united-arab-emirates-2021", "dev"),
        ("turkey-2019", "train"),
        ("page-turkey-2022", "train"),
        ("page-egypt-2021", "held_out"),
    ],
)
def test_reports_are_split_by_country(name: str, expected: str) -> None:
    assert split_of_report(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain-004", "held_out"),
        ("wire-048", "held_out"),
        ("wire-009", "dev"),
        ("wire-005", "train"),
    ],
)
def test_narratives_are_split_by_number(name: str, expected: str) -> None:
    assert split_of_narrative(name) == expected


@pytest.mark.parametrize("name", ["iran", "2022", "iran-latest"])
def test_a_name_without_country_or_year_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="country-year"):
        split_of_report(name)


def test_held_out_and_dev_narratives_stay_those_they_were() -> None:
    splits = [split_of_narrative(path.stem) for path in NARRATIVES.glob("*.json")]
    told = (
        "numbers that divide by 4 or leave 1 when divided by 8 measure; new narratives take others"
    )
    assert (splits.count("held_out"), splits.count("dev")) == (117, 168), told


def test_the_page_on_the_narratives_counts_and_describes_them_all() -> None:
    page = (NARRATIVES / "README.md").read_text("utf-8")
    names = [path.stem for path in NARRATIVES.glob("*.json")]
    (said,) = re.findall(r"one hand each: ([\d,]+) narratives", page)
    assert int(said.replace(",", "")) == len(names), "narratives/README.md has another number"
    rows = re.findall(r"^\| ([a-z, ]+) \|", page, re.MULTILINE)
    listed = {group for row in rows for group in row.split(", ")} - {"group"}
    assert listed == {name.rpartition("-")[0] for name in names}, "the table lists other groups"


def test_the_card_lists_no_document_that_must_not_train() -> None:
    names = training_documents()
    narratives = {path.stem for path in NARRATIVES.glob("*.json")}
    splits = {
        name: split_of_narrative(name) if name in narratives else split_of_report(name)
        for name in names
    }
    assert len(names) > 300
    assert set(splits.values()) == {"train"}


def test_the_digest_of_the_card_is_that_of_its_documents() -> None:
    card = (WEIGHTS / files.CARD).read_text("utf-8")
    (digest,) = re.findall(r"^digest: (\w+)$", card, re.MULTILINE)
    assert digest == document_digest(training_documents())


def training_documents() -> list[str]:
    """Names of the training documents as the card lists them."""
    card = (WEIGHTS / files.CARD).read_text("utf-8")
    _, _, listed = card.partition("## Training documents")
    rows = re.findall(r"^- ([\w-]+): (.+)$", listed, re.MULTILINE)
    return [f"{group}-{number}" for group, numbers in rows for number in numbers.split()]
