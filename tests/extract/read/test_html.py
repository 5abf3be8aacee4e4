"""Pages give their whole body, and none of what surrounds it."""

import os
from pathlib import Path

import pytest

from extract.read import read, read_text
from graph.errors import UnreadableInput

PAGE = """<!doctype html><html lang="en-US"><head><title>Case | Club</title>
<meta property="og:title" content="The case"><meta property="og:site_name" content="Club">
<link rel="canonical" href="https://club.example/case">
<script type="application/ld+json">{"@graph": [{"datePublished": "2020-05-03T10:00:00Z"}]}</script>
<style>p {}</style></head><body>
<nav><a href="/">Home</a> <a href="/x">Menu</a></nav>
<main><div class="breadcrumbs"><a href="/">Start</a></div>
<h1>The  case</h1><p>Agents <b>followed</b> her<br>home.</p>
<ul><li>First <a href="#">threat</a>.</li><li><p>Second threat.</p></li></ul>
<table><tr><td>Toronto</td><td>3 May</td></tr></table>
<figure><img src="x.png"><figcaption>The choir in 2020.</figcaption></figure>
<p><i>Bilateral Pressure:</i> There was pressure.</p>
<script>var menu = 1;</script></main>
<footer>Privacy policy</footer></body></html>"""


def page(html):
    return read_text(html, format="html")


def named(document):
    return [(one.kind, document.text[one.start : one.end]) for one in document.blocks]


def test_a_page_falls_into_its_blocks():
    assert named(page(PAGE)) == [
        ("heading", "The case"),
        ("paragraph", "Agents followed her\nhome."),
        ("item", "First threat."),
        ("item", "Second threat."),
        ("table", "Toronto\t3 May"),
        ("caption", "The choir in 2020."),
        ("heading", "Bilateral Pressure:"),
        ("paragraph", "There was pressure."),
    ]


def test_a_page_says_who_published_it_and_when():
    document = page(PAGE)
    assert (document.title, document.publisher) == ("The case", "Club")
    assert (document.published, document.url) == ("2020-05-03", "https://club.example/case")
    assert {one.origin for one in document.origins} == {"file"}


def test_a_body_inside_an_unclosed_menu_is_kept():
    prose = "<p>" + "Agents followed her home. " * 20 + "</p>"
    document = page(f"<body><header><nav><a href='/'>Home</a><main>{prose}</main></body>")
    assert document.text.startswith("Agents followed her")


@pytest.mark.parametrize("nested", ["<div>", "<b>", "<ul><li>", "<p><span>"])
def test_deep_nesting_is_read_or_refused_but_never_cut(nested):
    assert "deep down" in page(nested * 900 + "deep down").text
    try:
        assert "deep down" in page(nested * 5000 + "deep down").text
    except UnreadableInput as error:
        assert "depth" in error.reason


def test_declared_encodings_are_used(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(
        "<meta charset='iso-8859-2'><p>Dvo\u0159\u00e1k was followed home.</p>".encode("iso-8859-2")
    )
    assert read(path).text == "Dvo\u0159\u00e1k was followed home."


@pytest.mark.skipif(
    not os.environ.get("SHADOWGRAPH_REAL_TEXTS"),
    reason="set SHADOWGRAPH_REAL_TEXTS to the folder of real reports to run this",
)
def test_a_country_report_loses_nothing_of_its_section():
    folder = Path(os.environ["SHADOWGRAPH_REAL_TEXTS"], "reports")
    whole = " ".join(read(folder / "full" / "turkey-2022.html").text.split())
    section = (folder / "sections" / "turkey-2022.md").read_text(encoding="utf-8")
    paragraphs = section.split("\n\n")[1:]
    assert paragraphs
    assert all(" ".join(paragraph.split()) in whole for paragraph in paragraphs)
