"""What a stream's events add up to.

`evolve` folds one event into a frozen record. It never raises, and reads neither
clock nor calendar nor configuration: what it needs is in the event.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self
from uuid import UUID

from domain.events import (
    AreaTeamTelephoned,
    AssessmentStarted,
    CaseFileClosed,
    CaseFileOpened,
    CaseJoined,
    CaseLeft,
    ChildDetails,
    ChildMatched,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    ChildSeen,
    ClosedAtReferral,
    ClosureDecided,
    ClosureNotAgreed,
    ClosureProposed,
    CommunicationReceived,
    ConsultationOutcomeDecided,
    ContactCopied,
    ContactOutcomeDecided,
    ContactRecorded,
    CrimeSuspected,
    DetailsAmended,
    DisposalAuthorised,
    DuplicateSuperseded,
    Event,
    FastTrackedToReferral,
    IdentifierClaimed,
    IdentifierReleased,
    InformationAdded,
    InformationPassed,
    InformationReceived,
    InformationRedirected,
    JoinedToReferral,
    KnownCheckRecorded,
    LeadPractitionerAllocated,
    LevelOfResponseDecided,
    MatchWithdrawn,
    NoCrimeAfterAll,
    OutcomeCopied,
    PermissionAdviceGiven,
    PoliceNotified,
    ReferralAuthorised,
    ReferralConcluded,
    ReferralEnded,
    ReferralLed,
    ReferralOpened,
    ReferralRecorded,
    ReferralStarted,
    SafetyLimited,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
    SiblingCaseOpened,
    SiblingDecided,
    SiblingLinked,
    SiblingProgressionCompleted,
    SiblingReferralDecided,
    SiblingUnlinked,
    TeamManagerNotified,
    Worker,
    WrittenConfirmationExpected,
    WrittenConfirmationReceived,
)
from domain.vocabulary import OFFICE_ROLES, Answer, CheckKind, IdentifierKind, Outcome, Role, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """A suspected crime, and what came of it (CF1). Each is one of its own."""

    suspected: CrimeSuspected
    police: PoliceNotified | None = None
    no_crime: NoCrimeAfterAll | None = None

    @property
    def unreported(self) -> bool:
        """Whether the police do not know, and nobody has said why it was no crime."""
        return not (self.police or self.no_crime)

    def after(self, answer: PoliceNotified | NoCrimeAfterAll) -> "Suspicion":
        """The suspicion once it was answered."""
        return replace(self, police=answer) if isinstance(answer, PoliceNotified) else replace(self, no_crime=answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One child in one communication. Each field is the last fact of its kind; version counts the events.

    details: of the child, as amended; as they were received they stand in the contact.
    """

    version: int
    contact: ContactRecorded
    child: UUID
    details: ChildDetails
    amendments: tuple[DetailsAmended, ...] = ()
    known_check: KnownCheckRecorded | None = None
    withdrawn: MatchWithdrawn | None = None
    level: LevelOfResponseDecided | None = None
    requested: ScreeningRequested | None = None
    checks: Mapping[CheckKind, ScreeningCheckRecorded] = field(default_factory=dict)
    findings: ScreeningFindingsRecorded | None = None
    outcome: ContactOutcomeDecided | None = None
    outcome_version: int | None = None
    consultation: ConsultationOutcomeDecided | None = None
    referral: ReferralOpened | None = None
    recording: ReferralRecorded | None = None
    notified: TeamManagerNotified | None = None
    received: InformationReceived | None = None
    redirected: InformationRedirected | None = None
    information: tuple[InformationAdded, ...] = ()
    passed: InformationPassed | None = None
    confirmation_expected: WrittenConfirmationExpected | None = None
    confirmation: WrittenConfirmationReceived | None = None
    permission_advice: PermissionAdviceGiven | None = None
    safety: SafetyLimited | None = None
    fast_track: FastTrackedToReferral | None = None
    telephoned: AreaTeamTelephoned | None = None
    siblings: Mapping[UUID, SiblingDecided] = field(default_factory=dict)
    sibling_cases: Mapping[UUID, UUID] = field(default_factory=dict)
    sibling_referral: SiblingReferralDecided | None = None
    copied_outcome: OutcomeCopied | None = None
    progression: SiblingProgressionCompleted | None = None
    superseded: DuplicateSuperseded | None = None
    joined: JoinedToReferral | None = None
    suspicions: Mapping[int, Suspicion] = field(default_factory=dict)
    disposal: DisposalAuthorised | None = None
    seen: ChildSeen | None = None
    authorised: ReferralAuthorised | None = None
    lead: LeadPractitionerAllocated | None = None
    assessment: AssessmentStarted | None = None
    proposal: ClosureProposed | None = None
    disagreement: ClosureNotAgreed | None = None
    decision: ClosureDecided | None = None
    closed: ClosedAtReferral | None = None
    concluded: ReferralConcluded | None = None

    @property
    def matched(self) -> bool:
        """Whether the case's child is one known before it."""
        return self.child != self.contact.child

    @property
    def taker(self) -> Worker | None:
        """Who of the offices took the contact; nobody took what an agency sent, or what was made by copying."""
        made = isinstance(self.contact, ContactCopied) or self.contact.by.role not in OFFICE_ROLES
        return None if made else self.contact.by

    def taken_by(self, worker: Worker) -> bool:
        """Whether that worker of the offices took the contact, and so records it in full (C5, A48)."""
        return self.taker is not None and self.taker.id == worker.id and worker.role in OFFICE_ROLES

    @property
    def state(self) -> State:
        """Where the case stands, in the words of the procedure."""
        if self.superseded:
            return State.SUPERSEDED
        if self.closed:
            return State.CLOSED
        if self.concluded:
            return State.CONCLUDED
        if self.joined:
            return State.JOINED
        if self.authorised:
            return State.AUTHORISED
        if self.recording or self.progression:  # a sibling's progression is its recording (A45)
            return State.RECORDED
        if self.referral or (self.outcome and self.outcome.outcome is Outcome.PROGRESS_TO_REFERRAL):
            return State.REFERRAL  # what opens the referral is recorded in the act of the outcome
        if self.outcome or self.consultation:
            return State.ENDED
        if self.requested or self.checks or self.findings:
            return State.SCREENING
        return State.CHECKED if self.known_check else State.RECEIVED

    @property
    def open_referral(self) -> bool:
        """Whether the case is a referral that has not ended."""
        return self.referral is not None and not (self.closed or self.concluded or self.superseded or self.joined)

    @property
    def undecided(self) -> bool:
        """Whether the contact still waits for its one outcome (C16)."""
        decided = self.outcome or self.consultation or self.copied_outcome or self.sibling_referral
        return not (decided or self.joined or self.superseded or self.closed)

    @property
    def crime_unreported(self) -> bool:
        """Whether a crime is suspected of which the police do not know (CF1)."""
        return any(suspicion.unreported for suspicion in self.suspicions.values())

    def checked(self, kind: CheckKind) -> bool:
        """Whether a screening check was made. One not yet answered counts with who was asked and when (A41)."""
        check = self.checks.get(kind)
        if check is None or check.answer is not Answer.NOT_YET_KNOWN:
            return check is not None
        return bool(kind is not CheckKind.INTERNAL_DATABASE and check.asked and check.asked_at)

    def evolve(self, *events: Event) -> Self:
        """The case after some more events."""
        changed: dict[str, Any] = {"version": self.version}
        for event in events:
            changed["version"] += 1
            match event:
                case ChildMatched(child=child):
                    changed["child"] = child
                case MatchWithdrawn():
                    changed |= {"child": self.contact.child, "known_check": None, "withdrawn": event}
                case DetailsAmended():
                    changed["details"] = amended(changed.get("details", self.details), event)
                    changed["amendments"] = (*changed.get("amendments", self.amendments), event)
                case ScreeningCheckRecorded(kind=kind):
                    changed["checks"] = {**changed.get("checks", self.checks), kind: event}
                case SiblingDecided(sibling=sibling):
                    changed["siblings"] = {**changed.get("siblings", self.siblings), sibling: event}
                case SiblingCaseOpened(sibling=sibling, case=opened):
                    changed["sibling_cases"] = {**changed.get("sibling_cases", self.sibling_cases), sibling: opened}
                case InformationAdded():
                    changed["information"] = (*changed.get("information", self.information), event)
                case ContactOutcomeDecided():
                    changed |= {"outcome": event, "outcome_version": changed["version"]}
                case CrimeSuspected() | PoliceNotified() | NoCrimeAfterAll():
                    changed["suspicions"] = _suspicions(changed.get("suspicions", self.suspicions), event)
                case ClosureProposed():
                    changed |= {"proposal": event, "disagreement": None, "decision": None}
                case _ if type(event) in _LAST:
                    changed[_LAST[type(event)]] = event
        return replace(self, **changed)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The case its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, ContactRecorded):
                return cls(version=1, contact=event, child=event.child, details=event.details).evolve(*following)
        return None


