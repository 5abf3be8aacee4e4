"""The loss report counts what is lost between a text and the actions that a search sees."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from api.action_words import ActionWords
from api.actions import read_actions
from benchmarks.campaigns.corpus.plan import Plan, PlannedEvent, plan
from benchmarks.campaigns.corpus.write import Text, write
from benchmarks.campaigns.end_to_end.actions import Action, kept, planned_actions
from benchmarks.campaigns.end_to_end.chain import take_rows, take_texts
from benchmarks.campaigns.end_to_end.documents import tellings
from benchmarks.campaigns.end_to_end.measure import measure
from benchmarks.campaigns.end_to_end.merging import merging
from benchmarks.campaigns.end_to_end.report import print_report, share

JADE, PLUM = "Jade Compass Society", "Red Plum Students Union"
MARCH = PlannedEvent(
    "e1", "protest", date(2024, 3, 5), "Halvard University", "tibet", "organizer", (JADE,), "background"
)  # fmt: skip
TALK = replace(MARCH, id="e2", type="public_event", day=date(2024, 3, 6), actors=(PLUM,))
TOLD = Text(
    id="t1",
    genre="paper",
    title="A march",
    text="The Jade Compass Society staged a demonstration for Tibet at Halvard University on Tuesday.",
    publisher="Halvard Herald",
    published="2024-03-06",
    tells=("e1",),
)
REPRINT = replace(TOLD, id="t2", publisher="Thornmere Post", copy_of="t1")
LOST = replace(TOLD, id="t3", text="It rained on 6 March 2024 in Halvard.", tells=("e2",))


def test_rows_lose_nothing(tmp_path: Path) -> None:
    year = plan(1)
    texts = write(year, 1)
    told = sorted({id for text in texts for id in text.tells})
    store = take_rows(year, texts, tmp_path)
    found = kept(year, told, read_actions(store, ActionWords()))
    store.close()
    assert found.planned == found.right == found.seen > 200
    assert (found.undated, found.strange, found.unnamed) == (0, 0, 0)
    assert found.meetings == found.meetings_left > 30


@pytest.mark.model
def test_what_texts_lose_is_counted_at_each_step(tmp_path: Path) -> None:
    year = Plan((MARCH, TALK), (JADE, PLUM))
    taken, store = take_texts([TOLD, REPRINT, LOST], tmp_path)
    found, left = tellings(taken, {event.id: event for event in year.events})
    assert [(one.taken.text.id, one.read is not None) for one in found] == [
        ("t1", True), ("t2", True), ("t3", False)
    ]  # fmt: skip
    assert all(found[0].right.values()) and not left
    met = merging(found, store)
    assert (met.pairs, met.met, met.copies, met.copies_met, met.wrong) == (1, 1, 1, 1, 0)
    seen = kept(year, ["e1", "e2"], read_actions(store, ActionWords()))
    store.close()
    assert (seen.planned, seen.right, seen.seen, seen.strange) == (2, 1, 1, 0)


@pytest.mark.model
def test_the_report_shows_each_step_beside_the_rows() -> None:
    measured = measure(Plan((MARCH, TALK), (JADE, PLUM)), [TOLD, REPRINT, LOST])
    out = Console(width=150, record=True)
    print_report(measured, out)
    printed = out.export_text()
    for title in ("1 Extraction: 3 texts", "2 Merging", "3 Actions", "4 Campaigns"):
        assert title in printed
    assert "2 (67%)" in printed  # two of three tellings are found
    assert "2 (100%)" in printed and "1 (50%)" in printed  # actions from rows and from texts


def test_only_told_events_are_planned_actions() -> None:
    year = Plan((MARCH, TALK), (JADE,))
    days = date(2024, 3, 5).toordinal() - date(1970, 1, 1).toordinal()
    assert planned_actions(year, ["e1"]) == {
        Action("jade compass society", "protest", "tibet", days)
    }


def test_a_share_of_nothing_is_no_number() -> None:
    assert share(1, 4) == "1 (25%)" and share(0, 0) == "0"
