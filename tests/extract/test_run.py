"""Sentences of many states and styles become the right claims; what is denied stays denied."""

import weakref
from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from extract.pipeline import parse
from extract.run import extract
from extract.speed.freed import all_stays
from graph.model import STANDING
from graph.ontology import ontology
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_a_plain_accusation_has_doer_target_and_source(tell: Read) -> None:
    told = tell("Agents of the Rwandan government threatened a journalist in Brussels, he said.")
    claim = told.one("threaten")
    assert claim.quote.startswith("Agents of the Rwandan government")
    assert told.fillers(claim, "target") == {"journalist"}
    assert claim.modality in ("asserted", "alleged")


def test_the_passive_turns_nothing_around(tell: Read) -> None:
    told = tell("Two activists were beaten by embassy guards in Stockholm on 3 May 2021.")
    claim = told.one("assault")
    assert told.fillers(claim, "initiator") == {"embassy guards"}
    assert told.fillers(claim, "target") == {"Two activists"} | told.fillers(claim, "target")
    date = next(e.date for e in told.extraction.events if e.id == claim.event)
    assert date is not None and (date.from_, date.to) == ("2021-05-03", "2021-05-03")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Turkish embassy denied that its staff had threatened the students.",
        "The consulate rejected the allegation that it had threatened the students.",
        "The ministry dismissed claims that it threatened the students.",
        "Officials deny having threatened the students.",
    ],
)
def test_a_denial_is_no_deed(tell: Read, sentence: str) -> None:
    for claim in tell(sentence).claims("threaten"):
        assert claim.modality == "denied", claim
        assert STANDING[claim.modality] == "refuted"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was arrested at the rally.",
        "The police did not arrest anyone.",
        "The march ended without any arrests.",
    ],
)
def test_what_did_not_happen_is_negated(tell: Read, sentence: str) -> None:
    for claim in tell(sentence).claims("detain"):
        assert claim.modality == "negated", claim


def test_a_visa_that_is_denied_is_refused_not_denied(tell: Read) -> None:
    told = tell("The embassy denied her a visa in June 2022.")
    assert all(c.modality == "asserted" for c in told.claims("restrict_mobility"))


def test_recommendations_tell_no_incident(tell: Read) -> None:
    text = (
        "# Findings\n\nAgents threatened two students in Oslo.\n\n"
        "We recommend that the government:\n\n"
        "- expel diplomats who threaten students;\n- investigate the harassment of exiles.\n"
    )
    told = tell(text, format="markdown")
    assert {c.sentence for c in told.extraction.claims} == {
        c.sentence for c in told.claims("threaten")
    }


def test_the_government_is_the_state_the_report_is_about(tell: Read) -> None:
    text = "The government detained relatives of activists who live in Germany."
    told = tell(text, about=("TJ",))
    claim = told.extraction.claims[0]
    doers = {r.entity for r in claim.roles if r.role == "initiator"}
    assert doers == {"state:TJ"}


def test_without_a_state_in_question_the_government_accuses_nobody(tell: Read) -> None:
    told = tell("In Germany, the government detained relatives of activists.")
    doers = {r.entity for c in told.extraction.claims for r in c.roles if r.role == "initiator"}
    assert not {d for d in doers if d and d.startswith("state:")}


def test_a_nationality_is_not_a_state(tell: Read) -> None:
    told = tell("Chinese students shouted insults at a speaker on the campus in Leeds.")
    assert not [e for e in told.extraction.entities if e.key == "state:CN"]


def test_another_language_gives_names_and_says_that_no_events_were_read(tell: Read) -> None:
    text = (
        "Selon Amnesty International, des agents ont suivi et menacé des militants à Bruxelles. "
        "La police belge a ouvert une enquête après plusieurs plaintes déposées par les victimes."
    )
    told = tell(text)
    assert told.extraction.document.language == "fr"
    assert told.extraction.claims == ()
    assert [p.rule for p in told.extraction.problems] == ["language"]
    assert "no events were read" in told.extraction.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International a saisi le tribunal de Grenoble, où la commission de contrôle siège "
        "depuis le mois de mars. Les militants attendent toujours une réponse du juge.",
        "Amnesty International acudió al tribunal de Sevilla, donde la comisión de vigilancia se "
        "reúne desde marzo. La abogada espera todavía una respuesta del juez de la ciudad.",
    ],
)
def test_words_of_address_that_another_language_shares_are_only_words(
    tell: Read, text: str
) -> None:
    told = tell(text)
    assert told.extraction.claims == ()
    assert [p.rule for p in told.extraction.problems] == ["language"]
    assert "Amnesty International" in {e.name for e in told.extraction.entities}


