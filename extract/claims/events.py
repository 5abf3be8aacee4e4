"""Which claims of a document tell of one event, and what date and place that event has.

A definite event noun ("the attack") looks back to the last event of its type; a denial looks back
to what it denies. Words for deeds of two kinds, a verdict and a notice, tell of two events.
Everything else is an event of its own: two claims too few in one event are easier to repair than
two events in one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from extract.answered import is_answer
from extract.claims.clause_times import governor_of
from extract.claims.drafts import SUFFERERS, Draft
from extract.entities import Entities
from extract.grammar import agents, is_passive, lemma, sentence_of
from extract.retold import is_from_another_day
from extract.wordlists import word_sets
from graph.ids import content_id
from graph.model import DateInterval, DocumentEntity, DocumentEvent, Role, Scope
from graph.ontology import ontology

_LOOK_BACK = 6
"""Sentences within which a definite noun finds its event."""

_DEFINITE = ("the", "this", "that", "these", "those", "such")
_REFUTING = ("denied", "negated")
_NEVER_TOLD = ("negated", "hypothetical")
_WHILE = ("during", "after", "before", "in", "at")
_AT_LAW = "legal_action"
_ANY_TAKING = "arrest"
"""The kind of "the arrest" and "the detention", which any word for taking somebody may tell."""
_PRECISION = {"day": 0, "interval": 1, "month": 2, "year": 3}
_PLACE_ORDER = ("campus", "city", "venue", "online_space", "region", "country")


def group_events(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Drafts that tell of one event, in text order; every draft stands in exactly one group."""
    groups: list[list[Draft]] = []
    by_type: dict[str, list[list[Draft]]] = defaultdict(list)
    told = {draft.frame.trigger.i: draft for draft in drafts}
    for draft in drafts:
        alike = by_type[draft.frame.type]
        again = _is_definite(draft) or is_answer(draft.frame)
        whom = _whom(draft, told)
        homes = [g for g in reversed(alike) if _same_event(g, draft, whom, again=again)]
        home = next((g for g in homes if _is_told_alike(g, draft)), next(iter(homes), None))
        if home is None:
            groups.append([draft])
            alike.append(groups[-1])
        else:
            home.append(draft)
    return groups


def _same_event(group: list[Draft], draft: Draft, whom: frozenset[str], *, again: bool) -> bool:
    """Whether a draft tells of the event of a group.

    Args:
        whom: Whom it befell, as far as its clause says so.
        again: Whether its word speaks of what was told.
    """
    last = group[-1]
    near = draft.frame.sentence - last.frame.sentence <= _LOOK_BACK
    looks_back = again and near and draft.frame.scope == last.frame.scope
    if not looks_back and draft.frame.modality not in _REFUTING:
        return False
    if draft.frame.sentence == last.frame.sentence or is_from_another_day(last.frame.trigger):
        return False
    if _is_of_nothing_told(group, draft, looks_back=looks_back) or _tells_how_it_ended(draft):
        return False
    if _is_another_deed(group, draft) or _is_another_step(group, draft):
        return False
    return not _conflict(group, draft, whom) and (looks_back or _shares(group, draft))


def _is_of_nothing_told(group: list[Draft], draft: Draft, *, looks_back: bool) -> bool:
    """ "Nobody has been arrested for the abduction": it is not the arrest that nobody made.

    A noun for what was done looks back to what was told as done; of what did not happen or only
    may, it needs the same word or a person of it. What did not happen is what might have, where
    one word tells of both ("would stop her pension ... was never charged").
    """
    if any(d.frame.modality not in _NEVER_TOLD for d in group):
        return False
    if lemma(draft.frame.trigger) in {lemma(d.frame.trigger) for d in group}:
        return False
    if draft.frame.modality in _NEVER_TOLD:
        return True
    return looks_back and not _shares(group, draft)


def _is_told_alike(group: list[Draft], draft: Draft) -> bool:
    """ "Police held Amin. Karim was not held. The arrest": what was done is told again, before what
    was not."""
    done = draft.frame.modality not in _NEVER_TOLD
    return not done or any(d.frame.modality not in _NEVER_TOLD for d in group)


def _is_another_deed(group: list[Draft], draft: Draft) -> bool:
    """ "Her account was frozen. She was not dismissed": words for deeds of two kinds."""
    known, new = _kinds(*group), _kinds(draft)
    return bool(known) and bool(new) and known.isdisjoint(new)


def _kinds(*drafts: Draft) -> set[str]:
    told = {lemma(draft.frame.trigger) for draft in drafts}
    return {kind for kind, words in word_sets("deed_kinds").items() if not told.isdisjoint(words)}


def _tells_how_it_ended(draft: Draft) -> bool:
    """ "He was pushed. He was not hurt": that none came to harm does not gainsay the push."""
    trigger = draft.frame.trigger
    harmed = lemma(trigger) in word_sets("event_words")["harming"]
    if draft.frame.modality != "negated" or not harmed:
        return False
    return is_passive(trigger) and not agents(trigger)


