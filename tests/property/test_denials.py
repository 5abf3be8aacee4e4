"""A denial is never projected as an edge that says the opposite, whatever its words.

The sentences are made of a denier, a way to deny or negate, and a harmful deed.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.read import read_text
from extract.run import extract
from graph.ontology import ontology
from graph.project import projection

pytestmark = pytest.mark.model

BEFORE = (
    "Police arrested two editors in Halden in May 2019. Soldiers of the old garrison beat a monk in"
    " Lome.\n\n"
)
deniers = st.sampled_from([
    "the Rwandan embassy", "the Chinese consulate", "the Iranian mission", "the Tajik ministry",
    "the Belarusian security service", "the Eritrean embassy", "the Loyal Students Association",
])  # fmt: skip
deeds = st.sampled_from([
    ("threatened the editor", "threatening the editor", "the threats against the editor"),
    ("followed the poet", "following the poet", "the surveillance of the poet"),
    ("kidnapped the lawyer", "kidnapping the lawyer", "the kidnapping of the lawyer"),
    ("hacked the newspaper", "hacking the newspaper", "the hacking of the newspaper"),
    ("beaten the singer", "beating the singer", "the beating of the singer"),
    ("attacked the bookshop", "attacking the bookshop", "the attack on the bookshop"),
])  # fmt: skip
frames = st.sampled_from([
    "{who} denied that it had {done}.",
    "{who} has always denied {doing}.",
    "{who} denied any role in {deed}.",
    "{who} said it had nothing to do with {deed}.",
    "{who} disclaimed all responsibility for {deed}.",
    "{who} had no hand in {deed}, it said.",
    "{who} rejected the allegation that it had {done}.",
    "{who} dismissed as gossip the report that it had {done}.",
    "{who} said that those who claim that it had {done} are lying.",
    "There is no truth in the claim that it had {done}, {who} said.",
    "It is a lie that we have {done}, {who} said.",
    "Far from {doing}, {who} helped him.",
    "{who} wrote letters instead of {doing}.",
    "{who} was cleared of {doing}.",
    "The paper withdrew its claim that {who} had {done}.",
    "Claims that {who} had {done} are untrue, the police found.",
    "{who} has not, as the radio said, {done}.",
    "{who} was falsely accused of {doing}.",
    "{who} refrained from {doing}.",
    "{who}, asked whether it had {done}, answered that it had not.",
    "The editor no longer believes that {who} had {done}.",
    "The paper apologized for having written that {who} had {done}.",
    "Suspicions that {who} had {done} were unfounded.",
    "It would be wrong to say that {who} had {done}.",
    "It was not {who} that had {done}.",
    "Neither {who} nor the police had {done}.",
    "Had {who} {done}, the police would have known.",
])  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(frames, deniers, deeds)
def test_no_wording_of_a_denial_makes_its_speaker_a_reported_doer(
    frame: str, who: str, deed: tuple[str, str, str]
) -> None:
    done, doing, noun = deed
    text = frame.format(who=who, done=done, doing=doing, deed=noun)
    text = text[0].upper() + text[1:]
    found = projection([extract(read_text(BEFORE + text))], [])
    head = who.rpartition(" ")[2].lower()
    accused = {e.id for e in found.entities if head in e.name.lower()}
    harmful = {e.id for e in found.events if ontology().event_types[e.type].harmful}
    for link in found.links:
        if link.from_ in accused and link.to in harmful:
            assert link.standing != "reported", (text, link)
