"""Turns, logs, datelines, captions, quotes and notes of plain text and Markdown are told apart."""

import pytest

from extract.read import blocks, document_sentences, read_text
from extract.read.logs import find_log_lines

LAST = "\n\nThe vigil began at noon, and nobody was hurt. It ended at two.\n"


def kinds(text):
    return [block.kind for block in blocks(text)]


def parts(text, kind):
    return [text[b.start : b.end] for b in blocks(text) if b.kind == kind]


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        (
            "The CHAIR: We begin.\n\nMs. OKORO (Kea Watch): Two men followed us. They filmed.\n\n"
            "The CHAIR: Thank you.\n",
            ["The CHAIR", "Ms. OKORO", "The CHAIR"],
        ),
        (
            "Q: When was it?\nA: In May. Two men came.\nQ: Who were they?\nA: I do not know.\n",
            ["Q", "A", "Q", "A"],
        ),
        (
            "[14:05] Ada: they are at the gate\n[14:06] Ben: who\n[14:07] Ada: the two from Sunday\n",
            ["[14:05] Ada", "[14:06] Ben", "[14:07] Ada"],
        ),
        (
            "Mr. KIM. Did anybody threaten you?\n\nMrs. PRUITT. Two men did.\n",
            ["Mr. KIM", "Mrs. PRUITT"],
        ),
        (
            "Witness 1: They beat him.\n\nWitness 2: I saw it.\n\nWitness 1: He fell.\n",
            ["Witness 1", "Witness 2", "Witness 1"],
        ),
    ],
    ids=["hearing", "interview", "chat", "court", "statements"],
)
def test_each_turn_of_a_transcript_is_a_block(text, opened):
    found = parts(text, "turn")
    assert len(found) == len(opened) == len(blocks(text))
    for turn, label in zip(found, opened, strict=True):
        assert turn.startswith(label)


@pytest.mark.parametrize(
    "text",
    [
        "Date: 3 May 2021\nPlace: Dunedin\nVictim: a student\nSource: a call\n",
        "Bilateral Pressure: Agents threatened her in May.\n\nAbductions: Two men were taken.\n",
        "The police said: Leave now. They left.\n\nOfficials were clear: There was no threat.\n",
        "Recommendation 4: Open an inquiry.\n\nFootnote 17: The police were told.\n",
    ],
    ids=["form", "run-in headings", "clauses", "numbered parts"],
)
def test_fields_headings_and_clauses_before_a_colon_open_no_turn(text):
    assert "turn" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "09:15 Caller reports two men at the gate.\n14:05 Second call.\n16:00 Line closed.\n",
        "[2021-05-03 09:15] Two men came.\n[2021-05-03 14:05] A call.\n[2021-05-04 08:00] Quiet.\n",
        "3 May 2021: Two men came.\n\n9 May 2021: A call.\n\n12 June 2021: An arrest.\n",
        "- **May 3, 2021** \u2013 Two men came.\n- **May 9, 2021** \u2013 A call.\n- **June 12, 2021** \u2013 Quiet.\n",
        "Fri 18:05 Library: Two men came.\n\nFri 19:10: They left.\n\nSat 09:30: A call came.\n",
        "1405 hrs Two men came.\n1420 hrs Patrol came.\n1500 hrs All quiet.\n",
    ],
    ids=["hours", "stamps", "days", "list", "weekdays", "military"],
)
def test_entries_of_a_log_are_blocks(text):
    assert kinds(text) == ["log"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "14:05 was the hour at which they came.\n\nAt 15:00 they left again.\n",
        "3 May was a quiet day in town.\n\n9 May was not, said Ada.\n\n12 June was.\n",
        "9 students were followed.\n\n12 men came to the gate.\n\n40 people left.\n",
    ],
)
def test_prose_that_begins_with_an_hour_a_day_or_a_number_is_no_log(text):
    assert "log" not in kinds(text)


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, 3 March 2021 (Kea Wire) -",
        "DUNEDIN, New Zealand, March 3 (Kea) \u2014",
        "OSLO \u2014",
        "Leipzig, 9 May \u2013",
        "NEW HAVEN, Tuesday --",
        "Bangkok, 12 October 2024.",
        "**Uppsala (Kea):**",
    ],
)
def test_a_dateline_in_front_of_a_story_is_a_block_and_is_read_with_its_first_sentence(dateline):
    text = f"{dateline} Two men followed a singer home. She told the police.{LAST}"
    assert parts(text, "dateline") == [dateline]
    assert "Two men followed a singer home. She told the police." in parts(text, "paragraph")
    document = read_text(text)
    first, second = document_sentences(document)[:2]
    assert text[slice(*first)] == f"{dateline} Two men followed a singer home."
    assert text[slice(*second)] == "She told the police."


