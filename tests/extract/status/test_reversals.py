"""What is taken back, set right or left open, by the grammar alone; nothing hangs on the reader."""

from dataclasses import replace

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.frames import Filler, Frame
from extract.pipeline import build_nlp
from extract.roles.contrasted_doers import done_by_another
from extract.status.cues import status_of
from extract.status.reach import may_refute
from extract.status.refutation_guards import (
    charged_all_the_same,
    denied_for_its_own,
    denied_in_one_list,
    founded_refutation,
    gone,
    refuted_by_grammar,
    uncharged,
    unconfirmed,
    undisputed,
)
from extract.status.status_guards import (
    admitted,
    believed_in_error,
    neither_way,
    plainly_told,
    told_in_one_list,
    withheld,
)
from extract.tellers.source_guards import (
    charged_with_it,
    contradicted_source,
    counted_by,
    said_between,
    said_by_the_nearer,
    said_of_another,
    spoken_to,
)
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


def word(doc: Doc, text: str, number: int = 0) -> Token:
    return [token for token in doc if token.text == text][number]


def frame(trigger: Token, modality: str, said_by: Token | None = None, **roles: Token) -> Frame:
    fillers = tuple(Filler(role, head, 0.9, "reader") for role, head in roles.items())
    return Frame(
        0, trigger, "assault", 0.9, fillers, modality, "incident", said_by, "reader"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The page first said that officers had beaten her; it later withdrew that.", "beaten"),
        ("The weekly reported that officers had slapped her. It later retracted it.", "slapped"),
        ("A deputy claimed that the consul had paid them. He took back the claim.", "paid"),
    ],
)
def test_what_its_teller_takes_back_is_denied(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The page said that officers had beaten her. It never withdrew that.", "beaten"),
        ("The page said that officers had beaten her. The bank withdrew the money.", "beaten"),
        ("Officers had beaten her. The ministry withdrew it.", "beaten"),
    ],
)
def test_what_nobody_takes_back_stands(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality != "denied"


def test_a_verdict_behind_a_claim_denies_it_in_nobodys_name(nlp: Language) -> None:
    doc = nlp("The blog claims that agents kidnapped the singer. This is false.")
    told = refuted_by_grammar(frame(word(doc, "kidnapped"), "alleged", word(doc, "blog")))
    assert (told.modality, told.source) == ("denied", None)


@pytest.mark.parametrize(
    "verdict", ["This is true.", "This was not the first time.", "The embassy is old."]
)
def test_what_follows_a_claim_is_no_verdict_by_that(nlp: Language, verdict: str) -> None:
    doc = nlp(f"The blog claims that agents kidnapped the singer. {verdict}")
    told = refuted_by_grammar(frame(word(doc, "kidnapped"), "alleged", word(doc, "blog")))
    assert told.modality == "alleged"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The embassy neither confirmed nor denied that it had paid them.", "paid"),
        ("The ministry did not confirm or deny that officers had beaten her.", "beaten"),
        ("The embassy has neither denied nor confirmed that it hired them.", "hired"),
    ],
)
def test_who_neither_confirms_nor_denies_leaves_it_open(
    nlp: Language, text: str, trigger: str
) -> None:
    told = neither_way(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "hypothetical"


def test_who_denies_leaves_nothing_open(nlp: Language) -> None:
    doc = nlp("The embassy denied that it had paid them.")
    assert neither_way(frame(word(doc, "paid"), "denied")).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("We do not accept that her brother was killed by the police.", "killed"),
        ("The court was not satisfied that the consulate had paid them.", "paid"),
        ("The men acted in anger and not on orders from the consul.", "orders"),
    ],
)
def test_what_is_not_accepted_or_set_against_the_truth_is_negated(
    nlp: Language, text: str, trigger: str
) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "negated"


def test_what_one_admits_another_ones_denial_leaves_alone(nlp: Language) -> None:
    doc = nlp(
        "Officials first denied any involvement; a minister later admitted that soldiers had"
        " seized him."
    )
    told = founded_refutation(frame(word(doc, "seized"), "denied"))
    assert told.modality == "asserted"


