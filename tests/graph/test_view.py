"""The page of a picture, as text; what a browser makes of it stands in tests/e2e."""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import html

import graph.view
from graph.ontology import ontology
from graph.view import labels
from graph.view.colors import DARK, LIGHT, contrast, style_variables, visible
from graph.view.page import html_page
from graph.view.words import SAYINGS, days, how_said, link_words, plain, shown
from tests.graph.view_records import (
    HOSTILE,
    claim,
    document,
    entity,
    event,
    hostile,
    link,
    material,
)

FOLDER = Path(graph.view.__file__).parent
VIS_NETWORK = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"


def parsed(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def data(page: html.HtmlElement, id: str) -> list[dict]:
    return json.loads(page.get_element_by_id(id).text)


def texts(elements: Sequence[html.HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in elements]


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return parsed(html_page(material()))


def test_vis_network_is_the_file_that_was_looked_at():
    shipped = Path(find_spec("pyvis").origin).parent / "lib/vis-9.1.2/vis-network.min.js"
    assert hashlib.sha256(shipped.read_bytes()).hexdigest() == VIS_NETWORK


def test_our_scripts_put_text_on_the_page_as_text_only():
    ways = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\("
        r"|setAttribute\(\"on|DOMParser|createContextualFragment|fetch|XMLHttpRequest|import\("
    )
    scripts = sorted(FOLDER.glob("*.js"))
    assert len(scripts) >= 5
    assert not [s.name for s in scripts if ways.search(s.read_text(encoding="utf-8"))]


def test_the_page_refers_to_nothing_outside_itself(page):
    assert not page.xpath("//*[@src or @srcset or @action or @data or @poster]")
    assert not page.xpath(
        "//link | //iframe | //object | //embed | //base | //meta[@http-equiv='refresh']"
    )
    assert all(a.get("href").startswith("#") for a in page.xpath("//a"))
    style = page.xpath("//style")[0].text
    assert "url(" not in style and "@import" not in style


def test_the_policy_lets_exactly_the_scripts_and_styles_of_the_page_run(page):
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']")[0].get("content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    run = [s.text for s in page.xpath("//script[not(@type)]")]
    assert rules["default-src"] == "'none'" and "unsafe" not in policy and len(run) == 2
    assert rules["script-src"].split() == [hashed(text) for text in run]
    assert rules["style-src"].split() == [hashed(s.text) for s in page.xpath("//style")]
    assert not page.xpath("//*[@style]") and not page.xpath("//*[@*[starts-with(name(), 'on')]]")


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_page_is_whole_html_with_language_and_title(page):
    text = html_page(material())
    assert text.startswith("<!doctype html>") and page.get("lang") == "en"
    assert page.findtext(".//title") == "Two crowds" and '<meta charset="utf-8">' in text


def test_every_link_is_drawn_parallel_ones_beside_each_other(page):
    edges = data(page, "link-data")
    assert len(edges) == len(material().links)
    pairs = [sorted((edge["from"], edge["to"])) for edge in edges]
    parallel = [e for e, pair in zip(edges, pairs, strict=True) if pairs.count(pair) > 1]
    assert len(parallel) == 2 and len({edge.get("bend", 0) for edge in parallel}) == 2


def test_parallel_links_that_run_against_each_other_are_bent_to_both_sides():
    found = replace(
        material(),
        links=[
            link("lnk:1", "ent:society", "DIRECTS", "ent:consulate", "clm:1"),
            link("lnk:2", "ent:consulate", "FUNDS", "ent:society", "clm:1"),
        ],
    )
    bends = [edge["bend"] for edge in data(parsed(html_page(found)), "link-data")]
    # Both are bent to the same hand of their own direction, so they part.
    assert bends[0] == bends[1] != 0


def test_each_way_of_saying_it_has_a_class_of_its_own(page):
    said = {edge["said"] for edge in data(page, "link-data")}
    assert said == {"corroborated", "reported", "alleged", "unrealized", "refuted"}


@pytest.mark.parametrize(
    ("standing", "independent", "modalities", "expected"),
    [
        ("reported", 2, {"alleged"}, "corroborated"),
        ("reported", 1, {"alleged"}, "alleged"),
        ("reported", 1, {"alleged", "asserted"}, "reported"),
        ("reported", 0, {"attempted"}, "reported"),
        ("unrealized", 3, {"planned"}, "unrealized"),
        ("refuted", 2, {"denied"}, "refuted"),
    ],
)
def test_a_link_is_said_as_firmly_as_its_claims_and_sources_allow(
    standing, independent, modalities, expected
):
    record = {"standing": standing, "independent_sources": independent}
    assert how_said(record, frozenset(modalities)) == expected


def test_every_quote_stands_on_the_page_once_with_all_who_say_it(page):
    quotes = texts(page.xpath("//li[contains(@class, 'quote')]"))
    assert len(quotes) == 5
    alleged = next(quote for quote in quotes if "second crowd" in quote)
    assert "page 3" in alleged
    documents = texts(page.xpath("//div[@id='tables']//h3"))
    assert documents == ["Kea Wire, “Two crowds”, 11 May 2023", "Cone Courier, 11 May 2023"]
    assert "counter-protest alleged said by Mara Quillby (witness)" in alleged
    assert "reading 0.90 sure, by rule reader" in alleged
    unnamed = next(quote for quote in quotes if "society called" in quote)
    assert "said by Cone Courier itself" in unnamed


def test_the_trigger_is_marked_in_its_sentence(page):
    assert "paid" in texts(page.xpath("//mark")) and "protest" in texts(page.xpath("//mark"))


def test_a_word_that_stands_twice_is_not_marked_for_it_may_be_the_other_one():
    found = replace(
        material(),
        claims=[claim("clm:1", "protest", "A protest against a protest.")],
    )
    assert not parsed(html_page(found)).xpath("//mark")


def test_two_readings_of_one_sentence_share_its_quote():
    found = replace(
        material(),
        claims=[
            claim("clm:1", "protest", "They met and sang."),
            claim("clm:2", "counter_protest", "They met and sang."),
        ],
    )
    page = parsed(html_page(found))
    assert len(page.xpath("//blockquote")) == 1 and len(page.xpath("//li[@data-claim]")) == 2


def test_the_tables_have_what_the_picture_shows(page):
    nodes = texts(page.xpath("//h2[@id='nodes']/following::table[1]/tbody/tr"))
    links = texts(page.xpath("//h2[@id='links']/following::table[1]/tbody/tr"))
    assert len(nodes) == 6 and len(links) == 6
    assert any("Harbor Lights Society" in row and "student association" in row for row in nodes)
    assert any("by Consulate of Ruritania and Harbor Lights Society" in row for row in nodes)
    assert any("Consulate of Ruritania" in row and "denied" in row for row in links)


def test_a_denial_is_not_told_as_a_deed():
    found = replace(
        material(),
        links=[link("lnk:1", "ent:consulate", "SPONSORED", "evt:counter", "clm:3",
                    standing="refuted")],
    )  # fmt: skip
    assert "by Consulate" not in parsed(html_page(found)).text_content()


def test_a_plan_is_not_told_as_a_deed(page):
    rows = texts(page.xpath("//h2[@id='links']/following::table[1]/tbody/tr"))
    (planned,) = (row for row in rows if "planned or feared" in row)
    assert "would take part in" in planned and "took part in" not in planned
    seen = next(row for row in rows if "Mara Quillby" in row)
    denied = next(row for row in rows if "denied" in row)
    assert "took part in" in seen and "sponsored" in denied


def test_every_type_of_link_has_words_that_do_not_say_that_it_was_done():
    said = {type: link_words(type, "unrealized") for type in ontology().link_types}
    assert all(words.startswith("would ") for words in said.values())
    assert len(set(said.values())) == len(said)


def test_the_legend_draws_the_lines_of_the_picture(page):
    style = page.xpath("//style")[0].text
    script = page.xpath("//script[not(@type)]")[1].text
    drawn = json.loads(re.search(r"const LINES = (\{.*?\});\n", script)[1])
    assert drawn.keys() == SAYINGS.keys()
    for said, line in drawn.items():
        rule = re.search(rf"\.line\.{said} path{{(.*?)}}", style)[1]
        assert f"stroke:var({line['color']})" in rule
        assert f"stroke-width:{line['width']}" in rule
        dashes = " ".join(map(str, line["dashes"] or ["none"]))
        assert f"stroke-dasharray:{dashes}" in rule


def test_an_event_that_was_only_planned_or_denied_says_so_by_itself():
    nodes = [event("evt:1", "assault", status="unreported"), event("evt:2", "assault")]
    page = parsed(html_page(replace(material(), nodes=nodes, links=[], total=2)))
    drawn = {node["id"]: node for node in data(page, "node-data")}
    hollow = [node for node in drawn.values() if node.get("unreported")]
    assert len(hollow) == 1 and hollow[0]["lines"][-1] == "plan or denial"
    assert "hollow: only planned or denied" in page.text_content()


def test_the_legend_counts_types_and_ways_of_saying(page):
    legend = " ".join(texts(page.xpath("//form[@id='legend']")))
    for words in ("organization 3", "counter-protest 1", "denied 1", "only alleged 2"):
        assert words in legend
    assert "one gathering against another" in legend and "private person" in legend


def test_what_was_cut_is_said():
    summary = texts(parsed(html_page(replace(material(), total=2311))).xpath("//header"))[0]
    assert "6 of 2,311 nodes shown, 6 links" in summary
    whole = texts(parsed(html_page(material())).xpath("//header"))[0]
    assert "6 of 6 nodes, 6 links" in whole


def test_a_page_says_whether_it_holds_names():
    named = parsed(html_page(material())).text_content()
    hidden = parsed(html_page(replace(material(), named=False))).text_content()
    assert "holds names of private persons" in named and "never anonymous" not in named
    assert "Pseudonymized, never anonymous" in hidden and "holds names" not in hidden


def test_hostile_texts_stay_texts():
    text = html_page(hostile())
    page = parsed(text)
    assert len(page.xpath("//script")) == 5 and not page.xpath("//img")
    assert all(a.get("href").startswith("#") for a in page.xpath("//a"))
    names = [b.text_content() for b in page.xpath("//tbody//th//bdi")]
    assert {shown(name) for name in HOSTILE} <= set(names)
    assert not page.xpath("//*[@*[starts-with(name(), 'on')]]")
    text.encode("utf-8")
    assert "49" not in page.findtext(".//h1") and "\u202e" not in text and "\x00" not in text


def test_the_same_records_give_the_same_page():
    assert html_page(material()) == html_page(material())


def many(count: int) -> tuple[list[dict], list[dict], list[dict]]:
    nodes = [
        event(f"evt:{i:06}", "protest", f"clm:{i}", first="2023-05-10")
        if i % 2
        else entity(f"ent:{i:06}", f"Association of the {i}th Lantern of Ruritania")
        for i in range(count)
    ]
    links = [
        link(f"lnk:{i:06}", nodes[i]["id"], "ORGANIZED", nodes[(i * 7 + 1) % count]["id"],
             f"clm:{i}")
        for i in range(count)
    ]  # fmt: skip
    words = "The association called on its members to gather before the town hall at noon, and "
    claims = [
        claim(f"clm:{i}", "protest", f"{words} {i} of them came to the protest.")
        for i in range(count // 2)
    ]
    return nodes, links, claims


def test_a_page_of_two_thousand_nodes_can_still_be_sent_by_mail():
    nodes, links, claims = many(2000)
    found = replace(material(), nodes=nodes, links=links, claims=claims, documents=[document()])
    text = html_page(found)
    assert len(text.encode()) < 2_500_000
    assert "Only the 100 nodes with most links have a label" in text


def test_a_page_of_more_nodes_is_refused():
    nodes, links, claims = many(2001)
    found = replace(material(), nodes=nodes, links=links, claims=claims)
    with pytest.raises(ValueError, match="at most 2000 nodes"):
        html_page(found)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, ""),
        ("2023-05-10", "2023-05-10", "10 May 2023"),
        ("2023-05-01", "2023-05-31", "May 2023"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2021-01-01", "2023-12-31", "2021 to 2023"),
        ("2023-05-03", "2023-05-10", "3 to 10 May 2023"),
        ("2023-05-30", "2023-06-02", "30 May to 2 June 2023"),
        ("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023"),
        ("2023-05-10", None, "10 May 2023"),
    ],
)
def test_days_are_told_as_people_write_them(first, last, expected):
    assert days(first, last) == expected


def test_every_name_of_the_vocabulary_has_words():
    vocabulary = ontology()
    names = (*vocabulary.event_types, *vocabulary.entity_types, *vocabulary.link_types)
    assert all("_" not in plain(name) and plain(name).islower() for name in names)


@pytest.mark.parametrize("name", [*HOSTILE, "漢字" * 40, "O'Neil", "", " ", "a" * 23, "é" * 50])
def test_a_label_has_two_short_lines_at_most(name):
    lines = labels.lines(name)
    assert len(lines) <= 2 and all(line and len(line) <= 24 for line in lines)


def test_a_name_that_is_cut_says_so():
    assert (
        labels.lines("Consulate-General of the Republic of Ruritania in Port Lantern")[-1][-1]
        == "…"
    )
    assert labels.lines("Harbor Lights Society") == ("Harbor Lights Society",)


@pytest.mark.parametrize("surface", [LIGHT, DARK])
def test_every_line_and_border_stands_out_from_the_page(surface):
    scheme = "light" if surface == LIGHT else "dark"
    variables = style_variables(ontology())[scheme]
    lines = {n: c for n, c in variables.items() if n.startswith(("--edge", "--line"))}
    assert len(lines) > 30
    assert not {n: c for n, c in lines.items() if contrast(c, surface) < 3}


@pytest.mark.parametrize("surface", [LIGHT, DARK])
def test_text_colors_of_the_style_can_be_read(surface):
    style = (FOLDER / "page.css").read_text(encoding="utf-8")
    light, _, rest = style.partition("@media screen and (prefers-color-scheme: dark)")
    own = rest if surface == DARK else light
    for name in ("--ink", "--quiet", "--accent"):
        for under in ("--paper", "--quote"):
            color, ground = (re.search(rf"{n}: (#[0-9a-f]+)", own)[1] for n in (name, under))
            assert contrast(color, ground) >= 4.5, (name, under)
        assert contrast(re.search(rf"{name}: (#[0-9a-f]+)", own)[1], surface) >= 4.5


def test_a_color_that_stands_out_stays_as_it_is():
    assert visible("#0072b2", LIGHT) == "#0072b2" and visible("#f0e442", LIGHT) != "#f0e442"
