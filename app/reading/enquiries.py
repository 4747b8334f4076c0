"""An enquiry of a prison or the Probation Service as each audience sees it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from app.reading import views
from app.reading.audiences import PARTNER
from app.reading.looking import Audience, Look, Reader, Section, Shown
from app.reading.shown.enquiry import MATCHED, RECEIVED, REVIEWED, SENT
from app.reading.shown.enquiry_response import (
    ANSWER,
    ANSWER_TO_ITS_REQUEST,
    IDENTITY,
    IDENTITY_TO_AGENCY,
    REPORT,
    REPORT_TO_AGENCY,
    RESPONSE,
    RESPONSE_TO_AGENCY,
    VIEW,
    VIEW_TO_AGENCY,
)
from app.reading.shown.record_erasure import ENQUIRY_ASKED, ENQUIRY_DECLINED, ENQUIRY_ERASED
from app.reading.shown.record_retention import ENQUIRY_HOLD, ENQUIRY_LIFTED, ENQUIRY_REVIEWED
from app.reading.views import ClockView, DutyView, MomentView
from app.record import authorities
from domain import duties
from domain.enquiry import Enquiry, EnquiryState
from domain.facts import Recorded
from domain.timescales import Clock


class FoundOfChildView(TypedDict):
    """What was found out of a child of the enquiry. number: its place among them, from 1; null: not yet done."""

    number: int
    matched: Annotated[Shown | None, MATCHED]
    identity: Annotated[Shown | None, IDENTITY]
    report: Annotated[Shown | None, REPORT]
    view: Annotated[Shown | None, VIEW]


class AnsweredOfChildView(TypedDict):
    """What the agency is answered of a child. number: its place among those it named, from 1."""

    number: int
    identity: Annotated[Shown | None, IDENTITY_TO_AGENCY]
    report: Annotated[Shown | None, REPORT_TO_AGENCY]
    view: Annotated[Shown | None, VIEW_TO_AGENCY]


class EnquiryView(TypedDict):
    """A child safeguarding enquiry (X18 to X22). cases: in which its information is recorded."""

    audience: Literal["office", "auditor"]
    enquiry: str
    state: EnquiryState
    version: int
    pack: str
    calendar: str
    recorded_at: datetime
    received: Annotated[Shown, RECEIVED]
    review: Annotated[Shown | None, REVIEWED]
    children: list[FoundOfChildView]
    answers: list[Annotated[Shown, ANSWER]]
    response: Annotated[Shown | None, RESPONSE]
    erasure_asked: Annotated[Shown | None, ENQUIRY_ASKED]
    erasure_declined: Annotated[Shown | None, ENQUIRY_DECLINED]
    erased: list[Annotated[Shown, ENQUIRY_ERASED]]
    hold: Annotated[Shown | None, ENQUIRY_HOLD]
    hold_lifted: Annotated[Shown | None, ENQUIRY_LIFTED]
    retention_reviewed: Annotated[Shown | None, ENQUIRY_REVIEWED]
    cases: list[str]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView


class PartnerEnquiry(TypedDict):
    """An enquiry as the agency sees it whose it is: what it told, and once the response is given, what it says."""

    audience: Literal["partner"]
    enquiry: str
    state: EnquiryState
    version: int
    received: Annotated[Shown, SENT]
    children: list[AnsweredOfChildView]
    answers: list[Annotated[Shown, ANSWER_TO_ITS_REQUEST]]
    response: Annotated[Shown | None, RESPONSE_TO_AGENCY]


def whole(
    known: Enquiry, first: Recorded, audience: Audience, reader: Reader, running: Sequence[Clock], moment: MomentView
) -> EnquiryView:
    """As the office or an auditor sees it. first: its first event, whose pack counts. running: its clocks."""
    pack = authorities.pack(first.meta["pack"])
    look = Look(audience, reader, pack.titles)
    recorded_in = look.at(known.reviewed)["case_reference"] if known.reviewed else None
    seen: Any = {
        "audience": audience.name,
        "enquiry": look.at(known.received)["reference"],
        "state": known.state,
        "version": known.version,
        "pack": first.meta["pack"],
        "calendar": first.meta["calendar"],
        "recorded_at": first.recorded_at,
        "received": RECEIVED.of(known.received, look),
        "review": REVIEWED.of(known.reviewed, look),
        "children": _children(known, look, matched=MATCHED, identity=IDENTITY, report=REPORT, view=VIEW),
        "answers": _answers(known, look, ANSWER),
        "response": RESPONSE.of(known.response, look),
        "erasure_asked": ENQUIRY_ASKED.of(known.erasures.asked, look),
        "erasure_declined": ENQUIRY_DECLINED.of(known.erasures.declined, look),
        "erased": ENQUIRY_ERASED.of(known.erasures.approved, look),
        "hold": ENQUIRY_HOLD.of(known.erasures.retention.hold, look),
        "hold_lifted": ENQUIRY_LIFTED.of(known.erasures.retention.lifted, look),
        "retention_reviewed": ENQUIRY_REVIEWED.of(known.erasures.retention.reviewed, look),
        "cases": [recorded_in] if recorded_in else [],
        "duties": views.told_of(duties.duties_of_an_enquiry(known), pack),
        "clocks": views.clocks(running),
        "moment": moment,
    }
    told: EnquiryView = seen
    return told


def partner(known: Enquiry, reader: Reader) -> PartnerEnquiry:
    """As the agency sees it; what is written for it and not yet answered is not shown."""
    look, answered = Look(PARTNER, reader, {}), known.response is not None
    to_it = {"identity": IDENTITY_TO_AGENCY, "report": REPORT_TO_AGENCY, "view": VIEW_TO_AGENCY}
    seen: Any = {
        "audience": "partner",
        "enquiry": look.at(known.received)["reference"],
        "state": known.state,
        "version": known.version,
        "received": SENT.of(known.received, look),
        "children": _children(known, look, **to_it) if answered else [],
        "answers": _answers(known, look, ANSWER_TO_ITS_REQUEST) if answered else [],
        "response": RESPONSE_TO_AGENCY.of(known.response, look),
    }
    told: PartnerEnquiry = seen
    return told


def _children(known: Enquiry, look: Look, **sections: Section) -> list[dict[str, Any]]:
    return [
        {"number": number, **{name: section.of(getattr(each, name), look) for name, section in sections.items()}}
        for number, each in known.about.items()
    ]


def _answers(known: Enquiry, look: Look, section: Section) -> list[Shown | None]:
    return [section.of(answer, look) for _, answer in sorted(known.answers.items())]
