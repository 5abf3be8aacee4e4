"""Initials that a news agency shares with a police: "AFP charged a man in Sydney", "AFP reported".

Which is meant is told by what it does, where the text is set in the land of that police: who
charges, arrests and investigates is the police, whoever reports the agency. Elsewhere who arrests
is a body that no table knows. Where no such deed is told, or both are, nothing is decided.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.gazetteer.index import NameIndex
from extract.gazetteer.records import Entry, NamedSpan, Reading
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words

_FORCES = frozenset({"police", "security_service", "government_body"})
_PAPERS = "media"


def with_shared_initials(
    view: View, spans: Sequence[NamedSpan], names: NameIndex[Entry]
) -> list[NamedSpan]:
    """The spans, each with what shared initials mean in this text."""
    shared = [s for s in spans if s.rule == "table:organization" and view.texts[s.start].isupper()]
    read: dict[str, Reading] = {}
    for name in {view.doc[s.start : s.end].text for s in shared}:
        kinds = {e.reading.subtype: e.reading for e in names.get(name)}
        force = next((r for kind, r in kinds.items() if kind in _FORCES), None)
        paper = kinds.get(_PAPERS)
        if force is None or paper is None:
            continue
        called = [s for s in shared if view.doc[s.start : s.end].text == name]
        if any(s.reading.country == force.country for s in called):
            continue
        deeds = {_kind(view, span) for span in called} - {""}
        if deeds == {"force"}:
            here = _is_set_in(view, spans, force.country)
            read[name] = force if here else Reading("organization", None, name, None, None)
        elif deeds == {"army"}:
            read[name] = Reading("organization", None, name, None, None)
        elif deeds == {"paper"}:
            read[name] = paper
    if not read:
        return list(spans)
    return [
        replace(s, reading=read[text], actor=None)
        if s in shared and (text := view.doc[s.start : s.end].text) in read
        else s
        for s in spans
    ]


def _kind(view: View, span: NamedSpan) -> str:
    """What the verb of a name, or the noun behind it, tells: "force", "paper" or ""."""
    words = organization_words()
    root = view.doc[span.start : span.end].root
    noun = root.head if root.dep_ in {"compound", "poss", "nmod", "amod"} else None
    if noun is not None and noun.i > root.i:
        if noun.lemma_.lower() in words["staff_of_papers"]:
            return "paper"
        if noun.lemma_.lower() in words["staff_of_armies"]:
            return "army"
        return "force" if noun.lemma_.lower() in words["staff_of_forces"] else ""
    verb = root.head
    if (
        root.dep_ == "pobj"
        and view.word(root.i - 1) == "to"
        and view.word(root.i - 2) == "according"
    ):
        return "paper"
    if root.dep_ == "pobj" and verb.lower_ == "by":
        verb = verb.head
    elif root.dep_ != "nsubj":
        told = root.dep_ in {"dobj", "dative"} and verb.lemma_.lower() == "tell"
        staff = root.dep_ == "pobj" and verb.head.lemma_.lower() in words["staff_of_papers"]
        return "paper" if told or staff else ""
    lemma = verb.lemma_.lower()
    joined = {c.lemma_.lower() for c in verb.children if c.dep_ == "conj"}
    if lemma in words["deeds_of_forces"] and any(c.dep_ == "ccomp" for c in verb.children):
        return "paper"  # "AFP charged that police had beaten her": it tells so
    if lemma in words["deeds_of_both"] and joined & words["deeds_of_papers"]:
        return "paper"  # "AFP investigated the case and published its findings"
    things = {"dobj", "nsubjpass"}
    opened = {c.lemma_.lower() for c in verb.children if c.dep_ in things}
    if lemma in words["deeds_of_forces"] or opened & words["inquiries"]:
        return "force"
    return "paper" if lemma in words["deeds_of_papers"] else ""


def _is_set_in(view: View, spans: Sequence[NamedSpan], country: str | None) -> bool:
    """Whether a place in that land is named, or the land."""
    places = (s.reading.country for s in spans if s.reading.type == "place")
    nations = (nation.code for _, nation in view.nation_at.values())
    return country is not None and (country in set(places) or country in set(nations))
