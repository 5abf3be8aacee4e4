"""What the environment sets. Read once by the door that starts, then passed as arguments."""

from collections.abc import Mapping
from dataclasses import dataclass, field

DEFAULT_STORE = "sqlite:shadowgraph.db"
DEMO_STORE = "sqlite:shadowgraph-demo.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run.

    Attributes:
        store: Address of the store (`SHADOWGRAPH_STORE`).
        debug: Show tracebacks (`SHADOWGRAPH_DEBUG=1`).
        model: Name or folder of another spaCy pipeline (`SHADOWGRAPH_MODEL`), or None for the one
            that is pinned.
        api_key: Key that every request to the HTTP door needs (`SHADOWGRAPH_API_KEY`), or None
            where one local analyst works alone.
        neo4j_user, neo4j_password: Login of a Neo4j server (`SHADOWGRAPH_NEO4J_USER`, else `neo4j`,
            and `SHADOWGRAPH_NEO4J_PASSWORD`).
        allowed_hosts: Names by which the HTTP door may be called beside those of the loopback
            (`SHADOWGRAPH_ALLOWED_HOSTS`, between commas), each with a port or without.
    """

    store: str = DEFAULT_STORE
    debug: bool = False
    model: str | None = None
    api_key: str | None = field(default=None, repr=False)
    neo4j_user: str | None = None
    neo4j_password: str | None = field(default=None, repr=False)
    allowed_hosts: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Read the variables; an empty one counts as not set."""
        return cls(
            store=environment.get("SHADOWGRAPH_STORE") or DEFAULT_STORE,
            debug=environment.get("SHADOWGRAPH_DEBUG", "") not in ("", "0"),
            model=environment.get("SHADOWGRAPH_MODEL") or None,
            api_key=environment.get("SHADOWGRAPH_API_KEY") or None,
            neo4j_user=environment.get("SHADOWGRAPH_NEO4J_USER") or None,
            neo4j_password=environment.get("SHADOWGRAPH_NEO4J_PASSWORD") or None,
            allowed_hosts=tuple(
                name.strip()
                for name in environment.get("SHADOWGRAPH_ALLOWED_HOSTS", "").lower().split(",")
                if name.strip()
            ),
        )
