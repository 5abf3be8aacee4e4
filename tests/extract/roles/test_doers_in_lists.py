"""Lists of doers and the mentions in them: nobody of a list is left out, no name is cut."""

import pytest

from extract.roles.further_doers import done_by_the_convicted
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


def test_all_bodies_of_a_list_smashed_the_windows(tell: Read) -> None:
    claim = tell(
        "The windows were smashed by the Heron League, the Lotus Circle and the Forum."
    ).one("vandalize")
    assert {r.text for r in claim.roles if r.role == "initiator"} == {
        "Heron League",
        "Lotus Circle",
        "Forum",
    }
    assert {r.text for r in claim.roles if r.role == "target"} <= {"windows"}


def test_a_description_ends_with_a_whole_name(tell: Read) -> None:
    told = tell("Members of the Silver Heron Society and the Southern Kinship League shoved us.")
    named = {e.name for e in told.extraction.entities}
    assert "Members of the Silver Heron Society" in named
    assert not [name for name in named if name.endswith((" and", " the"))]


def test_nobody_is_called_no_member(tell: Read) -> None:
    claim = tell("No member of the Haile family was arrested.").one("detain")
    assert claim.modality == "negated"
    assert [r.text for r in claim.roles if r.role == "target"] == ["member of the Haile family"]


def test_what_somebody_is_stripped_of_is_no_part_of_who_they_are(tell: Read) -> None:
    told = tell("The ministry stripped 31 refugees of their nationality.")
    (claim,) = [c for c in told.extraction.claims if c.trigger.text == "stripped"]
    assert [r.text for r in claim.roles if r.role == "target"] == ["31 refugees"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "last"),
    [
        ("Nicaragua stripped Leonor Paz and 93 others of their nationality.", "stripped", "others"),
        ("Bahrain's king stripped Ali Salem and nine clerics of their nationality.", "stripped",
         "clerics"),
        ("The regime deprived Omar Said, his wife and two sons of their passports.", "deprived",
         "sons"),
        ("Soldiers robbed Hawa Idris and her daughters of their cattle.", "robbed", "daughters"),
    ],
)  # fmt: skip
def test_nor_of_the_last_one_of_a_list(tell: Read, sentence: str, trigger: str, last: str) -> None:
    (claim,) = [c for c in tell(sentence).extraction.claims if c.trigger.text == trigger]
    words = [r.text for r in claim.roles if r.role == "target"]
    assert any(text.endswith(last) for text in words)
    assert not any("of their" in text for text in words)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The court stripped Omar Said and the cousin of his boss.", "cousin of his boss"),
        ("The embassy informed the mayor and the head of its press office.",
         "head of its press office"),
    ],
)  # fmt: skip
def test_whose_kin_or_head_it_is_stays(tell: Read, sentence: str, phrase: str) -> None:
    assert any(phrase in e.name for e in tell(sentence).extraction.entities)


def test_an_office_that_acts_is_a_body_and_one_that_is_searched_a_place(tell: Read) -> None:
    told = tell(
        "The rector's office cancelled the lecture. Masked men broke into the chancellor's office."
    )
    assert told.entity("rector's office").type == "organization"
    assert [e.type for e in told.extraction.entities if e.name == "chancellor's office"] in (
        [],
        ["place"],
    )


def test_a_story_called_an_account_is_no_account(tell: Read) -> None:
    told = tell("The envoy dismissed her account of the assault as invented.")
    assert not [e for e in told.extraction.entities if e.type == "account"]
    fake = tell("A fake account threatened the nurses on Instagram.")
    assert fake.entity("fake account").type == "account"


def test_a_numbered_report_is_a_paper(tell: Read) -> None:
    told = tell("The theft is filed as police report KD/207. Her uncle was arrested in May.")
    assert not told.claims("inform_on")
    assert told.one("detain")


def test_more_of_the_same_behind_a_name_suffer_it_too(tell: Read) -> None:
    claim = tell("A court in Lomé sentenced Ama Kodjo and nine other unionists to prison.").one(
        "legal_action"
    )
    assert {r.text for r in claim.roles if r.role == "target"} == {
        "Ama Kodjo",
        "nine other unionists",
    }


def test_where_nothing_was_done_the_words_say_to_whom(tell: Read) -> None:
    claim = tell("Nobody was arrested at the rally.").one("detain")
    assert claim.modality == "negated"
    (target,) = [r for r in claim.roles if r.role == "target"]
    assert (target.text, target.entity) == ("Nobody", None)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Neither was accused of the murder, for which Bilal was convicted.", ["Bilal"]),
        ("The club recalled the murder, for which Bilal was not convicted.", []),
        ("The club recalled the murder, for which Bilal was blamed.", []),
    ],
)
def test_who_is_convicted_of_it_did_it(make: Make, text: str, doers: list[str]) -> None:
    frame = done_by_the_convicted(make(text, "murder", "assault"))
    assert [f.head.text for f in frame.fillers] == doers
