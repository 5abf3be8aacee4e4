"""A PDF gives the text that a person reads, and every letter of it leads back to its page."""

import pytest

from extract.read.pdf import flow_of, read_pdf
from extract.read.pdf.flow import MADE
from extract.read.pdf.glyphs import clean_glyph
from extract.read.pdf.library import opened, raw_text
from extract.read.pdf.page import read_page
from graph.errors import UnreadableInput
from tests.extract.read.files import HEIGHT, LETTER, PITCH, PdfPage, pdf

LEFT = 60
TOP = HEIGHT - 90
LETTERS = 60

STORY = (
    "Agents of the consulate followed the two students from the station to their hall of residence"
    " and took photographs of them through the window. The police were told on the same evening."
    " Nobody was arrested, and the university did not answer the letter of the student union."
)


def blocks(document):
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def read(*pages, **options):
    return read_pdf(pdf(pages, **options), "report.pdf")


def written(words, *, top=TOP, letters=LETTERS, x=LEFT, **style):
    page = PdfPage()
    page.paragraph(x, top, words, letters=letters, **style)
    return page


def with_furniture(page, number):
    """A running header, a footer and a page number."""
    page.text(200, HEIGHT - 40, "Across the Sea", size=8)
    page.text(LEFT, 36, "Kea Rights Watch", size=8)
    page.text(500, 36, str(number), size=8)
    return page


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


def test_headers_footers_and_page_numbers_are_left_out():
    pages = [with_furniture(written(STORY), n) for n in (1, 2, 3)]
    text = read(*pages).text
    assert "Across the Sea" not in text
    assert "Kea Rights Watch" not in text
    assert text == "\n\n".join([STORY] * 3)


def test_words_at_the_top_of_one_page_only_are_kept():
    page = written(STORY)
    page.text(LEFT, HEIGHT - 40, "Urgent: read at once")
    assert "Urgent: read at once" in read(page, written(STORY), written(STORY)).text


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


def test_headings_are_told_by_size_and_weight():
    page = PdfPage()
    page.text(LEFT, TOP + 60, "Across the Sea", size=20)
    page.text(LEFT, TOP + 20, "1. Threats", size=10, bold=True)
    page.paragraph(LEFT, TOP, STORY, letters=LETTERS)
    found = read(page).blocks
    assert [(b.kind, b.level) for b in found] == [("heading", 1), ("heading", 2), ("paragraph", 0)]


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


def test_a_framed_table_keeps_the_words_of_its_cells_together():
    page = PdfPage()
    y = page.paragraph(LEFT, TOP, STORY, letters=LETTERS) - 20
    rows = [
        (["Dunedin, at the", "gate"], ["A man photographed", "two singers."]),
        (["Leipzig"], ["An envelope came."]),
    ]
    for left, right in rows:
        page.box(LEFT, y - 2 * PITCH, 120, 2 * PITCH + 6)
        page.box(LEFT + 120, y - 2 * PITCH, 180, 2 * PITCH + 6)
        page.lines(LEFT + 4, y - 6, left)
        page.lines(LEFT + 124, y - 6, right)
        y -= 2 * PITCH + 6
    assert blocks(read(page))[1:] == [
        ("table", "Dunedin, at the gate\tA man photographed two singers."),
        ("table", "Leipzig\tAn envelope came."),
    ]


def test_a_table_without_a_frame_is_one_too():
    page = PdfPage()
    y = page.paragraph(LEFT, TOP, STORY, letters=LETTERS) - 20
    for left, right in (
        ("Place", "Day"),
        ("Dunedin", "3 May"),
        ("Leipzig", "9 May"),
        ("Uppsala", "2 June"),
    ):
        page.text(LEFT, y, left)
        page.text(LEFT + 200, y, right)
        y -= PITCH
    assert blocks(read(page))[1:] == [
        ("table", "Place\tDay"), ("table", "Dunedin\t3 May"), ("table", "Leipzig\t9 May"),
        ("table", "Uppsala\t2 June"),
    ]  # fmt: skip


def test_a_list_of_contents_tells_no_incident():
    page = PdfPage()
    page.text(LEFT, TOP, "Contents", size=14, bold=True)
    entries = [
        f"Agents threatened {name} {'.' * 20} {n}" for n, name in enumerate(("A", "B", "C"), 3)
    ]
    page.lines(LEFT, TOP - 30, entries)
    found = blocks(read(page, written(STORY)))
    assert [kind for kind, _ in found] == ["notice"] * 4 + ["paragraph"]


def test_items_are_told_apart():
    page = PdfPage()
    y = page.lines(LEFT, TOP, ["The report lists what happened in the month of May in Dunedin:"])
    page.lines(LEFT + 12, y, [
        "\u2022 A student was followed home on 3 May by two men who had",
        "  waited at the gate.",
        "\u2022 Two callers threatened a relative.",
    ])  # fmt: skip
    assert blocks(read(page))[1:] == [
        (
            "item",
            "\u2022 A student was followed home on 3 May by two men who had waited at the gate.",
        ),
        ("item", "\u2022 Two callers threatened a relative."),
    ]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_is_read(turned):
    assert read(written(STORY), turned=turned).text == STORY


def test_text_that_stands_upright_on_the_page_is_read_and_a_stamp_is_told_apart():
    page = PdfPage()
    y = 60
    for line in ("Agents of the consulate followed her", "to the station."):
        page.operators.append(f"BT /F1 10 Tf 0 1 -1 0 {y} 100 Tm ({line}) Tj ET")
        y += 12
    page.operators.append("BT /F1 30 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET")
    assert blocks(read(page)) == [
        ("paragraph", "Agents of the consulate followed her to the station."),
        ("notice", "DRAFT"),
    ]


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


def test_a_scan_is_refused_with_the_pages_and_what_to_do():
    scan = PdfPage()
    scan.picture()
    with pytest.raises(UnreadableInput) as caught:
        read(scan, scan)
    assert str(caught.value).startswith("report.pdf: pages 1 to 2: a picture without text")
    assert "ocrmypdf" in caught.value.reason


def test_pages_without_text_among_others_are_named():
    scan = PdfPage()
    scan.picture()
    reading = read(written(STORY), scan, PdfPage(), written(STORY))
    assert reading.reader == "pdf/1;without-text=2"
    assert reading.text == f"{STORY}\n\n{STORY}"


def test_a_damaged_page_among_others_is_named():
    data = pdf([written(STORY), written(STORY), written(STORY)])
    torn = data.replace(b"/Kids [7 0 R 9 0 R 11 0 R]", b"/Kids [7 0 R 3 0 R 11 0 R]")
    assert torn != data
    reading = read_pdf(torn, "report.pdf")
    assert reading.reader == "pdf/1;damaged=2"
    assert reading.text == f"{STORY}\n\n{STORY}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7 and nothing else", "damaged"),
        (pdf([written(STORY)])[:300], "damaged"),
        (pdf([written(STORY)], encrypted=True), "password"),
        (pdf([]), "no pages"),
        (pdf([PdfPage(), PdfPage()]), "blank"),
    ],
    ids=["empty", "stub", "cut", "encrypted", "no pages", "blank"],
)
def test_what_cannot_be_read_says_so(data, reason):
    with pytest.raises(UnreadableInput, match=reason):
        read_pdf(data, "report.pdf")


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
