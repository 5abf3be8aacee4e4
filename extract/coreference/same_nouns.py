"""Who was called by the same noun before: "a student ... the student", "students ... students".

Not whom the noun cannot mean: "Two men stabbed him. ... the murder of the two men" tells of others,
and "her sister" may be another one.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.abroad import is_abroad
from extract.coreference.ages import ages_told, is_of_another_age
from extract.coreference.clusters import Cluster
from extract.coreference.deeds import (
    done_by,
    done_to,
    is_only_told_of,
    may_be_done_to,
    participles_told,
)
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.coreference.near_nouns import beside_in_clause, owner_at
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees, is_other, modifiers_fit, narrows, same_noun
from extract.coreference.scene import clause_of, is_subject
from extract.grammar import children, first_conjunct, is_passive
from extract.naming.log_persons import RULE as LOG_LETTERS
from extract.naming.mention import DocMention


def in_its_entry(ground: NounGround, index: int) -> Cluster | None:
    """Who has the same letters in the same entry of a log; the RP of the next is another."""
    mention, mentions = ground.scene.mentions[index], ground.scene.mentions
    for other in reversed(ground.by_type["person"]):
        if "\n" in ground.scene.doc[mentions[other].end : mention.start].text:
            return None
        if mentions[other].rule == LOG_LETTERS and mentions[other].name == mention.name:
            return ground.clusters.of(other)
    return None


def last_of_this_noun(ground: NounGround, index: int) -> Cluster | None:
    """The last antecedent that was called by this noun, if nothing contradicts."""
    mention = ground.scene.mentions[index]
    owner = owner_at(ground, index)
    narrowed = narrows(ground.scene.head(index))
    seen = beside_in_clause(ground, index)
    threatened: Cluster | None = None
    for earlier in reversed(ground.by_noun.get(same_noun(mention.lemma), [])[-40:]):
        cluster = ground.clusters.of(earlier)
        if cluster is None or cluster.number in seen:
            continue
        other = ground.scene.mentions[earlier]
        of = owner_at(ground, earlier)
        if owner is not None and of is None and other.kind == "proper":
            continue  # "her sister, Ana": of Ana alone nobody says whose she is
        seen.add(cluster.number)
        if not agrees(mention, cluster) or owner not in (None, of):
            continue
        told = participles_told(ground.scene.head(index), _heads(ground, cluster, index))
        before = ground.clusters.before(cluster, index)
        told |= ages_told(ground.scene, before)
        if is_of_another_age(ground.scene, index, before):
            continue
        if not modifiers_fit(ground.scene.doc, mention, other, told=told):
            continue
        if narrowed and words_of_name(mention.text) != words_of_name(other.text):
            if is_other(other):
                return None  # "An officer ... Another officer ... The officer who filmed it"
            continue
        if other.kind == "proper" and _rivals(ground, index, cluster, mention):
            return None
        if is_abroad(ground.scene, index, cluster):
            continue
        if is_on_the_other_side(ground, index, cluster):
            continue
        if _is_one_of_kin(ground, index, cluster):
            return None
        if not _is_only_threatened(ground, index, cluster):
            return cluster
        threatened = threatened or cluster
    return threatened


def _is_one_of_kin(ground: NounGround, index: int, chosen: Cluster) -> bool:
    """Whether "her sister" may be another named one: "her sister Ana" and "her sister Lena"."""
    mention, owner = ground.scene.mentions[index], owner_at(ground, index)
    if owner is None or not chosen.proper or not lexicon().has("kin", mention.lemma):
        return False
    for earlier in ground.by_noun.get(same_noun(mention.lemma), []):
        cluster, other = ground.clusters.of(earlier), ground.scene.mentions[earlier]
        if cluster is None or not cluster.proper or cluster.number == chosen.number:
            continue
        if owner_at(ground, earlier) == owner and modifiers_fit(ground.scene.doc, mention, other):
            return True
    return False


def _heads(ground: NounGround, cluster: Cluster, index: int) -> list[Token]:
    """The words for somebody before a mention."""
    return [ground.scene.head(member) for member in ground.clusters.before(cluster, index)]


def _is_only_threatened(ground: NounGround, index: int, cluster: Cluster) -> bool:
    """Whether people were told of only in what may be done to them, and this noun has acted.

    "Oslo expelled two Iranian envoys. Tehran vowed to expel two Norwegian envoys. The envoys
    had watched exiles": those who were expelled.
    """
    head = ground.scene.head(index)
    if not is_subject(head) or is_only_told_of(clause_of(head)):
        return False
    told = [m for m in cluster.members if ground.scene.mentions[m].kind != "pronoun"]
    return all(may_be_done_to(ground.scene.head(member)) for member in told)


def is_on_the_other_side(ground: NounGround, index: int, cluster: Cluster) -> bool:
    """Whether people did violence so far and this noun says who suffered it.

    "Two men stabbed him. ... the murder of the two men": number and noun are equal by chance.
    """
    if not _suffers_violence(ground.scene.head(index)):
        return False
    harm = lexicon().words["harassing_verbs"]
    heads = [ground.scene.head(member) for member in cluster.members if member < index]
    suffered = any(
        _suffers_violence(head)
        or not harm.isdisjoint(done_to(head))
        or not harm.isdisjoint(_joined_passives(head))
        for head in heads
    )
    return not suffered and any(not harm.isdisjoint(done_by(head)) for head in heads)


def _rivals(ground: NounGround, index: int, chosen: Cluster, mention: DocMention) -> bool:
    """Whether another body that this noun names was spoken of as lately."""
    here = ground.scene.paragraph_of(index)
    last = max(ground.clusters.before(chosen, index), default=0)
    for earlier in reversed(ground.by_noun.get(same_noun(mention.lemma), [])[-20:]):
        cluster = ground.clusters.of(earlier)
        if cluster is None or cluster.number == chosen.number:
            continue
        if not agrees(mention, cluster):
            continue
        same_sentence = ground.scene.sentence_of(earlier) == ground.scene.sentence_of(last)
        return same_sentence or (
            ground.scene.paragraph_of(last) != here and cluster.proper
            and mention.subtype == "diplomatic_mission"
        )  # fmt: skip
    return False


def repeated_plural(ground: NounGround, index: int) -> Cluster | None:
    """The same bare plural in one paragraph ("students ... students")."""
    mention = ground.scene.mentions[index]
    for earlier in reversed(ground.by_noun.get(same_noun(mention.lemma), [])[-5:]):
        other = ground.scene.mentions[earlier]
        if ground.scene.paragraph_of(earlier) != ground.scene.paragraph_of(index):
            return None
        told = narrows(ground.scene.head(index)) or narrows(ground.scene.head(earlier))
        cluster = ground.clusters.of(earlier)
        if other.text.lower() != mention.text.lower() or other.definite or told:
            continue
        if cluster is None or not is_abroad(ground.scene, index, cluster):
            return cluster
    return None


def _joined_passives(head: Token) -> Iterator[str]:
    """`two men hit a guard and were shot`, for the men: "shoot"."""
    subject = first_conjunct(head)
    for verb in subject.head.conjuncts if subject.dep_ == "nsubj" else ():
        if is_passive(verb) and not children(verb, "nsubj", "nsubjpass"):
            yield verb.lemma_.lower()


def _suffers_violence(head: Token) -> bool:
    """`the abduction of the two men`, for the men."""
    noun = first_conjunct(head)
    of = noun.head
    return (
        noun.dep_ == "pobj"
        and of.lower_ == "of"
        and lexicon().has("violent_nouns", of.head.lemma_.lower())
    )
