"""A campaign in sentences that are made of its numbers alone."""

from dataclasses import dataclass

from graph.analysis.campaigns.alternatives import IN_THE_OPEN
from graph.analysis.campaigns.records import SIGNALS, Campaign, Signal

NOT_SHOWN = "Not shown: who directed it, or that it was unlawful."

_SHARED: dict[Signal, str] = {
    "tactic-issue": "the same tactic and issue",
    "target": "the same target by the same tactic",
    "text": "the same words",
    "organizer": "events of the same organizer or sponsor",
}


@dataclass(frozen=True, slots=True)
class Basis:
    """What the sentences need beside the campaign itself.

    Attributes:
        window: Days.
        pairs: Pairs of members whose meetings stand out.
        tests: How many tests were made.
        joint: Share of its actions in events told of as several members' own.
        learned_fitted: Whether learned strata were tried at all.
    """

    window: float
    pairs: int
    tests: int
    joint: float
    learned_fitted: bool


def explanation_of(campaign: Campaign, basis: Basis) -> str:
    """Who acted, against what chance gives, how sure that is, on what it rests, what is open."""
    shared = " or ".join(_SHARED[one] for one in SIGNALS if one in campaign.signals)
    return (
        f"{len(campaign.actors)} actors acted on {shared} within {_days(basis.window)} of each"
        f" other in {_count(len(campaign.waves), 'wave')} in"
        f" {_count(len(campaign.places), 'place')}: {_count(campaign.observed, 'meeting')} of the"
        f" {_count(basis.pairs, 'pair')} that stand out, {campaign.expected:.1f} expected from"
        f" their own activity and the size of each burst; {_chance(campaign, basis)};"
        f" {_strata(campaign, basis)}; {_count(len(campaign.evidence), 'document')},"
        f" {_publishers(len(campaign.publishers))}. {NOT_SHOWN}"
    )


def _chance(campaign: Campaign, basis: Basis) -> str:
    if campaign.p is None:
        return "this proves nothing and has no p"
    best = round(campaign.p / basis.tests * (campaign.replays + 1)) - 1
    of = f"{campaign.replays:,} replays"
    told = f"in {best:,} of {of} a group" if best else f"no group in {of}"
    twice = ", as two tests were made" if basis.tests > 1 else ""
    return f"{told} scored as high (p {campaign.p:.3f}{twice})"


def _strata(campaign: Campaign, basis: Basis) -> str:
    held = _held(campaign, basis)
    if basis.joint < IN_THE_OPEN:
        return held
    return (
        f"{held}, but {basis.joint:.0%} of its actions are in events told of as several members'"
        " own together, as partners act in the open"
    )


def _held(campaign: Campaign, basis: Basis) -> str:
    if campaign.p is None:
        return "it would need more data or better coded issues"
    if "learned" in campaign.strata and "issue" in campaign.strata:
        return "holds with learned topics"
    if "learned" in campaign.strata:
        return (
            "holds with learned topics only, not within coded issues"
            if basis.tests > 1
            else "holds with learned topics; coded issues were not tested"
        )
    if basis.learned_fitted:
        return "does not hold with learned topics"
    return "learned topics could not be fitted"


def _publishers(count: int) -> str:
    return _count(count, "publisher") if count else "publishers unknown"


def _days(window: float) -> str:
    return f"{window:g} day" if window == 1 else f"{window:g} days"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
