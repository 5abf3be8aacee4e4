"""Links of a deed with somebody: "no link between the beating of Ali Tal and the consulate",
"nothing linked the attack to Minsk".

The parser joins the consulate to Ali Tal, as if both were beaten. A link that is sought, ruled out
or not proven says nothing of the deed, which the sentence takes for known.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, lemma, prepositional_objects
from extract.naming.person_words import person_words
from extract.roles.relative_doers import are_people, is_body
from extract.statuses import DOUBTED
from extract.wordlists import word_sets

_NOT_ITS = ("target", "intermediary", "place")
_DONE_TO = ("of", "on", "against", "to")


def not_linked_as_victim(frame: Frame) -> Frame:
    """ "Nothing linked the attack to Minsk": what it is linked to has not suffered it."""
    deed = frame.trigger
    if deed.dep_ not in ("dobj", "nsubjpass") or not _links(deed.head):
        return frame
    sides = [n for w in (deed, deed.head) for n in prepositional_objects(w, "to", "with")]
    gone = {word.i for side in sides for word in side.subtree}
    kept = (f for f in frame.fillers if f.role not in _NOT_ITS or f.head.i not in gone)
    return frame.filled(tuple(kept), "not_linked_as_victim")


def _links(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["linking_verbs"]


def only_linked(frame: Frame) -> Frame:
    """ "A link between the beating of Ali and the consulate": Ali alone was beaten, it is known."""
    deed = frame.trigger
    if deed.dep_ != "pobj" or deed.head.lower_ != "between" or not _is_link(deed.head.head):
        return frame
    other = _other_side(deed)
    gone = {word.i for word in other.subtree} if other is not None else set()
    kept = tuple(f for f in frame.fillers if f.head.i not in gone)
    frame = frame.filled(kept, "only_linked")
    if frame.source is not None and frame.source.i in gone:
        frame = replace(frame, source=None).marked("only_linked")
    suffered = any(f.role == "target" for f in frame.fillers)
    if not suffered or frame.modality not in DOUBTED or _is_hedged(deed):
        return frame
    return replace(frame, modality="asserted", source=None, cues=()).marked("link_known")


def _is_hedged(deed: Token) -> bool:
    """ "The alleged beating of Ali"."""
    words = word_sets("modality")["allege_adjectives"]
    return any(word.lower_ in words for word in children(deed, "amod"))


def _is_link(noun: Token) -> bool:
    return lemma(noun) in word_sets("modality")["links"]


def _other_side(deed: Token) -> Token | None:
    """The "consulate" of "the beating of Ali and the consulate"; None where the deed has a peer.

    "The beatings of Ali and Omar" may be of two.
    """
    if children(deed, "conj"):
        return None
    joined = (p for noun in prepositional_objects(deed, *_DONE_TO) for p in [conjuncts(noun)])
    last = next((peers[-1] for peers in joined if len(peers) > 1), None)
    if last is None or (deed.tag_ == "NNS" and _may_suffer(last)):
        return None
    return last


def _may_suffer(noun: Token) -> bool:
    return are_people(noun) and not is_body(noun) and not person_words().is_official(noun.lower_)
