"""A counter-protest for people: what it answers, who is behind it, and a quote."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import color_of, days, document_name
from api.cli.show_nodes import status_text
from api.cli.stores import Names
from api.cli.tables import facts_table
from graph.analysis.counter_protests import CounterProtest
from graph.model import STANDING, Claim, Document, Event
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter, LinkFilter
from graph.view.lags import lag_words, place_words
from graph.view.words import short_id

_SHOWN_CLAIMS = 200


def print_counter_protest(
    out: Console, store: Store, names: Names, found: CounterProtest, *, quotes: int = 3
) -> None:
    """Print one, with at most so many quotes; denials are quoted too."""
    event = names.get(found.event)
    if not isinstance(event, Event):
        return
    claims = store.claims(ClaimFilter(event=event.id), limit=_SHOWN_CLAIMS).items
    heading = Text("counter-protest ", style=f"bold {color_of(event.type)}")
    heading.append(days(event.first, event.last) or "undated")
    if event.place:
        heading.append(f", {safe(names.name(event.place))}")
    rows: list[tuple[str, object]] = [
        ("answers", _answers(found, names)),
        ("on both sides", _both_sides(found, names)),
        ("organized by", _named(found.organizers, names)),
        ("sponsored by", _named(found.sponsors, names)),
        ("joined by", _joined(store, event.id, names)),
        ("denied by", _named(found.denied_by, names)),
        ("status", status_text(store.status([event.id])[event.id])),
        *(("says", quote(claim, names)) for claim in chosen(claims, quotes)),
        ("id", short_id(event.id)),
    ]
    out.print(heading)
    out.print(facts_table(rows))
    out.print()


def chosen(claims: Iterable[Claim], number: int) -> list[Claim]:
    """The claims to quote: what names an organizer or sponsor first, a denial among them."""

    def order(claim: Claim) -> tuple[int, float, str]:
        roles = {role.role for role in claim.roles}
        weight = 2 * bool(roles & {"organizer", "sponsor"}) + ("target_event" in roles)
        return (-weight, -claim.confidence, claim.id)

    ranked = sorted(claims, key=order)
    denials = [claim for claim in ranked if STANDING[claim.modality] == "refuted"]
    others = [claim for claim in ranked if STANDING[claim.modality] != "refuted"]
    kept = denials[:1] if number > 1 else []
    return [*others[: number - len(kept)], *kept]


def quote(claim: Claim, names: Names) -> Text:
    """The quote with its speech status, and the document that it stands in."""
    document = names.get(claim.document)
    source = document_name(document) if isinstance(document, Document) else claim.document
    said = text(f"“{claim.quote}”")
    said.append(f" {claim.modality}; {safe(source)}", style="dim")
    return said


def _answers(found: CounterProtest, names: Names) -> str:
    return "; ".join(
        names.event(answer.event)
        + (f" (derived: {answer.derived})" if answer.derived else "")
        + f" [{short_id(answer.event)}]"
        + "".join(f", {part}" for part in (lag_words(answer), place_words(answer)) if part)
        for answer in found.answers
    )


def _both_sides(found: CounterProtest, names: Names) -> str:
    return _named(sorted({id for answer in found.answers for id in answer.both_sides}), names)


def _joined(store: Store, event: str, names: Names) -> str:
    joined = LinkFilter(to=event, types=("TOOK_PART_IN",), standings=("reported",))
    return _named(sorted({link.from_ for link in every(store.links, joined)}), names)


def _named(ids: Iterable[str], names: Names) -> str:
    """The names, each once: nodes of one name, as two documents make them, are counted."""
    counted = Counter(names.name(id) for id in ids)
    return "; ".join(f"{name} ({n} nodes)" if n > 1 else name for name, n in counted.items())
