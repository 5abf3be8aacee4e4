"""Which arrest, charge or sanction is said to be for which deed: "charged with the assault",
"arrested on suspicion of having set fire to the shop", "expelled two men suspected of spying".

Only prepositions, "because" and the words of suspicion between the two say so; that one came after
the other does not.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import is_disowned, told_by
from extract.claims.reasons import because_of, taking_part
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import children, lemma, prepositional_objects
from extract.statuses import REFUTED
from extract.wordlists import word_sets

Link = tuple[str, Draft, Draft, Token]
"""A relation, its subject, its object and the word that says so."""

_AT_LAW = ("legal_action", "respond")
_STEPS = (*_AT_LAW, "detain", "restrict_mobility")
_TAKING = "detain"
_DEEDS = ("assault", "vandalize", "threaten", "harass", "online_abuse", "doxx", "surveil",
          "cyber_intrusion", "inform_on", "coopt", "mobilize", "disrupt_event",
          "coerce_by_proxy", _TAKING)  # fmt: skip
_SEIZING = ("abduction", "rendition")
_LONGEST = 9
"""So many words may stand between a deed and the step, one hanging on the other."""
_ONLY_OF = {"with": "with_it", "of": "of_it", "in": "in_it", "about": "about_it"}
"""Prepositions that say so behind some steps only, and the list of these."""


def steps_for_deeds(drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]) -> Iterator[Link]:
    """What is said to be a step for a deed, in text order of the deeds."""
    for deed in drafts:
        if deed.frame.type not in (*_DEEDS, *GATHERINGS) or deed.frame.modality in REFUTED:
            continue  # "acquitted of the attack"
        step, cue = _step_for(taking_part(deed.frame.trigger, by_trigger), by_trigger)
        if step is None or step is deed or not step.is_reported or _apart(step, deed):
            continue
        if is_disowned(cue):
            continue  # "arrested not for the rally but for unpaid fines"
        if deed.frame.type in GATHERINGS:
            if step.frame.type != "respond":
                yield "retaliates_for", step, deed, cue
        elif step.frame.type in _AT_LAW:
            yield "responds_to", step, deed, cue
        elif (
            deed.frame.type != _TAKING or deed.frame.mode in _SEIZING
        ):  # "was held for questioning"
            yield "leads_to", deed, step, cue


def _step_for(word: Token, by_trigger: Mapping[int, Draft]) -> tuple[Draft | None, Token]:
    """Climb from a deed to the step that is for it, over words of suspicion and of part in it."""
    reason = because_of(word, by_trigger)
    if reason is not None:
        return (reason[0] if reason[0].frame.type in _STEPS else None), reason[1]
    words = word_sets("deed_steps")
    token, is_bridged = word, False
    for _ in range(_LONGEST):
        head = token.head
        if token.dep_ == "prep":
            step = _step_at(head, token, by_trigger, is_bridged=is_bridged)
            if step is not None:
                return step, token
            if lemma(head) not in words["bridges"] | words["penalties"] | words["suspecting"]:
                # the parser hangs "for the attack" on the man: "arrested a man for the attack"
                is_outright = token.lower_ in words["of_any_step"]
                return (_befalling(head, by_trigger) if is_outright else None), token
        elif token.dep_ in ("acl", "relcl") and lemma(token) in words["suspecting"]:
            return _befalling(head, by_trigger), token
        elif not _hangs_on(token, head):
            break
        is_bridged = is_bridged or lemma(token) in words["bridges"]
        token = head
    return None, word


def _apart(one: Draft, two: Draft) -> bool:
    """Whether a semicolon stands between two events, so that no preposition joins them."""
    low, high = sorted((one.frame.trigger.i, two.frame.trigger.i))
    return any(word.text == ";" for word in one.frame.trigger.doc[low:high])


def _hangs_on(token: Token, head: Token) -> bool:
    """ "For the attack", "of carrying out the attack", "for beating and robbing him"."""
    words = word_sets("deed_steps")
    if token.dep_ in ("pobj", "pcomp"):
        return head.lower_ in words["prepositions"]
    if token.dep_ == "conj":
        return token.pos_ == head.pos_
    if lemma(token) in words["penalties"]:
        return token.dep_ in ("dobj", "npadvmod", "dative")
    return token.dep_ in ("dobj", "xcomp") and lemma(head) in words["carrying_out"]


def _step_at(
    head: Token, link: Token, by_trigger: Mapping[int, Draft], *, is_bridged: bool
) -> Draft | None:
    """The step that a preposition hangs on, where this one says what the step is for."""
    words, name = word_sets("deed_steps"), link.lower_
    if lemma(head) in words["guilty"] and name == "of":
        return by_trigger.get(head.head.i)
    step = told_by(head, by_trigger) or _at_trial(head, by_trigger)
    if step is None or step.frame.type not in _STEPS or _is_of_a_step(head):
        return None
    if head.dep_ in ("acl", "relcl") and lemma(head) in words["suspecting"]:
        return _befalling(head.head, by_trigger)  # "are holding a man accused of it"
    if name in words["of_any_step"] or (is_bridged and name in words["bridged"]):
        return step
    if name not in _ONLY_OF:
        return None
    known = words[_ONLY_OF[name]]
    return step if lemma(head) in known or lemma(step.frame.trigger) in known else None


def _at_trial(verb: Token, by_trigger: Mapping[int, Draft]) -> Draft | None:
    """ "Went on trial for the kidnapping"."""
    nouns = prepositional_objects(verb, "on", "to", "before", "in")
    found = (by_trigger[noun.i] for noun in nouns if noun.i in by_trigger)
    return next((one for one in found if one.frame.type in ("legal_action", _TAKING)), None)


def _is_of_a_step(noun: Token) -> bool:
    """ "Tried on charges of": the step is the trial."""
    return noun.dep_ == "pobj" and lemma(noun) in word_sets("deed_steps")["bridges"]


def _befalling(person: Token, by_trigger: Mapping[int, Draft]) -> Draft | None:
    """The step that befalls somebody: "expelled two men", "a man was arrested"."""
    step = by_trigger.get(person.head.i) if person.dep_ in ("dobj", "nsubjpass") else None
    if step is None and person.dep_ == "pobj":  # "imposed sanctions on two men"
        verb = person.head.head
        objects = (by_trigger.get(c.i) for c in (verb, *children(verb, "dobj", "nsubjpass")))
        step = next((one for one in objects if one is not None), None)
    return step if step is not None and step.frame.type in _STEPS else None
