"""What another state's authorities do is done in their land; a body's name may hold its place."""

import pytest
from spacy.tokens import Token

from extract.claims.build import claims_of
from extract.claims.host_lands import host_lands
from extract.claims.mention_index import MentionIndex
from extract.claims.reading import Reading
from extract.entities import find_entities
from extract.frames import Filler, Frame
from extract.naming.mentions import find_mentions
from extract.pipeline import build_nlp, parse
from extract.read import Metadata, document_sentences, read_text
from graph.model import Role

pytestmark = pytest.mark.model

DETAINED = "Thai police detained Kham Souk on Friday."


def places(
    text: str,
    trigger: str,
    *given: tuple[str, str],
    about: str = "LA",
    type_: str = "detain",
    modality: str = "asserted",
    scope: str = "incident",
) -> list[Role]:
    """The places of an event, from the roles that the reader saw and their words."""  # fmt: skip
    metadata = Metadata.from_fields({"about": about}, path="report.txt", place="")
    document = read_text(text, metadata=metadata, format="text")
    doc = parse(document, build_nlp())
    mentions = find_mentions(doc, countries=document.about)
    entities = find_entities(doc, mentions, document)
    entities = entities.with_lands(host_lands(document, doc, mentions))

    def word(said: str) -> Token:
        return next(token for token in doc if token.text == said)

    fillers = tuple(Filler(role, word(said), 0.9, "reader") for role, said in given)
    frame = Frame(0, word(trigger), type_, 0.9, fillers, modality, scope, None, "reader")
    sentences = document_sentences(document)
    reading = Reading(document, doc, sentences, MentionIndex(mentions), entities, "test")
    (claim,) = claims_of(reading, [frame], []).claims
    return [role for role in claim.roles if role.role == "place"]


@pytest.mark.parametrize(
    ("text", "trigger", "doer", "type_", "land"),
    [
        (DETAINED, "detained", "police", "detain", "place:TH"),
        ("Serbian authorities deported the singer.", "deported", "authorities",
         "restrict_mobility", "place:RS"),
        ("In May Albania deported two teachers.", "deported", "Albania", "restrict_mobility",
         "place:AL"),
        ("A Kenyan court jailed the editor.", "jailed", "court", "detain", "place:KE"),
    ],
)  # fmt: skip
def test_another_states_authorities_act_at_home(
    text: str, trigger: str, doer: str, type_: str, land: str
) -> None:
    (place,) = places(text, trigger, ("initiator", doer), type_=type_)
    assert (place.entity, place.inferred) == (land, True)
    assert place.score < 0.8


@pytest.mark.parametrize("about", ["TH", "LA,TH", ""])
def test_the_pursuers_own_agents_may_act_abroad(about: str) -> None:
    assert places(DETAINED, "detained", ("initiator", "police"), about=about) == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A Thai party official detained Kham Souk on Friday.", "official"),
        ("The Thai embassy detained Kham Souk on Friday.", "embassy"),
        ("Thai security agents detained Kham Souk on Friday.", "agents"),
    ],
)
def test_who_may_act_anywhere_tells_no_land(text: str, doer: str) -> None:
    assert places(text, "detained", ("initiator", doer)) == []


def test_a_place_that_is_told_is_enough() -> None:
    text = "Thai police detained Kham Souk in Vientiane on Friday."
    given = (("initiator", "police"), ("place", "Vientiane"))
    assert [place.text for place in places(text, "detained", *given)] == ["Vientiane"]


@pytest.mark.parametrize("modality", ["denied", "planned", "hypothetical", "negated"])
def test_what_was_not_done_was_done_nowhere(modality: str) -> None:
    assert places(DETAINED, "detained", ("initiator", "police"), modality=modality) == []


def test_a_habit_has_no_land() -> None:
    assert places(DETAINED, "detained", ("initiator", "police"), scope="pattern") == []


def test_other_acts_of_authorities_reach_further() -> None:
    text = "Thai police watched Kham Souk on Friday."
    assert places(text, "watched", ("initiator", "police"), type_="surveil") == []


def test_the_place_in_the_name_of_a_body_is_not_the_body() -> None:
    text = "Police in Azerbaijan have detained two editors."
    given = (("initiator", "Police"), ("place", "Azerbaijan"))
    assert [place.text for place in places(text, "detained", *given)] == ["Azerbaijan"]
