"""Mentions for fillers that no rule has named: who acts or suffers gets a node, a thing none."""

import pytest
from spacy.language import Language
from spacy.tokens import Token

from extract.claims.fillers import extra_mentions
from extract.claims.mention_index import MentionIndex, antecedent
from extract.frames import Filler, Frame
from extract.language_model import load_model
from extract.naming.mention import DocMention
from extract.naming.mentions import find_mentions
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


def frame(type_: str, role: str, trigger: Token, head: Token) -> Frame:
    filler = Filler(role, head, 0.9, "test")
    return Frame(0, trigger, type_, 0.9, (filler,), "asserted", "incident", None, "test")


def made(nlp: Language, text: str, word: str, *, role: str, type_: str) -> DocMention | None:
    """The mention that a filler with this head word gets, found or made."""
    doc = nlp(text)
    (head, *_) = [token for token in doc if token.text == word]
    told = frame(type_, role, doc[:].root, head)
    found = list(find_mentions(doc))
    return MentionIndex([*found, *extra_mentions(doc, [told], found)]).at(head)


def test_a_question_asks_for_somebody_unknown(nlp: Language) -> None:
    text = "CHAIR: Who arrested him?"
    doc = nlp(text)
    (who,) = [token for token in doc if token.text == "Who"]
    assert antecedent(who).text == "Who"


def test_a_relative_who_is_its_noun(nlp: Language) -> None:
    (who,) = [token for token in nlp("The man who arrested him left.") if token.text == "who"]
    assert antecedent(who).text == "man"


@pytest.mark.parametrize(
    ("text", "word", "role", "type_", "kind"),
    [
        ("They denied having threatened anyone.", "anyone", "target", "threaten", "group"),
        ("Two men fled; a third was arrested.", "third", "target", "detain", "person"),
        ("Two agents came. Another filmed it.", "Another", "initiator", "surveil", "person"),
        ("A third of them filmed it.", "third", "initiator", "surveil", "group"),
        ("One of the nine filmed the others.", "One", "initiator", "surveil", "person"),
        ("Police beat two of the singers.", "two", "target", "assault", "group"),
        ("They smashed two of ours.", "two", "target", "vandalize", "group"),
        ("A voice said that I would pay.", "voice", "initiator", "threaten", "person"),
        ("A branch summoned him.", "branch", "initiator", "detain", "organization"),
        ("A radio host pilloried him.", "host", "initiator", "smear", "person"),
        ("Men photographed the walkers.", "walkers", "target", "surveil", "group"),
        ("Fifty-one of the students were held.", "Fifty-one", "target", "detain", "group"),
        ("A score of drivers blocked the road.", "score", "participant", "protest", "group"),
        ("The weekly was closed.", "weekly", "target", "cancel_or_censor", "organization"),
        ("A task force published her address.", "force", "initiator", "doxx", "organization"),
        ("A number wrote that I would pay.", "number", "initiator", "threaten", "account"),
        ("He named persons whom agents seized.", "whom", "target", "detain", "group"),
        (
            "Eleven wall-daubers wrote on the gate.",
            "wall-daubers",
            "initiator",
            "vandalize",
            "group",
        ),
        ("Guards beat a quill-dipper.", "quill-dipper", "target", "assault", "person"),
        ("The column sang at the gate.", "column", "participant", "protest", "group"),
        ("They stopped the column.", "column", "target", "disrupt_event", "group"),
        ("Security asked them to go.", "Security", "initiator", "respond", "organization"),
        ("The younger was jailed.", "younger", "target", "detain", "person"),
        ("The accounts called her a traitor.", "accounts", "initiator", "smear", "account"),
    ],
)
def test_who_fills_a_role_has_a_mention(
    nlp: Language, text: str, word: str, role: str, type_: str, kind: str
) -> None:
    mention = made(nlp, text, word, role=role, type_=type_)
    assert mention is not None
    assert mention.type == kind


@pytest.mark.parametrize(
    ("text", "word", "role", "type_"),
    [
        ("The police hit no one.", "one", "target", "assault"),
        ("They smashed two of the windows.", "two", "target", "vandalize"),
        ("One lamp stood; the other was broken.", "other", "target", "vandalize"),
        ("They burned the flowers.", "flowers", "target", "vandalize"),
        ("He closed the branch.", "branch", "target", "cancel_or_censor"),
        ("They tore down the posters.", "posters", "target", "vandalize"),
        ("A helicopter followed us.", "helicopter", "initiator", "surveil"),
        ("A video-recorder filmed us.", "video-recorder", "initiator", "surveil"),
        ("No wall-daubers came.", "wall-daubers", "participant", "protest"),
        ("They lost the file.", "file", "target", "respond"),
    ],
)
def test_things_and_nobody_have_none(
    nlp: Language, text: str, word: str, role: str, type_: str
) -> None:
    assert made(nlp, text, word, role=role, type_=type_) is None


def test_a_role_noun_before_a_name_means_the_name(nlp: Language) -> None:
    text = "A man offered our guard Denis Morel money."
    mention = made(nlp, text, "guard", role="target", type_="mobilize")
    assert mention is not None
    assert mention.name == "Denis Morel"


def test_a_measure_is_told_with_what_it_measures(nlp: Language) -> None:
    text = "A score of taxi drivers blocked the road."
    mention = made(nlp, text, "score", role="participant", type_="protest")
    assert mention is not None and mention.text == "score of taxi drivers"


def test_a_noun_behind_its_measure_means_all_of_it(nlp: Language) -> None:
    text = "They gave the number of persons whom agents seized."
    mention = made(nlp, text, "whom", role="target", type_="detain")
    assert mention is not None and mention.type == "group"


def test_the_town_of_a_dateline_is_no_part_of_who_acts(nlp: Language) -> None:
    text = "MANAGUA - Paramilitaries and officers surrounded the parish on Sunday."
    found = made(nlp, text, "Paramilitaries", role="initiator", type_="respond")
    assert found is not None
    assert found.text == "Paramilitaries"


def test_no_adjective_stands_before_everybody(nlp: Language) -> None:
    text = "Another photographed everybody who stood there."
    told = made(nlp, text, "everybody", role="target", type_="surveil")
    assert told is not None and told.text == "everybody"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Two of its drivers were beaten.", "Two", "Two of its drivers"),
        ("Police detained four of their members.", "four", "four of their members"),
        ("Three were beaten by soldiers.", "Three", "Three"),
    ],
)
def test_a_number_of_people_is_named_with_them(
    nlp: Language, text: str, word: str, name: str
) -> None:
    mention = made(nlp, text, word, role="target", type_="assault")
    assert mention is not None and mention.name == name
