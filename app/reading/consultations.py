"""A hypothetical consultation as each audience sees it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from app.reading import views
from app.reading.audiences import PARTNER
from app.reading.looking import Audience, Look, Reader, Shown, WorkerView
from app.reading.shown.hypothetical import FORM, OUTCOME
from app.reading.shown.record_erasure import CONSULTATION_ASKED, CONSULTATION_DECLINED, CONSULTATION_ERASED
from app.reading.shown.record_retention import CONSULTATION_HOLD, CONSULTATION_LIFTED, CONSULTATION_REVIEWED
from app.reading.views import ClockView, DutyView, MomentView
from app.record import authorities
from domain import duties
from domain.facts import Recorded
from domain.hypothetical import Consultation, ConsultationState, HypotheticalOutcome
from domain.timescales import Clock


class ConsultingView(TypedDict):
    """The professional who asked; null where nothing was said, or once it was erased."""

    name: str | None
    job_role: str | None
    organisation: str | None
    telephone: str | None
    email: str | None


class ConsultationView(TypedDict):
    """A hypothetical consultation. Permission was not given, so that it names no child and no family.

    caveat_said: that the professional was told what that may do to the advice (E5). cases: of the contacts that named
    it later (A16).
    """

    audience: Literal["office", "auditor"]
    consultation: str
    state: ConsultationState
    version: int
    pack: str
    calendar: str
    received_at: datetime
    professional: ConsultingView
    agency: str | None
    agency_name: str | None
    summary: str | None
    caveat_said: bool
    recorded_by: WorkerView
    recorded_at: datetime
    form: Annotated[Shown | None, FORM]
    outcome: Annotated[Shown | None, OUTCOME]
    erasure_asked: Annotated[Shown | None, CONSULTATION_ASKED]
    erasure_declined: Annotated[Shown | None, CONSULTATION_DECLINED]
    erased: list[Annotated[Shown, CONSULTATION_ERASED]]
    hold: Annotated[Shown | None, CONSULTATION_HOLD]
    hold_lifted: Annotated[Shown | None, CONSULTATION_LIFTED]
    retention_reviewed: Annotated[Shown | None, CONSULTATION_REVIEWED]
    cases: list[str]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView


class PartnerConsultation(TypedDict):
    """A hypothetical consultation as the agency sees it whose professional asked: what was said, and what advised."""

    audience: Literal["partner"]
    consultation: str
    state: ConsultationState
    version: int
    received_at: datetime
    professional: ConsultingView
    summary: str | None
    outcome: HypotheticalOutcome | None
    advice: str | None
    decided_at: datetime | None
    cases: list[str]


def whole(
    known: Consultation,
    first: Recorded,
    audience: Audience,
    reader: Reader,
    running: Sequence[Clock],
    moment: MomentView,
) -> ConsultationView:
    """As the office or an auditor sees it. first: its first event, whose pack counts. running: its clocks."""
    pack = authorities.pack(first.meta["pack"])
    look = Look(audience, reader, pack.titles)
    recorded = look.at(known.recorded)
    seen: Any = {
        "audience": audience.name,
        "consultation": recorded["reference"],
        "state": known.state,
        "version": known.version,
        "pack": first.meta["pack"],
        "calendar": first.meta["calendar"],
        "received_at": recorded["received_at"],
        "professional": recorded["professional"],
        "agency": recorded["agency"],
        "agency_name": recorded["agency_name"],
        "summary": recorded["summary"],
        "caveat_said": recorded["caveat_said"],
        "recorded_by": recorded["by"],
        "recorded_at": first.recorded_at,
        "form": FORM.of(known.sent, look),
        "outcome": OUTCOME.of(known.outcome, look),
        "erasure_asked": CONSULTATION_ASKED.of(known.erasures.asked, look),
        "erasure_declined": CONSULTATION_DECLINED.of(known.erasures.declined, look),
        "erased": CONSULTATION_ERASED.of(known.erasures.approved, look),
        "hold": CONSULTATION_HOLD.of(known.erasures.retention.hold, look),
        "hold_lifted": CONSULTATION_LIFTED.of(known.erasures.retention.lifted, look),
        "retention_reviewed": CONSULTATION_REVIEWED.of(known.erasures.retention.reviewed, look),
        "cases": [case for each in known.contacts for case in look.at(each)["cases"]],
        "duties": views.told_of(duties.duties_of_a_consultation(known, running), pack),
        "clocks": views.clocks(running),
        "moment": moment,
    }
    told: ConsultationView = seen
    return told


def partner(known: Consultation, reader: Reader) -> PartnerConsultation:
    """As the agency sees it whose professional asked."""
    look = Look(PARTNER, reader, {})
    recorded = look.at(known.recorded)
    decided = look.at(known.outcome) if known.outcome else None
    return {
        "audience": "partner",
        "consultation": recorded["reference"],
        "state": known.state,
        "version": known.version,
        "received_at": recorded["received_at"],
        "professional": recorded["professional"],
        "summary": recorded["summary"],
        "outcome": decided["outcome"] if decided else None,
        "advice": decided["advice"] if decided else None,
        "decided_at": decided["occurred_at"] if decided else None,
        "cases": [case for each in known.contacts for case in look.at(each)["cases"]],
    }
