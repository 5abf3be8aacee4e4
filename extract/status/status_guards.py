"""Guards of speech status: where grammar knows better whether an event is told as done.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something. Denial and negation stand in `refutation_guards`.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    children,
    first_conjunct,
    is_had,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
    word_before,
)
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.status.counterfactual import (
    counterfactual_side,
    held_against_a_denial,
    would_have_been_without,
)
from extract.status.cues import Status, denial_governs, status_of
from extract.status.local_cues import negated_here
from extract.status.refutation_guards import GATHERINGS, with_status
from extract.status.untruths import said_by_anyone
from extract.status.withheld import withholds
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_NEXT_BUT_ONE = 2  # only a comma stands between: the parser takes the list for a clause
_DONE = {"VBN", "VBD"}
_FINITE = {"VBD", "VBZ", "VBP"}
_UNREAL = ("planned", "hypothetical", "attempted")
_OWNING = ("admit", "acknowledge", "concede")
_ENDING = ("stop", "cease", "quit", "halt")
_OPENERS = ("so", "it")
_CHARGING = frozenset({"charge", "indict", "prosecute"})
_IN_FRONT = 2  # words of the shortest clause, comma included
_SHORT = 6  # words of "so the neighbors say,"
_CLOSES = (",", ".", ";", "from")
_HEDGES = ("adverb", "adjective", "parenthesis")


def presupposed(frame: Frame) -> Frame:
    """ "did not mention her arrest", "declined to say whether he was followed": no negation.

    The first tells of an arrest, and whoever is silent on it is no source for it; the second leaves
    it open.
    """
    if frame.modality == "hypothetical" and _is_known(frame):
        return replace(frame, modality="asserted", cues=()).marked("mention_guard")
    if frame.modality not in ("denied", "negated"):
        return frame
    verb = _not_mentioned_by(frame.trigger)
    if verb is not None and denial_governs(frame.trigger, event_type=frame.type) is None:
        silent = frame.source is not None and frame.source.head.i == verb.i
        source = None if silent else frame.source
        return replace(frame, modality="asserted", cues=(), source=source).marked("mention_guard")
    status = status_of(frame.trigger, event_type=frame.type)
    if status.rule == "not ruled out":
        return with_status(frame, status, "open_guard")
    mark = _asked_whether(frame.trigger, denied=frame.modality == "denied")
    if mark is not None:
        return replace(frame, modality="hypothetical", cues=(mark,)).marked("question_guard")
    return frame


def _is_known(frame: Frame) -> bool:
    """ "did not comment on the arrest": the hearers know which."""
    trigger = frame.trigger
    definite = any(c.dep_ == "poss" or c.lower_ == "the" for c in trigger.lefts)
    if trigger.pos_ != "NOUN" or not definite or _not_mentioned_by(trigger) is None:
        return False
    return status_of(trigger, event_type=frame.type).modality not in _UNREAL


def withheld(frame: Frame) -> Frame:
    """ "Has not been allowed to leave", "did not return her passport": that is the deed."""
    trigger = frame.trigger
    if frame.modality != "negated" or not withholds(trigger, frame.type):
        return frame
    if not negated_here(trigger):
        return frame
    if any(negated_here(above) for above in trigger.ancestors):
        return frame
    status = status_of(trigger, event_type=frame.type)
    return with_status(frame, status, "withheld_guard") if status.modality == "asserted" else frame


def believed_in_error(frame: Frame) -> Frame:
    """ "I thought I was being followed, but it was a salesman": whoever thought so was wrong."""
    trigger = frame.trigger
    if frame.modality not in ("asserted", "alleged") or not is_passive(trigger):
        return frame
    thought = trigger.head
    if trigger.dep_ != "ccomp" or lemma(thought) not in word_sets("modality")["thinking_verbs"]:
        return frame
    if thought.tag_ != "VBD" or children(trigger, "agent") or children(thought, "neg"):
        return frame
    but = any(c.lower_ == "but" for c in children(thought, "cc"))
    found = next(filter(_tells_what_it_was, children(thought, "conj")), None)
    if not but or found is None:
        return frame
    return replace(frame, modality="hypothetical", cues=(thought, found)).marked("error_guard")


def _tells_what_it_was(verb: Token) -> bool:
    """`it was a salesman`, `that turned out to be a salesman`."""
    told = lemma(verb) == "be" and bool(children(verb, "attr"))
    told = told or (lemma(verb) == "turn" and any(c.lower_ == "out" for c in verb.children))
    return told and any(c.lower_ in ("it", "that") for c in children(verb, "nsubj"))


def _not_mentioned_by(noun: Token) -> Token | None:
    """The verb of mentioning, under "not", that an event noun is the object of, or None."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("dobj", "pobj"):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else noun.head
    if lemma(verb) not in word_sets("modality")["mentioning_verbs"]:
        return None
    negated = bool(children(verb, "neg"))
    below = any(child.lower_ in ("no", "any", "neither") for child in noun.children)
    return verb if negated and not below else None


