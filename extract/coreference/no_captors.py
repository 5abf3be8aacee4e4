"""Who cannot be the captors whom nobody names: "My pupils wrote to me. Later they arrested me".

Relatives, pupils and colleagues arrest nobody, nor does an embassy (it may hold somebody), nor does
it take somebody's brother away. Of other harm ("they beat me") this is said only where they are
close to whoever tells it ("my friends") and not told of as the doers of anything in the sentence
before. Nor is it said that kin who found or seized somebody did not take her away. Then "they" stay
unknown, or are others told of.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import is_subject
from extract.grammar import children, conjuncts, first_conjunct, lemma
from extract.naming.person_words import person_words

_ABROAD = "diplomatic_mission"
_AWAY = frozenset({"away", "from"})


def are_no_captors(
    ground: PronounGround, pronoun: Pronoun, candidate: int, cluster: Cluster
) -> bool:
    """Whether "they" seize or harm somebody as those whom a mention names never would."""
    token, noun = pronoun.token, ground.scene.head(candidate)
    if token.lower_ != "they" or token.dep_ != "nsubj":
        return False
    deeds = conjuncts(token.head)
    if cluster.subtype == _ABROAD:
        return any(_is_no_deed_of_missions(deed) for deed in deeds)
    if cluster.proper or not _are_close(noun, cluster):
        return False
    if any(_arrests(deed) for deed in deeds):
        return True
    if any(_takes_away(deed) for deed in deeds):
        return not _came_for_somebody(ground, pronoun, noun)
    harms = any(_harms(deed) for deed in deeds)
    return harms and _is_of_the_teller(noun) and not _acts_before(ground, pronoun, candidate)


def _is_no_deed_of_missions(verb: Token) -> bool:
    """ "Arrested him", "took my brother in Hotan"; not "took my brother to the airport"."""
    if lexicon().has("missions_never_do", lemma(verb)) or _takes_away(verb):
        return True
    beside = {child.lower_ for child in children(verb, "prep", "prt", "advmod", "dative")}
    kin = any(_is_kin(lemma(noun)) for noun in children(verb, "dobj"))
    return lemma(verb) == "take" and kin and beside <= {"in", "from", "away", "at", "near"}


def _came_for_somebody(ground: PronounGround, pronoun: Pronoun, noun: Token) -> bool:
    """ "Her brothers found her in Istanbul. They took her away": kin whom the sentence before tells
    to have found or seized somebody."""
    here, there = ground.scene.sentence[pronoun.token.i], ground.scene.sentence[noun.i]
    first = first_conjunct(noun)
    if here - there != 1 or first.dep_ != "nsubj" or not _is_kin(lemma(noun)):
        return False
    verb = first.head
    return lexicon().has("finding_somebody", lemma(verb)) and bool(children(verb, "dobj"))


def _is_kin(called: str) -> bool:
    return person_words().roles.get(called) == "relative" or lexicon().has("kin", called)


def _arrests(verb: Token) -> bool:
    return lexicon().has("arrests_proper", lemma(verb)) and bool(children(verb, "dobj"))


def _takes_away(verb: Token) -> bool:
    """ "Took me", "took him from the house"; not "took me to a concert"."""
    taken = children(verb, "dobj")
    if lemma(verb) != "take" or not taken or taken[0].pos_ not in ("PRON", "PROPN"):
        return False
    beside = children(verb, "advmod", "prep", "prt")
    return not beside or any(child.lower_ in _AWAY for child in beside)


def _harms(verb: Token) -> bool:
    done = lemma(verb)
    hurts = lexicon().has("verbs_of_harm", done) or lexicon().has("custody_verbs", done)
    return hurts and bool(children(verb, "dobj"))


def _are_close(noun: Token, cluster: Cluster) -> bool:
    """Relatives, pupils, colleagues, friends: and none who is called an officer as well."""
    words = lexicon()
    if any(words.has("captors", called) for called in cluster.nouns):
        return False
    called = lemma(noun)
    return _is_kin(called) or words.has("no_captors", called) or words.has("close_ones", called)


def _is_of_the_teller(noun: Token) -> bool:
    return any(owner.lower_ in ("my", "our") for owner in children(noun, "poss"))


def _acts_before(ground: PronounGround, pronoun: Pronoun, candidate: int) -> bool:
    """ "My brothers came to the house. They beat me": they may well be."""
    here, there = ground.scene.sentence[pronoun.token.i], ground.scene.sentence_of(candidate)
    return here - there <= 1 and is_subject(ground.scene.head(candidate))
