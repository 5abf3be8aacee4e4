"""In a text with chapters on several states "the government" is that of its own chapter."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

FLED = "A judge fled in May. "
DENIED = "The government denied that its agents had threatened her. "
REFUSED = "The embassy in Oslo refused to renew her passport."
HARM = FLED + DENIED + REFUSED


def _states(tell: Read, text: str, word: str, **fields: object) -> list[str | None]:
    """The states of all mentions with a word, in text order."""
    told = tell(text, **fields).extraction.entities
    found = [(m.start, e.country) for e in told for m in e.mentions if word in m.text.lower()]
    assert found
    return [country for _, country in sorted(found)]


@pytest.mark.parametrize(
    ("heads", "format", "title", "codes"),
    [
        (("# Burundi", "# Rwanda", "# Uganda"), "markdown", None, ["BI", "RW", "UG"]),
        (("# Algeria", "# Bahrain"), "markdown", "A Survey of Exile", ["DZ", "BH"]),
        (("# 1. Egypt", "# 2. Eritrea"), "markdown", "A Survey of Exile", ["EG", "ER"]),
        (("# CUBA", "# NICARAGUA"), "markdown", "A Survey of Exile", ["CU", "NI"]),
        (("# Survey\n\n## Laos", "## Vietnam"), "markdown", None, ["LA", "VN"]),
        (("## Belarus 2023", "## Tajikistan 2023"), "markdown", None, ["BY", "TJ"]),
        (("# Chad: threats go on", "# Gabon: no end"), "markdown", None, ["TD", "GA"]),
        (("# Human Rights in Cuba", "# Human Rights in Laos"), "markdown", None, ["CU", "LA"]),
        (("Cuba", "Nicaragua"), "text", None, ["CU", "NI"]),
        (("1. Egypt", "2. Eritrea"), "text", None, ["EG", "ER"]),
        (("Review of Exile\n\nOMAN\n\nReprisals", "KUWAIT\n\nReprisals"), "text", None,
         ["OM", "KW"]),
        (("# Togo\n\n## Reprisals", "# Benin\n\n## Reprisals"), "markdown", None, ["TG", "BJ"]),
    ],
)  # fmt: skip
def test_each_chapter_tells_of_its_own_state(
    tell: Read, heads: tuple[str, ...], format: str, title: str | None, codes: list[str]
) -> None:
    text = "\n\n".join(f"{head}\n\n{HARM}" for head in heads)
    assert _states(tell, text, "government", format=format, title=title) == codes
    assert _states(tell, text, "embassy", format=format, title=title) == codes


def test_a_ministry_is_another_one_in_the_next_chapter(tell: Read) -> None:
    denied = "The foreign ministry denied that its agents had threatened her."
    text = f"# Uganda\n\n{FLED}{denied}\n\n# Ethiopia\n\n{FLED}{denied}"
    assert _states(tell, text, "ministry", format="markdown") == ["UG", "ET"]


@pytest.mark.parametrize(
    ("text", "word", "states"),
    [
        (f"# Egypt\n\n{HARM}\n\n# Eritrea\n\n{HARM}\n\n# Regional trends\n\nThe government "
         "threatened two women.", "government", ["EG", "ER", None]),
        (f"# Iran\n\n{HARM}\n\n# Germany\n\nIranian exiles were threatened. The government "
         "condemned it.", "government", ["IR", None]),
        (f"# Iran\n\n{HARM}\n\n# Sweden\n\nA poet lives in Sweden. The government threatened her.",
         "government", ["IR", None]),
        ("# Iran\n\nThe government threatened her.\n\n# Germany\n\nTwo exiles were followed in "
         "Cologne. The embassy threatened two women.", "embassy", [None]),
        (f"# Iran's reach abroad\n\n## Germany\n\n{HARM}\n\n## Sweden\n\n{HARM}", "government",
         [None, None]),
        (f"# Iran's reach abroad\n\n## Germany\n\n{HARM}\n\n## Sweden\n\n{HARM}", "embassy",
         [None, None]),
        (f"# Burundi\n\n{HARM}\n\n## Rwanda\n\nTwo exiles were beaten. The government arrested "
         "two men.", "government", ["BI", None]),
        (f"# Watched\n\nUzbek exiles are followed.\n\n## Poland\n\n{HARM}\n\n## Turkey\n\n{HARM}",
         "embassy", [None, None]),
        (f"# Azerbaijan and Georgia\n\n{HARM}\n\n# Laos\n\n{HARM}\n\n# Cuba\n\n{HARM}",
         "government", [None, None, None]),
        (f"# Burundi\n\n{HARM}\n\n# Rwanda\n\n{FLED}The Belgian government protested in Oslo. "
         "The government denied it.", "government", ["BI", "BE", None]),
    ],
)  # fmt: skip
def test_where_it_may_be_another_it_is_no_state(
    tell: Read, text: str, word: str, states: list[str | None]
) -> None:
    assert _states(tell, text, word, format="markdown") == states


def test_what_the_metadata_say_is_not_overruled(tell: Read) -> None:
    text = f"# Burundi\n\n{HARM}\n\n# Rwanda\n\n{HARM}"
    one = _states(tell, text, "government", format="markdown", about=("BI",))
    both = _states(tell, text, "government", format="markdown", about=("BI", "RW"))
    assert (one, both) == (["BI", None], ["BI", "RW"])


@pytest.mark.parametrize(
    ("text", "title", "states"),
    [
        (f"# Djibouti\n\n{HARM}\n\n# Recommendations\n\n{HARM}", None, ["DJ", "DJ"]),
        (f"# Djibouti\n\n{HARM}\n\n# What came later\n\n{HARM}", "Exile", ["DJ", "DJ"]),
        (f"# BURUNDI\n\n## Overview\n\n{HARM}", "A Survey of Exile", ["BI"]),
        (f"# Africa\n\n## Djibouti\n\n{HARM}", None, ["DJ"]),
        ("# GERMANY\n\nTwo Vietnamese traders were followed in Berlin. The government condemned "
         "it.", "Exiles under threat", [None]),
        ("# Germany\n\nTwo Vietnamese traders were followed in Berlin. The government condemned "
         "it.", None, ["DE"]),
    ],
)  # fmt: skip
def test_a_text_on_one_state_tells_of_it_throughout(
    tell: Read, text: str, title: str | None, states: list[str | None]
) -> None:
    assert _states(tell, text, "government", format="markdown", title=title) == states


def test_a_hosts_ministry_stays_a_hosts(tell: Read) -> None:
    told = tell(
        "# Germany\n\nTwo Vietnamese traders were followed in Berlin. The interior ministry denied "
        "that its officers had followed them.",
        format="markdown",
    )
    assert {s.kind for c in told.extraction.claims for s in c.attribution} == {"official_host"}


def _labeled(one: str, two: str, told: str = DENIED + REFUSED) -> str:
    return f"{one} Two men followed a judge in Oslo. {told}\n\n{two} A judge fled. {told}"


@pytest.mark.parametrize(
    ("text", "format", "codes"),
    [
        (_labeled("UGANDA:", "RWANDA:"), "text", ["UG", "RW"]),
        (_labeled("Laos \u2014", "Vietnam \u2014"), "text", ["LA", "VN"]),
        (_labeled("Chad -", "Gabon -"), "text", ["TD", "GA"]),
        (_labeled("Cuba 2023:", "Nicaragua 2023:"), "text", ["CU", "NI"]),
        (_labeled("**Belarus**:", "**Tajikistan**:"), "markdown", ["BY", "TJ"]),
        (_labeled("**Egypt.**", "**Eritrea.**"), "markdown", ["EG", "ER"]),
        (_labeled("**Oman**", "**Kuwait**"), "markdown", ["OM", "KW"]),
        (f"# Exile\n\n{_labeled('- Togo:', '- Benin:')}", "markdown", ["TG", "BJ"]),
        ("Both pursue critics.\n\n" + _labeled("Burundi:", "Rwanda:"), "text", ["BI", "RW"]),
        (_labeled("LAOS:", "CHINA:") + "\n\nElsewhere: A man fled. " + DENIED + REFUSED, "text",
         ["LA", "CN", None]),
        (_labeled("ERITREA:", "SUDAN:") + "\n\nIn June a man was beaten. " + DENIED + REFUSED,
         "text", ["ER", "SD", None]),
        (_labeled("KAMPALA, Uganda \u2014", "KIGALI, Rwanda \u2014"), "text", [None, None]),
        (_labeled("SINGAPORE \u2014", "KUWAIT \u2014"), "text", [None, None]),
        (_labeled("Kenya and Uganda:", "Rwanda and Burundi:"), "text", [None, None]),
        (_labeled("Rwanda \u2014 long a haven \u2014 is watched.",
                  "Burundi \u2014 its neighbor \u2014 is too."), "text", [None, None]),
        (_labeled("UGANDA: We deny it.", "RWANDA: We deny it."), "text", [None, None]),
        ("# Iran's reach abroad\n\n" + _labeled("Germany:", "Sweden:"), "markdown", [None, None]),
        (_labeled("Germany: Iranian exiles fear it.", "Sweden: Iranian exiles fear it."), "text",
         [None, None]),
    ],
)  # fmt: skip
def test_a_label_of_a_paragraph_opens_a_chapter(
    tell: Read, text: str, format: str, codes: list[str | None]
) -> None:
    assert _states(tell, text, "government", format=format) == codes
    assert _states(tell, text, "embassy", format=format) == codes


@pytest.mark.parametrize(
    "text",
    [
        _labeled("UGANDA:", "RWANDA:"),
        _labeled("**Uganda**:", "**Rwanda**:"),
        _labeled("KAMPALA \u2014", "KIGALI \u2014"),
    ],
)
def test_a_label_or_dateline_speaks_for_nobody(tell: Read, text: str) -> None:
    claims = tell(text, format="markdown").extraction.claims
    assert {s.text for c in claims for s in c.attribution} == {"government"}


def test_a_delegate_speaks_for_his_state(tell: Read) -> None:
    text = "UGANDA: We were threatened by two men.\n\nRWANDA: We were threatened by two men."
    claims = tell(text, format="text").extraction.claims
    assert {s.text for c in claims for s in c.attribution} == {"UGANDA", "RWANDA"}
