"""search, show, neighbors, events, counter-protests, stats and remove on a small store."""

import json
import re

import pytest

from tests.api.command import Run
from tests.api.small_store import Small


def events(small: Small, run: Run, *more: object) -> list[dict]:
    ran = run("events", "--store", small.address, "--format", "json", *more)
    assert ran.code == 0
    return ran.json["items"]


def the(small: Small, type: str, number: int = 0) -> str:
    """Id of an event of the first report, as its document gives it."""
    return [e for e in small.first.events if e.type == type][number].id


def test_a_list_is_items_next_and_total_and_goes_to_the_last_record(small, run):
    seen: list[str] = []
    after: list[str] = []
    while True:
        page = run(
            "events", "--store", small.address, "--format", "json", "--limit", 2, *after
        ).json
        assert set(page) == {"items", "next", "total"}
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        after = ["--after", page["next"]]
    assert len(seen) == len(set(seen)) == page["total"] == 7


def test_a_cut_list_says_how_to_see_on_with_a_command_that_works(small, run):
    import shlex

    ran = run("events", "--store", small.address, "--limit", 2)
    line = next(line for line in ran.out.splitlines() if "shown" in line)
    assert line.startswith("2 of 7 shown; more with --after ")
    more = shlex.split(line.partition("more with ")[2])
    assert run("events", "--store", small.address, *more).code == 0


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (["--type", "protest"], ["protest"]),
        (["--type", "counter-protest"], ["counter_protest", "counter_protest"]),
        (["--since", "2023-06"], ["counter_protest", "public_event"]),
        (["--until", "2023-05"], ["protest", "counter_protest"]),
        (["--modality", "denied"], ["counter_protest"]),
        (["--status", "disputed"], ["counter_protest"]),
        (["--actor", "state:CN"], ["threaten"]),
        (["--actor", "Consulate of Ruritania"], ["counter_protest"]),
        (["--place", "place:geonames:2147714", "--type", "protest", "--type", "doxx"], ["protest"]),
        (["--scope", "pattern"], []),
        (["--issue", "tibet"], []),
    ],
)
def test_events_can_be_chosen(small, run, options, types):
    assert sorted(e["type"] for e in events(small, run, *options)) == sorted(types)


def test_an_event_says_its_status_and_sources(small, run):
    found = events(small, run, "--modality", "denied")[0]
    assert (found["record"], found["status"]) == ("event", "disputed")
    assert (found["sources"], found["independent_sources"], found["reviewed"]) == (1, 1, None)


def test_counter_protests_have_exactly_the_documented_fields(small, run):
    ran = run("counter-protests", "--store", small.address, "--format", "json")
    stated, derived = ran.json["items"]
    assert set(stated) == {"event", "answers", "organizers", "sponsors", "denied_by", "claims"}
    resolved = {e.name: e.id for e in (*small.first.entities, *small.second.entities)}
    names = {id: run("show", id, "--store", small.address, "--format", "json").json["name"]
             for id in (*stated["organizers"], *stated["sponsors"], *stated["denied_by"])}  # fmt: skip
    assert stated["event"] == the(small, "counter_protest")
    assert stated["answers"] == [{"event": the(small, "protest"), "derived": None}]
    assert [names[id] for id in stated["organizers"]] == ["Harbor Lights Society"]
    assert [names[id] for id in stated["sponsors"]] == ["Consulate of Ruritania"]
    assert [names[id] for id in stated["denied_by"]] == ["Consulate of Ruritania"]
    assert len(stated["claims"]) == 2
    assert derived["answers"][0]["derived"] == "same_day_and_place"
    assert resolved


def test_counter_protests_for_people_name_the_answer_and_mark_what_is_derived(small, run):
    ran = run("counter-protests", "--store", small.address)
    assert "answers" in ran.out and "protest 2023-05-10 of Snow Lantern Circle" in ran.out
    assert "(derived: same_day_and_place)" in ran.out
    assert "denied by" in ran.out and "2 in all" in ran.out


def test_search_finds_names_with_a_typo_and_quotes_by_their_words(small, run):
    assert "Harbor Lights Society" in run("search", "Harbour Lights", "--store", small.address).out
    ran = run("search", "--in", "quotes", "post", "--store", small.address, "--format", "json")
    assert [claim["type"] for claim in ran.json["items"]] == ["doxx"]
    hit = run("search", "Quillby", "--store", small.address, "--format", "json").json["items"][0]
    assert (hit["record"], hit["name"], hit["matched"]) == (
        "entity",
        "Mara Quillby",
        "Mara Quillby",
    )
    assert 0 < hit["score"] <= 1
    assert "No entity is called Zzz" in run("search", "Zzz", "--store", small.address).err


