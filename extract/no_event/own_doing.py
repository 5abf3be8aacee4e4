"""What people do with what is theirs, and harm nobody: "she took down her own post", "the two
groups separated at the station", "they threw rice at the couple".

Who deletes his post under pressure is told of by the pressure; that sentence stays as it is.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, is_passive, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_OWN = {"he": "his", "she": "her", "they": "their", "i": "my", "we": "our"}


def without_own_doing(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of what somebody does with his own; in their order."""
    return [f for f in frames if not (_takes_down_his_own(f) or _parts(f) or _throws_rice(f))]


def _takes_down_his_own(frame: Frame) -> bool:
    """ "She took down her post"; not under pressure, and not of somebody's else."""
    verb, words = frame.trigger, word_sets("no_incidents")
    if frame.type != "cancel_or_censor" or frame.modality != "asserted" or not is_verbal(verb):
        return False
    if is_passive(verb) or lemma(verb) not in words["taking_down"]:
        return False
    if not words["pressing"].isdisjoint(sentence_around(verb).all_lemmas):
        return False
    subjects = own_subjects(verb)
    who = _OWN.get(subjects[0].lower_) if len(subjects) == 1 else None
    posts = [o for o in children(verb, "dobj") if lemma(o) in words["posts"]]
    return who is not None and any(_owner(post) == who for post in posts)


def _owner(post: Token) -> str:
    return next((word.lower_ for word in children(post, "poss")), "")


def _parts(frame: Frame) -> bool:
    """ "The two groups separated": nobody separated them."""
    verb = frame.trigger
    if frame.type != "respond" or lemma(verb) not in ("separate", "disperse", "part"):
        return False
    if not is_verbal(verb) or is_passive(verb) or verb.tag_ != "VBD" or verb.dep_ != "ROOT":
        return False
    alone = not children(verb, "dobj", "conj", "xcomp", "ccomp")
    subjects = own_subjects(verb)
    return alone and bool(subjects) and all(s.tag_ == "NNS" and _is_crowd(s) for s in subjects)


def _is_crowd(noun: Token) -> bool:
    return lemma(noun) in word_sets("no_incidents")["parting"]


def _throws_rice(frame: Frame) -> bool:
    verb, words = frame.trigger, word_sets("no_incidents")
    if frame.type != "assault" or lemma(verb) not in words["throwing"] or not is_verbal(verb):
        return False
    thrown = [thing for first in children(verb, "dobj", "nsubjpass") for thing in conjuncts(first)]
    return bool(thrown) and all(lemma(thing) in words["harmless_to_throw"] for thing in thrown)
