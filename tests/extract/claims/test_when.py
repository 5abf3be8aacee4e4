"""When it was: the date of the sentence that belongs to an event, and the date told before it."""

import pytest

from graph.model import Claim, DateInterval
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def when(told: Told, claim: Claim) -> str | None:
    """The date of the event of a claim: one day, or the first and the last."""
    (event,) = [e for e in told.extraction.events if e.id == claim.event]
    if event.date is None:
        return None
    ends = dict.fromkeys((event.date.from_, event.date.to))
    return "/".join(ends)


def times(claim: Claim) -> list[str]:
    return [role.text for role in claim.roles if role.role == "time"]


def test_a_day_behind_the_first_of_two_joined_verbs_is_of_both(tell: Read) -> None:
    told = tell("The editor was detained in March 2019 in Keren and beaten by two officers.")
    assert when(told, told.one("assault", "beaten")) == "2019-03-01/2019-03-31"


def test_a_day_of_which_the_night_is_named_is_of_the_verb(tell: Read) -> None:
    told = tell("In the night of 12 May 2021 three students were arrested in Keren.")
    assert when(told, told.one("detain", "arrested")) == "2021-05-12"


def test_in_front_of_any_date_an_hour_is_of_the_day_of_the_dateline(tell: Read) -> None:
    told = tell(
        "KEREN, 9 May - Officers arrested a student of law at noon and searched her room.",
        published="2021-05-10",
    )
    assert when(told, told.one("detain", "arrested")) == "2021-05-09"


def test_each_joined_verb_keeps_its_own_date(tell: Read) -> None:
    told = tell("He was deported from Serbia in May 2021 and sentenced in July 2021.")
    assert when(told, told.one("legal_action", "sentenced")) == "2021-07-01/2021-07-31"


def test_a_year_before_an_event_noun_is_its_date(tell: Read) -> None:
    told = tell("The union leader spent two years in exile after a 1983 conviction.")
    assert when(told, told.one("legal_action", "conviction")) == "1983-01-01/1983-12-31"


def test_a_date_beside_a_verb_of_ruling_is_not_of_what_it_rules_on(tell: Read) -> None:
    told = tell("In June 2021 a court rejected the request for the extradition of a writer.")
    (extradition,) = [c for c in told.extraction.claims if c.trigger.text == "extradition"]
    assert all(role.inferred for role in extradition.roles if role.role == "time")


def test_what_is_set_for_a_month_lies_ahead(tell: Read) -> None:
    told = tell("The judge set the trial for January.", published="2022-09-15")
    assert when(told, told.one("legal_action", "trial")) == "2023-01-01/2023-01-31"


def test_a_march_that_was_halted_on_saturday_was_on_the_last_one(tell: Read) -> None:
    told = tell(
        "A march by Cuban residents was halted on Saturday by a counter-rally three times its "
        "size. A second march is planned for Saturday.",
        published="2021-07-19",
    )
    first, second = told.claims("protest", "march")
    assert (when(told, first), when(told, second)) == ("2021-07-17", "2021-07-24")


def test_an_hour_counts_from_the_day_that_the_text_gave_before(tell: Read) -> None:
    told = tell(
        "About six thousand people stood before the consulate on Sunday night. Around ten o'clock "
        "a few dozen men shoved two students off the steps.",
        published="2024-07-30",
    )
    assert when(told, told.one("assault", "shoved")) == "2024-07-28"


def test_an_hour_does_not_count_from_a_day_told_aside(tell: Read) -> None:
    told = tell(
        "About four hundred people gathered in Leeds on Sunday. A woman spoke of a brother who had "
        "vanished on Thursday. By three o'clock masked men shoved two students off the steps.",
        published="2024-07-23",
    )
    assert when(told, told.one("assault", "shoved")) == "2024-07-21"


def test_that_week_is_the_one_told_of_last_even_aside(tell: Read) -> None:
    told = tell(
        "On 13 July 2020 the consulate took my passport. I had protested at its gate in June 2020. "
        "That same month two men beat my brother in Tejen."
    )
    assert when(told, told.one("assault", "beat")) == "2020-06-01/2020-06-30"


def test_what_is_counted_from_an_event_named_behind_stays_open(tell: Read) -> None:
    told = tell(
        "On 3 May 2021 students gathered in Ghent. Two men beat a student two hours before one of "
        "the lectures."
    )
    claim = told.one("assault", "beat")
    values = [role.value for role in claim.roles if role.role == "time" and not role.inferred]
    assert values == ["two hours before"]


def test_a_log_told_in_one_paragraph_dates_what_follows_each_stamp(tell: Read) -> None:
    told = tell(
        "6 Feb, 18:40: Banner torn down by two males. 7 Feb, 09:15: Student reports that she was "
        "followed to the library. 7 Feb, 12:30, Fen Lane: Poster of the vigil defaced. 8 Feb: "
        "Police informed.",
        published="2023-02-15",
    )
    assert when(told, told.one("surveil", "followed")) == "2023-02-07"
    assert when(told, told.one("vandalize", "defaced")) == "2023-02-07"


