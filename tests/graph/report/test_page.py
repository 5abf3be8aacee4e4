"""The report on campaigns: what stands on it, and what no option takes away."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from api.campaign_records import NOT_SHOWN
from api.campaign_report import campaign_report
from api.campaigns import Kept, kept_campaigns
from api.doors import policy_of
from graph.report.lanes import lanes_of
from graph.report.meetings import meetings_of
from graph.report.wording import wording
from graph.store import Store, open_store
from tests.api.campaign_sample import BODIES, PRIVATE, keep, reports


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:{tmp_path / 'sample.db'}")
    for extraction in reports():
        opened.put(extraction)
    yield opened
    opened.close()


@pytest.fixture
def kept(store: Store) -> Kept:
    keep(store)
    return next(kept_campaigns(store))


def words(page: str) -> str:
    body = html.document_fromstring(page).find("body")
    return " ".join(" ".join(body.itertext()).split())


def test_it_shows_tier_alternatives_coverage_parameters_and_limits(
    store: Store, kept: Kept
) -> None:
    shown = words(campaign_report(store, kept, policy=None))
    assert "tier B p 0.005, q 0.01" in shown
    assert "All keep the same weekly habit would explain it 3 : 3 of 4 waves" in shown
    assert "It was an anniversary was not measured" in shown
    assert "Larkmoor University tibet 5 1" in shown
    assert "actions count as close in time within (days) 2" in shown
    assert all(line in shown for line in NOT_SHOWN)
    assert "Leads, which prove nothing" in shown


def test_denials_stand_beside_what_they_deny(store: Store, kept: Kept) -> None:
    page = html.document_fromstring(campaign_report(store, kept, policy=None))
    (denials,) = page.find_class("denials")
    assert "Snow Lantern Circle in a letter" in denials.text_content()
    told = denials.getparent().getparent().text_content()
    assert "during the week of essays" in told and "disputed" in told


def test_each_member_leads_to_its_quotes(store: Store, kept: Kept) -> None:
    page = html.document_fromstring(campaign_report(store, kept, policy=None))
    (table,) = page.find_class("members")
    for row in table.findall(".//tbody/tr"):
        name = row.find(".//th/bdi").text_content()
        numbers = [link.get("href")[1:] for link in row.findall(".//a")]
        assert numbers
        for number in numbers:
            assert name in page.get_element_by_id(number).text_content()


def test_every_link_of_the_page_leads_to_a_quote_on_it(store: Store, kept: Kept) -> None:
    page = html.document_fromstring(campaign_report(store, kept, policy=None))
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    targets = [link.get("href") for link in page.iter("a")]
    assert len(targets) > 20 and all(target[1:] in ids for target in targets)


def test_without_the_right_no_private_name_is_on_it(store: Store, kept: Kept) -> None:
    policy = policy_of(store, known_spans=lambda text: [])
    page = campaign_report(store, kept, policy=policy)
    assert PRIVATE.name not in page and "Quillby" not in page
    assert "Pseudonymized, never anonymous" in page
    assert PRIVATE.name in campaign_report(store, kept, policy=None)
    ids = {e.id for e in store.events(limit=100).items} | {kept.record["campaigns"][0]["id"]}
    assert not any(id in page for id in ids)


def test_no_page_names_a_sponsor_a_state_or_interference_that_no_claim_states(
    store: Store, kept: Kept
) -> None:
    shown = words(campaign_report(store, kept, policy=None)).lower()
    for line in NOT_SHOWN:
        shown = shown.replace(line.lower(), "")
    assert not re.search(r"interference|sponsor|government|foreign|in response to", shown)


def test_the_same_search_gives_the_same_bytes(store: Store, kept: Kept) -> None:
    again = next(kept_campaigns(store))
    assert campaign_report(store, kept, policy=None) == campaign_report(store, again, policy=None)


def test_waves_that_were_not_tested_stand_without_a_score(store: Store) -> None:
    keep(store, described=True)
    page = campaign_report(store, next(kept_campaigns(store)), policy=None)
    shown = words(page)
    assert "Not tested: 20 actions. So there is no score" in shown
    assert "6 to 8 March 2023" in shown and BODIES[1].name in shown
    assert 'class="campaign' not in page and "How well places and issues" in shown


def test_a_campaign_of_other_data_says_so(store: Store, kept: Kept) -> None:
    outdated = Kept(kept.finding, kept.record, outdated=True)
    assert "Outdated" in words(campaign_report(store, outdated, policy=None))
    assert "Outdated" not in words(campaign_report(store, kept, policy=None))


def test_marks_of_a_lane_stand_inside_the_column_of_their_wave(kept: Kept) -> None:
    campaign = kept.record["campaigns"][0]
    events = {
        event: {"id": event, "type": "harass", "status": "alleged", "first": wave["last"],
                "last": wave["last"]}
        for wave in campaign["waves"] for event in wave["events"]
    }  # fmt: skip
    picture = lanes_of(campaign, events, {})
    assert len(picture.marks) == 20 and len(picture.lanes) == 6
    assert [column.since for column in picture.columns] == ["", "40 days on", "40 days on",
                                                            "3 months on"]  # fmt: skip
    for mark in picture.marks:
        assert sum(c.x < mark.x < c.x + c.width for c in picture.columns) == 1
    assert max(c.x + c.width for c in picture.columns) < picture.width


def test_a_wave_of_months_and_many_waves_stay_in_their_columns(kept: Kept) -> None:
    wave = {**kept.record["campaigns"][0]["waves"][0], "first": "2023-01-01", "last": "2023-06-30"}
    events = {e: {"id": e, "type": "harass", "status": "alleged", "first": "2023-06-30",
                  "last": "2023-06-30"} for e in wave["events"]}  # fmt: skip
    picture = lanes_of({**kept.record["campaigns"][0], "waves": [wave] * 40}, events, {})
    assert all(mark.x <= picture.width for mark in picture.marks)
    assert all(
        a.x + a.width < b.x for a, b in zip(picture.columns, picture.columns[1:], strict=False)
    )


def test_a_line_joins_two_that_acted_in_one_wave_the_thicker_the_more(kept: Kept) -> None:
    campaign = kept.record["campaigns"][0]
    ids = [actor["id"] for actor in campaign["actors"]]
    waves = [{"actors": ids[:2]}, {"actors": ids[:3]}]
    met = meetings_of({**campaign, "waves": waves})
    assert len(met.dots) == 6 and len(met.lines) == 3
    widths = {line.says: line.width for line in met.lines}
    thick = max(widths, key=lambda says: widths[says])
    assert thick.endswith("in 2 waves") and sorted(widths.values())[0] < widths[thick]


def test_every_tier_and_alternative_of_the_records_has_words() -> None:
    from typing import get_args

    from graph.analysis.campaigns.records import SIGNALS, Options, Strata, Tier

    assert set(wording().tiers) == set(get_args(Tier))
    assert set(wording().signals) == set(SIGNALS)
    assert set(wording().strata) == set(get_args(Strata))
    assert set(Options.__dataclass_fields__) <= set(wording().parameters)
