"""Who is there, and able to act: "Karim's brother fled to Lyon. Karim is held in Bujumbura. He went
to the police in Lyon" tells of the brother.

What is done in a town is done by or to him who is told to be there, where everybody else whom the
pronoun may mean is told to be in another country, held, missing or dead. Who is held, missing or
dead tells no reporters and is not followed home, where one other is told of; and who goes
on hunger strike or is beaten by guards is the one who is held. Nothing is said of what had been
done, or had been before an arrest, nor of deeds that reach over borders: a call, a letter, a
verdict in his absence.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.allowed_antecedents import allowed_antecedents
from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import is_subject
from extract.coreference.whereabouts import Whereabouts, towns_beside, whereabouts
from extract.grammar import (
    agents,
    children,
    conjuncts,
    first_conjunct,
    has_had,
    is_passive,
    lemma,
    own_subjects,
    prepositional_objects,
    sentence_of,
)

_BACK = 3
"""Sentences back in which somebody may be told of whom the pronoun means."""
_THERE = ("in", "at", "near", "outside", "inside")
_EARLIER = frozenset({"before", "until", "earlier", "previously", "once", "formerly"})

_SHUT_AWAY = ("held", "missing", "dead")

Told = list[tuple[Cluster, Whereabouts | None]]
"""Whom a pronoun may mean, with what was told of where they are."""


def who_is_there(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """The one whom the sentence before last tells to be where it is done, or able to do it."""
    verb = _deed(pronoun)
    if verb is None:
        return None
    near = _told_near(ground, pronoun)
    if len(near) < 2:
        return None
    told = [(c, whereabouts(ground.scene, c, pronoun.index)) for c in near]
    return (
        _prisoner(ground, verb, told)
        or _at_the_place(ground, verb, told)
        or _at_large(pronoun, verb, told)
    )


def _deed(pronoun: Pronoun) -> Token | None:
    """The main verb of what a sentence tells of a pronoun, not of what had been before."""
    token = pronoun.token
    verb = first_conjunct(token.head)
    if not pronoun.human or not is_subject(token) or verb.dep_ != "ROOT":
        return None
    modal = any(aux.tag_ == "MD" for aux in children(token.head, "aux"))
    earlier = any(word.lower_ in _EARLIER for word in _own_words(verb))
    return None if modal or earlier or has_had(token.head) else token.head


def _own_words(verb: Token) -> Iterator[Token]:
    """The words of a sentence, without those of what is told in it."""
    told = {w.i for clause in children(verb, "ccomp") for w in clause.subtree}
    return (word for word in sentence_of(verb) if word.i not in told)


def _told_near(ground: PronounGround, pronoun: Pronoun) -> list[Cluster]:
    """Everybody of the sentences before whom the pronoun may mean, the last first."""
    here = ground.scene.sentence[pronoun.token.i]
    found: dict[int, Cluster] = {}
    for candidate, cluster in allowed_antecedents(ground, pronoun):
        if here - ground.scene.sentence_of(candidate) <= _BACK:
            found.setdefault(cluster.number, cluster)
    return list(found.values())


def _prisoner(ground: PronounGround, verb: Token, told: Told) -> Cluster | None:
    """Who is held, of "he went on hunger strike", "he was beaten by guards"."""
    held = [(c, w) for c, w in told if w is not None and w.state == "held"]
    freed = any(w is not None and w.state == "freed" for _, w in told)
    if len(held) != 1 or freed or not any(map(_befalls_prisoners, _joined(verb))):
        return None
    cluster, where = held[0]
    lands = {land for _, land in _towns(ground, verb)}
    return cluster if lands <= where.lands else None


def _befalls_prisoners(verb: Token) -> bool:
    words = lexicon()
    if any(words.has("strikes_of_prisoners", lemma(noun)) for noun in _strike(verb)):
        return True
    if not is_passive(verb) or children(verb, "neg"):
        return False
    if words.has("done_to_prisoners", lemma(verb)):
        return True
    if any(words.has("keepers_of_prisoners", lemma(noun)) for noun in agents(verb)):
        return True
    where = prepositional_objects(verb, "in", "into", "to")
    moved = words.has("kept_in_custody", lemma(verb)) or words.has("moving_prisoners", lemma(verb))
    return moved and any(words.has("places_of_custody", lemma(noun)) for noun in where)


def _strike(verb: Token) -> Iterator[Token]:
    """The "hunger" of "went on hunger strike", "began a hunger strike"."""
    for noun in (*prepositional_objects(verb, "on"), *children(verb, "dobj")):
        if lemma(noun) == "strike":
            yield from children(noun, "compound")


def _at_the_place(ground: PronounGround, verb: Token, told: Told) -> Cluster | None:
    """Who is told to be in the town or country where it is done, while nobody else is."""
    towns = _towns(ground, verb)
    lands = {land for _, land in towns}
    if not towns or any(lexicon().has("reaching_over_borders", lemma(v)) for v in _joined(verb)):
        return None
    suffers = is_passive(verb)
    here = [c for c, w in told if w is not None and w.lands & lands]
    able = [w for _, w in told if w is not None and (suffers or w.state not in ("missing", "dead"))]
    others = [w for _, w in told if w is None or not w.lands & lands]
    apart = all(w is not None and (w.towns or w.state == "dead") for w in others)
    if len(here) != 1 or len(here) + len(others) != len(told) or not apart:
        return None
    return here[0] if any(w.lands & lands for w in able) else None


def _at_large(pronoun: Pronoun, verb: Token, told: Told) -> Cluster | None:
    """Who can go to the police and be followed home, while everybody else is held or dead."""
    free = [c for c, w in told if w is None or w.state not in _SHUT_AWAY]
    if len(free) != 1 or not _is_done_at_large(pronoun, verb):
        return None
    return free[0]


def _is_done_at_large(pronoun: Pronoun, verb: Token) -> bool:
    words, done = lexicon(), lemma(verb)
    if pronoun.token.dep_ == "nsubjpass":
        return words.has("done_to_free_people", done)
    reached = prepositional_objects(verb, "to")
    if done in ("go", "turn"):
        return any(words.has("help", lemma(noun)) for noun in reached)
    return words.has("done_by_free_people", done)


def _towns(ground: PronounGround, verb: Token) -> set[tuple[str, str]]:
    return {t for v in _joined(verb) for t in towns_beside(ground.scene, v, _THERE)}


def _joined(verb: Token) -> list[Token]:
    """A verb and those joined to it that have no subject of their own."""
    return [v for v in conjuncts(verb) if v.i == verb.i or not own_subjects(v)]
