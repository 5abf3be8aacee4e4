"""Records that the rules of time share: a rule, its match, what it is read against, the result."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph.model import DateInterval, Precision

Kind = Literal["date", "duration", "set"]
Reference = Literal["published", "anchor"]
Days = tuple[date, date, Precision]
"""First day, last day, precision."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative expression is relative to.

    Attributes:
        published: Day of publication, or None when unknown.
        anchor: The event told before, or None.
        ahead: The sentence speaks of what is still to come.
        period: The time that a periodical report covers, or None.
    """

    published: date | None = None
    anchor: DateInterval | None = None
    ahead: bool = False
    period: DateInterval | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when, how long or how often.

    Attributes:
        kind: `date` can become an interval; `duration` ("for two weeks") and `set` ("every
            Friday", "often") cannot.
        relative_to: What is needed to resolve it: nothing (None), the day of publication, or the
            date of the event told before.
    """

    start: int
    end: int
    text: str
    kind: Kind
    relative_to: Reference | None = None


Resolve = Callable[[re.Match[str], Context], Days | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of expression, and how to compute its days.

    Attributes:
        resolve: None for durations and sets.
        bare: The form is an ordinary word as well and counts in running text only after a word
            of time such as `in`.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolve | None
    kind: Kind = "date"
    relative_to: Reference | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule."""

    rule: Rule
    match: re.Match[str]

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.match.end()

    @property
    def relative_to(self) -> Reference | None:
        """A form that names its year needs nothing, even when the rule at large does."""
        named = self.match.groupdict()
        if named.get("year"):
            return None
        which = (named.get("which") or "").lower().split()
        of_anchor = which == ["the", "next"] or (which and which[-1] in _OF_ANCHOR)
        return "anchor" if of_anchor else self.rule.relative_to


_OF_ANCHOR = ("that", "same", "previous", "following")


def rule(
    name: str,
    pattern: str,
    resolve: Resolve | None,
    *,
    kind: Kind = "date",
    relative_to: Reference | None = None,
    bare: bool = False,
) -> Rule:
    """Compile a rule: a space stands for any white space, and a form is made of whole words.

    Runs of white space are bounded, so that a text of blanks costs no more than any other.
    """
    spaced = pattern.replace(" ?", r"\s{0,9}").replace(" ", r"\s{1,9}")
    whole = re.compile(rf"(?<![\w/])(?:{spaced})(?!\w)", re.IGNORECASE)
    return Rule(name, whole, resolve, kind, relative_to, bare)
