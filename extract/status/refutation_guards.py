"""Guards of refutation: what is denied or negated, by whom, and what only seems so.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    children,
    conjuncts,
    first_conjunct,
    has_modal,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.roles.denied_doers import sharer_of
from extract.state_words import is_nation
from extract.status.cue_path import names_claim
from extract.status.cues import Status, denial_governs, negation_governs, status_of
from extract.status.denial import JUDGED_BY_THE_TELLER
from extract.status.denying_verbs import is_undenied
from extract.status.local_cues import negated_here
from extract.status.reach import leaves_unconfirmed, may_refute
from extract.statuses import CLAIMED, REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_OURS = frozenset({"our", "my", "us", "we", "i"})
_NO_SHARE = ("no share in it", "nothing to do with it")


def refuted_by_grammar(frame: Frame) -> Frame:
    """A denial or negation that governs the trigger overrules a reading as done."""
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is not None and denial.rule == JUDGED_BY_THE_TELLER:
        frame = replace(frame, source=None)  # whoever is said to be wrong denies nothing
    if frame.modality == "denied":
        return frame
    if frame.modality == "negated":
        spoken = denial is not None and denial.source is not None
        return with_status(frame, denial, "denial_guard") if denial and spoken else frame
    held = frame.type in GATHERINGS or lemma(frame.trigger) in word_sets("gatherings")["sessions"]
    if denial is not None and denial.rule in _NO_SHARE and held:
        return _without_sharer(frame)
    if denial is not None:
        return with_status(frame, denial, "denial_guard")
    negation = negation_governs(frame.trigger, event_type=frame.type)
    if negation is not None:
        return with_status(frame, negation, "negation_guard")
    return frame


def _without_sharer(frame: Frame) -> Frame:
    """ "had no hand in the festival": the festival took place, and was not theirs."""
    sharer, doers = sharer_of(frame.trigger), ontology().doer_roles
    theirs = [f for f in frame.fillers if f.role in doers and f.head == sharer]
    if not theirs:
        return frame
    kept = tuple(f for f in frame.fillers if f not in theirs)
    return replace(frame, fillers=kept).marked("no_share_guard")


def denied_with_its_verb(frame: Frame) -> Frame:
    """ "denied financing any rally": of a rally that somebody may have held nothing is told."""
    noun = frame.trigger
    if frame.modality not in CLAIMED or noun.dep_ not in ("dobj", "pobj"):
        return frame
    if is_verbal(noun) or not any(child.lower_ == "any" for child in children(noun, "det")):
        return frame
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    denial = denial_governs(verb) if is_verbal(verb) else None
    return frame if denial is None else with_status(frame, denial, "denial_guard")


def denied_by_its_speaker(frame: Frame) -> Frame:
    """ "Y says that it is plain; the editors deny having printed it": the editors deny."""
    if frame.modality != "denied":
        return frame
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is None or denial.source is None:
        return frame
    if not _names_speaker(denial.source) and not _claims_it(frame.source):
        return frame
    if frame.source is not None and frame.source.i == denial.source.i:
        return frame
    return replace(frame, source=denial.source).marked("denier_guard")


def _claims_it(source: Token | None) -> bool:
    """ "He rejected a claim by | Wangmo": she does not deny it."""
    by = source.head if source is not None and source.dep_ == "pobj" else None
    return by is not None and by.lower_ in ("by", "of", "from") and names_claim(by.head)


def _names_speaker(word: Token) -> bool:
    return word.pos_ in ("NOUN", "PROPN")


def denied_after_a_colon(frame: Frame) -> Frame:
    """ "the mission disputed that: nobody had gone in": what comes is the mission's own word."""
    if frame.modality != "negated":
        return frame
    trigger = frame.trigger
    before = trigger.doc[sentence_of(trigger).start : trigger.i]
    colon = next((t.i for t in reversed(list(before)) if t.text == ":"), None)
    verbs = word_sets("modality")["deny_verbs"] | word_sets("modality")["contradicting_verbs"]
    for word in trigger.doc[sentence_of(trigger).start : colon] if colon is not None else ():
        if lemma(word) in verbs and not is_undenied(word):
            source = speaker(word)
            if source is not None:
                told = replace(frame, modality="denied", cues=(word, *frame.cues), source=source)
                return told.marked("colon_guard")
    return frame


