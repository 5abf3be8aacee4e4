"""Who comes because of an event: "officers responded to a disturbance", "police were called to a
fight".

They come after it has begun, and have no part in it; the reader takes the only subject of such a
sentence for its doer.
"""

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, is_verbal, lemma, own_subjects
from extract.refutation_guards import GATHERINGS
from extract.wordlists import word_sets
from graph.ontology import ontology


def not_by_who_responds(frame: Frame) -> Frame:
    """The event without doers who stand there only as those who respond to it.

    Whoever is called or sent to a gathering takes part in it.
    """
    noun = frame.trigger
    gathers = frame.type in GATHERINGS
    if gathers or is_verbal(noun) or noun.dep_ != "pobj" or noun.head.lower_ != "to":
        return frame
    above = noun.head.head
    if not _responds(above):
        return frame
    coming = {one.i for subject in own_subjects(above) for one in conjuncts(subject)}
    doers = ontology().doer_roles
    kept = (f for f in frame.fillers if f.role not in doers or f.head.i not in coming)
    return frame.filled(kept, "responder_guard")


def _responds(verb: Token) -> bool:
    """ "responded to", "were called to"; who calls others to it may be behind it."""
    listed = is_verbal(verb) and lemma(verb) in word_sets("modality")["responding_verbs"]
    return listed and not children(verb, "dobj")
