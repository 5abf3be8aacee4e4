"""The Dockerfile does what it says, tried without Docker; and what tries it notices mistakes."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from scripts.dockerfile import Ignored, read_dockerfile
from scripts.rehearsal import DockerfileProblem, Rehearsal

ROOT = Path(__file__).parents[2]


def _rehearse(folder: Path, dockerfile: str, ignore: str = "") -> Rehearsal:
    """Build in a context that has a file `kept.txt` and a folder `kept` with two files."""
    context, work = folder / "context", folder / "work"
    (context / "kept").mkdir(parents=True)
    work.mkdir()
    for name in ("kept.txt", "kept/a.txt", "kept/b.db"):
        (context / name).write_text(name)
    (context / "Dockerfile").write_text(dockerfile)
    (context / ".dockerignore").write_text(ignore)
    image = Rehearsal(context, work)
    image.build()
    return image


@pytest.mark.parametrize(
    ("dockerfile", "ignore", "problem"),
    [
        ("FROM a:1\nCOPY gone.txt ./", "", "line 2: gone.txt is not there"),
        ("FROM a:1\nCOPY kept.txt ./", "*\n!kept", "line 2: .dockerignore keeps kept.txt out"),
        ("FROM a", "", "line 1: a is pinned by no tag"),
        ("FROM a:1\nCOPY --from=build /opt /opt", "", "line 2: no stage build"),
        ("FROM a:1 AS b\nWORKDIR /source\nCOPY kept.txt ./\nFROM a:1\n"
         "COPY --from=b /source /source\nCOPY --from=b /opt /opt", "", "line 6: /opt is not there"),
        ("FROM a:1\n\n# comment\nRUN python -c \\\n  'exit(3)'", "", "line 4: python -c"),
        ("FROM a:1\nADD kept.txt ./", "", "line 2: ADD is not known"),
    ],
)  # fmt: skip
def test_a_step_that_cannot_be_done_is_named_by_its_line(
    tmp_path: Path, dockerfile: str, ignore: str, problem: str
) -> None:
    with pytest.raises(DockerfileProblem) as found:
        _rehearse(tmp_path, dockerfile, ignore)
    assert str(found.value).startswith(problem)


def test_what_a_stage_leaves_behind_is_not_in_the_next(tmp_path: Path) -> None:
    script = "open('/opt/made.txt', 'w').write('x')"
    image = _rehearse(
        tmp_path,
        "FROM a:1 AS build\nCOPY kept /opt/kept\nCOPY kept.txt /source/\n"
        f'RUN python -c "{script}"\nRUN apt-get update\n'
        "FROM a:1\nCOPY --from=build /opt /opt\nUSER 5:5\nCMD [\"python\", \"-V\"]",
        "**/*.db",
    )  # fmt: skip
    files = {str(f.relative_to(image.image)) for f in image.image.rglob("*") if f.is_file()}
    assert files == {"opt/made.txt", "opt/kept/a.txt"}
    assert (image.user, image.command) == ("5:5", ["python", "-V"])
    assert image.left_out == ["line 5: apt-get update"]


def test_the_last_pattern_of_dockerignore_that_fits_decides(tmp_path: Path) -> None:
    path = tmp_path / ".dockerignore"
    path.write_text("# all\n*\n!graph\n**/__pycache__\n*.md\n!README.md\n")
    ignored = Ignored.read(path)
    out = ("api", "graph/__pycache__", "graph/store/__pycache__/x.pyc", "NOTES.md", "a/b.txt")
    let_in = ("graph", "graph/model.py", "README.md", "graph/NOTES.md")
    assert all(PurePosixPath(name) in ignored for name in out)
    assert not any(PurePosixPath(name) in ignored for name in let_in)


def test_no_store_and_no_secret_goes_into_the_build() -> None:
    ignored = Ignored.read(ROOT / ".dockerignore")
    out = (".git/config", ".venv/bin/python", "shadowgraph.db", "graph/case.db-wal", ".env")
    assert all(PurePosixPath(name) in ignored for name in out)
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert "index-url" not in text and "SHADOWGRAPH_API_KEY=" not in text
    assert [step.word for step in read_dockerfile(ROOT / "Dockerfile")].count("USER") == 1


@pytest.mark.wheel
@pytest.mark.process
def test_the_image_installs_starts_and_answers() -> None:
    """A process of its own, as a developer runs it."""
    done = subprocess.run(
        [sys.executable, "-m", "scripts.check_dockerfile"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
