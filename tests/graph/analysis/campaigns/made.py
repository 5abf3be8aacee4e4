"""Small worlds with one plain campaign in them, of any shape that an import may have."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from graph.analysis.actions import Actions, Actor, Happening

MEMBERS = (3, 11, 17, 25, 33)


def made(
    *,
    background: int = 460,
    people: int = 40,
    issues: Sequence[str] = ("a", "b", "c", "d"),
    campuses: int = 5,
    publishers: Sequence[str] = ("p", "q", "r"),
    waves: int = 8,
    days: int = 365,
    whole_days: bool = False,
    seed: int = 1,
    **more: Any,
) -> Actions:
    """Actors who act at random, and five who act together in every wave. No issues: none coded."""
    rng = np.random.default_rng(seed)
    rows = [
        (int(rng.integers(people)), rng.uniform(0, days), int(rng.integers(6)), _pick(rng, issues))
        for _ in range(background)
    ]
    for _ in range(waves):
        start = rng.uniform(0, days - 1)
        issue = issues[0] if issues else None
        rows += [(one, start + rng.uniform(0, 0.8), 0, issue) for one in MEMBERS]
    rows.sort(key=lambda row: row[1])
    events = tuple(
        Happening(
            id=f"event-{number:05}",
            type=f"tactic-{tactic}",
            day=19_000.0 + (np.floor(day) if whole_days else day),
            campus=f"campus-{int(rng.integers(campuses))}",
            issues=() if issue is None else (issue,),
            documents=(f"document-{number:05}",),
            claims=(f"claim-{number:05}",),
            publishers=() if not publishers else (_pick(rng, publishers) or "",),
        )
        for number, (_, day, tactic, issue) in enumerate(rows)
    )
    return Actions(
        actors=tuple(Actor(f"actor-{n:03}", f"Body {n}", "organization") for n in range(people)),
        events=events,
        actor=np.array([row[0] for row in rows], dtype=np.int64),
        event=np.arange(len(rows)),
        role=np.zeros(len(rows), dtype=np.int64),
        confidence=np.ones(len(rows)),
        claims=[event.claims for event in events],
        sources_known=bool(publishers),
        **more,
    )


def _pick(rng: np.random.Generator, words: Sequence[str]) -> str | None:
    return words[int(rng.integers(len(words)))] if words else None
