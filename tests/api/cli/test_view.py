"""The command `view`: writes one page, says what is on it, and guards names."""

import stat
from pathlib import Path

import pytest

from tests.api.command import Run
from tests.api.small_store import SOCIETY, Small

PRIVATE = ("Quillby", "Orvane", "quill_88")


@pytest.fixture
def view(run: Run, small: Small):
    return lambda *more: run("view", "--store", small.address, *more)


def test_a_page_is_written_to_network_html_without_names(view):
    ran = view()
    page = Path("network.html").read_text(encoding="utf-8")
    assert ran.code == 0 and ran.out == ""
    assert ran.err.startswith("Wrote network.html: ")
    assert "pseudonymized, never anonymous" in ran.err and "never anonymous" in page
    assert not [name for name in PRIVATE if name in page or name in ran.err]


def test_a_page_with_names_is_for_its_owner_only_and_says_so(view, tmp_path):
    named, plain = tmp_path / "named.html", tmp_path / "plain.html"
    ran = view("--with-names", "--output", named)
    assert "with names: only you can read it" in ran.err
    assert stat.S_IMODE(named.stat().st_mode) == 0o600
    page = named.read_text(encoding="utf-8")
    assert "holds names of private persons" in page and all(name in page for name in PRIVATE)
    view("--output", plain)
    assert stat.S_IMODE(plain.stat().st_mode) & 0o044


def test_json_tells_the_path_and_the_counts(view):
    ran = view(SOCIETY.name, "--depth", "2", "--most", "3", "--format", "json")
    assert ran.json.keys() == {"path", "nodes", "links", "total"}
    assert ran.json["path"] == "network.html" and ran.json["nodes"] == 3 < ran.json["total"]
    assert f"3 of {ran.json['total']} nodes" in ran.err and "--most" in ran.err


def test_nodes_come_by_name_by_search_and_by_type_of_event(view):
    around = view(SOCIETY.name, "--format", "json").json
    assert view("--search", "harbor", "--format", "json").json == around
    events = view("--type", "counter-protest", "--format", "json").json
    assert 0 < around["total"] <= events["total"] < view("--format", "json").json["total"]


def test_denials_can_be_shown_alone_or_left_out(view):
    links = {
        standing: view("--link-standing", standing, "--format", "json").json["links"]
        for standing in ("reported", "unrealized", "refuted")
    }
    assert all(links.values()) and sum(links.values()) == view("--format", "json").json["links"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--search", "nobody of this name"], "no entity is called"),
        (["--most", "2001"], "2001"),
        (["--type", "tea_party"], "unknown name tea_party"),
        (["--link-standing", "perhaps"], "perhaps"),
        (["--output", "."], "is a folder"),
        (["Nobody At All"], "search"),
    ],
)
def test_what_cannot_be_drawn_is_wrong_usage_and_writes_nothing(view, more, words):
    ran = view(*more)
    assert ran.code == 2 and words in ran.err
    assert not Path("network.html").exists()


def test_a_depth_without_a_node_to_start_from_is_wrong_usage(view):
    for more in ([], ["--type", "protest"]):
        ran = view("--depth", "2", *more)
        assert ran.code == 2 and "--depth" in ran.err and "give an ID" in ran.err
        assert not Path("network.html").exists()
    assert view("--search", "harbor", "--depth", "2").code == 0


def test_an_empty_picture_is_not_written(view):
    ran = view("--type", "doxx", "--since", "2031")
    assert ran.code == 1 and "nothing was written" in ran.err
    assert not Path("network.html").exists()


def test_a_missing_folder_is_named(view):
    ran = view("--output", "gone/network.html")
    assert ran.code == 1 and "there is no folder gone" in ran.err
