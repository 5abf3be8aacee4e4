""" "As to the cousin, he was convicted": the topic before the comma, unless another one may speak."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The driver and his cousin were held in Vilnius. As to the cousin, he was convicted in "
         "May.", "convicted", "his cousin"),
        ("The colonel ordered the beating of the editor. As for the editor, he was deported.",
         "deported", "editor"),
        ("The officer threatened Omar Reda. With regard to the driver, he was sentenced to six "
         "years.", "sentenced", "driver"),
        ("The officer threatened Omar Reda. As for the driver, they arrested him in June.",
         "arrested", "driver"),
        ("Concerning the porter, he was beaten by two men.", "beaten", "porter"),
    ],
)  # fmt: skip
def test_the_pronoun_is_the_topic(tell: Read, text: str, trigger: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.by_trigger(trigger), "target") == {who}


def test_who_speaks_of_a_topic_may_be_another(tell: Read) -> None:
    told = tell("Omar Reda spoke in Oslo. As for the dean, he said that agents had followed him.")
    assert told.fillers(told.by_trigger("followed"), "target") != {"dean"}


def test_a_topic_that_is_a_thing_is_nobody(tell: Read) -> None:
    told = tell("The judge sentenced Omar Reda. As for the charges, he denied them.")
    assert told.fillers(told.by_trigger("denied"), "initiator") == {"Omar Reda"}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The ambassador denied the claim. The court sentenced the defendant to five years.",
         "sentenced"),
        ("The consul denies any part in it. The suspect was arrested on Friday.", "arrested"),
    ],
)  # fmt: skip
def test_an_official_whom_nobody_accused_is_no_suspect(tell: Read, text: str, trigger: str) -> None:
    told = tell(text)
    assert not told.fillers(told.by_trigger(trigger), "target") & {"ambassador", "consul"}


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The ambassador was charged with spying. The court sentenced the defendant.", "sentenced",
         "ambassador"),
        ("The minister was arrested in May. A judge ordered the suspect beaten.", "beaten",
         "minister"),
    ],
)  # fmt: skip
def test_an_official_who_was_accused_may_be_the_suspect(
    tell: Read, text: str, trigger: str, who: str
) -> None:
    told = tell(text)
    assert told.fillers(told.by_trigger(trigger), "target") == {who}
