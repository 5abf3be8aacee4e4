"""What somebody hopes will not happen: "he hopes that nobody will be arrested".

He tells of nothing that was or was not done: it is as open as what is feared. The reader takes the
"nobody" for a negation. What he hopes that others will note ("hopes that the court sees that
nobody was held") is no wish.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_to_come, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_CARRIED = ("dobj", "nsubjpass", "attr")


def hoped_not_to_be(frame: Frame) -> Frame:
    """ "Prays that they will not deport her", "in the hope that nobody is hurt": it is open."""
    if frame.modality not in REFUTED:
        return frame
    words = word_sets("modality")
    sentence = sentence_around(frame.trigger)
    if sentence.all_lemmas.isdisjoint(words["hoping_verbs"] | words["hopes"]):
        return frame
    hope = _hope_over(frame.trigger)
    if hope is None or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    told = replace(frame, modality="hypothetical", cues=(hope,))
    return told.marked("hope_guard")


def _hope_over(trigger: Token) -> Token | None:
    """The word of hoping right above the clause that tells the event."""
    verb = first_conjunct(trigger)
    if verb.dep_ in _CARRIED and lemma(verb.head) in word_sets("modality")["light_verbs"]:
        verb = first_conjunct(verb.head)
    words, above = word_sets("modality"), verb.head
    if verb.dep_ in ("ccomp", "xcomp", "advcl") and _hopes(above):
        return above if verb.i > above.i and not negated_here(above, objects=False) else None
    if verb.dep_ in ("acl", "ccomp", "relcl") and lemma(above) in words["hopes"]:
        return above
    if verb.dep_ == "ccomp" and lemma(above) == "be":
        return next((s for s in children(above, "nsubj") if lemma(s) in words["hopes"]), None)
    return None


def _hopes(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["hoping_verbs"]


def hoped_away(frame: Frame) -> Frame:
    """ "hopes to go home without being arrested", "nobody could leave without being shot".

    What is wanted to stay away has neither happened nor failed to.
    """
    trigger = frame.trigger
    if frame.modality != "negated" or trigger.dep_ != "pcomp" or trigger.head.lower_ != "without":
        return frame
    verb = trigger.head.head
    to_come = is_to_come(verb)
    if not is_verbal(verb) or not to_come:
        return frame
    cues = (trigger.head,)
    return replace(frame, modality="hypothetical", cues=cues).marked("hoped_away_guard")