def amended(details: ChildDetails, event: DetailsAmended) -> ChildDetails:
    """What is known of a child after an amendment. A field this code does not know changes nothing."""
    known = {each.name for each in fields(ChildDetails)}
    return replace(details, **{name: getattr(event.details, name) for name in event.changed if name in known})


_LAST: dict[type[Event], str] = {
    KnownCheckRecorded: "known_check",
    LevelOfResponseDecided: "level",
    ScreeningRequested: "requested",
    ScreeningFindingsRecorded: "findings",
    ConsultationOutcomeDecided: "consultation",
    ReferralOpened: "referral",
    ReferralRecorded: "recording",
    TeamManagerNotified: "notified",
    InformationReceived: "received",
    InformationRedirected: "redirected",
    InformationPassed: "passed",
    WrittenConfirmationExpected: "confirmation_expected",
    WrittenConfirmationReceived: "confirmation",
    PermissionAdviceGiven: "permission_advice",
    SafetyLimited: "safety",
    FastTrackedToReferral: "fast_track",
    AreaTeamTelephoned: "telephoned",
    SiblingReferralDecided: "sibling_referral",
    OutcomeCopied: "copied_outcome",
    SiblingProgressionCompleted: "progression",
    DuplicateSuperseded: "superseded",
    JoinedToReferral: "joined",
    DisposalAuthorised: "disposal",
    ChildSeen: "seen",
    ReferralAuthorised: "authorised",
    LeadPractitionerAllocated: "lead",
    AssessmentStarted: "assessment",
    ClosureNotAgreed: "disagreement",
    ClosureDecided: "decision",
    ClosedAtReferral: "closed",
    ReferralConcluded: "concluded",
}
"""The field that holds the last fact of each kind."""


