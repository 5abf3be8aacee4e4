"""Who is only around what befell others: "experts found that they had been held".

Who announces it, steps in ("struck him until others intervened") or has it done by others is not
who suffered it.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster
from extract.coreference.grammar_says import is_told_on
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import clause_of, is_subject
from extract.coreference.told_of_itself import speaks
from extract.grammar import children, prepositional_objects
from extract.roles.causatives import caused_objects, causers

_OF_THE_SPEAKER = frozenset(("me", "my", "us", "our"))


def only_reports(ground: PronounGround, pronoun: Pronoun, candidate: int) -> bool:
    """Who finds or announces what befell others: "experts found that they had been held"."""
    other, clause = ground.scene.head(candidate), clause_of(pronoun.token)
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ != "ccomp" or not is_subject(pronoun.token) or not is_subject(other):
        return False
    verb, noun = clause.head, other.lemma_.lower()
    if other.head.i != verb.i:
        return False
    if lexicon().has("finding_verbs", verb.lemma_.lower()):
        body = pronoun.plural and ground.scene.mentions[candidate].type == "organization"
        return body or lexicon().has("finders", noun)
    return _announces(ground, verb, clause, noun)


def came_to_help(ground: PronounGround, pronoun: Pronoun, candidate: int) -> bool:
    """ "struck him until others intervened. They told him that": those who struck him did.

    Nor does a victim speak of those who stepped in: 'Police separated the two sides. "They
    spat at me"'.
    """
    other, verb = ground.scene.head(candidate), clause_of(pronoun.token)
    if not pronoun.plural or not is_subject(pronoun.token) or not is_subject(other):
        return False
    if _parts_two_sides(other.head) and _tells_what_befell_him(ground, pronoun):
        return True
    helps = lexicon().has("helping_verbs", other.head.lemma_.lower())
    return helps and other.head.dep_ == "advcl" and speaks(verb)


def _tells_what_befell_him(ground: PronounGround, pronoun: Pronoun) -> bool:
    """'"They took pictures of my face," she said': the quote begins with what they did."""
    voice, verb = ground.voices.at(pronoun.token.i), clause_of(pronoun.token)
    opens = voice is not None and pronoun.token.i - voice.start <= 1
    orders = lexicon().has("asking_verbs", verb.lemma_.lower())
    return opens and not orders and any(word.lower_ in _OF_THE_SPEAKER for word in verb.subtree)


def is_told_on_by_him(
    ground: PronounGround, pronoun: Pronoun, candidate: int, cluster: Cluster
) -> bool:
    """Whether a stranger without a name did what is said to have been done."""
    head = ground.scene.head(candidate)
    return not cluster.proper and is_told_on(ground.scene, pronoun.token, head)


def has_others_watched(
    ground: PronounGround, pronoun: Pronoun, candidate: int, cluster: Cluster
) -> bool:
    """For "the colonel had her phone tapped": whose men do it is seldom whose phone it is."""
    thing, other = pronoun.token.head, ground.scene.head(candidate)
    if pronoun.token.lower_ != "her" or pronoun.token.dep_ != "poss" or cluster.gender:
        return False
    commands = lexicon().has("officers", other.lemma_.lower()) or cluster.subtype == "official"
    caused = any(o.i == thing.i for o in caused_objects(thing.head))
    return commands and caused and any(s.i == other.i for s in causers(thing.head))


def _announces(ground: PronounGround, verb: Token, clause: Token, noun: str) -> bool:
    """Officials who tell people what will be done to them: "told them that they would be"."""
    if verb.lemma_.lower() not in ("tell", "inform", "notify", "warn"):
        return False
    told = any(child.dep_ in ("dobj", "dative") for child in verb.children)
    ahead = any(child.lower_ in ("would", "will", "could") for child in clause.children)
    passive = any(child.dep_ == "nsubjpass" for child in clause.children)
    return told and ahead and passive and lexicon().has("officers", noun)


def _parts_two_sides(verb: Token) -> bool:
    """ "Separated the two crowds", "kept the sides apart", "stepped between the groups"."""
    sides = prepositional_objects(verb, "between")
    apart = any(child.lower_ == "apart" for child in verb.children)
    parts = apart or lexicon().has("parting_verbs", verb.lemma_.lower())
    if parts:
        sides += children(verb, "dobj")
    return any(noun.tag_ == "NNS" for noun in sides)
