"""How a counter-protest lies to what it answers, in words: how much later, and how far away."""

from graph.analysis.counter_protests import Answer
from graph.view.words import number_of


def lag_words(answer: Answer) -> str:
    """How long after the gathering it was, in words; empty when unknown."""
    hours = answer.lag_hours
    if hours is not None and abs(hours) < 48:
        if hours == 0:
            return "same hour"
        return f"{abs(hours):g} hours {'later' if hours > 0 else 'before'}"
    if answer.lag_days is None:
        return ""
    if answer.lag_days == 0:
        return "same day"
    return (
        f"{number_of(abs(answer.lag_days), 'day')} {'later' if answer.lag_days > 0 else 'before'}"
    )


def place_words(answer: Answer) -> str:
    """Whether they share a place, or how far they are apart; empty when unknown."""
    if answer.same_place:
        return "same place"
    if answer.distance_km is not None:
        return f"{answer.distance_km:,.0f} km apart"
    return "" if answer.same_place is None else "elsewhere"
