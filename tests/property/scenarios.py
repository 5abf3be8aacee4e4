"""Generated documents and judgements, small in number and rich in trouble.

They share external ids, repeat and supersede each other, bear equal names, contradict each other in
all seven modalities, and carry judgements of persons and rules, withdrawn ones among them, between
mentions, events and identity keys.
"""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from graph.model import STANDING, Extraction, Judgement, Origin, Side, Verdict
from graph.resolve.rules import judgement_id, person_judgement, side_order
from tests.factory import Actor, Said, day, key_side, report, said

PERSONS = (
    Actor("Li Wei"),
    Actor("Li Wei", subtype="official", public_role="vice consul"),
    Actor("Ann Lee"),
    Actor("Omar Haddad"),
)
BODIES = (
    Actor("Beijing", "organization", "state", key="state:CN", country="CN"),
    Actor("China", "organization", "state", key="state:CN", country="CN"),
    Actor("Tbilisi", "organization", "state", key="state:GE", country="GE"),
    Actor("Harbour Lights Society", "organization"),
    Actor("the Ministry", "organization", "government_body"),
    Actor("masked men", "group", "crowd"),
)
OLD_PARK = Actor("Old Park", "place", "venue", key="place:geonames:1")
PLACES = (
    OLD_PARK,
    OLD_PARK,
    OLD_PARK,
    Actor("Georgia", "place", "country", key="place:GE"),
    Actor("Cambridge", "campus", "university", key="campus:cam.ac.uk"),
    Actor("the square", "place", "venue"),
)
DAYS = (day("2019-08-17"), day("2019-08-17"), day("2019-08-18"))
MODALITIES = tuple(STANDING)
EVENT_KEYS = (None, None, None, "evt:import-1", "evt:import-2")

actors = st.sampled_from(PERSONS + BODIES)


@st.composite
def sentences(draw: st.DrawFn) -> list[Said]:
    """One to four sentences; later ones may tell of the event of the first or answer it."""
    found: list[Said] = []
    for _ in range(draw(st.integers(1, 4))):
        modality = draw(st.sampled_from(MODALITIES))
        by = draw(st.lists(st.one_of(actors, st.just("witnesses")), max_size=2))
        who, whom = draw(actors), draw(actors)
        shape = draw(st.sampled_from(("protest", "threaten", "answer", "again", "leads")))
        if shape == "leads":
            found.append(
                said(
                    "leads",
                    kind="relation",
                    modality=modality,
                    by=by,
                    subject=draw(st.sampled_from(PERSONS)),
                    object=draw(st.sampled_from(BODIES)),
                )
            )
            continue
        events = [n for n, one in enumerate(found) if one.kind == "event" and one.same_as is None]
        common = {"place": draw(st.sampled_from(PLACES)), "time": draw(st.sampled_from(DAYS))}
        if shape == "answer" and events:
            more = {"organizer": who, "target_event": events[0], **common}
            found.append(said("counter_protest", modality=modality, by=by, **more))
        elif shape == "again" and events:
            first = found[events[0]]
            roles = {"initiator": who} if first.type == "threaten" else {"organizer": who}
            found.append(said(first.type, modality=modality, by=by, same_as=events[0], **roles))
        elif shape == "threaten":
            roles = {"initiator": who, "target": whom}
            found.append(said("threaten", modality=modality, by=by, **roles, time=common["time"]))
        else:
            found.append(said("protest", modality=modality, by=by, organizer=who, **common))
    return found


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """One document; few publishers, external ids and sources, so that documents meet."""
    option = draw(st.booleans())
    keys = draw(st.lists(st.sampled_from(EVENT_KEYS), min_size=4, max_size=4))
    published = draw(st.sampled_from((None, "2019-09-01", "2019-09-02")))
    made = report(
        *draw(sentences()),
        publisher=draw(st.sampled_from(("Gazette", "Herald", None))),
        published=published,
        external_id=draw(st.sampled_from((None, None, "a", "b"))),
        reader=draw(st.sampled_from(("html/1", "html/2"))),
        source=draw(st.sampled_from((None, None, "bytes"))),
        extractor=draw(st.sampled_from(("factory/1", "factory/1", "factory/1.1"))),
        title=draw(st.sampled_from((None, "Title"))),
        origins=(Origin("published", "option" if option else "file"),) if published else (),
        salt=draw(st.sampled_from(("", "Morning edition", "Evening edition"))),
    )
    events = (replace(event, key=key) for event, key in zip(made.events, keys, strict=False))
    return replace(made, events=tuple(events))


