"""Relations that a role noun tells: "X, president of Y", "Y spokesman X", "his brother X"."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import children, conjuncts, lemma
from extract.naming.log_days import is_day
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words
from extract.relations.owners import owners_of
from extract.relations.partitives import parts_named
from extract.relations.parts import FELLOW, Mentions, Tie, is_open
from extract.wordlists import word_sets

_ROLE_TYPES = (
    "leads", "employed_by", "member_of", "affiliated_with", "represents", "supports", "opposes",
    "linked_to", "national_of", "family_of",
)  # fmt: skip
_ASSOCIATIONS = frozenset({"ngo", "coalition", "student_association", "diaspora_association"})


def role_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """The ties that this noun makes, when it is a role noun."""
    if lemma(noun) not in role_nouns():
        return
    name = _role_name(noun)
    words = word_sets("relations")
    types = [t for t in _ROLE_TYPES if name in words[t]]
    if name in words["represents_states"]:
        types.append("represents")
    if not types or is_open(noun) or _is_of_others(noun):
        return
    anchor = _anchor(mentions, noun)
    bearers = parts_named(mentions, noun) or mentions.bearers(anchor)
    for type_ in _chosen(types, noun):
        for owner, link in _bodies_first(list(owners_of(mentions, anchor, type_))):
            for bearer in bearers:
                chosen = _by_owner(type_, owner, name, link)
                if bearer.head == owner.head or chosen is None or not _fits(chosen, owner, bearer):
                    continue
                if link == "in" and owner.type == "place":
                    continue  # "a worker in Russia" works there, not for it
                if owner.type == "place" and name in words["hands"]:
                    continue  # "the drivers of Minsk" work there, not for a state
                if _drives_for_fares(noun):
                    continue  # "a taxi driver at the embassy"
                if link == "compound" and _plies_a_trade(noun):
                    continue  # "a Prague travel agent" serves no state
                title = _title(anchor, owner) if chosen in _TITLED else None
                rule = f"role:{link}"
                yield Tie(chosen, bearer, owner, noun, rule, _SCORES[link], title)


def _is_of_others(noun: Token) -> bool:
    """ "Other members of Y"; not "Ada Moss, a fellow member of Y", who is one herself."""
    beside = {c.lower_ for c in children(noun, "amod")} & FELLOW
    return bool(beside) and not (beside == {"fellow"} and noun.tag_ == "NN")


def _plies_a_trade(noun: Token) -> bool:
    return any(word.lower_ in person_words()["trades"] for word in noun.lefts)


def _anchor(mentions: Mentions, noun: Token) -> Token:
    """The word that the phrase hangs on: in "directrice générale of Y" the foreign adjective."""
    foreign = noun.lower_ in person_words()["foreign_titles"] and noun.dep_ == "compound"
    return noun.head if foreign and mentions.at(noun.head) is None else noun


_TITLED = frozenset({"leads", "employed_by", "member_of", "represents", "family_of"})
_SCORES = {"of": 0.9, "for": 0.9, "in": 0.75, "possessor": 0.9, "compound": 0.8}


@lru_cache(maxsize=1)
def role_nouns() -> frozenset[str]:
    """The nouns that make a tie by what they say somebody is."""
    words = word_sets("relations")
    more = words["represents_states"] | {"general", "minister", "prosecutor"}
    return more.union(*(words[type_] for type_ in _ROLE_TYPES))


def _role_name(noun: Token) -> str:
    """The role word, with "general" joined: secretary general leads, attorney general serves."""
    words = word_sets("relations")
    name = lemma(noun)
    if any(
        c.lower_ in {"head", "chief", "lead"} and c.dep_ in {"compound", "amod"} for c in noun.lefts
    ):
        return "chief"
    if name == "general" and children(noun, "compound", "amod"):
        first = lemma(children(noun, "compound", "amod")[-1])
        return "secretary-general" if first in {"secretary", "director"} else first
    if name == "minister" and any(c.lower_ == "prime" for c in noun.children):
        return "premier"
    if name == "chief" and noun.dep_ == "compound" and lemma(noun.head) not in words["leads"]:
        return "chief"
    return name


def _chosen(types: list[str], noun: Token) -> list[str]:
    """One reading: a deputy chair does not lead, "general secretary" does."""
    lower = any(c.lower_ in {"deputy", "vice", "assistant"} for c in noun.children)
    if lower and "leads" in types:
        return ["employed_by"]
    if "leads" in types and any(c.lower_ == "student" for c in children(noun, "compound")):
        return ["affiliated_with"]  # "a student leader at the college" is no leader of it
    if lemma(noun) in word_sets("relations")["one_of_many_at"] and _is_one_of_many(noun):
        return ["employed_by"]
    if lemma(noun) == "secretary" and any(c.lower_ == "general" for c in noun.children):
        return ["leads"]
    return types


def _drives_for_fares(noun: Token) -> bool:
    fares = word_sets("relations")["drives_for_fares"]
    return any(c.lower_ in fares for c in children(noun, "compound", "amod"))


def _is_one_of_many(noun: Token) -> bool:
    """`an editor of the paper`, `two editors at the paper`: the paper has others."""
    several = noun.tag_ in {"NNS", "NNPS"}
    return several or any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in noun.lefts)


def _bodies_first(owners: list[tuple[DocMention, str]]) -> list[tuple[DocMention, str]]:
    """ "coordinator for the west at the Desk": beside a body, a place is only where."""
    if any(owner.type in {"organization", "campus"} for owner, _ in owners):
        return [(owner, link) for owner, link in owners if owner.type != "place"]
    return owners


def _loose_group(owner: DocMention) -> bool:
    """People who form no body: "members of the diaspora", "the dean of students"."""
    one = owner.lemma in owner.text.lower().split()
    if owner.kind == "proper" or (one and owner.lemma in word_sets("relations")["movements"]):
        return False
    return owner.type == "group" and (owner.subtype == "community" or owner.plural)


def _by_owner(type_: str, owner: DocMention, name: str, link: str) -> str | None:
    """The relation as the kind of owner asks: a campus has students, a state has nationals."""
    if type_ == "affiliated_with":
        return type_ if owner.type in {"campus"} else None
    if type_ == "national_of":
        return type_ if owner.type == "place" or owner.subtype == "state" else None
    diplomat = name in word_sets("relations")["represents_states"]
    state = owner.subtype in {"state", "country", "igo"} or owner.type == "person"
    if diplomat and type_ in {"represents", "employed_by"}:
        return type_ if state == (type_ == "represents") else None
    if name in word_sets("relations")["spokespersons"] and type_ in {"represents", "employed_by"}:
        return type_ if (type_ == "represents") == (owner.type != "campus") else None
    if name == "secretary" and owner.subtype in _ASSOCIATIONS:
        return "leads"
    counsel = name in word_sets("relations")["lawyers"] and link != "for"
    if type_ == "represents" and owner.subtype in _ASSOCIATIONS and counsel:
        return "member_of"  # "lawyers of the Bar Association" are not its counsel
    if type_ == "represents" and name not in word_sets("relations")["represents"]:
        return None
    if type_ == "leads" and (owner.type == "person" or _loose_group(owner)):
        return None
    if type_ == "member_of" and _loose_group(owner):
        return None
    if (
        type_ == "leads"
        and owner.type == "place"
        and owner.subtype not in {"country", "city", "region"}
    ):
        return None
    return type_


def _fits(type_: str, owner: DocMention, bearer: DocMention) -> bool:
    if type_ == "family_of":
        named = owner.lemma not in {"those", "that", "these"} and owner.text.lower() != "those"
        return named and owner.type in {"person", "group"} and bearer.type in {"person", "group"}
    if type_ in {"supports", "opposes"}:
        return owner.kind != "pronoun"
    if owner.kind == "pronoun":
        return _fits_pronoun(type_, owner, bearer)
    if type_ == "employed_by" and owner.type == "place":
        return owner.actor is not None
    if type_ == "member_of" and owner.type == "place":
        return False
    if type_ == "linked_to":
        return owner.kind == "proper" and bearer.type != "place"
    return bearer.kind != "pronoun" or type_ in {"leads", "employed_by", "member_of"}


def _fits_pronoun(type_: str, owner: DocMention, bearer: DocMention) -> bool:
    """`his lawyer`, `its chairman`: a pronoun that may stand for such an owner."""
    if type_ in {"leads", "employed_by", "member_of"}:
        named = bearer.kind == "proper" or (type_ == "leads" and bearer.kind == "nominal")
        return owner.lemma in {"it", "its"} and named
    return type_ == "represents" or (type_ == "linked_to" and bearer.kind == "proper")


def _title(noun: Token, owner: DocMention) -> tuple[int, int]:
    """The office as said: modifiers, role noun, and "of Y" when it follows."""
    first = noun
    for child in noun.lefts:
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < first.i:
            inside = owner.start <= child.i < owner.end
            if not inside and (noun.i - child.i) <= 4 and not is_day(child):
                first = child
    last = noun
    of = [p for p in children(noun, "prep") if p.lower_ == "of"]
    if of and noun.i < owner.start and all(t.i <= owner.end for t in conjuncts(noun)):
        return (first.idx, owner.end_char)
    return (first.idx, last.idx + len(last.text))
