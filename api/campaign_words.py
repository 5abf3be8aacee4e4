"""The words by which a search for campaigns is set: one grammar at every door."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from api.filters import BadFilter
from graph.analysis.campaigns.records import Options, Signal, Strata

MOST_REPLAYS = 9_999
MOST_SEED = 2**31 - 1
"""Of all analyses: what every library takes that draws."""
_DAYS_OF = {"d": 1.0, "h": 1 / 24, "m": 1 / 1440, "s": 1 / 86_400}
_WINDOW = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)([dhms]?)", re.ASCII)
_NONE = Options()


@dataclass(frozen=True, slots=True)
class CampaignWords:
    """How the search is to be made; None and () leave it to `Options`.

    Attributes:
        window: A number of days, or of another unit that is named: 2, 2d, 36h, 90m, 60s.
        signals: What two actions can share, of `records.SIGNALS`.
        strata: issue, learned, or both.
    """

    window: str | None = None
    signals: Sequence[str] = ()
    strata: Sequence[str] = ()
    replays: int = _NONE.replays
    alpha: float = _NONE.alpha
    min_actors: int = _NONE.min_actors
    min_sources: int = _NONE.min_sources
    seed: int = _NONE.seed


def options_of(words: CampaignWords) -> Options:
    """The options that the words mean.

    Raises:
        BadFilter: A name is unknown, or a number is out of range.
    """
    _check("replays", words.replays, 1 <= words.replays <= MOST_REPLAYS, f"1 to {MOST_REPLAYS:,}")
    _check("alpha", words.alpha, 0 < words.alpha < 1, "more than 0 and less than 1")
    _check("min_actors", words.min_actors, words.min_actors >= 3, "3 or more")
    _check("min_sources", words.min_sources, words.min_sources >= 1, "1 or more")
    _check("seed", words.seed, 0 <= words.seed <= MOST_SEED, f"0 to {MOST_SEED}")
    signals = _names("signals", words.signals, get_args(Signal)) or _NONE.signals
    strata = _names("strata", words.strata, get_args(Strata)) or _NONE.strata
    return Options(
        window=_NONE.window if words.window is None else window_days(words.window),
        signals=cast("tuple[Signal, ...]", signals),
        strata=cast("tuple[Strata, ...]", strata),
        replays=words.replays,
        alpha=words.alpha,
        min_actors=words.min_actors,
        min_sources=words.min_sources,
        seed=words.seed,
    )


def window_days(text: str) -> float:
    """A window in days.

    Raises:
        BadFilter: It is no length of time, or is nothing.
    """
    match = _WINDOW.fullmatch(text.strip().lower())
    days = float(match[1]) * _DAYS_OF[match[2] or "d"] if match else 0.0
    if days <= 0:
        raise BadFilter("window", f"{text} is no length of time; write it as 2d, 36h or 90m")
    return days


def _check(field: str, value: object, fits: bool, allowed: str) -> None:
    if not fits:
        raise BadFilter(field, f"{value} does not do; it must be {allowed}")


def _names(field: str, said: Sequence[str], allowed: Sequence[str]) -> tuple[str, ...]:
    """In the order of `allowed`, so that the same names in another order are the same question."""
    given = {name.strip().lower().replace("_", "-") for one in said for name in one.split(",")}
    for name in sorted(given - set(allowed)):
        raise BadFilter(field, f"unknown name {name}; known: {', '.join(allowed)}")
    return tuple(name for name in allowed if name in given)
