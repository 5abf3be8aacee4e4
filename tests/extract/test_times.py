"""Expressions of time become intervals that are as wide as the words are vague."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.times import find_times, normalize, report_period
from graph.dates import first_day, interval, last_day, parse_partial
from graph.model import Document

PUBLISHED = date(2019, 8, 20)  # a Tuesday


def read(text, published=PUBLISHED, anchor=None, **options):
    when = normalize(text, published, parse_partial(anchor) if anchor else None, **options)
    return None if when is None else (when.from_, when.to)


def day(text):
    return (text, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-08-17", day("2019-08-17")),
        ("on 17 August 2019", day("2019-08-17")),
        ("August 17th, 2019", day("2019-08-17")),
        ("Saturday, 17 August 2019", day("2019-08-17")),
        ("17/08/2019", day("2019-08-17")),
        ("08/17/2019", day("2019-08-17")),
        ("in May 2018", ("2018-05-01", "2018-05-31")),
        ("between May and August 2019", ("2019-05-01", "2019-08-31")),
        ("November 2018 to February 2019", ("2018-11-01", "2019-02-28")),
        ("30 April - 2 May 2019", ("2019-04-30", "2019-05-02")),
        ("the night of 3 to 4 May 2019", ("2019-05-03", "2019-05-04")),
        ("spring 2018", ("2018-03-01", "2018-05-31")),
        ("early May 2018", ("2018-05-01", "2018-05-10")),
        ("late 2018", ("2018-09-01", "2018-12-31")),
        ("jailed in 2018 to 15 years", ("2018-01-01", "2018-12-31")),
        ("2018-19", ("2018-01-01", "2019-12-31")),
        ("from the autumn of 2018", ("2018-09-01", "2018-11-30")),
        ("2010-2012", ("2010-01-01", "2012-12-31")),
        ("in the late 1990s", ("1997-01-01", "1999-12-31")),
        ("the last Saturday of July 2016", day("2016-07-30")),
        ("the year to March 2019", ("2018-04-01", "2019-03-31")),
        ("Easter Monday 2019", day("2019-04-22")),
        ("the second quarter of 2018", ("2018-04-01", "2018-06-30")),
        ("the twenty-first of June 2018", day("2018-06-21")),
        ("Pentecost 2018", day("2018-05-20")),
        ("the Feast of the Assumption 2018", day("2018-08-15")),
        ("during the last six months of 2018", ("2018-07-01", "2018-12-31")),
        ("in the first eleven months of 2018", ("2018-01-01", "2018-11-30")),
    ],
)
def test_a_full_date_needs_no_day_of_publication(text, expected):
    assert read(text, published=None) == expected
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 17 August", day("2019-08-17")),
        ("Aug. 17-18", ("2019-08-17", "2019-08-18")),
        ("on 24 December", day("2018-12-24")),
        ("on 23 August", day("2019-08-23")),
        ("in May", ("2019-05-01", "2019-05-31")),
        ("in October", ("2018-10-01", "2018-10-31")),
        ("on Saturday", day("2019-08-17")),
        ("on Tuesday evening", day("2019-08-20")),
        ("last Tuesday", day("2019-08-13")),
        ("last Monday", day("2019-08-12")),
        ("yesterday", day("2019-08-19")),
        ("last night", day("2019-08-19")),
        ("three days ago", day("2019-08-17")),
        ("two months ago", ("2019-06-01", "2019-06-30")),
        ("last week", ("2019-08-12", "2019-08-18")),
        ("over the weekend", ("2019-08-17", "2019-08-18")),
        ("last year", ("2018-01-01", "2018-12-31")),
        ("in October last year", ("2018-10-01", "2018-10-31")),
        ("on 4 May this year", day("2019-05-04")),
        ("since 2018", ("2018-01-01", "2019-08-20")),
        ("last winter", ("2018-12-01", "2019-02-28")),
        ("on the 14th", day("2019-08-14")),
        ("on the 28th", day("2019-07-28")),
        ("On the 3rd of October", day("2018-10-03")),
        ("Sat 17/8 18:05", day("2019-08-17")),
        ("08/07 14:10", day("2019-08-07")),
        ("12/07 1410 hrs", day("2019-07-12")),
        ("On the eleventh", day("2019-08-11")),
        ("for the twenty-first", day("2019-07-21")),
        ("since the 12th", ("2019-08-12", "2019-08-20")),
        ("on the evening of the 12th", day("2019-08-12")),
        ("on Saturday the 10th", day("2019-08-10")),
        ("on Anzac Day", day("2019-04-25")),
        ("since spring", ("2019-03-01", "2019-08-20")),
        ("since the night of 20 July", ("2019-07-20", "2019-08-20")),
        ("that Saturday", day("2019-08-17")),
        ("the third quarter of last year", ("2018-07-01", "2018-09-30")),
        ("the first half of the year", ("2019-01-01", "2019-06-30")),
        ("in the last quarter", ("2018-10-01", "2018-12-31")),
        ("the past five years", ("2014-01-01", "2019-08-20")),
    ],
)
def test_a_relative_date_is_the_most_recent_one_before_publication(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the next day", day("2019-08-18")),
        ("the following morning", day("2019-08-18")),
        ("two days later", day("2019-08-19")),
        ("a week after the vigil", day("2019-08-24")),
        ("the day before", day("2019-08-16")),
        ("that evening", day("2019-08-17")),
        ("at 4 a.m.", day("2019-08-17")),
        ("the following Tuesday", day("2019-08-20")),
        ("the following month", ("2019-09-01", "2019-09-30")),
        ("in the weeks after", ("2019-08-18", "2019-09-14")),
        ("within hours", day("2019-08-17")),
        ("within two weeks", ("2019-08-17", "2019-08-31")),
        ("at ten past seven", day("2019-08-17")),
        ("at six", day("2019-08-17")),
        ("by noon the next day", day("2019-08-18")),
        ("by evening", day("2019-08-17")),
        ("shortly before nine", day("2019-08-17")),
        ("until supper", day("2019-08-17")),
        ("the Thursday before", day("2019-08-15")),
        ("on the Monday after", day("2019-08-19")),
        ("that August", ("2019-08-01", "2019-08-31")),
        ("that August morning", day("2019-08-17")),
        ("the following May", ("2020-05-01", "2020-05-31")),
        ("since then", ("2019-08-17", "2019-08-20")),
        ("ever since", ("2019-08-17", "2019-08-20")),
        ("since", ("2019-08-17", "2019-08-20")),
        ("all night", day("2019-08-17")),
        ("on the 9th", day("2019-08-09")),
    ],
)
def test_a_date_relative_to_an_event_needs_that_event(text, expected):
    assert read(text, anchor="2019-08-17") == expected
    if text != "on the 9th":
        assert read(text) is None


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("in the morning", "Friday night", day("2019-08-17")),
        ("by breakfast", "Friday evening", day("2019-08-17")),
        ("in the morning", "Friday", day("2019-08-16")),
        ("that morning", "Friday night", day("2019-08-16")),
    ],
)
def test_a_morning_told_behind_a_night_is_of_the_next_day(text, told, expected):
    anchor = normalize(told, PUBLISHED)
    when = normalize(text, PUBLISHED, anchor)
    assert when is not None and (when.from_, when.to) == expected


def test_that_january_behind_a_december_is_of_the_next_year():
    assert read("that January", anchor="2018-12-05") == ("2019-01-01", "2019-01-31")
    assert read("that January", anchor="2018") == ("2018-01-01", "2018-01-31")


def test_that_saturday_may_be_the_day_told_before():
    assert read("that Saturday", anchor="2019-08-17") == day("2019-08-17")
    assert read("on the Saturday", date(2019, 9, 2), anchor="2019-08-17") == day("2019-08-24")
    assert read("on the Saturday", anchor="2019-08-17") == day("2019-08-17")


def test_a_time_limit_that_is_set_gives_no_date():
    assert read("within two weeks", anchor="2019-08-17", ahead=True) is None


def test_a_day_of_the_month_that_lies_ahead_is_counted_from_what_was_told():
    assert read("on the 18th", anchor="2019-08-10", ahead=True) == day("2019-08-18")
    assert read("on the 9th", anchor="2019-08-10", ahead=True) == day("2019-09-09")
    assert read("on the 18th", ahead=True) == day("2019-09-18")


@pytest.mark.parametrize(
    "text", ["on a Monday.", "for one Sunday,", "on the third Wednesday", "the first Sunday"]
)
def test_a_weekday_without_its_week_stays_open(text):
    assert read(text) is None
    assert read(text, anchor="2019-08-17") is None


def test_from_a_wide_anchor_all_possible_days_are_kept():
    assert read("one week later", anchor="2019-06") == ("2019-06-08", "2019-07-07")


@pytest.mark.parametrize(
    "text", ["the next morning", "two days later", "that week", "within hours"]
)
def test_a_few_days_from_a_month_are_of_that_month(text):
    assert read(text, anchor="2019-06") == ("2019-06-01", "2019-06-30")


def test_last_august_in_october_may_be_two_augusts():
    assert read("last August", published=date(2019, 10, 2)) == ("2018-08-01", "2019-08-31")
    assert read("last August", published=date(2019, 3, 2)) == ("2018-08-01", "2018-08-31")


def test_a_date_in_figures_that_can_be_read_both_ways_spans_both():
    assert read("05/06/2019") == ("2019-05-06", "2019-06-05")
    assert read("09/10/2019") is not None
    assert read("04/04/2019") == day("2019-04-04")
    # One of the two readings lies after publication.
    assert read("05/12/2019") == day("2019-05-12")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on June 2", day("2018-06-02")),
        ("in October", ("2018-10-01", "2018-10-31")),
        ("in April", ("2018-04-01", "2018-04-30")),
        ("on April 2", None),
        ("in March", None),
    ],
)
def test_without_a_day_of_publication_the_year_goes_on(text, expected):
    assert read(text, published=None, anchor="2018-04-14") == expected


@pytest.mark.parametrize("text", ["in May", "on Saturday", "yesterday", "last year", "since 2018"])
def test_without_a_day_of_publication_relative_dates_stay_open(text):
    assert read(text, published=None) is None


@pytest.mark.parametrize(
    "text",
    [
        "for two weeks", "every Friday", "often", "three times", "before Easter", "", "30 February",
        "until 2018", "until Friday", "by the end of May", "in recent years",
        "over the past several months",
    ],
)  # fmt: skip
def test_durations_habits_limits_and_impossible_days_are_no_dates(text):
    assert read(text) is None


def test_a_bare_month_of_an_annual_report_is_in_the_year_it_covers():
    assert read("in May", published=date(2023, 3, 20)) == ("2022-05-01", "2022-05-31")
    assert read("during the year", published=date(2023, 3, 20)) == ("2022-01-01", "2022-12-31")
    late = Document("d", "t", "s", "r", title="2024 Human Rights Report", published="2025-08-12")
    period = report_period(late)
    assert read("in May", published=date(2025, 8, 12), period=period) == (
        "2024-05-01",
        "2024-05-31",
    )


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("TONGA 2021 HUMAN RIGHTS REPORT", "2021"),
        ("Annual report 2021", "2021"),
        ("World Report 2021", None),
        ("Report on the march of 2021", None),
        ("The 2021 stabbing: a report", None),
        ("2021 Human Rights Report, revised 2023", None),
    ],
)
def test_the_title_of_an_undated_report_says_its_year(title, year):
    period = report_period(Document("d", "t", "s", "r", title=title))
    assert (None if period is None else period.from_[:4]) == year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Country Reports 2021", "2021"),
        ("Country Reports on Human Rights Practices for 2021", "2021"),
        ("Niue: Human Rights Report 2021, Section 1.a", "2021"),
        ("Kazakhstan 2021 Country Report", "2021"),
        ("International Religious Freedom Report for 2021", "2021"),
        ("Annual review, 2021", "2021"),
        ("Country report 2021: Niue", "2021"),
        ("Report of the Ombudsman for the year 2021", "2021"),
        ("World Report 2021", None),
        ("Report on the march of 2021", None),
        ("Report on the country's vote of 2021", None),
        ("Human Rights Report 2021 Raids", None),
        ("Human rights report: the 2021 raids", None),
        ("Incident report, 5 May 2021", None),
        ("Police report 2021", None),
    ],
)
@pytest.mark.parametrize("published", ["2023-06-01", "2026-02-01", None])
def test_a_report_that_says_that_it_is_on_a_year_may_have_appeared_any_year_later(
    title, year, published
):
    period = report_period(Document("d", "t", "s", "r", title=title, published=published))
    assert (None if period is None else period.from_[:4]) == year


def test_a_report_that_appeared_in_the_year_of_its_title_has_no_period():
    report = Document("d", "t", "s", "r", title="Country Reports 2021", published="2021-06-01")
    assert report_period(report) is None


@pytest.mark.parametrize(
    ("published", "text", "year"),
    [
        ("2022-04-12", "Six were jailed during the year. On 9 March she was shot.", "2021"),
        ("2022-04-12", "Four had not been found at year's end.", "2021"),
        ("2022-09-12", "Six were jailed during the year.", None),
        ("2022-04-12", "In 2019 he was held. At the end of the year he was shot.", None),
        ("2022-04-12", "The ban holds until the end of the year.", None),
        ("2022-04-12", "She moved during the year before the vote.", None),
        (None, "Six were jailed during the year.", None),
    ],
)
def test_what_looks_back_on_the_year_before_its_summer_tells_of_the_year_before(
    published, text, year
):
    period = report_period(Document("d", text, "s", "r", title="Nauru", published=published))
    assert (None if period is None else period.from_[:4]) == year


@pytest.mark.parametrize(
    ("title", "publisher", "published", "text", "year"),
    [
        # what appears once a year
        ("Niue, reprisals abroad", "Annual Survey of Liberties", "2022-04-12", "", "2021"),
        ("Niue, entry", "Pacific Yearbook", "2022-03-12", "", "2021"),
        ("Niue", "Country Reports on Human Rights Practices", "2022-03-12", "", "2021"),
        ("Country report, Niue", "", "2022-04-12", "Raids went on during 2021.", "2021"),
        # what says its year
        ("Niue", "", "2022-04-12", "This report covers January to December 2020.", "2020"),
        ("Cases in 2021", "", "2022-04-12", "", "2021"),
        ("Exiles: 2021 in review", "", "2022-04-12", "", "2021"),
        # what does not
        ("Niue, reprisals abroad", "Annual Survey of Liberties", "2022-09-12", "", None),
        ("March 2022 raids", "Pacific Yearbook", "2022-04-12", "", None),
        ("The annual vigil", "Pacific News", "2022-04-12", "", None),
        ("Annual vigil of exiles", "Pacific News", "2022-04-12", "", None),
        ("Half-yearly note", "", "2022-04-12", "", None),
        ("Niue", "", "2022-04-12", "Raids went on during 2021.", None),
        ("Niue", "", "2022-04-12", "This report covers 2018 to 2021.", None),
        ("Niue", "", "2022-04-12", "This report covers March 2022.", None),
        ("Police report on the 2021 march", "", "2022-04-12", "", None),
        ("Report on the raid of 3 May 2021", "", "2022-04-12", "", None),
        ("The killing of Omar Tal in 2021", "", "2022-04-12", "", None),
    ],
)
def test_yearbooks_and_what_says_so_are_of_a_year(title, publisher, published, text, year):
    report = Document("d", text, "s", "r", title=title, published=published, publisher=publisher)
    period = report_period(report)
    assert (None if period is None else period.from_[:4]) == year


def test_what_is_planned_takes_the_next_reading():
    assert read("on Saturday", ahead=True) == day("2019-08-24")
    assert read("on 14 September", ahead=True) == day("2019-09-14")
    assert read("on 17 August", ahead=True) == day("2019-08-17")


def spans(text):
    return [(one.text, one.kind, one.relative_to) for one in find_times(text)]


def test_an_hour_and_the_day_beside_it_are_one_expression():
    assert spans("They came at 9 p.m. on Friday, and at noon the next day again.") == [
        ("at 9 p.m. on Friday", "date", "published"),
        ("at noon the next day", "date", "anchor"),
    ]
    assert read("at 9 p.m. on Friday") == day("2019-08-16")


@pytest.mark.parametrize(
    "text",
    [
        "She spoke at two universities.",
        "Around ten to twelve people came.",
        "A month on the road.",
        "They were called up one by one, and went.",
    ],
)
def test_small_numbers_are_no_hours(text):
    assert [one for one in find_times(text) if one.kind == "date"] == []


def test_expressions_are_found_with_kind_and_need():
    text = (
        "On 17 August 2019 about 600 people rallied; two days later they were followed for six "
        "hours, as every Friday since 2018. On Saturday it may rain."
    )
    assert spans(text) == [
        ("17 August 2019", "date", None),
        ("two days later", "date", "anchor"),
        ("for six hours", "duration", None),
        ("every Friday", "set", None),
        ("since 2018", "date", "published"),
        ("Saturday", "date", "published"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the embassy and the sun sat low.",
        "About 2000 people paid $2019 for room 1984.",
        "May Chen and April Jones spoke.",
        "He read the second report and scored 24/7 in 9/11 jokes.",
    ],
)
def test_words_and_numbers_that_only_look_like_dates_are_left_alone(text):
    assert [one for one in find_times(text) if one.kind == "date"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were filmed at the April vigil.", ["April"]),
        ("A March decision barred him.", ["March"]),
        ("On the seventeenth it was their turn.", ["On the seventeenth"]),
        ("He fell on the seventeenth floor.", []),
        ("On the third, the crowd sang.", []),
        ("The rally of the 12th, in Ghent, was called off.", ["the 12th"]),
        ("A poem of the 12th century was read.", []),
        ("On the assumption that he had an epiphany, they waited.", []),
        ("He praised the wisdom of the 14th Dalai Lama.", []),
        ("On that Monday, the fourth of May, they met.", ["Monday, the fourth of May"]),
        ("They led in the third quarter of the match.", []),
        ("In August the third brother was seized.", ["August"]),
        ("On August the third, officers seized him.", ["August the third"]),
        ("On August the third he was seized.", ["August the third"]),
        ("The March on the embassy and the April Jones case began.", []),
    ],
)
def test_months_before_nouns_and_days_in_words_are_dates_where_nothing_else_is_meant(
    text, expected
):
    assert [one.text for one in find_times(text) if one.kind == "date"] == expected


def test_a_line_end_inside_an_expression_does_not_hide_it():
    text = "They met on 17\nAugust\n2019 in Toronto."
    assert [one.text for one in find_times(text)] == ["17\nAugust\n2019"]
    assert read(find_times(text)[0]) == day("2019-08-17")


WORDS = (
    "on 17 August 2019 last Monday the following day two weeks ago in early May since spring of "
    "2018 next 3/4 1990s 30 February Easter year during recent months night 31 every until"
)
words = st.sampled_from(WORDS.split())
phrases = st.lists(words, min_size=1, max_size=8).map(" ".join)


@given(phrases, st.none() | st.dates(), st.none() | st.dates(), st.booleans())
def test_every_reading_is_an_ordered_interval(text, published, anchored, ahead):
    anchor = interval(anchored, anchored) if anchored else None
    when = normalize(text, published, anchor, ahead=ahead)
    assert when is None or first_day(when) <= last_day(when)
    assert when is None or when.text == text


@given(
    st.sampled_from(
        ["on 4 May", "in June", "on Friday", "last Friday", "Aug. 17-18", "on the 5th"]
    ),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
)
def test_a_past_reading_starts_at_most_a_week_after_publication(text, published):
    when = normalize(text, published)
    assert when is None or first_day(when) <= published + timedelta(days=7)


def test_a_word_between_two_expressions_belongs_to_one_of_them():
    found = find_times("in the months since August 2019 he left")
    assert [one.text for one in found] == ["in the months since", "August 2019"]


@given(st.text() | phrases)
def test_spans_hold_for_any_text(text):
    found = find_times(text)
    assert all(text[one.start : one.end] == one.text != "" for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(phrases, st.text(max_size=20))
def test_only_the_asked_stretch_is_searched(text, before):
    whole = before + "\n" + text
    start = len(before) + 1
    shifted = [(one.start - start, one.text) for one in find_times(whole, start)]
    assert all(offset >= 0 for offset, _ in shifted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She led a march in 2019.", ["2019"]),
        ("She led a peaceful march in May 2019.", ["May 2019"]),
        ("They recalled the march of 2019.", ["2019"]),
        ("They may in 2019 have met.", ["2019"]),
        ("She fled in march 2019.", ["march 2019"]),
        ("She fled in March of 2019.", ["March of 2019"]),
        ("She fled in early march of 2019.", ["early march of 2019"]),
    ],
)
def test_a_march_in_a_year_is_no_month(text, expected):
    assert [found.text for found in find_times(text)] == expected
