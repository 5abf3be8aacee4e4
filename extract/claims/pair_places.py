"""Places of two verbs in one sentence: which of them the second verb shares.

"He was tried in Can Tho and sentenced": a participle joined to another has its place, where it has
no subject, doer, day or way of its own. Who is seized in one town may be jailed in another, and
who is stabbed in one sentenced in another: only what a court does goes on where a court began.

"The van that was used to abduct him was found in Graz": what a relative clause tells has not the
place of the verb around it, which tells of the van alone.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_SHARING = ("legal_action", "detain", "assault")
_OWN = (
    "nsubj",
    "nsubjpass",
    "agent",
    "aux",
    "auxpass",
    "npadvmod",
    "advmod",
    "advcl",
    "mark",
    "neg",
)
_ELSEWHERE = ("in", "at", "on", "to", "into", "from", "outside", "near", "before", "after", "since")


def place_of_the_first(frame: Frame) -> Iterator[Token]:
    """The places of the verb that a passive participle is joined to: "tried in Can Tho and"."""
    verb = frame.trigger
    first = verb.head
    if frame.type not in _SHARING or verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBD"):
        return
    if first.tag_ != "VBN" or not children(first, "auxpass", "aux") or _has_its_own(verb):
        return
    if first.i > verb.i or not _befalls_there(lemma(first)):
        return
    if _is_of_a_court(frame) and lemma(first) not in word_sets("places")["in_court"]:
        return  # "was stabbed in London and sentenced"
    for at in children(first, "prep"):
        if at.lower_ in ("in", "at") and first.i < at.i < verb.i:
            yield from children(at, "pobj")


def _has_its_own(verb: Token) -> bool:
    """Whether words of its own say who, when or where: "and in June was sentenced"."""
    if any(child.dep_ in _OWN for child in verb.children):
        return True
    return any(_is_elsewhere(at) for at in children(verb, "prep"))


def _is_elsewhere(at: Token) -> bool:
    """Whether a preposition tells of another place or day; not "sentenced to death"."""
    term = at.lower_ == "to" and all(word.pos_ != "PROPN" for word in at.children)
    return at.lower_ in _ELSEWHERE and not term


def _is_of_a_court(frame: Frame) -> bool:
    return frame.type == "legal_action" or lemma(frame.trigger) in ("jail", "imprison")


def _befalls_there(verb: str) -> bool:
    words = word_sets("places")
    befalls = person_words().befalls(verb) or verb in words["befalling"]
    return befalls and verb not in words["carrying_off"]


def is_of_the_verb_around(trigger: Token, at: Token) -> bool:
    """Whether a place behind a verb is told of its subject, and not of what is told beside that."""
    verb = at.head
    if at.i < verb.i or verb.pos_ != "VERB" or lemma(verb) in _holding():
        return False
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    if subject is None or not subject.is_ancestor(trigger) or trigger.i > verb.i:
        return False
    if lemma(subject) in word_sets("light_verbs")["gatherings"]:
        return False  # "the vigil at which they were beaten took place in Leeds"
    clause = trigger
    while clause.head.i != subject.i:
        clause = clause.head
    return clause.dep_ in ("relcl", "acl")


def _holding() -> frozenset[str]:
    """Verbs that say of a gathering or a house where it was."""
    words = word_sets("light_verbs")
    lying = word_sets("places")["lying"]
    return words["light"] | words["organizing"] | lying | {"occur", "happen"}