def test_show_gives_an_entity_with_its_claims_and_who_says_them(small, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    ran = run("show", "Consulate of Ruritania", "--store", small.address)
    assert ran.code == 0
    for words in ("diplomatic_mission", "sponsor: Consulate of Ruritania", "Mara Quillby (media)",
                  "Kea Wire, Two crowds, 2023-05-11", "alleged", "denied", "confidence high"):  # fmt: skip
        assert words in ran.out


def test_show_says_how_many_claims_there_are(small, run):
    ran = run("show", "Consulate of Ruritania", "--limit", 1, "--store", small.address)
    assert "Claims: 1 of 2 shown; more with --after" in ran.out


@pytest.mark.parametrize("length", [12, 20, 28])
def test_an_id_may_be_shortened(small, run, length):
    whole = the(small, "protest")
    ran = run("show", whole[:length], "--store", small.address, "--format", "json")
    assert ran.json["id"] == whole


def test_show_knows_every_kind_of_record(small, run):
    document, claim = small.first.document, small.first.claims[0]
    for id, kind in ((document.id, "document"), (claim.id, "claim"), ("state:CN", "entity"),
                     (the(small, "doxx"), "event")):  # fmt: skip
        assert run("show", id, "--store", small.address).code == 0
        shown = run("show", id, "--store", small.address, "--format", "json").json
        assert (shown["record"], shown["id"]) == (kind, id)
    link = run("neighbors", "state:CN", "--standing", "unrealized", "--store", small.address,
               "--format", "json").json["items"][0]["link"]  # fmt: skip
    assert (
        run("show", link["id"], "--store", small.address, "--format", "json").json["type"]
        == "INITIATED"
    )


def test_neighbors_leave_plans_and_denials_out_unless_asked(small, run):
    ran = run("neighbors", "state:CN", "--store", small.address)
    assert (ran.code, ran.out) == (0, "") and "--standing" in ran.err
    asked = run("neighbors", "state:CN", "--standing", "unrealized", "--store", small.address)
    assert "INITIATED →" in asked.out and "(unrealized)" in asked.out


def test_stats_counts_and_remove_takes_out(small, run):
    before = run("stats", "--store", small.address, "--format", "json").json
    assert before["documents"] == 2
    ran = run("remove", small.first.document.id[:14], "--store", small.address)
    assert ran.code == 0 and "Removed Kea Wire, Two crowds" in ran.err
    after = run("stats", "--store", small.address, "--format", "json").json
    assert after["documents"] == 1 and after["events"] == 3


def test_only_a_document_can_be_removed(small, run):
    ran = run("remove", "state:CN", "--store", small.address)
    assert (ran.code, ran.out) == (2, "") and "no document has the id state:CN" in ran.err


def test_a_hostile_name_cannot_steer_the_terminal_or_the_markup(run, tmp_path):
    from graph.ingest import ingest
    from graph.store import open_store
    from tests.factory import Actor, report, said

    address = f"sqlite:{tmp_path / 'hostile.db'}"
    store = open_store(address)
    name = "[red]Evil\x1b[31m\u202e Society[/red] :smile:"
    ingest(report(said("protest", organizer=Actor(name, "organization"))), store)
    store.close()
    ran = run("events", "--store", address)
    assert "\x1b" not in ran.out and "\u202e" not in ran.out
    flat = " ".join(ran.out.split())
    assert "[red]" in flat and ":smile:" in flat
    assert json.loads(run("events", "--store", address, "--format", "json").out)["total"] == 1


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize(
    "command",
    [["events"], ["counter-protests"], ["search", "s"], ["show", "Consulate of Ruritania"]],
)
def test_tables_fit_the_terminal_and_lose_no_id(small, run, monkeypatch, width, command):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(*command, "--store", small.address).out.splitlines()
    assert all(len(line) <= width for line in lines if "more with" not in line)
    ids = [
        word
        for line in lines
        for word in line.split()
        if re.fullmatch(r"(evt|ent|clm):\w{8,}", word)
    ]
    assert ids and all(run("show", id, "--store", small.address).code == 0 for id in ids)


@pytest.fixture
def named_only(tmp_path) -> str:
    """A store with an entity that is mentioned, and in no claim."""
    from dataclasses import replace

    from graph.ingest import ingest
    from graph.store import open_store
    from tests.factory import Actor, report, said

    address = f"sqlite:{tmp_path / 'named.db'}"
    made = report(
        said("protest", organizer=Actor("Snow Lantern Circle", "organization")),
        said("statement", initiator=Actor("Mara Quillby")),
        publisher="Kea Wire", published="2023-05-11", title="Two crowds",
    )  # fmt: skip
    claims = [claim for claim in made.claims if claim.type == "protest"]
    events = tuple(event for event in made.events if event.type == "protest")
    store = open_store(address)
    ingest(replace(made, claims=tuple(claims), events=events), store)
    store.close()
    return address


def test_an_entity_without_claims_is_shown_with_the_sentences_that_mention_it(
    named_only, run, monkeypatch
):
    monkeypatch.setenv("COLUMNS", "200")
    ran = run("show", "Mara Quillby", "--store", named_only)
    assert "No claims. Mentions: 1 in all" in ran.out and "“statement, initiator" in ran.out
    assert "Kea Wire, Two crowds, 2023-05-11" in ran.out
    shown = run("show", "Mara Quillby", "--store", named_only, "--format", "json").json
    (passage,) = shown["mentions"]["items"]
    assert passage["document"][:12] in ran.out and "Mara Quillby" in passage["sentence"]
    assert "mentions" not in run(
        "show", "Snow Lantern Circle", "--store", named_only, "--format", "json"
    ).json  # fmt: skip


def test_entities_and_events_are_followed_by_their_documents(small, run):
    for id in ("Snow Lantern Circle", the(small, "protest")):
        ran = run("show", id, "--store", small.address)
        assert small.first.document.id[:12] in ran.out and "Two crowds" in ran.out
        assert re.search(r"Documents: (\d) of \1 shown", ran.out)


def test_a_claim_is_followed_by_ids_that_can_be_shown(small, run):
    claim = next(c for c in small.first.claims if c.type == "counter_protest")
    out = run("show", claim.id, "--store", small.address).out
    ids = re.findall(r"\[((?:doc|evt|ent|place):[^\]]+)\]", out)
    assert {id[:3] for id in ids} >= {"doc", "evt", "ent"} and "Two crowds" in out
    assert all(run("show", id, "--store", small.address).code == 0 for id in ids)


def test_the_text_of_a_document_is_printed_on_request(small, run):
    document = small.first.document
    assert document.text.splitlines()[0] in run(
        "show", document.id, "--text", "--store", small.address
    ).out.splitlines()  # fmt: skip


def test_documents_are_listed_and_found_by_what_is_known_of_them(small, run):
    ran = run("search", "--in", "documents", "--store", small.address)
    assert "Two crowds" in ran.out and "Again" in ran.out and "2 in all" in ran.out
    first = run("search", "--in", "documents", "--store", small.address, "--format", "json",
                "--limit", 1).json  # fmt: skip
    assert first["total"] == 2 and "text" not in first["items"][0]
    rest = run("search", "--in", "documents", "--store", small.address, "--format", "json",
               "--after", first["next"]).json  # fmt: skip
    assert rest["next"] is None and rest["items"][0]["id"] != first["items"][0]["id"]
    found = run("search", "--in", "documents", "KEA crowd", "--store", small.address,
                "--format", "json").json  # fmt: skip
    assert [row["title"] for row in found["items"]] == ["Two crowds"]
    assert (
        "has these words" in run("search", "--in", "documents", "x y", "--store", small.address).err
    )


def test_pages_of_found_documents_lead_to_the_last(small, run):
    words = ["search", "--in", "documents", "e", "--store", small.address, "--format", "json"]
    first = run(*words, "--limit", 1).json
    second = run(*words, "--limit", 1, "--after", first["next"]).json
    ids = {page["items"][0]["id"] for page in (first, second)}
    assert first["total"] == second["total"] == 2 and second["next"] is None and len(ids) == 2


def test_a_link_is_shown_with_its_id_and_a_quote(small, run):
    out = run("neighbors", "Snow Lantern Circle", "--store", small.address).out
    assert "“protest, organizer Snow Lantern Circle" in " ".join(out.split())
    (link, *_) = re.findall(r"lnk:\w{8}", out)
    assert run("show", link, "--store", small.address).code == 0


@pytest.mark.parametrize(
    ("options", "hints"),
    [
        ([], "state:CN has no reported link; try: --standing unrealized --standing refuted"),
        (["--standing", "refuted", "--type", "on"], "try: --standing reported --standing unrealized"
         ", or the same without --type"),
        (["--standing", "refuted", "--standing", "reported"], "try: --standing unrealized"),
        (["--direction", "in", "--standing", "refuted", "--standing", "reported", "--standing",
          "unrealized"], "of this kind; try: the same without --direction"),
    ],
)  # fmt: skip
def test_advice_that_was_followed_is_not_given_again(small, run, options, hints):
    ran = run("neighbors", "state:CN", *options, "--store", small.address)
    assert (ran.code, ran.out) == (0, "") and ran.err.rstrip().endswith(hints)


def test_a_relation_is_no_pattern_of_incidents(run, tmp_path):
    from graph.ingest import ingest
    from graph.store import open_store
    from tests.factory import Actor, report, said

    address = f"sqlite:{tmp_path / 'relation.db'}"
    store = open_store(address)
    made = report(
        said("family_of", kind="relation", subject=Actor("Mara Quillby"),
             object=Actor("Tessaly Orvane"), scope="pattern"),
    )  # fmt: skip
    ingest(made, store)
    store.close()
    assert "pattern" not in run("show", made.claims[0].id, "--store", address).out


@pytest.mark.parametrize("width", [60, 80])
def test_days_and_types_are_not_broken_and_what_is_left_out_is_named(
    small, run, monkeypatch, width
):
    monkeypatch.setenv("COLUMNS", str(width))
    out = run("events", "--store", small.address).out
    words = out.split()
    assert words.count("counter_protest") == 2 and words.count("2023-05-10") == 2
    assert ("A wider terminal shows also:" in out) == ("where" not in out.splitlines()[1])
