"""Kin told of from both sides: who is "the mother of Ana" has Ana for "her daughter".

Reports tell of relatives because of one person. Once somebody was spoken of as his father, "his
son" is that person and no grandson, and the pronoun before "son" is the father. A brother may have
more than one: "his brother" is the one whose brother he is only where he himself is told of by a
pronoun or a name ("he was told to stop his brother").
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import POSSESSIVES, Pronoun
from extract.coreference.candidates import agrees as fits_pronoun
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.noun_phrase import agrees, narrows
from extract.coreference.owners import owner_of
from extract.coreference.scene import Scene, clause_of, is_subject
from extract.grammar import first_conjunct, lemma

_NEAR = 2
"""Sentences in which the father was told of who may be told of his son."""
_ANY = frozenset((*POSSESSIVES, "only"))
_FORMS = {"m": ("he", "him", "his"), "f": ("she", "her"), None: ()}


def kin_in_turn(scene: Scene, clusters: Clusters, index: int) -> Cluster | None:
    """Who "her son" is where she was spoken of as his mother: he himself."""
    mention, owner = scene.mentions[index], owner_of(scene, clusters, index)
    if owner is None or owner not in clusters.all:
        return None
    words = set(mention.modifiers) - _ANY - lexicon().words["plain_words"]
    if words or narrows(scene.head(index), places=True):
        return None  # "her elder son"
    apart = _is_told_of_apart(scene, clusters, index, owner)
    turned = turned_or_alike(mention.lemma) if apart else _turned(mention.lemma)
    for member in clusters.all[owner].members:
        if member <= index and _noun_of(scene, member) in turned:
            of = _whose(scene, clusters, member)
            if of is not None and of.number != owner and agrees(mention, of):
                return of
    return None


def told_of_with_kin(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The father of whom "he will be held until his son returns" is told, soon after his arrest.

    For "he" and the "his" behind it; a "his son" that opens a sentence may be anybody's.
    """
    owns, kin = pronoun.token.dep_ == "poss", _kin_told_of(pronoun)
    turned = turned_or_alike(kin) if owns else _turned(kin)
    here = scene.sentence[pronoun.token.i]
    if not turned or _is_another_told_of(scene, clusters, pronoun, turned):
        return
    found: dict[int, Token] = {}
    for index in range(pronoun.index - 1, -1, -1):
        if here - scene.sentence_of(index) > _NEAR:
            break
        cluster = clusters.of(index)
        if cluster is None or not fits_pronoun(pronoun, cluster):
            continue
        if _is_kin(scene, clusters, index, turned, kin):
            found.setdefault(cluster.number, scene.head(index))
    if len(found) == 1 and (not owns or _is_told_by(scene, clusters, pronoun, *found)):
        yield from found.values()


def _kin_told_of(pronoun: Pronoun) -> str:
    """The "son" of "he ... his son", for both words; empty where there is none."""
    token = pronoun.token
    if token.dep_ == "poss":
        return lemma(token.head)
    for word in clause_of(token).subtree:
        owned = word.i > token.i and word.dep_ == "poss" and word.lower_ in _FORMS[pronoun.gender]
        if owned and _turned(lemma(word.head)):
            return lemma(word.head)
    return ""


def _is_told_by(scene: Scene, clusters: Clusters, pronoun: Pronoun, number: int) -> bool:
    """Whether the sentence told of this person before by a pronoun, or as who does it all: "the
    mother of Ana came and sent her daughter word"."""
    verb = first_conjunct(clause_of(pronoun.token))
    for index in scene.in_sentence(scene.sentence[pronoun.token.i]):
        if index >= pronoun.index or clusters.number.get(index) != number:
            continue
        head = scene.head(index)
        acts = is_subject(head) and first_conjunct(head).head.i == verb.i
        if acts or scene.mentions[index].kind == "pronoun":
            return True
    return False


def _is_another_told_of(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, turned: frozenset[str]
) -> bool:
    """Whether the sentence names somebody before the pronoun who may be meant as well."""
    for index in scene.in_sentence(scene.sentence[pronoun.token.i]):
        head, cluster = scene.head(index), clusters.of(index)
        inside = head.dep_ == "poss" or (head.dep_ == "pobj" and head.head.lower_ == "of")
        told = index < pronoun.index and scene.mentions[index].kind != "pronoun" and not inside
        fits = told and cluster is not None and fits_pronoun(pronoun, cluster)
        if fits and _noun_of(scene, index) not in turned:
            return True
    return False


def _is_kin(scene: Scene, clusters: Clusters, index: int, turned: frozenset[str], kin: str) -> bool:
    """Whether a mention is the "father of Omar", for a "son", with an Omar who may be one."""
    if scene.mentions[index].kind == "pronoun" or _noun_of(scene, index) not in turned:
        return False
    of, gender = _whose(scene, clusters, index), lexicon().gender.get(kin)
    if of is None or of.type != "person" or of.plural or of.number == clusters.number.get(index):
        return False
    return None in (of.gender, gender) or of.gender == gender


def _is_told_of_apart(scene: Scene, clusters: Clusters, index: int, owner: int) -> bool:
    """Whether the sentence tells of an owner by a pronoun or name, and not as a brother again."""
    here = scene.in_sentence(scene.sentence_of(index))
    told = [m for m in here if m < index and clusters.number.get(m) == owner]
    own = any(scene.head(m).dep_ != "poss" for m in told)
    return own and all(scene.mentions[m].kind != "nominal" for m in told)


def _turned(kin: str) -> frozenset[str]:
    return lexicon().kin_in_turn.get(kin, frozenset())


def turned_or_alike(kin: str) -> frozenset[str]:
    """What somebody is to his kin: "mother" for "son", and "brother" or "sister" for "brother"."""
    return _turned(kin) | ({kin} if lexicon().has("kin_alike", kin) else frozenset())


def _whose(scene: Scene, clusters: Clusters, index: int) -> Cluster | None:
    number = owner_of(scene, clusters, index)
    return None if number is None else clusters.all.get(number)


def _noun_of(scene: Scene, index: int) -> str:
    """The noun of a mention; of "her brother Omar" that before the name."""
    mention = scene.mentions[index]
    if mention.kind != "proper" or not mention.start:
        return mention.lemma
    return scene.doc[mention.start - 1].lemma_.lower()
