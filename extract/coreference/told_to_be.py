"""Who is called by his nation or by her children: "Yusuf Karimov, a Tajik, was held. Belarus
deported the Tajik", "Selam Haile has two children. Men followed the mother of two".

Exactly one person may be told to be so, and nobody else lately told of may be it as well: anybody
whose nation, or whose children, the text leaves open. In "Jean Habimana, a Rwandan, was stabbed by
a man. Police arrested the Rwandan" the man may be meant.
"""

from collections.abc import Callable, Iterator
from functools import partial

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.nationalities import only_state_of, states_of
from extract.coreference.near_nouns import NEAR, beside_in_clause, only_one
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees, narrows
from extract.coreference.scene import Scene
from extract.coreference.told_since import is_still_told_of, last_sentence
from extract.coreference.unknown_suspects import may_be_a_suspect
from extract.grammar import children, conjuncts, first_conjunct, lemma, prepositional_objects
from extract.state_words import is_nation, states_named


def is_by_nation(ground: NounGround, index: int) -> bool:
    """Whether a noun for one person says nothing but a nation: no other "Tajik" decides then."""
    mention = ground.scene.mentions[index]
    return mention.type == "person" and is_nation(mention.text)


def told_to_be(ground: NounGround, index: int) -> Cluster | None:
    """Whom "the Tajik" or "the mother of two" means."""
    mention, head = ground.scene.mentions[index], ground.scene.head(index)
    if mention.type != "person" or mention.plural:
        return None
    if set(mention.modifiers) - lexicon().words["plain_words"] - {mention.lemma}:
        return None
    if mention.lemma in ("mother", "father"):
        count = _children_of_parent(head)
        return None if count is None else _the_one(ground, index, partial(_has_as_many, count))
    codes = states_named(mention.text) if is_nation(mention.text) else frozenset()
    if len(codes) != 1 or narrows(head, places=True):
        return None
    code = next(iter(codes))
    if _people_near(ground, index, code):
        return None
    return _the_one(ground, index, partial(_is_of, code))


def _the_one(
    ground: NounGround, index: int, is_so: Callable[[Scene, Cluster], bool | None]
) -> Cluster | None:
    """The only one told to be so, of whom the text still tells, and who is no suspect.

    `is_so` is None for somebody of whom the text does not tell it.
    """
    scene, mention = ground.scene, ground.scene.mentions[index]
    beside = beside_in_clause(ground, index)
    clusters = (ground.clusters.of(other) for other in ground.by_type["person"])
    people = {c.number: c for c in clusters if c is not None and not c.plural}
    found = only_one(c for c in people.values() if is_so(scene, c))
    if found is None or found.number in beside or not agrees(mention, found):
        return None
    if may_be_a_suspect(ground, index, found):
        return None
    might_be = partial(_may_be_so, is_so, scene)
    since = min(last_sentence(ground, index, found), scene.sentence_of(index) - NEAR)
    return found if is_still_told_of(ground, index, found, might_be, since=since) else None


def _may_be_so(
    is_so: Callable[[Scene, Cluster], bool | None], scene: Scene, cluster: Cluster
) -> bool:
    return is_so(scene, cluster) is None


def _is_of(code: str, scene: Scene, cluster: Cluster) -> bool | None:
    own = only_state_of(scene, cluster)
    if own is not None:
        return own == code
    several = any(code in states_of(scene, member) for member in cluster.members)
    return None if several or not _has_any_state(scene, cluster) else False


def _has_any_state(scene: Scene, cluster: Cluster) -> bool:
    return any(True for member in cluster.members for _ in states_of(scene, member))


def _people_near(ground: NounGround, index: int, code: str) -> bool:
    """ "Three Rwandans met Jean": one of them may be "the Rwandan"."""
    here = ground.scene.sentence_of(index)
    for other in reversed(ground.by_type["group"]):
        if here - ground.scene.sentence_of(other) > NEAR:
            return False
        if code in states_of(ground.scene, other):
            return True
    return False


def _children_of_parent(head: Token) -> str | None:
    """The "two" of "the mother of two", "the mother of two children"."""
    for word in prepositional_objects(head, "of"):
        if word.like_num:
            return word.lower_
        if lexicon().has("own_children", lemma(word)):
            return _number_of(word)
    return None


def _number_of(noun: Token) -> str | None:
    return next((number.lower_ for number in children(noun, "nummod")), None)


def _has_as_many(count: str, scene: Scene, cluster: Cluster) -> bool | None:
    told = {number for member in cluster.members for number in _children_told(scene, member)}
    return count in told if told else None


def _children_told(scene: Scene, index: int) -> Iterator[str]:
    """ "She has two children", "who has two sons", "a mother of two", "her two children"."""
    mention, head = scene.mentions[index], scene.head(index)
    nouns = [head, *children(head, "appos", "compound"), *_attributes(head)]
    for noun in nouns if mention.kind != "pronoun" or head.dep_ == "nsubj" else ():
        if lemma(noun) in ("mother", "father") and (count := _children_of_parent(noun)):
            yield count
    if head.dep_ == "poss" and lexicon().has("own_children", lemma(head.head)):
        yield from filter(None, [_number_of(head.head)])
    for verb in _having(head):
        for noun in children(verb, "dobj"):
            if lexicon().has("own_children", lemma(noun)) and (count := _number_of(noun)):
                yield count


def _attributes(head: Token) -> Iterator[Token]:
    if head.dep_ == "nsubj" and lemma(head.head) == "be":
        yield from children(head.head, "attr")


def _having(head: Token) -> Iterator[Token]:
    """The "has" and "raises" whose subject somebody is."""
    subject = first_conjunct(head)
    verbs = conjuncts(subject.head) if subject.dep_ == "nsubj" else []
    verbs += [v for v in children(head, "relcl") if any(c.lower_ == "who" for c in v.children)]
    for verb in verbs:
        if lexicon().has("having_children", lemma(verb)) and not children(verb, "neg"):
            yield verb
