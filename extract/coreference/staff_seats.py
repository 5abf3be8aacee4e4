"""Officials in a capital: "officials in Ashgabat refused", "security officers in Dushanbe".

They are those of the state whose capital it is, where nothing beside the noun says whose else they
are: no embassy, bank or other nation, and no "working for Turkey". Officers and agents may be sent
to a capital by another state; they are its own where they arrest, search or summon somebody, or do
something to a relative of somebody, and nobody is told to live in exile there.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.powers import acted_on, deed_of, dwelt_in, has_kin, homes
from extract.coreference.scene import Scene
from extract.grammar import conjuncts, lemma, sentence_of, word_before
from extract.naming.mention import DocMention

_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


def link_staff_of_capitals(scene: Scene, clusters: Clusters) -> None:
    """Give the staff told of in a capital the state of that capital."""
    for index, mention in enumerate(scene.mentions):
        if not lexicon().has("staff_of_capitals", lemma(scene.head(index))):
            continue
        cluster = clusters.of(index)
        if cluster is None or not _is_nameless(cluster) or min(cluster.members) != index:
            continue
        town = _seat(scene, mention)
        if town is not None and _is_its_own(scene, clusters, index, town.country or ""):
            cluster.country = town.country


def _is_nameless(cluster: Cluster) -> bool:
    person = cluster.type in ("person", "group")
    return person and cluster.country is None and not cluster.proper


def _seat(scene: Scene, mention: DocMention) -> DocMention | None:
    """The capital right behind a noun that nothing else says more of."""
    doc, head = scene.doc, scene.doc[mention.head]
    if head.i + 2 >= len(doc) or doc[head.i + 1].lower_ != "in" or not _is_plain(head):
        return None
    towns = (m for m in scene.mentions if m.start == head.i + 2 and m.type == "place")
    town = next(towns, None) or next(_actors_at(scene, head.i + 2), None)
    if town is None or town.subtype != "city" or town.actor is None or town.country is None:
        return None
    if lexicon().has("contested_seats", town.name.lower()) or _goes_on(scene, head, town):
        return None
    return town


def _actors_at(scene: Scene, start: int) -> Iterator[DocMention]:
    yield from (m for m in scene.others if m is not None and m.start == start and m.type == "place")


def _is_plain(head: Token) -> bool:
    """Whether all words before a noun leave it open whose it is: no "UN officials"."""
    before = [word for word in head.subtree if word.i < head.i and word.dep_ != "case"]
    before = [w for w in before if w.head.i == head.i or w.head in before]
    last = word_before(head)
    if last is not None and (last.pos_ in _NAMING or last.i == sentence_of(head).start):
        before += [last] if last.pos_ != "ADP" else []  # "Aid officials", however it is parsed
    foreign = {w.lower_ for w in before} >= {"foreign", "ministry"}
    plain = lexicon().words["plain_staff_words"]
    return all(
        w.lower_ in plain or w.like_num or (foreign and w.lower_ == "foreign") for w in before
    )


def _goes_on(scene: Scene, head: Token, town: DocMention) -> bool:
    """ "In Georgetown, Delaware", "in Minsk and Berlin", "in Vienna, working for Turkey"."""
    doc, end = scene.doc, town.end
    for other in conjuncts(doc[town.head]):
        index = scene.by_head.get(other.i)
        if index is not None and scene.mentions[index].country != town.country:
            return True
    comma = end < len(doc) and doc[end].text == ","
    behind = doc[end + 1] if comma and end + 1 < len(doc) else doc[min(end, len(doc) - 1)]
    if comma and behind.text[:1].isupper():
        return True
    if behind.tag_ in ("VBG", "WP", "WDT", "VBN") and behind.dep_ in ("acl", "relcl", "nsubj"):
        return True
    return any(word.dep_ in ("acl", "relcl") for word in head.rights)


def _is_its_own(scene: Scene, clusters: Clusters, index: int, land: str) -> bool:
    """Whether who is said to be in a capital acts there for its own state."""
    head, dwelt = scene.head(index), dwelt_in(scene)
    verb = deed_of(head)
    if verb is not None and any(lexicon().has("papers_abroad", lemma(w)) for w in verb.subtree):
        # in a host's capital it is the mission that gives papers
        return land not in dwelt and (bool(dwelt) or land in homes(scene, clusters))
    if not lexicon().has("maybe_sent_there", lemma(head)):
        return True
    if verb is None or land in dwelt:
        return False
    power = lexicon().has("deeds_of_power", lemma(verb)) and lemma(head) != "agent"
    return power or any(has_kin(noun) for noun in acted_on(verb))
