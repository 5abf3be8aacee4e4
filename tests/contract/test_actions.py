"""Actions and findings are the same whatever store they are read from."""

from pathlib import Path

from api.action_words import ActionWords
from api.actions import read_actions
from api.campaigns import kept_campaigns
from api.explained_campaigns import explained
from graph.store import open_store
from tests.api.campaign_sample import keep, reports

QUESTIONS = (
    ActionWords(),
    ActionWords(persons=True),
    ActionWords(status=["disputed"], since="2023", until="2023-04"),
    ActionWords(as_of="2023-04-30", place="campus:larkmoor.edu"),
)


def test_equal_stores_give_equal_actions(store, tmp_path: Path):
    other = open_store(f"sqlite:{tmp_path / 'other.db'}")
    for extraction in reports():
        store.put(extraction)
        other.put(extraction)
    for words in QUESTIONS:
        one, two = read_actions(store, words), read_actions(other, words)
        assert one.events and (one.actors, one.events, one.names) == (
            two.actors, two.events, two.names
        )  # fmt: skip
        for name in ("actor", "event", "role", "confidence"):
            assert getattr(one, name).tolist() == getattr(two, name).tolist()
        assert (one.claims, one.left_out, one.digest) == (two.claims, two.left_out, two.digest)
    other.close()


def test_what_is_kept_is_explained_alike(store, tmp_path: Path):
    other = open_store(f"sqlite:{tmp_path / 'other.db'}")
    records = []
    for one in (store, other):
        for extraction in reports():
            one.put(extraction)
        keep(one)
        (kept,) = kept_campaigns(one)
        campaign = kept.record["campaigns"][0]
        records.append(explained(one, campaign, outdated=kept.outdated).record())
    assert records[0] == records[1] and len(records[0]["claims"]) == 21
    other.close()
