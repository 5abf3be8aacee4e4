"""Which passwords of a database server are as good as none."""

from graph.errors import StoreUnavailable

LEAST_LENGTH = 8
_VARIABLE = "SHADOWGRAPH_NEO4J_PASSWORD"
_KNOWN_TO_ALL = ("neo4j", "password", "changeme")


def check_password(address: str, user: str, password: str) -> None:
    """Refuse a password that a server has before anyone has set one, or that anyone would try.

    Raises:
        StoreUnavailable: It is missing, too short, the user's name, or one that all know; neither
            the message nor the error has the password in it.
    """
    if not password:
        reason = f"{_VARIABLE} is not set"
    elif password.lower() in (*_KNOWN_TO_ALL, user.lower()):
        reason = f"{_VARIABLE} is a default that anyone would try; set another one in Neo4j"
    elif len(password) < LEAST_LENGTH:
        reason = f"{_VARIABLE} has fewer than {LEAST_LENGTH} characters; set another one in Neo4j"
    else:
        return
    raise StoreUnavailable(address, reason)
