"""How far the confidence of an event can be trusted: right and wrong claims by whole percents."""

from benchmarks.accuracy.case import Case, Counted


def count(case: Case) -> Counted:
    """A claim is right when it stands on a sure labeled event and has an accepted type."""
    counted = Counted()
    for event, claim in case.pairs():
        _add(counted, claim["confidence"], right=claim["type"] in event.types)
    for claim in case.match.spurious:
        _add(counted, claim["confidence"], right=False)
    return counted


def _add(counted: Counted, confidence: float, *, right: bool) -> None:
    percent = min(99, int(100 * confidence))
    counted.tally[f"confidence/{percent:02}/{'right' if right else 'wrong'}"] += 1
