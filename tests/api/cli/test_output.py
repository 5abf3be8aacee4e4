"""A record is written piece by piece, to the letter as it would be at once."""

import json

import pytest

from api.cli.output import print_json
from graph.model import Role, Span
from graph.plain import plain


def test_a_record_in_pieces_is_that_at_once(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    record = {
        "trigger": Span(3, 8, "tür“"),
        "roles": (Role("target", 3, 8, "Leyla", entity="e1"), Role("place", 9, 13, "Bern")),
        "lone": "\ud800",
        "empty": [],
        "numbers": [1, 0.5, None, True],
    }
    print_json(record)
    whole = json.dumps(plain(record), ensure_ascii=False, indent=2) + "\n"
    assert capfdbinary.readouterr().out == whole.encode("utf-8", "backslashreplace")
    assert b'"entity": "e1"' in whole.encode("utf-8", "backslashreplace")
