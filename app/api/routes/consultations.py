"""Hypothetical consultations: recorded without permission, answered by an Early Help Advisor."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Response
from typing_extensions import TypedDict

from app.api.answers import READ, RecordedEvent, WouldRecord, command
from app.api.bodies import Command
from app.api.declared import Block, Place, routes_of
from app.api.desk import Decision, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.streams import CONSULTATION
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, as_fact, example
from app.base.references import LENGTH, Referent
from app.base.text import Instant, Line, Text
from app.reading.looking import WorkerView
from app.record import authorities
from domain import consultation as chapter
from domain.consultation import Consulting, HypotheticalOutcome
from domain.policy import Pack

ConsultationRef = Annotated[
    str,
    Path(
        alias="consultation",
        description=f"A consultation's reference: {LENGTH} characters; groups and case do not matter.",
        pattern=r"^[0-9A-Za-z -]{13,20}$",
        examples=["H0000000000A4"],
    ),
]


class ConsultingPart(Part):
    """The professional who asks (E4)."""

    name: Annotated[Line, Asks("E4")]
    job_role: Annotated[Line, Asks("E4")]
    organisation: Line | None = None
    telephone: Line | None = None
    email: Line | None = None


class ConsultationBody(Command):
    """A consultation for which permission was not given. Nothing that identifies a child or a family (E5, E8)."""

    model_config = example(
        {
            "professional": {
                "name": "T. Sample",
                "job_role": "Designated Safeguarding Lead",
                "organisation": "Elm Park Primary School",
                "telephone": "01632 960017",
            },
            "summary": "A pupil of nine is often hungry and looks after a younger child until late.",
        }
    )

    professional: Annotated[ConsultingPart, Asks("E4")]
    summary: Annotated[Text, Asks("E8")]
    received_at: Instant | None = None


class ConsultationOutcomeView(TypedDict):
    """What was advised, by whom and when. advice is null once it was erased."""

    outcome: HypotheticalOutcome
    advice: str | None
    by: WorkerView
    occurred_at: datetime


class ConsultingView(TypedDict):
    """The professional who asked; null where nothing was said, or once it was erased."""

    name: str | None
    job_role: str | None
    organisation: str | None
    telephone: str | None
    email: str | None


class ConsultationView(TypedDict):
    """A hypothetical consultation. Permission was not given, so that it names no child and no family."""

    consultation: str
    version: int
    received_at: datetime
    professional: ConsultingView
    summary: str | None
    recorded_by: WorkerView
    outcome: ConsultationOutcomeView | None


class ConsultationRecorded(TypedDict):
    """What a command on a consultation recorded."""

    consultation: str
    version: int
    recorded: list[RecordedEvent]


class ConsultationRehearsed(TypedDict):
    """What a command on a consultation would record: the answer to a dry run."""

    consultation: str
    version: int
    would_record: list[WouldRecord]


class OnConsultation(Block):
    """One command on a hypothetical consultation."""

    place = Place(
        stream=CONSULTATION,
        path="/v1/consultations/{consultation}",
        tag="consultations",
        reference=ConsultationRef,
        recorded=ConsultationRecorded,
        rehearsed=ConsultationRehearsed,
        needs={},
    )


ANSWER = OnConsultation(
    path="/outcome",
    name="decide_hypothetical_outcome",
    body="HypotheticalOutcomeBody",
    decide=chapter.decide,
    summary="Answer a hypothetical consultation (E9)",
    refuses=(chapter.ADVISER_SUPPORTS, chapter.OUTCOME),
    example={"outcome": "gain-permission", "advice": "Speak to the mother first; ring again when she agrees."},
    labels={"outcome": "What do you advise?", "advice": "What advice did you give?"},
)

router = APIRouter(prefix="/v1/consultations", tags=["consultations"], route_class=ParsedOnce)


@router.post(
    "",
    operation_id="record_consultation",
    summary="Record a consultation without permission: a hypothetical one (E3, E8)",
    response_model=ConsultationRecorded,
    **command(chapter.PERMISSION, rehearsed=ConsultationRehearsed, creates=True),
)
async def record_consultation(body: ConsultationBody, desk: TheDesk) -> Response:
    """With permission it is a contact (`record_contact`, intent `consultation`). Permission that comes later makes a
    new contact; nothing is filled in here afterwards.
    """
    desk.office_only()
    reference = references.new(Referent.CONSULTATION)
    stream = references.stream_of(desk.authority.slug, reference)
    order = chapter.RecordConsultation(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        consultation=stream,
        reference=reference,
        received_at=desk.moment(body.received_at),
        professional=as_fact(Consulting, body.professional),
        summary=body.summary,
    )

    def decide(pack: Pack) -> Decision:
        return Decision(
            streams=chapter.record(order, pack),
            scopes={stream: stream},
            location=f"/v1/consultations/{reference}",
        )

    return await desk.on_nothing(body, decide, {"consultation": reference, "version": 1})


@router.get(
    "/{consultation}",
    operation_id="get_consultation",
    summary="A hypothetical consultation",
    response_model=ConsultationView,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_consultation(consultation: ConsultationRef, desk: TheDesk, response: Response) -> ConsultationView:
    """For the authority's own workers."""
    desk.office_only()
    known, entries = await desk.consultation(desk.stream(Referent.CONSULTATION, consultation))
    reader, titles = desk.reader(), dict(authorities.pack(entries[0].meta["pack"]).titles)
    recorded, outcome = known.recorded, known.outcome
    who = recorded.professional
    response.headers["ETag"] = f'"{known.version}"'
    return {
        "consultation": recorded.reference,
        "version": known.version,
        "received_at": recorded.received_at,
        "professional": {
            "name": reader.open(who.name),
            "job_role": reader.open(who.job_role),
            "organisation": reader.open(who.organisation),
            "telephone": reader.open(who.telephone),
            "email": reader.open(who.email),
        },
        "summary": reader.open(recorded.summary),
        "recorded_by": reader.worker(recorded.by, titles),
        "outcome": {
            "outcome": outcome.outcome,
            "advice": reader.open(outcome.advice),
            "by": reader.worker(outcome.by, titles),
            "occurred_at": outcome.occurred_at,
        }
        if outcome
        else None,
    }


router.routes.extend(routes_of(ANSWER).routes)
