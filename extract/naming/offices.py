"""Which roles are public offices.

A natural person is sensitive unless he holds an office of a state, party organ, mission, security
service, police or court. Heads and speakers of other bodies are made public by a reviewer only, and
so are holders of former offices: in doubt a person stays private.
"""

import re

from extract.naming.mention import DocMention
from extract.naming.person_words import person_words

_PAIRS = re.compile(
    r"\b(consul general|high commissioner|attorney general|prosecutor general|prime minister|"
    r"head of state|head of government|police chief|chief of police|secretary of state|"
    r"foreign secretary|home secretary|interior secretary|chief justice|desk officer|"
    r"party secretary|(first|second|third) secretary)\b"
)
_OFFICE_OF = re.compile(r"^(.*?)\b(?:of|for|to|at|from)\b(.*)$")


def public_office(mention: DocMention) -> str | None:
    """The office as said, when it makes its holder public; None for every other role.

    A student, an activist, the director of an organization, the president of a university and a
    former minister have no public office; nor has the widow of a colonel.
    """
    if mention.type != "person":
        return None
    said = mention.role_text or (mention.text if mention.kind == "nominal" else "")
    words = person_words()
    low = said.lower()
    tokens = re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?", low)
    if not tokens or set(tokens) & words["private_words"] or "vice-chancellor" in tokens:
        return None
    split = _OFFICE_OF.match(low)
    own = re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?", split[1] if split else low)
    nouns = {words.role(token) or token for token in own}
    if any(words.roles.get(noun) == "relative" for noun in nouns):
        return None
    if _PAIRS.search((split[1] if split else low).replace("-", " ")) or _PAIRS.search(low):
        return said
    if nouns & words["public_roles"]:
        return said
    named = mention.country is not None and mention.subtype in {"official", "diplomat"}
    body = named or bool(set(tokens) & words["public_words"])
    return said if body and nouns & words["public_if_body"] else None
