"""Scores as tables for a terminal."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from benchmarks.accuracy.agreement import Figure
from benchmarks.accuracy.floors import Floor
from benchmarks.accuracy.measures import FALSE_EVENTS, GROUPS, NOT_DONE_SHOWN, Measure
from benchmarks.accuracy.mistakes import Mistake
from benchmarks.accuracy.peers.scoring import COMPARED, Compared, Comparison
from benchmarks.accuracy.result import Result

Last = Mapping[str, Mapping[str, float]]


def show(result: Result, last: Last, console: Console) -> None:
    """All tables: measures, counts, types, groups, peers, floors."""
    console.print(_measures(result, last))
    console.print(_counts(result))
    console.print(_types(result))
    console.print(_groups(result))
    if result.peers:
        console.print(_peers(result.peers))
    console.print(_floors(result.floors))


def _head(result: Result, title: str, first: str) -> Table:
    table = Table(first, title=escape(title), title_justify="left")
    for name in result.columns:
        table.add_column(name.replace("seen", "seen in training,"), justify="right")
    return table


def _measures(result: Result, last: Last) -> Table:
    table = _head(result, "Scores [95 % by documents] (change since the kept run)", "")
    for row, attribute in (("documents", "documents"), ("sentences", "sentences")):
        table.add_row(row, *(str(getattr(c, attribute)) for c in result.columns.values()))
    for group, names in GROUPS.items():
        table.add_section()
        table.add_row(f"[bold]{group}[/]")
        for name in names:
            cells = []
            for column, scores in result.columns.items():
                value = scores.measures[name].value
                cells.append(_cell(name, value, scores.intervals.get(name), last.get(column, {})))
            table.add_row(f"  {name}", *cells)
    return table


def _cell(
    name: str,
    value: float | None,
    bounds: tuple[float, float] | None,
    last: Mapping[str, float | None],
) -> str:
    if value is None:
        return "-"
    digits = 1 if name == FALSE_EVENTS else 3
    text = f"{value:.{digits}f}"
    if bounds is not None:
        text += f" [{bounds[0]:.{digits}f}, {bounds[1]:.{digits}f}]"
    before = last.get(name)
    change = 0.0 if before is None else value - before
    text += f" ({change:+.{digits}f})" if abs(change) >= 0.5 * 10**-digits else ""
    return escape(text)


def _counts(result: Result) -> Table:
    table = _head(result, "Counts (precision/recall: right, wrong, missed)", "")
    shown = (
        "trigger F1", "type F1", "type F1 of counter_protest alone", "roles given the trigger F1",
        "roles end to end F1", "right node end to end F1", "source F1", "names with type F1",
        "dates as exact interval F1", "dates stated in the sentence F1", "dates from context F1",
        "places F1", "issues F1", "issues end to end F1",
        "relations of actors F1", "relations of events F1",
        "counter-protest with its target event F1",
    )  # fmt: skip
    for name in shown:
        table.add_row(
            name.removesuffix(" F1"),
            *(_counted(column.measures[name]) for column in result.columns.values()),
        )
    for name in (NOT_DONE_SHOWN, "swapped pairs", "pronouns right", FALSE_EVENTS):
        cells = (column.measures[name].counts for column in result.columns.values())
        table.add_row(name, *(f"{c['given']:g} of {c['asked']:g}" for c in cells))
    return table


def _counted(measure: Measure) -> str:
    counts = measure.counts
    if measure.value is None:
        return "-"
    return (
        f"{counts['precision']:.2f}/{counts['recall']:.2f}: "
        f"{counts['right']:g}, {counts['wrong']:g}, {counts['missed']:g}"
    )


def _types(result: Result) -> Table:
    table = _head(result, "Trigger and type by event type: F1 (labeled events)", "type")
    for name in sorted(set().union(*(column.types for column in result.columns.values()))):
        table.add_row(name, *(_small(column.types.get(name)) for column in result.columns.values()))
    return table


def _small(measure: Measure | None) -> str:
    if measure is None or measure.value is None:
        return "-"
    labeled = measure.counts["right"] + measure.counts["missed"]
    return f"{measure.value:.2f} ({labeled:g})"


def _groups(result: Result) -> Table:
    title = "By country or kind: F1 (labeled events or roles)"
    table = Table("column", "group", "type", "roles end to end", title=title, title_justify="left")
    for name, column in result.columns.items():
        for group, scores in column.groups.items():
            table.add_row(name, group, *(_small(measure) for measure in scores.values()))
    return table


def _peers(peers: Comparison) -> Table:
    title = "Beside general tools: F1 [95 % by documents] (precision/recall)"
    table = Table("", "tool", *peers, title=escape(title), title_justify="left")
    tools = dict.fromkeys(tool for found in peers.values() for tool in found)
    for name in COMPARED:
        table.add_section()
        first = name
        for tool in tools:
            cells = [_compared(found[tool], name) for found in peers.values()]
            if set(cells) != {"-"}:
                table.add_row(first, tool, *cells)
                first = ""
    return table


def _compared(found: Compared, name: str) -> str:
    measure = found.measures[name]
    if measure.value is None:
        return "-"
    low, high = found.intervals.get(name, (measure.value, measure.value))
    counts = measure.counts
    return escape(
        f"{measure.value:.3f} [{low:.3f}, {high:.3f}] "
        f"({counts['precision']:.2f}/{counts['recall']:.2f})"
    )


def _floors(floors: Sequence[Floor]) -> Table:
    table = Table("column", "measure", "floor", "measured", "", title="Floors")
    for floor in floors:
        limit = f"{'at most' if floor.at_most else 'at least'} {floor.limit:g}"
        value = "-" if floor.value is None else f"{floor.value:.3f}"
        word = {None: "not measured", True: "held", False: "[bold red]MISSED[/]"}[floor.held]
        table.add_row(floor.column, floor.measure, limit, value, word)
    return table


def show_agreement(figures: Mapping[str, Mapping[str, Figure]], console: Console) -> None:
    """Agreement of two readings, a column for each choice of events."""
    title = "Agreement of two readings (answers; of kappa the share of equal ones)"
    table = Table("layer", "", *figures, title=title, title_justify="left")
    for layer, first in next(iter(figures.values())).items():
        table.add_row(layer, first.measure, *(_agreed(some[layer]) for some in figures.values()))
    console.print(table)


def _agreed(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    same = "" if figure.same is None else f"; {figure.same:.2f}"
    return f"{figure.value:.3f} ({figure.answers}{same})"


def show_mistakes(groups: Mapping[str, Sequence[Mistake]], console: Console) -> None:
    """Mistakes by kind, each with its sentence, the trigger marked."""
    for kind, mistakes in groups.items():
        console.print(f"\n[bold yellow]{kind}[/]: {len(mistakes)} shown")
        for mistake in mistakes:
            _show_mistake(mistake, console)


def _show_mistake(mistake: Mistake, console: Console) -> None:
    sentence, words = escape(mistake.sentence), escape(mistake.trigger)
    marked = sentence.replace(words, f"[bold]{words}[/]", 1)
    console.print(f"\n[yellow]{', '.join(mistake.kinds)}[/] {mistake.document}")
    console.print(f"  {marked}", highlight=False)
    for word, lines in (("labeled", mistake.wanted), ("found", mistake.found)):
        if lines:
            console.print(f"  {word}: {escape('; '.join(lines))}", highlight=False)
