"""Who acts after an officer enlisted somebody: "Omar was paid by a colonel to watch her. In May he
hired a man" tells of Omar, though the colonel is the last man told of.

The story goes on with the subject of the passive, who has an errand to do. Nothing is said where
the second sentence tells of more than an errand (who offers, pays or threatens a man's own family
may be the officer), where it names either of them or has "him" as well, or where nothing says that
the subject is a "he" rather than a "she".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_forms import are_alike
from extract.coreference.scene import Scene
from extract.grammar import (
    agents,
    children,
    is_passive,
    sentence_of,
    with_joined,
)
from extract.naming.person_words import person_words

_REST = ("dobj", "dative", "pobj", "nsubjpass")


def who_was_enlisted(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The one who was paid, hired or told to do it by somebody, where an errand is told next."""
    token = pronoun.token
    if token.dep_ not in ("nsubj", "nsubjpass") or not pronoun.human:
        return
    if not _tells_an_errand(token) and not _tells_an_arrest(token):
        return
    for deed in _deeds_before(scene, token):
        pair = _enlisted(scene, clusters, deed)
        if pair is not None and _may_be_told(scene, clusters, pronoun, pair):
            yield pair[0]


def _deeds_before(scene: Scene, token: Token) -> Iterator[Token]:
    """The main verb of the sentence before, or what it says that was done; or that of the clause
    that the pronoun's is joined to."""
    verb, start = token.head, sentence_of(token).start
    if verb.dep_ == "conj" and verb.head.dep_ == "ROOT":
        yield verb.head
    elif verb.dep_ == "ROOT" and start and scene.paragraph[start - 1] == scene.paragraph[start]:
        main = sentence_of(token.doc[start - 1]).root
        said = lexicon().has("speech_verbs", main.lemma_.lower())
        yield from (main, *(children(main, "ccomp") if said else ()))


def _enlisted(scene: Scene, clusters: Clusters, deed: Token) -> tuple[Token, Token] | None:
    """Who was enlisted and by whom: two nouns that are persons of the text."""
    verbs = with_joined(deed)
    if any(children(v, "neg") for v in verbs) or not any(map(_enlists, verbs)):
        return None
    told = _one_person(scene, clusters, children(deed, "nsubjpass"))
    doer = _one_person(scene, clusters, [n for v in verbs if is_passive(v) for n in agents(v)])
    return None if told is None or doer is None else (told, doer)


def _enlists(verb: Token) -> bool:
    """ "Was paid", "was told to follow them", "was contacted and agreed"."""
    words, done = lexicon(), verb.lemma_.lower()
    if done in ("agree", "accept"):
        return verb.dep_ == "conj"
    if not is_passive(verb) or words.has("enlisting_verbs", done):
        return is_passive(verb)
    asked = words.has("asking_verbs", done) or words.has("sending_on_errands", done)
    return asked and any(
        words.has("errands", deed.lemma_.lower()) and not children(deed, "neg")
        for deed in children(verb, "xcomp", "advcl")
    )


def _one_person(scene: Scene, clusters: Clusters, nouns: list[Token]) -> Token | None:
    """The one person among nouns: of "the driver Omar" the parser may make two subjects."""
    found: dict[int, Token] = {}
    for noun in nouns:
        beside = (noun, *children(noun, "appos"))
        index = next((i for word in beside if (i := scene.by_head.get(word.i)) is not None), None)
        cluster = None if index is None else clusters.of(index)
        if index is not None and cluster is not None:
            found[cluster.number] = scene.head(index)
    persons = [clusters.all[number] for number in found]
    alone = len(persons) == 1 and persons[0].type == "person" and not persons[0].plural
    return next(iter(found.values())) if alone else None


def _may_be_told(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, pair: tuple[Token, Token]
) -> bool:
    """Whether a pronoun is known to fit the enlisted one, and neither of two is named beside it."""
    one, other = (clusters.of(scene.by_head[word.i]) for word in pair)
    if one is None or other is None or one.number == other.number:
        return False
    both = {one.number, other.number}
    here = scene.in_sentence(scene.sentence[pronoun.token.i])
    named = (clusters.of(index) for index in here if index > pronoun.index)
    if any(c is not None and c.number in both for c in named):
        return False
    arrested = pronoun.token.dep_ == "nsubjpass"
    alone = not arrested or not _is_third_before(scene, clusters, pronoun, pair)
    return alone and _is_called_so(pronoun, one)


def _is_third_before(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, pair: tuple[Token, Token]
) -> bool:
    """Whether anybody else is told of whom a pronoun may mean: who was to be watched."""
    two = {clusters.number[scene.by_head[word.i]] for word in pair}
    before = scene.in_sentence(scene.sentence[pair[0].i])
    told = (clusters.of(index) for index in before if index < pronoun.index)
    return any(c is not None and c.number not in two and agrees(pronoun, c) for c in told)


def _is_called_so(pronoun: Pronoun, cluster: Cluster) -> bool:
    wanted = 1 if pronoun.gender == "m" else -1
    return cluster.gender == pronoun.gender or cluster.leaning * wanted > 0


def _tells_an_errand(token: Token) -> bool:
    """Whether a clause tells what is done on errands, to others than another "him"."""
    verb = token.head
    if token.dep_ != "nsubj" or not lexicon().has("errands", verb.lemma_.lower()):
        return False
    if verb.lemma_.lower() in ("pay", "hire") and not _sets_on(verb):
        return False
    return not any(_is_another(word, token) for word in sentence_of(token))


def _sets_on(verb: Token) -> bool:
    """ "Hired a man", "paid a man to film them": one who is new, and has something to do."""
    objects = children(verb, "dobj")
    new = any(d.lower_ in ("a", "an") for noun in objects for d in children(noun, "det"))
    also = any(word.lower_ in ("also", "too") for word in children(verb, "advmod"))
    told = verb.lemma_.lower() == "hire" or children(verb, "xcomp", "advcl")
    return new and not also and bool(told)


def _is_another(word: Token, token: Token) -> bool:
    """Another "him" of the sentence, or somebody's own kin: "threatened him", "his family"."""
    if word.i <= token.i or not are_alike(word, token):
        return False
    kin = person_words().roles.get(word.head.lemma_.lower()) == "relative"
    return word.dep_ in _REST or (word.dep_ == "poss" and kin)


def _tells_an_arrest(token: Token) -> bool:
    """ "He was arrested in Leeds", and not tried in his absence."""
    verb = token.head
    if token.dep_ != "nsubjpass" or not lexicon().has("charging_verbs", verb.lemma_.lower()):
        return False
    plain = any(word.lower_ == "was" for word in children(verb, "auxpass"))
    away = any(word.lower_ in ("absence", "absentia") for word in sentence_of(token))
    return plain and not away and not agents(verb)
