"""Issues of events: near cues count, a state's name and a source's name do not."""

import shutil
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from extract.issues import cue_patterns, issue_file
from extract.issues.cues import find_cues
from extract.issues.found import find_issues
from extract.wordlists import FOLDER, LexiconError, read_yaml
from graph.model import IssueTag
from graph.ontology import ontology
from tests.extract.conftest import Read


def issues(nlp: Language, text: str, trigger: str, title: str = "") -> set[str]:
    doc = nlp(text)
    token = next(t for t in doc if t.text == trigger)
    return {f.issue for f in find_issues(token, paragraph=doc[:], title=title)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a talk on Xinjiang", {"uyghur"}),
        ("Tibetan students", {"tibet"}),
        ("a rally in Hong Kong", set()),
        ("a talk on Hong Kong", {"hong_kong"}),
        ("a Hong Kong pro-democracy rally", {"hong_kong", "democracy"}),
        ("Iranian officials and Iran's embassy", set()),
        ("Iranian dissidents", {"iran_protest"}),
        ("the slogan Woman, Life, Freedom", {"iran_protest", "women"}),
        ("exiles from Eritrea", {"eritrea"}),
        ("a march against the Cambodian government", {"khmer"}),
        ("the Cambodian government", set()),
        ("a vigil for Tiananmen", {"tiananmen"}),
        ("human rights groups", set()),
        ("the TIBETAN plateau", {"tibet"}),
        ("a family from Urumqi", {"uyghur"}),
        ("a vigil for the Urumqi fire", {"chinese_democracy"}),
        ("Turkish teachers who were flown home", {"gulen"}),
        ("a Turkish chess teacher", set()),
        ("a student of Uyghur origin", {"uyghur"}),
        ("a man with a Chechen accent", set()),
        ("a procession of men who disappeared", {"human_rights"}),
        ("a boy who disappeared into the shed", set()),
        ("a national day reception", {"national_day"}),
        ("on Independence Day, August 17", set()),
        ("two refugees and a porter", set()),
        ("the deported refugees", {"refugees"}),
    ],
)
def test_cues(text: str, expected: set[str]) -> None:
    assert {hit.issue for hit in find_cues(text)} == expected


def test_no_phrase_stands_twice_and_none_is_dead() -> None:
    data = read_yaml(FOLDER / issue_file.FILE)
    rows = [row for group in issue_file.GROUPS for row in data[group].values()]
    lists = [data["alone"], *(row.get("phrases", []) for row in rows)]
    doubled = [p for those in lists for p, count in Counter(those).items() if count > 1]
    assert not doubled
    slots = {f"{{{name}}}": words[0] for name, words in data.items() if isinstance(words, list)}
    dead = []
    for phrase in data["alone"]:
        text = phrase.removesuffix("*").replace("{word}", "Uzbek").replace("{year}", "2019")
        for slot, word in slots.items():
            text = text.replace(slot, word)
        hits = find_cues(text)
        if (0, len(text)) not in {(h.start, h.end) for h in hits if h.group == "cause"}:
            dead.append(phrase)
    assert not dead


@pytest.mark.model
def test_the_clause_comes_before_the_sentence(nlp: Language) -> None:
    text = "Men disrupted a talk on Tibet, and police arrested two Sikhs."
    assert issues(nlp, text, "disrupted") == {"tibet"}
    assert issues(nlp, text, "arrested") == {"sikh"}


@pytest.mark.model
def test_a_source_is_no_issue(nlp: Language) -> None:
    text = "The Uyghur Congress said agents beat a student."
    doc = nlp(text)
    token = next(t for t in doc if t.text == "beat")
    assert find_issues(token) == []


@pytest.mark.model
def test_only_the_sole_community_of_a_paragraph_counts(nlp: Language) -> None:
    assert issues(nlp, "Uyghurs met on Friday. Two men were beaten.", "beaten") == {"uyghur"}
    assert issues(nlp, "Uyghurs met Sikhs on Friday. Two men were beaten.", "beaten") == set()


@pytest.mark.model
def test_the_title_comes_last(nlp: Language) -> None:
    text = "Two men were beaten."
    assert issues(nlp, text, "beaten", title="Attack on Baloch exiles") == {"balochistan"}


@pytest.mark.model
def test_offsets_show_the_words(nlp: Language) -> None:
    doc = nlp("Nothing happened. Men disrupted a talk on Tibet.")
    (found,) = find_issues(next(t for t in doc if t.text == "disrupted"))
    assert doc.text[found.start : found.end] == "Tibet"
    assert found.where == "clause"


