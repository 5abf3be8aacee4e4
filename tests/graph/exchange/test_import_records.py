"""What a record without text keeps."""

import pytest

from extract.record import from_record, to_record
from graph.check import check_extraction
from graph.exchange.import_records import quoted_text
from tests.factory import Actor, day, report, said

SOCIETY = Actor("Harbour Lights Society", "organization", "ngo")


def test_all_quotes_stand_at_their_offsets_in_a_text_of_blanks():
    whole = report(
        said("protest", organizer=SOCIETY, time=day("2019-08-17")),
        said("statement", by=(SOCIETY,), initiator=SOCIETY),
        salt="Something that no claim quotes",
    )
    record = to_record(whole)
    text = quoted_text(record)
    assert len(text) == len(whole.document.text) and "no claim quotes" not in text
    found = from_record(record, text)
    assert check_extraction(found) == found and found.claims == whole.claims


def test_quotes_that_contradict_each_other_are_refused():
    record = to_record(report(said("protest", organizer=SOCIETY)))
    record["claims"][0]["trigger"]["text"] = "another"
    with pytest.raises(ValueError, match="contradicts another quote"):
        quoted_text(record)


def test_a_quote_outside_the_text_is_refused():
    record = to_record(report(said("protest", organizer=SOCIETY)))
    record["document"]["chars"] = 5
    with pytest.raises(ValueError, match="outside a text of 5"):
        quoted_text(record)
