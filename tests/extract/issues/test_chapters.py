"""What a chapter on a state is about stays in it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _issues(tell: Read, text: str, trigger: str, format: str = "markdown") -> list[set[str]]:
    claims = tell(text, format=format).extraction.claims
    told = sorted((c.trigger.start, {i.issue for i in c.issues}) for c in claims
                  if c.kind == "event" and c.trigger.text == trigger)  # fmt: skip
    assert told
    return [issues for _, issues in told]


@pytest.mark.parametrize(
    ("text", "format", "first"),
    [
        ("# China\n\nA Uyghur activist was followed in Oslo.\n\n# Cuba\n\nA nurse was followed in "
         "Madrid.", "markdown", {"uyghur"}),
        ("# Survey\n\n## Iran\n\nA Kurdish teacher was followed in Cologne.\n\n## Vietnam\n\nA "
         "farmer was followed in Bangkok.", "markdown", {"kurdish"}),
        ("Russia\n\nA Chechen man was followed in Vienna.\n\nTurkmenistan\n\nA trader was followed "
         "in Warsaw.", "text", {"chechnya"}),
        ("CHINA: A Tibetan monk was followed in Bern.\n\nLAOS: A driver was followed in Bangkok.",
         "text", {"tibet"}),
    ],
)  # fmt: skip
def test_a_people_of_one_chapter_is_not_of_the_next(
    tell: Read, text: str, format: str, first: set[str]
) -> None:
    assert _issues(tell, text, "followed", format) == [first, set()]


def test_a_cause_of_one_chapter_is_not_of_the_next(tell: Read) -> None:
    text = (
        "# Belarus\n\nAles Karpovich, a journalist, was beaten after a rally for press freedom.\n\n"
        "# Laos\n\nA monk was beaten in Bangkok."
    )
    assert _issues(tell, text, "beaten") == [{"press"}, set()]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("# Watched\n\nUyghur exiles are watched.\n\n## Norway\n\nA baker was followed.\n\n"
         "## Sweden\n\nA nurse was followed.", "uyghur"),
        ("# Iran's reach abroad\n\n## Germany\n\nA Kurdish singer was followed.\n\n## Sweden\n\n"
         "A poet was followed.", "kurdish"),
        ("# China\n\n## Cases\n\nA Uyghur baker was followed.\n\n## Other cases\n\nA nurse was "
         "followed.", "uyghur"),
    ],
)  # fmt: skip
def test_a_text_on_one_people_is_about_it_throughout(tell: Read, text: str, issue: str) -> None:
    assert _issues(tell, text, "followed") == [{issue}, {issue}]
