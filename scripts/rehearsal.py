"""Goes through the steps of a Dockerfile without Docker, with the image's root in a folder."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from scripts.dockerfile import Ignored, Step, read_dockerfile

_OURS = ("python", "pip", "shadowgraph")
"""Commands that are run; those of the system are named and left out."""
_IN_IMAGE = re.compile(r"(?<![\w./-])/(?=(?:opt|source|tmp)\b)")
_STEP_TIMEOUT_S = 900.0


class DockerfileProblem(Exception):
    """The Dockerfile asks for what cannot be done; the message names its line."""


class Rehearsal:
    """Goes through the steps; `image` stands for the root folder of the stage that is being made.

    A finished stage moves aside, and its successor begins empty at the same path: so what a stage
    left behind is missing in the next, and scripts with an absolute path in them go on to work.
    """

    def __init__(self, context: Path, work: Path) -> None:
        self.context = context
        self.ignored = Ignored.read(context / ".dockerignore")
        self.work = work
        self.image = work / "image"
        self.steps = read_dockerfile(context / "Dockerfile")
        self.stages: dict[str, Path] = {}
        self.stage = ""
        self.variables: dict[str, str] = {}
        self.folder = PurePosixPath("/")
        self.user = "root"
        self.command: list[str] = []
        self.health: list[str] = []
        self.left_out: list[str] = []

    def build(self) -> None:
        """Do every step.

        Raises:
            DockerfileProblem: One cannot be done.
        """
        for step in self.steps:
            match step.word:
                case "FROM":
                    self._begin(step)
                case "COPY":
                    self._copy(step)
                case "RUN":
                    self._run(step)
                case "ENV":
                    self._set(step)
                case "WORKDIR":
                    self.folder = PurePosixPath(step.rest)
                    self._mapped(step.rest).mkdir(parents=True, exist_ok=True)
                case "USER":
                    self.user = step.rest
                case "CMD":
                    self.command = step.words
                case "HEALTHCHECK":
                    self.health = Step(step.line, "CMD", {}, step.rest.removeprefix("CMD ")).words
                case "EXPOSE":
                    pass
                case _:
                    raise DockerfileProblem(f"line {step.line}: {step.word} is not known here")

    def environment(self, more: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
        """The image's variables on top of what this machine needs to reach its package index."""
        own = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "SHADOWGRAPH"))}
        own.pop("VIRTUAL_ENV", None)
        path = _IN_IMAGE.sub(f"{self.image}/", self.variables.get("PATH", "$PATH"))
        return {
            **own,
            **self.variables,
            "PATH": path.replace("$PATH", f"{self.work / 'shims'}:/usr/bin:/bin"),
            "TMPDIR": str(self._mapped("/tmp")),
            **more,
        }

    def _mapped(self, path: str) -> Path:
        return self.image / str(self.folder / path).lstrip("/")

    def _begin(self, step: Step) -> None:
        if ":" not in step.words[0]:
            raise DockerfileProblem(f"line {step.line}: {step.words[0]} is pinned by no tag")
        if self.image.exists():
            self.stages[self.stage] = self.work / f"stage-{len(self.stages)}"
            self.image.rename(self.stages[self.stage])
        self.stage = step.words[2] if len(step.words) == 3 else ""
        self.variables, self.folder, self.user = {}, PurePosixPath("/"), "root"
        self._mapped("/tmp").mkdir(parents=True)
        shims = self.work / "shims"
        shims.mkdir(exist_ok=True)
        python = shims / "python"
        python.write_text(f'#!/bin/sh\nexec "{_interpreter(step)}" "$@"\n')
        python.chmod(0o755)

    def _copy(self, step: Step) -> None:
        *sources, target = step.words
        into = self._mapped(target)
        for name in sources:
            source = self._source(step, name)
            if not source.exists():
                raise DockerfileProblem(f"line {step.line}: {name} is not there")
            if source.is_dir():
                shutil.copytree(
                    source, into, symlinks=True, ignore=self._skipped, dirs_exist_ok=True
                )
            else:
                many = len(sources) > 1 or target.endswith("/")
                place = into / source.name if many else into
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, place)

    def _source(self, step: Step, name: str) -> Path:
        if "from" in step.options:
            if step.options["from"] not in self.stages:
                raise DockerfileProblem(f"line {step.line}: no stage {step.options['from']}")
            return self.stages[step.options["from"]] / name.lstrip("/")
        if PurePosixPath(name) in self.ignored:
            raise DockerfileProblem(f"line {step.line}: .dockerignore keeps {name} out")
        return self.context / name

    def _skipped(self, folder: str, names: list[str]) -> set[str]:
        if not Path(folder).is_relative_to(self.context):
            return set()
        inside = PurePosixPath(Path(folder).relative_to(self.context))
        return {name for name in names if inside / name in self.ignored}

    def _run(self, step: Step) -> None:
        if step.words[0] not in _OURS:
            self.left_out.append(f"line {step.line}: {step.rest}")
            return
        done = subprocess.run(
            ["/bin/sh", "-c", _IN_IMAGE.sub(f"{self.image}/", step.rest)],
            cwd=self._mapped("."),
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=_STEP_TIMEOUT_S,
            check=False,
        )
        if done.returncode != 0:
            said = (done.stdout + done.stderr)[-3000:]
            raise DockerfileProblem(f"line {step.line}: {step.rest}\n{said}")

    def _set(self, step: Step) -> None:
        self.variables |= dict(word.split("=", 1) for word in step.words)


def _interpreter(step: Step) -> str:
    """The Python that FROM names, if this machine has it and it works, else the one of this run."""
    wanted = re.search(r"python:(\d+\.\d+)", step.words[0])
    found = shutil.which(f"python{wanted[1]}") if wanted else None
    usable = found and subprocess.run([found, "-c", "import ensurepip"], capture_output=True)
    return found if found and usable and usable.returncode == 0 else _this_python()


def _this_python() -> str:
    """Outside of the environment that this may run in."""
    return os.path.realpath(sys.executable)
