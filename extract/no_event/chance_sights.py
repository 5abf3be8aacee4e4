"""What is only seen or heard by chance: "soldiers noticed him", "guards heard the shouting".

Who notices somebody has not watched him, and a noise that somebody hears is no threat. Where those
who are watched notice the watcher, that tells of the watching.
"""

from collections.abc import Sequence

from extract.frames import Frame
from extract.grammar import is_passive, lemma, own_subjects
from extract.wordlists import word_sets
from graph.ontology import ontology

_VOICED = frozenset({"threaten", "harass", "online_abuse"})


def without_chance_sights(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of a mere noticing or of a noise that is heard; in their order."""
    return [f for f in frames if not (_is_only_noticed(f) or _is_only_heard(f))]


def _is_only_noticed(frame: Frame) -> bool:
    """ "Soldiers noticed him": once, and they are said to be the watchers."""
    verb = frame.trigger
    if frame.type != "surveil" or lemma(verb) not in word_sets("senses")["noticing"]:
        return False
    doers, who = ontology().doer_roles, {subject.i for subject in own_subjects(verb)}
    return not is_passive(verb) and any(f.role in doers and f.head.i in who for f in frame.fillers)


def _is_only_heard(frame: Frame) -> bool:
    """ "Heard the shouting in the street": of nobody, and at nobody."""
    noise, words = frame.trigger, word_sets("senses")
    heard = noise.dep_ == "dobj" and lemma(noise.head) in words["hearing"]
    voiced = frame.type in _VOICED and noise.lower_ in words["noises"]
    return heard and voiced and not any(f.role in ("initiator", "target") for f in frame.fillers)
