"""A real Neo4j for tests and for a developer's hand, made from its Maven artifacts.

    python -m tests.neo4j_server

starts one, prints where it listens and with which password, and runs until Ctrl-C. Each server has
a home folder, a free loopback port and a password of its own, and takes its data with it when it
goes.
"""

import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import LiteralString

from neo4j import GraphDatabase
from neo4j.exceptions import ServiceUnavailable, SessionExpired, TransientError

from tests.neo4j_artifacts import Neo4jMissing, java, library

_LOOPBACK = "127.0.0.1"
_USER = "neo4j"
_FIRST_PASSWORD = "neo4j"
_START_TIMEOUT_S = 120.0
_STOP_TIMEOUT_S = 60.0
_PAUSE_S = 0.1
_TRIES = 3

# Small, silent and on loopback. Without the last two lines each home takes 256 MB of disk at once,
# and stopping takes ten seconds.
_CONF = """\
server.default_listen_address={host}
server.bolt.listen_address={host}:{port}
server.bolt.advertised_address={host}:{port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=100ms
"""

_JAVA_OPTIONS = (
    "-Xms256m",
    "-Xmx512m",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
)


class Neo4jServer:
    """One server with a home of its own; see `running_server`.

    Attributes:
        home: Folder of its data, configuration and logs.
        settings: More lines of neo4j.conf; the server refuses names that it does not know.
        port: Bolt's port, the same after `start_again`.
        user, password: Those of its only account.
    """

    def __init__(self, home: Path, settings: Mapping[str, str]) -> None:
        self.home = home
        self.settings = settings
        self.user = _USER
        self.password = secrets.token_urlsafe(18)
        self.port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """As `--store` takes it; user and password are not part of it."""
        return f"neo4j://{_LOOPBACK}:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which the product finds this server."""
        return {
            "SHADOWGRAPH_STORE": self.address,
            "SHADOWGRAPH_NEO4J_USER": self.user,
            "SHADOWGRAPH_NEO4J_PASSWORD": self.password,
        }

    @property
    def pid(self) -> int:
        """Process id; asking for it while the server is down is a mistake."""
        assert self._process is not None
        return self._process.pid

    @property
    def log(self) -> str:
        return (self.home / "console.log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        """Start on an empty home and put the random password in place of the first one.

        Another program may take the free port before the server does, so that it ends at once;
        then another port is tried.
        """
        for _ in range(_TRIES):
            self.port = _free_port()
            self._configure()
            self._launch()
            if self._wait(self._set_password):
                return
        raise RuntimeError(f"Neo4j ended while starting:\n{self.log[-2000:]}")

    def start_again(self) -> None:
        """Start on the same home and port after `stop` or `kill`, with all that was committed."""
        self._launch()
        if not self._wait(self._answer):
            raise RuntimeError(f"Neo4j ended while starting again:\n{self.log[-2000:]}")

    def kill(self) -> None:
        """End it by SIGKILL, as a power cut would, and wait until it is gone."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it by SIGTERM and wait until it is gone. Stopping what does not run does nothing."""
        self._end(signal.SIGTERM)

    def _configure(self) -> None:
        folder = self.home / "conf"
        folder.mkdir(parents=True, exist_ok=True)
        more = "".join(f"{name}={value}\n" for name, value in self.settings.items())
        (folder / "neo4j.conf").write_text(_CONF.format(host=_LOOPBACK, port=self.port) + more)

    def _launch(self) -> None:
        if self._process is not None:
            raise RuntimeError(f"Neo4j runs already, as process {self.pid}")
        command = [
            java(),
            *_JAVA_OPTIONS,
            *("-cp", f"{library()}/*", "org.neo4j.server.CommunityEntryPoint"),
            *(f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"),
        ]
        # A session of its own: Ctrl-C in the terminal reaches the tests, which stop the server.
        with (self.home / "console.log").open("ab") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self._guard = _guard(self.pid)

    def _wait(self, ask: Callable[[], None]) -> bool:
        """Ask until it answers; False when the process has ended."""
        assert self._process is not None
        deadline = time.monotonic() + _START_TIMEOUT_S
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                self._forget()
                return False
            try:
                ask()
            except (ServiceUnavailable, SessionExpired, TransientError):
                time.sleep(_PAUSE_S)
            else:
                return True
        self.kill()
        raise TimeoutError(f"Neo4j gave no answer in {_START_TIMEOUT_S:g} s:\n{self.log[-2000:]}")

    def _set_password(self) -> None:
        query = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
        self._run(_FIRST_PASSWORD, "system", query, old=_FIRST_PASSWORD, new=self.password)

    def _answer(self) -> None:
        self._run(self.password, "neo4j", "RETURN 1")

    def _run(self, password: str, database: str, query: LiteralString, **values: str) -> None:
        """Run a query once; a driver's managed transaction would wait longer between its tries."""
        bolt = f"bolt://{_LOOPBACK}:{self.port}"
        with (
            GraphDatabase.driver(bolt, auth=(_USER, password)) as driver,
            driver.session(database=database) as session,
        ):
            session.run(query, values).consume()

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            self._forget()

    def _forget(self) -> None:
        """The process is gone, so nobody has to guard it."""
        self._process = None
        if self._guard is not None:
            self._guard.kill()
            self._guard.communicate()
            self._guard = None


def _guard(pid: int) -> subprocess.Popen[bytes]:
    """A process that kills the server when this one has died, however: then its input ends."""
    command = ["/bin/sh", "-c", f"cat; kill -9 {pid:d}"]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True
    )


@contextmanager
def running_server(settings: Mapping[str, str] = MappingProxyType({})) -> Iterator[Neo4jServer]:
    """A server with a fresh home, which is stopped and removed afterwards.

    Raises:
        Neo4jMissing: There is no Java, or the artifacts cannot be had.
    """
    with tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True) as home:
        server = Neo4jServer(Path(home), settings)
        try:
            server.start()
            yield server
        finally:
            server.stop()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((_LOOPBACK, 0))
        port: int = taken.getsockname()[1]
        return port


def main() -> None:
    """Run a server until Ctrl-C or SIGTERM."""
    for one in (signal.SIGINT, signal.SIGTERM):  # a shell's background jobs ignore SIGINT
        signal.signal(one, signal.default_int_handler)
    try:
        with running_server() as server:
            for name, value in server.environment.items():
                sys.stdout.write(f"export {name}={value}\n")
            sys.stdout.write(f"# process {server.pid}, runs until Ctrl-C\n")
            sys.stdout.flush()
            signal.pause()
    except KeyboardInterrupt:
        return
    except Neo4jMissing as exc:
        sys.exit(str(exc))


if __name__ == "__main__":
    main()
