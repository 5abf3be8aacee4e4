"""Who is suspected of what was told just before."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word", "doer", "source"),
    [
        (
            "The home of the Rwandan critic Paul Nkusi was burgled. Neighbors point to the"
            " consulate.",
            "vandalize",
            "point",
            "consulate",
            "Neighbors",
        ),
        (
            'Someone smashed the windows of the Sudanese center. A caretaker blamed "people from'
            ' the mission".',
            "vandalize",
            "blamed",
            "people",
            "caretaker",
        ),
        (
            "Samira Haddad's car was set on fire, and she puts it down to the ruling party's men.",
            "vandalize",
            "puts",
            "ruling party's men",
            "she",
        ),
        (
            "The phone of Farid Nouri was hacked, and he suspects Iranian intelligence.",
            "cyber_intrusion",
            "suspects",
            "Iranian intelligence",
            "he",
        ),
        (
            "Tomas Berg was run over in Vilnius. He blames it on Belarusian agents.",
            "assault",
            "blames",
            "Belarusian agents",
            "He",
        ),
        (
            "The poet was poisoned. His widow holds the Kremlin responsible.",
            "assault",
            "holds",
            "Kremlin",
            "His widow",
        ),
        (
            "Leaflets called Mirela Doan a traitor. She lays the blame at the door of the"
            " consulate.",
            "smear",
            "lays",
            "consulate",
            "She",
        ),
        (
            "The choir's bus was vandalized. Its members put the blame on the Turkish consulate.",
            "vandalize",
            "put",
            "Turkish consulate",
            "Its members",
        ),
        (
            "Two students were beaten after the vigil. Witnesses pointed the finger at embassy"
            " guards.",
            "assault",
            "pointed",
            "embassy guards",
            "Witnesses",
        ),
        (
            "Dilnur Tursun's brother was arrested. She is sure it was the Chinese consulate.",
            "detain",
            "it",
            "Chinese consulate",
            "She",
        ),
    ],
)
def test_who_is_pointed_at_is_said_to_have_done_it(
    tell: Read, text: str, type_: str, word: str, doer: str, source: str
) -> None:
    claim = tell(text).one(type_, word)
    assert claim.modality == "alleged"
    assert [role.text for role in claim.roles if role.role == "initiator"] == [doer]
    assert [said.text for said in claim.attribution] == [source]


@pytest.mark.parametrize(
    ("text", "type_", "word", "doer"),
    [
        (
            "The poet Yusuf Kaya was beaten in Vienna. Suspicion fell on the Turkish embassy.",
            "assault",
            "fell",
            "Turkish embassy",
        ),
        (
            "The journalist Ana Brek was poisoned in Prague. Fingers were pointed at the Belarusian"
            " secret service.",
            "assault",
            "pointed",
            "Belarusian secret service",
        ),
    ],
)
def test_suspicion_falls_without_anybody_named(
    tell: Read, text: str, type_: str, word: str, doer: str
) -> None:
    claim = tell(text).one(type_, word)
    assert claim.modality == "alleged"
    assert [role.text for role in claim.roles if role.role == "initiator"] == [doer]


@pytest.mark.parametrize(
    "behind",
    [
        "His brother does not blame the embassy.",
        "Does his brother suspect the embassy?",
        "His brother blames the rain.",
        "The ambassador pointed to the police report.",
        "Witnesses pointed to the consulate across the street.",
        "She is not sure it was the consulate.",
        "Few suspect the consulate.",
        "Nobody blames the consulate.",
        "He refused to blame the consulate.",
        "She blames the Swedish police for doing nothing.",
        "The minister accused the government of Sweden of doing too little.",
        "The judge suspects the police of hiding the file.",
        "The decision fell to the police.",
        "The law holds the police responsible.",
        "The ambassador put it to the police.",
        "The court held the embassy responsible for his hospital costs.",
    ],
)
def test_nobody_is_pointed_at(tell: Read, behind: str) -> None:
    told = tell(f"Omar Dalil was beaten in the park. {behind}")
    harmed = [claim for claim in told.extraction.claims if claim.modality == "alleged"]
    assert not [role for claim in harmed for role in claim.roles if role.role == "initiator"]


@pytest.mark.parametrize(
    "pointed",
    [
        "The embassy said police wrongly blamed Iran.",
        "He falsely blamed the consulate.",
        "He once suspected the consulate, but it was the neighbor's son.",
        "Little suspicion fell on the embassy.",
        "Suspicion fell on the embassy, but it was later lifted.",
    ],
)
def test_blame_that_is_wrong_or_taken_back(tell: Read, pointed: str) -> None:
    told = tell(f"Omar Tal's house was burgled. {pointed}")
    assert all(not told.fillers(c, "initiator") for c in told.claims("vandalize"))
