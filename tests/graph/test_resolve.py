"""Which names can be compared, which pairs a rule looks at, and what it says of them."""

from dataclasses import replace

import pytest

from graph.resolve.keys import meeting_key
from graph.resolve.names import is_proper, normalize
from graph.resolve.profiles import profiles
from graph.resolve.rules import is_automatic, judge, person_judgement
from graph.store.scoring import score
from tests.factory import Actor, day, report, said, side_of

PARK = Actor("Old Park", "place", "venue", key="place:geonames:1")
CITY = Actor("Toronto", "place", "city", key="place:geonames:2")
SQUARE = Actor("the square", "place", "venue")
COUNTRY = Actor("Canada", "place", "country", key="place:CA")
STATE = Actor("Beijing", "organization", "state", key="state:CN")
CAMPUS = Actor("Lakeside University", "campus", "university", key="campus:lakeside.edu")
SOCIETY = Actor("Harbour Lights Society", "organization")
WEI = Actor("Li Wei")
HELEN = Actor("Helen Brandt")
WHEN = day("2020-01-01")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Harbour Lights Society", "harbour lights society"),
        ("Zoë's Café", "zoe cafe"),
        ("O’Brien’s", "o brien"),
        ("U.S.", "u s"),
        ("the", ""),
        ("!?", ""),
        ("Мария", "mariya"),
    ],
)
def test_normalized_names(name, expected):
    assert normalize(name) == expected
    assert normalize(normalize(name)) == expected


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("Harbour Lights Society", True),
        ("Li Wei", True),
        ("Society of the Harbour", True),
        ("masked men", False),
        ("Chinese students", False),
        ("the Ministry", False),
        ("", False),
        ("123", False),
    ],
)
def test_proper_names(name, proper):
    assert is_proper(name) == proper


@pytest.mark.parametrize(
    ("actor", "key"),
    [
        (STATE, "state:CN"),
        (SOCIETY, "name:organization:harbour lights society"),
        (
            Actor("the Harbour Lights Society", "organization"),
            "name:organization:harbour lights society",
        ),
        (Actor("Harbour Lights Society", "group"), "name:group:harbour lights society"),
        (Actor("Foreign Ministry", "organization"), None),
        (
            Actor(
                "Chinese consulate-general in Sydney",
                "organization",
                "diplomatic_mission",
                country="CN",
            ),
            "name:organization:mission cn consul sydney",
        ),
        (
            Actor(
                "consulate of China in Sydney", "organization", "diplomatic_mission", country="CN"
            ),
            "name:organization:mission cn consul sydney",
        ),
        (Actor("Chinese consulate", "organization", "diplomatic_mission", country="CN"), None),
        (Actor("the embassy in Oslo", "organization", "diplomatic_mission"), None),
        (Actor("AB", "organization"), None),
        (WEI, None),
        (Actor("Springfield", "place", "city"), None),
        (Actor("masked men", "group"), None),
    ],
)
def test_keys(actor, key):
    (entity,) = report(said("protest", organizer=actor)).entities
    assert meeting_key(entity) == key


def blocks(*sentences):
    return [profile.block for profile in profiles(report(*sentences))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (said("protest", organizer=WEI), ["person li wei"]),
        (said("protest", organizer=Actor("Madonna")), []),
        (said("protest", organizer=Actor("a student")), []),
        (said("protest", place=PARK, time=WHEN), ["event protest 2020-01-01 place:geonames:1"]),
        (said("protest", place=CITY, time=WHEN), ["event protest 2020-01-01 place:geonames:2"]),
        (
            said("protest", place=CAMPUS, time=WHEN),
            ["event protest 2020-01-01 campus:lakeside.edu"],
        ),
        (said("protest", place=SQUARE, time=WHEN), []),
        (said("protest", place=COUNTRY, time=WHEN), []),
        (said("protest", place=PARK), []),
        (said("protest", place=PARK, time=WHEN, scope="pattern"), []),
    ],
)
def test_blocks(sentence, found):
    assert blocks(sentence) == found


def pair(left, right):
    one, other = report(*left, publisher="Gazette"), report(*right, publisher="Herald")
    return judge(next(profiles(one)), next(profiles(other)))


ENROLLED = said("affiliated_with", kind="relation", subject=WEI, object=CAMPUS)