def _suspicions(
    kept: Mapping[int, Suspicion], event: CrimeSuspected | PoliceNotified | NoCrimeAfterAll
) -> Mapping[int, Suspicion]:
    """The suspicions after one more, or after an answer to one of them; one that names none answers them all."""
    if isinstance(event, CrimeSuspected):
        return {**kept, event.number or len(kept) + 1: Suspicion(suspected=event)}
    answered = kept if event.suspicion is None else kept.keys() & {event.suspicion}
    return {**kept, **{number: kept[number].after(event) for number in answered}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """One message or call, and the cases it opened."""

    version: int
    received: CommunicationReceived

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The communication its events make, or None when there are none."""
        communication: Self | None = None
        for event in events:
            if communication is not None:
                communication = replace(communication, version=communication.version + 1)
            elif isinstance(event, CommunicationReceived):
                communication = cls(version=1, received=event)
        return communication


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """Who works with a child that is an open case, and in which locality (C7 to C10, A35)."""

    worker: str
    role: Role
    locality: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A person record. same_as: the records found to be the same person. unlinked: those said to be no siblings."""

    version: int
    reference: str
    cases: tuple[UUID, ...] = ()
    identifiers: Mapping[IdentifierKind, str] = field(default_factory=dict)
    same_as: frozenset[UUID] = frozenset()
    siblings: frozenset[UUID] = frozenset()
    unlinked: frozenset[UUID] = frozenset()
    file: CaseFileOpened | None = None
    open_referral: UUID | None = None
    lead: ReferralLed | None = None

    @property
    def open_case(self) -> OpenCase | None:
        """Who works with the child: who leads its open referral, and else who is allocated to its file (A35)."""
        lead, file = self.lead, self.file
        if lead:
            locality = lead.locality or (file.locality if file else None)
            return OpenCase(worker=lead.practitioner, role=Role.LEAD_PRACTITIONER, locality=locality)
        if file:
            return OpenCase(worker=file.worker, role=Role.ALLOCATED_SOCIAL_WORKER, locality=file.locality)
        return None

    def evolve(self, event: Event) -> Self:
        """The child after one more event."""
        version = self.version + 1
        match event:
            case CaseJoined(case=case):
                return replace(self, version=version, cases=(*self.cases, case))
            case CaseLeft(case=case):
                return replace(self, version=version, cases=tuple(kept for kept in self.cases if kept != case))
            case IdentifierClaimed(kind=kind, digest=digest):
                return replace(self, version=version, identifiers={**self.identifiers, kind: digest})
            case IdentifierReleased(kind=kind):
                kept = {known: digest for known, digest in self.identifiers.items() if known != kind}
                return replace(self, version=version, identifiers=kept)
            case ChildrenFoundSame(other=other):
                return replace(self, version=version, same_as=self.same_as | {other})
            case ChildrenFoundDifferent(other=other):
                return replace(self, version=version, same_as=self.same_as - {other})
            case SiblingLinked(other=other):
                siblings, unlinked = self.siblings | {other}, self.unlinked - {other}
                return replace(self, version=version, siblings=siblings, unlinked=unlinked)
            case SiblingUnlinked(other=other):
                siblings, unlinked = self.siblings - {other}, self.unlinked | {other}
                return replace(self, version=version, siblings=siblings, unlinked=unlinked)
            case CaseFileOpened():
                return replace(self, version=version, file=event)
            case CaseFileClosed():
                return replace(self, version=version, file=None)
            case ReferralStarted(case=case):
                return replace(self, version=version, open_referral=case, lead=None)
            case ReferralLed():
                return replace(self, version=version, lead=event)
            case ReferralEnded():
                return replace(self, version=version, open_referral=None, lead=None)
        return replace(self, version=version)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The child its events make, or None when there are none."""
        child: Self | None = None
        for event in events:
            if child is not None:
                child = child.evolve(event)
            elif isinstance(event, ChildRecorded):
                child = cls(version=1, reference=event.reference, cases=(event.case,))
        return child
