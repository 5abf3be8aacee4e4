"""The tables for spreadsheets: nothing runs as a formula, nothing breaks a row."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from graph.exchange.csv import COLUMNS, rows


def read(records, table):
    return list(csv.reader(io.StringIO("".join(rows(records, table)), newline="")))


def test_each_table_takes_its_own_records():
    records = [
        {"record": "entity", "id": "ent:a", "type": "person", "name": "A", "sensitive": True, "documents": ["d", "e"]},
        {"record": "event", "id": "evt:a", "type": "protest", "issues": ["tibet"], "first": None},
        {"record": "link", "id": "lnk:a", "type": "AT", "from": "evt:a", "to": "ent:a", "claims": ["c"]},
        {"record": "claim", "id": "clm:a", "kind": "event", "trigger": {"text": "met"}, "confidence": 0.5,
         "roles": [{"role": "target", "text": "A"}], "attribution": [{"text": "W"}], "issues": [{"issue": "press"}]},
        {"record": "judgement", "id": "jdg:a"},
    ]  # fmt: skip
    nodes, links, claims = (read(records, t) for t in ("nodes", "links", "claims"))
    assert [row[0] for row in nodes] == ["id", "ent:a", "evt:a"]
    entity = dict(zip(nodes[0], nodes[1], strict=True))
    assert (entity["kind"], entity["sensitive"], entity["documents"]) == ("entity", "true", "d; e")
    assert dict(zip(links[0], links[1], strict=True))["from"] == "evt:a"
    claim = dict(zip(claims[0], claims[1], strict=True))
    assert (claim["kind"], claim["roles"], claim["issues"]) == ("event", "target=A", "press")
    assert (claim["trigger"], claim["attribution"]) == ("met", "W")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_cell_never_starts_like_a_formula_and_comes_back(quote):
    table = read([{"record": "claim", "id": "c", "quote": quote}], "claims")
    assert len(table) == 2 and len(table[1]) == len(COLUMNS["claims"])
    cell = table[1][COLUMNS["claims"].index("quote")]
    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert cell in (quote, f"'{quote}")
