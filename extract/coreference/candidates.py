"""Which earlier mention a pronoun of the third person means: what excludes, and what speaks for it.

Each candidate has a few named features; their weights, one set for he and she, one for they, one
for it, stand in `lexicon/coreference_weights.yaml` and are fitted by `benchmarks.coreference_fit`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extract.coreference.bargains import makes_the_bargain
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import Gender, lexicon
from extract.coreference.names import BODIES
from extract.coreference.order_givers import gave_the_order
from extract.coreference.scene import Scene, clause_of, governor, is_subject
from extract.coreference.voice import Voices
from extract.grammar import first_conjunct
from extract.roles.causatives import causers

POSSESSIVES = ("his", "her", "hers", "its", "their", "theirs", "my", "our", "your")
_STEPS = ((4, "near 4"), (10, "near 10"), (20, "near 20"), (35, "near 35"), (60, "near 60"))


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun in its place: `index` of its mention and what it asks for."""

    index: int
    token: Token
    plural: bool
    gender: Gender | None
    possessive: bool

    @property
    def human(self) -> bool:
        """Whether it can only mean a person: he, she."""
        return self.gender is not None

    @property
    def family(self) -> str:
        """Name of the set of weights: `human`, `plural` or `neuter`."""
        return "human" if self.human else "plural" if self.plural else "neuter"


def pronoun_at(scene: Scene, index: int) -> Pronoun:
    """The pronoun of a mention. "Her" before its noun is possessive, whatever its tag."""
    mention, token = scene.mentions[index], scene.head(index)
    possessive = token.dep_ == "poss" or (token.lower_ in POSSESSIVES and token.tag_ == "PRP$")
    return Pronoun(index, token, mention.plural, mention.gender, possessive)


def agrees(pronoun: Pronoun, cluster: Cluster) -> bool:
    """Type, number and gender of the cluster allow the pronoun; a narrator is never "he"."""
    if cluster.narrates:
        return False
    if pronoun.human:
        same = cluster.gender in (None, pronoun.gender)
        return cluster.type == "person" and not cluster.plural and same
    if pronoun.plural:
        return cluster.type in ("person", *BODIES) or (cluster.type == "place" and cluster.plural)
    return cluster.type in (*BODIES, "account") and not cluster.plural


def is_barred(scene: Scene, pronoun: Pronoun, candidate: int) -> bool:
    """Whether syntax forbids it: a co-argument, a list partner, the phrase around the pronoun."""
    token, other = pronoun.token, scene.head(candidate)
    if scene.sentence[other.i] != scene.sentence[token.i]:
        return False
    if _holds(other, token) or makes_the_bargain(other, token) or gave_the_order(other, token):
        return True
    if pronoun.possessive:
        return False
    if _is_told_by(other, governor(token)) or _acts_on(other, token) or _made_to(other, token):
        return True
    if has_it_done(other, token):
        return True
    if first_conjunct(other).i == first_conjunct(token).i or governor(token).i == governor(other).i:
        return True
    verb = clause_of(token)
    return verb.i == clause_of(other).i and not _inside_noun(other, verb)


def features(
    scene: Scene, voices: Voices, pronoun: Pronoun, candidate: int, cluster: Cluster
) -> Iterator[str]:
    """Names of the features of a candidate; each fires or does not."""
    token, other = pronoun.token, scene.head(candidate)
    mention = scene.mentions[candidate]
    distance = scene.sentence[token.i] - scene.sentence[other.i]
    yield f"sentences {distance}" if distance < 4 else "sentences more"
    yield next((name for limit, name in _STEPS if token.i - other.i <= limit), "far")
    place = _place(other)
    yield place
    if is_subject(token) and is_subject(other):
        yield "both subjects"
    if pronoun.possessive:
        yield f"possessive {'here ' if distance == 0 else ''}{place}"
    elif not is_subject(token):
        yield f"object {place}"
    elif distance and other.dep_ in ("dobj", "dative"):
        yield "subject from object"
    if scene.paragraph[token.i] != scene.paragraph[other.i]:
        yield "other paragraph"
        if _are_turns(voices, token, other):
            yield "other turn"
    yield _kind(scene, candidate)
    if distance == 0 and _reported_by(token, other):
        yield "reported"
    yield from _voice_features(voices, token, other)
    yield from _cluster_features(scene, pronoun, candidate, cluster)
    if mention.type == "person" and cluster.subtype == "relative":
        yield "relative"


def names_below(scene: Scene, token: Token) -> Iterator[int]:
    """The names that stand behind a pronoun in the clause whose subject it is.

    A joined clause ("he left, and Omar stayed") is not of that clause.
    """
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return
    apart = ("conj", "parataxis", "appos")
    below = [c for c in token.head.children if c.i > token.i and c.dep_ not in apart]
    while below:
        word = below.pop()
        below.extend(word.children)
        index = scene.by_head.get(word.i)
        if index is not None and scene.mentions[index].kind == "proper":
            yield index


def _place(other: Token) -> str:
    if is_subject(other):
        return "main subject" if clause_of(other).dep_ == "ROOT" else "subject"
    if other.dep_ in ("dobj", "dative", "poss", "appos", "attr"):
        return other.dep_
    if other.dep_ == "pobj":
        return "agent" if other.head.dep_ == "agent" else "pobj"
    return "other place"


def _kind(scene: Scene, candidate: int) -> str:
    mention = scene.mentions[candidate]
    if mention.kind != "nominal":
        return mention.kind
    return "definite" if mention.definite else "indefinite"


