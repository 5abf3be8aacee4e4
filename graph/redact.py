"""What leaves the machine is pseudonymized here: one pure function before every door.

It fails closed. Only the fields that are listed here pass; a field that nobody thought of is left
out. Texts go through `graph.mask`, ids are keyed by a secret of the store, so that nobody can make
them from a guessed name or text. Offsets, addresses, document texts and what a reviewer wrote are
left out. The result is pseudonymized, never anonymous: whoever knows the case may recognize it.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.mask import MASK, KnownSpans, mask_names
from graph.mask_words import is_common
from graph.model import TOPIC
from graph.name_index import NameIndex
from graph.ontology import ontology
from graph.redact_campaigns import FORM, redacted_campaigns

__all__ = ["MASK", "KnownSpans", "Policy", "pseudonym", "redact"]

_PUBLIC_ID = re.compile(
    r"state:[A-Z]{2}(?:-[A-Z0-9]{1,3})?"
    r"|place:(?:geonames:\d+|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)"
    r"|campus:[a-z0-9-]+(?:\.[a-z0-9-]+)+"
)
_KINDS = frozenset(
    ("doc", "ent", "evt", "clm", "lnk", "jdg", "fnd", "cmp", "state", "place", "campus", "account",
     "email", "platform")
)  # fmt: skip
_ANY_ID = re.compile(r"[a-z]+:\S+")

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_CODE = re.compile(r"[A-Za-z]{2}(?:-[A-Z0-9]{1,3})?")
_TIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?")
_PROGRAM = re.compile(r"[a-z0-9_./:;=+-]+(?: [a-z0-9_./:;=+-]+)*")
_RULE = re.compile(r"rule:[a-z0-9_]+/[0-9.]+")

_PLAIN_FIELDS: Mapping[str, re.Pattern[str]] = {
    name: pattern
    for pattern, names in (
        (_WORD, ("record", "kind", "type", "subtype", "modality", "standing", "scope", "mode",
                  "status", "precision", "verdict", "field", "role", "issue", "issues")),
        (_CODE, ("country", "language", "about")),
        (_TIME, ("published", "first", "last", "time", "withdrawn_time")),
        (_PROGRAM, ("rule", "extractor")),
    )
    for name in names
}  # fmt: skip
_ID_FIELDS = frozenset(
    ("id", "document", "documents", "event", "events", "entity", "entities", "members", "claim",
     "claims", "place", "from", "to", "node", "superseded_by", "judgement")
)  # fmt: skip
_TEXT_FIELDS = frozenset(
    ("quote", "title", "name", "names", "text", "publisher", "public_role", "trigger")
)
_NUMBER_FIELDS = frozenset(
    ("confidence", "score", "sources", "independent_sources", "low", "high", "sensitive",
     "inferred", "withdrawn", "total")
)  # fmt: skip
_AUTHOR_FIELDS = frozenset(("author", "withdrawn_by"))
_NESTED_FIELDS = frozenset(
    ("roles", "attribution", "trigger", "issues", "alternatives", "left", "right", "value",
     "reviewed")
)  # fmt: skip


@dataclass(frozen=True)
class Policy:
    """What may be shown, and by which secret ids are keyed.

    Attributes:
        secret: Of the store; at least 16 bytes.
        known_spans: Where names of the gazetteer stand in a text.
        public_names: Names of entities of the store that are known to be public.
        hidden_names: Names and surfaces that must never be shown, whatever else holds.
    """

    secret: bytes
    known_spans: KnownSpans
    public_names: frozenset[str] = frozenset()
    hidden_names: frozenset[str] = frozenset()
    _hidden: NameIndex = field(init=False, repr=False, compare=False)
    _public: NameIndex = field(init=False, repr=False, compare=False)
    _masked: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.secret) < 16:
            raise ValueError("a secret needs at least 16 bytes")
        hidden = NameIndex(self.hidden_names, needs_capital=_is_ordinary_name)
        object.__setattr__(self, "_hidden", hidden)
        object.__setattr__(self, "_public", NameIndex(self.public_names, exact=True))

    def keyed_id(self, id: str) -> str:
        """The id under this store's secret; states, coded places and campuses keep theirs."""
        if _PUBLIC_ID.fullmatch(id):
            return id
        kind = id.partition(":")[0]
        return f"{kind if kind in _KINDS else 'id'}:{self._digest(id)[:24]}"

    def reviewer(self, author: str) -> str:
        """Rules keep their names; a person's becomes `person:` and a number."""
        return author if _RULE.fullmatch(author) else f"person:{self._digest(author)[:8]}"

    def mask(self, text: str) -> str:
        """The text without names that may not be shown; each text is looked at once."""
        shown = self._masked.get(text)
        if shown is None:
            shown = self._masked[text] = mask_names(
                text, known_spans=self.known_spans, public=self._public, hidden=self._hidden
            )
        return shown

    def mask_place(self, name: str) -> str:
        """As `mask`, for the name of a place or state: "Sofia" is nobody there."""
        return self.mask(f"in {name}").removeprefix("in ")

    def _digest(self, text: str) -> str:
        data = text.encode("utf-8", "surrogatepass")
        return hmac.new(self.secret, data, hashlib.sha256).hexdigest()