def test_a_denial_below_what_is_admitted_holds(nlp: Language) -> None:
    doc = nlp("The minister admitted that nobody had seized him.")
    assert founded_refutation(frame(word(doc, "seized"), "negated")).modality == "negated"


def test_of_two_claims_each_is_denied_by_its_own_words(nlp: Language) -> None:
    doc = nlp(
        "The union said that it had called on no one to come and that its members had been beaten."
    )
    no = word(doc, "no")
    assert may_refute(no, word(doc, "called"))
    assert not may_refute(no, word(doc, "beaten"))
    assert founded_refutation(frame(word(doc, "beaten"), "denied")).modality == "asserted"


def test_a_claim_needs_no_that_to_be_one_of_two(nlp: Language) -> None:
    doc = nlp("The consul said he had not paid anyone and that the students had attacked his car.")
    assert may_refute(word(doc, "not"), word(doc, "paid"))
    assert not may_refute(word(doc, "not"), word(doc, "attacked"))


def test_who_does_not_say_two_things_says_neither(nlp: Language) -> None:
    doc = nlp("The envoy never said that they had paid him and that they had beaten him.")
    assert may_refute(word(doc, "never"), word(doc, "paid"))
    assert may_refute(word(doc, "never"), word(doc, "beaten"))


def test_what_was_not_by_order_keeps_its_no(nlp: Language) -> None:
    doc = nlp("It had acted on its own rules and not on instructions from the embassy.")
    told = founded_refutation(frame(word(doc, "instructions"), "negated"))
    assert told.modality == "negated"


def test_the_second_of_two_speakers_says_the_second_thing(nlp: Language) -> None:
    doc = nlp("The paper wrote that police beat him, but the prefecture said nobody had hit him.")
    told = said_by_the_nearer(frame(word(doc, "hit"), "negated", word(doc, "paper")))
    assert told.source == word(doc, "prefecture")
    first = said_by_the_nearer(frame(word(doc, "beat"), "asserted", word(doc, "paper")))
    assert first.source == word(doc, "paper")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The marchers disputed this, saying that a boy had been kicked by a guard.", "kicked"),
        ("He rejected that account, insisting that officers had beaten him.", "beaten"),
        ("The club contested the report, adding that two men had threatened its chair.", "threatened"),
    ],
)  # fmt: skip
def test_what_is_said_against_a_denial_is_not_denied(
    nlp: Language, text: str, trigger: str
) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The embassy disputed that a boy had been kicked, saying that he fell.", "kicked"),
        ("He rejected the report, denying that officers had beaten him.", "beaten"),
        ("The ministry dismissed claims that it threatened her, saying that she lied.", "threatened"),
    ],
)  # fmt: skip
def test_what_a_denial_governs_stays_denied(nlp: Language, text: str, trigger: str) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The sisters have not been allowed to leave the country.", "allowed", "asserted"),
        ("The clerk did not permit him to board.", "permit", "asserted"),
        ("The consulate never renewed her passport.", "renewed", "asserted"),
        ("He was not deported.", "deported", "negated"),
        ("They did not prevent her from leaving.", "prevent", "negated"),
        ("It is not true that he was not allowed to leave.", "allowed", "negated"),
    ],
)
def test_not_to_allow_is_the_restriction(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = withheld(replace(frame(word(nlp(text), trigger), "negated"), type="restrict_mobility"))
    assert told.modality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("I thought that I was being watched, but it was a neighbor.", "watched", "hypothetical"),
        ("She believed her flat had been searched, but it turned out to be a leak.", "searched", "hypothetical"),
        ("I thought I was being watched, but nobody believed me.", "watched", "asserted"),
        ("She thought that she was followed by thieves, but it was the police.", "followed", "asserted"),
        ("He thinks that he was poisoned, but it was a mild case.", "poisoned", "asserted"),
    ],
)  # fmt: skip
def test_who_was_wrong_to_think_so_leaves_it_open(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = believed_in_error(frame(word(nlp(text), trigger), "asserted"))
    assert told.modality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "source", "modality"),
    [
        ("The man who police say followed her has fled.", "followed", "police", "asserted"),
        ("Agents whom the court found had beaten him were freed.", "beaten", "court", "asserted"),
        ("A poet who the daily alleged was stabbed by agents is well.", "stabbed", "daily", "alleged"),
        ("The clerk who said that he followed her has fled.", "followed", None, "asserted"),
        ("The consulate, which we asked to condemn it, is silent.", "condemn", None, "asserted"),
        ("The man who followed her has fled.", "followed", None, "asserted"),
    ],
)  # fmt: skip
def test_who_says_it_inside_a_relative_clause_is_the_source(
    nlp: Language, text: str, trigger: str, source: str | None, modality: str
) -> None:
    told = said_between(frame(word(nlp(text), trigger), "asserted"))
    assert (told.source.text if told.source is not None else None) == source
    assert told.modality == modality


