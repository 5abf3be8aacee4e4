"""Where it happened: the places of an event, also those that only other sentences tell.

A place named within a labeled one ("Ghent" in "the market hall in Ghent") is neither right nor
wrong: the labels mark the whole as one place, the record names both.
"""

from dataclasses import replace

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.labels import GoldEvent
from benchmarks.accuracy.matching import Filler, match_roles


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
        wrong = [filler for filler in match.wrong if not is_within_labeled(filler, places)]
        counted.f1(
            "places",
            right=len(match.right) + len(match.context_right),
            wrong=len(wrong),
            missed=len(missed),
        )
        if missed or wrong:
            counted.mistakes.append(
                case.mistake("wrong place", event.start, event.trigger,
                             wanted=", ".join(role.names[0] for role in missed),
                             found=", ".join(filler.text for filler in wrong),
                             confidence=claim["confidence"])
            )  # fmt: skip
    return counted


def is_within_labeled(filler: Filler, event: GoldEvent) -> bool:
    """Whether a filler stands wholly within the words of one of the event's labeled fillers."""
    return any(gold.start <= filler.start and filler.end <= gold.end for gold in event.roles)
