"""Deeds told as "the same": who did it, to whom, and what is no deed."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "verb", "who", "whom"),
    [
        (
            "A man threatened Lina Osei. He had done the same to my colleague.",
            "threaten", "done", {"man"}, {"my colleague"},
        ),
        (
            "Agents threatened his mother, and they did the same to his sister.",
            "threaten", "did", {"Agents"}, {"his sister"},
        ),
        (
            "The embassy of Laos cancelled Bo Keo's papers, and the consulate in Lyon did the same.",
            "restrict_mobility", "did", {"consulate in Lyon"}, {"Bo Keo"},
        ),
        (
            "The embassy threatened Bao Li and her husband. It did the same to two other students.",
            "threaten", "did", {"embassy"}, {"two other students"},
        ),
        (
            "Soldiers tortured Idris Bol in prison, and they treated his cousin in the same way.",
            "assault", "treated", {"Soldiers"}, {"his cousin"},
        ),
        (
            "A loyalist punched Sara Deng. Her friend was treated likewise.",
            "assault", "treated", set(), {"Her friend"},
        ),
        (
            "Police questioned Lom Ali in Grozny. The same happened to his uncle.",
            "detain", "happened", set(), {"his uncle"},
        ),
        (
            "Her brother was detained; the same fate befell two cousins.",
            "detain", "befell", set(), {"two cousins"},
        ),
        (
            "Ali Noor was beaten by masked men. His brother suffered the same fate.",
            "assault", "suffered", set(), {"His brother"},
        ),
        (
            "Fatma Gul was deported from Kosovo to Turkey, a fate that five teachers shared.",
            "restrict_mobility", "shared", set(), {"five teachers"},
        ),
    ],
)  # fmt: skip
def test_the_same_is_done_to_others(
    tell: Read, text: str, type_: str, verb: str, who: set[str], whom: set[str]
) -> None:
    told = tell(text)
    claim = told.one(type_, verb)
    assert told.fillers(claim, "initiator") == who
    assert told.fillers(claim, "target") == whom
    assert claim.modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_", "verb", "when"),
    [
        (
            "Masked men beat Daud Hashi in March. It happened again in June.",
            "assault", "happened", {"June"},
        ),
        (
            "A caller threatened the editor Daud Hashi in March. In April it happened again.",
            "threaten", "happened", {"April"},
        ),
        (
            "Daud Hashi was followed by two men. The same thing happened on 3 August.",
            "surveil", "happened", {"3 August"},
        ),
        (
            "They questioned Daud Hashi in March, and in May they did so again.",
            "detain", "did", {"May"},
        ),
    ],
)  # fmt: skip
def test_it_is_done_again_on_another_day(
    tell: Read, text: str, type_: str, verb: str, when: set[str]
) -> None:
    told = tell(text)
    claim = told.one(type_, verb)
    assert told.fillers(claim, "target") == {"Daud Hashi"}
    assert {r.text for r in claim.roles if r.role == "time"} == when
    assert len({c.event for c in told.claims(type_)}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The police said they had not beaten him. The ministry said the same.",
        "He was followed to his hotel. The same day he left Vienna.",
        "Masked men beat Daud Hashi. Nobody expected that it would happen again in June.",
        "Masked men beat Daud Hashi. He fears it may happen again in June.",
        "Masked men beat Daud Hashi. It never happened again.",
        "The consulate refused to renew his passport. The embassy in Rome did not do the same.",
        "He was beaten in Prague. If the same happened to his brother, he would return.",
        "His father was killed in 2012. He feared the same fate.",
        "The police arrested her. Her friends did the same march a year later.",
        "The police did not question his wife, and the army did the same.",
        "The government might arrest her father. It could do the same to her uncle.",
        "The agent told her to stop writing. She did so in May.",
        "Guards pushed him. He did the same.",
        "They beat her brother and said that the same would happen to her.",
        "She was followed in Paris. It happened on a Monday.",
        "The same court jailed her father. The same court freed him in May.",
        "Ana Lima told the court that the consul had threatened her. His wife did the same.",
    ],
)
def test_what_is_no_such_deed(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.extraction.claims if "points_back" in c.rule]


@pytest.mark.parametrize(
    "text",
    [
        "The regime murdered Omar Tal. The same almost happened to Leyla Aziz.",
        "The regime murdered Omar Tal. Leyla Aziz nearly met the same fate.",
    ],
)
def test_what_nearly_happened(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.extraction.claims if "points_back" in c.rule]
