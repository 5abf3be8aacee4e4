"""What every store does when documents and judgements come and go."""

from dataclasses import replace

import pytest

from graph.errors import ConflictingJudgement, NotFound
from graph.ingest import ingest
from graph.model import Finding, Judgement, Origin
from graph.resolve.profiles import profiles
from graph.resolve.rules import judgement_id, person_judgement
from graph.store.base import ClaimFilter, DocumentFilter, JudgementFilter, LinkFilter, every
from tests.factory import Actor, day, event_side, key_side, report, said, side_of

BEIJING = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
CHINA = Actor("China", "organization", "state", key="state:CN", country="CN")
TBILISI = Actor("Georgia", "organization", "state", key="state:GE", country="GE")
PARK = Actor("Old Park", "place", "venue", key="place:geonames:1")
CAMPUS = Actor("Lakeside University", "campus", "university", key="campus:lakeside.edu")
WEI = Actor("Li Wei")
HELEN = Actor("Helen Brandt")
SOCIETY = Actor("Harbour Lights Society", "organization", "ngo")
WHEN = "2020-01-01T00:00:00Z"


def threat(modality="asserted", publisher="Gazette", **more):
    return report(
        said("threaten", initiator=BEIJING, target=WEI, modality=modality),
        publisher=publisher,
        **more,
    )


def at_lakeside(publisher):
    return report(
        said("affiliated_with", kind="relation", subject=WEI, object=CAMPUS), publisher=publisher
    )


def positive(left, right, author="person:eva", time=WHEN):
    return person_judgement(left, right, "positive", author=author, time=time)


def negative(left, right, author="person:eva", time=WHEN):
    return person_judgement(left, right, "negative", author=author, time=time)


def test_a_new_document_is_reported_with_what_it_adds(store):
    told = ingest(threat(), store)
    assert (told.claims_added, told.entities_added, told.events_added) == (1, 2, 1)
    assert not told.unchanged and told.problems == ()
    again = ingest(threat(), store)
    assert again.unchanged and again.claims_added == 0
    assert store.stats().claims == 1


def test_only_what_is_new_is_counted_when_a_state_is_known(store):
    ingest(threat(), store)
    assert ingest(threat(publisher="Herald"), store).entities_added == 1


def test_a_claim_that_breaks_a_rule_becomes_a_problem_and_the_rest_is_kept(store):
    good = report(said("threaten", initiator=BEIJING, target=WEI), said("protest", organizer=WEI))
    bad = replace(good, claims=(good.claims[0], replace(good.claims[1], quote="something else")))
    told = ingest(bad, store)
    assert [problem.rule for problem in told.problems] == ["quote_is_text"]
    assert store.stats().claims == 1 and store.stats().events == 1


def test_a_newer_extractor_takes_the_place_of_an_older_one_in_either_order(open_new):
    old, new = threat(extractor="factory/1.9"), threat("denied", extractor="factory/1.10")
    assert old.document.id == new.document.id
    for order in ((old, new), (new, old)):
        store = open_new()
        told = [ingest(extraction, store) for extraction in order]
        assert store.extraction(old.document.id) == new
        assert [one.modality for one in every(store.claims)] == ["denied"]
        assert (told[1].replaced, told[1].unchanged) == (order[1] is new, order[1] is old)


def test_of_two_readings_the_more_trusted_metadata_hold_in_either_order(open_new):
    asked = threat(published="2020-05-05", origins=(Origin("published", "option"),))
    guessed = threat(published="2020-01-01", origins=(Origin("published", "dateline"),))
    for order in ((asked, guessed), (guessed, asked)):
        store = open_new()
        for extraction in order:
            store.put(extraction)
        assert store.get(asked.document.id).published == "2020-05-05"


