"""Commands on a case that does not wait: the fast track, the police, how long the child is safe, what is confirmed."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response

from app.api.answers import CaseRecorded, CaseRef, command
from app.api.bodies import Command
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.base.clause_marks import Asks
from app.base.parts import Part, Truth, as_fact, example
from app.base.text import Code, Instant, Line, Ordinal, Text
from domain import dates, emergencies, open_cases, referrals
from domain.facts import Event
from domain.policy import Pack
from domain.records import Case

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=ParsedOnce)


class AreaTeamCall(Part):
    """A call to the Area Team: which team, and who answered (C12)."""

    team: Annotated[Code, Asks("C12")]
    spoke_to: Annotated[Line, Asks("C12")]


class FastTrackBody(Command):
    """Why Significant Harm is likely, and the call to the Area Team if it is made already (C12)."""

    model_config = example(
        {
            "grounds": "A threat to take her abroad tonight; he is on his way to the school.",
            "call": {"team": "lincoln", "spoke_to": "A. Duty"},
        }
    )

    grounds: Annotated[Text, Asks("C12")]
    call: AreaTeamCall | None = None


class AreaTeamCallBody(Command):
    """The call to the Area Team (C12, T14)."""

    model_config = example({"call": {"team": "lincoln", "spoke_to": "A. Duty"}})

    call: Annotated[AreaTeamCall, Asks("C12")]


class SafetyBody(Command):
    """Until when the child is safe (C20)."""

    model_config = example({"until": "2026-07-08T15:15:00+01:00"})

    until: Annotated[Instant, Asks("C20")]


class CrimeSuspicionBody(Command):
    """What crime is suspected (CF1)."""

    model_config = example({"suspicion": "Physical assault: a bruise with the shape of a belt."})

    suspicion: Annotated[Text, Asks("CF1")]


class PoliceNotificationBody(Command):
    """Which police force was notified, and its reference (CF1). suspicion: its number, where several are open."""

    model_config = example({"force": "lincolnshire-police", "police_reference": "26-0708-0123"})

    force: Annotated[Code, Asks("CF1")]
    police_reference: Annotated[Line, Asks("CF1")]
    suspicion: Ordinal | None = None


class NoCrimeBody(Command):
    """Why the suspicion did not stand (CF1). suspicion: its number, where several are open."""

    model_config = example({"reasons": "The paediatrician found a birthmark."})

    reasons: Annotated[Text, Asks("CF1")]
    suspicion: Ordinal | None = None


class WrittenConfirmationBody(Command):
    """The written form that confirms a call (C15). `text` is what it adds to what was said."""

    model_config = example({"text": "The bruise was seen by the school nurse at 11:20."})

    text: Text | None = None


class PermissionAdviceBody(Command):
    """Whether the professional was advised to obtain the family's permission (C19); if not, by what exception."""

    model_config = example({"advised_to_obtain": True})

    advised_to_obtain: Annotated[Truth, Asks("C19")]
    exception: Text | None = None


class JoiningBody(Command):
    """Join the report to the child's open referral (A31)."""

    model_config = example({})


@router.post(
    "/fast-track",
    operation_id="fast_track",
    summary="Proceed to a referral at once where Significant Harm is likely (C12)",
    response_model=CaseRecorded,
    **command(emergencies.FAST_TRACK, emergencies.ONE_OUTCOME, emergencies.OPEN_REFERRAL, dates.DATED),
)
async def fast_track(case: CaseRef, body: FastTrackBody, desk: TheDesk) -> Response:
    """From any open contact, with nothing else known; what is missing becomes an open duty. Starts T14."""
    order = emergencies.FastTrack(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        grounds=body.grounds,
        call=as_fact(emergencies.Call, body.call) if body.call else None,
    )

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        child = await desk.child(case.child)
        return Decision(
            streams=emergencies.fast_track(case, order, pack, case_id=stream, child=child, directory=desk.directory)
        )

    return await desk.on_case_and_others(case, body, decide)


@router.post(
    "/area-team-call",
    operation_id="telephone_area_team",
    summary="Record the call to the Area Team (C12)",
    response_model=CaseRecorded,
    **command(emergencies.FAST_TRACK, dates.DATED),
)
async def telephone_area_team(case: CaseRef, body: AreaTeamCallBody, desk: TheDesk) -> Response:
    """Before the fast track or after it. Stops T14."""
    order = emergencies.TelephoneAreaTeam(
        by=desk.by, at=desk.moment(body.occurred_at), call=as_fact(emergencies.Call, body.call)
    )

    def decide(case: Case, pack: Pack) -> list[Event]:
        return emergencies.telephone_area_team(case, order, pack, directory=desk.directory)

    return await desk.on_case(case, body, decide)


