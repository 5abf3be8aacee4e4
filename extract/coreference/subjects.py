"""Which state a text is about, and in a text with chapters on several states, each of them.

Its metadata say it, else its title, else its first heading. Below the heading of another state
that one is not meant: it is the chapter's own state, where nothing else was said of the whole. Not
where it, or the text outside of chapters, tells of people or missions of other states only, or of
who lives in that land: "# Germany" may be the host of Iranian exiles.
"""

from collections.abc import Iterator

from extract.coreference.chapters import state_of_heading
from extract.coreference.clusters import Cluster
from extract.coreference.country_chapters import Stretch, country_chapters
from extract.coreference.host_headings import guests_of
from extract.coreference.nationalities import states_of
from extract.coreference.powers import dwelt_in
from extract.coreference.scene import Scene
from extract.naming.mention import DocMention

_POWERS = ("state", "government_body", "diplomatic_mission")


class Subjects:
    """The states that a text is about, by place.

    Attributes:
        whole: The one state that all of it is about; None when none or several.
        origin: Where that stands: "about", "title" or "heading".
    """

    def __init__(self, scene: Scene, title_states: frozenset[str]) -> None:
        self.scene = scene
        self.chapters = country_chapters(scene.document)
        self.whole, self.origin = _subject(scene, title_states)
        opens = _is_first_chapter(scene)
        by_heading = self.origin == "heading" or (self.origin == "title" and opens)
        if by_heading and self.chapters.several and self.chapters.opens_with_one:
            self.whole = None  # the heading is only that of the first chapter
        about = frozenset(scene.document.about)
        self._given = about or (frozenset() if opens else title_states)
        self._own: dict[int, bool] = {}

    def at(self, index: int) -> str | None:
        """The state that a mention's place is about."""
        if not self.chapters.states:
            return self.whole
        here = self.chapter(index)
        if not self.chapters.several:
            return self.whole or self._of_only_chapter(here)
        if self._given:
            inside = here.code in self._given or (here.chapter == 0 and self.whole is not None)
            return (here.code or self.whole) if inside else None
        if here.code is None or here.code == self.whole:
            return here.code
        return here.code if self._is_own(here) else None

    def of(self, cluster: Cluster) -> str | None:
        """The state that all places are about where somebody is told of."""
        found = {self.at(index) for index in cluster.members}
        return found.pop() if len(found) == 1 else None

    def chapter(self, index: int) -> Stretch:
        """The stretch of the text in which a mention stands."""
        return self.chapters.at(self.scene.mentions[index].start_char)

    def heading_of(self, index: int) -> str | None:
        """The state, other than that of the whole, that heads a chapter of a text with several."""
        code = self.chapter(index).code if self.chapters.several else None
        return None if code == self.whole else code

    def chapters_of(self, cluster: Cluster) -> set[int]:
        """Numbers of the chapters in which somebody is told of."""
        if not self.chapters.several:
            return {0}
        return {self.chapter(index).chapter for index in cluster.members}

    def _of_only_chapter(self, here: Stretch) -> str | None:
        """ "BURUNDI" right at the head of a text, or below the heading of the whole."""
        first = here.code is not None and here.chapter <= 2
        return here.code if first and not self._given and self._is_own(here) else None

    def _is_own(self, here: Stretch) -> bool:
        """Whether the state of a chapter is not the host of those whom it tells of."""
        if here.chapter not in self._own:
            inside = [
                i for i in range(len(self.scene.mentions))
                if self.chapter(i).chapter in (0, here.chapter)
            ]  # fmt: skip
            lived_in = dwelt_in(self.scene, inside)
            people = set(self._people(inside))
            powers = set(self._powers(inside)) - lived_in
            others = (people | powers) - {here.code}
            own = here.code not in lived_in and (not others or here.code in people)
            self._own[here.chapter] = own
        return self._own[here.chapter]

    def _people(self, inside: list[int]) -> Iterator[str]:
        for index in inside:
            if self.scene.mentions[index].type in ("person", "group"):
                yield from states_of(self.scene, index)

    def _powers(self, inside: list[int]) -> Iterator[str]:
        for index in inside:
            mention = self.scene.mentions[index]
            if mention.type == "organization" and mention.subtype in _POWERS and mention.country:
                yield mention.country


def _is_first_chapter(scene: Scene) -> bool:
    """Whether the title of a text is only the heading of a chapter."""
    document = scene.document
    if document.title is None or state_of_heading(document.title) is None:
        return False
    heads = (document.text[b.start : b.end] for b in document.blocks if b.kind == "heading")
    return document.title.strip() in [head.strip("#* \t\n") for head in heads]


def _subject(scene: Scene, title_states: frozenset[str]) -> tuple[str | None, str]:
    """The one state that the document is about and where that stands; None when none or several."""
    about = scene.document.about
    if about:
        return (about[0] if len(about) == 1 else None), "about"
    if title_states:
        told = title_states - _host_in(scene.document.title or "")
        return (next(iter(told)) if len(title_states) == len(told) == 1 else None), "title"
    heads = [b for b in scene.document.blocks if b.kind == "heading"]
    if heads:
        top = min(heads, key=lambda block: (block.level, block.start))
        states = {
            m.country
            for m in scene.mentions
            if top.start <= m.start_char < top.end and _is_state(m) and m.country
        }
        states -= _host_in(scene.document.text[top.start : top.end])
        if len(states) == 1:
            return states.pop(), "heading"
    return None, "about"


def _host_in(heading: str) -> frozenset[str]:
    """The land in which a heading tells of guests: "Nicaraguans in Costa Rica"."""
    guests = guests_of(heading.strip("#* \t\n"))
    return frozenset() if guests is None or guests.host is None else frozenset({guests.host})


def _is_state(mention: DocMention) -> bool:
    return mention.subtype in ("state", "country")
