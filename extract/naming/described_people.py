"""Nouns for people: "four Sudanese", "three broadcasters", "a welder who had fled".

Peoples by the tables and by their endings, and persons by what the grammar says of a noun that is
in no list. Furniture and numbers of the same name are none: "61 chairs".
"""

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES
from extract.gazetteer.words import organization_words
from extract.grammar import is_numbered
from extract.naming.already_named import AlreadyNamed
from extract.naming.description import (
    POINTING,
    Description,
    describes_next,
    is_role_of_name,
    person_or_group,
)
from extract.naming.nationals import before_adjectives, is_language
from extract.naming.person_words import is_bearer

_PARTY = 6
"""So many words behind "first secretary" are looked at for a party."""


def role_subtype(known: AlreadyNamed, i: int, role: str) -> str:
    """Subtype of a role noun; the first secretary of a party serves in no mission."""
    behind = set(known.view.low[i + 1 : i + 1 + _PARTY])
    party = known.view.word(i + 1) == "of" and not known.words["parties"].isdisjoint(behind)
    return known.words.subtype(role, "" if party else known.view.word(i - 1))


def is_thing_of_that_name(known: AlreadyNamed, token: Token, role: str) -> bool:
    """Whether a word for people means furniture or numbers: "61 chairs", "homicide figures".

    Chairs of a body are people, and a described figure is one where it counts nothing.
    """
    if role == "chair":
        return token.lower_ == "chairs" and known.view.word(token.i + 1) != "of"
    described = any(c.dep_ in {"amod", "compound"} for c in token.lefts)
    counted = known.view.word(token.i - 1) in known.words["counts_in_figures"]
    return role == "figure" and (counted or not described)


def counted_people(known: AlreadyNamed, token: Token) -> Description | None:
    """ "three Burkinabè broadcasters": a number makes people of what may be bodies, too."""
    plural = known.words.role(token.lower_) not in {None, token.lower_}
    owned = known.view.word(token.i - 1) in organization_words()["state_owned"]
    people = plural and is_numbered(token) and not owned
    return Description("group", "collective", True) if people else None


def person_by_grammar(known: AlreadyNamed, token: Token) -> Description | None:
    """A noun of no list whose ending, "who" clause or verb of speaking shows a person."""
    if token.pos_ != "NOUN" or not token.text.islower():
        return None
    if is_bearer(token.lower_):
        return person_or_group(token)
    who = any(
        c.dep_ == "relcl" and any(g.lower_ in {"who", "whom"} for g in c.children)
        for c in token.children
    )
    says = token.dep_ == "nsubj" and token.head.lemma_.lower() in {
        "say",
        "tell",
        "deny",
        "swear",
        "shout",
        "whisper",
    }
    if not who and not (says and token.lower_.endswith(("er", "or", "ist", "man", "woman", "ian"))):
        return None
    return person_or_group(token)


def is_misread(known: AlreadyNamed, token: Token) -> bool:
    """ "activist" and "student" tagged as adjectives, behind an article or number."""
    return (
        token.pos_ in {"ADJ", "VERB", "X"}
        and (known.words.role(token.lower_) is not None or token.lower_ in known.words["crowd"])
        and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "attr"}
    )


def hyphenated_people(known: AlreadyNamed, token: Token) -> Description | None:
    """ "Cambodian-Americans": a people by the last part of the word."""
    last = token.text.rpartition("-")[2] if "-" in token.text else ""
    if last and token.text[0].isupper() and last.endswith("s") and known.people.get(last):
        return Description("group", "community", True, token.text)
    return None


def described_people(known: AlreadyNamed, token: Token) -> Description | None:
    start, people = known.peoples[token.i]
    if describes_next(known.view, token.i) or is_role_of_name(known, token.i):
        return None
    if token.i in known.surnames:
        return None
    if not people.plural or token.tag_ == "JJ":
        if token.dep_ in {"amod", "compound", "nmod"} or token.pos_ == "ADJ":
            return None
        if known.view.word(before_adjectives(known.view, start)) not in ARTICLES | POINTING | {
            "one",
            "another",
            "each",
            "every",
            "any",
            "no",
        }:
            return None
        return None if is_language(token) else Description("person", "unknown", False)
    kind = "community" if people.community else "collective"
    return Description("group", "community" if start == token.i else kind, True, people.name)


def is_counted(known: AlreadyNamed, token: Token, start: int) -> bool:
    """ "four Sudanese", "several Lebanese": the adjective stands for the people themselves."""
    number = known.view.word(start - 1)
    counts = known.words["quantity"] | known.words.numbers.keys() - {"one"}
    argument = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos"}
    return start == token.i and argument and (number in counts or number.isdigit())
