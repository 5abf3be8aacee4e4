"""What the grammar around a pronoun of one person says for or against a candidate.

Clauses that run parallel keep their subject and their object; who is asked answers; who was
arrested is released; who publishes an address seldom publishes his own.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.deeds import done_by, done_to
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of, is_subject
from extract.grammar import children, first_conjunct, own_subjects, with_subject
from extract.naming.person_words import person_words

_OBJECTS = ("dobj", "dative")
_LEGAL_REACH = 3
"""Sentences from an arrest to the release that tells what became of it."""


def parallels(scene: Scene, clusters: Clusters, token: Token, candidate: int) -> Iterator[str]:
    """Names of the features of a candidate for a pronoun that means one person."""
    other, cluster = scene.head(candidate), clusters.of(candidate)
    distance = scene.sentence[token.i] - scene.sentence[other.i]
    if token.dep_ == "poss":
        if cluster is not None:
            yield from _of_owner(scene, token, other, cluster)
        return
    if distance == 1 and _opens(token) and _is_main_subject(other):
        yield "subject again"
    if distance <= 1 and _is_asked_first(token, other):
        yield "asked before"
    if distance <= _LEGAL_REACH and _is_held_first(token, other):
        yield "held before"
    if distance == 0 and _is_object_of_joined(token, other):
        yield "object again"
    if distance == 1 and _is_object_of_same(scene, clusters, token, other):
        yield "object of the same"


def compared(
    scene: Scene, token: Token, allowed: Sequence[tuple[int, Cluster]]
) -> dict[int, list[str]]:
    """What sets a candidate apart from the others, who all agree with the pronoun: features by
    candidate.

    Args:
        allowed: The candidates with their entities, the nearest first.
    """
    here = scene.sentence[token.i]
    near = [(i, c.number) for i, c in allowed if scene.sentence_of(i) >= here - 1]
    found: dict[int, list[str]] = {i: [] for i, _ in allowed}
    if all(scene.sentence_of(i) < here for i, _ in near):
        alone = len({number for _, number in near}) == 1
        for index, _ in near:
            if not _is_salient(scene, index):
                continue
            found[index].append("alone before" if alone else "among before")
            if alone and _opens(token):
                subject = _is_main_subject(scene.head(index))
                found[index].append(f"alone and {'subject' if subject else 'other'} before")
    for index, _ in allowed:
        if _is_main_subject(scene.head(index)):
            found[index].append("last main subject")
            break
    return found


def _of_owner(scene: Scene, token: Token, other: Token, cluster: Cluster) -> Iterator[str]:
    thing = token.head
    if cluster.nouns & lexicon().kin_in_turn.get(thing.lemma_.lower(), frozenset()):
        yield "kin in turn"
    if _is_told_to(token, other):
        yield "told to"
    if _harming_verb(thing) is not None:
        if _does_it(token, other):
            yield "does it to a thing"
        if _is_accused(scene, cluster):
            yield "accused before"


def _opens(token: Token) -> bool:
    """Whether a pronoun is the subject of the first clause of its sentence."""
    verb = token.head
    return is_subject(token) and verb.dep_ == "ROOT"


def _is_salient(scene: Scene, index: int) -> bool:
    """Whether a mention may be what the next sentence is about: an indefinite noun only where it
    stands in the main clause."""
    mention = scene.mentions[index]
    told = mention.kind != "nominal" or mention.definite
    return told or first_conjunct(clause_of(scene.head(index))).dep_ == "ROOT"


def _is_main_subject(other: Token) -> bool:
    return is_subject(other) and first_conjunct(clause_of(other)).dep_ == "ROOT"


def _is_asked_first(token: Token, other: Token) -> bool:
    """ "The consul asked Omar to leave. When he refused": who is asked is who refuses."""
    words = lexicon()
    answers = is_subject(token) and words.has("answering_verbs", token.head.lemma_.lower())
    return answers and other.i < token.i and _is_object_of(other, "asking_verbs")


def _is_object_of(other: Token, verbs: str) -> bool:
    noun = first_conjunct(other)
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in ("to", "of", "from", "on"):
        verb = verb.head
    elif noun.dep_ not in (*_OBJECTS, "nsubjpass"):
        return False
    return lexicon().has(verbs, verb.lemma_.lower())


def _is_held_first(token: Token, other: Token) -> bool:
    """ "Police questioned Omar. He was not charged": who was held is who is let go or charged.

    So is whose arrest or extradition was asked for: "Mali has refused to hand him over".
    """
    verb = token.head
    outcome = token.dep_ in (*_OBJECTS, "nsubjpass") and lexicon().has(
        "outcomes_of_arrest", verb.lemma_.lower()
    )
    noun = first_conjunct(other)
    held = noun.dep_ in (*_OBJECTS, "nsubjpass") and lexicon().has(
        "arresting_verbs", noun.head.lemma_.lower()
    )
    return outcome and (held or _is_wanted(noun))


def _is_wanted(noun: Token) -> bool:
    """Whose extradition a sentence tells of: "Omar's extradition", "the extradition of Omar",
    "Omar, whose extradition Spain has requested"."""
    if noun.dep_ == "poss":
        return _is_handover(noun.head)
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        return _is_handover(noun.head.head)
    return any(t.tag_ == "WP$" and _is_handover(t.head) for t in noun.subtree)


def _is_handover(noun: Token) -> bool:
    return lexicon().has("handovers", noun.lemma_.lower())


def _is_object_of_joined(token: Token, other: Token) -> bool:
    """ "Two men stopped Omar and searched him", "and made him call": the object before."""
    verb = _verb_done_to(token)
    if verb is None or verb.dep_ != "conj" or children(verb, "nsubj", "nsubjpass"):
        return False
    return other.dep_ in _OBJECTS and other.head.i == verb.head.i


def _verb_done_to(token: Token) -> Token | None:
    """The verb whose object a pronoun is, or whose object does what an infinitive says."""
    verb = token.head
    if token.dep_ in _OBJECTS:
        return verb
    causes = token.dep_ == "nsubj" and verb.dep_ in ("ccomp", "xcomp") and verb.tag_ == "VB"
    return verb.head if causes and not children(verb, "mark") else None


def _is_object_of_same(scene: Scene, clusters: Clusters, token: Token, other: Token) -> bool:
    """ "Two men called on Omar. They told him": the same people go on with the same person."""
    verb, before = _verb_done_to(token), _verb_of_object(other)
    if verb is None or before is None or before.i != first_conjunct(before).i:
        return False
    here, there = _subject(scene, clusters, verb), _subject(scene, clusters, before)
    return here is not None and here is there and before.dep_ == "ROOT"


def _verb_of_object(other: Token) -> Token | None:
    noun = first_conjunct(other)
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        return noun.head.head
    return noun.head if noun.dep_ in _OBJECTS else None


def _subject(scene: Scene, clusters: Clusters, verb: Token) -> Cluster | None:
    """Who is the subject of a verb, if he has been linked."""
    for child in children(verb, "nsubj", "nsubjpass"):
        index = scene.by_head.get(child.i)
        return None if index is None else clusters.of(index)
    return None


def _is_accused(scene: Scene, cluster: Cluster) -> bool:
    """Whether someone was called to account or did harm, and suffered none: no victim so far."""
    words = lexicon().words
    heads = [scene.head(index) for index in cluster.members]
    harmed, accused = words["harassing_verbs"], words["arresting_verbs"]
    if any(not harmed.isdisjoint(done_to(head)) for head in heads):
        return False
    return any(
        not accused.isdisjoint(done_to(head)) or not harmed.isdisjoint(done_by(head))
        for head in heads
    )


def _harming_verb(thing: Token) -> Token | None:
    """The verb that lays a thing open or harms it: "published his address", "entered his flat".

    Kin are such a thing, where they are called on: "stopped her nephew".
    """
    noun = first_conjunct(thing)
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        verb = noun.head.head
    elif noun.dep_ in (*_OBJECTS, "nsubjpass"):
        verb = noun.head
    else:
        return None
    words, what, done = lexicon(), thing.lemma_.lower(), verb.lemma_.lower()
    exposed = words.has("private_things", what) and words.has("exposing_verbs", done)
    harmed = words.has("owned_things", what) and words.has("harming_verbs", done)
    is_kin = person_words().roles.get(what) == "relative"
    pressed = is_kin and words.has("pressing_verbs", done)
    return verb if exposed or harmed or pressed else None


def _does_it(token: Token, other: Token) -> bool:
    """ "A user published his address": whoever lays open or harms a thing seldom owns it."""
    verb = _harming_verb(token.head)
    if verb is None:
        return False
    while verb.dep_ in ("conj", "xcomp") and not children(verb, "nsubj", "nsubjpass"):
        if verb.dep_ == "xcomp" and children(verb.head, "dobj"):
            return False
        verb = verb.head
    return clause_of(other).i == verb.i and (is_subject(other) or other.head.dep_ == "agent")


def _is_told_to(token: Token, other: Token) -> bool:
    """ "Officers ordered Omar to close his page": who is told to do it does it with his own."""
    verb = with_subject(clause_of(token))
    if verb.dep_ not in ("xcomp", "ccomp") or own_subjects(verb):
        return False
    return other.dep_ in _OBJECTS and other.head.i == verb.head.i
