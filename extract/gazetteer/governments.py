"""Governments: "the Chinese government", "authorities in Minsk", and the bare "the government".

A bare government phrase gets no state here. Which one it is stands elsewhere in the document, and
the nearest place would accuse the wrong state.
"""

from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.states import Nation, States
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words


def find_governments(view: View, states: States) -> Iterator[NamedSpan]:
    """Yield governments; rule `pattern:state`, or `state:bare` (key and country None)."""
    words = organization_words()
    heads = words["state_heads"]
    for i, low in enumerate(view.low):
        if low not in heads or _is_modifier(view, i):
            continue
        if low == "side" and not _is_party(view, i):
            continue
        body = _local(view, i) or _force(view, i)
        if body is not None:
            yield body
            continue
        start, nation = view.before(i, words["state_fillers"])
        end, behind = view.behind(i + 1, ("of", "in"))
        nation = nation or behind
        if nation is not None and (
            nation is behind or nation.form != "capital" or low != "authorities"
        ):
            kind = "nominal" if low == "governments" else "proper"
            yield NamedSpan(
                start, end, states.actor(nation.code), "pattern:state", kind=kind, head=i
            )
        elif nation is not None:
            yield _body(view, start, i + 1, i, "government_body", nation)
        elif low == "governments":
            reading = Reading("organization", "state", view.doc[start : i + 1].text, None, None)
            yield NamedSpan(start, i + 1, reading, "state:foreign", kind="nominal", head=i)
        elif low in words["state_bare"] or (low == "state" and _is_the_state(view, i)):
            start = _fillers_start(view, i, words["state_fillers"])
            start -= _is_led(view, start)
            name = view.doc[start : i + 1].text
            reading = Reading("organization", "state", name, None, None)
            yield NamedSpan(start, i + 1, reading, "state:bare", kind="nominal", head=i)


def _is_party(view: View, i: int) -> bool:
    """Whether the "side" of a nation is its state, as in "the Austrian side refused".

    It is where it acts or is acted on. A side "of" a border or a field, or that somebody is on, is
    a place.
    """
    token, nation = view.doc[i], view.nation_at.get(i - 1)
    if nation is None or nation[1].form != "adjective" or view.word(i + 1) == "of":
        return False
    by = token.dep_ == "pobj" and token.head.lower_ in {"by", "with"}
    return by or token.dep_ in {"nsubj", "nsubjpass", "dobj", "dative"}


def _is_modifier(view: View, i: int) -> bool:
    """ "government officials", "state media": the word describes the next noun."""
    token = view.doc[i]
    if view.cap[i] and not view.opens_sentence(i) and view.low[i] == "state":
        return True
    parts = organization_words()["state_parts"]
    if i in view.nation_to and view.low[i] != "state" and view.word(i + 1) not in parts:
        return False  # "in UAE government custody" still names the government
    if i + 1 < len(view) and view.doc[i + 1].pos_ in {"NOUN", "PROPN"}:
        return token.dep_ == "compound" or not token.dep_ or token.head.i > i
    return view.low[i] == "state" and token.pos_ not in {"NOUN", "PROPN"}


def _is_the_state(view: View, i: int) -> bool:
    return (
        view.word(i - 1) == "the"
        and view.doc[i].dep_ in {"nsubj", "nsubjpass", "pobj"}
        and (view.word(i + 1) != "of")
    )


def _fillers_start(view: View, i: int, fillers: frozenset[str]) -> int:
    start = i
    while start > 0 and view.low[start - 1] in fillers - {"own", "then", "new"}:
        start -= 1
    return start


def _is_led(view: View, start: int) -> bool:
    """ "the Ortega government": the word before is a name, so it is no unnamed government."""
    before = view.doc[start - 1] if start > 0 else None
    if before is None:
        return False
    couple = before.text.rpartition("-")[2][:1].isupper() and "-" in before.text
    return (
        (before.pos_ == "PROPN" or couple)  # "the Ortega-Murillo regime", tagged as an adjective
        and before.dep_ in ({"compound", "amod", "nmod"} if couple else {"compound"})
        and view.cap[start - 1]
        and view.low[start - 1] not in organization_words()["state_ranks"]
        and not view.opens_sentence(start - 1)
    )


def _local(view: View, i: int) -> NamedSpan | None:
    """ "local authorities", "the city government", "immigration authorities"."""
    words = organization_words()
    if view.word(i - 1) not in words["state_local"] or view.low[i] == "state":
        return None
    start, nation = view.before(i, words["state_local"])
    return _body(view, start, i + 1, i, "government_body", nation)


def _force(view: View, i: int) -> NamedSpan | None:
    """ "military authorities", "police authorities"."""
    word = view.word(i - 1)
    if word not in organization_words()["force_fillers"] or view.low[i] != "authorities":
        return None
    start, nation = view.before(i, (word,))
    subtype = "police" if word == "police" else "security_service"
    return _body(view, start, i + 1, i, subtype, nation)


def _body(
    view: View, start: int, end: int, head: int, subtype: str, nation: Nation | None
) -> NamedSpan:
    country = nation.code if nation else None
    reading = Reading("organization", subtype, view.doc[start:end].text, None, country)
    kind = "proper" if nation else "nominal"
    return NamedSpan(start, end, reading, "pattern:body", kind=kind, head=head)
