"""What an event was about: community, cause, anniversary, each with the words that show it.

Wrong issues ruin the analysis of campaigns. A community must stand in the event's own clause, else
it must be the only one of the sentence, the paragraph, the passage, or the title. A cause must
stand in the sentence, or be one of the whole passage. The name of whoever reports proves nothing,
and a state's name alone is no issue: `extract.issues.state_quarrel` says when it becomes one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extract.grammar import children, is_verbal, sentence_of
from extract.issues.cues import CueHit, cues_at, find_cues, of_one_issue
from extract.issues.labels import without_labels
from extract.issues.scene import Scene
from extract.remembered import once_a_span, text_of
from extract.sentence_words import sentence_around
from extract.tellers.speech import source_of
from graph.ontology import ontology

NEAR_CHARS = 700
"""How far off in the paragraph a cue may stand; long paragraphs tell more than one story."""

_CLAUSES = frozenset({"ROOT", "ccomp", "relcl", "parataxis"})


@dataclass(frozen=True, slots=True)
class FoundIssue:
    """An issue with its evidence.

    `start` and `end` are characters of `doc.text`, or of the title when `where` is "title".
    `where` is "clause", "sentence", "paragraph", "document" or "title".
    """

    issue: str
    start: int
    end: int
    where: str


def find_issues(
    trigger: Token, *, paragraph: Span | None = None, title: str = "", scene: Scene | None = None
) -> list[FoundIssue]:
    """The issues of an event, those of the closest words first, each once; empty for none.

    Args:
        paragraph: The paragraph around the event, in the same Doc.
        title: The title of the document, asked last.
        scene: The passage of the document around the event.
    """
    hits = _hits(trigger)
    clause = _clause_offsets(trigger) if hits else []
    inner = [h for h in hits if any(a <= h.start < b for a, b in clause)]
    found = [FoundIssue(h.issue, h.start, h.end, "clause") for h in inner]
    found += [FoundIssue(h.issue, h.start, h.end, "sentence") for h in hits if h.group == "cause"]
    if not any(h.group == "community" for h in inner):
        found += _only(hits, "sentence", ("community", "anniversary"))
    if not any(h.group == "community" for h in hits) and paragraph is not None:
        states = {hit.issue for hit in scene.state} if scene is not None else set[str]()
        said = without_labels(text_of(trigger.doc), _in_span(paragraph), states)
        near = [h for h in said if abs(h.start - trigger.idx) <= NEAR_CHARS]
        if scene is not None:
            near = [h for h in near if scene.start <= h.start < scene.end]
        found += _only(near, "paragraph", ("community",))
    if scene is not None:
        if not any(_is_community(f.issue) for f in found):
            shown = scene.communities()
            found += _each(shown, {hit.issue for hit in shown}, trigger)
        found += _each(scene.hits, scene.themes, trigger)
    if title and not any(_is_community(f.issue) for f in found):
        found += _only(find_cues(title), "title", ("community",))
    return _unique(found)


def _hits(trigger: Token) -> list[CueHit]:
    """The cues of the sentence without those in the words of whoever says so."""
    hits = _in_span(sentence_around(trigger).span)
    outside = _source_offsets(trigger) if hits else []
    return [h for h in hits if not any(a <= h.start < b for a, b in outside)]


def _nearest(hits: Sequence[CueHit], trigger: Token) -> list[FoundIssue]:
    """The issue of hits that all show one, with the words next to the trigger."""
    if not hits:
        return []
    hit = min(hits, key=lambda h: abs(h.start - trigger.idx))
    return [FoundIssue(hit.issue, hit.start, hit.end, "document")]


def _each(hits: Sequence[CueHit], issues: Iterable[str], trigger: Token) -> list[FoundIssue]:
    """Each of the issues, with the words next to the trigger that show it."""
    return [
        found
        for issue in sorted(issues)
        for found in _nearest([h for h in hits if h.issue == issue], trigger)
    ]


def _is_community(issue: str) -> bool:
    return ontology().issues[issue] == "community"


@once_a_span
def _in_span(span: Span) -> tuple[CueHit, ...]:
    whole = text_of(span.doc)
    return cues_at(whole[span.start_char : span.end_char], span.start_char, whole)


def _only(hits: Sequence[CueHit], where: str, groups: Sequence[str]) -> list[FoundIssue]:
    """The issue of each group when it is the only one there; two leave it open."""
    found: list[FoundIssue] = []
    for group in groups:
        here = of_one_issue([h for h in hits if h.group == group])
        if here:
            found.append(FoundIssue(here[0].issue, here[0].start, here[0].end, where))
    return found


def _unique(found: Iterable[FoundIssue]) -> list[FoundIssue]:
    first: dict[str, FoundIssue] = {}
    for one in found:
        first.setdefault(one.issue, one)
    return list(first.values())


def _source_offsets(trigger: Token) -> list[tuple[int, int]]:
    """The words of whoever says so: "Uyghur groups said ..." is not about Uyghurs by that."""
    source = source_of(trigger)
    if source is None or source.is_ancestor(trigger):
        return []
    edges = (source.left_edge, source.right_edge)
    return [(edges[0].idx, edges[1].idx + len(edges[1].text))]


def _clause_offsets(trigger: Token) -> list[tuple[int, int]]:
    """The words of the event's clause without the clauses coordinated with it."""
    top = _clause_head(trigger)
    words = {t.i for t in top.subtree}
    for child in top.children:
        own = child.i != trigger.i and not child.is_ancestor(trigger)
        if own and _is_other_clause(child):
            words -= {t.i for t in child.subtree}
    return [(t.idx, t.idx + len(t.text)) for t in sentence_of(trigger) if t.i in words]


def _clause_head(trigger: Token) -> Token:
    here = trigger
    while here.head.i != here.i:
        if is_verbal(here) and here.dep_ in _CLAUSES:
            return here.head if here.dep_ == "relcl" else here
        if is_verbal(here) and here.dep_ == "conj" and children(here, "nsubj", "nsubjpass"):
            return here
        here = here.head
    return here


def _is_other_clause(child: Token) -> bool:
    if child.dep_ in {"parataxis", "ccomp"} and is_verbal(child):
        return True
    own_subject = bool(children(child, "nsubj", "nsubjpass"))
    return is_verbal(child) and own_subject and child.dep_ in {"conj", "advcl"}