def test_a_ruling_ends_the_scene_before_it(tell: Read) -> None:
    told = tell(
        "On 5 May 2023 students gathered outside the embassy in Vienna. On 9 May 2023 a court "
        "fined the organizer. Masked men shoved two students off the steps.",
        published="2023-05-12",
    )
    assert when(told, told.one("assault", "shoved")) != "2023-05-09"


def test_the_place_that_a_march_left_does_not_go_on(tell: Read) -> None:
    told = tell(
        "On Friday two hundred exiles marched from Dunedin to the coast. Masked men shoved two of "
        "them off the road.",
        published="2023-05-15",
    )
    shoved = told.one("assault", "shoved")
    assert times(shoved) == ["Friday"]
    assert told.fillers(shoved, "place") == {"road"}


def test_a_day_in_front_of_two_clauses_is_of_both(tell: Read) -> None:
    told = tell(
        "On 3 May 2021 the printer was arrested in Keren, and his brother was beaten by two "
        "officers."
    )
    beaten = told.one("assault", "beaten")
    assert when(told, beaten) == "2021-05-03"
    assert not any(role.inferred for role in beaten.roles if role.role == "time")


def test_what_has_been_done_since_is_not_of_the_day_before_it(tell: Read) -> None:
    told = tell(
        "She was refused a visa at Keren on 3 May 2021 and has since been followed by two men."
    )
    followed = told.one("surveil", "followed")
    assert all(role.inferred for role in followed.roles if role.role == "time")


def test_what_will_be_done_lies_ahead(tell: Read) -> None:
    told = tell("The vigil was put off and will be held on 17 September.", published="2021-09-02")
    assert when(told, told.one("protest", "vigil")) == "2021-09-17"


def test_a_gathering_is_of_the_day_for_which_it_is_called(tell: Read) -> None:
    told = tell("Students have announced a march in Keren for Saturday.", published="2021-07-15")
    assert when(told, told.one("protest", "march")) == "2021-07-17"


def test_by_friday_the_story_has_come_to_friday(tell: Read) -> None:
    told = tell(
        "Students gathered in Leeds on Thursday. By Friday noon the hall was full. That night "
        "masked men beat two students.",
        published="2024-07-28",
    )
    assert when(told, told.one("assault", "beat")) == "2024-07-26"


def test_that_evening_may_be_the_one_since_which_somebody_is_missing(tell: Read) -> None:
    told = tell(
        "The printer has been missing since 9 June 2022. That evening two men beat his brother in "
        "Leeds.",
        published="2022-06-20",
    )
    assert when(told, told.one("assault", "beat")) == "2022-06-09"


def test_that_august_is_of_the_year_told_before(tell: Read) -> None:
    told = tell(
        "The printer fled Keren in 2017. That August two men beat his brother in Leeds.",
        published="2022-06-20",
    )
    assert when(told, told.one("assault", "beat")) == "2017-08-01/2017-08-31"


def test_that_august_is_the_one_told_before(tell: Read) -> None:
    told = tell(
        "The printer fled Keren in August 2017. He opened a shop in May 2019. That August two men "
        "beat his brother in Leeds.",
        published="2022-06-20",
    )
    assert when(told, told.one("assault", "beat")) == "2017-08-01/2017-08-31"


def test_an_hour_in_a_log_is_of_the_day_in_its_title(tell: Read) -> None:
    told = tell(
        "12:40 - Two males seen tearing a banner. 13:10 - Female reports that she was pushed by "
        "one of them.",
        title="Log of the park station, Sunday 12 June",
        published="2022-06-13",
    )
    assert when(told, told.one("assault", "pushed")) == "2022-06-12"


def test_a_month_behind_a_year_is_of_that_year(tell: Read) -> None:
    told = tell(
        "In the spring of 2020 a poet was threatened in Lund; in July two men beat her brother.",
        published="2022-01-20",
    )
    assert when(told, told.one("assault", "beat")) == "2020-07-01/2020-07-31"


def test_a_day_in_the_next_sentence_is_of_the_time_of_the_text(tell: Read) -> None:
    told = tell(
        "The poet fled in May 2019. On 3 August two men beat her brother in Lund.",
        published="2020-11-20",
    )
    assert when(told, told.one("assault", "beat")) == "2020-08-03"


def test_on_the_monday_is_not_later_than_the_text(tell: Read) -> None:
    text = "The hall was closed on Wednesday. On the Monday two men had threatened its porter."
    told = tell(text, published="2016-03-11")
    assert when(told, told.one("threaten", "threatened")) == "2016-03-07"


