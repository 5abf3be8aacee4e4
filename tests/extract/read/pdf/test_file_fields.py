"""Fields that programs write into a PDF count only as far as its text bears them out."""

import pytest

from tests.extract.read.pdf.pages import STORY, read, written


def file_says(text=STORY, **info):
    return read(written(text), info=info).layers["file"]


def test_a_title_counts_unless_a_program_made_it_up():
    assert file_says(Title="Across the Sea").title == "Across the Sea"
    for made_up in ("Microsoft Word - final.docx", "report_v3.pdf", "untitled", "", "2021-06_kea"):
        assert file_says(Title=made_up).title is None


def test_an_author_is_the_publisher_only_when_it_is_a_body():
    assert file_says(Author="Kea Rights Watch").publisher == "Kea Rights Watch"
    assert file_says(Author="Ada Okoro").publisher is None
    assert file_says(Author="user").publisher is None


@pytest.mark.parametrize(
    ("made", "text", "published"),
    [
        ("D:20210601120000Z", STORY + " It was May 2021.", "2021-06-01"),
        ("D:20210201120000Z", STORY + " It was May 2020.", "2021-02-01"),
        ("D:20210901120000Z", STORY + " It was May 2020.", None),
        ("D:20240601120000Z", STORY + " It was May 2021.", None),
        ("D:20210601120000Z", STORY, None),
        ("yesterday", STORY + " It was May 2021.", None),
        ("D:20210601120000Z", "DUNEDIN, 3 May 2021 -- " + STORY, None),
    ],
)
def test_the_day_the_file_was_made_counts_only_when_the_text_fits_it(made, text, published):
    assert file_says(text, CreationDate=made).published == published
