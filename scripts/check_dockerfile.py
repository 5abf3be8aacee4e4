"""Goes through the Dockerfile without Docker: what it copies is there, what it installs starts.

    python -m scripts.check_dockerfile

Each COPY is made out of what .dockerignore lets through; each step of python, pip and shadowgraph
runs for real, with the image's paths in a temporary folder; then the image's command starts the API
over a SQLite store, and the image's health check asks it. Steps of the system, such as making an
account, are named and not run. Takes one to two minutes and 1 GB of disk meanwhile.
"""

import re
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.rehearsal import DockerfileProblem, Rehearsal

ROOT = Path(__file__).parent.parent

_START_TIMEOUT_S = 90.0
_REFUSAL_TIMEOUT_S = 60.0
_PAUSE_S = 0.2


def check_server(image: Rehearsal) -> None:
    """Start the image's command as the image would, and stop it.

    Raises:
        DockerfileProblem: It starts without a key, does not answer, does not stop, or writes
            anywhere but in its temporary folder.
    """
    if image.user.partition(":")[0] in ("root", "0"):
        raise DockerfileProblem("the last stage runs as root")
    store = {"SHADOWGRAPH_STORE": f"sqlite:{image.image / 'tmp' / 'rehearsal.db'}"}
    port = free_port()
    command = _at_port(image.command, port)
    _check_refused(image, command, store)
    key = {"SHADOWGRAPH_API_KEY": secrets.token_urlsafe(32)}
    environment = image.environment(store | key)
    before = _files(image.image)
    log = image.work / "serve.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            command, cwd=image.image / "tmp", env=environment, stdout=out, stderr=out
        )
    try:
        _wait_until_healthy(_at_port(image.health, port), environment, server, log)
        server.send_signal(signal.SIGTERM)
        server.wait(_START_TIMEOUT_S)
    finally:
        server.kill()
        server.wait()
    if written := _files(image.image) ^ before:
        raise DockerfileProblem(f"written outside /tmp: {sorted(written)[:5]}")


def _check_refused(image: Rehearsal, command: Sequence[str], store: Mapping[str, str]) -> None:
    """Without a key nothing may listen on every address."""
    try:
        done = subprocess.run(
            command,
            cwd=image.image / "tmp",
            env=image.environment(store),
            capture_output=True,
            text=True,
            timeout=_REFUSAL_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as exc:
        raise DockerfileProblem("the server runs without SHADOWGRAPH_API_KEY") from exc
    if done.returncode == 0 or "SHADOWGRAPH_API_KEY" not in done.stderr:
        raise DockerfileProblem(f"not refused for want of a key:\n{done.stdout}{done.stderr}")


def _wait_until_healthy(
    health: Sequence[str],
    environment: Mapping[str, str],
    server: subprocess.Popen[bytes],
    log: Path,
) -> None:
    deadline = time.monotonic() + _START_TIMEOUT_S
    while time.monotonic() < deadline and server.poll() is None:
        asked = subprocess.run(health, env=environment, capture_output=True, check=False)
        if asked.returncode == 0:
            return
        time.sleep(_PAUSE_S)
    raise DockerfileProblem(f"the health check never passed:\n{log.read_text()[-3000:]}")


def _at_port(command: Sequence[str], port: int) -> list[str]:
    return [re.sub(r"\b8000\b", str(port), word) for word in command]


def _files(root: Path) -> set[tuple[str, int]]:
    """Files of the image outside its temporary folder, with the time of their last change."""
    return {
        (str(path), path.lstat().st_mtime_ns)
        for path in root.rglob("*")
        if not path.is_dir() and not path.is_relative_to(root / "tmp")
    }


def free_port() -> int:
    """A port of the loopback that nobody listens at now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def main() -> None:
    """Check the project's own Dockerfile; the exit code is 1 when something is wrong."""
    with tempfile.TemporaryDirectory(prefix="dockerfile-") as work:
        image = Rehearsal(ROOT, Path(work))
        try:
            image.build()
            check_server(image)
        except DockerfileProblem as exc:
            sys.exit(f"Dockerfile: {exc}")
    for step in image.left_out:
        sys.stdout.write(f"not run: {step}\n")
    sys.stdout.write("Dockerfile: all steps of python, pip and shadowgraph pass; the API answers\n")


if __name__ == "__main__":
    main()
