"""Short forms for the mentions of a test text."""

from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Span

from extract.gazetteer.records import Reading
from extract.naming.mention import DocMention, MentionKind


@dataclass(frozen=True)
class Spec:
    """What a mention is, apart from where it stands."""

    words: str
    type: str
    subtype: str | None
    kind: MentionKind
    fields: dict[str, Any] = field(default_factory=dict)

    def to_mention(self, span: Span, *, definite: bool) -> DocMention:
        head = span.root
        nominal = self.kind == "nominal"
        values: dict[str, Any] = {
            "name": self.words,
            "key": None,
            "country": None,
            "rule": "test",
            "plural": head.tag_ in ("NNS", "NNPS") and self.type != "person",
            "lemma": head.lemma_.lower() if self.type != "person" or nominal else "",
            "definite": nominal and definite,
            "modifiers": tuple(t.lower_ for t in span if t.i < head.i) if nominal else (),
        }
        return DocMention(
            start=span.start, end=span.end, head=head.i, start_char=span.start_char,
            end_char=span.end_char, text=span.text, type=self.type, subtype=self.subtype,
            kind=self.kind, **(values | self.fields),
        )  # fmt: skip


def who(words: str, **fields: Any) -> Spec:
    """A named person."""
    return Spec(words, "person", "unknown", "proper", fields)


def body(words: str, subtype: str = "ngo", type: str = "organization", **fields: Any) -> Spec:
    """A named organization, campus or group."""
    return Spec(words, type, subtype, "proper", fields)


def noun(words: str, type: str = "person", subtype: str | None = "unknown", **fields: Any) -> Spec:
    """A description."""
    return Spec(words, type, subtype, "nominal", fields)


def state(words: str, code: str, name: str) -> Spec:
    """A qualified government phrase."""
    fields = {"key": f"state:{code}", "country": code, "name": name, "rule": "pattern:state"}
    return Spec(words, "organization", "state", "proper", fields)


def land(words: str, code: str, name: str | None = None) -> Spec:
    """A country, with its reading as an actor."""
    actor = Reading("organization", "state", name or words, f"state:{code}", code)
    fields = {"key": f"place:{code}", "country": code, "actor": actor, "name": name or words}
    return Spec(words, "place", "country", "proper", fields)


def bare(words: str) -> Spec:
    """A government phrase without a state."""
    return Spec(words, "organization", "state", "nominal", {"rule": "state:bare"})
