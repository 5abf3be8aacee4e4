"""Nouns that only say what kind of entity is meant: "the group", "these individuals"."""

from extract.coreference.clusters import Cluster
from extract.coreference.deeds import done_to
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.coreference.near_nouns import near_by, only_one, owner_at
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees, narrows, same_noun


def fitting_type(ground: NounGround, index: int) -> Cluster | None:
    """The one entity of the last sentences whose type this noun describes."""
    mention = ground.scene.mentions[index]
    if owner_at(ground, index) is not None or narrows(ground.scene.head(index), places=True):
        return None
    if mention.type == "person":
        fits = lexicon().person_nouns.get(mention.lemma)
    else:
        fits = lexicon().body_nouns.get(mention.lemma)
        if fits is not None and not fits:
            return None
    if fits is None or set(mention.modifiers) - lexicon().words["plain_words"]:
        return None
    found = _only_near(ground, index, fits)
    if found is None or _is_in_another_name(ground, index, found):
        return None
    return None if _is_untried_official(ground, index, found) else found


def _is_untried_official(ground: NounGround, index: int, found: Cluster) -> bool:
    """Whether "the suspect" or "the defendant" would be an office holder of whom nobody told that
    he was accused or seized: "The ambassador denied it. The court sentenced the defendant"."""
    noun, has = ground.scene.mentions[index].lemma, lexicon().has
    if not has("is_tried", noun) or found.subtype not in ("official", "diplomat"):
        return False
    told = lexicon().suffered_by
    suffered = told["defendant"] | told["detainee"] | told.get(noun, frozenset())
    heads = (ground.scene.head(member) for member in found.members)
    return not any(verb in suffered for head in heads for verb in done_to(head))


def _is_in_another_name(ground: NounGround, index: int, found: Cluster) -> bool:
    """Whether another body of the text bears the noun in its name: "the society" beside a
    Society is no Union."""
    noun = ground.scene.mentions[index].lemma
    for earlier in ground.by_noun.get(same_noun(noun), []):
        other = ground.scene.mentions[earlier]
        named = other.kind == "proper" and noun in words_of_name(other.name)
        if named and ground.clusters.number.get(earlier) != found.number:
            return True
    return False


def pointed_at(ground: NounGround, index: int) -> Cluster | None:
    """For "these individuals", "that man": the last people of this number, lately named."""
    mention, token = ground.scene.mentions[index], ground.scene.head(index)
    first = ground.scene.doc[max(0, mention.start - 1)].lower_
    points = {first, *mention.modifiers} & {"this", "that", "these", "those", "such"}
    if not points or not lexicon().has("people_nouns", mention.lemma) or narrows(token):
        return None
    here = ground.scene.sentence_of(index)
    kind = "group" if mention.plural else "person"
    for earlier in reversed(ground.by_type.get(kind, ())):
        if here - ground.scene.sentence_of(earlier) > 1:
            return None
        cluster = ground.clusters.of(earlier)
        if cluster is None or cluster.plural != mention.plural:
            continue
        if agrees(mention, cluster):
            return cluster
    return None


def _only_near(ground: NounGround, index: int, fits: frozenset[str]) -> Cluster | None:
    """The only antecedent near by of a fitting type; of any type where none is asked for."""
    person = ground.scene.mentions[index].type == "person"
    return only_one(
        cluster
        for kind in (("person",) if person else ("organization", "campus", "group"))
        for _, cluster in near_by(ground, index, kind)
        if not fits or cluster.subtype in fits or cluster.nouns & fits
    )
