"""What was done after or against a deed, where the kind of step says that it was because of it:
"the talk was cancelled after threats", "expelled two diplomats after the killing", "gathered to
protest the arrest", "her arrest prompted a march".

That one deed came after another is mere order; only cancelling after pressure, answering after harm
and being held after one's own attack are more.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import told_by
from extract.claims.reasons import because_of
from extract.claims.steps_for_deeds import Link
from extract.grammar import agents, children, has_to, lemma
from extract.role_groups import ACTORS, SUFFERERS
from extract.wordlists import word_sets

_LIST = "event_words"
_PRESSING = ("pressure_institution", "threaten", "online_abuse", "harass", "cyber_intrusion",
             "coerce_by_proxy", "mobilize")  # fmt: skip
_HARMING = ("assault", "vandalize", "threaten", "cyber_intrusion", "surveil", "doxx",
            "disrupt_event", "harass", "online_abuse", "coerce_by_proxy", "smear",
            "inform_on")  # fmt: skip
_PROTESTED = (*_HARMING, "detain", "legal_action", "restrict_mobility", "cancel_or_censor",
              "pressure_institution")  # fmt: skip
_CROWDS = ("protest", "public_event")


def consequences(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """What followed from which deed, in text order of the deeds."""
    for draft in drafts:
        if not draft.is_reported:
            continue
        for step, cue in _steps_after(draft.frame.trigger, by_trigger):
            type_ = _follows(step, draft, cue)
            if type_ and step is not draft and step.is_reported:
                yield (type_, step, draft, cue) if type_ == "responds_to" else (
                    type_, draft, step, cue
                )  # fmt: skip
        for crowd, cue in _protesting(draft.frame.trigger, by_trigger):
            if crowd.frame.type in _CROWDS and draft.frame.type in _PROTESTED:
                yield "responds_to", crowd, draft, cue
        brought = _brought_about(draft.frame.trigger, by_trigger)
        if brought is not None and brought[0] is not draft:
            yield "leads_to", brought[0], draft, brought[1]


def _steps_after(trigger: Token, by_trigger: Mapping[int, Draft]) -> Iterator[tuple[Draft, Token]]:
    """What is told to have been done after, or because of, an event: each with that word."""
    words, word = word_sets(_LIST), _told_in(trigger, by_trigger)
    link, told = word.head, None
    if word.dep_ in ("pobj", "pcomp") and link.dep_ == "prep":
        if link.lower_ in words["after"]:
            told = told_by(link.head, by_trigger), link
    elif word.dep_ == "advcl":
        marks = [m for m in children(word, "mark", "prep") if m.lower_ == "after"]
        told = (told_by(link, by_trigger), marks[0]) if marks else because_of(word, by_trigger)
    if told is not None and told[0] is not None:
        yield told[0], told[1]


def _told_in(trigger: Token, by_trigger: Mapping[int, Draft]) -> Token:
    """The verb of no event in whose clause it is told: "had received threats", "caught filming"."""
    verb = trigger.head
    is_told = trigger.dep_ in ("dobj", "nsubj", "nsubjpass") and verb.i not in by_trigger
    is_told = is_told or lemma(verb) in word_sets(_LIST)["seeing"]
    return verb if is_told and verb.dep_ == "advcl" else trigger


def _follows(step: Draft, deed: Draft, cue: Token) -> str | None:
    """What a step is to a deed that it comes after, or None where it may only come after it."""
    kind, of = step.frame.type, deed.frame.type
    if kind == "cancel_or_censor" and of in _PRESSING:
        return "leads_to"
    if kind == "respond" and of in _HARMING and not _is_release(step):
        return None if step.fillers(*ACTORS) & deed.fillers(*ACTORS) else "responds_to"
    is_his_own = bool(step.fillers(*SUFFERERS) & deed.fillers(*ACTORS))
    if kind in ("detain", "legal_action", "restrict_mobility") and of in _HARMING and is_his_own:
        return "responds_to" if kind == "legal_action" else "leads_to"
    return None


def _is_release(step: Draft) -> bool:
    return lemma(step.frame.trigger) in word_sets(_LIST)["letting_go"]


def _protesting(trigger: Token, by_trigger: Mapping[int, Draft]) -> Iterator[tuple[Draft, Token]]:
    """The crowd that gathered "to protest the arrest" or "in protest at the ban"."""
    words, head = word_sets(_LIST), trigger.head
    if trigger.dep_ == "dobj" and lemma(head) in words["standing_against"]:
        clause = head
    elif trigger.dep_ == "pobj" and head.dep_ == "prep" and head.lower_ in words["against"]:
        clause = head.head
    else:
        return
    is_aim = clause.dep_ in ("advcl", "xcomp", "acl") and (has_to(clause) or clause.tag_ == "VBG")
    is_in = clause.dep_ == "pobj" and clause.head.lower_ in ("in", "as")
    if lemma(clause) not in words["standing_against"] or not (is_aim or is_in):
        return
    above = clause.head.head if is_in else clause.head
    crowd = told_by(above, by_trigger)
    if crowd is not None and crowd.is_reported:
        yield crowd, clause


def _brought_about(trigger: Token, by_trigger: Mapping[int, Draft]) -> tuple[Draft, Token] | None:
    """The event that "prompted", "sparked" or "set off" another, and that verb."""
    verb, words = trigger.head, word_sets(_LIST)
    if lemma(verb) not in words["setting_off"]:
        return None
    if trigger.dep_ == "dobj":
        causes = children(verb, "nsubj")
    elif trigger.dep_ in ("nsubjpass",):
        causes = agents(verb)
    else:
        return None
    found = [by_trigger[c.i] for c in causes if c.i in by_trigger]
    return (found[0], verb) if len(found) == 1 else None
