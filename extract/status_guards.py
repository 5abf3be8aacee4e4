"""Guards of speech status: where grammar knows better whether an event is told as done.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.cues import Status, denial_governs, negation_governs, status_of
from extract.frames import Frame
from extract.grammar import contrasts
from extract.wordlists import word_sets
from graph.ontology import ontology

_NEXT_BUT_ONE = 2  # only a comma stands between: the parser takes the list for a clause
_FINITE = {"VBD", "VBZ", "VBP"}
_UNREAL = ("planned", "hypothetical", "attempted")
_GATHERINGS = ("protest", "counter_protest", "public_event")
_HEDGES = ("adverb", "adjective", "parenthesis")


def refuted_by_grammar(frame: Frame) -> Frame:
    """A denial or negation that governs the trigger overrules a reading as done."""
    if frame.modality in ("denied", "negated"):
        return frame
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is not None:
        return _with_status(frame, denial, "denial_guard")
    negation = negation_governs(frame.trigger, event_type=frame.type)
    if negation is not None:
        return _with_status(frame, negation, "negation_guard")
    return frame


def denied_by_its_speaker(frame: Frame) -> Frame:
    """ "Y says that it is plain; the editors deny having printed it": the editors deny."""
    if frame.modality != "denied":
        return frame
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is None or denial.source is None or not _names_speaker(denial.source):
        return frame
    if frame.source is not None and frame.source.i == denial.source.i:
        return frame
    return replace(frame, source=denial.source).marked("denier_guard")


def _names_speaker(word: Token) -> bool:
    return word.pos_ in ("NOUN", "PROPN")


def presupposed(frame: Frame) -> Frame:
    """ "did not mention her arrest", "declined to say whether he was followed": no negation.

    The first tells of an arrest, and whoever is silent on it is no source for it; the second leaves
    it open.
    """
    if frame.modality not in ("denied", "negated"):
        return frame
    verb = _not_mentioned_by(frame.trigger)
    if verb is not None and denial_governs(frame.trigger, event_type=frame.type) is None:
        silent = frame.source is not None and frame.source.head.i == verb.i
        source = None if silent else frame.source
        return replace(frame, modality="asserted", cues=(), source=source).marked("mention_guard")
    mark = _asked_whether(frame.trigger) if frame.modality == "negated" else None
    if mark is not None:
        return replace(frame, modality="hypothetical", cues=(mark,)).marked("question_guard")
    return frame


def _not_mentioned_by(noun: Token) -> Token | None:
    """The verb of mentioning, under "not", that an event noun is the object of, or None."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("dobj", "pobj"):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else noun.head
    if verb.lemma_.lower() not in word_sets("modality")["mentioning_verbs"]:
        return None
    negated = any(child.dep_ == "neg" for child in verb.children)
    below = any(child.lower_ in ("no", "any", "neither") for child in noun.children)
    return verb if negated and not below else None


def _asked_whether(trigger: Token) -> Token | None:
    """The "whether" of a clause that a verb of saying leaves open, or None."""
    clause = next((t for t in (trigger, *trigger.ancestors) if t.pos_ in ("VERB", "AUX")), None)
    if clause is None or clause.dep_ not in ("ccomp", "advcl"):
        return None
    if any(child.dep_ == "neg" for child in clause.children):
        return None
    if clause.head.lemma_.lower() not in word_sets("modality")["asking_verbs"]:
        return None
    return next(
        (c for c in clause.lefts if c.dep_ == "mark" and c.lower_ in ("whether", "if")), None
    )


def founded_refutation(frame: Frame) -> Frame:
    """Where no word of the sentence denies or negates, nothing is denied or negated."""
    if frame.modality not in ("denied", "negated") or _may_refute(frame.trigger.sent):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    return _with_status(frame, status, "no_refutation_guard")


def _may_refute(sentence: Span) -> bool:
    words = word_sets("modality")
    lemmas = (
        words["deny_verbs"] | words["reject_verbs"] | words["deny_nouns"] | words["false_words"]
    )
    return any(
        (token.dep_ == "neg" and not contrasts(token))
        or (token.lower_ in word_sets("modality")["refuting_words"] and not contrasts(token))
        or token.lemma_.lower() in lemmas
        or (token.lower_.startswith("un") and token.pos_ in ("ADJ", "ADV", "VERB"))
        or token.lower_.startswith("non-")
        for token in sentence
    )


