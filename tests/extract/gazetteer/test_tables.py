"""The tables load, say what is wrong with them, and give safe identity keys."""

import time

import pytest

from extract.gazetteer import Gazetteer
from extract.gazetteer import tables as tables_module
from extract.gazetteer.errors import TableError
from extract.gazetteer.states import States
from extract.gazetteer.tables import DATA, read_rows


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def test_the_gazetteer_is_loaded_once(gazetteer: Gazetteer) -> None:
    started = time.perf_counter()
    assert Gazetteer.load() is gazetteer
    assert time.perf_counter() - started < 0.05
    assert len(gazetteer.names) > 30_000


def test_every_state_has_a_name_and_an_adjective_or_is_a_region() -> None:
    states = States()
    assert len(states.display) > 200
    codes = [code for code in states.display if "-" not in code]
    adjectives = {n.code for n in states.words.values() if n.form == "adjective"}
    assert {"CN", "IR", "RU", "TR", "RW", "ER", "SA", "VN", "BY", "TJ"} <= adjectives
    assert len([c for c in codes if c not in adjectives]) < 8


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Xinjiang", "place:CN-XJ"),
        ("Tibet", "place:CN-XZ"),
        ("Hong Kong", "place:HK"),
        ("Kosovo", "place:XK"),
        ("Netherlands", "place:NL"),
        ("Türkiye", "place:TR"),
        ("Myanmar", "place:MM"),
        ("Burma", "place:MM"),
    ],
)
def test_states_and_regions_have_keys(gazetteer: Gazetteer, name: str, key: str) -> None:
    place = gazetteer.place(name)
    assert place is not None and place.key == key


@pytest.mark.parametrize("name", ["Cambridge", "Georgia", "Springfield", "Tripolis-on-the-Moon"])
def test_an_ambiguous_or_unknown_place_has_no_reading(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.place(name) is None


def test_the_country_of_the_document_decides_among_namesakes(gazetteer: Gazetteer) -> None:
    near = gazetteer.place("Hyderabad", ("PK",))
    assert near is not None and near.country in {"IN", "PK"}
    georgia = gazetteer.place("Georgia", ("GE",))
    assert georgia is not None and georgia.key == "place:GE"


def test_a_dominant_city_needs_no_country(gazetteer: Gazetteer) -> None:
    london = gazetteer.place("London")
    assert london is not None and london.country == "GB"


def test_only_official_bodies_and_outlets_of_states_have_a_country() -> None:
    official = {
        "government_body", "security_service", "police", "party_organ", "court",
    }  # fmt: skip
    for row in read_rows("organizations.tsv", 5):
        assert not row[3] or row[1] in official, row[0]


def test_a_broken_row_is_named_with_file_and_line(
    tmp_path: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.tsv").write_text("# a\tb\nfine\tx\n\ty\n")  # type: ignore[operator]
    monkeypatch.setattr(tables_module, "DATA", tmp_path)
    with pytest.raises(TableError, match=r"bad\.tsv:3"):
        list(read_rows("bad.tsv", 2))


def test_a_missing_table_is_named() -> None:
    with pytest.raises(TableError, match=r"nowhere\.tsv"):
        list(read_rows("nowhere.tsv", 2))


def test_the_notice_names_every_table() -> None:
    notice = (DATA / "NOTICE.md").read_text(encoding="utf-8")
    tables = [path.name for path in DATA.iterdir() if path.suffix in {".tsv", ".gz"}]
    assert tables and all(f"`{name}`" in notice for name in tables)
