"""Headings, items, tables, lists of contents and stamps are blocks of their own kind."""

from tests.extract.read.files import PITCH, PdfPage
from tests.extract.read.pdf.pages import LEFT, LETTERS, STORY, TOP, blocks, read, written


def test_headings_are_told_by_size_and_weight():
    page = PdfPage()
    page.text(LEFT, TOP + 60, "Across the Sea", size=20)
    page.text(LEFT, TOP + 20, "1. Threats", size=10, bold=True)
    page.paragraph(LEFT, TOP, STORY, letters=LETTERS)
    found = read(page).blocks
    assert [(b.kind, b.level) for b in found] == [("heading", 1), ("heading", 2), ("paragraph", 0)]


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


def test_a_list_of_contents_tells_no_incident():
    page = PdfPage()
    page.text(LEFT, TOP, "Contents", size=14, bold=True)
    entries = [
        f"Agents threatened {name} {'.' * 20} {n}" for n, name in enumerate(("A", "B", "C"), 3)
    ]
    page.lines(LEFT, TOP - 30, entries)
    found = blocks(read(page, written(STORY)))
    assert [kind for kind, _ in found] == ["notice"] * 4 + ["paragraph"]


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
