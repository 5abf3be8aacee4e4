"""A Doc as the patterns see it: lower-case words, capitals, and where states are named."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc, Token

from extract.gazetteer.index import Characters, NameIndex
from extract.gazetteer.states import Nation
from extract.gazetteer.words import organization_words
from extract.language_model import NOUNS
from extract.times.vocabulary import MONTHS, WEEKDAYS
from extract.tokenizer import is_like_an_article

POSSESSIVE = frozenset({"'s", "’s", "'", "’", "s'", "s’"})
DATES = frozenset((*WEEKDAYS, *MONTHS))
SHORT_DATES = frozenset({
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
})  # fmt: skip
_BEFORE_DATES = frozenset({
    "in", "since", "until", "till", "during", "by", "early", "late", "mid", "last", "next", "this",
})  # fmt: skip
COMPASS = frozenset(
    {"North", "South", "East", "West", "New", "Upper", "Lower", "Northern", "Southern"}
)
ARTICLES = frozenset({"the", "a", "an"})
_OPENING_MARKS = frozenset({'"', "“", "‘", "'", "(", "["})
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_SMALL_WORDS = frozenset({"of", "the", "and"})
_SHORTEST = 4
"""Letters of a state's last word in capitals: "US" and "UAE" stand in the tables."""
_INNER = frozenset({
    "al", "el", "de", "del", "du", "des", "la", "le", "do", "da", "dos", "di", "der", "den", "bin",
    "ibn", "van", "von", "y", "ul", "&",
})  # fmt: skip


