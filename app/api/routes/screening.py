"""Commands on a case: the known check, screening, the referral's recording."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response

from app.api.answers import CaseRecorded, CaseRef, command
from app.api.bodies import (
    CheckPart,
    ChecksBody,
    Command,
    FindingsBody,
    KnownCheckBody,
    LevelOfResponseBody,
    ReasonBody,
    ReferralBody,
    ScreeningRequestBody,
)
from app.api.desk import Decision, Desk, TheDesk
from app.api.edge import ParsedOnce
from app.base.clause_marks import Asks
from app.base.parts import as_fact, example
from app.base.references import Kind
from app.base.text import Text
from domain import consultation, dates, known_check, recording, referrals, screening
from domain.facts import Event
from domain.policy import Pack
from domain.records import Case
from domain.screening import Finding
from domain.vocabulary import ConsultationOutcome

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=ParsedOnce)


@router.post(
    "/known-check",
    operation_id="record_known_check",
    summary="Record whether the child is known (C6)",
    response_model=CaseRecorded,
    **command(known_check.KNOWN_CHECK, dates.DATED),
)
async def record_known_check(case: CaseRef, body: KnownCheckBody, desk: TheDesk) -> Response:
    """New, or known and matched to a child: then the case joins that child's record."""

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        named = desk.stream(Kind.CHILD, body.child) if body.child else None
        own = await desk.child(case.child)
        known = await desk.child(named) if named else None
        order = known_check.RecordKnownCheck(
            by=desk.by,
            at=desk.moment(body.occurred_at),
            result=body.result,
            searched=body.searched,
            considered=tuple(desk.stream(Kind.CHILD, reference) for reference in body.considered),
            child=named,
            note=body.note,
        )
        streams = known_check.record(case, order, pack, case_id=stream, own=own, known=known)
        return Decision(streams=streams)

    return await desk.on_case_and_others(case, body, decide)


@router.post(
    "/known-check/withdrawal",
    operation_id="withdraw_match",
    summary="Withdraw a match that was a mistake",
    response_model=CaseRecorded,
    **command(known_check.KNOWN_CHECK, dates.DATED),
)
async def withdraw_match(case: CaseRef, body: ReasonBody, desk: TheDesk) -> Response:
    """The case goes back to the child of its own; the known check is to be made again."""

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        order = known_check.WithdrawMatch(by=desk.by, at=desk.moment(body.occurred_at), reason=body.reason)
        known = await desk.child(case.child)
        streams = known_check.withdraw(case, order, pack, case_id=stream, known=known)
        await desk.load(*(other for other in streams if other != stream))
        return Decision(streams=streams)

    return await desk.on_case_and_others(case, body, decide)


@router.post(
    "/screening",
    operation_id="request_screening",
    summary="Send the contact to the Screening Manager (SC1)",
    response_model=CaseRecorded,
    **command(
        screening.DISPATCH,
        screening.INTENT,
        screening.NO_REFERRALS,
        screening.KNOWN_CHECK,
        screening.ONE_OUTCOME,
        dates.DATED,
    ),
)
async def request_screening(case: CaseRef, body: ScreeningRequestBody, desk: TheDesk) -> Response:
    """As a `Contact Action for Screening`."""
    order = screening.RequestScreening(by=desk.by, at=desk.moment(body.occurred_at))
    return await desk.on_case(case, body, lambda case, pack: screening.request(case, order, pack))


@router.post(
    "/screening/level-of-response",
    operation_id="decide_level_of_response",
    summary="Decide the level of response alongside the Threshold Document (C2)",
    response_model=CaseRecorded,
    **command(screening.THRESHOLD, screening.ONE_OUTCOME, dates.DATED),
)
async def decide_level_of_response(case: CaseRef, body: LevelOfResponseBody, desk: TheDesk) -> Response:
    """Stops T1."""
    order = screening.DecideLevelOfResponse(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        threshold_document=body.threshold_document,
        level=body.level,
        early_help_criteria_considered=body.early_help_criteria_considered,
        reasons=body.reasons,
    )
    return await desk.on_case(case, body, lambda case, pack: screening.decide_level(case, order, pack))


