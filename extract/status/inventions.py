"""Deeds that somebody invented: "made up the story that he was kidnapped", "fabricated a plot to
bomb it", "the plot was invented by the secret service", "a fabricated kidnapping".

The plain text, or whoever says it, denies the deed; who invented it did nothing of the kind. To
concoct or cook up a plot is to plan it, and charges that are made up were brought all the same.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, children, has_to, is_passive, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.status.made_up import is_made_of
from extract.statuses import REFUTED
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_CONTENT = ("relcl", "acl", "ccomp")
_CLAUSES = ("relcl", "acl", "ccomp", "pcomp")
_OF = ("of", "about", "that")
_JOINED = ("xcomp", "conj", "compound")
_MODALS = ("may", "might", "could", "would", "can", "will", "should")
_DEEDS = frozenset({"assault", "detain", "threaten", "surveil", "cyber_intrusion", "harass"})
"""What a "fabricated" one of is none; fabricated charges and a bogus trial are brought and held."""


def only_invented(frame: Frame) -> Frame:
    """ "made up the story that agents kidnapped him": nobody did."""
    if frame.modality in REFUTED and frame.source is None:
        return frame
    cue = _inventing(frame.trigger) or _called_invented(frame)
    if cue is None or not _is_told(cue):
        return frame
    inventors = {word.i for word in _inventors(cue)}
    source = _who_says_so(cue)
    if source is None and frame.source is not None and frame.source.i not in inventors:
        source = frame.source
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i not in inventors)
    told = replace(frame, modality="denied", cues=(cue,), source=source, fillers=kept)
    return told.marked("invented_guard")


def not_invented(frame: Frame) -> Frame:
    """ "He did not make up the story that they beat him", "she denied inventing it": it is told."""
    cue = _inventing(frame.trigger) if frame.modality in REFUTED else None
    if cue is None or "?" in sentence_around(cue).words or negated_here(frame.trigger):
        return frame  # "the report that nobody was beaten was not made up"
    above = _above(cue) or (cue.head if cue.dep_ in ("xcomp", "advcl") else None)
    denied = above is not None and lemma(above) in word_sets("modality")["deny_verbs"]
    unsaid = above is not None and bool(negated_here(above))
    if denied + unsaid + bool(negated_here(cue, objects=False)) != 1:
        return frame
    sources = _inventors(cue) if above is None or denied else []
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
        itself = any(word.lower_ in ("that", "which") for word in children(clause, "nsubj"))
        never = negated_here(clause, objects=False)
        bare = not children(clause, "prep", "npadvmod", "advcl", "conj")  # "not on 3 May but on"
        if itself and never and bare and lemma(clause) in occurring:
            return replace(frame, modality="negated", cues=never).marked("invented_guard")
    return frame


def _inventors(cue: Token) -> list[Token]:
    """Whoever makes it up, also the one accused or convicted of it."""
    if not is_verbal(cue) or cue.dep_ == "amod":
        return []
    above = _above(cue) if cue.dep_ == "pcomp" else None
    accused = [] if above is None else children(above, "dobj", "nsubjpass")
    return [*agents(cue), *own_subjects(cue), *accused]


def _inventing(trigger: Token) -> Token | None:
    """The verb by which the deed, its plot or the tale of it is said to be made up."""
    noun = _named_by(trigger)
    if noun is None:
        return _plot_behind_verb(trigger)
    verb = noun.head
    if noun.dep_ == "dobj" and not is_passive(verb):
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


def _is_told(cue: Token) -> bool:
    """Whether the sentence says that it was invented: not asked, supposed, doubted or denied."""
    if not is_verbal(cue) or cue.dep_ == "amod":
        return not negated_here(cue)
    words = word_sets("modality")
    if "?" in sentence_around(cue).words or negated_here(cue, objects=False):
        return False
    if any(aux.lower_ in _MODALS for aux in children(cue, "aux")):
        return False
    if any(mark.lower_ in words["conditions"] | {"whether"} for mark in children(cue, "mark")):
        return False
    if any(word.lower_ in words["guessing_words"] for word in children(cue, "advmod")):
        return False
    above = _above(cue)
    if above is None:
        return cue.dep_ in ("ROOT", "conj", "acl", "relcl", "advcl")
    accusing = words["accused_of_inventing"]
    says = lemma(above) in word_sets("speech")["verbs"] | words["verdict_verbs"] | accusing
    reject = lemma(above) in words["deny_verbs"] | words["reject_verbs"]
    return says and not reject and not negated_here(above)


def _above(cue: Token) -> Token | None:
    """The verb that says or accuses of it: "said that she invented", "accused her of inventing"."""
    if cue.dep_ == "ccomp":
        return cue.head
    if cue.dep_ == "pcomp" and cue.head.lower_ == "of" and is_verbal(cue.head.head):
        return cue.head.head
    return None


def _who_says_so(cue: Token) -> Token | None:
    above = _above(cue)
    return speaker(above) if above is not None else source_of(cue)