def test_every_offset_is_the_text_it_says(tell: Read) -> None:
    text = "“Nguyễn’s   brother was arrested\nin Hà Nội,” she said. 🙂 Agents followed her home[1]."
    extraction = tell(text).extraction
    for claim in extraction.claims:
        assert text[claim.start : claim.end] == claim.quote
        for part in (claim.trigger, *claim.roles, *claim.attribution):
            assert text[part.start : part.end] == part.text
    for entity in extraction.entities:
        for mention in entity.mentions:
            assert text[mention.start : mention.end] == mention.text


def test_the_same_document_gives_the_same_extraction(tell: Read) -> None:
    first = tell("The consulate paid for buses to the counter-rally, organizers alleged.")
    again = extract(first.extraction.document)
    assert again == first.extraction


def test_a_long_text_is_read_as_a_short_one(tell: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "On 3 May officers arrested Tarek Bilal in Riga. They beat him, his sister said. "
        "The embassy denied the beating and any role in his arrest. She fled the next day."
    )
    read = tell(text, published="2022-05-20").extraction
    assert read.claims
    monkeypatch.setattr("extract.remembered._LONG", 0)
    monkeypatch.setattr("extract.remembered._RUN", 1)
    assert extract(read.document) == read


def test_a_document_is_gone_when_it_is_read(tell: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """No word holds its text in a circle, which would stay until garbage is sought."""
    document = tell("Officers arrested Tarek Bilal in Riga. The embassy denied it.").extraction
    parsed: list[Callable[[], Doc | None]] = []

    def parse_and_watch(*given: Any) -> Doc:
        doc = parse(*given)
        parsed.append(weakref.ref(doc))
        return doc

    monkeypatch.setattr("extract.run.parse", parse_and_watch)
    with all_stays():
        extract(document.document)
        assert parsed[0]() is None


def test_an_office_makes_public_and_being_targeted_hides_again(tell: Read) -> None:
    told = tell(
        "Consul General Wen Baoshan spoke in Perth. Agents threatened the activist Mira Tolvanen."
    )
    assert told.entity("Wen Baoshan").sensitive is False
    assert told.entity("Mira Tolvanen").sensitive is True


@pytest.mark.parametrize(
    "text",
    [
        "The university, not the consulate, cancelled the talk.",
        "The talk was cancelled by the university and not by the consulate.",
    ],
)
def test_who_is_set_apart_by_not_did_nothing_and_the_event_stays(tell: Read, text: str) -> None:
    told = tell(text)
    claim = told.one("cancel_or_censor")
    assert claim.modality == "asserted"
    assert told.fillers(claim, "initiator") == {"university"}


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        (
            "The court in Nairobi halted the deportation of the activist in March.",
            "restrict_mobility",
        ),
        ("A court ordered a ruling halting deportation proceedings in March.", "restrict_mobility"),
        ("Malian authorities did not confirm their involvement in the abduction.", "detain"),
        ("There were no credible reports that the country attempted to abduct exiles.", "detain"),
        ("The ministry was criticized for failing to investigate the threats.", "respond"),
    ],
)
def test_what_is_halted_unconfirmed_or_failed_is_not_shown_as_done(
    tell: Read, sentence: str, type_: str
) -> None:
    for claim in tell(sentence, about=("ML",)).claims(type_):
        assert STANDING[claim.modality] != "reported", claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The government cooperated with another government to detain exiles in Lagos.",
        "A foreign government detained two exiles in June 2021.",
        "Groups criticized the government after an exile had been detained in Ghana.",
        "Two exiles were detained under a memorandum with the government in June 2021.",
    ],
)
def test_a_doer_does_not_leak_from_a_neighbor(tell: Read, sentence: str) -> None:
    for claim in tell(sentence, about=("ML",)).claims("detain"):
        doers = {r.entity for r in claim.roles if r.role in ("initiator", "sponsor")}
        shown = STANDING[claim.modality] == "reported"
        assert not (shown and "state:ML" in doers), claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The government denied that it had organized the counter-protest in Lagos.",
        "The government denied organizing the counter-protest in Lagos.",
        "The government did not organize the counter-protest in Lagos.",
        "The government denied that it had paid for buses or organized the counter-rally.",
    ],
)
def test_who_denies_having_organized_it_is_no_organizer(tell: Read, sentence: str) -> None:
    for claim in tell(sentence, about=("ML",)).claims("counter_protest"):
        shown = STANDING[claim.modality] == "reported"
        assert not (shown and any(r.role in ontology().doer_roles for r in claim.roles)), claim


def test_a_gathering_that_is_announced_is_planned_and_has_not_the_day_of_the_notice(
    tell: Read,
) -> None:
    told = tell("The club had announced its counter-rally on Monday 8 May 2023 on a leaflet.")
    claim = told.one("counter_protest")
    assert claim.modality == "planned"
    assert told.fillers(claim, "time") == set()
    held = tell("The club held its counter-rally on Monday 8 May 2023 on the lawn.")
    assert held.one("counter_protest").modality == "asserted"
