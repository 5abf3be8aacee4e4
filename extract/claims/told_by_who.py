"""A deed told again by its doer: "Two men beat Omar Tal. The men who beat him wore masks".

"The men" are those told of, so the clause looks back to the deed as "the attack" does: where just
one deed told with that word befell the same person, and the clause gives no day or place.
"""

from collections.abc import Sequence

from extract.claims.drafts import Draft
from extract.claims.then_and_there import gives_time_or_place
from extract.grammar import DEFINITE, children, has_had, is_passive, is_to_come, is_verbal, lemma
from extract.role_groups import SUFFERERS
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_LOOK_BACK = 4
_DOERS = ("initiator", "organizer")
_WHO = ("who", "that", "which")


def told_by_its_doer(draft: Draft, alike: Sequence[list[Draft]]) -> list[Draft] | None:
    """The event of which "the men who beat him" tell again; None where there is none, or two."""
    if not _is_of_the_doer(draft) or gives_time_or_place(draft):
        return None
    whom = draft.fillers(*SUFFERERS)
    same = [group for group in alike if any(whom & told.fillers(*SUFFERERS) for told in group)]
    if len(same) != 1 or len(whom) != 1:
        return None
    return same[0] if _is_that_deed(same[0], draft) else None


def _is_of_the_doer(draft: Draft) -> bool:
    """ "The men who beat him": the clause says which men are meant."""
    verb = draft.frame.trigger
    if verb.dep_ != "relcl" or not is_verbal(verb) or is_passive(verb) or is_to_come(verb):
        return False
    who = children(verb, "nsubj")
    doer = verb.head
    if not any(word.lower_ in _WHO for word in who) or doer.pos_ != "NOUN" or has_had(verb):
        return False
    before = {word.lower_ for word in doer.lefts}
    told_apart = before & (
        word_sets("event_words")["another"] | word_sets("event_words")["ordinals"]
    )
    close = verb.doc[verb.i - len(who) - 1].text != ","  # "the men, who beat him"
    return bool(before & set(DEFINITE)) and not told_apart and close


def _is_that_deed(group: Sequence[Draft], draft: Draft) -> bool:
    """Whether one of the claims tells it with the same verb, done, shortly before."""
    first, verb = group[0].frame, draft.frame.trigger
    near = 0 < draft.frame.sentence - first.sentence <= _LOOK_BACK
    done = all(told.frame.modality in CLAIMED for told in group) and draft.frame.modality in CLAIMED
    same = any(lemma(told.frame.trigger) == lemma(verb) for told in group)
    named = [f.head for told in group for f in told.frame.fillers if f.role in _DOERS]
    plain = all(head.pos_ != "PROPN" for head in named)
    return near and done and same and plain and draft.frame.scope == first.scope
