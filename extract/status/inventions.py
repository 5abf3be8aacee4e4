"""Deeds that somebody invented: "made up the story that he was kidnapped", "fabricated a plot to
bomb it", "the plot was invented by the secret service", "a fabricated kidnapping".

The plain text, or whoever says it, denies the deed; who invented it did nothing of the kind. To
concoct or cook up a plot is to plan it, and charges that are made up were brought all the same.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, has_modal, has_to, is_passive, is_verbal, lemma, own_subjects
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.status.made_up import is_made_of
from extract.status.said_invented import (
    inventors,
    is_left_open,
    is_told,
    reversals,
    verb_over,
    who_says_so,
)
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_CONTENT = ("relcl", "acl", "ccomp")
_CLAUSES = ("relcl", "acl", "ccomp", "pcomp")
_OF = ("of", "about", "that")
_JOINED = ("xcomp", "conj", "compound")
_HIMSELF = {"he": "him", "she": "her", "they": "them"}
_REALLY = ("never", "actually", "really", "even", "simply", "ever", "in", "fact")
_DEEDS = frozenset({"assault", "detain", "threaten", "surveil", "cyber_intrusion", "harass"})
"""What a "fabricated" one of is none; fabricated charges and a bogus trial are brought and held."""
_INVENTABLE = frozenset({*_DEEDS, *GATHERINGS, "coerce_by_proxy", "disrupt_event", "mobilize"})
"""Who makes up a smear, a summons or a charge does just that."""
_ABDUCTIONS = ("kidnapping", "abduction", "capture", "disappearance", "kidnap")


def only_invented(frame: Frame) -> Frame:
    """ "made up the story that agents kidnapped him": nobody did."""
    if frame.type not in _INVENTABLE:
        return frame
    cue = _inventing(frame.trigger) or _called_invented(frame)
    if cue is None:
        return frame
    makers = {word.i for word in inventors(cue)}
    doers = ontology().doer_roles
    frame = frame.filled(
        (f for f in frame.fillers if f.role not in doers or f.head.i not in makers),
        "invented_guard",
    )
    if (frame.modality in REFUTED and frame.source is None) or not is_told(cue):
        return frame
    source = who_says_so(cue)
    if source is None and frame.source is not None and frame.source.i not in makers:
        source = frame.source
    told = replace(frame, modality="denied", cues=(cue,), source=source)
    return told.marked("invented_guard")


def not_invented(frame: Frame) -> Frame:
    """ "He did not make up the story that they beat him", "she denied inventing it": it is told.

    What she may have made up, or "if she made it up", is open.
    """
    cue = _inventing(frame.trigger)
    if cue is None or negated_here(frame.trigger):
        return frame  # "the report that nobody was beaten was not made up"
    if is_left_open(cue):
        told = replace(frame, modality="hypothetical", cues=(cue,), source=None)
        return told.marked("invented_guard")
    turned = reversals(cue)
    if turned != 1 or (frame.modality not in REFUTED and negated_here(cue, objects=False)):
        return frame
    above = verb_over(cue)
    denied = above is not None and lemma(above) in word_sets("modality")["deny_verbs"]
    sources = inventors(cue) if above is None or denied else []
    if above is not None and denied and not sources:
        sources = own_subjects(above)
    told = replace(frame, modality="alleged", cues=(), source=next(iter(sources), None))
    return told.marked("invented_guard")


def never_was(frame: Frame) -> Frame:
    """ "Blamed for an attack that never happened": there was none."""
    if frame.modality in REFUTED or frame.trigger.pos_ != "NOUN":
        return frame
    occurring = word_sets("modality")["occurrence_verbs"] | {"exist"}
    for clause in children(frame.trigger, "relcl"):
        subjects = children(clause, "nsubj", "nsubjpass")
        itself = any(word.lower_ in ("that", "which") for word in subjects)
        never = negated_here(clause, objects=False)
        held = is_passive(clause) and lemma(clause) in word_sets("modality")["plainly_holding"]
        if itself and never and (held or lemma(clause) in occurring) and _is_bare(clause):
            return replace(frame, modality="negated", cues=never).marked("invented_guard")
    return frame


def _is_bare(clause: Token) -> bool:
    """Not "not on 3 May but on", "never before", "never again", "should never have happened"."""
    if children(clause, "prep", "npadvmod", "advcl", "conj"):
        return False
    return not has_modal(clause) and all(
        word.lower_ in _REALLY for word in children(clause, "advmod")
    )


def _inventing(trigger: Token) -> Token | None:
    """The verb by which the deed, its plot or the tale of it is said to be made up."""
    noun = _named_by(trigger)
    if noun is None:
        return _plot_behind_verb(trigger)
    verb = noun.head
    if noun.dep_ == "dobj" and not children(verb, "auxpass"):
        return verb if _makes_up(verb, noun) or _stages_own(verb, noun) else None
    if noun.dep_ == "nsubjpass" and is_passive(verb) and _makes_up(verb, noun):
        return verb
    behind = (w for w in children(noun, "acl") if w.tag_ == "VBN" and w.i != trigger.i)
    return next((word for word in behind if _makes_up(word, noun)), None)


def _named_by(trigger: Token) -> Token | None:
    """The deed's own noun, or the "story" or "plot" that tells of it; None for a bare verb."""
    word, words = trigger, word_sets("modality")
    tales = words["claim_nouns"] | words["invented_tales"]
    if word.dep_ == "dobj" and lemma(word.head) in words["plan_objects"]:
        word = word.head  # "the story that they had planned a bombing"
    while word.dep_ in _JOINED and word.head.i < word.i and is_verbal(word.head):
        if _is_of_who_invents(word, word.head):
            return None
        word = word.head
    if word.dep_ == "compound":  # "the kidnapping plot"
        return word.head if lemma(word.head) in words["plots"] else None
    above = word.head
    if word.dep_ in ("pobj", "pcomp"):
        noun = above.head if above.lower_ in _OF else None
        return noun if noun is not None and lemma(noun) in tales | words["plots"] else _deed(word)
    if word.dep_ not in _CONTENT:
        return _deed(word)
    if has_to(word):
        return above if lemma(above) in words["plots"] else None
    return above if lemma(above) in tales and _is_what_it_tells(word, above) else None