@pytest.mark.parametrize(
    ("text", "crowd", "source"),
    [
        ("The guild said that the march drew 90 weavers.", "weavers", "guild"),
        ("The guild said that 90 weavers joined the march.", "weavers", "guild"),
        ("The guild said that the march drew weavers.", "weavers", None),
        ("The guild said that the march by 90 weavers was loud.", "weavers", None),
        ("The march drew 90 weavers.", "weavers", None),
    ],
)
def test_who_counts_a_crowd_is_the_source(
    nlp: Language, text: str, crowd: str, source: str | None
) -> None:
    doc = nlp(text)
    told = counted_by(frame(word(doc, "march"), "asserted", participant=word(doc, crowd)))
    assert (told.source.text if told.source is not None else None) == source


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("The chair was not expelled, as some papers reported.", "papers", False),
        ("The boys were never beaten, as the channel had claimed.", "channel", False),
        ("The chair was not expelled, as the dean confirmed.", "dean", True),
        ("The dean said that the chair was not expelled.", "dean", True),
        ("She was beaten, not, as the leaflet has it, the guard.", "leaflet", False),
    ],
)
def test_who_reported_what_did_not_happen_does_not_say_so(
    nlp: Language, text: str, source: str, kept: bool
) -> None:
    doc = nlp(text)
    trigger = "beaten" if "beaten" in text else "expelled"
    told = contradicted_source(frame(word(doc, trigger), "negated", word(doc, source)))
    assert (told.source is not None) == kept


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("A clerk appeared in court on charges that he followed her.", "clerk", False),
        ("A clerk alleged in court that he followed her.", "clerk", True),
        ("The prosecutor reported on allegations that he followed her.", "prosecutor", True),
    ],
)
def test_whom_a_charge_is_against_does_not_say_so(
    nlp: Language, text: str, source: str, kept: bool
) -> None:
    doc = nlp(text)
    told = charged_with_it(frame(word(doc, "followed"), "alleged", word(doc, source)))
    assert (told.source is not None) == kept


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The league does not claim that the school acted on orders of the army.", "orders"),
        ("Nobody alleges that the firm spied at the request of the state.", "request"),
    ],
)
def test_what_nobody_claims_is_not_alleged(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "negated"


def test_where_a_claim_that_is_taken_back_plays_is_not_denied(nlp: Language) -> None:
    doc = nlp("The page first said that officers beat her at the rally; it later withdrew that.")
    assert status_of(word(doc, "beat")).modality == "denied"
    assert status_of(word(doc, "rally")).modality != "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("They did film her, but the theft failed.", "film", "asserted"),
        ("Guards beat him and his lawyer refused to speak.", "beat", "asserted"),
        ("They meant to film her, but they failed.", "film", "negated"),
        ("They failed to film her.", "film", "negated"),
    ],
)
def test_what_a_later_clause_says_failed_is_another_deed(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "negated"))
    assert told.modality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "denied"),
    [
        ("A report that her aunt had been beaten turned out to be wrong.", "beaten", True),
        ("Rumors that the monk was kidnapped proved false.", "kidnapped", True),
        ("The claim that guards beat him was plainly wrong.", "beat", True),
        ("The report that she was arrested was wrong about the date.", "arrested", False),
        ("The report that she was arrested was not wrong.", "arrested", False),
        ("Reports that she was arrested proved decisive.", "arrested", False),
    ],
)
def test_a_report_that_proves_wrong_is_denied(
    nlp: Language, text: str, trigger: str, denied: bool
) -> None:
    assert (status_of(word(nlp(text), trigger)).modality == "denied") == denied


