"""Expressions of time: find them in a text, and say which days they cover."""

from extract.times.expressions import find_times
from extract.times.normalize import is_hour, normalize
from extract.times.period import report_period
from extract.times.records import Kind, Reference, TimeExpression

__all__ = [
    "Kind",
    "Reference",
    "TimeExpression",
    "find_times",
    "is_hour",
    "normalize",
    "report_period",
]
