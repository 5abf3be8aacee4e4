"""Which of two bearers a surname alone means: "Her cousin Igor Tal came. Tal threatened her" is he.

Whom a clause names beside a pronoun is not the one that the pronoun means, and who is beaten "in
his cell" is a man. A relative who was seized in the sentence before is the one who is beaten in
this. Who "said that she had been beaten" is the woman of the two, but for him whom the text calls
by the surname all along. "Tal was followed, she said" leaves it open whether she tells of herself:
then the man of the two is not taken for her, nor she for him.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster
from extract.coreference.held_before import held_before
from extract.coreference.lexicon import Gender, lexicon
from extract.coreference.scene import Scene, clause_of, is_subject
from extract.grammar import (
    children,
    first_conjunct,
    with_joined,
)
from extract.naming.person_words import person_words

Genders = dict[int, Gender | None]
"""The gender of each bearer, by the number of its cluster."""

_FORMS: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_SELVES: dict[str, Gender] = {"himself": "m", "herself": "f"}
_OBJECTS = ("dobj", "dative")
_SUBJECTS = ("nsubj", "nsubjpass")
_TOLD = ("ccomp", "advcl")
_COMPANY = frozenset(("with", "alongside", "beside"))


def bearers_left(
    scene: Scene, people: list[Cluster], index: int, genders: Genders
) -> list[Cluster]:
    """Those of some namesakes whom a surname may mean where it stands."""
    name = scene.head(index)
    sexes = set(_own_genders(name))
    left = [p for p in people if not sexes or genders[p.number] in (None, *sexes)]
    for pronoun in _beside(name):
        left = _without(scene, left, genders, pronoun)
    return left


def seized_bearer(scene: Scene, people: Iterable[Cluster], index: int) -> list[Cluster]:
    """The relative whom the sentence before tells to have been seized, and this to be beaten."""
    token = scene.head(index)
    found = {word.i for word in held_before(scene, Pronoun(index, token, False, None, False))}
    named = {number for i in found if (number := scene.by_head.get(i)) is not None}
    return [person for person in people if not named.isdisjoint(person.members)]


def self_telling(
    scene: Scene, people: list[Cluster], index: int, genders: Genders
) -> list[Cluster]:
    """The one bearer of the sex of whom a surname's bearer tells: "Tal said that she fled"."""
    name = scene.head(index)
    verb = first_conjunct(name).head
    if first_conjunct(name).dep_ != "nsubj" or verb.lemma_.lower() not in person_words()["speech"]:
        return []
    told = (w for clause in children(verb, "ccomp") for w in children(clause, *_SUBJECTS))
    sexes = {_FORMS[word.lower_] for word in _pronouns(told)}
    found = [person for person in people if genders[person.number] in sexes]
    return found if len(found) == len(sexes) == 1 else []


def is_doubtful(scene: Scene, person: Cluster, index: int, genders: Genders) -> bool:
    """Whether another bearer may tell it of himself: "Tal was followed, she said"."""
    name = scene.head(index)
    verb = first_conjunct(name).head
    if not is_subject(name) or verb.dep_ != "ccomp" or name.i > verb.head.i:
        return False
    told = {_FORMS[word.lower_] for word in _pronouns(children(verb.head, "nsubj"))}
    return bool(told) and genders[person.number] not in (None, *told)


def owner_genders(scene: Scene, people: list[Cluster], kin: list[Cluster]) -> dict[int, Gender]:
    """ "Her cousin Igor Tal": of two who bear the name the other is a woman."""
    if len(people) != 2 or len(kin) != 1:
        return {}
    start = scene.mentions[min(kin[0].members)].start
    owners = [w for w in scene.doc[max(0, start - 4) : start] if w.lower_ in ("his", "her")]
    other = next(person for person in people if person.number != kin[0].number)
    return {other.number: _FORMS[owners[-1].lower_]} if owners else {}


