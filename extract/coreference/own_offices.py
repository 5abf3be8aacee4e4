"""Whose "ministry", "security minister" or "police spokesman" it is of whom the text does not say
it: "UGANDA. Two men beat Kizito Okello in Nairobi. The Ministry of Internal Affairs denied it".

It is the state whose chapter of a report this is (`chapters`), or the only state that the people of
the text are of or fled, where `signs_of_offices` show that no host is meant. Of police nothing is
said but in a chapter. Nothing is done where another state acts beside it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.chapters import chapter_of
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.country_chapters import country_chapters
from extract.coreference.lexicon import lexicon
from extract.coreference.missions_abroad import nations_beside
from extract.coreference.powers import dwelt_in, homes
from extract.coreference.scene import Scene
from extract.coreference.signs_of_offices import Setting, is_its_own_deed, setting_of
from extract.grammar import children, prepositional_objects

_FORCES = ("government_body", "security_service", "police")
_TOPICS = frozenset({"about", "on", "over", "against", "into"})
_POLICE = frozenset({"police", "policeman", "prosecutor", "prosecutors"})


def link_own_offices(scene: Scene, clusters: Clusters) -> None:
    """Give offices without a state that of which the text tells."""
    for cluster in [*clusters.all.values()]:
        if _is_nameless_office(scene, cluster):
            code = cluster.country = _state_in_question(scene, clusters, cluster)
            # a chapter may be on the host of people of another state, whose office it then is
            cluster.by_story = code is not None and homes(scene, clusters) <= {code}


def _is_nameless_office(scene: Scene, cluster: Cluster) -> bool:
    """A ministry, service or police, a minister, or who speaks for one of them."""
    if cluster.country is not None or cluster.key is not None:
        return False
    if cluster.plural and cluster.subtype != "police":
        return False
    if cluster.type == "organization":
        return cluster.subtype in _FORCES and not _is_told_apart(scene, cluster)
    offices = ("state_speakers", "commanding_posts")
    holds = any(lexicon().has(name, noun) for name in offices for noun in cluster.nouns)
    if cluster.type != "person" or not holds:
        return False
    words = {word.lower_ for word in _beside(scene, cluster)}
    return not words.isdisjoint(lexicon().words["words_of_offices"]) and not _is_told_apart(
        scene, cluster
    )


def _beside(scene: Scene, cluster: Cluster) -> Iterator[Token]:
    """The words that say what office somebody holds: "police spokesman", "minister of justice"."""
    for index in cluster.members:
        head = scene.head(index)
        for noun in (head, *children(head, "appos")):
            yield from children(noun, "compound", "amod", "nmod", "poss")
            for body in prepositional_objects(noun, "of", "for", "at"):
                yield from (body, *children(body, "compound", "amod"))


def _is_told_apart(scene: Scene, cluster: Cluster) -> bool:
    """ "The local police", "another foreign ministry", "police in Nairobi", "a former minister"."""
    for index in cluster.members:
        head, mention = scene.head(index), scene.mentions[index]
        if mention.kind == "pronoun":
            continue
        before = {word.lower_ for word in head.lefts} - {"foreign"}
        names = ("foreign_words", "host_words", "of_no_own_office")
        if any(lexicon().has(name, word) for name in names for word in before):
            return True
        within = {word.i for word in head.subtree}
        if any(lexicon().has("offices_for_guests", word.lower_) for word in head.subtree):
            return True
        around = (scene.mentions[i] for i in scene.in_sentence(scene.sentence_of(index)))
        if any(m.type == "place" and m.head in within for m in around):
            return True
    return False


def _state_in_question(scene: Scene, clusters: Clusters, cluster: Cluster) -> str | None:
    """The one state whose office it can be, by every place where it is told of."""
    several = country_chapters(scene.document).several
    chapters = {_chapter_at(scene, scene.head(index).idx) for index in cluster.members}
    code = chapters.pop() if len(chapters) == 1 else None
    if chapters or (several and code is None):
        return None
    police = cluster.subtype == "police" or any(
        word.lower_ in _POLICE for word in _beside(scene, cluster)
    )
    settings: list[Setting]
    if code is None:
        code = None if police else _only_state(scene, clusters)
        settings = ["open"] * len(cluster.members)
    elif _acting_beside(scene, clusters, cluster) - {code}:
        return None
    else:
        settings = [setting_of(scene, index, code) for index in cluster.members]
    if code is None or (police and "abroad" in settings):
        return None
    signs = [
        is_its_own_deed(scene, index, setting)
        for index, setting in zip(cluster.members, settings, strict=True)
    ]
    return code if True in signs and False not in signs else None


def _chapter_at(scene: Scene, place: int) -> str | None:
    chapters = country_chapters(scene.document)
    return chapters.at(place).code if chapters.several else chapter_of(scene, place)


def _only_state(scene: Scene, clusters: Clusters) -> str | None:
    """The only state that people of the text are of, where no other acts and none lives there."""
    states = homes(scene, clusters) | frozenset(scene.document.about)
    acting = {c.country for c in clusters.all.values() if c.type == "organization" and c.country}
    told = acting | set(nations_beside(scene))
    lands = {m.country for m in scene.mentions if m.type == "place" and m.country is not None}
    if (
        not states and lands and not told & lands
    ):  # "followed in Lyon ... articles on Algeria's army"
        states = frozenset(told - _only_written_of(scene, clusters))
    if len(states) != 1 or told - states or states & dwelt_in(scene):
        return None
    return next(iter(states))


def _only_written_of(scene: Scene, clusters: Clusters) -> set[str]:
    """The states of bodies that are a topic: "she wrote about arms sales to Egypt's army"."""
    return {
        c.country
        for c in clusters.all.values()
        if c.type == "organization" and c.country is not None
        for index in c.members
        if any(w.lower_ in _TOPICS and w.dep_ == "prep" for w in scene.head(index).ancestors)
    }


def _acting_beside(scene: Scene, clusters: Clusters, cluster: Cluster) -> set[str]:
    """The states that act, or whose bodies do, in the paragraphs where the office is told of."""
    paragraphs = {scene.paragraph_of(index) for index in cluster.members}
    return {
        c.country
        for c in clusters.all.values()
        if c.type == "organization" and c.country is not None
        for index in c.members
        if scene.paragraph_of(index) in paragraphs
    }
