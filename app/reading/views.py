"""What each audience sees of a case.

Disclosure is by construction: a view names its fields, and what a view does not
name it cannot show. The identity of a referrer who is not a professional is in
the office's view and in no other.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import partial
from typing import Any, Literal, Self, cast

from typing_extensions import TypedDict

from app.base import parts
from app.record import authorities, keys
from app.record.keys import Keys
from domain import duties
from domain.details import DetailsAmended
from domain.emergencies import Suspicion
from domain.facts import Event, Recorded, Sealed, Worker
from domain.records import Case, Communication
from domain.timescales import Clock
from domain.vocabulary import (
    Answer,
    Channel,
    ClosureGround,
    ConsultationOutcome,
    DisposalItem,
    Ending,
    Intent,
    KnownResult,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    State,
)

SCREENING_FIELDS = ("nature", "how_and_why", "needs", "significant_harm", "significant_harm_detail", "urgent_action",
                    "urgent_action_for_household", "urgent_action_detail")  # fmt: skip


class WorkerView(TypedDict):
    """Who acted. name is null once it was erased; team: whom they acted for, where the directory said it."""

    id: str
    name: str | None
    role: Role
    title: str
    qualified: bool
    agency: str | None
    team: str | None


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


class KnownCheckView(TypedDict):
    """The known check (C6)."""

    result: KnownResult
    searched: list[str] | None
    matched: bool
    note: str | None
    by: WorkerView
    occurred_at: datetime


class CheckView(TypedDict):
    """The last answer of one screening check (SC5)."""

    kind: str
    answer: str
    detail: str | None
    asked: str | None
    asked_at: datetime | None
    by: WorkerView
    occurred_at: datetime


class LevelView(TypedDict):
    """The level of response (C2)."""

    threshold_document: str | None
    level: int
    reasons: str | None
    by: WorkerView
    occurred_at: datetime


class OutcomeView(TypedDict):
    """The Screening Manager's outcome. decided_in: the version that holds it, which the recording cites."""

    outcome: Outcome
    reasons: str | None
    redirected_to: str | None
    decided_in: int
    by: WorkerView
    occurred_at: datetime


class ReferralView(TypedDict):
    """The referral: its date and time, and its recording (C13)."""

    referral_date: date
    opened_at: datetime
    outcome: str | None
    recorded_by: WorkerView | None
    recorded_at: datetime | None
    team: str | None


class ScreeningView(TypedDict):
    """Screening as far as it has come."""

    action: str | None
    requested_at: datetime | None
    level: LevelView | None
    checks: list[CheckView]
    findings: dict[str, Any] | None


class AmendmentView(TypedDict):
    """An amendment of what is known of the child: the fields that changed, from which day on, and why (A46)."""

    changed: list[str]
    since: date | None
    reason: str | None
    by: WorkerView
    occurred_at: datetime


class AuthorisationView(TypedDict):
    """The authorisation of the referral (T8). cover_reason: why somebody of another team did it (A49)."""

    on: date
    cover_reason: str | None
    by: WorkerView
    occurred_at: datetime


class FastTrackView(TypedDict):
    """The contact went on to a referral at once, because Significant Harm is likely (C12)."""

    grounds: str | None
    by: WorkerView
    occurred_at: datetime


class AreaTeamCallView(TypedDict):
    """The call to the Area Team (C12)."""

    team: str
    spoke_to: str | None
    by: WorkerView
    occurred_at: datetime


class PoliceView(TypedDict):
    """The notification of the police (CF1)."""

    force: str
    police_reference: str | None
    by: WorkerView
    occurred_at: datetime


class NoCrimeView(TypedDict):
    """Why the suspicion did not stand (CF1)."""

    reasons: str | None
    by: WorkerView
    occurred_at: datetime


class CrimeView(TypedDict):
    """A suspected crime, and what came of it. number: by which it is answered, from 1.

    unreported: neither told to the police nor ruled out (CF1).
    """

    number: int
    suspicion: str | None
    by: WorkerView
    occurred_at: datetime
    unreported: bool
    police: PoliceView | None
    no_crime: NoCrimeView | None


class WrittenConfirmationView(TypedDict):
    """What was telephoned, in writing (C15). expected_since: when the call came; null when none is expected."""

    expected_since: datetime | None
    received_at: datetime | None
    text: str | None


class AddedInformationView(TypedDict):
    """Further information on a contact that still waited for its outcome (SIB7)."""

    text: str | None
    by: WorkerView
    occurred_at: datetime


