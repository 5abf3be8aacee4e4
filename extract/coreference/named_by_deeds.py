"""Nouns that say what somebody did or suffered: "the marchers", "the accused", "the arrested man".

So the sides of a case ("the appellant"), "her client", and people told of by their number ("the
four detainees").
"""

from extract.coreference.clients import client_of, is_client
from extract.coreference.clusters import Cluster
from extract.coreference.deeds import is_named_by, participles_told, tells_a_deed
from extract.coreference.lexicon import lexicon
from extract.coreference.near_nouns import FAR, NEAR, near_by, only_one, owner_at
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees, narrows
from extract.coreference.parties import is_on_side, is_party, names_a_party
from extract.coreference.same_nouns import is_on_the_other_side


def his_client(ground: NounGround, index: int) -> Cluster | None:
    """Who "her client" is where she was told to represent one person: that person."""
    owner = owner_at(ground, index) if is_client(ground.scene, index) else None
    lawyer = None if owner is None else ground.clusters.all.get(owner)
    if lawyer is None:
        return None
    found = client_of(ground.scene, ground.clusters, lawyer, index)
    return found if found is not None and agrees(ground.scene.mentions[index], found) else None


def by_deed(ground: NounGround, index: int) -> Cluster | None:
    """Who "the marchers" or "the accused" are: the only one told to have marched, or charged.

    A noun with words of its own ("the other accused") or an owner is left alone.
    """
    mention = ground.scene.mentions[index]
    head = ground.scene.head(index)
    if mention.type not in ("person", "group") or owner_at(ground, index) is not None:
        return None
    words = set(mention.modifiers) - lexicon().words["plain_words"]
    if words and lexicon().has("people_nouns", mention.lemma):
        return _by_participle(ground, index, words)
    if words or not tells_a_deed(mention.lemma) or narrows(head, places=True):
        return None
    return only_one(
        cluster
        for earlier, cluster in near_by(ground, index, mention.type, reach=FAR)
        if is_named_by(ground.scene.head(earlier), mention.lemma)
    )


def party_meant(ground: NounGround, index: int) -> Cluster | None:
    """Who "the appellant" is: the only one, near by or before, whose appeal is told of."""
    mention = ground.scene.mentions[index]
    plain = not set(mention.modifiers) - lexicon().words["plain_words"]
    if not plain or not names_a_party(mention.lemma) or owner_at(ground, index) is not None:
        return None
    if mention.type != "person" or narrows(ground.scene.head(index), places=True):
        return None
    for reach in (NEAR, FAR):
        near = [*near_by(ground, index, "person", reach=reach)]
        parties = [c for earlier, c in near if is_party(ground.scene, earlier, mention.lemma)]
        if parties:
            beside = (c for _, c in near if is_on_side(c.nouns, mention.lemma))
            return only_one((*parties, *beside))
    return None


def _by_participle(ground: NounGround, index: int, words: set[str]) -> Cluster | None:
    """Who "the arrested man" is: the only one lately told to have been arrested."""
    head, type_ = ground.scene.head(index), ground.scene.mentions[index].type
    if narrows(head, places=True):
        return None
    return only_one(
        cluster
        for earlier, cluster in near_by(ground, index, type_)
        if words <= participles_told(head, [ground.scene.head(earlier)])
    )


def as_many(ground: NounGround, index: int) -> Cluster | None:
    """Who "the four detainees" are: the only people lately told of in this number."""
    mention = ground.scene.mentions[index]
    if mention.type != "group" or not mention.count or mention.count[0] != mention.count[1]:
        return None
    if owner_at(ground, index) is not None or narrows(ground.scene.head(index), places=True):
        return None
    return only_one(
        cluster
        for earlier, cluster in near_by(ground, index, "group")
        if ground.scene.mentions[earlier].count == mention.count
        and not is_on_the_other_side(ground, index, cluster)
    )
