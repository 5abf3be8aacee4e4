"""Whom captors go on with: "His brother Omar was arrested. Guards beat him" tells of Omar.

Reports name a relative, or a driver or source, by the exile whose relative he is, and the exile has
more of the text. But who was seized in one sentence is in the hands of those who beat or question
somebody in the next. Where they only tell or warn, or where a caller or two men do it, the exile
may be meant.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import POSSESSIVES, Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_forms import are_alike
from extract.coreference.scene import Scene
from extract.gazetteer.phrases import STATE_BODIES
from extract.grammar import (
    children,
    conjuncts,
    first_conjunct,
    own_subjects,
    prepositional_objects,
)
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_OBJECTS = ("dobj", "dative")


def seized_before(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The relative who was seized in the sentence before, and is beaten or questioned in this."""
    verb = _verb_suffered(pronoun.token)
    if verb is None or not is_done_by_captors(scene, verb):
        return
    yield from seized_kin(scene, pronoun)


def seized_kin(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The one relative of somebody who was seized in the sentence before."""
    if any(_is_told_of_kin(scene, pronoun, index) for index in _here(scene, pronoun)):
        return  # "officers asked him where his brother was"
    seized = [noun for noun in _seized(scene, pronoun) if _is_kin(noun)]
    if any(map(_is_helper, seized)) and any(_seized(scene, pronoun, back=2)):
        return  # "Adi was jailed. His lawyer was arrested. Guards beat him"
    if len(seized) == 1 and not _is_with_others(seized[0]):
        name = next((n for n in children(seized[0], "appos") if n.i in scene.by_head), None)
        yield seized[0] if name is None else name


def seized_alone(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The one named person of the sentence before, who was seized: "Said was questioned"."""
    before = scene.sentence[pronoun.token.i] - 1
    told = scene.in_sentence(before) if before >= 0 else ()
    persons = [i for i in told if scene.mentions[i].type == "person"]
    if len(persons) == 1 and scene.mentions[persons[0]].kind == "proper":
        yield from _seized(scene, pronoun)


def same_object_again(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The object of the verb further up: "asked him who would attend and warned him"."""
    token, verb = pronoun.token, pronoun.token.head
    if token.dep_ not in _OBJECTS or verb.dep_ != "conj" or own_subjects(verb):
        return
    above = verb.head
    while above.dep_ in ("ccomp", "xcomp", "advcl") and above.head.i != above.i:
        above = above.head
        if above.tag_ != verb.tag_:
            continue
        for other in children(above, *_OBJECTS):
            if are_alike(other, token) and not _is_anybody_between(scene, other, token):
                yield other


def _verb_suffered(token: Token) -> Token | None:
    """The first of the joined verbs of a main clause whose object a pronoun is."""
    verb = token.head
    if verb.dep_ == "prep" and token.dep_ == "pobj" and verb.lower_ in ("at", "on"):
        verb = verb.head
    elif token.dep_ not in _OBJECTS:
        return None
    first = first_conjunct(verb)
    joined = [v for v in conjuncts(first) if v.i <= verb.i]
    own = all(v.i == first.i or not own_subjects(v) for v in joined)
    hurts = any(lexicon().has("custody_verbs", v.lemma_.lower()) for v in joined)
    return first if first.dep_ == "ROOT" and own and hurts else None


def is_done_by_captors(scene: Scene, verb: Token) -> bool:
    """ "Guards", "the police", "they": whoever holds somebody; not "two men" or "a caller"."""
    for doer in children(verb, "nsubj"):
        index = scene.by_head.get(doer.i)
        body = index is not None and scene.mentions[index].subtype in STATE_BODIES
        return body or doer.lower_ == "they" or lexicon().has("captors", doer.lemma_.lower())
    return False


def _here(scene: Scene, pronoun: Pronoun) -> Iterator[int]:
    yield from scene.in_sentence(scene.sentence[pronoun.token.i])


def _is_told_of_kin(scene: Scene, pronoun: Pronoun, index: int) -> bool:
    """Whether a mention is "his brother", in the sentence of the pronoun."""
    mention = scene.mentions[index]
    relative = mention.subtype == "relative" or lexicon().has("kin", mention.lemma)
    return relative and not set(POSSESSIVES).isdisjoint(mention.modifiers)


def _seized(scene: Scene, pronoun: Pronoun, back: int = 1) -> Iterator[Token]:
    """Who was seized by what the sentence before tells, or one further back."""
    before = scene.sentence[pronoun.token.i] - back
    for index in scene.in_sentence(before) if before >= 0 else ():
        noun = _argument(scene.head(index))
        verb = first_conjunct(noun).head
        main = first_conjunct(verb).dep_ == "ROOT"
        done = noun.dep_ in ("nsubjpass", *_OBJECTS) and scene.mentions[index].kind != "pronoun"
        if main and done and any(_seizes(v) for v in conjuncts(first_conjunct(verb))):
            yield noun


def _argument(head: Token) -> Token:
    return head.head if head.dep_ == "appos" else head


def _seizes(verb: Token) -> bool:
    if verb.lemma_.lower() == "call":
        called = [*children(verb, "prt"), *(p for p in children(verb, "prep") if p.lower_ == "to")]
        return any(word.lower_ in ("in", "to") for word in called) and not children(verb, "neg")
    return lexicon().has("seizing_verbs", verb.lemma_.lower()) and not children(verb, "neg")


def _is_kin(noun: Token) -> bool:
    """ "His brother", "his brother Omar", whichever of the two the other hangs on; "his driver"."""
    words = (noun, *children(noun, "compound", "nmod"))
    kin = any(
        lexicon().has("kin", person_words().role(w.lower_) or w.lemma_.lower())
        for w in words
        if w.tag_ == "NN"
    )
    return _is_helper(noun) or (kin and bool(children(noun, "poss")))


def _is_helper(noun: Token) -> bool:
    """ "His driver", "his driver Omar"."""
    helpers = word_sets("light_verbs")["helpers"]
    words = (noun, *children(noun, "compound", "nmod"))
    called = any(w.lemma_.lower() in helpers for w in words if w.tag_ == "NN")
    return called and bool(children(noun, "poss"))


def _is_with_others(noun: Token) -> bool:
    """ "His father and his brother were arrested", "his uncle was arrested with him"."""
    beside = prepositional_objects(noun.head, "with", "alongside", "beside")
    return bool(children(noun, "conj")) or any(word.pos_ == "PRON" for word in beside)


def _is_anybody_between(scene: Scene, one: Token, other: Token) -> bool:
    """Whether another person is told of between two words."""
    for index in scene.in_sentence(scene.sentence[other.i]):
        mention = scene.mentions[index]
        inside = one.i < mention.head < other.i and mention.type == "person"
        if inside and not mention.plural and not are_alike(scene.head(index), other):
            return True
    return False
