"""Names of persons: surname or given name alone, fuller names, and what gender a name suggests.

Two persons of one surname in one document are not joined by it: an ambiguous short name is a person
of its own, unless the text called one of them by it before it named the other.
"""

from collections import defaultdict

from extract.coreference.bearers import (
    Genders,
    bearers_left,
    is_doubtful,
    owner_genders,
    seized_bearer,
    self_telling,
)
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.firms import firms_by_first_word
from extract.coreference.kin_apart import OneWordNames
from extract.coreference.lexicon import lexicon
from extract.coreference.name_genders import name_gender, title_gender, title_words
from extract.coreference.name_variants import join_variants
from extract.coreference.names import is_free, without_article, words_of_name
from extract.coreference.same_named_kin import given_names_of_kin
from extract.coreference.scene import Scene
from extract.coreference.unrelated import possible_bearers, unrelated_to
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words


def link_people(scene: Scene, clusters: Clusters) -> None:
    """Join names of persons; give each person the gender that titles or names suggest."""
    _retype(scene, clusters)
    join_variants(scene, clusters)
    full = _full_names(scene, clusters)
    for word in {token.lower_ for token in scene.doc if token.is_lower}:
        full.pop(word, None)  # a word of the language: "Government", "Report"
    firms = firms_by_first_word(scene, clusters)
    kin = given_names_of_kin(scene)
    alone = OneWordNames(scene)
    for index, mention in enumerate(scene.mentions):
        words = without_article(words_of_name(mention.name))
        if mention.kind != "proper" or len(words) != 1:
            continue
        if mention.type != "person" and not _may_be_person(clusters, mention, index):
            continue
        if _is_another(scene, mention):
            if clusters.of(index) is None:
                clusters.open(index)
            continue
        if index in kin:
            full.setdefault(words[0], []).append(clusters.of(index) or clusters.open(index))
            continue
        bearers = full.get(words[0], [])
        others = unrelated_to(scene, mention) if mention.type == "person" else None
        if others is not None:
            bearers = possible_bearers(scene, clusters, bearers, index, others)
            if _only(scene, bearers, index) is None:
                full.setdefault(words[0], []).append(clusters.of(index) or clusters.open(index))
                continue
        title = _clerical_title(mention) if bearers else ""
        person = _only(scene, [c for c in bearers if _bears(scene, c, title)], index)
        firm = firms.get(words[0]) if person is None and _is_bare(scene, mention) else None
        if person is not None:
            _put(clusters, index, person, "coref:surname")
        elif firm is not None and min(firm.members) < index:
            _put(clusters, index, firm, "coref:alias")
        elif mention.type == "person":
            known = alone.bearer(title + words[0], index)
            if known is not None:
                _put(clusters, index, known, "coref:name")
            else:
                own = clusters.of(index) or clusters.open(index)
                alone.see(title + words[0], own)
    for cluster in clusters.all.values():
        if cluster.type == "person" and cluster.gender is None:
            cluster.gender = title_gender(scene, cluster) or name_gender(scene, cluster)


def _clerical_title(mention: DocMention) -> str:
    """The "Father" of "Father Omar", who is a priest or somebody's father; else nothing."""
    first = mention.text.split()[0]
    return first if first in person_words()["clerical_titles"] else ""


def _bears(scene: Scene, person: Cluster, title: str) -> bool:
    """Whether somebody may be called by a clerical title: he has it, or is a priest.

    "Omar Baloch, a student, ... Father Baloch": his father.
    """
    if not title or any(noun in lexicon().words["clerics"] for noun in person.nouns):
        return True
    return any(title in scene.mentions[member].text.split() for member in person.members)


def _is_bare(scene: Scene, mention: DocMention) -> bool:
    """A single word that only the model typed, without a title: "Ostrel", not "Mr. Ostrel"."""
    titled = any(word in lexicon().titles for word in title_words(scene, mention))
    return mention.type == "person" and not mention.gender and not titled


def _is_another(scene: Scene, mention: DocMention) -> bool:
    """Someone who only bears the name: "a second Habtemariam", "another Serdar"."""
    before = scene.doc[max(0, mention.start - 2) : mention.start]
    words = {token.lower_ for token in before} | {mention.text.split()[0].lower()}
    return bool(words & {"another", "second", "third"})


def _retype(scene: Scene, clusters: Clusters) -> None:
    """A "body" that only the model found and that begins with a given name is a person."""
    for cluster in clusters.all.values():
        mentions = [scene.mentions[i] for i in cluster.members]
        words = words_of_name(mentions[0].name)
        given = 2 <= len(words) <= 4 and words[0] in lexicon().given_names
        if given and cluster.type == "organization" and all(map(is_free, mentions)):
            cluster.type, cluster.subtype = "person", "unknown"


