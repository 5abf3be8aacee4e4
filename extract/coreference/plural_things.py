"""When "they" and "them" are things that no mention stands for: "He printed leaflets, and the
police burned them" tells of no students who were told of before.

The noun nearest before has to be a plural thing: a paper, a picture, a threat. What is done only
to things ("burned", "published", "revoked") then is done to it, whoever stands between. What is
done to people as well ("seized", "removed") is done to it only where the clause of the thing tells
of no people, and what things do ("they stopped") where it is the subject there. Nothing is said of
nouns that may be people or bodies: newspapers, bodies, missions.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import children, first_conjunct

_PLURAL = ("NNS", "NNPS")


def means_things(scene: Scene, pronoun: Pronoun) -> bool:
    """Whether a plural pronoun means things that are no mention."""
    token = pronoun.token
    if not pronoun.plural or pronoun.possessive or token.lower_ not in ("they", "them"):
        return False
    words, verb = lexicon(), token.head.lemma_.lower()
    if token.dep_ in ("dobj", "nsubjpass"):
        if len(children(token.head, "dobj", "dative", "oprd", "ccomp")) > (token.dep_ == "dobj"):
            return False  # "denied them visas"
        only_things = words.has("done_to_things", verb)
        if not only_things and not words.has("done_to_things_too", verb):
            return False
        thing = _thing_before(scene, token)
        return thing is not None and (only_things or _is_alone(scene, thing, token))
    if token.dep_ == "nsubj" and words.has("things_do", verb):
        thing = _thing_before(scene, token)
        ends = not children(token.head, "xcomp", "dobj", "ccomp")
        return thing is not None and ends and _is_main_subject(thing)
    return False


def _thing_before(scene: Scene, token: Token) -> Token | None:
    """The last plural noun before, but for who does it, if it is a thing and near."""
    here = scene.sentence[token.i]
    for place in range(token.i - 1, -1, -1):
        word = token.doc[place]
        if scene.sentence[place] < here - 1:
            return None
        if word.tag_ not in _PLURAL or _acts_in_own_clause(word, token):
            continue
        if lexicon().has("plural_things", word.lemma_.lower()) and place not in scene.by_head:
            return word
        if place in scene.by_head or word.dep_ in ("nsubj", "nsubjpass", "dobj"):
            return None
    return None


def _acts_in_own_clause(word: Token, token: Token) -> bool:
    """The police of "the police burned them", and what only tells when or how it was done."""
    return clause_of(word).i == token.head.i and word.i < token.i


def _is_alone(scene: Scene, thing: Token, token: Token) -> bool:
    """Whether something was done with a thing, and no people stand in its clause or behind it."""
    noun = _described(first_conjunct(thing))
    if noun.dep_ not in ("dobj", "nsubjpass", "nsubj"):
        return False
    first = min(word.i for word in noun.head.subtree)
    return not any(_are_people(scene, n, first, token) for n in _between(scene, first, token.i))


def _described(noun: Token) -> Token:
    """The flyers of "flyers with their names"."""
    while noun.dep_ == "pobj" and lexicon().has("plural_things", noun.head.head.lemma_.lower()):
        noun = noun.head.head
    return noun


def _between(scene: Scene, first: int, last: int) -> Iterator[int]:
    for sentence in {scene.sentence[first], scene.sentence[last]}:
        yield from (n for n in scene.in_sentence(sentence) if first <= scene.head(n).i < last)


def _are_people(scene: Scene, number: int, first: int, token: Token) -> bool:
    mention, head = scene.mentions[number], scene.head(number)
    if not first <= head.i < token.i or _acts_in_own_clause(head, token):
        return False
    return mention.type in ("person", "group") and mention.plural and mention.kind != "pronoun"


def _is_main_subject(thing: Token) -> bool:
    noun = first_conjunct(thing)
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.dep_ == "ROOT"
