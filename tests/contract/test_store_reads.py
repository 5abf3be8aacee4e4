"""What every store answers: lists with filters and pages, neighbors, search, status."""

from functools import partial

import pytest

from graph.dates import parse_partial
from graph.model import Entity, Event
from graph.store.base import (
    ClaimFilter,
    DocumentFilter,
    EntityFilter,
    EventFilter,
    JudgementFilter,
    LinkFilter,
    NeighborFilter,
    every,
)
from tests.factory import Actor, day, report, said

BEIJING = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
CANADA = Actor("Canada", "place", "country", key="place:CA")
PARK = Actor("Old Park", "place", "venue", key="place:geonames:1")
SOCIETY = Actor("Harbour Lights Society", "organization", "ngo")
ZOE = Actor("Zoë Müller-Østergård")
WEI = Actor("Li Wei", public_role="vice consul")

PROTEST = report(
    said(
        "protest",
        organizer=SOCIETY,
        place=PARK,
        time=day("2019-08-17"),
        words="with yellow umbrellas",
    ),
    said(
        "counter_protest",
        organizer=BEIJING,
        target_event=0,
        place=PARK,
        time=day("2019-08-18"),
        by=[ZOE],
    ),
    published="2019-09-01",
)
THREAT = report(
    said("threaten", initiator=BEIJING, target=ZOE, modality="alleged", by=["witnesses"]),
    said("threaten", same_as=0, initiator=BEIJING, modality="denied", by=[WEI]),
    said("surveil", initiator=BEIJING, target=ZOE, modality="planned", time=day("2020-01-05")),
    publisher="Herald",
)


@pytest.fixture
def store(store):
    store.put(PROTEST)
    store.put(THREAT)
    return store


def types(store, **wanted):
    return [event.type for event in every(store.events, EventFilter(**wanted))]


def test_events_come_by_day_with_undated_ones_last(store):
    assert types(store) == ["protest", "counter_protest", "surveil", "threaten"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"types": ("protest", "surveil")}, ["protest", "surveil"]),
        ({"since": "2019-08-18"}, ["counter_protest", "surveil"]),
        ({"until": "2019-08-17"}, ["protest"]),
        ({"since": "2019-08-18", "until": "2019-12-31"}, ["counter_protest"]),
        ({"place": "place:geonames:1"}, ["protest", "counter_protest"]),
        ({"place": "place:nowhere"}, []),
        ({"actor": "state:CN"}, ["counter_protest", "surveil", "threaten"]),
        ({"entity": "place:geonames:1"}, ["protest", "counter_protest"]),
        ({"document": THREAT.document.id}, ["surveil", "threaten"]),
        ({"modalities": ("denied",)}, ["threaten"]),
        ({"standings": ("unrealized",)}, ["surveil"]),
        ({"statuses": ("disputed",)}, ["threaten"]),
        ({"statuses": ("unreported", "alleged")}, ["protest", "counter_protest", "surveil"]),
        ({"independent_sources": 2}, []),
        ({"scope": "pattern"}, []),
        ({"issues": ("tibet",)}, []),
    ],
)
def test_events_by_filter(store, wanted, expected):
    assert types(store, **wanted) == expected
    assert store.events(EventFilter(**wanted)).total == len(expected)


PERIODS = ["2018", "2018-12/2019-01", "2018-12-30/2019-01-02", "2019", "2019-01", "2019-01-01/2019-01-09",
    "2019-01-05", "2019-01-20/2019-03-01", "2019-02-01"]  # fmt: skip
STRETCHES = [(None, "2018-12-31"), ("2019-01-02", "2019-01-04"), ("2019-01-05", "2019-01-05"), ("2019-01-03", None),
    ("2019-01-31", "2019-02-01"), ("2019-02-01", "2019-02-28"), ("2019-12-31", None), ("2020-01-01", None)]  # fmt: skip


