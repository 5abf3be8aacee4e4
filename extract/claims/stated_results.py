"""What an event is said to have ended in or brought about: "named him, resulting in the arrest of
his cousin", "broke into his phone, which led to a raid", "gave rise to marches".

Verbs of bringing about say so, as a participle or a clause with "which" behind what was done, and
"as a result" between two clauses. What could have come of it did not.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import in_list_with, told_by
from extract.claims.reasons import taking_part
from extract.claims.steps_for_deeds import Link
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import children, has_to, is_to_come, lemma, with_subject
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_LIST = "event_words"


def stated_results(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """What came of what, in text order of the results."""
    told = _told_by_part(drafts, by_trigger)
    for result in drafts:
        trigger = result.frame.trigger
        made = _making(trigger)
        if not result.is_reported and (made is None or result.frame.modality in REFUTED):
            continue
        verb = made or _bringing(trigger, by_trigger)
        if verb is None:
            found = _as_a_result(trigger, told)
        elif is_to_come(verb) or children(verb, "neg"):
            found = None
        else:
            cause = _cause_of(verb, told)
            found = None if cause is None else (cause, verb)
        if found is None or found[0] is result or not found[0].is_reported:
            continue
        if not _is_its_end(found[0], result, found[1]):
            yield "leads_to", found[0], result, found[1]


def _told_by_part(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Mapping[int, Draft]:
    """Events by their triggers and by the words of part in them: "spoke at the rally"."""
    crowds = (d for d in drafts if d.frame.type in GATHERINGS and d.is_reported)
    parts = {taking_part(d.frame.trigger, by_trigger).i: d for d in crowds}
    return {**parts, **by_trigger}


def _is_its_end(cause: Draft, result: Draft, cue: Token) -> bool:
    """ "The trial ended in an acquittal", "the march ended with a vigil": the last part of it."""
    if lemma(cue) not in word_sets(_LIST)["ending_in"] - word_sets(_LIST)["causing"]:
        return False
    both = {cause.frame.type, result.frame.type}
    return both == {"legal_action"} or result.frame.type in GATHERINGS


def _bringing(trigger: Token, by_trigger: Mapping[int, Draft]) -> Token | None:
    """The verb that says that something brought an event about."""
    words, noun = word_sets(_LIST), in_list_with(trigger, by_trigger)
    verb = noun.head
    if noun.dep_ == "dobj":
        is_about = any(c.lower_ in ("about", "on") for c in children(verb, "prt", "prep"))
        brings = lemma(verb) in words["setting_off"]
        return verb if brings or (is_about and lemma(verb) in words["bringing_about"]) else None
    if noun.dep_ not in ("pobj", "pcomp") or verb.dep_ != "prep":
        return None
    link, verb = verb, verb.head
    if verb.dep_ == "dobj" and lemma(verb) in words["rises"]:
        verb = verb.head
    if lemma(verb) in words["giving_rise"]:
        gives = any(lemma(o) in words["rises"] for o in children(verb, "dobj"))
        return verb if gives and link.lower_ == "to" else None
    if lemma(verb) in words["bringing_about"]:
        return verb if link.lower_ == "about" else None
    return verb if lemma(verb) in words["ending_in"] and link.lower_ in words["ends"] else None


def _making(trigger: Token) -> Token | None:
    """The verb of "the threats forced the university to cancel it"."""
    verb = trigger.head
    is_made = trigger.dep_ in ("ccomp", "xcomp") and has_to(trigger)
    return verb if is_made and lemma(verb) in word_sets(_LIST)["making_do"] else None


def _cause_of(verb: Token, by_trigger: Mapping[int, Draft]) -> Draft | None:
    """The event that is the subject of a verb of bringing about."""
    if verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VBG":
        return told_by(verb.head, by_trigger)  # "reported him, resulting in"
    subjects = children(with_subject(verb), "nsubj")
    if len(subjects) != 1:
        return None
    subject = subjects[0]
    if verb.dep_ == "relcl" and subject.lower_ in ("which", "that"):
        return _meant_by(subject, verb, by_trigger)
    return by_trigger.get(subject.i)


def _meant_by(which: Token, verb: Token, by_trigger: Mapping[int, Draft]) -> Draft | None:
    """The event that "which" stands for: the noun before it, or the whole clause."""
    above = verb.head
    if above.i in by_trigger or which.lower_ == "that" or which.i == 0:
        return by_trigger.get(above.i)
    if which.nbor(-1).text != ",":
        return None
    while above.dep_ in ("pobj", "prep", "dobj", "npadvmod", "compound", "conj"):
        above = above.head
        if above.i in by_trigger:
            return by_trigger[above.i]
    return None


def _as_a_result(trigger: Token, by_trigger: Mapping[int, Draft]) -> tuple[Draft, Token] | None:
    """ "He marched, and as a result his father was held", "as a result of which he was held"."""
    words = word_sets(_LIST)
    if trigger.dep_ == "conj":
        links = [p for p in children(trigger, "prep") if _is_bare_result(p)]
        before = trigger.head
    elif trigger.dep_ == "relcl" and lemma(trigger.head) in words["of_result"]:
        links, before = [trigger.head.head], trigger.head.head.head
    else:
        return None
    if not links or links[0].lower_ not in ("as", "in"):
        return None
    cause = told_by(before, by_trigger)
    return None if cause is None else (cause, links[0])


def _is_bare_result(link: Token) -> bool:
    """ "As a result", not "as a result of the storm"."""
    nouns = children(link, "pobj")
    return any(lemma(n) in word_sets(_LIST)["of_result"] and not children(n, "prep") for n in nouns)
