"""The invented year: what is planted in it, and that texts and rows tell the same."""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from benchmarks.campaigns.corpus.files import write_corpus
from benchmarks.campaigns.corpus.plan import CAMPAIGN, Plan, bodies, campuses, plan
from benchmarks.campaigns.corpus.rows import rows
from benchmarks.campaigns.corpus.write import Text, wording, write
from graph.ontology import ontology

SHIPPED = Path(__file__).parents[2] / "examples" / "campaign-rows.csv"


@pytest.fixture(scope="module")
def year() -> Plan:
    return plan(0)


@pytest.fixture(scope="module")
def texts(year: Plan) -> tuple[Text, ...]:
    return write(year, 0)


def test_a_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("one", 3), ("same", 3), ("other", 4)):
        write_corpus(tmp_path / name, seed)

    def content(name: str) -> dict[str, bytes]:
        folder = tmp_path / name
        return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.*")}

    assert content("one") == content("same")
    assert content("one")["rows.csv"] != content("other")["rows.csv"]


def test_the_table_of_the_demo_is_the_year_that_is_shown(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    made, shipped = ((folder / name).read_bytes() for folder, name in
                     ((tmp_path, "rows.csv"), (SHIPPED.parent, SHIPPED.name)))  # fmt: skip
    assert made == shipped, "copy rows.csv of `python -m benchmarks.campaigns.corpus FOLDER` there"


def test_members_of_the_campaign_act_in_waves_within_two_days(year: Plan) -> None:
    waves = defaultdict(list)
    for event in year.events:
        if event.part == "campaign":
            assert (event.type, event.issue) == CAMPAIGN
            assert set(event.actors) <= set(year.members)
            waves[event.wave].append(event)
    assert len(waves) == 6
    for wave in waves.values():
        days = [event.day for event in wave]
        assert (max(days) - min(days)).days <= 2
        assert len({actor for event in wave for actor in event.actors}) >= 3
        assert 2 <= len({event.campus for event in wave}) <= 4


def test_decoys_react_once_or_keep_their_weekday(year: Plan) -> None:
    shock = [event for event in year.events if event.part == "news shock"]
    assert set(Counter(a for event in shock for a in event.actors).values()) == {1}
    vigils = [event for event in year.events if event.part == "weekly vigil"]
    assert len(vigils) > 10 and {event.day.weekday() for event in vigils} == {3}


def test_an_answer_stands_on_the_day_and_campus_of_a_gathering_of_somebody_else(year: Plan) -> None:
    known = {event.id: event for event in year.events}
    answers = [event for event in year.events if event.answers]
    assert answers
    for event in answers:
        assert event.answers is not None
        gathering = known[event.answers]
        assert (gathering.day, gathering.campus) == (event.day, event.campus)
        assert gathering.actors == (event.host,) and event.host not in event.actors


def test_there_are_many_texts_of_all_kinds_and_no_slot_is_left_open(
    texts: tuple[Text, ...],
) -> None:
    assert len(texts) >= 150
    assert {text.genre for text in texts} == {
        "wire",
        "paper",
        "log",
        "thread",
        "statement",
        "digest",
    }
    for text in texts:
        assert "{" not in text.title + text.text and "  " not in text.text
        assert text.tells and len(set(text.tells)) == len(text.tells)


def test_a_text_names_the_campus_of_what_it_tells(year: Plan, texts: tuple[Text, ...]) -> None:
    known = {event.id: event for event in year.events}
    for text in texts:
        for id in text.tells:
            assert known[id].campus.casefold() in text.text.casefold(), (text.id, id)


def test_a_reprint_has_another_publisher_and_the_same_sentences(texts: tuple[Text, ...]) -> None:
    known = {text.id: text for text in texts}
    copies = [text for text in texts if text.copy_of]
    assert len(copies) > 20
    for text in copies:
        assert text.copy_of is not None
        first = known[text.copy_of]
        assert text.publisher != first.publisher and first.text.startswith(text.text)
        assert set(text.tells) <= set(first.tells)


def test_rows_tell_what_the_texts_tell(year: Plan, texts: tuple[Text, ...]) -> None:
    made = rows(year, texts)
    assert len(made) == sum(len(text.tells) for text in texts)
    publishers = defaultdict(set)
    for row in made:
        publishers[row["event_id"]].add(row["publisher"])
    campaign = [event.id for event in year.events if event.part == "campaign"]
    assert sum(len(publishers[id]) >= 2 for id in campaign) > len(campaign) / 2


def test_wording_knows_the_types_and_issues_of_the_vocabulary() -> None:
    assert set(wording()["tells"]) - {"vigil"} <= set(ontology().event_types)
    assert set(wording()["issues"]) <= set(ontology().issues)
    assert set(bodies()["others"]) == set(wording()["issues"])
    for ways in wording()["tells"].values():
        assert set(ways) == {"news", "log", "post", "line", "own"}


def test_the_shipped_table_names_only_invented_bodies_and_campuses() -> None:
    named = bodies()
    everybody = {b for sides in named["others"].values() for side in sides.values() for b in side}
    everybody |= {*named["campaign"], *named["vigil"]}
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            actors = (row["organizer"] or row["initiator"]).split("; ")
            assert set(actors) <= everybody and row["campus"] in campuses()
            assert not row["sponsor"]