@pytest.mark.parametrize("only", [(), ("threaten",), ("protest", "threaten")])
@pytest.mark.parametrize(("since", "until"), STRETCHES)
def test_events_that_last_long_are_found_wherever_they_reach_into(open_new, since, until, only):
    store = open_new()
    told = ["threaten" if number % 2 else "protest" for number in range(len(PERIODS))]
    times = [parse_partial(period) for period in PERIODS]
    store.put(
        report(
            *(said(type_, time=time) for type_, time in zip(told, times, strict=True)),
            said("threaten"),
            said("surveil", time=day("2019-01-05")),
        )
    )
    asked = EventFilter(types=only, since=since, until=until)
    expected = sorted(
        (time.from_, time.to, type_)
        for type_, time in zip([*told, "surveil"], [*times, day("2019-01-05")], strict=True)
        if (not only or type_ in only)
        and (since is None or time.to >= since)
        and (until is None or time.from_ <= until)
    )
    found = list(every(store.events, asked, limit=2))
    assert sorted((event.first, event.last, event.type) for event in found) == expected
    assert [event.first for event in found] == sorted(first for first, _, _ in expected)
    assert store.events(asked).total == len(expected)
    unreported = EventFilter(types=only, since=since, until=until, independent_sources=1)
    assert list(every(store.events, unreported, limit=2)) == found


def test_entities_by_filter(store):
    def names(**wanted):
        return {entity.name for entity in every(store.entities, EntityFilter(**wanted))}

    assert names(types=("organization",)) == {"Beijing", "Harbour Lights Society"}
    assert names(subtypes=("state",)) == names(countries=("CN",)) == {"Beijing"}
    assert names(sensitive=True) == {"Zoë Müller-Østergård"}
    assert names(document=PROTEST.document.id, types=("place",)) == {"Old Park"}
    assert names(name="lights harb") == {"Harbour Lights Society"}
    assert names(name="zoe muller") == {"Zoë Müller-Østergård"}
    assert names(name="!?") == set()


def test_claims_by_filter(store):
    def found(**wanted):
        return [claim.type for claim in every(store.claims, ClaimFilter(**wanted))]

    zoe = next(
        e.id for e in every(store.entities) if e.documents == (THREAT.document.id,) and e.sensitive
    )
    threat = next(event for event in every(store.events) if event.type == "threaten")
    link = next(every(store.links, LinkFilter(from_=threat.id)))
    assert found(document=THREAT.document.id) == ["threaten", "threaten", "surveil"]
    assert found(event=threat.id) == ["threaten", "threaten"]
    assert found(entity=zoe) == ["threaten", "surveil"]
    assert sorted(found(entity="state:CN")) == [
        "counter_protest",
        "surveil",
        "threaten",
        "threaten",
    ]
    assert found(source=next(e.id for e in every(store.entities) if e.name == "Li Wei")) == [
        "threaten"
    ]
    assert found(types=("surveil",), modalities=("planned",)) == ["surveil"]
    assert found(standings=("refuted",)) == ["threaten"]
    assert found(kinds=("relation",)) == []
    assert found(text="yell umbr") == ["protest"]
    assert found(link=link.id) == ["threaten"]


def test_links_and_neighbors_by_filter(store):
    links = list(every(store.links, LinkFilter(nodes=("state:CN",))))
    assert {(link.type, link.standing) for link in links} == {
        ("ORGANIZED", "reported"),
        ("INITIATED", "reported"),
        ("INITIATED", "refuted"),
        ("INITIATED", "unrealized"),
    }
    assert links == list(every(store.links, LinkFilter(from_="state:CN")))
    assert store.links(LinkFilter(to="state:CN")).total == 0
    assert store.links(LinkFilter(nodes=("state:CN",), types=("ORGANIZED",))).total == 1
    reported = store.neighbors("state:CN")
    assert {item.node.type for item in reported.items} == {"counter_protest", "threaten"}
    asked = NeighborFilter(standings=("refuted", "unrealized"), direction="out")
    assert {item.node.type for item in store.neighbors("state:CN", asked).items} == {
        "threaten",
        "surveil",
    }
    assert store.neighbors("state:CN", NeighborFilter(direction="in")).total == 0
    only = NeighborFilter(node_types=("threaten",), types=("INITIATED",))
    assert [item.node.type for item in store.neighbors("state:CN", only).items] == ["threaten"]


def test_documents_by_filter(store):
    def found(**wanted):
        return [one.publisher for one in every(store.documents, DocumentFilter(**wanted))]

    assert found(publisher="Herald") == found(undated=True) == ["Herald"]
    assert found(since="2019-09-01", until="2019-09-01") == ["Gazette"]
    assert found(since="2019-09-02") == [] == found(current=False)
    assert len(found(current=True)) == 2


