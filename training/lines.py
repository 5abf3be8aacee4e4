"""`python -m training.lines FILE...`: labels in short lines -> narratives with offsets.

A file holds one narrative; its name is the narrative's, `lamp-002.txt`. First what is known of it,
then the text, a sentence a line (an empty line begins a paragraph), with the events of a sentence
indented beneath it, then a line `---` and what concerns the whole text:

    title: A vigil by the left lion
    style: local_news
    published: 2022-05-16
    publisher: Trent Street Courier (invented)
    about: ER, GB

    On Saturday some seventy Eritreans held a vigil, and "hirelings" jeered at them.
      @vigil protest vigil | participant: some seventy Eritreans | time: On Saturday | on 2022-05-14
      disrupt_event/harass jeered | initiator: hirelings | target: them = some seventy Eritreans
    The embassy denied having paid anybody.
      @no statement.denial denied | initiator: The embassy | unsure
      mobilize paid | denied | by The embassy | sponsor: The embassy | from target_event: vigil
    ---
    organization The embassy | diplomatic_mission | state ER
    group some seventy Eritreans | crowd | private | them
    relation linked_to | hirelings | The embassy | alleged | sentence 1
    responds_to no vigil

An event is its type (`/` other types that are as right, `.` mode), its trigger, and parts between
bars, in any order: `role: words = names it stands for; ...`, `from role: names` for what other
sentences give, `by` who says so (nearest first, `;` between; `he = Omar Tal` as in roles), `on` a
date, a speech status, `pattern`, `unsure`. `#2` behind words means their second place in the
sentence. `sentence N` of a relation counts from 1.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.dates import parse_partial
from graph.ontology import ontology
from training.labels import ROLES

HEAD = ("title", "style", "published", "publisher", "about")
_EVENT = re.compile(r"(?:@(?P<tag>\S+) )?(?P<types>[a-z_/]+)(?:\.(?P<mode>[a-z_]+))? (?P<rest>.+)")

Labels = dict[str, Any]


class LineError(ValueError):
    """A line that cannot be understood; says which and why."""


@dataclass
class _Draft:
    """What has been read of a narrative so far.

    Attributes:
        paragraphs: Whether each sentence ends one.
        tags: Number of each event that has a name.
    """

    head: dict[str, str] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    paragraphs: list[bool] = field(default_factory=list)
    events: list[Labels] = field(default_factory=list)
    tags: dict[str, int] = field(default_factory=dict)
    entities: list[Labels] = field(default_factory=list)
    relations: list[Labels] = field(default_factory=list)
    event_relations: list[Labels] = field(default_factory=list)


def narrative(name: str, lines: str) -> Labels:
    """The labels of a narrative in the form of `training/narratives`.

    Raises:
        LineError: names the line and what is wrong with it.
    """
    draft = _Draft()
    for number, (part, line) in enumerate(_parts(lines), 1):
        try:
            _take(draft, part, line)
        except LineError as error:
            raise LineError(f"{name}, line {number}: {error}: {line.strip()}") from error
    missing = [key for key in HEAD if key not in draft.head]
    if missing or not draft.sentences:
        raise LineError(f"{name}: no {', '.join(missing) or 'sentences'}")
    return _finished(name, draft)


def _parts(lines: str) -> Iterator[tuple[str, str]]:
    """Each line with the part of the file it stands in: head, text, end, or gap for empty ones."""
    part = "head"
    for line in lines.splitlines():
        if not line.strip():
            part = "text" if part == "head" else part
            yield "gap", line
        elif line.strip() == "---" and part == "text":
            part = "end"
            yield "rule", line
        else:
            yield part, line


def _take(draft: _Draft, part: str, line: str) -> None:
    if part == "head":
        key, colon, value = line.partition(":")
        if not colon or key not in HEAD:
            raise LineError(f"one of {', '.join(HEAD)} and a colon is wanted")
        draft.head[key] = value.strip()
    elif part == "text" and line[0].isspace():
        _take_event(draft, line.strip())
    elif part == "text":
        draft.sentences.append(line.strip())
        draft.paragraphs.append(False)
    elif part == "gap" and draft.paragraphs:
        draft.paragraphs[-1] = True
    elif part == "end":
        _take_whole(draft, line.strip())


def _take_event(draft: _Draft, line: str) -> None:
    if not draft.sentences:
        raise LineError("an event stands before the first sentence")
    match = _EVENT.fullmatch(line)
    if not match:
        raise LineError("an event is its type, its trigger and parts between bars")
    trigger, *parts = (part.strip() for part in match["rest"].split(" | "))
    kinds = match["types"].split("/")
    _check_types(kinds, match["mode"])
    event: Labels = {
        "sentence": len(draft.sentences) - 1,
        "trigger": _span(draft.sentences[-1], trigger),
        "type": kinds[0],
        "alternatives": kinds[1:],
        "mode": match["mode"],
        "roles": [],
        "from_context": {},
        "modality": "asserted",
        "attribution": [],
        "scope": "incident",
        "date": None,
        "sure": True,
    }
    if any(other["trigger"] == event["trigger"] for other in _of_sentence(draft)):
        raise LineError("a trigger belongs to one event")
    for part in parts:
        _take_part(event, part, draft.sentences[-1])
    if match["tag"]:
        if match["tag"] in draft.tags:
            raise LineError(f"two events are called {match['tag']}")
        draft.tags[match["tag"]] = len(draft.events)
    draft.events.append(event)


def _of_sentence(draft: _Draft) -> list[Labels]:
    return [event for event in draft.events if event["sentence"] == len(draft.sentences) - 1]


def _take_part(event: Labels, part: str, sentence: str) -> None:
    key, _, rest = part.partition(" ")
    if part == "unsure":
        event["sure"] = False
    elif part in ("pattern", "incident"):
        event["scope"] = part
    elif part in ontology().modalities:
        event["modality"] = part
    elif key == "by":
        event["attribution"] = [re.sub(r" *= *", "=", source) for source in _listed(rest)]
    elif key == "on":
        event["date"] = _date(rest)
    elif key == "from":
        role, _, names = rest.partition(":")
        _check_role(event, role)
        event["from_context"].setdefault(role, []).append(_listed(names))
    else:
        role, colon, filler = part.partition(":")
        if not colon:
            raise LineError(f"not understood: {part}")
        _check_role(event, role)
        words, _, names = filler.partition(" = ")
        span = _span(sentence, words.strip())
        own = [span["text"], *(name for name in _listed(names) if name != span["text"])]
        event["roles"].append({"role": role, **span, "names": own})


def _take_whole(draft: _Draft, line: str) -> None:
    key, _, rest = line.partition(" ")
    parts = [part.strip() for part in rest.split(" | ")]
    if key in ontology().entity_types:
        draft.entities.append(_entity(key, parts))
    elif key == "relation":
        relation = _relation(parts)
        if relation["s"] is not None and not 0 <= relation["s"] < len(draft.sentences):
            raise LineError(f"sentences are counted from 1 to {len(draft.sentences)}")
        draft.relations.append(relation)
    elif key in ontology().event_relations:
        ends = rest.split()
        if len(ends) != 2:
            raise LineError("a relation of events has two ends")
        for end in ends:
            _check_known(end, draft.tags, "event")
        tags = draft.tags
        draft.event_relations.append({"type": key, "from": tags[ends[0]], "to": tags[ends[1]]})
    else:
        known = [*ontology().entity_types, "relation", *ontology().event_relations]
        raise LineError(f"one of {', '.join(known)} is wanted")


def _entity(kind: str, parts: Sequence[str]) -> Labels:
    """`person NAME | subtype | state XX | public or private | other surfaces; ...`"""
    name, *rest = parts
    entity: Labels = {"name": name, "type": kind, "subtype": None, "state": None}
    surfaces, public = [name], False
    for part in rest:
        if part in ontology().entity_types[kind].subtypes:
            entity["subtype"] = part
        elif part.startswith("state "):
            entity["state"] = part.removeprefix("state ")
        elif part in ("public", "private"):
            public = part == "public"
        else:
            surfaces += [surface for surface in _listed(part) if surface not in surfaces]
    if entity["subtype"] is None:
        subtypes = ", ".join(ontology().entity_types[kind].subtypes)
        raise LineError(f"a subtype is wanted: {subtypes}")
    return {**entity, "surfaces": surfaces, "public": public}


def _relation(parts: Sequence[str]) -> Labels:
    """`relation TYPE | subject | object | sentence N | title ... | speech status`."""
    if len(parts) < 3:
        raise LineError("a relation has a type, a subject and an object")
    kind, subject, object_, *rest = parts
    _check_known(kind, ontology().relations, "relation")
    relation: Labels = {"type": kind, "subject": subject, "object": object_, "title": None}
    relation |= {"s": None, "modality": "asserted"}
    for part in rest:
        key, _, value = part.partition(" ")
        if key == "sentence" and value.isdigit():
            relation["s"] = int(value) - 1
        elif key == "title":
            relation["title"] = value
        else:
            _check_known(part, ontology().modalities, "part of a relation")
            relation["modality"] = part
    return relation


def _span(sentence: str, said: str) -> Labels:
    """Where words stand in the sentence; `#2` behind them is their second place."""
    words, mark, place = said.rpartition("#")
    if not (mark and place.isdigit()):
        words, place = said, ""
    starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", sentence)]
    if not words or not starts:
        raise LineError(f"not in the sentence: {words}")
    if len(starts) > 1 and not place:
        raise LineError(f"stands {len(starts)} times in the sentence (say #1 or #2): {words}")
    if place and not 1 <= int(place) <= len(starts):
        raise LineError(f"stands {len(starts)} times in the sentence: {words}")
    start = starts[int(place or 1) - 1]
    return {"start": start, "end": start + len(words), "text": words}


def _date(said: str) -> str:
    try:
        parse_partial(said)
    except ValueError as error:
        raise LineError(f"no date: {error}") from error
    return said


def _check_types(kinds: Sequence[str], mode: str | None) -> None:
    """All types must be known, and a mode must be one of theirs."""
    for kind in kinds:
        _check_known(kind, ontology().event_types, "type")
    if mode:
        modes = [mode for kind in kinds for mode in ontology().event_types[kind].modes]
        _check_known(mode, modes, f"mode of {'/'.join(kinds)}")


def _check_role(event: Labels, role: str) -> None:
    """A role must be one that the reader learns and that a type of the event has."""
    kinds = (event["type"], *event["alternatives"])
    allowed = frozenset[str]().union(*(ontology().event_types[kind].roles for kind in kinds))
    _check_known(role, [name for name in ROLES if name in allowed], f"role of {event['type']}")


def _check_known(name: str, names: Any, what: str) -> None:
    if name not in names:
        raise LineError(f"no {what} is called {name}; there are {', '.join(names)}")


def _listed(names: str) -> list[str]:
    return [name.strip() for name in names.split(";") if name.strip()]


def _finished(name: str, draft: _Draft) -> Labels:
    """Offsets in sentences become offsets in the text."""
    text, sentences = "", list[list[int]]()
    for sentence, ends in zip(draft.sentences, draft.paragraphs, strict=True):
        sentences.append([len(text), len(text) + len(sentence)])
        text += sentence + ("\n\n" if ends else " ")
    for event in draft.events:
        begin = sentences[event["sentence"]][0]
        for span in (event["trigger"], *event["roles"]):
            span["start"] += begin
            span["end"] += begin
    return {
        "id": name,
        "invented": True,
        **{key: draft.head[key] for key in HEAD if key != "about"},
        "about": [state.strip() for state in draft.head["about"].split(",") if state.strip()],
        "text": text.rstrip(),
        "sentences": sentences,
        "events": draft.events,
        "entities": draft.entities,
        "relations": draft.relations,
        "event_relations": draft.event_relations,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the narratives of all files that are right; say what is wrong with the others."""
    parser = argparse.ArgumentParser(
        prog="python -m training.lines",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--into", type=Path, help="folder to write to (none: only check)")
    given = parser.parse_args(arguments)
    wrong = events = 0
    for path in given.files:
        try:
            labels = narrative(path.stem, path.read_text("utf-8"))
            if given.into:
                written = json.dumps(labels, ensure_ascii=False) + "\n"
                (given.into / f"{path.stem}.json").write_text(written, "utf-8")
        except (OSError, UnicodeDecodeError, LineError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            wrong += 1
            continue
        events += len(labels["events"])
    print(f"{len(given.files) - wrong} of {len(given.files)} narratives, {events} events")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
