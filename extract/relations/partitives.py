"""Who is one of many: "one of the drivers, Kofi Mensah", "six students, among them Lin Wei".

He is a member of the group that is told of. "One of its founders, Zahra Amiri" is one of the
founders in what the role noun tells (`roles.py` asks here who they are).
"""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import antecedent, children, lemma, sentence_of, word_before, word_behind
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words
from extract.relations.parts import Mentions, Tie, is_in_question
from extract.wordlists import word_sets

_SCORE, _LISTED = 0.85, 0.8
_OPENING = frozenset({",", "-", "–", "—", ":", "("})
_CLOSING = frozenset({",", "-", "–", "—", ")", ";", ".", "?", "!", '"', "”"})
_JOINED = frozenset({",", "and", "&"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_QUOTES = frozenset({'"', "\u201d", "''"})


def partitive_ties(mentions: Mentions, word: Token) -> Iterator[Tie]:
    """The ties of this word's persons to the many that they are of."""
    if word.lower_ == "of":
        yield from _of_many(mentions, word)
    elif word.lower_ in word_sets("relations")["among_many"]:
        yield from _among(mentions, word)


@lru_cache(maxsize=1)
def partitive_words() -> frozenset[str]:
    """The words on which such a phrase is built."""
    return word_sets("relations")["among_many"] | {"of"}


def parts_named(mentions: Mentions, many: Token) -> list[DocMention]:
    """Who is "one of its founders" or "two of the founders": those named, or the words themselves.

    Args:
        many: The plural noun behind "of".
    """
    part = _part_of(many)
    if part is None:
        return []
    return _named_behind(mentions, many) or [
        m
        for m in mentions.bearers(part)
        if m.type == "person" and _is_somebody(m) and not _is_set_off(m, many)
    ]


def _is_set_off(mention: DocMention, many: Token) -> bool:
    """ "One of the agents - Pavel Orlov does not know his name": no list of names."""
    return mention.start > many.i and many.nbor(1).text in _OPENING


def _is_somebody(mention: DocMention) -> bool:
    """A name, or "he is one of them"."""
    return mention.kind == "proper" or (
        mention.kind == "pronoun" and mention.lemma in {"he", "she"}
    )


def _of_many(mentions: Mentions, preposition: Token) -> Iterator[Tie]:
    for many in children(preposition, "pobj"):
        if _part_of(many) is None or _is_office(mentions, many):
            continue
        whole = _group_at(mentions, many)
        for one in parts_named(mentions, many) if whole is not None else []:
            if whole is not None and one.head != whole.head and not is_in_question(preposition):
                yield Tie("member_of", one, whole, preposition.head, "part:one of", _SCORE)


def _part_of(many: Token) -> Token | None:
    """The "one", "two" or "oldest" that are of these many."""
    if many.dep_ != "pobj" or many.head.lower_ != "of":
        return None
    part = many.head.head
    ranked = part.tag_ == "JJS" and part.dep_ not in {"attr", "acomp"}  # "not the best of them"
    picks = ranked or part.tag_ == "CD" or part.lower_ in word_sets("relations")["one_of_them"]
    denied = any(c.dep_ == "neg" or c.lower_ in {"no", "not"} for c in part.lefts)
    return part if picks and not denied else None


def _group_at(mentions: Mentions, many: Token) -> DocMention | None:
    """The people in "of the drivers", "of them", "of whom"."""
    found = mentions.headed_by(antecedent(many) if many.tag_ == "WP" else many)
    if many.tag_ not in {"NNS", "PRP", "WP", "CD"}:
        return None
    if many.tag_ == "NNS" and (found is None or found.start < many.left_edge.i):
        found = mentions.last_of_noun(lemma(many), many.head.head.i)
    return found if found is not None and found.type == "group" else None


def _is_office(mentions: Mentions, many: Token) -> bool:
    """ "One of its members": the role noun tells of what he is one."""
    words = word_sets("relations")
    office = lemma(many) in words["member_of"] | words["leads"] | words["family_of"]
    owned = children(many, "poss") or any(p.lower_ in {"of", "at"} for p in children(many, "prep"))
    return office and bool(owned)


def _named_behind(mentions: Mentions, many: Token) -> list[DocMention]:
    """The names set off behind it: ", Hasan Kaya and Riza Demir,"."""
    mark = word_behind(many)
    if mark is None or mark.text not in _OPENING or _is_somebodys(mentions, many):
        return []
    found, end = _listed(mentions, mark.i + 1, sentence_of(many).end)
    closed = end >= sentence_of(many).end or many.doc[end].text in _CLOSING
    told = any(many.doc[m.head].dep_ in _SUBJECTS for m in found)
    called = many.doc[end + 1 : end + 2].text in _QUOTES
    return found if closed and not told and not called else []


def _is_somebodys(mentions: Mentions, many: Token) -> bool:
    """ "The wife of one of the guards, X": which of the two is X, nobody says."""
    part = _part_of(many)
    if part is None or part.dep_ != "pobj":
        return False
    outer = part.head.head
    mention = mentions.headed_by(outer)
    somebody = mention is not None and mention.type in {"person", "group"}
    return somebody or person_words().role(outer.lower_) is not None


def _among(mentions: Mentions, preposition: Token) -> Iterator[Tie]:
    """ "Six students, among them Lin Wei and Zhang Min, were expelled"."""
    if preposition.lower_ == "among":
        yield from _standing_among(mentions, preposition)
    if preposition.lower_ == "among" and not _is_of_those(preposition):
        return
    start = preposition.i + (2 if preposition.lower_ == "among" else 1)
    end = sentence_of(preposition).end
    if start < end and preposition.doc[start].text in {":", ","}:
        start += 1
    found, stop = _listed(mentions, start, end)
    closed = stop >= end or preposition.doc[stop].text in _CLOSING
    whole = _group_before(mentions, preposition)
    for one in found if whole is not None and closed else []:
        if whole is not None:
            yield Tie("member_of", one, whole, preposition, "part:among", _LISTED)


def _is_of_those(preposition: Token) -> bool:
    behind = word_behind(preposition)
    return behind is not None and behind.lower_ in {"them", "whom"}


def _standing_among(mentions: Mentions, preposition: Token) -> Iterator[Tie]:
    """ "An engineer among them, Fathi Anwar, said", "among the judges is Nermin Alkan"."""
    holder = preposition.head
    if _is_of_those(preposition) and mentions.named_from(preposition.i + 2, preposition.doc[-1].i):
        return  # "among them Vera Kulik": the list tells who
    inverted = lemma(holder) == "be" and preposition.i < holder.i
    ones = children(holder, "nsubj", "attr") if inverted else [holder]
    persons = [m for t in ones for m in mentions.bearers(t) if m.type == "person"]
    for many in children(preposition, "pobj"):
        whole = _group_at(mentions, many)
        for one in persons if whole is not None and not children(many, "relcl") else []:
            if whole is not None and one.kind == "proper":
                yield Tie("member_of", one, whole, preposition, "part:among", _LISTED)


def _group_before(mentions: Mentions, preposition: Token) -> DocMention | None:
    """The people whom the nearest words before it in the sentence tell of."""
    before = word_before(preposition)
    if before is None or before.text not in _OPENING:
        return None
    start = sentence_of(preposition).start
    for i in range(preposition.i - 1, start - 1, -1):
        word = preposition.doc[i]
        mention = mentions.headed_by(word)
        if word.tag_ in {"NNS", "NNPS"} and word.dep_ not in {"compound", "poss"}:
            people = mention is not None and mention.type == "group"
            return mention if people and not _is_unclear(mentions, word) else None
        if _may_be_many(mentions, word):
            return None
    return None


def _may_be_many(mentions: Mentions, word: Token) -> bool:
    """ "Hit five", "beat everyone", "threatened her family, including X": he is one of these."""
    mention = mentions.headed_by(word)
    somebody = mention is not None and mention.type in {"person", "group"}
    counted = word.tag_ in {"CD", "PRP", "DT", "NN"} and word.dep_ == "dobj"
    return somebody or counted or (word.pos_ == "PRON" and word.dep_ == "pobj")


def _is_unclear(mentions: Mentions, noun: Token) -> bool:
    """Whether the named may be of other people: "the exiles were beaten by agents, among them"."""
    if _is_of_people(mentions, noun) or (noun.dep_ == "pobj" and noun.head.lower_ == "by"):
        return True
    if noun.dep_ in _SUBJECTS:
        return False
    start = sentence_of(noun).start
    before = (mentions.headed_by(word) for word in noun.doc[start : noun.i])
    others = any(m is not None and m.type == "group" for m in before)
    return others and (noun.dep_ == "pobj" or noun.head.dep_ in {"relcl", "acl"})


def _is_of_people(mentions: Mentions, noun: Token) -> bool:
    """ "Friends of the victims, including X": of which of the two he is, nobody says."""
    inner = mentions.headed_by(noun.head.head) if noun.dep_ == "pobj" else None
    return inner is not None and inner.head != noun.i and inner.type in {"group", "person"}


def _listed(mentions: Mentions, start: int, limit: int) -> tuple[list[DocMention], int]:
    """The persons named one after another from a word on, and the word behind the last."""
    found: list[DocMention] = []
    i = end = start
    while i < limit:
        name = mentions.named_from(i, limit)
        if name is None:
            break
        found.append(name)
        i = end = name.end
        while i < limit and mentions.doc[i].lower_ in _JOINED:
            i += 1
        if i == end:
            break
    return found, end
