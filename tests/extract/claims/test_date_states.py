"""What the states of the event reader add to the dates around an event."""

import pytest
from spacy.tokens import Doc

from extract.claims.date_candidates import Candidate
from extract.claims.date_choice import date_weights
from extract.claims.date_states import added, date_verb, numbers
from extract.pipeline import build_nlp, shared_reader
from extract.reader.pair_head import DATES
from extract.times import find_times
from graph.dates import parse_partial
from graph.model import DateInterval
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

STORY = "On 3 May 2021 officers arrested Mira Olsk in Halden. They beat her. She had been followed."


@pytest.fixture(scope="module")
def doc() -> Doc:
    return build_nlp()(STORY)


def candidate(*kinds: str) -> Candidate:
    (found,) = find_times(STORY)
    return Candidate(parse_partial("2021-05-03"), found, set(kinds))


def number(doc: Doc, word: str) -> int:
    return next(token.i for token in doc if token.text == word)


def test_a_date_is_known_by_the_verb_of_its_clause(doc: Doc) -> None:
    (found,) = find_times(STORY)
    assert date_verb(doc, found) == number(doc, "arrested")


def test_a_date_outside_the_text_has_no_verb(doc: Doc) -> None:
    (found,) = find_times(STORY)
    assert date_verb(build_nlp()("Short."), found) == -1


def test_kinds_are_numbered_as_the_head_knows_them() -> None:
    found = [candidate("told day"), candidate("told month", "unheard of"), candidate()]
    assert numbers(found, ["month of told", "told day", "told month"]) == [[1], [2], []]


def test_the_shipped_head_knows_the_kinds_of_the_weights() -> None:
    assert shared_reader().pair_heads[DATES].kinds == len(date_weights().kinds)


def test_states_tell_what_follows_an_arrest_from_what_went_before_it(doc: Doc) -> None:
    kinds, said = date_weights().kinds, {}
    for word in ("beat", "followed"):
        day, none = added(doc, doc[number(doc, word)], [candidate("told day")], kinds)
        said[word] = day - none
    assert said["beat"] > said["followed"]


def test_a_text_that_the_reader_has_not_read_adds_nothing() -> None:
    blank = Doc(build_nlp().vocab, words=["They", "beat", "her"])
    assert added(blank, blank[1], [candidate("told day")], date_weights().kinds) == [0.0, 0.0]


def days(tell: Read, text: str, type_: str, trigger: str) -> tuple[str, str] | None:
    for role in tell(text).one(type_, trigger).roles:
        if role.role == "time" and isinstance(role.value, DateInterval):
            return role.value.from_, role.value.to
    return None


def test_the_next_deed_of_the_scene_has_its_day_and_what_went_before_it_has_not(tell: Read) -> None:
    day = ("2021-05-03", "2021-05-03")
    assert days(tell, STORY, "assault", "beat") == day
    assert days(tell, STORY, "surveil", "followed") is None
