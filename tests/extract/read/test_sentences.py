"""Where sentences end, and where a period is none of a sentence."""

import pytest

from extract.read import read_text, sentences
from extract.read.sentences import document_sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Chen met Dr. J. F. Smith at 8 p.m. in St. John's.", "He left."],
        ["She fled the U.S. in 2019.", "Agents followed."],
        ["They moved to the U.S.", "The threats went on."],
        ["It began at 5 p.m.", "The police came."],
        ["The fine was 1.5 million.", "Nobody paid."],
        ["\u201cWe know where you live.\u201d", "The call ended."],
        ["\u201cWho sent you?\u201d he asked.", "Nobody answered."],
        ["He waited\u2026", "Then they came."],
        ["He sat.", "\u201cRemember these ones,\u201d she said."],
        ["The offer was made on 1 June.", "On 22 July it was withdrawn."],
        ["No. 5 was arrested.", "No.", "The other did."],
        ["Brigadier (ret.) Mutasim denies it.", "(He was there.)", "She left."],
        ["See www.example.org for more.", "It helps."],
        ["He signs I. V. Polny.", "She does not."],
        ["On Sat. Apr. 30 they met.", "It rained."],
        ["They held the poet Park Jan.", "A guard struck him."],
        ["The police held Lin Mo.", "The ministry denied it."],
        ["The trial began in Jan. The Hague time.", "It rained."],
        ["They said \u201cno\u201d!", "Why?", "Nobody knows."],
        ["They demanded that we (i) leave, (ii) be silent.", "We stayed."],
        ["The line\nwas wrapped by hand.", "So was\nthis."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(parts):
    text = " ".join(parts)
    assert [text[a:b] for a, b in sentences(text)] == parts


def test_a_speaker_takes_over_without_a_period():
    text = "Vika: did anyone ask Ales: not me Vika: ok"
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["Vika: did anyone ask", "Ales: not me", "Vika: ok"]


def test_a_speakers_name_or_a_time_is_no_sentence_of_its_own():
    for text in ("Mr. HALVORSEN. Did anybody threaten you?", "Thu 17:00. Debate held."):
        assert len(sentences(text)) == 1


def test_a_note_that_begins_with_its_hour_is_a_sentence():
    text = "1431 Bottles thrown from a roof. 2 protesters struck."
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["1431 Bottles thrown from a roof.", "2 protesters struck."]


def test_a_list_item_keeps_its_number():
    document = read_text("He made a list:\n\n1. They called.\n2. They came. They left.\n")
    spans = document_sentences(document)
    assert [document.text[a:b] for a, b in spans] == [
        "He made a list:", "1. They called.", "2. They came.", "They left.",
    ]  # fmt: skip


def test_a_blank_text_has_no_sentences():
    assert sentences("  \n ") == []
