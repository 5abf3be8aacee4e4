"""Who denies what his own side is said to have done is not whom it was done to.

"Omar Said lives in Bergen. The consul, Li Wen, denied that agents had followed him": Omar, though
grammar and nearness speak for the consul. A mayor or a dean may be a victim of the same agents, and
anybody may deny what protesters did to him: only diplomats, those who speak for a state's body,
officials over its forces, and whoever denies it of "his men" are of the doer's side. Where nobody
else is left the pronoun stays open.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.deeds import done_to
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.gazetteer.phrases import STATE_BODIES
from extract.grammar import agents, children, first_conjunct, prepositional_objects, with_subject
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_OBJECTS = ("dobj", "dative")
_INNER = ("conj", "xcomp")
_CLAIMED = ("ccomp", "acl", "relcl")
_HARMS = ("harassing_verbs", "arresting_verbs", "outcomes_of_arrest", "wounding_verbs", "ill_usage")
_ANYBODY = frozenset(("anyone", "anybody", "no-one", "one", "they"))


def deniers_of_it(scene: Scene, clusters: Clusters, token: Token) -> Iterator[int]:
    """The numbers of the officials who deny that their side did what a pronoun suffers."""
    deed = _deed_suffered(token)
    claim = None if deed is None else _claim(deed)
    if deed is None or claim is None or not _is_harm(deed):
        return
    for speaker in _deniers(claim):
        cluster = _cluster(scene, clusters, speaker)
        if cluster is None or _is_told_of_as_harmed(scene, cluster, token):
            continue
        if _is_of_one_side(scene, clusters, cluster, speaker, deed, claim):
            yield cluster.number


def _cluster(scene: Scene, clusters: Clusters, speaker: Token) -> Cluster | None:
    """Who a speaker is: the name behind "the speaker of the Ministry" where only that is known."""
    for noun in (speaker, *children(speaker, "appos")):
        index = scene.by_head.get(noun.i)
        if index is not None:
            return clusters.of(index)
    return None


def _deed_suffered(token: Token) -> Token | None:
    """The verb of the deed whose victim, or whose victim's kin or thing, a pronoun names."""
    noun = token.head if token.dep_ == "poss" else token
    noun = first_conjunct(noun)
    at = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.lower_ in ("at", "on")
    if noun.dep_ in (*_OBJECTS, "nsubjpass") or (at and token.dep_ != "poss"):
        return clause_of(noun)
    return None


def _claim(deed: Token) -> Token | None:
    """The clause that is claimed to be so: of "that agents had tried to seize her" the "tried"."""
    while deed.dep_ in _INNER and deed.head.pos_ in ("VERB", "AUX"):
        deed = deed.head
    return deed if deed.dep_ in _CLAIMED else None


def _deniers(claim: Token) -> Iterator[Token]:
    """Who denies a claim: "the consul denied that", "rejected the accusation that", "said that
    nobody had", "the claim that ... was rejected by the consul"."""
    words, verb = word_sets("modality"), claim.head
    if claim.dep_ == "ccomp" and verb.pos_ in ("VERB", "AUX"):
        said = lexicon().has("speech_verbs", verb.lemma_.lower()) and _is_negated(claim)
        if verb.lemma_.lower() in words["deny_verbs"] or said or _is_judged(claim):
            yield from children(with_subject(verb), "nsubj")
        return
    noun = first_conjunct(claim.head)
    if noun.lemma_.lower() not in words["claim_nouns"]:
        return
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    rejecting = words["deny_verbs"] | words["reject_verbs"] | words["naming_verbs"]
    if verb.lemma_.lower() in rejecting:
        yield from (
            agents(verb) if noun.dep_ == "nsubjpass" else children(with_subject(verb), "nsubj")
        )


def _is_judged(claim: Token) -> bool:
    """ "Called the allegation that soldiers had beaten him a lie", where the parser hangs the claim
    on the verb."""
    words, verb = word_sets("modality"), claim.head
    nouns = [noun for noun in children(verb, "dobj", "nsubj") if verb.i < noun.i < claim.i]
    judges = verb.lemma_.lower() in words["naming_verbs"]
    return judges and any(noun.lemma_.lower() in words["claim_nouns"] for noun in nouns)