def denied_for_its_own(frame: Frame) -> Frame:
    """ "none of our officers followed her, the consul said": who answers for them denies it."""
    held_against = frame.type == "mobilize" or frame.harms
    if frame.modality != "negated" or frame.source is None or not held_against:
        return frame
    if has_modal(frame.trigger):
        return frame
    doers = [f.head for f in frame.fillers if f.role in ontology().doer_roles]
    suffers = any(f.head.i == frame.source.i for f in frame.fillers if f.role == "target")
    told = any(
        _answers_for(frame.source, doer)
        or _is_the_source(frame.source, doer)
        or _speaks_up_for(frame, doer)
        for doer in doers
    )
    if suffers or not told:
        return frame
    return replace(frame, modality="denied").marked("own_denial_guard")


def _answers_for(source: Token, doer: Token) -> bool:
    """Whether the ones who did nothing are the speaker's own, by a word or by his office."""
    clause = {word.i for told in children(doer, "relcl", "acl") for word in told.subtree}
    phrase = [word.lower_ for word in doer.subtree if word.i not in clause]
    if not _OURS.isdisjoint(phrase):
        return True
    words = word_sets("speech")
    offices = word_sets("relations")["spokespersons"] | word_sets("relations")["represents_states"]
    offices |= word_sets("modality")["of_a_mission"]
    in_office = lemma(source) in offices | words["official_bodies"] | words["missions"]
    return in_office and phrase[0] in word_sets("modality")["negative_words"] | {"no"}


def _is_the_source(source: Token, doer: Token) -> bool:
    """ "The consulate informed us that it neither paid nor sent them": "it" is the consulate."""
    clause = first_conjunct(doer.head)
    own = doer.dep_ == "nsubj" and clause.dep_ == "ccomp" and source.head.i == clause.head.i
    if any(word.lower_ == "yet" for word in children(clause, "advmod")):
        return False  # "has not yet hired them"
    plural = source.tag_ in ("NNS", "NNPS")
    return own and source.dep_ == "nsubj" and doer.lower_ == ("they" if plural else "it")


def _speaks_up_for(frame: Frame, doer: Token) -> bool:
    """ "Rwanda has never followed exiles, Mr. Uwera said": of a state, and with a "never"."""
    never = any(word.lower_ == "never" for word in children(frame.trigger, "neg", "advmod"))
    named = frame.source is not None and _names_speaker(frame.source)
    told = any(f.head.lower_ in _OURS for f in frame.fillers if f.role == "target")
    return never and named and not told and (is_nation(doer.text) or doer.ent_type_ == "GPE")


def unconfirmed(frame: Frame) -> Frame:
    """ "the report could not be verified", "did not confirm that": it is said, and not refuted."""
    trigger = frame.trigger
    if frame.modality not in REFUTED:
        return frame
    word = next((word for word in sentence_of(trigger) if leaves_unconfirmed(word, trigger)), None)
    if word is None or denial_governs(trigger, event_type=frame.type) is not None:
        return frame
    if any(may_refute(other, trigger) for other in sentence_of(trigger) if other.i != word.i):
        return frame
    silent = frame.source is not None and frame.source in word.head.children
    source = None if silent else frame.source
    told = replace(frame, modality="alleged", cues=(word,), source=source)
    return told.marked("unconfirmed_guard")


