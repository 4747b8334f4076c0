"""A case as each audience sees it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Annotated, Literal, TypeVar, cast, get_type_hints

from typing_extensions import TypedDict

from app.base import parts
from app.base.hints import typed
from app.reading.audiences import CHAPTERS, PARTNER
from app.reading.looking import Look, Reader, Shown, WorkerView
from app.reading.shown.allocation import LeadPractitionerView
from app.reading.shown.closure import ClosureView
from app.reading.shown.concern_sharing import SHARED_BY_AGENCY
from app.reading.shown.conclusion import CONCLUSION
from app.reading.shown.consultation import ADVICE, REQUEST
from app.reading.shown.consultation import TO_THE_AGENCY as ADVISED
from app.reading.shown.details import AMENDMENT, OF_THE_HOUSEHOLD
from app.reading.shown.disposal import AUTHORISATION, CHILD_SEEN, DISPOSAL
from app.reading.shown.emergencies import (
    AREA_TEAM_CALL,
    FAST_TRACK,
    CrimeView,
    WrittenConfirmationView,
)
from app.reading.shown.feedback import TO_THE_AGENCY, ToldReferrerView
from app.reading.shown.information import ADDED
from app.reading.shown.informing import AgencysChallengeView, challenge
from app.reading.shown.known_check import KnownCheckView
from app.reading.shown.obtaining import CompletenessView
from app.reading.shown.recording import ReferralView
from app.reading.shown.response import AgencysResponseView, response
from app.reading.shown.screening import OutcomeView, ScreeningView
from app.reading.shown.sharing import REFERRER_CONSENT
from domain.due import Duty, Queue
from domain.feedback import FeedbackGiven
from domain.need_to_know import Matter
from domain.policy import Pack
from domain.records import Case, Communication
from domain.timescales import Clock
from domain.vocabulary import (
    Answer,
    Channel,
    Intent,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    State,
)

View = TypeVar("View")


class ClockView(TypedDict):
    """One clock (T1 to T18), as it stood. Without a moment asked about, nothing is called missed.

    id: its lasting name within the case, such as "T13:7". started_by: the version of the event that started it; a
    second suspicion has a clock of its own.
    """

    id: str
    clause: str
    started_by: int
    name: str
    limit: Literal["statutory", "internal"]
    state: Literal["running", "met", "met-late", "met-but-recorded-late", "missed"]
    started_at: datetime
    due_at: datetime
    stopped_at: datetime | None
    stopped_recorded_at: datetime | None
    overdue_seconds: int | None


class DutyView(TypedDict):
    """One thing to be done: by the clause it comes from, by whom, and until when. No clock: due_at is null.

    queue: in which queue it stands; null where another duty of the case comes first, or is done by the same act.
    """

    clause: str
    queue: Queue | None
    what: str
    who_may: list[Role]
    due_at: datetime | None


class MomentView(TypedDict):
    """What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the answer is the same; only
    the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

    position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment the
    clocks are judged against; null when none was asked about.
    """

    position: int
    recorded_at: datetime
    as_of: datetime | None
    happened_by: datetime | None
    judged_at: datetime | None


class ProtectedView(TypedDict):
    """A matter that is read apart, for a purpose, and the roles that may (CF2, SC9): each reading of it is recorded."""

    matter: Matter
    who_may: list[Role]


class _WholeCase(TypedDict):
    case: str
    communication: str
    child: str
    state: State
    version: int
    pack: str
    calendar: str
    received_at: datetime
    claimed_at: datetime | None
    clamped: bool
    recorded_at: datetime
    source: Source
    referrer_kind: ReferrerKind
    referrer: parts.Referrer | None
    protected: list[ProtectedView]
    referrer_consent: Annotated[Shown | None, REFERRER_CONSENT]
    agency: str | None
    agency_name: str | None
    agency_reference: str | None
    channel: Channel
    route: Route
    route_reason: str | None
    request: Request
    intent: Intent
    permission: bool | None
    after_consultation: str | None
    siblings: Answer | None
    concern_summary: str | None
    details: parts.ChildDetails
    details_as_received: parts.ChildDetails | None
    amendments: list[Annotated[Shown, AMENDMENT]]
    account: parts.Account
    household_as_received: list[parts.HouseholdMember] | None
    household_amendments: list[Annotated[Shown, OF_THE_HOUSEHOLD]]
    completeness: CompletenessView
    taken_by: WorkerView
    known_check: KnownCheckView | None
    screening: ScreeningView
    outcome: OutcomeView | None
    parents_not_to_be_told: bool
    informing_disputed: bool
    consultation_request: Annotated[Shown | None, REQUEST]
    consultation: Annotated[Shown | None, ADVICE]
    referral: ReferralView | None
    fast_track: Annotated[Shown | None, FAST_TRACK]
    area_team_call: Annotated[Shown | None, AREA_TEAM_CALL]
    crime: CrimeView | None
    suspicions: list[CrimeView]
    written_confirmation: WrittenConfirmationView | None
    information: list[Annotated[Shown, ADDED]]
    disposal: Annotated[Shown | None, DISPOSAL]
    feedback: list[ToldReferrerView]
    child_seen: Annotated[Shown | None, CHILD_SEEN]
    authorised_on: date | None
    authorisation: Annotated[Shown | None, AUTHORISATION]
    lead_practitioner: LeadPractitionerView | None
    assessment_started_at: datetime | None
    closure: ClosureView | None
    conclusion: Annotated[Shown | None, CONCLUSION]
    superseded: bool
    joined: bool
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView


def _with_its_chapters(view: type[View]) -> type[View]:
    """A view with the chapters that are no more than their events, as the document has it."""
    own = get_type_hints(view, include_extras=True)
    made = typed(view.__name__, view.__doc__, own | {each.name: each.view | None for each in CHAPTERS})
    return cast(type[View], made)


@_with_its_chapters
class OfficeCase(_WholeCase):
    """A case as the authority's own workers see it. What is `protected` is read apart, for a purpose."""

    audience: Literal["office"]


