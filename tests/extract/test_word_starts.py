"""Where words begin as those of a pattern do, just what the pattern itself finds is found."""

import pytest

from extract.issues.cue_patterns import day_words, issue_cues, weak_words
from extract.issues.state_quarrel import state_issues
from extract.word_starts import Sought, opening_of

TEXT = (
    "Iranian exiles, anti-Chinese activists and a journalist marched for Tibet. TIBETANS and the "
    "Uyghur-language radio\u2019s presenter were there; pro-Tibet, Free Tibet! On 4 June, the "
    "Tiananmen anniversary, women of Iran and critics of the Chinese state prayed; refugees from "
    "Eritrea sang. Human rights lawyers, the press and Hongkongers' trade unions: vote recount."
)


@pytest.mark.parametrize(
    ("phrase", "opening"),
    [
        ("Tibetan students", "tibe"),
        ("HK", "hk"),
        ("BN(O)", "bn"),
        ("ex*", None),
        ("ex-prisoner", "ex"),
        ("pro*", None),
        ("re{word}", None),
        ("striking {trades}", "stri"),
        ("(sic)", None),
    ],
)
def test_opening_of_a_phrase_is_told_where_its_letters_are_known(
    phrase: str, opening: str | None
) -> None:
    assert opening_of(phrase) == opening


def test_matches_are_those_of_the_pattern() -> None:
    sought = [cue.sought for cue in issue_cues()] + list(weak_words().values())
    sought += [side for day in day_words().values() for side in day]
    sought += [names for state in state_issues() for names in (state.names, state.own)]
    found = 0
    for one in sought:
        expected = [match.span() for match in one.pattern.finditer(TEXT)]
        assert [match.span() for match in one.finditer(TEXT)] == expected
        found += len(expected)
    assert found > 10


def test_matches_do_not_overlap() -> None:
    sought = Sought(r"(?<!\w)one\s+one(?!\w)", frozenset({"one"}))
    assert [match.start() for match in sought.finditer("one one one, one one")] == [0, 13]


def test_a_pattern_is_compiled_when_a_word_opens_as_its_own() -> None:
    sought = Sought(r"(?<!\w)exiles?(?!\w)", frozenset({"exil"}))
    assert sought.search("nobody fled") is None
    assert "pattern" not in vars(sought)
    assert sought.search("Two exiled men, one exile") is not None
    assert "pattern" in vars(sought)


def test_every_place_is_tried_where_the_openings_are_not_known() -> None:
    sought = Sought(r"(?:19|20)\d\d", None)
    assert sought.search("in 1989") is not None
    assert sought.search("in May") is None
