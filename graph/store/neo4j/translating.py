"""What the driver raises, in the words of this program. No message holds a password."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as driver

from graph.errors import StoreUnavailable

USER_VARIABLE = "SHADOWGRAPH_NEO4J_USER"
PASSWORD_VARIABLE = "SHADOWGRAPH_NEO4J_PASSWORD"

_CREDENTIALS = f"set {USER_VARIABLE} and {PASSWORD_VARIABLE} to those of the database"

REASONS: dict[type[Exception], str] = {
    driver.TokenExpired: f"the login has expired; {_CREDENTIALS}",
    driver.AuthError: f"the user name or the password is wrong; {_CREDENTIALS}",
    driver.Forbidden: "this user may not do that; give it the right to read, write and index",
    driver.ForbiddenOnReadOnlyDatabase: "the database is read-only",
    driver.ReadServiceUnavailable: "no server of the cluster answers reads",
    driver.WriteServiceUnavailable: "no server of the cluster takes writes",
    driver.RoutingServiceUnavailable: "no server tells where the database is; try bolt://",
    driver.IncompleteCommit: "the connection broke while the last write was kept; do it again",
    driver.ServiceUnavailable: "no Neo4j answers there; check address and server",
    driver.SessionExpired: "the connection broke",
    driver.ConnectionAcquisitionTimeoutError: "no connection got free in time",
    driver.ConnectionPoolError: "no connection could be opened",
    driver.UnsupportedServerProduct: "what answers there is no Neo4j 5",
    driver.AuthConfigurationError: "the user name and password cannot be used",
    driver.CertificateConfigurationError: "the certificate cannot be used",
    driver.ConfigurationError: "the address or a setting cannot be used",
    driver.DatabaseUnavailable: "the database is starting or has stopped",
    driver.NotALeader: "this server of the cluster takes no writes",
    driver.TransientError: "the database was busy for too long",
    driver.BrokenRecordError: "the database sent what cannot be read",
    driver.ResultFailedError: "the database broke an answer off",
    driver.TransactionError: "the transaction was broken off",
    driver.SessionError: "the session was broken off",
    driver.DatabaseError: "the database failed",
    driver.ClientError: "the database refused a query",
    driver.Neo4jError: "the database failed",
    driver.DriverError: "the driver failed",
}
"""Reasons by the driver's exceptions; a subclass stands before its base."""

REASONS_BY_CODE = {
    "CredentialsExpired": (
        "the first password must be changed: ALTER CURRENT USER SET PASSWORD FROM ... TO ..."
    ),
    "MemoryPoolOutOfMemoryError": (
        "this needs more memory than the database has for it; raise its setting"
        " server.memory.heap.max_size, or dbms.memory.transaction.total.max"
    ),
}
"""Reasons by the last word of the server's code, where the driver has no exception of its own."""


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Turn what the driver and the network raise into `StoreUnavailable`.

    Records that contradict each other (one claim id twice) are the caller's mistake.
    """
    try:
        yield
    except driver.ConstraintError as fault:
        raise ValueError(f"the records contradict each other: {fault.message}") from fault
    except (driver.Neo4jError, driver.DriverError) as fault:
        raise StoreUnavailable(address, _reason(fault)) from fault
    except OSError as fault:
        raise StoreUnavailable(address, f"{fault.strerror or fault}") from fault


def _reason(fault: Exception) -> str:
    reason = next(text for kind, text in REASONS.items() if isinstance(fault, kind))
    if isinstance(fault, driver.AuthError) or not isinstance(fault, driver.Neo4jError):
        return reason
    kind = (fault.code or "").rpartition(".")[2]
    if kind in REASONS_BY_CODE:
        return REASONS_BY_CODE[kind]
    return f"{reason}: {fault.message}" if fault.message else reason
