"""What a stretch of a document is about: a state only where it reaches for people abroad."""

from collections.abc import Iterable

import pytest
from spacy.language import Language

from extract.issues.found import find_issues
from extract.issues.scene import STORY_CHARS, STRETCH_CHARS, Scene, issue_scenes, item_starts
from graph.model import Block, Document, DocumentEntity, Mention

PRESSED = (0, "coerce_by_proxy")
WATCHED = (0, "surveil")
FOLLOWED = "Two men followed her. Her brother in Samarkand was told to silence her."


def document(text: str, title: str = "", about: tuple[str, ...] = ()) -> Document:
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(start, start + len(paragraph), "paragraph"))
        start += len(paragraph) + 2
    return Document("doc", text, "0" * 64, "text/1", title=title, about=about, blocks=tuple(blocks))


def body(text: str, words: str, country: str, subtype: str) -> DocumentEntity:
    start = text.index(words)
    mention = Mention(start, start + len(words), words, 0)
    return DocumentEntity(
        words, words, "organization", subtype, words, country=country, mentions=(mention,)
    )


def scene(
    text: str,
    *entities: DocumentEntity,
    events: Iterable[tuple[int, str]] = (WATCHED,),
    about: tuple[str, ...] = (),
    title: str = "",
) -> Scene:
    read = document(text, title, about)
    lead = (0, text.index(".") + 1)
    return issue_scenes(read, [lead], entities, events).around(0)


def state_of(found: Scene) -> set[str]:
    return {hit.issue for hit in found.state}


def test_a_mission_that_acts_makes_its_state_the_issue() -> None:
    text = "The consulate of Uzbekistan sent two men, who followed her."
    mission = body(text, "The consulate of Uzbekistan", "UZ", "diplomatic_mission")
    assert state_of(scene(text, mission)) == {"uzbekistan"}


def test_pressed_relatives_in_a_city_make_its_state_the_issue() -> None:
    city = body(FOLLOWED, "Samarkand", "UZ", "city")
    found = scene(FOLLOWED, city, events=(PRESSED,))
    assert [FOLLOWED[hit.start : hit.end] for hit in found.state] == ["Samarkand"]
    assert not scene(FOLLOWED, city).state


def test_crime_at_home_and_the_envoy_as_a_guest_are_no_issue() -> None:
    robbed = "Thieves beat a jeweler in Cairo. Egyptian police arrested two men."
    assert not scene(robbed, events=[(0, "assault"), (40, "detain")]).state
    guest = "The Ethiopian ambassador spoke on coffee. A guest was beaten outside."
    envoy = body(guest, "Ethiopian ambassador", "ET", "diplomat")
    assert not scene(guest, envoy, events=[(5, "public_event"), (50, "assault")]).state


def test_the_mission_of_another_state_leaves_it_open() -> None:
    text = "The German embassy said that two men followed a tourist in Egypt."
    mission = body(text, "The German embassy", "DE", "diplomatic_mission")
    assert not scene(text, mission).state


def test_the_state_that_somebody_fled_goes_before_the_host() -> None:
    text = "Kampala police wrote it down: her uncle is asked about her since she fled Rwanda."
    assert state_of(scene(text, events=(PRESSED,))) == {"rwanda"}
    told = text.replace("since she fled", "and of")
    assert not scene(told, events=(PRESSED,)).state


def test_the_envoys_of_china_press_in_the_quarrel_about_taiwan() -> None:
    text = "The Chinese consulate asked why the map shows Taiwan in another color."
    mission = body(text, "The Chinese consulate", "CN", "diplomatic_mission")
    assert state_of(scene(text, mission, about=("CN", "AU"))) == {"taiwan"}
    assert not scene(text.replace("Taiwan", "Tasmania"), mission, about=("CN", "AU")).state


def test_of_two_states_that_are_named_alike_none_is_the_issue() -> None:
    text = "Cuba and Nicaragua pursue exiles."
    assert not scene(text).state
    assert state_of(scene(text, about=("CU",))) == {"cuba"}


def test_the_one_state_whose_mission_acts_is_the_origin_and_the_others_are_hosts() -> None:
    text = "The Lao embassy watched a tailor in Thailand. Thai police and a Thai court did nothing."
    mission = body(text, "The Lao embassy", "LA", "diplomatic_mission")
    assert state_of(scene(text, mission, about=("LA", "TH"))) == {"laos"}
    assert state_of(scene(text, mission)) == {"laos"}


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("Hpa-an", "burma"),
        ("the Dagestani villages", "russia_dissent"),
        ("the Evin ward", "iran_protest"),
        ("Mong Kok", "hong_kong"),
        ("Baranavichy", "belarus"),
        ("the Revolutionary Guards", "iran_protest"),
        ("Kokand", "uzbekistan"),
    ],
)
def test_towns_and_peoples_of_a_state_count_as_its_name(words: str, issue: str) -> None:
    text = f"She fled from {words}. Her father was told to silence her."
    assert state_of(scene(text, events=[PRESSED])) == {issue}
    assert not scene(f"She sang of {words}. Two men followed her.").state


