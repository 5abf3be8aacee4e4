"""The page of a marked text in a real browser, from disk and with all network blocked."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from graph.marked.page import marked_page
from graph.ontology import ontology
from tests.e2e.browser import Open, opened
from tests.factory import day, report, said
from tests.graph.marked.test_page import CONSULATE, PARK, SOCIETY, WITNESS, story
from tests.graph.view_records import HOSTILE

__all__ = ["opened"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def text() -> str:
    return marked_page(story(), name="report.md")


def motley() -> str:
    """Every type of event, and every way to tell one."""
    ways = list(ontology().modalities)
    sentences = [
        said(name, modality=ways[n % len(ways)], by=[WITNESS], place=PARK, time=day("2023-05-10"))
        for n, name in enumerate(ontology().event_types)
    ]
    return marked_page(report(*sentences, title="Motley"), name="x")


@pytest.fixture(scope="module")
def hostile() -> str:
    sentences = [said("threaten", content=words, by=[words], words=words) for words in HOSTILE]
    return marked_page(report(*sentences, title=HOSTILE[1], publisher=HOSTILE[2]), name="x")


def look_of(trigger: Locator) -> tuple[str, str, str]:
    """How a word looks apart from its color."""
    return tuple(
        trigger.evaluate(
            "e => { const s = getComputedStyle(e);"
            " return [s.borderBottomStyle, s.textDecorationLine, s.fontStyle]; }"
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 400])
def test_axe_finds_no_barrier(opened: Open, text: str, scheme: str, width: int) -> None:
    for html in (text, motley()):
        page = opened(html, ready="main", color_scheme=scheme, bypass_csp=True)
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_hostile_texts_neither_run_nor_fetch_and_are_shown_as_they_are(
    opened: Open, hostile: str
) -> None:
    page = opened(hostile, ready="main")
    for trigger in page.locator("a.trigger").all():
        trigger.hover()
    for note in page.locator(".what a").all():
        note.click()
    assert page.evaluate("window.ran") is None
    assert page.locator("img, script").count() == 0
    assert "<script>window.ran = 1</script>" in page.locator(".prose").first.inner_text()


def test_a_click_on_the_word_shows_its_note_and_back(opened: Open, text: str) -> None:
    page = opened(text, ready="main")
    page.set_viewport_size({"width": 400, "height": 300})
    page.locator("#w3").click()
    expect(page.locator("#e3")).to_be_in_viewport()
    page.locator("#e3 .what a").click()
    expect(page.locator("#w3")).to_be_in_viewport()


def test_the_keyboard_walks_from_word_to_note(opened: Open, text: str) -> None:
    page = opened(text, ready="main")
    page.locator("#w2").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "e2"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('li').id") == "e2"


def test_deeds_plans_and_denials_look_unlike_each_other_without_color(
    opened: Open, text: str
) -> None:
    page = opened(text, ready="main")
    looks = [look_of(page.locator(f"#w{number}")) for number in range(1, 5)]
    assert len(set(looks)) == 4
    assert looks[2][1] == "line-through" and looks[3][2] == "italic"
    borders = {
        page.locator(f"#e{n}").evaluate("e => getComputedStyle(e).borderLeftStyle")
        for n in (1, 3, 4)
    }
    assert len(borders) == 3


def test_notes_stand_beside_the_text_and_under_it_where_there_is_no_room(
    opened: Open, text: str
) -> None:
    page = opened(text, ready="main")
    word, note = page.locator("#w1").bounding_box(), page.locator("#e1").bounding_box()
    assert note["x"] > word["x"] + word["width"] and abs(note["y"] - word["y"]) < 40
    page.set_viewport_size({"width": 400, "height": 800})
    word, note = page.locator("#w1").bounding_box(), page.locator("#e1").bounding_box()
    assert note["y"] > word["y"] + word["height"]


@pytest.mark.parametrize("width", [1200, 400])
def test_there_is_no_sideways_scrolling(opened: Open, text: str, hostile: str, width: int) -> None:
    for html in (text, hostile):
        page = opened(html, ready="main")
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_line_of_prose_has_a_measure_to_read(opened: Open) -> None:
    words = "and nobody who had been there could say afterwards how long it had gone on " * 8
    page = opened(marked_page(report(said("protest", words=words)), name="x"), ready="main")
    page.set_viewport_size({"width": 1200, "height": 800})
    lines = page.locator(".prose p").evaluate(
        "e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)"
    )
    assert 60 < len(words) / lines < 85


def test_a_long_page_opens_at_any_note(opened: Open) -> None:
    sentence = said("threaten", initiator=SOCIETY, by=[WITNESS], target=CONSULATE)
    page = opened(marked_page(report(*[sentence] * 3_000), name="x"), ready="main")
    page.evaluate("location.hash = 'e2500'")
    expect(page.locator("#e2500")).to_be_in_viewport()


def test_without_scripts_nothing_is_missing(opened: Open, text: str) -> None:
    page = opened(text, java_script_enabled=False)
    expect(page.locator("#e4")).to_contain_text("planned")
