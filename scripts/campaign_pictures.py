"""Makes the pictures of docs/campaigns.md from the invented table of the demo.

Run: .venv/bin/python scripts/campaign_pictures.py. The same table gives the same drawings. All
names in them are invented. The picture of the report needs Chromium, as scripts/screenshot.py does.
"""

import csv
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from api.action_words import ActionWords
from api.actions import read_actions
from api.campaign_report import campaign_report
from api.campaigns import find_campaigns
from api.importing import Import, Wanted, take_file
from graph.analysis.campaigns.find import find
from graph.analysis.campaigns.records import Campaign, Options
from graph.store import Store, open_store

CHROMIUM = "/usr/bin/chromium"
ROOT = Path(__file__).parent.parent
TABLE = ROOT / "examples" / "campaign-rows.csv"
DOCS = ROOT / "docs"
WIDTH = 860
LABEL = 250
INK, QUIET, OURS, SHADE, PAPER = "#222222", "#8a8a8a", "#AD1457", "#f3dbe5", "#ffffff"
WINDOW = 2
ROW = 24


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """One actor in one event of the table."""

    day: date
    actor: str
    event: str


def main() -> None:
    with imported() as store:
        for name, picture in drawings(store).items():
            (DOCS / name).write_text(picture, encoding="utf-8")
            sys.stdout.write(f"Wrote docs/{name}\n")
        photograph(store)


@contextmanager
def imported() -> Iterator[Store]:
    """The invented table in a store."""
    with tempfile.TemporaryDirectory() as home:
        store = open_store(f"sqlite:{home}/rows.db")
        for _ in take_file(TABLE, Wanted(), store, Import()):
            pass
        yield store
        store.close()


def drawings(store: Store) -> dict[str, str]:
    """The drawings by the names of their files, of the best ranked campaign of the table."""
    campaign = find(read_actions(store, ActionWords())).campaigns[0]
    names = sorted(member.name for member in campaign.actors)
    acts = acts_of("counter_protest", "tibet")
    return {
        "campaigns-window.svg": window_picture(acts, names, campaign),
        "campaigns-waves.svg": waves_picture(acts, names, campaign),
        "campaigns-expected.svg": expected_picture(campaign),
    }


def photograph(store: Store) -> None:
    """The first screen of the report in a real Chromium."""
    from playwright.sync_api import sync_playwright

    kept = find_campaigns(store, ActionWords(), Options())
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        file = Path(home, "report.html")
        file.write_text(campaign_report(store, kept, policy=None), encoding="utf-8")
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        page = chromium.new_page(viewport={"width": 1100, "height": 1000}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=DOCS / "campaigns-report.png")
        chromium.close()
    sys.stdout.write("Wrote docs/campaigns-report.png\n")