def test_a_later_version_switches_the_older_one_off_and_removing_it_brings_that_back(store):
    old = threat(external_id="7", published="2020-01-01")
    new = report(said("protest", organizer=WEI), external_id="7", published="2020-02-01")
    store.put(old)
    assert store.put(new).superseded == (old.document.id,)
    assert [claim.type for claim in every(store.claims)] == ["protest"]
    assert [c.type for c in every(store.claims, ClaimFilter(superseded=True, types=("threaten",)))]
    assert {d.id for d in every(store.documents)} == {old.document.id, new.document.id}
    assert store.extraction(old.document.id) == old
    late = report(said("doxx", initiator=BEIJING), external_id="7", published="2019-01-01")
    told = store.put(late)
    assert told.superseded_by == new.document.id and told.claims == 0
    store.remove(new.document.id)
    assert [claim.type for claim in every(store.claims)] == ["threaten"]


def test_the_same_bytes_under_a_newer_reader_supersede(store):
    old = threat(source="bytes", reader="html/1;charset=cp1252")
    new = report(said("protest", organizer=WEI), source="bytes", reader="html/2")
    store.put(new)
    assert store.put(old).superseded_by == new.document.id


def test_persons_of_one_name_and_campus_become_one_and_the_judgement_can_be_withdrawn(store):
    store.put(at_lakeside("Gazette"))
    assert store.put(at_lakeside("Herald")).judgements == 1
    assert store.stats().entities == 2
    (judgement,) = every(store.judgements)
    assert judgement.verdict == "positive" and judgement.features == (
        ("organization", "campus:lakeside.edu"),
    )
    assert store.withdraw(judgement.id, author="person:eva", time=WHEN)
    assert not store.withdraw(judgement.id, author="person:eva", time=WHEN)
    assert store.stats().entities == 3
    assert store.get(judgement.id).withdrawn_by == "person:eva"


def test_a_withdrawn_automatic_judgement_stays_withdrawn_when_its_document_comes_back(store):
    first, second = at_lakeside("Gazette"), at_lakeside("Herald")
    store.put(first), store.put(second)
    (judgement,) = every(store.judgements)
    store.withdraw(judgement.id, author="person:eva", time=WHEN)
    store.remove(second.document.id)
    assert list(every(store.judgements)) == []
    store.put(second)
    (again,) = every(store.judgements)
    assert again.id == judgement.id and again.withdrawn
    assert store.stats().entities == 3


def test_persons_of_one_name_without_shared_company_wait_for_a_reviewer(store):
    store.put(threat()), store.put(threat(publisher="Herald"))
    (judgement,) = every(store.judgements)
    assert judgement.verdict == "unsure" and store.stats().waiting == 1
    wei = next(e for e in every(store.entities) if e.type == "person")
    assert list(every(store.judgements, JudgementFilter(node=wei.id))) == [judgement]
    assert list(every(store.judgements, JudgementFilter(node="state:CN"))) == []


def test_a_persons_judgement_outlives_its_document(store):
    first, second = threat(), threat(publisher="Herald")
    store.put(first), store.put(second)
    joined = positive(side_of(first, WEI), side_of(second, WEI))
    assert store.judge(joined) and not store.judge(joined)
    assert store.stats().entities == 2
    store.remove(second.document.id)
    assert [j.id for j in every(store.judgements, JudgementFilter(anchored=False))] == [joined.id]
    store.put(second)
    assert store.stats().unanchored == 0 and store.stats().entities == 2


def test_a_judgement_may_come_before_its_documents(store):
    first, second = threat(), threat(publisher="Herald")
    store.judge(positive(side_of(first, WEI), side_of(second, WEI)))
    assert store.stats().unanchored == 1
    store.put(first), store.put(second)
    assert store.stats().unanchored == 0 and store.stats().entities == 2


def test_a_judgement_on_a_mention_that_moved_holds_where_the_spans_overlap(store):
    first, second = threat(), threat(publisher="Herald")
    store.put(first), store.put(second)
    left = side_of(first, WEI)
    store.judge(positive(replace(left, start=left.start + 3), side_of(second, WEI)))
    assert store.stats().entities == 2