def test_judgements_by_filter(store):
    def found(**wanted):
        return store.judgements(JudgementFilter(**wanted)).total

    assert found() == found(verdicts=("unsure",)) == found(author="rule:") == 1
    assert found(author="rule:person_name_and_company/1") == found(withdrawn=False) == 1
    assert found(author="person:") == found(document="doc:none") == 0
    assert found(document=THREAT.document.id) == 1


def test_every_list_pages_to_its_very_last_record(store):
    lists = (
        store.documents,
        store.entities,
        store.events,
        store.links,
        store.claims,
        store.judgements,
    )
    for read in lists:
        whole = read(limit=1000)
        assert whole.next is None and whole.total == len(whole.items)
        assert tuple(every(read, limit=1)) == whole.items
        assert read(limit=1).total == whole.total
    by_status = EventFilter(statuses=("alleged", "disputed", "unreported"))
    assert list(every(store.events, by_status, limit=1)) == list(every(store.events))


NO_KEYS = ("nonsense", "null", "{}", "[]", "[1]", "[{}]", "[[]]", "[null]", "[true]", "[NaN]", '["\\ud800"]',
           '[{}, "a"]', '["a", {}]', '["a", "b", "c", "d"]', '["a", 1, 1e9, "b"]', f'[{10**30}, "a"]',
           f'["a", {10**30}, "b"]', '[true, "a"]', "[" * 100_000)  # fmt: skip


@pytest.mark.parametrize("after", NO_KEYS, ids=range(len(NO_KEYS)))
def test_a_page_that_makes_no_sense_is_refused(store, after):
    for read in (store.documents, store.entities, store.events, store.links, store.claims, store.judgements,
                 store.findings, partial(store.mentions, "state:CN"), partial(store.neighbors, "state:CN"),
                 partial(store.search, "Zoë"), partial(store.events, EventFilter(statuses=("alleged",)))):  # fmt: skip
        with pytest.raises(ValueError, match="next"):
            read(after=after)


def test_an_empty_page_is_refused(store):
    with pytest.raises(ValueError, match="limit"):
        store.claims(limit=0)


def test_any_id_resolves(store):
    state = store.get("state:CN")
    assert isinstance(state, Entity) and len(state.members) == 3
    assert all(store.get(member) == state for member in state.members)
    assert store.resolve([*state.members, "ent:none"]) == dict.fromkeys(state.members, "state:CN")
    event = next(every(store.events))
    assert isinstance(store.get(event.id), Event)
    assert store.get(PROTEST.document.id) == PROTEST.document
    assert store.get(THREAT.claims[0].id) == THREAT.claims[0]
    link = next(every(store.links))
    assert store.get(link.id) == link


def test_mentions_lead_to_the_text(store):
    mentions = list(every(lambda **page: store.mentions("state:CN", **page), limit=1))
    assert len(mentions) == 4 == store.mentions("state:CN").total
    for one in mentions:
        text = store.get(one.document).text
        assert text[one.mention.start : one.mention.end] == one.mention.text == "Beijing"
    assert store.mentions(next(every(store.events)).id).items == ()


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Lights Society",
        "harbour",
        "Soc",
        "lights society",
        "Harbor Lights",
        "Harbuor lihgts",
        "the society",
    ],
)
def test_names_are_found_exactly_by_beginning_and_with_a_typo(store, text):
    assert [hit.entity.name for hit in store.search(text).items] == ["Harbour Lights Society"]


@pytest.mark.parametrize("text", ["Zoe Mueller Oestergard", "ZOË MÜLLER", "muller ostergard"])
def test_accents_do_not_matter(store, text):
    names = {hit.name for hit in store.search(text).items}
    assert names <= {"Zoë Müller-Østergård"}
    assert names or "Mueller" in text


def test_the_best_hit_comes_first_and_equal_ones_by_id(store):
    hits = store.search("Zoë Müller-Østergård").items
    assert [hit.score for hit in hits] == [1.0, 1.0]
    assert [hit.entity.id for hit in hits] == sorted(hit.entity.id for hit in hits)
    first = store.search("Zoë", limit=1)
    rest = store.search("Zoë", limit=1, after=first.next)
    assert (first.items + rest.items, first.total, rest.next) == (
        store.search("Zoë").items,
        2,
        None,
    )
    assert store.search("Zoë", EntityFilter(document=THREAT.document.id)).total == 1