@router.post(
    "/safety",
    operation_id="limit_safety",
    summary="Say until when the child is safe (C20)",
    response_model=CaseRecorded,
    **command(emergencies.SAFE_UNTIL, dates.DATED),
)
async def limit_safety(case: CaseRef, body: SafetyBody, desk: TheDesk) -> Response:
    """By staff, or by the agency whose contact it is. The clock C20 is due at that moment."""
    order = emergencies.LimitSafety(by=desk.by, at=desk.moment(body.occurred_at), until=body.until)
    return await desk.on_case(case, body, lambda case, pack: emergencies.limit_safety(case, order, pack))


@router.post(
    "/crime-suspicion",
    operation_id="suspect_crime",
    summary="Say that a crime may have been committed (CF1)",
    response_model=CaseRecorded,
    **command(emergencies.POLICE, dates.DATED),
)
async def suspect_crime(case: CaseRef, body: CrimeSuspicionBody, desk: TheDesk) -> Response:
    """The police are to be notified immediately. Each suspicion has a number of its own, and starts T13."""
    order = emergencies.SuspectCrime(by=desk.by, at=desk.moment(body.occurred_at), suspicion=body.suspicion)
    return await desk.on_case(case, body, lambda case, pack: emergencies.suspect_crime(case, order, pack))


@router.post(
    "/police-notification",
    operation_id="notify_police",
    summary="Record that the police were notified (CF1)",
    response_model=CaseRecorded,
    **command(emergencies.POLICE, dates.DATED),
)
async def notify_police(case: CaseRef, body: PoliceNotificationBody, desk: TheDesk) -> Response:
    """Stops the T13 of the suspicion it answers: the one named, or the only one that is open."""
    order = emergencies.NotifyPolice(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        force=body.force,
        police_reference=body.police_reference,
        suspicion=body.suspicion,
    )
    return await desk.on_case(case, body, lambda case, pack: emergencies.notify_police(case, order, pack))


@router.post(
    "/no-crime",
    operation_id="find_no_crime",
    summary="Take the suspicion of a crime back, with reasons (CF1)",
    response_model=CaseRecorded,
    **command(emergencies.POLICE, dates.DATED),
)
async def find_no_crime(case: CaseRef, body: NoCrimeBody, desk: TheDesk) -> Response:
    """By a Screening Manager, a supervisor, a manager or a social worker. Stops the T13 of that suspicion."""
    order = emergencies.FindNoCrime(
        by=desk.by, at=desk.moment(body.occurred_at), reasons=body.reasons, suspicion=body.suspicion
    )

    def decide(case: Case, pack: Pack) -> list[Event]:
        return emergencies.find_no_crime(case, order, pack, directory=desk.directory)

    return await desk.on_case(case, body, decide)


@router.post(
    "/written-confirmation",
    operation_id="receive_confirmation",
    summary="Record the written form that confirms a call (C15)",
    response_model=CaseRecorded,
    **command(emergencies.CONFIRMATION, dates.DATED),
)
async def receive_confirmation(case: CaseRef, body: WrittenConfirmationBody, desk: TheDesk) -> Response:
    """By staff, or by the agency whose contact it is. Stops T4."""
    order = emergencies.ReceiveConfirmation(by=desk.by, at=desk.moment(body.occurred_at), text=body.text)
    return await desk.on_case(case, body, lambda case, pack: emergencies.receive_confirmation(case, order, pack))


@router.post(
    "/permission-advice",
    operation_id="advise_on_permission",
    summary="Record the advice to obtain the family's permission (C19)",
    response_model=CaseRecorded,
    **command(emergencies.PERMISSION, dates.DATED),
)
async def advise_on_permission(case: CaseRef, body: PermissionAdviceBody, desk: TheDesk) -> Response:
    """Where the contact has the form of an Early Help Assessment."""
    order = emergencies.AdviseOnPermission(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        advised_to_obtain=body.advised_to_obtain,
        exception=body.exception,
    )
    return await desk.on_case(case, body, lambda case, pack: emergencies.advise_on_permission(case, order, pack))


@router.post(
    "/joining",
    operation_id="join_to_referral",
    summary="Join a further report to the child's open referral (C10)",
    response_model=CaseRecorded,
    **command(open_cases.FURTHER_REPORT, open_cases.ONE_OUTCOME, referrals.FAST_TRACK, referrals.POLICE, dates.DATED),
)
async def join_to_referral(case: CaseRef, body: JoiningBody, desk: TheDesk) -> Response:
    """That is the report's outcome; it goes to the allocated worker. Stops T2 and T11."""
    order = open_cases.JoinToReferral(by=desk.by, at=desk.moment(body.occurred_at))

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        child = await desk.child(case.child)
        return Decision(streams={stream: open_cases.join_to_referral(case, order, pack, case_id=stream, child=child)})

    return await desk.on_case_and_others(case, body, decide)