def test_contradicting_persons_are_refused_until_one_withdraws(store):
    first, second = threat(), threat(publisher="Herald")
    store.put(first), store.put(second)
    sides = side_of(first, WEI), side_of(second, WEI)
    kept = positive(*sides)
    store.judge(kept)
    other = negative(*reversed(sides), author="person:max")
    with pytest.raises(ConflictingJudgement) as fault:
        store.judge(other)
    assert (fault.value.new, fault.value.kept) == (other.id, kept.id)
    store.withdraw(kept.id, author="person:max", time=WHEN)
    assert store.judge(other)


def test_a_negative_judgement_overrules_and_lists_what_it_skips(store):
    reports = [at_lakeside(name) for name in ("Gazette", "Herald", "Times")]
    for one in reports:
        store.put(one)
    assert store.stats().entities == 2
    sides = [side_of(one, WEI) for one in reports]
    store.judge(negative(sides[0], sides[2]))
    skipped = list(every(store.judgements, JudgementFilter(skipped=True)))
    assert len(skipped) == store.stats().skipped >= 1
    members = [e.members for e in every(store.entities) if e.type == "person"]
    assert sorted(map(len, members)) == [1, 2]


def test_a_negative_judgement_takes_a_mention_out_of_an_identity_key(store):
    one, other = (
        report(said("threaten", initiator=TBILISI)),
        report(said("protest", target=TBILISI), publisher="Herald"),
    )
    store.put(one), store.put(other)
    assert store.stats().entities == 1
    store.judge(negative(side_of(other, TBILISI), key_side("state:GE", "organization")))
    assert store.stats().entities == 2
    assert store.get("state:GE").documents == (one.document.id,)
    out = other.entities[0].local_id
    assert store.get(out).id == out


def test_two_keys_can_be_joined_and_the_smaller_one_names_the_node(store):
    store.put(report(said("threaten", initiator=BEIJING), said("protest", target=TBILISI)))
    store.judge(
        positive(key_side("state:CN", "organization"), key_side("state:GE", "organization"))
    )
    assert store.get("state:GE") == store.get("state:CN")
    assert store.get("state:GE").id == "state:CN"


CANADA = Actor("Canada", "place", "country", key="place:CA")


@pytest.mark.parametrize("other", [SOCIETY, CAMPUS, CANADA, WEI], ids=lambda actor: actor.type)
def test_a_state_keeps_its_address_whatever_is_merged_into_it(store, other):
    first = report(said("threaten", initiator=BEIJING, target=other))
    again = report(said("protest", organizer=other, target=BEIJING), publisher="Herald")
    store.put(first)
    store.judge(positive(side_of(first, BEIJING), side_of(first, other)))
    store.put(again)
    state = store.get("state:CN")
    assert state.id == "state:CN" and first.entities[1].local_id in state.members
    assert store.resolve(state.members) == dict.fromkeys(state.members, "state:CN")


def test_an_identity_key_comes_before_the_key_of_a_name(store):
    first = report(said("threaten", initiator=SOCIETY, target=CANADA))
    store.put(first)
    store.judge(positive(side_of(first, SOCIETY), side_of(first, CANADA)))
    (entity,) = every(store.entities)
    assert entity.id == "place:CA"


def test_events_are_joined_by_a_person(store):
    one, other = threat(), threat("denied", publisher="Herald")
    store.put(one), store.put(other)
    store.judge(positive(event_side(one), event_side(other)))
    (event,) = every(store.events)
    assert len(event.claims) == 2
    assert store.status([event.id])[event.id].status == "disputed"


def test_a_person_with_a_reviewers_word_is_public_unless_harmed(store):
    calm, harmed = report(said("protest", organizer=HELEN)), threat()
    store.put(calm), store.put(harmed)
    for one, actor in ((calm, HELEN), (harmed, WEI)):
        side = side_of(one, actor)
        store.judge(
            person_judgement(
                side,
                side,
                "positive",
                author="person:eva",
                time=WHEN,
                features=(("public", "yes"),),
            )
        )
    sensitive = {e.name: e.sensitive for e in every(store.entities) if e.type == "person"}
    assert sensitive == {"Helen Brandt": False, "Li Wei": True}


