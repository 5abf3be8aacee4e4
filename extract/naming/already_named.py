"""What the words of a text are known to name, before its descriptions are read."""

from collections.abc import Mapping

from extract.gazetteer.index import NameIndex
from extract.gazetteer.people import People
from extract.gazetteer.view import View
from extract.naming.person_words import person_words
from extract.naming.surnames import surnames_among


class AlreadyNamed:
    """The words of one Doc, and what they are known to name.

    `named` maps each token inside a name to the head of that name; `persons` are the heads of names
    of persons; `bodies` the heads of descriptions that the gazetteer has found.
    """

    def __init__(
        self,
        view: View,
        people: NameIndex[People],
        named: Mapping[int, int],
        persons: frozenset[int],
        bodies: frozenset[int],
    ) -> None:
        self.view = view
        self.words = person_words()
        self.named, self.persons, self.bodies = named, persons, bodies
        self.people = people
        self.peoples: dict[int, tuple[int, People]] = {}
        for start, end, found in people.scan(view.characters):
            self.peoples.setdefault(end - 1, (start, found[0]))
        alone = (i for i, (start, _) in self.peoples.items() if start == i)
        self.surnames = surnames_among(view, alone)
