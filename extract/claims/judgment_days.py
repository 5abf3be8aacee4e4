"""The day of judgment at the head of a court's text, for what the court did with its defendants.

"Judgment of 14 September 2021. Ilyas Demir was convicted of spying. He was sentenced to three
years": both that day. Not so what another court did ("The City Court of Minsk sentenced her"), with
somebody else ("her father", whom the defendant had threatened, the applicant, a witness, or where
the text calls others "the defendants"), or before ("had been convicted").
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Token

from extract.claims.date_facts import tense
from extract.claims.date_keys import has_own_date
from extract.claims.drafts import Draft
from extract.claims.reading import Reading
from extract.grammar import agents, children, is_verbal, lemma, patients, sentence_of
from extract.read.judgment_day import find_judgment_day
from extract.read.stated_day import StatedDay
from extract.role_groups import SUFFERERS
from extract.wordlists import word_sets
from graph.dates import interval
from graph.model import Role

_BY_COURTS = ("legal_action", "detain")
_NO_DEEDS = (*_BY_COURTS, "statement", "respond")
_TENSES = ("past", "present")
_STILL = frozenset({"now", "then", "also"})
"""Words of order that lead to no other time than that of the judgment."""


def with_judgment_days(reading: Reading, groups: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """Give what a court did with its defendants the day of judgment at the head of its text."""
    day = find_judgment_day(reading.document.text)
    if day is None or day.day > (reading.document.published or day.day):
        return [list(group) for group in groups]
    drafts = [draft for group in groups for draft in group]
    others = _victims(drafts) | _sides_of(reading, drafts)
    first = min((d.frame.sentence for d in drafts if d.frame.trigger.idx > day.end), default=-1)
    return [
        [
            _dated(draft, day)
            if not any(map(_has_own_time, group))
            and not draft.fillers(*SUFFERERS) & others
            and _is_of_the_judgment(draft, day, first)
            else draft
            for draft in group
        ]
        for group in groups
    ]


def _victims(drafts: Sequence[Draft]) -> frozenset[str]:
    """Whom a deed befell: a defendant seldom is one of them."""
    deeds = (draft for draft in drafts if draft.frame.type not in _NO_DEEDS)
    return frozenset(one for deed in deeds for one in deed.fillers(*SUFFERERS))


def _sides_of(reading: Reading, drafts: Sequence[Draft]) -> frozenset[str]:
    """Whom a text calls the applicant, a witness or an accomplice; all but those whom it calls the
    defendants, if there are any."""
    words = word_sets("times")
    judged = [draft for draft in drafts if draft.frame.type in _BY_COURTS]
    called: dict[str, set[str]] = {}
    for role in (role for draft in drafts for role in draft.roles if role.entity):
        about = called.setdefault(role.entity or "", set())
        about |= _called(reading.doc, role.start, role.end)
    defended = {one for one, names in called.items() if names & words["on_trial"]}
    patients = frozenset(one for draft in judged for one in draft.fillers(*SUFFERERS))
    several = any(word.lower_ in ("defendants", "co-defendant") for word in reading.doc)
    if defended & patients and not several:
        return patients - defended
    return frozenset(one for one, names in called.items() if names & words["other_sides"])


def _called(doc: Doc, start: int, end: int) -> set[str]:
    """The words of a mention and beside it: "the witness Omar Tal", "X, an applicant"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return set()
    root = span.root
    beside = [*children(root, "compound", "amod", "appos", "nmod"), *span]
    above = [root.head] if root.dep_ in ("appos", "compound", "nmod") else []
    return {lemma(word) for word in (*beside, *above)}


def _has_own_time(draft: Draft) -> bool:
    return has_own_date(draft) or any(r.role == "time" and not r.inferred for r in draft.roles)


def _is_of_the_judgment(draft: Draft, day: StatedDay, first: int) -> bool:
    """Whether a draft tells in a main clause what the court of the text did that day.

    Args:
        first: The first sentence with an event, of which the court may be named nowhere else.
    """
    frame, verb = draft.frame, draft.frame.trigger
    if frame.type not in _BY_COURTS or frame.modality != "asserted" or verb.idx < day.end:
        return False
    if lemma(verb) not in word_sets("times")["judged"]:
        return False
    verb = verb if is_verbal(verb) else verb.head
    if any(role.role == "place" and not role.inferred for role in draft.roles):
        return False
    told = is_verbal(verb) and _is_main(verb) and tense(verb) in _TENSES
    return told and not _is_of_others(verb, day, opens=frame.sentence == first)


def _is_main(verb: Token) -> bool:
    while verb.dep_ == "conj" and is_verbal(verb.head):
        verb = verb.head
    return verb.dep_ == "ROOT"


def _is_of_others(verb: Token, day: StatedDay, *, opens: bool) -> bool:
    """Whether another court judged, somebody else was judged, or on another day."""
    order = word_sets("times")["order"] - _STILL
    if any(word.lower_ in order for word in verb.children):
        return True
    if any(map(_is_kin_of_somebody, patients(verb))):
        return True
    by = [*agents(verb), *children(verb, "nsubj")]
    if verb.tag_ == "VBN" and not agents(verb):
        by = []
    return not all(_is_this_court(word, day, opens=opens) for word in by)


def _is_kin_of_somebody(word: Token) -> bool:
    """ "Her father", "the son of the victim", not "two brothers"."""
    kin = lemma(word) in word_sets("light_verbs")["kin"]
    return kin and (bool(children(word, "poss")) or any(c.lower_ == "of" for c in word.rights))


def _is_this_court(word: Token, day: StatedDay, *, opens: bool) -> bool:
    """ "The court", "the jury" and "they", or a court that the head names."""
    if word.lower_ in ("they", "it"):
        return True
    if lemma(word) not in word_sets("times")["case_nouns"]:
        return False
    own = any(child.lower_ == "the" for child in word.lefts)
    named = " ".join(one.text for one in word.lefts if one.dep_ in ("compound", "amod"))
    head = sentence_of(word).doc.text[: day.end].lower()
    whole = not any(one.dep_ in ("prep", "relcl", "acl") for one in word.rights)
    return own and whole and (opens or not named or named.lower() in head)


def _dated(draft: Draft, day: StatedDay) -> Draft:
    when = date.fromisoformat(day.day)
    text = draft.frame.trigger.doc.text[day.start : day.end]
    value = interval(when, when, "day", text)
    role = Role("time", day.start, day.end, text, value=value, inferred=True)
    return replace(draft, roles=(*(r for r in draft.roles if r.role != "time"), role))
