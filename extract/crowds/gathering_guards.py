"""Guards of gatherings: whether a march, vigil or talk was held, planned or called off.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, lemma, own_subjects
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.status.with_status import with_status
from extract.wordlists import word_sets


def held_after_all(frame: Frame) -> Frame:
    """ "the march, called off twice, took place": it did; where it "will be held", it is a plan."""
    if frame.modality != "negated" or frame.type not in GATHERINGS:
        return frame
    if frame.trigger.dep_ not in ("nsubj", "nsubjpass"):
        return frame
    above = frame.trigger.head
    joined = [token for token in above.conjuncts if not own_subjects(token)]
    ahead = next((token for token in joined if _will_take_place(token)), None)
    if ahead is not None and _undone(above):
        return replace(frame, modality="planned", cues=(ahead,)).marked("held_after_all_guard")
    verb = next((token for token in (above, *joined) if _takes_place(token)), None)
    if verb is None or not any(_undone(t) for t in (*frame.trigger.subtree, above)):
        return frame
    return replace(frame, modality="asserted", cues=(verb,)).marked("held_after_all_guard")


def _takes_place(verb: Token) -> bool:
    """ "took place", "went ahead", "was given": finite, past, and without any "not"."""
    words = word_sets("modality")
    if negated_here(verb) or children(verb, "aux"):
        return False
    passive = children(verb, "auxpass") and lemma(verb) in words["holding_verbs"] | {"give"}
    was = any(helper.tag_ == "VBD" for helper in children(verb, "auxpass"))
    return bool(passive and was) or (verb.tag_ == "VBD" and tells_that_it_took_place(verb))


def tells_that_it_took_place(verb: Token) -> bool:
    """The "take" of "take place", the "go" of "go ahead"."""
    if verb.i + 1 >= len(verb.doc):
        return False
    return f"{lemma(verb)} {verb.nbor().lower_}" in word_sets("modality")["taking_place"]


def _will_take_place(verb: Token) -> bool:
    """ "will be held", "will go ahead"."""
    held = lemma(verb) in word_sets("modality")["holding_verbs"]
    happens = held or tells_that_it_took_place(verb)
    ahead = any(helper.lower_ in {"will", "shall"} for helper in children(verb, "aux"))
    return happens and ahead and not negated_here(verb)


def _undone(verb: Token) -> bool:
    """`called off`, `banned`: it was not to be held."""
    words = word_sets("modality")
    return _is_off(verb) or lemma(verb) in words["calling_off"] | words["putting_off"]


def _is_off(verb: Token) -> bool:
    """`called off`."""
    return any(child.lower_ == "off" for child in children(verb, "prt"))


def plainly_held(frame: Frame) -> Frame:
    """ "held a rally for Tibet on Friday": a gathering that somebody held is no plan.

    Only under a finite past of a verb of holding, where grammar finds no plan and no condition.
    """
    noun = frame.trigger
    if frame.modality not in ("planned", "hypothetical") or frame.type not in GATHERINGS:
        return frame
    verb = noun.head
    if lemma(verb) not in word_sets("modality")["holding_verbs"]:
        return frame
    if not (noun.dep_ == "dobj" and verb.tag_ == "VBD") and not _was_done(noun):
        return frame
    status = status_of(noun, event_type=frame.type)
    if status.modality != "asserted":
        return frame
    return with_status(frame, status, "held_guard")


def _was_done(noun: Token) -> bool:
    """ "a vigil was held", and neither "was to be held" nor "would be held"."""
    helpers = [c for c in noun.head.lefts if c.dep_ in ("aux", "auxpass")]
    plain = len(helpers) == 1 and helpers[0].tag_ == "VBD"
    return noun.dep_ == "nsubjpass" and noun.head.tag_ == "VBN" and plain


def called_off(frame: Frame) -> Frame:
    """ "organized a vigil, which police called off": it did not take place; police held none.

    Only under a verb of organizing: a march that was cancelled may have drawn a crowd all the same.
    """
    noun = frame.trigger
    if frame.modality != "asserted" or frame.type not in GATHERINGS or noun.dep_ != "dobj":
        return frame
    if lemma(noun.head) not in word_sets("light_verbs")["organizing"]:
        return frame
    verb = next(filter(_calls_off, noun.subtree), None)
    if verb is None:
        return frame
    own = tuple(f for f in frame.fillers if f.head not in children(verb, "nsubj"))
    return replace(frame, modality="negated", cues=(verb,), fillers=own).marked("called_off_guard")


def _calls_off(verb: Token) -> bool:
    """The verb of a relative clause that undoes what its "which" stands for."""
    off = _is_off(verb) or lemma(verb) in word_sets("modality")["calling_off"]
    if verb.dep_ != "relcl" or not off:
        return False
    opener = next(verb.subtree)
    told = opener.tag_ == "WDT" and opener.dep_ in ("dobj", "nsubjpass")
    return told and not negated_here(verb)


def announced(frame: Frame) -> Frame:
    """ "announced its rally two days earlier": a plan; the day is that of the announcement."""
    if not _is_object(frame) or frame.modality not in ("asserted", "planned"):
        return frame
    verb = frame.trigger.head
    if lemma(verb) not in word_sets("modality")["announcing_verbs"]:
        return frame
    below = {token.i for token in frame.trigger.subtree}
    own = tuple(f for f in frame.fillers if f.role != "time" or f.head.i in below)
    return replace(frame, modality="planned", cues=(verb,), fillers=own).marked("announced_guard")


def forbidden(frame: Frame) -> Frame:
    """ "banned a rally", "prohibited the march that they had announced": it was to be held."""
    if not _is_object(frame) or frame.modality != "asserted":
        return frame
    verb = frame.trigger.head
    if lemma(verb) not in word_sets("modality")["forbidding"] or negated_here(verb):
        return frame
    return replace(frame, modality="planned", cues=(verb,)).marked("forbidden_guard")


def _is_object(frame: Frame) -> bool:
    """A gathering that a verb does something to."""
    return frame.type in GATHERINGS and frame.trigger.dep_ in ("dobj", "nsubjpass")