def _asked_whether(trigger: Token, *, denied: bool) -> Token | None:
    """The "whether" of a clause that a verb of saying leaves open, or None.

    Args:
        denied: Who is asked whether it was so may have said no; then only "it is unclear" and
            "nobody knows" count.
    """
    clause = next((t for t in (trigger, *trigger.ancestors) if t.pos_ in ("VERB", "AUX")), None)
    if clause is None or clause.dep_ not in ("ccomp", "advcl"):
        return None
    if children(clause, "neg"):
        return None
    words = word_sets("modality")
    judged = [clause.head, *(c for c in clause.head.children if c.dep_ == "acomp")]
    unclear = any(c.lower_ in words["open_adjectives"] for c in judged)
    open_to_all = not denied or bool(negated_here(clause.head))
    if not unclear and not (open_to_all and lemma(clause.head) in words["asking_verbs"]):
        return None
    return next(
        (c for c in clause.lefts if c.dep_ == "mark" and c.lower_ in ("whether", "if")), None
    )


def counterfactual(frame: Frame) -> Frame:
    """ "would have been followed, had they not called": open; what "had not" says was done."""
    trigger = frame.trigger
    verb = trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head
    side = counterfactual_side(verb)
    if side is None or (verb.i != trigger.i and trigger.dep_ not in ("dobj", "nsubjpass")):
        return frame
    negation = tuple(child for child in verb.children if child.dep_ == "neg")
    if side == "consequence" and not negation:
        if frame.modality in ("hypothetical", "denied", "planned"):
            return frame
        return replace(frame, modality="hypothetical").marked("counterfactual_guard")
    if side == "condition" and not negation and frame.modality in ("asserted", "alleged"):
        return replace(frame, modality="hypothetical").marked("counterfactual_guard")
    if side == "condition" and negation and frame.modality in ("negated", "hypothetical"):
        return replace(frame, modality="asserted", cues=()).marked("counterfactual_guard")
    return frame


def done_all_the_same(frame: Frame) -> Frame:
    """ "Without the raid she would have spoken", "if they did not follow us, who did?": it was."""
    trigger = frame.trigger
    if frame.modality not in ("negated", "denied", "hypothetical"):
        return frame
    if not held_against_a_denial(trigger) and would_have_been_without(trigger) is None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("counterfactual_guard")


def found_proven(frame: Frame) -> Frame:
    """ "The court finds it proven that he spied": more than an allegation."""
    if frame.modality != "alleged":
        return frame
    words, trigger = word_sets("modality"), frame.trigger
    for verb in trigger.ancestors:
        if lemma(verb) not in words["finding_so"] or negated_here(verb):
            continue
        proven = [t for t in verb.subtree if t.i < trigger.i and t.lower_ in words["proven"]]
        if proven and not negated_here(proven[0]):
            return replace(frame, modality="asserted", cues=()).marked("proven_guard")
    return frame


