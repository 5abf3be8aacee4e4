"""Where it happened: the places of an event, also those that only other sentences tell."""

from dataclasses import replace

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.matching import match_roles


def count(case: Case) -> Counted:
    """Places of the events that claims were paired with."""
    counted = Counted()
    for event, claim in case.pairs():
        places = replace(
            event,
            roles=tuple(role for role in event.roles if role.role == "place"),
            context=tuple(role for role in event.context if role.role == "place"),
        )
        found = [filler for filler in case.fillers(claim) if filler.role == "place"]
        match = match_roles(found, places, case.heads)
        missed = match.missed + match.context_missed
        counted.f1(
            "places",
            right=len(match.right) + len(match.context_right),
            wrong=len(match.wrong),
            missed=len(missed),
        )
        if missed or match.wrong:
            counted.mistakes.append(
                case.mistake("wrong place", event.start, event.trigger,
                             wanted=", ".join(role.names[0] for role in missed),
                             found=", ".join(filler.text for filler in match.wrong),
                             confidence=claim["confidence"])
            )  # fmt: skip
    return counted