def test_every_issue_of_the_ontology_has_cues() -> None:
    assert {cue.issue for cue in cue_patterns.issue_cues()} == set(ontology().issues)


@pytest.mark.parametrize(
    ("yaml", "entry"),
    [
        ("community: {tibett: {phrases: [x]}}", "community.tibett"),
        ("community: {tibet: {phrases: []}}", "community.tibet"),
        ("community: {tibet: {frases: [x]}}", "community.tibet"),
        ("comunity: {}", "comunity"),
        ("cause: {labor: {phrases: ['striking {trade}']}}", "striking {trade}"),
        ("cause: {labor: {phrases: ['{trades}']}}", "{trades}"),
    ],
)
def test_a_wrong_cue_is_named(
    yaml: str, entry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"dissent: exile\npowers: regime\nthemes: torture\nfor_whom: women\n{yaml}\n"
    (tmp_path / "issues.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(issue_file, "FOLDER", tmp_path)
    with pytest.raises(LexiconError) as error:
        cue_patterns.issue_cues.__wrapped__()
    assert (error.value.file, error.value.entry) == ("issues.yaml", entry)


def test_the_file_is_read_once_for_all_its_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(FOLDER / issue_file.FILE, tmp_path)
    monkeypatch.setattr(issue_file, "FOLDER", tmp_path)
    read: list[Path] = []
    monkeypatch.setattr(issue_file, "read_yaml", lambda path: read.append(path) or read_yaml(path))
    cue_patterns.issue_cues.__wrapped__()
    cue_patterns.weak_words.__wrapped__()
    issue_file.listed.__wrapped__("abroad")
    assert read == [tmp_path / issue_file.FILE]


@pytest.mark.parametrize(
    ("yaml", "read", "entry"),
    [
        ("trades: []", lambda: issue_file.any_of.__wrapped__("trades"), "trades.trades"),
        ("kin: [aunts]", lambda: issue_file.any_of.__wrapped__("trades"), "trades.trades"),
        ("weak: {labor: []}", cue_patterns.weak_words.__wrapped__, "weak.labor"),
        (
            "days: {tiananmen: {'on': [4 June]}}",
            cue_patterns.day_words.__wrapped__,
            "days.tiananmen.of",
        ),
    ],
)
def test_a_list_that_would_match_everywhere_is_named(
    yaml: str,
    read: Callable[[], object],
    entry: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "issues.yaml").write_text(yaml, encoding="utf-8")
    monkeypatch.setattr(issue_file, "FOLDER", tmp_path)
    with pytest.raises(LexiconError) as error:
        read()
    assert error.value.entry.endswith(entry)


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("a march for the girls of Iran", {"iran_protest"}),
        ("a sit-in against hangings in Iran", {"iran_protest"}),
        ("leaflets on conscription in Eritrea", {"eritrea", "war"}),
        ("freedom for Laos", {"laos"}),
        ("a man with a Chechen accent", set()),
        ("a flight from Iran to Eritrea", set()),
        ("the owner of a Tibetan bakery", set()),
    ],
)
def test_a_theme_makes_a_state_an_issue_and_an_accent_makes_none(
    text: str, issues: set[str]
) -> None:
    assert {hit.issue for hit in find_cues(text)} == issues


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("two journalists were beaten", {"press"}),
        ("the minister told reporters about it", set()),
        ("Journalists said that he was beaten", set()),
        ("this reporter saw it", set()),
        ("two men posing as journalists", set()),
        ("he was told not to speak with journalists", set()),
        ("a pro-government presenter named him", set()),
        ("REPORTER: Who beat you?", set()),
        ("the presenter of a banned channel was beaten", {"press"}),
        ("an agent accredited as a diplomat or journalist", set()),
        ("she worked as a journalist", {"press"}),
        ("a human rights defender was followed", {"human_rights"}),
        ("the rapporteur on human rights defenders spoke", set()),
    ],
)
def test_who_only_hears_or_tells_is_not_what_it_is_about(text: str, issues: set[str]) -> None:
    assert {hit.issue for hit in find_cues(text)} == issues


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("butter lamps before the gate in Boudha", {"tibet"}),
        ("he was a teacher in Kumbo", {"cameroon_anglophone"}),
        ("a door in blue and yellow flags", {"ukraine"}),
        ("herders in the Ordos", {"mongolia"}),
        ("a drag show", {"lgbt"}),
        ("a lamp with butter on it", set()),
        ("a fair on 15 July", set()),
        ("a blue door and a yellow one", set()),
        ("she drags the door open", set()),
    ],
)
def test_towns_days_and_tokens_show_a_people(text: str, issues: set[str]) -> None:
    assert {hit.issue for hit in find_cues(text)} == issues


