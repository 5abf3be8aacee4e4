"""Which claims of a document tell of one event, and what date and place that event has.

A definite event noun ("the attack") looks back to the last event of its type; a denial looks back
to what it denies, which its own word names best. What parts two events stands in `same_event`.
Everything else is an event of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from extract.claims.counter_charges import without_counter_charges
from extract.claims.drafts import Draft
from extract.claims.named_apart import counted, names_another
from extract.claims.other_doers import denied_by_no_doer, not_of_another_crowd
from extract.claims.owned_deeds import is_owned, of_the_only_one
from extract.claims.same_event import NEVER_TOLD, is_same_event, retelling
from extract.claims.then_and_there import Places, own_date
from extract.claims.told_aside import nearest_meant
from extract.claims.told_by_who import told_by_its_doer
from extract.entities import Entities
from extract.grammar import lemma
from extract.role_groups import SUFFERERS
from extract.status.answered_deeds import is_answer
from extract.statuses import CLAIMED, REFUTED
from graph.ids import content_id
from graph.model import DocumentEntity, DocumentEvent, Role, Scope

_DEFINITE = ("the", "this", "that", "these", "those", "such")
_WHILE = ("during", "after", "before", "in", "at")
_PRECISION = {"day": 0, "interval": 1, "month": 2, "year": 3}
_PLACE_ORDER = ("campus", "city", "venue", "online_space", "region", "country")
_NOWHERE: Places = MappingProxyType({})


def group_events(drafts: Sequence[Draft], places: Places = _NOWHERE) -> list[list[Draft]]:
    """Drafts that tell of one event, in text order; every draft stands in exactly one group.

    Args:
        places: What the places of the document are.
    """
    groups: list[list[Draft]] = []
    by_type: dict[str, list[list[Draft]]] = defaultdict(list)
    told = {draft.frame.trigger.i: draft for draft in drafts}
    for draft in drafts:
        alike = by_type[draft.frame.type]
        by_who = told_by_its_doer(draft, alike)
        homes = [by_who] if by_who is not None else _homes(alike, draft, told, places)
        home = next((g for g in homes if _is_told_alike(g, draft)), next(iter(homes), None))
        if home is None:
            groups.append([draft])
            alike.append(groups[-1])
        else:
            home.append(draft)
    return groups


def _homes(
    alike: Sequence[list[Draft]], draft: Draft, told: Mapping[int, Draft], places: Places
) -> Sequence[list[Draft]]:
    """The events of its type of which a draft tells again, the last first."""
    again = _is_definite(draft) or is_owned(draft) or is_answer(draft.frame)
    if not again and draft.frame.modality not in REFUTED:
        return []
    if names_another(draft.frame.trigger):
        return []
    whom = _whom(draft, told)
    pairs = (retelling(group, draft, whom, places, again=again) for group in reversed(alike))
    homes = [pair.group for pair in pairs if is_same_event(pair)]
    if draft.frame.modality in REFUTED:
        homes = denied_by_no_doer(homes, draft, whom)
        homes.sort(key=lambda home: _otherwise(home, draft))
        return homes
    if is_owned(draft):
        return of_the_only_one(draft, homes, alike, places)
    meant = nearest_meant(draft, not_of_another_crowd(homes, draft, told.values()))
    beside = [one for one in told.values() if one.frame.sentence == draft.frame.sentence]
    return counted(draft.frame.trigger, without_counter_charges(meant, draft, beside))


def _otherwise(group: Sequence[Draft], draft: Draft) -> int:
    """How far the words of an event are from those of a denial: "was arrested. Guards questioned
    her. The police deny that she was arrested" denies the arrest, and "was abducted" is denied with
    "was kidnapped"."""
    own, mode = lemma(draft.frame.trigger), draft.frame.mode
    words = [lemma(told.frame.trigger) for told in group]
    if any(word.startswith(own) or own.startswith(word) for word in words):
        return 0
    return 1 if mode is not None and any(told.frame.mode == mode for told in group) else 2


def _is_told_alike(group: list[Draft], draft: Draft) -> bool:
    """ "Police held Amin. Karim was not held. The arrest": what was done is told again, before what
    was not, or what somebody denied."""
    if draft.frame.modality in NEVER_TOLD:
        return True
    never = (*NEVER_TOLD, *REFUTED) if draft.frame.modality in CLAIMED else NEVER_TOLD
    return any(d.frame.modality not in never for d in group)


def _whom(draft: Draft, told: Mapping[int, Draft]) -> frozenset[str]:
    """Whom an event befell: of "he was beaten during the questioning" him, who was beaten."""
    own = draft.fillers(*SUFFERERS)
    noun = draft.frame.trigger
    if own or noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.head.lower_ not in _WHILE:
        return own
    clause = told.get(noun.head.head.i)
    return own if clause is None else clause.fillers(*SUFFERERS)


def _is_definite(draft: Draft) -> bool:
    trigger = draft.frame.trigger
    if trigger.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in trigger.lefts)


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
