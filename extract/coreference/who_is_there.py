"""Who is there, and able to act: "Karim's brother fled to Lyon. Karim is held in Bujumbura. He went
to the police in Lyon" tells of the brother.

What is done in a town is done by or to him who is told to be there, where everybody else whom the
pronoun may mean is told to be in another country, held, missing or dead. Who is held, missing or
dead files no complaint now and is not followed home; and who goes on hunger strike or is beaten by
guards is the one who is held. Nothing is said of what had been done, or may have been before an
arrest or a death ("he joined a protest", "was followed", "told the judge"), of visits, nor of deeds
that reach over borders: a call, a letter, a verdict in his absence.
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
    first_conjunct,
    has_had,
    has_modal,
    is_passive,
    lemma,
    prepositional_objects,
    sentence_of,
    with_joined,
)

_BACK = 3
"""Sentences back in which somebody may be told of whom the pronoun means."""
_THERE = ("in", "at", "near", "outside", "inside")
_EARLIER = frozenset({"before", "until", "earlier", "previously", "once", "formerly"})

_SHUT_AWAY = ("held", "missing", "dead")
_YEAR = 4
_SUBJECTS = {"he": "he", "him": "he", "she": "she", "her": "she"}

Told = list[tuple[Cluster, Whereabouts | None]]
"""Whom a pronoun may mean, with what was told of where they are."""


def who_is_there(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """The one whom the sentence before last tells to be where it is done, or able to do it."""
    verb = _deed(pronoun)
    if verb is None:
        return _as_the_teller(ground, pronoun)
    near = _told_near(ground, pronoun)
    if len(near) < 2:
        return None
    told = [(c, whereabouts(ground.scene, c, pronoun.index)) for c in near]
    is_active = is_subject(pronoun.token) and not is_passive(verb)
    return (
        _prisoner(ground, verb, told)
        or _at_the_place(ground, verb, told, is_active)
        or (_at_large(pronoun, verb, told) if is_subject(pronoun.token) else None)
    )


def _deed(pronoun: Pronoun) -> Token | None:
    """The main verb of what a sentence tells of a pronoun, not of what had been before."""
    token = pronoun.token
    verb = first_conjunct(token.head)
    if not pronoun.human or verb.dep_ != "ROOT":
        return None
    if not is_subject(token) and not (token.dep_ == "dobj" and _is_done_by_others(token.head)):
        return None
    earlier = any(word.lower_ in _EARLIER for word in _own_words(verb))
    return None if has_modal(token.head) or earlier or has_had(token.head) else token.head


def _is_done_by_others(verb: Token) -> bool:
    """ "Two men beat him in Berlin"; not "Omar beat him", "his uncle beat him"."""
    doers = children(verb, "nsubj")
    return bool(doers) and all(doer.tag_ == "NNS" and not children(doer, "poss") for doer in doers)


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
    freed = any(w is not None and w.state in ("freed", "taken") for _, w in told)
    if len(held) != 1 or freed or not any(map(_befalls_prisoners, with_joined(verb))):
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


def _at_the_place(
    ground: PronounGround, verb: Token, told: Told, is_active: bool
) -> Cluster | None:
    """Who is told to be in the town or country where it is done, while nobody else is."""
    towns = _towns(ground, verb)
    lands = {land for _, land in towns}
    if not towns or any(
        lexicon().has("reaching_over_borders", lemma(v)) for v in with_joined(verb)
    ):
        return None
    if any(lexicon().has("away_from_home", lemma(word)) for word in sentence_of(verb)):
        return None
    shut = any(w is not None and w.state in _SHUT_AWAY for _, w in told)
    if shut and _may_be_how_he_was_taken(verb):
        return None
    suffers = not is_active
    here = [c for c, w in told if w is not None and w.lands & lands]
    able = [w for _, w in told if w is not None and (suffers or w.state not in ("missing", "dead"))]
    others = [w for _, w in told if w is None or not w.lands & lands]
    apart = all(w is not None and (w.towns or w.state == "dead") for w in others)
    if len(here) != 1 or len(here) + len(others) != len(told) or not apart:
        return None
    return here[0] if any(w.lands & lands for w in able) else None


def _may_be_how_he_was_taken(verb: Token) -> bool:
    """ "He was seized in Nairobi", "was beaten in Lyon in 2015": so may be who is held now."""
    seized = any(lexicon().has("seizing", lemma(v)) for v in with_joined(verb))
    return seized or any(map(_is_year, sentence_of(verb)))


def _at_large(pronoun: Pronoun, verb: Token, told: Told) -> Cluster | None:
    """Who can go to the police and be followed home, while everybody else is held or dead."""
    free = [c for c, w in told if w is None or w.state not in _SHUT_AWAY]
    open_ = any(w is not None and w.state == "taken" for _, w in told)
    if len(free) != 1 or open_:
        return None
    freed = any(w is not None and w.state == "freed" for _, w in told)
    if not freed and any(_tells_of_before(w) for w in sentence_of(verb)):
        return None
    away = [w for _, w in told if w is not None and w.state in _SHUT_AWAY]
    if _is_done_now(verb) or all(w.state == "held" for w in away):
        lately = _is_done_now(verb) or all(w.long for w in away)
        return free[0] if _is_done_at_large(pronoun, verb, lately) else None
    return None


def _tells_of_before(word: Token) -> bool:
    """A year, or what prisoners have to do with: "told his lawyer", "filed an appeal"."""
    return _is_year(word) or lexicon().has("of_prisoners", lemma(word))


def _as_the_teller(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """The second "he" of "he told police that he had been threatened", while the other is held."""
    token, verb = pronoun.token, pronoun.token.head
    clause = verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT"
    if not pronoun.human or not clause or token.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    tellers = [s for s in children(verb.head, "nsubj") if s.lower_ == _SUBJECTS.get(token.lower_)]
    index = ground.scene.by_head.get(tellers[0].i) if tellers else None
    teller = None if index is None else ground.clusters.of(index)
    if index is None or teller is None:
        return None
    told = [(c, whereabouts(ground.scene, c, index)) for c in _told_near(ground, pronoun)]
    others = [w for c, w in told if c.number != teller.number]
    own = whereabouts(ground.scene, teller, index)
    shut = all(w is not None and w.state in _SHUT_AWAY for w in others)
    if not others or not shut or (own is not None and own.state in _SHUT_AWAY):
        return None
    freed = own is not None and own.state == "freed"
    return None if not freed and any(map(_tells_of_before, verb.subtree)) else teller


def _is_year(word: Token) -> bool:
    return word.is_digit and len(word) == _YEAR


def _is_done_now(verb: Token) -> bool:
    """ "Is followed", "has filed a complaint", "now receives threats"."""
    helpers = {aux.lower_ for aux in children(verb, "aux", "auxpass")}
    present = verb.tag_ in ("VBZ", "VBP") or bool(helpers & {"is", "has", "'s"})
    return present or any(lexicon().has("words_of_now", w.lower_) for w in sentence_of(verb))


def _is_done_at_large(pronoun: Pronoun, verb: Token, lately: bool) -> bool:
    words, done = lexicon(), lemma(verb)
    if pronoun.token.dep_ == "nsubjpass":
        return lately and words.has("done_to_free_people", done)
    reached = prepositional_objects(verb, "to", "with")
    if done in ("go", "turn"):
        return any(words.has("help", lemma(noun)) for noun in reached)
    if words.has("gatherings_abroad", done):
        return any(words.has("missions_outside", lemma(word)) for word in verb.subtree)
    if done == "receive":
        return _is_done_now(verb)
    if done == "file":
        return any(lemma(noun) in ("complaint", "report") for noun in children(verb, "dobj"))
    hearers = [*reached, *children(verb, "dobj", "dative")]
    to_them = any(words.has("hearers_of_free_people", lemma(noun)) for noun in hearers)
    return to_them and words.has("told_of_by_free_people", done)


def _towns(ground: PronounGround, verb: Token) -> set[tuple[str, str]]:
    return {t for v in with_joined(verb) for t in towns_beside(ground.scene, v, _THERE)}
