"""Whether a claim tells again of an event that claims before it tell of.

Only a word that looks back ("the attack") and what is denied or did not happen may; of these, each
question of one table parts what is told of two events. Two claims too few in one event are easier
to repair than two events in one.
"""

from collections.abc import Callable
from dataclasses import dataclass

from extract.claims.drafts import Draft
from extract.claims.long_before import is_long_before
from extract.claims.named_apart import number_of
from extract.claims.named_beside import named_beside
from extract.claims.owned_deeds import befell_its_owner, is_owned
from extract.claims.then_and_there import (
    Places,
    gives_another_scene,
    is_of_another_day,
    is_of_another_year,
    own_date,
    was_not_then,
    was_not_there,
)
from extract.grammar import agents, is_passive, is_verbal, lemma
from extract.role_groups import SUFFERERS
from extract.roles.retold import is_from_another_day
from extract.status.contradicted import is_contradiction
from extract.status.cue_path import names_claim
from extract.status.denied_in_short import is_denied_in_short
from extract.statuses import CLAIMED, REFUTED, REPORTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_LOOK_BACK = 6
"""Sentences within which a definite noun finds its event."""
NEVER_TOLD = ("negated", "hypothetical")
_AT_LAW = "legal_action"
_IN_A_HALL = "disrupt_event"
_ANY_TAKING = "arrest"
"""The kind of "the arrest" and "the detention", which any word for taking somebody may tell."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """A claim that may tell again of the event of a group of claims before it.

    Attributes:
        whom: Whom it befell, as far as its clause says so.
        looks_back: Whether its word speaks of what was told.
        places: What is known of where the two were.
    """

    group: list[Draft]
    draft: Draft
    whom: frozenset[str]
    looks_back: bool
    places: Places

    @property
    def shares(self) -> bool:
        """Whether it has a doer or sufferer of the group."""
        roles = (*ontology().doer_roles, *SUFFERERS)
        known = {e for d in self.group for e in d.fillers(*roles)}
        return bool(known & self.draft.fillers(*roles))


def retelling(
    group: list[Draft], draft: Draft, whom: frozenset[str], places: Places, *, again: bool
) -> Retelling:
    """A claim beside a group.

    Args:
        again: Whether its word speaks of what was told, near or far.
    """
    last = group[-1].frame
    near = draft.frame.sentence - last.sentence <= _LOOK_BACK
    looks_back = again and near and draft.frame.scope == last.scope
    return Retelling(group, draft, whom, looks_back, places)


def is_same_event(one: Retelling) -> bool:
    """Whether the claim tells of the event of the group."""
    if not one.looks_back and one.draft.frame.modality not in REFUTED:
        return False
    if any(parts(one) for parts in _PARTING):
        return False
    return one.looks_back or one.shares


def _is_of_one_sentence(one: Retelling) -> bool:
    """Two words of one sentence, of which the second does not name what the first tells.

    Nor does it tell it again in an answer: "was not beaten; she says that she was", "was beaten by
    the consul, who denies it".
    """
    last, frame = one.group[-1].frame, one.draft.frame
    if frame.sentence != last.sentence or is_contradiction(frame) or is_denied_in_short(frame):
        return False
    told = last.modality in REPORTED and one.looks_back
    if not told or gives_another_scene(one.draft, one.group):
        return True
    return not named_beside(frame.trigger, last.trigger)


def _is_of_what_was_long_before(one: Retelling) -> bool:
    """ "Five years since the protests": what is told next was not then."""
    return is_from_another_day(one.group[-1].frame.trigger)


def _was_long_before(one: Retelling) -> bool:
    """ "A year before, the march had been attacked": another march, if the day of one is told."""
    frame = one.draft.frame
    dated = any(own_date(draft) is not None for draft in one.group)
    return dated and frame.modality == "asserted" and is_long_before(frame.trigger)


def _is_of_nothing_told(one: Retelling) -> bool:
    """ "Nobody has been arrested for the abduction": it is not the arrest that nobody made.

    A noun for what was done looks back to what was told as done; of what did not happen or only
    may, it needs the same word or a person of it. What did not happen is what might have, where
    one word tells of both ("would stop her pension ... was never charged").
    """
    if any(d.frame.modality not in NEVER_TOLD for d in one.group):
        return False
    if lemma(one.draft.frame.trigger) in _words(one.group):
        return False
    if one.draft.frame.modality in NEVER_TOLD:
        return True
    return one.looks_back and not one.shares


def _is_of_a_bare_denial(one: Retelling) -> bool:
    """ "Does not finance pickets ... a woman in the picket": denied of nobody, it is no event.

    Nor is "denied that she had threatened anyone" the threat of which "the call" is told.
    """
    if one.draft.frame.modality in REFUTED or one.shares:
        return False
    if any(d.frame.modality != "denied" for d in one.group):
        return False
    whom = [f.head.lower_ for d in one.group for f in d.frame.fillers if f.role in SUFFERERS]
    return set(whom) <= _event("whoever")


def _is_one_of_more(one: Retelling) -> bool:
    """ "Two protests in May. The first protest, on 3 May", "plans a showing. The first showing
    was disturbed": a number names one of them, and neither all of them nor one yet to come."""
    noun = one.draft.frame.trigger
    if noun.tag_ != "NN" or number_of(noun) is None:
        return False
    if any(d.frame.trigger.tag_ == "NNS" for d in one.group):
        return True
    planned = all(d.frame.modality == "planned" for d in one.group)
    return planned and one.draft.frame.modality in CLAIMED