@_with_its_chapters
class AuditorCase(_WholeCase):
    """A case as an auditor sees it: what the office does."""

    audience: Literal["auditor"]


class NamedChildView(TypedDict):
    """One of the children the agency named in one message, and what came of its contact."""

    case: str
    state: State
    outcome: Outcome | None
    decided_at: datetime | None


class PartnerCase(TypedDict):
    """A case as the agency that made the contact sees it: what it sent, where it stands, what came of it.

    named: every child of its message, this one among them. feedback: what it was told, the last of it last.
    """

    audience: Literal["partner"]
    case: str
    communication: str
    state: State
    version: int
    received_at: datetime
    claimed_at: datetime | None
    agency_reference: str | None
    submission: "Submission"
    acknowledged_at: datetime | None
    outcome: Outcome | None
    decided_at: datetime | None
    consultation: Annotated[Shown | None, ADVISED]
    named: list[NamedChildView]
    feedback: list[Annotated[Shown, TO_THE_AGENCY]]
    informing_challenge: AgencysChallengeView | None
    response: AgencysResponseView | None
    challenges: list[str]
    shared_concern: Annotated[Shown | None, SHARED_BY_AGENCY]
    moment: MomentView


class Submission(TypedDict):
    """What the agency sent about this child."""

    request: Request
    intent: Intent
    concern_summary: str | None
    details: parts.ChildDetails
    account: parts.Account


def clocks(found: Sequence[Clock]) -> list[ClockView]:
    """Clocks as they are told."""
    return [
        {
            "id": clock.id,
            "clause": clock.clause,
            "started_by": clock.started_by,
            "name": clock.name,
            "limit": clock.limit.value,
            "state": clock.state.value,
            "started_at": clock.started_at,
            "due_at": clock.due_at,
            "stopped_at": clock.stopped_at,
            "stopped_recorded_at": clock.stopped_recorded_at,
            "overdue_seconds": int(clock.overdue_by.total_seconds()) if clock.overdue_by else None,
        }
        for clock in found
    ]


def told_of(found: Iterable[Duty], pack: Pack) -> list[DutyView]:
    """Duties as they are told, in the words of a policy pack."""
    return [
        {
            "clause": duty.clause.number,
            "queue": duty.queue,
            "what": pack.in_its_words(duty.what),
            "who_may": list(duty.who_may),
            "due_at": duty.due_at,
        }
        for duty in found
    ]


def partner(
    case: Case,
    communication: Communication,
    reader: Reader,
    running: Sequence[Clock],
    moment: MomentView,
    named: Sequence[Case],
    told: Sequence[FeedbackGiven],
) -> PartnerCase:
    """The view of the agency whose contact it is. running: its clocks. named: the cases of its message.

    told: what its referrer was.
    """
    look = Look(PARTNER, reader, {})
    contact, received = look.at(case.contact), look.at(communication.received)
    of_the_child = _named(case, look)
    return {
        "audience": "partner",
        "case": contact["reference"],
        "communication": received["reference"],
        "state": case.state,
        "version": case.version,
        "received_at": contact["received_at"],
        "claimed_at": received["claimed_at"],
        "agency_reference": received["agency_reference"],
        "submission": {
            "request": contact["request"],
            "intent": contact["intent"],
            "concern_summary": contact["concern_summary"],
            "details": contact["details"],
            "account": contact["account"],
        },
        "acknowledged_at": look.at(sent)["occurred_at"] if (sent := case.acknowledgement.sent) else None,
        "outcome": of_the_child["outcome"],
        "decided_at": of_the_child["decided_at"],
        "consultation": ADVISED.of(case.consultation.outcome, look),
        "named": [_named(each, look) for each in named],
        "feedback": [shown for each in told if (shown := TO_THE_AGENCY.of(each, look))],
        "informing_challenge": challenge(case.informing, look),
        "response": response(case.response, running, look),
        "challenges": [look.at(each)["reference"] for each in case.challenges.raised],
        "shared_concern": SHARED_BY_AGENCY.of(case.concern.received, look),
        "moment": moment,
    }


def _named(case: Case, look: Look) -> NamedChildView:
    decided = look.at(case.screening.outcome) if case.screening.outcome else None
    return {
        "case": look.at(case.contact)["reference"],
        "state": case.state,
        "outcome": decided["outcome"] if decided else None,
        "decided_at": decided["occurred_at"] if decided else None,
    }
