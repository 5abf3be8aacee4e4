"""Who is called by his age: "Aline Uwimana, 41, was followed. The embassy rang the 41-year-old".

An age is told behind a name ("Ana Li (29)", "Ana Li, aged 29,") or before a noun ("a 29-year-old
singer"). Everybody of the text who is told to be of that age is asked for; where one of them cannot
be found ("two men, 34 and 28"), or two are left, nobody is meant. Nor is anybody where somebody of
unknown age was told of since, or where the clause tells what is done to suspects
(`unknown_suspects`).
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from spacy.tokens import Doc, Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.near_nouns import beside_in_clause
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees, narrows
from extract.coreference.scene import Scene, clause_of
from extract.coreference.told_since import is_still_told_of, last_sentence
from extract.coreference.unknown_suspects import may_be_a_suspect
from extract.grammar import children, lemma
from extract.naming.mention import DocMention

YEARS_OLD = "-year-old"
_AGED = ("aged", "age")
_OPEN = (",", "(", "\u2013", "\u2014")
_CLOSE = (",", ")", ".", ";", ":", "\u2013", "\u2014", "and", "who", "of", "from")


class Aged(NamedTuple):
    """Whom the age of a noun means, and whether several are told to be of it."""

    found: Cluster | None = None
    several: bool = False


def of_this_age(ground: NounGround, index: int) -> Aged:
    """Whom "the 41-year-old" or "the 41-year-old woman" means."""
    scene, mention = ground.scene, ground.scene.mentions[index]
    age = _only_by_age(mention)
    if age is None or narrows(scene.head(index), places=True):
        return Aged()
    bearers: dict[int, Cluster] = {}
    for teller in _tellers(scene, age):
        if teller is not None and _looks_back(scene.mentions[teller]):
            continue
        cluster = None if teller is None else ground.clusters.of(teller)
        if cluster is None or cluster.plural or min(cluster.members) > index:
            return Aged(several=True)
        bearers[cluster.number] = cluster
    several, beside = len(bearers) > 1, beside_in_clause(ground, index)
    fit = [c for c in bearers.values() if agrees(mention, c) and c.number not in beside]
    fit = [c for c in fit if not may_be_a_suspect(ground, index, c)]
    if len(fit) != 1:
        return Aged(several=several)
    since = last_sentence(ground, index, fit[0]) + 1
    is_meant = is_still_told_of(ground, index, fit[0], partial(_is_ageless, scene), since=since)
    return Aged(fit[0] if is_meant else None, several)


def ages_told(scene: Scene, members: Iterable[int]) -> frozenset[str]:
    """The words for somebody's age, as a noun would have them: "34-year-old" of "Ana Li, 34,"."""
    return frozenset(age + YEARS_OLD for member in members for age in _ages_of(scene, member))


def is_of_another_age(scene: Scene, index: int, members: Iterable[int]) -> bool:
    """Whether "the 34-year-old cook" cannot be somebody, who is told to be 36."""
    own = frozenset(word for word in scene.mentions[index].modifiers if word.endswith(YEARS_OLD))
    told = ages_told(scene, members) if own else frozenset()
    return bool(own and told) and own.isdisjoint(told)


def _is_ageless(scene: Scene, cluster: Cluster) -> bool:
    return not ages_told(scene, cluster.members)


def _only_by_age(mention: DocMention) -> str | None:
    """The 34 of "the 34-year-old", "the 34-year-old man"; not of "the 34-year-old cook"."""
    if mention.type != "person" or mention.plural:
        return None
    words = {w for w in mention.modifiers if not lexicon().has("plain_words", w)}
    if not lexicon().has("people_nouns", mention.lemma):
        words |= {mention.lemma}
    age = next(iter(words)).removesuffix(YEARS_OLD) if len(words) == 1 else ""
    return age if age and age not in words else None


def _looks_back(mention: DocMention) -> bool:
    return mention.kind == "nominal" and mention.definite


def _tellers(scene: Scene, age: str) -> Iterator[int | None]:
    """The mentions of all who are told to be of an age; None for one that is no mention."""
    for token in scene.doc:
        if token.lower_ == age + YEARS_OLD:
            yield _at(scene, token)
        elif token.text == age and _is_age(scene.doc, token.i):
            yield _in_front(scene, token.i)


def _at(scene: Scene, token: Token) -> int | None:
    for word in (token, token.head):
        if word.i in scene.by_head:
            return scene.by_head[word.i]
    inside = (n for n, m in enumerate(scene.mentions) if m.start <= token.i < m.end)
    return next(inside, None)


def _is_age(doc: Doc, i: int) -> bool:
    """ "Li, 34, left", "Li (34)", "aged 34", "34 years old"; not "on 3 May, 34 men"."""
    before = doc[i - 1].lower_ if i else ""
    behind = [word.lower_ for word in doc[i + 1 : i + 3]]
    if before in _AGED or behind == ["years", "old"]:
        return True
    return before in _OPEN and (not behind or behind[0] in _CLOSE)


def _in_front(scene: Scene, i: int) -> int | None:
    """Who stands before ", 34" and ", aged 34", and who is the subject of "is 34 years old"."""
    doc, start = scene.doc, i
    while start and doc[start - 1].lower_ in (*_OPEN, *_AGED):
        start -= 1
    if start < i:
        return next((n for n, m in enumerate(scene.mentions) if m.end == start), None)
    verb = clause_of(doc[i])
    subjects = children(verb, "nsubj") if lemma(verb) == "be" else []
    return next((scene.by_head.get(subject.i) for subject in subjects), None)


def _ages_of(scene: Scene, index: int) -> Iterator[str]:
    mention, doc = scene.mentions[index], scene.doc
    words = [*mention.modifiers, mention.lemma, *(c.lower_ for c in scene.head(index).lefts)]
    yield from (w.removesuffix(YEARS_OLD) for w in words if w.endswith(YEARS_OLD))
    behind = doc[mention.end : mention.end + 3]
    for word in behind:
        if word.text.isdecimal() and _is_age(doc, word.i):
            yield word.text
            return
        if word.lower_ not in (*_OPEN, *_AGED):
            break
    if scene.head(index).dep_ == "nsubj" and lemma(scene.head(index).head) == "be":
        yield from _said_behind(scene.head(index).head)


def _said_behind(verb: Token) -> Iterator[str]:
    """ "Is 34", "was 34 years old"."""
    for word in verb.doc[verb.i + 1 : verb.i + 2]:
        if word.text.isdecimal() and (word.head == verb or _is_age(verb.doc, word.i)):
            yield word.text
