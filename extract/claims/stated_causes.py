"""What was done because of which event, as a phrase or a clause of cause says: "cancelled owing to
the threats", "beaten because his brother had complained", "marched because of the arrest".

Cancelling and being taken are led to, a complaint that people are beaten for is punished, and
crowds, statements and answers answer it. A phrase of fear, or one that is denied, gives no cause.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import in_list_with, is_disowned, told_by
from extract.claims.reasons import because_of, taking_part
from extract.claims.steps_for_deeds import Link
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import lemma
from extract.role_groups import ACTORS, SUFFERERS
from extract.wordlists import word_sets

_LIST = "event_words"
_HARMING = ("assault", "vandalize", "threaten", "cyber_intrusion", "surveil", "doxx",
            "disrupt_event", "harass", "online_abuse", "coerce_by_proxy", "smear",
            "inform_on", "detain")  # fmt: skip
_DONE_TO_THEM = (*_HARMING, "legal_action", "restrict_mobility", "cancel_or_censor",
                 "pressure_institution")  # fmt: skip
_TAKING = ("detain", "restrict_mobility", "coerce_by_proxy")
_PUNISHING = (*_TAKING, "threaten", "harass", "legal_action", "assault", "online_abuse", "smear",
              "surveil", "vandalize", "doxx", "cyber_intrusion")  # fmt: skip
_AVENGING = ("assault", "vandalize", "threaten", "harass", "coerce_by_proxy", "online_abuse",
             "smear", "doxx")  # fmt: skip
_CLAUSES = ("relcl", "ccomp", "parataxis")
_PUNISHED = (*GATHERINGS, "statement")


def stated_causes(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """What was done because of what, in text order of the causes."""
    for cause in drafts:
        if not cause.is_reported:
            continue
        found = _because_of(taking_part(cause.frame.trigger, by_trigger), by_trigger)
        if found is None or is_disowned(found[1]):
            continue
        effect, cue, is_result = found
        if effect is cause or not effect.is_reported or _is_far(effect, cue):
            continue
        type_ = "leads_to" if is_result else _relation(effect, cause)
        if type_ == "leads_to":
            yield type_, cause, effect, cue
        elif type_:
            yield type_, effect, cause, cue


def _because_of(word: Token, by_trigger: Mapping[int, Draft]) -> tuple[Draft, Token, bool] | None:
    """What was done because of an event, the word that says so, and whether as its result."""
    reason = because_of(_telling(word, by_trigger), by_trigger)
    if reason is not None:
        return (*reason, False)
    words, word = word_sets(_LIST), in_list_with(word, by_trigger)
    link = word.head
    if word.dep_ not in ("pobj", "pcomp"):
        return None
    noun, is_result = link.head, False
    if link.lower_ == "of" and noun.dep_ == "pobj" and lemma(noun) in words["of_account"]:
        if noun.head.lower_ not in ("on", "in", "as"):
            return None
        link, is_result = noun.head, lemma(noun) in words["of_result"]
    else:
        if link.lower_ == "to" and link.dep_ in ("prep", "pcomp"):
            link = link.head
        if link.lower_ not in words["because_of"]:
            return None
    effect = _told_above(link.head, by_trigger)
    return None if effect is None else (effect, link, is_result)


def _telling(word: Token, by_trigger: Mapping[int, Draft]) -> Token:
    """The verb of no event that tells of it: "because he had filed a complaint"."""
    verb = word.head
    is_told = word.dep_ in ("dobj", "nsubjpass") and verb.i not in by_trigger
    return verb if is_told and verb.dep_ == "advcl" else word


def _told_above(head: Token, by_trigger: Mapping[int, Draft]) -> Draft | None:
    """The event that a phrase of cause hangs on; the parser may hang it on what it was done to."""
    if head.dep_ in ("dobj", "nsubjpass") and head.head.i in by_trigger:
        head = head.head
    return told_by(head, by_trigger)


def _relation(effect: Draft, cause: Draft) -> str | None:
    """The relation of what was done to its cause; None where it may be for something else."""
    kind, of = effect.frame.type, cause.frame.type
    if kind == "cancel_or_censor":
        return None if of in ("statement", "cancel_or_censor", "public_event") else "leads_to"
    if kind in ("protest", "counter_protest", "statement"):
        return "responds_to" if of in _DONE_TO_THEM else None
    if kind in _AVENGING and _is_complaint(cause):
        return None if _same_hands(effect, cause) else "retaliates_for"
    if kind in _PUNISHING and of in _PUNISHED:
        return "retaliates_for"
    if kind in ("respond", "legal_action") and of in _HARMING:
        return None if _same_hands(effect, cause) else "responds_to"
    if kind in _TAKING and of in (*_HARMING, "legal_action"):
        is_his_loss = bool(effect.fillers(*SUFFERERS) & cause.fillers(*SUFFERERS))
        tells = of in ("inform_on", "legal_action", "surveil")
        return "leads_to" if tells or not is_his_loss else None
    return None


def _is_complaint(cause: Draft) -> bool:
    """ "Had filed a complaint", "had gone to the police"."""
    if cause.frame.type != "respond":
        return False
    return cause.frame.mode == "complaint" or (
        cause.frame.mode is None and bool(cause.fillers("addressee"))
    )


def _is_far(effect: Draft, cue: Token) -> bool:
    """Whether another clause stands between, whose cause it may be: "jailed him, whose case it
    raised because of"."""
    start = effect.frame.trigger.i + 1
    between = cue.doc[start : cue.i]
    return any(w.dep_ in _CLAUSES or w.tag_ in ("WDT", "WP", "WP$") for w in between)


def _same_hands(effect: Draft, cause: Draft) -> bool:
    return bool(effect.fillers(*ACTORS) & cause.fillers(*ACTORS))
