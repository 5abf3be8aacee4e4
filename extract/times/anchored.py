"""Forms that are read from the event told before: "the next day", "two days later"."""

from extract.times.counts import COUNTS
from extract.times.hours import CLOCKS
from extract.times.near_days import NEAR_DAYS
from extract.times.records import Rule
from extract.times.weeks_beside import WEEKS_BESIDE

ANCHORED: tuple[Rule, ...] = (*NEAR_DAYS, *COUNTS, *WEEKS_BESIDE, *CLOCKS)
