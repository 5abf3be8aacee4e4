"""Nothing in the environment may be had under a GPL alone."""

import re
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_COPYLEFT = re.compile(r"\b(?:A?GPL|Affero|GNU General Public)", re.IGNORECASE)
_LESSER = re.compile(r"LGPL|Lesser", re.IGNORECASE)


def _locked() -> set[str]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {
        name.lower().replace("_", "-") for name in re.findall(r"^([A-Za-z0-9_.-]+)==", text, re.M)
    }


def _alternatives(distribution: Distribution) -> list[str]:
    """Licences of which one may be chosen: the expression's, else the classifiers'."""
    metadata = distribution.metadata
    expression = metadata.get("License-Expression")
    if expression:
        return re.split(r"\s+OR\s+", expression)
    classified = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
    named = [metadata.get("License") or ""]
    return classified or [line for line in named[0].splitlines()[:1] if line] or ["unknown"]


def test_every_locked_package_has_an_alternative_that_is_no_gpl() -> None:
    locked = _locked()
    bad = {
        d.name: _alternatives(d)
        for d in distributions()
        if d.name.lower().replace("_", "-") in locked
        and not any(_LESSER.search(a) or not _COPYLEFT.search(a) for a in _alternatives(d))
    }
    assert not bad


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_has_a_hash_and_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9_.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) > 50
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text


def test_the_tests_run_the_versions_that_are_shipped() -> None:
    def versions(lock: str) -> dict[str, str]:
        text = (ROOT / lock).read_text(encoding="utf-8")
        return dict(re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)", text, re.MULTILINE))

    shipped, tested = versions("requirements.lock"), versions("requirements-dev.lock")
    assert shipped and shipped.items() <= tested.items()
