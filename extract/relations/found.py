"""Relations between actors that a text says: who leads, pays, instructs, belongs to whom.

Only what is said is found: that two stand in one sentence proves nothing, and nationality is no tie
to a state. "linked to" stays weak; nothing makes "directs" of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from extract.grammar import lemma, sentences_in
from extract.naming.mention import INSIDE_A_WORD, DocMention, as_actor
from extract.relations.affiliations import affiliation_ties
from extract.relations.asked_ties import is_asked
from extract.relations.comma_offices import comma_office_ties
from extract.relations.company import couple_ties, fellow_ties, marriage_ties, mouthpiece_ties
from extract.relations.courts import court_ties
from extract.relations.funding import funding_ties, funding_words
from extract.relations.modifiers import modifier_ties, people_ties
from extract.relations.partitives import partitive_ties, partitive_words
from extract.relations.parts import Mentions, Tie
from extract.relations.roles import role_nouns, role_ties
from extract.relations.scene_offices import scene_office_ties, scene_offices
from extract.relations.seats import seat_ties, seats
from extract.relations.self_styled import is_posed
from extract.relations.states import head_of_state_ties, state_ties
from extract.relations.verbs import phrase_ties, phrase_words, tie_verbs, verb_ties
from extract.relations.wholes import front_ties, owner_ties, part_ties
from extract.sentence_words import words_in
from extract.wordlists import word_sets
from graph.ontology import ontology

_NOUNS = frozenset({"NOUN", "PROPN"})
_BESIDE = frozenset({"appos", "attr"})
_MODIFYING = frozenset({"amod", "compound", "nmod"})
_TERRITORY = frozenset({"national_of", "accredited_to"})


@dataclass(frozen=True, slots=True)
class FoundRelation:
    """A relation that the text says.

    Attributes:
        trigger: The word that says it.
        title: Characters of `doc.text` with the office as said, or None.
        rule: Name of the rule.
        score: Trust in the construction, in [0, 1].
    """

    type: str
    subject: DocMention
    object: DocMention
    trigger: Token
    title: tuple[int, int] | None
    rule: str
    score: float


def find_relations(
    doc: Doc, mentions: Sequence[DocMention], countries: Sequence[str] = ()
) -> list[FoundRelation]:
    """The relations of a parsed text in the order of their triggers, each pair and type once.

    Args:
        countries: ISO codes of the states that the document is about; of one alone it is known
            whom "the president" presides over.
    """
    known = Mentions(doc, mentions)
    found: dict[tuple[str, int, int], FoundRelation] = {}
    for token, is_telling in _with_telling(doc):
        for tie in _ties(known, token, countries, is_telling=is_telling):
            relation = None if is_posed(tie.trigger) or is_asked(tie) else _checked(tie)
            if relation is None:
                continue
            key = (relation.type, relation.subject.head, relation.object.head)
            if key not in found or found[key].score < relation.score:
                found[key] = relation
    kept = _without_weaker(list(found.values()))
    return sorted(kept, key=lambda r: (r.trigger.i, r.type, r.subject.start, r.object.start))


def states_inside(relations: Sequence[FoundRelation]) -> list[DocMention]:
    """The sides that are named inside a word only, in text order."""
    sides = (side for r in relations for side in (r.subject, r.object))
    return sorted((s for s in sides if s.rule == INSIDE_A_WORD), key=lambda s: s.start_char)


def _with_telling(doc: Doc) -> Iterator[tuple[Token, bool]]:
    """Each word, and whether it is one of those that make a tie by themselves; few are."""
    telling = _telling_words()
    for sentence in sentences_in(doc):
        words = words_in(sentence)
        for token, low, name in zip(sentence, words.low, words.lemmas, strict=True):
            yield token, name in telling or low in telling


@lru_cache(maxsize=1)
def _telling_words() -> frozenset[str]:
    words = word_sets("relations")
    return frozenset().union(
        role_nouns(),
        tie_verbs(),
        phrase_words(),
        partitive_words(),
        words["part_of"],
        seats(),
        scene_offices(),
        funding_words(),
        words["fronts"],
    )  # fmt: skip


def _ties(
    mentions: Mentions, token: Token, countries: Sequence[str], *, is_telling: bool
) -> Iterator[Tie]:
    """What the rules say of a word; each is asked only where the word stands as it needs.

    Args:
        is_telling: It is one of the words that make a tie by themselves.
    """
    link, is_noun = token.dep_, token.pos_ in _NOUNS
    is_head = mentions.headed_by(token) is not None
    if is_telling:
        if is_noun:
            yield from role_ties(mentions, token)
            yield from scene_office_ties(mentions, token)
            yield from comma_office_ties(mentions, token)
        yield from part_ties(mentions, token)
        yield from partitive_ties(mentions, token)
        yield from front_ties(mentions, token)
        yield from seat_ties(mentions, token)
    if link == "pobj":
        yield from fellow_ties(mentions, token)
        yield from mouthpiece_ties(mentions, token)
    elif link in _BESIDE:
        yield from couple_ties(mentions, token)
    yield from marriage_ties(mentions, token)
    if is_telling:
        yield from verb_ties(mentions, token)
        yield from phrase_ties(mentions, token)
        if lemma(token) in funding_words():
            yield from funding_ties(mentions, token)
    if link in _MODIFYING:
        yield from modifier_ties(mentions, token)
    elif link == "prep":
        yield from affiliation_ties(mentions, token)
    if is_head:
        yield from people_ties(mentions, token)
        yield from state_ties(mentions, token)
        yield from court_ties(mentions, token)
        yield from owner_ties(mentions, token)
        yield from head_of_state_ties(mentions, token, countries)
    if is_noun:
        yield from _accredited(mentions, token)


def _accredited(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`the ambassador to Cameroon`, `consul general in Montreal`."""
    names = {noun.lemma_.lower(), *(c.lemma_.lower() for c in noun.lefts)}
    if not names & word_sets("relations")["accredited_nouns"]:
        return
    if "commissioner" in names and "high" not in names:
        return  # "the Commissioner of Police in Harare"
    for prep in noun.rights:
        if prep.dep_ == "prep" and prep.lower_ in {"to", "in"}:
            for host in mentions.of_all(c for c in prep.children if c.dep_ == "pobj"):
                for bearer in mentions.bearers(noun):
                    if host.type == "place" and bearer.head != host.head:
                        yield Tie("accredited_to", bearer, host, noun, "role:accredited", 0.85)


def _checked(tie: Tie) -> FoundRelation | None:
    """The tie as the ontology allows it; a country that is a side reads as its state."""
    allowed = ontology().relations[tie.type]
    subject = as_actor(tie.subject)
    land = tie.type in _TERRITORY or _is_of_town(tie)
    object_ = tie.object if land else as_actor(tie.object)
    for mention, types in ((subject, allowed.subject), (object_, allowed.object)):
        if types and mention.type not in types:
            return None
    return FoundRelation(tie.type, subject, object_, tie.trigger, tie.title, tie.rule, tie.score)


def _is_of_town(tie: Tie) -> bool:
    """ "the mayor of Vilnius": a capital is its own here, and no word for its state."""
    return tie.object.subtype == "city" and lemma(tie.trigger) in word_sets("relations")["of_towns"]


def _without_weaker(found: list[FoundRelation]) -> list[FoundRelation]:
    """A weak tie goes where a plain one says more of the same two."""
    plain = {frozenset((r.subject.head, r.object.head)) for r in found if r.type != "linked_to"}
    return [
        r for r in found
        if r.type != "linked_to" or frozenset((r.subject.head, r.object.head)) not in plain
    ]  # fmt: skip
