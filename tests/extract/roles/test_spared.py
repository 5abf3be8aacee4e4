"""Who is left out of what befalls all, and whom alone it befalls."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "targets"),
    [
        ("Police in Baku arrested all but one of the reporters.", "detain", {"all"}),
        (
            "Agents followed every member of the choir but Aster Haile.",
            "surveil",
            {"every member of the choir"},
        ),
        ("Everyone but his driver was beaten by guards.", "assault", {"Everyone"}),
        (
            "Aside from Rosa Melendez, all of the delegates received threats.",
            "threaten",
            {"all of the delegates"},
        ),
        (
            "All of the members except Omar Haddad and Lina Saleh were fined.",
            "legal_action",
            {"All of the members"},
        ),
        (
            "All five brothers other than Yusuf were deported.",
            "restrict_mobility",
            {"All five brothers"},
        ),
        ("He denied that anyone but the driver was hurt.", "assault", {"anyone"}),
    ],
)
def test_who_is_left_out_is_no_target(
    tell: Read, sentence: str, type_: str, targets: set[str]
) -> None:
    told = tell(sentence)
    assert told.fillers(told.one(type_), "target") == targets


def test_all_but_two_were_summoned_and_not_the_two(tell: Read) -> None:
    told = tell("All but two of the signatories were summoned by the police.")
    (claim,) = [c for c in told.extraction.claims if c.trigger.text == "summoned"]
    assert told.fillers(claim, "target") == {"All"}


@pytest.mark.parametrize(
    ("sentence", "type_", "role", "name"),
    [
        ("None but the editor was arrested.", "detain", "target", "editor"),
        ("Agents arrested nobody but Lina Saleh.", "detain", "target", "Lina Saleh"),
        ("No journalist except Selim Aydin was charged.", "legal_action", "target", "Selim Aydin"),
        ("They did not arrest anyone but Selim Aydin.", "detain", "target", "Selim Aydin"),
        ("Aside from the cook, nobody was interrogated.", "detain", "target", "cook"),
        ("Nobody but the consul threatened Lina Saleh.", "threaten", "initiator", "consul"),
    ],
)
def test_nobody_but_one_is_that_one(
    tell: Read, sentence: str, type_: str, role: str, name: str
) -> None:
    told = tell(sentence)
    claim = told.one(type_)
    assert claim.modality == "asserted"
    assert told.fillers(claim, role) == {name}


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "targets"),
    [
        ("Every other guest was beaten by guards.", "assault", "beaten", {"Every other guest"}),
        (
            "They beat all the men but the guard stopped them.",
            "assault",
            "beat",
            {"all the men"},
        ),
        (
            "Agents watched every exile, but Omar Haddad was beaten.",
            "assault",
            "beaten",
            {"Omar Haddad"},
        ),
        (
            "Police detained not only Mei Tan but her mother.",
            "detain",
            "detained",
            {"Mei Tan", "her mother"},
        ),
        (
            "All exiles were invited but Lina Saleh was beaten at the door.",
            "assault",
            "beaten",
            {"Lina Saleh"},
        ),
        (
            "Except for a short break, officers questioned Lina Saleh all night.",
            "detain",
            "questioned",
            {"Lina Saleh"},
        ),
    ],
)
def test_other_words_spare_nobody(
    tell: Read, sentence: str, type_: str, trigger: str, targets: set[str]
) -> None:
    told = tell(sentence)
    assert told.fillers(told.one(type_, trigger), "target") == targets


def test_nobody_before_a_clause_of_its_own_stays_unhurt(tell: Read) -> None:
    told = tell("Nobody was hurt, but police arrested Omar Haddad.")
    assert told.one("assault").modality == "negated"


@pytest.mark.parametrize(
    ("sentence", "type_", "targets"),
    [
        ("The thugs beat none but the students.", "assault", {"students"}),
        ("The agents photographed nobody but the two nuns.", "surveil", {"two nuns"}),
        ("They deported none but the three women.", "restrict_mobility", {"three women"}),
        ("The agents followed nobody else but Dawit Hailu.", "surveil", {"Dawit Hailu"}),
        ("Officers questioned him about nothing but his articles.", "detain", {"him"}),
        ("Police interrogated her about nobody but her husband.", "detain", {"her"}),
    ],
)
def test_behind_nobody_but_stands_to_whom_it_was_done(
    tell: Read, sentence: str, type_: str, targets: set[str]
) -> None:
    told = tell(sentence)
    claim = told.one(type_)
    assert claim.modality == "asserted"
    assert told.fillers(claim, "target") == targets


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        ("They beat nobody but threatened the students.", "assault", "beat"),
        ("The guards beat nobody but the editor threatened them.", "assault", "beat"),
        ("Police arrested nobody, but the editor was beaten.", "detain", "arrested"),
        ("The agents would arrest nobody but the editor.", "detain", "arrest"),
    ],
)
def test_behind_nobody_another_clause_changes_nothing(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    assert tell(sentence).one(type_, trigger).modality == "negated"


def test_nobody_but_shadows_is_nobody(tell: Read) -> None:
    assert not tell("They followed nobody but shadows.").claims("surveil")
