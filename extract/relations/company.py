"""Relations that company tells: sisters side by side, the married, fellow members, spokesmen."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import (
    antecedent,
    children,
    conjuncts,
    first_conjunct,
    lemma,
    prepositional_objects,
)
from extract.relations.parts import FELLOW, Mentions, Tie
from extract.roles.arguments import doers
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_SCORE, _THROUGH = 0.8, 0.9


def couple_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`Maha and Lulwa, sisters`, `X and Y, brother and sister`: the two are family.

    The noun stands beside a name or is said of it.
    """
    kin = word_sets("relations")["family_of"]
    pair = [t for t in conjuncts(noun) if lemma(t) in kin]
    if not pair or pair[0].i != noun.i or (noun.tag_ != "NNS" and len(pair) < 2):
        return
    of = [p for p in children(noun, "prep") if p.lower_ == "of"]
    if of or children(noun, "poss", "det"):
        return
    whom = [noun.head] if noun.dep_ == "appos" else children(noun.head, "nsubj")
    named = [m for m in mentions.of_all(map(first_conjunct, whom)) if m.type == "person"]
    if len(named) == 2 and all(m.kind == "proper" for m in named):
        yield Tie("family_of", named[0], named[1], noun, "role:couple", _SCORE)


def marriage_ties(mentions: Mentions, word: Token) -> Iterator[Tie]:
    """`X is married to Y`, `X, married to Y, fled`; not of who will be, or is not."""
    if word.lower_ != "married" or status_of(word).modality not in CLAIMED:
        return
    if children(word, "dobj"):
        return  # "the imam married her to X"
    beside = word.dep_ in {"acl", "amod"}
    if beside and not _is_right_behind(mentions, word):
        return
    clause = word.head if word.dep_ == "acomp" else word
    ones = [word.head] if beside else children(clause, "nsubj", "nsubjpass")
    found = list(mentions.of_all(antecedent(t) for t in ones))
    for one in found if len(found) == 1 else []:
        for other in mentions.of_all(prepositional_objects(word, "to")):
            alone = not one.plural and not other.plural and one.head != other.head
            if alone and one.type == other.type == "person":
                yield Tie("family_of", one, other, word, "verb:family_of", _SCORE)


def _is_right_behind(mentions: Mentions, married: Token) -> bool:
    """Whether one person only stands in front of it: not "X and Y, married to Z"."""
    one = married.head
    if one.dep_ == "conj" or conjuncts(one)[1:]:
        return False
    between = married.doc[one.i + 1 : married.i]
    persons = (mentions.at(w) for w in between)
    return not any(m is not None and m.type == "person" and m.head != one.i for m in persons)


def mouthpiece_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`The police said through a spokesman, X, that ...`: he speaks for them."""
    if lemma(noun) not in word_sets("relations")["spokespersons"]:
        return
    if noun.head.lower_ not in {"through", "via"} or children(noun, "poss", "prep"):
        return
    for speaker in mentions.bearers(noun):
        for body in mentions.of_all(a.token for a in doers(noun.head.head)):
            if body.type in {"organization", "group"} and body.kind != "pronoun":
                yield Tie("represents", speaker, body, noun, "role:through", _THROUGH)


def fellow_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`X, together with other members of Y, published ...`: X is a member of Y as well."""
    if lemma(noun) != "member":
        return
    if not any(c.lower_ in FELLOW for c in children(noun, "amod")):
        return
    if noun.head.lower_ not in {"with", "alongside", "by", "among"}:
        return
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return
    for body in mentions.of_all(t for p in children(noun, "prep") for t in children(p, "pobj")):
        for member in mentions.of_all(children(verb, "nsubj", "nsubjpass")):
            if member.head != body.head and body.type == "organization":
                yield Tie("member_of", member, body, noun, "role:fellow", _SCORE)
