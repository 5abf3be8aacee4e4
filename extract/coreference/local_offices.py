"""Officials of a town or district: "two district officials in Battambang", "the provincial
governor's men in Mary", "in Huye the district mayor summoned her father".

Who holds an office of local government, or is police, where the town stands in his own phrase is of
the state in which that town lies. Security men may be sent abroad: they are of it only where the
people of the text are of that state, and so is an office of local government whose town the clause
names and not its phrase, and who is only called a local or a regional one: movements and embassies
have these too. Nobody with a word beside him for another state or body is, nor is who holds office
in a land that another state has occupied.
"""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.powers import dwelt_in, homes
from extract.coreference.scene import Scene, clause_of
from extract.grammar import children, lemma

_AT = frozenset({"in", "of", "from", "at", "near"})
_OWNED = frozenset({"compound", "amod", "nmod", "poss"})
_PEOPLE = frozenset({"person", "group"})
_OTHERS = frozenset({"ngo", "party", "coalition", "media", "company", "igo"})
_Kind = Literal["local", "loose", "police", "security"]


def link_local_offices(scene: Scene, clusters: Clusters) -> None:
    """Give local officials, police and security men the state of the town where they serve."""
    for cluster in [*clusters.all.values()]:
        if cluster.country is not None or cluster.proper or cluster.type not in _PEOPLE:
            continue
        lands = {land for index in cluster.members for land in _lands(scene, clusters, index)}
        if len(lands) == 1:
            cluster.country = lands.pop()


def _lands(scene: Scene, clusters: Clusters, index: int) -> Iterator[str]:
    """The land of which a mention says that somebody is an official, if it does."""
    mention = scene.mentions[index]
    if mention.kind != "nominal" or mention.subtype == "diplomat":
        return
    head = scene.head(index)
    kind = _kind(scene, head)
    if kind is None:
        return
    own = {land for _, land in _towns(scene, index, head)}
    if _named_within(scene, head) - own and own:
        return  # "police officers in Istanbul, sent by Tehran"
    if own:
        everywhere = kind in ("local", "police")
        if len(own) == 1 and (everywhere or _is_home(scene, clusters, own)):
            yield from own
    elif kind in ("local", "loose"):
        told = _towns_of_clause(scene, index)
        if len(told) == 1 and _is_home(scene, clusters, told):
            yield from told


def _named_within(scene: Scene, head: Token) -> set[str]:
    """The lands and states of all that the phrase of a noun names."""
    inside = (scene.by_head.get(word.i) for word in head.subtree if word.i != head.i)
    named = (scene.mentions[n] for n in inside if n is not None)
    return {m.country for m in named if m.country is not None and m.kind != "pronoun"}


def _is_home(scene: Scene, clusters: Clusters, lands: set[str]) -> bool:
    """Whether the people of the text are of that state alone, and nobody lives there in exile."""
    return homes(scene, clusters) == lands and lands.isdisjoint(dwelt_in(scene))


def _kind(scene: Scene, head: Token) -> _Kind | None:
    """What kind of public servant a noun is by its own words; None for all others."""
    said = list(_said(head))
    words = {word.lower_ for word in said}
    if any(not _is_plain(scene, word) for word in said):
        return None
    has, noun = lexicon().has, lemma(head)
    served = words | {lemma(word) for word in said}
    of_town = any(has("local_government", word) for word in served)
    loose = not any(has("words_of_towns", word) for word in served)
    if "police" not in words and any(has("words_of_security", word) for word in words):
        return "security" if has("local_servants", noun) or has("local_men", noun) else None
    if has("local_posts", noun):
        return "local"
    if of_town and has("local_servants", noun):
        plain = "local" in words and has("plain_local_servants", noun)
        return "loose" if loose and not plain else "local"
    if has("local_heads", noun) and any(has("offices_of_districts", word) for word in served):
        return "police" if "police" in words else "loose" if loose else "local"
    if has("local_men", noun) and any(has("local_posts", word) for word in served):
        return "local"
    if has("town_police", noun) or (has("local_servants", noun) and "police" in words):
        return "police"
    return None


def _said(head: Token) -> Iterator[Token]:
    """The words that say what office it is, before a noun and behind its "of"."""
    for word in children(head, *_OWNED):
        yield word
        yield from children(word, *_OWNED)
    for of in children(head, "prep"):
        if of.lower_ in ("of", "from"):
            for body in children(of, "pobj"):
                if not _is_place(body):
                    yield body
                    yield from children(body, *_OWNED)


def _is_plain(scene: Scene, word: Token) -> bool:
    """Whether a word leaves it open whose office it is, or is one of local government."""
    has, index = lexicon().has, scene.by_head.get(word.i)
    body = None if index is None else scene.mentions[index]
    if body is not None and body.kind == "proper" and body.subtype in _OTHERS:
        return False  # "officials of the National Council of Resistance"
    known = ("local_government", "local_posts", "ranks_of_office", "plain_staff_words",
             "words_of_security")  # fmt: skip
    if any(has(name, word.lower_) or has(name, lemma(word)) for name in known):
        return True
    if word.like_num:
        return True
    return body is not None and body.type == "place" and body.country is not None


def _is_place(word: Token) -> bool:
    return word.ent_type_ in ("GPE", "LOC")


def _towns(scene: Scene, index: int, head: Token) -> Iterator[tuple[str, str]]:
    """The towns in the phrase of a noun: "in Battambang", "of the administration of Khorog"."""
    inside = [w for p in children(head, "prep") if p.lower_ in _AT for w in p.subtree]
    inside += [w for w in children(head, *_OWNED) if w.i < head.i]
    for word in inside:
        number = scene.by_head.get(word.i)
        if number is not None and number != index:
            yield from _town(scene, number)


def _towns_of_clause(scene: Scene, index: int) -> set[str]:
    """The lands of all places of a sentence, where its clause names one of them as its scene."""
    sentence, clause = scene.sentence_of(index), clause_of(scene.head(index))
    named = (scene.mentions[n] for n in scene.in_sentence(sentence))
    lands = {m.country for m in named if m.type == "place" and m.country is not None}
    here = {
        town
        for number, _ in scene.places_in(sentence)
        if clause_of(scene.head(number)).i == clause.i
        for _, town in _town(scene, number)
    }
    return here if lands == here else set()


def _town(scene: Scene, number: int) -> Iterator[tuple[str, str]]:
    for place in (scene.mentions[number], scene.others[number]):
        if place is None or place.type != "place" or place.kind != "proper":
            continue
        has, names = lexicon().has, (place.name.lower(), place.text.lower())
        contested = any(
            has("contested_seats", name) or has("occupied_towns", name) for name in names
        )
        if place.country is not None and place.subtype in ("city", "region") and not contested:
            yield place.name, place.country