HOSTILE = ['"', "'", '" OR zzz', "a* NEAR b", "name:x", "-x", "(", ")", "^", "*", "{a b}: c", "\0", "q\0z", "AND",
           "OR NOT", "'; DROP TABLE node; --", "\U0001f9ed", "\ud800", "", " ", "%", "_", "x" * 100_000, "x " * 5_000,
           "北京大学", "नमस्ते", "\u202e", "a\u0301"]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_finds_nothing_and_breaks_nothing(store, text):
    assert store.search(text).items == ()
    assert store.claims(ClaimFilter(text=text)).items == ()
    assert store.entities(EntityFilter(name=text)).items == ()
    assert store.documents(DocumentFilter(publisher=text or "x")).items == ()
    assert store.stats().entities == 6


def test_profiles_of_a_block_are_found(store):
    found = store.profiles("person zoe muller ostergard")
    assert {profile.side.document for profile in found} == {PROTEST.document.id, THREAT.document.id}
    assert [p.member for p in found] == sorted(p.member for p in found)
    assert store.profiles("person nobody at all") == ()


def rival(number):
    """One more report of the same deed, so that its links have more claims."""
    return report(
        said("directs", kind="relation", subject=BEIJING, object=SOCIETY), salt=f"Print {number}"
    )


def test_neighbors_come_by_their_number_of_claims_then_by_id(store):
    for number in range(3):
        store.put(rival(number))
    items = store.neighbors("state:CN", NeighborFilter(standings=())).items
    ranked = [(-len(item.link.claims), item.link.id) for item in items]
    assert ranked == sorted(ranked) and ranked[0][0] == -3
    pages = every(
        lambda **page: store.neighbors("state:CN", NeighborFilter(standings=()), **page), limit=1
    )
    assert tuple(pages) == items
    store.remove(rival(1).document.id)
    again = store.neighbors("state:CN", limit=1)
    assert len(again.items[0].link.claims) == 2 and again.total == 3
    for after in ("nonsense", "[1]", '["a", "b"]', "[1, 2]"):
        with pytest.raises(ValueError, match="next"):
            store.neighbors("state:CN", after=after)


def test_neighbors_are_counted_whatever_the_filter(store):
    for number in range(2):
        store.put(rival(number))
    for standings in ((), ("reported",), ("refuted",), ("unrealized",), ("refuted", "reported")):
        for types in ((), ("INITIATED",), ("DIRECTS", "INITIATED"), ("NO_SUCH_TYPE",)):
            for direction in ("out", "in", "both"):
                for node_types in ((), ("threaten", "organization")):
                    wanted = NeighborFilter(types, standings, node_types, direction)
                    page = store.neighbors("state:CN", wanted)
                    assert page.total == len(page.items), wanted


def test_nodes_are_given_by_the_ids_that_were_asked_for(store):
    state = store.get("state:CN")
    event = next(every(store.events))
    asked = ["state:CN", state.members[0], event.id, "ent:none", "\ud800"]
    assert store.nodes(asked) == {"state:CN": state, state.members[0]: state, event.id: event}
    assert store.nodes([]) == {}


def test_degrees_count_the_links_of_the_standings_asked_for(store):
    nodes = [node.id for read in (store.entities, store.events) for node in every(read)]
    for standings in (("reported",), ("refuted",), ("reported", "refuted", "unrealized")):
        found = store.degrees([*nodes, "ent:none"], standings=standings)
        assert found == {
            id: store.neighbors(id, NeighborFilter(standings=standings)).total for id in nodes
        }


def test_an_actor_and_an_entity_are_asked_for_together(store):
    zoe = next(
        e.id for e in every(store.entities) if e.documents == (THREAT.document.id,) and e.sensitive
    )
    assert types(store, actor="state:CN", entity=zoe) == ["surveil", "threaten"]
    assert types(store, actor="state:CN", entity="place:geonames:1") == ["counter_protest"]
    assert types(store, actor=zoe, entity="state:CN") == []
    asked = EventFilter(actor="state:CN", entity=zoe, statuses=("disputed",))
    assert [event.type for event in every(store.events, asked)] == ["threaten"]
