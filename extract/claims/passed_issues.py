"""What an event is about by another one that it answers, punishes or tells again.

"Students gathered for the Uyghurs ... Forty men shouted at the speakers": the shouting is about
what the gathering was about, however far it stands from the words. So is what befalls a person
who is said to be one of a people or of a calling: "the blogger Ana Roa ... Roa was beaten".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.reading import Reading
from extract.grammar import children
from extract.issues.cues import cues_at
from extract.issues.labels import without_labels
from extract.role_groups import SUFFERERS
from graph.model import IssueTag
from graph.ontology import ontology

Issues = tuple[IssueTag, ...]
"""The issues of an event, each with the words that show it."""

_ROUNDS = 3
"""How many events an issue is passed along: a ruling on a complaint about a counter-protest."""


def with_passed_issues(
    issues: Sequence[Issues],
    links: Iterable[tuple[int, int]],
    people: Mapping[str, Issues],
    drafts: Sequence[Draft],
) -> list[Issues]:
    """Give each event the issues of those that it answers or tells again, and of whom it befalls.

    A community of its own goes before one that is passed to it; causes add up.

    Args:
        issues: Those of each draft.
        links: Numbers of an event and of the one whose issues it takes.
        people: By the ids of persons what they are said to be.
    """
    found = list(issues)
    for number, draft in enumerate(drafts):
        for whom in sorted(draft.fillers(*SUFFERERS)):
            found[number] = _joined(found[number], people.get(whom, ()))
    taken = defaultdict(list)
    for one, other in links:
        taken[one].append(other)
    for _ in range(_ROUNDS):
        before = tuple(found)
        for number, others in taken.items():
            for other in others:
                found[number] = _joined(found[number], before[other])
        if before == tuple(found):
            break
    return found


def people_of(reading: Reading) -> dict[str, Issues]:
    """By the ids of persons the issues of what they are said to be: "the Uyghur poet Ana Roa"."""
    text = reading.document.text
    hits = without_labels(text, cues_at(text, 0, text))
    if not hits:
        return {}
    found: dict[str, dict[str, IssueTag]] = defaultdict(dict)
    for hit in hits:
        span = reading.doc.char_span(hit.start, hit.end, alignment_mode="expand")
        names = _named(span.root) if span is not None and hit.group != "anniversary" else ()
        whom = next((e for e in (_entity(reading, name) for name in names) if e is not None), None)
        if whom is not None:
            found[whom].setdefault(hit.issue, IssueTag(hit.issue, hit.start, hit.end))
    return {whom: tuple(tags.values()) for whom, tags in found.items()}


def _entity(reading: Reading, name: Token) -> str | None:
    mention = reading.index.at(name)
    return reading.entities.of(mention) if mention is not None else None


def _named(word: Token) -> Iterator[Token]:
    """Words that may name whom a word describes: its noun and what stands beside it."""
    noun = word
    while noun.dep_ in ("compound", "amod", "nmod") and noun.head.i > noun.i:
        noun = noun.head
        if noun.pos_ == "PROPN":
            yield noun
    if noun.dep_ == "appos":
        yield noun.head
    yield from children(noun, "appos")
    if noun.dep_ == "attr":
        yield from children(noun.head, "nsubj")


def _joined(own: Issues, more: Issues) -> Issues:
    """The issues of an event with those that are passed to it and do not contradict its own."""
    known = {tag.issue for tag in own}
    closed = {"community"} if any(_group(tag) == "community" for tag in own) else set()
    return (*own, *(t for t in more if t.issue not in known and _group(t) not in closed))


def _group(tag: IssueTag) -> str:
    return ontology().issues[tag.issue]
