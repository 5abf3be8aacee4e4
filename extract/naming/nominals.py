"""Persons, groups, bodies and places that are described, not named: "two men", "her brother".

Also pronouns. A nationality adjective alone is no mention; of a person or group it never sets a
country, except for those who act for a state by their role ("Turkish intelligence officers").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from extract.gazetteer.index import NameIndex
from extract.gazetteer.people import People
from extract.gazetteer.phrases import STATE_BODIES
from extract.gazetteer.tied_names import is_beside_its_name
from extract.gazetteer.view import ARTICLES, DATES, POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.grammar import is_listed_with_owner, is_numbered, sentence_of
from extract.naming.hours import is_hour
from extract.naming.mention import DocMention
from extract.naming.nationals import before_adjectives, is_language, one_or_many
from extract.naming.owning_up import owns_up
from extract.naming.parts_that_act import acts_for_a_body
from extract.naming.person_words import is_bearer, person_words
from extract.naming.sizes import count_in
from extract.naming.surnames import surnames_among
from extract.state_words import is_nation
from extract.wordlists import word_sets

_LEFT = frozenset({
    "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "predet", "det",
    "npadvmod", "case", "punct", "neg",
})  # fmt: skip
_POINTING = frozenset({
    "the", "this", "that", "these", "those", "his", "her", "their", "its", "my", "our", "your",
})  # fmt: skip
_ACCOUNT_NOUNS = {"account": "handle", "accounts": "handle", "profile": "page", "profiles": "page",
                  "page": "page", "pages": "page", "handle": "handle"}  # fmt: skip

_BEFORE_A_DATE = frozenset({"in", "on", "since", "last", "next", "by", "until", "early", "late"})
_INDOORS = frozenset({"in", "at", "into", "inside", "outside", "near", "opposite", "from"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "dative", "agent"})
_IN_A_LIST = frozenset({"conj", "appos", "pobj", "prep"})
_KNOWN = frozenset({"the", "these", "those"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of the words that open a relative clause: "one of her clients, who"."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a head noun describes: ontology type and subtype, plural, name of a people or ""."""

    type: str
    subtype: str | None
    plural: bool
    people: str = ""
    code: str | None = None


_PARTY = 6
"""So many words behind "first secretary" are looked at for a party."""


