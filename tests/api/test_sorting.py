"""Records are sorted by id whatever their number, with little of them in memory."""

import gc

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.sorting import by_id

VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(alphabet=st.characters())
)
RECORDS = st.lists(
    st.fixed_dictionaries({"id": st.text(), "value": VALUES | st.lists(VALUES)}), max_size=40
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the table of characters is made once
@given(RECORDS, st.integers(1, 7))
def test_files_change_neither_order_nor_values(records, at_once):
    assert list(by_id(records, at_once=at_once)) == sorted(records, key=lambda record: record["id"])


def test_who_stops_early_leaves_no_file_open():
    records = ({"id": str(n)} for n in range(1000))
    some = by_id(records, at_once=10)
    assert next(some) == {"id": "0"}
    some.close()
    gc.collect()  # an open file would warn, and a warning is an error here


def test_nothing_gives_nothing():
    assert list(by_id([])) == []
