"""Speech status by grammar: each rule with a sentence where it holds and one where it does not."""

import pytest
from spacy.language import Language
from spacy.tokens import Token

from extract.status.cues import Status, denial_governs, negation_governs, status_of

pytestmark = pytest.mark.model


def word(nlp: Language, text: str, trigger: str) -> Token:
    return next(t for t in nlp(text) if t.text == trigger)


def status(nlp: Language, text: str, trigger: str, event_type: str | None = None) -> Status:
    return status_of(word(nlp, text, trigger), event_type=event_type)


@pytest.mark.parametrize(
    ("text", "trigger", "denier"),
    [
        ("The embassy denied that it had threatened the student.", "threatened", "embassy"),
        ("The consulate denies having paid anyone.", "paid", "consulate"),
        ("The ministry denied any involvement in the abduction.", "abduction", "ministry"),
        ("The ministry denied any role in the beating.", "beating", "ministry"),
        (
            "The mission rejected the allegation that it organized the rally.",
            "organized",
            "mission",
        ),
        ("Officials dismissed claims that agents followed the exile.", "followed", "Officials"),
        ("The consul called the reports of harassment baseless.", "harassment", "consul"),
        (
            "The consulate denied that it had threatened or followed the student.",
            "followed",
            "consulate",
        ),
        ("The embassy denied making any threats.", "threats", "embassy"),
        ("The embassy said it had nothing to do with the attack.", "attack", "embassy"),
        ("The envoy said his office had no part in the kidnapping.", "kidnapping", "envoy"),
        ("Guards denied that anyone had been sent to follow her.", "follow", "Guards"),
        (
            "The envoy said whoever claimed that it had paid them was spreading gossip.",
            "paid",
            "envoy",
        ),
        ("Those who say that we followed him are lying, the consul said.", "followed", "consul"),
        ("It is a lie that we hacked the paper, the envoy said.", "hacked", "envoy"),
        ("There is no truth in claims that agents beat him, the envoy said.", "beat", "envoy"),
        ("Reports that agents beat him are untrue, the envoy said.", "beat", "envoy"),
        ("The consul laughed off the talk of threats.", "threats", "consul"),
        ("The embassy rejects any involvement in the raid.", "raid", "embassy"),
        ("The paper withdrew its claim that guards beat him.", "beat", "paper"),
        ("The paper apologized for having written that guards beat him.", "beat", "paper"),
        ("A court acquitted the guard of having beaten him.", "beaten", "court"),
        ('"Lies," said the consul when told that his men had beaten him.', "beaten", "consul"),
    ],
)
def test_what_a_denial_governs_is_denied(
    nlp: Language, text: str, trigger: str, denier: str
) -> None:
    found = status(nlp, text, trigger)
    assert found.modality == "denied", found
    assert found.source is not None and found.source.text == denier
    assert denial_governs(word(nlp, text, trigger)) is not None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Officials denied her entry after the protest.", "protest"),
        ("He was denied bail after the assault.", "assault"),
        ("The consulate refused him a passport because of his protest.", "protest"),
        ("The court rejected the application of the man who attacked her.", "attacked"),
        ("The embassy denied the report and condemned the protest.", "protest"),
        ("The consul did not deny that he had threatened her.", "threatened"),
        ("Two men beat the student; the embassy denied that it knew them.", "beat"),
        ("The men who attacked her denied that they were drunk.", "attacked"),
        ("The embassy denied that it had cancelled the lecture.", "lecture"),
        ("He denied the charge of treason.", "charge"),
        ("The mayor rejected the protest.", "protest"),
        ("The envoy could not deny that he had threatened her.", "threatened"),
        ("Few deny that agents threatened her.", "threatened"),
        ("It is no lie that agents threatened her.", "threatened"),
        ("Those who say that nothing happened forget that agents threatened her.", "threatened"),
        ("Anyone who says that agents threatened her is not mistaken.", "threatened"),
        ("She withdrew her complaint about the threats.", "threats"),
        ("The guard was cleared and the officer convicted of beating him.", "beating"),
        ("The lie that he told threatened her.", "threatened"),
    ],
)
def test_what_only_stands_beside_a_denial_is_not_denied(
    nlp: Language, text: str, trigger: str
) -> None:
    assert denial_governs(word(nlp, text, trigger)) is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The police did not arrest the editor.", "arrest"),
        ("Nobody was attacked.", "attacked"),
        ("No student was followed.", "followed"),
        ("The consulate organized no protest.", "protest"),
        ("She never received threats.", "threats"),
        ("They neither followed nor filmed her.", "filmed"),
        ("The march ended without arrests.", "arrests"),
        ("They did not threaten or harass the exile.", "harass"),
        ("There was no attack.", "attack"),
        ("The vigil did not take place.", "vigil"),
        ("The court found no evidence that he had threatened her.", "threatened"),
        ("They did not try to kidnap her.", "kidnap"),
        ("The guards refused to arrest him.", "arrest"),
        ("Neither Reza nor Ada was hurt.", "hurt"),
        ("There were no reports that agents harassed the exiles.", "harassed"),
        ("Far from threatening her, they asked her in.", "threatening"),
        ("They fed the prisoner rather than beat him.", "beat"),
        ("As opposed to being arrested, he was ignored.", "arrested"),
        ("The police stopped short of arresting him.", "arresting"),
        ("They have yet to arrest anyone.", "arrest"),
        ("The guards refrained from beating him.", "beating"),
        ("He was not, as two papers wrote, dragged from a bus.", "dragged"),
    ],
)
def test_grammar_negates(nlp: Language, text: str, trigger: str) -> None:
    assert status(nlp, text, trigger).modality == "negated"
    assert negation_governs(word(nlp, text, trigger)) is not None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("They not only threatened but beat her.", "threatened"),
        ("No fewer than forty people protested.", "protested"),
        ("He did not report the attack.", "attack"),
        ("He did not answer and harassed her.", "harassed"),
        ("They did not stop harassing her.", "harassing"),
        ("Those who were not invited attacked the guests.", "attacked"),
        ("She was arrested; nobody told her why.", "arrested"),
        ("Police arrested a man, not a student.", "arrested"),
        ("Far from the capital, soldiers arrested him.", "arrested"),
        ("Rather than answer, the guard hit him.", "hit"),
        ("Nobody told her why he was arrested.", "arrested"),
        ("He was held for no reason.", "held"),
        ("The clinic had no idea that agents hacked it.", "hacked"),
        ("An attack cannot be ruled out.", "attack"),
        ("Not only then had he threatened her.", "threatened"),
    ],
)
def test_a_negation_elsewhere_negates_nothing(nlp: Language, text: str, trigger: str) -> None:
    assert negation_governs(word(nlp, text, trigger)) is None


