"""The days that a text has told so far, from which those that follow are counted.

"They met on Monday. The next day ...", "in March she wrote; that same week ...".
"""

import re
from dataclasses import dataclass, field
from enum import Enum

from extract.claims.told_years import DAY_NUMBER, is_of_that_year, lacks_year
from extract.times import TimeExpression, is_hour
from extract.times.vocabulary import MONTH, month_number
from graph.dates import first_day, is_day, is_near, last_day
from graph.model import DateInterval

_OF_THE_MONTH = re.compile(r"\bof (?:that|the)\b.{0,12} month\Z", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:on |in |later |earlier )?(?:that|the same)\b", re.IGNORECASE)
_OF_A_YEAR = re.compile(
    rf"(?:later |earlier )?(?:in |during |by |since )?(?:that|the (?:same|following|next|previous))"
    rf" (?:same )?(?:year|spring|summer|autumn|fall|winter|(?P<month>{MONTH}))",
    re.IGNORECASE,
)
"""Words that need no more than the year of what was told before."""
_BY = re.compile(r"by\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:later|after(?:wards?)?|thereafter|on|the next \w+)\Z", re.IGNORECASE)
_SOON = re.compile(
    r"(?:only |just )?(?:shortly|soon|immediately|hours|days|weeks)\b", re.IGNORECASE
)
"""Words that hardly leave the year beside them: "was seized in 2017 and killed | soon after"."""
_NO_STEP = re.compile(
    r"(?:(?:ever )?since|until|till|by|before|after|from|as of)\b"
    r"(?! (?:noon|midnight|dawn|dusk|\d{1,2}(?:[:.]\d| ?[ap]\.?m)|half|three))"
    r"|.*\b(?:before|earlier|previous|ago)\b",
    re.IGNORECASE,
)
"""Words that look aside or back from where the story is."""


class Beside(Enum):
    """How a date stands to the story: it goes on with it, it does not, or nobody can tell."""

    NO = 0
    YES = 1
    DOUBTFUL = 2


