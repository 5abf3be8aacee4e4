"""Runs of capitalized words that may be names: "Interior Minister | Sinan Kara".

They are cut at names that are known, at nations, titles and offices, and at words that are no part
of a name. What a headline says of itself ("URGENT ACTION: ...") is none.
"""

import re
from collections.abc import Iterator

from extract.gazetteer.view import POSSESSIVE
from extract.naming.asked_for import behind_demand
from extract.naming.fronted_towns import behind_fronted_town
from extract.naming.known_names import KnownNames, Run
from extract.naming.log_days import is_month_as_given_name
from extract.naming.name_words import INITIALS, PSEUDONYM
from extract.naming.office_names import OFFICES, behind_long_office
from extract.naming.run_cuts import behind_adjective, speaker_at
from extract.read.turns import is_headline_label
from extract.tokenizer import is_like_an_article

_MAX_WORDS = 6
_QUESTION = re.compile(r"[QA]\d{1,3}\.?")
OFFICE_WORDS = 3


def runs_in(known: KnownNames) -> Iterator[Run]:
    """Capitalized runs outside the fixed names, cut at nations, titles and stray words."""
    for start, end in known.view.runs():
        i = start
        while i < end:
            if _breaks(known, i, first=True):
                i += 1
                continue
            stop = i + 1
            while stop < end and not _breaks(known, stop, first=False):
                stop += 1
            stop = _quoted(known, stop)
            spoken = speaker_at(known.view, i, stop, known.cues.speakers)
            if spoken > i:
                yield _trim(known, i, spoken)
                i = spoken
            cut = _trim(known, i, stop)
            if cut[0] < cut[1] <= cut[0] + _MAX_WORDS and not _is_label(known, *cut):
                yield cut
            i = max(stop, i + 1)


def _breaks(known: KnownNames, i: int, *, first: bool) -> bool:
    """Whether token `i` cannot be a word of a name, as its first word or later."""
    if i in known.fixed or i in known.offices or known.view.heading[i]:
        return True
    if first and PSEUDONYM.fullmatch(known.view.doc[i : i + 2].text):
        return False  # "Witness R."
    token = known.view.doc[i]
    if token.is_punct or known.view.low[i] in POSSESSIVE:
        return True
    if _is_loud_title(known, i):
        return True
    if _QUESTION.fullmatch(token.text):
        return True  # "Q33 Mr Obi:"
    if token.text == "Q." and known.view.opens_sentence(i) and known.view.is_cap(i + 1):
        return True  # "Q. Were you there?"
    if known.view.word(i + 1) == "." and token.text + "." in known.words["titles_abbreviated"]:
        return True
    if not first and PSEUDONYM.fullmatch(known.view.doc[i - 1 : i + 1].text):
        return False  # "Student A"
    if first and is_month_as_given_name(token):
        return False  # "May Chen was beaten"
    if token.text in known.words["not_names"] and not is_like_an_article(token):
        return first or token.text not in {"May", "Act", "English"}
    apart = token.is_sent_start or INITIALS.fullmatch(known.view.doc[i - 1].text)
    if not first and apart and _is_title(known, i):
        return True
    if i in known.view.nation_at and known.view.nation_at[i][1].form == "adjective":
        return first
    return first and token.text in known.words["titles_abbreviated"]


def _is_label(known: KnownNames, start: int, end: int) -> bool:
    """ "URGENT ACTION: ...", "Breaking: ...": what a headline says of itself; "Operation X"."""
    if known.view.doc[start].text == "Operation" and end - start > 1:
        return True
    opens = known.view.word(end) == ":" and known.view.opens_entry(start)
    return opens and is_headline_label(known.view.doc[start:end].text)


def _is_loud_title(known: KnownNames, i: int) -> bool:
    """ "MR." and "DR." before a name, as minutes write them: the dot is a word of its own."""
    text = known.view.doc[i].text
    return (
        len(text.rstrip(".")) < 5
        and text.isupper()
        and known.words.is_title(text.capitalize())
        and (known.view.word(i + 1) == "." or _is_loud(known, i + 1))
    )


def _is_loud(known: KnownNames, i: int) -> bool:
    """A surname in capitals, as behind "MR"."""
    text = known.view.doc[i].text if i < len(known.view) else ""
    return text.isupper() and len(text) > 2


def _quoted(known: KnownNames, stop: int) -> int:
    """End of a run that goes on behind a nickname: Renato "Boy" Salonga."""
    view = known.view
    if view.word(stop) in {'"', "“"} and view.is_cap(stop + 1):
        for close in (stop + 2, stop + 3):
            if view.word(close) in {'"', "”"} and view.is_cap(close + 1):
                return view.run_right(close + 1)
    return stop


def _trim(known: KnownNames, start: int, end: int) -> Run:
    """Cut role nouns and titles from the front: they become the role, not the name."""
    if PSEUDONYM.fullmatch(known.view.doc[start:end].text):
        return start, end
    if is_band(known, start, end):
        return start, end
    start = behind_demand(known.view, start, end)
    start = behind_long_office(known.view, start, end)
    start = _behind_office(known, start, end)
    start = behind_adjective(known.view, start, end, known.cues.is_given)
    start = behind_fronted_town(known.view, start, end, known.cues.towns | known.cues.maybe_towns)
    while end - start > 1 and _is_title(known, start):
        start += 1
    while end > start and known.view.low[end - 1] in POSSESSIVE:
        end -= 1
    return start, end


def is_band(known: KnownNames, start: int, end: int) -> bool:
    """ "Reporters Beyond Borders": people and what they are for, all of it a name."""
    view, many = known.view, known.words.role(known.view.low[start])
    preposition = start + 1 < end and view.texts[start + 1].lower() in known.words["purposes"]
    return preposition and many not in {None, view.low[start]}


def _behind_office(known: KnownNames, start: int, end: int) -> int:
    """Start of the name behind an office of several words: "Interior Minister Sinan Kara"."""
    for i in range(min(end - 2, start + OFFICE_WORDS), start, -1):
        role = known.words.roles.get(known.view.low[i])
        given = any(known.cues.is_given(j) for j in range(start, i))
        if role in OFFICES and known.words.is_title(known.view.texts[i]) and not given:
            return i + 1
    return start


def _is_title(known: KnownNames, i: int) -> bool:
    text, low = known.view.doc[i].text, known.view.low[i]
    return (
        known.words.is_title(text)
        or known.words.role(low) is not None
        or low in {"former", "ex", "late"}
    )