def said_by_whoever(frame: Frame) -> Frame:
    """ "whoever says that they followed her ...": so it is said; who tells this does not say so."""
    said = said_by_anyone(frame.trigger) if frame.modality == "asserted" else None
    if said is None:
        return frame
    return replace(frame, modality="alleged", cues=(said,)).marked("anyone_guard")


def said_in_passing(frame: Frame) -> Frame:
    """ "dragged into a car, so it is said, and beaten": it holds for the clause around it."""
    trigger = frame.trigger
    sentence = sentence_around(trigger).span
    said = _put_in_between(sentence) if frame.modality == "asserted" else None
    if said is None or trigger in said:
        return frame
    first, last = sorted((trigger.i, said.start))
    between = trigger.doc[first + 1 : last]
    if any(token.text == ";" or (is_verbal(token) and own_subjects(token)) for token in between):
        return frame
    return replace(frame, modality="alleged", cues=tuple(said)).marked("in_passing_guard")


@once_a_span
def _put_in_between(sentence: Span) -> Span | None:
    """The words ", it is alleged," or ", or so she inferred" of a sentence, or None."""
    words, doc = word_sets("modality"), sentence.doc
    hearsay = words["allege_verbs"] | words["passive_allege"]
    for opener in sentence:
        if opener.lower_ not in _OPENERS or opener.i - sentence.start < _IN_FRONT:
            continue
        before = opener.nbor(-2) if opener.nbor(-1).lower_ == "or" else opener.nbor(-1)
        behind = doc[opener.i + 1 : min(opener.i + _SHORT, sentence.end)]
        end = next((token for token in behind if token.text in _CLOSES), None)
        if before.text != "," or end is None:
            continue
        verb = end.nbor(-1)
        reported = lemma(verb) in hearsay and verb.tag_ == "VBN"
        if reported or (opener.lower_ == "so" and lemma(verb) in hearsay | words["inferring"]):
            return doc[opener.i : end.i]
    return None


def hedged_by_grammar(frame: Frame) -> Frame:
    """A plan, a condition, an attempt or a hedge that governs the trigger overrules "asserted".

    Of allegations only "reportedly", "alleged" and the like do: after "claimed that" the reader is
    right more often than the rule.
    """
    if frame.modality not in ("asserted", "alleged", "attempted"):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if frame.modality == "attempted":
        plotted = status.rule in ("noun of planning", "verb of planning")
        open_plan = plotted and not _is_foiled(frame.trigger)
        return with_status(frame, status, "planned_guard") if open_plan else frame
    if frame.modality == "alleged":
        plotted = status.rule == "noun of planning"
        return with_status(frame, status, "planned_guard") if plotted else frame
    hedged = status.rule in _HEDGES or _only_reported(frame, status)
    if status.modality in _UNREAL or (status.modality == "alleged" and hedged):
        return with_status(frame, status, f"{status.modality}_guard")
    return frame


def _only_reported(frame: Frame, status: Status) -> bool:
    """ "We have received reports that photographs were posted"; evidence and signs are more."""
    reports = any(lemma(cue) == "report" for cue in status.cues)
    return status.rule == "there were reports" and reports and frame.type not in GATHERINGS


def halted(frame: Frame) -> Frame:
    """ "a ruling halting deportation proceedings": what is halted was not carried out."""
    noun = frame.trigger.head if frame.trigger.dep_ == "compound" else frame.trigger
    if frame.modality != "attempted" or noun.pos_ != "NOUN" or noun.dep_ != "dobj":
        return frame
    halting = word_sets("modality")["halting_verbs"]
    beside = [word for word in children(noun, "amod") if word.lower_.removesuffix("ing") in halting]
    cues = [noun.head] if lemma(noun.head) in halting else beside
    if not cues:
        return frame
    return replace(frame, modality="hypothetical", cues=tuple(cues)).marked("halted_guard")