@pytest.mark.model
def test_what_only_the_title_shows_stands_where_the_event_is_told(tell: Read) -> None:
    long = "\n\n".join(["The bakery opens at six."] * 80)
    told = tell("Two men beat the cook on 3 May 2021.", title="Tigrayan choir and its cook")
    claim = told.one("assault", "beat")
    assert claim.issues == (IssueTag("tigray", claim.trigger.start, claim.trigger.end),)
    end = "Two men beat the cook. Police arrested both. His wife was threatened with death."
    told = tell(f"Tigrayan choir\n\n{long}\n\n{end}", title="Tigrayan choir")
    assert told.one("assault", "beat").issues == (IssueTag("tigray", 0, len("Tigrayan")),)
    told = tell("Two men beat the cook on 3 May 2021.", title="A choir and its cook")
    assert not told.one("assault", "beat").issues


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("striking pilots were arrested", {"labor"}),
        ("a strike of bus drivers", {"labor"}),
        ("the miners' union", {"labor"}),
        ("two pilots were arrested", set()),
        ("a strike of the clock", set()),
        ("a march for those shot after the 2016 vote", {"elections"}),
        ("in 2016 the vote of the jury", set()),
        ("she spoke\nwith journalists", set()),
        ("the president suspended the parliament", {"democracy"}),
        ("the president suspended the envoy", set()),
        ("an order called him to the front", set()),
        ("he was called to the front", {"war"}),
        ("a sailor and deserter was arrested", set()),
        ("a picnic for jailed brothers", {"human_rights"}),
        ("a walk in memory of relatives jailed in May", {"human_rights"}),
        ("her jailed brother wrote", set()),
        ("with photographs of the prisoners", {"human_rights"}),
        ("the soup of the prisoners", set()),
        ("a vigil for our brothers in Luzira", {"human_rights"}),
        ("our brothers were in Luzira", set()),
        ("candles for a jailed blogger", {"press"}),
        ("a concert for Abkhaz refugees", {"refugees"}),
        ("a concert for the hall of refugees", set()),
        ("two boats were pushed back across the river", {"refugees"}),
        ("she applied for the post", set()),
    ],
)
def test_lists_stand_for_their_words_in_phrases(text: str, issues: set[str]) -> None:
    assert {hit.issue for hit in find_cues(text)} == issues


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("her column was withdrawn", {"press"}),
        ("a column of smoke", set()),
        ("the worshippers were photographed", {"religion"}),
        ("he worshipped the bicycle", set()),
        ("schools for girls were closed", {"women"}),
        ("three girls of the school sang", set()),
        ("a runaway sister", {"women"}),
        ("a dismissed lecturer was followed", {"academic_freedom"}),
        ("a lecturer was followed", set()),
        ("he was told to give up his dissertation", {"academic_freedom"}),
        ("a declaration of independence", {"independence"}),
        ("the independence of the judge", set()),
        ("a banner about the oil money", {"corruption"}),
        ("he was charged with bribery", set()),
        ("a sermon against the leasing of forests", {"environment", "religion"}),
        ("a house by the forest", set()),
        ("her sister ran to the bus", set()),
    ],
)
def test_what_is_done_shows_a_cause_and_a_word_beside_it_does_not(
    text: str, issues: set[str]
) -> None:
    assert {hit.issue for hit in find_cues(text)} == issues


@pytest.mark.parametrize("run", ["-", "- ", "Iranian-", "against-"])
def test_cost_of_a_run_of_hyphens_grows_no_faster_than_the_run(run: str) -> None:
    cues = [cue for cue in cue_patterns.issue_cues() if cue.issue == "iran_protest"]

    def cost(times: int) -> float:
        """Seconds of work to seek the cues, the least of some tries."""
        text, spent = f"Iranian{run * times} {run * times} ", []
        for _ in range(3):
            began = time.process_time()
            for cue in cues:
                list(cue.sought.pattern.finditer(text))
            spent.append(time.process_time() - began)
        return min(spent)

    # 16 times as long: about 16 times the work, and far above 100 times if it grew as a square.
    assert cost(1600) < 70 * cost(100)
