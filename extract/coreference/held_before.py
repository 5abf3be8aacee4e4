"""Who goes on in custody: "His brother Omar was arrested. He was beaten" tells of Omar.

Reports name a relative by the exile whose relative he is, and the exile has more of the text. What
befalls a prisoner, and what only a prisoner can refuse ("He refused to sign, and officers slapped
him"), befalls him who was seized in the sentence before. Nothing is said where the sentence tells
of another place, of a journey, of what had been before, or of doers who hold nobody, or where the
one who was seized tells it himself: "He was beaten, his lawyer said", of a lawyer.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_forms import are_alike
from extract.coreference.scene import Scene
from extract.coreference.seized_before import is_done_by_captors, seized_alone, seized_kin
from extract.grammar import (
    agents,
    children,
    sentence_of,
    with_joined,
)
from extract.wordlists import word_sets

_OBJECTS = ("dobj", "dative")


def held_before(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The relative seized in the sentence before, who is beaten in this, or refuses and is."""
    token = pronoun.token
    answers = _answers_captors(scene, token)
    if not answers and not (_is_told_plainly(token.head) and _is_held(token)):
        return
    if not _is_elsewhere(scene, token):
        told_by = {w.lemma_.lower() for w in children(token.head.head, "nsubj")}
        kin = seized_kin(scene, pronoun)
        yield from (word for word in kin if answers or word.lemma_.lower() not in told_by)
        yield from seized_alone(scene, pronoun) if answers else ()


def hurt_in_the_next_clause(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """ "She refused to sign, and two officers slapped her": her who refused."""
    token, verb = pronoun.token, _verb_hurting(pronoun.token)
    if verb is None or not children(verb, "nsubj"):
        return
    for clause in _clause_before(verb):
        for subject in children(clause, "nsubj"):
            if are_alike(subject, token) and not _is_rival_between(scene, subject, token):
                yield subject


def _clause_before(verb: Token) -> list[Token]:
    """The main clause that another is joined to; "he kept silent, so they hit him", too."""
    if verb.dep_ == "conj":
        return [verb.head] if verb.head.dep_ == "ROOT" else []
    return [c for c in children(verb, "ccomp") if c.i < verb.i and _has_so(verb)]


def _has_so(verb: Token) -> bool:
    return verb.dep_ == "ROOT" and any(word.lower_ == "so" for word in verb.lefts)


def _clauses_behind(verb: Token) -> list[Token]:
    if verb.dep_ == "ROOT":
        return children(verb, "conj")
    return [verb.head] if verb.dep_ == "ccomp" and _has_so(verb.head) else []


def _verb_hurting(token: Token) -> Token | None:
    """The verb whose object, or whose "at her", a pronoun is."""
    at = token.dep_ == "pobj" and token.head.lower_ in ("at", "on") and token.head.dep_ == "prep"
    return token.head.head if at else token.head if token.dep_ in _OBJECTS else None


def _is_rival_between(scene: Scene, subject: Token, token: Token) -> bool:
    """Whether somebody stands between whom the pronoun may mean; officers and "a man" do not."""
    for number in scene.in_sentence(scene.sentence[token.i]):
        mention, head = scene.mentions[number], scene.head(number)
        if not subject.i < head.i < token.i or mention.plural or mention.type != "person":
            continue
        new = mention.kind == "nominal" and not mention.definite
        doer = new and head.dep_ == "nsubj"
        if not are_alike(head, token) and not doer and not _is_refused(subject, head):
            return True
    return False


def _is_refused(subject: Token, other: Token) -> bool:
    """The Omar of "he refused to call Omar": nobody did anything to him or with him."""
    below = children(subject.head, "xcomp")
    return _refuses(subject) and any(other.i in (w.i for w in c.subtree) for c in below)


def _is_told_plainly(verb: Token) -> bool:
    """ "He was beaten", "he was beaten, his lawyer said"."""
    said_behind = verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i
    return verb.dep_ == "ROOT" or said_behind


def _is_held(token: Token) -> bool:
    """ "He was beaten and kept in a cellar", "he was denied food", by nobody or by captors."""
    verb = token.head
    if token.dep_ != "nsubjpass" or not _is_of_that_time(verb):
        return False
    joined = with_joined(verb)
    if any(not lexicon().has("captors", a.lemma_.lower()) for v in joined for a in agents(v)):
        return False
    return any(_befalls_prisoners(v) for v in joined)


def _is_of_that_time(verb: Token) -> bool:
    """Told in the plain past: not "he had been beaten", "he could be beaten"."""
    helpers = children(verb, "aux", "auxpass")
    return all(word.tag_ != "MD" and word.lower_ not in ("had", "'d") for word in helpers)


def _befalls_prisoners(verb: Token) -> bool:
    words, done = lexicon(), verb.lemma_.lower()
    if done in ("deny", "refuse"):
        given = children(verb, *_OBJECTS)
        return any(words.has("needs_of_prisoners", noun.lemma_.lower()) for noun in given)
    return words.has("custody_passives", done) and not children(verb, "oprd", "neg")


def _answers_captors(scene: Scene, token: Token) -> bool:
    """ "She refused to sign, and two officers slapped her"."""
    if token.dep_ != "nsubj" or not _refuses(token):
        return False
    for verb in _clauses_behind(token.head):
        suffered = any(are_alike(o, token) for o in children(verb, *_OBJECTS))
        hurts = lexicon().has("custody_verbs", verb.lemma_.lower())
        if suffered and hurts and is_done_by_captors(scene, verb):
            return True
    return False


def _refuses(subject: Token) -> bool:
    """ "He refused to", "declined", "would not", "gave no names", "denied it", "kept silent"."""
    verb = subject.head
    answer = lexicon().has("answering_verbs", verb.lemma_.lower())
    denies = verb.lemma_.lower() in word_sets("modality")["deny_verbs"]
    none = any(c.lower_ == "no" for o in children(verb, "dobj") for c in children(o, "det"))
    return answer or denies or none or bool(children(verb, "neg"))


def _is_elsewhere(scene: Scene, token: Token) -> bool:
    """Whether a sentence names a place that the sentence before does not, or tells of a journey."""
    here = scene.sentence[token.i]
    words = (word for word in sentence_of(token) if word.i != token.i)
    if any(lexicon().has("exile_words", word.lemma_.lower()) for word in words):
        return True
    return bool(_places(scene, here) - _places(scene, here - 1))


def _places(scene: Scene, sentence: int) -> set[str]:
    numbers = scene.in_sentence(sentence) if sentence >= 0 else range(0)
    places = (scene.mentions[n] for n in numbers)
    return {m.name for m in places if m.kind == "proper" and (m.type == "place" or m.actor)}