def _whom(draft: Draft, told: Mapping[int, Draft]) -> frozenset[str]:
    """Whom an event befell: of "he was beaten during the questioning" him, who was beaten."""
    own = draft.fillers(*SUFFERERS)
    noun = draft.frame.trigger
    if own or noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.head.lower_ not in _WHILE:
        return own
    clause = told.get(noun.head.head.i)
    return own if clause is None else clause.fillers(*SUFFERERS)


def _is_another_step(group: list[Draft], draft: Draft) -> bool:
    """ "was charged ... the verdict", "was arrested ... the disappearance of another".

    A noun of another kind of deed is of the same only where it has a person of it. The steps of a
    case at law are each an event, whatever the words have no kind for.
    """
    frame = draft.frame
    words = {lemma(d.frame.trigger) for d in group}
    if frame.trigger.pos_ != "NOUN" or lemma(frame.trigger) in words or _shares(group, draft):
        return False
    if not _kinds(draft).isdisjoint(_kinds(*group)):  # "found him guilty ... the verdict"
        return False
    kinds = {d.frame.mode for d in group if d.frame.mode}
    if frame.type == _AT_LAW:
        return frame.mode is None or frame.mode not in kinds
    return frame.mode not in (None, _ANY_TAKING) and bool(kinds) and frame.mode not in kinds


def _is_definite(draft: Draft) -> bool:
    trigger = draft.frame.trigger
    if trigger.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in trigger.lefts)


def _conflict(group: list[Draft], draft: Draft, whom: frozenset[str]) -> bool:
    """True when both name a doer, somebody whom it befell or a day, and not the same one."""
    doers = ontology().doer_roles
    for roles, new in ((doers, draft.fillers(*doers)), (SUFFERERS, whom)):
        known = {e for d in group for e in d.fillers(*roles)}
        if known and new and not known & new:
            return True
    days = {d.from_ for d in map(own_date, group) if d and d.precision == "day"}
    day = own_date(draft)
    return bool(days) and day is not None and day.precision == "day" and day.from_ not in days


def _shares(group: list[Draft], draft: Draft) -> bool:
    roles = (*ontology().doer_roles, *SUFFERERS)
    known = {e for d in group for e in d.fillers(*roles)}
    return bool(known & draft.fillers(*roles))


def own_date(draft: Draft) -> DateInterval | None:
    """The date that the claim itself gives, or None.

    Of two, the one that hangs on the trigger, else the one nearer to it.
    """
    dated = [(role, role.value) for role in draft.roles if isinstance(role.value, DateInterval)]
    if len(dated) < 2:
        return dated[0][1] if dated else None
    return min(dated, key=lambda one: _distance(one[0], draft.frame.trigger))[1]


def _distance(role: Role, trigger: Token) -> tuple[bool, int]:
    """How far a role is from the trigger: what hangs on it first, then by characters."""
    above = governor_of(role, sentence_of(trigger))
    own = above is not None and above.i == trigger.i
    return not own, min(abs(role.start - trigger.idx), abs(role.end - trigger.idx))


def event_id(group: Sequence[Draft]) -> str:
    """Id of an event of a document: a hash over its first claim."""
    return content_id("evt", (group[0].id,))


def document_event(
    group: Sequence[Draft], entities: Entities, issues: Iterable[str]
) -> DocumentEvent:
    """The event that a group of claims tells of: narrowest date, most exact place, any incident."""
    dates = [d for d in map(own_date, group) if d is not None]
    scope: Scope = "incident" if any(d.frame.scope == "incident" for d in group) else "pattern"
    return DocumentEvent(
        id=event_id(group),
        type=group[0].frame.type,
        mode=next((d.frame.mode for d in group if d.frame.mode), None),
        scope=scope,
        claims=tuple(d.id for d in group),
        date=min(dates, key=lambda d: (_PRECISION[d.precision], d.from_, d.to), default=None),
        place=_place((r for d in group for r in d.roles), entities),
        issues=tuple(sorted(set(issues))),
    )


def _place(roles: Iterable[Role], entities: Entities) -> str | None:
    scenes = [entities.get(r.entity) for r in roles if r.role == "place" and r.entity]
    best = min(scenes, key=_exactness, default=None)
    return best.id if best else None


def _exactness(scene: DocumentEntity) -> tuple[int, int, str]:
    """Coded campuses and cities first: by their codes reports of one event find each other."""
    rank = "campus" if scene.type == "campus" else scene.subtype or "venue"
    order = _PLACE_ORDER.index(rank) if rank in _PLACE_ORDER else len(_PLACE_ORDER)
    return (0 if scene.key and order < 2 else 1, order, scene.id)
