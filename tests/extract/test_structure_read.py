"""What the structure of a text says counts in its claims: who speaks, which day it is, what is asked."""

import pytest

from extract.read import Metadata, read_text
from extract.run import extract

pytestmark = pytest.mark.model


def told(text, *, published=None, format="text"):
    """Of each event claim: trigger, speech status, who says so, and the first day of its time."""
    found = extract(read_text(text, metadata=Metadata(published=published), format=format))
    return {
        claim.trigger.text: (
            claim.modality,
            [source.text for source in claim.attribution],
            next((r.value.from_ for r in claim.roles if hasattr(r.value, "from_")), None),
        )
        for claim in found.claims
        if claim.kind == "event"
    }


@pytest.mark.parametrize("before", ["\n", "\n\n\n", " \n\t"])
def test_a_text_may_begin_with_empty_lines(before):
    found = extract(
        read_text(f"{before}Police arrested two editors in Oslo. Officers beat a monk.")
    )
    quotes = [claim.quote for claim in found.claims if claim.kind == "event"]
    assert quotes == ["Police arrested two editors in Oslo.", "Officers beat a monk."]


@pytest.mark.parametrize(
    ("lead_in", "modalities", "source"),
    [
        ("The embassy denies that its officers:", {"denied"}, "embassy"),
        ("The club says that agents of the consulate:", {"asserted", "alleged"}, "club"),
        ("According to the police, the two men:", {"asserted", "alleged"}, "police"),
    ],
)
def test_items_that_go_on_with_a_sentence_have_its_doer_its_source_and_its_denial(
    lead_in, modalities, source
):
    text = f"{lead_in}\n\n- threatened a student;\n- photographed two singers.\n"
    found = told(text)
    assert {found[word][0] for word in ("threatened", "photographed")} <= modalities
    assert found["threatened"][1] == found["photographed"][1] == [source]
    claims = [c for c in extract(read_text(text)).claims if c.trigger]
    items = [c for c in claims if c.trigger.text in ("threatened", "photographed")]
    doers = {r.text for c in items for r in c.roles if r.role == "initiator"}
    assert len(doers) == 1 and doers <= {
        "its officers", "officers", "agents of the consulate", "two men",
    }  # fmt: skip


def test_items_that_are_sentences_stand_for_themselves():
    text = "Ada Okoro keeps a list:\n\n- Two men threatened a student.\n- Police arrested them.\n"
    found = told(text)
    assert found["threatened"][:2] == found["arrested"][:2] == ("asserted", [])


def test_what_is_said_in_a_turn_has_its_speaker_as_source():
    found = told(
        "The CHAIR: We begin.\n\nMs. OKORO: Two men from the consulate followed our members.\n\n"
        "Witness 3: They photographed the singers at the gate.\n\n"
        "Ms. OKORO: The embassy threatened his parents.\n"
    )
    assert found["followed"][1] == found["threatened"][1] == ["Ms. OKORO"]
    assert found["photographed"][1] == ["Witness 3"]


def test_question_and_answer_are_no_names_of_sources():
    found = told(
        "Q: What happened?\nA: Agents of the embassy followed me and threatened my brother.\nQ: What did the police do?\n"
        "A: The police arrested two of them.\n"
    )
    assert found["threatened"][1] == found["arrested"][1] == []


def test_a_quote_that_is_set_apart_has_the_speaker_above_it_or_below_it():
    text = (
        "The spokesman of the embassy told reporters:\n\n> The police arrested the wrong men.\n\n"
        "It went on at the gate.\n\n> Agents threatened my brother.\n\n\u2014 Ada Okoro, student\n"
    )
    found = told(text, format="markdown")
    assert found["arrested"][1] == ["spokesman of the embassy"]
    assert found["threatened"][1] == ["Ada Okoro"]


def test_each_story_of_a_digest_counts_its_days_from_its_own_dateline():
    text = (
        "Weekly digest\n\n"
        "DUNEDIN, 3 March 2021 (Kea Wire) - Police arrested two men on Tuesday.\n\n"
        "LEIPZIG, 9 May 2021 (Kea Wire) - Two men threatened a singer yesterday.\n"
    )
    found = told(text, published="2021-06-01")
    assert found["arrested"][2] == "2021-03-02"
    assert found["threatened"][2] == "2021-05-08"