def _is_negated(claim: Token) -> bool:
    """ "Nobody had followed her", "no agent had", "agents had never"."""
    nobody = (*children(claim, "nsubj", "nsubjpass"), *agents(claim))
    return bool(children(claim, "neg")) or any(
        noun.lower_ in word_sets("modality")["negative_words"]
        or any(det.lower_ in ("no", "none") for det in noun.lefts)
        for noun in nobody
    )


def _is_harm(deed: Token) -> bool:
    verb, words = deed.lemma_.lower(), person_words()
    listed = any(lexicon().has(name, verb) for name in _HARMS)
    return listed or any(
        verb in words[name] for name in ("person_object_verbs", "done_to_somebody")
    )


def _is_told_of_as_harmed(scene: Scene, cluster: Cluster, token: Token) -> bool:
    """Whether the text has told that harm befell the official himself."""
    harms = lexicon().words["harassing_verbs"] | lexicon().words["arresting_verbs"]
    heads = (scene.head(i) for i in cluster.members if scene.mentions[i].head < token.i)
    return any(not harms.isdisjoint(done_to(head)) for head in heads)


def _is_of_one_side(
    scene: Scene, clusters: Clusters, cluster: Cluster, speaker: Token, deed: Token, claim: Token
) -> bool:
    """Whether who denies and who is said to have done it serve the same power."""
    if any(child.lower_ in person_words()["private_words"] for child in speaker.lefts):
        return False  # "the former consul", "an opposition spokesman"
    doers = [*_doers(deed)] or [*_doers(claim)]
    if not doers:
        return _speaks_for_state(scene, cluster, speaker)
    return all(_is_on_the_side(scene, clusters, cluster, speaker, doer) for doer in doers)


def _doers(verb: Token) -> list[Token]:
    """Who does it; nobody is named in "that she had been threatened"."""
    return agents(verb) if children(verb, "nsubjpass") else children(verb, "nsubj")


def _is_on_the_side(
    scene: Scene, clusters: Clusters, cluster: Cluster, speaker: Token, doer: Token
) -> bool:
    words, noun = lexicon(), doer.lemma_.lower()
    owners = (scene.by_head.get(owner.i) for owner in children(doer, "poss"))
    serves = words.has("serving_doers", noun) or words.has("officers", noun)
    if serves and any(o is not None and clusters.of(o) is cluster for o in owners):
        return True
    at = scene.by_head.get(doer.i)
    done_by = None if at is None else scene.mentions[at]
    land = None if done_by is None else done_by.country
    if land is not None and cluster.country is not None and land != cluster.country:
        return False
    nobody = noun in word_sets("modality")["negative_words"] or noun in _ANYBODY
    force = serves or nobody or (done_by is not None and done_by.subtype in STATE_BODIES)
    mission = words.has("mission_doers", noun) or (
        done_by is not None and done_by.subtype in ("state", "diplomatic_mission")
    )
    if _speaks_for_state(scene, cluster, speaker):
        return force or mission or words.has("people_nouns", noun)
    return force and not mission and land is None and _commands(cluster, speaker)


def _speaks_for_state(scene: Scene, cluster: Cluster, speaker: Token) -> bool:
    """A diplomat, or a spokesman of a ministry, an embassy or the police."""
    if cluster.subtype == "diplomat":
        return True
    if cluster.nouns.isdisjoint(lexicon().words["state_speakers"]):
        return False
    bodies = (scene.by_head.get(noun.i) for noun in (
        *prepositional_objects(speaker, "of", "for", "at"), *children(speaker, "poss"),
    ))  # fmt: skip
    served = {scene.mentions[body].subtype for body in bodies if body is not None}
    return not served.isdisjoint((*STATE_BODIES, "state", "diplomatic_mission", "country"))


def _commands(cluster: Cluster, speaker: Token) -> bool:
    """A minister, a general, the "chief" of a police: the forces of the state are his."""
    if not cluster.nouns.isdisjoint(lexicon().words["commanding_posts"]):
        return True
    heads = not cluster.nouns.isdisjoint(lexicon().words["heads_of_bodies"])
    around = (word.lower_ for word in speaker.subtree if word.i != speaker.i)
    return heads and any(lexicon().has("forces", word) for word in around)
