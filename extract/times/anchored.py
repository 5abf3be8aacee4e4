"""Forms that are read from the event told before: "the next day", "two days later"."""

import re
from datetime import date, timedelta

from extract.times.gates import WEEKDAY_NAMED, Gate, words
from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import (
    CLOCK,
    DAY,
    HOUR,
    HOUR_WORDS,
    MONTH,
    NUMBER,
    ORDINAL,
    PART,
    PARTS,
    WEEKDAY,
    count,
    weekday_number,
)
from extract.times.years import (
    anchor_day,
    at_anchor,
    from_anchor,
    in_month,
    in_year,
    on_day,
    shift_month,
    week_of,
)
from graph.dates import first_day, is_near, last_day
from graph.model import DateInterval

_VAGUE = {"hour": 1, "day": 7, "week": 28, "month": 90, "year": 1095}
"""Days that "in the days after", "in the weeks after" ... reach on."""
_DAYS = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14}
_HOURS_NAMED = frozenset({
    "noon", "midday", "midnight", "dawn", "dusk", "past", "quarter", "clock", "daybreak",
    "nightfall", "sunset", "sunrise",
})  # fmt: skip
_MEALS = ("breakfast", "lunch", "dinner", "supper", "bedtime", "lunchtime", "teatime")
_WAYS = ("later", "earlier", "before", "after", "afterward", "afterwards")
_SOON = ("hour", "day", "week")
_BACK = ("earlier", "before", "previous", "preceding", "prior", "leading")
_NIGHT = re.compile(r"\b(?:night|evening|midnight|dusk|nightfall)\b", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|dawn|breakfast|daybreak|sunrise)\b", re.IGNORECASE)
_POINTED = re.compile(r"(?:later |earlier |on )?(?:that|the same|the very same)\b", re.IGNORECASE)


def _same_day(match: re.Match[str], context: Context) -> Days | None:
    """The anchor's day; a morning told behind a night is of the day after it."""
    words = match.group()
    night = context.anchor is not None and _NIGHT.search(context.anchor.text) is not None
    turned = night and _MORNING.search(words) is not None and not _POINTED.match(words)
    return from_anchor(context, 1 if turned else 0)


def _since_then(match: re.Match[str], context: Context) -> Days | None:
    """From the anchor up to the text's own time."""
    end = last_day(context.period) if context.period else context.published
    if context.anchor is None or end is None:
        return None
    start = first_day(context.anchor)
    return (start, end, "interval") if start < end else None


def _next_day(match: re.Match[str], context: Context) -> Days | None:
    back = any(word in match.group().lower() for word in (*_BACK, "eve of"))
    return from_anchor(context, -1 if back else 1)


def _offset(match: re.Match[str], context: Context) -> Days | None:
    """For "two days later", "a week before": days and weeks need an anchor of a few days."""
    number, unit = count(match["number"]), match["unit"].lower()
    back = match["way"].lower() in _BACK
    if number is not None and unit in _DAYS:
        return from_anchor(context, (-1 if back else 1) * number * _DAYS[unit])
    day = anchor_day(context, end=not back)
    if day is None and number is not None and context.anchor is not None:
        if unit == "year" and context.anchor.precision == "year":
            return in_year(first_day(context.anchor).year + (-number if back else number))
        day = _in_its_month(context.anchor)
    if day is None:
        return None
    if number is None:
        return _vague_from(day, unit, back=back)
    sign = -1 if back else 1
    if unit == "month":
        return in_month(*shift_month(day.year, day.month, sign * number))
    return in_year(day.year + sign * number)


