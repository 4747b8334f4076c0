"""A subject access request as managers and auditors see it."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from app.reading.looking import Look, Shown, WorkerView
from app.reading.shown.record_erasure import SUBJECT_REQUEST_ASKED, SUBJECT_REQUEST_DECLINED, SUBJECT_REQUEST_ERASED
from app.reading.shown.record_retention import SUBJECT_REQUEST_HOLD, SUBJECT_REQUEST_LIFTED, SUBJECT_REQUEST_REVIEWED
from app.reading.shown.subject_access import (
    AUTHORISED,
    ENDED,
    EXTENDED,
    GIVEN_BACK,
    IDENTIFIED,
    PREPARED,
    RELEASED,
    RETURNED,
    STRUCK,
)
from domain.policy import Pack
from domain.subject_access import AskedBy, RequestState, SubjectKind, SubjectRequest


class RequesterView(TypedDict):
    """Who asks, and where the answer goes; null once it was erased."""

    name: str | None
    contact: str | None


class NamedInView(TypedDict):
    """A case that names the person, and their number in its household."""

    reference: str
    member: int | None


class DeadlineView(TypedDict):
    """Until when it is answered. source: of the period."""

    due_on: date
    state: Literal["running", "met", "met-late", "missed"]
    source: str


class SubjectRequestView(TypedDict):
    """A subject access request. requester, wanted: null to an auditor. strikes, given_back: those that stand."""

    audience: Literal["office", "auditor"]
    request: str
    state: RequestState
    version: int
    subject: SubjectKind
    asked_by: AskedBy
    requester: RequesterView | None
    wanted: str | None
    child: str | None
    named: list[NamedInView]
    received_at: datetime
    recorded_by: WorkerView
    deadline: DeadlineView
    identified: Annotated[Shown | None, IDENTIFIED]
    extended: Annotated[Shown | None, EXTENDED]
    strikes: list[Annotated[Shown, STRUCK]]
    given_back: list[Annotated[Shown, GIVEN_BACK]]
    prepared: Annotated[Shown | None, PREPARED]
    authorised: Annotated[Shown | None, AUTHORISED]
    returned: Annotated[Shown | None, RETURNED]
    released: Annotated[Shown | None, RELEASED]
    ended: Annotated[Shown | None, ENDED]
    erasure_asked: Annotated[Shown | None, SUBJECT_REQUEST_ASKED]
    erasure_declined: Annotated[Shown | None, SUBJECT_REQUEST_DECLINED]
    erased: list[Annotated[Shown, SUBJECT_REQUEST_ERASED]]
    hold: Annotated[Shown | None, SUBJECT_REQUEST_HOLD]
    hold_lifted: Annotated[Shown | None, SUBJECT_REQUEST_LIFTED]
    retention_reviewed: Annotated[Shown | None, SUBJECT_REQUEST_REVIEWED]


def whole(known: SubjectRequest, look: Look, pack: Pack, now: datetime) -> SubjectRequestView:
    """As whoever looks may see it. now: against which its deadline is judged."""
    received = look.at(known.received)
    told: Any = {
        "audience": look.audience.name,
        "request": received["reference"],
        "state": known.state,
        "version": known.version,
        "subject": received["subject"],
        "asked_by": received["asked_by"],
        "requester": received["requester"] if "requester" in [*received] else None,
        "wanted": received["wanted"] if "wanted" in [*received] else None,
        "child": received["child_reference"],
        "named": received["named"],
        "received_at": received["received_at"],
        "recorded_by": received["by"],
        "deadline": {"due_on": known.due_on, "state": _standing(known, pack, now), "source": SOURCE},
        "identified": IDENTIFIED.of(known.identified, look),
        "extended": EXTENDED.of(known.extended, look),
        "strikes": STRUCK.of([each for strikes in known.struck.values() for each in strikes], look),
        "given_back": GIVEN_BACK.of([*known.given_back.values()], look),
        "prepared": PREPARED.of(known.prepared, look),
        "authorised": AUTHORISED.of(known.authorised, look),
        "returned": RETURNED.of(known.returned, look),
        "released": RELEASED.of(known.released, look),
        "ended": ENDED.of(known.ended, look),
        "erasure_asked": SUBJECT_REQUEST_ASKED.of(known.erasures.asked, look),
        "erasure_declined": SUBJECT_REQUEST_DECLINED.of(known.erasures.declined, look),
        "erased": SUBJECT_REQUEST_ERASED.of(known.erasures.approved, look),
        "hold": SUBJECT_REQUEST_HOLD.of(known.erasures.retention.hold, look),
        "hold_lifted": SUBJECT_REQUEST_LIFTED.of(known.erasures.retention.lifted, look),
        "retention_reviewed": SUBJECT_REQUEST_REVIEWED.of(known.erasures.retention.reviewed, look),
    }
    seen: SubjectRequestView = told
    return seen


SOURCE = "UK GDPR, article 12(3)"


def _standing(known: SubjectRequest, pack: Pack, now: datetime) -> Literal["running", "met", "met-late", "missed"]:
    over = known.released or known.ended
    if over:
        return "met" if pack.day_of(over.occurred_at) <= known.due_on else "met-late"
    return "running" if pack.day_of(now) <= known.due_on else "missed"