def _is_of_another_owner(one: Retelling) -> bool:
    """ "Amin was held. Her arrest", "he was questioned. His arrest"."""
    return is_owned(one.draft) and not befell_its_owner(one.draft, one.group)


def _tells_how_it_ended(one: Retelling) -> bool:
    """ "He was pushed. He was not hurt": that none came to harm does not gainsay the push."""
    trigger = one.draft.frame.trigger
    harmed = lemma(trigger) in _event("harming")
    if one.draft.frame.modality != "negated" or not harmed:
        return False
    return is_passive(trigger) and not agents(trigger)


def _is_another_deed(one: Retelling) -> bool:
    """ "Her account was frozen. She was not dismissed": words for deeds of two kinds.

    "An alarm was set off. The shouting": noise is no alarm.
    """
    known, new = _kinds(*one.group), _kinds(one.draft)
    if one.draft.frame.type == _IN_A_HALL and lemma(one.draft.frame.trigger) in _event("noises"):
        return _words(one.group) <= _event("noiseless")
    return bool(known) and bool(new) and known.isdisjoint(new)


def _is_another_step(one: Retelling) -> bool:
    """ "was charged ... the verdict", "was arrested ... the disappearance of another".

    A noun of another kind of deed is of the same only where it has a person of it. The steps of a
    case at law are each an event, whatever the words have no kind for.
    """
    frame = one.draft.frame
    if frame.trigger.pos_ != "NOUN" or lemma(frame.trigger) in _words(one.group) or one.shares:
        return False
    if not _kinds(one.draft).isdisjoint(_kinds(*one.group)):  # "found him guilty ... the verdict"
        return False
    kinds = {d.frame.mode for d in one.group if d.frame.mode}
    if frame.type == _AT_LAW:
        return frame.mode is None or frame.mode not in kinds
    return frame.mode not in (None, _ANY_TAKING) and bool(kinds) and frame.mode not in kinds


def _is_of_others(one: Retelling) -> bool:
    """Both name somebody whom it befell, or a doer of one role, and not the same one.

    Who leads a march is not who walks in it, and who ordered an attack not who made it.
    """
    doers = ontology().doer_roles
    if _differ(one, SUFFERERS, one.whom):
        return True
    if not _differ(one, doers, one.draft.fillers(*doers)) or _denied_for_its_own(one):
        return False
    if not one.looks_back or one.draft.frame.modality in REFUTED:
        return True
    return any(_differ(one, (role,), one.draft.fillers(role)) for role in doers)


def _differ(one: Retelling, roles: tuple[str, ...], new: frozenset[str]) -> bool:
    known = {e for d in one.group for e in d.fillers(*roles)}
    return bool(known) and bool(new) and not known & new


def _denied_for_its_own(one: Retelling) -> bool:
    """ "Three agents seized her. The ministry denied the arrest": it gives no doer of another.

    "The ministry denied an accusation" is of no deed told before, and who denies that "it seized
    her" denies nothing of what rebels or a man with a name did.
    """
    draft = one.draft
    named = one.looks_back and not names_claim(draft.frame.trigger)
    if not named and (not is_verbal(draft.frame.trigger) or _is_of_its_own(one)):
        return False
    sources = {source.entity for source in draft.attribution}
    return draft.frame.modality == "denied" and draft.fillers(*ontology().doer_roles) <= sources


def _is_of_its_own(one: Retelling) -> bool:
    """Whether a man with a name, or rebels, did what was told, or it was elsewhere."""
    if gives_another_scene(one.draft, one.group):
        return True
    others, roles = word_sets("relations")["courts_of_others"], ontology().doer_roles
    doers = [f.head for d in one.group for f in d.frame.fillers if f.role in roles]
    return any(who.ent_type_ == "PERSON" or who.lower_ in others for who in doers)


def _was_not_then_or_there(one: Retelling) -> bool:
    """Both name a day, a time or a place, and not the same one."""
    draft, group = one.draft, one.group
    if is_of_another_day(draft, group) or is_of_another_year(draft, group):
        return True
    return was_not_then(draft, group) or was_not_there(draft, group, one.places)


_PARTING: tuple[Callable[[Retelling], bool], ...] = (
    _is_of_one_sentence,
    _is_of_what_was_long_before,
    _was_long_before,
    _is_of_nothing_told,
    _is_of_a_bare_denial,
    _is_one_of_more,
    _is_of_another_owner,
    _tells_how_it_ended,
    _is_another_deed,
    _is_another_step,
    _is_of_others,
    _was_not_then_or_there,
)
"""What makes the claim one of another event."""


def _event(name: str) -> frozenset[str]:
    return word_sets("event_words")[name]


def _words(group: list[Draft]) -> set[str]:
    return {lemma(draft.frame.trigger) for draft in group}


def _kinds(*drafts: Draft) -> set[str]:
    told = _words([*drafts])
    return {kind for kind, words in word_sets("deed_kinds").items() if not told.isdisjoint(words)}
