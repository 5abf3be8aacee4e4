"""Who only bears a name: "Mr. Tal, no relation to the consul Omer Tal, was threatened".

Whoever is said to be unrelated to a person is not that person, though a surname alone would mean
him. "Mr. Tal, who has no relation to the protest" says nothing of the kind.
"""

import re

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.mention import DocMention

_KIN = "|".join(sorted(lexicon().words["words_of_kinship"]))
_TIES = r"(?:family|blood|kinship) (?:ties?|links?|relations?|connections?)"
_UNRELATED = re.compile(
    r"[\s,(\u2013\u2014-]{1,4}(?:(?:an?|the) (?:[\w-]+ ){1,4})?"
    r"(?:(?:who|and|but|though) )?(?:(?:is|was|are|were) )?(?:himself |herself )?"
    rf"(?:(?:no|not an?|not any) (?:\w+ ){{0,2}}?(?:{_KIN})\b|(?:not |un)(?:\w+ )?related\b"
    rf"|(?:has|have|had) no {_TIES}\b"
    r"|shares? (?:only|merely|just|nothing but) (?:an?|his|her|the) (?:family |last |sur)?name\b)"
)
_NOBODY_NAMED = re.compile(
    r"\s*(?:[,.;:)!?\u2013\u2014]|$|(?:to|of|with) (?:him|her|them|either)\b)"
)
_PART = re.compile(r"[^,.;:)!?]*")


def is_called_unrelated(scene: Scene, mention: DocMention) -> bool:
    """Whether the words behind a name say that its bearer is no kin of a person."""
    text = scene.document.text
    said = _UNRELATED.match(text, mention.end_char)
    if said is None:
        return False
    if _NOBODY_NAMED.match(text, said.end()):
        return True
    part = _PART.match(text, said.end())
    end = part.end() if part else said.end()
    return any(
        other.type == "person" and said.end() <= other.start_char < end for other in scene.mentions
    )
