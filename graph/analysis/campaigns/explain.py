"""A campaign in sentences that are made of its numbers alone."""

from dataclasses import dataclass

from graph.analysis.campaigns.alternatives import IN_THE_OPEN
from graph.analysis.campaigns.records import SIGNALS, Signal, Strata

NOT_SHOWN = "Not shown: who directed it, or that it was unlawful."

_SHARED: dict[Signal, str] = {
    "tactic-issue": "the same tactic and issue",
    "target": "the same target by the same tactic",
    "text": "the same words",
    "organizer": "events of the same organizer or sponsor",
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the sentences say; as in `Campaign`, but for `pairs`: those whose meetings stand out."""

    actors: int
    signals: tuple[Signal, ...]
    window: float
    waves: int
    places: int
    pairs: int
    observed: int
    expected: float
    replays: int
    tests: int
    p: float | None
    q: float
    strata: tuple[Strata, ...]
    joint: float
    documents: int
    publishers: int
    learned_fitted: bool


def explanation_of(numbers: Numbers) -> str:
    """Who acted, against what chance gives, how sure that is, on what it rests, what is open."""
    shared = " or ".join(_SHARED[one] for one in SIGNALS if one in numbers.signals)
    return (
        f"{numbers.actors} actors acted on {shared} within {_days(numbers.window)} of each other"
        f" in {_count(numbers.waves, 'wave')} in {_count(numbers.places, 'place')}:"
        f" {_count(numbers.observed, 'meeting')} of the {_count(numbers.pairs, 'pair')} that"
        f" stand out, {numbers.expected:.1f} expected from their own activity and the size of each"
        f" burst; {_chance(numbers)};"
        f" {_strata(numbers)}; {_count(numbers.documents, 'document')},"
        f" {_publishers(numbers.publishers)}. {NOT_SHOWN}"
    )


def _chance(numbers: Numbers) -> str:
    if numbers.p is None:
        return "this proves nothing and has no p"
    best = round(numbers.p / numbers.tests * (numbers.replays + 1)) - 1
    of = f"{numbers.replays:,} replays"
    told = f"in {best:,} of {of} a group" if best else f"no group in {of}"
    twice = ", as two tests were made" if numbers.tests > 1 else ""
    return f"{told} scored as high (p {numbers.p:.3f}{twice})"


def _strata(numbers: Numbers) -> str:
    if numbers.joint >= IN_THE_OPEN:
        return f"{_held(numbers)}, but {_open(numbers)}"
    return _held(numbers)


def _open(numbers: Numbers) -> str:
    return (
        f"{numbers.joint:.0%} of its actions are in events told of as several members' own"
        " together, as partners act in the open"
    )


def _held(numbers: Numbers) -> str:
    if numbers.p is None:
        return "it would need more data or better coded issues"
    if "learned" in numbers.strata and "issue" in numbers.strata:
        return "holds with learned topics"
    if "learned" in numbers.strata:
        return (
            "holds with learned topics only, not within coded issues"
            if numbers.tests > 1
            else "holds with learned topics; coded issues were not tested"
        )
    if numbers.learned_fitted:
        return "does not hold with learned topics"
    return "learned topics could not be fitted"


def _publishers(count: int) -> str:
    return _count(count, "publisher") if count else "publishers unknown"


def _days(window: float) -> str:
    return f"{window:g} day" if window == 1 else f"{window:g} days"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
