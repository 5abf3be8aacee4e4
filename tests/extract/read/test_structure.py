"""Each part of a text is named by what it is for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import blocks, sentences

RELEASE = """\
Consulate denies role in campus clash

By Jane Doe

TORONTO \u2014 June 4, 2021

Counter-protesters surrounded the vigil. Police separated
the two groups after an hour.

The coalition is recommending that authorities:

  \u2022 appoint a focal point for victims;
  \u2022 establish an independent inquiry.

Incidents listed in the report:

- A student was followed home on 3 May.
- Two callers threatened a relative.

Photo: Members of the choir in 2020. Credit: Choir.

References [ + ]
[1] See Annual Report 2020.
"""


def named(text):
    return [(one.kind, text[one.start : one.end].splitlines()[0][:24]) for one in blocks(text)]


def test_a_press_release_falls_into_its_parts():
    assert named(RELEASE) == [
        ("heading", "Consulate denies role in"),
        ("byline", "By Jane Doe"),
        ("dateline", "TORONTO \u2014 June 4, 2021"),
        ("paragraph", "Counter-protesters surro"),
        ("paragraph", "The coalition is recomme"),
        ("recommendation", "\u2022 appoint a focal point "),
        ("recommendation", "\u2022 establish an independe"),
        ("paragraph", "Incidents listed in the "),
        ("item", "- A student was followed"),
        ("item", "- Two callers threatened"),
        ("caption", "Photo: Members of the ch"),
        ("heading", "References [ + ]"),
        ("footnote", "[1] See Annual Report 20"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Threats, Harassment, Surveillance, and Coercion:",
        "Bilateral Pressure:",
        "Misuse of International Law Enforcement Tools:",
        "Abductions:",
        "**Efforts to Control Mobility:**",
    ],
)
def test_a_run_in_heading_is_cut_off_its_paragraph(heading):
    text = f"{heading} Agents threatened her in May."
    assert [text[one.start : one.end] for one in blocks(text)] == [
        heading,
        "Agents threatened her in May.",
    ]
    assert [one.kind for one in blocks(text)] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi: report it to the police.",
        "Mr Dalzell: The police were told.",
        "Councillor Wray: How far is it?",
        "The police said: Leave now.",
        "Officials were clear: There was no threat.",
        "Jane Doe: I was followed home.",
    ],
)
def test_a_speaker_or_a_clause_before_a_colon_is_no_heading(text):
    assert [one.kind for one in blocks(text)] == ["paragraph"]


def test_lines_wrapped_by_hand_are_one_paragraph_and_short_ones_are_not():
    wrapped = (
        "Agents of the embassy followed the two students from the\n"
        "station to their hall of residence and took photographs\n"
        "of them through the window."
    )
    assert len(blocks(wrapped)) == 1
    listed = wrapped + "\nToronto\nMontreal and the other cities of the east of the country"
    assert len(blocks(listed)) > 1


def test_headings_of_markdown_have_levels_and_front_matter_is_a_notice():
    text = "---\ntitle: T\n---\n# Top\n\nText here.\n\nUnder\n-----\n\nMore text.\n\n## Deep\n"
    found = [(one.kind, one.level) for one in blocks(text)]
    assert found == [
        ("notice", 0), ("heading", 1), ("paragraph", 0), ("heading", 2), ("paragraph", 0),
        ("heading", 2),
    ]  # fmt: skip


def test_items_under_a_heading_for_recommendations_are_recommendations():
    text = "# Recommendations\n\nTo the government:\n\n- End the practice.\n- Protect victims.\n"
    assert [one.kind for one in blocks(text)][-2:] == ["recommendation", "recommendation"]


def test_notices_are_told_apart():
    text = "INVENTED EXAMPLE. All people are invented.\n\nAgents followed her.\n\n\u00a9 2021 Club"
    assert [one.kind for one in blocks(text)] == ["notice", "paragraph", "notice"]


def test_a_table_row_is_a_block():
    text = "| place | day |\n| --- | --- |\n| Toronto | 3 May |\n"
    assert {one.kind for one in blocks(text)} <= {"table"}


SCRAPS = [
    "# H", "By Jo", "- a", "1. b", "Text. More", ":", "Calls on X to:", "\n", "\n\n", "\r\n", " ",
    "---", "|a|b|", "References", "\u2022 c", "\f", "A Title Case Line", "Photo: x", "\u00a0",
]  # fmt: skip
scraps = st.sampled_from(SCRAPS)


@given(st.text() | st.lists(scraps).map("".join))
def test_blocks_cover_the_text_in_order_without_overlap(text):
    found = blocks(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in found)
    inside = "".join(text[one.start : one.end] for one in found)
    assert "".join(inside.split()) == "".join(text.split())


@given(st.text() | st.lists(scraps).map("".join))
def test_sentences_cover_each_block_and_never_cross_it(text):
    for block in blocks(text):
        found = sentences(text, block)
        assert all(block.start <= a < b <= block.end for a, b in found)
        assert all(text[a:b] == text[a:b].strip() for a, b in found)
        inside = "".join(text[a:b] for a, b in found)
        assert "".join(inside.split()) == "".join(text[block.start : block.end].split())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Senate Panel on Exiles: Threats and arrests abroad\nChapter 2: What we heard\n\n"
            "The panel met in May. Nobody came.",
            ["heading", "paragraph"],
        ),
        (
            "Threats against bakers abroad: Ruritania\n\nList of cases, March to May 2021\n\n"
            "Agents followed a baker in May.",
            ["heading", "heading", "paragraph"],
        ),
        (
            "A baker was followed in May\nby two men and was beaten\nin Halden.\n\nNobody came.",
            ["paragraph", "paragraph"],
        ),
        (
            "Threats against bakers abroad\n\nAgents have followed a baker, and beat another one"
            "\n\nNobody came.",
            ["heading", "paragraph", "paragraph"],
        ),
    ],
)
def test_titles_of_several_lines_and_subtitles_are_headings(text, kinds):
    assert [one.kind for one in blocks(text)] == kinds


UNDER_LABELS = """\
GABON: Section 2. Freedom of Movement

Foreign Travel: Officers at the airport of Libreville stopped the cellist Ines Obame on 3 May and \
kept her passport for eleven weeks without a word of why.

Chad: In June two clerks from N'Djamena vanished from a bus station in Oyem, and the police said \
that they knew of no such clerks and of no such bus.

Exile: A judge who had been let out of prison was driven to the frontier in July and told that \
he would be arrested again if he came back.
"""


def test_labels_over_paragraphs_that_nobody_says_twice_are_headings():
    kinds = named(UNDER_LABELS)
    assert [words for kind, words in kinds if kind == "heading"] == [
        "GABON: Section 2. Freedo", "Foreign Travel:", "Chad:", "Exile:",
    ]  # fmt: skip
    assert [kind for kind, _ in kinds].count("paragraph") == 3


def test_labels_of_people_who_speak_are_no_headings():
    spoken = UNDER_LABELS.replace("Chad: In", "Mr. Ndong: In").replace("Exile: A", "Ms. Moussa: A")
    assert not {"Chad:", "Exile:", "Mr. Ndong:", "Ms. Moussa:"} & {
        words for kind, words in named(spoken) if kind == "heading"
    }
    own = UNDER_LABELS.replace("stopped the cellist Ines Obame", "stopped me")
    own = own.replace("kept her passport", "kept my passport")
    assert ("heading", "Foreign Travel:") not in named(own)
