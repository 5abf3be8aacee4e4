"""The model's attribute rules as a table: parts of speech, lemmas and forms from word and tag.

spaCy's `attribute_ruler` asks a matcher about every token. Nearly all of its rules look at one
token, so their answer is the same for the same word, tag and dependency, and is kept here. Rules
over several tokens are still asked; the result is the ruler's own, token by token.
"""

import re
from collections import defaultdict
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Token

ATTRIBUTES = "shadowgraph_attributes"
RULER = "attribute_ruler"

_SET = (POS, MORPH, LEMMA, TAG, DEP)
_WORD = {"ORTH", "LOWER", "TEXT", "NORM"}
_ASKED = {*_WORD, "TAG", "DEP", "IS_SPACE"}

_NO_WORD = bytes(8)
"""Stands in a key for any word that no rule names."""

Key = tuple[int, int, int]
"""A word, its tag and its dependency."""


class AttributeTable:
    """Sets what the rules of a ruler set. The parser and the tagger must have run.

    The table grows with the different (word, tag, dependency) that are met: 150 bytes for each.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._several = Matcher(ruler.vocab)
        for number, patterns in enumerate(_patterns(ruler)):
            longer = [pattern for pattern in patterns if len(pattern) > 1]
            if longer:
                self._several.add(str(number), longer)
        self._alone: dict[str, Matcher] = {}
        self._names, self._forms = _named_words(ruler)
        self._known: dict[bytes, tuple[list[int], tuple[int, ...]]] = {}

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        asked = np.ascontiguousarray(doc.to_array([ORTH, TAG, DEP]))
        raw, size = asked.tobytes(), asked.itemsize * asked.shape[1]
        words = [raw[start : start + size] for start in range(0, len(raw), size)]
        rows = [self._of_word(doc, place, word)[1] for place, word in enumerate(words)]
        for place, rules in self._over_several(doc).items():
            both = sorted({*self._known[words[place]][0], *rules})
            rows[place] = self._applied(both, _key(words[place]))
        return doc.from_array(list(_SET), cast(Any, np.array(rows, np.uint64)))

    def _of_word(self, doc: Doc, place: int, word: bytes) -> tuple[list[int], tuple[int, ...]]:
        """The rules about this one token that fit it, and what they set.

        Words that no rule names are all alike.
        """
        known = self._known.get(word)
        if known is None:
            key = _key(word)
            alike = word if self._is_named(doc[place]) else _NO_WORD + word[len(_NO_WORD) :]
            if alike not in self._known:
                self._known[alike] = self._asked(doc, place, key)
            known = self._known[word] = self._known[alike]
        return known

    def _is_named(self, word: Token) -> bool:
        """Whether a rule about one token may look at the word itself."""
        if word.is_space or word.lower_ in self._names or word.norm_ in self._names:
            return True
        return any(form.search(word.lower_) for form in self._forms)

    def _asked(self, doc: Doc, place: int, key: Key) -> tuple[list[int], tuple[int, ...]]:
        alone = self._matcher(doc[place].tag_)(doc[place : place + 1], allow_missing=True)
        rules = sorted(int(self._ruler.vocab.strings[rule]) for rule, _, _ in alone)
        return rules, self._applied(rules, key)

    def _matcher(self, tag: str) -> Matcher:
        """Asks those rules about one token that do not name another tag: few of them."""
        if tag not in self._alone:
            matcher = self._alone[tag] = Matcher(self._ruler.vocab)
            for number, patterns in enumerate(_patterns(self._ruler)):
                open_to = [p for p in patterns if len(p) == 1 and _may_have(tag, p[0].get("TAG"))]
                if open_to:
                    matcher.add(str(number), open_to)
        return self._alone[tag]

    def _over_several(self, doc: Doc) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for rule, start, _ in self._several(doc, allow_missing=True):
            number = int(self._ruler.vocab.strings[rule])
            found[start + self._ruler.indices[number]].append(number)
        return found

    def _applied(self, rules: list[int], key: Key) -> tuple[int, ...]:
        """What the rules set, later ones over earlier; tag and dependency stay where none does."""
        values = {TAG: key[1], DEP: key[2]}
        for rule in rules:
            values.update(self._ruler.attrs[rule])
        return tuple(values.get(attribute, 0) for attribute in _SET)


def _key(word: bytes) -> Key:
    """Word, tag and dependency as they stand behind each other, in a sixth of the memory."""
    orth, tag, dep = np.frombuffer(word, np.uint64).tolist()
    return orth, tag, dep


def can_be_table(ruler: AttributeRuler) -> bool:
    """Whether every rule looks at, and sets, nothing but what the table knows."""
    asked = {
        key for rule in _patterns(ruler) for pattern in rule for token in pattern for key in token
    }
    given = {attribute for attributes in ruler.attrs for attribute in attributes}
    return asked <= _ASKED and given <= set(_SET) and min(ruler.indices, default=0) >= 0


def _may_have(tag: str, wanted: Any) -> bool:
    """Whether what a rule says of the tag, if anything, leaves this tag open."""
    return wanted == tag or not isinstance(wanted, str)


def _named_words(ruler: AttributeRuler) -> tuple[frozenset[str], list[re.Pattern[str]]]:
    """The words, in lower case, that rules about one token name, and the forms that they give."""
    names: set[str] = set()
    forms: set[str] = set()
    alone = (p[0] for rule in _patterns(ruler) for p in rule if len(p) == 1)
    for key, wanted in (item for pattern in alone for item in pattern.items() if item[0] in _WORD):
        if isinstance(wanted, str):
            names.add(wanted.lower())
        elif wanted.keys() == {"IN"}:
            names.update(word.lower() for word in wanted["IN"])
        else:  # what is not understood may fit any word
            forms.add(wanted.get("REGEX", "") if key == "LOWER" else "")
    return frozenset(names), [re.compile(form) for form in sorted(forms)]


def _patterns(ruler: AttributeRuler) -> list[list[list[dict[str, Any]]]]:
    """The patterns of each rule, a dictionary for each token."""
    return [cast(Any, rule["patterns"]) for rule in ruler.patterns]


@Language.factory(ATTRIBUTES)
def make_attributes(nlp: Language, name: str) -> AttributeTable:
    """Factory of the table; it needs an `attribute_ruler` in the same pipeline."""
    return AttributeTable(cast(AttributeRuler, nlp.get_pipe(RULER)))


def use_table(nlp: Language) -> bool:
    """Put the table in the ruler's place; False where there is none that it can replace."""
    if RULER not in nlp.pipe_names:
        return False
    if not can_be_table(cast(AttributeRuler, nlp.get_pipe(RULER))):
        return False
    nlp.add_pipe(ATTRIBUTES, before=RULER)
    nlp.disable_pipe(RULER)
    return True