@router.post(
    "/screening/checks",
    operation_id="record_screening_checks",
    summary="Record screening checks (SC5)",
    response_model=CaseRecorded,
    **command(screening.CHECKS, screening.ONE_OUTCOME, dates.DATED),
)
async def record_screening_checks(case: CaseRef, body: ChecksBody, desk: TheDesk) -> Response:
    """One or several; all five kinds are needed before the outcome."""
    order = screening.RecordChecks(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        checks=tuple(replace(as_fact(screening.Check, check), asked_at=_asked(check, desk)) for check in body.checks),
    )
    return await desk.on_case(case, body, lambda case, pack: screening.record_checks(case, order, pack))


@router.post(
    "/screening/findings",
    operation_id="record_screening_findings",
    summary="Record the five findings of screening (SC6)",
    response_model=CaseRecorded,
    **command(screening.FINDINGS, screening.ONE_OUTCOME, dates.DATED),
)
async def record_screening_findings(case: CaseRef, body: FindingsBody, desk: TheDesk) -> Response:
    """A finding that cannot be established says why."""
    order = screening.RecordFindings(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        nature=as_fact(Finding, body.nature),
        how_and_why=as_fact(Finding, body.how_and_why),
        needs=as_fact(Finding, body.needs),
        significant_harm=body.significant_harm,
        significant_harm_detail=body.significant_harm_detail,
        urgent_action=body.urgent_action,
        urgent_action_for_household=body.urgent_action_for_household,
        urgent_action_detail=body.urgent_action_detail,
    )
    return await desk.on_case(case, body, lambda case, pack: screening.record_findings(case, order, pack))


class ConsultationOutcomeBody(Command):
    """The Early Help Advisor's outcome of a consultation with permission, and the advice given (E7)."""

    model_config = example(
        {"outcome": "advise-early-help-assessment", "advice": "An assessment with the family; the TAC can meet in May."}
    )

    outcome: Annotated[ConsultationOutcome, Asks("E7")]
    advice: Annotated[Text, Asks("E7")]


@router.post(
    "/consultation/outcome",
    operation_id="decide_consultation",
    summary="Give a consultation with permission its outcome (E7)",
    response_model=CaseRecorded,
    **command(
        consultation.ADVISER_SUPPORTS,
        consultation.OF_A_CONTACT,
        consultation.ONE_OUTCOME,
        consultation.KNOWN_CHECK,
        referrals.POLICE,
        dates.DATED,
    ),
)
async def decide_consultation(case: CaseRef, body: ConsultationOutcomeBody, desk: TheDesk) -> Response:
    """By an Early Help Advisor. It opens no referral: who is to make one contacts Customer Services (E2)."""
    order = consultation.DecideConsultation(
        by=desk.by, at=desk.moment(body.occurred_at), outcome=body.outcome, advice=body.advice
    )
    return await desk.on_case(case, body, lambda case, pack: consultation.advise(case, order, pack))


@router.post(
    "/referral",
    operation_id="record_referral",
    summary="Record the referral in the procedure's own words and notify the local team (C13)",
    response_model=CaseRecorded,
    **command(recording.RECORDING, dates.DATED),
)
async def record_referral(case: CaseRef, body: ReferralBody, desk: TheDesk) -> Response:
    """Cites the Screening Manager's decision by its version (A8). Stops T3."""
    order = recording.RecordReferral(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        outcome=body.outcome,
        decided_in=body.decided_in,
        team=body.team,
    )

    def decide(case: Case, pack: Pack) -> list[Event]:
        return recording.record(case, order, pack, directory=desk.directory)

    return await desk.on_case(case, body, decide)


def _asked(check: CheckPart, desk: Desk) -> datetime | None:
    return desk.moment(check.asked_at) if check.asked_at else None
