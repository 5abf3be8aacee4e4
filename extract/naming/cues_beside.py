"""What stands beside a name and makes it a person's: "Mr. X", "the clerk X", "X, 44,"."""

from extract.gazetteer.words import organization_words
from extract.naming.bynames import has_byname
from extract.naming.name_words import NameWords
from extract.naming.not_persons import CLOSERS
from extract.naming.person_words import is_bearer
from extract.naming.told_persons import is_one_of_them
from extract.naming.whence import is_whence


def is_titled(known: NameWords, start: int, end: int) -> bool:
    before = known.view.doc[start - 1].text if start else ""
    if before == "." and start > 1:
        before = known.view.doc[start - 2].text + "."  # "Const. Leduc"
    loud = before.isupper() and known.words.is_title(before.capitalize())
    if not known.words.is_title(before) and not loud:
        return False
    last = known.view.doc[end - 1].text
    return last not in organization_words()["venue_ends"] or end - start > 2


def has_role(known: NameWords, start: int, end: int) -> bool:
    """A role noun right before, written small or opening the sentence."""
    if not start:
        return False
    noun, low = known.view.doc[start - 1], known.view.low[start - 1]
    bears = is_bearer(low) and noun.pos_ == "NOUN" and end - start > 1
    if known.words.role(low) is None and not bears:
        return False
    small = not known.view.cap[start - 1] or known.view.opens_entry(start - 1)
    return small and noun.pos_ not in {"VERB", "AUX"} and known.is_proper(start, end)


def is_speaker(known: NameWords, start: int, end: int) -> bool:
    text = known.view.doc[start:end].text
    return known.speakers[text] > 1 or (
        known.speakers[text] == 1 and end - start > 1 and known.view.word(end) == ":"
    )


def is_described(known: NameWords, start: int, end: int) -> bool:
    """ ", 44,", ", a retired teacher" or ", who" behind it; "her brother," before it."""
    view = known.view
    if view.word(start - 1) in {"in", "near", "at", "from"}:
        thrown = view.word(start - 1) == "at" and end - start > 1  # "fired at X, a nurse"
        return thrown and view.word(end) == "," and _role_follows(known, end + 1)
    if view.word(start - 1) == "of" and (view.is_cap(start - 2) or _has_head(known, start - 2)):
        return False  # "Mr. Bandeira of Porto, who": he is described, not the town
    if is_whence(view, start, end, known.towns, known.label(start, end)):
        return False
    if is_one_of_them(view, start, end):
        return known.is_proper(start, end)
    if (
        view.word(end) in {",", "("}
        and _age(view.word(end + 1))
        and view.word(end + 2) in {",", ")", "."}
    ):
        return True
    if view.word(end) == "," and view.word(end + 1) in {"who", "whose", "whom"}:
        return known.is_proper(start, end)
    if view.low[max(0, start - 2) : start] == ["i", ","] and view.word(end) == ",":
        return True  # "I, Okello, admit"
    if view.word(end) == "who" and _is_singled_out(known, start):
        return known.is_proper(start, end)
    if end - start > 1 and view.word(start - 1) == "," and _closes_office(known, start - 2):
        return view.word(end) in {",", ".", ";"} and known.is_proper(start, end)
    if (
        view.word(start - 1) == ","
        and known.words.role(view.word(start - 2))
        and (view.word(end) in {",", ";", ".", ":", ")"})
    ):
        return known.is_proper(start, end)
    if view.low[end : end + 3] == [",", "the", "one"] and view.word(end + 3) in {"who", "with"}:
        return known.is_proper(start, end)
    if has_byname(view.doc, start, end):
        return known.is_proper(start, end)
    return view.word(end) == "," and _role_follows(known, end + 1)


def _has_head(known: NameWords, noun: int) -> bool:
    """ "the mayor of X, who", "the port of X, whose": what stands before "of" is of a place."""
    low, words = known.view.doc[noun].lemma_.lower(), organization_words()
    spots = words["venue_nouns"] | words["place_nouns"] | known.words["town_nouns"]
    return low in known.words["heads_of_lands"] or low in spots - known.words["suffered"]


def _is_singled_out(known: NameWords, start: int) -> bool:
    """ "it was X who": a country that did something is "that"."""
    words = (known.view.word(start - 1), known.view.word(start - 2))
    return words[0] in {"was", "is"} and words[1] == "it" and start not in known.towns


def _closes_office(known: NameWords, last: int) -> bool:
    """Whether a role noun's "of ..." ends here: "the president of the Lawyers' Forum"."""
    if last < 1:
        return False
    token = known.view.doc[last]
    offices = (t for t in token.ancestors if t.i < last and token.i - t.i < 8)
    return any(known.words.role(t.lower_) == t.lower_ and t.pos_ == "NOUN" for t in offices)


def _role_follows(known: NameWords, at: int) -> bool:
    """ "a retired teacher of": article, then a role noun that closes the phrase."""
    view = known.view
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
        if known.words.role(view.low[i]) and view.word(i + 1) in CLOSERS:
            return True
    return False


def _age(word: str) -> bool:
    return word.isdigit() and 5 < int(word) < 110
