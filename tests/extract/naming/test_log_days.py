"""Days of logs are no part of what stands behind them: "8 Jan. Caller", "On Monday Consul X"."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions

pytestmark = pytest.mark.model


def texts(nlp: Language, text: str) -> dict[str, tuple[int | None, int | None] | None]:
    return {m.text: m.count for m in find_mentions(nlp(text))}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("8 Jan. Caller threatened to burn her house.", "Caller"),
        ("6 Nov. Embassy staff photographed the marchers.", "Embassy staff"),
        ("14 Oct Women held a vigil in Lyon.", "Women"),
        ("1 May Protesters marched to the Iranian embassy.", "Protesters"),
        ("3rd March Visitor from the embassy threatened the cook.", "Visitor"),
        ("On Monday Consul Moreira called the student.", "Consul Moreira"),
        ("Then Consul Moreira phoned him.", "Consul Moreira"),
        ("On 5 May Ambassador Kargbo threatened the editor.", "Ambassador Kargbo"),
        ("On 3 March Deputy Foreign Minister Tarik Su threatened the exiles.",
         "Deputy Foreign Minister Tarik Su"),
        ("In Tel Aviv Consul Moreira threatened the students.", "Consul Moreira"),
    ],
)  # fmt: skip
def test_the_day_is_no_part_of_a_name(nlp: Language, text: str, mention: str) -> None:
    found = texts(nlp, text)
    assert mention in found
    assert found[mention] is None or found[mention] == (None, None)


@pytest.mark.parametrize(
    ("text", "mention", "count"),
    [
        ("23 Sept. Two men followed her.", "Two men", (2, 2)),
        ("In October 12 students were arrested.", "12 students", (12, 12)),
        ("Deputy Foreign Minister Tarik Su threatened the exiles.",
         "Deputy Foreign Minister Tarik Su", None),
        ("The police arrested 8 January Movement members.", "members", None),
    ],
)  # fmt: skip
def test_what_is_counted_and_named_stays(
    nlp: Language, text: str, mention: str, count: tuple[int, int] | None
) -> None:
    found = texts(nlp, text)
    assert any(mention in name for name in found)
    assert count is None or found[mention] == count
