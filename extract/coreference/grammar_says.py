"""Whom a pronoun of one person means where the grammar around it leaves no choice."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.after_the_deed import told_after_the_deed
from extract.coreference.asked_pronouns import asked_by_who_wrote
from extract.coreference.bargains import whose_kin_is_held
from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clients import speaker_of_client
from extract.coreference.close_ones import told_by_his_own
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.colon_fates import told_behind_a_colon
from extract.coreference.defendants import tried_or_sought
from extract.coreference.denies_own_deed import doer_who_denies
from extract.coreference.enlisted import who_was_enlisted
from extract.coreference.held_before import held_before, hurt_in_the_next_clause
from extract.coreference.hired import who_did_it_for_another
from extract.coreference.joined_objects import object_of_the_verb_before
from extract.coreference.joined_owners import owner_joined_to
from extract.coreference.kept_persons import told_by_pronouns_before
from extract.coreference.kin_in_turn import told_of_with_kin
from extract.coreference.lexicon import lexicon
from extract.coreference.officers_victims import victim_of_the_officer
from extract.coreference.pressed_for import loses_his_own, pressed_for
from extract.coreference.relatives_told_of import relative_told_of
from extract.coreference.scene import Scene, clause_of, is_subject
from extract.coreference.seized_before import same_object_again, seized_before
from extract.coreference.through_kin import pressed_through_his_kin
from extract.coreference.topics import topic_of
from extract.grammar import children, first_conjunct
from extract.naming.person_words import person_words

_SAME_DEED = 30
"""Words back in which the deed may stand that a victim speaks of."""

_ADDRESSING = ("tell", "warn", "remind", "inform")


def meant_by_grammar(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Cluster | None:
    """Who is the topic of a sentence ("As to him, he"), has the wife beside him, was told of as
    the father of "his son", is why his kin are pressed, is asked by who wrote to him, loses his
    own job, is tried or sought, is charged with what he did or denies it, hurt her own wrist, is
    told of his own kin by a stranger, suffers both of two deeds, is told of by pronouns in two
    clauses, fared badly before a colon, was seized before or is held since, is the relative told
    of before, is held after an officer hurt him,
    fares after a deed as only its doer or its victim does, is paid for what he did, speaks of
    her client, is told of by his own relatives, speaks herself after a witness, tells what was
    done to him, has to do something that his relative be spared, or is pressed by way of his
    kin."""
    found = (
        *topic_of(pronoun),
        *owner_joined_to(scene, clusters, pronoun),
        *told_of_with_kin(scene, clusters, pronoun),
        *pressed_for(scene, clusters, pronoun),
        *loses_his_own(pronoun),
        *tried_or_sought(scene, clusters, pronoun),
        *_charged_doer(scene, pronoun),
        *doer_who_denies(scene, pronoun),
        *_hurt_at_once(pronoun),
        *_told_of_his_kin(scene, pronoun),
        *asked_by_who_wrote(pronoun),
        *object_of_the_verb_before(scene, pronoun),
        *same_object_again(scene, pronoun),
        *seized_before(scene, pronoun),
        *held_before(scene, pronoun),
        *relative_told_of(scene, clusters, pronoun),
        *victim_of_the_officer(scene, clusters, pronoun),
        *told_after_the_deed(scene, clusters, pronoun),
        *hurt_in_the_next_clause(scene, pronoun),
        *told_by_pronouns_before(pronoun),
        *told_behind_a_colon(scene, pronoun),
        *who_did_it_for_another(scene, clusters, pronoun),
        *who_was_enlisted(scene, clusters, pronoun),
        *speaker_of_client(pronoun),
        *told_by_his_own(scene, clusters, pronoun),
        *_who_complains(pronoun),
        *_victim_of_it(pronoun),
        *_told_of_by_another(scene, pronoun),
        *whose_kin_is_held(pronoun.token),
        *pressed_through_his_kin(pronoun.token),
    )
    for token in found:
        index = scene.by_head.get(token.i)
        cluster = None if index is None else clusters.of(index)
        if cluster is not None and agrees(pronoun, cluster):
            return cluster
    return None


def is_told_on(scene: Scene, token: Token, other: Token) -> bool:
    """ "The agent threatened her cousin, she said": she is not the agent, whom she tells of."""
    verb, subject = token.head, first_conjunct(other)
    deed = subject.head
    told = first_conjunct(deed)
    if not is_subject(token) or told.dep_ != "ccomp" or told.head.i != verb.i:
        return False
    acts = subject.dep_ == "nsubj" and subject.i < deed.i < token.i
    said = lexicon().has("speech_verbs", verb.lemma_.lower())
    if not acts or not said or not children(deed, "dobj", "dative"):
        return False
    return other.lemma_.lower() == "caller" or _is_stranger(scene, other)


def _who_complains(pronoun: Pronoun) -> Iterator[Token]:
    """ "Lam told officers that Chen had pushed him", "Lam denied it and said that Chen had pushed
    him": Lam, who was there and suffered it."""
    clause = clause_of(pronoun.token)
    verb = clause.head
    suffers = pronoun.token.dep_ in ("dobj", "dative") and children(clause, "nsubj")
    if not suffers or clause.dep_ != "ccomp" or verb.i > clause.i:
        return
    told = [o.lemma_.lower() for o in children(verb, "dobj", "dative") if o.i < clause.i]
    reports = verb.lemma_.lower() == "tell" and any(lexicon().has("officers", o) for o in told)
    denied = verb.dep_ == "conj" and verb.head.lemma_.lower() == "deny"
    said = denied and lexicon().has("speech_verbs", verb.lemma_.lower())
    for subject in children(first_conjunct(verb), "nsubj") if reports or said else ():
        if subject.pos_ == "PROPN" and not children(subject, "appos", "relcl"):
            yield subject