@pytest.mark.parametrize(
    ("text", "trigger", "source", "expected"),
    [
        ("Two clerks pleaded guilty to stalking the poet.", "stalking", "clerks", "asserted"),
        ("The cook admitted having filmed the marchers.", "filmed", "cook", "asserted"),
        ("Reza Karimi, who was accused of stalking a poet, admitted doing so.", "stalking", "Karimi", "asserted"),
        ("Two clerks pleaded not guilty to stalking the poet.", "stalking", None, "alleged"),
        ("The cook never admitted having filmed the marchers.", "filmed", None, "alleged"),
        ("He was made to confess to stalking the poet.", "stalking", None, "alleged"),
        ("Reza Karimi, who was accused of stalking a poet, admitted that he was late.", "stalking", None, "alleged"),
    ],
)  # fmt: skip
def test_what_the_doer_admits_is_told_by_him(
    nlp: Language, text: str, trigger: str, source: str | None, expected: str
) -> None:
    doc = nlp(text)
    doers = {"initiator": word(doc, "Karimi")} if "Karimi" in text else {}
    told = admitted(frame(word(doc, trigger), "alleged", None, **doers))
    assert told.modality == expected
    assert (told.source.text if told.source is not None else None) == source


@pytest.mark.parametrize(
    ("text", "trigger", "kept"),
    [
        ("Chair: Mr Obi, did you follow her?", "follow", False),
        ("Ms Obi, were you filmed?", "filmed", False),
        ("Obi, who was there, says that guards filmed you.", "filmed", True),
        ("Obi asks whether you were filmed?", "filmed", True),
        ("Mr Obi, you told us that guards filmed them; who were they?", "filmed", True),
    ],
)
def test_who_is_asked_says_nothing(nlp: Language, text: str, trigger: str, kept: bool) -> None:
    doc = nlp(text)
    told = spoken_to(frame(word(doc, trigger), "hypothetical", word(doc, "Obi")))
    assert (told.source is not None) == kept


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The ministry, which did not take part in the hearing, is silent.", "hearing", "asserted"),
        ("The consul had no part in the trial.", "trial", "asserted"),
        ("The consul had no part in the abduction.", "abduction", "denied"),
    ],
)
def test_a_session_that_somebody_stayed_away_from_was_held(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    made = replace(frame(word(nlp(text), trigger), "asserted"), type="legal_action")
    assert refuted_by_grammar(made).modality == expected


def test_you_of_a_question_say_nothing_unless_you_are_said_to(nlp: Language) -> None:
    doc = nlp("Did you follow her home? Did you say that guards filmed her?")
    asked = frame(word(doc, "follow"), "hypothetical", word(doc, "you"))
    assert spoken_to(asked).source is None
    said = frame(word(doc, "filmed"), "hypothetical", word(doc, "you", 1))
    assert spoken_to(said).source is not None


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "trigger", "refuted"),
    [
        ("The dean did not notice that two men followed the student.", "followed", False),
        ("He had not realized that his phone was hacked.", "hacked", False),
        ("The dean did not know that anyone had followed the student.", "followed", True),
        ("I do not know that two men followed the student.", "followed", True),
        ("The callers would not stop threatening her mother.", "threatening", False),
        ("The callers stopped short of threatening her mother.", "threatening", True),
    ],
)
def test_what_somebody_was_unaware_of_was_done(sentence: str, trigger: str, refuted: bool) -> None:
    doc = build_nlp()(sentence)
    event = next(token for token in doc if token.text == trigger)
    assert any(may_refute(word, event) for word in doc) == refuted


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Nobody doubts that the consul threatened her.", "threatened", "asserted"),
        ("No witness disputed that two officers followed them.", "followed", "asserted"),
        ("Neither side denies that the marchers tore it down.", "tore", "asserted"),
        (
            "No one disputes that she was photographed; he disputes the hour.",
            "photographed",
            "asserted",
        ),
        ("Nobody doubts that the mission denied having followed her.", "followed", "denied"),
        ("The mission disputes that two officers followed them.", "followed", "denied"),
        ("The witness doubted that two officers followed them.", "followed", "denied"),
    ],
)
def test_what_nobody_disputes_was_done(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = undisputed(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == expected


def test_what_is_neither_confirmed_nor_denied_is_not_undisputed(nlp: Language) -> None:
    doc = nlp("The consulate would neither confirm nor deny that it had paid the men.")
    told = neither_way(frame(word(doc, "paid"), "denied", word(doc, "consulate")))
    assert undisputed(told).modality == "hypothetical"


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("The man whom others call the Bishop followed her.", "others", False),
        ("The man, who police say followed her, is a clerk.", "police", True),
        ("The others say that the man whom they know followed her.", "others", True),
    ],
)
def test_who_says_something_else_of_the_doer_does_not_say_so(
    nlp: Language, text: str, source: str, kept: bool
) -> None:
    doc = nlp(text)
    told = said_of_another(frame(word(doc, "followed"), "asserted", word(doc, source)))
    assert (told.source is not None) == kept


