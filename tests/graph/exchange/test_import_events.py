"""Rows as claims: what stands where, and which rows and names are one."""

from itertools import permutations

import pytest

from graph.check import check_extraction
from graph.exchange.import_columns import COLUMNS, find_columns
from graph.exchange.import_events import Known, Table, read_event, to_extraction
from graph.exchange.import_rows import Row, inspect, read_rows
from graph.members import members
from graph.project import projection
from graph.resolve.profiles import profiles
from graph.sources import count_sources, sayings, status

HEADER = ",".join(COLUMNS)
SYDNEY = Known("place", "city", "Sydney", "place:geonames:1", "AU")
LONG = "we will stand here every evening until they answer"


@pytest.fixture
def extract(tmp_path):
    """Makes the documents of rows, one for each publisher."""

    def _extract(*rows, header=HEADER, import_id="one", **more):
        path = tmp_path / "rows.csv"
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        first, *others = read_rows(path, inspect(path).encoding)
        edges = "actor" in header
        columns = find_columns([cell.text for cell in first.cells], {}, edges=edges)
        known = {("place", "Sydney"): SYDNEY}
        table = Table(
            columns.places,
            columns.width,
            import_id,
            known=lambda type_, name: known.get((type_, name)),
            seconds=edges,
            **more,
        )
        read = [read_event(row, table) for row in others if isinstance(row, Row)]
        by_publisher = {}
        for row in read:
            by_publisher.setdefault(row.publisher, []).append(row)
        return [
            to_extraction(first.text, group, table, publisher=publisher, title="rows.csv")
            for publisher, group in by_publisher.items()
        ]

    return _extract


def row(**cells):
    names = HEADER.split(",")
    assert set(cells) <= set(names)
    return ",".join(f'"{cells[n]}"' if "," in cells.get(n, "") else cells.get(n, "") for n in names)


def test_a_row_is_a_claim_whose_quote_is_the_row_and_whose_roles_are_its_cells(extract):
    said = row(
        event_id="e1",
        type="Counter Protest",
        date="2023-05-11T15:00",
        place="Sydney",
        campus="Lakeside University",
        issue="tibet;Housing levy",
        organizer="Harbour Lights Society; group:masked men",
        text="Go home, all of you",
        source="campus security",
        publisher="Kea Wire",
        confidence="0.8",
        modality="alleged",
    )
    (found,) = extract(said)
    assert check_extraction(found) == found, "the claim passes every rule, with all its spans"
    (claim,) = found.claims
    text = found.document.text
    assert claim.quote == said == text[claim.start : claim.end]
    assert (claim.type, claim.modality, claim.confidence) == ("counter_protest", "alleged", 0.8)
    assert claim.trigger.text == "Counter Protest"
    roles = [(role.role, role.text) for role in claim.roles]
    assert roles == [
        ("organizer", "Harbour Lights Society"),
        ("organizer", "masked men"),
        ("place", "Sydney"),
        ("place", "Lakeside University"),
        ("time", "2023-05-11T15:00"),
        ("content", "Go home, all of you"),
    ]
    assert [source.text for source in claim.attribution] == ["campus security"]
    assert [(i.issue, text[i.start : i.end]) for i in claim.issues] == [
        ("tibet", "tibet"), ("topic:Housing levy", "Housing levy")
    ]  # fmt: skip
    (event,) = found.events
    assert event.date.from_ == "2023-05-11" and event.issues == ("tibet", "topic:Housing levy")
    campus = next(e for e in found.entities if e.type == "campus")
    assert event.place == campus.id, "the campus is more exact than the town"
    assert found.document.publisher == "Kea Wire"
    assert [(one.start, one.name) for one in found.document.locators] == [(claim.start, "line 2")]


def test_rows_with_one_event_id_are_one_event_in_any_order_and_any_documents(extract):
    first = row(event_id="7", type="protest", organizer="Snow Lion Circle", publisher="A")
    second = row(event_id="7", type="protest", date="2023-05-11", publisher="B")
    other = row(event_id="8", type="protest", date="2023-05-11", publisher="B")
    graphs = []
    for order in permutations([first, second, other]):
        together = projection(extract(*order), ())
        apart = projection([document for one in order for document in extract(one)], ())
        graphs += [
            [(event.id, event.first, event.type) for event in graph.events]
            for graph in (together, apart)
        ]
    assert all(graph == graphs[0] for graph in graphs) and len(graphs[0]) == 2


def test_another_import_has_other_events_under_the_same_id(extract):
    said = row(event_id="7", type="protest", publisher="A")
    other = row(event_id="7", type="protest", publisher="B")
    both = [*extract(said, import_id="one"), *extract(other, import_id="two")]
    assert len(projection(both, ()).events) == 2


