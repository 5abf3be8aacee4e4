"""Headings that are days, months or years of a chronology, and those that are of something else."""

import pytest

from extract.read import Metadata, read_text
from extract.read.dated_heads import find_dated_heads


def heads(text: str, published: str = "2024-12-10") -> list[str]:
    meta = Metadata.from_fields({"published": published}, path="x", place="")
    document = read_text(text, metadata=meta, format="markdown")
    return [head.days.from_ for head in find_dated_heads(document)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("# Chronology\n\n## March 2022\n\nA flag burned.\n\n## 2 May 2022\n\nMen came.\n",
         ["2022-03-01", "2022-05-02"]),
        ("# Threats\n\n## 2021\n\n### 12 March\n\nMen came.\n\n### 4 May\n\nA flag burned.\n",
         ["2021-01-01", "2021-03-12", "2021-05-04"]),
        ("# Threats\n\n## 2021\n\n### March\n\nMen came.\n\n## 2022\n\n### May\n\nNone came.\n",
         ["2021-01-01", "2021-03-01", "2022-01-01", "2022-05-01"]),
        ("# Incident diary\n\n## Monday, 18 March\n\nMen came.\n\n## 2 April\n\nNone came.\n",
         ["2024-03-18", "2024-04-02"]),
        ("# Newest first: timeline\n\n## 2 April 2023\n\nMen came.\n\n## 12 March 2023\n\nRain.\n",
         ["2023-04-02", "2023-03-12"]),
    ],
)  # fmt: skip
def test_days_months_and_years_head_what_was_done_then(text: str, days: list[str]) -> None:
    assert heads(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "# Weekly newsletter\n\n## 5 May 2024\n\nMen came.\n\n## 12 May 2024\n\nMore came.\n\n"
        "## 19 May 2024\n\nNone came.\n",
        "# Agenda\n\n## 5 May 2024\n\nTalk.\n\n## 12 May 2024\n\nVigil.\n\n## 19 May 2024\n\nCoda.\n",
        "# Letters in the archive\n\n## 1937\n\nTo a cousin.\n\n## 1938\n\nTo a judge.\n",
        "# Exile beaten\n\n## 5 May 2024\n\nMen came.\n\n## What we heard\n\nNothing.\n",
        "# Threats\n\n## 5 May 2024\n\nMen came.\n\n## 2 March 2024\n\nRain.\n\n## 9 April 2024\n\nNo.\n",
        "# Chronology\n\n## March in Lagos\n\nMen came.\n\n## May in Lagos\n\nMore came.\n",
    ],
)
def test_issues_agendas_archives_and_topics_are_no_days_of_deeds(text: str) -> None:
    assert heads(text) == []


def test_a_day_to_come_heads_nothing_that_was_done() -> None:
    text = "# Log\n\n## 5 May 2024\n\nMen came.\n\n## 7 May 2024\n\nNone.\n\n## 9 June 2025\n\nTrial.\n"
    assert heads(text) == ["2024-05-05", "2024-05-07"]


def test_another_heading_ends_what_a_day_heads() -> None:
    text = (
        "# Log\n\n## 5 May 2024\n\nMen came.\n\n## 7 May 2024\n\nNone.\n\n## Background\n\nOld.\n"
    )
    meta = Metadata.from_fields({"published": "2024-12-10"}, path="x", place="")
    document = read_text(text, metadata=meta, format="markdown")
    last = find_dated_heads(document)[-1]
    assert document.text[last.below :].startswith("## Background")
