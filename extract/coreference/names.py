"""Proper names of one document: equal names, keys, acronyms in brackets, short names.

Persons' surnames are in `people.py`. Two names with different identity keys are never joined.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from anyascii import anyascii

from extract.coreference.abroad import ONE_IN_EACH_STATE, is_abroad
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.generations import Generations
from extract.coreference.lexicon import lexicon
from extract.coreference.same_named_kin import same_named_kin
from extract.coreference.scene import Scene
from extract.coreference.told_apart import agrees_best, are_two
from extract.gazetteer.told_towns import EITHER_TOWN
from extract.naming.mention import DocMention

BODIES = frozenset({"organization", "campus", "group"})
"""Types that one name may be taken for by turns."""

_ACRONYM_AFTER = re.compile(
    r"[,'\u2019s]*\s*\((?:[^()]{0,40}?(?:or|as|the|:|;|,)\s+)?[“\"']?"
    r"([A-Z][A-Za-z]*[A-Z][A-Za-z.&-]*)[”\"']?\s*\)"
)


_LONG_AFTER = re.compile(r"\s*\(\s*(?:the\s+)?$", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset(("of", "the", "for", "and", "in", "at", "on", "de", "la", "du", "des", "to"))


@lru_cache(maxsize=65536)
def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, dots, possessives and leading article."""
    plain = (
        re.sub(r"['\u2019]s\b", "", name).replace("\u2019", "'").replace("'", "").replace(".", "")
    )
    words = _WORD.findall(anyascii(plain).casefold())
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words.pop(0)
    return tuple(words)


def is_free(mention: DocMention) -> bool:
    """Whether only the statistical model gave this type, so that a better name may overrule it."""
    return mention.key is None and mention.rule.startswith(("ner", "name:run", "model"))


def link_names(scene: Scene, clusters: Clusters, alone: frozenset[int] = frozenset()) -> None:
    """Cluster all proper mentions except one-word names of persons; those `alone` join nobody."""
    by_key: dict[str, Cluster] = {}
    by_name: dict[tuple[str, tuple[str, ...]], list[Cluster]] = defaultdict(list)
    kin, generations = same_named_kin(scene), Generations()
    for index, mention in enumerate(scene.mentions):
        if mention.kind != "proper" or is_short_person(mention):
            continue
        name = (family(mention), words_of_name(mention.name))
        generation = generations.of(scene, index, name)
        name = (name[0] + generation, name[1])
        if index in alone or index in kin:
            own = clusters.open(index)
            if generation:
                by_name[name].append(own)
            continue
        cluster = by_key.get(mention.key) if mention.key else None
        rule = "coref:key"
        if cluster is None:
            cluster, rule = _of_one_name(scene, index, by_name[name]), "coref:name"
        if cluster is None:
            cluster = clusters.open(index)
        else:
            clusters.join(index, cluster, _how_named(mention) if rule == "coref:name" else rule)
        if mention.key:
            by_key.setdefault(mention.key, cluster)
        if all(cluster is not known for known in by_name[name]):
            by_name[name].append(cluster)
    _link_acronyms(scene, clusters)
    _link_short_names(scene, clusters)


def _of_one_name(scene: Scene, index: int, named: Sequence[Cluster]) -> Cluster | None:
    """Who bears a mention's name: the last so called, but for a body of another state."""
    mention = scene.mentions[index]
    fits = [cluster for cluster in reversed(named) if compatible(cluster, mention)]
    if mention.type == "person":
        return _bearer(scene, index, fits[::-1])
    return next((c for c in fits if mention.key or not is_abroad(scene, index, c)), None)


def _bearer(scene: Scene, index: int, people: Sequence[Cluster]) -> Cluster | None:
    """Which person of a name it is; None for one whom the text tells apart from them all."""
    left = [person for person in people if not are_two(scene, person.members, (index,))]
    if len(left) < 2:
        return left[0] if left else None
    return left[agrees_best(scene, index, (person.members for person in left))]


def _how_named(mention: DocMention) -> str:
    """Whether a mention says the name itself, an acronym or another short form of it."""
    said, name = words_of_name(mention.text), words_of_name(mention.name)
    if set(name) <= set(said):
        return "coref:name"
    return "coref:acronym" if len(said) == 1 and mention.text.isupper() else "coref:alias"


def family(mention: DocMention) -> str:
    """Types within which equal names are one: a body may be called organization or campus."""
    return "body" if mention.type in BODIES else mention.type


