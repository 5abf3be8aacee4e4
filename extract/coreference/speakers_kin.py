"""Kin of whoever says "I": "I am the mother of Omar Tal. My son was taken" tells of Omar Tal.

Only where nobody else may be meant: one person is named, the noun has no words of its own ("my
eldest son"), and the speaker is not said to be somebody else ("I am not", "if I were"). Who was
killed, stands beside "my son" in its sentence ("Omar and my son") or is told of by somebody else
("My son, she said") is not meant.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.kin_in_turn import turned_or_alike
from extract.coreference.lexicon import lexicon
from extract.coreference.noun_phrase import agrees, narrows
from extract.coreference.scene import Scene
from extract.grammar import children, lemma, prepositional_objects, sentence_of
from extract.wordlists import word_sets

_UNREAL = frozenset(("not", "n't", "never", "no", "if", "would", "could", "may", "might", "like"))
_OWN = frozenset(("my",))
_TWINS = {"son": "daughter", "daughter": "son", "brother": "sister", "sister": "brother"}


def kin_of_the_speaker(scene: Scene, clusters: Clusters, index: int) -> Cluster | None:
    """Who "my son" is where the speaker has said "I am the mother of Omar Tal"."""
    mention, head = scene.mentions[index], scene.head(index)
    owner = next((w for w in children(head, "poss") if w.lower_ in _OWN), None)
    if owner is None or not lexicon().has("kin", mention.lemma) or mention.plural:
        return None
    words = set(mention.modifiers) - _OWN - lexicon().words["plain_words"]
    speaker = clusters.of(scene.by_head.get(owner.i, -1))
    if words or speaker is None or narrows(head, places=True) or children(head, "conj", "appos"):
        return None
    if _is_told_by_another(head):
        return None
    turned = turned_or_alike(mention.lemma)
    found: dict[int, Cluster] = {}
    for member in speaker.members:
        for kin, name in _said_to_be(scene, member) if member < index else ():
            named = clusters.of(scene.by_head.get(name.i, -1))
            if lemma(kin) in turned and named is not None:
                found[named.number] = named
    only = next(iter(found.values())) if len(found) == 1 else None
    if only is None or not only.proper or not agrees(mention, only):
        return None
    if _is_beside(scene, only, index) or _was_killed(scene, only, index):
        return None
    doubtful = only.gender is None and not _is_told_at_once(scene, head, only)
    return None if doubtful or _are_several(scene, clusters, head, only) else only


def _is_told_by_another(noun: Token) -> bool:
    """ "She says: my son was taken", "my son, she answered, was taken"."""
    said = word_sets("speech")["verbs"]
    for verb in sentence_of(noun):
        if lemma(verb) in said and verb.pos_ == "VERB":
            who = next(iter(children(verb, "nsubj")), None)
            other = who is not None and who.lower_ not in ("i", "we") and who.i != noun.i
            that = any(children(clause, "mark") for clause in children(verb, "ccomp"))
            if other and not that:
                return True
    return False


def _is_beside(scene: Scene, known: Cluster, index: int) -> bool:
    """Whether its sentence has the name before: "Omar saw how they beat my brother"."""
    here = scene.sentence_of(index)
    return any(
        member < index and scene.sentence_of(member) == here and scene.head(member).pos_ == "PROPN"
        for member in known.members
    )


def _was_killed(scene: Scene, known: Cluster, index: int) -> bool:
    """ "Omar was killed in 2019", "Omar, who died": more told of "my son" may be of another."""
    for member in known.members:
        head = scene.head(member)
        ends = [head.head] if head.dep_ in ("nsubj", "nsubjpass") else children(head, "relcl")
        for verb in ends if member < index else ():
            passive = bool(children(verb, "auxpass"))
            if lexicon().has("killing_verbs" if passive else "dying_verbs", lemma(verb)):
                return True
    return False


def _is_told_at_once(scene: Scene, noun: Token, known: Cluster) -> bool:
    """Whether a sentence opens with "my son" right behind that with his name, or the text has no
    "my daughter" whom a name of unknown sex may mean as well."""
    twin = _TWINS.get(lemma(noun))
    if all(lemma(word) != twin for word in scene.doc):
        return True
    behind = scene.sentence[noun.i] - min(map(scene.sentence_of, known.members))
    return behind <= 1 and noun.dep_ in ("nsubj", "nsubjpass")


def _are_several(scene: Scene, clusters: Clusters, noun: Token, known: Cluster) -> bool:
    """Whether the text told before of "my sons", "my other son" or "my son Sami"."""
    words = lexicon().words["other_words"]
    for word in scene.doc[: noun.i]:
        if lemma(word) != lemma(noun):
            continue
        if word.tag_ == "NNS" or any(child.lower_ in words for child in word.children):
            return True
        if any(child.i < word.i for child in children(word, "amod")):
            return True  # "my first husband"
        index = scene.by_head.get(word.i, scene.by_head.get(word.head.i, -1))
        beside = (index, *(scene.by_head.get(name.i, -1) for name in children(word, "appos")))
        named = [i for i in beside if i >= 0 and scene.mentions[i].kind == "proper"]
        if any(
            clusters.number.get(i) != known.number
            for i in named
            if _is_right_behind(scene, i, word)
        ):
            return True
    return False


def _is_right_behind(scene: Scene, index: int, word: Token) -> bool:
    return 0 < scene.mentions[index].start - word.i <= 2


def _said_to_be(scene: Scene, index: int) -> Iterator[tuple[Token, Token]]:
    """The kin noun and the name of "I am the mother of Omar Tal", "I am Omar Tal's mother"."""
    subject = scene.head(index)
    verb = subject.head
    if subject.lower_ != "i" or subject.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    for noun in children(verb, "attr"):
        said = (*children(verb, "aux", "neg", "mark", "advmod"), *noun.children)
        owners = [*children(noun, "poss"), *prepositional_objects(noun, "of")]
        holders = (noun, *children(noun, "prep"), *owners)
        several = any(children(holder, "conj") for holder in holders)
        if several or any(word.lower_ in _UNREAL for word in said):
            continue
        yield from ((noun, owner) for owner in owners)
