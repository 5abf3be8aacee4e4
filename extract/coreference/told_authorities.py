""" "They" of those who were told: "Two men attacked her. She reported it to the police. They did
not investigate" tells of the police.

The two men are who the story is about, and a plural noun. But whoever investigates, opens a case or
takes a statement is the body that was just told; so is who answers, acts or refuses to, where one
person alone had told it, and police who arrest or warn the men. What the two men may do as well
(threaten, leave, call, advise silence) says nothing, nor what they go on to do ("and beat him").
Where others were told of who handle cases (detectives, lawyers, reporters), "they" may be these.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.gazetteer.phrases import STATE_BODIES
from extract.grammar import (
    children,
    conjuncts,
    first_conjunct,
    prepositional_objects,
    with_subject,
)

_PLURAL = ("NNS", "NNPS")
_SOME = frozenset({"one", "two", "both", "some", "three"})
_NOTHING = frozenset({"nothing", "little"})
_LOOK_BACK = 3
_MAY_BE, _POLICE, _SURELY = 1, 2, 3
_BESIDE_A_PLAIN_ANSWER = ("nsubj", "neg", "aux", "advmod", "npadvmod", "punct", "cc")


def told_authority(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Cluster | None:
    """The body told in the clause or sentence before, for the "they" that takes it up."""
    token = pronoun.token
    if token.lower_ != "they" or token.dep_ != "nsubj":
        return None
    takes_up = 0 if _goes_on_otherwise(token.head) else _takes_it_up(scene, token.head)
    for verb in _telling_before(scene, token) if takes_up else ():
        if takes_up != _SURELY and not _is_told_by_one(verb):
            continue
        for noun in _told(verb):
            index = scene.by_head.get(noun.i)
            cluster = None if index is None else clusters.of(index)
            if cluster is None or not agrees(pronoun, cluster) or _is_done_to(noun, token.head):
                continue
            if _others_may_handle_it(scene, token, noun):
                continue
            if takes_up == _SURELY and lexicon().has("no_authorities", noun.lemma_.lower()):
                continue
            if cluster.type != "person" and (takes_up != _POLICE or _polices(cluster)):
                return cluster
    return None


def _goes_on_otherwise(verb: Token) -> bool:
    """ "They caught one of them and beat him too", "took details of his way and followed him"."""
    words = lexicon()
    lists = ("authorities_do", "authorities_handle", "authorities_give", "policing_verbs",
             "answering_a_complaint", "answering_with_a_deed")  # fmt: skip
    joined = (v for v in conjuncts(verb) if v.i != verb.i and v.pos_ == "VERB")
    return any(not any(words.has(name, v.lemma_.lower()) for name in lists) for v in joined)


def _others_may_handle_it(scene: Scene, token: Token, told: Token) -> bool:
    """ "Two detectives questioned her. She called the consulate. They dropped the case"."""
    here, words = scene.sentence[token.i], lexicon()
    before = token.doc[max(0, token.i - 80) : token.i]
    return any(
        words.has("may_handle_cases", word.lemma_.lower())
        for word in before
        if word.tag_ in _PLURAL and word.i != told.i and scene.sentence[word.i] >= here - _LOOK_BACK
    )


def _is_done_to(noun: Token, verb: Token) -> bool:
    """ "They ignored the police": others than the police."""
    return any(o.lemma_ == noun.lemma_ for o in children(verb, "dobj"))


def _takes_it_up(scene: Scene, verb: Token) -> int:
    """Whether a verb tells what only authorities do, what police do, or what they may; else 0."""
    words, done = lexicon(), verb.lemma_.lower()
    things = {noun.lemma_.lower() for noun in children(verb, "dobj")}
    below = children(verb, "xcomp", "ccomp")
    if words.has("authorities_do", done) or (
        done == "look" and prepositional_objects(verb, "into")
    ):
        return _SURELY
    elsewhere = done == "take" and prepositional_objects(verb, "to")  # "took it to the press"
    if words.has("authorities_handle", done) and things & words.words["handled_cases"]:
        return 0 if elsewhere else _SURELY
    if words.has("authorities_give", done) and things & words.words["given_to_the_hunted"]:
        return _MAY_BE if _is_given_as_help(verb) else 0
    if done == "do":
        return _MAY_BE if things & _NOTHING else 0
    if words.has("policing_verbs", done):
        culprits = (_is_a_culprit(scene, noun) for noun in children(verb, "dobj"))
        return _POLICE if any(culprits) else 0
    if below and words.has("answering_with_a_deed", done):
        return min(_MAY_BE, max(_takes_it_up(scene, clause) for clause in below))
    return _MAY_BE if words.has("answering_a_complaint", done) and _is_plain_answer(verb) else 0


def _is_given_as_help(verb: Token) -> bool:
    """ "Gave her an alarm"; not "offered him protection if he kept silent", "money to spy"."""
    words, things = lexicon(), children(verb, "dobj")
    conditions = any(word.lower_ in ("if", "unless") for word in verb.subtree)
    given = {o.lemma_.lower() for thing in things for o in conjuncts(thing)}
    bare = not any(children(thing, "acl", "relcl") for t in things for thing in conjuncts(t))
    taken = verb.lemma_.lower() == "refuse" and not children(verb, "dative")
    return bare and not conditions and not taken and given <= words.words["given_to_the_hunted"]


def _is_plain_answer(verb: Token) -> bool:
    """ "They did not respond", "advised him to move"; not "advised him to keep silent"."""
    words = lexicon()
    if words.has("bare_answers", verb.lemma_.lower()):
        return all(child.dep_ in _BESIDE_A_PLAIN_ANSWER for child in verb.children)
    hushed = any(words.has("hushing", word.lemma_.lower()) for word in verb.subtree)
    return not hushed and not prepositional_objects(verb, "with", "by")


def _is_a_culprit(scene: Scene, noun: Token) -> bool:
    """ "Them", "one of them", "the men": who was told to have done something before."""
    if noun.lower_ == "them" or (noun.lower_ in _SOME and prepositional_objects(noun, "of")):
        return True
    if noun.tag_ not in _PLURAL:
        return False
    here = scene.sentence[noun.i]
    before = (i for n in range(max(0, here - _LOOK_BACK), here) for i in scene.in_sentence(n))
    heads = (scene.head(index) for index in before)
    return any(h.dep_ == "nsubj" and h.lemma_.lower() == noun.lemma_.lower() for h in heads)


def _telling_before(scene: Scene, token: Token) -> Iterator[Token]:
    """The verbs of telling, complaining and going to somebody, the nearest first."""
    here = scene.sentence[token.i]
    for word in reversed(token.doc[max(0, token.i - 60) : token.i]):
        if scene.sentence[word.i] < here - 1:
            return
        if word.pos_ != "VERB" or not lexicon().has("telling_authorities", word.lemma_.lower()):
            continue
        if not children(word, "neg") and first_conjunct(word).dep_ in ("ROOT", "ccomp", "advcl"):
            yield word


def _told(verb: Token) -> Iterator[Token]:
    """The police of "reported it to the police", "filed a complaint with them", "called them"."""
    if lexicon().has("telling_directly", verb.lemma_.lower()):
        yield from children(verb, "dobj", "dative")
    for above in (verb, *children(verb, "dobj")):
        yield from prepositional_objects(above, "to", "with")


def _is_told_by_one(verb: Token) -> bool:
    """ "She told the police"; of "the sisters told the police" both may be "they"."""
    tellers = children(with_subject(verb), "nsubj")
    several = any(t.tag_ in _PLURAL or t.lower_ in ("they", "we") for t in tellers)
    return len(tellers) == 1 and not several and len(conjuncts(tellers[0])) == 1


def _polices(cluster: Cluster) -> bool:
    return cluster.subtype in STATE_BODIES or "police" in cluster.nouns
