"""What somebody says was not so, without a word for it: "'I never did that,' he said", "that never
happened", "nothing of the kind took place", "that is not true".

"That never happened to me before" and "did not happen in Rome" leave the deed as it was.
"""

from spacy.tokens import Token

from extract.grammar import children, has_modal, is_verbal, lemma, own_subjects
from extract.status.local_cues import negated_here
from extract.status.plainly_done import is_plainly_done
from extract.wordlists import word_sets

_POINTERS = frozenset({"this", "that", "it", "so"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})


def said_not_to_be(verb: Token) -> Token | None:
    """The "that" of a clause below a verb of saying which says that it was not so."""
    saying = verb.head
    if verb.dep_ not in ("ccomp", "parataxis") or not is_verbal(saying):
        return None
    if lemma(saying) not in word_sets("speech")["verbs"] or not is_plainly_done(saying):
        return None
    modal = has_modal(verb)
    if modal or children(verb, "conj", "advcl", "ccomp"):
        return None
    return _never_done(verb) or _never_happened(verb) or _untrue(verb)


def _never_done(verb: Token) -> Token | None:
    """The object of "never did that", "did nothing of the kind", "has done no such thing"."""
    subjects = own_subjects(verb)
    if lemma(verb) != "do" or not subjects or subjects[0].lower_ not in _PRONOUNS:
        return None
    for thing in children(verb, "dobj"):
        refused = bool(negated_here(verb))
        if thing.lower_ in _POINTERS and refused and not children(thing, "relcl", "prep"):
            return thing
        such = any(word.lower_ == "such" for word in thing.lefts) or _is_of_the_kind(thing)
        if such and (refused or thing.lower_ == "nothing"):
            return thing
    return None


def _is_of_the_kind(thing: Token) -> bool:
    """ "Nothing of the kind", "anything of the sort", "nothing like that"."""
    behind = [(p.lower_, o) for p in children(thing, "prep") for o in children(p, "pobj")]
    return any(
        (prep == "of" and noun.lower_ in ("kind", "sort"))
        or (prep == "like" and noun.lower_ in _POINTERS)
        for prep, noun in behind
    )


def _never_happened(verb: Token) -> Token | None:
    """The subject of "that never happened", "nothing of the kind took place"."""
    took_place = lemma(verb) == "take" and any(o.lower_ == "place" for o in children(verb, "dobj"))
    if not took_place and lemma(verb) not in word_sets("modality")["occurring"]:
        return None
    if children(verb, "prep", "npadvmod"):  # "never happened to me", "did not happen in Rome"
        return None
    for thing in children(verb, "nsubj"):
        if thing.lower_ in _POINTERS and negated_here(verb):
            return thing
        if thing.lower_ == "nothing" and _is_of_the_kind(thing):
            return thing
    return None


def _untrue(copula: Token) -> Token | None:
    """The subject of "that is not true"."""
    judged = [word.lower_ for word in children(copula, "acomp", "attr", "advmod")]
    so = not {"true", "so", "correct"}.isdisjoint(judged)
    if lemma(copula) != "be" or not so or not children(copula, "neg"):
        return None
    return next((s for s in children(copula, "nsubj") if s.lower_ in _POINTERS), None)
