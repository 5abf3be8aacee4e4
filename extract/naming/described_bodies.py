"""Nouns for bodies and accounts: "the student union", "their page".

Land of the same name is no body ("the far bank of the stream"), nor is what somebody tells an
account of a platform ("their accounts agree").
"""

from functools import lru_cache

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES, POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.grammar import sentence_of
from extract.naming.already_named import AlreadyNamed
from extract.naming.description import POINTING, Description, describes_next

_ACCOUNT_NOUNS = {"account": "handle", "accounts": "handle", "profile": "page", "profiles": "page",
                  "page": "page", "pages": "page", "handle": "handle"}  # fmt: skip


def is_center_of_people(known: AlreadyNamed, i: int) -> bool:
    """ "the Zemblan cultural center", "our community centre": those who run and visit it."""
    kinds = organization_words()["centers_of_people"]
    center = known.view.low[i].removesuffix("s") in {"center", "centre"}
    return center and known.view.word(i - 1) in kinds


def _is_ground(known: AlreadyNamed, token: Token) -> bool:
    """ "the far bank of the stream", "sent to the front": land, and no body."""
    words, view, i = organization_words(), known.view, token.i
    if token.lower_ not in words["ground_nouns"]:
        return False
    of_water = view.word(i + 1) == "of" and bool(
        words["waters"] & {view.word(i + 2), view.word(i + 3)}
    )
    at_war = view.word(i - 1) == "the" and view.word(i - 2) in {"to", "at", "from", "on", "in"}
    lined = token.lower_ == "front" and at_war and view.word(i + 1) not in {"of", "for"}
    return of_water or lined or view.word(i - 1) in words["ground_sides"]


def described_body(known: AlreadyNamed, token: Token) -> Description | None:
    words = organization_words()
    low = token.lower_
    if _is_ground(known, token):
        return Description("place", "venue", token.tag_ == "NNS")
    view = known.view
    modified = (token.i > 0 and view.doc[token.i - 1].pos_ in {"ADJ", "NOUN", "PROPN"}) or (
        view.word(token.i - 1) in ARTICLES | POINTING | POSSESSIVE
    )
    before = view.word(token.i - 1)
    if before in words["student_words"] and low in words["student_heads"]:
        return Description("organization", "student_association", low.endswith("s"))
    if before in words["diaspora_words"] and low in words["diaspora_heads"]:
        return Description("organization", "diaspora_association", low.endswith("s"))
    if low in {"groups", "group"}:
        rights = {before, view.word(token.i - 2)} & organization_words()["civic_words"]
        if rights:
            return Description("organization", "ngo", low == "groups")
        return Description("group", "collective", True)
    subtype = words.tables["nominal_heads"].get(low, "ngo")
    if low in {"agency", "agencies"} and before in known.words["trades"] | {"detective", "news"}:
        subtype = "media" if before == "news" else "company"  # "a travel agency"
    if low in words["nominal_shy"] and not modified:
        return None
    plural = token.tag_ == "NNS" and low not in {"media", "press"}
    return Description("organization", subtype, plural)


def described_account(known: AlreadyNamed, token: Token) -> Description | None:
    subtype = _ACCOUNT_NOUNS.get(token.lower_)
    page = token.lower_ in {"channel", "group", "chat"}
    if subtype is None and not page:
        return None
    if token.lower_ in {"account", "accounts"} and _is_told(token) and tells(token):
        return None
    if describes_next(known.view, token.i):
        return None
    near = set(known.view.low[max(0, token.i - 3) : token.i])
    online = bool(near & organization_words()["online_words"])
    if online and page:
        return Description("account", "page", False)
    owned = bool(near & (POSSESSIVE | {"his", "her", "their"}))
    if subtype is None or not (online or owned):
        return None
    return Description("account", subtype, token.tag_ == "NNS")


def _is_told(account: Token) -> bool:
    """Whether "their accounts" do not act, or speak for themselves: "their accounts agree"."""
    speaking = organization_words()["what_accounts_do"]
    return account.dep_ != "nsubj" or account.head.lemma_.lower() in speaking


def tells(account: Token) -> bool:
    """Whether an account is what somebody tells: no word of the sentence speaks of a platform."""
    online = _online_words()
    return not any(t.lower_ in online or t.text.startswith("@") for t in sentence_of(account))


@lru_cache(maxsize=1)
def _online_words() -> frozenset[str]:
    words = organization_words()
    online = words["online_words"] | words["platform_cues"] | words["account_cues"]
    return online - {"account", "accounts"}