def _victim_of_it(pronoun: Pronoun) -> Iterator[Token]:
    """ "X was accused of threatening a judge, but the judge said that he had never been
    threatened": the judge, of whom the same deed is told."""
    clause = clause_of(pronoun.token)
    verb = clause.head
    suffers = pronoun.token.dep_ == "nsubjpass" and pronoun.token.head.i == clause.i
    if not suffers or clause.dep_ != "ccomp" or verb.i > clause.i:
        return
    for speaker in children(verb, "nsubj"):
        before = speaker.doc[max(0, speaker.i - _SAME_DEED) : speaker.i]
        same = (deed for deed in before if deed.lemma_.lower() == clause.lemma_.lower())
        held = (o for deed in same for o in children(deed, "dobj", "nsubjpass"))
        if any(o.lemma_.lower() == speaker.lemma_.lower() for o in held):
            yield speaker


def _told_of_by_another(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """ "Her neighbor says they beat her. She herself says no": she who was beaten, if told so."""
    token, before = pronoun.token, scene.sentence[pronoun.token.i] - 1
    stressed = any(word.lower_.endswith("self") for word in token.children)
    if token.dep_ != "nsubj" or not stressed or before < 0:
        return
    for index in scene.in_sentence(before):
        other = scene.head(index)
        clause = clause_of(other)
        told = clause.dep_ == "ccomp" and lexicon().has("speech_verbs", clause.head.lemma_.lower())
        if told and other.tag_ == "PRP" and other.dep_ in ("dobj", "nsubjpass", "dative"):
            yield other


def _charged_doer(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """ "The tracker had been bought by the same man. He has been charged": he who bought it.

    Whoever was held or questioned by an officer is charged himself.
    """
    token, verb = pronoun.token, pronoun.token.head
    accused = lexicon().has("charging_verbs", verb.lemma_.lower())
    if token.dep_ != "nsubjpass" or verb.dep_ != "ROOT" or not accused:
        return
    before = scene.sentence[token.i] - 1
    for index in scene.in_sentence(before) if before >= 0 else ():
        doer, mention = scene.head(index), scene.mentions[index]
        deed = doer.head.head
        agent = doer.dep_ == "pobj" and doer.head.dep_ == "agent" and deed.dep_ == "ROOT"
        if not agent or mention.type != "person" or mention.plural:
            continue
        officer = lexicon().has("officers", mention.lemma)
        if not officer and not lexicon().has("arresting_verbs", deed.lemma_.lower()):
            yield from (doer for _ in _things(scene, deed))


def _things(scene: Scene, verb: Token) -> Iterator[Token]:
    """What is told of and is no person: the tracker, the flat that was rented."""
    for subject in children(verb, "nsubjpass"):
        index = scene.by_head.get(subject.i)
        if index is None or scene.mentions[index].type not in ("person", "group"):
            yield subject


def _hurt_at_once(pronoun: Pronoun) -> Iterator[Token]:
    """ "She was pushed to the ground and injured her wrist": it is her own."""
    token = pronoun.token
    noun, verb = token.head, clause_of(token)
    if token.dep_ != "poss" or noun.dep_ != "dobj" or noun.head.i != verb.i:
        return
    if not lexicon().has("body_parts", noun.lemma_.lower()):
        return
    if not lexicon().has("wounding_verbs", verb.lemma_.lower()):
        return
    if verb.dep_ == "conj" and not children(verb, "nsubj", "nsubjpass"):
        yield from children(first_conjunct(verb), "nsubjpass")


def _told_of_his_kin(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """ "A man told him that the army knew where his mother lived": whose kin is threatened is he
    who is told so, where a stranger or an officer tells it."""
    token = pronoun.token
    if token.dep_ != "poss" or person_words().roles.get(token.head.lemma_.lower()) != "relative":
        return
    clause = clause_of(token)
    while clause.dep_ in ("ccomp", "xcomp", "advcl", "conj") and clause.head.i != clause.i:
        clause = clause.head
        if clause.lemma_.lower() in _ADDRESSING:
            break
    else:
        return
    told = [o for o in children(clause, "dobj", "dative") if o.i < token.i]
    tellers = [s for s in children(clause, "nsubj") if is_subject(s)]
    if len(told) == 1 and tellers and _is_stranger(scene, tellers[0]):
        yield told[0]


def _is_stranger(scene: Scene, teller: Token) -> bool:
    """ "A man", "the officer", "two agents": nobody whose kin the text tells of."""
    index = scene.by_head.get(teller.i)
    if index is None or scene.mentions[index].kind != "nominal":
        return False
    mention = scene.mentions[index]
    if any(child.dep_ == "poss" for child in teller.children) or mention.subtype == "relative":
        return False
    new = any(article.lower_ in ("a", "an") for article in children(teller, "det"))
    plain = lexicon().has("people_nouns", mention.lemma) or mention.lemma == "caller"
    return lexicon().has("officers", mention.lemma) or (new and plain)