def _own_genders(name: Token) -> Iterator[Gender]:
    """Of what sex a name's bearer is by pronouns that can mean nobody else."""
    verb = clause_of(name)
    if not is_subject(name) or first_conjunct(name).head.i != verb.i:
        return
    yield from (_SELVES[w.lower_] for w in children(verb, *_OBJECTS) if w.lower_ in _SELVES)
    if first_conjunct(name).dep_ == "nsubjpass":
        phrases = (p for p in children(verb, "prep", "agent") if p.lower_ not in _COMPANY)
        nouns = (noun for phrase in phrases for noun in children(phrase, "pobj"))
        yield from (g for noun in nouns for g in _owned_by(noun))
    if verb.dep_ == "ccomp" and name.i < verb.head.i:
        for speaker in children(verb.head, "nsubj"):
            if _speaks_for_somebody(speaker):
                yield from _owned_by(speaker)


def _owned_by(noun: Token) -> Iterator[Gender]:
    yield from (_FORMS[w.lower_] for w in children(noun, "poss") if w.lower_ in ("his", "her"))


def _speaks_for_somebody(noun: Token) -> bool:
    """ "Tal was beaten, her lawyer said": relatives and lawyers are asked because of one person."""
    called = noun.lemma_.lower()
    return lexicon().has("lawyers", called) or lexicon().has("kin", called)


def _beside(name: Token) -> Iterator[Token]:
    """The pronouns that grammar keeps apart from a name: of its clause, and of those around it."""
    verb = clause_of(name)
    if is_subject(name) and first_conjunct(name).head.i == verb.i:
        yield from (w for v in with_joined(verb) for w in _objects(v))
    else:
        yield from _pronouns(children(first_conjunct(verb), *_SUBJECTS))
    while verb.dep_ in (*_TOLD, "conj", "xcomp") and verb.head.i < name.i:
        told, verb = verb, verb.head
        if told.dep_ in _TOLD:
            yield from _pronouns(children(first_conjunct(verb), *_SUBJECTS))
            yield from _objects(verb) if told.dep_ == "ccomp" else ()


def _objects(verb: Token) -> Iterator[Token]:
    yield from _pronouns(children(verb, *_OBJECTS))
    yield from _pronouns(w for p in children(verb, "prep", "agent") for w in children(p, "pobj"))


def _pronouns(words: Iterable[Token]) -> Iterator[Token]:
    yield from (word for word in words if word.lower_ in _FORMS)


def _without(
    scene: Scene, people: list[Cluster], genders: Genders, pronoun: Token
) -> list[Cluster]:
    """The namesakes whom a pronoun does not mean, where it can mean one of them alone."""
    gender = _FORMS[pronoun.lower_]
    meant = [p for p in people if genders[p.number] == gender]
    unsure = [p for p in people if genders[p.number] is None]
    if len(people) < 2 or len(meant) != 1 or (unsure and len(people) > 2):
        return people
    if _is_another_told_of(scene, people, pronoun, gender):
        return people
    return [p for p in people if p.number != meant[0].number]


def _is_another_told_of(
    scene: Scene, people: list[Cluster], pronoun: Token, gender: Gender
) -> bool:
    """Whether the pronoun may mean somebody of another name, told of here or just before."""
    own = {member for person in people for member in person.members}
    here = scene.sentence[pronoun.i]
    for number in (*scene.in_sentence(max(0, here - 1)), *scene.in_sentence(here)):
        mention = scene.mentions[number]
        if number in own or mention.type != "person" or mention.kind == "pronoun":
            continue
        if mention.start < pronoun.i and _sex(scene, number) == gender:
            return True
        if _tells_of_himself(scene.head(number), pronoun) and _sex(scene, number) is None:
            return True
    return False


def _tells_of_himself(speaker: Token, pronoun: Token) -> bool:
    """ "An officer said that Tal had threatened him": the officer, it may be; not "his lawyer"."""
    above = is_subject(speaker) and speaker.head.is_ancestor(clause_of(pronoun))
    return above and not any(_owned_by(speaker))


def _sex(scene: Scene, number: int) -> Gender | None:
    mention = scene.mentions[number]
    first = mention.name.lower().split()[0] if mention.name else ""
    return mention.gender or lexicon().gender.get(mention.lemma) or lexicon().given_names.get(first)
