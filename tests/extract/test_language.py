"""The language is told offline, and not at all when that would be a guess."""

import numpy as np
import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from extract.language import _identifier, detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The consulate threatened him and his family in Xinjiang.", "en"),
        ("Police detained two Uyghur activists in Istanbul on Monday", "en"),
        ("Le gouvernement chinois menace les militants des droits humains au Canada.", "fr"),
        ("Die Botschaft drohte ihm und seiner Familie, die noch in China lebt.", "de"),
        ("Власти задержали активиста в аэропорту Стамбула и допросили его.", "ru"),
    ],
)
def test_a_sentence_is_enough(text, code):
    assert detect(text) == code


@pytest.mark.parametrize(
    "text", ["", "Bonjour", "1 2 3 4 5 6 7 8 9 10", "Mahmut Rahmanjan, Ilham Tohti, Dolkun Isa"]
)
def test_what_is_too_short_or_only_names_stays_open(text):
    assert detect(text) is None


def test_a_long_text_is_sampled():
    assert detect("The agents of the state followed her to the station. " * 20_000) == "en"


def test_the_tables_are_those_of_the_library():
    ours, (chances, moves) = _identifier()
    theirs = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    assert np.array_equal(ours.nb_ptc, theirs.nb_ptc)
    assert len(chances) == theirs.nb_ptc.nbytes
    assert bytes(moves) == theirs.tk_nextmove.tobytes()
    assert ours.labels == theirs.labels
    assert ours.rank("La police a interpellé deux hommes.") == theirs.rank(
        "La police a interpellé deux hommes."
    )
