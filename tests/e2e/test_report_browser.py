"""The report on campaigns in a real browser, from disk and with all network blocked."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from api.campaign_report import campaign_report
from api.campaigns import kept_campaigns
from graph.store import open_store
from tests.api.campaign_sample import BODIES, TARGET, keep, reports
from tests.e2e.browser import Open, opened
from tests.factory import day, report, said
from tests.graph.view_records import HOSTILE

__all__ = ["opened"]

pytestmark = pytest.mark.browser


def page_of(folder: Path, *, hostile: bool = False) -> str:
    store = open_store(f"sqlite:{folder / 'sample.db'}")
    for extraction in reports():
        store.put(extraction)
    if hostile:
        sentences = [
            said("harass", initiator=BODIES[0], target=TARGET, time=day("2023-03-07"), words=text)
            for text in HOSTILE
        ]
        store.put(report(*sentences, publisher=HOSTILE[1], title=HOSTILE[2]))
    keep(store)
    page = campaign_report(store, next(kept_campaigns(store)), policy=None)
    store.close()
    return page


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    return page_of(tmp_path_factory.mktemp("report"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 400])
def test_axe_finds_no_barrier(opened: Open, text: str, scheme: str, width: int) -> None:
    page = opened(text, ready="main", color_scheme=scheme, bypass_csp=True)
    page.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_number_beside_a_member_leads_to_the_quote(opened: Open, text: str) -> None:
    page = opened(text, ready="main")
    page.locator(".members a").last.click()
    assert page.evaluate("document.querySelector(':target').tagName") == "LI"
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_mark_of_the_picture_leads_to_the_quote(opened: Open, text: str) -> None:
    page = opened(text, ready="main")
    page.locator(".lanes a").first.click()
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1200, 400])
def test_only_pictures_and_tables_scroll_sideways(opened: Open, text: str, width: int) -> None:
    page = opened(text, ready="main")
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".lanes .mark").count() == 20


def test_disputed_acts_look_unlike_others_without_color(opened: Open, text: str) -> None:
    page = opened(text, ready="main")
    dashes = "e => getComputedStyle(e).strokeDasharray"
    assert page.locator(".mark.disputed").first.evaluate(dashes) != "none"
    assert page.locator(".mark:not(.disputed)").first.evaluate(dashes) == "none"


def test_hostile_texts_neither_run_nor_fetch(opened: Open, tmp_path: Path) -> None:
    page = opened(page_of(tmp_path, hostile=True), ready="main")
    for mark in page.locator(".lanes .mark").all()[:5]:
        mark.hover(force=True)
    assert page.evaluate("window.ran") is None
    assert page.locator("img, script").count() == 0
    assert "<script>window.ran = 1</script>" in page.locator("main").inner_text()


def test_it_prints_whole(opened: Open, text: str) -> None:
    page = opened(text, ready="main")
    page.emulate_media(media="print")
    assert page.locator(".lanes").evaluate(
        "e => e.getBoundingClientRect().right <= document.documentElement.clientWidth + 1"
    )
    expect(page.locator("#q1-21")).to_be_visible()
