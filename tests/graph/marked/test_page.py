"""The page of a marked text: what it holds, and what it must not let through."""

import re
import time
from dataclasses import replace

import pytest
from lxml import html

from graph.marked.page import marked_page
from graph.model import Block, Extraction, Locator, Problem, Role
from tests.factory import Actor, day, report, said
from tests.graph.view_records import HOSTILE

SOCIETY = Actor("Harbor Lights Society", "organization", "student_association")
CONSULATE = Actor("Consulate-General", "organization", "diplomatic_mission", country="CN")
WITNESS = Actor("Mara Quillby")
PARK = Actor("Albert Park", "place", "venue")


def story() -> Extraction:
    """A protest, a counter-protest that answers it, a denial, a plan, and a tie."""
    return report(
        said("protest", organizer=SOCIETY, place=PARK, time=day("2023-05-10")),
        said(
            "counter_protest", modality="alleged", by=[WITNESS], sponsor=CONSULATE, target_event=0
        ),
        said("mobilize", modality="denied", by=[CONSULATE], initiator=CONSULATE),
        said("protest", modality="planned", organizer=SOCIETY),
        said("directs", kind="relation", subject=CONSULATE, object=SOCIETY),
        title="Two crowds",
        publisher="Kea Wire",
        published="2023-05-11",
    )


