"""Bearers of one name who are two: "The consul Omar Tal Nur threatened the student Omar Tal".

A name that begins or ends another is mostly its short form, and an equal one the same person. It is
not where one acts on the other or is listed beside him, where words set him apart ("another Omar
Tal", "his namesake"), where he is the other's relative, and where one of them serves a state and
the other is an exile, one judges and the other is tried, or one is the killer and the other was
killed. Who was something "until 2012", resigned or fled may be both.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from extract.coreference.clusters import nouns_of
from extract.coreference.kin_apart import are_other_kin
from extract.coreference.lexicon import lexicon
from extract.coreference.same_named_kin import is_kin_of
from extract.coreference.scene import Scene
from extract.grammar import (
    NOUNS,
    agents,
    antecedent,
    children,
    conjuncts,
    first_conjunct,
    lemma,
    with_subject,
)

_OPPOSED = (("serves_a_state", "told_against"), ("tries_others", "is_tried"))
_OBJECTS = ("dobj", "dative", "nsubjpass")
_NAMED = ("named", "called")
_BEHIND = "namesakes?|(?:of|with|bearing|sharing) (?:the|his|her) (?:same )?(?:full )?name"
_NAMESAKE = re.compile(rf"\b(?:{_BEHIND})\b[\s,(:\u2013\u2014-]*(?:[\w-]+ ){{0,3}}$", re.IGNORECASE)
_WINDOW = 70


def are_two(scene: Scene, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether the mentions of a name tell of somebody else than those of a like one."""
    first, last = sorted((sorted(one), sorted(other)))
    return (
        _is_set_apart(scene, last[0])
        or (not _are_alike(scene, (*one, *other)) and is_kin_of(scene, last[0], first))
        or any(are_other_kin(scene, first, index) for index in last)
        or _meet(scene, one, other)
        or _are_opposed(scene, one, other)
        or _harms(scene, one, other)
        or _harms(scene, other, one)
    )


def agrees_best(scene: Scene, index: int, bearers: Iterable[Sequence[int]]) -> int:
    """Which of several bearers a name means: the first whose role is its own, else the first."""
    people, sides = [*bearers], _sides(_called(scene, (index,)))
    same = (n for n, own in enumerate(people) if sides and _sides(_called(scene, own)) & sides)
    return next(same, 0)


def _is_set_apart(scene: Scene, index: int) -> bool:
    """ "Another Omar Tal", "an unrelated Omar Tal", "his namesake, the consul Omar Tal"."""
    mention, doc = scene.mentions[index], scene.doc
    before = doc[mention.start - 1].lower_ if mention.start else ""
    words = (before, mention.text.split()[0].lower())
    if any(lexicon().has("sets_bearers_apart", word) for word in words):
        return True
    text = scene.document.text[max(0, mention.start_char - _WINDOW) : mention.start_char]
    return _NAMESAKE.search(text) is not None


def _are_alike(scene: Scene, members: Iterable[int]) -> bool:
    return len({scene.mentions[index].name.casefold() for index in members}) == 1


