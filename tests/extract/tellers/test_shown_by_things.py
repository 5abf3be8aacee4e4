"""What a video shows is told by the video."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("The man said he had been attacked; a video shows him shoving her.", "shoving", "video"),
        (
            "He denied the beating; photographs show two guards hitting her.",
            "hitting",
            "photograph",
        ),
        (
            "The consul said he only spoke to her, but footage shows him grabbing her arm.",
            "grabbing",
            "footage",
        ),
        ("The lawyer said a video shows guards beating him.", "beating", "lawyer"),
        ("The lawyer said police beat him; a video of the arrest shows little.", "beat", "lawyer"),
        (
            "Ana Li told police that she was hit, and that a video shows guards beating her.",
            "beating",
            "ana li",
        ),
        ("The embassy says the man fell; a video would show guards beating him.", "beating", "emb"),
        ("The embassy says the man fell; no video shows guards beating him.", "beating", "emb"),
        (
            "She said they had shown her a video of her brother being beaten.",
            "beaten",
            "she",
        ),
    ],
)
def test_whoever_spoke_before_is_not_the_source(
    tell: Read, text: str, trigger: str, source: str
) -> None:
    (said,) = tell(text).one("assault", trigger).attribution
    assert source in said.text.lower()
