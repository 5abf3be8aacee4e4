"""Deeds that were only weighed, and those laid aside: "considered seizing her", "toyed with the
idea of kidnapping him", "shelved the arrest".

The reader takes the gerund for the deed. Only an active gerund without an article is one that is
still to come: whoever "considered the beating an insult" or "spoke of being seized" tells of one
that was done.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    agents,
    children,
    first_conjunct,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    word_before,
)
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.statuses import DONE_IF_AT_ALL, REPORTED
from extract.wordlists import word_sets

_LAID_ASIDE = ("detain", "assault", "restrict_mobility")
_OBJECTS = ("xcomp", "ccomp", "dobj", "advcl")
_SUBJECTS = ("csubj", "csubjpass", "nsubj", "nsubjpass")
_LIMITS = ("until", "till", "by", "to", "for")
_ARTICLES = ("det", "poss")
_UNDER_NOUNS = ("of", "for", "about")


def only_considered(frame: Frame) -> Frame:
    """ "Considered seizing her", "discussed the option of seizing her": it was only thought of."""
    if frame.modality not in DONE_IF_AT_ALL or frame.trigger.tag_ != "VBG":
        return frame
    words, said = word_sets("modality"), sentence_around(frame.trigger)
    known = words["considering"] | words["considering_heads"] | words["ideas"]
    if said.all_lemmas.isdisjoint(known):
        return frame
    cue = _weighed_before(frame.trigger) or _considering(frame.trigger)
    if cue is None or negated_here(cue) or _did_so(frame.trigger):
        return frame
    if frame.modality == "denied" and not _is_given_up(cue):
        return frame
    return replace(frame, modality="hypothetical", cues=(cue,)).marked("only_considered")


def _is_a_thing_done(gerund: Token) -> bool:
    """ "The beating", "being beaten", "having beaten him"."""
    return bool(children(gerund, *_ARTICLES, "auxpass", "aux", "nsubj", "nsubjpass"))


def _weighed_before(gerund: Token) -> Token | None:
    """The "weighed" of "weighed abducting him", which the parser takes for a helper."""
    before = word_before(gerund)
    helps = before is not None and before.dep_ == "aux" and before.tag_ == "VBD"
    weighed = word_sets("modality")["considering"]
    return before if helps and before is not None and lemma(before) in weighed else None


def _considering(gerund: Token) -> Token | None:
    """The word by which a gerund was only thought of, or None."""
    if _is_a_thing_done(gerund):
        return None
    words = word_sets("modality")
    place = _place(first_conjunct(gerund))
    above = place.head
    if place.dep_ in ("pcomp", "pobj"):
        return _under(above, gerund)
    weighed = [v for v in (above, *above.conjuncts) if lemma(v) in words["considering"]]
    if not weighed or not is_verbal(weighed[0]):
        return None
    if place.dep_ in _SUBJECTS:
        return weighed[0] if is_passive(above) else None
    behind = place.dep_ in _OBJECTS and place.i > above.i and not is_passive(above)
    if not behind or not _is_of_somebody(gerund, above) or _is_beside(gerund, above):
        return None
    return weighed[0]


def _under(preposition: Token, gerund: Token) -> Token | None:
    """The "idea" of "the idea of X-ing", the "toyed" of "toyed with X-ing"."""
    words, verb = word_sets("modality"), preposition.head
    if lemma(verb) in words["ideas"] and verb.pos_ == "NOUN":
        return verb if preposition.lower_ in _UNDER_NOUNS else None
    told = f"{lemma(verb)} {preposition.lower_}"
    if not is_verbal(verb) or told not in words["considering_with"]:
        return None
    past = any(word.lower_ in words["past_hints"] for word in gerund.subtree)
    return None if lemma(verb) == "talk" and past else verb


def _is_beside(gerund: Token, verb: Token) -> bool:
    """ "Discussed the book with him, beating him": done meanwhile, and no object of the verb."""
    between = gerund.doc[verb.i + 1 : gerund.i]
    other = [c for c in children(verb, "dobj", "prep", "ccomp", "xcomp") if c.i < gerund.i]
    return bool(other) and any(word.text == "," for word in between)


def _is_given_up(cue: Token) -> bool:
    """ "Abandoned the idea of X", "considered but rejected X": no denial that X was done."""
    words = word_sets("modality")
    dropped = cue.dep_ == "dobj" and lemma(cue.head) in words["giving_up"]
    return dropped or any(lemma(verb) in words["reject_verbs"] for verb in cue.conjuncts)


def _place(gerund: Token) -> Token:
    """The gerund, or the name that the parser has it describe: "abducting | Grace Uwera"."""
    before, name = word_before(gerund), gerund.head
    inside = gerund.dep_ in ("compound", "amod", "nmod") and name.pos_ == "PROPN"
    if inside and before is not None and before.i in (name.head.i, name.head.i + 1):
        return name
    return gerund


def _is_of_somebody(gerund: Token, verb: Token) -> bool:
    """Whether something hangs on it: "the bruises suggested beating with a rod" is no plan."""
    links = ("dobj",) if lemma(verb) == "suggest" else ("dobj", "prep")
    return bool(children(gerund, *links)) or gerund.head.pos_ == "PROPN"


def _did_so(gerund: Token) -> bool:
    """ "Considered seizing her, and did", "and it worked", "and three men carried it out"."""
    rest = gerund.doc[gerund.i + 1 : sentence_around(gerund).end]
    did = any(lemma(word) == "do" and word.dep_ not in ("aux", "auxpass") for word in rest)
    done = word_sets("modality")["ideas_done"]
    of_it = [w for w in rest if lemma(w) in done and any(c.lower_ == "it" for c in w.children)]
    return did or any(not negated_here(w) and not has_to(w) for w in of_it)


def laid_aside(frame: Frame) -> Frame:
    """ "Shelved the arrest", "called off the attack": it has not come to it."""
    noun = frame.trigger
    if frame.modality not in REPORTED or frame.type not in _LAID_ASIDE or noun.pos_ != "NOUN":
        return frame
    words, verb = word_sets("modality"), noun.head
    at_once = words["done_at_once"] | words["called_off_before"]
    taken = noun.dep_ in ("dobj", "nsubjpass") and lemma(noun) in at_once
    if not taken or not _lays_aside(verb) or negated_here(verb) or _is_a_case(noun):
        return frame
    if any(word.lower_ in _LIMITS and word.head.i == verb.i for word in verb.subtree):
        return frame  # "postponed the arrest until May": then it came
    return replace(frame, modality="hypothetical", cues=(verb,)).marked("laid_aside")


def _is_a_case(noun: Token) -> bool:
    """ "Prosecutors shelved the murder of X": they lay the case aside, and the deed was done."""
    words = word_sets("modality")
    if lemma(noun) not in words["deeds_with_cases"]:
        return False
    who = agents(noun.head) if is_passive(noun.head) else own_subjects(noun.head)
    return not who or any(lemma(one) in words["hearing_reports"] for one in who)


def _lays_aside(verb: Token) -> bool:
    particles = [c.lower_ for c in children(verb, "prt")]
    said = " ".join((lemma(verb), *particles[:1]))
    return said in word_sets("modality")["laying_aside"]
