"""The shortest simple paths, on graphs small enough to look at."""

import pytest

from graph.analysis.simple_paths import simple_paths


def near(*pairs: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def words(paths) -> list[str]:
    return ["".join(path) for path in paths]


@pytest.mark.parametrize(
    ("pairs", "longest", "expected"),
    [
        (["az"], 1, ["az"]),
        (["ab", "bz", "az"], 3, ["az", "abz"]),
        (["ab", "bz", "az"], 1, ["az"]),
        (["ac", "cz", "ab", "bz", "bc"], 3, ["abz", "acz", "abcz", "acbz"]),
        (["ab", "bc", "cd"], 5, []),
        (["ab", "cz"], 5, []),
        ([], 5, []),
    ],
)
def test_paths_come_by_length_then_by_ids(pairs, longest, expected):
    assert words(simple_paths(near(*pairs), "a", "z", count=10, longest=longest)) == expected


def test_no_node_comes_twice_in_a_path():
    complete = near(*(a + b for a in "abcz" for b in "abcz" if a < b))
    found = simple_paths(complete, "a", "z", count=100, longest=9)
    assert words(found) == ["az", "abz", "acz", "abcz", "acbz"]


def test_only_as_many_are_made_as_asked_for():
    wide = near(*(end + way for way in "bcdefgh" for end in "az"))
    assert words(simple_paths(wide, "a", "z", count=2, longest=2)) == ["abz", "acz"]
