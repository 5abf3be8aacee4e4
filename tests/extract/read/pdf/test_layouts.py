"""No sentence of a box, cell or column runs into its neighbor's, least of all its "not"."""

import textwrap

from tests.extract.read.files import LETTER, PITCH, PdfPage
from tests.extract.read.pdf.pages import LEFT, STORY, TOP, blocks, read

DENIAL = "The embassy has never denied that its officers called the student."


def spaced(page, x, y, words, width):
    """Words on one line with wide spaces of one size, from edge to edge."""
    room = width - sum(len(word) * LETTER for word in words)
    for word in words:
        page.text(x, y, word)
        x += len(word) * LETTER + room / max(1, len(words) - 1)


def cells(page, y, starts, rows):
    """Rows of cells, each cell with its lines; the height below the last."""
    for row in rows:
        for x, lines in zip(starts, row, strict=True):
            page.lines(x, y, lines)
        y -= PITCH * max(map(len, row)) + 4
    return y


ROWS = [
    (["Date"], ["Place"], ["What happened"]),
    (["4 March", "2020"], ["Oslo"], ["Officers did not", "call the student."]),
    (["12 May", "2020"], ["Riyadh"], ["The court did not", "confirm the arrest."]),
]
TOLD = [
    ("table", "Date\tPlace\tWhat happened"),
    ("table", "4 March 2020\tOslo\tOfficers did not call the student."),
    ("table", "12 May 2020\tRiyadh\tThe court did not confirm the arrest."),
]


def test_columns_of_a_table_that_lie_hardly_farther_apart_than_words_are_told_apart():
    page = PdfPage()
    near = (LEFT, LEFT + 7 * LETTER + 11, LEFT + 13 * LETTER + 22)
    cells(page, TOP, near, ROWS)
    assert blocks(read(page)) == TOLD


def test_drawn_lines_part_cells_however_near_their_words_are():
    page = PdfPage()
    starts = (LEFT, LEFT + 7 * LETTER + 5, LEFT + 13 * LETTER + 10)
    cells(page, TOP, starts, ROWS)
    height = TOP + PITCH
    for row in ROWS:
        deep = PITCH * max(map(len, row)) + 4
        for x0, x1 in zip(starts, (*starts[1:], LEFT + 240), strict=True):
            page.box(x0 - 2, height - deep - 2, x1 - x0, deep)
        height -= deep
    assert blocks(read(page)) == TOLD


def test_a_row_that_a_page_parts_from_its_table_keeps_its_cells():
    page = PdfPage()
    for x, width in ((LEFT, 60), (LEFT + 60, 200)):
        page.box(x, TOP - PITCH - 4, width, 2 * PITCH + 6)
    page.lines(LEFT + 3, TOP, ["9 May", "2020"])
    page.lines(LEFT + 63, TOP, ["The men did not beat", "the writer."])
    page.paragraph(LEFT, TOP - 80, STORY, letters=60)
    assert blocks(read(page)) == [
        ("table", "9 May 2020\tThe men did not beat the writer."),
        ("paragraph", STORY),
    ]


def test_a_framed_box_in_a_column_is_read_on_its_own():
    page = PdfPage()
    lines = textwrap.wrap(STORY, 34)
    y = page.lines(LEFT, TOP, textwrap.wrap(STORY, 15)[:5])
    rest = STORY[len(" ".join(textwrap.wrap(STORY, 15)[:5])) :].strip()
    page.paragraph(LEFT, y, rest, letters=34)
    page.box(LEFT + 100, TOP - 5 * PITCH + 4, 110, 5 * PITCH + 6)
    page.lines(LEFT + 104, TOP, textwrap.wrap(DENIAL, 17))
    page.lines(320, TOP, lines)
    assert [text for _, text in blocks(read(page))] == [STORY, STORY, DENIAL]


def test_a_frame_around_words_of_a_line_is_no_box():
    page = PdfPage()
    page.paragraph(LEFT, TOP, STORY, letters=60)
    page.box(LEFT + 10 * LETTER, TOP - PITCH - 3, 20 * LETTER, 2 * PITCH)
    assert read(page).text == STORY