def test_rows_without_an_event_id_are_events_of_their_own(extract):
    (found,) = extract(*[row(type="statement", initiator="Blue Kite Union")] * 3)
    assert len(found.events) == 3 and len({claim.id for claim in found.claims}) == 3


def test_one_name_is_one_actor_within_an_import_and_persons_never_beyond_it(extract):
    cells = {"type": "protest", "participant": "person:Tara Voss;organization:Snow Lion Circle"}
    one, two = (row(**cells, publisher=publisher) for publisher in "AB")
    within = projection(extract(one, two), ())
    assert sorted(entity.name for entity in within.entities) == ["Snow Lion Circle", "Tara Voss"]
    beyond = projection([*extract(one, import_id="1"), *extract(two, import_id="2")], ())
    names = sorted(entity.name for entity in beyond.entities)
    assert names == ["Snow Lion Circle", "Tara Voss", "Tara Voss"]
    assert all(e.sensitive for e in beyond.entities if e.type == "person")


def test_another_spelling_of_a_person_is_another_person(extract):
    rows = [row(type="protest", participant=f"person:{name}") for name in ("Tara Voss", "T. Voss")]
    assert len(projection(extract(*rows), ()).entities) == 2


def test_a_handle_is_one_account_on_one_platform_only(extract):
    rows = [
        row(type="statement", initiator="account:@redkite", platform=platform)
        for platform in ("Chirper", "Chirper", "Photogrid")
    ]
    accounts = [e for e in projection(extract(*rows), ()).entities if e.type == "account"]
    assert len(accounts) == 2


def test_no_id_of_a_private_name_tells_the_name(extract):
    (found,) = extract(row(event_id="Voss", type="protest", participant="person:Tara Voss"))
    ids = [*(e.id for e in found.entities), *(m.key for m in members(found))]
    assert not any("voss" in str(id).lower() for id in ids)


def test_ids_of_one_document_stand_side_by_side(extract):
    (found,) = extract(*[row(type="statement", initiator="Blue Kite Union")] * 3)
    assert len({claim.id[: len("clm:") + 8] for claim in found.claims}) == 1
    assert len({event.id[: len("evt:") + 8] for event in found.events}) == 1


def test_no_rule_compares_rows_with_each_other(extract):
    rows = [
        row(type="protest", date="2023-05-11", place="Sydney", organizer="Snow Lion Circle"),
        row(type="protest", date="2023-05-11", place="Sydney", participant="person:Tara Voss"),
    ]
    (found,) = extract(*rows)
    assert list(profiles(found)) == []


def test_publishers_are_sources_and_without_any_nobody_is(extract):
    named = extract(*(row(event_id="1", type="protest", publisher=p) for p in "AB"))
    said = [one for document in named for one in sayings(document)]
    assert status(said) == "corroborated" and count_sources(said).independent == 2
    (unknown,) = extract(*(row(event_id="1", type="protest", text=t) for t in ("x", LONG)))
    assert unknown.document.publisher is None
    assert count_sources(sayings(unknown)).named == 0


def test_two_publishers_of_one_text_are_one_source(extract):
    rows = (row(event_id="1", type="statement", publisher=p, text=LONG) for p in "AB")
    said = [one for document in extract(*rows) for one in sayings(document)]
    assert count_sources(said).named == 2 and count_sources(said).independent == 1


def test_an_edge_is_a_statement_whose_content_is_its_object(extract):
    (found,) = extract(
        "@redkite,https://example.net/a,1566052200",
        header="actor,object,time",
        event_type="statement",
        actor_type="account",
    )
    (claim,) = found.claims
    roles = {role.role: role for role in claim.roles}
    assert roles["content"].value == "https://example.net/a" == claim.trigger.text
    assert roles["time"].text == "1566052200"
    assert roles["time"].value.text == "2019-08-17T14:30:00+00:00"
    assert found.entities[0].type == "account" and found.document.publisher is None


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"type": "protest", "date": "May"}, "'May' is not a date"),
        ({"type": "march"}, "unknown type march"),
        ({"date": "2023"}, "no type.*--event-type"),
        ({"type": "threaten", "organizer": "X"}, "threaten has no organizer"),
        ({"type": "protest", "modality": "sure"}, "unknown modality sure"),
        ({"type": "protest", "confidence": "7"}, "confidence 7"),
    ],
)
def test_a_row_that_does_not_fit_the_vocabulary_says_why(extract, cells, reason):
    with pytest.raises(ValueError, match=reason):
        extract(row(**cells))


def test_a_row_of_another_width_is_refused(extract):
    with pytest.raises(ValueError, match="2 cells under a header of 17"):
        extract("e1,protest")