@pytest.mark.parametrize(
    "start",
    [
        "Dunedin \u2013 a quiet city \u2013 saw two men arrested.",
        "MR. LUND \u2014 I saw it all and said so.",
        "The embassy - of all places - called her.",
        "In May 2021 - on the third - two men came.",
        "Ada Okoro: Two men came to the gate.",
    ],
)
def test_a_sentence_with_a_dash_or_a_colon_has_no_dateline(start):
    assert "dateline" not in kinds(start + LAST)


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: The protest at the gate, 2019.",
        "Students outside the consulate in Dunedin. (Photo: Ada Okoro/Kea)",
        "A march in Leipzig on Sunday. Ben Lund / Kea Wire",
        "Police arrest a man at the gate (Kea Wire/Ben Lund)",
        "The torn posters. \u00a9 Kea Rights Watch",
        "The crowd in 2019 \u2013 photo by Ada Okoro",
    ],
)
def test_words_below_a_picture_are_told_by_their_credit(caption):
    assert parts(f"They met at noon.\n\n{caption}{LAST}", "caption") == [caption]


@pytest.mark.parametrize(
    "prose",
    [
        "She handed in the proof (photo 3) and left.",
        "He attached the proof (an image of the letter).",
        "They went to both clubs (Leipzig/Dresden).",
        "The call was recorded. She gave it to the police.",
    ],
)
def test_prose_about_pictures_is_no_caption(prose):
    assert "caption" not in kinds(f"They met at noon.\n\n{prose}{LAST}")


@pytest.mark.parametrize(
    "line",
    ["By Jane Doe, staff reporter", "Posted by Jane Doe", "Author: Jane Doe and Ben Lund",
     "Reporting by Jane Doe; editing by Ben Lund"],
)  # fmt: skip
def test_who_wrote_a_text_is_a_byline(line):
    assert parts(f"Crowd at the gate\n\n{line}{LAST}", "byline") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe, Harlow Courier, 18 May 2019",
        "By Jane Doe and Ben Lund",
        "by Jane Doe, The Lantern, 4 October 2021",
        "BY JANE DOE\nStaff writer",
    ],
)
def test_a_byline_right_below_a_title_is_parted_from_it(line):
    text = f"Film night goes ahead despite the letter\n{line}\n\nIt was shown.{LAST}"
    assert line in parts(text, "byline") + parts(text, "dateline")
    assert parts(text, "heading") == ["Film night goes ahead despite the letter"]


def test_prose_wrapped_before_by_has_no_byline():
    for line in ("by Jane Doe.", "by Jane Doe, who was threatened", "By noon the men were gone."):
        assert "byline" not in kinds(f"The evening in the hall was organized\n{line}{LAST}")


def test_a_sentence_that_begins_with_by_is_no_byline():
    for line in ("By Monday, police had left", "By noon the men were gone"):
        assert "byline" not in kinds(f"It began at dawn, said Ada.\n\n{line}{LAST}")


def test_a_quote_that_is_set_apart_is_a_block_with_its_signature():
    text = "They wrote:\n\n> Two men beat my brother.\n> They filmed it.\n\n\u2014 Ada Okoro, student\n"
    assert kinds(text) == ["paragraph", "quote", "byline"]
    page = "<p>They wrote:</p><blockquote><p>Two men came.</p><p>They left.</p></blockquote><p>So it was.</p>"
    found = [block.kind for block in read_text(page, format="html").blocks]
    assert found == ["paragraph", "quote", "quote", "paragraph"]


@pytest.mark.parametrize(
    "contents",
    [
        "Contents\nThreats against students ........ 3\nAttacks on vigils ........ 7\n",
        "## Table of contents\n\n- [Threats against students](#threats)\n- [Attacks](#attacks)\n",
        "Contents\n\n1. Threats against students\n2. Attacks on vigils\n",
    ],
    ids=["dots", "links", "numbers"],
)
def test_entries_of_a_list_of_contents_are_notices(contents):
    text = f"Across the Sea\n\n{contents}\n1. Threats against students\n\nTwo men came.{LAST}"
    assert kinds(text)[:4] == ["heading", "heading", "notice", "notice"]
    assert kinds(text)[4:6] == ["heading", "paragraph"]


def test_numbered_topics_by_themselves_are_headings_and_numbered_sentences_are_items():
    text = f"Across the Sea\n\n2. Threats in May\n\nTwo men came.{LAST}"
    assert kinds(text)[:3] == ["heading", "heading", "paragraph"]
    listed = "They did three things:\n\n1. Threats in May\n2. Calls by night\n3. A visit\n"
    assert kinds(listed) == ["paragraph", "item", "item", "item"]


@pytest.mark.parametrize(
    "title",
    [
        "e. Threats against Relatives", "(b) Surveillance of Exiles", "IV. Arrests in May",
        "3.2 Arbitrary Arrest and Detention", "A. Attacks on Protesters",
        "Section 2. Respect for Civil Liberties", "Part III \u2013 Harassment Online",
    ],
)  # fmt: skip
def test_lettered_and_numbered_titles_are_headings_with_and_without_blank_lines(title):
    apart = f"Across the Sea\n\nTwo men came.\n\n{title}\n\nMen beat Ilan Roth.{LAST}"
    assert kinds(apart)[:4] == ["heading", "paragraph", "heading", "paragraph"]
    close = f"Two men came to the door of the club.\n{title}\nMen beat Ilan Roth.{LAST}"
    assert kinds(close)[:3] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "They did two things.\n\na. They beat Ilan Roth.\nb. They called Ada Venn.\n",
        "These bodies were named:\n\na. Ministry of Roads\nb. Port Police\n",
    ],
    ids=["sentences", "names"],
)
def test_lettered_entries_of_a_list_are_items(text):
    assert kinds(text) == ["paragraph", "item", "item"]


