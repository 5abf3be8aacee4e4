"""Doers of clauses with "who" and of clefts."""

import pytest

from extract.roles.causers import had_done
from extract.roles.relative_doers import done_by_who
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "target", "doer"),
    [
        ("It was an attaché of the Iraqi embassy in Oslo who hit Aziz.", "hit", "assault", "Aziz", "attaché"),
        ("It was the driver of the envoy who filmed Aziz.", "filmed", "surveil", "Aziz", "driver"),
        ("It was three students from the Chinese association that filmed Aziz.", "filmed", "surveil", "Aziz", "students"),
        ("It was the man she had seen outside the embassy who hit Aziz.", "hit", "assault", "Aziz", "man"),
        ("It was her cousin, a clerk at the consulate in Lille, who betrayed Samira.", "betrayed", "inform_on", "Samira", "cousin"),
        ("It was members of a union close to the government who hit Aziz.", "hit", "assault", "Aziz", "members"),
        ("It was the embassy in Kampala that watched Grace.", "watched", "surveil", "Grace", "embassy"),
        ("He was attacked by supporters of the government, who broke his arm.", "broke", "assault", "his", "supporters"),
        ("Elif spoke to a clerk at the consulate, who then betrayed her.", "betrayed", "inform_on", "her", "clerk"),
        ("The ministry sent agents to Vienna, who beat the poet.", "beat", "assault", "poet", "agents"),
        ("Li was approached by her former teacher, now an official of the consulate, who threatened her.", "threatened", "threaten", "her", "teacher"),
    ],
)  # fmt: skip
def test_the_people_before_who_did_it(
    make: Make, text: str, trigger: str, kind: str, target: str, doer: str
) -> None:
    told = done_by_who(make(text, trigger, kind, target=target))
    assert [f.head.text for f in told.fillers if f.role == "initiator"] == [doer]


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "target"),
    [
        ("It was not the consul who hit Aziz.", "hit", "assault", "Aziz"),
        ("It was a letter from the ministry that threatened her.", "threatened", "threaten", "her"),
        ("He was held by the bodyguards of the minister, who beat him.", "beat", "assault", "him"),
        ("There came men with pictures of a general, who beat Aziz.", "beat", "assault", "Aziz"),
        ("She called the embassy in Paris, which threatened her.", "threatened", "threaten", "her"),
        ("He met a singer from Mali who was beaten.", "beaten", "assault", "singer"),
        ("They have begun to tell their lawyers' typists who hit them.", "hit", "assault", "them"),
        ("MEMBER: Who hit Aziz, the guards or the guests?", "hit", "assault", "Aziz"),
        ("Victims of the junta, who tortured them, spoke.", "tortured", "assault", "them"),
        ("Exiles at the rally near the embassy, who beat them, left.", "beat", "assault", "them"),
        ("It was her sister who asked who had hit Aziz.", "hit", "assault", "Aziz"),
        (
            "Four men, wearing the rose and the soldier on a pin, who beat him, left.",
            "beat",
            "assault",
            "him",
        ),
    ],
)
def test_where_it_may_be_another_it_stays_open(
    make: Make, text: str, trigger: str, kind: str, target: str
) -> None:
    frame = make(text, trigger, kind, target=target)
    assert done_by_who(frame) == frame


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "causer"),
    [
        ("It was the embassy in Kampala that had Grace followed.", "followed", "surveil", "embassy"),
        ("A minister of the cabinet, who had the student expelled, left.", "expelled", "restrict_mobility", "minister"),
    ],
)  # fmt: skip
def test_who_had_it_done_is_the_noun(
    make: Make, text: str, trigger: str, kind: str, causer: str
) -> None:
    frame = had_done(make(text, trigger, kind))
    assert [(f.role, f.head.text) for f in frame.fillers] == [("sponsor", causer)]