def tree_of(extraction: Extraction) -> html.HtmlElement:
    return html.document_fromstring(marked_page(extraction, name="report.md"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_note_tells_who_to_whom_where_when_and_who_says_so() -> None:
    tree = tree_of(story())
    first, second = tree.get_element_by_id("e1"), tree.get_element_by_id("e2")
    assert "protest asserted" in words(first) and "organized by Harbor Lights Society" in words(
        first
    )
    assert "where Albert Park" in words(first) and "when 2023-05-10 (10 May 2023)" in words(first)
    assert "counter-protest alleged" in words(second)
    assert "behind it Consulate-General" in words(second)
    assert "says so Mara Quillby (media)" in words(second)
    assert "confidence high, 0.90" in words(second)
    assert second.xpath(".//a[@href='#e1']"), "what it answers leads to its note"


def test_word_and_note_lead_to_each_other() -> None:
    tree = tree_of(story())
    for number in range(1, 5):
        word = tree.get_element_by_id(f"w{number}")
        note = tree.get_element_by_id(f"e{number}")
        assert word.get("href") == f"#e{number}"
        assert note.xpath(f".//a[@href='#w{number}']")


def test_what_is_denied_or_planned_says_so_in_the_text_itself() -> None:
    tree = tree_of(story())
    tags = [words(sup) for sup in tree.xpath("//a[contains(@class, 'trigger')]/sup")]
    assert tags == ["1", "2 alleged", "3 denied", "4 planned"]


def test_counts_publisher_and_day_stand_on_top() -> None:
    head = words(tree_of(story()).find(".//header"))
    assert "Two crowds Kea Wire · 11 May 2023" in head
    assert "4 statements on 4 events in 5 sentences, and 1 tie" in head
    assert "all names" in head
    assert re.search(r"denied someone denies it · 1\b", head)


def test_two_statements_on_one_event_name_each_other() -> None:
    tree = tree_of(report(said("protest", organizer=SOCIETY), said("protest", same_as=0)))
    assert "same event as 2" in words(tree.get_element_by_id("e1"))
    assert "2 statements on 1 event in" in words(tree.find(".//header"))


def test_a_tie_names_both_sides() -> None:
    ties = [words(tie) for tie in tree_of(story()).xpath("//li[contains(@class, 'tie')]")]
    assert ties == ["Consulate-General directs Harbor Lights Society"]


def test_every_letter_of_the_text_is_there_once_and_in_order() -> None:
    extraction = story()
    text = f"Before all blocks. \n\n{extraction.document.text}\n\nBehind them"
    moved = replace(extraction, claims=(), events=(), entities=(), sentences=((0, 18),))
    blocks = (Block(21, 60, "paragraph"), Block(50, 90, "item"), Block(91, 91, "paragraph"))
    page = tree_of(replace(moved, document=replace(extraction.document, text=text, blocks=blocks)))
    shown = "".join("".join(prose.text_content() for prose in page.find_class("prose")).split())
    assert shown == "".join(text.split())


def test_headings_keep_an_order_without_gaps() -> None:
    text = "# Top\n\nOne.\n\n##### Deep\n\nTwo.\n\n## Middle"
    starts = [text.index(words) for words in ("# Top", "##### Deep", "## Middle")]
    blocks = tuple(
        Block(
            start, text.find("\n", start) if "\n" in text[start:] else len(text), "heading", level
        )
        for start, level in zip(starts, (1, 5, 2), strict=True)
    )
    document = replace(story().document, text=text, blocks=blocks)
    tree = tree_of(Extraction(document, "factory/1", sentences=((0, 5),)))
    headings = tree.xpath("//div[contains(@class, 'prose')]//*[self::h3 or self::h4 or self::h5]")
    assert [(h.tag, words(h)) for h in headings] == [
        ("h3", "Top"), ("h4", "Deep"), ("h4", "Middle"),
    ]  # fmt: skip


def test_pages_of_the_document_are_named_where_they_begin() -> None:
    extraction = story()
    second = extraction.sentences[2][0]
    places = (Locator(0, "page 1"), Locator(second, "page 2"))
    tree = tree_of(replace(extraction, document=replace(extraction.document, locators=places)))
    assert [words(place) for place in tree.find_class("place")] == ["page 1", "page 2"]


def test_a_pronoun_is_no_name() -> None:
    she = Actor("she")
    tree = tree_of(report(said("threaten", target=she, initiator=SOCIETY)))
    assert "she" not in [words(name) for name in tree.xpath("//table//th[@scope='row']")]
    assert not [
        e for e in tree.xpath("//main//span[contains(@class, 'entity')]") if words(e) == "she"
    ]


def test_a_claim_that_was_rejected_is_told() -> None:
    extraction = story()
    problem = Problem(extraction.document.id, 0, 7, "fillers_fit", "protest: place is no place")
    tree = tree_of(replace(extraction, problems=(problem,)))
    assert "protest: place is no place" in words(tree.find_class("problems")[0])


def test_a_document_without_events_says_so() -> None:
    tree = tree_of(report(said("directs", kind="relation", subject=CONSULATE, object=SOCIETY)))
    assert "No events were read in 1 sentence." in words(tree.find(".//header"))


def test_a_role_from_an_earlier_sentence_is_told_and_not_marked() -> None:
    extraction = report(said("protest", organizer=SOCIETY), said("counter_protest", target_event=0))
    claim = extraction.claims[1]
    trigger = extraction.claims[0].trigger
    answer = Role(
        "target_event",
        trigger.start,
        trigger.end,
        trigger.text,
        event=extraction.claims[0].event,
        inferred=True,
    )
    changed = replace(extraction, claims=(extraction.claims[0], replace(claim, roles=(answer,))))
    tree = tree_of(changed)
    assert "from the sentences before" in words(tree.get_element_by_id("e2"))
    assert not tree.xpath("//a[@id='w1']//span[contains(@class, 'role')]")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_of_a_hostile_text_becomes_markup(hostile: str) -> None:
    actor = Actor(hostile, "organization")
    extraction = report(
        said("threaten", initiator=actor, content=hostile, by=[hostile], words=hostile),
        title=hostile,
        publisher=hostile,
    )
    document = replace(extraction.document, url=hostile)
    problem = Problem(document.id, 0, 5, hostile, hostile)
    page = marked_page(replace(extraction, document=document, problems=(problem,)), name=hostile)
    tree = html.document_fromstring(page.encode("utf-8", "strict"))
    assert not tree.xpath("//script | //img | //iframe | //*[@onmouseover or @onerror or @src]")
    assert all(link.startswith("#") for link in tree.xpath("//@href"))
    assert len(tree.xpath("//style")) == len(tree.xpath("//title")) == 1
    assert not re.search(r"[\x00-\x08\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


def test_the_page_forbids_all_but_its_own_style() -> None:
    page = marked_page(story(), name="report.md")
    (policy,) = html.document_fromstring(page).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy and "unsafe" not in policy and "<script" not in page
    assert "style=" not in page.partition("</style>")[2]


@pytest.mark.parametrize("blocks", ["paragraphs", "one block"])
def test_a_text_of_three_hundred_pages_stays_of_a_size(blocks: str) -> None:
    filler = "for reasons that none of the letters which were sent in those years ever gave"
    sentence = said("threaten", initiator=SOCIETY, by=[WITNESS], place=PARK, words=filler)
    extraction = report(*[sentence] * 5_000)
    if blocks == "one block":
        extraction = replace(extraction, document=replace(extraction.document, blocks=()))
    began = time.process_time()
    page = marked_page(extraction, name="long.txt")
    assert time.process_time() - began < 20
    assert len(page) < 12 * len(extraction.document.text)
