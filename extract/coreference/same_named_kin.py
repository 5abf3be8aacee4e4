"""Relatives of one and the same name: "Omar Tal was shot in 1992. His son Omar Tal lives in Oslo".

Nobody is his own son. A name that stands beside "his son" or "Omar Tal's son" is another person
than the one of that name whose son he is; where somebody else was told of in between, "his" may be
that person's, and the name is the known one's. So it is beside "his brother", as brothers are not
named alike, and behind "according to Omar Tal's father,". Later mentions of the name go to the
first bearer. A relative called by one word of the name is another as well: "his son Omar", but not
where the name may open a clause of its own: "through her brother Osman was told".
"""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, is_subject
from extract.grammar import VERBS, children
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_FORMS = {"his": "m", "her": "f"}
_CALLED = frozenset(("named", "called"))
_BESIDE = _CALLED | {",", "("}
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_GENERATIONS = frozenset(("jr", "sr", "junior", "senior", "ii", "iii"))
_REACH = 6
"""Words between a relative's noun and the name: ", a farmer who was also named"."""
_NEAR = 2
"""Sentences in which the bearer was told of before "his son"."""


def same_named_kin(scene: Scene) -> frozenset[int]:
    """The mentions by which somebody is told of whose relative bears the same name."""
    mentions = enumerate(scene.mentions)
    full = (i for i, m in mentions if m.type == "person" and m.kind == "proper")
    return frozenset(i for i in full if len(_name(scene.mentions[i])) > 1 and _is_one(scene, i))


def given_names_of_kin(scene: Scene) -> frozenset[int]:
    """Names of one word that tell of a relative: "Aziz Karim fled. His son Aziz was held".

    Not of "Aziz's brother Aziz": nobody is his own brother.
    """
    mentions = enumerate(scene.mentions)
    short = (i for i, m in mentions if m.type == "person" and m.kind == "proper")
    alone = (i for i in short if len(_name(scene.mentions[i])) == 1 and _is_one(scene, i))
    return frozenset(i for i in alone if not _is_his_own(scene, i) and _is_only_his(scene, i))


def _is_his_own(scene: Scene, index: int) -> bool:
    noun, (name,) = _kin_noun(scene, index), _name(scene.mentions[index])
    return noun is not None and any(o.lower_ == name for o in children(noun, "poss"))


def _is_only_his(scene: Scene, index: int) -> bool:
    """Whether a name of one word can be that of the relative alone.

    Not in "after her brother's arrest Osman was threatened", "told her brother Osman would be
    killed" and "her husband, Osman told police, was threatened".
    """
    noun, mention = _kin_noun(scene, index), scene.mentions[index]
    if noun is None:
        return False
    if mention.start > noun.i + 1 and scene.doc[noun.i + 1].text not in _BESIDE:
        return False
    behind = scene.doc[mention.end] if mention.end < len(scene.doc) else None
    if behind is None or not (behind.tag_ in _FINITE or behind.tag_ == "POS"):
        return True
    return mention.start == noun.i + 1 and not _is_held(noun, clause=behind.tag_ != "POS")


def _is_held(noun: Token, *, clause: bool) -> bool:
    """Whether what stands before "his son" may take it for its object: "told", "through"."""
    first = noun.left_edge
    before = first.nbor(-1) if first.i > first.sent.start else None
    if before is None:
        return False
    if before.pos_ in VERBS:
        says = before.lemma_.lower() in word_sets("speech")["verbs"]
        return not (clause and says) or lexicon().has("telling_directly", before.lemma_.lower())
    return before.tag_ in {"IN", "TO"} and before.dep_ != "mark" and clause


def _is_one(scene: Scene, index: int) -> bool:
    noun = _kin_noun(scene, index)
    if noun is None or not _may_bear(scene, index, noun) or _is_asked_about(scene, index, noun):
        return False
    return any(_owns(scene, index, owner) for owner in children(noun, "poss"))


def is_kin_of(scene: Scene, index: int, others: Collection[int]) -> bool:
    """ "His son Omar Tal Junior": whether a name's bearer is a relative of one of the others."""
    noun = _kin_noun(scene, index)
    if noun is None or not _may_bear(scene, index, noun) or _is_asked_about(scene, index, noun):
        return False
    return any(_owner(scene, owner) in others for owner in children(noun, "poss"))