class DisposalView(TypedDict):
    """The disposal that stands (D1, D2)."""

    items: list[DisposalItem]
    reasonable_cause: str | None
    services: str | None
    reasons: str | None
    by: WorkerView
    occurred_at: datetime


class ChildSeenView(TypedDict):
    """When the child was last seen (D3)."""

    alone: bool
    reason_if_not: str | None
    by: WorkerView
    occurred_at: datetime


class LeadPractitionerView(TypedDict):
    """Who leads, and who decided that (R2 to R6)."""

    practitioner: str
    name: str | None
    social_worker: bool
    reasons: str | None
    time_considered: str | None
    skills_considered: str | None
    partners_consulted: str | None
    cover_reason: str | None
    by: WorkerView
    occurred_at: datetime


class DisagreementView(TypedDict):
    """Why the two supervisors did not agree (CL5)."""

    reason: str | None
    by: WorkerView
    occurred_at: datetime


class ClosureDecisionView(TypedDict):
    """The Area Team Manager's decision (CL5)."""

    close: bool
    reasons: str | None
    cover_reason: str | None
    by: WorkerView
    occurred_at: datetime


class ClosureView(TypedDict):
    """The closure last proposed, and what came of it (CL1 to CL5). agreed_by: who agreed, once closed by agreement."""

    after: ClosureGround
    rationale: str | None
    discussion: str | None
    cover_reason: str | None
    proposed_by: WorkerView
    proposed_at: datetime
    agreed_by: WorkerView | None
    disagreement: DisagreementView | None
    decision: ClosureDecisionView | None
    closed_on: date | None
    outcome: str | None


class ConclusionView(TypedDict):
    """How a referral ended that came to be assessed (A36). authority: the one that took over."""

    ending: Ending
    reasons: str | None
    authority: str | None
    on: date
    by: WorkerView


class DutyView(TypedDict):
    """One thing to be done: by the clause it comes from, by whom, and until when. No clock: due_at is null."""

    clause: str
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


class ConsultationAdvice(TypedDict):
    """The Early Help Advisor's outcome of a consultation with permission (E7). advice is null once it was erased."""

    outcome: ConsultationOutcome
    advice: str | None
    by: WorkerView
    occurred_at: datetime


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
    agency: str | None
    agency_name: str | None
    agency_reference: str | None
    channel: Channel
    route: Route
    route_reason: str | None
    request: Request
    intent: Intent
    permission: bool | None
    siblings: Answer | None
    concern_summary: str | None
    details: parts.ChildDetails
    details_as_received: parts.ChildDetails | None
    amendments: list[AmendmentView]
    account: parts.Account
    taken_by: WorkerView
    known_check: KnownCheckView | None
    screening: ScreeningView
    outcome: OutcomeView | None
    consultation: ConsultationAdvice | None
    referral: ReferralView | None
    fast_track: FastTrackView | None
    area_team_call: AreaTeamCallView | None
    crime: CrimeView | None
    suspicions: list[CrimeView]
    written_confirmation: WrittenConfirmationView | None
    information: list[AddedInformationView]
    disposal: DisposalView | None
    child_seen: ChildSeenView | None
    authorised_on: date | None
    authorisation: AuthorisationView | None
    lead_practitioner: LeadPractitionerView | None
    assessment_started_at: datetime | None
    closure: ClosureView | None
    conclusion: ConclusionView | None
    superseded: bool
    joined: bool
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView


class OfficeCase(_WholeCase):
    """A case as the authority's own workers see it."""

    audience: Literal["office"]


class AuditorCase(_WholeCase):
    """A case as an auditor sees it: everything but a protected referrer, whose place is null."""

    audience: Literal["auditor"]


class PartnerCase(TypedDict):
    """A case as the agency that made the contact sees it: what it sent, where it stands, what came of it."""

    audience: Literal["partner"]
    case: str
    communication: str
    state: State
    version: int
    received_at: datetime
    claimed_at: datetime | None
    agency_reference: str | None
    submission: "Submission"
    acknowledged_at: datetime | None  # in the document already; nothing records it yet
    outcome: Outcome | None
    decided_at: datetime | None
    feedback: str | None  # likewise
    moment: MomentView


class Submission(TypedDict):
    """What the agency sent about this child."""

    request: Request
    intent: Intent
    concern_summary: str | None
    details: parts.ChildDetails
    account: parts.Account


