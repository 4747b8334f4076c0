"""What is replayed beside cases: event by event, at two moments, under another policy pack, and as an audit pack."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request, Response

from app.api.answers import PACK, READ, ChallengeRef, ConcernRef, ConsultationRef, EnquiryRef, Extends, UnderPack
from app.api.desk import Desk, TheDesk
from app.api.late import LateRoute
from app.api.limits import Kind, limited
from app.api.replays import (
    HISTORY,
    ComparedEvent,
    TheMoment,
    TwoMoments,
    challenge_replay_of,
    comparison_of,
    concern_replay_of,
    consultation_replay_of,
    enquiry_replay_of,
    history_of,
    pack_of,
    packed,
    timescales_of,
)
from app.api.streams import REPLAYED
from app.base.hints import typed
from app.base.references import Referent, plural
from app.reading.changes import ChangeView
from app.reading.rejudging import UnderView
from app.reading.replay import Replay, StepView
from app.reading.views import ClockView, MomentView

ReplayOf = Callable[[Desk, str], Awaitable[Replay]]


def _routes(referent: Referent, replay_of: ReplayOf, reference: Any, what: str) -> APIRouter:
    """The replays of one kind of record. reference: as it stands in the address. what: people call it."""
    kind = referent.name.lower()
    called, several = kind.title(), plural(kind)
    router = APIRouter(prefix=f"/v1/{several}/{{{kind}}}", tags=[several], route_class=LateRoute)
    history = typed(
        f"{called}History",
        f"{_a(what)}'s events in the order of the log.",
        {kind: str, "moment": MomentView, "items": list[StepView]},
    )
    comparison = typed(
        f"{called}Comparison",
        f"{_a(kind)} at two moments: the values that differ, the events between, and the clocks as they stood.",
        {
            kind: str, "before": MomentView, "after": MomentView, "changed": list[ChangeView],
            "events": list[ComparedEvent], "clocks_before": list[ClockView], "clocks_after": list[ClockView],
        },
    )  # fmt: skip
    timescales = typed(
        f"{called}Timescales",
        f"The clocks of {_a(kind).lower()} at a moment, under its own pack and under another.",
        {kind: str, "moment": MomentView, "pack": str, "clocks": list[ClockView], "under": UnderView | None},
    )

    async def get_history(reference: str, desk: TheDesk, request: Request, moment: TheMoment) -> Response:
        """As `get_history` of a case: its own events alone. Agencies have no history, but of their own concerns."""
        return await history_of(await replay_of(desk, reference), moment, request)

    async def compare(reference: str, desk: TheDesk, moments: TwoMoments) -> Response:
        """As `compare_case`."""
        return comparison_of(await replay_of(desk, reference), *moments)

    async def get_timescales(reference: str, desk: TheDesk, moment: TheMoment, pack: UnderPack = None) -> Response:
        """As `get_timescales` of a case."""
        return timescales_of(await replay_of(desk, reference), moment, pack)

    async def get_audit_pack(reference: str, desk: TheDesk, request: Request, extends: Extends = None) -> Response:
        """As `get_audit_pack` of a case."""
        return packed(await pack_of(desk, request, reference, extends, referent))

    def add(path: str, name: str, summary: str, reads: Callable[..., Awaitable[Response]], **answers: Any) -> None:
        signature = inspect.signature(reads)
        parameters = [
            each.replace(annotation=reference) if each.name == "reference" else each
            for each in signature.parameters.values()
        ]
        reads.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined] # FastAPI reads it
        router.add_api_route(path, reads, operation_id=name, summary=f"{_a(kind)}{summary}", **answers)

    add("/history", f"get_{kind}_history", "'s events, each with what it changed and caused", get_history,
        response_model=history, responses=HISTORY)  # fmt: skip
    add("/comparison", f"compare_{kind}", " at two moments: what is another", compare,
        response_model=comparison, responses={200: {}, **READ})  # fmt: skip
    add("/timescales", f"get_{kind}_timescales", "'s clocks, under its own policy pack and under another",
        get_timescales, response_model=timescales, responses={200: {}, **READ})  # fmt: skip
    if referent in REPLAYED:
        add("/audit-pack", f"get_{kind}_audit_pack", "'s history in one file that proves itself", get_audit_pack,
            response_class=Response, responses=PACK, openapi_extra=limited(Kind.EXPORTING))  # fmt: skip
    return router


def _a(what: str) -> str:
    return f"An {what}" if what[0] in "aeiou" else f"A {what}"


router = APIRouter(route_class=LateRoute)
for each in (
    _routes(Referent.CONSULTATION, consultation_replay_of, ConsultationRef, "hypothetical consultation"),
    _routes(Referent.CHALLENGE, challenge_replay_of, ChallengeRef, "challenge"),
    _routes(Referent.ENQUIRY, enquiry_replay_of, EnquiryRef, "enquiry"),
    _routes(Referent.CONCERN, concern_replay_of, ConcernRef, "concern"),
):
    router.routes.extend(each.routes)
