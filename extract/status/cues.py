"""Speech status of an event by the grammar alone: reported as done, denied, planned, feared, ...

The cue must govern the trigger by the parse; a word that merely stands in the sentence decides
nothing. The inner clause comes before the outer one; a denial governs all that is said under it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.grammar import children, lemma
from extract.status.allegation import allegation_around
from extract.status.cue_path import Step, path, told_as_fact, transparent
from extract.status.denial import denial_on
from extract.status.governors import governed
from extract.status.local_cues import Hit, local, negated_here
from extract.status.withheld import withholds, would_not
from extract.tellers.speech import source_of
from extract.wordlists import word_sets
from graph.model import Modality


@dataclass(frozen=True, slots=True)
class Status:
    """What a sentence says of whether an event happened.

    Attributes:
        cues: The words that decide it, in text order; empty for "asserted".
        source: Head word of who says so, or None.
        rule: Name of the rule that decided; "plain" when no cue governs.
    """

    modality: Modality
    cues: tuple[Token, ...]
    source: Token | None
    rule: str


def status_of(trigger: Token, *, event_type: str | None = None) -> Status:
    """The speech status of the event that this word tells.

    Args:
        event_type: When known; not to allow is itself a restriction, so it is not negated.
    """
    denial = denial_governs(trigger, event_type=event_type)
    if denial is not None:
        return denial
    steps = path(trigger)
    hit = _first_hit(trigger, steps, event_type) or allegation_around(trigger, steps)
    if hit is None:
        return Status("asserted", (), source_of(trigger), "plain")
    return _status(hit, trigger)


def denial_governs(trigger: Token, *, event_type: str | None = None) -> Status | None:
    """Status "denied" when a verb or noun of denying governs the trigger, else None."""
    found = denial_on(trigger)
    if found is None or (event_type == "statement" and trigger in found.cues):
        return None
    source = found.source if found.source is not None else source_of(found.cues[0])
    return Status("denied", found.cues, source, found.rule)


def negation_governs(trigger: Token, *, event_type: str | None = None) -> Status | None:
    """Status "negated" when grammar negates the trigger and no inner cue stands before it."""
    if denial_governs(trigger, event_type=event_type) is not None:
        return None
    hit = _first_hit(trigger, path(trigger), event_type)
    return _status(hit, trigger) if hit is not None and hit[0] == "negated" else None


def _first_hit(trigger: Token, steps: Sequence[Step], event_type: str | None) -> Hit | None:
    """The innermost cue. `carried`: what is said of the governor is said of the event as well."""
    here, carried = trigger, True
    for number, step in enumerate(steps):
        hit = local(here, trigger, top=number == 0) if carried else None
        if hit is not None and _withheld(hit, here, event_type):
            return None
        if hit is not None:
            return _under(hit, here, steps[number:])
        hit = governed(step, trigger)
        if hit is not None and (carried or step.link == "clause"):
            return _negated_governor(hit, step) or _unreported(hit, steps[number + 1 :]) or hit
        if not transparent(step) or _presupposed(step):
            return None
        carried = carried and _passes(step)
        here = step.head
    hit = local(here, trigger, top=not steps) if carried else None
    return None if hit is not None and _withheld(hit, here, event_type) else hit


def _withheld(hit: Hit, here: Token, event_type: str | None) -> bool:
    """`did not let her board`, `cannot renew his passport`: see `extract.status.withheld`."""
    refused = hit[2] == "negated modal" and would_not(here)
    if hit[0] != "negated" and not refused:
        return False
    return withholds(here, event_type)


def _negated_governor(hit: Hit, step: Step) -> Hit | None:
    """`did not try to`, `had no plan to`, `there were no reports that`."""
    if hit[0] == "negated" or hit[2] in {"purpose", "prevented", "foiled", "not ruled out"}:
        return None
    cues = negated_here(step.head, objects=False)
    if not cues and step.head.dep_ in {"attr", "dobj"} and step.head.pos_ == "NOUN":
        cues = negated_here(step.head.head, objects=False)
    return ("negated", (*cues, *hit[1]), "negated governor") if cues else None


def _unreported(hit: Hit, outer: Sequence[Step]) -> Hit | None:
    """`there were no credible reports that X attempted to ...`: the outer "no" holds."""
    words = word_sets("modality")
    if hit[0] not in {"attempted", "alleged", "hypothetical"}:
        return None
    for step in outer:
        if lemma(step.head) in words["report_nouns"] | words["allege_nouns"]:
            cues = negated_here(step.head, objects=False)
            if not cues and step.head.dep_ in {"attr", "dobj", "nsubj"}:
                cues = negated_here(step.head.head, objects=False)
            return ("negated", (*cues, *hit[1]), "negated governor") if cues else None
    return None


def _under(hit: Hit, here: Token, steps: Sequence[Step]) -> Hit:
    """A future or a negation under a fear, a condition or a demand is as open as these are."""
    if hit[2] == "future":
        for child in children(here, "advcl"):
            if any(m.lower_ in word_sets("modality")["conditions"] for m in child.children):
                return ("hypothetical", hit[1], "condition")
    elif hit[2] != "negation":
        return hit
    for step in steps:
        if step.link not in {"clause", "noun_clause", "object", "subject", "prep:of"}:
            break
        outer = governed(step, here)
        if outer is not None and outer[0] == "hypothetical":
            return ("hypothetical", (*outer[1], *hit[1]), outer[2])
        if hit[2] == "negation":
            break
    return hit


def _presupposed(step: Step) -> bool:
    if step.link == "noun_clause":
        return told_as_fact(step)
    presupposing = lemma(step.head) in word_sets("modality")["presupposing"]
    return step.link == "clause" and (presupposing or told_as_fact(step))


def _passes(step: Step) -> bool:
    """Do the tense, the modal and the negation of the governor reach the event?"""
    words = word_sets("modality")
    if step.link != "clause":
        return True
    if step.node.dep_ == "xcomp":
        return not negated_here(step.head) or lemma(step.head) not in words["keep_under_not"]
    name = lemma(step.head)
    if name == "be":  # "it is not the case that", "it is not true that"
        complements = children(step.head, "attr", "acomp")
        return any(lemma(c) in words["raising_verbs"] for c in complements)
    return name in words["raising_verbs"]


def _status(hit: Hit, trigger: Token) -> Status:
    cues = {token.i: token for token in hit[1]}
    return Status(hit[0], tuple(cues[i] for i in sorted(cues)), source_of(trigger), hit[2])