def test_what_is_about_the_state_and_another_one_is_told_of_what_goes_on_abroad() -> None:
    text = "A Burmese trader photographed her poster."
    assert state_of(scene(text, about=("FI", "MM"))) == {"burma"}
    assert not scene(text, about=("MM",)).state
    assert state_of(scene(text, about=("MM", "TH"))) == {"burma"}
    assert not scene(f"{text} Thai police knew.", about=("MM", "TH")).state
    assert not scene(text, about=("FI", "MM"), events=[(0, "vandalize")]).state


def test_a_mission_without_a_name_is_that_of_the_one_state_the_document_is_about() -> None:
    text = "Two men of the embassy followed her."
    found = scene(text, about=("AZ", "FI"))
    assert {(hit.issue, text[hit.start : hit.end]) for hit in found.state} == {
        ("azerbaijan", "the embassy")
    }
    assert not scene(text).state
    assert not scene(text, about=("AZ", "BY")).state
    assert not scene(f"{text} A Tajik porter saw it.", about=("AZ",)).state
    assert not scene(text, about=("AZ",), events=[(0, "respond")]).state


def test_the_named_mission_of_another_state_is_not_that_of_the_state_it_is_about() -> None:
    text = "Two men of the embassy of Chad followed her."
    mission = body(text, "the embassy of Chad", "TD", "diplomatic_mission")
    assert not scene(text, mission, about=("AZ",)).state


def test_a_people_goes_before_the_state_and_two_peoples_leave_it_open() -> None:
    text = "Ethiopia pursues exiles. A Tigrayan choir was followed."
    assert {hit.issue for hit in scene(text).communities()} == {"tigray"}
    assert not scene(f"{text} So was an Oromo poet.").communities()


def test_a_state_that_pursues_several_peoples_is_no_issue_by_its_mission() -> None:
    text = "The consulate of China sent two men, who followed her."
    mission = body(text, "The consulate of China", "CN", "diplomatic_mission")
    assert not scene(text, mission).communities()


def test_a_cause_of_the_opening_the_title_or_told_twice_is_one_of_the_whole() -> None:
    once = "It rained. Two men followed her. A blogger saw them."
    assert not scene(once).themes
    assert scene(once, title="Attack on a blogger").themes == {"press"}
    assert scene(f"{once} Another blogger wept.").themes == {"press"}
    assert scene("A blogger was followed. It rained.").themes == {"press"}


