"""Whose brother it is where two may have him: "Amina Tal told Leyla Nur that her brother was held".

Two who are named side by side ("Omar Tal and Ali Nur live in Oslo. His brother was held", "he was
held"), or of whom one tells the other, are as likely; so are somebody and his father of whom the
text only tells where they live. Only where nothing else tells: both are named, may be of the
pronoun's sex, and have as much of the text, nobody else is told of in between, and neither was told
to have such a relative. Who warns somebody mostly speaks of the other's kin; who tells a reporter,
an officer or a lawyer, of his own. A consul and a dissident are no equals.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.owners import owner_of
from extract.coreference.scene import Scene, clause_of
from extract.coreference.whereabouts import whereabouts
from extract.grammar import children, conjuncts, first_conjunct, prepositional_objects
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words

_OFFICES = ("official", "diplomat")
_THERE = ("at", "near", "outside", "inside", "from")
_CLAUSES = ("ccomp", "conj", "xcomp")


def is_either(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> bool:
    """Whether "he" of "Omar Tal and Ali Nur fled. He was beaten" may mean either of the two."""
    token = pronoun.token
    if not pronoun.human or token.dep_ not in ("nsubj", "nsubjpass") or token.head.dep_ != "ROOT":
        return False
    pair = _joined_before(scene, token)
    if len(pair) == 1:
        return _is_he_or_his_kin(scene, clusters, pronoun, pair[0])
    both = [c for word in pair if (c := _named(scene, clusters, word)) is not None]
    if len(pair) != 2 or len(both) != 2 or both[0] is both[1] or _owns(*pair):
        return False
    offices = {cluster.subtype in _OFFICES for cluster in both}
    return (
        len(offices) == 1
        and _are_equals(pronoun, *both)
        and _are_alone(scene, clusters, pronoun, both)
    )


def _is_he_or_his_kin(scene: Scene, clusters: Clusters, pronoun: Pronoun, kin: Token) -> bool:
    """ "Omar Tal lives in Lyon. His father lives in Izmir. He was beaten": no more is told."""
    token, index = pronoun.token, scene.by_head.get(kin.i)
    if index is None or token.dep_ != "nsubjpass" or not _owns(kin, kin):
        return False
    other, number = clusters.of(index), owner_of(scene, clusters, index)
    owner = None if number is None else clusters.all.get(number)
    if owner is None or other is None or len(other.members) != 1 or len(owner.members) != 2:
        return False
    if not agrees(pronoun, owner) or not agrees(pronoun, other):
        return False
    places = [whereabouts(scene, cluster, pronoun.index) for cluster in (owner, other)]
    live = all(place is not None and place.state == "free" for place in places)
    there = any(word.dep_ == "prep" and word.lower_ in _THERE for word in token.head.subtree)
    return live and not there and _are_alone(scene, clusters, pronoun, [owner, other])


def _are_alone(scene: Scene, clusters: Clusters, pronoun: Pronoun, both: list[Cluster]) -> bool:
    here = scene.sentence[pronoun.token.i]
    return not _is_anybody_else(scene, clusters, pronoun, {c.number for c in both}, here)


def _owns(one: Token, other: Token) -> bool:
    """ "Omar Tal and his lawyer Ali Nur": the first is whom the text is about."""
    return any(word.tag_ == "PRP$" for word in (*one.subtree, *other.subtree))


def is_of_either(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> bool:
    """Whether "his" of "his brother" may mean either of two, and nothing says which."""
    kin = pronoun.token.head
    if not pronoun.human or pronoun.token.dep_ != "poss":
        return False
    if person_words().roles.get(kin.lemma_.lower()) != "relative":
        return False
    for pair in (_teller_and_told(pronoun.token), _joined_before(scene, pronoun.token)):
        both = [c for word in pair if (c := _named(scene, clusters, word)) is not None]
        if len(pair) == len(both) == 2 and both[0] is not both[1]:
            return _are_equals(pronoun, *both) and not _is_told(scene, clusters, pronoun, both)
    return False


def _teller_and_told(token: Token) -> list[Token]:
    """Amina and Leyla of "Amina told Leyla that her brother was held"."""
    clause = clause_of(token)
    while clause.dep_ in _CLAUSES and clause.head.i != clause.i:
        clause = clause.head
        if lexicon().has("tells_news", clause.lemma_.lower()):
            told = children(clause, "dobj", "dative") + prepositional_objects(clause, "to")
            told = [noun for noun in told if noun.i < token.i]
            return [] if any(map(_listens, told)) else [*children(clause, "nsubj"), *told]
    return []


def _listens(noun: Token) -> bool:
    """ "Reporter Ann Brown", "Senator Ann Brown", "Amnesty's Ann Brown", "Ann Brown of the BBC"."""
    titles = (word.lower_ for word in children(noun, "compound", "nmod", "amod"))
    office = any(lexicon().has("listens", title) for title in titles)
    return office or bool(children(noun, "poss")) or bool(prepositional_objects(noun, "of", "from"))


def _joined_before(scene: Scene, token: Token) -> list[Token]:
    """Omar and Ali of "Omar and Ali live in Oslo", in the sentence before."""
    before = scene.sentence[token.i] - 1
    told = scene.in_sentence(before) if before >= 0 else range(0)
    if not told or scene.paragraph_of(told[0]) != scene.paragraph[token.i]:
        return []
    root = scene.head(told[0]).sent.root
    subjects = children(root, "nsubj", "nsubjpass")
    return conjuncts(first_conjunct(subjects[0])) if len(subjects) == 1 else []


def _named(scene: Scene, clusters: Clusters, word: Token) -> Cluster | None:
    """The one person whose name a word is."""
    index = scene.by_head.get(word.i)
    cluster = (
        None if index is None or scene.mentions[index].kind != "proper" else clusters.of(index)
    )
    one = cluster is not None and cluster.type == "person" and not cluster.plural
    return cluster if one else None


def _are_equals(pronoun: Pronoun, one: Cluster, other: Cluster) -> bool:
    """Whether both may be meant, and the text is of neither more than of the other."""
    sizes = [sum(i < pronoun.index for i in cluster.members) for cluster in (one, other)]
    same = one.gender == other.gender or pronoun.token.dep_ != "poss"
    fits = agrees(pronoun, one) and agrees(pronoun, other) and same
    return fits and sizes[0] == sizes[1]


def _is_told(scene: Scene, clusters: Clusters, pronoun: Pronoun, both: list[Cluster]) -> bool:
    """Whether somebody else is told of as lately, or one of the two has such a relative."""
    numbers = {cluster.number for cluster in both}
    here, kin = scene.sentence[pronoun.token.i], pronoun.token.head.lemma_.lower()
    if any(_whose(scene.mentions[index], scene, kin) for c in both for index in c.members):
        return True
    return any(
        owner_of(scene, clusters, index) in numbers
        for index in range(pronoun.index)
        if scene.mentions[index].lemma == kin
    ) or _is_anybody_else(scene, clusters, pronoun, numbers, here)


def _is_anybody_else(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, numbers: set[int], here: int
) -> bool:
    """Whether a third person is told of as lately whom the pronoun may mean."""
    return any(
        cluster.number not in numbers and agrees(pronoun, cluster)
        for cluster in _clusters_near(scene, clusters, pronoun.index, here)
    )


def _whose(mention: DocMention, scene: Scene, kin: str) -> bool:
    """ "Amina, whose brother lives in Cairo": her brother is told of."""
    behind = [word.lower_ for word in scene.doc[mention.end : mention.end + 3]]
    return behind[:1] == [","] and behind[1:] == ["whose", kin]


def _clusters_near(
    scene: Scene, clusters: Clusters, before: int, sentence: int
) -> Iterator[Cluster]:
    """Who is told of in a sentence or the one before it, up to a mention."""
    for number in (sentence - 1, sentence):
        for index in scene.in_sentence(number) if number >= 0 else ():
            cluster = clusters.of(index) if index < before else None
            if cluster is not None:
                yield cluster
