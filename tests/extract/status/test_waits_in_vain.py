"""What one waited for did not come, and so neither did the deed."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Omar Tal was not arrested until a court allowed it; the court refused.", "detain"),
        (
            "Ana Li was not deported until all appeals failed, and they did not.",
            "restrict_mobility",
        ),
        (
            "Police did not arrest Sami Rao until the ministry asked for it; "
            "the ministry did not ask.",
            "detain",
        ),
        (
            "Omar Tal was not arrested until the embassy paid, and the embassy refused to pay.",
            "detain",
        ),
        (
            "Mei Chen was not held until the state asked for her extradition, "
            "and the request was refused.",
            "detain",
        ),
    ],
)
def test_it_was_not_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"negated"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("She was not arrested until 2019, and she was not freed until 2021.", "detain"),
        (
            "Police did not arrest the blogger until the embassy complained; "
            "he was freed a week later.",
            "detain",
        ),
        (
            "Police did not arrest Sami Rao until he spoke at the rally, "
            "and the embassy refused to comment.",
            "detain",
        ),
        (
            "Farid Omari was not seized until he left the mosque, and his wife saw it.",
            "detain",
        ),
        (
            "Omar Tal was not arrested until a court allowed it; at first the court refused.",
            "detain",
        ),
        (
            "Omar Tal was not arrested until a court allowed it; the court had refused twice.",
            "detain",
        ),
        ("Omar Tal was not arrested until he refused to pay, and he refused.", "detain"),
        ("Ana Li was not beaten until the guards came. Help never came.", "assault"),
        (
            "Ana Li was not beaten until the guards came. That had never happened before.",
            "assault",
        ),
        (
            "Ana Li was not arrested until agents found her; they did not find her brother.",
            "detain",
        ),
        (
            "Agents did not beat Omar Tal until he answered; his wife did not answer.",
            "assault",
        ),
        (
            "Ana Li was not deported until the court ruled, and her request was refused.",
            "restrict_mobility",
        ),
        (
            "Omar Tal was not arrested until the embassy paid, and the embassy says it did not.",
            "detain",
        ),
        ("Ana Li was not arrested until her friends left, though they were not.", "detain"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"asserted"}