def is_short_person(mention: DocMention) -> bool:
    """A person's name of one word: which person it is depends on where it stands."""
    return mention.type == "person" and len(without_article(words_of_name(mention.name))) == 1


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name; of a surname alone without its Arabic article: "Al-Harthi"."""
    alone = len(words) == 2 and lexicon().has("arabic_articles", words[0])
    return words[1:] if alone else words


def compatible(cluster: Cluster, mention: DocMention) -> bool:
    """Neither the keys, the controlling states, nor the genders of the two contradict."""
    if cluster.key and mention.key and cluster.key != mention.key:
        return False
    if cluster.gender and mention.gender and cluster.gender != mention.gender:
        return False
    if mention.rule == EITHER_TOWN and cluster.country:
        return False
    return not (
        cluster.country and mention.country and cluster.country != mention.country
        and mention.type != "person"
    )  # fmt: skip


def initials(words: Iterable[str]) -> str:
    """First letters of the words of weight, upper case: "Harbor Lights Society" gives HLS."""
    return "".join(word[0] for word in words if word not in _SMALL).upper()


def _link_acronyms(scene: Scene, clusters: Clusters) -> None:
    """Join "Harbor Lights Society (HLS)", "HLS (Harbor Lights Society)" and "HLS" alone."""
    bodies = [c for c in clusters.all.values() if c.proper and c.type in BODIES]
    acronyms: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in bodies:
        names = {scene.mentions[i].name for i in cluster.members}
        for name in names:
            words = words_of_name(name)
            if len(words) == 1 and sum(letter.isupper() for letter in name) > 1:
                acronyms[words[0].upper()].append(cluster)
    for cluster in bodies:
        if cluster.number not in clusters.all:
            continue
        for short in sorted(_short_forms(scene, cluster)):
            others = {c.number: c for c in acronyms.get(short, ()) if c.number in clusters.all}
            others.pop(cluster.number, None)
            if len(others) == 1:
                other = next(iter(others.values()))
                if not (cluster.key and other.key and cluster.key != other.key):
                    clusters.merge(cluster, other, "coref:acronym")


def _short_forms(scene: Scene, cluster: Cluster) -> set[str]:
    """Acronyms that the text puts in brackets beside a name; its own initials, if three or more."""
    found: set[str] = set()
    text = scene.document.text
    for index in cluster.members:
        mention = scene.mentions[index]
        words = words_of_name(mention.name)
        if len(words) < 2:
            continue
        after = _ACRONYM_AFTER.match(text, mention.end_char)
        if after:
            found.add(after.group(1).replace(".", "").upper())
        before = text[max(0, mention.start_char - 12) : mention.start_char]
        if _LONG_AFTER.search(before):
            lead = re.search(r"([A-Z][A-Za-z.&-]{1,9})\s*\(\s*(?:the\s+)?$", before)
            if lead:
                found.add(lead.group(1).replace(".", "").upper())
        short = initials(words)
        if len(short) > 2:
            found.add(short)
    return found


def _link_short_names(scene: Scene, clusters: Clusters) -> None:
    """Join "The Ledger" with "The Burrard Ledger": words of one longer name, side by side."""
    bodies = [c for c in clusters.all.values() if c.proper and c.type in BODIES]
    names = {c.number: _names(scene, c) for c in bodies}
    holders: dict[str, set[int]] = defaultdict(set)
    for number, forms in names.items():
        for form in forms:
            for word in form:
                holders[word].add(number)
    for cluster in sorted(bodies, key=lambda c: c.number):
        if cluster.subtype == "state" or cluster.number not in clusters.all:
            continue
        short = max(names[cluster.number], key=lambda form: (len(form), form))
        if len(short) == 1 and lexicon().has("not_a_short_name", short[0]):
            continue
        longer = [
            other
            for number in set.intersection(*(holders[word] for word in short))
            if number in clusters.all
            and number != cluster.number
            and _fits(cluster, other := clusters.all[number])
            and any(_within(short, form) for form in names[number])
            and not _is_elsewhere(scene, cluster, other)
            and not _owns(scene, cluster, other)
        ]
        if len(longer) == 1:
            clusters.merge(longer[0], cluster, "coref:alias")


def _names(scene: Scene, cluster: Cluster) -> set[tuple[str, ...]]:
    return {_plain(words_of_name(scene.mentions[i].name), cluster) for i in cluster.members
            if scene.mentions[i].kind == "proper"}  # fmt: skip


def _plain(words: tuple[str, ...], cluster: Cluster) -> tuple[str, ...]:
    """One spelling for the kinds of missions: "consulate general" is "consulate"."""
    if cluster.subtype != "diplomatic_mission":
        return words
    return tuple(w for w in words if w not in ("general", "s"))


def _fits(short: Cluster, long: Cluster) -> bool:
    if short.key and not long.key:
        return False  # a known body is no short name of a body inside it ("Interpol's Commission")
    if long.subtype == "state" or (long.key and short.key and long.key != short.key):
        return False
    if short.country and long.country and short.country != long.country:
        return False
    missions = (short.subtype == "diplomatic_mission", long.subtype == "diplomatic_mission")
    return missions[0] == missions[1]


def _is_elsewhere(scene: Scene, short: Cluster, long: Cluster) -> bool:
    """ "In Vilnius, the State Security Department warned her. The State Security Department of
    Belarus": the first is of the state in which it is told of."""
    if short.subtype not in ONE_IN_EACH_STATE or long.country is None or short.key:
        return False
    places = [scene.set_in(scene.sentence_of(member)) for member in short.members]
    lands = {country for told in places for _, country in told}
    return bool(lands) and long.country not in lands


def _owns(scene: Scene, short: Cluster, long: Cluster) -> bool:
    """Whether the longer name is of what the short one owns: "the Movement's Overseas Section"."""
    owners = tuple(
        scene.mentions[i].name + mark for i in short.members for mark in ("'s ", "\u2019s ", "' ")
    )
    return any(scene.mentions[i].name.startswith(owners) for i in long.members)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` begins or ends `long`; at the start the rest must not name another body."""
    if len(short) >= len(long):
        return False
    rest = set(long[len(short) :])
    if long[: len(short)] == short and rest & set(lexicon().body_nouns) - set(short):
        return len(rest) == 1 and rest <= lexicon().words["droppable_nouns"]
    if long[: len(short)] == short or long[-len(short) :] == short:
        return True
    return len(short) > 1 and any(
        long[i : i + len(short)] == short for i in range(len(long) - len(short))
    )
