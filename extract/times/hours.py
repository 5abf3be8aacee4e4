"""Times of day, whose day stands beside them or was told before: "at 6 pm", "overnight"."""

from extract.times.near_days import same_day
from extract.times.records import Rule, rule
from extract.times.vocabulary import CLOCK, HOUR

_HOURS_NAMED = frozenset({
    "noon", "midday", "midnight", "dawn", "dusk", "past", "quarter", "clock", "daybreak",
    "nightfall", "sunset", "sunrise",
})  # fmt: skip
_MEALS = ("breakfast", "lunch", "dinner", "supper", "bedtime", "lunchtime", "teatime")
HOURS = ("clock", "clock_word", "clock_bare", "part_of_day")
"""Their names."""


CLOCKS: tuple[Rule, ...] = (
    rule(
        "clock",
        rf"(?:at|by|around|about|from|until|till|shortly after|shortly before|just after|"
        rf"just before|before|after|since|towards?) (?:about |around )?(?:{CLOCK}|noon|mi"
        rf"dday|midnight|dawn|dusk|half past \w+"
        rf"|(?:(?:five|ten|twenty|twenty-five) past|a quarter (?:past|to)) {HOUR}"
        rf"|\w+ o['\u2019]clock|daybreak|nightfall|sunset|sunrise)",
        same_day,
        relative_to="anchor",
    ),
    rule(
        "clock_word",
        rf"(?:at|by(?! one)|around|about|towards?|until|till|since|from|before|after|shortly a"
        rf"fter|shortly before|just after|just before) (?:about )?{HOUR}(?= in the (?:morning|af"
        rf"ternoon|evening)| at night| sharp| (?:and|when|that|on) |[,.;:)]|$)",
        same_day,
        relative_to="anchor",
    ),
    rule(
        "clock_bare",
        r"(?:\d{1,2}:\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4} hrs|\w+ o['"
        r"\u2019]clock)",
        same_day,
        relative_to="anchor",
    ),
    rule(
        "part_of_day",
        r"(?:in the (?:early )?(?:morning|evening|afternoon|small hours)(?: hours)?|over"
        r"night|at night|late at night|throughout the night|in the night|during the night|all (?"
        r":morning|afternoon|evening|night|day)|(?:by|till|until|since) (?:the )?(?:morning|even"
        r"ing|afternoon|dark)(?! of\b)|(?:by|before|at|after|over|until) (?:breakfast|lunch|dinn"
        r"er|supper|bedtime|lunchtime|teatime))",
        same_day,
        relative_to="anchor",
    ),
)  # fmt: skip
