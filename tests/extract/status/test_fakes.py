"""What only a fake tells is denied; what befell the fake, or was told in earnest, is not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The video of the beating of Omer Tal turned out to be a fake.", "assault"),
        ("The film of the arrest of Ana Brek was staged.", "detain"),
        ("The photographs of the beating were fakes, the ministry said.", "assault"),
        ("News of his abduction proved to be a hoax.", "detain"),
        ("The letter in which the consul threatened Ana Brek was a forgery.", "threaten"),
        ("The picture that showed Omer Tal being dragged into a van was staged.", "detain"),
        ("The ministry dismissed the video of the arrest as fake.", "detain"),
        ("The video of the arrest was found to be a fake.", "detain"),
    ],
)
def test_what_a_fake_tells_is_denied(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "denied"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The video of the beating of Omer Tal was not a fake.", "assault"),
        ("Nobody believes that the video of the beating was a fake.", "assault"),
        ("Experts are checking whether the video of the beating was staged.", "assault"),
        ("The video of his arrest was deleted.", "detain"),
        ("The play about his arrest was staged in Berlin.", "detain"),
        ("The letter that threatened Ana Brek was a forgery.", "threaten"),
        ("Agents filmed the arrest of Ana Brek; the video was fake.", "detain"),
        ("The photographs of the beating turned out not to be fake.", "assault"),
        ("There is no evidence that the video of the beating was staged.", "assault"),
        ("The embassy lied when it said the video of the beating was fake.", "assault"),
        ("The recording of the beating was hardly a fake.", "assault"),
        ("The video of the beating may be a fake.", "assault"),
        ("The letter by which the embassy threatened Omar Dahir was forged.", "threaten"),
    ],
)
def test_what_befell_a_fake_or_is_no_fake_stands(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


def test_who_calls_it_a_fake_denies_it(tell: Read) -> None:
    claim = tell("The ministry called the film of the arrest staged.").one("detain")
    (source,) = claim.attribution
    assert (claim.modality, source.text) == ("denied", "ministry")
