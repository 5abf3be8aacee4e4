"""Names of lists behind a noun, and of clauses without a verb, on frames made by hand."""

import pytest

from extract.frames import Frame
from extract.roles.named_lists import with_listed_names, with_verbless_clauses
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


def targets(frame: Frame) -> set[str]:
    return {f.head.text for f in frame.fillers if f.role == "target"}


@pytest.mark.parametrize(
    ("text", "told", "missing"),
    [
        ("The defendants, Omer Tal, 46, of Lund, and Ben Reel, 58, of Ghent, were arrested.", "defendants", {"Tal", "Reel"}),
        ("The defendants, Omer Tal, 46, of Lund, and Ben Reel, 58, of Ghent, were arrested.", "Reel", {"Tal"}),
        ("Three editors, Mira Olsk (45), Omer Tal (39) and Ben Reel (51), were arrested.", "Tal", {"Olsk", "Reel"}),
        ("The bakers, Mira Olsk, Omer Tal, and a woman from Lund, were arrested.", "bakers", {"Olsk", "Tal"}),
        ("Guards have arrested two nurses: Mira Olsk, 41, and Ben Reel.", "nurses", {"Olsk", "Reel"}),
        ("Guards arrested several nurses, including Mira Olsk, Omer Tal and Ben Reel.", "Reel", {"Olsk", "Tal"}),
        ("Several bakers were arrested, among them Mira Olsk and Ben Reel.", "bakers", {"Olsk", "Reel"}),
    ],
)  # fmt: skip
def test_nobody_of_a_list_is_left_out(make: Make, text: str, told: str, missing: set[str]) -> None:
    frame = make(text, "arrested", "detain", target=told)
    assert targets(with_listed_names(frame)) == {told, *missing}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bakers, Mira Olsk and Ben Reel said, were arrested.", "bakers"),
        ("The bakers, friends of Mira Olsk and Ben Reel, were arrested.", "bakers"),
        ("The baker, Mira Olsk, and Ben Reel were arrested.", "baker"),
        ("Guards arrested two bakers: Mira Olsk, 41, Omer Tal, 39, and others.", "Guards"),
        ("The bakers were arrested, and Mira Olsk, Omer Tal and Ben Reel fled.", "bakers"),
    ],
)
def test_names_that_stand_near_are_no_list(make: Make, text: str, told: str) -> None:
    frame = make(text, "arrested", "detain", target=told)
    assert targets(with_listed_names(frame)) == {told}


def test_who_is_listed_behind_the_doers_did_it(make: Make) -> None:
    text = "Two bakers were arrested by three men, Omer Tal, Ben Reel and Mo Hale."
    made = make(text, "arrested", "detain", initiator="men", target="Reel")
    told = with_listed_names(made)
    assert {f.head.text for f in told.fillers if f.role == "initiator"} == {
        "men",
        "Tal",
        "Reel",
        "Hale",
    }
    assert targets(told) == set()


@pytest.mark.parametrize(
    ("text", "trigger", "told", "more"),
    [
        ("A judge sentenced Omer Tal to ten years and his wife Mira Olsk to two years.", "sentenced", "Tal", {"Olsk"}),
        ("Omer Tal was jailed for five years and Ben Reel for two.", "jailed", "Tal", {"Reel"}),
        ("The court sentenced the editor to ten years and his deputy to six.", "sentenced", "editor", {"deputy"}),
        ("Omer Tal was sentenced to death and Mira Olsk to life imprisonment.", "sentenced", "Tal", {"Olsk"}),
        ("A judge sentenced Omer Tal to ten years in jail, and his aide, Mira O., to two years.", "sentenced", "Tal", {"O."}),
        ("Omer Tal was sentenced to ten years, Mira Olsk to three and Ben Reel to a fine.", "sentenced", "Tal", {"Olsk", "Reel"}),
        ("The court sentenced Omer Tal to death, and Mira Olsk, a clerk, to ten years.", "sentenced", "Tal", {"Olsk"}),
        ("Police charged Omer Tal with libel and her editor, Ben Reel, with theft.", "charged", "Tal", {"Reel"}),
        ("The court sentenced Omer Tal to one year, and his lawyer, Mira Olsk, appealed to a judge.", "sentenced", "Tal", set()),
        ("The court sentenced Omer Tal to one year in Lund, a town known to be strict.", "sentenced", "Tal", set()),
        ("The court sentenced Omer Tal to one year and Mira Olsk wept.", "sentenced", "Tal", set()),
        ("The court sentenced Omer Tal to one year and a fine.", "sentenced", "Tal", set()),
    ],
)  # fmt: skip
def test_a_clause_may_leave_out_its_verb(
    make: Make, text: str, trigger: str, told: str, more: set[str]
) -> None:
    frame = make(text, trigger, "legal_action", target=told)
    assert targets(with_verbless_clauses(frame)) == {told, *more}


def test_all_who_are_listed_are_in_the_claim(tell: Read) -> None:
    told = tell(
        "The defendants, Omer Tal, 46, of Lund, and Ben Reel, 58, of Ghent, were arrested on Monday."
    )
    assert {"Omer Tal", "Ben Reel"} <= told.fillers(told.one("detain"), "target")