class EventView(TypedDict):
    """One line of a history. `data` holds the event's own fields; `erased` the paths whose keys were destroyed."""

    version: int
    position: int
    event: str
    stream: Literal["case", "communication", "child"]
    by: WorkerView
    occurred_at: datetime
    recorded_at: datetime
    pack: str
    calendar: str
    request: str | None
    trace: str | None
    client: str | None
    data: dict[str, Any]
    erased: list[str]
    chain: str


class Reader:
    """Opens sealed values, each once, and remembers which could not be opened.

    unseal: as `keys.unseal` for one key store; KeyMissing when there is no key.
    """

    def __init__(self, unseal: Callable[[Sealed], object]) -> None:
        self._unseal = unseal
        self._opened: dict[str, object] = {}
        self.erased: list[str] = []

    @classmethod
    def of(cls, store: Keys) -> Self:
        """A reader of what one authority sealed."""
        return cls(partial(keys.unseal, store))

    def open(self, value: Any) -> Any:
        """A sealed value's text, or None once it was erased; whatever is not sealed as it is."""
        if not isinstance(value, Sealed):
            return value
        if value.token in self._opened:
            return self._opened[value.token]
        try:
            self._opened[value.token] = self._unseal(value)
        except keys.KeyMissing:
            self.erased.append(value.path)
            return None
        return self._opened[value.token]

    def plain(self, value: Any) -> Any:
        """A fact as JSON's own types, opened throughout. Digests of identifiers are left out."""
        if isinstance(value, Sealed):
            return self.open(value)
        if is_dataclass(value):
            return {f.name: self.plain(getattr(value, f.name)) for f in fields(value) if f.name != "digest"}
        if isinstance(value, tuple | list):
            return [self.plain(item) for item in value]
        return value

    def worker(self, who: Worker, titles: dict[Role, str]) -> WorkerView:
        """Who acted, by name and title."""
        return {
            "id": who.id,
            "name": self.open(who.name),
            "role": who.role,
            "title": titles[who.role],
            "qualified": who.qualified,
            "agency": who.agency,
            "team": who.team,
        }


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


def office(
    case: Case,
    first: Recorded,
    communication: Communication,
    child: str,
    reader: Reader,
    running: Sequence[Clock],
    moment: MomentView,
    undecided_siblings: int = 0,
) -> OfficeCase:
    """The office's view. first: the case's first event, whose pack and calendar count. running: its clocks.

    undecided_siblings: for the duties (A27).
    """
    contact, received = case.contact, communication.received
    pack = authorities.pack(first.meta["pack"])
    titles = dict(pack.titles)
    suspicions = [_crime(number, each, reader, titles) for number, each in case.emergency.suspicions.items()]
    return {
        "audience": "office",
        "case": contact.reference,
        "communication": received.reference,
        "child": child,
        "state": case.state,
        "version": case.version,
        "pack": first.meta["pack"],
        "calendar": first.meta["calendar"],
        "received_at": contact.received_at,
        "claimed_at": received.claimed_at,
        "clamped": received.clamped,
        "recorded_at": first.recorded_at,
        "source": contact.source,
        "referrer_kind": contact.referrer_kind,
        "referrer": reader.plain(received.referrer),
        "agency": contact.agency,
        "agency_name": received.agency_name,
        "agency_reference": reader.open(received.agency_reference),
        "channel": received.channel,
        "route": contact.route,
        "route_reason": reader.open(received.route_reason),
        "request": contact.request,
        "intent": contact.intent,
        "permission": contact.permission,
        "siblings": received.siblings,
        "concern_summary": reader.open(contact.concern_summary),
        "details": reader.plain(case.details),
        "details_as_received": reader.plain(contact.details) if case.amendments.made else None,
        "amendments": _amendments(case, reader, titles),
        "account": reader.plain(contact.account),
        "taken_by": reader.worker(contact.by, titles),
        "known_check": _known_check(case, reader, titles),
        "screening": _screening(case, reader, titles),
        "outcome": _outcome(case, reader, titles),
        "consultation": _consultation(case, reader, titles),
        "referral": _referral(case, reader, titles, pack.outcomes.contact_proceeding_to_referral),
        "fast_track": _fast_track(case, reader, titles),
        "area_team_call": _area_team_call(case, reader, titles),
        "crime": suspicions[-1] if suspicions else None,
        "suspicions": suspicions,
        "written_confirmation": _written_confirmation(case, reader),
        "information": [
            {
                "text": reader.open(added.text),
                "by": reader.worker(added.by, titles),
                "occurred_at": added.occurred_at,
            }
            for added in case.siblings.information
        ],
        "disposal": _disposal(case, reader, titles),
        "child_seen": _child_seen(case, reader, titles),
        "authorised_on": case.disposal.authorised.on if case.disposal.authorised else None,
        "authorisation": _authorisation(case, reader, titles),
        "lead_practitioner": _lead_practitioner(case, reader, titles),
        "assessment_started_at": case.allocation.assessment.occurred_at if case.allocation.assessment else None,
        "closure": _closure(case, reader, titles),
        "conclusion": _conclusion(case, reader, titles),
        "superseded": case.progression.superseded is not None,
        "joined": case.referral.joined is not None,
        "duties": _duties(case, running, undecided_siblings),
        "clocks": clocks(running),
        "moment": moment,
    }