@pytest.mark.parametrize(
    ("left", "right", "verdict", "score"),
    [
        ([said("protest", organizer=WEI)], [said("protest", organizer=WEI)], "unsure", 0.5),
        ([ENROLLED], [ENROLLED], "positive", 0.9),
        (
            [said("threaten", initiator=WEI, place=CAMPUS)],
            [said("protest", organizer=WEI, place=CAMPUS)],
            "positive",
            0.85,
        ),
        (
            [said("threaten", initiator=Actor("Li Wei", public_role="vice consul"))],
            [said("threaten", initiator=Actor("Li Wei", public_role="Vice Consul"))],
            "positive",
            0.95,
        ),
        (
            [said("protest", organizer=WEI, participant=HELEN)],
            [said("protest", organizer=WEI, participant=HELEN)],
            "positive",
            0.8,
        ),
        (
            [said("threaten", target=WEI, initiator=STATE)],
            [said("threaten", target=WEI, initiator=STATE)],
            "unsure",
            0.5,
        ),
    ],
)
def test_persons_of_one_name(left, right, verdict, score):
    found = pair(left, right)
    assert (found.verdict, found.score) == (verdict, score)
    assert pair(right, left).verdict == verdict


def test_events_of_one_day_and_place_need_a_shared_actor_or_answered_event():
    def judged(organizer, other):
        left = said("protest", organizer=organizer, place=PARK, time=WHEN, words="at noon")
        right = said("protest", organizer=other, place=PARK, time=WHEN, words="in the rain")
        return pair([left], [right]).verdict

    assert judged(SOCIETY, SOCIETY) == "positive"
    assert judged(SOCIETY, CAMPUS) == "unsure"
    assert judged(STATE, STATE) == "unsure"


def test_events_on_a_campus_meet_by_its_name_and_by_the_name_of_a_part_of_it():
    campus = Actor("Halvard University", "campus", "university")
    steps = Actor("library steps of Halvard University", "place", "venue")
    part = said("protest", organizer=SOCIETY, place=steps, time=WHEN, words="with drums")
    there = said("public_event", organizer=SOCIETY, place=campus)
    whole = said("protest", organizer=SOCIETY, place=campus, time=WHEN, words="at noon")
    assert blocks(part, there)[0] == blocks(whole)[0]
    assert pair([part, there], [whole]).verdict == "positive"
    assert "halvard" not in "".join(blocks(part))  # nothing says that it is a part of a campus


def test_a_sentence_that_is_printed_again_tells_of_the_same_event():
    crowd = Actor("a crowd", "group")
    long = "opposite the library of the town while it rained"
    told = said("protest", participant=crowd, place=SQUARE, time=WHEN, words=long)
    other_day = said("protest", participant=crowd, place=SQUARE, time=day("2020-01-02"), words=long)
    assert pair([told], [told]).verdict == "positive"
    assert blocks(told) != blocks(other_day)
    assert blocks(said("protest", participant=crowd, time=WHEN)) == []  # too short to be known


@pytest.mark.parametrize(("trust", "meets"), [(0.5, False), (0.9, True)])
def test_a_day_that_was_guessed_from_around_an_event_joins_no_documents(trust, meets):
    told = report(said("protest", place=PARK, time=WHEN))

    def from_around(role):
        return replace(role, inferred=True, score=trust) if role.role == "time" else role

    claims = tuple(
        replace(claim, roles=tuple(map(from_around, claim.roles))) for claim in told.claims
    )
    assert bool(list(profiles(replace(told, claims=claims)))) == meets


def test_members_of_one_document_or_of_two_blocks_are_not_compared():
    one = report(ENROLLED, said("protest", organizer=HELEN))
    left, right = profiles(one)
    assert judge(left, left) is None
    assert judge(left, right) is None


def test_a_judgement_is_the_same_from_either_side():
    one, other = report(ENROLLED), report(ENROLLED, publisher="Herald")
    left, right = next(profiles(one)), next(profiles(other))
    assert judge(left, right) == judge(right, left)
    sides = side_of(one, WEI), side_of(other, WEI)
    told = {"verdict": "negative", "author": "person:eva", "time": "2020-01-01T00:00:00Z"}
    assert person_judgement(*sides, **told) == person_judgement(*reversed(sides), **told)
    assert is_automatic(judge(left, right).author) and not is_automatic("person:eva")


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("Li Wei", "Li Wei", "Li Weiming"),
        ("Li Wei", "Wei Li", "Li Weiming Chen"),
        ("harbour", "Harbour", "Harbour Lights Society"),
        ("harbour lights", "Harbour Lights Society", "Harbor Lights Society"),
        ("harbor", "Harbour Society", "Hamburg Society"),
    ],
)
def test_the_better_name_scores_higher(query, better, worse):
    assert score(query, better) > score(query, worse) >= 0.0


@pytest.mark.parametrize(
    ("query", "name", "expected"),
    [
        ("Li Wei", "li WEI", 1.0),
        ("Li Wei", "Li", 0.0),
        ("", "Li", 0.0),
        ("Li", "", 0.0),
        ("abc", "abd", 0.0),
    ],
)
def test_scores(query, name, expected):
    assert score(query, name) == expected
