"""The word lists hold words: YAML reads a bare "no" as false."""

from extract.coreference.lexicon import lexicon


def test_every_entry_is_a_word() -> None:
    words = lexicon()
    for entries in (*words.words.values(), words.given_names, words.gender, words.body_nouns):
        assert all(isinstance(entry, str) for entry in entries)


def test_no_given_name_has_two_genders() -> None:
    names = lexicon().given_names
    assert names["amina"] == "f" and names["omar"] == "m"


def test_every_family_of_pronouns_has_weights_and_a_gate() -> None:
    words = lexicon()
    assert set(words.weights) == {"human", "plural", "neuter"}
    assert set(words.gates) == {*words.weights, "singular"}
    assert all("none" in table for table in words.weights.values())
