"""The page of a picture in a real browser, from disk and with all network blocked."""

import json
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from graph.view.page import html_page
from graph.view.words import shown
from tests.e2e.browser import opened
from tests.graph.view_records import HOSTILE, hostile, link, material

__all__ = ["opened"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def text() -> str:
    return html_page(material())


def place_of(page: Page, *ids: str) -> tuple[float, float]:
    """Where a node is on the screen, or the middle of a straight link between two."""
    return middle_of(page, *(number_of(page, id) for id in ids))


def number_of(page: Page, id: str) -> int:
    return int(page.locator(f"tr[data-id='{id}']").get_attribute("id")[1:])


def middle_of(page: Page, *nodes: int) -> tuple[float, float]:
    points = page.evaluate(
        "ids => Object.values(network.getPositions(ids)).map(p => network.canvasToDOM(p))",
        list(nodes),
    )
    box = page.locator("#picture canvas").bounding_box()
    x = sum(point["x"] for point in points) / len(points)
    y = sum(point["y"] for point in points) / len(points)
    return box["x"] + x, box["y"] + y


def test_a_click_on_a_link_shows_its_quote_and_who_says_it(opened, text):
    page = opened(text)
    page.mouse.click(*place_of(page, "evt:counter", "evt:protest"))
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Mara Quillby said they paid for the second crowd.")
    expect(panel).to_contain_text("said by Mara Quillby (witness)")
    expect(panel).to_contain_text("Kea Wire, “Two crowds”, 11 May 2023, page 3")
    expect(panel).to_contain_text("responds to")
    expect(panel).to_contain_text("alleged")
    expect(panel.locator("mark")).to_have_text("paid")


def test_a_click_on_a_node_shows_what_is_known_of_it_and_its_quotes(opened, text):
    page = opened(text)
    page.mouse.click(*place_of(page, "ent:society"))
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Harbor Lights Society")
    expect(panel).to_contain_text("organization, student association")
    expect(panel.locator(".quote")).to_have_count(3)
    panel.get_by_role("button", name="would take part in").click()
    expect(panel).to_contain_text("planned or feared")
    expect(panel).to_contain_text("Its members planned to join the protest.")


def test_a_denial_stands_beside_what_it_denies(opened, text):
    page = opened(text)
    page.locator("tr[data-id='lnk:pays'] button").click()
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Mara Quillby said they paid")
    expect(panel.get_by_role("heading", name="Said otherwise: denied")).to_be_visible()
    expect(panel).to_contain_text("The consulate denied that it paid.")
    page.locator("tr[data-id='lnk:denies'] button").click()
    expect(panel.get_by_role("heading", name="Against this denial")).to_be_visible()


def test_a_plan_stands_beside_what_is_reported_of_the_same_two(opened):
    both = [
        link("lnk:went", "ent:society", "TOOK_PART_IN", "evt:protest", "clm:1"),
        link("lnk:plans", "ent:society", "TOOK_PART_IN", "evt:protest", "clm:5",
             standing="unrealized"),
    ]  # fmt: skip
    page = opened(html_page(replace(material(), links=both)))
    page.locator("tr[data-id='lnk:went'] button").click()
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", name="Said otherwise: planned or feared")).to_be_visible()
    expect(panel).to_contain_text("Its members planned to join the protest.")


def test_links_differ_by_more_than_color(opened, text):
    page = opened(text)
    edges = page.evaluate(
        "network.body.data.edges.get().map(({id, width, dashes, arrows}) =>"
        " [id, JSON.stringify([width, dashes, arrows.to.type])])"
    )
    looks = dict(edges)
    by_id = {
        id: looks[number_of(page, id)]
        for id in ("lnk:pays", "lnk:denies", "lnk:leads", "lnk:plans", "lnk:sees", "lnk:answers")
    }
    assert len(set(by_id.values())) == 6
    width = {id: json.loads(look)[0] for id, look in by_id.items()}
    assert width["lnk:leads"] > 2 * width["lnk:pays"] and width["lnk:answers"] > width["lnk:pays"]
    assert json.loads(by_id["lnk:denies"])[1:] == [[9, 5], "bar"]


def test_all_parallel_links_are_drawn_and_lie_apart(opened, text):
    page = opened(text)
    middles = page.evaluate(
        "network.body.data.edges.getIds().map(id => network.body.edges[id].edgeType.getPoint(0.5))"
    )
    assert len(middles) == len(material().links)
    assert len({(round(m["x"]), round(m["y"])) for m in middles}) == len(middles)


def test_hostile_texts_neither_run_nor_fetch_and_are_shown_as_they_are(opened):
    page = opened(html_page(hostile()))
    nodes = page.locator("#nodes ~ .scroll tbody tr")
    for number in range(nodes.count()):
        row = page.locator(f"#n{number}")
        row.locator("button").click()
        name = row.locator("th").text_content()
        assert page.locator("#panel h2").first.text_content() == name
        page.mouse.move(*middle_of(page, number))
    names = set(page.locator("#nodes ~ .scroll tbody th").all_text_contents())
    assert {shown(name) for name in HOSTILE} <= names
    for row in page.locator("#links ~ .scroll tbody button").all():
        row.click()
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert page.locator("#panel img, #panel script, .vis-tooltip :not(br)").count() == 0


def test_hovering_shows_a_hostile_name_as_text(opened):
    page = opened(html_page(hostile()))
    hovered = page.locator("#nodes ~ .scroll tbody tr", has_text="<img src").last
    page.mouse.move(*middle_of(page, int(hovered.get_attribute("id")[1:])))
    expect(page.locator("div.vis-tooltip")).to_contain_text("organization")
    assert page.locator("div.vis-tooltip :not(br)").count() == 0


def test_the_keyboard_alone_leads_to_a_quote_and_back(opened, text):
    page = opened(text)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('tbody') !== null"):
            break
    said = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    expect(page.locator("#panel .quote").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == said


def test_the_search_field_finds_a_node_by_keyboard(opened, text):
    page = opened(text)
    page.locator("#find").focus()
    page.keyboard.type("lantern")
    expect(page.locator("#found button")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Snow Lantern Circle")
    page.locator("#find").fill("nobody of this name")
    expect(page.locator("#found")).to_have_text("nothing found")


def test_the_legend_hides_and_shows(opened, text):
    page = opened(text)
    page.locator("input[data-said='refuted']").uncheck()
    expect(page.locator("tr[data-id='lnk:denies']")).to_be_hidden()
    hidden = page.evaluate("network.body.data.edges.get().filter(e => e.hidden).length")
    assert hidden == 1
    page.locator("input[data-type='person']").uncheck()
    expect(page.locator("tr[data-id='ent:witness']")).to_be_hidden()
    expect(page.locator("tr[data-id='lnk:sees']")).to_be_hidden()
    expect(page.locator("#status")).to_contain_text("5 of 6 nodes shown")
    page.locator("input[data-type='person']").check()
    expect(page.locator("tr[data-id='lnk:sees']")).to_be_visible()


def test_a_heading_sorts_its_table(opened, text):
    page = opened(text)
    rows = page.locator("#nodes ~ .scroll tbody th")
    page.locator("#nodes ~ .scroll thead").get_by_role("button", name="Name").click()
    rising = rows.all_text_contents()
    page.locator("#nodes ~ .scroll thead").get_by_role("button", name="Name").click()
    assert rising == sorted(rising, key=str.lower)
    assert rows.all_text_contents() == rising[::-1]


def test_a_node_that_is_moved_by_hand_stays_there(opened, text):
    page = opened(text)
    x, y = place_of(page, "ent:lone")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y - 60, steps=5)
    page.mouse.up()
    moved = place_of(page, "ent:lone")
    assert abs(moved[0] - x - 40) < 3 and abs(moved[1] - y + 60) < 3
    page.locator("input[data-said='refuted']").uncheck()
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(100)
    after = place_of(page, "ent:lone")
    assert abs(after[0] - moved[0]) < 2 and abs(after[1] - moved[1]) < 2


def test_dark_and_light_follow_the_screen_while_the_page_is_open(opened, text):
    page = opened(text)
    color = "network.body.data.edges.get()[0].color.color"
    light = page.evaluate(color)
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(100)
    assert page.evaluate(color) != light


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(opened, text, scheme):
    page = opened(text, color_scheme=scheme, bypass_csp=True)
    closed = Axe().run(page)
    assert closed.violations_count == 0, closed.generate_report()
    page.locator("tr[data-id='lnk:leads'] button").click()
    page.locator("#find").fill("lantern")
    open_ = Axe().run(page)
    assert open_.violations_count == 0, open_.generate_report()


def test_without_scripts_quotes_and_tables_are_there(opened, text):
    page = opened(text, java_script_enabled=False)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator(".quote").first).to_be_visible()
    page.locator("tr[data-id='lnk:denies'] a").click()
    expect(page.locator(".quote:target")).to_contain_text("The consulate denied that it paid.")


def test_a_narrow_screen_has_no_sideways_scrolling(opened, text):
    page = opened(text)
    page.set_viewport_size({"width": 390, "height": 780})
    page.locator("tr[data-id='lnk:pays'] button").click()
    expect(page.locator("#panel")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_print_leaves_out_what_only_a_screen_needs(opened, text):
    page = opened(text)
    page.emulate_media(media="print")
    expect(page.locator(".tools")).to_be_hidden()
    expect(page.locator(".quote").first).to_be_visible()