def _full_names(scene: Scene, clusters: Clusters) -> dict[str, list[Cluster]]:
    """Persons with more than one name word, by each word they may be called by."""
    found: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters.all.values():
        if cluster.type != "person" or not cluster.proper:
            continue
        words = {w for i in cluster.members for w in _calling_words(scene.mentions[i])}
        for word in words:
            found[word].append(cluster)
    return found


def _calling_words(mention: DocMention) -> list[str]:
    words = words_of_name(mention.name) if mention.kind == "proper" else ()
    if len(words) < 2:
        return []
    return [w for w in words if len(w) > 1 and not lexicon().has("name_particles", w)]


def _only(scene: Scene, candidates: list[Cluster], index: int) -> Cluster | None:
    """The one person who fits: among those named before, else among all."""
    mention = scene.mentions[index]
    fitting = [c for c in candidates if _same_gender(c, mention)]
    earlier = [c for c in fitting if min(c.members) < index]
    chosen = earlier or fitting
    if len(chosen) > 1 and mention.gender:  # "Ms. Nguema"
        chosen = [c for c in chosen if c.gender == mention.gender]
    elif len(chosen) > 1:
        chosen = _meant_here(scene, chosen, earlier, index)
    return chosen[0] if len(chosen) == 1 else None


def _meant_here(
    scene: Scene, bearers: list[Cluster], earlier: list[Cluster], index: int
) -> list[Cluster]:
    """Whom of several bearers a surname means: whom its clause leaves, else whom the text calls so.

    Nobody where its clause speaks against the one whom the text would call so.
    """
    genders = _genders(scene, bearers)
    left = bearers_left(scene, bearers, index, genders)
    if len(left) < 2:
        return left
    seized = seized_bearer(scene, left, index)
    if seized:
        return seized
    called = (
        _called_so_first(scene, earlier, index)
        or self_telling(scene, left, index, genders)
        or _not_as_kin(scene, earlier)
    )
    sure = (person for person in called if not is_doubtful(scene, person, index, genders))
    return [person for person in sure if person in left]


def _genders(scene: Scene, people: list[Cluster]) -> Genders:
    kin = [person for person in people if _is_introduced_as_kin(scene, person)]
    told = owner_genders(scene, people, kin)
    return {
        p.number: told.get(p.number) or p.gender or title_gender(scene, p) or name_gender(scene, p)
        for p in people
    }


def _called_so_first(scene: Scene, people: list[Cluster], index: int) -> list[Cluster]:
    """ "Nguema said ... His daughter, Ana Nguema, ... Nguema": whom the bare name meant before any
    other bearer was named."""
    name = words_of_name(scene.mentions[index].name)
    bare = {
        person.number: [
            member
            for member in person.members
            if member < index and words_of_name(scene.mentions[member].name) == name
        ]
        for person in people
    }
    called = [person for person in people if bare[person.number]]
    if len(called) != 1:
        return []
    first = min(bare[called[0].number])
    alone = bare[called[0].number] == [i for i in called[0].members if i < index]
    return called if alone or all(p is called[0] or min(p.members) > first for p in people) else []


def _not_as_kin(scene: Scene, people: list[Cluster]) -> list[Cluster]:
    """ "Omar Arkan was seized. His wife, Ana Arkan, ... Arkan was beaten": not the wife."""
    own = [person for person in people if not _is_introduced_as_kin(scene, person)]
    return own if len(own) == 1 else []


def _is_introduced_as_kin(scene: Scene, person: Cluster) -> bool:
    """Whether a name first stands beside "his wife": behind it, or before it and a comma."""
    mention, doc = scene.mentions[min(person.members)], scene.doc
    before, behind = doc[: mention.start], doc[mention.end : mention.end + 4]
    words = [word for word in before[-2:] if word.text != ","][-1:]
    if len(behind) > 2 and behind[0].text == ",":
        words += [word for word in behind[1:] if word.dep_ == "appos"]
    return any(
        person_words().roles.get(word.lower_) == "relative"
        and any(child.dep_ == "poss" for child in word.lefts)
        for word in words
    )


def _same_gender(cluster: Cluster, mention: DocMention) -> bool:
    return not (cluster.gender and mention.gender and cluster.gender != mention.gender)


def _may_be_person(clusters: Clusters, mention: DocMention, index: int) -> bool:
    """A name that only the model typed, and typed wrongly more often than not."""
    own = clusters.of(index)
    lone = own is None or own.key is None
    return is_free(mention) and lone and mention.text[:1].isupper() and not mention.text.isupper()


def _put(clusters: Clusters, index: int, person: Cluster, rule: str) -> None:
    own = clusters.of(index)
    if own is None:
        clusters.join(index, person, rule)
    elif own.number != person.number and not own.key:
        clusters.merge(person, own, rule)
