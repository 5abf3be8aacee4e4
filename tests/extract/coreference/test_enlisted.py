"""Who goes on after somebody was paid or sent by an officer."""

from collections.abc import Iterator

import pytest
from spacy.tokens import Token

from extract.coreference import grammar_says
from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Clusters
from extract.coreference.enlisted import who_was_enlisted
from extract.coreference.scene import Scene
from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import who

pytestmark = pytest.mark.model

ERRANDS = [
    "Carlos Mendez was recruited by Jorge Silva. He informed on exiles in Madrid.",
    "Carlos Mendez was engaged by Jorge Silva. He hacked the mailbox of an activist.",
    "Carlos Mendez was paid by Jorge Silva to watch her. In May he hired a man to film her house.",
    "Carlos Mendez was told by Jorge Silva to follow her. He photographed her flat.",
    "Carlos Mendez was paid by Jorge Silva, and he hired a man to beat her.",
    "Prosecutors say Carlos Mendez was paid by Jorge Silva. He stalked her for two months.",
    "Carlos Mendez was contacted by Jorge Silva and agreed to help. He infiltrated the club.",
    "Carlos Mendez was hired by Jorge Silva. He was arrested in Leeds.",
]

OTHERS = [
    "Carlos Mendez was told by Jorge Silva not to follow Ana Lima. He threatened her in May.",
    "Carlos Mendez was not recruited by Jorge Silva. He beat the editor.",
    "Carlos Mendez was beaten by Jorge Silva. He threatened the editor.",
    "Carlos Mendez was told by Jorge Silva to leave. He threatened the editor.",
    "Carlos Mendez was contacted by Jorge Silva and refused to help. He beat the editor.",
    "Carlos Mendez was recruited by Jorge Silva. He also hired a second man.",
    "Carlos Mendez was recruited by Jorge Silva. He threatened Mendez.",
    "Carlos Mendez was paid by Jorge Silva. He offered money to the editor.",
    "Carlos Mendez was paid by Jorge Silva. He threatened to expose him.",
    "Carlos Mendez was paid by Jorge Silva to watch Luis Vega.",
]


@pytest.mark.parametrize("text", ERRANDS)
def test_who_was_enlisted_runs_the_errand(read: Read, text: str) -> None:
    told = read(text, who("Carlos Mendez", gender="m"), who("Jorge Silva", gender="m"))
    assert told.id("he" if " he " in text else "He") == told.id("Carlos Mendez")


@pytest.mark.parametrize("text", OTHERS)
def test_an_officer_may_go_on(read: Read, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule says nothing, and the ranking decides."""
    said: list[Token] = []

    def spy(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
        said.extend(who_was_enlisted(scene, clusters, pronoun))
        yield from ()

    monkeypatch.setattr(grammar_says, "who_was_enlisted", spy)
    named = [who(name, gender="m") for name in ("Mendez", "Luis Vega") if f"{name}." in text]
    if "Vega" in text:
        text = f"{text} He was arrested."
    read(text, who("Carlos Mendez", gender="m"), who("Jorge Silva", gender="m"), *named)
    assert said == []
