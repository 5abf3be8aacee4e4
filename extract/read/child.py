"""The process in which files are parsed: it forks a child for each, and the child gets limits.

The server has the libraries loaded and parses nothing itself, so a child starts in a millisecond,
is as clean as the server, and takes only itself down. It speaks through its standard streams. A
request is a line of JSON (`suffix`, `path`, `size` and limits) and `size` bytes; an answer is a
line of JSON (`size`, `status` as of `os.waitpid`) and `size` bytes as of `extract.read.answer`.
"""

import gc
import json
import os
import resource
import signal
import sys
from typing import Any, NoReturn

from extract.read.answer import OUT_OF_MEMORY, READY, to_answer
from extract.read.document import Reading
from extract.read.formats import PARSERS
from graph.errors import UnreadableInput

_FILES = 16
"""Files that a child may have open; its own streams are among them."""
_GRACE = 5
"""Seconds of processor time between the signal that says why and the one that kills."""


def serve() -> None:
    """Answer requests until the other side closes the stream."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    gc.freeze()
    answers.write(READY)
    answers.flush()
    while line := requests.readline():
        request = json.loads(line)
        data = requests.read(request["size"])
        status, answer = _parse_apart(request, data)
        head = json.dumps({"size": len(answer), "status": status}).encode() + b"\n"
        answers.write(head)
        answers.write(answer)
        answers.flush()


def _parse_apart(request: dict[str, Any], data: bytes) -> tuple[int, bytes]:
    """Status and answer of a child."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        _parse(request, data, into)
    os.close(into)
    answer = bytearray()
    with os.fdopen(out, "rb") as pipe:
        while part := pipe.read(2**16):
            answer += part
            if len(answer) > request["text_bytes"]:
                os.kill(child, signal.SIGKILL)
                break
    _, status = os.waitpid(child, 0)
    return status, bytes(answer)


def _parse(request: dict[str, Any], data: bytes, into: int) -> NoReturn:
    """Read the file within its limits, and end. Nothing of the server is cleaned up here."""
    code = 1
    try:
        _shut_in(request)
        answer = to_answer(_outcome(request["suffix"], data, request["path"]))
        with os.fdopen(into, "wb") as pipe:
            pipe.write(answer)
        code = 0
    except MemoryError:
        code = OUT_OF_MEMORY
    finally:
        os._exit(code)


def _outcome(suffix: str, data: bytes, path: str) -> Reading | UnreadableInput:
    try:
        return PARSERS[suffix](data, path)
    except UnreadableInput as error:
        return error
    except RecursionError:
        return UnreadableInput(path, "", "its parts nest too deep; save it in a simpler form")
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the outermost door: a file may trip over anything
        what = f"{type(error).__name__}: {error}"[:200]
        return UnreadableInput(path, "", f"the reader failed ({what}); save it in another format")


def _shut_in(request: dict[str, Any]) -> None:
    """Set the limits, and close what the child has no use for."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.alarm(request["wall_seconds"])
    seconds, memory = request["cpu_seconds"], _memory_in_use() + request["memory_bytes"]
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, seconds, seconds + _GRACE),
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NPROC, 0, 0),
        (resource.RLIMIT_NOFILE, _FILES, _FILES),
    ):
        _, most = resource.getrlimit(kind)
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(kind, (soft, hard))


def _memory_in_use() -> int:
    """Address space of this process in bytes; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0
