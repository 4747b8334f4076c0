"""A hypothetical consultation as its record form, event by event, at two moments, rejudged, and as an audit pack."""

from fastapi import APIRouter, Request, Response
from typing_extensions import TypedDict

from app.api.answers import PACK, READ, ConsultationRef, Extends, UnderPack
from app.api.desk import TheDesk
from app.api.replays import (
    HISTORY,
    ComparedEvent,
    TheMoment,
    TwoMoments,
    comparison_of,
    consultation_replay_of,
    history_of,
    pack_of,
    packed,
    timescales_of,
)
from app.base.references import Referent
from app.reading.changes import ChangeView
from app.reading.rejudging import UnderView
from app.reading.replayed import ConsultationHistory
from app.reading.views import ClockView, MomentView
from app.record.registry import DatabaseRegistry
from app.wording import record_form

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
    "/form",
    operation_id="get_consultation_form",
    summary="The hypothetical consultation record form, a page to be printed (E8)",
    response_class=Response,
    responses={
        200: {"description": "One page of HTML.", "content": {"text/html": {"schema": {"type": "string"}}}},
        **READ,
    },
)
async def get_consultation_form(consultation: ConsultationRef, desk: TheDesk) -> Response:
    """For the Early Help Advisor it was sent to: who asks, a brief summary, that permission was not given and what that
    may do to the advice, and the three outcomes. As it stands: once it was answered, with the answer.
    """
    whole = await consultation_replay_of(desk, consultation)
    authority = await DatabaseRegistry(desk.journal).name_of(desk.authority.slug)
    return Response(record_form.of(whole, desk.now, authority), 200, record_form.headers(), record_form.HTML)


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
    return history_of(await consultation_replay_of(desk, consultation), moment, request)


@router.get(
    "/comparison",
    operation_id="compare_consultation",
    summary="A consultation at two moments: what is another",
    response_model=ConsultationComparison,
    responses={200: {}, **READ},
)
async def compare_consultation(consultation: ConsultationRef, desk: TheDesk, moments: TwoMoments) -> Response:
    """As `compare_case`."""
    return comparison_of(await consultation_replay_of(desk, consultation), *moments)


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
    return timescales_of(await consultation_replay_of(desk, consultation), moment, pack)


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