def test_a_failure_to_respond_did_not_happen(nlp: Language) -> None:
    text = "The police failed to investigate the threats."
    assert status(nlp, text, "investigate").modality == "negated"
    assert status(nlp, text, "investigate", "respond").modality == "negated"


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("The union will hold a rally on Monday.", "rally", "planned"),
        ("Exiles plan to march on the embassy.", "march", "planned"),
        ("A vigil is scheduled for Friday.", "vigil", "planned"),
        ("They vowed to sue the paper.", "sue", "planned"),
        ("Police foiled a plot to kill the editor.", "kill", "planned"),
        ("The student could be deported.", "deported", "hypothetical"),
        ("She fears that her parents will be arrested.", "arrested", "hypothetical"),
        ("They face the risk of deportation.", "deportation", "hypothetical"),
        ("If they protest, we close the gate.", "protest", "hypothetical"),
        ("The group urged Canada to expel the consul.", "expel", "hypothetical"),
        ("The group called for an investigation.", "investigation", "hypothetical"),
        ("Universities should investigate the threats.", "investigate", "hypothetical"),
        ("He threatened to kidnap her.", "kidnap", "hypothetical"),
        ("Did the police arrest him?", "arrest", "hypothetical"),
        ("Had they followed her, we would have known.", "followed", "hypothetical"),
        ("An attack cannot be ruled out.", "attack", "hypothetical"),
        ("Agents tried to abduct the exile.", "abduct", "attempted"),
        ("The government attempted to exert pressure on Serbia.", "pressure", "attempted"),
        ("An attempted abduction frightened the family.", "abduction", "attempted"),
        ("The exile accused the consul of threatening her.", "threatening", "alleged"),
        ("The family alleged that agents killed him.", "killed", "alleged"),
        ("The men allegedly beat him.", "beat", "alleged"),
        ("There were reports that police harassed the exiles.", "harassed", "alleged"),
        ("She is said to have been followed.", "followed", "alleged"),
        ("The guards beat him, the report said.", "beat", "asserted"),
        ("The men beat a neighbor who plans to emigrate.", "beat", "asserted"),
        ("Hundreds came out to protest.", "protest", "asserted"),
    ],
)
def test_the_nearest_governing_cue_decides(
    nlp: Language, text: str, trigger: str, modality: str
) -> None:
    assert status(nlp, text, trigger).modality == modality


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("According to Amnesty, agents beat the student.", "beat", "Amnesty"),
        ("The exile said agents had followed her.", "followed", "exile"),
        ("The exile accused the consul of threatening her.", "threatening", "exile"),
        ("A report by the union described harassment of students.", "harassment", "report"),
        ('"They threatened my mother," Amina said.', "threatened", "Amina"),
        ("One of them, she alleges, threatened her.", "threatened", "she"),
        ("Agents beat the student.", "beat", None),
    ],
)
def test_who_says_so(nlp: Language, text: str, trigger: str, source: str | None) -> None:
    found = status(nlp, text, trigger).source
    assert (found.text if found is not None else None) == source


def test_not_allowing_travel_is_the_restriction(nlp: Language) -> None:
    text = "The officers did not let her board."
    assert negation_governs(word(nlp, text, "board"), event_type="restrict_mobility") is None
