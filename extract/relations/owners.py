"""Whose a role noun is: "president of Y", "Y's lawyer", "his cousin X", "Y spokesman X"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import antecedent, children, conjuncts, first_conjunct, lemma, word_before
from extract.naming.fronted_towns import is_fronted_alone
from extract.naming.mention import DocMention
from extract.relations.parts import Mentions, bare_possessors
from extract.wordlists import word_sets

_PREPOSITIONS = {
    "leads": ("of", "at", "for", "in"), "employed_by": ("of", "at", "for", "from", "in", "with"),
    "member_of": ("of", "for", "in", "from", "with"), "affiliated_with": ("at", "of", "in", "from"),
    "represents": ("of", "for"), "supports": ("of",), "opposes": ("of",),
    "linked_to": ("of", "with"), "national_of": ("of",), "family_of": ("of",),
}  # fmt: skip
_BODIES = frozenset({"organization", "campus", "group", "place"})
_DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "VERB"})
_OF_PERSONS = frozenset({"linked_to", "supports"})  # "Karimi associate Ada Moss"


def owners_of(mentions: Mentions, noun: Token, type_: str) -> Iterator[tuple[DocMention, str]]:
    """The bodies or persons that the role noun belongs to, with the link."""
    for prep in children(noun, "prep"):
        if prep.lower_ in _PREPOSITIONS[type_] and not _is_done_for(noun, prep):
            objects = children(prep, "pobj")
            for mention in mentions.of_all(_wholes(mentions, objects)):
                if not _is_where_from(prep, mention):
                    yield mention, prep.lower_ if prep.lower_ in {"in", "for"} else "of"
            inner = [p for o in objects for p in children(o, "prep") if p.lower_ == "at"]
            for mention in mentions.of_all(t for p in inner for t in children(p, "pobj")):
                yield mention, "of"
    for owner in _possessors(mentions, noun):
        for mention in mentions.of_all([owner]):
            yield mention, "possessor"
    if type_ == "family_of":
        return
    holder = noun if noun.dep_ not in {"compound", "nmod"} else noun.head
    for child in [*children(noun, "compound", "nmod"), *children(holder, "compound", "nmod")]:
        body = mentions.at(child) if child.i < noun.i else None
        if child.i < noun.i and mentions.at(child) in {None, mentions.at(holder)}:
            body = None if _is_of_another(holder) else _short_for(mentions, child)
        if body is None or body.kind != "proper":
            continue
        if is_fronted_alone(noun.doc[body.start]):
            continue  # "In Prague Consul Pereira warned them": there, and not of that state
        if body.type in _BODIES or (body.type == "person" and type_ in _OF_PERSONS):
            yield body, "compound"


def _is_where_from(preposition: Token, mention: DocMention) -> bool:
    """ "officers from Minsk": a capital may be no more than where they come from."""
    return mention.subtype == "city" and preposition.lower_ in {"from", "in", "at"}


def _is_done_for(noun: Token, preposition: Token) -> bool:
    """`spied on activists for the ministry`: for whom they were watched, and not whose they are."""
    if preposition.lower_ != "for":
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "on" else noun.head
    is_object = noun.dep_ == "dobj" or above.i != noun.head.i
    return is_object and lemma(above) in word_sets("relations")["done_for_others"]


def _possessors(mentions: Mentions, noun: Token) -> list[Token]:
    """ "Y's lawyer", "whose lawyer", and "his cousin X", where the pronoun hangs on the name."""
    found = children(noun, "poss") or bare_possessors(noun)
    if not found and noun.dep_ in {"compound", "nmod"} and mentions.at(noun) is None:
        found = [p for p in children(noun.head, "poss") if p.i < noun.i]
    return [_antecedent(token) for token in found or _shared_owner(noun)]


def _shared_owner(noun: Token) -> list[Token]:
    """Whose the second of joined kin are: "the activist's aunt and two cousins"."""
    first, kin = first_conjunct(noun), word_sets("relations")["family_of"]
    if noun.dep_ != "conj" or not {lemma(noun), lemma(first)} <= kin or children(noun, "det"):
        return []
    preps = (p for one in conjuncts(first) for p in children(one, "prep"))
    of_others = any(p.lower_ == "of" for p in preps)
    behind = noun.doc[noun.i + 1 : noun.i + 2].text
    return [] if of_others or behind in {"from", "to"} else children(first, "poss")


def _antecedent(token: Token) -> Token:
    """Whom "whose" stands for: the noun that its clause, or its apposition, hangs on."""
    if token.lower_ != "whose":
        return token
    found = antecedent(token)
    return token.head.head if found is token and token.head.dep_ == "appos" else found


def _wholes(mentions: Mentions, nouns: list[Token]) -> list[Token]:
    """ "of Y's English Branch": a part without a name of its own stands for its whole."""
    found = []
    for noun in nouns:
        mention = mentions.at(noun)
        whole = children(noun, "poss")
        part = lemma(noun) in word_sets("relations")["part_of"]
        named = mention is not None and mention.type == "organization"
        found += whole if whole and part and not named else [noun]
    return found


def _is_of_another(holder: Token) -> bool:
    """ "Party leader Omar Tal of the Delta movement"."""
    return any(prep.lower_ in {"of", "from"} for prep in children(holder, "prep"))


def _short_for(mentions: Mentions, noun: Token) -> DocMention | None:
    """The body in "Club president Lina Prak": the one told of before whose name ends with "Club".

    Only where nothing else describes it, and no second name ends so.
    """
    before = word_before(noun)
    if before is not None and before.tag_ in {"POS", "PRP$"}:
        return None  # "its rival's party chairman"
    fronted = before is None or before.lower_ == "the" or before.is_punct or before.is_space
    if not fronted and before is not None and before.pos_ in _DESCRIBING:
        return None
    return mentions.named_by_its_last_word(noun)
