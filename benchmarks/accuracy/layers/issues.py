"""What an event was about, where the labels say so."""

from benchmarks.accuracy.case import Case, Counted


def count(case: Case) -> Counted:
    """Issues of the events that claims were paired with."""
    counted = Counted()
    issues = {event["id"]: event.get("issues", ()) for event in case.record["events"]}
    for event, claim in case.pairs():
        if event.issues is None:
            continue
        found = frozenset(issues.get(claim["event"], ()))
        missed, wrong = sorted(event.issues - found), sorted(found - event.issues)
        right = len(found & event.issues)
        counted.f1("issues", right=right, wrong=len(wrong), missed=len(missed))
        if missed or wrong:
            counted.mistakes.append(
                case.mistake("wrong issue", event.start, event.trigger, wanted=", ".join(missed),
                             found=", ".join(wrong), confidence=claim["confidence"])
            )  # fmt: skip
    return counted
