"""When it happened: a date is right when its whole interval is the labeled one.

Where the labels give the event a time in its own sentence, the date is stated; else only the rest
of the text, or the reader's sense of it, gives one. The two are also counted apart.
"""

from collections.abc import Mapping

from benchmarks.accuracy.case import Case, Counted
from graph.dates import parse_partial


def count(case: Case) -> Counted:
    """Dates of the events that claims were paired with."""
    counted = Counted()
    dates = {event["id"]: event["date"] for event in case.record["events"]}
    for event, claim in case.pairs():
        found = dates.get(claim["event"])
        right = event.date is not None and same_date(found, event.date)
        if event.date is not None:
            counted.share("date", given=right)
        stated = any(role.role == "time" for role in event.roles)
        for key in ("dates", "dates stated" if stated else "dates from context"):
            counted.f1(
                key,
                right=right,
                wrong=found is not None and not right,
                missed=event.date is not None and not right,
            )
        if not right and (found is not None or event.date is not None):
            said = "" if found is None else f"{found['from']}/{found['to']}"
            wanted = event.date or "no date"
            counted.mistakes.append(
                case.mistake("wrong date", event.start, event.trigger, wanted=wanted, found=said,
                             confidence=claim["confidence"])
            )  # fmt: skip
    return counted


def same_date(found: Mapping[str, str] | None, gold: str) -> bool:
    """Whether an interval of a record is the labeled partial date."""
    wanted = parse_partial(gold)
    return found is not None and (found["from"], found["to"]) == (wanted.from_, wanted.to)