def test_an_answer_is_no_title():
    text = "Q. Who came?\n\nA. Two Men\n\nQ. When?\n\nA. At Noon\n"
    assert "heading" not in kinds(text)


def test_a_sentence_with_a_mark_of_a_footnote_is_no_heading():
    text = "# Report\n\nPolice arrested a man.[^1]\n\n[^1]: He was charged in 2019.\n"
    assert kinds(text) == ["heading", "paragraph", "footnote"]


@pytest.mark.parametrize(
    "notes",
    [
        "___\n\n1 Interview with Okoro, who was beaten.\n\n2 Kea Wire, 3 May 2021.\n",
        "---\n\n\u2020 Okoro was beaten in 2019.\n",
        "Notes\n\n1. Interview with Okoro, who was beaten.\n2. Kea Wire, 3 May 2021.\n",
    ],
)
def test_notes_below_a_line_or_a_heading_are_footnotes(notes):
    assert set(kinds(f"Men followed her home.{LAST}\n{notes}")[2:]) <= {
        "notice", "heading", "footnote",
    }  # fmt: skip


def test_prose_below_a_line_is_prose():
    text = f"They met at noon.\n\n---\n\n12 people were beaten at the gate.{LAST}"
    assert kinds(text) == ["paragraph", "notice", "paragraph", "paragraph"]
    listed = "They met.\n\n---\n\n1. Two men were beaten.\n2. The police came.\n\nIt ended.\n"
    assert kinds(listed) == ["paragraph", "notice", "item", "item", "paragraph"]


def test_changed_names_are_a_remark():
    text = (
        f"Men followed her.{LAST}\n* Names have been changed to protect the victims of threats.\n"
    )
    assert kinds(text)[-1] == "notice"


def test_what_is_asked_below_recommendations_is_a_recommendation_and_what_was_done_is_not():
    text = (
        "# Recommendations\n\n"
        "We call on the government to investigate the threats.\n\n"
        "The university should protect students. It must report attacks.\n\n"
        "In May agents threatened two students, and the police did nothing.\n"
    )
    assert kinds(text) == ["heading", "recommendation", "recommendation", "paragraph"]


def test_the_third_demand_of_a_letter_is_no_notice_of_copyright():
    text = "We urge the ministry to:\n(a) arrest them;\n(b) stop it; and\n(c) sanction those who did it.\n"
    assert kinds(text) == ["paragraph"] + ["recommendation"] * 3
    assert kinds(f"They met.{LAST}\n(c) 2021 Kea Rights Watch")[-1] == "notice"


def test_the_row_of_headings_of_a_table_is_told_apart():
    text = "| Date | Arrests |\n| --- | --- |\n| 3 May | Two men were taken |\n"
    assert [(b.kind, b.level) for b in blocks(text)] == [("table", 1), ("table", 1), ("table", 0)]
    page = "<table><tr><th>Date<th>Arrests</tr><tr><td>3 May<td>Two men were taken</tr></table>"
    levels = [b.level for b in read_text(page, format="html").blocks]
    assert levels == [1, 0]


def test_no_sentence_crosses_the_cell_of_a_table():
    document = read_text("| 3 May | none | A man was hit. He fell. |\n| a | b | c |\n")
    found = [document.text[a:b] for a, b in document_sentences(document)]
    assert found[:4] == ["| 3 May |", "none |", "A man was hit.", "He fell. |"]


def test_a_list_below_prose_is_not_the_signature_of_a_quote_farther_up():
    text = "> Two men came.\n\nThey wrote:\n\n- Ada Okoro\n- Ben Lund\n"
    assert kinds(text) == ["quote", "paragraph", "item", "item"]


@pytest.mark.parametrize(
    "lines",
    [
        "12/03/2024 2310-0040 Two males came.\n13/03 0900-0915 hrs: Rain.\n14/03/2024 0100-0200. None.",
        "3 May, 23:50 - 00:20: Two males came.\n4 May, 09:00-09:15: Rain.\n5 May, 01:00-02:00: None.",
        "**3 May 2021** Two males came.\n**4 May 2021** Rain.\n**June 2021** None.",
    ],
)
def test_hours_from_and_to_and_bold_days_open_entries(lines: str) -> None:
    assert len(find_log_lines(lines)) == 3


def test_years_of_what_is_counted_open_no_entries() -> None:
    lines = "3 May 1968 students came.\n4 May 1968 workers came.\n**5 May 1968** was quiet."
    assert find_log_lines(lines) == []
