"""The Neo4j of the tests is closed to everybody else, and goes when it is told to."""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from tests.neo4j_server import Neo4jServer

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.neo4j, pytest.mark.process]


def _ask(server: Neo4jServer, password: str, query: str = "RETURN 1 AS answer") -> object:
    with GraphDatabase.driver(server.address, auth=(server.user, password)) as driver:
        return driver.execute_query(query).records[0][0]


def _open_files(pid: int) -> set[str]:
    """What the file descriptors of a process stand for; one closed meanwhile is left out."""
    targets = set()
    for fd in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):
            targets.add(os.readlink(fd))
    return targets


def _listening(pid: int) -> set[tuple[str, int]]:
    """Addresses (as the kernel writes them) and ports at which a process listens."""
    sockets = {
        target[len("socket:[") : -1] for target in _open_files(pid) if target.startswith("socket:[")
    }
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state, *_, inode = line.split()[:10]
            if state == "0A" and inode in sockets:
                address, port = local.split(":")
                found.add((address, int(port, 16)))
    return found


def _running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_random_password_is_the_only_one_that_opens_it(neo4j_server: Neo4jServer) -> None:
    assert _ask(neo4j_server, neo4j_server.password) == 1
    for wrong in ("neo4j", neo4j_server.password + "x"):
        with pytest.raises(AuthError):
            _ask(neo4j_server, wrong)
    with GraphDatabase.driver(neo4j_server.address) as driver, pytest.raises(AuthError):
        driver.verify_connectivity()


def test_it_listens_at_one_loopback_port_only(neo4j_server: Neo4jServer) -> None:
    loopback = {"0100007F", "0000000000000000FFFF00000100007F"}
    found = _listening(neo4j_server.pid)
    assert {port for _, port in found} == {neo4j_server.port}
    assert {address for address, _ in found} <= loopback


def test_a_killed_server_starts_again_with_what_was_committed(neo4j_server: Neo4jServer) -> None:
    password, before = neo4j_server.password, neo4j_server.pid
    query = "MERGE (kept:KeptOverAKill) RETURN count(*)"
    assert _ask(neo4j_server, password, query) == 1
    neo4j_server.kill()
    assert not _running(before)
    neo4j_server.start_again()
    counted = "MATCH (kept:KeptOverAKill) DELETE kept RETURN count(*)"
    assert _ask(neo4j_server, password, counted) == 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_run_by_hand_it_tells_how_to_reach_it_and_leaves_no_process(
    neo4j_server: Neo4jServer, tmp_path: Path, how: signal.Signals
) -> None:
    """Needs the fixture only so that a missing Java is said once, in one way."""
    by_hand = subprocess.Popen(
        [sys.executable, "-m", "tests.neo4j_server"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with by_hand:
        assert by_hand.stdout is not None
        said = [by_hand.stdout.readline() for _ in range(4)]
        settings = dict(re.findall(r"export (\w+)=(\S+)", "".join(said)))
        pid = int(re.findall(r"process (\d+)", said[-1])[0])
        address = settings["SHADOWGRAPH_STORE"]
        auth = (settings["SHADOWGRAPH_NEO4J_USER"], settings["SHADOWGRAPH_NEO4J_PASSWORD"])
        with GraphDatabase.driver(address, auth=auth) as driver:
            driver.verify_connectivity()
        by_hand.send_signal(how)
        by_hand.wait(30)
    if how is signal.SIGKILL:
        _wait_until_gone(pid)
    else:
        assert by_hand.returncode == 0
        assert not _running(pid)
        assert not list(tmp_path.iterdir())


def _wait_until_gone(pid: int) -> None:
    """Nobody else waits for an orphan, and it needs a moment to end."""
    deadline = time.monotonic() + 30
    while _running(pid):
        assert time.monotonic() < deadline
        time.sleep(0.1)
