"""What an event was about, where the labels say so."""

from collections.abc import Mapping

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.matching import Claim

Issues = Mapping[str, frozenset[str]]


def count(case: Case) -> Counted:
    """Issues of the events that claims were paired with, and of all events.

    End to end the issues of missed events are missed, and those of spurious claims are wrong.
    """
    counted = Counted()
    if not case.labeled.has_issues:
        return counted
    issues = {event["id"]: frozenset(event.get("issues", ())) for event in case.record["events"]}
    _paired(case, issues, counted)
    for event in case.match.missed:
        counted.f1("issues end to end", missed=len(event.issues or ()))
    for claim in case.match.spurious:
        counted.f1("issues end to end", wrong=len(_of(claim, issues)))
    return counted


def _paired(case: Case, issues: Issues, counted: Counted) -> None:
    for event, claim in case.pairs():
        if event.issues is None:
            continue
        found = _of(claim, issues)
        missed, wrong = sorted(event.issues - found), sorted(found - event.issues)
        right = len(found & event.issues)
        for measure in ("issues", "issues end to end"):
            counted.f1(measure, right=right, wrong=len(wrong), missed=len(missed))
        counted.share("issues exact", given=not missed and not wrong)
        if missed or wrong:
            counted.mistakes.append(
                case.mistake("wrong issue", event.start, event.trigger, wanted=", ".join(missed),
                             found=", ".join(wrong), confidence=claim["confidence"])
            )  # fmt: skip


def _of(claim: Claim, issues: Issues) -> frozenset[str]:
    return issues.get(claim["event"], frozenset())
