"""What confidences are worth, from right and wrong claims by whole percents of confidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BANDS = 10


@dataclass(frozen=True, slots=True)
class Band:
    """Claims of like confidence: its mean, how many there are, and how many of them are right."""

    confidence: float
    claims: float
    right: float

    @property
    def share(self) -> float:
        """Share of right claims; a band has at least one claim."""
        return self.right / self.claims


def bands(tally: Mapping[str, float], number: int = BANDS) -> list[Band]:
    """The bands of equal width that hold any claim, the least confident first."""
    found = []
    for band in range(number):
        percents = [p for p in range(100) if p * number // 100 == band]
        counts = [(p, *_counts(tally, p)) for p in percents]
        claims = sum(right + wrong for _, right, wrong in counts)
        if claims:
            total = sum((p + 0.5) / 100 * (right + wrong) for p, right, wrong in counts)
            found.append(Band(total / claims, claims, sum(right for _, right, _ in counts)))
    return found


def calibration_error(found: Sequence[Band]) -> float | None:
    """Mean distance of confidence and share of right claims, each band by its claims."""
    claims = sum(band.claims for band in found)
    if not claims:
        return None
    return sum(abs(band.confidence - band.share) * band.claims for band in found) / claims


def kept_share(tally: Mapping[str, float], precision: float) -> tuple[float, float]:
    """How many claims there are, and how many stay above the least cut of such a precision."""
    claims = kept = right = 0.0
    for percent in reversed(range(100)):
        good, bad = _counts(tally, percent)
        claims += good + bad
        right += good
        if claims and right / claims >= precision:
            kept = claims
    return claims, kept


def _counts(tally: Mapping[str, float], percent: int) -> tuple[float, float]:
    key = f"confidence/{percent:02}"
    return tally.get(f"{key}/right", 0), tally.get(f"{key}/wrong", 0)
