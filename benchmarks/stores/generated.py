"""Generated documents: extraction records with real text and offsets, and nobody real in them.

One state stands in every document. Persons, bodies and cities come from pools that grow with the
number of documents, as they do in a corpus: three persons in four are new. Names are put together
from a fixed stock of given and family names, so that names grow in number and their words do not.
"""

import random
from collections.abc import Callable, Iterator
from itertools import product

from graph.model import Extraction
from tests.factory import Actor, Said, day, report, said

STATE = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
_BEGIN = (
    *("Ba", "Cor", "Dal", "Fe", "Gri", "Hal", "Jo", "Kel", "Lu", "Mar"),
    *("Ner", "Os", "Pel", "Ru", "Sel", "Tam", "Ul", "Ves", "Wen", "Zor"),
)
_END = (
    *("bel", "dan", "fira", "gon", "hild", "jan", "ko", "lith", "mira", "nov"),
    *("per", "quin", "rad", "sim", "tov", "vane", "wick", "xan", "yel", "zid"),
)
_GIVEN = [begin + end for begin, end in product(_BEGIN, _END)]
_FAMILY = [name + end for name, end in product(_GIVEN, ("ov", "er", "sen", "ian", "ez", "ura"))]
_BODY = ("Association", "Society", "Council", "Union", "Circle")


class Documents:
    """An endless stream of documents, the same for the same seed.

    Args:
        scenes: How many scenes a document tells; each has three events and four claims on them.
    """

    def __init__(self, seed: int = 7, *, scenes: int = 1) -> None:
        self._draw = random.Random(seed)
        self._scenes = scenes
        self.persons: list[Actor] = []
        self.bodies: list[Actor] = []
        self.cities: list[Actor] = []

    def take(self, count: int) -> Iterator[Extraction]:
        """The next documents."""
        for _ in range(count):
            yield self._document()

    def _document(self) -> Extraction:
        draw = self._draw
        sentences: list[Said] = []
        for _ in range(self._scenes):
            sentences += self._scene(len(sentences))
        return report(
            *sentences,
            publisher=f"Paper {draw.randrange(20)}",
            published=f"2024-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}",
            salt=f"Report {draw.getrandbits(64):x}",
        )

    def _scene(self, first: int) -> Iterator[Said]:
        """A protest, a counter-protest, a threat and its denial; `first` sentences came before."""
        draw = self._draw
        body = self._one_of(self.bodies, 0.4, self._body)
        person = self._one_of(self.persons, 0.75, self._person)
        city = self._one_of(self.cities, 0.1, self._city)
        date = f"20{draw.randrange(10, 24)}-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}"
        when = day(date)
        yield said("protest", organizer=body, participant=person, place=city, time=when)
        yield said("counter_protest", organizer=STATE, target_event=first, place=city, time=when)
        yield said("threaten", initiator=STATE, target=person, time=when, by=["witnesses"])
        yield said(
            "threaten", initiator=STATE, target=person, same_as=first + 2, modality="denied",
            by=[STATE],
        )  # fmt: skip

    def _one_of(self, known: list[Actor], new: float, make: Callable[[int], Actor]) -> Actor:
        if not known or self._draw.random() < new:
            known.append(make(len(known)))
            return known[-1]
        return self._draw.choice(known)

    def _person(self, _: int) -> Actor:
        return Actor(f"{self._draw.choice(_GIVEN)} {self._draw.choice(_FAMILY)}")

    def _body(self, _: int) -> Actor:
        name = (
            f"{self._draw.choice(_FAMILY)} {self._draw.choice(_GIVEN)} {self._draw.choice(_BODY)}"
        )
        return Actor(name, "organization", "diaspora_association")

    def _city(self, number: int) -> Actor:
        name = f"{self._draw.choice(_BEGIN)}{self._draw.choice(_END)}stad"
        return Actor(name, "place", "city", key=f"place:geonames:{number}")
