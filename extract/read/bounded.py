"""Parsing in a process of its own, so that no file can take the program down.

PDF, Word, mail and HTML are parsed by libraries in C from bytes that others made. They get a
process with limits on memory, processor time, time on the clock and size of the answer, which may
write no file and start no program, and which ends with its file. A server process (see
`extract.read.child`) forks it; the server is started once, without a shell, with an empty
environment. What breaks a limit is an `UnreadableInput` that names it.

Measured: half a second for the start of the server, then three to ten milliseconds for a file
beside the reading itself. A new interpreter for each file would take half a second each.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, cast

from extract.read.answer import OUT_OF_MEMORY, READY, from_answer
from extract.read.document import Reading
from extract.read.limits import MEBIBYTE, Limits
from graph.errors import UnreadableInput

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    " from extract.read.child import serve; serve()"
)
_PATIENCE = 10
"""Seconds beyond the child's own clock before the server itself is given up."""
_HOSTILE = "the file is damaged, or made to do harm"


class _Server:
    """A running server process; one request at a time."""

    def __init__(self) -> None:
        path = [str(Path(part).absolute()) for part in sys.path if part]
        self.owner = os.getpid()
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, json.dumps(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd="/",
            env={name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ},
            start_new_session=True,
        )
        if self._out.readline() != READY:
            self.close()
            raise RuntimeError("the process that reads files does not start")

    @property
    def _out(self) -> IO[bytes]:
        return cast("IO[bytes]", self._process.stdout)

    @property
    def is_usable(self) -> bool:
        """It still runs, and belongs to this process and not to the one that forked it."""
        return self.owner == os.getpid() and self._process.poll() is None

    def ask(self, head: bytes, data: bytes, *, seconds: float) -> tuple[int, bytes]:
        """Status and answer for one file.

        Raises:
            TimeoutError: No answer came; the server is gone then.
            OSError: The server went away.
        """
        overdue = threading.Event()
        timer = threading.Timer(seconds, self._give_up, [overdue])
        timer.daemon = True
        timer.start()
        try:
            stream = cast("IO[bytes]", self._process.stdin)
            stream.write(head)
            stream.write(data)
            stream.flush()
            line = self._out.readline()
            said = json.loads(line) if line else None
            answer = self._out.read(said["size"]) if said else b""
        finally:
            timer.cancel()
            if overdue.is_set():
                raise TimeoutError
        if said is None:
            raise BrokenPipeError
        return said["status"], answer

    def _give_up(self, overdue: threading.Event) -> None:
        overdue.set()
        self._kill()

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the process and its children, unless they are those of a process before a fork."""
        if self.owner == os.getpid():
            self._kill()
            self._process.wait()
        else:
            self._process.returncode = 0
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()


class _Servers:
    """Servers that wait for work. Threads that read at the same time have one each."""

    def __init__(self) -> None:
        self._idle: list[_Server] = []
        self._lock = threading.Lock()

    @contextmanager
    def one(self) -> Iterator[_Server]:
        """A server; one that fails is not used again."""
        with self._lock:
            server = self._idle.pop() if self._idle else None
        if server is not None and not server.is_usable:
            server.close()
            server = None
        server = server or _Server()
        try:
            yield server
        except BaseException:
            server.close()
            raise
        with self._lock:
            self._idle.append(server)

    def close(self) -> None:
        with self._lock:
            for server in self._idle:
                server.close()
            self._idle.clear()


_servers = _Servers()
atexit.register(_servers.close)


def read_bounded(data: bytes, suffix: str, path: str, limits: Limits) -> Reading:
    """Read the bytes of a file by the parser of its suffix, in a process of its own.

    Raises:
        UnreadableInput: The parser refuses the file, or a limit was hit.
    """
    head = {"suffix": suffix, "path": path, "size": len(data), **asdict(limits)}
    line = json.dumps(head).encode() + b"\n"
    try:
        with _servers.one() as server:
            status, answer = server.ask(line, data, seconds=limits.wall_seconds + _PATIENCE)
    except TimeoutError as error:
        raise UnreadableInput(path, "", _too_long(limits)) from error
    except (OSError, ValueError) as error:
        reason = f"the process that read it broke down; {_HOSTILE}"
        raise UnreadableInput(path, "", reason) from error
    if len(answer) > limits.text_bytes:
        reason = f"its text takes more than {limits.text_bytes // MEBIBYTE:,} MiB; split the file"
        raise UnreadableInput(path, "", reason)
    if status:
        raise UnreadableInput(path, "", _reason(status, limits))
    return from_answer(answer, path)


def _reason(status: int, limits: Limits) -> str:
    """What ended the child, as a sentence that says what to do."""
    code = os.waitstatus_to_exitcode(status)
    if code == OUT_OF_MEMORY:
        size = f"{limits.memory_bytes // MEBIBYTE:,} MiB"
        return f"reading it takes more than {size} of memory; {_HOSTILE}, or has to be split"
    if code == -signal.SIGXCPU:
        time = f"{limits.cpu_seconds} s of processor time"
        return f"reading it takes more than {time}; {_HOSTILE}, or has to be split"
    if code == -signal.SIGKILL:
        return f"the system killed the process that read it, short of memory; {_HOSTILE}"
    if code == -signal.SIGALRM:
        return _too_long(limits)
    if code == -signal.SIGXFSZ:
        return f"reading it would write a file, which is not allowed; {_HOSTILE}"
    if code < 0:
        name = signal.Signals(-code).name
        size = f"{limits.memory_bytes // MEBIBYTE:,} MiB"
        reason = f"the parser broke down ({name}), as it does beyond {size} of memory"
        return f"{reason}; {_HOSTILE}"
    return f"the parser failed; {_HOSTILE}"


def _too_long(limits: Limits) -> str:
    return f"reading it takes longer than {limits.wall_seconds} s; {_HOSTILE}, or has to be split"
