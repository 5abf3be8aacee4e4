"""What an official condemns or refers, and whose kin he rings up, is somebody else's.

"The mayor condemned her attack", "the dean referred her complaint", "the attaché telephoned her
parents": she is neither mayor nor dean nor attaché, and where no other woman was told of she stays
open. An official who was harmed himself may well condemn it, and a poet may denounce her arrest.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.deeds import done_to
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, first_conjunct, prepositional_objects, with_subject
from extract.wordlists import word_sets

_OFFICIALS = ("official", "diplomat")
_OWN = "own"
_FREED = frozenset({"free", "release"})


def officials_apart(scene: Scene, clusters: Clusters, token: Token) -> Iterator[int]:
    """The numbers of the officials whose attack, complaint or kin a pronoun's is not."""
    thing = first_conjunct(token.head)
    if token.dep_ != "poss" or thing.dep_ != "dobj" or _is_own(token.head):
        return
    verb = thing.head
    nameless = _calls(verb, thing)
    if not (nameless or _judges(verb, thing)):
        return
    for subject in children(with_subject(verb), "nsubj"):
        index = scene.by_head.get(subject.i)
        cluster = None if index is None else clusters.of(index)
        if cluster is None or (nameless and cluster.proper):
            continue
        if _is_against_rulers(subject):
            continue
        if _is_official(cluster, subject) and not _was_harmed(scene, cluster, token):
            yield cluster.number


def _is_own(thing: Token) -> bool:
    return any(child.lower_ == _OWN for child in thing.lefts)


def _judges(verb: Token, thing: Token) -> bool:
    """ "Condemned her arrest", "referred her complaint"."""
    words, name, noun = lexicon(), verb.lemma_.lower(), thing.lemma_.lower()
    suffered = words.has("judging_a_deed", name) and words.has("deeds_suffered", noun)
    return suffered or (words.has("handling_papers", name) and words.has("papers_handled", noun))


def _calls(verb: Token, thing: Token) -> bool:
    """ "Telephoned her parents", "summoned his brother"."""
    kin = thing.lower_ in word_sets("light_verbs")["kin"]
    return kin and lexicon().has("calling_kin", verb.lemma_.lower())


def _is_official(cluster: Cluster, subject: Token) -> bool:
    post = subject.lemma_.lower()
    return cluster.subtype in _OFFICIALS or lexicon().has("handlers", post)


def _is_against_rulers(subject: Token) -> bool:
    """ "The exiled minister", "the deposed mayor", "the spokesman for the exiles"."""
    against, hunted = (
        word_sets("gatherings")["against_rulers"],
        word_sets("modality")["hunted_abroad"],
    )
    fallen = any(word.lower_ in against or word.tag_ == "VBN" for word in subject.lefts)
    speaks_for = prepositional_objects(subject, "for", "of")
    return fallen or any(noun.lemma_.lower() in hunted for noun in speaks_for)


def _was_harmed(scene: Scene, cluster: Cluster, token: Token) -> bool:
    """Whether the text has told before that harm befell the official."""
    harms = lexicon().words["harassing_verbs"] | lexicon().words["arresting_verbs"]
    heads = (scene.head(i) for i in cluster.members if scene.mentions[i].head < token.i)
    return any(not harms.isdisjoint((*done_to(head), *_aimed_at(head))) for head in heads)


def _aimed_at(head: Token) -> Iterator[str]:
    """ "Gunmen shot at the mayor", "the mayor was freed": she had been shot at or held."""
    if head.dep_ == "pobj" and head.head.lower_ == "at":
        yield head.head.head.lemma_.lower()
    if not _FREED.isdisjoint(done_to(head)):
        yield "arrest"
