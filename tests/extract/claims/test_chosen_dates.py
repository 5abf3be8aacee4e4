"""Dates from around an event: chosen by fitted weights, marked as inferred, or not given."""

import pytest

from extract.claims import date_choice
from extract.claims.date_choice import NONE, OWN, DateWeights, date_weights
from graph.model import Claim, DateInterval, Role
from tests.extract.conftest import Read

STORY = (
    "About sixty students protested outside the embassy in Halden on 3 May 2021. "
    "Two men in red caps attacked a student with a stick. "
    "The guild condemned the attack."
)


def times(claim: Claim) -> list[Role]:
    return [role for role in claim.roles if role.role == "time"]


def only_these(tables: dict[str, dict[str, float]]) -> DateWeights:
    """Weights beside which nothing counts that states add."""
    return DateWeights(tables, dict.fromkeys(date_weights().cuts, 0.5), 0.0, ())


def choose(monkeypatch: pytest.MonkeyPatch, **tables: dict[str, float]) -> None:
    """Let only these weights count."""
    only = only_these({OWN: {}, NONE: {}, **tables})
    monkeypatch.setattr(date_choice, "date_weights", lambda: only)


def test_weights_stand_for_both_sides_of_the_choice_and_the_cut_is_a_share() -> None:
    fitted = date_weights()
    assert {OWN, NONE} <= set(fitted.tables)
    assert "" in fitted.tables[NONE]
    assert fitted.cuts.keys() == {"day", "week", "month", "year", "span"}
    assert all(0 < cut < 1 for cut in fitted.cuts.values())


@pytest.mark.model
def test_what_is_done_beside_a_dated_gathering_is_of_its_day(tell: Read) -> None:
    claim = tell(STORY).one("assault", "attacked")
    (role,) = times(claim)
    assert isinstance(role.value, DateInterval)
    assert (role.value.from_, role.value.to) == ("2021-05-03", "2021-05-03")
    assert role.inferred
    assert 0 < role.score < 1


@pytest.mark.model
def test_a_date_of_the_sentence_itself_is_never_replaced(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, **{"told year": {"": 9.0}, "year of told": {"": 9.0}})
    claim = tell(STORY).one("protest", "protested")
    assert [(role.text, role.inferred) for role in times(claim)] == [("3 May 2021", False)]


@pytest.mark.model
def test_the_month_around_a_told_day_can_be_chosen_and_keeps_its_words(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, **{"month of told": {"": 9.0}})
    claim = tell(STORY).one("statement", "condemned")
    (role,) = times(claim)
    assert isinstance(role.value, DateInterval)
    assert (role.value.from_, role.value.precision) == ("2021-05-01", "month")
    assert (role.text, role.inferred) == ("3 May 2021", True)


@pytest.mark.model
def test_nothing_is_chosen_where_none_is_as_likely(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, **{NONE: {"type statement": 9.0}, "told day": {"": 2.0}})
    assert times(tell(STORY).one("statement", "condemned")) == []


@pytest.mark.model
def test_the_year_that_a_whole_report_is_about_is_no_date_of_an_event(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, **{"year of told": {"": 9.0}})
    fields = {"title": "Varosia 2021 Human Rights Report", "published": "2022-04-12"}
    assert times(tell(STORY, **fields).one("statement", "condemned")) == []
    assert times(tell(STORY, published="2022-04-12").one("statement", "condemned")) != []


@pytest.mark.model
def test_a_text_without_dates_gives_none(tell: Read) -> None:
    told = tell("Six men beat a student in Halden. The guild condemned the beating.")
    assert all(times(claim) == [] for claim in told.extraction.claims)


@pytest.mark.model
def test_a_text_whose_only_date_is_its_dateline_is_read(tell: Read) -> None:
    told = tell("HALDEN, 9 May 2021 - Police arrested two editors. Officers beat a monk.")
    assert told.claims("detain", "arrested")


@pytest.mark.model
def test_a_year_that_says_which_is_meant_dates_nothing_else(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, **{"told year": {"": 9.0}})
    film = "Two men attacked the director of a film on the 2019 {} with a stick."
    assert times(tell(film.format("famine")).one("assault", "attacked")) == []
    dated = "In 2019 they met. Two men attacked the director of the film with a stick."
    assert [role.text for role in times(tell(dated).one("assault", "attacked"))] == ["2019"]


@pytest.mark.model
def test_the_day_of_an_admission_is_not_that_of_what_had_been_done(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, **{"told day": {"": 9.0}})
    dated = [
        tell(f"On 3 May 2021 the envoy {verb} a baker.").one("threaten", "threatened")
        for verb in (
            "admitted that he had threatened",
            "admitted that he threatened",
            "went out and threatened",
        )
    ]
    assert [bool(times(claim)) for claim in dated] == [False, False, True]


@pytest.mark.model
def test_the_year_of_another_event_is_no_date(tell: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, **{"told year": {"": 9.0}})
    claim = tell("Agents threatened the movement that they hold guilty of the coup of 2016.")
    assert times(claim.one("threaten", "threatened")) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "dated"),
    [("five years since the protests", False), ("the start of the protests", True)],
)
def test_what_was_years_before_is_neither_of_this_day_nor_the_vigil_for_it(
    tell: Read, monkeypatch: pytest.MonkeyPatch, words: str, dated: bool
) -> None:
    choose(monkeypatch, **{"told day": {"": 9.0}})
    told = tell(
        f"Forty bakers gathered in Halden on 3 May 2021 to mark {words} in Keren. The vigil was "
        "held by a union."
    )
    strikes, vigil = told.one("protest", "protests"), told.one("protest", "vigil")
    assert bool(times(strikes)) is dated
    assert strikes.event != vigil.event or dated