def _is_ordinary_name(name: str) -> bool:
    """A name of English words is hidden only where it is capitalized: "Will", but not "will".

    One that is given without capitals, as in a table, is hidden however it is written.
    """
    return name != name.lower() and all(is_common(word) or len(word) < 2 for word in name.split())


def redact(record: Mapping[str, Any], policy: Policy) -> dict[str, Any]:
    """Pseudonymize one record of an export or an answer; the argument is left as it is.

    The name of a sensitive person, of every account, and of whatever is known from the texts alone
    becomes a pseudonym that is the same throughout the store. All else is masked as `graph.mask`
    says.
    """
    shown = _fields(record, policy)
    shown.pop("text", None)
    if "name" in record and "id" in record:
        _name(shown, record, policy)
    if record.get("record") == "finding":
        shown.update(_result(record, policy))
    shown["redacted"] = True
    return shown


def _result(finding: Mapping[str, Any], policy: Policy) -> dict[str, Any]:
    """What may be shown of what an analysis found; nothing of an analysis unknown here."""
    if finding["kind"] != "campaigns":
        return {}
    found = json.loads(finding["result"])
    if found.get("form") != FORM:
        return {}
    shown = redacted_campaigns(found, policy, lambda record: redact(record, policy))
    return {"result": json.dumps(shown, ensure_ascii=False, sort_keys=True)}


def _name(shown: dict[str, Any], record: Mapping[str, Any], policy: Policy) -> None:
    """Put the pseudonym where the name, or a part of it, may not be shown."""
    hidden = bool(record.get("sensitive", True)) or record.get("type") == "account"
    if not hidden and _PUBLIC_ID.fullmatch(str(record["id"])):
        shown["name"] = policy.mask_place(str(record["name"]))
        if "names" in shown:
            shown["names"] = [policy.mask_place(str(name)) for name in record["names"]]
    if hidden or MASK in str(shown.get("name", MASK)):
        shown["name"] = pseudonym(str(record["id"]), str(record.get("type")), policy)
    if hidden:
        shown.pop("public_role", None)
        shown["names"] = [shown["name"]]
    elif "names" in shown:
        shown["names"] = sorted({shown["name"], *(n for n in shown["names"] if MASK not in n)})


def pseudonym(id: str, type_: str, policy: Policy) -> str:
    """A name for what must not be named: `person 3fa2c1d0`."""
    kind = type_ if _WORD.fullmatch(type_) else "name"
    return f"{kind} {policy.keyed_id(id).rpartition(':')[2][:8]}"


def _fields(record: Mapping[str, Any], policy: Policy) -> dict[str, Any]:
    shown = {}
    for name, value in record.items():
        passed, what = _field(name, value, policy)
        if passed:
            shown[name] = what
    return shown


def _field(name: str, value: Any, policy: Policy) -> tuple[bool, Any]:
    """Whether the field passes, and what of it."""
    if value is None:
        return name in _ALL_FIELDS, None
    if isinstance(value, Mapping):
        return name in _NESTED_FIELDS, _fields(value, policy)
    if isinstance(value, list | tuple):
        items = [_field(name, item, policy) for item in value]
        return name in _ALL_FIELDS, [item for passed, item in items if passed]
    if isinstance(value, bool | int | float):
        return name in _NUMBER_FIELDS, value
    if not isinstance(value, str):
        return False, None
    return _text_field(name, value, policy)


def _text_field(name: str, value: str, policy: Policy) -> tuple[bool, Any]:
    if name in _AUTHOR_FIELDS or value.startswith("person:"):
        return name in _ALL_FIELDS, policy.reviewer(value)
    plain = _PLAIN_FIELDS.get(name)
    if name in ("issue", "issues") and value.startswith(TOPIC):
        return True, TOPIC + policy.mask(value.removeprefix(TOPIC))
    if plain is not None:
        is_link = name == "type" and value in ontology().link_types
        return is_link or bool(plain.fullmatch(value)), value
    if name in ("from", "to") and _TIME.fullmatch(value):
        return True, value
    if name in _ID_FIELDS:
        return True, policy.keyed_id(value)
    if name == "value" and _ANY_ID.fullmatch(value):
        return True, policy.keyed_id(value)
    if name in _TEXT_FIELDS or name == "value":
        return True, policy.mask(value)
    return False, None


_ALL_FIELDS = frozenset(
    {*_PLAIN_FIELDS, *_ID_FIELDS, *_TEXT_FIELDS, *_NUMBER_FIELDS, *_AUTHOR_FIELDS, *_NESTED_FIELDS}
)
