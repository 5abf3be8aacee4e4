"""Judgements on the wire: verdicts of rules and persons, what waits for one, and new ones."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from api.schemas.base import Id, Offset, Page, Score, Wire, example
from graph.model import Verdict

_DOCUMENTS = ("doc:d4e2648719204225be81d32b", "doc:dcc182d23c61747a2f52a9c0")
_ENTITIES = ("ent:b6b5f54ecfe79830c6f26161", "ent:0d3b0736c682863e4960574b")

AskedId = Annotated[str, StringConstraints(min_length=1, max_length=500)]
Person = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*\S$"),
    Field(description="Name of the person who decides.", examples=["Imre Tollund"]),
]


class Side(Wire):
    """One side of a judgement: a mention or trigger in a document, or an identity key."""

    document: str
    start: Offset
    end: Offset
    type: str
    key: str | None


class Judgement(Wire):
    """Someone's verdict that two sides are one (positive), are not, or may be (unsure)."""

    model_config = example(
        {
            "record": "judgement",
            "id": "jdg:214a7308d4cba22fa166e6bc",
            "left": {
                "document": _DOCUMENTS[0],
                "start": 109,
                "end": 114,
                "type": "protest",
                "key": None,
            },
            "right": {
                "document": _DOCUMENTS[1],
                "start": 303,
                "end": 311,
                "type": "protest",
                "key": None,
            },
            "verdict": "unsure",
            "author": "rule:event_day_and_place/1",
            "score": 0.5,
            "reason": "event protest 2023-05-10 campus:otago.ac.nz",
            "features": [],
            "time": None,
            "withdrawn": False,
            "withdrawn_by": None,
            "withdrawn_time": None,
        }
    )

    record: Literal["judgement"]
    id: Id
    left: Side
    right: Side
    verdict: Verdict
    author: str = Field(description="`rule:NAME/VERSION` or `person:NAME`.")
    score: Score
    reason: str
    features: list[list[str]] = Field(description="The facts it rests on: name and value.")
    time: str | None
    withdrawn: bool
    withdrawn_by: str | None
    withdrawn_time: str | None


class JudgementPage(Page[Judgement]):
    """Judgements by id, withdrawn ones too."""


class PairSide(Wire):
    """One side of a pair: its node now, and the sentence in which it stands."""

    id: str
    type: str
    name: str
    quote: str
    document: str


class Pair(Wire):
    """Two that may be one, with the reason of the rule that could not decide."""

    model_config = example(
        {
            "judgement": "jdg:831b50f67e202e9046bee6df",
            "left": {
                "id": "ent:b6b5f54ecfe79830c6f26161",
                "type": "person",
                "name": "Guo Haiwen",
                "quote": "Spokesman gives his name as Guo Haiwen, HVSA.",
                "document": "doc:9dd6ed003df26f029e764fff",
            },
            "right": {
                "id": "ent:0d3b0736c682863e4960574b",
                "type": "person",
                "name": "Guo Haiwen",
                "quote": "HVSA chair Guo Haiwen told the agency that his members would return if"
                " they were insulted again.",
                "document": "doc:dcc182d23c61747a2f52a9c0",
            },
            "score": 0.5,
            "reason": "person guo haiwen",
        }
    )

    judgement: Id
    left: PairSide
    right: PairSide
    score: Score
    reason: str


class PairPage(Page[Pair]):
    """Pairs that wait for a decision, by the id of their judgement."""


class NewJudgement(Wire):
    """A person's decision that two entities, or two events, are one or are not."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "left": _ENTITIES[0],
                    "right": _ENTITIES[1],
                    "verdict": "positive",
                    "author": "Imre Tollund",
                    "reason": "both are the spokesman of one society",
                }
            ]
        },
    )

    left: AskedId = Field(description="Id of an entity or event; a member id means that mention.")
    right: AskedId = Field(description="Id of the other.")
    verdict: Literal["positive", "negative"]
    author: Person
    reason: str = Field(default="", max_length=2000, description="Why; kept with the decision.")


class Withdrawal(Wire):
    """Who takes a judgement back."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"author": "Imre Tollund"}]}
    )

    author: Person