def _is_foiled(trigger: Token) -> bool:
    """`foiled a plan to abduct`, `who had planned to speak was stopped`: it had begun."""
    foiling = word_sets("modality")["foil_verbs"] | {"stop"}
    return any(lemma(word) in foiling for word in trigger.ancestors)


def attempted_in_a_word(frame: Frame) -> Frame:
    """ "the abduction attempt", "a kidnap bid": it was tried, and is no plan."""
    trigger = frame.trigger
    if frame.modality in ("attempted", "denied", "negated"):
        return frame
    if trigger.dep_ != "compound" or trigger.head.i != trigger.i + 1:
        return frame
    if lemma(trigger.head) not in word_sets("modality")["attempt_nouns"]:
        return frame
    if status_of(trigger.head).modality != "asserted":
        return frame
    return replace(frame, modality="attempted", cues=(trigger.head,)).marked("attempt_guard")


def nearly_done(frame: Frame) -> Frame:
    """ "was nearly abducted", "all but killed": it was tried, and did not come to it."""
    trigger = frame.trigger
    if frame.modality not in ("asserted", "alleged") or not is_verbal(trigger):
        return frame
    before = word_before(trigger)
    if before is None or not (
        _is_nearly(before, trigger) or _is_all_but(before) or _is_close_to(before)
    ):
        return frame
    return replace(frame, modality="attempted", cues=(before,)).marked("nearly_guard")


def _is_nearly(word: Token, verb: Token) -> bool:
    return word.lower_ in word_sets("modality")["nearly_words"] and word.head.i == verb.i


def _is_all_but(word: Token) -> bool:
    """The "but" of "was all but abducted"."""
    all_ = word_before(word) if word.lower_ == "but" else None
    return all_ is not None and all_.lower_ == "all"


def _is_close_to(word: Token) -> bool:
    """The "to" of "came close to kidnapping him", the "of" of "within an inch of abducting"."""
    near = word_before(word) if word.lower_ in ("to", "of", "from") else None
    words = word_sets("modality")
    brink = near is not None and near.lower_ in words["brinks"]
    return brink and any(lemma(up) in words["coming_close"] for up in word.ancestors)


def attempted_by_no_word(frame: Frame) -> Frame:
    """ "saw men push him into a van": where no word tells of trying or failing, it was done."""
    if frame.modality != "attempted" or frame.cues:
        return frame
    trying = word_sets("modality")["trying_words"] | word_sets("modality")["attempt_adjectives"]
    if any(word.lower_ in trying or lemma(word) in trying for word in sentence_of(frame.trigger)):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    return with_status(frame, status, "no_attempt_guard")


def accused_by_others(frame: Frame) -> Frame:
    """ "was accused by her uncle of taking money": her uncle says so, not she."""
    source = frame.source
    if frame.modality != "alleged" or source is None or source.dep_ != "nsubjpass":
        return frame
    if lemma(source.head) not in word_sets("speech")["accusing"]:
        return frame
    return replace(frame, source=speaker(source.head)).marked("accused_guard")


def admitted(frame: Frame) -> Frame:
    """ "pleaded guilty to following her", "admitted doing so": the doer's own word."""
    if frame.modality != "alleged":
        return frame
    verb = _pleading(frame.trigger) or _owning_up(frame)
    if verb is None or negated_here(verb) or status_of(verb).modality != "asserted":
        return frame
    source = speaker(verb)
    told = replace(frame, modality="asserted", cues=(), source=source or frame.source)
    return told.marked("admission_guard")


