"""The day in the head of a statement or letter: "PRESS RELEASE / Network, Bonn, 9 October 2018".

What such a text tells without year is counted from that day, whenever it was published again. The
line is nothing but a kind of text or a sender, a place and a full date; and the lines around it
say that the text is one that somebody issues or sends. "Attack of 11 November 2021", the day of a
caption, of an incident's form and of one entry of several are none.
"""

import re

from extract.read import cues
from extract.read.head_lines import AROUND, LONGEST, HeadLine, parted
from extract.read.headings import is_clause, is_headline
from extract.read.stated_day import StatedDay
from extract.read.turns import find_turns
from extract.wordlists import word_sets

_LINES = 8
"""The head of a text has so many lines at most."""
_BELOW = 2
"""So many lines below the day may say what the text is: "London, 5 May 2021 / OPEN LETTER"."""
_NAMES = 3
"""A sender, its house and its town stand before the day, not more."""
_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\W\d_][\w.'\u2019&-]*")
_BETWEEN = re.compile(r"\s*(?:[,:|/(\u2013\u2014]|\s-)\s*\Z")
"""What stands between the kind, sender or place and the day."""
_PARTS = re.compile(r"\s*[,:|/\u2013\u2014]\s*|\s+-\s+")
_ISSUED = re.compile(
    r"(?:\A|[ \t,])(?:of|dated|date|(?:published|posted|released|issued)(?: on)?):?[ \t]*\Z",
    re.IGNORECASE,
)
_INNER = frozenset({"of", "in", "at", "on", "after", "from", "by", "against"})
"""Words of titles and captions, and of no sender and place: "Raid in Hue, 9 October 2018"."""
_WHOSE = frozenset({"to", "by", "from", "of", "for"})
"""Words behind a kind of text that say whose it is."""
_GREETING = re.compile(r"(?:dear|to whom it may concern|your excellency)\b", re.IGNORECASE)
_OPEN_END = re.compile(r"\b(?:of|on|in|at|by|to|from|for|with|since|after|until|the|an?|and|or)\Z")
"""How a line ends that goes on in the next: "Statement on the attack of"."""


def find_head_day(text: str, start: int = 0) -> StatedDay | None:
    """The day in the head of a text that somebody issues or sends, or None."""
    lines = [line for line in _LINE.finditer(text, start) if line.group().strip(AROUND)]
    for number, line in enumerate(lines[:_LINES]):
        words = line.group().strip(AROUND)
        head = parted(line)
        if head is not None and (not head.behind or _is_for_all(lines, number, head.behind)):
            told = _is_head(lines, number, head) and _is_alone(lines, head.day)
            return _first_published(lines, number, head) if told else None
        if len(words) > LONGEST or words.endswith((".", "!", "?")):
            return None
    return None


def _first_published(lines: list[re.Match[str]], number: int, head: HeadLine) -> StatedDay:
    """The day of the line below "Updated: 6 June 2020" that says when it was published."""
    below = parted(lines[number + 1]) if head.changed and number + 1 < len(lines) else None
    return below.day if below is not None and below.appeared else head.day


def _is_head(lines: list[re.Match[str]], number: int, head: HeadLine) -> bool:
    """Whether only what a head has stands before the day, and something says what the text is."""
    before = head.before.lstrip(AROUND).rstrip("*_")
    above = [one.group().strip(AROUND) for one in lines[:number]]
    below = [one.group().strip(AROUND) for one in lines[number + 1 : number + 1 + _BELOW]]
    if (above and _OPEN_END.search(above[-1])) or (below and below[0][:1].islower()):
        return False
    if head.spoken:
        return bool(find_turns(lines[0].string))
    if head.behind or _is_kind(before) or (head.appeared and _is_of_a_text(head, above, below)):
        return True
    if head.appeared and above:
        return False
    if _is_byline(before.rstrip(" \t,|(\u2013\u2014-") or "".join(above[-1:])):
        return True
    titled = any(map(_is_title_of_kind, above))
    told = titled or any(map(_is_title_of_kind, below)) or any(map(_GREETING.match, below))
    return told and (not before.strip() or _is_of_names(before, house=titled))


def _is_of_a_text(head: HeadLine, above: list[str], below: list[str]) -> bool:
    """Not "Omar Tal / Released: 4 June 2020", nor "Red notice / Published ... by Interpol"."""
    if any(map(_is_title_of_kind, [*above, *below])):
        return True
    if head.given_out:
        return False
    return not head.by or not above or is_headline(above[-1])


def _is_for_all(lines: list[re.Match[str]], number: int, behind: str) -> bool:
    """ "14 March 2021 | Press release": of a text for everybody, and no entry of a chronology."""
    words = _words(behind)
    length = _kind_length(words)
    lists = word_sets("structure")
    public = bool(set(words[: length - 1]) & (lists["media"] | lists["for_everybody"]))
    rest = words[length:]
    above = [one.group().strip(AROUND) for one in lines[:number]]
    listed = any(lists["chronologies"] & set(_words(line)) for line in above)
    return public and not listed and (not rest or rest[0] in _WHOSE - {"to", "for"})


def _is_byline(line: str) -> bool:
    """ "By Anna Krol", above the day of her story."""
    match = cues.BYLINE.match(line)
    if match is None or cues.BYLINE_NAMES.match(line, match.end()) is None:
        return False
    names = _WORD.findall(line[match.end() :])
    return len(names) > 1 and all(name[0].isupper() for name in names[:2])


def _is_kind(before: str) -> bool:
    """ "Note to the press, | 5 May 2021", "Statement of | 5 May 2021", "Appeal, Bonn, | 5 May"."""
    separator = _BETWEEN.search(before)
    cut = separator or _ISSUED.search(before)
    words = _words(before[: cut.start()]) if cut is not None else []
    length = _kind_length(words)
    if not length or is_clause(before):
        return False
    rest = words[length:]
    return not rest or (separator is not None and (rest[0] in _WHOSE or _is_of_a_town(before)))


def _is_of_a_town(before: str) -> bool:
    """Whether a town stands behind the kind: "For immediate release - Geneva, | 3 May 2021"."""
    kind, *names = _PARTS.split(before, maxsplit=1)
    words = _words(kind)
    return bool(names) and len(words) == _kind_length(words) and _is_of_names(names[0], house=True)


def _is_of_names(before: str, *, house: bool = False) -> bool:
    """Whether a sender and a place stand before the day, or "Date:"; nothing that happened.

    Args:
        house: The sender in front of the place may have an "of": "House of Exiles, Bonn, | 5 May".
    """
    if _ISSUED.fullmatch(before):
        return True
    if _BETWEEN.search(before) is None or cues.CAPTION.match(before):
        return False
    names = before.strip(" ,:|/(-\u2013\u2014")
    parts = [part.strip() for part in names.split(",")]
    words = set(_words(names))
    inner = _INNER - {"of"} if house and len(parts) > 1 else _INNER
    if len(parts) > _NAMES or inner & words or ":" in names:
        return False
    return all(part[:1].isupper() for part in parts) and not is_headline(names)


def _is_title_of_kind(line: str) -> bool:
    """ "Joint statement by eleven groups", alone on its line."""
    words = _words(line)
    ends = line.endswith((".", "!", "?", ",", ";"))
    return not ends and len(line) <= LONGEST and bool(_kind_length(words)) and not is_clause(line)


def _words(line: str) -> list[str]:
    return [word.lower().rstrip(".") for word in _WORD.findall(line)]


def _kind_length(words: list[str]) -> int:
    """How many words at the start name a text that is issued or sent: "joint | statement"."""
    lists = word_sets("structure")
    if words[:3] == ["for", "immediate", "release"]:
        return 3
    if words[:2] == ["urgent", "action"]:
        return 2
    for number, word in enumerate(words):
        if word in lists["issued_texts"]:
            return number + 1
        if word in lists["issued_by_media"] and set(words[:number]) & lists["media"]:
            return number + 1
        if word not in lists["issued_how"] | lists["media"]:
            return 0
    return 0


def _is_alone(lines: list[re.Match[str]], day: StatedDay) -> bool:
    """Whether no other line of the text is a day of its own, as in a list of what happened."""
    short = (line for line in lines if len(line.group()) <= LONGEST and line.start() > day.end)
    others = (parted(line) for line in short if any(map(str.isdigit, line.group())))
    days = (one.day.day for one in others if one and not one.appeared and not one.behind)
    return all(other == day.day for other in days)
