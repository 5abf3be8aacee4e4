"""Judgements: what rules and persons decided, what waits, and new decisions. None is ever lost."""

from functools import partial
from typing import Annotated, Any

from fastapi import Query
from fastapi.exceptions import RequestValidationError

from api import answers
from api.deps import IdPath, ServiceDep, StoreDep, of_kind
from api.queries import JudgementPageQuery, PageQuery
from api.review import decision_of, judge_pair, waiting
from api.routing import router
from api.schemas import judgements as wire
from graph.model import Judgement
from graph.plain import plain

routes = router("judgements")


@routes.get("/judgements", response_model=wire.JudgementPage)
def list_judgements(
    service: ServiceDep, query: Annotated[JudgementPageQuery, Query()]
) -> dict[str, Any]:
    """List judgements by id, withdrawn ones too."""
    read = partial(service.store.judgements, query.judgements())
    page = service.pages.read("judgements", read, query)
    return answers.page(page, map(answers.record, page.items))


@routes.get("/judgements/waiting", response_model=wire.PairPage)
def list_waiting(service: ServiceDep, query: Annotated[PageQuery, Query()]) -> dict[str, Any]:
    """List pairs that may be one and that no person has decided, with the sentences of both."""
    page = service.pages.read("waiting", partial(waiting, service.store), query)
    return answers.page(page, map(plain, page.items))


@routes.post("/judgements", status_code=201, response_model=wire.Judgement)
def add_judgement(store: StoreDep, body: wire.NewJudgement) -> dict[str, Any]:
    """Decide that two entities, or two events, are one or are not. It can be taken back."""
    decision = decision_of(body.author, body.reason)
    try:
        judgement = judge_pair(store, body.left, body.right, body.verdict, decision)
    except ValueError as error:
        faults = [{"loc": ("body",), "msg": str(error), "type": "sides"}]
        raise RequestValidationError(faults) from error
    return answers.record(judgement)


@routes.get("/judgements/{id}", response_model=wire.Judgement)
def get_judgement(store: StoreDep, id: IdPath) -> dict[str, Any]:
    """Read a judgement."""
    return answers.record(of_kind(Judgement, store.get(id), id))


@routes.post("/judgements/{id}/withdrawal", response_model=wire.Judgement)
def withdraw_judgement(store: StoreDep, id: IdPath, body: wire.Withdrawal) -> dict[str, Any]:
    """Take a judgement back, a person's or a rule's. It stays in the log without effect."""
    decision = decision_of(body.author)
    store.withdraw(id, author=decision.author, time=decision.time)
    return answers.record(of_kind(Judgement, store.get(id), id))