def _pleading(trigger: Token) -> Token | None:
    """The verb by which somebody admits what this word tells; a confession may be forced."""
    above, verb = trigger.head, trigger.head
    if trigger.dep_ in ("pcomp", "pobj") and above.lower_ == "to" and above.head.lower_ == "guilty":
        verb = above.head.head
        pleads = lemma(verb) == "plead" and not negated_here(above.head)
        return verb if pleads and own_subjects(verb) else None
    if trigger.dep_ == "pcomp" and above.lower_ in ("of", "about"):
        boast = above.head
        named = bool(own_subjects(boast)) or boast.dep_ == "acl"
        boasts = lemma(boast) in word_sets("modality")["boasting"] and not negated_here(trigger)
        return boast if boasts and named else None
    admits = trigger.dep_ == "xcomp" and lemma(verb) in _OWNING
    return verb if admits and trigger.tag_ in ("VBG", "VBN") and own_subjects(verb) else None


def _owning_up(frame: Frame) -> Token | None:
    """The verb of "who was accused of X, admitted doing so", of whom X is said."""
    doers = {f.head.i for f in frame.fillers if f.role in ontology().doer_roles}
    for verb in sentence_of(frame.trigger):
        if lemma(verb) not in _OWNING or verb.i < frame.trigger.i:
            continue
        so = (c for c in children(verb, "xcomp") if lemma(c) == "do")
        owned = any(c.lower_ in ("so", "it", "this") for done in so for c in done.children)
        owned = owned or any(o.lower_ in ("it", "this") for o in children(verb, "dobj"))
        if owned and any(subject.i in doers for subject in own_subjects(verb)):
            return verb
    return None


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


def neither_way(frame: Frame) -> Frame:
    """ "neither confirmed nor denied that it had paid them": who says so leaves it open."""
    if frame.modality not in ("denied", "negated"):
        return frame
    pair = _neither_way_verbs(frame.trigger)
    if not pair:
        return frame
    return replace(frame, modality="hypothetical", cues=pair).marked("neither_way_guard")


def hoped_away(frame: Frame) -> Frame:
    """ "hopes to go home without being arrested", "nobody could leave without being shot".

    What is wanted to stay away has neither happened nor failed to.
    """
    trigger = frame.trigger
    if frame.modality != "negated" or trigger.dep_ != "pcomp" or trigger.head.lower_ != "without":
        return frame
    verb = trigger.head.head
    to_come = any(aux.tag_ == "MD" or aux.lower_ == "to" for aux in children(verb, "aux"))
    if not is_verbal(verb) or not to_come:
        return frame
    cues = (trigger.head,)
    return replace(frame, modality="hypothetical", cues=cues).marked("hoped_away_guard")


def _neither_way_verbs(trigger: Token) -> tuple[Token, ...]:
    """The verbs of confirming and denying, joined by "nor" or "or", that govern the trigger."""
    words = word_sets("modality")
    for above in trigger.ancestors:
        pair = sorted((above, *above.conjuncts), key=lambda verb: verb.i)
        names = {lemma(verb) for verb in pair}
        joined = any(c.lower_ in ("nor", "or") for verb in pair for c in children(verb, "cc"))
        if joined and names & words["deny_verbs"] and names & words["confirming_verbs"]:
            return tuple(pair)
    return ()


def _opened_by(trigger: Token) -> Token | None:
    """The verb of halting, or of confirming under "not", that an event noun is the object of."""
    words = word_sets("modality")
    noun = trigger.head if trigger.dep_ == "compound" else trigger
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    forestalled = lemma(noun.head) in words["forestalling_verbs"]
    running = lemma(noun) in words["running_matters"]
    if noun.dep_ in ("dobj", "nsubjpass") and forestalled and not running:
        return noun.head
    for before in noun.lefts:  # "a ruling halting deportation proceedings", tagged as a noun
        if before.lower_.removesuffix("ing") in words["forestalling_verbs"]:
            return before
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    verb = noun.head
    denied = bool(children(verb, "neg"))
    confirms = lemma(verb) in words["confirming_verbs"]
    return verb if noun.dep_ == "dobj" and denied and confirms else None


