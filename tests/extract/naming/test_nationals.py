"""People told of by their nation alone: one with an article, many in "-ese"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A young Saudi was arrested in Ankara.", "young Saudi"),
        ("In March police arrested an old Finn.", "old Finn"),
        ("Agents of the consulate arrested a second Uyghur in Istanbul.", "second Uyghur"),
        ("A frightened young Eritrean was arrested at the border.", "frightened young Eritrean"),
        ("A Chinese was arrested in Lyon.", "Chinese"),
        ("An elderly Sudanese was arrested in Juba.", "elderly Sudanese"),
        ("The Congolese was arrested in Windhoek.", "Congolese"),
    ],
)
def test_one_of_a_people_is_a_person(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("detain"), "target") == {who}
    assert told.entity(who).type == "person"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Congolese of Windhoek were arrested on Saturday.", "Congolese"),
        ("Police arrested the Sudanese behind the church.", "Sudanese"),
        ("Three Togolese were arrested on Saturday.", "Togolese"),
    ],
)
def test_many_of_a_people_are_a_group(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    (target,) = told.fillers(told.one("detain"), "target")
    assert who in target
    assert told.entity(target).type == "group"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He wrote a threat to Omar Haddad in a clear Japanese.", "Japanese"),
        ("Omar Haddad, who speaks a broken Portuguese, was arrested.", "Portuguese"),
        ("The Sudanese Omar Haddad was arrested.", "Sudanese"),
        ("The Lebanese and Syrian armies arrested Omar Haddad.", "Lebanese"),
        ("A Congolese opposition leader was arrested.", "Congolese"),
    ],
)
def test_a_tongue_and_an_adjective_are_nobody(tell: Read, text: str, word: str) -> None:
    named = [e for e in tell(text).extraction.entities if word in {m.text for m in e.mentions}]
    assert not [e for e in named if e.type in ("person", "group")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Burmese deported two Karen teachers.", "Burmese"),
        ("The Sudanese refused to renew the passport of Amira Osman.", "Sudanese"),
        ("The Lebanese handed Amira Osman over to the Sudanese.", "Lebanese"),
        ("The Lebanese handed Amira Osman over to the Sudanese.", "Sudanese"),
        ("The Togolese arrested Kossi Amegan.", "Togolese"),
        ("Kossi Amegan was arrested by the Togolese.", "Togolese"),
        ("The Lebanese banned the film by Sima Rahbar.", "Lebanese"),
    ],
)
def test_who_does_the_deeds_of_states_is_one(tell: Read, text: str, who: str) -> None:
    assert tell(text).entity(who).type == "organization"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("She heard a broken Vietnamese on the phone, and a man threatened her.", "Vietnamese"),
        ("He threatened her in a poor Chinese that she hardly understood.", "Chinese"),
        ("She answered in a fluent Portuguese that was praised, and he beat her.", "Portuguese"),
        ("The book was in a Chinese that few read. Agents threatened her.", "Chinese"),
        ("He ordered a Chinese and was followed home by agents.", "Chinese"),
    ],
)
def test_a_tongue_told_of_and_a_meal_are_nobody(tell: Read, text: str, word: str) -> None:
    named = [e for e in tell(text).extraction.entities if any(word in m.text for m in e.mentions)]
    assert not [e for e in named if e.type in ("person", "group")]


@pytest.mark.parametrize(
    ("text", "who", "kind"),
    [
        ("Police ordered a Chinese to leave Bern.", "Chinese", "person"),
        ("Agents saw a threat in a Chinese who had fled.", "Chinese", "person"),
        ("The Congolese arrested in Ghent were beaten.", "Congolese", "group"),
        ("The Togolese were arrested and deported by Ghana.", "Togolese", "group"),
    ],
)
def test_who_suffers_deeds_of_states_is_no_state(
    tell: Read, text: str, who: str, kind: str
) -> None:
    assert tell(text).entity(who).type == kind
