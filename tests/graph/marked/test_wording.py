"""The page has words for all that the vocabulary names."""

from graph.marked.wording import wording
from graph.ontology import ontology


def test_every_role_and_modality_has_its_words_and_no_other() -> None:
    words, known = wording(), ontology()
    assert set(words.roles) == set(known.roles)
    assert set(words.modalities) == set(known.modalities)


def test_how_an_event_is_told_is_told_apart_by_words() -> None:
    short = [words for words, _ in wording().modalities.values()]
    assert len(set(short)) == len(short)