def plainly_told(frame: Frame) -> Frame:
    """ "is threatening, harassing and intimidating", "they'd been taken": what nothing governs.

    The reader takes such participles for goals, and "'d" for "would". Simple tenses stay with it:
    there it is right more often than this rule (measured on dev).
    """
    trigger = frame.trigger
    if frame.modality not in ("planned", "hypothetical"):
        return frame
    had_done = any(map(is_had, children(trigger, "aux")))
    if not (_is_progressive(trigger) or _goes_on(trigger) or had_done):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if status.modality != "asserted" or _neither_way_verbs(frame.trigger):
        return frame
    return with_status(frame, status, "plain_guard")


def told_in_one_list(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "have been threatened, followed or attacked": the last is as done as the first."""
    verb = frame.trigger
    first = first_conjunct(verb)
    if frame.modality not in ("planned", "hypothetical") or verb.dep_ != "conj":
        return frame
    if verb.tag_ not in _DONE or first.tag_ != verb.tag_ or _opens_anew(verb):
        return frame
    told = (f for f in frames if f.trigger.i == first.i and f.modality in ("asserted", "alleged"))
    other = next(told, None)
    if other is None or status_of(verb, event_type=frame.type).modality != "asserted":
        return frame
    return replace(frame, modality=other.modality, cues=other.cues).marked("list_guard")


def alleged_with_who_did_it(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "is said to have hired a man who beat her": the beating is alleged like the hiring.

    Whoever is told of as known, "the men who beat her", and what befell him, "a man who was held",
    are no part of the allegation.
    """
    verb = first_conjunct(frame.trigger)
    doer = verb.head
    if frame.modality != "asserted" or verb.dep_ not in ("relcl", "acl") or is_passive(verb):
        return frame
    subjects = children(verb, "nsubj")
    if any(s.lower_ not in ("who", "that", "which") for s in subjects) or _is_known_noun(doer):
        return frame
    if not subjects and verb.tag_ != "VBG":
        return frame
    above = _verb_over(doer)
    if above is None:
        return frame
    outer = next((f for f in frames if f.trigger.i == above.i), None)
    if outer is None:
        charging = word_sets("modality")["allege_verbs"] | _CHARGING
        charged = above.dep_ == "pcomp" and lemma(above.head.head) in charging
        return replace(frame, modality="alleged").marked("alleged_with_it") if charged else frame
    if outer.modality != "alleged":
        return frame
    source = frame.source if frame.source is not None else outer.source
    told = replace(frame, modality="alleged", cues=outer.cues, source=source)
    return told.marked("alleged_with_it")


def _is_known_noun(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(
        c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in DEFINITE) for c in noun.children
    )


def _verb_over(noun: Token) -> Token | None:
    """The verb of which a noun is object, below prepositions."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return above if noun.dep_ in ("dobj", "pobj", "dative") and is_verbal(above) else None


def _opens_anew(verb: Token) -> bool:
    """Whether a joined verb has a subject or a helper of its own."""
    own = ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "mark")
    return bool(children(verb, *own))


def _goes_on(verb: Token) -> bool:
    """ "would not stop harassing": it goes on."""
    above = verb.head
    if verb.dep_ != "xcomp" or verb.tag_ != "VBG" or lemma(above) not in _ENDING:
        return False
    return bool(children(above, "neg"))


def _is_progressive(verb: Token) -> bool:
    """ "is doing", by itself or by the verb that it is coordinated with, and without modal."""
    if verb.tag_ != "VBG":
        return False
    listed = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.i - verb.head.i == _NEXT_BUT_ONE)
    if listed and verb.head.tag_ == "VBG":
        return _is_progressive(verb.head)
    helpers = {child.tag_ for child in verb.children if child.dep_ == "aux"}
    return bool(_FINITE & helpers) and "MD" not in helpers
