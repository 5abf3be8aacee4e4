"""The beginning of an id finds what has the id now, a member id among them."""

from contextlib import closing

from graph.ingest import ingest
from graph.store import open_store
from tests.factory import Actor, report, said

STATE = Actor("Ruritania", "organization", "state", key="state:CN", country="CN")


def test_the_beginning_of_a_member_id_gives_its_node_once(tmp_path):
    with closing(open_store(f"sqlite:{tmp_path / 'x.db'}")) as store:
        made = report(said("protest", target=STATE))
        ingest(made, store)
        (entity,) = made.entities
        assert entity.id == "state:CN" and entity.local_id != entity.id
        assert store.starting(entity.local_id[:12]) == ("state:CN",)
        assert store.starting("state:C") == ("state:CN",)
        assert store.starting(made.events[0].id[:12]) == (made.events[0].id,)
        assert store.starting("ent:zz") == ()