def _lasting(match: re.Match[str], context: Context) -> Days | None:
    """For "for three days before", "for a month after": all of the time up to it or from it on."""
    number, unit = count(match["number"]), match["unit"].lower()
    if number is None:
        return _vague(match, context)
    back = match["way"].lower() in _BACK
    day = anchor_day(context, end=not back)
    if day is None or unit in ("minute", "hour"):
        return from_anchor(context, 0)
    sign = -1 if back else 1
    if unit in _DAYS:
        far = day + timedelta(days=sign * number * _DAYS[unit])
    else:
        months = number * (1 if unit == "month" else 12)
        year, month = shift_month(day.year, day.month, sign * months)
        far = date(year, month, min(day.day, in_month(year, month)[1].day))
    return (far, day - timedelta(days=1), "interval") if back else (day, far, "interval")


def _in_its_month(anchor: DateInterval) -> date | None:
    """A day of the month from which months and years are counted; None for wider anchors."""
    first, last = first_day(anchor), last_day(anchor)
    return first if (first.year, first.month) == (last.year, last.month) else None


def _vague(match: re.Match[str], context: Context) -> Days | None:
    """For "in the months after", "days later", "shortly before".

    Soon after what was done in a month or a year is told as in it, or little later.
    """
    way = match["way"].lower()
    back = way in _BACK
    day = anchor_day(context, end=not back)
    unit = (match["unit"] or "day").lower()
    if day is None and context.anchor is not None and not back and unit in _SOON:
        first, last, precision = at_anchor(context.anchor)
        if precision == "month":
            return first, last + timedelta(days=_VAGUE[unit]), "interval"
        return (first, last, precision) if precision == "year" else None
    return None if day is None else _vague_from(day, unit, back=back)


def _within(match: re.Match[str], context: Context) -> Days | None:
    """For "within hours", "within two weeks": from the anchor on, no longer than is said."""
    if context.ahead:  # a limit that was set: when it was kept is not known yet
        return None
    unit, number = match["unit"].lower(), count(match["number"] or "")
    width = _DAYS.get(unit, 31) * (number or 0)
    if unit in ("minute", "hour"):
        return from_anchor(context, 0)
    day = anchor_day(context)
    if day is None or number is None:
        return from_anchor(context, 0) if width == 1 else _vague(match, context)
    return day, day + timedelta(days=width), "interval"


def _vague_from(day: date, unit: str, *, back: bool) -> Days | None:
    unit = {"minute": "hour", "night": "day", "fortnight": "week", "decade": "year"}.get(unit, unit)
    if unit == "hour":
        return on_day(day)
    width = timedelta(days=_VAGUE[unit])
    one = timedelta(days=1)
    return (day - width, day - one, "interval") if back else (day + one, day + width, "interval")


def _weekday_from(match: re.Match[str], context: Context) -> Days | None:
    """For "the following Tuesday", "the previous Friday", "on the Monday", "that Saturday".

    "That Saturday" is the last one where no day was told before.
    """
    wanted = weekday_number(match["weekday"])
    back = (match["which"] or match["way"] or "").lower() in _BACK
    day = anchor_day(context, end=not back)
    if day is None and match["that"] and context.published is not None:
        return on_day(context.published - timedelta((context.published.weekday() - wanted) % 7))
    if day is None:
        return None
    if back:
        return on_day(day - timedelta(days=(day.weekday() - wanted) % 7 or 7))
    if match["that"]:
        return on_day(day + timedelta(days=(wanted - day.weekday()) % 7))
    meant = day + timedelta(days=(wanted - day.weekday()) % 7 or 7)
    unsaid = not match["which"] and not match["way"] and not context.ahead
    if unsaid and context.published is not None and day <= context.published < meant:
        meant -= timedelta(days=7)  # "on the Monday" cannot be later than the text
    return on_day(meant)


def _unit_from(match: re.Match[str], context: Context) -> Days | None:
    """For "that week", "the following month", "the previous year": any dated anchor will do."""
    if context.anchor is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    step = -1 if which in _BACK else 1 if which in ("next", "following", "after") else 0
    if unit in ("week", "weekend") and not is_near(context.anchor):
        return from_anchor(context, 7 * step)
    edge = context.anchor.to if step > 0 else context.anchor.from_
    day = date.fromisoformat(edge)
    if unit == "weekend":
        saturday = day + timedelta(days=5 - day.weekday() + 7 * step)
        return saturday, saturday + timedelta(days=1), "interval"
    if unit == "week":
        return week_of(day, step)
    if unit == "month":
        return in_month(*shift_month(day.year, day.month, step))
    return in_year(day.year + step)