@dataclass(frozen=True)
class Scenario:
    """Extractions, some of them of one document, and judgements on what they say."""

    extractions: tuple[Extraction, ...]
    judgements: tuple[Judgement, ...]

    @property
    def documents(self) -> list[str]:
        return sorted({e.document.id for e in self.extractions})


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    found = draw(st.lists(extractions(), min_size=2, max_size=6))
    if draw(st.booleans()):
        found.append(replace(found[0], extractor="factory/2"))
    pools = [pool for pool in _sides(found) if pool]
    judgements: list[Judgement] = []
    for _ in range(draw(st.integers(0, 5))):
        pool = st.sampled_from(draw(st.sampled_from(pools)))
        judgements.append(draw(_judgement(draw(pool), draw(pool), len(judgements), _VERDICTS)))
    if draw(st.booleans()):
        judgements += draw(_triangle(draw(st.sampled_from(pools)), len(judgements)))
    if draw(st.booleans()):
        crowd = draw(_crowd())
        judgements += draw(_quarrel(crowd, len(judgements)))
        found += crowd
    return Scenario(tuple(found), tuple(judgements))


@st.composite
def _crowd(draw: st.DrawFn) -> list[Extraction]:
    """Documents on one person of one office and one protest: the rules tie each to each."""
    person, body = draw(st.sampled_from(PERSONS)), draw(st.sampled_from(BODIES))
    event = said("protest", organizer=person, place=OLD_PARK, time=DAYS[0])
    leads = said("leads", kind="relation", subject=person, object=body)
    return [report(leads, event, salt=f"Print {n}") for n in range(draw(st.integers(3, 5)))]


@st.composite
def _quarrel(draw: st.DrawFn, crowd: list[Extraction], number: int) -> list[Judgement]:
    """Persons keep some of a crowd apart, which the rules would join."""
    persons = [one.entities[0] for one in crowd]
    sides = [
        [Side(e.document.id, p.mentions[0].start, p.mentions[0].end, p.type)]
        for e, p in zip(crowd, persons, strict=True)
    ]
    for group, one in zip(sides, crowd, strict=True):
        trigger = one.claims[1].trigger
        group.append(Side(one.document.id, trigger.start, trigger.end, "protest"))
    found = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.integers(0, 1))
        left, right = draw(st.lists(st.sampled_from(sides), min_size=2, max_size=2, unique_by=id))
        found.append(draw(_judgement(left[kind], right[kind], number + len(found), ("negative",))))
    return found


_VERDICTS: tuple[Verdict, ...] = ("positive", "positive", "negative", "unsure")


@st.composite
def _triangle(draw: st.DrawFn, pool: list[Side], number: int) -> list[Judgement]:
    """Three sides: the first is the second, the second is the third, the third is not the first."""
    one, two, three = draw(st.lists(st.sampled_from(pool), min_size=3, max_size=3))
    return [
        draw(_judgement(one, two, number, ("positive",))),
        draw(_judgement(two, three, number + 1, ("positive",))),
        draw(_judgement(three, one, number + 2, ("negative",))),
    ]


def _sides(found: list[Extraction]) -> tuple[list[Side], list[Side], list[Side]]:
    """All entities, those that have identity keys, and all events, by their mentions or keys."""
    entities = [key_side("state:CN", "organization"), key_side("state:GE", "organization")]
    entities.append(key_side("place:GE", "place"))
    keyed, events = list(entities), []
    for one in found:
        id = one.document.id
        for entity in one.entities:
            sides = [Side(id, m.start, m.end, entity.type) for m in entity.mentions[:2]]
            entities += sides
            keyed += sides if entity.key else []
        for claim in one.claims:
            if claim.event:
                events.append(Side(id, claim.trigger.start, claim.trigger.end, claim.type))
    return entities, keyed, events


@st.composite
def _judgement(
    draw: st.DrawFn, left: Side, right: Side, number: int, verdicts: tuple[Verdict, ...]
) -> Judgement:
    verdict = draw(st.sampled_from(verdicts))
    plain = len(verdicts) == 1
    withdrawn = draw(st.integers(0, 9 if plain else 3)) == 0
    marks = st.sampled_from(((), (), (("public", "yes"),), (("reviewed", "yes"),)))
    features = () if plain else draw(marks)
    if draw(st.integers(0, 2)) > 0:
        made = person_judgement(
            left,
            right if not features else left,
            verdict,
            author="person:reviewer",
            time=f"2020-01-0{number + 1}T00:00:00Z",
            features=features,
        )
    else:
        first, second = sorted((left, right), key=side_order)
        author = f"rule:elsewhere_{number}/1"
        score = draw(st.sampled_from((0.6, 0.9)))
        id = judgement_id(first, second, author)
        made = Judgement(id, first, second, verdict, author, score, "imported")
    if not withdrawn:
        return made
    return replace(
        made, withdrawn=True, withdrawn_by="person:other", withdrawn_time="2020-02-01T00:00:00Z"
    )
