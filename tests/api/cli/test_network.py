import pytest

from tests.api.small_store import SOCIETY


@pytest.mark.parametrize("command", ["brokers", "communities", "tactics", "state-links"])
def test_lists_are_records_with_next_and_total(run, small, command):
    ran = run(command, "--store", small.address, "--format", "json")
    assert ran.code == 0, ran.err
    assert {"items", "next", "total"} <= ran.json.keys()
    assert ran.json["total"] == len(ran.json["items"])


@pytest.mark.parametrize("command", ["brokers", "communities", "tactics", "state-links"])
def test_nothing_found_is_said_in_words(run, command):
    ran = run(command)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("No ")


def test_ego_shows_ties_with_their_claims(run, small):
    ran = run("ego", SOCIETY.name, "--store", small.address, "--format", "json")
    assert ran.code == 0, ran.err
    assert ran.json["center"]["name"] == SOCIETY.name
    assert ran.json["items"] and all(tie["claims"] for tie in ran.json["items"])
    shown = run("ego", SOCIETY.name, "--store", small.address)
    assert "clm:" in shown.out and "tied to" in shown.out


def test_ego_of_what_does_not_act_is_not_found(run, small):
    assert run("ego", "Sydney", "--store", small.address).code != 0


def test_rumors_are_for_the_screen_alone(run, small):
    refused = run("state-links", "--rumors", "--format", "json", "--store", small.address)
    assert refused.code == 2
    shown = run("state-links", "--rumors", "--store", small.address)
    assert shown.code == 0 and "denied" in shown.out


def test_what_makes_no_sense_is_wrong_usage(run, small):
    assert run("brokers", "--since", "soon", "--store", small.address).code == 2
    assert run("tactics", "--window", "long", "--store", small.address).code == 2
    assert run("communities", "--seed", 2**31, "--store", small.address).code == 2
    assert run("brokers", "--after", "x", "--store", small.address).code == 2
