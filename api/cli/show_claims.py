"""Claims for people: what is said, the quote, and who says so."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from api.cli.output import safe, text
from graph.dates import parse_partial
from graph.locators import locator_of
from graph.model import Claim, CountRange, DateInterval, Document, Role
from graph.ontology import ontology
from graph.view.words import band, short_id

MODALITY_STYLES = {"refuted": "red", "unrealized": "dim"}


def color_of(event_type: str) -> str:
    """The color that the ontology gives an event type, or no style."""
    kind = ontology().event_types.get(event_type)
    return kind.color if kind else ""


def claims_table(claims: Iterable[Claim], documents: dict[str, Document]) -> Table:
    """A row for each claim; `documents` by id."""
    claims = list(claims)
    longest = max((len(claim.type) for claim in claims), default=0)
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True)
    table.add_column("claim", ratio=3, min_width=max(14, longest), overflow="fold")
    table.add_column("quote", ratio=7, min_width=24, overflow="fold")
    table.add_column("who says it", ratio=4, min_width=14, overflow="fold")
    for claim in claims:
        document = documents.get(claim.document)
        said = text(who_says(claim, document))
        if document and (place := locator_of(document, claim.start, claim.end)):
            said.append(f"\n{safe(place)}")
        said.append(f"\n{short_id(claim.document)}", style="dim")
        table.add_row(_what(claim), _quote(claim), said)
    return table


def _what(claim: Claim) -> Text:
    style = MODALITY_STYLES.get(ontology().modalities[claim.modality], "")
    lines = Text(
        claim.type + (f" ({claim.mode})" if claim.mode else ""), style=color_of(claim.type)
    )
    lines.append(f"\n{claim.modality}", style=style)
    if claim.kind == "event" and claim.scope == "pattern":
        lines.append("\na pattern, no single incident")
    lines.append(f"\nconfidence {band(claim.confidence)}\n{short_id(claim.id)}", style="dim")
    return lines


def _quote(claim: Claim) -> Text:
    lines = Text(f"“{safe(claim.quote)}”")
    for role in claim.roles:
        lines.append(f"\n{role.role}: ", style="bold")
        lines.append(safe(role_text(role)))
    if claim.alternatives:
        other = "; ".join(f"{a.field} {safe(a.value)}" for a in claim.alternatives)
        lines.append(f"\nor else: {other}", style="dim")
    return lines


def role_text(role: Role) -> str:
    """The words of a role, with the date or number that they were read as."""
    value = role.value
    if isinstance(value, DateInterval):
        return f"{role.text or value.text} ({days(value.from_, value.to)})"
    if isinstance(value, CountRange):
        low, high = value.low, value.high
        number = (
            str(low) if low == high else f"{low or 0} to {high if high is not None else 'more'}"
        )
        return f"{role.text} ({number})"
    return role.text


def days(first: str | None, last: str | None) -> str:
    """A day, month or year, or the first and the last day of a stretch; empty for none."""
    if first is None and last is None:
        return ""
    if first and last and first != last:
        for length in (4, 7):
            whole = first[:length]
            interval = parse_partial(whole)
            if (interval.from_, interval.to) == (first, last):
                return whole
    return first or "" if first == last else f"{first or '?'} to {last or '?'}"


def who_says(claim: Claim, document: Document | None) -> str:
    """The attribution chain, nearest first, then the document."""
    chain = [f"{source.text} ({source.kind})" for source in claim.attribution]
    return "; ".join([*chain, f"in {document_name(document)}" if document else claim.document])


def document_name(document: Document) -> str:
    """Publisher, title and day of a document, as far as they are known."""
    parts: Sequence[str | None] = (document.publisher, document.title, document.published)
    return ", ".join(part for part in parts if part) or short_id(document.id)
