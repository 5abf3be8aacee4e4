"""The government of a chapter's own state is no host's, where the chapter tells of its people."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

ELSEWHERE = "\n\n# Mongolia\n\nA pianist gave a concert."


def _kinds(tell: Read, text: str, format: str, title: str | None = None) -> set[str]:
    told = tell(text, format=format, title=title).extraction.claims
    found = {s.kind for c in told if c.modality == "denied" for s in c.attribution}
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "format", "title"),
    [
        ("# Uganda\n\nTwo men threatened a journalist. The government denied it.", "markdown", None),
        ("# Rwanda\n\nA singer fled in May. The government denied that its agents had threatened "
         "her.", "markdown", None),
        ("# Djibouti\n\nThe government denied that its officers had threatened two singers abroad.",
         "markdown", None),
        ("# Azerbaijan\n\nThe phone of an editor was infected with spyware. The authorities denied "
         "that their agents had infected it.", "markdown", None),
        ("# China\n\nA Uyghur baker was threatened. The government denied that its agents had "
         "threatened her.", "markdown", None),
        ("UGANDA: Two singers were threatened. The government denied that its officers had "
         "threatened them.\n\nETHIOPIA: A poet sang.", "text", None),
        ("Three exiles were threatened. The government denied that its agents had threatened them.",
         "text", "Chad: exiles under threat"),
        ("Unknown men threatened the Gabonese lawyer Paul Ndong. The government denied it.", "text",
         "Gabon: opponents threatened abroad"),
    ],
)  # fmt: skip
def test_a_chapters_own_government_is_no_host(
    tell: Read, text: str, format: str, title: str | None
) -> None:
    more = ELSEWHERE if format == "markdown" else ""
    assert _kinds(tell, text + more, format, title) == {"official_origin"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Germany\n\nTwo Vietnamese traders were followed in Berlin. The government denied that "
         "its officers had followed them.", None),
        ("# Germany\n\nTwo exiles were followed in Cologne. The government denied it.", None),
        ("# Sweden\n\nA refugee was followed in Lund. The government denied that its officers had "
         "followed her.", None),
        ("# Sweden\n\nRefugees were threatened. The government denied that it had ignored the "
         "threats.", None),
        ("# Norway\n\nRefugees were threatened. The government denied it.", None),
        ("# Nepal\n\nTibetan monks were filmed. The government denied that its officers had filmed "
         "them.", None),
        ("# Turkey\n\nAn Uyghur was followed. The government denied that its agents had followed "
         "him.", None),
        ("# Lithuania\n\nThree Belarusians were followed. The government denied that its agents "
         "had followed them.", None),
        ("# Poland\n\nA poet lives in Poland. She was followed. The government denied that its "
         "agents had followed her.", None),
        ("# Watched\n\nUzbek exiles are watched.\n\n## Latvia\n\nA man was followed. The "
         "government denied that its agents had followed him.", None),
        ("Two refugees were abducted in Bangkok. The government denied that its officers had "
         "abducted them.", "Thailand: refugees taken"),
        ("A South Sudanese lawyer was abducted. The government denied that its police had abducted "
         "her.", "Kenya: critics abducted"),
    ],
)  # fmt: skip
def test_a_host_stays_a_host(tell: Read, text: str, title: str | None) -> None:
    more = ELSEWHERE if title is None else ""
    assert _kinds(tell, text + more, "markdown", title) == {"official_host"}


def test_each_chapter_speaks_for_itself(tell: Read) -> None:
    text = (
        "# Eritrea\n\nA pastor was threatened. The government denied that its agents had "
        "threatened him.\n\n# Sudan\n\nTwo Eritrean exiles were threatened. The Eritrean government "
        "said nothing. The Sudanese government denied that its agents had threatened them."
    )
    told = tell(text, format="markdown").extraction.claims
    found = [(c.trigger.start, s.kind) for c in told for s in c.attribution if "gov" in s.text]
    assert [kind for _, kind in sorted(found)] == ["official_origin", "official_host"]
