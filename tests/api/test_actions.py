"""Actions read from a store: who counts as an actor, and what is left out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api.actions import ActionWords, read_actions
from api.filters import BadFilter
from graph.analysis.actions import ACTIVE_ROLES, Actions, Happening
from graph.model import IMPORTED_ROW, DateInterval, Extraction, IssueTag, Modality
from graph.resolve.rules import person_judgement
from graph.store import Store, open_store
from tests.factory import Actor, Said, day, event_side, report, said

SOCIETY = Actor("Harbor Lights Society", "organization", "student_association")
CIRCLE = Actor("Snow Lantern Circle", "organization", "diaspora_association")
CAMPUS = Actor("Larkmoor University", "campus", "university", key="campus:larkmoor.edu")
SYDNEY = Actor("Sydney", "place", "city", key="place:geonames:2147714", country="AU")
STUDENT = Actor("Mara Quillby")
OFFICER = Actor("Officer Dunmarrow", "person", "official", public_role="police officer")
AGENCY = Actor("Kea Wire", "organization", "media")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:{tmp_path / 'actions.db'}")
    yield opened
    opened.close()


def told(store: Store, *sentences: Said, **words: object) -> Extraction:
    extraction = report(*sentences, **words)  # type: ignore[arg-type]
    store.put(extraction)
    return extraction


def merge(store: Store, left: Extraction, right: Extraction) -> None:
    """Make the first events of two reports one."""
    sides = event_side(left), event_side(right)
    store.judge(
        person_judgement(*sides, "positive", author="person:kim", time="2024-01-01T00:00:00Z")
    )


def doers(actions: Actions) -> list[tuple[str, str, str]]:
    """Who did what in which role."""
    return sorted(
        (
            actions.actors[int(actions.actor[row])].name,
            actions.events[int(actions.event[row])].type,
            ACTIVE_ROLES[int(actions.role[row])],
        )
        for row in range(len(actions.claims))
    )


def only(actions: Actions) -> Happening:
    (event,) = actions.events
    return event


def test_targets_never_act(store: Store) -> None:
    told(
        store,
        said("harass", initiator=SOCIETY, target=CIRCLE, place=CAMPUS, time=day("2023-05-10")),
    )
    actions = read_actions(store)
    assert doers(actions) == [("Harbor Lights Society", "harass", "initiator")]
    assert [actions.names[id] for id in only(actions).targets] == ["Snow Lantern Circle"]
    assert only(actions).campus == "campus:larkmoor.edu"


def test_only_what_is_said_to_have_happened_counts(store: Store) -> None:
    told(
        store,
        said("protest", organizer=SOCIETY, modality="alleged"),
        said("harass", initiator=SOCIETY, modality="planned"),
        said("doxx", initiator=SOCIETY, modality="denied"),
    )
    actions = read_actions(store)
    assert doers(actions) == [("Harbor Lights Society", "protest", "organizer")]
    assert actions.left_out.not_reported == 2
    asked = read_actions(store, ActionWords(modality=["planned"]))
    assert doers(asked) == [("Harbor Lights Society", "harass", "initiator")]


def test_a_denial_stands_beside_the_event_and_puts_nobody_into_it(store: Store) -> None:
    extraction = told(
        store,
        said("protest", organizer=SOCIETY),
        said("protest", organizer=CIRCLE, modality="denied", same_as=0),
    )
    actions = read_actions(store)
    assert doers(actions) == [("Harbor Lights Society", "protest", "organizer")]
    assert only(actions).disputed and only(actions).denials == (extraction.claims[1].id,)
    assert only(actions).claims == (extraction.claims[0].id,)


def test_one_event_that_two_documents_tell_of_is_one_event(store: Store) -> None:
    first = told(store, said("protest", organizer=SOCIETY, time=day("2023-05-10")))
    second = told(
        store,
        said("protest", organizer=SOCIETY, time=day("2023-05-10"), words="again"),
        publisher="Cone Courier",
    )
    merge(store, first, second)
    actions = read_actions(store)
    assert len(actions.claims) == 1 and len(actions.claims[0]) == 2
    assert only(actions).publishers == ("Cone Courier", "Gazette")
    assert len(only(actions).documents) == 2


def test_each_document_of_an_event_has_its_publisher_day_and_claims(store: Store) -> None:
    first = told(
        store,
        said("protest", organizer=SOCIETY, time=day("2023-05-10")),
        published="2023-05-11",
    )
    second = told(
        store,
        said("protest", organizer=SOCIETY, time=day("2023-05-10"), words="again"),
        publisher=None,
    )
    merge(store, first, second)
    tellings = {one.document: one for one in only(read_actions(store)).tellings}
    mine, other = tellings[first.document.id], tellings[second.document.id]
    assert (mine.publisher, mine.published) == ("Gazette", "2023-05-11")
    assert (other.publisher, other.published) == (None, None)
    assert mine.claims == (first.claims[0].id,) and other.claims == (second.claims[0].id,)


def test_actors_are_tied_as_claims_state_it_and_no_further(store: Store) -> None:
    parent = Actor("Tern League", "organization", "ngo")

    def tie(type: str, one: Actor, other: Actor, modality: Modality = "asserted") -> Said:
        return said(type, kind="relation", subject=one, object=other, modality=modality)

    told(
        store,
        said("protest", organizer=SOCIETY),
        said("protest", organizer=CIRCLE),
        said("surveil", initiator=OFFICER),
        tie("part_of", SOCIETY, parent),
        tie("part_of", CIRCLE, parent, "alleged"),
        tie("funds", AGENCY, parent),
        tie("funds", AGENCY, CIRCLE, "denied"),
        tie("supports", SOCIETY, CIRCLE),
        tie("leads", STUDENT, SOCIETY),
        tie("leads", OFFICER, CIRCLE, "planned"),
    )
    nodes = {node.id: node.name for node in store.entities(limit=100).items}
    tied = {(nodes[one], nodes[other]) for one, other in read_actions(store).ties}
    assert tied == {(SOCIETY.name, parent.name), (CIRCLE.name, parent.name)}
    asked = read_actions(store, ActionWords(persons=True)).ties
    assert (STUDENT.name, SOCIETY.name) in {(nodes[one], nodes[other]) for one, other in asked}


def test_a_private_person_acts_only_when_asked_for(store: Store) -> None:
    told(
        store,
        said("protest", organizer=STUDENT),
        said("surveil", initiator=OFFICER),
        said("doxx", initiator=STUDENT, participant=SOCIETY),
    )
    actions = read_actions(store)
    assert doers(actions) == [
        ("Harbor Lights Society", "doxx", "participant"),
        ("Officer Dunmarrow", "surveil", "initiator"),
    ]
    assert actions.left_out.private_persons == 2
    asked = read_actions(store, ActionWords(persons=True))
    assert ("Mara Quillby", "protest", "organizer") in doers(asked)
    assert asked.left_out.private_persons == 0


def test_no_private_person_stands_among_organizers_or_targets(store: Store) -> None:
    told(store, said("harass", organizer=STUDENT, initiator=SOCIETY, target=Actor("Ann Ruxley")))
    event = only(read_actions(store))
    assert event.organizers == () and event.targets == ()


def test_of_several_roles_in_one_event_the_most_active_counts(store: Store) -> None:
    told(store, said("protest", sponsor=SOCIETY, organizer=SOCIETY))
    actions = read_actions(store)
    assert doers(actions) == [("Harbor Lights Society", "protest", "organizer")]


def test_an_event_without_a_day_stays_but_has_none(store: Store) -> None:
    told(
        store,
        said("protest", organizer=SOCIETY, time=DateInterval("2023-05-01", "2023-05-31", "month")),
        said("protest", organizer=SOCIETY, time=day("1970-01-03")),
    )
    actions = read_actions(store)
    assert sorted((e.first, e.day) for e in actions.events) == [
        ("1970-01-03", 2.0),
        ("2023-05-01", None),
    ]
    assert actions.left_out.without_day == 1


@pytest.mark.parametrize(
    ("words", "day_of_it"),
    [
        ("1970-01-03T12:00:00", 2.5),
        ("1970-01-03 06:00Z", 2.25),
        ("1970-01-03T01:00:00+02:00", 1 + 23 / 24),
        ("3 January 1970, 12:00", 2.0),
        ("1970-01-03T25:00", 2.0),
    ],
)
def test_the_hour_of_a_date_time_is_the_fraction_of_the_day(
    store: Store, words: str, day_of_it: float
) -> None:
    extraction = report(said("protest", organizer=SOCIETY, time=day("1970-01-03")))
    claim = extraction.claims[0]
    when = DateInterval("1970-01-03", "1970-01-03", "day", words)
    roles = tuple(replace(r, value=when) if r.role == "time" else r for r in claim.roles)
    store.put(replace(extraction, claims=(replace(claim, roles=roles),)))
    assert only(read_actions(store)).day == pytest.approx(day_of_it)


def test_what_is_read_with_doubt_is_left_out_and_counted(store: Store) -> None:
    extraction = report(said("protest", organizer=SOCIETY), said("doxx", initiator=CIRCLE))
    low = replace(extraction.claims[0], confidence=0.2)
    store.put(replace(extraction, claims=(low, extraction.claims[1])))
    actions = read_actions(store)
    assert doers(actions) == [("Snow Lantern Circle", "doxx", "initiator")]
    assert actions.left_out.unsure == 1 and actions.left_out.not_reported == 0
    assert len(read_actions(store, ActionWords(min_confidence=0.1)).claims) == 2


def test_an_action_is_as_sure_as_the_surest_claim_on_it(store: Store) -> None:
    extraction = report(
        said("protest", organizer=SOCIETY), said("protest", organizer=SOCIETY, same_as=0, words="b")
    )
    low = replace(extraction.claims[0], confidence=0.4)
    store.put(replace(extraction, claims=(low, extraction.claims[1])))
    actions = read_actions(store)
    assert actions.confidence.tolist() == [0.9]
    assert actions.claims == (tuple(sorted(c.id for c in extraction.claims)),)


def test_a_source_that_is_named_stands_in_for_the_publisher(store: Store) -> None:
    told(
        store,
        said("protest", organizer=SOCIETY, by=[AGENCY]),
        said("doxx", initiator=SOCIETY, by=["two witnesses"]),
        said("smear", initiator=SOCIETY),
    )
    by_type = {event.type: event.publishers for event in read_actions(store).events}
    assert by_type == {
        "protest": ("Kea Wire",),
        "doxx": ("two witnesses",),
        "smear": ("Gazette",),
    }


def test_a_sentence_that_two_publishers_print_is_one_source(store: Store) -> None:
    first = told(store, said("protest", organizer=SOCIETY), published="2023-05-12")
    second = told(
        store, said("protest", organizer=SOCIETY), publisher="Cone Courier", published="2023-05-11"
    )
    merge(store, first, second)
    assert only(read_actions(store)).publishers == ("Cone Courier",)


def test_without_any_publisher_sources_are_not_known(store: Store) -> None:
    told(store, said("protest", organizer=SOCIETY), publisher=None)
    assert not read_actions(store).sources_known


def test_as_of_a_day_only_what_was_published_by_then_counts(store: Store) -> None:
    early = told(
        store,
        said("protest", organizer=SOCIETY, time=day("2023-05-10"), place=CAMPUS),
        published="2023-05-11",
    )
    late = told(
        store,
        said("protest", organizer=CIRCLE, time=day("2023-05-12"), place=SYDNEY),
        publisher="Cone Courier",
        published="2023-06-01",
    )
    told(store, said("doxx", initiator=CIRCLE), publisher="Undated")
    merge(store, early, late)
    then = read_actions(store, ActionWords(as_of="2023-05-31"))
    assert doers(then) == [("Harbor Lights Society", "protest", "organizer")]
    assert (only(then).first, only(then).last) == ("2023-05-10", "2023-05-10")
    assert only(then).day is not None and only(then).place == "campus:larkmoor.edu"
    now = read_actions(store, ActionWords(type=["protest"]))
    assert len(now.claims) == 2 and only(now).day is None


def test_topics_of_an_import_stand_under_their_own_names(store: Store) -> None:
    extraction = report(said("protest", organizer=SOCIETY), said("doxx", initiator=SOCIETY))
    tagged = replace(extraction.claims[0], issues=(IssueTag("topic:rent", 0, 4),))
    events = (replace(extraction.events[0], issues=("topic:rent",)), extraction.events[1])
    store.put(replace(extraction, claims=(tagged, extraction.claims[1]), events=events))
    for name in ("rent", "topic:rent"):
        assert only(read_actions(store, ActionWords(issue=[name]))).issues == ("rent",)


def test_words_that_were_spread_stand_as_texts(store: Store) -> None:
    told(store, said("smear", initiator=SOCIETY, content="kites  fly\nlow"))
    assert only(read_actions(store)).texts == ("kites fly low",)


def test_events_are_chosen_by_type_time_place_and_status(store: Store) -> None:
    told(
        store,
        said("protest", organizer=SOCIETY, time=day("2023-05-10"), place=CAMPUS),
        said("doxx", initiator=CIRCLE, time=day("2023-06-10"), place=SYDNEY),
        said("doxx", initiator=CIRCLE, modality="denied", same_as=1),
    )

    def types(**words: object) -> list[str]:
        return sorted(e.type for e in read_actions(store, ActionWords(**words)).events)  # type: ignore[arg-type]

    assert types(type=["protest"]) == ["protest"]
    assert types(since="2023-06") == ["doxx"]
    assert types(until="2023-05") == ["protest"]
    assert types(place="campus:larkmoor.edu") == ["protest"]
    assert types(status=["disputed"]) == ["doxx"]
    assert types(status=["alleged", "disputed"]) == ["doxx", "protest"]


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (ActionWords(type=["picnic"]), "type"),
        (ActionWords(since="2023", until="2022"), "until"),
        (ActionWords(min_confidence=1.5), "min_confidence"),
        (ActionWords(as_of="soon"), "as_of"),
        (ActionWords(status=["true"]), "status"),
        (ActionWords(modality=["said"]), "modality"),
    ],
)
def test_a_word_that_makes_no_sense_is_named(store: Store, words: ActionWords, field: str) -> None:
    with pytest.raises(BadFilter) as raised:
        read_actions(store, words)
    assert raised.value.field == field


def test_the_digest_changes_with_the_store_and_with_the_question(store: Store) -> None:
    told(store, said("protest", organizer=SOCIETY))
    first = read_actions(store).digest
    assert read_actions(store).digest == first
    assert read_actions(store, ActionWords(since="2023")).digest != first
    told(store, said("doxx", initiator=SOCIETY))
    assert read_actions(store).digest != first


def test_an_empty_store_has_no_actions(store: Store) -> None:
    actions = read_actions(store)
    assert (actions.actors, actions.events, len(actions.claims)) == ((), (), 0)
    assert actions.actor.shape == actions.confidence.shape == (0,)


def test_rows_stand_by_event_then_actor_whatever_the_order_of_documents(tmp_path: Path) -> None:
    reports = [
        report(
            said("protest", organizer=SOCIETY, participant=CIRCLE, time=day(f"2023-05-1{number}"))
        )
        for number in range(3)
    ]
    found = []
    for order in (reports, reports[::-1]):
        store = open_store(f"sqlite:{tmp_path / f'{len(found)}.db'}")
        for extraction in order:
            store.put(extraction)
        found.append(read_actions(store))
        store.close()
    first, second = found
    assert (first.actors, first.events, first.claims) == (
        second.actors,
        second.events,
        second.claims,
    )
    keys = list(zip(first.event.tolist(), first.actor.tolist(), strict=True))
    assert keys == sorted(keys) and len(keys) == 6 == len(set(keys))


def test_actions_are_a_graph_of_actors_and_events(store: Store) -> None:
    extraction = told(
        store,
        said(
            "protest", organizer=SOCIETY, participant=CIRCLE, place=CAMPUS, time=day("2023-05-10")
        ),
    )
    actions = read_actions(store)
    graph = actions.to_networkx()
    (event,) = actions.events
    assert sorted(graph.nodes) == sorted([event.id, *(actor.id for actor in actions.actors)])
    assert graph.nodes[event.id]["first"] == "2023-05-10"
    assert graph.nodes[event.id]["place"] == "campus:larkmoor.edu"
    roles = {graph.nodes[actor]["name"]: key for actor, _, key in graph.edges}
    assert roles == {"Harbor Lights Society": "organizer", "Snow Lantern Circle": "participant"}
    assert all(said == (extraction.claims[0].id,) for *_, said in graph.edges.data("claims"))


def test_a_group_without_a_name_does_not_act(store: Store) -> None:
    told(
        store,
        said("protest", participant=Actor("Some 150 others", "group", "community")),
        said("doxx", initiator=SOCIETY, participant=Actor("two men", "group")),
        said("smear", initiator=Actor("Kryha choir", "group", "collective")),
    )
    actions = read_actions(store)
    assert doers(actions) == [
        ("Harbor Lights Society", "doxx", "initiator"),
        ("Kryha choir", "smear", "initiator"),
    ]
    assert actions.left_out.without_actor == 1 and actions.left_out.private_persons == 0


def test_a_group_that_a_row_of_a_table_names_acts_whatever_it_is_called(store: Store) -> None:
    extraction = report(said("protest", participant=Actor("night market cooks", "group")))
    claim = replace(extraction.claims[0], rule=IMPORTED_ROW)
    store.put(replace(extraction, claims=(claim,)))
    assert doers(read_actions(store)) == [("night market cooks", "protest", "participant")]
