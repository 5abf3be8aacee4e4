"""Accounts, e-mail addresses and telephone numbers that stand in the text as such."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extract.gazetteer.records import NamedSpan, Reading

_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_](?:[\w.]*\w)?")
_PHONE = re.compile(r"(?<![\w+])\+\d{1,3}[\s().-]?(?:\d[\s().-]?){6,12}\d(?!\w)")
_LONGEST = 320
"""Characters of an address; none that works is longer."""
_NEAR = 60
"""How many characters around a handle may name its platform."""
_PLATFORMS = {
    "telegram": "telegram", "twitter": "x", "tweet": "x", "facebook": "facebook",
    "wechat": "wechat",
    "weibo": "weibo", "instagram": "instagram", "tiktok": "tiktok", "youtube": "youtube",
    "whatsapp": "whatsapp", "reddit": "reddit", "vkontakte": "vk", "mastodon": "mastodon",
}  # fmt: skip


def find_accounts(doc: Doc) -> Iterator[NamedSpan]:
    """Yield accounts; the key of a handle is None when no platform is named near it."""
    text = doc.text
    for pattern, subtype in ((_EMAIL, "email"), (_HANDLE, "handle"), (_PHONE, "phone")):
        for match in pattern.finditer(text):
            span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if span is None or len(match[0]) > _LONGEST:
                continue
            key = _key(text, match, subtype)
            reading = Reading("account", subtype, match[0], key, None)
            yield NamedSpan(span.start, span.end, reading, f"pattern:{subtype}", head=span.end - 1)


def _key(text: str, match: re.Match[str], subtype: str) -> str | None:
    if subtype == "email":
        return f"email:{match[0].lower()}"
    if subtype == "phone":
        return "phone:+" + re.sub(r"\D", "", match[0])
    around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR].lower()
    named = {platform for word, platform in _PLATFORMS.items() if word in around}
    if len(named) != 1:
        return None
    return f"account:{named.pop()}/{match[0][1:].lower()}"
