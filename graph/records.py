"""Records as plain JSON data and back, with one text for one content.

This is the form in which a store keeps records. Fields that have their default value are left out
and keys are sorted, so that equal records give equal bytes. It is no public format.
"""

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_ASCII_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))
_Decoder = Callable[[Any], Any]


def to_text(record: object) -> str:
    """The record as JSON. Lone surrogates are escaped, so that the text is valid Unicode."""
    data = to_data(record)
    text = _WRITER.encode(data)
    return text if _is_unicode(text) else _ASCII_WRITER.encode(data)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def from_text(kind: type[T], text: str) -> T:
    """Read what `to_text` wrote of a record of this class."""
    hint: Any = kind
    record: T = _decoder(hint)(json.loads(text))
    return record


def to_data(value: object) -> Any:
    """Dataclasses as dictionaries, tuples as lists, all else unchanged."""
    if isinstance(value, (str, int, float, bool, type(None))):
        return value
    if isinstance(value, (tuple, list)):
        return [to_data(item) for item in value]
    found = {}
    kind: Any = type(value)
    for name, default in _fields(kind):
        item = getattr(value, name)
        if item is not default and item != default:
            found[name] = to_data(item)
    return found


@lru_cache(maxsize=256)
def _fields(kind: Any) -> tuple[tuple[str, object], ...]:
    return tuple((f.name, f.default) for f in dataclasses.fields(kind))


@lru_cache(maxsize=256)
def _decoder(hint: Any) -> _Decoder:
    if dataclasses.is_dataclass(hint):
        return _record_decoder(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple and arguments[-1] is Ellipsis:
        item = _decoder(arguments[0])
        return lambda values: tuple(map(item, values))
    if origin is tuple:
        items = [_decoder(a) for a in arguments]
        return lambda values: tuple(d(v) for d, v in zip(items, values, strict=True))
    if origin in (Union, types.UnionType):
        return _union_decoder(arguments)
    if hint in (str, int, float, bool) or origin is Literal:
        return lambda value: value
    raise TypeError(f"no records hold {hint}")


def _record_decoder(kind: Any) -> _Decoder:
    hints = get_type_hints(kind)
    decoders: Mapping[str, _Decoder] = {
        f.name: _decoder(hints[f.name]) for f in dataclasses.fields(kind)
    }
    return lambda data: kind(**{name: decoders[name](value) for name, value in data.items()})


def _union_decoder(arguments: tuple[Any, ...]) -> _Decoder:
    """Of several records the one that has all fields of the data; plain values as they are."""
    records: list[Any] = [a for a in arguments if dataclasses.is_dataclass(a)]
    names = [{f.name for f in dataclasses.fields(a)} for a in records]
    others = [a for a in arguments if get_origin(a) is tuple]

    def decode(value: Any) -> Any:
        if isinstance(value, dict):
            fit = next(n for n, fields in enumerate(names) if value.keys() <= fields)
            return _decoder(records[fit])(value)
        if isinstance(value, list):
            return _decoder(others[0])(value)
        return value

    return decode
