"""A deed named by whom it befell: "Sara Haile was arrested in Asmara. Her arrest was condemned".

Such a noun may as well be of another time, another deed or another person; it is the deed told
before where it befell the same person, is of the same kind or the same word, and gives no time of
its own that the other lacks. Of somebody who was arrested in May and in August "his arrest" is of
neither, since nobody can tell of which.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.then_and_there import Places, are_apart, gives_time_or_place
from extract.grammar import children, is_verbal, lemma
from extract.role_groups import SUFFERERS
from extract.statuses import CLAIMED, REFUTED

_DONE_OR_NOT = (*CLAIMED, *REFUTED)
_LATER = ("later", "earlier", "before", "again")
_STEM = 4
"""So many letters of a verb that a noun begins with: "deported ... her deportation"."""


def is_owned(draft: Draft) -> bool:
    """ "Her arrest", "Bello's murder"; not "her second arrest"."""
    noun = draft.frame.trigger
    if noun.pos_ not in ("NOUN", "PROPN") or children(noun, "amod", "nummod"):
        return False
    owners = {owner.i for owner in children(noun, "poss")}
    return any(f.head.i in owners and f.role in SUFFERERS for f in draft.frame.fillers)


def befell_its_owner(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether an owned noun names the event that others tell."""
    whom = draft.fillers(*SUFFERERS)
    if not any(whom & one.fillers(*SUFFERERS) for one in told):
        return False
    if not _is_of_a_deed(draft) or not any(map(_is_of_a_deed, told)) or _was_later(draft):
        return False
    if not any(is_alike(draft.frame.trigger, one.frame.trigger) for one in told):
        mode = draft.frame.mode
        if mode is None or all(one.frame.mode != mode for one in told):
            return False
    return _times(draft) <= {text for one in told for text in _times(one)}


def _is_of_a_deed(draft: Draft) -> bool:
    """Whether it is told as done or not done; so is no "they demanded her arrest"."""
    return draft.frame.modality in _DONE_OR_NOT


def _was_later(draft: Draft) -> bool:
    """ "Her murder a year later"."""
    return any(word.lower_ in _LATER for word in draft.frame.trigger.subtree)


def of_the_only_one(
    draft: Draft, homes: Sequence[list[Draft]], alike: Sequence[list[Draft]], places: Places
) -> Sequence[list[Draft]]:
    """The events that an owned noun may name, where their owner suffered no other of the type.

    Args:
        homes: Events that the noun may name by its words.
        alike: All events of its type that are told before.
    """
    if not homes or gives_time_or_place(draft):
        return homes
    done = [home for home in homes if not _is_refuted(home)]
    whom = draft.fillers(*SUFFERERS)
    others = [
        e for e in alike if e is not homes[0] and any(whom & d.fillers(*SUFFERERS) for d in e)
    ]
    if len(done) > 1 or any(are_apart(homes[0], e, places) for e in others if not _is_refuted(e)):
        return ()
    return homes


def _is_refuted(event: Sequence[Draft]) -> bool:
    return all(draft.frame.modality in REFUTED for draft in event)


def is_alike(noun: Token, deed: Token) -> bool:
    """ "Beat" and "beating", "arrest" and "arrest"."""
    name, verb = lemma(noun), lemma(deed)
    stem = verb.removesuffix("e") if is_verbal(deed) else verb
    return name == verb or (len(stem) >= _STEM and name.startswith(stem))


def _times(draft: Draft) -> set[str]:
    return {role.text.lower() for role in draft.roles if role.role == "time" and not role.inferred}
