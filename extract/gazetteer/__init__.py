"""Names that are known before a text is read, and the grammar of names.

States, cities, regions, universities, platforms, communities, outlets and official bodies stand in
tables under `data/` (sources and licences: NOTICE.md there). No body is
named as linked to a state here: only official bodies of a state have a country of control.
"""

from extract.gazetteer.match import Gazetteer
from extract.gazetteer.records import NamedSpan, Reading

__all__ = ["Gazetteer", "NamedSpan", "Reading"]
