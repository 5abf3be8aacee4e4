"""Front matter: fields in YAML between two lines of three dashes at the top of a text."""

import re
from dataclasses import dataclass

import yaml

from extract.read.metadata import Metadata
from graph.errors import UnreadableInput

_FENCED = re.compile(r"---[ \t]*\r?\n(.*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"[\w-]+[ \t]*:(?:\s|\Z)")
_LIMIT = 20_000
"""Front matter is short; a longer stretch between dashes is text with rules in it."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, and the offset at which the text proper starts."""

    metadata: Metadata
    end: int


def find_front_matter(text: str) -> int:
    """Offset of the first character behind the front matter, 0 when there is none."""
    match = _FENCED.match(text[:_LIMIT])
    return match.end() if match and _FIELD.match(match.group(1).lstrip()) else 0


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Read `published publisher url title about language id`; `date` is read as `published`.

    Raises:
        UnreadableInput: The front matter is no YAML mapping, or a field has the wrong form.
    """
    end = find_front_matter(text)
    if not end:
        return FrontMatter(Metadata(), 0)
    match = _FENCED.match(text[:_LIMIT])
    assert match is not None
    try:
        fields = yaml.safe_load(match.group(1))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2}" if mark else "line 1"
        reason = getattr(error, "problem", None) or "no valid YAML"
        raise UnreadableInput(path, place, f"front matter: {reason}") from error
    except ValueError as error:
        raise UnreadableInput(path, "line 1", f"front matter: {error}") from error
    if not isinstance(fields, dict):
        raise UnreadableInput(path, "line 1", "front matter: lines must have the form `key: value`")
    if "date" in fields:
        fields.setdefault("published", fields["date"])
    if "about" in fields:
        fields["about"] = _with_norway(fields["about"])
    try:
        return FrontMatter(Metadata.from_fields(fields, path=path, place="line 1"), end)
    except UnreadableInput as error:
        key = error.reason.partition(":")[0]
        place = f"line {_line_of(text[:end], key)}"
        raise UnreadableInput(path, place, error.reason) from error


def _with_norway(about: object) -> object:
    """YAML 1.1 reads the bare code of Norway as a boolean."""
    if isinstance(about, list):
        return ["NO" if code is False else code for code in about]
    return "NO" if about is False else about


def _line_of(head: str, key: str) -> int:
    names = (key, "date") if key == "published" else (key,)
    for number, line in enumerate(head.splitlines(), start=1):
        if line.partition(":")[0].strip() in names:
            return number
    return 1