def test_the_few_words_of_a_spaced_out_line_are_no_cells():
    page = PdfPage()
    rows = ["They did", "not threaten", "the singer", "of the", "choir again", "that year"]
    for number, row in enumerate(rows):
        spaced(page, LEFT, TOP - number * PITCH, row.split(), 170)
    page.lines(LEFT, TOP - len(rows) * PITCH, ["in the hall where they sang."])
    assert read(page).text == " ".join([*rows, "in the hall where they sang."])


def test_three_columns_whose_lines_are_not_level_are_read_one_after_the_other():
    page = PdfPage()
    for number, x in enumerate((50, 225, 400)):
        page.paragraph(x, TOP - 5 * number, f"{number}. {STORY}", letters=24)
    assert [text for _, text in blocks(read(page))] == [f"{n}. {STORY}" for n in range(3)]


def test_the_last_lines_of_columns_on_a_page_stay_in_their_columns():
    first = PdfPage()
    for x in (50, 310):
        first.paragraph(x, TOP, f"{STORY} {STORY} {STORY}", letters=38)
    second = PdfPage()
    second.lines(50, TOP, ["The police did not arrest any of", "the men who had waited."])
    second.lines(310, TOP, ["Officers of the embassy called the", "singer in the evening."])
    assert [text for _, text in blocks(read(first, second))][-2:] == [
        "The police did not arrest any of the men who had waited.",
        "Officers of the embassy called the singer in the evening.",
    ]


def test_a_sentence_goes_on_in_the_next_column_where_a_long_name_did_not_fit():
    page = PdfPage()
    left = [*textwrap.wrap(STORY, 38), "The journal did not name the"]
    page.lines(50, TOP, left)
    page.lines(310, TOP, ["Karakalpakstani woman who had called.", *textwrap.wrap(STORY, 38)])
    text = read(page).text
    assert "did not name the Karakalpakstani woman who had called." in text


def test_drawn_bullets_part_items_as_written_ones_do():
    page = PdfPage()
    items = ["The police did not arrest anyone", "Agents threatened to beat her brother"]
    y = page.paragraph(LEFT, TOP, STORY, letters=60)
    for number, item in enumerate(items):
        page.box(LEFT + 10, y - number * PITCH + 2, 3, 3)
        page.text(LEFT + 20, y - number * PITCH, item)
    assert blocks(read(page))[1:] == [("item", item) for item in items]


def test_a_dotted_frame_makes_no_items():
    page = PdfPage()
    y = page.paragraph(LEFT, TOP, STORY, letters=60)
    for step in range(int((TOP + PITCH - y) / 4)):
        page.box(LEFT - 8, TOP + PITCH - 4 * step, 2.8, 2)
    assert blocks(read(page)) == [("paragraph", STORY)]


def test_a_hyphen_behind_an_abbreviation_keeps_its_word():
    page = PdfPage()
    page.lines(LEFT, TOP, ["They did not answer the questions of the U.S.-", "based journalist."])
    assert read(page).text.endswith("the U.S.-based journalist.")


def test_a_word_that_its_cell_is_too_narrow_for_is_whole_again():
    page = PdfPage()
    y = page.paragraph(LEFT, TOP, "It says documentation of a harassment.", letters=60) - 20
    rows = [
        (["Type"], ["What was done"]),
        (["Documentat", "ion of it"], ["Two men asked for", "her papers."]),
        (["Harassmen", "t"], ["Calls by", "night"]),
        (["Restrict", "ions"], ["Intimidation", "by police"]),
    ]
    for left, right in rows:
        page.box(LEFT, y - 2 * PITCH, 80, 2 * PITCH + 6)
        page.box(LEFT + 80, y - 2 * PITCH, 150, 2 * PITCH + 6)
        page.lines(LEFT + 4, y - 6, left)
        page.lines(LEFT + 84, y - 6, right)
        y -= 2 * PITCH + 6
    assert [words for kind, words in blocks(read(page)) if kind == "table"] == [
        "Type\tWhat was done",
        "Documentation of it\tTwo men asked for her papers.",
        "Harassment\tCalls by night",
        "Restrictions\tIntimidation by police",
    ]
