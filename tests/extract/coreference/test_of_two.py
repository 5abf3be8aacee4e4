"""Which of two "the former" and "the latter" are."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body, noun, who

pytestmark = pytest.mark.model

_FORMER = noun("former", "group", "collective", plural=True, definite=True)
_LATTER = noun("latter", "group", "collective", plural=True, definite=True)


def test_of_a_pair_the_former_is_the_first_and_the_latter_the_second(read: Read) -> None:
    told = read(
        "Omar Said and Ana Lis were held in May. The former was expelled. The latter was beaten.",
        who("Omar Said"), who("Ana Lis"), _FORMER, _LATTER,
    )  # fmt: skip
    assert told.id("former") == told.id("Omar Said")
    assert told.id("latter") == told.id("Ana Lis")
    assert told.rule("latter") == "coref:one_of_two"


def test_two_in_one_sentence_need_no_and(read: Read) -> None:
    told = read(
        "Omar Said insulted Ana Lis near the Nordic League. The latter called the police.",
        who("Omar Said"), who("Ana Lis"), body("Nordic League"), _LATTER,
    )  # fmt: skip
    assert told.id("latter") == told.id("Ana Lis")


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said, Ana Lis, Bo Chen met in May. The latter was beaten.",
        "Omar Said met Ana Lis, and Bo Chen met Ida Moss. It rained. The latter was beaten.",
        "Omar Said met a crowd with Ana Lis after Bo Chen had left. The latter was beaten.",
    ],
)
def test_of_more_than_two_nobody_is_chosen(read: Read, text: str) -> None:
    names = sorted(("Omar Said", "Ana Lis", "Bo Chen", "Ida Moss"), key=text.find)
    told = read(text, *(who(name) for name in names if name in text), _LATTER)
    assert told.rule("latter") == "coref:first"
