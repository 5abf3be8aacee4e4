import pytest

from graph.errors import StoreUnavailable
from graph.store.passwords import check_password

ADDRESS = "neo4j://127.0.0.1:7687"


def _refusal(password: str) -> str:
    with pytest.raises(StoreUnavailable, match="SHADOWGRAPH_NEO4J_PASSWORD") as refused:
        check_password(ADDRESS, "investigator", password)
    return str(refused.value)


@pytest.mark.parametrize("password", ["", "neo4j", "Neo4j", "password", "lookout", "investigator"])
def test_a_password_that_anyone_would_try_is_refused(password: str) -> None:
    assert _refusal(password).startswith(ADDRESS)


def test_the_refusal_does_not_show_the_password() -> None:
    assert _refusal("lookout") == _refusal("beehive")
    assert _refusal("neo4j") == _refusal("investigator")


def test_a_password_of_eight_characters_is_let_through() -> None:
    check_password(ADDRESS, "neo4j", "k7-wren.")
