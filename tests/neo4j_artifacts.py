"""What a Neo4j for tests is made of: Java 17 or 21, and Neo4j's jars from their Maven artifacts.

Maven is needed the first time only; later starts read the library folder in the user's cache and
ask nobody.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEO4J_VERSION = "5.26.30"
HOW_TO_GET_IT = "sudo apt-get install default-jre-headless maven"

_FETCH_TIMEOUT_S = 900.0

_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>shadowgraph</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>{NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
"""


class Neo4jMissing(Exception):
    """Java, Maven or the artifacts are not there; the message says what would bring them."""


def library() -> Path:
    """Folder of the server's jars, filled by Maven the first time.

    Raises:
        Neo4jMissing: Maven is not there, or fails.
    """
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "shadowgraph" / f"neo4j-{NEO4J_VERSION}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _alone(folder.parent / "fetching.lock"):
        if not folder.is_dir():
            with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as work:
                _fetched(Path(work)).rename(folder)
    return folder


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Wait for other processes that fetch: Maven's own store is not made for two at once."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _fetched(work: Path) -> Path:
    maven = shutil.which("mvn")
    if maven is None:
        raise Neo4jMissing(f"Maven brings Neo4j's artifacts the first time: {HOW_TO_GET_IT}")
    pom, jars = work / "pom.xml", work / "jars"
    pom.write_text(_POM, encoding="utf-8")
    command = [
        *(maven, "-q", "-B", "-f", str(pom), "dependency:copy-dependencies"),
        *(f"-DoutputDirectory={jars}", "-DincludeScope=runtime"),
    ]
    try:
        subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=_FETCH_TIMEOUT_S
        )
    except subprocess.CalledProcessError as exc:
        reason = f"Maven could not bring Neo4j {NEO4J_VERSION}: {' '.join(command)}"
        raise Neo4jMissing(f"{reason}\n{exc.stdout[-2000:]}") from exc
    return jars


def java() -> str:
    """Path of the Java that runs it.

    Raises:
        Neo4jMissing: There is none.
    """
    java = shutil.which("java")
    if java is None:
        raise Neo4jMissing(f"Java 17 or 21 runs Neo4j: {HOW_TO_GET_IT}")
    return java
