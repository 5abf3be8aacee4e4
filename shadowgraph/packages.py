"""Makes sure that the packages `graph`, `extract` and `api` are the ones of this distribution.

Their names are common ones. Another distribution that brings a package of the same name would
otherwise fail somewhere deep, with a message about anything but the cause.
"""

from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

SIGNS = {"graph": "ontology.yaml", "extract": "pipeline.py", "api": "doors.py"}
"""For each package a file that ours has."""


def check_packages(home: Path = Path(__file__).parent.parent) -> None:
    """Look at the packages without importing them.

    Args:
        home: The folder that this package lies in.

    Raises:
        ImportError: One comes from elsewhere; says from where, and what to do.
    """
    for name, sign in SIGNS.items():
        spec = find_spec(name)
        folder = Path(spec.origin).parent if spec and spec.origin else None
        if folder is None or folder.parent != home or not (folder / sign).is_file():
            raise ImportError(_message(name, folder))


def _message(name: str, folder: Path | None) -> str:
    if folder is None:
        return (
            f"shadowgraph needs its package {name}, which is not there; install shadowgraph again"
        )
    others = [d for d in packages_distributions().get(name, []) if d != "shadowgraph"]
    owner = f" (of the distribution {', '.join(others)})" if others else ""
    remedy = f"uninstall {others[0]}" if others else "move it away"
    return (
        f"the package {name} at {folder}{owner} is not shadowgraph's: {remedy}, or install"
        " shadowgraph into an environment of its own"
    )