class NominalFinder:
    """Finds descriptions and pronouns in one Doc, around the names already found.

    `named` maps each token inside a name to the head of that name; `persons` are the heads of names
    of persons; `bodies` the heads of descriptions that the gazetteer has found.
    """

    def __init__(
        self,
        view: View,
        people: NameIndex[People],
        named: Mapping[int, int],
        persons: frozenset[int],
        bodies: frozenset[int],
    ) -> None:
        self.view = view
        self.words = person_words()
        self.named, self.persons, self.bodies = named, persons, bodies
        self.people = people
        self.peoples: dict[int, tuple[int, People]] = {}
        for start, end, found in people.scan(view.characters):
            self.peoples.setdefault(end - 1, (start, found[0]))
        alone = (i for i, (start, _) in self.peoples.items() if start == i)
        self.surnames = surnames_among(view, alone)

    def find(self) -> Iterator[DocMention]:
        """Yield descriptions in text order; a partitive ("hundreds of students") is one mention."""
        inner: set[int] = set()
        for i, token in enumerate(self.view.doc):
            if i in self.named or i in self.bodies or i in inner:
                continue
            described, of = self._described(token)
            if described is None:
                continue
            if of is not None:
                inner.add(of.i)
            yield self._mention(token, described, of)

    def _described(self, token: Token) -> tuple[Description | None, Token | None]:
        if token.lower_ in self.words["quantity"] or token.lower_ in self.words["partitives"]:
            of = self._partitive(token)
            if of is not None:
                inside = self._description(of)
                if inside is not None and inside.type in {"person", "group"}:
                    return Description("group", _group_kind(inside, token), True, inside.people), of
            if token.lower_ in self.words["quantity"] and not self._is_pair(token):
                return self._alone(token), None
        elif (many := self._in_formation(token)) is not None:
            return Description("group", "crowd", True), many
        elif (some := self._some_of(token)) is not None:
            return some
        return self._description(token) or self._alone(token), None

    def _some_of(self, token: Token) -> tuple[Description, Token | None] | None:
        """ "two of the men", "three of them", "two of the four": some of those told of, not all.

        "Two of his brothers" are left alone: that they are his kin is told of all of them.
        """
        counted = token.tag_ == "CD" and token.lower_ != "one" and token.dep_ in _ARGUMENTS
        if not counted or self.view.word(token.i + 1) != "of":
            return None
        some, behind = Description("group", "collective", True), self.view.word(token.i + 2)
        if behind in {"them", "us"}:
            return some, None
        of = self._partitive(token) if behind in _KNOWN else None
        inside = None if of is None else self._description(of)
        if inside is not None and inside.type == "group":
            return Description("group", _group_kind(inside, token), True, inside.people), of
        four = self.view.doc[token.i + 3 : token.i + 4] if behind == "the" else ()
        alone = (word for word in four if word.tag_ == "CD" and word.dep_ == "pobj")
        return next(((some, word) for word in alone), None)

    def _is_pair(self, token: Token) -> bool:
        """ "the couple", "an Italian couple": two people, where "a couple" alone is a number."""
        told = self.view.word(token.i - 1) not in {"a", "last", "next", "past", "every"}
        return token.lower_ == "couple" and token.pos_ == "NOUN" and told

    def _in_formation(self, token: Token) -> Token | None:
        """The people that make up a formation: "a column of mourners", "a line of some 200"."""
        if token.lower_ not in self.words["formations"] or token.pos_ != "NOUN":
            return None
        of = self._partitive(token)
        inside = None if of is None else self._description(of)
        if inside is not None:
            return of if inside.type == "group" else None
        counted = [t for t in self.view.doc[token.i + 2 : token.i + 5] if t.like_num]
        alone = counted and counted[-1].dep_ == "pobj" and self.view.word(token.i + 1) == "of"
        return counted[-1] if alone else None

    def _partitive(self, token: Token) -> Token | None:
        """The noun behind "of": "hundreds of protesters", "a group of masked men"."""
        view = self.view
        if view.word(token.i + 1) != "of":
            return None
        for i in range(token.i + 2, min(token.i + 9, len(view))):
            if view.word(i + 1) in POSSESSIVE:  # "many of the party's supporters"
                continue
            if view.doc[i].pos_ in {"NOUN", "PROPN"} and not _describes_next(view, i):
                return view.doc[i] if i not in self.named else None
            stops = view.low[i] in {",", ".", "and", "who", "that", "them", "whom"}
            is_verb = view.doc[i].pos_ in {"VERB", "AUX"} and view.doc[i].dep_ != "amod"
            if stops or is_verb:  # "mounted" in "a row of mounted officers" is none
                return None
        return None

    def _description(self, token: Token) -> Description | None:
        """What a noun describes, or None when it is no noun for people, bodies or places."""
        i, low = token.i, token.lower_
        if low.endswith("ese") and not _describes_next(self.view, i):
            number = None if i in self.surnames else one_or_many(self.view, token)
            if number == "one":
                return Description("person", "unknown", False)
            if number == "many":
                return Description("group", "community", True, token.text)
        if i in self.peoples:
            return self._people(token)
        if low.endswith("ese") and is_nation(token.text) and self._is_counted(token, i):
            return Description("group", "community", True, token.text)
        if low == "society" and self.view.word(i - 1) == "civil":
            return (
                None if _describes_next(self.view, i) else Description("group", "collective", True)
            )
        if token.pos_ not in {"NOUN", "PROPN"} and not self._misread(token):
            return None
        if (hyphenated := self._hyphenated(token)) is not None:
            return hyphenated
        if _describes_next(self.view, i) or self._is_role_of_name(i):
            return None
        account = self._account(token)
        if account is not None:
            return account
        if low == "fellow" and self.view.doc[i].dep_ in {"amod", "compound"}:
            return None
        if (
            low in self.words["organization_plurals"]
            or low in organization_words().tables["nominal_heads"]
            or self._is_center_of_people(i)
        ):
            return self._counted_people(token) or self._body(token)
        if low in {"cell", "cells"} and token.dep_ == "pobj" and token.head.lower_ in _INDOORS:
            return Description("place", "venue", low == "cells")  # "held in a cell"
        for kind in ("crowd", "community", "collective"):
            if low in self.words[kind]:
                return Description("group", kind, True)
        role = self.words.role(low)
        if role is not None and not self._is_thing_of_that_name(token, role):
            plural = low != role
            before = self.view.word(i - 1)
            hired = before == "private" and role in {"detective", "investigator"}
            trade = hired or before in self.words["trades"]
            subtype = "unknown" if trade else self._subtype(i, role)
            return (
                Description("group", "collective", True)
                if plural
                else Description("person", subtype, False)
            )
        return self._place(token) or self._by_grammar(token)

    def _subtype(self, i: int, role: str) -> str:
        """Subtype of a role noun; the first secretary of a party serves in no mission."""
        behind = set(self.view.low[i + 1 : i + 1 + _PARTY])
        party = self.view.word(i + 1) == "of" and not self.words["parties"].isdisjoint(behind)
        return self.words.subtype(role, "" if party else self.view.word(i - 1))

    def _is_thing_of_that_name(self, token: Token, role: str) -> bool:
        """Whether a word for people means furniture or numbers: "61 chairs", "homicide figures".

        Chairs of a body are people, and a described figure is one where it counts nothing.
        """
        if role == "chair":
            return token.lower_ == "chairs" and self.view.word(token.i + 1) != "of"
        described = any(c.dep_ in {"amod", "compound"} for c in token.lefts)
        counted = self.view.word(token.i - 1) in self.words["counts_in_figures"]
        return role == "figure" and (counted or not described)

    def _counted_people(self, token: Token) -> Description | None:
        """ "three Burkinabè broadcasters": a number makes people of what may be bodies, too."""
        plural = self.words.role(token.lower_) not in {None, token.lower_}
        owned = self.view.word(token.i - 1) in organization_words()["state_owned"]
        people = plural and is_numbered(token) and not owned
        return Description("group", "collective", True) if people else None

    def _by_grammar(self, token: Token) -> Description | None:
        """A noun of no list whose ending, "who" clause or verb of speaking shows a person."""
        if token.pos_ != "NOUN" or not token.text.islower():
            return None
        if is_bearer(token.lower_):
            return _people(token)
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
        if not who and not (
            says and token.lower_.endswith(("er", "or", "ist", "man", "woman", "ian"))
        ):
            return None
        return _people(token)

    def _misread(self, token: Token) -> bool:
        """ "activist" and "student" tagged as adjectives, behind an article or number."""
        return (
            token.pos_ in {"ADJ", "VERB", "X"}
            and (self.words.role(token.lower_) is not None or token.lower_ in self.words["crowd"])
            and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "attr"}
        )

    def _hyphenated(self, token: Token) -> Description | None:
        """ "Cambodian-Americans": a people by the last part of the word."""
        last = token.text.rpartition("-")[2] if "-" in token.text else ""
        if last and token.text[0].isupper() and last.endswith("s") and self.people.get(last):
            return Description("group", "community", True, token.text)
        return None

    def _people(self, token: Token) -> Description | None:
        start, people = self.peoples[token.i]
        if _describes_next(self.view, token.i) or self._is_role_of_name(token.i):
            return None
        if token.i in self.surnames:
            return None
        if not people.plural or token.tag_ == "JJ":
            if token.dep_ in {"amod", "compound", "nmod"} or token.pos_ == "ADJ":
                return None
            if self.view.word(before_adjectives(self.view, start)) not in ARTICLES | _POINTING | {
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

    def _is_counted(self, token: Token, start: int) -> bool:
        """ "four Sudanese", "several Lebanese": the adjective stands for the people themselves."""
        number = self.view.word(start - 1)
        counts = self.words["quantity"] | self.words.numbers.keys() - {"one"}
        argument = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos"}
        return start == token.i and argument and (number in counts or number.isdigit())

    def _is_center_of_people(self, i: int) -> bool:
        """ "the Zemblan cultural center", "our community centre": those who run and visit it."""
        kinds = organization_words()["centers_of_people"]
        center = self.view.low[i].removesuffix("s") in {"center", "centre"}
        return center and self.view.word(i - 1) in kinds

    def _is_ground(self, token: Token) -> bool:
        """ "the far bank of the stream", "sent to the front": land, and no body."""
        words, view, i = organization_words(), self.view, token.i
        if token.lower_ not in words["ground_nouns"]:
            return False
        of_water = view.word(i + 1) == "of" and bool(
            words["waters"] & {view.word(i + 2), view.word(i + 3)}
        )
        at_war = view.word(i - 1) == "the" and view.word(i - 2) in {"to", "at", "from", "on", "in"}
        lined = token.lower_ == "front" and at_war and view.word(i + 1) not in {"of", "for"}
        return of_water or lined or view.word(i - 1) in words["ground_sides"]

    def _body(self, token: Token) -> Description | None:
        words = organization_words()
        low = token.lower_
        if self._is_ground(token):
            return Description("place", "venue", token.tag_ == "NNS")
        view = self.view
        modified = (token.i > 0 and view.doc[token.i - 1].pos_ in {"ADJ", "NOUN", "PROPN"}) or (
            view.word(token.i - 1) in ARTICLES | _POINTING | POSSESSIVE
        )
        before = view.word(token.i - 1)
        if before in words["student_words"] and low in words["student_heads"]:
            return Description("organization", "student_association", low.endswith("s"))
        if before in words["diaspora_words"] and low in words["diaspora_heads"]:
            return Description("organization", "diaspora_association", low.endswith("s"))
        if low in {"groups", "group"}:
            rights = {before, view.word(token.i - 2)} & organization_words()["civic_words"]
            if rights:
                return Description("organization", "ngo", low == "groups")
            return Description("group", "collective", True)
        subtype = words.tables["nominal_heads"].get(low, "ngo")
        if low in {"agency", "agencies"} and before in self.words["trades"] | {"detective", "news"}:
            subtype = "media" if before == "news" else "company"  # "a travel agency"
        if low in words["nominal_shy"] and not modified:
            return None
        plural = token.tag_ == "NNS" and low not in {"media", "press"}
        return Description("organization", subtype, plural)

    def _account(self, token: Token) -> Description | None:
        subtype = _ACCOUNT_NOUNS.get(token.lower_)
        if token.lower_ in {"account", "accounts"} and _is_told(token) and tells(token):
            return None
        if _describes_next(self.view, token.i):
            return None
        near = set(self.view.low[max(0, token.i - 3) : token.i])
        online = bool(near & organization_words()["online_words"])
        if online and token.lower_ in {"channel", "group", "chat"}:
            return Description("account", "page", False)
        owned = bool(near & (POSSESSIVE | {"his", "her", "their"}))
        if subtype is None or not (online or owned):
            return None
        return Description("account", subtype, token.tag_ == "NNS")

    def _place(self, token: Token) -> Description | None:
        words = organization_words()
        low = token.lower_
        many = token.tag_ == "NNS"
        if owns_up(token) or acts_for_a_body(token):
            return Description("organization", None, many)
        if low == "office" and (self._acts(token) or self._is_branch(token)):
            return Description("organization", None, many)
        if low in words["venue_nouns"] or (many and low.removesuffix("s") in words["venue_nouns"]):
            return Description("place", "venue", many)
        if low in words["place_nouns"] and self.view.word(token.i - 1) != "of":
            subtype = {"country": "country", "countries": "country", "city": "city", "town": "city",
                       "village": "city", "capital": "city"}.get(low, "region")  # fmt: skip
            return Description("place", subtype, token.tag_ == "NNS")
        return None

    def _is_branch(self, office: Token) -> bool:
        """Whether "the Oromo relief office" is the body, and not where somebody is."""
        scene = office.dep_ == "pobj" and office.head.lower_ in _INDOORS
        return not scene and self.view.word(office.i - 1) in organization_words()["office_words"]

    def _acts(self, office: Token) -> bool:
        """Whether "the provost's office" is the body that says or does it, and not its rooms."""
        view, i = self.view, office.i
        if view.word(i - 1) not in POSSESSIVE:
            return False
        role = self.words.role(view.word(i - 2))
        if role is None or self.words.roles.get(role) not in {"official", "academic"}:
            return False
        if office.dep_ == "pobj":
            return office.head.lower_ in {"by", "from", "with"}
        subject = office.head if office.dep_ == "conj" else office
        return subject.dep_ in {"nsubj", "poss"}

    def _alone(self, token: Token) -> Description | None:
        """ "others", "those who fled", "the eleven", "the accused", "one of them"."""
        low, before = token.lower_, self.view.word(token.i - 1)
        argument = token.dep_ in _ARGUMENTS
        aged = low.endswith("-year-old") and token.pos_ != "ADJ" and token.i + 1 not in self.peoples
        if low in {"someone", "somebody"} or aged:
            return Description("person", "unknown", False)
        if low == "one" and self.view.word(token.i + 1) == "of" and self._one_of(token):
            return Description("person", "unknown", False)
        if not argument:
            return None
        if low in {"others", "those"} or (
            low in self.words["stand_alone"] and token.pos_ in {"PRON", "NOUN"}
        ):
            return Description("group", "collective", True)
        counted = low in self.words.numbers and low != "one"
        noun = token.pos_ in {"ADJ", "NOUN", "VERB", "NUM"} and self.view.word(token.i + 1) != "of"
        if before == "the" and noun and (counted or low in self.words["people_adjectives"]):
            return Description("group", "collective", True)
        if low in self.words["quantity"] and low.endswith("s") and token.pos_ == "NOUN":
            return (
                Description("group", "crowd", True) if self.view.word(token.i + 1) != "of" else None
            )
        return None

    def _one_of(self, token: Token) -> bool:
        """ "one of them", "one of the protesters"."""
        for i in range(token.i + 2, min(token.i + 6, len(self.view))):
            if self.view.low[i] in {"them", "us"} or i in self.peoples:
                return True
            role = self.words.role(self.view.low[i])
            if role not in {None, self.view.low[i]} or self.view.low[i] in self.words["crowd"]:
                return True
        return False

    def _is_role_of_name(self, i: int) -> bool:
        """ "activist Anton Sushchenko": the noun belongs to the name behind it."""
        return (
            i + 1 in self.named
            and self.named[i + 1] in self.persons
            and (self.words.role(self.view.low[i]) is not None)
        )

    def _mention(self, token: Token, described: Description, of: Token | None) -> DocMention:
        start, stop = self._extent(token, of)
        doc = self.view.doc
        span = doc[start:stop]
        key_noun = of or token
        role = self.words.role(key_noun.lower_)
        lemma = role or key_noun.lemma_.lower()
        modifiers = tuple(t.lower_ for t in doc[start : key_noun.i] if t.is_alpha or "-" in t.text)
        country = self._country(start, stop, token, described, role)
        before = self.view.word(start - 1)
        return DocMention(
            start, stop, token.i, span.start_char, span.end_char, span.text,
            described.type, described.subtype, described.people or span.text, None, country,
            "nominal", f"nominal:{described.subtype or described.type}",
            plural=described.plural,
            gender=self.words.gender(token.lower_) if described.type == "person" else None,
            role_text=span.text if described.type == "person" else None,
            lemma=lemma,
            count=count_in(doc, start, key_noun.i + 1) if described.type == "group" else None,
            modifiers=modifiers,
            apposed_to=self._apposed_to(token),
            definite=before in _POINTING or self.view.low[start] in _POINTING,
        )  # fmt: skip

    def _extent(self, token: Token, of: Token | None) -> tuple[int, int]:
        """Tokens of the description: modifiers before the head, "of ..." behind it, no article."""
        view = self.view
        start = token.i
        if self._name_before(start) is not None:
            return start, start + 1
        while start > 0 and self._belongs(view.doc[start - 1], token):
            start -= 1
        start = self._behind_adverbials(start, token)
        while start < token.i and (
            view.low[start] in ARTICLES | POSSESSIVE | {"no"} or view.doc[start].is_punct
        ):
            start += 1
        if of is not None:
            return start, of.i + 1
        if view.word(token.i + 1) == "of" and not self._is_parted(token):
            return start, self._of_phrase_end(token)
        return start, token.i + 1

    def _of_phrase_end(self, token: Token) -> int:
        """One behind the phrase with "of" that follows a noun; the noun's own end for a clause."""
        view, end = self.view, token.i + 1
        of_phrase = {t.i for t in view.doc[end].subtree if end <= t.i < end + 7}
        while end in of_phrase and not self._breaks_off(view.doc[end]):
            end += 1
        if end == token.i + 2:  # "students of having ...": the clause is no part of the name
            end -= 1
        while end > token.i + 1 and _opens_more(view.doc[end - 1]):
            end -= 1
        while end in self.named and self.named[end] == self.named.get(end - 1):
            end += 1  # the whole name
        return end

    def _breaks_off(self, word: Token) -> bool:
        """Whether a description ends before a word: a verb, a clause, a bracket, a name behind a
        comma."""
        if word.text in {"(", "["}:
            return True
        if word.pos_ in {"VERB", "AUX", "SCONJ"} or word.tag_ in _RELATIVE:
            return True
        return word.lower_ == "," and self.view.is_cap(word.i + 1)

    def _behind_adverbials(self, start: int, head: Token) -> int:
        """Start without words of time or manner: "week later a cousin", "Meanwhile youths"."""
        view = self.view
        for i in range(head.i - 1, start, -1):
            if view.low[i] in ARTICLES and view.low[i - 1] not in self.words["before_articles"]:
                return i
        opens = start < head.i and view.opens_sentence(start)
        return start + 1 if opens and view.low[start] in self.words["opening_adverbs"] else start

    def _is_parted(self, token: Token) -> bool:
        """Whether "of" behind an object belongs to its verb: "robbed the exiles of their homes".

        So does "of their homes" behind the last one of a list: "robbed Omar Said and his sons".
        """
        noun = _listed_first(token) if self._is_of_things(token.i + 1) else token
        verb, listed = noun.head, noun.i != token.i
        parted = noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ in {"VERB", "AUX"}
        verbs = self.words["bereaving_verbs" if listed else "parting_verbs"]
        return parted and verb.lemma_.lower() in verbs

    def _is_of_things(self, of: int) -> bool:
        """ "Of their homes"; "the cousin of his wife" is one person."""
        owned = self.view.word(of + 1) and self.view.doc[of + 1].tag_ == "PRP$"
        if not owned:
            return False
        thing = self.view.doc[of + 1].head.lemma_.lower()
        return person_words().role(thing) is None and thing not in word_sets("light_verbs")["kin"]

    def _belongs(self, word: Token, head: Token) -> bool:
        """Whether the word right before a description is a part of it."""
        if word.is_punct and not word.is_quote and (word.text != "-" or word.whitespace_):
            return word.text == "," and word.i > 0 and word.nbor(-1).dep_ == "amod"
        if word.is_digit and len(word) == 4 and word.text[:2] in {"19", "20"}:
            return False
        if (is_hour(word) and word.i + 1 not in self.peoples) or word.lower_ in word_sets("times")[
            "half_days"
        ]:
            return False
        if word.lower_ in DATES and word.nbor(1).like_num and not self.view.is_cap(word.i + 2):
            return False  # "in May three members"
        if word.lower_ in DATES and self.view.word(word.i - 1) in _BEFORE_A_DATE:
            return False  # "in September border guards"
        if word.is_space or (word.is_sent_start and word.pos_ in {"ADP", "SCONJ", "CCONJ"}):
            return False
        seen = 0
        node = word
        while node.i != head.i:
            if node.dep_ not in _LEFT or node.head.i == node.i or seen > 4:
                return False
            node, seen = node.head, seen + 1
        return True

    def _country(
        self, start: int, stop: int, token: Token, described: Description, role: str | None
    ) -> str | None:
        if (
            described.subtype in STATE_BODIES
            or described.subtype == "diplomat"
            or role in self.words["state_roles"]
            or token.lower_ in {"troops", "forces"}
        ):
            for i in range(start, stop):
                if i in self.view.nation_at and (
                    role is None or i < token.i or self.view.word(token.i + 1) == "of"
                ):
                    return self.view.nation_at[i][1].code
        return None

    def _name_before(self, i: int) -> int | None:
        """The person's name of "Ana Lee MP", whose title stands behind."""
        name = self.named.get(i - 1)
        title = self.view.doc[i].text.isupper() and self.words.is_title(self.view.texts[i])
        return name if title and name in self.persons else None

    def _apposed_to(self, token: Token) -> int | None:
        """The name beside a noun; of "his wife" in a list of people only one behind it."""
        if self._name_before(token.i) is not None:
            return self._name_before(token.i)
        if token.dep_ == "appos" and token.head.i in self.named and not is_listed_with_owner(token):
            return self.named[token.head.i]
        named = [c.i for c in token.children if c.dep_ == "appos" and c.i in self.named]
        return self.named[named[0]] if named else self._named_behind(token)

    def _named_behind(self, token: Token) -> int | None:
        """The name right behind a noun: "the foundation Hromada received", two subjects of one
        verb to the parser."""
        name = self.named.get(token.i + 1)
        if name is not None and name not in self.persons and is_beside_its_name(token, name):
            return name
        return self._with_second_role(token.i)

    def _with_second_role(self, i: int) -> int | None:
        """The name behind "the singer and poet Omar Said": one person, unless "were" follows."""
        name = self.named.get(i + 3)
        if self.view.word(i + 1) != "and" or name not in self.persons or i + 2 in self.named:
            return None
        first, second = self.view.low[i], self.view.low[i + 2]
        if self.words.role(first) != first or self.words.role(second) != second:
            return None
        end = next((j for j in range(i + 3, len(self.view)) if j not in self.named), i)
        return None if self.view.word(end) in {"were", "are", "have"} else name


def _listed_first(noun: Token) -> Token:
    """The first of a list, whose last one a noun describes: "Ana Li and the sons of Omar"."""
    while noun.dep_ in _IN_A_LIST and noun.head.pos_ in {"NOUN", "PROPN", "PRON", "ADP"}:
        noun = noun.head
    return noun


def _people(token: Token) -> Description:
    if token.tag_ == "NNS":
        return Description("group", "collective", True)
    return Description("person", "unknown", False)


def _is_told(account: Token) -> bool:
    """Whether "their accounts" do not act, or speak for themselves: "their accounts agree"."""
    speaking = organization_words()["what_accounts_do"]
    return account.dep_ != "nsubj" or account.head.lemma_.lower() in speaking


def tells(account: Token) -> bool:
    """Whether an account is what somebody tells: no word of the sentence speaks of a platform."""
    online = _online_words()
    return not any(t.lower_ in online or t.text.startswith("@") for t in sentence_of(account))


@lru_cache(maxsize=1)
def _online_words() -> frozenset[str]:
    words = organization_words()
    online = words["online_words"] | words["platform_cues"] | words["account_cues"]
    return online - {"account", "accounts"}


def _opens_more(word: Token) -> bool:
    """Whether a description cannot end in this word: "the and the", a comma."""
    return word.is_punct or word.is_space or word.pos_ in {"CCONJ", "DET", "ADP"}


def _group_kind(inside: Description, head: Token) -> str | None:
    if head.lower_ in {"crowd", "mob"}:
        return "crowd"
    return inside.subtype if inside.type == "group" else "collective"


def _describes_next(view: View, i: int) -> bool:
    """Whether the word only describes the noun behind it ("student union", "police chief")."""
    if i + 1 >= len(view):
        return False
    token, follower = view.doc[i], view.doc[i + 1]
    if follower.tag_ == "VBZ" and person_words().role(view.low[i + 1]) and view.is_cap(i + 2):
        return True  # "opposition figures Ana Li and Bo Chen", read as a verb
    if follower.pos_ not in {"NOUN", "PROPN"}:
        return False
    return token.dep_ in {"compound", "amod", "nmod", ""} and (token.head.i > i or not token.dep_)