def test_of_whom_it_is_said_does_not_say_so(nlp: Language) -> None:
    doc = nlp("A colonel, of whom several prisoners say that he beat them, lives in Lisbon.")
    told = said_by_the_nearer(frame(word(doc, "beat"), "asserted", word(doc, "colonel")))
    assert told.source is not None and told.source.text == "prisoners"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Eleven exiles have been threatened, followed or attacked.", "asserted"),
        ("Eleven exiles were threatened, and would be attacked.", "hypothetical"),
    ],
)
def test_the_last_of_a_list_is_as_done_as_the_first(
    nlp: Language, text: str, modality: str
) -> None:
    doc = nlp(text)
    first = frame(word(doc, "threatened"), "asserted")
    told = told_in_one_list(frame(word(doc, "attacked"), "hypothetical"), [first])
    assert told.modality == modality


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Two papers wrote that he was beaten; the report could not be verified.",
            "beaten",
            "alleged",
        ),
        ("They told us that he was paid; we have no means of confirming that.", "paid", "alleged"),
        ("The ministry did not confirm that he was beaten.", "beaten", "alleged"),
        ("The mission denied that he was beaten, which could not be verified.", "beaten", "denied"),
        ("No one was beaten, though we could not confirm this.", "beaten", "denied"),
    ],
)
def test_what_could_not_be_confirmed_is_said_and_not_refuted(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    doc = nlp(text)
    silent = word(doc, "ministry") if "ministry" in text else None
    told = unconfirmed(frame(word(doc, trigger), "denied", silent))
    assert (told.modality, told.source) == (expected, None)


def test_what_is_neither_confirmed_nor_denied_is_not_told_plainly(nlp: Language) -> None:
    doc = nlp("The police neither confirmed nor denied that they were holding the pair.")
    told = frame(word(doc, "holding"), "hypothetical")
    assert plainly_told(told).modality == "hypothetical"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Nothing was found to bear out the thesis that the consul beat her.", "denied"),
        ("No paper supports the claim that the consul beat her.", "denied"),
        ("There was nothing to substantiate the claim that the consul beat her.", "denied"),
        ("Two papers support the claim that the consul beat her.", "alleged"),
    ],
)
def test_a_claim_that_nothing_supports_is_denied(nlp: Language, text: str, modality: str) -> None:
    assert status_of(word(nlp(text), "beat")).modality == modality


