"""Who says it tells of himself: "The dean said that she would not cancel".

So of two verbs of saying: "The authorities said ..., but they warned". A lawyer or a spokeswoman
speaks of the one for whom she speaks.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import clause_of, is_subject
from extract.grammar import children, prepositional_objects
from extract.wordlists import word_sets


def coordinated(ground: PronounGround, pronoun: Pronoun) -> tuple[Cluster, float] | None:
    """For "The authorities said ..., but they warned": the subject of the first verb."""
    verb = pronoun.token.head
    if not is_subject(pronoun.token) or verb.dep_ != "conj" or not speaks(verb, verb.head):
        return None
    for child in verb.head.children:
        index = ground.scene.by_head.get(child.i)
        if index is None or not is_subject(child) or child.i > pronoun.token.i:
            continue
        cluster = ground.clusters.of(index)
        same = ground.scene.mentions[index].plural == pronoun.plural
        if cluster is not None and same and agrees(pronoun, cluster):
            return cluster, 0.0
    return None


def told_of_itself(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """For "The dean said that she would not cancel": who says so."""
    token, clause = pronoun.token, _told_clause(pronoun)
    if clause is None:
        return None
    for child in clause.head.children:
        index = ground.scene.by_head.get(child.i)
        if index is None or not is_subject(child) or child.i > token.i:
            continue
        cluster = ground.clusters.of(index)
        denied_for = _denied_for(ground, child, clause)
        if denied_for is not None and agrees(pronoun, denied_for):
            return denied_for
        if cluster is None or not is_told_of(ground, index):
            continue
        spoken_for = _spoken_for(ground, child)
        if spoken_for is not None and agrees(pronoun, spoken_for):
            return spoken_for
        if agrees(pronoun, cluster):
            return cluster
    return None


def _spoken_for(ground: PronounGround, speaker: Token) -> Cluster | None:
    """Whose lawyer or spokeswoman it is that says so: "His lawyer said that he was at home"."""
    if not lexicon().has("spokespersons", speaker.lemma_.lower()):
        return None
    owners = (ground.scene.by_head.get(owner.i) for owner in children(speaker, "poss"))
    return next((ground.clusters.of(owner) for owner in owners if owner is not None), None)


def _denied_for(ground: PronounGround, speaker: Token, clause: Token) -> Cluster | None:
    """The person whom a spokesperson clears: "a spokeswoman for the mayor denied that he had
    ordered it", "said that he had never met them"."""
    denies = clause.head.lemma_.lower() in word_sets("modality")["deny_verbs"]
    denies = denies or any(child.lower_ == "never" for child in children(clause, "neg"))
    if not denies or not lexicon().has("spokespersons", speaker.lemma_.lower()):
        return None
    for owner in prepositional_objects(speaker, "for", "of"):
        index = ground.scene.by_head.get(owner.i)
        cluster = None if index is None else ground.clusters.of(index)
        if cluster is not None and cluster.type == "person":
            return cluster
    return None


def is_told_of(ground: PronounGround, index: int) -> bool:
    """A name, a definite noun or "one of them": who is new here may speak of someone else."""
    mention = ground.scene.mentions[index]
    if mention.start_char in ground.labels:
        return False
    known = mention.definite or _is_one_of_many(ground.scene.head(index))
    return mention.kind == "proper" or (mention.kind == "nominal" and known)


def speaks(*verbs: Token) -> bool:
    return all(lexicon().has("speech_verbs", verb.lemma_.lower()) for verb in verbs)


def _told_clause(pronoun: Pronoun) -> Token | None:
    """The clause that a verb of saying governs and that tells of its own speaker; None for others.

    The pronoun is its subject, who does something; who suffers it may be another. "It" may also be
    whom somebody asks or warns, and stand in a later one of several clauses: "said that it had a
    leak and that no one had asked it to close".
    """
    token = pronoun.token
    clause = clause_of(token)
    asked = token.dep_ in ("dobj", "dative") and lexicon().has("asking_verbs", clause.lemma_)
    suffers = token.dep_ == "nsubjpass" and _tells_of_himself(clause.head)
    if pronoun.plural or not (token.dep_ == "nsubj" or suffers or (asked and not pronoun.human)):
        return None
    while not pronoun.human and clause.dep_ == "conj" and _is_of_no_other(clause.head):
        clause = clause.head
    return clause if clause.dep_ == "ccomp" and speaks(clause.head) else None


def _is_of_no_other(clause: Token) -> bool:
    """Whether a pronoun is the subject of a clause, which then brings nothing in to be "it"."""
    subjects = [child for child in clause.children if is_subject(child)]
    return clause.pos_ in ("VERB", "AUX") and all(s.pos_ == "PRON" for s in subjects)


def _tells_of_himself(verb: Token) -> bool:
    """`one of them said that he had been paid`; an officer may say that somebody was beaten."""
    return any(is_subject(child) and _is_one_of_many(child) for child in verb.children)


def _is_one_of_many(noun: Token) -> bool:
    """The "one" of "one of them", "one of the men"."""
    return noun.lower_ == "one" and any(child.lower_ == "of" for child in noun.rights)
