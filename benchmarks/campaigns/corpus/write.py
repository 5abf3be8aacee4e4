"""Tells the events of a plan in short texts of several kinds, as different hands would.

Which event is told how often, by whom and in which words is drawn by lot. What a document tells is
kept beside it, so that it can be compared with what is read out of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.campaigns.corpus.plan import FIRST, SHOWN, Plan, PlannedEvent, bodies, campuses

_TELLINGS = {"campaign": (2, 3), "news shock": (1, 2), "weekly vigil": (1, 1), "background": (1, 1)}
_GENRES = {"wire": 4, "paper": 5, "log": 2, "thread": 2, "statement": 2}
_COPIED = 0.22
"""Share of news items that another publisher prints again, almost word for word."""
_DIGESTS = 10
_OLDER = 0.12
"""Share of news items that look back on an older event of the same campus."""
_SHORT_NAME = 0.15


@dataclass(frozen=True, slots=True)
class Text:
    """A document of the corpus.

    Attributes:
        published: None where only the text tells the day.
        tells: Ids of the events that it tells.
        at_end: Those of them that only its last paragraph tells.
        copy_of: Id of the document that it prints again, or None.
    """

    id: str
    genre: str
    title: str
    text: str
    publisher: str
    published: str | None
    tells: tuple[str, ...]
    at_end: tuple[str, ...] = ()
    copy_of: str | None = None


@lru_cache(maxsize=1)
def wording() -> dict[str, Any]:
    """Sentence frames and phrases."""
    path = Path(__file__).with_name("wording.yaml")
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def write(plan: Plan, seed: int = SHOWN) -> tuple[Text, ...]:
    """All documents, sorted by id; equal plans and seeds give equal texts."""
    desk = _Desk(plan, Random(f"write {seed}"))
    texts = [*desk.items(), *desk.digests()]
    texts += list(desk.copies(texts))
    return tuple(sorted(texts, key=lambda text: text.id))


class _Desk:
    """The hands that write, with their common stock of chance."""

    def __init__(self, plan: Plan, chance: Random) -> None:
        self.plan, self.chance = plan, chance
        self.events = {event.id: event for event in plan.events}
        self.made = 0

    def items(self) -> Iterator[Text]:
        """Documents about one event, some with a look back on another."""
        for event in self.plan.events:
            if event.part == "gathering":
                if self.chance.random() < 0.3:
                    yield self._item(event)
                continue
            fewest, most = _TELLINGS[event.part]
            for _ in range(self.chance.choice((fewest, fewest, most))):
                yield self._item(event)

    def _item(self, event: PlannedEvent) -> Text:
        genre = self._genre()
        if genre == "wire":
            return self._wire(event)
        if genre == "paper":
            return self._paper(event)
        if genre == "log":
            return self._log(event)
        return self._thread(event) if genre == "thread" else self._statement(event)

    def _genre(self) -> str:
        return self.chance.choices(list(_GENRES), list(_GENRES.values()))[0]

    def _wire(self, event: PlannedEvent) -> Text:
        agency = self.chance.choice(bodies()["agencies"])
        published = event.day + timedelta(days=self.chance.choice((0, 1, 1)))
        slots = _Slots(self.chance, event, when=f"on {event.day:%A}")
        lead, tells = self._tell(event, "news", slots)
        dateline = f"{_town(event).upper()}, {_month_day(published)} ({agency}) - "
        end, at_end = self._look_back(event)
        paragraphs = [dateline + lead, *self._around(event, slots), *end]
        return self._text(
            "wire", self._title(slots), paragraphs, agency, published, tells, at_end=at_end
        )

    def _paper(self, event: PlannedEvent) -> Text:
        paper = _campus(event)["paper"]
        published = event.day + timedelta(days=self.chance.choice((1, 1, 2, 3)))
        slots = _Slots(self.chance, event, when=self._paper_day(event.day, published))
        lead, tells = self._tell(event, "news", slots)
        byline = f"By {slots.person()}, {published.day} {published:%B %Y}"
        end, at_end = self._look_back(event)
        paragraphs = [byline, lead, *self._around(event, slots), *end]
        shown = published if self.chance.random() < 0.7 else None
        return self._text(
            "paper", self._title(slots), paragraphs, paper, shown, tells, at_end=at_end
        )

    def _paper_day(self, day: date, published: date) -> str:
        ways = [
            f"on {day:%A}",
            f"on {day.day} {day:%B}",
            f"on {_month_day(day)}",
            f"on {day:%A}, {day.day} {day:%B}",
            f"on {_month_day(day)}, {day.year}",
        ]
        near = published - day == timedelta(days=1)
        ways.append("yesterday" if near else f"last {day:%A}")
        return self.chance.choice(ways)

    def _log(self, event: PlannedEvent) -> Text:
        slots = _Slots(self.chance, event, when="")
        entry, tells = self._tell(event, "log", slots)
        hour = self.chance.randrange(11, 16)
        notes = sorted(self.chance.sample(wording()["around"]["notes"], 3))
        entries = sorted([*notes, f"{hour}:{self.chance.randrange(10, 59)} {entry}"])
        heading = f"CAMPUS SECURITY, {event.campus.upper()}"
        day = f"Daily log, {event.day:%A} {event.day.day} {event.day:%B %Y}"
        shown = event.day if self.chance.random() < 0.6 else None
        office = f"Campus Security, {event.campus}"
        return self._text("log", day, [heading, day, "\n".join(entries)], office, shown, tells)

    def _thread(self, event: PlannedEvent) -> Text:
        slots = _Slots(self.chance, event, when=self.chance.choice(("today", "this afternoon")))
        post, tells = self._tell(event, "post", slots)
        replies = self.chance.sample(wording()["around"]["replies"], 2)
        hour = self.chance.randrange(16, 22)
        lines = [
            f"@{handle} - {event.day.day} {event.day:%b %Y}, {hour}:{10 + 7 * number}\n{words}"
            for number, (handle, words) in enumerate(
                zip(self._handles(), (post, *replies), strict=True)
            )
        ]
        shown = event.day if self.chance.random() < 0.5 else None
        title = f"Thread about {event.campus}"
        return self._text("thread", title, lines, bodies()["board"], shown, tells)

    def _handles(self) -> list[str]:
        first = ("mossy", "tin", "late", "oat", "blue", "paper", "north")
        second = ("gate", "kettle", "tram", "fern", "owl", "stairs")
        names = [f"{a}_{b}" for a in first for b in second]
        return self.chance.sample(names, 3)

    def _statement(self, event: PlannedEvent) -> Text:
        body = self.chance.choice(event.actors)
        published = event.day + timedelta(days=self.chance.choice((0, 1, 2)))
        own = replace(event, actors=(body,))
        slots = _Slots(self.chance, own, when=f"on {event.day.day} {event.day:%B %Y}")
        said, tells = self._tell(own, "own", slots)
        others = [actor for actor in event.actors if actor != body]
        beside = [f"The {' and the '.join(others)} stood with us."] if others else []
        thanks = "We thank everybody who helped with tea, tape and placards."
        signed = f"The board of the {body}"
        paragraphs = [f"Statement by the {body}", said, *beside, thanks, signed]
        title = f"Statement by the {body}"
        return self._text("statement", title, paragraphs, body, published, tells)

    def _tell(self, event: PlannedEvent, way: str, slots: "_Slots") -> tuple[str, tuple[str, ...]]:
        """A sentence that tells the event, and the events that it tells."""
        frames = wording()["tells"]["vigil" if event.part == "weekly vigil" else event.type][way]
        frame = self.chance.choice(frames)
        tells: tuple[str, ...] = (event.id,)
        if event.answers and "{host}" in frame and "gathering}" in frame.lower():
            tells += (event.answers,)
        return slots.fill(frame), tells

    def _around(self, event: PlannedEvent, slots: "_Slots") -> list[str]:
        """Two to four sentences that stand beside an event, as paragraphs."""
        around = wording()["around"]
        said = self.chance.sample(around["color"], self.chance.choice((1, 2)))
        if self.chance.random() < 0.3:
            said.append(self.chance.choice(around["deny"]))
        if self.chance.random() < 0.2:
            said.append(self.chance.choice(around["bystander"]))
        if self.chance.random() < 0.5:
            said.append(self.chance.choice(around["quote"]))
        self.chance.shuffle(said)
        if self.chance.random() < 0.3:
            nexts = [n for n in around["next"] if event.host or "{host}" not in n]
            said.append(self.chance.choice(nexts))
        filled = [slots.fill(sentence) for sentence in said]
        middle = (len(filled) + 1) // 2
        return [part for part in (" ".join(filled[:middle]), " ".join(filled[middle:])) if part]

    def _look_back(self, event: PlannedEvent) -> tuple[list[str], tuple[str, ...]]:
        """Now and then a paragraph on older events of the same campus, and what it tells."""
        older = [
            one
            for one in self.plan.events
            if one.campus == event.campus
            and one.part in ("background", "campaign")
            and timedelta(days=5) < event.day - one.day < timedelta(days=60)
        ]
        if not older or self.chance.random() > _OLDER:
            return [], ()
        one = self.chance.choice(older)
        slots = _Slots(self.chance, one, when=f"on {one.day.day} {one.day:%B}")
        sentence, tells = self._tell(one, "news", slots)
        return [sentence], tells

    def _title(self, slots: "_Slots") -> str:
        return slots.fill(self.chance.choice(wording()["titles"]))

    def digests(self) -> Iterator[Text]:
        """Weeks in one document, a line an event, the day before each."""
        weeks = sorted(self.chance.sample(range(2, 40), _DIGESTS))
        for week in weeks:
            monday = FIRST + timedelta(weeks=week)
            sunday = monday + timedelta(days=6)
            told = [
                e for e in self.plan.events if monday <= e.day <= sunday and e.part != "gathering"
            ]
            lines: list[str] = []
            tells: list[str] = []
            for event in told:
                line, ids = self._tell(event, "line", _Slots(self.chance, event, when=""))
                lines.append(f"- {event.day:%A}, {event.day.day} {event.day:%B}: {line}")
                tells += ids
            if lines:
                head = f"Week of {monday.day} {monday:%B} to {sunday.day} {sunday:%B %Y}"
                yield self._text(
                    "digest", head, [head, "\n".join(lines)], bodies()["digest"],
                    sunday + timedelta(days=1), tuple(dict.fromkeys(tells)),
                )  # fmt: skip

    def copies(self, texts: Sequence[Text]) -> Iterator[Text]:
        """News items that another paper prints again with the last paragraph cut."""
        papers = [campus["paper"] for campus in bodies()["campuses"]]
        for text in texts:
            if text.genre not in ("wire", "paper") or self.chance.random() > _COPIED:
                continue
            paper = self.chance.choice([paper for paper in papers if paper != text.publisher])
            paragraphs = text.text.split("\n\n")
            cut = len(paragraphs) > 3
            published = text.published and date.fromisoformat(text.published) + timedelta(days=1)
            self.made += 1
            yield replace(
                text,
                id=f"t{self.made:03d}",
                title=text.title + " (reprint)",
                text="\n\n".join(paragraphs[:-1] if cut else paragraphs),
                publisher=paper,
                published=published.isoformat() if published else None,
                tells=tuple(id for id in text.tells if not cut or id not in text.at_end),
                copy_of=text.id,
            )

    def _text(
        self,
        genre: str,
        title: str,
        paragraphs: Sequence[str],
        publisher: str,
        published: date | None,
        tells: Sequence[str],
        *,
        at_end: Sequence[str] = (),
    ) -> Text:
        self.made += 1
        return Text(
            id=f"t{self.made:03d}",
            genre=genre,
            title=title,
            text="\n\n".join(paragraphs),
            publisher=publisher,
            published=published.isoformat() if published else None,
            tells=(*tells, *at_end),
            at_end=tuple(at_end),
        )


class _Slots:
    """What stands in the slots of the sentences about one event, the same throughout a document."""

    def __init__(self, chance: Random, event: PlannedEvent, *, when: str) -> None:
        self.chance = chance
        issue = wording()["issues"][event.issue]
        self.short = chance.random() < _SHORT_NAME
        self.values = {
            "campus": _with_article(event.campus),
            "town": _town(event),
            "spot": chance.choice(wording()["spots"]),
            "when": when,
            "who": self._who(event.actors),
            "first": self._again(event.actors[0]),
            "host": event.host or "student council",
            "gathering": chance.choice(issue["gathering"]),
            "talk": chance.choice(issue["talk"]),
            "demand": chance.choice(issue["demand"]),
            "matter": chance.choice(issue["matter"]),
            "idle": self._idle(event),
            "n": str(chance.randrange(3, 30) * 5),
            "m": str(chance.randrange(4, 40) * 5),
        }

    def fill(self, frame: str) -> str:
        words = {**self.values, "person": self.person()}
        capitals = {key.capitalize(): value[:1].upper() + value[1:] for key, value in words.items()}
        filled = frame.format_map({**words, **capitals})
        return " ".join(filled.replace(" .", ".").replace(" ,", ",").split()).lstrip(", ")

    def person(self) -> str:
        return f"{self.chance.choice(bodies()['given'])} {self.chance.choice(bodies()['family'])}"

    def _who(self, actors: Sequence[str]) -> str:
        names = [self._first_time(actor) for actor in actors]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def _first_time(self, body: str) -> str:
        return f"the {body} ({_initials(body)})" if self.short else f"the {body}"

    def _again(self, body: str) -> str:
        return _initials(body) if self.short else f"the {body}"

    def _idle(self, event: PlannedEvent) -> str:
        sides = bodies()["others"][event.issue].values()
        acting = {*event.actors, event.host}
        return str(self.chance.choice([b for side in sides for b in side if b not in acting]))


def _initials(body: str) -> str:
    return "".join(word[0] for word in body.split() if word[0].isupper())


def _with_article(campus: str) -> str:
    return f"the {campus}" if " of " in campus else campus


def _month_day(day: date) -> str:
    return f"{day:%B} {day.day}"


def _campus(event: PlannedEvent) -> dict[str, str]:
    return dict[str, str](bodies()["campuses"][campuses().index(event.campus)])


def _town(event: PlannedEvent) -> str:
    return str(_campus(event)["town"])
