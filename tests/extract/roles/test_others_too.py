"""Deeds told of others by a helping verb alone: "So were his parents", "as was his wife"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "verb", "whom"),
    [
        (
            "Omar Tal was arrested at the airport in Cairo. So were his parents.",
            "detain", "were", {"his parents"},
        ),
        (
            "He was followed through Vienna by two Iranians, as was his lawyer.",
            "surveil", "was", {"his lawyer"},
        ),
        (
            "Selim Ak was sentenced in absentia; so were three of his colleagues.",
            "legal_action", "were", {"three of his colleagues"},
        ),
        (
            "His laptop was hacked, and so was his wife's.",
            "cyber_intrusion", "was", {"his wife"},
        ),
        (
            "Her email was hacked. So was that of her lawyer.",
            "cyber_intrusion", "was", {"her lawyer"},
        ),
        (
            "My phone was infected with spyware. My colleague's phone was too.",
            "cyber_intrusion", "was", {"My colleague's phone"},
        ),
    ],
)  # fmt: skip
def test_others_suffered_it_too(
    tell: Read, text: str, type_: str, verb: str, whom: set[str]
) -> None:
    told = tell(text)
    claim = told.one(type_, verb)
    assert told.fillers(claim, "target") == whom
    assert claim.modality == "asserted"
    assert len({c.event for c in told.claims(type_)}) == 2


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("The consul insulted Lin Wei, as did his deputy.", "harass", "his deputy"),
        ("The embassy threatened Lin Wei. The consulate did too.", "threaten", "consulate"),
        ("Soldiers beat Lin Wei. So did the policemen.", "assault", "policemen"),
    ],
)
def test_others_did_it_too(tell: Read, text: str, type_: str, who: str) -> None:
    told = tell(text)
    claim = told.one(type_, "did")
    assert told.fillers(claim, "initiator") == {who}
    assert told.fillers(claim, "target") == {"Lin Wei"}


def test_whoever_did_it_stays_where_the_grammar_says_so(tell: Read) -> None:
    told = tell("His father was summoned by the police. So was his brother.")
    claim = told.one("detain", "was")
    (doer,) = (role for role in claim.roles if role.role == "initiator")
    assert doer.text == "police" and doer.inferred


def test_what_befell_neither(tell: Read) -> None:
    told = tell("Ivan Sak was not beaten, and neither was his wife.")
    claim = told.one("assault", "was")
    assert claim.modality == "negated" and told.fillers(claim, "target") == {"his wife"}


@pytest.mark.parametrize(
    "text",
    [
        "Ali Noor was arrested in Cairo and was very ill. So was his wife.",
        "Ali Noor was arrested in Cairo. He was tired. So was his lawyer.",
        "The embassy denied that it had threatened Lina Osei. So did the consulate.",
        "Her brother was detained in Minsk, as was reported by two papers.",
        "Her brother was detained in Minsk, as was his habit.",
        "Her brother says that he was tortured. So does his lawyer.",
        "The men followed Ana Lima. So did her dog.",
        "Lina Osei was not arrested. So was the plan saved.",
        "Nobody was arrested. Nor was the embassy closed.",
        "The journalist was threatened, and so was the peace of the town.",
        "The embassy threatened the students. The students did too little.",
        "The exiles protested outside the embassy. So did the students.",
        "She was arrested and later went home. So did her husband.",
    ],
)
def test_what_is_no_deed_of_others(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.extraction.claims if "points_back" in c.rule]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal said that police had beaten Leyla Aziz, as did his deputy.",
        "Omar Tal believes that Iran murdered his brother, as does his mother.",
        "The lawyer said that officers threatened Omar Tal, as did a second witness.",
        "Agents beat Omar Tal, who resisted. So did his wife.",
    ],
)
def test_so_did_that_may_stand_for_another_verb(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.extraction.claims if "points_back" in c.rule]
