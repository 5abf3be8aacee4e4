"""What capitalized words are by themselves: given names, like a name at all, labelled."""

import re
from collections import Counter

from anyascii import anyascii

from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words
from extract.naming.street_words import is_street_word

INITIALS = re.compile(r"(?:[^\W\d_]\.[-‐]?){1,4}")
PSEUDONYM = re.compile(
    r"(?:(?:Victim|Witness|Individual|Student|Source|Subject|Complainant|Suspect|Defendant|Employee|"
    r"Person|Activist|Dissident|Journalist|Reporter|PW|CC|CW|UC|UCC)[- ]?\d{1,3}|W-\d{1,3}|"
    r"(?:Victim|Witness|Student|Complainant|Defendant) [A-Z]\.?)"
)
STATES_LIKE_GIVEN_NAMES = frozenset({"Jordan", "Chad", "Georgia", "Israel"})


class NameWords:
    """The words of one Doc, in which names are looked for.

    `unsure` are tokens of names that a pattern has found without certainty, `towns` are names of
    towns, `maybe` those of others that nothing around them shows to be one.
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
        self.speakers = speakers_in(view)

    def is_common(self, start: int, end: int) -> bool:
        """One word that opens a sentence and that the text also writes small: "Human rights"."""
        alone = end - start == 1 and self.view.opens_sentence(start)
        return alone and self.view.low[start] in self.view.small

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

    def is_given(self, i: int) -> bool:
        """Whether the word is a given name of the tables, with or without its accents."""
        low = self.view.low[i]
        return low in self.words.given or (not low.isascii() and anyascii(low) in self.words.given)

    def is_proper(self, start: int, end: int) -> bool:
        """Tagged as a name, and not the capitalized form of a word of this text."""
        view = self.view
        tokens = [view.doc[i] for i in range(start, end)]
        if not any(
            t.pos_ in {"PROPN", "X"} or t.ent_type_ in {"PERSON", "ORG", "GPE"} for t in tokens
        ):
            return False
        alone = end - start == 1 and view.opens_sentence(start)
        return not (alone and (tokens[0].lower_ in view.small or tokens[0].pos_ != "PROPN"))


def speakers_in(view: View) -> Counter[str]:
    """Names that stand before a colon, or often open a line, as in minutes and chats."""
    found: Counter[str] = Counter()
    words = organization_words()
    things = words["venue_ends"] | words["building_ends"] | words["venue_starts"]
    things |= person_words()["not_speakers"]
    for start, end in view.runs():
        if view.doc[end - 1].text in things or view.doc[start].text in things:
            continue
        if view.low[end - 1] in person_words().numbers and end - start > 1:
            continue  # "COUNT ONE:"
        opens = start == 0 or view.doc[start - 1].is_space
        dated = opens and view.word(end) in {",", "."}
        if (view.word(end) in {":", ".:"} or dated) and end - start <= 4:
            found[view.doc[start:end].text] += 1
    return found
