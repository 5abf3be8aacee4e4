"""Cut blocks into sentences by rules.

A sentence ends at a period, question mark, exclamation mark or ellipsis (with closing quotes and
brackets) before white space, when what follows can start one. Abbreviations, initials, numbers
and web addresses do not end it. In chats a speaker's label starts one. No sentence crosses a block
or the cell of a table.
"""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from extract.read.structure import blocks
from graph.model import Block, Document

_CLOSERS = "\"'\u201d\u2019\u00bb)]}*_"
_END = re.compile(
    rf"(?P<stop>[.!?\u2026\u3002\uff01\uff1f]+)(?P<close>[{re.escape(_CLOSERS)}]*"
    rf"(?:\[\d{{1,3}}\])*)(?P<gap>\s+)"
    r"|(?P<cjk>[\u3002\uff01\uff1f])"
)
_OPENERS = re.compile("[\"'\u201c\u2018\u00ab\u201e(\\[{*_\u00bf\u00a1\u2022]*")
_NEVER_WORDS = "vs v e.g i.e cf viz approx ca resp incl excl nos pp w"
_NEVER = frozenset(_NEVER_WORDS.split())
"""Abbreviations that need what follows them."""
_NEVER_CAPITAL_WORDS = (
    "mr mrs ms mx dr prof rev fr hon gen col lt sgt capt maj cpl cmdr adm gov sen rep pres"
    " st messrs mme mlle supt insp const brig asst"
    " det ofc dra sra srta dott mag coun cllr amb eq ed eds op dept univ assn bros mt ft ref res"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun"
    " ala ariz ark calif colo conn fla ga kan ky mich minn mont neb nev okla tenn tex vt"
    " wis wyo ont que alta"
)
_NEVER_CAPITAL = frozenset(_NEVER_CAPITAL_WORDS.split())
"""Titles, months, weekdays and provinces: abbreviations only with a capital, else words ("sat")."""
_NAMES_TOO = frozenset(("jan", "mar", "jun", "kan", "ky", "ga", "tex", "mon", "sat", "sun", "wed"))
"""Of these, names and surnames: "the guard hit Park Jan. A second guard"."""
_NAME_BEFORE = re.compile(r"\b(?P<name>[A-Z][a-z]+) \Z")
_MAYBE_WORDS = (
    "jr sr inc ltd co corp etc al p.m a.m u.s u.k u.n u.s.a d.c e.u b.c a.d ph.d m.a b.a est"
)
_MAYBE = frozenset(_MAYBE_WORDS.split())
"""Abbreviations that can close a sentence; what follows decides."""
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NUMBER_WORDS_WORDS = "no nr art sec para ch p vol fig"
_NUMBER_WORDS = frozenset(_NUMBER_WORDS_WORDS.split())
"""Abbreviations only before a number: "no" and "art" are words, too."""
_STARTERS_WORDS = (
    "a about after all also although among an and another any anyone around as asked at"
    " authorities because before both"
    " but by despite during each earlier even every few for four from he her here his how"
    " however i if in instead is it"
    " its last later many meanwhile more most my nearly neither no nobody none nor not"
    " nothing now officials on once one"
    " only other others our over police she since so some someone soon still such than"
    " that the their then there these"
    " they this those three though two under until we what when where whether which while"
    " who why with within witnesses"
    " yet you your"
)
_STARTERS = frozenset(_STARTERS_WORDS.split())
_CELL_END = re.compile(r"\t+|\|(?=[ \t])")
_COUNTER = re.compile(r"\((?:[ivx]{1,5}|[a-z]|\d{1,2})\)\s")
_ASIDE = re.compile(r"\([a-z]{1,5}\Z")
"""An abbreviation in brackets, as in "Brigadier (ret.)"."""
_INITIAL = re.compile(r"[A-Z]\.")
_TOKEN = re.compile(r"\S+\Z")
_BACK = 60
_STAMP = (
    r"(?:\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*\.?,? )?(?:\d{1,2} [A-Z][a-z]{2,8} (?:\d{4} )?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp][Mm])?\]?,?"
    r" (?:[-\u2013] )?)"
)
_LABEL = re.compile(
    rf"(?<!\S){_STAMP}?(?P<name>[A-Z][\w'\u2019-]*\.?(?: [A-Z][\w'\u2019-]*\.?){{0,2}}):(?=\s)"
)
_STAMPED = re.compile(rf"(?<!\S){_STAMP}[A-Z][\w'\u2019.-]*(?: [A-Z][\w'\u2019.-]*){{0,2}}:(?=\s)")
_HEAD = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\. [^\W\d_][\w'\u2019-]*\.|[QA]\.|[A-Z]{3,}(?: [A-Z]+)*\.)(?=\s)"
    r"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\w{0,6}\.?,? "
    r"|[A-Z]{3,}(?: [A-Z]+)*, )?"
    r"\d[^\n.!?]{0,38}?\.(?=\s)"
)
"""A speaker's name or a log's time and place at the start of a block: no sentence of its own."""
_TELLS = re.compile(
    r"\b(?:[a-z]{2,}ed|thrown|struck|seen|hurt|found|taken|shot|hit|left|came|went|held|began|broke"
    r"|torn|beaten|was|were|is|are|has|had)\b"
)
"""A verb: what begins with an hour and has one is a note ("1440 4 officers injured.")."""
_FLAT_DATELINE = re.compile(
    r"[A-Z][A-Z .'-]+, (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
    r"|[A-Z][a-z]+day)(?: \([^()\n]{2,40}\))?(?= [A-Z])"
)
"""A dateline whose line end was lost on the way."""
_MARKER = re.compile(
    r"(?:[\u2022\u2023\u25e6\u25aa\u25cf\u25cb\u25a0*+\u2013\u2014-]|\(?[0-9]{1,3}[.)]"
    r"|\(?[a-z][.)])\s+"
)