@dataclass(slots=True)
class ToldDays:
    """The days told so far, each the last of its kind; None where there is none yet.

    Attributes:
        story: Of the date with which the story goes on.
        aside: Of one told aside.
        latest: Of either, words that look back from it left out.
        year: Of the last date within one year, however wide.
        said: Of the last one that says its year, and is not told aside beside a story.
        paragraph: Number of the paragraph that told it.
        beside: Of the last date, whatever it says.
        told_in: Offset of its sentence.
        lost: Whether the story goes on with a day that nobody can tell.
        months: Of the last date of each month.
        wide_in: Offset of the sentence whose last date is wider than any anchor.
        of_before: Whether the one told aside only says what had been before.
        scene: The last day of the story of which more than letters and permits is told.
        letters: Whether the date of the story is of letters or permits.
        story_in: Offset of the sentence of the last date of the story.
        flashback: Whether the last date is that of a sentence which only says what had been before.
        named: Of the last date of all, be it that of a limit.
        moved: Whether the date of the story is of a move or a step in life.
        present: Whether the story is told in the present.
        held: The day of the story, where the last date only told of a plan, a reason or the like.
        below: Whether the one told aside is of a clause that says of whom or what is told.
        doubtful: Nobody can tell whether the story has moved on to the last date.
    """

    story: DateInterval | None = None
    aside: DateInterval | None = None
    latest: DateInterval | None = None
    year: DateInterval | None = None
    said: DateInterval | None = None
    paragraph: int | None = None
    beside: DateInterval | None = None
    told_in: int = -1
    wide_in: int = -1
    of_before: bool = False
    lost: bool = False
    months: dict[int, DateInterval] = field(default_factory=dict)
    scene: DateInterval | None = None
    letters: bool = False
    story_in: int = -1
    flashback: bool = False
    moved: bool = False
    named: DateInterval | None = None
    present: bool = False
    held: DateInterval | None = None
    doubtful: bool = False
    below: bool = False

    @property
    def scene_so_far(self) -> DateInterval | None:
        """The day of the story, whatever was told beside it since."""
        return self.held or self.story

    def hold(self, how: Beside, *, aside: bool, present: bool) -> None:
        """Keep the day of the story, if the date that is told next stands beside it.

        Args:
            how: How that date stands to the story.
            aside: It is not taken for the story's own.
            present: It is told in the present.
        """
        if how is not Beside.YES:
            self.doubtful = how is Beside.DOUBTFUL
        if not aside:
            self.held = self.scene_so_far if how is not Beside.NO else None
            self.present = self.present if self.held else present

    def before(
        self, found: TimeExpression, sentence: int, *, back: bool = False
    ) -> DateInterval | None:
        """The days that an expression is counted from.

        Args:
            back: The date before it in its sentence looks back.

        "In May she had been warned, and was beaten the next day": what steps on within a sentence
        steps on from there. The hours of a day told in letters are those of the scene behind it:
        "was disrupted on 16 May. On 9 May the consul had written. At 6 pm ten men came in."
        """
        if self.is_beside_a_year(found, sentence):
            return self.year if _SOON.match(found.text) else None
        if is_of_that_year(found):
            return self.said or self.year or self.story
        if _OF_THE_MONTH.search(found.text):
            return self.named
        of_year = _OF_A_YEAR.match(found.text)
        if of_year:
            month = of_year["month"]
            told = self.months.get(month_number(month)) if month else None
            return told or self.year
        beside = None if back else self.beside
        if beside is not None and self.told_in == sentence and not looks_aside(found):
            return beside
        if self._is_before_the_scene() and is_hour(found):
            return self.scene
        if _POINTS_BACK.match(found.text):
            return self.latest
        aside = None if self.of_before and lacks_year(found) else self.aside
        told = self.story or aside
        if self.is_of_an_unknown_month(found):
            return None
        return told

    def is_of_an_unknown_month(self, found: TimeExpression) -> bool:
        """ "Fled in November 2021. | On the 19th" men beat him: of which month?"""
        wide = self.story is not None and not is_near(self.story)
        return self.moved and wide and DAY_NUMBER.fullmatch(found.text) is not None

    def _is_behind(self, days: DateInterval, *, aside: bool) -> bool:
        """Whether "that evening" is not of a day told aside, but of the story's: "the man who was
        fined on 12 March was among them. | That night"."""
        if not aside or self.story is None:
            return False
        return self.of_before or (
            self.below
            and is_day(self.story)
            and is_day(days)
            and last_day(days) < first_day(self.story)
        )

    def is_beside_a_year(self, found: TimeExpression, sentence: int) -> bool:
        """True for "in 2021 she spoke, and | a week later": counted from no day told before."""
        return self.wide_in == sentence and _LATER.search(found.text) is not None

    def _is_before_the_scene(self) -> bool:
        """True behind letters of a day before the scene."""
        if not self.letters or self.story is None or self.scene is None:
            return False
        return first_day(self.scene) > last_day(self.story)

    def note(
        self, days: DateInterval, paragraph: int | None, *, aside: bool, says: bool = False
    ) -> None:
        """Remember the year and the month of an expression, whatever it says of the story.

        Of a paragraph that tells of another year, "that June" is of its year; and so it is behind
        another year that stands alone: "fled in June 2020. In 2022 he was hacked. | That June".
        """
        first, last = first_day(days), last_day(days)
        if first.year == last.year:
            other = self.year is not None and first_day(self.year).year != first.year
            alone = days.precision == "year" and not aside
            if other and (alone or paragraph != self.paragraph):
                self.months.clear()
            self.year, self.paragraph = days, paragraph
            if says and not (aside and self.story):
                self.said = days
            if first.month == last.month:
                self.months[first.month] = days

    def lose(self) -> None:
        """Go on with a day that nobody can tell: "a week after he had written, they came"."""
        self.story = self.aside = self.latest = self.beside = self.held = None
        self.doubtful = False
        self.lost = True

    def add(
        self,
        found: TimeExpression,
        days: DateInterval,
        sentence: int,
        *,
        aside: bool,
        letters: bool,
        moved: bool = False,
    ) -> None:
        """Take an expression as told."""
        self.beside, self.told_in, self.lost = days, sentence, False
        if aside:
            self.aside = days
        else:
            self.story, self.letters, self.moved = days, letters, moved
            self.story_in = sentence
            if is_day(days) and not letters:
                self.scene = days
        if not self._is_behind(days, aside=aside) and _is_step(found, days):
            self.latest = days


def looks_aside(found: TimeExpression) -> bool:
    """True for words that look aside or back from where the story is: "before Friday"."""
    return _NO_STEP.match(found.text) is not None


def _is_step(found: TimeExpression, days: DateInterval) -> bool:
    """False for words that look aside or back."""
    return has_come_to(found, days) or not looks_aside(found)


def has_come_to(found: TimeExpression, days: DateInterval) -> bool:
    """True for "by Friday": the story goes on with that day."""
    return _BY.match(found.text) is not None and is_day(days)
