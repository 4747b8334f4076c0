"""Hypothetical consultations: recorded without permission, answered by an Early Help Advisor."""

from typing import Annotated

import orjson
from fastapi import APIRouter, Response
from typing_extensions import TypedDict

from app.api import erasing, keeping, known_names
from app.api.agencies import agency_of
from app.api.answers import READ, ConsultationRef, RecordedEvent, WouldRecord, command
from app.api.bodies import Command
from app.api.declared import Block, Occasion, Place, routes_of
from app.api.desk import MEDIA_TYPE, Decision, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.problems import Problem
from app.api.replays import TheMoment, consultation_replay_of, found, loaded, there
from app.api.streams import CONSULTATION
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, Truth, as_fact, example
from app.base.references import Referent
from app.base.text import Code, Instant, Line, Text
from app.reading import consultations
from app.reading.consultations import ConsultationView, PartnerConsultation
from app.reading.replay import NOW
from app.reading.replayed import ConsultationReplay
from app.record.registry import DatabaseRegistry
from app.wording import record_form
from domain import advisers, dates, hypothetical, record_erasure, record_review
from domain.directory import Directory
from domain.hypothetical import Consulting
from domain.names import FullName
from domain.policy import Pack


class ConsultingPart(Part):
    """The professional who asks, and how to reach them: by telephone or by e-mail (E4)."""

    name: Annotated[Line, Asks("E4")]
    job_role: Annotated[Line, Asks("E4")]
    organisation: Line | None = None
    telephone: Annotated[Line | None, Asks("E4")] = None
    email: Annotated[Line | None, Asks("E4")] = None


class ConsultationBody(Command):
    """A consultation for which permission was not given. Nothing that identifies a child or a family (E5, E8).

    caveat_said: that the professional was told that the consultation is hypothetical, and its advice may be the worse
    for it. agency: the code of the professional's agency, where it sends to us: it then sees what was advised.
    """

    model_config = example(
        {
            "professional": {
                "name": "T. Sample",
                "job_role": "Designated Safeguarding Lead",
                "organisation": "Elm Park Primary School",
                "telephone": "01632 960017",
            },
            "summary": "A pupil of nine is often hungry and looks after a younger child until late.",
            "caveat_said": True,
        }
    )

    professional: Annotated[ConsultingPart, Asks("E4")]
    summary: Annotated[Text, Asks("E8")]
    caveat_said: Annotated[Truth | None, Asks("E5")] = None
    agency: Code | None = None
    received_at: Instant | None = None


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


async def _the_directory(on: Occasion) -> Directory:
    return on.desk.directory


async def _known_names_in_the_advice(on: Occasion) -> frozenset[FullName]:
    professional = on.desk.reader().open(on.known.recorded.professional.name)
    return await known_names.of_children(on.desk, on.order.advice, professional)


class OnConsultation(Block):
    """One command on a hypothetical consultation."""

    place = Place(
        stream=CONSULTATION,
        path="/v1/consultations/{consultation}",
        tag="consultations",
        reference=ConsultationRef,
        recorded=ConsultationRecorded,
        rehearsed=ConsultationRehearsed,
        needs={
            "directory": _the_directory,
            "known_names": _known_names_in_the_advice,
            "standing": erasing.standing("consultation"),
            "rules": keeping.the_pack_in_force,
        },
    )


SEND = OnConsultation(
    path="/form",
    name="send_consultation_form",
    body="ConsultationFormBody",
    decide=hypothetical.send,
    summary="Say to which Early Help Advisor the record form was sent (E8)",
    refuses=(hypothetical.FORM, dates.DATED),
    example={"adviser": "adviser-7"},
    labels={"adviser": "To which Early Help Advisor did you send the form?"},
)
ANSWER = OnConsultation(
    path="/outcome",
    name="decide_hypothetical_outcome",
    body="HypotheticalOutcomeBody",
    decide=hypothetical.decide,
    summary="Answer a hypothetical consultation (E9)",
    refuses=(advisers.ADVISES, hypothetical.FORM, hypothetical.OUTCOME, hypothetical.HYPOTHETICAL, dates.DATED),
    example={"outcome": "gain-permission", "advice": "Speak to the mother first; ring again when she agrees."},
    labels={"outcome": "What do you advise?", "advice": "What advice did you give?"},
)