def auditor(view: OfficeCase, communication: Communication) -> AuditorCase:
    """The office's view without a protected referrer."""
    protected = communication.received.referrer.kind is not ReferrerKind.PROFESSIONAL
    seen = view | {"audience": "auditor", "referrer": None if protected else view["referrer"]}
    return cast(AuditorCase, seen)


def partner(case: Case, communication: Communication, reader: Reader, moment: MomentView) -> PartnerCase:
    """The view of the agency whose contact it is."""
    contact, received = case.contact, communication.received
    return {
        "audience": "partner",
        "case": contact.reference,
        "communication": received.reference,
        "state": case.state,
        "version": case.version,
        "received_at": contact.received_at,
        "claimed_at": received.claimed_at,
        "agency_reference": reader.open(received.agency_reference),
        "submission": {
            "request": contact.request,
            "intent": contact.intent,
            "concern_summary": reader.open(contact.concern_summary),
            "details": reader.plain(contact.details),
            "account": reader.plain(contact.account),
        },
        "acknowledged_at": None,
        "outcome": case.screening.outcome.outcome if case.screening.outcome else None,
        "decided_at": case.screening.outcome.occurred_at if case.screening.outcome else None,
        "feedback": None,
        "moment": moment,
    }


def event(
    entry: Recorded, stream: Literal["case", "communication", "child"], reader: Reader, shows_referrer: bool
) -> EventView:
    """One line of a history. A protected referrer's fields are shown to the office alone."""
    reader.erased = []
    titles = dict(authorities.pack(entry.meta["pack"]).titles)
    data = {f.name: _shown(reader, entry.event, f.name, shows_referrer) for f in fields(entry.event)}
    if isinstance(entry.event, DetailsAmended):
        data["details"] = {name: data["details"].get(name) for name in entry.event.changed}
    by = reader.worker(entry.event.by, titles)
    return {
        "version": entry.version,
        "position": entry.position,
        "event": entry.name,
        "stream": stream,
        "by": by,
        "occurred_at": entry.event.occurred_at,
        "recorded_at": entry.recorded_at,
        "pack": entry.meta["pack"],
        "calendar": entry.meta["calendar"],
        "request": entry.meta.get("request"),
        "trace": entry.meta.get("trace"),
        "client": entry.meta.get("client"),
        "data": {name: value for name, value in data.items() if name not in {"by", "occurred_at"}},
        "erased": [*reader.erased],  # the list goes on with what is opened next
        "chain": entry.chain.hex(),
    }


def hidden(event: Event, name: str, shows_referrer: bool) -> bool:
    """Whether a field of an event is a protected referrer, whom the office alone is shown."""
    return name == "referrer" and not shows_referrer and event.referrer.kind is not ReferrerKind.PROFESSIONAL  # type: ignore[attr-defined] # the one event that has the field


def _shown(reader: Reader, event: Event, name: str, shows_referrer: bool) -> Any:
    value = getattr(event, name)
    if hidden(event, name, shows_referrer):
        return {"kind": value.kind}
    return None if name in {"by", "occurred_at"} else reader.plain(value)


def _amendments(case: Case, reader: Reader, titles: dict[Role, str]) -> list[AmendmentView]:
    return [
        {
            "changed": list(each.changed),
            "since": each.since,
            "reason": reader.open(each.reason),
            "by": reader.worker(each.by, titles),
            "occurred_at": each.occurred_at,
        }
        for each in case.amendments.made
    ]