def test_a_not_between_commas_negates_what_follows(nlp: Language) -> None:
    doc = nlp("It was the choir who were beaten, not, as the leaflet has it, the guards.")
    assert founded_refutation(frame(word(doc, "beaten"), "negated")).modality == "asserted"


def test_who_is_contradicted_at_once_denies_nothing(nlp: Language) -> None:
    doc = nlp("They say that I informed on her. I did not.")
    told = refuted_by_grammar(frame(word(doc, "informed"), "denied", word(doc, "They")))
    assert (told.modality, told.source) == ("denied", None)


@pytest.mark.parametrize(
    ("text", "trigger", "wrong", "right"),
    [
        ("She was not beaten by the consul but by his driver.", "beaten", "consul", "driver"),
        ("The banner was torn not by exiles but by two clerks.", "torn", "exiles", "clerks"),
        ("It was not the police who beat him but two clerks.", "beat", "police", "clerks"),
        ("Not the police but two clerks beat him.", "beat", "police", "clerks"),
    ],
)
def test_a_deed_of_another_was_done(
    nlp: Language, text: str, trigger: str, wrong: str, right: str
) -> None:
    doc = nlp(text)
    told = done_by_another(frame(word(doc, trigger), "negated", initiator=word(doc, wrong)))
    assert told.modality == "asserted"
    assert [f.head.text for f in told.fillers] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "They were not beaten by the police but were held by them.",
        "She was not beaten by the consul, but she was followed by his driver.",
    ],
)
def test_a_deed_beside_another_was_not_done(nlp: Language, text: str) -> None:
    told = frame(word(nlp(text), "beaten"), "negated")
    assert done_by_another(told) == told


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Neither the driver nor the consul has been charged with following her.", "alleged"),
        ("Nobody was arrested for following her.", "alleged"),
        ("The driver was charged with following her.", "negated"),
        ("The driver was not convicted of following her.", "negated"),
    ],
)
def test_who_is_not_charged_may_have_done_it(nlp: Language, text: str, modality: str) -> None:
    doc = nlp(text)
    drivers = [token for token in doc if token.text == "driver"]
    roles = {"initiator": drivers[0]} if drivers else {}
    told = uncharged(frame(word(doc, "following"), "negated", **roles))
    assert told.modality == modality
    assert modality == "negated" or not told.fillers


@pytest.mark.parametrize(
    ("text", "trigger", "modality", "doers"),
    [
        (
            "Neither Lina nor Omar was accused of the murder, for which Bilal was convicted.",
            "murder", "alleged", [],
        ),
        ("Nobody was tried for the killing of the poet.", "killing", "alleged", []),
        ("The driver was not accused of murder.", "murder", "negated", ["driver"]),
        (
            "The driver was accused of the murder, for which Bilal was not tried.",
            "murder", "negated", ["driver"],
        ),
    ],
)  # fmt: skip
def test_the_deed_stands_of_which_nobody_is_accused(
    nlp: Language, text: str, trigger: str, modality: str, doers: list[str]
) -> None:
    doc = nlp(text)
    accused = next((t for t in doc if t.text in ("driver", "Lina")), None)
    roles = {"initiator": accused} if accused is not None else {}
    told = uncharged(frame(word(doc, trigger), "negated", **roles))
    assert told.modality == modality
    assert [f.head.text for f in told.fillers] == doers


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The picket planned for tomorrow outside the embassy is off.", "picket"),
        ("The court in Gdansk has stayed his extradition to Belarus.", "extradition"),
        ("His extradition to Eritrea had been turned down in Dakar.", "extradition"),
        ("Her surrender was declared inadmissible.", "surrender"),
    ],
)
def test_what_is_off_stayed_or_turned_down_stays_negated(
    nlp: Language, text: str, trigger: str
) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "negated"))
    assert told.modality == "negated"