def _voice_features(voices: Voices, token: Token, other: Token) -> Iterator[str]:
    inside, around = voices.by_token[token.i], voices.by_token[other.i]
    if inside == around:
        return
    yield "into a quote" if inside >= 0 and around < 0 else "out of a quote"


def _are_turns(voices: Voices, *tokens: Token) -> bool:
    """Whether all words are said in turns: a new line there opens no new paragraph."""
    return all(voice is not None and voice.turn for voice in map(voices.at, (t.i for t in tokens)))


def _cluster_features(
    scene: Scene, pronoun: Pronoun, candidate: int, cluster: Cluster
) -> Iterator[str]:
    before = sum(member < pronoun.index for member in cluster.members)
    yield f"mentioned {min(before, 4)}"
    if cluster.proper and sum(scene.mentions[m].kind == "proper" for m in cluster.members) > 1:
        yield "named often"
    if cluster.proper:
        yield "named"
    if pronoun.human:
        yield "gender known" if cluster.gender else "gender open"
        yield _leaning(pronoun, cluster)
        return
    yield f"type {cluster.type}{' plural' if cluster.plural else ''}"
    if cluster.subtype in ("state", "police", "security_service", "diplomatic_mission", "media"):
        yield cluster.subtype
    if scene.mentions[candidate].kind == "pronoun":
        same = scene.head(candidate).lower_[:2] == pronoun.token.lower_[:2]
        yield "same pronoun" if same else "other pronoun"


def _leaning(pronoun: Pronoun, cluster: Cluster) -> str:
    """Whether earlier pronouns for the same entity were of this gender."""
    leaning = cluster.leaning if pronoun.gender == "m" else -cluster.leaning
    return "pronouns agree" if leaning > 0 else "pronouns differ" if leaning < 0 else "no pronouns"


def _holds(other: Token, token: Token) -> bool:
    """Whether the pronoun stands inside the noun phrase of the other, with no clause between."""
    while token.head.i != token.i:
        token = token.head
        if token.i == other.i:
            return True
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_told_by(other: Token, verb: Token) -> bool:
    """Whether the verb's subject is the other as "who": "a man who met her" is not her."""
    return (
        verb.dep_ == "relcl"
        and verb.head.i == other.i
        and any(is_subject(c) and c.lower_ in ("who", "which", "that") for c in verb.children)
    )


def _acts_on(other: Token, token: Token) -> bool:
    """Whether the other does what the pronoun suffers, over a list of verbs or a participle.

    "Officers raided a house and arrested them", "a man suspected of having beaten him", "Omar was
    accused of beating him".
    """
    if token.dep_ not in ("dobj", "dative") and not _is_part_of_object(token):
        return False
    verb = clause_of(token)
    while verb.dep_ in ("conj", "pcomp") and not any(is_subject(c) for c in verb.children):
        above = verb.head if verb.dep_ == "conj" else clause_of(verb)
        if verb.dep_ == "pcomp" and above.dep_ == "acl":
            return above.head.i == other.i
        if verb.dep_ == "pcomp":
            noun = first_conjunct(other)
            return noun.dep_ == "nsubjpass" and noun.head.i == above.i
        if above.pos_ not in ("VERB", "AUX"):
            return False
        verb = above
    return other.head.i == verb.i and other.dep_ == "nsubj" and clause_of(token).i != verb.i


def _made_to(other: Token, token: Token) -> bool:
    """Whether the other is asked or made to do to somebody what the pronoun suffers: "his brother
    was asked to persuade him", "they told her uncle to stop her"."""
    verb = clause_of(token)
    while verb.dep_ == "conj" and not any(is_subject(c) for c in verb.children):
        verb = verb.head
    if token.dep_ not in ("dobj", "dative") or verb.dep_ not in ("xcomp", "ccomp"):
        return False
    asked, noun = verb.head, first_conjunct(other)
    if verb.tag_ != "VB" or not lexicon().has("asking_verbs", asked.lemma_.lower()):
        return False
    if noun.head.i == asked.i and noun.dep_ in ("dobj", "dative"):
        return True
    while asked.dep_ == "conj" and not any(is_subject(c) for c in asked.children):
        asked = asked.head
    return noun.dep_ == "nsubjpass" and noun.head.i == asked.i


def has_it_done(other: Token, token: Token) -> bool:
    """Whether the other has done to somebody what the pronoun suffers: "the consul had him beaten",
    "the consul had two men follow him"."""
    deed = token.head
    ruled = token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative")
    return ruled and any(subject.i == first_conjunct(other).i for subject in causers(deed))


def _is_part_of_object(token: Token) -> bool:
    """The "them" of "arrested three of them"."""
    part = token.head.head
    return token.dep_ == "pobj" and token.head.lower_ == "of" and part.dep_ == "dobj"


def _inside_noun(other: Token, verb: Token) -> bool:
    """Whether the other is part of a larger noun phrase ("the mother of X"), so no co-argument."""
    while other.head.i != other.i and other.head.i != verb.i:
        other = other.head
        if other.pos_ in ("NOUN", "PROPN"):
            return True
    return False


def _reported_by(token: Token, other: Token) -> bool:
    """As in "X said that he": the subject of a verb of saying, and that of what is said."""
    verb = clause_of(token)
    if not is_subject(token) or verb.dep_ != "ccomp":
        return False
    head = verb.head
    said = lexicon().has("speech_verbs", head.lemma_.lower())
    return said and is_subject(other) and clause_of(other).i == head.i
