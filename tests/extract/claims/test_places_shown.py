"""Places of what a picture shows, which are not where it is shown."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The officer showed her a photograph of her mother in Bata.",
        "Two men sent him photos of his daughter at a bus stop in Izmir.",
    ],
)
def test_a_picture_is_no_place_of_the_deed(tell: Read, text: str) -> None:
    assert all(event.place is None for event in tell(text).extraction.events)


def test_who_is_photographed_is_there(tell: Read) -> None:
    (event,) = tell("He was photographed in Homs by soldiers.").extraction.events
    assert event.place is not None
