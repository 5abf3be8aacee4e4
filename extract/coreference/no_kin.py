"""Who is named only to say that somebody is not his kin: "the elder, who is no relation to the
minister Ana Li, was stopped. Her flat was searched" tells of the elder.

Whoever stands behind "no relation to", "not related to" or "a namesake of", and nowhere else, takes
no part in what is told; a pronoun behind it means somebody else, if there is anybody. It may mean
him where a clause goes on about him: "no relation to the minister Ana Li, who let her brother go".
"""

import re

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene

_KIN = "|".join(sorted(lexicon().words["words_of_kinship"]))
_SAID = re.compile(
    rf"\b(?:(?:no|not an?|not any|never an?) (?:\w+ ){{0,2}}?(?:{_KIN}) (?:of|to|with)"
    rf"|(?:not|never|n[o']t|hardly) (?:\w+ )?(?:related|kin) to|unrelated to"
    r"|den(?:y|ies|ied|ying) (?:being|that \w+ (?:is|was)) (?:\w+ )?(?:related|kin) to"
    r"|no (?:family|blood|kinship) (?:ties?|links?|relations?|connections?) (?:to|with)"
    r"|namesakes? of|not to be (?:confused|mistaken|mixed up) (?:with|for)"
    r"|shar(?:es?|ed|ing) (?:\w+ ){0,3}?(?:sur)?names? with"
    r"|(?:bears?|bore|bearing|has|had|have) the same (?:\w+ )?(?:sur)?name as) "
)
_PART = re.compile(r"[^,.;:)!?\u2013\u2014]*(?:,? (?:who|whose|whom)\b[^.;!?]*)?")


def named_as_no_kin(scene: Scene) -> dict[int, int]:
    """The persons named behind words which say that somebody is no kin; how far that goes on."""
    text = scene.document.text
    parts = [(said.end(), _end(text, said.end())) for said in _SAID.finditer(text)]
    return {
        index: end
        for index, mention in enumerate(scene.mentions)
        if mention.type == "person" and mention.kind != "pronoun"
        for start, end in parts
        if start <= mention.start_char < end
    }


def only_as_no_kin(scene: Scene, apart: dict[int, int], pronoun: int, cluster: Cluster) -> bool:
    """Whether all that is told of somebody before a pronoun is whose kin he is not."""
    place = scene.mentions[pronoun].start_char
    told = [member for member in cluster.members if member < pronoun]
    return bool(told) and all(apart.get(member, place) < place for member in told)


def _end(text: str, start: int) -> int:
    part = _PART.match(text, start)
    return part.end() if part else start