def test_what_was_wrong_before_a_colon_leaves_what_follows(nlp: Language) -> None:
    doc = nlp("That was incorrect: Maro was questioned as a witness and was never arrested.")
    assert founded_refutation(frame(word(doc, "questioned"), "negated")).modality == "asserted"
    assert founded_refutation(frame(word(doc, "arrested"), "negated")).modality == "negated"


def test_a_paper_takes_back_what_it_then_says_never_was(nlp: Language) -> None:
    doc = nlp(
        "An earlier version of this article said that Maro was arrested by the police. That was "
        "incorrect: Maro was questioned and was never arrested."
    )
    assert status_of(word(doc, "arrested")).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("Duc denies the charges.", "charges", "asserted"),
        ("The court rejected the charges.", "charges", "denied"),
        ("Duc denies that charges were brought.", "charges", "denied"),
    ],
)
def test_who_denies_the_charges_was_charged(
    nlp: Language, text: str, trigger: str, modality: str
) -> None:
    told = replace(frame(word(nlp(text), trigger), "denied"), type="legal_action")
    assert charged_all_the_same(told).modality == modality


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("She has not been seen since.", "seen", "asserted"),
        ("Nothing was heard of an arrest.", "arrest", "negated"),
    ],
)
def test_who_has_not_been_seen_since_is_gone(
    nlp: Language, text: str, trigger: str, modality: str
) -> None:
    told = replace(frame(word(nlp(text), trigger), "negated"), type="detain")
    assert gone(told).modality == modality


@pytest.mark.parametrize(
    ("text", "said_by", "doer", "modality"),
    [
        ("None of our guards followed him, Omer Tal said.", "Tal", "None", "denied"),
        ("We never followed him, the clerk said.", "clerk", "We", "denied"),
        ("Nobody at the bureau followed him, a spokeswoman said.", "spokeswoman", "Nobody", "denied"),
        ("Neither of the guards followed him, the ministry said.", "ministry", "Neither", "denied"),
        ("Nobody followed him, his sister said.", "sister", "Nobody", "negated"),
        ("The men who told us so had not followed him, Omer Tal said.", "Tal", "men", "negated"),
    ],
)  # fmt: skip
def test_who_answers_for_those_who_did_nothing_denies_it(
    make: Make, text: str, said_by: str, doer: str, modality: str
) -> None:
    told = denied_for_its_own(
        make(text, "followed", "surveil", "negated", said_by=said_by, initiator=doer)
    )
    assert told.modality == modality


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The ministry described reports of its share in the raid as baseless.", True),
        ("The consul portrayed accounts of the raid as inventions.", True),
        ("The consul portrayed accounts of the raid as detailed.", False),
        ("The ministry described reports of its share in the raid as credible.", False),
    ],
)
def test_what_is_described_as_baseless_is_denied(nlp: Language, text: str, denied: bool) -> None:
    assert (status_of(word(nlp(text), "raid")).modality == "denied") == denied


@pytest.mark.parametrize(
    ("text", "said_by", "other_by", "modality"),
    [
        ("She neither filmed nor followed him, Omer Tal said.", "Tal", "Tal", "denied"),
        ("She neither filmed nor followed him, Omer Tal said.", "Tal", "She", "negated"),
        ("She never filmed him, and he never followed her, Omer Tal said.", "Tal", "Tal", "negated"),
    ],
)  # fmt: skip
def test_who_denies_one_of_two_deeds_denies_both(
    make: Make, text: str, said_by: str, other_by: str, modality: str
) -> None:
    told = make(text, "followed", "surveil", "negated", said_by=said_by)
    other = make(text, "filmed", "surveil", "denied", said_by=other_by)
    assert denied_in_one_list(told, [other, told]).modality == modality


def test_who_somebody_is_not_says_nothing_of_the_deed(nlp: Language) -> None:
    doc = nlp("Mr. Tal, no relation to the consul, was threatened by phone.")
    assert not may_refute(word(doc, "no"), word(doc, "threatened"))
    doc = nlp("No relation of the consul was threatened by phone.")
    assert may_refute(word(doc, "No"), word(doc, "threatened"))
