"""Who does what a gerund tells: "after threatening her, the consul left".

The reader often finds no doer of such a verb. It is the subject of the main verb; of "bribed the
clerk into copying the files" the clerk, and not who bribed him.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, has_to, is_passive, is_verbal, lemma, patients
from extract.roles.relative_doers import (
    are_people,
    attacks,
    has_a_victim,
    is_body,
    may_be_its_object,
    who_is_meant,
)
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""
_DOING = ("initiator", "organizer")
_STEPS = 4  # "refused to have to apologize for"


def done_by_the_subject(frame: Frame) -> Frame:
    """ "By threatening his mother", "apologized for beating her": who does the main verb did it."""
    doers, gerund = ontology().doer_roles, frame.trigger
    if gerund.tag_ != "VBG" or any(f.role in doers for f in frame.fillers):
        return frame
    roles = ontology().event_types[frame.type].roles
    if "initiator" not in roles or _has_its_own(gerund) or not has_a_victim(frame):
        return frame
    who = _subject_over(gerund)
    if who is None or any(f.head.i == who.i for f in frame.fillers):
        return frame
    if may_be_its_object(who, gerund):
        return frame
    told = Filler("initiator", who, _SURE, "gerund")
    return frame.filled((*frame.fillers, told), "gerund_of_the_subject")


def done_by_who_is_brought_to_it(frame: Frame) -> Frame:
    """ "Bribed the clerk into copying the files": the clerk copies them."""
    gerund, into = frame.trigger, frame.trigger.head
    inside = gerund.dep_ in ("pcomp", "pobj") and into.lower_ == "into" and is_verbal(into.head)
    if not inside or not gerund.lower_.endswith("ing"):
        return frame
    brought = patients(into.head)
    people = [noun for noun in brought if _can_do_it(noun)]
    people += [name for noun in people for name in children(noun, "appos")]
    doers = [f for f in frame.fillers if f.role in _DOING]
    others = [f for f in doers if f.head not in people]
    if not people or not others:
        return frame
    kept = [f for f in frame.fillers if f not in others and f.head.i != people[0].i]
    does = [f for f in doers if f not in others] or [replace(others[0], head=people[0])]
    return frame.filled((*(f for f in kept if f not in does), *does), "brought_into_it")


def _has_its_own(gerund: Token) -> bool:
    return is_passive(gerund) or bool(children(gerund, "nsubj", "poss", "det"))


def _subject_over(gerund: Token) -> Token | None:
    """The subject of the verb that a gerund goes with, where people or a body are.

    "After beating her husband, she was taken away" tells of whom it befell.
    """
    verb = _governor(gerund)
    for _ in range(_STEPS):
        if verb is None or _punishes(verb):
            return None
        subjects = children(verb, "nsubj", "nsubjpass")
        if subjects:
            who = who_is_meant(subjects[0])
            dragged = is_passive(verb) and not attacks(who)
            return who if _can_do_it(who) and not dragged else None
        verb = _verb_above(verb)
    return None


def _punishes(verb: Token) -> bool:
    """ "Deported the student after spying on exiles": the student spied."""
    words = word_sets("modality")
    punishing = words["punishing_verbs"] | words["sending_away"]
    return lemma(verb) in punishing and bool(children(verb, "dobj"))


def _verb_above(verb: Token) -> Token | None:
    """The verb that has the subject of a joined or infinitive one."""
    above = verb.head
    if verb.dep_ == "xcomp" and has_to(verb) and children(above, "dobj"):
        return None  # "asked the consul to apologize"
    return above if verb.dep_ in ("conj", "xcomp") and is_verbal(above) else None


def _governor(gerund: Token) -> Token | None:
    """The verb of "left after threatening her", "apologized for threatening her"."""
    word = gerund.head
    if gerund.dep_ == "advcl":
        opens = any(c.lower_ in word_sets("light_verbs")["before_gerunds"] for c in gerund.lefts)
        return word if opens and is_verbal(word) else None
    if gerund.dep_ not in ("pcomp", "pobj") or not is_verbal(word.head):
        return None
    sorry = lemma(word.head) in word_sets("light_verbs")["apologizing"]
    if word.lower_ == "for":
        return word.head if sorry else None
    passive_means = word.lower_ == "by" and is_passive(word.head)
    opens = word.lower_ in word_sets("light_verbs")["before_gerunds"]
    return word.head if opens and not passive_means else None


def _can_do_it(who: Token) -> bool:
    named = who.pos_ == "PROPN" and who.ent_type_ not in ("DATE", "TIME", "EVENT", "WORK_OF_ART")
    persons = who.lower_ in ("he", "she", "they", "i", "we")
    return persons or named or are_people(who) or is_body(who)
