"""Pages of a store: what they show, and that nothing gets onto them past the redaction."""

import json

import pytest
from lxml import html

from api.doors import policy_of
from api.view import draw, picture
from graph.errors import NotFound
from graph.redact import Policy
from graph.store import open_store
from graph.store.base import Store, every
from graph.store.filters import EventFilter, SubgraphFilter
from tests.api.small_store import SPEAKER, WITNESS, Small

COUNTER = SubgraphFilter(events=EventFilter(types=("counter_protest",)))
ALL = SubgraphFilter()


@pytest.fixture
def store(small: Small):
    opened = open_store(small.address)
    yield opened
    opened.close()


@pytest.fixture
def policy(store: Store) -> Policy:
    return policy_of(store, known_spans=lambda text: [])


def words(page: str) -> str:
    return " ".join(html.document_fromstring(page).text_content().split())


def test_the_page_shows_the_subgraph_with_its_quotes(store):
    drawn = draw(store, COUNTER, policy=None, title="Two crowds")
    found = store.subgraph(COUNTER)
    assert (drawn.nodes, drawn.links) == (len(found.nodes), len(found.links))
    assert drawn.links > 3 and drawn.total == found.total
    shown = words(drawn.page)
    ids = {claim for link in found.links for claim in link.claims}
    quotes = {store.get(id).quote for id in ids}
    assert len(quotes) > 2 and all(" ".join(quote.split()) in shown for quote in quotes)
    assert (
        "said by Mara Quillby (media)" in shown and "Kea Wire, “Two crowds”, 11 May 2023" in shown
    )


def test_every_link_leads_to_a_quote(store):
    page = html.document_fromstring(picture(store, ALL, policy=None, title="All"))
    links = json.loads(page.get_element_by_id("link-data").text)
    claims = {int(li.get("data-claim")) for li in page.xpath("//li[@data-claim]")}
    assert links and all(link["claims"] and claims.issuperset(link["claims"]) for link in links)
    rows = page.xpath("//tr[starts-with(@id, 'l')]")
    assert len(rows) == len(links) and all(
        row.xpath(".//a[starts-with(@href, '#q')]") for row in rows
    )


def test_without_names_no_private_name_handle_or_id_is_on_the_page(store, policy):
    page = picture(store, ALL, policy=policy, title="What Mara Quillby and Tessaly Orvane saw")
    for name in (WITNESS.name, SPEAKER.name, "Quillby", "Orvane", "quill_88"):
        assert name not in page
    assert "person " in words(page) and "never anonymous" in words(page)
    ids = {r.id for read in (store.entities, store.events, store.claims, store.links, store.documents)
           for r in every(read) if len(r.id) == 28}  # fmt: skip
    assert len(ids) > 20 and not [id for id in ids if id[:12] in page]


def test_ids_on_the_page_are_those_of_exports(store, policy):
    entity = next(e for e in every(store.entities) if e.name == WITNESS.name)
    assert f'data-id="{policy.keyed_id(entity.id)[:12]}"' in picture(
        store, ALL, policy=policy, title="All"
    )


def test_the_usual_heading_of_a_page_is_not_masked(store):
    title = "Who did what to whom, and who says so"
    page = html.document_fromstring(
        picture(store, ALL, policy=policy_of(store, known_spans=lambda text: []), title=title)
    )
    assert page.findtext(".//h1") == title


def test_the_summary_calls_nodes_by_the_names_that_the_page_has(store, policy):
    witness = next(e for e in every(store.entities) if e.name == WITNESS.name)
    around = SubgraphFilter(around=(witness.id,), depth=2)
    named = words(picture(store, around, policy=None, title="Around"))
    assert "What the documents say within 2 links of Mara Quillby." in named
    hidden = words(picture(store, around, policy=policy, title="Around"))
    assert "What the documents say within 2 links of person " in hidden


def test_the_summary_says_which_events_were_asked_for(store):
    wanted = SubgraphFilter(
        events=EventFilter(types=("protest", "counter_protest"), since="2023-05-01")
    )
    shown = words(picture(store, wanted, policy=None, title="Events"))
    assert "on events of type protest, counter-protest since 2023-05-01." in shown


def test_what_is_cut_is_said(store):
    drawn = draw(store, SubgraphFilter(most=3), policy=None, title="Few")
    assert drawn.nodes == 3 and f"3 of {drawn.total} nodes shown" in words(drawn.page)


def test_the_same_store_gives_the_same_page(store, policy):
    first = picture(store, ALL, policy=policy, title="All")
    assert picture(store, ALL, policy=policy, title="All") == first


def test_too_many_nodes_and_unknown_ones_are_refused(store):
    with pytest.raises(ValueError, match="at most 2000 nodes, and 2001 are asked for"):
        picture(store, SubgraphFilter(most=2001), policy=None, title="Much")
    with pytest.raises(NotFound):
        picture(store, SubgraphFilter(around=("ent:" + "0" * 24,)), policy=None, title="None")
