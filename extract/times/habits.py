"""Expressions that say how long or how often, and so give no date."""

from extract.times.records import Rule, rule
from extract.times.vocabulary import NUMBER, PART, SEASON, UNIT, WEEKDAY

_MUCH = (
    r"(?:(?:about|around|approximately|nearly|almost|over|more than|less than|at least|up to|"
    r"only|another|the whole|the best part of|most of|some) )*"
)
_TIMES = (
    rf"(?:twice|once|thrice|\d{{1,4}} times|(?:{NUMBER}|many|multiple|numerous) (?:more )?times)"
)

HABITS: tuple[Rule, ...] = (
    rule(
        "for",
        rf"for {_MUCH}(?:{NUMBER}[ -])?(?:straight |consecutive |full |whole )?{UNIT}s?(?"
        rf"! (?:ago|later|earlier|before|after)\b)",
        None,
        kind="duration",
    ),
    rule(
        "for_number_and",
        rf"for {_MUCH}{NUMBER} {UNIT}s?(?: and {NUMBER} {UNIT}s?)",
        None,
        kind="duration",
    ),
    rule(
        "bare",
        rf"{_MUCH}{NUMBER}[ -]{UNIT}s?(?:[ -](?:long|straight|running|in a row))?(?! (?:a"
        rf"go|later|earlier|before|after(?:wards?)?)\b)",
        None,
        kind="duration",
    ),
    rule(
        "many", rf"for (?:many |several |some )?{UNIT}s(?: on end)?", None, kind="duration",
    ),
    rule(
        "every",
        rf"(?:every|each)(?: (?:other|second|third|single))? (?:{WEEKDAY}|{UNIT}|{SEASON}"
        rf"|{PART}|weekend|time)(?: {PART})?",
        None,
        kind="set",
    ),
    rule(
        "weekdays",
        r"(?:on |most )?(?:Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sunda"
        r"ys|weekends|weekdays)",
        None,
        kind="set",
    ),
    rule(
        "adverbs",
        r"(?:hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually|often|repea"
        r"tedly|regularly|frequently|routinely|occasionally|sometimes|periodically|const"
        r"antly|continually|continuously)",
        None,
        kind="set",
    ),
    rule(
        "times", rf"{_TIMES}(?: (?:a|an|per|each|every) {UNIT})?", None, kind="set",
    ),
    rule(
        "on_occasions",
        rf"on (?:{NUMBER}|many|multiple|numerous|various) (?:separate )?(?:occasions?|"
        rf"{WEEKDAY}s|nights|evenings)",
        None,
        kind="set",
    ),
    rule(
        "after_unit", r"(?P<unit>day|night|week|month|year) after (?P=unit)", None, kind="set",
    ),
)  # fmt: skip