def sentences(text: str, block: Block | None = None) -> list[tuple[int, int]]:
    """Offsets of the sentences of a block (None: of the whole text), trimmed, in text order.

    All characters that are not white space lie in some sentence; the bullet or number of a list
    item belongs to its first one. A blank block gives an empty list.
    """
    start, end = (0, len(text)) if block is None else (block.start, block.end)
    listed = block is not None and block.kind in ("item", "recommendation")
    head = (_MARKER if listed else _HEAD).match(text, start, end)
    told = head is not None and not listed and _TELLS.search(head.group()) is not None
    first = head.end() if head and not told else start
    cuts = {*_stops(text, start, end), *_turns(text, start, end), end}
    cuts = {cut for cut in cuts if cut > first or cut == end}
    if block is not None and block.kind == "table":
        cuts = {cut for cut in cuts if not text[cut:end].lstrip().startswith("|")}
        cuts |= {match.end() for match in _CELL_END.finditer(text, start + 1, end)}
    found = []
    for cut in sorted(cuts):
        first, last = _trim(text, start, cut)
        if first < last:
            found.append((first, last))
        start = cut
    return found


@lru_cache(maxsize=1)
def document_sentences(document: Document) -> tuple[tuple[int, int], ...]:
    """Sentences of all blocks, in text order; blocks are found anew when the document has none.

    A dateline in front of a story is read with its first sentence, which it gives place and day.
    The last answer is remembered, since many steps ask it of the same document.
    """
    text, parts = document.text, document.blocks or blocks(document.text)
    found: list[tuple[int, int]] = []
    for before, part in pairwise((None, *parts)):
        assert part is not None
        inside = sentences(text, part)
        if before is not None and inside and _leads(text, before, part):
            inside[0] = (found.pop()[0], inside[0][1])
        found += inside
    return tuple(found)


def _leads(text: str, before: Block, part: Block) -> bool:
    """The first block is the dateline of a story that goes on in the same line."""
    on_line = "\n" not in text[before.end : part.start]
    return before.kind == "dateline" and part.kind == "paragraph" and on_line


def _stops(text: str, start: int, end: int) -> list[int]:
    """Offsets at which a sentence ends by its punctuation."""
    cuts = []
    for match in _END.finditer(text, start, end):
        if match["cjk"]:
            cuts.append(match.end())
        elif _ends(text, start, end, match):
            cuts.append(match.start("gap"))
    return cuts


def _ends(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    opener = _OPENERS.match(text, match.end(), end)
    at = opener.end() if opener else match.end()
    after = text[at : at + 1] if at < end else ""
    if not after or (after.islower() and not _COUNTER.match(text, match.end(), end)):
        return False
    near = max(start, match.start() - _BACK)
    if match["close"][:1] == ")" and _ASIDE.search(text, near, match.start()):
        return False
    if match["stop"] != "." or match["close"]:
        return True
    return not _is_abbreviation(text, start, match.start(), at, end)


def _is_abbreviation(text: str, start: int, stop: int, at: int, end: int) -> bool:
    """Whether the period behind a word belongs to the word, given what starts at `at`."""
    token = _TOKEN.search(text, max(start, stop - _BACK), stop)
    if token is None:
        return False
    word = token.group().lstrip("\"'(\u201c\u2018[*_").rpartition("\u2014")[2]
    low, follows = word.lower(), text[at : at + 1]
    if low in _NUMBER_WORDS:
        return follows.isdigit()
    if low in _NAMES_TOO and _is_surname(text, token.start(), start, at, end):
        return False
    if low in _NEVER or (low in _NEVER_CAPITAL and word[0].isupper()):
        return True
    if word.isdecimal() and len(word) <= 2 and token.start() <= start:
        return True
    initials = len(word) == 1 and word.isupper() and _INITIAL.match(text, at, end)
    initial = len(word) == 1 and word.isupper() and (word != "I" or initials)
    if not (initial or low in _MAYBE or _DOTTED.fullmatch(word)):
        return False
    return not (_starts(text, at, end) or text[at - 1 : at] in '"\u201c')


def _starts(text: str, at: int, end: int) -> bool:
    """Whether the word at this place often opens a sentence."""
    word = re.match(r"[\w'\u2019]+", text[at : min(end, at + 30)])
    return word is not None and word.group().lower() in _STARTERS


def _is_surname(text: str, word: int, start: int, at: int, end: int) -> bool:
    """Whether a name stands right before an abbreviation and a new sentence seems to follow."""
    before = _NAME_BEFORE.search(text, max(start, word - _BACK), word)
    named = before is not None and before["name"].lower() not in _NEVER_CAPITAL
    return named and _starts(text, at, end)


def _turns(text: str, start: int, end: int) -> list[int]:
    """Offsets at which another speaker takes over, or a dateline ends, within the block."""
    cuts = [match.start() for match in _STAMPED.finditer(text, start, end)]
    flat = _FLAT_DATELINE.match(text, start, end)
    cuts += [flat.end()] if flat else []
    labels = list(_LABEL.finditer(text, start, end))
    names = Counter(match["name"] for match in labels)
    if labels and labels[0].start() == start and len(labels) > 1:
        cuts += [match.start() for match in labels if names[match["name"]] > 1 or len(names) > 1]
    return [cut for cut in cuts if cut > start]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
