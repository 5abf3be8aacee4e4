"""A Word file gives its text with all changes accepted, and its structure."""

import zipfile
from io import BytesIO

import pytest

from extract.read.docx import read_docx
from graph.errors import UnreadableInput
from tests.extract.read.files import docx, word_paragraph

STORY = "Agents of the consulate followed the two students home in May 2021."


def blocks(body, **options):
    reading = read_docx(docx(body, **options), "note.docx")
    return [(b.kind, reading.text[b.start : b.end]) for b in reading.blocks]


def run(words, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_headings_items_and_contents_are_told_by_their_styles():
    body = (
        word_paragraph("Contents of it 3", style="Toc")
        + word_paragraph("Threats in May", style="Own")
        + word_paragraph(STORY)
        + word_paragraph("A call at night.", style="Listed")
    )
    assert blocks(body) == [
        ("notice", "Contents of it 3"),
        ("heading", "Threats in May"),
        ("paragraph", STORY),
        ("item", "A call at night."),
    ]


def test_a_short_line_in_bold_is_a_heading():
    bold = f"<w:p>{run('What they said', '<w:b/>')}</w:p>"
    assert blocks(bold + word_paragraph(STORY))[0] == ("heading", "What they said")


def test_deleted_text_is_gone_and_inserted_text_is_there():
    inner = (
        run("They ")
        + '<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("twice ")}</w:ins>'
        + f'<w:moveFrom w:id="3">{run("gladly ")}</w:moveFrom>'
        + f'<w:moveTo w:id="4">{run("openly ")}</w:moveTo>'
        + run("threatened her.")
    )
    assert blocks(f"<w:p>{inner}</w:p>") == [("paragraph", "They twice openly threatened her.")]


def test_a_paragraph_whose_end_was_deleted_goes_on():
    deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    body = f"<w:p>{deleted}{run('They threatened ')}</w:p>{word_paragraph('her at home.')}"
    assert blocks(body) == [("paragraph", "They threatened her at home.")]


def test_field_codes_and_hidden_words_are_left_out():
    inner = (
        '<w:r><w:instrText>HYPERLINK "https://hidden.example"</w:instrText></w:r>'
        + f"<w:hyperlink>{run('They followed')}</w:hyperlink>"
        + run(" secretly", "<w:vanish/>")
        + run(" her.")
    )
    assert blocks(f"<w:p>{inner}</w:p>") == [("paragraph", "They followed her.")]


def test_what_is_crossed_out_and_typed_marks_of_notes_are_left_out():
    raised = '<w:vertAlign w:val="superscript"/>'
    inner = (
        run("They hit ")
        + run("not ", "<w:strike/>")
        + run("him in May 2021")
        + run("12", raised)
        + run(" on the 3")
        + run("rd", raised)
        + run(".")
    )
    assert blocks(f"<w:p>{inner}</w:p>") == [("paragraph", "They hit him in May 2021 on the 3rd.")]


def test_rows_of_tables_are_blocks_and_a_table_of_one_column_is_none():
    def table(*rows):
        cells = ("".join(f"<w:tc>{word_paragraph(c)}</w:tc>" for c in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    body = table(("Place", "What happened"), ("Dunedin", "A man followed her."))
    assert blocks(body + table((STORY,))) == [
        ("table", "Place\tWhat happened"),
        ("table", "Dunedin\tA man followed her."),
        ("paragraph", STORY),
    ]


def test_rows_of_a_table_inside_a_cell_are_blocks_below_its_row():
    def row(*cells):
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    inner = row(word_paragraph("3 May"), word_paragraph("A call at night.")) + row(
        word_paragraph("9 May"), word_paragraph("A visit.")
    )
    nested = f"{word_paragraph('What happened')}<w:tbl>{inner}</w:tbl>{word_paragraph('at home')}"
    outer = row(word_paragraph("Dunedin"), nested) + row(word_paragraph("Leipzig"), "<w:p/>")
    assert blocks(f"<w:tbl>{outer}</w:tbl>") == [
        ("table", "Dunedin\tWhat happened at home"),
        ("table", "3 May\tA call at night."),
        ("table", "9 May\tA visit."),
        ("table", "Leipzig"),
    ]


def test_footnotes_and_comments_stand_apart_and_leave_no_mark():
    body = word_paragraph(
        "They came", inner='<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" back.")
    )
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{word_paragraph("---")}</w:footnote>'
        f'<w:footnote w:id="2">{word_paragraph("Interview of 3 May.")}</w:footnote>'
    )
    comments = (
        f'<w:comment w:id="0" w:author="Ada">{word_paragraph("They also hit him.")}</w:comment>'
    )
    assert blocks(body, notes=notes, comments=comments) == [
        ("paragraph", "They came back."),
        ("footnote", "Interview of 3 May."),
        ("notice", "They also hit him."),
    ]


def test_text_boxes_are_read_once():
    box = f"<w:txbxContent>{word_paragraph('She was followed.')}</w:txbxContent>"
    inner = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert blocks(word_paragraph("Beside it.", inner=inner)) == [
        ("paragraph", "Beside it."),
        ("paragraph", "She was followed."),
    ]


def said(**options):
    return read_docx(docx(word_paragraph(STORY), **options), "note.docx").layers["file"]


def test_properties_count_as_far_as_they_can_be_trusted():
    known = said(title="Across the Sea", author="Kea Rights Watch")
    assert (known.title, known.publisher) == ("Across the Sea", "Kea Rights Watch")
    assert known.published == "2021-06-01"
    unknown = said(title="Document1", author="Ada Okoro", modified="2024-06-01T10:00:00Z")
    assert (unknown.title, unknown.publisher, unknown.published) == (None, None, None)


def zipped(**files):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip at all", "no whole ZIP container"),
        (docx(word_paragraph(STORY))[:-200], "no whole ZIP container"),
        (b"\xd0\xcf\x11\xe0 old", "old or encrypted"),
        (zipped(a="b"), "no Word file"),
        (docx("<w:p>"), "damaged"),
        (docx(word_paragraph("")), "no text"),
    ],
    ids=["text", "cut", "old", "other zip", "bad xml", "blank"],
)
def test_what_is_no_word_file_says_so(data, reason):
    with pytest.raises(UnreadableInput, match=reason):
        read_docx(data, "note.docx")


def test_a_package_that_unpacks_to_far_more_is_refused_before_it_is_unpacked():
    out = BytesIO(docx(word_paragraph(STORY)))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package,
        package.open("word/media/big.bin", "w") as part,
    ):
        part.writelines([b"\0" * 2**20] * 600)
    assert len(out.getvalue()) < 2**20
    with pytest.raises(UnreadableInput, match="unpacks to 600 MiB, at most 500 MiB"):
        read_docx(out.getvalue(), "bomb.docx")
