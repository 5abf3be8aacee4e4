"""Lines of a PDF become the sentences that a person reads."""

import pytest

from extract.read.pdf import flow_of
from extract.read.pdf.flow import MADE
from extract.read.pdf.glyphs import clean_glyph
from extract.read.pdf.library import opened, raw_text
from extract.read.pdf.page import read_page
from tests.extract.read.files import LETTER, PITCH, PdfPage, pdf
from tests.extract.read.pdf.pages import (
    LEFT,
    LETTERS,
    STORY,
    TOP,
    blocks,
    read,
    with_furniture,
    written,
)


def test_lines_become_a_paragraph():
    assert read(written(STORY)).text == STORY


def test_paragraphs_are_parted_by_space_and_by_indents():
    page = PdfPage()
    y = page.paragraph(LEFT, TOP, STORY, letters=LETTERS)
    y = page.paragraph(LEFT, y - 8, STORY, letters=LETTERS)
    first, *rest = ["   " + STORY[:57], STORY[57:110], STORY[110:160] + "."]
    y = page.lines(LEFT + 3 * LETTER, y, [first.strip()])
    page.lines(LEFT, y, rest)
    found = blocks(read(page))
    assert [kind for kind, _ in found] == ["paragraph"] * 3
    assert found[0][1] == found[1][1] == STORY


def test_a_sentence_that_runs_over_a_page_keeps_together_and_knows_both_pages():
    cut = STORY.index("through the window")
    pages = []
    for number, words in ((1, STORY[:cut]), (2, STORY[cut:])):
        page = with_furniture(written(words), number)
        page.rule(LEFT, LEFT + 90, 130)
        page.text(LEFT, 118, f"{number} Interview with a student.", size=7)
        pages.append(page)
    pages.append(with_furniture(written("The end of it."), 3))
    reading = read(*pages)
    assert blocks(reading)[0] == ("paragraph", STORY)
    assert blocks(reading)[1:3] == [
        ("footnote", "1 Interview with a student."),
        ("footnote", "2 Interview with a student."),
    ]
    assert [(one.start, one.name) for one in reading.locators][:2] == [
        (0, "page 1"),
        (reading.text.index("through the window"), "page 2"),
    ]
    assert [one.name for one in reading.locators] == [
        "page 1",
        "page 2",
        "page 1",
        "page 2",
        "page 3",
    ]


def test_columns_are_read_one_after_the_other():
    page = PdfPage()
    page.text(
        LEFT,
        TOP + 30,
        "What happened in the two columns of this page of the report",
        size=14,
        bold=True,
    )
    half = STORY.index("The police")
    letters = 34
    y = page.paragraph(LEFT, TOP, STORY + " " + STORY[:half].strip(), letters=letters)
    page.paragraph(330, TOP, STORY[half:] + " " + STORY, letters=letters)
    assert y > 200
    found = blocks(read(page))
    assert found[0][0] == "heading"
    text = " ".join(text for _, text in found[1:])
    assert text == " ".join([STORY, STORY[:half].strip(), STORY[half:], STORY])


def test_text_beside_a_box_goes_on_below_it():
    page = PdfPage()
    y = page.paragraph(LEFT, TOP, STORY, letters=40)
    page.paragraph(
        380, TOP, "Since 2019 at least forty students were followed home by men.", letters=26
    )
    page.paragraph(LEFT, y - 10, f"Below it. {STORY}", letters=75)
    assert blocks(read(page)) == [
        ("paragraph", STORY),
        ("paragraph", f"Below it. {STORY}"),
        ("paragraph", "Since 2019 at least forty students were followed home by men."),
    ]


def test_hyphens_of_line_ends_go_and_those_of_words_stay():
    lines = [
        "The Tiananmen-related vigil was disrupted by men in black masks.",
        "They threat-",
        "ened the singers. A counter-",
        "protest began at noon. The Tiananmen-",
        "related songs went on. The COVID-",
        "19 rules were in force, said the UN-",
        "backed office of Jean-",
        "Pierre.",
    ]
    page = PdfPage()
    page.lines(LEFT, TOP, lines)
    text = read(page).text
    assert "threatened the singers" in text
    for word in ("counter-protest", "Tiananmen-related", "COVID-19", "UN-backed", "Jean-Pierre"):
        assert word in text


def test_a_suspended_hyphen_stays():
    page = PdfPage()
    page.lines(
        LEFT,
        TOP,
        [
            "The prosecutor told the court that all detentions were prosecutor-",
            "and court-ordered.",
        ],
    )
    assert read(page).text.endswith("were prosecutor- and court-ordered.")


def test_a_large_initial_belongs_to_its_word():
    page = PdfPage()
    page.text(LEFT, TOP - 2 * PITCH, "O", size=40)
    page.lines(
        LEFT + 30,
        TOP,
        [
            "n 3 May agents of the consulate followed the two",
            "students from the station to their hall of",
            "residence and took photographs.",
        ],
    )
    assert read(page).text == (
        "On 3 May agents of the consulate followed the two students from the station to their hall of"
        " residence and took photographs."
    )


def test_marks_of_notes_are_left_out_of_the_sentence():
    page = PdfPage()
    page.text(LEFT, TOP, "They followed her home.")
    page.text(LEFT + 23 * LETTER, TOP, "12", size=6, rise=4)
    page.text(LEFT + 26 * LETTER, TOP, "She told the police in 2019")
    page.text(LEFT + 53 * LETTER, TOP, "13", size=6, rise=4)
    page.lines(LEFT, TOP - PITCH, ["and they wrote it down."])
    assert read(page).text == (
        "They followed her home. She told the police in 2019 and they wrote it down."
    )


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_is_read(turned):
    assert read(written(STORY), turned=turned).text == STORY


def test_every_letter_leads_back_to_the_same_letter_of_its_page():
    pages = [
        with_furniture(written(STORY + " They threat-"), 1),
        with_furniture(written("ened her."), 2),
    ]
    data = pdf([*pages, with_furniture(written(STORY, letters=30), 3)])
    with opened(data, "report.pdf") as document:
        read_pages = [read_page(document, n, "report.pdf") for n in (1, 2, 3)]
        raw = {n: raw_text(document, n) for n in (1, 2, 3)}
    flow = flow_of(read_pages)
    assert "threatened her." in flow.text
    made = 0
    for glyph, page, at in zip(flow.text, flow.pages, flow.positions, strict=True):
        if at == MADE:
            assert glyph.isspace()
            made += 1
        else:
            assert clean_glyph(ord(raw[page][at])) == glyph
    assert 0 < made < len(flow.text) / 5
    kept = list(zip(flow.pages, flow.positions, strict=True))
    assert len({place for place in kept if place[1] != MADE}) == len(kept) - made