def test_a_dateline_says_when_a_story_was_written_and_not_when_it_happened():
    text = "DUNEDIN, March 3 (Kea) \u2014 Police on Monday arrested two men.\n\nThey deny it.\n"
    assert told(text, published="2021-06-01")["arrested"][2] == "2021-03-01"


@pytest.mark.parametrize(
    "log",
    [
        "Incident log, 3 May 2021\n\n09:15 Police arrested a man.\n14:05 Two men beat a singer.\n"
        "16:00 All quiet.\n",
        "Log\n\n[2021-05-03 09:15] Police arrested a man.\n[2021-05-03 14:05] Two men beat a singer.\n"
        "[2021-05-04 08:00] All quiet.\n",
        "Log\n\n2 May 2021: All quiet.\n\n3 May 2021: Police arrested a man. Two men beat a singer.\n\n"
        "4 May 2021: All quiet.\n",
    ],
    ids=["heading", "stamps", "chronology"],
)
def test_what_a_log_tells_was_done_on_the_day_of_its_entry(log):
    found = told(log)
    assert found["arrested"][2] == found["beat"][2] == "2021-05-03"


def test_a_chronology_has_no_day_of_publication():
    text = "3 May 2021: Two men came.\n\n9 May 2021: A call.\n\n12 June 2021: An arrest.\n"
    assert read_text(text).published is None


def test_a_row_of_a_table_has_its_date_and_no_word_of_another_cell():
    text = (
        "| Date | Place | Arrests | Threats |\n| --- | --- | --- | --- |\n"
        "| 3 May 2021 | Dunedin | Police arrested two students | none |\n"
        "| 9 May 2021 | Leipzig | none | The embassy threatened a singer |\n"
    )
    found = told(text, format="markdown")
    assert found == {
        "arrested": ("asserted", [], "2021-05-03"),
        "threatened": ("asserted", [], "2021-05-09"),
    }


def test_contents_headings_bylines_captions_without_a_verb_and_recommendations_tell_no_event():
    text = (
        "Attacks on students\n\nBy Jane Doe, staff reporter\n\n"
        "Contents\nThreats against exiles ........ 3\nArrests of singers ........ 7\n\n"
        "2. Threats by officials\n\nPolice arrested a man in Dunedin.\n\n"
        "The protest at the gate. (Photo: Ada Okoro/Kea)\n\n"
        "Recommendations\n\nWe call on the government to investigate the threats.\n\n"
        "Universities should report attacks to the police.\n"
    )
    assert list(told(text)) == ["arrested"]


@pytest.mark.parametrize(
    "ask",
    [
        "We call on the government to expel the two officials.",
        "The club urges the police to arrest the men.",
        "Parliament must ban the association.",
        "The ministry should sanction the consul.",
    ],
)
def test_what_is_asked_for_in_a_letter_is_not_shown_as_done(ask):
    found = told(
        f"Two men from the consulate beat our member in Dunedin on 3 May 2021. {ask} The police were told.\n"
    )
    asked = [found[word] for word in ("expel", "arrest", "ban", "sanction") if word in found]
    assert {modality for modality, _, _ in asked} <= {"hypothetical", "planned"}
    assert "beat" in found


def test_an_entry_of_a_month_or_year_does_not_get_the_day_above_it():
    found = told(
        "- 2017-03-12: Police arrested a man in Liege.\n"
        "- 2018-11: The embassy threatened a singer.\n"
        "- 2019-06-02: Guards detained a poet.\n"
        "- 2020: Officers questioned his nephew.\n"
    )
    assert found["threatened"][2] == "2018-11-01"
    assert found["questioned"][2] == "2020-01-01"


def test_the_sides_of_an_interview_are_nobody():
    found = extract(
        read_text(
            "Nino Beridze left Gori in 2016.\n\nQuestion: When?\nAnswer: Two men beat me in May.\n\n"
            "Question: And then?\nAnswer: They took my passport."
        )
    )
    assert {"Question", "Answer"}.isdisjoint(entity.name for entity in found.entities)
    (beating,) = (claim for claim in found.claims if claim.type == "assault")
    assert beating.attribution == ()