def founded_refutation(frame: Frame) -> Frame:
    """Where no word can deny or negate an event, it is not denied or negated."""
    trigger = frame.trigger
    if frame.modality not in REFUTED:
        return frame
    if any(may_refute(word, trigger) for word in sentence_of(trigger)):
        return frame
    status = status_of(trigger, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    return with_status(frame, status, "no_refutation_guard")


def found_by_a_court(frame: Frame) -> Frame:
    """ "Despite the denials the court found that they had beaten him": it denies nothing."""
    clause, source = first_conjunct(frame.trigger), frame.source
    if frame.modality != "denied" or source is None or clause.dep_ != "ccomp":
        return frame
    verb = clause.head
    finds = lemma(verb) in word_sets("modality")["finding_verbs"] and source.head.i == verb.i
    if not finds or is_undenied(verb) or _is_refuted_inside(frame.trigger, clause):
        return frame
    if denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("found_guard")


def _is_refuted_inside(trigger: Token, clause: Token) -> bool:
    """Whether a "not" or a word of untruth stands in the clause itself: "found that no one had"."""
    words = word_sets("modality")
    refuting = words["refuting_words"] | words["false_words"]
    inside = [word for word in clause.subtree if word.i > clause.head.i]
    return bool(negated_here(trigger)) or any(word.lower_ in refuting for word in inside)


def charged_all_the_same(frame: Frame) -> Frame:
    """ "He denies the charges": they were brought; what he denies is the deed."""
    trigger = frame.trigger
    if frame.type != "legal_action" or frame.modality not in REFUTED:
        return frame
    words = word_sets("modality")
    denied = trigger.dep_ == "dobj" and lemma(trigger.head) in words["deny_verbs"]
    if not denied or lemma(trigger) not in words["charges"]:
        return frame
    return replace(frame, modality="asserted", cues=(), source=None).marked("charges_guard")


def gone(frame: Frame) -> Frame:
    """ "has not been seen since": of one who vanished, this "not" tells that he did."""
    trigger = frame.trigger
    if frame.type != "detain" or frame.modality != "negated":
        return frame
    if lemma(trigger) not in word_sets("modality")["last_known_by"] or not negated_here(trigger):
        return frame
    return replace(frame, modality="asserted", cues=()).marked("gone_guard")


def undisputed(frame: Frame) -> Frame:
    """ "nobody doubts that he threatened her", "neither side denies that": so it was done."""
    if frame.modality not in REFUTED:
        return frame
    verb = _nobody_disputes(frame.trigger)
    if verb is None:
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    nobody = frame.source is not None and frame.source.head.i == verb.i
    source = None if nobody else frame.source
    told = replace(frame, modality=status.modality, cues=status.cues, source=source)
    return told.marked("undisputed")


def _nobody_disputes(trigger: Token) -> Token | None:
    """The verb of denying or doubting whose clause tells the event, and whose subject is nobody."""
    words = word_sets("modality")
    for clause in (trigger, *trigger.ancestors):
        verb = clause.head
        is_told = clause.dep_ == "ccomp" and is_verbal(verb)
        if is_told or _behind_nobody(verb):
            disputes = lemma(verb) in words["deny_verbs"] | words["doubting_verbs"]
            return verb if disputes and (_behind_nobody(verb) or is_undenied(verb)) else None
    return None


def _behind_nobody(verb: Token) -> bool:
    """`no one disputes that`, which the parser takes for a noun at times."""
    before = verb.doc[max(sentence_of(verb).start, verb.i - 2) : verb.i].text.lower()
    nobody = before.rpartition(" ")[2] in word_sets("modality")["negative_words"]
    return nobody or before == "no one"


def uncharged(frame: Frame) -> Frame:
    """ "nobody has been charged with following her": that she was followed is not refuted.

    Who is not charged did not do it.
    """
    below = frame.trigger
    if below.dep_ not in ("pcomp", "pobj"):
        return frame
    verb = below.head.head
    if not _calls_to_account(verb, below) or not negated_here(verb):
        return frame
    spared = {other.i for one in own_subjects(verb) for other in conjuncts(one)}
    kept = tuple(f for f in frame.fillers if f.head.i not in spared)
    told = frame.filled(kept, "uncharged_guard")
    refuted = frame.modality in REFUTED
    if refuted and denial_governs(frame.trigger, event_type=frame.type) is None:
        told = replace(frame, modality="alleged", cues=(verb,), fillers=kept)
        told = told.marked("uncharged_guard")
    return told


def _calls_to_account(verb: Token, deed: Token) -> bool:
    """Whether a verb brings somebody to court for a deed; of what nobody is accused of at all
    ("not accused of spying") only a noun with its article says that it was done."""
    words = word_sets("modality")
    if lemma(verb) in words["charging_verbs"]:
        return True
    told_of = any(child.lower_ in DEFINITE for child in children(deed, "det"))
    return lemma(verb) in words["accusing_verbs"] and told_of


def carried_refutation(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "no reports that X misused the law as a reprisal": the reprisal falls with the misuse."""
    trigger = frame.trigger
    if frame.modality in REFUTED or trigger.dep_ != "pobj":
        return frame
    if trigger.head.lower_ != "as":
        return frame
    above = {token.i for token in trigger.head.ancestors}
    refuted = (f for f in frames if f.modality in REFUTED and f.trigger.i in above)
    other = next(refuted, None)
    if other is None:
        return frame
    return replace(frame, modality=other.modality, cues=other.cues).marked("carried_refutation")


def denied_in_one_list(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "neither filmed nor followed her, the consul said": he denies the one like the other."""
    verb = frame.trigger
    if frame.modality != "negated" or frame.source is None or not is_verbal(verb):
        return frame
    if children(verb, "nsubj", "nsubjpass") and verb.dep_ == "conj":
        return frame
    listed = {other.i for other in conjuncts(first_conjunct(verb))} - {verb.i}
    denied = (f for f in frames if f.modality == "denied" and f.trigger.i in listed)
    if not any(f.source is not None and f.source.i == frame.source.i for f in denied):
        return frame
    return replace(frame, modality="denied").marked("list_guard")


def with_status(frame: Frame, status: Status, rule: str) -> Frame:
    """The frame as grammar tells it; a source that the reader saw stays."""
    return replace(
        frame,
        modality=status.modality,
        cues=status.cues,
        source=frame.source if frame.source is not None else status.source,
    ).marked(rule)
