"""Why extraction says what it says: what each step of a real run did with the words.

Way in: `explain`. It runs `extract.run.extract` with an onlooker; no rule stands here twice.
"""

from extract.explain.explanation import Explanation, explain
from extract.explain.record import Candidate, Change, SentenceExplained, SentenceLine, Word

__all__ = [
    "Candidate",
    "Change",
    "Explanation",
    "SentenceExplained",
    "SentenceLine",
    "Word",
    "explain",
]
