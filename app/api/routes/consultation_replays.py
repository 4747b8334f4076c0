"""A hypothetical consultation event by event, at two moments, under another policy pack, and as an audit pack."""

from fastapi import APIRouter, Request, Response
from typing_extensions import TypedDict

from app.api.answers import PACK, READ, ConsultationRef, Extends, UnderPack
from app.api.desk import Desk, TheDesk
from app.api.replays import (
    HISTORY,
    ComparedEvent,
    TheMoment,
    TwoMoments,
    comparison_of,
    history_of,
    loaded,
    own_stream,
    pack_of,
    packed,
    timescales_of,
)
from app.base.references import Referent
from app.reading.changes import ChangeView
from app.reading.rejudging import UnderView
from app.reading.replayed import ConsultationHistory, ConsultationReplay
from app.reading.views import ClockView, MomentView

router = APIRouter(prefix="/v1/consultations/{consultation}", tags=["consultations"])


class ConsultationComparison(TypedDict):
    """A consultation at two moments: the values that differ, the events between, and the clocks as they stood."""

    consultation: str
    before: MomentView
    after: MomentView
    changed: list[ChangeView]
    events: list[ComparedEvent]
    clocks_before: list[ClockView]
    clocks_after: list[ClockView]


class ConsultationTimescales(TypedDict):
    """The clocks of a consultation at a moment, under its own pack and under another."""

    consultation: str
    moment: MomentView
    pack: str
    clocks: list[ClockView]
    under: UnderView | None


@router.get(
    "/history",
    operation_id="get_consultation_history",
    summary="A consultation's events, each with what it changed and caused",
    response_model=ConsultationHistory,
    responses=HISTORY,
)
async def get_consultation_history(
    consultation: ConsultationRef, desk: TheDesk, request: Request, moment: TheMoment
) -> Response:
    """As `get_history` of a case: its own events alone. Agencies have no history."""
    return history_of(await _replay(desk, consultation), moment, request)


@router.get(
    "/comparison",
    operation_id="compare_consultation",
    summary="A consultation at two moments: what is another",
    response_model=ConsultationComparison,
    responses={200: {}, **READ},
)
async def compare_consultation(consultation: ConsultationRef, desk: TheDesk, moments: TwoMoments) -> Response:
    """As `compare_case`."""
    return comparison_of(await _replay(desk, consultation), *moments)


@router.get(
    "/timescales",
    operation_id="get_consultation_timescales",
    summary="A consultation's clock, under its own policy pack and under another",
    response_model=ConsultationTimescales,
    responses={200: {}, **READ},
)
async def get_consultation_timescales(
    consultation: ConsultationRef, desk: TheDesk, moment: TheMoment, pack: UnderPack = None
) -> Response:
    """As `get_timescales` of a case."""
    return timescales_of(await _replay(desk, consultation), moment, pack)


@router.get(
    "/audit-pack",
    operation_id="get_consultation_audit_pack",
    summary="A consultation's history in one file that proves itself",
    response_class=Response,
    responses=PACK,
)
async def get_consultation_audit_pack(
    consultation: ConsultationRef, desk: TheDesk, request: Request, extends: Extends = None
) -> Response:
    """As `get_audit_pack` of a case."""
    return packed(await pack_of(desk, request, consultation, extends, Referent.CONSULTATION))


async def _replay(desk: Desk, consultation: str) -> ConsultationReplay:
    return await loaded(desk, ConsultationReplay, await own_stream(desk, Referent.CONSULTATION, consultation))