def test_a_person_merged_with_an_organization_stays_sensitive(store):
    one = report(said("protest", organizer=WEI), said("protest", organizer=SOCIETY))
    store.put(one)
    store.judge(positive(side_of(one, WEI), side_of(one, SOCIETY)))
    (entity,) = every(store.entities)
    assert entity.sensitive


def test_a_review_of_an_event_stands_on_top_of_its_status(store):
    one = threat()
    store.put(one)
    side = event_side(one)
    store.judge(
        person_judgement(
            side, side, "positive", author="person:eva", time=WHEN, features=(("reviewed", "yes"),)
        )
    )
    (event,) = every(store.events)
    found = store.status([event.id])[event.id]
    assert found.status == "alleged" and found.reviewed.author == "person:eva"
    assert found.reviewed.time == WHEN


def test_sides_that_cannot_be_one_are_refused(store):
    one = threat()
    with pytest.raises(ValueError, match="an entity with an event"):
        store.judge(positive(side_of(one, WEI), event_side(one)))
    with pytest.raises(ValueError, match="no type"):
        store.judge(positive(key_side("state:CN", "threaten"), key_side("state:GE", "threaten")))


def test_the_rules_cannot_be_spoken_for(store):
    left, right = key_side("state:CN", "organization"), key_side("state:GE", "organization")
    author = "rule:person_name_and_company/1"
    with pytest.raises(ValueError, match="judges by itself"):
        store.judge(
            Judgement(judgement_id(left, right, author), left, right, "positive", author, 1.0, "")
        )


def test_what_is_not_there_cannot_be_removed_withdrawn_or_read(store):
    for call in (
        lambda: store.remove("doc:none"),
        lambda: store.withdraw("jdg:none", author="person:eva", time=WHEN),
        lambda: store.get("ent:none"),
        lambda: store.extraction("doc:none"),
        lambda: store.neighbors("ent:none"),
        lambda: store.mentions("ent:none"),
    ):
        with pytest.raises(NotFound, match="none"):
            call()


def test_findings_are_kept_and_given_back(store):
    finding = Finding("fnd:1", "brokers", (("limit", "20"),), store.digest(), "{}")
    assert store.keep(finding) and not store.keep(finding)
    assert store.get("fnd:1") == finding
    store.put(threat())
    assert store.digest() != finding.data_digest


def test_a_dump_fills_another_store_with_the_same(open_new):
    store, copy = open_new(), open_new()
    first, second = at_lakeside("Gazette"), at_lakeside("Herald")
    store.put(first), store.put(second), store.put(threat(external_id="1"))
    (judgement,) = every(store.judgements, JudgementFilter(verdicts=("positive",)))
    store.withdraw(judgement.id, author="person:eva", time=WHEN)
    store.remove(second.document.id)
    store.keep(Finding("fnd:1", "brokers", (), store.digest(), "{}"))
    records = list(store.dump())
    assert copy.load(records) == len(records)
    assert list(copy.dump()) == records
    copy.put(second)
    assert copy.get(judgement.id).withdrawn


def test_a_denied_deed_is_a_refuted_link_only(store):
    store.put(threat("denied"))
    assert {link.standing for link in every(store.links)} == {"refuted"}
    assert store.neighbors("state:CN").items == ()
    assert store.links(LinkFilter(standings=("reported",))).total == 0


def test_names_of_one_state_make_one_node_with_both_names(store):
    store.put(threat())
    store.put(
        report(said("threaten", initiator=CHINA, target=HELEN), said("doxx", initiator=CHINA))
    )
    state = store.get("state:CN")
    assert state.names == ("Beijing", "China") and len(state.documents) == 2