def _is_of_who_invents(verb: Token, peer: Token) -> bool:
    """ "Made up a story that he had stolen a car and arrested him": nobody arrests himself."""
    own = {_HIMSELF.get(word.lower_) for word in own_subjects(peer)} - {None}
    return any(word.lower_ in own for word in children(verb, "dobj"))


def _is_what_it_tells(clause: Token, tale: Token) -> bool:
    """ "The story | that police tortured him", not "the story that he told"."""
    that = next((c for c in clause.children if c.lower_ == "that" and c.i == tale.i + 1), None)
    if that is None:
        return False
    object_beside = that.dep_ in ("dobj", "dative") and any(
        c.i != that.i for c in children(clause, "dobj")
    )
    return that.dep_ == "mark" or object_beside or len(own_subjects(clause)) > 1


def _deed(word: Token) -> Token | None:
    """The noun of a deed; who invents a charge brings it."""
    return word if word.pos_ == "NOUN" and not names_claim(word) else None


def _plot_behind_verb(trigger: Token) -> Token | None:
    """`fabricated a plot | to bomb it`, where the parser hangs the infinitive on the verb."""
    verb = trigger.head
    if trigger.dep_ not in ("advcl", "xcomp") or not has_to(trigger):
        return None
    plot = next((o for o in children(verb, "dobj") if o.i == trigger.left_edge.i - 1), None)
    plotted = plot is not None and lemma(plot) in word_sets("modality")["plots"]
    return verb if plot is not None and plotted and _makes_up(verb, plot) else None


def _makes_up(verb: Token, noun: Token) -> bool:
    """ "Invented", "made up"; who concocts or cooks up a plot plans it."""
    words = word_sets("modality")
    if lemma(noun) in words["plots"]:
        making = words["inventing_a_plot"]
        up = lemma(verb) == "make"
    else:
        making = words["inventing_verbs"]
        up = lemma(verb) in words["making_up"]
    if lemma(verb) in making:
        return True
    particle = any(c.lower_ == "up" for c in children(verb, "prt", "advmod"))
    return up and particle and not is_made_of(verb)


def _stages_own(verb: Token, noun: Token) -> bool:
    """ "Staged his own kidnapping"; who staged a protest, or an attack, carried it out."""
    own = any(word.lower_ == "own" for word in children(noun, "amod"))
    return own and lemma(verb) in word_sets("modality")["staging_verbs"]


def _called_invented(frame: Frame) -> Token | None:
    """The adjective of "a fabricated kidnapping"."""
    if frame.type not in _DEEDS or frame.trigger.pos_ != "NOUN":
        return None
    words = word_sets("modality")["invented_adjectives"]
    near = children(frame.trigger, "amod", "compound")
    return next((word for word in near if word.lower_ in words), None)