def acts_of(tactic: str, issue: str) -> list[Act]:
    """All acts of one tactic on one issue, in the order of time; each event once."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if (r["type"], r["issue"]) == (tactic, issue)]
    return sorted(
        {
            Act(date.fromisoformat(row["date"]), actor, row["event_id"])
            for row in rows
            for actor in (row["organizer"] or row["initiator"]).split("; ")
        }
    )


def window_picture(acts: Sequence[Act], names: Sequence[str], campaign: Campaign) -> str:
    """One wave, day by day: the window around one act, and who else acts inside it."""
    wave = campaign.waves[0]
    first, last = date.fromisoformat(wave.first), date.fromisoformat(wave.last)
    center = next(act for act in acts if first <= act.day <= last and act.actor in names)
    days = [date.fromordinal(center.day.toordinal() + n) for n in range(-5, 7)]
    step = (WIDTH - LABEL - 20) / len(days)
    body = []
    left = LABEL + (days.index(center.day) - WINDOW) * step
    bottom = 60 + ROW * len(names)
    body.append(box(left, 40, step * (2 * WINDOW + 1), bottom - 40, SHADE))
    body += [
        words(LABEL + (n + 0.5) * step, 32, f"{day.day} {day:%b}", QUIET, middle=True)
        for n, day in enumerate(days)
    ]
    for row, name in enumerate(names):
        y = 60 + ROW * row
        body += [words(LABEL - 12, y + 4, name, INK, end=True), line(LABEL, y, WIDTH - 20, y)]
        for act in acts:
            if act.actor == name and act.day in days:
                body.append(dot(LABEL + (days.index(act.day) + 0.5) * step, y, OURS))
    note = f"Shaded: {WINDOW} days before and after what the {center.actor} did."
    body.append(words(LABEL, bottom + 12, note, INK))
    return picture("What a window is", bottom + 26, body)


def waves_picture(acts: Sequence[Act], names: Sequence[str], campaign: Campaign) -> str:
    """All acts of the year on one tactic and issue: members a lane each, all others in one."""
    first, last = acts[0].day.toordinal() - 4, acts[-1].day.toordinal() + 4
    step = (WIDTH - LABEL - 20) / (last - first)
    lanes = [*names, "all others"]
    bottom = 60 + ROW * len(lanes)
    body = []
    for number, wave in enumerate(campaign.waves):
        start, end = (date.fromisoformat(day).toordinal() for day in (wave.first, wave.last))
        left = LABEL + (start - first - 1) * step
        body.append(box(left, 40, (end - start + 2) * step, bottom - 50, SHADE))
        body.append(
            words(left + (end - start + 2) * step / 2, 32, str(number + 1), OURS, middle=True)
        )
    for row, name in enumerate(lanes):
        y = 60 + ROW * row
        body += [words(LABEL - 12, y + 4, name, INK, end=True), line(LABEL, y, WIDTH - 20, y)]
        for act in acts:
            if act.actor == name or (name == "all others" and act.actor not in names):
                color = OURS if act.actor == name else QUIET
                body.append(dot(LABEL + (act.day.toordinal() - first) * step, y, color))
    months = sorted({act.day.replace(day=1) for act in acts})
    for month in months[1:-1:2]:
        x = LABEL + (month.toordinal() - first) * step
        body.append(words(x, bottom + 4, f"{month:%b %Y}", QUIET))
    return picture("Waves", bottom + 18, body)


def expected_picture(campaign: Campaign) -> str:
    """Meetings of the group's pairs, then those of each member with two others or more."""
    rows = [("the whole group, pairs", campaign.observed, campaign.expected)]
    members = sorted(campaign.actors, key=lambda member: member.name)
    rows += [(member.name, member.observed, member.expected) for member in members]
    body = []
    for number, (name, observed, expected) in enumerate(rows):
        y = 10 + 36 * number + (16 if number else 0)
        scale = (WIDTH - LABEL - 60) / max(one[1] for one in (rows[1:] if number else rows[:1]))
        body += [
            words(LABEL - 12, y + 14, name, INK, end=True),
            box(LABEL, y, observed * scale, 10, OURS),
            box(LABEL, y + 12, expected * scale, 10, QUIET),
            words(LABEL + observed * scale + 6, y + 10, str(observed), INK),
            words(LABEL + expected * scale + 6, y + 22, f"{expected:.1f} expected", QUIET),
        ]
    return picture("Meetings observed and expected", 36 + 36 * len(rows), body)


def picture(title: str, height: float, body: Sequence[str]) -> str:
    """An SVG on white paper, so that it can be read on a dark page, too."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img"'
        f' width="{WIDTH}" font-family="sans-serif" font-size="13">'
    )
    parts = [head, f"<title>{escape(title)} (invented)</title>", box(0, 0, WIDTH, height, PAPER)]
    return "\n".join([*parts, *body, "</svg>", ""])


def box(x: float, y: float, width: float, height: float, color: str) -> str:
    shape = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f'<rect {shape} fill="{color}"/>'


def dot(x: float, y: float, color: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{color}"/>'


def line(x: float, y: float, x2: float, y2: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#dddddd"/>'


def words(
    x: float, y: float, text: str, color: str, *, end: bool = False, middle: bool = False
) -> str:
    anchor = "end" if end else "middle" if middle else "start"
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}"'
    return f"<text {place}>{escape(text)}</text>"


if __name__ == "__main__":
    main()
