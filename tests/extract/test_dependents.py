"""The dependents of a word are its children, in a short text and in a long one."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract import dependents as module
from extract.dependents import dependents
from extract.grammar import children

WORDS = ["Agents", "had", "followed", "Omar", "Tal", ",", "a", "student", ",", "home", "."]
HEADS = [2, 2, 2, 4, 2, 4, 7, 4, 2, 2, 2]
LINKS = ["nsubj", "aux", "ROOT", "compound", "dobj", "punct", "det", "appos", "punct", "advmod",
         "punct"]  # fmt: skip


@pytest.mark.parametrize("long", [False, True])
def test_they_are_the_children_with_their_relations(
    long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "is_long", lambda doc: long)
    doc = Doc(Vocab(), words=WORDS, heads=HEADS, deps=LINKS)
    for word in doc:
        assert [child for _, child in dependents(word)] == list(word.children)
        assert [link for link, _ in dependents(word)] == [child.dep_ for child in word.children]
    assert [child.text for child in children(doc[2], "dobj", "nsubj")] == ["Agents", "Tal"]
