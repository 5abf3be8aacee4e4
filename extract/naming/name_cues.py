"""What the neighbors of a capitalized run say about it: is this a person's name?

Each cue is one rule, named in the mention. The strongest stand first; the model's own label is the
last, because it takes many names from outside the West for organizations, places or peoples.
"""

import re
from collections import Counter
from collections.abc import Callable

from anyascii import anyascii
from spacy.tokens import Token

from extract.gazetteer.contexts import is_located
from extract.gazetteer.view import ARTICLES, POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.bynames import has_byname
from extract.naming.named_as import named_as
from extract.naming.not_persons import CLOSERS, MARKS, is_hardly_name, is_many, is_no_person
from extract.naming.person_words import is_bearer, person_words
from extract.naming.street_words import is_street_word
from extract.naming.told_persons import has_kin_before, is_one_of_them
from extract.naming.whence import is_whence

INITIALS = re.compile(r"(?:[^\W\d_]\.[-‐]?){1,4}")
PSEUDONYM = re.compile(
    r"(?:(?:Victim|Witness|Individual|Student|Source|Subject|Complainant|Suspect|Defendant|Employee|"
    r"Person|Activist|Dissident|Journalist|Reporter|PW|CC|CW|UC|UCC)[- ]?\d{1,3}|W-\d{1,3}|"
    r"(?:Victim|Witness|Student|Complainant|Defendant) [A-Z]\.?)"
)
_ARABIC = re.compile(r"(?:al|el|Al|El)-[A-Z]")
_SURE_OF_NOUNS = ("name:title", "name:speaker", "name:apposition", "name:pronoun")
"""Rules that make a person even of a word that is a noun: "Mr. Glass", "Rose:"."""
_SOMEBODY = frozenset({"he", "she", "him", "his", "her", "my", "someone", "somebody"})
STATES_LIKE_GIVEN_NAMES = frozenset({"Jordan", "Chad", "Georgia", "Israel"})
_SINGLE = frozenset({"he", "she", "his", "her"})
_CALL = frozenset({"call", "calls", "called"})
_BEFORE_THINGS = frozenset({
    "the", "a", "an", "in", "near", "at", "from", "to", "of", "outside", "around", "through",
    "across", "into", "on", "towards", "via", "off", "along", "beyond",
})  # fmt: skip


