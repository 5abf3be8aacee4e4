"""Which body "they" are not: "The embassy denied it. They called my mother" leaves open who called.

A mission that a report only lets answer ("did not reply", "denied the claims", "said it knew
nothing") is not whom the story tells of; who threatens, visits or calls somebody in the next
sentence is whoever did so before, or nobody known. Who "did not reply" to a letter may still have
cancelled the passport or threaten to sue, and who denied somebody a visa has acted. Nor does any
body cry, pray or lie awake.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.names import BODIES
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import is_subject
from extract.grammar import children, lemma, prepositional_objects, with_joined
from extract.wordlists import word_sets

_MISSION = "diplomatic_mission"


def are_not_who_answered(
    ground: PronounGround, pronoun: Pronoun, candidate: int, cluster: Cluster
) -> bool:
    """Whether "they" do what the body of a mention, which only answered or has no heart, does
    not."""
    token = pronoun.token
    if token.lower_ != "they" or token.dep_ != "nsubj":
        return False
    deeds = with_joined(token.head)
    if cluster.type in BODIES and cluster.type != "group" and any(_is_felt(deed) for deed in deeds):
        return True
    if cluster.subtype != _MISSION or not _has_only_answered(ground, pronoun, cluster):
        return False
    if any(_is_of_missions(deed) for deed in deeds):
        return False
    return any(lexicon().has("not_by_who_answered", lemma(deed)) for deed in deeds)


def _is_of_missions(verb: Token) -> bool:
    """ "Threatened to sue the paper", "filmed them from the roof of the embassy", "beat him inside
    the consulate", "told her to come to the embassy"."""
    words = lexicon()
    if any(words.has("done_by_missions", lemma(deed)) for deed in children(verb, "xcomp")):
        return True
    return any(
        words.has("missions_outside", lemma(word)) and _is_inside(word)
        for word in verb.subtree
        if word.dep_ == "pobj"
    )


def _is_inside(building: Token) -> bool:
    preposition = building.head
    part = preposition.lower_ == "of" and lexicon().has(
        "parts_of_missions", lemma(preposition.head)
    )
    come = preposition.lower_ == "to" and lemma(preposition.head) == "come"
    return part or come or preposition.lower_ in ("inside", "within")


def _is_felt(verb: Token) -> bool:
    told = children(verb, "dobj", "neg", "ccomp", "xcomp")
    return lexicon().has("felt_by_people", lemma(verb)) and not told


def _has_only_answered(ground: PronounGround, pronoun: Pronoun, cluster: Cluster) -> bool:
    """Whether all that was told of a mission so far is that it answered, or did not."""
    told = [i for i in cluster.members if i < pronoun.index]
    return bool(told) and all(_answers(ground.scene.head(i)) for i in told)


def _answers(head: Token) -> bool:
    """The mission of "the embassy denied it", "did not reply", "said that it knew nothing", or the
    "it" of what it says."""
    verb = head.head
    if head.dep_ == "nsubj" and verb.dep_ == "ccomp" and head.pos_ == "PRON":
        return verb.head.i != verb.i and any(_answers(s) for s in children(verb.head, "nsubj"))
    if not is_subject(head) or head.dep_ == "conj":
        return False
    if any(v.i != verb.i and not _is_answer(v) for v in with_joined(verb)):
        return False  # "denied it and threatened to sue"
    return _is_answer(verb)


def _is_answer(verb: Token) -> bool:
    words, done = lexicon(), lemma(verb)
    refuses = done in ("refuse", "decline") and any(
        words.has("replying_verbs", lemma(v)) for v in children(verb, "xcomp")
    )
    silent = words.has("replying_verbs", done) and bool(children(verb, "neg"))
    denies = done in word_sets("modality")["deny_verbs"] and not _is_denied_to_somebody(verb)
    return refuses or silent or denies or _says_no(verb)


def _is_denied_to_somebody(verb: Token) -> bool:
    """ "Denied her a visa", "denied his request", "denied entry to her"."""
    refused = any(lexicon().has("denied_to_people", lemma(noun)) for noun in children(verb, "dobj"))
    return refused or bool(children(verb, "dative") or prepositional_objects(verb, "to"))


def _says_no(verb: Token) -> bool:
    """ "Said it knew nothing", "says it is not involved", "said that it had no comment"."""
    if not lexicon().has("speech_verbs", lemma(verb)) or prepositional_objects(verb, "to"):
        return False
    said = [word for clause in children(verb, "ccomp") for word in clause.subtree]
    no = any(w.dep_ == "neg" or w.lower_ in ("no", "nothing", "unaware", "false") for w in said)
    own = any(w.lower_ in ("it", "they") and is_subject(w) for w in said)
    return no and own
