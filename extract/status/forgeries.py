"""Whose name was misused has done nothing: of "a forged letter in the name of Rosa Lim", Rosa Lim.

What only seems to come from somebody ("an email, supposedly from me"), or bears a name that others
wrote on it, tells of no doer. Of a body or a state the seeming may be meant ("a message that seemed
to come from the embassy"): there only what is called forged counts, beside it or in the next
sentence ("It was a fake"). Who makes a fake account is its doer.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, own_subjects, sentence_of
from extract.naming.person_words import person_words
from extract.wordlists import word_sets
from graph.ontology import ontology

_BORNE = frozenset({"in", "under", "with", "bearing", "carrying"})
_FROM = frozenset({"from", "by"})
_ONE = frozenset({"me", "him", "her"})
_SEEMING = 8
"""So many words may stand between "seemed" and the name."""


def not_by_whose_name_it_bears(frame: Frame) -> Frame:
    """Without the doers whose name was misused; nor do they say what the fake says."""
    doers = ontology().doer_roles
    if frame.source is not None and _is_misused(frame.source):
        frame = replace(frame, source=None).marked("forgery_guard")
    kept = (f for f in frame.fillers if f.role not in doers or not _is_misused(f.head))
    return frame.filled(kept, "forgery_guard")


def _is_misused(who: Token) -> bool:
    who = who.head if who.dep_ == "appos" else who  # "from the activist Lena Park"
    text = _text_from(who) or _text_received(who)
    if text is None:
        return False
    forged = any(_is_forged(word) for word in text.subtree if word.i < who.i)
    forged = forged or _called_forged_next(text)
    if _bears_name(who):
        return forged or _is_one_person(who)
    if who.head.lower_ not in _FROM:
        return False
    sent = forged and who.head.lower_ == "from"
    return sent or (_only_seems(text, who) and (forged or _is_one_person(who)))


def _text_from(who: Token) -> Token | None:
    """The letter, message or account that a phrase with this name belongs to."""
    words = word_sets("light_verbs")
    for above in who.ancestors:
        if lemma(above) in words["written_things"] and above.i < who.i:
            return above
        if is_verbal(above) and above.dep_ not in ("relcl", "acl", "xcomp", "advcl"):
            return None
    return None


def _text_received(who: Token) -> Token | None:
    """ "Received an email, supposedly from me": the parser hangs the sender on the verb."""
    preposition = who.head
    if preposition.lower_ != "from" or not is_verbal(preposition.head):
        return None
    written = word_sets("light_verbs")["written_things"]
    before = (o for o in _got(preposition.head) if o.i < who.i and lemma(o) in written)
    return next(before, None)


def _got(verb: Token) -> Iterator[Token]:
    """What somebody got, and what came: "received an email", "an email was received"."""
    yield from children(verb, "dobj", "nsubjpass")
    yield from (s for s in children(verb, "nsubj") if not children(verb, "dobj"))


def _called_forged_next(text: Token) -> bool:
    """ "It was a fake", "The letter turned out to be forged" behind the sentence of the letter."""
    after = sentence_of(text).end
    if after >= len(text.doc):
        return False
    for word in sentence_of(text.doc[after]):
        if word.lower_ not in word_sets("light_verbs")["forgeries"]:
            continue
        verb = word if is_verbal(word) else word.head
        while verb.dep_ == "xcomp" and not own_subjects(verb):
            verb = verb.head
        named = ("it", "this", "that", lemma(text))
        called = any(lemma(s) in named or s.lower_ in named for s in own_subjects(verb))
        if called and not children(verb, "neg"):
            return True
    return False


def _is_forged(word: Token) -> bool:
    return word.lower_ in word_sets("light_verbs")["forged"]


def _bears_name(who: Token) -> bool:
    """ "In the name of X", "under the forged signature of X", "in X's name"."""
    names = word_sets("light_verbs")["names_borne"]
    name = who.head.head if who.head.lower_ == "of" else who.head
    owned = who.dep_ == "poss" or who.head.lower_ == "of"
    return owned and lemma(name) in names and name.head.lower_ in _BORNE


def _only_seems(text: Token, who: Token) -> bool:
    """ "Seemed to come from X", "purportedly sent by X"."""
    start = max(text.i + 1, who.i - _SEEMING, sentence_of(who).start)
    own = word_sets("light_verbs")["hinting_adverbs"] if who.lower_ == "me" else ()
    return any(_seems(word) or word.lower_ in own for word in who.doc[start : who.i])


def _seems(word: Token) -> bool:
    words = word_sets("light_verbs")
    return lemma(word) in words["seeming_verbs"] or word.lower_ in words["seeming_adverbs"]


def _is_one_person(who: Token) -> bool:
    """I or she; a name that the model takes for a person's, with a given name, or a noun for
    somebody."""
    if who.pos_ == "PRON":
        return who.lower_ in _ONE
    named = [who, *(child for child in who.lefts if child.dep_ == "compound")]
    words = person_words()
    person = any(word.ent_type_ == "PERSON" or word.lower_ in words.given for word in named)
    return person or words.role(who.lower_) == who.lower_
