"""What a text has told of days and years up to where it is read."""

from dataclasses import dataclass, field

from extract.claims.counted_clauses import ToldDeeds
from extract.claims.event_days import event_word
from extract.claims.last_years import LastYears
from extract.claims.long_ago import LongAgo
from extract.claims.past_years import PastYears
from extract.claims.story_years import StoryYears
from extract.claims.told_days import ToldDays
from extract.claims.told_years import ToldYear, lacks_year
from extract.claims.week_on import WeekOn
from extract.claims.years_on import YearsOn
from extract.times import TimeExpression
from graph.model import DateInterval


@dataclass(slots=True)
class ToldSoFar:
    """What the text has told up to where it is read.

    Attributes:
        days, year, years_on, story_years, last_years, past, long_ago, week_on: What its dates
            are counted from.
        of_events: The day of each event that was told with one, by its word.
        earlier: Offset of the sentence before.
        beside: What counts of the sentence are from, where that stands beside them, by the first
            character of each.
        now: The text is back in its own time.
        deeds: What was told with its day.
    """

    days: ToldDays
    year: ToldYear = field(default_factory=ToldYear)
    years_on: YearsOn = field(default_factory=YearsOn)
    story_years: StoryYears = field(default_factory=StoryYears)
    last_years: LastYears = field(default_factory=LastYears)
    of_events: dict[str, DateInterval] = field(default_factory=dict)
    earlier: int | None = None
    beside: dict[int, DateInterval] = field(default_factory=dict)
    past: PastYears = field(default_factory=PastYears)
    long_ago: LongAgo = field(default_factory=LongAgo)
    week_on: WeekOn = field(default_factory=WeekOn)
    now: bool = False
    deeds: ToldDeeds = field(default_factory=ToldDeeds)

    @property
    def stories(self) -> tuple[StoryYears, LastYears, PastYears, LongAgo]:
        """Those who keep the year of the text's story."""
        return self.story_years, self.last_years, self.past, self.long_ago

    def come_back(self) -> None:
        """Forget the year told so far: the text is back in its own time."""
        self.year, self.years_on, self.now = ToldYear(), YearsOn(), True
        self.story_years, self.past = StoryYears(own=True), PastYears()
        self.last_years, self.long_ago = LastYears(own=True), LongAgo(own=True)

    def is_of_now(self, found: TimeExpression) -> bool:
        """Whether a month or day without year is of the text's own time."""
        return self.now and lacks_year(found)

    def of_event(self, found: TimeExpression) -> DateInterval | None:
        """The day that was told of the event that a date names: "the evening of the seminar"."""
        word = event_word(found.text)
        return None if word is None else self.of_events.get(word)
