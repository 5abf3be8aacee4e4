"""Who signs a letter says "I" in it: "With respect, Khamla Tal" below it gives the narrator a name.

The name stands alone in the last lines, behind a closing phrase, or below a text that speaks to
somebody ("I ask you"). Two who sign, a name told of above, and a name with a label ("Photo: Ana
Li") are left alone.
"""

import re

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.coreference.voice import Voices
from extract.naming.mention import DocMention
from extract.wordlists import word_sets

_BELOW_WORDS = 12
"""Words of the last line at most: a name, an office, a town, a date."""
_ENDS = frozenset('.!?"\u201d')
_TOGETHER = frozenset(("and", "&", "or"))


def signer(scene: Scene, clusters: Clusters, voices: Voices) -> Cluster | None:
    """The person whose name closes a text that somebody tells as "I"."""
    lines = [match for match in re.finditer(r"[^\n]+", scene.document.text) if match[0].strip()]
    if len(lines) < 2:
        return None
    closing = next((n for n in range(len(lines) - 1, -1, -1) if _closes(lines[n][0])), None)
    if closing is None:
        place = len(lines) - 1
        if lines[place - 1][0].rstrip()[-1] not in _ENDS:
            return None  # "I ask you to look for: Omar Tal"
    elif len(lines) - closing in (2, 3, 4):
        place = closing + 1
    else:
        return None
    if not _is_a_letter(scene, voices, lines[place].start(), closed=closing is not None):
        return None
    return _named_alone(scene, clusters, lines[place].start(), lines[place].end())


def _closes(line: str) -> bool:
    """ "With respect,", "Yours sincerely"."""
    words = re.sub(r"[^\w\s]", " ", line.lower()).split()
    return " ".join(words) in word_sets("structure")["letter_closings"]


def _is_a_letter(scene: Scene, voices: Voices, end: int, *, closed: bool) -> bool:
    """Whether the text above says "I" outside of quotes, and "you" where no phrase closes it."""
    own = [
        mention
        for mention in scene.mentions
        if mention.kind == "pronoun"
        and mention.start_char < end
        and voices.at(mention.head) is None
        and not _is_led_in(scene, mention)
    ]
    speaks = any(m.person == 1 and not m.plural for m in own)
    return speaks and (closed or any(m.person == 2 for m in own))


def _is_led_in(scene: Scene, mention: DocMention) -> bool:
    """ "Ana Li writes: I was followed": who is named before the colon says "I"."""
    start = scene.document.text.rfind("\n", 0, mention.start_char) + 1
    colon = scene.document.text.find(":", start, mention.start_char)
    persons = (m for m in scene.mentions if m.type == "person" and m.kind == "proper")
    return any(start <= m.start_char < colon for m in persons)


def _named_alone(scene: Scene, clusters: Clusters, start: int, end: int) -> Cluster | None:
    """The one person whom a line begins with, and who is named nowhere above it."""
    line = scene.document.text[start:end]
    words = line.split()
    below = [i for i, m in enumerate(scene.mentions) if start <= m.start_char]
    persons = [
        i
        for i in below
        if scene.mentions[i].type == "person" and scene.mentions[i].kind == "proper"
    ]
    if len(words) > _BELOW_WORDS or len(persons) != 1 or not _TOGETHER.isdisjoint(words):
        return None
    name = scene.mentions[persons[0]]
    ahead = line[: name.start_char - start].strip().lower().rstrip(".")
    behind = scene.document.text[name.end_char : end].strip()
    cluster = clusters.of(persons[0])
    if (
        cluster is None
        or (ahead and ahead not in lexicon().titles)
        or behind[:1] not in ("", ",", "(", ".")
    ):
        return None
    above = any(scene.mentions[member].start_char < start for member in cluster.members)
    return None if above else cluster
