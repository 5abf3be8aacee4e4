"""What the demo prints: every table says that its content is INVENTED."""

from rich.console import Console
from rich.rule import Rule

from api.cli.output import console, text
from api.cli.show_claims import claims_table
from api.cli.show_counter_protests import print_counter_protest
from api.cli.show_nodes import entity_color
from api.cli.show_pairs import print_pair
from api.cli.stores import Names, at_store
from api.cli.tables import facts_table, plain_table
from api.counter_protests import counter_protests
from api.documents import documents_of
from api.review import waiting
from graph.analysis.connections import most_connected
from graph.analysis.counter_protests import CounterProtest
from graph.model import Claim
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter, EventFilter, LinkFilter
from graph.view.words import short_id

_MOST_CONNECTED = 10
_COUNTER_PROTESTS = 8
_DENIALS = 8
_READ = 500
_PAIRS = 5


def show_demo(store: Store, address: str, *, picture: str) -> None:
    """Print the tables of the demo.

    Args:
        picture: A sentence on the picture of the demo, and where it is.
    """
    out, names = console(), Names(store)
    heading(out, "What the store holds")
    _counts(out, store)
    heading(out, "The most connected states, organizations and accounts")
    _most_connected(out, store)
    heading(out, "Counter-protests: what they answer, who is behind them")
    _counter_protests(out, store, names)
    heading(out, "What is denied, kept apart from what is reported")
    _denials(out, store)
    heading(out, "Pairs that wait for a person to decide whether they are one")
    _pairs(out, store, names, address)
    heading(out, "The picture; open it in a browser")
    out.print(picture, soft_wrap=True)
    out.print()


def heading(out: Console, title: str) -> None:
    """A rule with the title of a part, which says that it is invented."""
    out.print(Rule(f"INVENTED: {title}", align="left", style="bold"))


def _counts(out: Console, store: Store) -> None:
    found = store.stats()
    rows = [
        ("documents", f"{found.documents}, of which {found.current_documents} are current"),
        ("claims", found.claims),
        ("events", found.events),
        ("entities", found.entities),
        ("links", found.links),
    ]
    out.print(facts_table(rows))
    out.print()


def _most_connected(out: Console, store: Store) -> None:
    links = every(store.links, LinkFilter(standings=("reported",)))
    table = plain_table("name", "type", "country", "linked to", "claims", "id")
    for row in most_connected(every(store.entities), links, limit=_MOST_CONNECTED):
        entity = row.entity
        table.add_row(
            text(entity.name),
            text((entity.subtype or entity.type).replace("_", " "), entity_color(entity)),
            text(entity.country),
            text(row.neighbors),
            text(row.claims),
            text(short_id(entity.id)),
        )
    out.print(table)


def _counter_protests(out: Console, store: Store, names: Names) -> None:
    """Those of which most is known first; the rest is a command away."""
    wanted = EventFilter(types=("counter_protest",), standings=("reported",))
    page = counter_protests(store, wanted, limit=_READ, after=None)
    found = sorted(page.items, key=lambda one: (-_known(one), one.event))
    for one in found[:_COUNTER_PROTESTS]:
        print_counter_protest(out, store, names, one, quotes=1)
    out.print(f"{min(len(found), _COUNTER_PROTESTS)} of {page.total} shown")
    out.print()


def _known(found: CounterProtest) -> int:
    stated = any(answer.derived is None for answer in found.answers)
    parts = (stated, found.answers, found.organizers, found.sponsors, found.denied_by)
    return sum(map(bool, parts))


def _denials(out: Console, store: Store) -> None:
    """A row for each quote, with the reading that is surest."""
    page = store.claims(ClaimFilter(modalities=("denied",)), limit=_READ)
    surest: dict[str, Claim] = {}
    for claim in sorted(page.items, key=lambda c: (-c.confidence, c.id)):
        surest.setdefault(claim.quote, claim)
    shown = list(surest.values())[:_DENIALS]
    out.print(claims_table(shown, documents_of(store, shown)))
    out.print(f"{len(shown)} of {page.total} denied claims shown")
    out.print()


def _pairs(out: Console, store: Store, names: Names, address: str) -> None:
    page = waiting(store, limit=_PAIRS, after=None)
    out.print("Decide with shadowgraph review same|different; under each pair as it is typed:")
    out.print()
    for pair in page.items:
        print_pair(out, pair, names, at=at_store(address))
    out.print(f"{len(page.items)} of {page.total} shown")
    out.print()


def show_commands(store: Store, address: str, table: str) -> None:
    """Print commands that run as they stand, on the stores of the demo.

    Args:
        table: Address of the store that holds the invented table.
    """
    out, at = console(), at_store(address)
    first = store.events(EventFilter(types=("counter_protest",)), limit=1).items
    links = every(store.links, LinkFilter(standings=("reported",)))
    top = most_connected(every(store.entities), links, limit=1)
    commands = [
        f"shadowgraph counter-protests{at}",
        *(f"shadowgraph show {short_id(event.id)}{at}" for event in first),
        *(f"shadowgraph neighbors {short_id(row.entity.id)}{at}" for row in top),
        f'shadowgraph search --in quotes "red jackets"{at}',
        f"shadowgraph events --modality denied{at}",
        f"shadowgraph review list{at}",
        f"shadowgraph view --type counter_protest{at}",
        f"shadowgraph export --output demo.jsonl{at}",
        f"shadowgraph campaigns find --output campaigns.html{at_store(table)}",
    ]
    out.print("To go on:", style="bold")
    for command in commands:
        out.print(f"  {command}", soft_wrap=True)