@pytest.mark.parametrize(
    ("words", "themes"),
    [
        ("a lithium pit", {"environment"}),
        ("prison conditions", {"human_rights"}),
        ("a political prisoner", set()),
        ("a deserter", set()),
        ("a hunger strike", set()),
        ("concerts for jailed sisters", {"human_rights"}),
        ("the driving ban", {"women"}),
        ("a banned church", {"religion"}),
        ("a church", set()),
        ("a strike of nurses", {"labor"}),
        ("a president forced from office", {"democracy"}),
        ("a president", set()),
        ("crews who walked off the job", {"labor"}),
        ("asylum interviews", {"refugees"}),
        ("the war in the north", {"war"}),
    ],
)
def test_one_mention_of_what_it_is_about_is_enough_in_a_short_story(
    words: str, themes: set[str]
) -> None:
    text = f"It rained. Two men followed her. She had sung of {words}."
    assert scene(text).themes == themes
    assert not scene(text + " It rained." * (STORY_CHARS // 10)).themes


def test_weak_words_of_title_and_text_show_what_a_short_story_is_about() -> None:
    text = "It rained. Two men followed her home from the nightly broadcast."
    assert scene(text, title="Threats to a valley radio").themes == {"press"}
    assert not scene(text, title="Threats in a valley").themes
    assert scene("Her weekly was shut. An editor left.").themes == {"press"}
    assert not scene("It rained. Her weekly was shut by a new magazine.").themes


def test_clergy_is_hit_for_faith_where_a_state_has_a_quarrel() -> None:
    text = "An abbot from Bujumbura was followed. The abbot's brother was told to silence him."
    found = scene(text, events=(PRESSED,))
    assert state_of(found) == {"burundi"}
    assert found.themes == {"religion"}
    robbed = "An abbot from Turin was robbed. The abbot lost his watch."
    assert not scene(robbed).themes


def test_what_somebody_is_whom_the_story_names_again_and_again_is_a_cause_of_it() -> None:
    text = "It rained. A note named the columnist Ana Roa. Roa moved. A man asked for Ms Roa."
    assert scene(text).themes == {"press"}
    assert not scene(text.replace("Ms Roa", "the key")).themes
    behind = text.replace("the columnist Ana Roa", "Ana Roa, 41, a lawyer and columnist")
    assert scene(behind).themes == {"press"}
    assert not scene(behind.replace("Ms Roa", "the key")).themes


def test_two_people_of_one_calling_are_two_stories() -> None:
    text = "It rained. The blogger Ana Roa fled. The presenter Ben Uhl was beaten."
    assert not scene(text).themes
    assert scene(text.replace("presenter Ben Uhl", "blogger Ana Roa")).themes == {"press"}
    assert scene(text.replace("presenter Ben Uhl", "editor")).themes == {"press"}


def test_the_opening_of_a_story_is_its_first_sentence_behind_the_greeting() -> None:
    text = "Honorable members! A blogger was followed. It rained."
    sentences = [(0, 18), (19, 42), (43, len(text))]
    assert issue_scenes(document(text), sentences, (), ()).around(0).themes == {"press"}
    told = text.replace("Honorable members!", "Men fled the town.")
    assert not issue_scenes(document(told), sentences, (), ()).around(0).themes


def test_each_item_of_a_bulletin_has_people_and_causes_of_its_own(nlp: Language) -> None:
    text = (
        "OSLO - A Tibetan blogger was followed home. He moved. "
        "LIMA - A clerk was followed home from a bank."
    )
    sentences = [(0, 43), (44, 53), (54, len(text))]
    scenes = issue_scenes(document(text), sentences, (), ())
    first, other = scenes.around(0), scenes.around(text.index("LIMA"))
    assert first.themes == {"press"}
    assert not other.themes
    assert {hit.issue for hit in first.communities()} == {"tibet"}
    doc = nlp(text)
    trigger = [t for t in doc if t.text == "followed"][1]
    assert not find_issues(trigger, paragraph=doc[:], scene=other)


def test_a_single_dateline_or_initials_within_a_sentence_make_no_bulletin() -> None:
    assert not item_starts("OSLO - It rained. The choir - ABBA - sang.")
    assert len(item_starts("OSLO, May 2 - It rained. SAN JUAN - It was dry.")) == 2


def test_a_day_is_one_of_the_whole_short_story() -> None:
    text = "Nine men came. They danced around the mourners. It was the king's national holiday."
    assert scene(text).themes == {"national_day"}
    assert not scene(text.replace("national holiday", "holiday house")).themes
    rain = "\n\n".join(["It rained all day. " * 40] * 3)
    assert not scene(f"They came. {rain}\n\nIt was on the national holiday.").themes


def test_a_day_on_which_a_people_remembers_is_its_anniversary() -> None:
    text = "On 4 June ninety parishioners walked to the canal with lamps. One was kicked over."
    found = scene(text, title="Report on the Hong Kong prayer walk")
    assert found.themes == {"tiananmen"}
    assert [text[h.start : h.end] for h in found.hits if h.issue == "tiananmen"] == ["4 June"]
    assert not scene(text, title="Report on the prayer walk").themes
    assert not scene(text.replace("lamps", "bags"), title="Report from Hong Kong").themes


def test_an_activist_of_a_state_without_an_issue_makes_the_other_state_a_host() -> None:
    text = "A Zambian activist was followed in Kampala. A Ugandan court gave her asylum."
    assert not scene(text).state
    assert state_of(scene(text.replace("Zambian", "Ugandan"))) == {"uganda"}


def test_all_the_peoples_of_the_title_are_meant() -> None:
    text = "The report tells of Tibetans and Uyghurs. Two men followed a choir."
    found = scene(text, title="Watching Tibetans and Uyghurs")
    assert {hit.issue for hit in found.communities()} == {"tibet", "uyghur"}
    assert not scene(text, title="Watching Tibetans").communities()


@pytest.mark.model
def test_one_people_of_the_title_goes_before_a_state(nlp: Language) -> None:
    text = "The Ethiopian embassy denied it. Two men beat the painter, who fled Ethiopia."
    doc = nlp(text)
    beat = next(token for token in doc if token.text == "beat")
    title = "From the Oromo Reading Room"
    found = find_issues(beat, paragraph=doc[:], title=title, scene=scene(text, title=title))
    assert [(i.issue, i.where) for i in found] == [("oromo", "title")]
    found = find_issues(beat, paragraph=doc[:], title="A painter", scene=scene(text))
    assert [i.issue for i in found] == ["ethiopia"]


def test_a_state_that_hunts_the_exiles_of_another_one_has_no_quarrel_of_its_own() -> None:
    text = "Saudi Arabia had two men follow the Yemeni exiles to a hall."
    assert not scene(text).state
    assert state_of(scene(text.replace("Yemeni", "Saudi"))) == {"saudi_dissent"}


def test_a_delegation_of_the_union_is_the_mission_of_no_state() -> None:
    text = "The EU delegation regretted that an editor in exile from Burundi was tried in Gitega."
    envoy = body(text, "The EU delegation", "EU", "diplomatic_mission")
    assert state_of(scene(text, envoy, about=("BI",))) == {"burundi"}
    other = body(text, "The EU delegation", "DE", "diplomatic_mission")
    assert not scene(text, other, about=("BI",)).state


def test_each_passage_of_a_longer_text_has_people_and_causes_of_its_own() -> None:
    rain = "It rained. " * (STORY_CHARS // 12)
    text = f"It rained. A Tibetan blogger and a blogger sang. {rain}\n\nTwo men came. {rain}"
    scenes = issue_scenes(document(text), [(0, 10)], (), ())
    first, other = scenes.around(0), scenes.around(text.index("Two men"))
    assert {hit.issue for hit in first.communities()} == {"tibet"}
    assert first.themes == {"press"}
    assert not other.communities()
    assert not other.themes
    place = first.communities()[0]
    assert text[place.start : place.end] == "Tibetan"


def test_a_passage_between_two_that_name_one_people_is_about_it() -> None:
    rain = "It rained. " * 70
    text = "\n\n".join(["A Tibetan sang.", rain, "Two men came. " + rain, "A {} lama sang."])

    def between(people: str) -> set[str]:
        told = text.format(people)
        scenes = issue_scenes(document(told), [(0, 15)], (), ())
        return {hit.issue for hit in scenes.around(told.index("Two men")).communities()}

    assert between("Tibetan") == {"tibet"}
    assert not between("Sikh")
    assert not between("tall")


def test_the_state_holds_for_a_longer_stretch_and_not_for_the_next_one() -> None:
    rain = "It rained. " * (STORY_CHARS // 12)
    text = "\n\n".join(["Exiles from Cuba met.", *[rain] * (1 + STRETCH_CHARS // len(rain))])
    scenes = issue_scenes(document(text), [(0, 21)], (), ())
    assert state_of(scenes.around(STORY_CHARS + 100)) == {"cuba"}
    assert not scenes.around(len(text) - 10).state


@pytest.mark.model
def test_an_event_far_from_the_words_has_the_issues_of_its_stretch(nlp: Language) -> None:
    text = f"A Tibetan blogger left. {'It rained all day in the town. ' * 40}Two men beat him."
    doc = nlp(text)
    beat = next(token for token in doc if token.text == "beat")
    found = find_issues(beat, paragraph=doc[:], scene=scene(text))
    assert {(issue.issue, issue.where) for issue in found} == {
        ("tibet", "document"), ("press", "document"),
    }  # fmt: skip
    assert {text[issue.start : issue.end] for issue in found} == {"Tibetan", "blogger"}


@pytest.mark.model
def test_the_own_clause_goes_before_the_stretch(nlp: Language) -> None:
    text = f"A Tibetan choir sang. {'It rained all day in the town. ' * 40}Two men beat a Sikh."
    doc = nlp(text)
    beat = next(token for token in doc if token.text == "beat")
    assert [i.issue for i in find_issues(beat, paragraph=doc[:], scene=scene(text))] == ["sikh"]


def test_the_state_that_alone_wants_somebody_back_goes_before_the_host() -> None:
    text = (
        "Kampala police surrendered to Rwanda a refugee whom a Kampala court had freed. "
        "Rwandan officers and Kigali were pleased."
    )
    assert state_of(scene(text)) == {"rwanda"}
    assert not scene(text.replace("surrendered to", "wrote about")).state


def test_a_request_shows_who_wants_somebody_back() -> None:
    text = "A Ukrainian court freed the refugee, who was held in Ukraine at Baku's request. "
    text += "Azerbaijan was displeased."
    assert state_of(scene(text)) == {"azerbaijan"}
    assert not scene(text.replace("Baku's request", "Baku's expense")).state


def test_of_two_words_for_one_cause_at_one_place_the_longer_goes_first() -> None:
    text = "The democracy movement met. They demand democracy and march."
    hits = scene(text, title="The democracy movement marches").hits
    first = [text[hit.start : hit.end] for hit in hits if hit.start == 4]
    assert first == ["democracy movement", "democracy"]