def test_what_steps_on_within_a_sentence_counts_from_there(tell: Read) -> None:
    told = tell(
        "On Thursday the choir protested before the mission. On 3 May its pianist had been "
        "threatened, and was beaten the next day.",
        published="2021-05-21",
    )
    assert when(told, told.one("assault", "beaten")) == "2021-05-04"


def test_what_was_done_is_of_no_day_after_publication(tell: Read) -> None:
    told = tell("A student was arrested on 21 June in Keren.", published="2021-06-18")
    arrest = told.one("detain", "arrested")
    assert (when(told, arrest), times(arrest)) == (None, ["21 June"])


def test_what_is_planned_and_what_was_done_before_publication_keep_their_days(tell: Read) -> None:
    told = tell(
        "A potter was arrested on 14 June in Keren. A vigil is planned for 21 June.",
        published="2021-06-18",
    )
    assert when(told, told.one("detain", "arrested")) == "2021-06-14"
    assert when(told, told.one("protest", "vigil")) == "2021-06-21"


def test_a_year_that_the_words_name_holds_whatever_the_page_says(tell: Read) -> None:
    told = tell("A potter was arrested on 21 June 2021 in Keren.", published="2021-06-18")
    assert when(told, told.one("detain", "arrested")) == "2021-06-21"


def test_what_is_counted_from_a_clause_behind_stays_open_and_is_not_of_that_clause(
    tell: Read,
) -> None:
    told = tell(
        "Ten students gathered in Keren on 9 November. A month after their leader was beaten, "
        "police arrested two of them. They were held until midnight.",
        published="2021-11-21",
    )
    assert "A month after their leader" not in times(told.one("assault", "beaten"))
    assert [when(told, told.one("detain", word)) for word in ("arrested", "held")] == [None, None]


def test_what_is_counted_from_a_thing_is_counted_from_the_day_told_before(tell: Read) -> None:
    told = tell(
        "Ten students gathered in Keren on 9 November 2020. Two days after the vigil, police "
        "arrested a potter.",
        published="2021-11-21",
    )
    assert when(told, told.one("detain", "arrested")) == "2020-11-11"


def test_that_june_is_of_the_year_of_its_paragraph(tell: Read) -> None:
    told = tell(
        "The printer was fined in June 2020.\n\nHis brother fled Keren in August 2017. That June "
        "two men had beaten him in Leeds.",
        published="2022-06-20",
    )
    assert when(told, told.one("assault", "beaten")) == "2017-06-01/2017-06-30"


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ("Summary of cases, January to December 2020", "2020-06-01/2020-06-30"),
        ("Summary of cases", None),
    ],
)
def test_months_without_a_year_are_of_those_that_a_heading_above_all_names(
    tell: Read, below: str, date: str | None
) -> None:
    told = tell(f"Bakers under threat\n\n{below}\n\nA baker was beaten in June in Leeds.")
    assert when(told, told.one("assault", "beaten")) == date


def test_when_the_deeds_were_done_is_not_when_they_were_tried(tell: Read) -> None:
    told = tell("Two bakers were tried for acts committed between March 2021 and May 2022.")
    assert when(told, told.one("legal_action", "tried")) is None
    told = tell("Two bakers were tried in March 2021 for acts committed in Leeds.")
    assert when(told, told.one("legal_action", "tried")) == "2021-03-01/2021-03-31"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("two days after", "2021-06-09"),
        ("hours after", "2021-06-11"),
        ("a week after", "2021-06-01/2021-06-07"),
        ("days after", None),
        ("because", None),
    ],
)
def test_a_clause_is_counted_from_the_day_of_the_main_clause(
    tell: Read, words: str, date: str | None
) -> None:
    told = tell(
        f"A baker resigned on Friday, {words} agents had beaten his brother.",
        published="2021-06-14",
    )
    beaten = told.one("assault", "beaten")
    own = [r.value for r in beaten.roles if r.role == "time" and not r.inferred]
    days = [d for d in own if isinstance(d, DateInterval)]
    assert (when(told, beaten) if days else None) == date


def test_a_day_without_a_comma_before_a_nationality_is_the_day_of_the_verb(tell: Read) -> None:
    told = tell(
        "On 7 May 2021 Kenyan border police arrested the printer. The next day she was deported."
    )
    assert when(told, told.one("detain", "arrested")) == "2021-05-07"
    assert when(told, told.one("restrict_mobility", "deported")) == "2021-05-08"


def test_the_day_of_what_followed_is_not_the_day_of_the_deed(tell: Read) -> None:
    told = tell(
        "A cook was beaten in Tartu on Friday. She was still in hospital on Tuesday after being"
        " kicked by two men.",
        published="2021-05-12",
    )
    assert times(told.one("assault", "beaten")) == ["Friday"]
    assert "2021-05-11" not in (when(told, told.one("assault", "kicked")) or "")
