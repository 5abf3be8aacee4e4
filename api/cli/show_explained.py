"""An explanation for people: a sentence, its parse, and each word that might tell an event."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.cli.output import console, safe, text
from api.cli.parse_tree import tree_lines
from api.cli.show_claims import MODALITY_STYLES, color_of, role_text
from api.cli.tables import plain_table
from extract.explain import Candidate, Change, SentenceExplained, SentenceLine
from graph.model import Claim
from graph.ontology import ontology
from graph.view.words import band, number_of, short_id

_SEEN = 0.05
"""Types and fillers that score less are told in JSON only."""


def print_sentences(lines: Sequence[SentenceLine]) -> None:
    """The sentences of a document with the events that were read in each."""
    out = console()
    table = plain_table("sentence", "text", "events")
    for line in lines:
        events = [
            text(event.type, color_of(event.type)).append(f", {event.modality}", "default")
            for event in line.events
        ]
        events += [text(f"{line.dropped} dropped", "dim")] if line.dropped else []
        quote = text(line.text, "dim" if line.silent else "")
        table.add_row(str(line.number), quote, Text("\n").join(events))
    out.print(table)
    out.print(f"{number_of(len(lines), 'sentence')}; explain one with --sentence N")


def print_sentence(explained: SentenceExplained) -> None:
    """All that is known of one sentence."""
    out = console()
    out.print(_head(explained))
    out.print(Text(f"“{safe(explained.text)}”\n", style="italic"))
    marked = frozenset(c.word for c in explained.candidates if c.claim is not None)
    for line in tree_lines(explained.words, marked):
        out.print(line, soft_wrap=True)
    for candidate in explained.candidates:
        out.print()
        _print_candidate(out, candidate)
    _print_mentions(out, explained)
    _print_rest(out, explained)
    out.print()


def _head(explained: SentenceExplained) -> Text:
    head = Text(f"Sentence {explained.number}", style="bold")
    block = f", {explained.block}" if explained.block else ""
    head.append(f"  characters {explained.start} to {explained.end}{block}", style="not bold dim")
    if explained.silent:
        head.append("\nNo event is looked for in such a part of a document.", style="not bold")
    return head


def _print_candidate(out: Console, candidate: Candidate) -> None:
    out.print(_outcome(candidate))
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _facts(candidate):
        table.add_row(name, value)
    out.print(Padding(table, (0, 0, 0, 2)))


def _outcome(candidate: Candidate) -> Text:
    claim = candidate.claim
    line = Text(safe(candidate.text), style="bold")
    if claim is not None:
        line.append(" → ", style="not bold").append(claim.type, style=color_of(claim.type))
        line.append(f", {claim.modality}", style=_status_style(claim))
        return line.append(f", confidence {band(claim.confidence)}", style="not bold")
    if candidate.dropped_by is None:
        return line.append(" → no event", style="not bold dim")
    return line.append(f" → dropped by {candidate.dropped_by}", style="not bold red")


def _status_style(claim: Claim) -> str:
    return f"not bold {MODALITY_STYLES.get(ontology().modalities[claim.modality], '')}".strip()


def _facts(candidate: Candidate) -> Iterator[tuple[str, Text]]:
    if candidate.because:
        yield "why not", text(candidate.because)
    yield from _reader(candidate)
    if listed := candidate.word_list:
        types = ", ".join(listed.types)
        met = f"in training {number_of(listed.met_in_training, 'time')}"
        yield "word list", text(f"{listed.entry}: {types} ({listed.weight:.2f}; {met})")
    yield from _grammar(candidate)
    for step in candidate.steps:
        where = f"  {safe(step.says)} ({step.file})"
        says = Text(step.step, style="bold").append(where, style="not bold dim")
        changes = [_change(change) for change in step.changes]
        yield "step", Text("\n").join([says, *changes])
    yield from _claim(candidate)


def _reader(candidate: Candidate) -> Iterator[tuple[str, Text]]:
    reader = candidate.reader
    types = [f"{t.name} {t.score:.2f}" for t in reader.types if t.score >= _SEEN]
    event = f"an event {reader.event_score:.2f} (from {reader.cut:.2f} on)"
    yield "reader", text("; ".join([event, *types]))
    if candidate.claim is None and candidate.dropped_by is None:
        return
    said = ", ".join(f"{m.name} {m.score:.2f}" for m in reader.modalities if m.score >= _SEEN)
    who = f"said by {reader.source or 'nobody named'} {reader.source_score:.2f}"
    scope = f"{reader.scope.name} {reader.scope.score:.2f}"
    yield "", text(f"{said}; {scope}; {who}")
    for role in reader.roles:
        words = [w for w in role.words if w.score >= _SEEN]
        found = ", ".join(f"{w.text} {w.score:.2f}{' ✓' if w.read else ''}" for w in words)
        if found:
            yield "", text(f"{role.role}: {found} (from {role.cut:.2f} on)")


def _grammar(candidate: Candidate) -> Iterator[tuple[str, Text]]:
    if candidate.claim is None and candidate.dropped_by is None:
        return
    grammar = candidate.grammar
    cues = f", by “{' '.join(grammar.cues)}”" if grammar.cues else ""
    source = f", said by {grammar.source}" if grammar.source else ""
    yield "grammar", text(f"{grammar.modality} ({grammar.rule}){cues}{source}")
    for role in grammar.roles:
        second = ", only as second reading" if role.alternative else ""
        yield "", text(f"{role.role}: {role.text} {role.score:.2f} ({role.rule}{second})")


def _change(change: Change) -> Text:
    if change.before is None:
        words = f"+ {change.what}: {change.after}"
    elif change.after is None:
        words = f"- {change.what}: {change.before}"
    else:
        words = f"~ {change.what}: {change.before} → {change.after}"
    why = f" ({safe(short_id(change.why))})" if change.why else ""
    return Text(f"  {safe(words)}").append(why, style="dim")


def _claim(candidate: Candidate) -> Iterator[tuple[str, Text]]:
    if (sure := candidate.confidence) is not None:
        made = f"calibrated from {sure.score:.4f} for {sure.of}"
        how = made if sure.of in ("type", "any event") else f"from {sure.of}"
        yield "confidence", text(f"{sure.calibrated:.2f}, {how}")
    claim = candidate.claim
    if claim is None:
        return
    lines = [f"{role.role}: {role_text(role)}" for role in claim.roles]
    lines += [f"said by: {source.text} ({source.kind})" for source in claim.attribution]
    lines += [f"issue: {issue.issue}" for issue in claim.issues]
    lines += [f"or else: {a.field} {a.value} {a.score:.2f}" for a in claim.alternatives]
    lines.append(f"rule: {claim.rule}")
    yield "claim", Text("\n").join(text(line) for line in lines)


def _print_mentions(out: Console, explained: SentenceExplained) -> None:
    if not explained.mentions:
        return
    table = plain_table("words", "read as", "found by", "is")
    for mention in explained.mentions:
        kind = f"{mention.type}, {mention.subtype}" if mention.subtype else mention.type
        tied = f"{mention.tied_by} {mention.strength:.2f}"
        name = mention.name if mention.name is not None else "nobody"
        left = "" if mention.kept or mention.name is None else "; not kept, no claim uses it"
        table.add_row(
            text(mention.text), text(kind), text(mention.found_by), text(f"{name} ({tied}{left})")
        )
    out.print()
    out.print(table)


def _print_rest(out: Console, explained: SentenceExplained) -> None:
    for claim in explained.relations:
        sides = ", ".join(f"{role.role} {role_text(role)}" for role in claim.roles)
        said = f"{claim.type}: {sides}; {claim.modality}, {claim.confidence:.2f}, {claim.rule}"
        out.print(text(f"Relation {said}"))
    for problem in explained.problems:
        out.print(text(f"Problem {problem.rule}: {problem.message}", "red"))
