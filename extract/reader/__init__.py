"""The trained event reader: words of a sentence -> events with roles, status, scope and source."""

from extract.reader.decode import ReadEvent, ReadRole, SentenceReading, TriggerScores
from extract.reader.errors import WeightsError
from extract.reader.runtime import EventReader

__all__ = [
    "EventReader",
    "ReadEvent",
    "ReadRole",
    "SentenceReading",
    "TriggerScores",
    "WeightsError",
]
