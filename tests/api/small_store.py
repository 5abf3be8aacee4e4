"""A small store without any model: two reports of one day, written with `tests.factory`."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.ingest import ingest
from graph.model import Extraction
from graph.store import open_store
from tests.factory import Actor, day, report, said

CONSULATE = Actor("Consulate of Ruritania", "organization", "diplomatic_mission", country="CN")
SOCIETY = Actor("Harbor Lights Society", "organization", "student_association")
CIRCLE = Actor("Snow Lantern Circle", "organization", "diaspora_association")
PARK = Actor("Sydney", "place", "city", key="place:geonames:2147714", country="AU")
WITNESS = Actor("Mara Quillby")
SPEAKER = Actor("Tessaly Orvane")
HANDLE = Actor("@quill_88", "account", "handle", key="account:x/quill_88")
CHINA = Actor("China", "organization", "state", key="state:CN", country="CN")
OFFICER = Actor("Officer Dunmarrow", "person", "official", public_role="police officer")
DAY = day("2023-05-10")


@dataclass(frozen=True)
class Small:
    """The store's address and the two reports in it."""

    address: str
    first: Extraction
    second: Extraction


def reports() -> tuple[Extraction, Extraction]:
    first = report(
        said("protest", organizer=CIRCLE, place=PARK, time=DAY),
        said("counter_protest", organizer=SOCIETY, sponsor=CONSULATE, target_event=0, place=PARK,
             time=DAY, modality="alleged", by=(WITNESS,)),
        said("counter_protest", sponsor=CONSULATE, modality="denied", by=(CONSULATE,), same_as=1),
        said("doxx", initiator=HANDLE, target=SPEAKER, words="in a post"),
        said("statement", initiator=OFFICER, modality="asserted"),
        publisher="Kea Wire", published="2023-05-11", title="Two crowds",
    )  # fmt: skip
    second = report(
        said("counter_protest", organizer=SOCIETY, place=PARK, time=day("2023-06-01")),
        said("public_event", organizer=CIRCLE, place=PARK, time=day("2023-06-01")),
        said("threaten", initiator=CHINA, target=WITNESS, modality="planned"),
        publisher="Cone Courier", published="2023-06-02", title="Again",
    )  # fmt: skip
    return first, second


@pytest.fixture
def small(tmp_path: Path) -> Small:
    address = f"sqlite:{tmp_path / 'small.db'}"
    store = open_store(address)
    first, second = reports()
    for extraction in (first, second):
        ingest(extraction, store)
    store.close()
    return Small(address, first, second)


def event_id(small: Small, type: str) -> str:
    """Id of the first event of this type in the first report, as its document gives it."""
    return next(event.id for event in small.first.events if event.type == type)