def test_any_text_can_be_kept(store):
    odd = report(
        said("protest", organizer=WEI, words="nul \0 emoji \U0001f9ed lone \ud800 end"),
        title="T \udfff",
    )
    store.put(odd)
    assert store.extraction(odd.document.id) == odd
    assert store.get(odd.claims[0].id).quote == odd.claims[0].quote
    assert store.put(odd).unchanged


LONG = "Ñu " * 15_000


def test_a_name_of_any_length_can_be_kept_and_found(store):
    society, person = Actor(f"Society {LONG}", "organization"), Actor(f"Wei {LONG}")
    one, other = (
        report(
            said("protest", organizer=society, target=person, by=(society,)),
            publisher=publisher,
            external_id=f"id {publisher}",
        )
        for publisher in (f"Gazette {LONG}", f"Herald {LONG}")
    )
    store.put(one), store.put(other)
    assert store.extraction(one.document.id) == one and store.put(one).unchanged
    wanted = DocumentFilter(publisher=one.document.publisher)
    assert [found.id for found in store.documents(wanted).items] == [one.document.id]
    (met,) = (e for e in every(store.entities) if e.type == "organization")
    assert met.name == society.name.strip() or met.name == society.name
    assert len(met.documents) == 2
    block = next(p.block for p in profiles(one) if p.side.type == "person")
    assert len(store.profiles(block)) == 2
    newer = report(
        said("doxx", initiator=society),
        external_id=one.document.external_id,
        published="2030-01-01",
    )
    assert store.put(newer).superseded == (one.document.id,)
    store.remove(newer.document.id)
    assert store.get(one.document.id) == one.document


def test_dates_of_a_link_are_the_hull_of_what_its_claims_give(store):
    one = report(said("protest", organizer=SOCIETY, time=day("2020-03-01")))
    other = report(said("protest", organizer=SOCIETY, time=day("2020-03-04")), publisher="Herald")
    store.put(one), store.put(other)
    store.judge(positive(event_side(one), event_side(other)))
    (link,) = every(store.links)
    assert (link.first, link.last) == ("2020-03-01", "2020-03-04")


def test_states_joined_by_their_mentions_stay_joined_when_one_is_named_again(store):
    first = report(said("threaten", initiator=BEIJING), said("protest", target=TBILISI))
    store.put(first)
    joined = positive(side_of(first, BEIJING), side_of(first, TBILISI))
    store.judge(joined)
    store.put(report(said("protest", target=TBILISI), publisher="Herald"))
    assert store.get("state:GE").id == "state:CN" and len(store.get("state:GE").documents) == 2
    store.withdraw(joined.id, author="person:eva", time=WHEN)
    assert store.get("state:GE").id == "state:GE" and len(store.get("state:GE").documents) == 2


def test_a_mention_taken_out_of_a_key_stays_out_when_the_key_is_named_again(store):
    first = report(said("threaten", initiator=TBILISI))
    store.put(first)
    store.judge(negative(side_of(first, TBILISI), key_side("state:GE", "organization")))
    assert store.resolve(["state:GE"]) == {}
    store.put(report(said("protest", target=TBILISI), publisher="Herald"))
    assert store.stats().entities == 2
    assert first.document.id not in store.get("state:GE").documents


def test_a_place_that_moves_takes_its_events_along(store):
    square = Actor("the square", "place", "venue")
    one = report(said("protest", place=PARK), said("doxx", initiator=BEIJING))
    other = report(said("protest", place=square), publisher="Herald")
    store.put(one), store.put(other)
    joined = positive(side_of(one, PARK), side_of(other, square))
    store.judge(joined)
    places = [e.place for e in every(store.events) if e.type == "protest"]
    assert places == ["place:geonames:1"] * 2
    store.withdraw(joined.id, author="person:eva", time=WHEN)
    assert len({e.place for e in every(store.events) if e.type == "protest"}) == 2
