"""Whose the embassy or consulate is of which the text does not say it: in a text on exiles of one
state, that state's. "Two Lao students were filmed. The embassy in Paris rang their parents".

The state is the one that the text is about by its metadata, title or heading; else the only one
that its people are said to be of, or that acts at all, beside the host of the mission. Nothing is
done where the text names a mission of another state, where the mission stands in that state itself,
or gives visas or shelter or speaks of a journey to another state, as those do of whom an exile asks
to be let in.
"""

from collections.abc import Iterator

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.host_headings import guests_at
from extract.coreference.lexicon import lexicon
from extract.coreference.missions_elsewhere import MISSION, towns_of
from extract.coreference.named_missions import SOON
from extract.coreference.nationalities import only_state_of
from extract.coreference.noun_phrase import same_noun
from extract.coreference.scene import Scene
from extract.coreference.subjects import Subjects
from extract.grammar import prepositional_objects
from extract.naming.mention import DocMention
from extract.state_words import is_nation, states_named

_ANY_KIND = "mission"


def link_missions_abroad(scene: Scene, clusters: Clusters, subjects: Subjects) -> None:
    """Give missions without a state that of the exiles whom the text tells of."""
    missions = [c for c in clusters.all.values() if c.subtype == MISSION]
    named = [c for c in missions if c.country is not None]
    nameless = [c for c in missions if c.country is None and not c.plural and not c.proper]
    every = {land for mission in nameless for land in _hosts(scene, mission)}
    for mission in nameless:
        subject = subjects.of(mission) or _of_guests(scene, mission)
        if subject is None and (scene.document.about or subjects.chapters.several):
            continue
        here = subjects.chapters_of(mission)
        if any(c.country != subject and subjects.chapters_of(c) & here for c in named):
            continue
        hosts = _hosts(scene, mission)
        if subjects.chapters.several:
            hosts |= _lands_beside(scene, mission)
        code = subject or _only_state(scene, clusters, every | hosts)
        if code is None or code in hosts or _destinations(scene, mission) - {code}:
            continue
        if not _favors(scene, mission):
            mission.country = code


def _of_guests(scene: Scene, mission: Cluster) -> str | None:
    """The state whose people a chapter tells of: below "Eritreans in Sweden" Eritrea."""
    places = (scene.mentions[index].start_char for index in mission.members)
    guests = {guests_at(scene.document, place) for place in places}
    one = guests.pop() if len(guests) == 1 else None
    return next(iter(one.origins)) if one is not None and len(one.origins) == 1 else None


def link_senders(scene: Scene, clusters: Clusters) -> None:
    """Give a mission in one town the state of that in another: "the Algerian consulate in Lyon ...
    The consulate in Lille", where no other state's mission of the kind is told of; so too "the
    mission in Paris" and "the mission on Mill Road", which are of any kind."""
    missions = [c for c in clusters.all.values() if c.subtype == MISSION and not c.plural]
    for mission in missions:
        first = min(mission.members)
        towns = towns_of(scene, first)
        if mission.country is not None or mission.proper:
            continue
        if not towns and not _is_on_a_street(scene, first):
            continue
        noun = same_noun(scene.mentions[first].lemma)
        alike = [c for c in missions if c.country and _is_called(scene, c, noun)]
        states = {c.country for c in alike}
        if len(states) == 1 and any(_is_told_by(scene, c, first) for c in alike):
            mission.country = (states - {town.country for town in towns} or {None}).pop()


def _is_told_by(scene: Scene, cluster: Cluster, index: int) -> bool:
    """Whether a mission is told of before a mention or soon after it."""
    return scene.sentence_of(min(cluster.members)) - scene.sentence_of(index) <= SOON


def _is_on_a_street(scene: Scene, index: int) -> bool:
    """ "The mission on Mill Road"."""
    streets = prepositional_objects(scene.head(index), "on")
    return any(word.i in scene.by_head and word.pos_ == "PROPN" for word in streets)


def _is_called(scene: Scene, cluster: Cluster, noun: str) -> bool:
    """Whether it is called so; not the London embassy, whose state nobody says."""
    hosts = {town.country for i in cluster.members for town in towns_of(scene, i)}
    called = any(same_noun(scene.mentions[i].lemma) == noun for i in cluster.members)
    return (called or noun == _ANY_KIND) and cluster.country not in hosts


def _hosts(scene: Scene, mission: Cluster) -> set[str]:
    """The states in which it stands, as its name and its sentences say."""
    found: set[str] = set()
    for index in mission.members:
        mention = scene.mentions[index]
        found |= {land for _, land in scene.set_in(scene.sentence_of(index))}
        found |= {
            m.country for m in _places(scene) if mention.start <= m.head < mention.end if m.country
        }
        found |= states_named(mention.text.partition(" in ")[2].removeprefix("the "))
    return found


def _lands_beside(scene: Scene, mission: Cluster) -> set[str]:
    """The lands in which its paragraphs are set: a chapter may be on a host."""
    paragraphs = {scene.paragraph_of(index) for index in mission.members}
    told = {s for s, p in zip(scene.sentence, scene.paragraph, strict=True) if p in paragraphs}
    return {land for number in told for _, land in scene.set_in(number)}


def _destinations(scene: Scene, mission: Cluster) -> set[str]:
    """The countries to which a sentence tells that somebody wants to go: "travel to Germany"."""
    sentences = {scene.sentence_of(index) for index in mission.members}
    heads = (
        (m, scene.doc[m.head])
        for n in sentences
        for m in (scene.mentions[i] for i in scene.in_sentence(n))
    )
    return {m.country for m, w in heads if m.country and w.dep_ == "pobj" and w.head.lower_ == "to"}


def _places(scene: Scene) -> Iterator[DocMention]:
    return (m for m in scene.mentions if m.type == "place")


def _only_state(scene: Scene, clusters: Clusters, hosts: set[str]) -> str | None:
    """The one state that people of the text are of, where no other acts but those hosts."""
    homes, acting, others = set[str](), set[str](), set(nations_beside(scene))
    for cluster in clusters.all.values():
        home = only_state_of(scene, cluster)
        if home is not None:
            homes.add(home)
        elif cluster.type == "organization" and cluster.country is not None:
            if cluster.subtype == "state" and cluster.country in hosts:
                return None  # "Belarus listed her. The consulate in Minsk threatened her husband"
            acting.add(cluster.country)
    others |= acting
    homes -= hosts
    if not homes and hosts:  # "the dead of Sri Lanka's war ... The consulate in Toronto paid men"
        homes = acting - hosts
    return homes.pop() if len(homes) == 1 and others <= homes | hosts else None


def nations_beside(scene: Scene) -> Iterator[str]:
    """The states whose words stand before nouns: both of "Uzbek and Tajik activists"."""
    for word in scene.doc:
        if word.text[:1].isupper() and word.pos_ in ("ADJ", "PROPN") and word.dep_ != "pobj":
            for part in (word.text, *word.text.split("-")):
                if is_nation(part):
                    yield from states_named(part)


def _favors(scene: Scene, mission: Cluster) -> bool:
    """Whether it is told of giving what is asked of another state: a visa, shelter."""
    sentences = {scene.sentence_of(index) for index in mission.members}
    words = (word for word in scene.doc if scene.sentence[word.i] in sentences)
    return any(lexicon().has("mission_favors", word.lemma_.lower()) for word in words)