def carried_refutation(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "no reports that X misused the law as a reprisal": the reprisal falls with the misuse."""
    trigger = frame.trigger
    if frame.modality in ("denied", "negated") or trigger.dep_ != "pobj":
        return frame
    if trigger.head.lower_ != "as":
        return frame
    above = {token.i for token in trigger.head.ancestors}
    refuted = (f for f in frames if f.modality in ("denied", "negated") and f.trigger.i in above)
    other = next(refuted, None)
    if other is None:
        return frame
    return replace(frame, modality=other.modality, cues=other.cues).marked("carried_refutation")


def hedged_by_grammar(frame: Frame) -> Frame:
    """A plan, a condition, an attempt or a hedge that governs the trigger overrules "asserted".

    Of allegations only "reportedly", "alleged" and the like do: after "claimed that" the reader is
    right more often than the rule.
    """
    if frame.modality not in ("asserted", "alleged"):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if frame.modality == "alleged":
        plotted = status.rule == "noun of planning"
        return _with_status(frame, status, "planned_guard") if plotted else frame
    if status.modality in _UNREAL or (status.modality == "alleged" and status.rule in _HEDGES):
        return _with_status(frame, status, f"{status.modality}_guard")
    return frame


def attempted_in_a_word(frame: Frame) -> Frame:
    """ "the abduction attempt", "a kidnap bid": it was tried, and is no plan."""
    trigger = frame.trigger
    if frame.modality in ("attempted", "denied", "negated"):
        return frame
    if trigger.dep_ != "compound" or trigger.head.i != trigger.i + 1:
        return frame
    if trigger.head.lemma_.lower() not in word_sets("modality")["attempt_nouns"]:
        return frame
    if status_of(trigger.head).modality != "asserted":
        return frame
    return replace(frame, modality="attempted", cues=(trigger.head,)).marked("attempt_guard")


def left_open(frame: Frame) -> Frame:
    """ "did not confirm their part in it", "halted the deportation": not shown as done.

    Whoever does not confirm, or halts, is no doer of it either.
    """
    if frame.modality not in ("asserted", "alleged"):
        return frame
    verb = _opened_by(frame.trigger)
    if verb is None:
        return frame
    inside = {token.i for token in frame.trigger.subtree}
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i in inside)
    return replace(frame, modality="hypothetical", cues=(verb,), fillers=kept).marked("open_guard")


def _opened_by(trigger: Token) -> Token | None:
    """The verb of halting, or of confirming under "not", that an event noun is the object of."""
    words = word_sets("modality")
    noun = trigger.head if trigger.dep_ == "compound" else trigger
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in words["halting_verbs"]:
        return noun.head
    for before in noun.lefts:  # "a ruling halting deportation proceedings", tagged as a noun
        if before.lower_.removesuffix("ing") in words["halting_verbs"]:
            return before
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    verb = noun.head
    denied = any(child.dep_ == "neg" for child in verb.children)
    confirms = verb.lemma_.lower() in words["confirming_verbs"]
    return verb if noun.dep_ == "dobj" and denied and confirms else None


def plainly_told(frame: Frame) -> Frame:
    """ "is threatening, harassing and intimidating": a progressive that nothing governs is done.

    The reader takes such participles for goals. Simple tenses stay with it: there it is right more
    often than this rule (measured on dev).
    """
    if frame.modality not in ("planned", "hypothetical") or not _is_progressive(frame.trigger):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if status.modality != "asserted":
        return frame
    return _with_status(frame, status, "plain_guard")


def _is_progressive(verb: Token) -> bool:
    """ "is doing", by itself or by the verb that it is coordinated with, and without modal."""
    if verb.tag_ != "VBG":
        return False
    listed = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.i - verb.head.i == _NEXT_BUT_ONE)
    if listed and verb.head.tag_ == "VBG":
        return _is_progressive(verb.head)
    helpers = {child.tag_ for child in verb.children if child.dep_ == "aux"}
    return bool(_FINITE & helpers) and "MD" not in helpers


def plainly_held(frame: Frame) -> Frame:
    """ "held a rally for Tibet on Friday": a gathering that somebody held is no plan.

    Only under a finite past of a verb of holding, where grammar finds no plan and no condition.
    """
    noun = frame.trigger
    if frame.modality not in ("planned", "hypothetical") or frame.type not in _GATHERINGS:
        return frame
    verb = noun.head
    if verb.lemma_.lower() not in word_sets("modality")["holding_verbs"]:
        return frame
    if not (noun.dep_ == "dobj" and verb.tag_ == "VBD") and not _was_done(noun):
        return frame
    status = status_of(noun, event_type=frame.type)
    if status.modality != "asserted":
        return frame
    return _with_status(frame, status, "held_guard")


def _was_done(noun: Token) -> bool:
    """ "a vigil was held", and neither "was to be held" nor "would be held"."""
    helpers = [c for c in noun.head.lefts if c.dep_ in ("aux", "auxpass")]
    plain = len(helpers) == 1 and helpers[0].tag_ == "VBD"
    return noun.dep_ == "nsubjpass" and noun.head.tag_ == "VBN" and plain


def announced(frame: Frame) -> Frame:
    """ "announced its rally two days earlier": a plan; the day is that of the announcement."""
    verb = frame.trigger.head
    told = frame.trigger.dep_ in ("dobj", "nsubjpass")
    if frame.modality != "asserted" or frame.type not in _GATHERINGS or not told:
        return frame
    if verb.lemma_.lower() not in word_sets("modality")["announcing_verbs"]:
        return frame
    below = {token.i for token in frame.trigger.subtree}
    own = tuple(f for f in frame.fillers if f.role != "time" or f.head.i in below)
    return replace(frame, modality="planned", cues=(verb,), fillers=own).marked("announced_guard")


def _with_status(frame: Frame, status: Status, rule: str) -> Frame:
    return replace(
        frame,
        modality=status.modality,
        cues=status.cues,
        source=frame.source if frame.source is not None else status.source,
    ).marked(rule)