class View:
    """Read-only facts on one Doc, computed once for all patterns.

    Attributes:
        texts: Text of each token.
        low: Lower-case text of each token, with straight apostrophes.
        cap: Whether a token is written like (a part of) a name.
        vocabulary: All lower-case words of the text.
        small: Words that the text also writes small: their capital form is no sign of a name.
        heading: Whether a token stands in a line of title words without a full stop.
        nation_at: Start of each mention of a state word -> (end, nation).
        nation_to: End of each mention of a state word -> (start, nation).
    """

    def __init__(self, doc: Doc, nations: NameIndex[Nation]) -> None:
        self.doc = doc
        self.characters = Characters(doc)
        words: dict[str, str] = {}  # a word that stands in many places is held once
        texts = [words.setdefault(text, text) for text in (token.text for token in doc)]
        self.texts = texts
        low = {text: text.lower().replace("’", "'") for text in words}
        self.low = [t.norm_ if is_like_an_article(t) else low[t.text] for t in doc]
        self.cap = [_looks_like_name(text) for text in texts]
        for i in range(len(texts)):
            self.cap[i] = self.cap[i] and not self._tells_time(i)
        self.vocabulary = frozenset(self.low)
        self.small = {text for text in texts if text.islower()}
        self.heading = _headings(doc, texts)
        self._runs: tuple[tuple[int, int], ...] | None = None
        self.nation_at: dict[int, tuple[int, Nation]] = {}
        self.nation_to: dict[int, tuple[int, Nation]] = {}
        behind = 0
        for start, end, found in sorted(
            [*nations.scan(self.characters), *_in_capitals(nations, self.characters, texts)],
            key=lambda hit: (hit[0], -hit[1]),
        ):
            if start < behind or (start and texts[start - 1] in COMPASS):
                continue  # the "Korean" of "North Korean", the "Wales" of "New South Wales"
            behind = end
            self.nation_at[start] = (end, found[0])
            self.nation_to[end] = (start, found[0])

    def __len__(self) -> int:
        return len(self.doc)

    def word(self, i: int) -> str:
        """Lower-case word at `i`, or "" outside the Doc."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def names_nation(self, i: int) -> bool:
        """Whether a state is named from `i` on, and not what bears its name: "Jordan Valley"."""
        if i not in self.nation_at:
            return False
        end, nation = self.nation_at[i]
        behind = self.texts[end] if end < len(self.texts) else ""
        return nation.form == "adjective" or behind not in organization_words()["terrain"]

    def _tells_time(self, i: int) -> bool:
        """The month of "In May police came" and "Nov 21", the day of "on Sunday": no name."""
        before, after = self.word(i - 1), self.word(i + 1)
        if self.low[i].rstrip(".") in SHORT_DATES:
            return before.isdigit() or after.isdigit()
        if self.low[i] not in DATES:
            return False
        if after.isdigit():
            return False  # "the March 14 Alliance"
        stops = after in ARTICLES or not self.is_cap(i + 1)
        return before in _BEFORE_DATES or (before.isdigit() and stops)

    def is_cap(self, i: int) -> bool:
        """Whether there is a capitalized word at `i`."""
        return 0 <= i < len(self.cap) and self.cap[i]

    def is_noun(self, i: int) -> bool:
        """Whether the word at `i`, written small, is a noun of English; False where none are known.

        Some are given names as well ("Grace"), so it says nothing of a word within a sentence.
        """
        return self.is_noun_form(self.low[i])

    def is_noun_form(self, word: str) -> bool:
        """As `is_noun`, of a word that may stand nowhere in the text."""
        lookups = self.doc.vocab.lookups
        return lookups.has_table(NOUNS) and word in lookups.get_table(NOUNS)[NOUNS]

    def opens_entry(self, i: int) -> bool:
        """As `opens_sentence`, an hour or date of a log before it aside: "21:05 Library"."""
        while i > 0 and not self.opens_sentence(i) and _counts(self.doc[i - 1]):
            i -= 1
        return self.opens_sentence(i)

    def pair(self, i: int, pairs: frozenset[str]) -> int:
        """Number of tokens (3, 2 or 0) from `i` on that make one of `pairs`."""
        if self.low[i] not in first_words(pairs):
            return 0
        for size in (3, 2):
            if i + size <= len(self.low):
                joined = " ".join(self.low[i : i + size]).replace(" 's", "'s")
                if joined in pairs:
                    return size
        return 0

    def opens_sentence(self, i: int) -> bool:
        """Whether token `i` is the first word of its sentence or paragraph, quotes aside."""
        while i > 0 and self.texts[i - 1] in _OPENING_MARKS:
            i -= 1
        if i == 0 or self.doc[i].is_sent_start is True or self.doc[i - 1].is_space:
            return True
        return self.doc[i - 1].text == ":" and self.doc[i].pos_ in {"AUX", "ADP", "DET", "PRON"}

    def before(self, i: int, fillers: Container[str] = ()) -> tuple[int, Nation | None]:
        """The nation right before token `i`, over filler words and a possessive 's.

        Returns (start, nation): where a phrase with it begins. Without a nation the start behind
        the last filler that was passed, and None.
        """
        start = i
        while start > 0 and self.low[start - 1] in fillers:
            start -= 1
        stop = start - 1 if start and self.low[start - 1] in POSSESSIVE else start
        if stop in self.nation_to:
            return self.nation_to[stop]
        return start, None

    def behind(self, i: int, words: Container[str] = ("of", "for")) -> tuple[int, Nation | None]:
        """The nation behind "of" or "of the" at token `i`: (end of it, nation), else (i, None)."""
        if self.word(i) not in words:
            return i, None
        at = i + 2 if self.word(i + 1) == "the" else i + 1
        if at not in self.nation_at and self.word(i + 1) == "the":
            at = i + 1
        if at in self.nation_at:
            end, nation = self.nation_at[at]
            if nation.form != "adjective" or self.word(end) in {"", ".", ",", "in", "and"}:
                return end, nation
        return i, None

    def run_left(self, i: int) -> int:
        """Start of the capitalized run that ends right before token `i` (`i` itself when none)."""
        start = i
        while start > 0 and not self._opens_behind_name(start):
            before = start - 1
            if self.cap[before]:
                start = before
            elif self.low[before] in POSSESSIVE | _INNER and before and self.cap[before - 1]:
                if self.low[before] in POSSESSIVE and start == i:
                    return self.trim(self.run_left(before), i)
                start = before
            else:
                break
        return self.trim(start, i)

    def run_right(self, i: int, limit: int = 5) -> int:
        """End of the capitalized run that starts at token `i` (`i` itself when none)."""
        end = i
        while end < len(self.low) and end - i < limit:
            if end > i and self._opens_behind_name(end):
                break
            if (
                self.cap[end]
                or (self.texts[end].isdigit() and end > i and self.is_cap(end - 1))
                or (end > i and self.low[end] in _INNER and self.is_cap(end + 1))
            ):
                end += 1
            else:
                break
        return end

    def trim(self, start: int, end: int) -> int:
        """`start` moved behind words that only open a sentence ("In", "The", "When")."""
        while start < end and (
            self.low[start] in ARTICLES
            or self.low[start] in POSSESSIVE
            or (self.opens_sentence(start) and end - start > 1 and _opener(self.doc[start]))
        ):
            start += 1
        return start

    def runs(self) -> Sequence[tuple[int, int]]:
        """Every maximal capitalized run (start, end), words of function at its start cut off."""
        if self._runs is None:
            self._runs = tuple(self._found_runs())
        return self._runs

    def _found_runs(self) -> Iterator[tuple[int, int]]:
        i = 0
        while i < len(self.low):
            if not self.cap[i]:
                i += 1
                continue
            end = self._run_end(i)
            start = self.trim(i, end)
            if start < end:
                yield start, end
            i = end

    def _run_end(self, i: int) -> int:
        end = i + 1
        while end < len(self.low):
            if self.doc[end].is_sent_start and not self._abbreviates(i, end - 1):
                break
            if self._opens_behind_name(end):
                break
            if not self.cap[end] and not self._joins(end):
                break
            end += 1
        return end

    def _opens_behind_name(self, i: int) -> bool:
        """Whether a sentence opens here, and that before it ends in a name that looks like an
        abbreviation: "the poet Lin Mo. The ministry"."""
        if not i or not self.doc[i].is_sent_start or not self.is_cap(i - 2):
            return False
        return self.low[i - 1] in organization_words()["names_like_abbreviations"]

    def _abbreviates(self, start: int, last: int) -> bool:
        """Whether a dot ends no sentence; in "Lot C. Vehicle" and behind "Main St." it does."""
        if not self.low[last].endswith("."):
            return False
        return last == start or not (
            self.low[last] == "st." or self.low[last - 1] in organization_words()["lettered"]
        )

    def _joins(self, i: int) -> bool:
        """Whether a small word goes on with a name: "de la" in "Place de la Concorde"."""
        if self.low[i] in POSSESSIVE:
            return self.is_cap(i + 1)
        two = self.word(i + 1) in _INNER and self.is_cap(i + 2)
        return self.low[i] in _INNER and (self.is_cap(i + 1) or two)


def _counts(token: Token) -> bool:
    """A number, an hour, a short day or month, or a mark between them."""
    if token.text in {"-", "–", "—", ":", "|", "."}:
        return True
    return token.text[0].isdigit() or token.lower_ in SHORT_DATES or token.lower_ in DATES


@lru_cache(maxsize=64)
def first_words(pairs: frozenset[str]) -> frozenset[str]:
    """With what token each pair may begin: "people's army" with "people", too."""
    first = {pair.split(" ")[0] for pair in pairs}
    return frozenset(first | {word.removesuffix("'s") for word in first})


_FUNCTION = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PRON", "ADV", "AUX", "PART", "NUM", "VERB"})


def _opener(token: Token) -> bool:
    """A word that is large only because it opens a sentence ("In", "Two", "Train")."""
    if token.is_stop:
        return True
    return token.pos_ in _FUNCTION and token.text.isascii()


def _in_capitals(
    nations: NameIndex[Nation], characters: Characters, texts: Sequence[str]
) -> list[tuple[int, int, list[Nation]]]:
    """The nations of letterheads and headings: "EMBASSY OF THE REPUBLIC OF EQUATORIAL GUINEA"."""
    capitals = [i for i, text in enumerate(texts) if text.isupper()]
    if all(len(texts[i]) < _SHORTEST for i in capitals):
        return []
    written_small = characters.rewritten(_CAPITALS.sub(_title, characters.text), capitals)
    return [
        (start, end, found)
        for start, end, found in nations.scan(written_small)
        if all(texts[i].isupper() for i in range(start, end)) and len(texts[end - 1]) >= _SHORTEST
    ]


def _title(word: re.Match[str]) -> str:
    small = word.group().lower()
    return small if small in _SMALL_WORDS else small.capitalize()


def _looks_like_name(text: str) -> bool:
    """Capital first, or behind the particle of a name ("al-Otaibi", "d'Ivoire", "eSwatini")."""
    if text[:1].isupper():
        return True
    head, _, tail = text.partition("-")
    if not tail:
        head, _, tail = text.replace("’", "'").partition("'")
    return len(head) <= 3 and tail[:1].isupper() and head.isalpha()


def _headings(doc: Doc, texts: Sequence[str]) -> list[bool]:
    """For each token whether its line looks like a heading: title words, no stop at its end."""
    flags = [False] * len(doc)
    start = 0
    for i in [*(i for i, text in enumerate(texts) if "\n" in text), len(texts)]:
        line = [t for t in doc[start:i] if t.text.strip()]
        if line and (line[0].text.startswith("#") or _is_title(line)):
            flags[start:i] = [True] * (i - start)
        start = i + 1
    return flags


def _is_title(line: list[Token]) -> bool:
    words = [t for t in line if t.is_alpha]
    large = [t for t in words if t.text[0].isupper()]
    if len(words) < 4 or line[-1].text in {".", "!", "?", ":", ";", ",", '"', "”"}:
        return False
    return len(large) >= 0.75 * len(words) and not any(t.pos_ in {"AUX"} for t in words)
