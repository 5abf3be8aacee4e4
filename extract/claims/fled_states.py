"""States that exiles fled, and offices that are theirs: what these say is not said as a host's.

"Leyla Rahimi fled Iran. Iranian police said that she had been followed": the police of Iran are no
host's, though nobody says that they did it. Who does harm himself and fled ("he stabbed her and
fled Austria") is no exile.
"""

from collections.abc import Collection, Iterable

from extract.claims.mention_index import MentionIndex
from extract.entities import Entities
from extract.frames import Filler, Frame
from extract.role_groups import DOERS
from extract.statuses import REFUTED


def fled_states(
    about: Collection[str], frames: Iterable[Frame], index: MentionIndex, entities: Entities
) -> frozenset[str]:
    """ISO codes of the states that people of the text fled; none where the file names its own."""
    exiles = {} if about else entities.exiles()
    if not exiles:
        return frozenset()
    mentions = (index.at(filler.head) for filler in _doing_harm(frames))
    doers = {entities.of(mention) for mention in mentions if mention is not None}
    return frozenset(code for exile, code in exiles.items() if exile not in doers)


def own_offices(entities: Entities) -> frozenset[str]:
    """The offices of the state that the text is on (`coreference.own_offices`), and that state
    itself where they are all of one."""
    offices = entities.own_offices()
    states = frozenset(offices.values())
    return frozenset(offices) | (states if len(states) == 1 else frozenset())


def _doing_harm(frames: Iterable[Frame]) -> list[Filler]:
    done = (f for f in frames if f.harms and f.modality not in REFUTED)
    return [filler for frame in done for filler in frame.fillers if filler.role in DOERS]
