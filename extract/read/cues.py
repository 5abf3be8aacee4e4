"""Words and layouts by which a part of a text shows what it is for."""

import re

from extract.wordlists import word_sets

CAPTION = re.compile(
    r"[\[(*_]*(?:(?:cover|file|header|lead|stock) )?(?:photo(?:graph)?s?|images?|pictures?"
    r"|credits?|captions?"
    r"|figure|fig\.|illustration|video|map)(?: (?:credits?|courtesy|by|above|below|caption|\d+))*"
    r"(?:\s*[:|/\u2014\u2013]|\. | by | courtesy )|!\[",
    re.IGNORECASE,
)
_PICTURE = "photo(?:graph)?s?|pictures?|images?|video|illustration|graphic|courtesy|credits?"
_NAMED = r"[A-Z\u00c0-\u00de][\w.'\u2019-]*(?: [A-Z\u00c0-\u00de&][\w.'\u2019-]*){0,3}"
CREDIT = re.compile(
    rf"[(\[](?:(?i:courtesy)(?: of)? |(?i:{_PICTURE})(?: credit)?(?: ?[:/] ?| by | courtesy ))"
    r"[^()\[\]]{2,80}[)\]][.]?[*_]*\Z"
    rf"|[(\[]{_NAMED} ?/ ?{_NAMED}[)\]][*_]*\Z"
    rf"|[.\u2014\u2013|-] ?(?i:{_PICTURE})(?: credit)?(?: ?: ?| (?:by|of|courtesy) ){_NAMED}"
    rf"(?: ?[/,] ?{_NAMED})*[.]?[*_]*\Z"
    rf"|[.!|] ?(?:\u00a9 ?)?{_NAMED} ?/ ?{_NAMED}[.]?[*_]*\Z|[.|] ?\u00a9 ?[^.!?]{{2,60}}\Z"
)
"""A picture's credit at the end of the words below it: "(Photo: Jo Doe/Wire)", "Jo Doe / Wire"."""
SIGNED = re.compile(
    r"(?:\u2014|\u2013|--|-) ?[A-Z\u00c0-\u00de][\w'\u2019.-]+(?:,? [\w'\u2019.-]+){0,9}\Z"
)
"""Who is quoted, in a line of its own below the quote."""
CHANGED = re.compile(
    r"\W*(?:some |all |the )?(?:names?|identit(?:y|ies)|(?:identifying )?details)\b"
    r".{0,60}\b(?:has|have|is|are|was|were)"
    r" (?:been )?(?:changed|withheld|altered|omitted|pseudonyms)",
    re.IGNORECASE | re.DOTALL,
)
"""A remark about names, often with a star before it."""
CONTENTS = re.compile(
    r"\W*(?:(?:table of )?contents|in this (?:report|issue)|on this page)\W*\Z", re.IGNORECASE
)
LINKED = re.compile(r"\W*\[[^\]\n]+\]\(#[^)\s]*\)\W*\Z")
"""Nothing but a link into the same page."""
CITED = re.compile(r"(?:\[\^?\w{1,4}\])+\Z")
"""Marks of footnotes at the end of a line."""
NUMBERED = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|(?:[A-Za-z]|[ivxIVX]{2,5})[.)])\s+"
    r"(?=[A-Z\u00c0-\u00de])"
)
_PARTS = "|".join(sorted(word_sets("structure")["parts"]))
PART = re.compile(rf"(?:{_PARTS})\s+(?:\d{{1,3}}|[ivxlIVXL]{{1,6}}|[A-Z])\b[.:)]?", re.IGNORECASE)
"""The number of a part of a text: "Section 2.", "Chapter IV"."""
ASKS = re.compile(
    r"\b(?:should|must|ought to|needs? to|has to|have to|urg(?:e|es|ed|ing)|recommend\w*"
    r"|call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|request(?:s|ed|ing)?"
    r"|appeal(?:s|ed|ing)? to|ask(?:s|ed|ing)? (?:\w+ ){1,6}to|insist(?:s|ed)? that)\b",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"[*_]*(?:(?:story|report(?:ing|ed)?|text|words|written|edited|editing|additional reporting"
    r"|photos? and text|interview|translat(?:ed|ion)|posted|filed|compiled) by|by|authors?:"
    r"|(?:text|words|story|reporter):)[:]? ",
    re.IGNORECASE,
)
BYLINE_NAMES = re.compile(
    r"(?:(?:[A-Z][\w.'\u2019-]*|and|de|van|von|der|al|el|bin|la|le|in|on|for|the|of|by|editing|writing|reporting|&|\d{1,4}|["
    r"|/,;-])[,.]?\s*)+(?:(?:[\w-]+ )?(?:reporter|writer|correspondent|editor|contributor"
    r"|columnist|journalist|producer|freelance|staff|desk)[*_]*)?\Z"
)
NOTICE = re.compile(
    r"(?:\u00a9|\(c\) (?:copyright|\d{4})\b|copyright\b|all rights reserved"
    r"|licen[sc]ed? under|licen[sc]e:|this (?:text|work|article|document"
    r"|narrative|story|report) (?:is|was) (?:licen[sc]ed|invented|fictional|generated|free"
    r"|published under)"
    r"|disclaimer\b|for immediate release|share (?:this|on)\b|subscribe\b|sign up (?:for"
    r"|to)\b|read more\b"
    r"|click here\b|follow us\b|advertisement\b|all (?:names|people|persons"
    r"|characters)\b.{0,60}\b(?:invented|fictional)"
    r"|<!--)",
    re.IGNORECASE,
)
INVENTED = re.compile(r"\W*INVENTED\b")
REFERENCES = re.compile(
    r"\W*(?:\d+\.? )?(?:references?|notes|end ?notes|foot ?notes|bibliography|sources|works"
    r" cited|citations"
    r"|further reading)\W*\Z",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(
    r"\[\^?\d{1,3}\]|\d{1,3}\.?[ \t]+(?:see\b|ibid|id\.|supra\b|cf\.|https?://|available at"
    r"|accessed)"
    r"|(?:ibid|supra)\b|(?:see|available at|source)s?:? +https?://|https?://\S+\Z",
    re.IGNORECASE,
)
RECOMMENDATIONS = re.compile(
    r"\W*(?:[\w.]{1,4} )?(?:.{0,40}\b)?(?:recommendations?|calls? to action|what (?:should"
    r"|must|can) be done|our asks?"
    r"|demands)\b.{0,60}\Z",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"\b(?:recommend(?:s|ed|ing|ations?)?|call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for"
    r"|urg(?:e|es|ed|ing)|should|must"
    r"|need(?:s)? to|ought to|ask(?:s|ed|ing)? (?:\w+ ){1,6}to|request(?:s|ed|ing)?"
    r"|demand(?:s|ed|ing)?|steps|measures"
    r"|appeal(?:s|ed|ing)? (?:to|for))\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\W*to (?:the |all |its )?[^.!?]{2,80}:?\W*\Z", re.IGNORECASE)
_DEMANDS = "|".join(sorted(word_sets("structure")["demands"]))
IMPERATIVE = re.compile(
    rf"\W*(?:\d{{1,3}}[.)]|\(?[a-z][.)])?\W*(?:(?:\w+ly|immediately|also|not) )?(?:to"
    rf" )?(?:{_DEMANDS})\b",
    re.IGNORECASE,
)

SPEAKER = re.compile(
    r"(?:\[[^\]\n]{1,24}\] ?|\(?\d{1,2}[:.]\d\d\)?:? )?(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Coun"
    r"|Cllr|Sen|Rep|Sr|Jr|St)\.? )?"
    r"[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019.-]*){0,2}:(?= )"
)
"""A name before a colon, as in chats, hearings and interviews."""
SPOKEN = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][\w'\u2019-]*[.:]|[QA][.:] ")
"""A speaker's name at the start of an answer, as court records print it."""
TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Lady|Lord|Judge|Justice|Councillor|Coun"
    r"|Cllr|Senator|Sen|Rep|Chair"
    r"|President|Minister|Officer|Inspector|Sergeant|Sgt|Captain|Representative|Member"
    r"|Secretary|Head|Director|Spokes\w+"
    r"|Delegate|Counsel|Lawyer|Attorney|Witness|Speaker|Rapporteur|Ambassador|Consul|Q|A"
    r"|From|To|Cc|Subject|Date|Re|PS|NB|Note)\b"
)
_RUN_WORD = r"(?:[A-Z][\w'\u2019/-]*|and|or|of|the|for|to|on|in|against|by|with|from|at|a|an|&)"
RUN_IN = re.compile(
    rf"(?:[*_]{{1,3}})?([A-Z][\w'\u2019/-]*(?:,? {_RUN_WORD}){{0,24}})"
    r"([*_]{0,3}:[*_]{0,3}|\.[*_]{1,3})(?= )"
)
NOMINAL = re.compile(
    r"(?:[a-z](?:tion|sion|ment|ance|ence|ity|ure|ism|ing|ship|ness|acy|ency|ancy|age|ery"
    r"|ory)s?|s|Law|Role|Impact"
    r"|Summary|Context|Conduct|Speech|Force|Control|Work|Life|Access|Abuse|Power|State"
    r"|Threat|Murder|Torture)\Z"
)
TOPICAL = re.compile(
    r"[a-z](?:tion|sion|ment|ance|ence|ity|ure|ism|ness|acy|ency|ancy|age|ery|ory)s?\Z"
)
"""How words for topics end, and hardly a name."""
TOPIC = re.compile(
    r"[A-Z]\w*(?:tion|sion|ment|ance|ence|ity|ure|ism|ness|acy)s?|Threats|Abuses?|Arrests"
    r"|Attacks|Background|Context"
    r"|Summary|Update|Analysis|Methods|Findings|Overview|Killings|Kidnappings?"
)
"""One word alone before a colon is a topic only when it cannot be a name."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might"
    r"|shall|should|must|said|says"
    r"|told|called|took|came|went|made|got|goes|wants?)\b",
    re.IGNORECASE,
)
