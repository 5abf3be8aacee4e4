"""What answers an event is about what that is about, and so is what befalls one of a people."""

import pytest

from extract.claims.passed_issues import with_passed_issues
from graph.model import IssueTag
from tests.extract.conftest import Read

FILLER = (
    "The street is quiet. The houses are old, and the baker opens at six. The tram stops twice an "
    "hour at the corner, and on Saturdays there is a market with cheese from the mountains. "
) * 6


def tag(issue: str) -> tuple[IssueTag, ...]:
    return (IssueTag(issue, 0, 4),)


def test_issues_go_along_several_events_and_own_people_go_first() -> None:
    links = [(1, 0), (2, 1), (3, 0)]
    shown = [(*tag("tamil"), *tag("press")), (), (), tag("tibet")]
    found = with_passed_issues(shown, links, {}, ())
    names = [{one.issue for one in tags} for tags in found]
    assert names == [{"tamil", "press"}, {"tamil", "press"}, {"tamil", "press"}, {"tibet", "press"}]


def test_an_event_without_a_link_keeps_its_own() -> None:
    assert with_passed_issues([tag("tamil"), ()], [], {}, ()) == [tag("tamil"), ()]


@pytest.mark.model
@pytest.mark.parametrize(
    ("first", "issue"),
    [
        ("The journalist Selma Akan lives in Bern.", "press"),
        ("Selma Akan, a journalist, lives in Bern.", "press"),
        ("The Uyghur poet Selma Akan lives in Bern.", "uyghur"),
    ],
)
def test_what_befalls_a_person_is_about_what_she_is(tell: Read, first: str, issue: str) -> None:
    assert issue in issues_of_beating(tell, first)


@pytest.mark.model
@pytest.mark.parametrize(
    "first",
    [
        "Selma Akan, a baker, lives in Bern.",
        "The brother of the journalist Ana Roa is at home. Selma Akan lives in Bern.",
    ],
)
def test_another_person_is_about_nothing(tell: Read, first: str) -> None:
    assert not issues_of_beating(tell, first)


def issues_of_beating(tell: Read, first: str) -> set[str]:
    said = tell(
        f"{first}\n\n{FILLER}\n\n{FILLER}\n\nOn 4 May two men beat Akan in front of the house."
    )
    return {i.issue for c in said.claims("assault", "beat") for i in c.issues}