class NameCues:
    """Cues for one Doc. `unsure` are tokens of names that a pattern has found without certainty.

    `towns` are names of towns, `maybe` those of others that nothing around them shows to be one.
    """

    def __init__(
        self,
        view: View,
        unsure: frozenset[int],
        towns: frozenset[int],
        maybe: frozenset[int] = frozenset(),
    ) -> None:
        self.view, self.unsure, self.towns, self.maybe_towns = view, unsure, towns, towns | maybe
        self.words = person_words()
        self.speakers = self._speakers()
        self._rules: tuple[tuple[str, Callable[[int, int], bool]], ...] = (
            ("name:title", self._titled),
            ("name:role", self._has_role),
            ("name:speaker", self._is_speaker),
            ("name:apposition", self._described),
            ("name:called", self._called),
            ("name:kin", self._has_kin),
            ("name:kin_of", self._is_of_kin),
            ("name:initials", self._initials),
            ("name:speech", self._speaks),
            ("name:suffers", self._is_sufferer),
            ("name:given", self._owns),
            ("name:given", self._is_given_alone),
            ("name:given", self._has_arabic_surname),
            ("name:befallen", self._is_befallen),
            ("name:pronoun", self._is_told_with_pronoun),
            ("ner:PERSON", self._labelled),
        )

    def rule(self, start: int, end: int) -> str:
        """Name of the first rule by which `start`:`end` is a person's name, "" for none."""
        if PSEUDONYM.fullmatch(self.view.doc[start:end].text):
            return "name:initials"
        if self._is_loud(start, end):
            spoken = self._titled(start, end) or self._is_speaker(start, end)
            office = self.words.role(self.view.low[start]) in self.words.roles
            return "name:title" if spoken and not office else ""
        if not self.is_name_like(start, end) or is_no_person(self.view, start, end):
            return ""
        doubtful = is_hardly_name(self.view, start, end)
        rules = (rule for rule in self._rules if not doubtful or rule[0] in _SURE_OF_NOUNS)
        return next((name for name, test in rules if test(start, end)), "")

    def is_set_beside(self, start: int, end: int) -> bool:
        """Whether a title, a role, an age or kin beside the run makes it a person's name."""
        tests = (self._titled, self._has_role, self._described, self._has_kin)
        return any(test(start, end) for test in tests)

    def _is_loud(self, start: int, end: int) -> bool:
        """One word in capitals that is no initials."""
        text = self.view.doc[start].text
        alone = end - start == 1 and len(text) > 1
        return alone and text.isupper() and not INITIALS.fullmatch(text)

    def guess(self, start: int, end: int) -> bool:
        """Two or more plain words that the model takes for a body or place: often a person.

        Not behind "the", not behind a word of place, and without a word that says what it is.
        """
        label = self.label(start, end)
        if (
            end - start < 2
            or label not in {"ORG", "GPE", "FAC", "LOC"}
            or not self.is_name_like(start, end)
        ):
            return False
        owns = self.view.word(end) in POSSESSIVE and self.view.word(start - 1) not in ARTICLES
        place = self.view.word(start - 1) in _BEFORE_THINGS and not owns
        behind = place and not self._suffers(start)
        if behind or start in self.unsure or self._compass(start):
            return False
        words = organization_words()
        texts = {self.view.doc[i].text for i in range(start, end)}
        said = texts & (words["venue_ends"] | words["region_ends"] | words["media_ends"])
        said |= {self.view.texts[end - 1]} & words["building_ends"]
        if any(i in self.view.nation_at for i in range(start, end)):
            return False
        if said or not all(self._is_proper_word(i) for i in range(start, end)):
            return False
        return self.words.role(self.view.low[end - 1]) is None and not any(
            t.isupper() for t in texts
        )

    def _is_proper_word(self, i: int) -> bool:
        """Tagged as a name, or as a verb or noun that English does not know."""
        token = self.view.doc[i]
        if token.pos_ == "PROPN":
            return True
        known = self.view.is_noun(i) or token.lower_ in self.view.small
        return token.pos_ in {"NOUN", "VERB"} and i > 0 and self.view.cap[i - 1] and not known

    def _suffers(self, start: int) -> bool:
        """ "the nephew of X", "the rights of X": nouns that only persons have or suffer."""
        if self.view.word(start - 1) != "of":
            return False
        noun = self.view.word(start - 2)
        role = self.words.role(noun)
        kin = role is not None and self.words.roles.get(role) == "relative"
        return kin or noun in self.words["suffered"] | self.words["belongings"]

    def _is_sufferer(self, start: int, end: int) -> bool:
        """ "the arrest of Amal Derwish": two names or more, which the model knows for nothing."""
        deed = self.view.word(start - 1) == "of" and self.view.word(start - 2)
        free = end - start > 1 and start not in self.towns and start not in self.unsure
        named = all(self.view.doc[i].pos_ == "PROPN" for i in range(start, end))
        return (
            free and named and deed in self.words["deeds_to_persons"] and not self.label(start, end)
        )

    def is_common(self, start: int, end: int) -> bool:
        """One word that opens a sentence and that the text also writes small: "Human rights"."""
        alone = end - start == 1 and self.view.opens_sentence(start)
        return alone and self.view.low[start] in self.view.small

    def _compass(self, start: int) -> bool:
        return self.view.low[start] in self.words["before_names_of_places"]

    def is_name_like(self, start: int, end: int) -> bool:
        """Letters in mixed case, no known word of a body or street at the end, no bare nation."""
        view = self.view
        texts = [view.doc[i].text for i in range(start, end)]
        if PSEUDONYM.fullmatch(" ".join(texts)) or (
            all(INITIALS.fullmatch(t) for t in texts) and texts[0] != "U.S."
        ):
            return True
        if any(any(c.isdigit() for c in t) for t in texts):
            return False
        if len(texts) == 1:
            low = view.low[start]
            if texts[0].isupper() or start in view.nation_at or self.words.role(low):
                return False
            street = texts[0] in organization_words()["venue_starts"]
            if (
                (street and not self.is_given(start))
                or low in self.words["formations"]
                or low in organization_words().tables["nominal_heads"]
                or low in organization_words()["venue_nouns"]
            ):
                return False
        last = texts[-1]
        if is_street_word(last, "street_ends"):
            return False
        if last in self.words["no_surnames"]:
            return False
        if len(texts) > 1 and last in organization_words()["sure_venue_ends"]:
            return False
        return len(texts) < 2 or last not in organization_words().tables["body_end"]

    def label(self, start: int, end: int) -> str:
        """The model's label that covers most of the run, "" for none."""
        labels = Counter(self.view.doc[i].ent_type_ for i in range(start, end))
        labels.pop("", None)
        return labels.most_common(1)[0][0] if labels else ""

    def _speakers(self) -> Counter[str]:
        """Names that stand before a colon, or often open a line, as in minutes and chats."""
        found: Counter[str] = Counter()
        words = organization_words()
        things = words["venue_ends"] | words["building_ends"] | words["venue_starts"]
        things |= self.words["not_speakers"]
        for start, end in self.view.runs():
            if self.view.doc[end - 1].text in things or self.view.doc[start].text in things:
                continue
            if self.view.low[end - 1] in self.words.numbers and end - start > 1:
                continue  # "COUNT ONE:"
            opens = start == 0 or self.view.doc[start - 1].is_space
            dated = opens and self.view.word(end) in {",", "."}
            if (self.view.word(end) in {":", ".:"} or dated) and end - start <= 4:
                found[self.view.doc[start:end].text] += 1
        return found

    def _titled(self, start: int, end: int) -> bool:
        before = self.view.doc[start - 1].text if start else ""
        if before == "." and start > 1:
            before = self.view.doc[start - 2].text + "."  # "Const. Leduc"
        loud = before.isupper() and self.words.is_title(before.capitalize())
        if not self.words.is_title(before) and not loud:
            return False
        last = self.view.doc[end - 1].text
        return last not in organization_words()["venue_ends"] or end - start > 2

    def _owns(self, start: int, end: int) -> bool:
        """A given name with a surname, that has something or stands without "the"."""
        given = self.is_given(start)
        if not given or end - start < 2:
            return False
        things = organization_words()["venue_ends"] | organization_words()["region_ends"]
        bare = self.view.word(start - 1) not in ARTICLES and start not in self.unsure
        thing = self.view.doc[end - 1].text in things
        return self.view.word(end) in POSSESSIVE or (bare and end - start < 5 and not thing)

    def is_given(self, i: int) -> bool:
        """Whether the word is a given name of the tables, with or without its accents."""
        low = self.view.low[i]
        return low in self.words.given or (not low.isascii() and anyascii(low) in self.words.given)

    def _is_given_alone(self, start: int, end: int) -> bool:
        """ "they got Veysel": a given name where no word of place stands before it."""
        if end - start > 1 or not self.is_given(start) or start in self.towns:
            return False
        alone = self.view.word(start - 1) not in ARTICLES
        return alone and not is_located(self.view, start, end) and self._proper(start, end)

    def _has_arabic_surname(self, start: int, end: int) -> bool:
        """ "Salem al-Mazrouei": a name that a table knows as a town's, and no part of a town's."""
        town = start in self.maybe_towns and end - start > 1
        return town and bool(_ARABIC.match(self.view.texts[start + 1]))

    def _has_role(self, start: int, end: int) -> bool:
        """A role noun right before, written small or opening the sentence."""
        if not start:
            return False
        noun, low = self.view.doc[start - 1], self.view.low[start - 1]
        bears = is_bearer(low) and noun.pos_ == "NOUN" and end - start > 1
        if self.words.role(low) is None and not bears:
            return False
        small = not self.view.cap[start - 1] or self.view.opens_entry(start - 1)
        return small and noun.pos_ not in {"VERB", "AUX"} and self._proper(start, end)

    def _is_speaker(self, start: int, end: int) -> bool:
        text = self.view.doc[start:end].text
        return self.speakers[text] > 1 or (
            self.speakers[text] == 1 and end - start > 1 and self.view.word(end) == ":"
        )

    def _described(self, start: int, end: int) -> bool:
        """ ", 44,", ", a retired teacher" or ", who" behind it; "her brother," before it."""
        view = self.view
        if view.word(start - 1) in {"in", "near", "at", "from"}:
            thrown = view.word(start - 1) == "at" and end - start > 1  # "fired at X, a nurse"
            return thrown and view.word(end) == "," and self._role_follows(end + 1)
        if view.word(start - 1) == "of" and (view.is_cap(start - 2) or self._has_head(start - 2)):
            return False  # "Mr. Bandeira of Porto, who": he is described, not the town
        if is_whence(view, start, end, self.towns, self.label(start, end)):
            return False
        if is_one_of_them(view, start, end):
            return self._proper(start, end)
        if (
            view.word(end) in {",", "("}
            and _age(view.word(end + 1))
            and view.word(end + 2) in {",", ")", "."}
        ):
            return True
        if view.word(end) == "," and view.word(end + 1) in {"who", "whose", "whom"}:
            return self._proper(start, end)
        if view.low[max(0, start - 2) : start] == ["i", ","] and view.word(end) == ",":
            return True  # "I, Okello, admit"
        if view.word(end) == "who" and self._is_singled_out(start):
            return self._proper(start, end)
        if end - start > 1 and view.word(start - 1) == "," and self._closes_office(start - 2):
            return view.word(end) in {",", ".", ";"} and self._proper(start, end)
        if (
            view.word(start - 1) == ","
            and self.words.role(view.word(start - 2))
            and (view.word(end) in {",", ";", ".", ":", ")"})
        ):
            return self._proper(start, end)
        if view.low[end : end + 3] == [",", "the", "one"] and view.word(end + 3) in {"who", "with"}:
            return self._proper(start, end)
        if has_byname(view.doc, start, end):
            return self._proper(start, end)
        return view.word(end) == "," and self._role_follows(end + 1)

    def _has_head(self, noun: int) -> bool:
        """ "the mayor of X, who", "the port of X, whose": what stands before "of" is of a place."""
        low, words = self.view.doc[noun].lemma_.lower(), organization_words()
        spots = words["venue_nouns"] | words["place_nouns"] | self.words["town_nouns"]
        return low in self.words["heads_of_lands"] or low in spots - self.words["suffered"]

    def _is_singled_out(self, start: int) -> bool:
        """ "it was X who": a country that did something is "that"."""
        words = (self.view.word(start - 1), self.view.word(start - 2))
        return words[0] in {"was", "is"} and words[1] == "it" and start not in self.towns

    def _closes_office(self, last: int) -> bool:
        """Whether a role noun's "of ..." ends here: "the president of the Lawyers' Forum"."""
        if last < 1:
            return False
        token = self.view.doc[last]
        offices = (t for t in token.ancestors if t.i < last and token.i - t.i < 8)
        return any(self.words.role(t.lower_) == t.lower_ and t.pos_ == "NOUN" for t in offices)

    def _role_follows(self, at: int) -> bool:
        """ "a retired teacher of": article, then a role noun that closes the phrase."""
        view = self.view
        if view.word(at) not in {
            "a",
            "an",
            "the",
            "his",
            "her",
            "their",
            "then",
            "now",
            "my",
            "our",
        }:
            return False
        for i in range(at + 1, min(at + 7, len(view))):
            if view.low[i] in CLOSERS:
                return False
            if self.words.role(view.low[i]) and view.word(i + 1) in CLOSERS:
                return True
        return False

    def _called(self, start: int, end: int) -> bool:
        """ "a certain X", "a broker named X", "gave his name as X", "whose name is X"."""
        view = self.view
        bearers = named_as(view.doc, start)
        if any(self._is_somebody(bearer) for bearer in bearers):
            return True
        if view.word(start - 1) == "certain":
            return True
        if view.low[max(0, start - 2) : start] == ["i", "am"] and self._proper(start, end):
            return True
        if view.word(start - 1) == "called" and view.word(start - 2) == "be":
            return view.word(start - 3) == "to"  # "who asked to be called X"
        if view.word(start - 1) in {"him", "her", "me"} and view.word(start - 2) in _CALL:
            return True
        if view.word(start - 1) == "as" and view.word(start - 2) in {"sign", "signs", "signed"}:
            return self._proper(start, end)
        if view.word(start - 1) in MARKS and view.word(start - 2) == "as":
            return view.word(start - 3) in {"signs", "signed", "writes", "known", "goes"}
        if view.word(start - 1) not in {"named", "called", "as", "name"}:
            return False
        noun = view.word(start - 2) if view.word(start - 1) != "as" else ""
        if noun and self._is_somebody(view.doc[start - 2]):
            return True
        return self.words.role(noun) is not None or view.word(start - 2) in {"name", "the"}

    def _is_somebody(self, noun: Token) -> bool:
        low = noun.lower_
        man = low.endswith(("man", "woman")) and low not in self.words["no_men"]
        return self.words.role(low) == low or low in _SOMEBODY or man

    def _is_of_kin(self, start: int, end: int) -> bool:
        """ "the brother of X", whom no table knows as a town."""
        known = start in self.towns or start in self.maybe_towns or start in self.unsure
        return not known and has_kin_before(self.view, start, end)

    def _has_kin(self, start: int, end: int) -> bool:
        """ "X's father", "X's phone": only persons have these."""
        view = self.view
        if (
            view.word(end) not in POSSESSIVE
            or self.label(start, end) == "NORP"
            or start in self.towns
        ):
            return False
        nouns = {view.word(end + 1), view.word(end + 2)}
        return bool(nouns & self.words["belongings"]) or any(
            self.words.roles.get(self.words.role(n) or "") == "relative" for n in nouns
        )

    def _initials(self, start: int, end: int) -> bool:
        """ "G.N. refused", "K. (48)", "Victim-2": a name cut down on purpose."""
        view = self.view
        texts = [view.doc[i].text for i in range(start, end)]
        if PSEUDONYM.fullmatch(" ".join(texts)):
            return True
        if not all(INITIALS.fullmatch(t) for t in texts) or view.doc[start:end].text in {
            "U.S.",
            "U.K.",
            "E.U.",
            "U.N.",
        }:
            return False
        follower = view.doc[end].pos_ if end < len(view) else ""
        return (
            follower in {"VERB", "AUX"}
            or view.word(end) in {"(", ",", "'s"}
            or (self.words.role(view.word(start - 1)) is not None)
        )

    def _speaks(self, start: int, end: int) -> bool:
        """The subject of a verb that only persons do, without "the" before it."""
        view = self.view
        root = view.doc[start:end].root
        if self._is_done_to(start, end, root):
            return True
        if root.dep_ not in {"nsubj", "nsubjpass"} or view.word(start - 1) in ARTICLES:
            return False
        if end - start == 1 and (start in self.towns or not self._proper(start, end)):
            return False
        if self._is_like_a_spot(start, end):
            return False
        lemma = root.head.lemma_.lower()
        passive = root.dep_ == "nsubjpass"
        human = self.words["human_verbs"]
        if passive:
            return lemma in human
        return lemma in self.words["speech"] | human | self.words["bodily_verbs"]

    def _is_like_a_spot(self, start: int, end: int) -> bool:
        """ "Town Hall said": a word for a spot at the end, and nothing personal before it."""
        spot = end - start > 1 and self.view.texts[end - 1] in self.words["surnames_of_spots"]
        return spot and not self.is_given(start) and self.label(start, end) != "PERSON"

    def _is_done_to(self, start: int, end: int, root: Token) -> bool:
        """The object of what is done to persons only: "sentenced Bouhafs"."""
        view = self.view
        free = view.word(start - 1) not in ARTICLES and start not in self.towns
        verb = root.head.lemma_.lower()
        suffers = root.dep_ == "dobj" and verb in self.words["person_object_verbs"]
        return suffers and free and self._proper(start, end)

    def _is_befallen(self, start: int, end: int) -> bool:
        """ "Amal Idris was followed", "threatened Paris Hadadi": two names or more that the model
        does not know, or of which the first is a town's, and what persons suffer befalls them."""
        view = self.view
        town = start in self.maybe_towns or view.texts[start] in STATES_LIKE_GIVEN_NAMES
        town = town or self.is_given(start)
        if end - start < 2 or start in self.unsure or view.word(start - 1) in ARTICLES:
            return False
        if not (town or not self.label(start, end)) or view.is_noun(end - 1):
            return False
        if any(view.doc[i].pos_ != "PROPN" for i in range(start, end)):
            return False
        return self.suffers(start, end)

    def suffers(self, start: int, end: int) -> bool:
        """Whether the run is, alone or joined to others, whom something befalls that befalls
        persons."""
        root = self.view.doc[start:end].root
        while root.dep_ in {"conj", "appos"} and root.head.pos_ == "PROPN":
            root = root.head
        verb = root.head.lemma_.lower()
        befalls = self.words.befalls(verb) and verb not in self.words["done_to_bodies_too"]
        return root.dep_ in {"nsubjpass", "dobj"} and befalls

    def _is_told_with_pronoun(self, start: int, end: int) -> bool:
        """ "Lincoln said that he had been followed": a name of towns, and no capital's, that he or
        she is in the same clause."""
        view, words = self.view, self.words
        if end - start > 1 or start not in self.maybe_towns or start in view.nation_at:
            return False
        root = view.doc[start]
        if root.dep_ != "nsubj" or view.word(start - 1) in ARTICLES:
            return False
        if root.head.lemma_.lower() not in words["speech"] | words["human_verbs"]:
            return False
        inner = [t for child in root.head.children for t in (child, *child.children)]
        bound = ("nsubj", "nsubjpass", "poss")
        return any(t.lower_ in _SINGLE and t.dep_ in bound and t.i > start for t in inner)

    def _labelled(self, start: int, end: int) -> bool:
        if self.label(start, end) != "PERSON" or not self._proper(start, end):
            return False
        if start in self.unsure and end - start > 1:
            return False  # "Harlan Hall", "Sloe Lane"
        article = self.view.word(start - 1) in ARTICLES
        if self.view.doc[start - 1].lemma_ == "speak" and start:
            return False  # "spoke Lari"
        if end - start == 1 and any(c.lower_ in {"a", "an"} for c in self.view.doc[start].lefts):
            return False  # "a hollow Gouda"
        if article and (end - start == 1 or is_many(self.view, start, end)):
            return False  # "the Rathaus", "a Skoda", "the Gray Wolves"
        if end - start == 1 and self._is_of_a_nation(start):
            return False
        return start not in self.towns or end - start > 1

    def _is_of_a_nation(self, start: int) -> bool:
        """ "the Algerian Hirak": what a nation has, and "the" before it."""
        nation = self.view.nation_to.get(start)
        return nation is not None and self.view.word(nation[0] - 1) in ARTICLES

    def _proper(self, start: int, end: int) -> bool:
        """Tagged as a name, and not the capitalized form of a word of this text."""
        view = self.view
        tokens = [view.doc[i] for i in range(start, end)]
        if not any(
            t.pos_ in {"PROPN", "X"} or t.ent_type_ in {"PERSON", "ORG", "GPE"} for t in tokens
        ):
            return False
        alone = end - start == 1 and view.opens_sentence(start)
        return not (alone and (tokens[0].lower_ in view.small or tokens[0].pos_ != "PROPN"))


def _age(word: str) -> bool:
    return word.isdigit() and 5 < int(word) < 110