def _authorisation(case: Case, reader: Reader, titles: dict[Role, str]) -> AuthorisationView | None:
    authorised = case.disposal.authorised
    if authorised is None:
        return None
    return {
        "on": authorised.on,
        "cover_reason": reader.open(authorised.cover_reason),
        "by": reader.worker(authorised.by, titles),
        "occurred_at": authorised.occurred_at,
    }


def _known_check(case: Case, reader: Reader, titles: dict[Role, str]) -> KnownCheckView | None:
    check = case.known.check
    if check is None:
        return None
    return {
        "result": check.result,
        "searched": reader.open(check.searched),
        "matched": case.matched,
        "note": reader.open(check.note),
        "by": reader.worker(check.by, titles),
        "occurred_at": check.occurred_at,
    }


def _screening(case: Case, reader: Reader, titles: dict[Role, str]) -> ScreeningView:
    requested = case.screening.requested
    return {
        "action": requested.action if requested else None,
        "requested_at": requested.occurred_at if requested else None,
        "level": _level(case, reader, titles),
        "checks": [
            {
                "kind": check.kind,
                "answer": check.answer,
                "detail": reader.open(check.detail),
                "asked": reader.open(check.asked),
                "asked_at": check.asked_at,
                "by": reader.worker(check.by, titles),
                "occurred_at": check.occurred_at,
            }
            for check in case.screening.checks.values()
        ],
        "findings": {name: reader.plain(getattr(case.screening.findings, name)) for name in SCREENING_FIELDS}
        if case.screening.findings
        else None,
    }


def _level(case: Case, reader: Reader, titles: dict[Role, str]) -> LevelView | None:
    level = case.screening.level
    if level is None:
        return None
    return {
        "threshold_document": reader.open(level.threshold_document),
        "level": level.level,
        "reasons": reader.open(level.reasons),
        "by": reader.worker(level.by, titles),
        "occurred_at": level.occurred_at,
    }


def _outcome(case: Case, reader: Reader, titles: dict[Role, str]) -> OutcomeView | None:
    decided = case.screening.outcome
    if decided is None:
        return None
    return {
        "outcome": decided.outcome,
        "reasons": reader.open(decided.reasons),
        "redirected_to": reader.open(decided.redirected_to),
        "decided_in": case.screening.outcome_version or 0,
        "by": reader.worker(decided.by, titles),
        "occurred_at": decided.occurred_at,
    }


def _consultation(case: Case, reader: Reader, titles: dict[Role, str]) -> ConsultationAdvice | None:
    decided = case.consultation.outcome
    if decided is None:
        return None
    return {
        "outcome": decided.outcome,
        "advice": reader.open(decided.advice),
        "by": reader.worker(decided.by, titles),
        "occurred_at": decided.occurred_at,
    }


def _referral(case: Case, reader: Reader, titles: dict[Role, str], outcome: str) -> ReferralView | None:
    opened, recording = (
        case.referral.opened,
        case.recording.made or case.progression.completed,
    )  # by progressing a sibling (A45)
    if opened is None:
        return None
    address = case.contact.details.address
    progressed_for = address.locality if case.progression.completed and address else None
    return {
        "referral_date": opened.on,
        "opened_at": opened.occurred_at,
        "outcome": outcome if recording else None,
        "recorded_by": reader.worker(recording.by, titles) if recording else None,
        "recorded_at": recording.occurred_at if recording else None,
        "team": case.recording.notified.team if case.recording.notified else progressed_for,
    }


def _fast_track(case: Case, reader: Reader, titles: dict[Role, str]) -> FastTrackView | None:
    tracked = case.emergency.fast_track
    if tracked is None:
        return None
    return {
        "grounds": reader.open(tracked.grounds),
        "by": reader.worker(tracked.by, titles),
        "occurred_at": tracked.occurred_at,
    }


def _area_team_call(case: Case, reader: Reader, titles: dict[Role, str]) -> AreaTeamCallView | None:
    call = case.emergency.telephoned
    if call is None:
        return None
    return {
        "team": call.team,
        "spoke_to": reader.open(call.spoke_to),
        "by": reader.worker(call.by, titles),
        "occurred_at": call.occurred_at,
    }


