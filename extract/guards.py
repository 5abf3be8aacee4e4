"""Guards: what grammar rules out, whatever the trained reader says.

Each guard is one function from a frame to a frame, and leaves its name in the frame's rule when it
has changed something.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.attachment import Reattachment, attachment_guard
from extract.cues import Status, denial_governs, negation_governs, status_of
from extract.frames import Filler, Frame
from extract.onlooker import NOBODY, Onlooker
from extract.stray import without_strays
from extract.wordlists import word_sets
from graph.model import Alternative
from graph.ontology import ontology

_NEXT_BUT_ONE = 2  # only a comma stands between: the parser takes the list for a clause
_FINITE = {"VBD", "VBZ", "VBP"}
_UNREAL = ("planned", "hypothetical", "attempted")
_GATHERINGS = ("protest", "counter_protest", "public_event")
_HEDGES = ("adverb", "adjective", "parenthesis")
_REFLEXIVE = ("himself", "herself", "themselves", "itself", "myself", "ourselves", "each", "one")


def guard(frames: Iterable[Frame], onlooker: Onlooker = NOBODY) -> list[Frame]:
    """Pass every frame through all guards, in their order."""
    passed = list(frames)
    for check in _GUARDS:
        passed = [check(frame) for frame in passed]
        onlooker.frames(check, passed)
    carried = [carried_refutation(frame, passed) for frame in passed]
    onlooker.frames(carried_refutation, carried)
    return carried


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
        (token.dep_ == "neg" and not _contrasts(token))
        or (token.lower_ in word_sets("modality")["refuting_words"] and not _contrasts(token))
        or token.lemma_.lower() in lemmas
        or (token.lower_.startswith("un") and token.pos_ in ("ADJ", "ADV", "VERB"))
        or token.lower_.startswith("non-")
        for token in sentence
    )


def _contrasts(word: Token) -> bool:
    """The "not" of "the university, not the consulate, did it": it sets a noun apart, no event."""
    if word.lower_ != "not" or word.i <= word.sent.start or word.i + 1 >= word.sent.end:
        return False
    before, after = word.nbor(-1), word.nbor(1)
    if after.pos_ == "ADP" and after.i + 1 < word.sent.end:
        after = after.nbor(1)
    return before.lower_ in (",", "and", "but") and after.pos_ in ("DET", "NOUN", "PROPN", "PRON")


def not_set_apart(frame: Frame) -> Frame:
    """ "by the university and not by the consulate": the second did nothing."""
    kept = tuple(f for f in frame.fillers if not _is_set_apart(f.head))
    if len(kept) == len(frame.fillers):
        return frame
    return replace(frame, fillers=kept).marked("contrast_guard")


def _is_set_apart(head: Token) -> bool:
    start = head.i
    while start > head.sent.start and _in_noun_phrase(head.doc[start - 1]):
        start -= 1
    if start > head.sent.start and head.doc[start - 1].pos_ == "ADP":
        start -= 1
    return start > head.sent.start and _contrasts(head.doc[start - 1])


def _in_noun_phrase(word: Token) -> bool:
    return word.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or word.tag_ == "PRP$"


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


def _is_progressive(verb: Token) -> bool:
    """ "is doing", by itself or by the verb that it is coordinated with, and without modal."""
    if verb.tag_ != "VBG":
        return False
    listed = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.i - verb.head.i == _NEXT_BUT_ONE)
    if listed and verb.head.tag_ == "VBG":
        return _is_progressive(verb.head)
    helpers = {child.tag_ for child in verb.children if child.dep_ == "aux"}
    return bool(_FINITE & helpers) and "MD" not in helpers


def allowed_roles(frame: Frame) -> Frame:
    """Drop fillers whose role the ontology does not allow for this type."""
    allowed = ontology().event_types[frame.type].roles
    kept = tuple(f for f in frame.fillers if f.role in allowed)
    if len(kept) == len(frame.fillers):
        return frame
    return replace(frame, fillers=kept).marked("role_guard")


def no_self_harm(frame: Frame) -> Frame:
    """One word is not both doer and target, unless the sentence says so."""
    doers = {f.head.i: f for f in frame.fillers if f.role == "initiator"}
    targets = {f.head.i: f for f in frame.fillers if f.role == "target"}
    both = set(doers) & set(targets)
    if not both:
        return frame
    weaker = {
        id(min((doers[i], targets[i]), key=lambda f: f.score))
        for i in both
        if doers[i].head.lower_ not in _REFLEXIVE
    }
    kept = tuple(f for f in frame.fillers if id(f) not in weaker)
    return replace(frame, fillers=kept).marked("self_guard")


def reattached(frame: Frame) -> Frame:
    """Whoever is said to be behind a counter-protest is not the organizer of what it answers.

    "counter-protests ... in response to pro-X rallies orchestrated by Y": the parser hangs the
    participle on the nearest noun. The reading that is set aside stays among the alternatives.
    """
    for participle in frame.trigger.sent:
        found = attachment_guard(participle) if participle.tag_ == "VBN" else None
        if found is None:
            continue
        if frame.trigger.i == found.parsed.i:
            return _without_agents(frame, {found.agent.i}, found.score)
        if frame.trigger.i == found.better.i:
            return _with_agent(frame, found)
    return frame


def _with_agent(frame: Frame, found: Reattachment) -> Frame:
    """The agent stands behind this event; doers that were fetched from outside its phrase go."""
    inside = {token.i for token in frame.trigger.subtree} | {found.agent.i}
    doers = ontology().doer_roles
    kept = [f for f in frame.fillers if f.role not in doers or f.head.i in inside]
    if not any(f.head.i == found.agent.i for f in kept):
        kept.append(Filler("sponsor", found.agent, found.score, found.rule))
    if not any(f.role == "target_event" for f in kept) and _is_answered(found):
        kept.append(Filler("target_event", found.parsed, found.score, found.rule))
    return replace(frame, fillers=tuple(kept)).marked("attachment_guard")


def _is_answered(found: Reattachment) -> bool:
    """True when the event that the parser took hangs on "in response to", "against" or the like."""
    words = {token.lower_ for token in found.parsed.ancestors if token.i > found.better.i}
    return bool(words & word_sets("light_verbs")["answering_words"])


def _without_agents(frame: Frame, agents: set[int], score: float) -> Frame:
    gone = [f for f in frame.fillers if f.head.i in agents]
    if not gone:
        return frame
    other = [Alternative(f.role, f.head.text, round(1 - score, 4)) for f in gone]
    kept = tuple(f for f in frame.fillers if f.head.i not in agents)
    return replace(frame, fillers=kept, alternatives=(*other, *frame.alternatives)[:2]).marked(
        "attachment_guard"
    )


def _with_status(frame: Frame, status: Status, rule: str) -> Frame:
    return replace(
        frame,
        modality=status.modality,
        cues=status.cues,
        source=frame.source if frame.source is not None else status.source,
    ).marked(rule)


_GUARDS: tuple[Callable[[Frame], Frame], ...] = (
    refuted_by_grammar,
    denied_by_its_speaker,
    presupposed,
    founded_refutation,
    hedged_by_grammar,
    attempted_in_a_word,
    left_open,
    plainly_told,
    plainly_held,
    announced,
    reattached,
    without_strays,
    allowed_roles,
    not_set_apart,
    no_self_harm,
)
