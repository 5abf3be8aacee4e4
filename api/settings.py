"""What the environment sets. Read once by the door that starts, then passed as arguments."""

from collections.abc import Mapping
from dataclasses import dataclass

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
    """

    store: str = DEFAULT_STORE
    debug: bool = False
    model: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Read the variables; an empty one counts as not set."""
        return cls(
            store=environment.get("SHADOWGRAPH_STORE") or DEFAULT_STORE,
            debug=environment.get("SHADOWGRAPH_DEBUG", "") not in ("", "0"),
            model=environment.get("SHADOWGRAPH_MODEL") or None,
        )