_THING = (
    r"(?: (?:that|this|it|the (?:\w+ ){0,2}?(?:attack|arrest|protest|rally|vigil|incident|march"
    r"|event|call|visit|meeting|demonstration|screening|leak|argument|interview|killing|assault)"
    r"|(?:his|her|their) \w+))?"
)
_BEHIND_WAY = rf"(?:(?:(?<=before)|(?<=after)){_THING})?"
"""What is counted from; behind "later" the clause begins: "a week later | her father was"."""

HOURS = ("clock", "clock_word", "clock_bare", "part_of_day")
"""Rules of times of day: the day stands beside them or was told before."""

ANCHORED: tuple[Rule, ...] = (
    rule(
        "that_day",
        rf"(?:(?:later|earlier|on) )?(?:that|the same|that same|that very|the very same) "
        rf"(?:day|{PART}|hour|time)",
        _same_day,
        relative_to="anchor",
        needs=words("that", "same"),
    ),
    rule(
        "next_day",
        rf"(?:the )?(?:very )?(?:next|following|previous|preceding) (?:day|{PART})",
        _next_day,
        relative_to="anchor",
        needs=words("next", "following", "previous", "preceding"),
    ),
    rule(
        "day_after",
        rf"(?:on )?(?:the )?(?:day|night|morning|evening) (?:after|before)(?! yesterday)"
        rf"{_THING}",
        _next_day,
        relative_to="anchor",
        needs=words("after", "before"),
    ),
    rule(
        "since_then",
        r"(?:ever )?since then|ever since(?=[,.;:]|$)|since(?=[.;]|$)",
        _since_then,
        relative_to="anchor",
        needs=words("since"),
    ),
    rule("eve_of", r"(?:on )?the eve of", _next_day, relative_to="anchor", needs=words("eve"),),
    rule(
        "offset",
        rf"(?:(?:about|around|some|just|only|less than|more than) )?(?P<number>{NUMBER})["
        rf" -](?P<unit>minute|hour|day|night|week|fortnight|month|year)s? (?P<way>later|e"
        rf"arlier|before|after|afterwards?|on(?= ?[,.;:]|$))(?![ -]\d){_BEHIND_WAY}",
        _offset,
        relative_to="anchor",
        needs=words("on", *_WAYS),
    ),
    rule(
        "lasting",
        rf"(?:for|over|during|throughout) (?:about |around |some |nearly |almost |the )?"
        rf"(?P<number>{NUMBER}) (?P<unit>minute|hour|day|night|week|fortnight|month|year)s? "
        rf"(?P<way>before|after)(?![ -]\d){_BEHIND_WAY}",
        _lasting,
        relative_to="anchor",
        needs=words("before", "after"),
    ),
    rule(
        "vague_offset",
        r"(?:(?:only|just|within|in the|a few) )?(?P<unit>minute|hour|day|week|month|yea"
        r"r)s (?P<way>later|earlier|before|after|afterwards?|following|since|prior|leadi"
        r"ng up to|thereafter)",
        _vague,
        relative_to="anchor",
        needs=words("following", "since", "prior", "leading", "thereafter", *_WAYS),
    ),
    rule(
        "within",
        rf"within (?:(?:(?P<number>{NUMBER})|the|(?:a )?quarter of an|half an) )?"
        rf"(?P<unit>minute|hour|day|week|month)s?(?P<way>)(?: of)?",
        _within,
        relative_to="anchor",
        needs=words("within"),
    ),
    rule(
        "following_units",
        r"(?:in |over |during )?the (?P<way>following|preceding|previous) (?P<unit>minut"
        r"e|hour|day|week|month|year)s",
        _vague,
        relative_to="anchor",
        needs=words("following", "preceding", "previous"),
    ),
    rule(
        "shortly",
        r"(?P<unit>)(?:shortly|soon|immediately) (?P<way>after(?:wards?)?|before(?:hand)"
        r"?|thereafter)(?! \w|\w)",
        _vague,
        relative_to="anchor",
        needs=words("shortly", "soon", "immediately"),
    ),
    rule(
        "weekday_after",
        rf"(?:on )?(?:the|(?P<that>that)) (?:(?P<which>following|next|previous|preceding) )?"
        rf"(?P<weekday>{WEEKDAY})(?: {PART})?(?: (?P<way>before|after|thereafter))?"
        rf"(?!,? (?:the )?(?:{DAY}|{ORDINAL}) (?:of )?{MONTH})",
        _weekday_from,
        relative_to="anchor",
        needs=WEEKDAY_NAMED,
    ),
    rule(
        "unit_from",
        r"(?:in |during |over )?(?:later |earlier )?(?:the |that )(?P<which>same|followi"
        r"ng|next|previous|preceding) (?P<unit>week|weekend|month|year)",
        _unit_from,
        relative_to="anchor",
        needs=words("same", "following", "next", "previous", "preceding"),
    ),
    rule(
        "unit_before",
        r"the (?P<unit>week|weekend|month|year) (?P<which>before|after)(?: that(?=[,.;:])|(?! (?:"
        r"last|next)\b))",
        _unit_from,
        relative_to="anchor",
        needs=words("before", "after"),
    ),
    rule(
        "that_unit",
        r"(?:later |earlier )?(?P<which>that) (?P<unit>week|weekend|month|year)",
        _unit_from,
        relative_to="anchor",
        needs=words("that"),
    ),
    rule(
        "clock",
        rf"(?:at|by|around|about|from|until|till|shortly after|shortly before|just after|"
        rf"just before|before|after|since|towards?) (?:about |around )?(?:{CLOCK}|noon|mi"
        rf"dday|midnight|dawn|dusk|half past \w+"
        rf"|(?:(?:five|ten|twenty|twenty-five) past|a quarter (?:past|to)) {HOUR}"
        rf"|\w+ o['\u2019]clock|daybreak|nightfall|sunset|sunrise)",
        _same_day,
        relative_to="anchor",
        needs=Gate(digit=True, words=_HOURS_NAMED),
    ),
    rule(
        "clock_word",
        rf"(?:at|by(?! one)|around|about|towards?|until|till|since|from|before|after|shortly a"
        rf"fter|shortly before|just after|just before) (?:about )?{HOUR}(?= in the (?:morning|af"
        rf"ternoon|evening)| at night| sharp| (?:and|when|that|on) |[,.;:)]|$)",
        _same_day,
        relative_to="anchor",
        needs=words(*HOUR_WORDS),
    ),
    rule(
        "clock_bare",
        r"(?:\d{1,2}:\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4} hrs|\w+ o['"
        r"\u2019]clock)",
        _same_day,
        relative_to="anchor",
        needs=Gate(digit=True, words=frozenset({"clock"})),
    ),
    rule(
        "part_of_day",
        r"(?:in the (?:early )?(?:morning|evening|afternoon|small hours)(?: hours)?|over"
        r"night|at night|late at night|throughout the night|in the night|during the night|all (?"
        r":morning|afternoon|evening|night|day)|(?:by|till|until|since) (?:the )?(?:morning|even"
        r"ing|afternoon|dark)(?! of\b)|(?:by|before|at|after|over|until) (?:breakfast|lunch|dinn"
        r"er|supper|bedtime|lunchtime|teatime))",
        _same_day,
        relative_to="anchor",
        needs=words(*PARTS, "day", "hours", "overnight", "dark", *_MEALS),
    ),
)  # fmt: skip