router = APIRouter(prefix="/v1/consultations", tags=["consultations"], route_class=ParsedOnce)


@router.post(
    "",
    operation_id="record_consultation",
    summary="Record a consultation without permission: a hypothetical one (E3, E8)",
    response_model=ConsultationRecorded,
    **command(
        hypothetical.PERMISSION,
        hypothetical.PROFESSIONAL,
        hypothetical.HYPOTHETICAL,
        rehearsed=ConsultationRehearsed,
        creates=True,
    ),
)
async def record_consultation(body: ConsultationBody, desk: TheDesk) -> Response:
    """With permission it is a contact (`record_contact`, intent `consultation`). Permission that comes later makes a
    new contact that names this one; nothing is filled in here afterwards.

    Words that identify a child or a family are refused under E5, which says what kind of thing stands in which field
    and from which character on, and never what it says: a number with an NHS number's or a unique pupil number's check
    character, a postcode, a date of birth, a name beside a date that may be one, the name of a child known here.
    """
    desk.office_only()
    reference = references.new(Referent.CONSULTATION)
    stream = references.stream_of(desk.authority.slug, reference)
    agency, agency_name = await agency_of(desk, body.agency)
    order = hypothetical.RecordConsultation(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        consultation=stream,
        reference=reference,
        received_at=desk.moment(body.received_at),
        professional=as_fact(Consulting, body.professional),
        summary=body.summary,
        agency=agency,
        agency_name=agency_name,
        caveat_said=body.caveat_said,
    )
    names = await known_names.of_children(desk, body.summary, body.professional.name)

    def decide(pack: Pack) -> Decision:
        return Decision(
            streams=hypothetical.record(order, pack, known_names=names),
            scopes={stream: stream},
            location=f"/v1/consultations/{reference}",
        )

    return await desk.on_nothing(body, decide, {"consultation": reference, "version": 1})


@router.get(
    "/{consultation}",
    operation_id="get_consultation",
    summary="A hypothetical consultation as it stands, or as it was",
    response_model=ConsultationView | PartnerConsultation,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_consultation(consultation: ConsultationRef, desk: TheDesk, moment: TheMoment) -> Response:
    """For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose professional asked
    sees it as it stands.
    """
    stream = desk.stream(Referent.CONSULTATION, consultation)
    known, read = await found(desk, ConsultationReplay, CONSULTATION, stream)
    if desk.is_partner:
        if moment != NOW:
            raise Problem("forbidden-scope", "How it was is for the authority's own workers.")
        told = consultations.partner(known, desk.reader())
        return Response(orjson.dumps(told), 200, {"ETag": f'"{known.version}"'}, MEDIA_TYPE)
    seen = there((await loaded(desk, ConsultationReplay, stream, read)).seen(moment))
    return Response(orjson.dumps(seen.view), 200, {"ETag": f'"{seen.record.version}"'}, MEDIA_TYPE)


@router.get(
    "/{consultation}/form",
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


ERASURE = erasing.blocks(
    OnConsultation, "consultation", record_erasure.ask_of_consultation, record_erasure.decide_of_consultation,
    "It was answered, and nothing followed.",
    asking="ask_erasure_of_consultation", deciding="decide_erasure_of_consultation",
)  # fmt: skip
KEEPING = keeping.blocks(
    OnConsultation,
    "consultation",
    record_review.hold_consultation,
    record_review.lift_from_consultation,
    record_review.review_consultation,
    holding="place_hold_on_consultation",
    lifting="lift_hold_on_consultation",
    reviewing="review_retention_of_consultation",
)
router.routes.extend(routes_of(SEND, ANSWER, *ERASURE, *KEEPING).routes)
