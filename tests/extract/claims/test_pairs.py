"""Relations between events: what words say, what weights choose, and with which status."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.claims import pair_choice
from extract.claims.drafts import Draft
from extract.claims.event_relations import chosen_pairs, related_pairs
from extract.claims.pair_choice import ANY, Choices, Related, relation_types, weights
from extract.claims.pairs import AHEAD, BACK, Story
from extract.claims.scenes import with_scenes
from extract.onlooker import Onlooker, Step
from extract.pipeline import shared_reader
from extract.read import Metadata, read_text
from extract.reader.pair_head import RELATIONS, TRACES
from extract.run import extract
from graph.model import Claim
from graph.ontology import ontology
from tests.extract.conftest import Read

TEXT = (
    "Seventy students protested outside the Varosian embassy in Halden on Monday. "
    "A counter-protest of forty men formed across the street. "
    "On Tuesday police in Varosia arrested the brother of Omer Tal. "
    "The guild condemned the arrest."
)

ONE_SENTENCE = (
    "Because she had spoken at a rally in Halden, her mother in Varosia was summoned by police."
)


def relations(claims: Sequence[Claim], type_: str) -> list[Claim]:
    return [c for c in claims if c.kind == "event_relation" and c.type == type_]


def drafts_of(text: str) -> Sequence[Draft]:
    class Keeping(Onlooker):
        found: Sequence[Draft] = ()

        def drafts(self, step: Step, drafts: Sequence[Draft]) -> None:
            if step is with_scenes:
                self.found = drafts

    onlooker = Keeping()
    extract(read_text(text, metadata=Metadata()), onlooker=onlooker)
    return onlooker.found


def test_weights_stand_only_for_relations_and_events_of_the_ontology() -> None:
    fitted, known = weights(), ontology()
    assert set(fitted.tables) - {ANY} == set(fitted.subjects) == set(fitted.objects)
    assert set(fitted.subjects) <= set(known.event_relations)
    ends = frozenset().union(*fitted.subjects.values(), *fitted.objects.values())
    assert ends <= set(known.event_types)
    assert 0 < fitted.cut < 1
    for subject, cuts in fitted.cuts.items():
        for type_, least in cuts.items():
            assert subject in fitted.subjects[type_]
            assert 0 < least < 1


@pytest.mark.model
def test_a_punishment_named_with_its_reason_retaliates_for_it(tell: Read) -> None:
    told = tell("Police detained Omer Tal over the protest in Halden on Monday.")
    (claim,) = relations(told.extraction.claims, "retaliates_for")
    ends = {role.role: role.text for role in claim.roles}
    assert ends == {"subject": "detained", "object": "protest"}
    assert (claim.modality, claim.rule) == ("asserted", "retaliates_for")


@pytest.mark.model
def test_a_consequence_that_may_come_is_hypothetical(tell: Read) -> None:
    told = tell("The arrests of the two editors on Monday could lead to protests in Halden.")
    for claim in relations(told.extraction.claims, "leads_to"):
        assert claim.modality == "hypothetical"


@pytest.mark.model
def test_what_is_denied_is_not_said_to_be_brought_about(tell: Read) -> None:
    told = tell(
        "The consulate asked the university to cancel the film. "
        "The university denied that it cancelled the film."
    )
    status = {c.event: c.modality for c in told.extraction.claims if c.kind == "event"}
    for claim in relations(told.extraction.claims, "leads_to"):
        ends = {status[role.event] for role in claim.roles if role.event}
        assert "denied" not in ends or claim.modality == "denied"


@pytest.mark.model
@pytest.mark.parametrize("type_", ["responds_to", "retaliates_for"])
def test_what_answers_or_punishes_a_denied_event_is_denied_with_it(type_: str) -> None:
    class Chosen(Choices):
        def related(self) -> list[Related]:
            return [Related(type_, len(drafts) - 1, 0, 0.5)]

    drafts = list(drafts_of(ONE_SENTENCE if type_ == "retaliates_for" else TEXT))
    told = [pair.modality for pair in chosen_pairs(drafts, Chosen(drafts))]
    drafts[0] = replace(drafts[0], frame=replace(drafts[0].frame, modality="denied"))
    denied = [pair.modality for pair in chosen_pairs(drafts, Chosen(drafts))]
    assert (told, denied) == (["asserted"], ["denied"])


@pytest.mark.model
def test_every_event_has_at_most_one_best_other_end_above_the_cut_of_its_type() -> None:
    drafts = drafts_of(TEXT)
    found = Choices(drafts).related()
    assert found
    assert len({pair.subject for pair in found}) == len(found)
    for pair in found:
        assert pair.subject != pair.object
        least = weights().cuts[drafts[pair.subject].frame.type][pair.type]
        assert least <= pair.trust <= 1.0
        assert drafts[pair.subject].frame.type in weights().subjects[pair.type]


@pytest.mark.model
def test_a_relation_that_is_a_role_is_no_claim_of_its_own() -> None:
    drafts = drafts_of(TEXT)
    assert Choices(drafts).related()
    found = related_pairs(drafts, Choices(drafts))
    assert not [pair for pair in found if pair.subject.frame.type == "counter_protest"]


@pytest.mark.model
def test_what_a_request_led_to_is_a_claim_with_the_trust_of_both_ends(tell: Read) -> None:
    told = tell(
        "The consulate of Varosia asked the university to cancel the film festival. "
        "A week later the university canceled the festival."
    )
    found = relations(told.extraction.claims, "leads_to")
    status = {c.event: c for c in told.extraction.claims if c.kind == "event"}
    assert found
    for claim in found:
        subject, object_ = (role.event for role in claim.roles)
        assert subject is not None
        assert object_ is not None
        assert status[subject].type == "pressure_institution"
        assert claim.trigger == status[subject].trigger
        assert claim.rule == "event_pairs"
        assert claim.confidence <= status[subject].confidence


@pytest.mark.model
def test_an_end_in_another_sentence_is_marked_as_inferred(
    tell: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_to_all = replace(weights(), cuts={"respond": {"responds_to": 0.001}})
    monkeypatch.setattr(pair_choice, "weights", lambda: open_to_all)
    told = tell(
        "Omer Tal received death threats by phone. He reported them to the police in Halden."
    )
    (claim,) = relations(told.extraction.claims, "responds_to")
    ends = {role.role: (role.text, role.inferred) for role in claim.roles}
    assert ends == {"subject": ("reported", False), "object": ("threats", True)}


@pytest.mark.model
def test_only_events_of_near_sentences_are_compared() -> None:
    drafts = drafts_of(f"{TEXT} {'The sun shone on the roofs of the town. ' * (BACK + 1)}{TEXT}")
    story = Story(drafts)
    for subject, draft in enumerate(drafts):
        for other in story.near(subject):
            apart = draft.frame.sentence - drafts[other].frame.sentence
            assert other != subject and -AHEAD <= apart <= BACK
    assert 0 not in story.near(len(drafts) - 1)


@pytest.mark.model
def test_another_sentence_gives_no_reason_for_a_punishment() -> None:
    class Chosen(Choices):
        def related(self) -> list[Related]:
            return [Related("retaliates_for", len(drafts) - 1, 0, 0.9)]

    drafts = list(drafts_of("Rana Sadr spoke at a rally. On Friday police summoned her mother."))
    assert list(chosen_pairs(drafts, Chosen(drafts))) == []


@pytest.mark.model
@pytest.mark.parametrize(
    "sentence",
    [
        "A court in Halden convicted two men on Friday of beating the Varosian exile Omer Tal.",
        "Prosecutors in Lunden charged three men with stabbing the Kurdish editor Rana Sadr.",
        "A judge in Porto jailed a driver for setting fire to the office of a Belarusian weekly.",
    ],
)
def test_what_a_trial_is_about_is_answered_by_it(tell: Read, sentence: str) -> None:
    claims = tell(sentence).extraction.claims
    assert relations(claims, "responds_to") or relations(claims, "leads_to")


@pytest.mark.model
@pytest.mark.parametrize(
    "sentence",
    [
        "The guild of journalists condemned the arrest of Omer Tal in Varosia.",
        "The union criticized the expulsion of Rana Sadr from Ankara.",
    ],
)
def test_what_is_condemned_is_answered(tell: Read, sentence: str) -> None:
    (claim,) = relations(tell(sentence).extraction.claims, "responds_to")
    assert claim.modality == "asserted"


@pytest.mark.model
def test_the_shipped_head_knows_the_relation_types_of_the_weights() -> None:
    assert shared_reader().pair_heads[RELATIONS].kinds == len(relation_types())


@pytest.mark.model
def test_states_count_for_a_relation_and_without_them_the_weights_stand() -> None:
    drafts = list(drafts_of(TEXT))
    seen = Choices(drafts)
    traces = drafts[0].frame.trigger.doc.user_data.pop(TRACES)
    assert RELATIONS in traces
    alone = Choices(drafts)
    pairs = [(one, two) for one in range(len(drafts)) for two in range(len(drafts)) if one != two]
    assert [seen.worths(one) for one, _ in pairs] == [alone.worths(one) for one, _ in pairs]
    with_weights = [alone.trust(*pair) for pair in pairs]
    drafts[0].frame.trigger.doc.user_data[TRACES] = traces
    assert [seen.trust(*pair) for pair in pairs] != with_weights
