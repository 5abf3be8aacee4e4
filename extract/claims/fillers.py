"""Which mention a filler's head word stands for, and mentions for heads that no rule has named."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.frames import Frame
from extract.mentions import DocMention
from graph.ontology import ontology

_RELATIVE = ("who", "whom", "which", "that", "whose")
_LEFT_OFF = ("DET", "PUNCT", "SPACE", "ADP", "CCONJ", "SCONJ", "PART")


class MentionIndex:
    """Finds the mention of a head word: by its own head first, then the name that contains it."""

    def __init__(self, mentions: Iterable[DocMention]) -> None:
        self._by_head: dict[int, DocMention] = {}
        self._inside: dict[int, DocMention] = {}
        for mention in mentions:
            self._by_head.setdefault(mention.head, mention)
            if mention.kind == "proper":
                for i in range(mention.start, mention.end):
                    self._inside.setdefault(i, mention)

    def at(self, token: Token) -> DocMention | None:
        """The mention that this word stands for; of a relative pronoun, its antecedent's."""
        token = antecedent(token)
        return self._by_head.get(token.i) or self._inside.get(token.i)


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if token.lower_ not in _RELATIVE or token.pos_ not in ("PRON", "DET", "SCONJ"):
        return token
    for verb in token.ancestors:
        if verb.dep_ == "relcl":
            return verb.head
    return token


def extra_mentions(
    doc: Doc, frames: Iterable[Frame], mentions: Sequence[DocMention]
) -> list[DocMention]:
    """Mentions for fillers that none was found for: names of unknown kind, and scenes.

    Things ("the phone", "a banner") get none; their role keeps the words as its value.
    """
    index = MentionIndex(mentions)
    added: dict[int, DocMention] = {}
    for frame in frames:
        for filler in frame.fillers:
            head = antecedent(filler.head)
            if ontology().roles[filler.role].holds != "entity" or head.i in added:
                continue
            if index.at(head) is not None:
                continue
            made = _mention(doc, filler.role, head)
            if made is not None:
                added[head.i] = made
    return [added[i] for i in sorted(added)]


def with_scenes_as_places(
    frames: Iterable[Frame], mentions: Sequence[DocMention]
) -> list[DocMention]:
    """Names that only ever fill a place are places, whatever kind of body they look like."""
    index = MentionIndex(mentions)
    roles: dict[int, set[str]] = {}
    for frame in frames:
        for filler in frame.fillers:
            mention = index.at(filler.head)
            if mention is not None:
                roles.setdefault(mention.head, set()).add(filler.role)
    return [
        replace(m, type="place", subtype="venue", actor=None)
        if roles.get(m.head) == {"place"} and _is_unsure_body(m)
        else m
        for m in mentions
    ]


def _is_unsure_body(mention: DocMention) -> bool:
    guessed = mention.rule.startswith(("ner:", "pattern:", "name:", "echo"))
    vague = mention.subtype in (None, "ngo", "company", "unknown")
    return guessed and vague and mention.key is None and mention.type in ("organization", "person")


def _mention(doc: Doc, role: str, head: Token) -> DocMention | None:
    if role == "place" and head.pos_ in ("NOUN", "PROPN"):
        return _make(doc, head, "place", "venue")
    if head.lower_ in ("ones", "others", "everyone", "many") and role in ("target", "intermediary"):
        return _make(doc, head, "group", "collective")
    if head.pos_ == "PROPN" and role != "instrument":
        return _make(doc, head, "organization", None)
    return None


def _make(doc: Doc, head: Token, type_: str, subtype: str | None) -> DocMention:
    start, end = phrase(head)
    span = doc[start:end]
    return DocMention(
        start=start,
        end=end,
        head=head.i,
        start_char=span.start_char,
        end_char=span.end_char,
        text=span.text,
        type=type_,
        subtype=subtype,
        name=span.text,
        key=None,
        country=None,
        kind="proper" if head.pos_ == "PROPN" else "nominal",
        rule="filler",
        plural=head.tag_ in ("NNS", "NNPS"),
        lemma=head.lemma_.lower(),
    )


def phrase(head: Token) -> tuple[int, int]:
    """Token bounds of the words that belong before a head noun, without its article, and itself."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in ("compound", "amod", "nummod", "nmod", "poss", "quantmod"):
            start = min(start, child.left_edge.i)
    while start < head.i and head.doc[start].pos_ in _LEFT_OFF:
        start += 1
    return start, head.i + 1
