"""Who escaped a deed: "evaded capture", "dodged the blow", "narrowly missed being abducted".

It was tried at most. Not so where the deed was one that goes on ("moved to escape the threats"),
or where an attack left its marks ("escaped the attack with injuries"), or where it came later
("escaped arrest only until May").
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_modal, has_to, is_passive, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets
from graph.model import Modality

_ESCAPABLE = ("detain", "assault", "restrict_mobility")
_LIMITS = ("until", "till", "only")
_MISSING = ("miss", "escape", "avoid")
_BY_NOT_MUCH = ("narrowly", "barely", "just", "only")


def escaped(frame: Frame) -> Frame:
    """ "Evaded capture", "dodged the blow", "narrowly missed being seized": at most tried."""
    if frame.modality not in CLAIMED or frame.type not in _ESCAPABLE:
        return frame
    words, deed = word_sets("modality"), frame.trigger
    ways = words["escaping_verbs"] | words["dodging_verbs"] | set(_MISSING)
    if sentence_around(deed).all_lemmas.isdisjoint(ways) or is_supposed(deed):
        return frame
    verb = _escaped_from(deed) or _narrowly_missed(deed)
    if verb is None or not _got_away(verb) or _is_marked(deed):
        return frame
    told: Modality = "attempted" if frame.type == "assault" else "negated"
    return replace(frame, modality=told, cues=(verb,)).marked("escaped")


def _escaped_from(deed: Token) -> Token | None:
    """The verb of escaping that has the deed for its object."""
    words, verb = word_sets("modality"), deed.head
    if deed.pos_ != "NOUN" or deed.dep_ != "dobj" or is_passive(verb):
        return None
    of_others = bool(children(deed, "prep")) and children(deed, "prep")[0].lower_ == "of"
    hits = lemma(deed) in words["blows"] and not (of_others and deed.lower_.endswith("ing"))
    dodged = lemma(verb) in words["dodging_verbs"] and hits
    at_once = lemma(deed) in words["done_at_once"] and not of_others
    named = at_once or hits
    fled = lemma(verb) in words["escaping_verbs"] | {"avoid"}
    return verb if dodged or (fled and named) else None


def _narrowly_missed(deed: Token) -> Token | None:
    """The verb of "narrowly missed being abducted"."""
    verb = deed.head
    being = any(aux.lower_ == "being" for aux in children(deed, "auxpass"))
    if deed.dep_ != "xcomp" or not being or lemma(verb) not in _MISSING:
        return None
    narrowly = any(a.lower_ in _BY_NOT_MUCH for a in children(verb, "advmod"))
    return verb if narrowly or lemma(verb) != "miss" else None


def _is_marked(deed: Token) -> bool:
    """ "Escaped the beating with two broken ribs", "dodged the blows, but many hit him", "escaped
    the killing in which six died", "dodged the first punch, but not the second"."""
    rest = deed.doc[deed.i + 1 : sentence_around(deed).end]
    but_not = any(w.lower_ == "but" and w.nbor().lower_ == "not" for w in rest[:-1])
    goes_on = bool(children(deed, "relcl")) and lemma(deed) not in word_sets("modality")["blows"]
    if goes_on or but_not:
        return True
    said = sentence_around(deed)
    landed = (w for w in said.span if lemma(w) in ("hit", "land") and w.dep_ in ("conj", "ccomp"))
    if deed.tag_ == "NNS" and any(is_verbal(w) and not negated_here(w) for w in landed):
        return True
    return not word_sets("modality")["marks_left"].isdisjoint(said.all_lemmas | said.words)


def _got_away(verb: Token) -> bool:
    """Whether the past tells that one did: no aim, no "could not", nothing that came behind."""
    words = word_sets("modality")
    above = verb.head if verb.dep_ in ("xcomp", "pcomp") else verb
    above = above.head if above.lower_ == "in" else above
    if has_to(verb):
        lucky = lemma(above) in words["managing"] or above.lower_ in words["able_to"]
        if verb.dep_ != "xcomp" or not lucky:
            return False
    finite = above.head if above.pos_ == "ADJ" else above
    modal = any(map(has_modal, (verb, finite)))
    no = any(negated_here(v, objects=False) for v in (verb, above, finite))
    above_that = finite.head if finite.dep_ == "xcomp" else finite
    failed = lemma(above_that) in words["unfulfilled"] and above_that.i != verb.i
    later = any(w.lower_ in _LIMITS and w.i > verb.i for w in verb.subtree)
    return not (modal or no or failed or later)