def _meet(scene: Scene, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether one acts on the other in a clause, or both stand in one list."""
    alike = _are_alike(scene, (*one, *other))
    heads = {scene.head(i).i for i in one}, {scene.head(i).i for i in other}
    for members, others in ((one, heads[1]), (other, heads[0])):
        beside = (_beside(scene.head(i), alike=alike) for i in members)
        if not all(map(others.isdisjoint, beside)):
            return True
    return False


def _beside(name: Token, *, alike: bool) -> set[int]:
    """The words for those who act on a name's bearer; of unlike names, who are listed with him."""
    noun = _described(name)
    listed = conjuncts(noun) if _is_list(noun) and not alike else [noun]
    found = {word.i for peer in listed if peer.i != noun.i for word in _equals(peer)}
    verb = _acting_verb(noun)
    if verb is not None and not lexicon().has("verbs_of_naming", lemma(verb)):
        found |= {word.i for doer in _doers(verb) for word in _equals(doer) if doer.i != noun.i}
    return found - {word.i for word in _equals(noun)}


def _is_list(noun: Token) -> bool:
    joined = [word.lower_ for peer in conjuncts(noun) for word in children(peer, "cc")]
    return bool(joined) and all(word in ("and", "&") for word in joined)


def _described(name: Token) -> Token:
    """The noun that a name stands beside: "the consul, a man named Omar Tal"."""
    while name.dep_ == "appos" or (name.dep_ == "oprd" and name.head.lower_ in _NAMED):
        name = name.head if name.dep_ == "appos" else name.head.head
    return name


def _equals(noun: Token) -> Iterator[Token]:
    """A noun and the names that stand beside it."""
    noun = antecedent(noun)
    yield noun
    for beside in children(noun, "appos"):
        yield from _equals(beside)
    for clause in children(noun, "acl"):
        yield from children(clause, "oprd") if clause.lower_ in _NAMED else ()


def _acting_verb(noun: Token) -> Token | None:
    """The verb whose doers act on somebody: of "ordered the arrest of Omar" too."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ in _OBJECTS:
        return noun.head
    if noun.dep_ != "pobj" or not lexicon().has("acts_on", noun.head.lower_):
        return None
    above = noun.head.head
    if noun.head.dep_ == "agent":
        return None
    deed = above.pos_ == "NOUN" and above.dep_ == "dobj"
    return above.head if deed else above if above.pos_ == "VERB" else None


def _doers(verb: Token) -> Iterator[Token]:
    subjects = children(with_subject(verb), "nsubj")
    yield from (peer for doer in (*subjects, *agents(verb)) for peer in conjuncts(doer))


def _are_opposed(scene: Scene, one: Sequence[int], other: Sequence[int]) -> bool:
    mine, others = _sides(_called(scene, one)), _sides(_called(scene, other))
    for first, second in _OPPOSED:
        ways = ((mine, one, others), (others, other, mine))
        for official, members, told in ways:
            apart = first in official - told and second in told - official
            if apart and not _left_it(scene, members):
                return True
    return False


def _sides(nouns: set[str]) -> set[str]:
    pairs = (name for pair in _OPPOSED for name in pair)
    return {name for name in pairs if not lexicon().words[name].isdisjoint(nouns)}


def _called(scene: Scene, members: Iterable[int]) -> set[str]:
    """The nouns for what somebody is: before his name, beside it and after "is"."""
    found: set[str] = set()
    for index in members:
        mention = scene.mentions[index]
        written = scene.doc[max(0, mention.start - 1) : mention.end]
        words = [*_beside_name(scene.head(index)), *written]
        nouns = [word for word in words if word.pos_ in NOUNS]
        found |= {lemma(word) for word in nouns if not _was_so(word)}
        found |= nouns_of(mention) if not any(map(_was_so, nouns)) else set()
    return found


def _beside_name(name: Token) -> Iterator[Token]:
    yield from children(name, "appos", "compound", "nmod")
    listed = first_conjunct(name)
    if listed.dep_ in ("appos", "oprd") and (listed.i == name.i or listed.head.tag_ == "NNS"):
        yield _described(listed)
    if name.dep_ == "nsubj" and lemma(name.head) == "be":
        yield from children(name.head, "attr")


def _was_so(noun: Token) -> bool:
    """ "The former consul", "a judge until 2012", "ex-officer"."""
    near = (*noun.children, noun.nbor(-1) if noun.i else noun)
    return any(lexicon().has("no_longer_so", word.lower_) for word in near)


def _left_it(scene: Scene, members: Iterable[int]) -> bool:
    """Whether a sentence about him says that somebody left a post or a country."""
    sentences = {scene.sentence_of(index) for index in members}
    words = (word for word in scene.doc if scene.sentence[word.i] in sentences)
    return any(
        lexicon().has("leaves_a_post", lemma(word)) or lexicon().has("no_longer_so", word.lower_)
        for word in words
    )


def _harms(scene: Scene, one: Sequence[int], other: Sequence[int]) -> bool:
    """ "Omar Tal was killed. The killer, Omar Tal Nur": who is killed is not his killer."""
    if lexicon().words["harms_others"].isdisjoint(_called(scene, one)):
        return False
    names = (_described(scene.head(index)) for index in other)
    return any(
        name.dep_ in _OBJECTS and lexicon().has("verbs_of_harm", lemma(name.head)) for name in names
    )
