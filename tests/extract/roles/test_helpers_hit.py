"""Helpers who are arrested or beaten suffer it themselves."""

import pytest

from extract.roles.helpers_hit import helpers_who_suffer
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "read_as", "suffers"),
    [
        ("Adi's contact in the ministry was arrested.", "arrested", "detain", "Adi", "contact"),
        ("The editor's driver was beaten.", "beaten", "assault", "editor", "driver"),
        ("Her lawyer was jailed in May.", "jailed", "detain", "Her", "lawyer"),
        ("Police arrested Adi's interpreter.", "arrested", "detain", "Adi", "interpreter"),
        ("Two men stabbed her bodyguard.", "stabbed", "assault", "her", "bodyguard"),
        ("Adi's brother was arrested.", "arrested", "detain", "Adi", "Adi"),
        ("Adi's driver was threatened.", "threatened", "threaten", "Adi", "Adi"),
        ("Adi's car was stopped.", "stopped", "detain", "Adi", "Adi"),
        ("Adi's driver and cook were arrested.", "arrested", "detain", "Adi", "Adi"),
        ("Adi was arrested by his driver.", "arrested", "detain", "Adi", "Adi"),
    ],
)
def test_who_is_hit_suffers_it(
    make: Make, text: str, trigger: str, type_: str, read_as: str, suffers: str
) -> None:
    frame = helpers_who_suffer(make(text, trigger, type_, target=read_as))
    assert [(f.role, f.head.text) for f in frame.fillers] == [("target", suffers)]


def test_the_helper_alone_is_the_target(make: Make) -> None:
    read = make(
        "Adi's source was arrested.", "arrested", "detain", target="source", intermediary="Adi"
    )
    frame = helpers_who_suffer(read)
    assert [(f.role, f.head.text) for f in frame.fillers] == [("target", "source")]