def _owner(scene: Scene, owner: Token) -> int | None:
    """Whose relative it is: a name, or the last one of whom "his" may tell."""
    own, gender = scene.by_head.get(owner.i), _FORMS.get(owner.lower_)
    if own is not None and scene.mentions[own].kind == "proper":
        return own
    return next(_told_before(scene, owner, gender), None) if gender else None


def _may_bear(scene: Scene, index: int, noun: Token) -> bool:
    """Whether the noun is of the sex of the given name."""
    first = _name(scene.mentions[index])[0]
    kin, named = lexicon().gender.get(noun.lower_), lexicon().given_names.get(first)
    return kin is None or named is None or kin == named


def _is_asked_about(scene: Scene, index: int, noun: Token) -> bool:
    """ "According to Omar Tal's father(,) Omar Tal was seized": the name opens what he told."""
    name, end = scene.head(index), scene.mentions[index].end
    twins = noun.dep_ == name.dep_ and noun.head.i == name.head.i
    if is_subject(name) and not twins and not (noun.is_ancestor(name) or name.is_ancestor(noun)):
        return True
    opening = noun.dep_ == "pobj" and any(w.is_sent_start for w in (noun.head, noun.head.head))
    return opening and scene.doc[end].text != ","


def _name(mention: DocMention) -> tuple[str, ...]:
    """The words of a name but for those that tell father and son apart."""
    words = (word.strip(".,'\u2019").casefold() for word in mention.name.split())
    return tuple(word for word in words if word and word not in _GENERATIONS)


def _kin_noun(scene: Scene, index: int) -> Token | None:
    """The "son" of "his son, a farmer also named Omar Tal", which stands before the name."""
    start = scene.mentions[index].start
    for word in reversed(scene.doc[max(0, start - _REACH) : start]):
        if word.is_sent_start and word.dep_ != "poss":
            return word if _is_kin(word) else None
        if _is_kin(word):
            return word
        if word.pos_ in VERBS and word.lower_ not in _CALLED:
            return None
        if word.text in (";", ":", ".") or word.dep_ == "cc" or _is_person(scene, word):
            return None
    return None


def _is_kin(word: Token) -> bool:
    kin = person_words().roles.get(word.lower_) == "relative"
    return kin and bool(children(word, "poss"))


def _is_person(scene: Scene, word: Token) -> bool:
    index = scene.by_head.get(word.i)
    return index is not None and scene.mentions[index].kind == "proper"


def _owns(scene: Scene, index: int, owner: Token) -> bool:
    """Whether the one whose relative it is has the same name."""
    name = _name(scene.mentions[index])
    own = scene.by_head.get(owner.i)
    if own is not None and scene.mentions[own].kind == "proper":
        return _bears(scene.mentions[own], name)
    gender = _FORMS.get(owner.lower_)
    last = None if gender is None else next(_told_before(scene, owner, gender), None)
    if last is None or not _bears(scene.mentions[last], name):
        return False
    first = _name(scene.mentions[last])[0]
    if lexicon().given_names.get(first, gender) != gender:
        return False
    alike = first == name[0]
    return not (alike and lexicon().has("named_apart", owner.head.lower_))


def _bears(mention: DocMention, name: tuple[str, ...]) -> bool:
    """Whether somebody has this name; one word of it may be his given name or surname."""
    own = _name(mention)
    return own == name or (len(name) == 1 and len(own) > 1 and name[0] in own)


def _told_before(scene: Scene, owner: Token, gender: str) -> Iterator[int]:
    """Whom "his" may mean: named persons, and those whose deeds a sentence tells; last first."""
    here = scene.sentence[owner.i]
    for number in range(len(scene.mentions) - 1, -1, -1):
        mention = scene.mentions[number]
        if mention.start >= owner.i or mention.type != "person" or mention.plural:
            continue
        if here - scene.sentence_of(number) > _NEAR:
            return
        named = mention.kind == "proper"
        acts = mention.kind == "nominal" and is_subject(scene.head(number))
        if (named or acts) and mention.gender in (None, gender):
            yield number