def _crime(number: int, kept: Suspicion, reader: Reader, titles: dict[Role, str]) -> CrimeView:
    crime, police, no_crime = kept.suspected, kept.police, kept.no_crime
    return {
        "number": number,
        "suspicion": reader.open(crime.suspicion),
        "by": reader.worker(crime.by, titles),
        "occurred_at": crime.occurred_at,
        "unreported": kept.unreported,
        "police": {
            "force": police.force,
            "police_reference": reader.open(police.police_reference),
            "by": reader.worker(police.by, titles),
            "occurred_at": police.occurred_at,
        }
        if police
        else None,
        "no_crime": {
            "reasons": reader.open(no_crime.reasons),
            "by": reader.worker(no_crime.by, titles),
            "occurred_at": no_crime.occurred_at,
        }
        if no_crime
        else None,
    }


def _written_confirmation(case: Case, reader: Reader) -> WrittenConfirmationView | None:
    expected, received = case.intake.confirmation_expected, case.emergency.confirmation
    if not (expected or received):
        return None
    return {
        "expected_since": expected.received_at if expected else None,
        "received_at": received.occurred_at if received else None,
        "text": reader.open(received.text) if received else None,
    }


def _disposal(case: Case, reader: Reader, titles: dict[Role, str]) -> DisposalView | None:
    disposal = case.disposal.made
    if disposal is None:
        return None
    return {
        "items": list(disposal.items),
        "reasonable_cause": reader.open(disposal.reasonable_cause),
        "services": reader.open(disposal.services),
        "reasons": reader.open(disposal.reasons),
        "by": reader.worker(disposal.by, titles),
        "occurred_at": disposal.occurred_at,
    }


def _child_seen(case: Case, reader: Reader, titles: dict[Role, str]) -> ChildSeenView | None:
    seen = case.disposal.seen
    if seen is None:
        return None
    return {
        "alone": seen.alone,
        "reason_if_not": reader.open(seen.reason_if_not),
        "by": reader.worker(seen.by, titles),
        "occurred_at": seen.occurred_at,
    }


def _lead_practitioner(case: Case, reader: Reader, titles: dict[Role, str]) -> LeadPractitionerView | None:
    lead = case.allocation.lead
    if lead is None:
        return None
    return {
        "practitioner": lead.practitioner,
        "name": reader.open(lead.practitioner_name),
        "social_worker": lead.social_worker,
        "reasons": reader.open(lead.reasons),
        "time_considered": reader.open(lead.time_considered),
        "skills_considered": reader.open(lead.skills_considered),
        "partners_consulted": reader.open(lead.partners_consulted),
        "cover_reason": reader.open(lead.cover_reason),
        "by": reader.worker(lead.by, titles),
        "occurred_at": lead.occurred_at,
    }


def _closure(case: Case, reader: Reader, titles: dict[Role, str]) -> ClosureView | None:
    proposal, disagreement, decision, closed = (
        case.closure.proposal,
        case.closure.disagreement,
        case.closure.decision,
        case.closure.closed,
    )
    if proposal is None:
        return None
    return {
        "after": proposal.after,
        "rationale": reader.open(proposal.rationale),
        "discussion": reader.open(proposal.discussion),
        "cover_reason": reader.open(proposal.cover_reason),
        "proposed_by": reader.worker(proposal.by, titles),
        "proposed_at": proposal.occurred_at,
        "agreed_by": reader.worker(closed.by, titles) if closed and not decision else None,
        "disagreement": {
            "reason": reader.open(disagreement.reason),
            "by": reader.worker(disagreement.by, titles),
            "occurred_at": disagreement.occurred_at,
        }
        if disagreement
        else None,
        "decision": {
            "close": decision.close,
            "reasons": reader.open(decision.reasons),
            "cover_reason": reader.open(decision.cover_reason),
            "by": reader.worker(decision.by, titles),
            "occurred_at": decision.occurred_at,
        }
        if decision
        else None,
        "closed_on": closed.on if closed else None,
        "outcome": closed.outcome if closed else None,
    }


def _conclusion(case: Case, reader: Reader, titles: dict[Role, str]) -> ConclusionView | None:
    concluded = case.conclusion.concluded
    if concluded is None:
        return None
    return {
        "ending": concluded.ending,
        "reasons": reader.open(concluded.reasons),
        "authority": reader.open(concluded.authority),
        "on": concluded.on,
        "by": reader.worker(concluded.by, titles),
    }


def _duties(case: Case, running: Sequence[Clock], undecided_siblings: int) -> list[DutyView]:
    return [
        {"clause": duty.clause.number, "what": duty.what, "who_may": list(duty.who_may), "due_at": duty.due_at}
        for duty in duties.duties(case, running, undecided_siblings=undecided_siblings)
    ]
