"""A second participle behind "having": "accused of having called her and told her".

The parser takes "told" for a past tense, and hangs it on "accused" or beside "called" as a clause
of its own; so the deed is told as done, by the prosecutor even. It belongs under the verb of
accusing, acquitting or denying where it can be no passive ("and arrested at the airport") and no
step of the accused or the court in that scene: "and left the court", "and told reporters".
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, first_conjunct, is_passive, lemma, patients
from extract.status.apposed_claims import binders_of
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_PAST = ("VBD", "VBN")
OBJECTS = ("dobj", "dative")
OF_ITS_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")
_PARTICIPLES = ("en", "wn", "orn")
"""How irregular participles end that are no past tense: "taken", "shown", "torn"."""
_OBJECT_OF = {"she": "her", "he": "him", "they": "them", "i": "me", "we": "us"}
_BEHIND = frozenset({"him", "her", "them"})
_UNSURE = ("alleged", *REFUTED)
_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def told_with_the_first(frame: Frame) -> Frame:
    """ "Acquitted of having called her and told her": as little told as done as the first deed.

    Whoever accuses did neither; who is accused did both, if anybody did.
    """
    verb = frame.trigger
    if verb.dep_ != "conj" or frame.modality not in ("asserted", *_UNSURE):
        return frame
    deed = _first_gerund(verb) if verb.tag_ == "VBG" else _first_deed(verb)
    over = None if deed is None else _verb_over(deed)
    if deed is None or over is None:
        return frame
    sure = verb.tag_ == "VBG" or _is_of_the_accused(frame, over)
    if not sure and not _is_further_deed(verb, deed, over):
        return frame
    told = _by_the_accused(frame, over)
    status = status_of(deed, event_type=frame.type)
    if frame.modality == "asserted" and status.modality in _UNSURE:
        source = status.source or frame.source
        told = replace(told, modality=status.modality, cues=status.cues, source=source)
    return told if told == frame else told.marked("having_done")


def of_which_nobody_is_cleared(frame: Frame) -> Frame:
    """ "Was not acquitted of having called her": that he did it stays alleged."""
    deed = _first_deed(frame.trigger) or first_conjunct(frame.trigger)
    over = _verb_over(deed)
    if over is None or lemma(over) not in word_sets("modality")["clearing_of"]:
        return frame
    no = negated_here(over)
    if not no or negated_here(frame.trigger) or frame.modality not in ("asserted", *REFUTED):
        return frame
    return replace(frame, modality="alleged", cues=(over,), source=None).marked("not_cleared")


def _first_deed(verb: Token) -> Token | None:
    """The "called" of "having called her and told her", wherever the parser hangs the second."""
    if not _may_be_participle(verb):
        return None
    before = verb.doc[verb.sent.start : verb.i]
    having = [w for w in before if w.lower_ == "having" and w.dep_ == "aux"]
    deed = having[-1].head if having else None
    if deed is None or deed.tag_ not in _PAST or deed.i > verb.i:
        return None
    over = _verb_over(deed)  # "of having" may hang on "the men" whom it is said of
    above = (deed, deed.head, deed.head.head, *(() if over is None else (over,)))
    return deed if first_conjunct(verb).i in {word.i for word in above} else None


def _is_of_the_accused(frame: Frame, over: Token) -> bool:
    """Whether the reader knows no doer but whom somebody accuses: "and photographed them"."""
    accused = {word.i for word in patients(over)}
    doers = {f.head.i for f in frame.fillers if f.role in ontology().doer_roles}
    return bool(doers) and doers <= accused and not _in_this_scene(frame.trigger, over)


def _first_gerund(verb: Token) -> Token | None:
    """The "spying" of "accused of spying on her and threatening her"."""
    first = first_conjunct(verb)
    return first if first.tag_ == "VBG" and not children(verb, *OF_ITS_OWN) else None


def _by_the_accused(frame: Frame, over: Token) -> Frame:
    """The deed without the accuser as its doer, and with whom he accuses where nobody is left."""
    accusers = set()
    if lemma(over) not in word_sets("modality")["deny_verbs"] and not is_passive(over):
        accusers = {who.i for who in children(over, "nsubj")}
    accused = patients(over) if accusers or is_passive(over) else children(over, "nsubj")
    doing = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doing or f.head.i not in accusers)
    alone = not any(f.role in doing for f in kept)
    if alone and accused and "initiator" in ontology().event_types[frame.type].roles:
        kept = (*kept, Filler("initiator", accused[0], _SURE, "having_done"))
    return replace(frame, fillers=kept)


def _verb_over(deed: Token) -> Token | None:
    """The verb of accusing, clearing or denying that "having followed her" stands under."""
    above = deed.head
    words = word_sets("modality")
    if deed.dep_ == "pcomp" or (deed.dep_ == "pobj" and deed.tag_ == "VBG"):
        verb = above.head.head if above.head.dep_ == "dobj" else above.head
        return verb if above.lower_ in binders_of(verb) else None
    denies = deed.dep_ in ("xcomp", "ccomp") and lemma(above) in words["deny_verbs"]
    return above if denies else None


def _may_be_participle(verb: Token) -> bool:
    """Whether a past stands right behind "and", without subject and helper, and has an object."""
    behind = verb.i > 1 and verb.nbor(-1).lower_ in ("and", "or") and verb.nbor(-2).text != ","
    alone = verb.tag_ in _PAST and not children(verb, *OF_ITS_OWN)
    return behind and alone and bool(children(verb, *OBJECTS))


def _is_further_deed(verb: Token, deed: Token, over: Token) -> bool:
    if _in_this_scene(verb, over):
        return False
    if verb.lower_.endswith(_PARTICIPLES):
        return True
    if not is_passive(over) and lemma(over) not in word_sets("modality")["deny_verbs"]:
        return _not_by_who_accuses(verb, deed, over)
    return _done_to_them(verb) or _is_deed(verb)


def _in_this_scene(verb: Token, over: Token) -> bool:
    """What one does in court or when asked: "thanked her", "called her a liar", "warned her"."""
    words = word_sets("modality")
    if lemma(verb) in words["in_court_scene"] | word_sets("speech")["accusing"]:
        return True
    counters = any(lemma(a) in words["countering_verbs"] for a in children(verb, "xcomp"))
    if counters or lemma(over) not in words["deny_verbs"]:
        return counters
    return lemma(verb) in words["answers_to_charge"] or bool(children(verb, "xcomp"))


def _not_by_who_accuses(verb: Token, deed: Token, over: Token) -> bool:
    """Whether the accuser is of the law, and no party, or whom it is done to."""
    words = word_sets("modality")
    if _is_done_to_the_same(verb, deed):
        return True
    for who in children(over, "nsubj"):
        if _is_done_to_whom_it_names(verb, deed, who):
            return True
        if any(word.lower_ == _OBJECT_OF.get(who.lower_) for word in children(verb, *OBJECTS)):
            return True
        of_law = lemma(who) in words["fact_finders"] | words["accusers_at_law"]
        if of_law and lemma(verb) not in words["steps_of_courts"]:
            return _done_to_them(verb) and bool(children(deed, *OBJECTS))
    return False


def _is_done_to_the_same(verb: Token, deed: Token) -> bool:
    """ "Having followed her and threatened her"; not "followed her and arrested him"."""
    steps = word_sets("modality")["steps_of_courts"]
    one, other = ({w.lower_ for w in children(v, *OBJECTS)} for v in (deed, verb))
    pronouns = word_sets("modality")["whom_or_whose"]
    return lemma(verb) not in steps and len(one | other) == 1 and one == other and one <= pronouns


def _is_done_to_whom_it_names(verb: Token, deed: Token, accuser: Token) -> bool:
    """ "He accused the men of having followed her brother and threatened him": no court accuses,
    and the "him" of a further deed is the brother."""
    words = word_sets("modality")
    of_law = words["fact_finders"] | words["accusers_at_law"]
    if lemma(accuser) in of_law or lemma(verb) in words["steps_of_courts"]:
        return False
    numbers = {w.lower_ == "them" for w in children(verb, *OBJECTS) if w.lower_ in _BEHIND}
    named = [w for w in children(deed, *OBJECTS) if w.pos_ in ("NOUN", "PROPN")]
    many = {w.tag_ in ("NNS", "NNPS") or bool(children(w, "conj")) for w in named}
    return bool(numbers) and numbers == many


def _done_to_them(verb: Token) -> bool:
    """ "Told her", "took her passport", "told her mother"; not "told her lawyer"."""
    pronouns = word_sets("modality")["whom_or_whose"]
    objects = children(verb, *OBJECTS)
    if any(word.lower_ in pronouns for word in objects):
        return True
    theirs = [word for word in objects if any(p.lower_ in pronouns for p in children(word, "poss"))]
    if lemma(verb) in word_sets("speech")["verbs"]:
        return any(word.lower_ in word_sets("light_verbs")["kin"] for word in theirs)
    return bool(theirs)


def _is_deed(verb: Token) -> bool:
    """ "Sent the pictures to Asmara": nothing that is done in court."""
    return lemma(verb) in word_sets("modality")["deeds_elsewhere"]
