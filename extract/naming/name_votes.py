"""What the names of a text tell of each other: "Salem and Miftah Zwai", "the Annaýews".

A run is a person's name where all its words belong to one, or where it is joined to one.
"""

from collections import Counter
from collections.abc import Mapping

from extract.gazetteer.contexts import is_located
from extract.naming.cues_of_deeds import suffers
from extract.naming.known_names import KnownNames, Run
from extract.naming.name_words import INITIALS
from extract.naming.town_surnames import LIKE_A_TOWN, is_a_bearer
from extract.naming.weak_names import is_weak

_JOINS = frozenset({"and", "&", "nor", "or"})


def votes_of(known: KnownNames, rules: Mapping[Run, str]) -> Counter[str]:
    """How often each word stands in a name that is surely a person's."""
    votes: Counter[str] = Counter()
    for (start, end), rule in rules.items():
        if rule and not is_weak(known, start, end, rule):
            votes.update(known.view.doc[i].text for i in range(start, end))
    return votes


def demoted(known: KnownNames, run: Run, rule: str, votes: Counter[str]) -> str:
    if rule and is_weak(known, *run, rule) and not elected(known, run, votes):
        return "name:locative"
    return rule


def elected(known: KnownNames, run: Run, votes: Counter[str]) -> str:
    """`name:vote` when all words of the run belong to a known person's name."""
    start, end = run
    texts = [known.view.doc[i].text for i in range(start, end)]
    parts = [t for t in texts if len(t) > 2 or INITIALS.fullmatch(t)]
    parts = parts or [t for t in texts if len(t) == 2 and votes[t]]
    if _is_town_surname(known, start, end):
        return LIKE_A_TOWN
    if start in known.towns and is_located(known.view, start, end):
        return ""
    if end - start == 1 and texts[0].isupper() and len(texts[0]) > 2 and votes[texts[0]]:
        return "name:vote"  # the "LI" of "KYLE T. LI"
    if known.cues.is_common(start, end) or known.view.word(start - 1) in {"a", "an"}:
        return ""  # "also a Hayashi" is another one
    spots = known.words["surnames_of_spots"]
    if spots.issuperset(texts) and known.view.word(start - 1) == "the":
        return ""  # "Jo Bridge ... the Bridge"
    voted = all(votes[t] or votes[t.capitalize()] or votes[_small(t)] for t in parts) and parts
    return "name:vote" if voted and known.cues.is_name_like(start, end) else ""


def _is_town_surname(known: KnownNames, start: int, end: int) -> bool:
    """ "the killing of Granada", of whom the text has told by her full name."""
    alone = end - start == 1 and start in known.cues.maybe_towns
    return alone and known.view.texts[start] in known.surnames and is_a_bearer(known.view, start)


def is_family(known: KnownNames, run: Run, votes: Counter[str]) -> bool:
    """ "the Annaýews", of whom one is named: all who bear the name."""
    text = known.view.doc[run[0]].text
    before = known.view.word(run[0] - 1)
    many = before in {"the", "all", "both"} or before in known.words.numbers
    alone = run[1] - run[0] == 1 and many
    one = text.removesuffix("s")
    if before in {"brothers", "sisters"} and known.view.word(run[1]) != "and":
        return run[1] - run[0] == 1
    return alone and one != text and bool(votes[one] or votes[one + "a"])


def beside(known: KnownNames, run: Run, rules: Mapping[Run, str]) -> str:
    """`name:conjunct` for "Salem and Miftah Zwai": joined to a person, and no body by
    itself."""
    start, end = run
    if (
        known.view.word(start - 1) == "the"
        or not known.cues.is_name_like(start, end)
        or (start in known.towns and not suffers(known.cues, start, end))
    ):
        return ""
    after = known.view.word(end) in _JOINS and rules.get(known.by_start.get(end + 1, run), "")
    before = known.view.word(start - 1) in _JOINS and rules.get(
        known.by_end.get(start - 1, run), ""
    )
    sure = {after, before} - {"", False, "ner:PERSON"}
    return "name:conjunct" if sure else ""


def _small(text: str) -> str:
    """The name as it stands within a sentence: "al-Nuaimi" for the "Al-Nuaimi" that opens one."""
    return text[:1].lower() + text[1:]
