"""What happened: the events of the spine, and the facts they are made of.

Every event says who (`by`) and when it is said to have happened (`occurred_at`,
date and time, Q3). When it was recorded, under which policy pack and calendar
and for which request stands beside it in `Recorded`, written by the journal.

A field annotated `Personal("slot")` is encrypted before it is stored, under the
key of that person's slot in that case, and comes back as `Sealed`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, NoReturn, TypedDict
from uuid import UUID

from domain.clauses import Clause
from domain.marks import Personal, Shape
from domain.vocabulary import (
    Answer,
    Channel,
    CheckKind,
    ClosureGround,
    ConsultationOutcome,
    Disability,
    DisposalItem,
    Ending,
    Ethnicity,
    Harm,
    IdentifierKind,
    Intent,
    KnownResult,
    Need,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Sex,
    Source,
    StatementKind,
    StatutoryBasis,
    Tier,
)


class Sealed:
    """A personal value as it is stored. Only a view's key ring opens it; printing or serialising it raises."""

    __slots__ = ("path", "scope", "slot", "stream", "token", "version")

    def __init__(self, scope: UUID, stream: UUID, version: int, path: str, slot: str, token: str) -> None:
        self.scope, self.stream, self.version = scope, stream, version
        self.path, self.slot, self.token = path, slot, token

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sealed) and self.token == other.token

    def __hash__(self) -> int:
        return hash(self.token)

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError("a sealed value is opened by a view, never printed")

    __str__ = __repr__ = __format__ = __iter__ = __reduce__ = _refuse


Words = str | Sealed
"""Text as a command brings it, or sealed as the log holds it."""

Text = Annotated[Words, Shape.TEXT, Personal("narrative")]
Line = Annotated[Words, Shape.LINE, Personal("narrative")]
Code = Annotated[str, Shape.CODE]
WorkerName = Annotated[Words, Shape.LINE, Personal("worker")]

Narrative = Annotated[Words, Personal("narrative")]
OfChild = Annotated[Words, Personal("child")]
OfReferrer = Annotated[Words, Personal("referrer")]
OfHousehold = Annotated[Words, Personal("household")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """A person who acts. `id` is lasting and says nothing by itself; `agency` is None for the authority's own.

    team: whom they acted for, as the directory had it then.
    """

    id: str
    role: Role
    name: Annotated[Words, Personal("worker")]
    qualified: bool = False
    agency: str | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """by: who acted. occurred_at: when it is said to have happened, aware (Q3, A26)."""

    by: Worker
    occurred_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """An order somebody gives. by: who. at: when it is said to have been done, aware."""

    by: Worker
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedByTheServer(Command):
    """An order that is done the moment it is given: nobody says when (A19, A39). dated_by: the rule that has it so."""

    dated_by: ClassVar[Clause]


class _Said(TypedDict):
    by: Worker
    occurred_at: datetime


def said(command: Command) -> _Said:
    """Who and when, as every event repeats them."""
    return {"by": command.by, "occurred_at": command.at}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event as it stands in the log.

    version: place in its stream, from 1. position: place in the authority's log.
    recorded_at: the database's time, strictly increasing in log order.
    meta: policy pack, calendar, request, trace and cause. chain: SHA-256 over the stream so far.
    """

    stream: UUID
    version: int
    position: int
    recorded_at: datetime
    name: str
    event: Event
    meta: Mapping[str, Any]
    chain: bytes


# What a referral is made of


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    lines: OfChild
    postcode: OfChild | None = None
    locality: str | None = None
    """The authority's own name of the area team's locality, in clear: it routes work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A strong identifier. `digest` is its keyed hash, by which one child holds it."""

    kind: IdentifierKind
    number: OfChild
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildWords:
    """The child's own words, never paraphrased (R17)."""

    verbatim: OfChild
    first_disclosure: bool
    heard_by: Narrative
    heard_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildDetails:
    """One child as the referrer knows it (R8 items 1, 2, 5 to 7, 10, 11)."""

    given_name: OfChild | None = None
    family_name: OfChild | None = None
    also_known_as: OfChild | None = None
    date_of_birth: Annotated[date | Sealed, Personal("child")] | None = None
    expected_date_of_birth: Annotated[date | Sealed, Personal("child")] | None = None
    sex: Sex = Sex.UNKNOWN
    ethnicity: Ethnicity = Ethnicity.NOBT
    first_language: OfChild | None = None
    religion: OfChild | None = None
    nationality: OfChild | None = None
    immigration_status: OfChild | None = None
    disabilities: tuple[Disability, ...] = ()
    communication_needs: OfChild | None = None
    address: Address | None = None
    school: OfChild | None = None
    identifiers: tuple[Identifier, ...] = ()
    current_location: OfChild | None = None
    condition: OfChild | None = None
    needs_immediate_protection: Answer = Answer.NOT_YET_KNOWN
    words: tuple[ChildWords, ...] = ()
    views: OfChild | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdMember:
    name: OfHousehold
    relationship: OfHousehold
    date_of_birth: Annotated[date | Sealed, Personal("household")] | None = None
    parental_responsibility: bool | None = None
    lives_with_child: bool | None = None
    ethnicity: Ethnicity | None = None
    first_language: OfHousehold | None = None
    religion: OfHousehold | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said, and how it is known (R18)."""

    kind: StatementKind
    text: Narrative
    source: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyEntry:
    on: date
    what: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorIntervention:
    """What was already offered and why it did not work (R22)."""

    offered: Narrative
    why_unsuccessful: Narrative
    began_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephoned:
    """The call a section 47 referrer makes first (R11)."""

    at: datetime
    spoke_to: Narrative
    advised_not_to_write: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentsInformed:
    """Whether parents know of the referral, and if not why (R15, R16, CF7)."""

    informed: bool
    reason: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The written referral's body (R9 to R26)."""

    statutory_basis: StatutoryBasis | None = None
    primary_need: Need = Need.NOT_STATED
    tiers_considered: tuple[Tier, ...] = ()
    threshold_guidance_used: bool | None = None
    telephoned: Telephoned | None = None
    parents_informed: ParentsInformed | None = None
    statements: tuple[Statement, ...] = ()
    chronology: tuple[ChronologyEntry, ...] = ()
    history: Narrative | None = None
    impact_on_wellbeing: Narrative | None = None
    concern_without_intervention: Narrative | None = None
    what_is_needed: Narrative | None = None
    expectations: Narrative | None = None
    prior_interventions: tuple[PriorIntervention, ...] = ()
    previous_involvement: Narrative | None = None
    patterns: Narrative | None = None
    living_arrangements: Narrative | None = None
    household: tuple[HouseholdMember, ...] = ()
    strengths: Narrative | None = None
    risks: Narrative | None = None
    analysis: Narrative | None = None
    risk_to_staff: Narrative | None = None
    lived_experience: Narrative | None = None
    alleged_perpetrator: Narrative | None = None
    other_agencies: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Who made the communication. Exists in the communication's stream and nowhere else (CF2)."""

    kind: ReferrerKind
    name: OfReferrer | None = None
    job_role: OfReferrer | None = None
    organisation: OfReferrer | None = None
    telephone: OfReferrer | None = None
    email: OfReferrer | None = None
    address: OfReferrer | None = None
    relationship: OfReferrer | None = None
    consents_to_disclosure: bool = False


# The communication


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunicationReceived(Event):
    """One message or call (C1, C4, C5). cases: the streams of the children it concerns (A24).

    siblings: whether these are siblings of one another; None of one child, and where nobody was asked (A44).
    """

    reference: str
    received_at: datetime
    claimed_at: datetime | None = None
    clamped: bool
    channel: Channel
    route: Route
    route_reason: Narrative | None = None
    taken_by: str | None = None
    source: Source
    referrer: Referrer
    agency: str | None = None
    agency_name: str | None = None
    agency_reference: OfReferrer | None = None
    siblings: Answer | None = None
    cases: tuple[UUID, ...]


# The case


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRecorded(Event):
    """A contact about one child (C1, C11, C18). `child` is the person record opened for this case."""

    reference: str
    communication: UUID
    child: UUID
    received_at: datetime
    source: Source
    referrer_kind: ReferrerKind
    agency: str | None = None
    request: Request
    intent: Intent
    route: Route
    concern_summary: Narrative | None = None
    permission: bool | None = None
    details: ChildDetails
    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsAmended(Event):
    """What is known of the child has changed: the fields named are as they stand here, `since` that day (A46).

    child: the person record opened for this case.
    """

    child: UUID
    changed: tuple[str, ...]
    details: ChildDetails
    since: date | None = None
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCheckRecorded(Event):
    """The answer of the known check (C6)."""

    result: KnownResult
    searched: Annotated[tuple[str, ...] | Sealed, Personal("narrative")]
    considered: tuple[UUID, ...]
    note: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildMatched(Event):
    """The case's child is one already known."""

    child: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchWithdrawn(Event):
    """The match was a mistake: the case goes back to the child of its own."""

    child: UUID
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelOfResponseDecided(Event):
    """The threshold document and early help criteria considered, and the level decided (C2)."""

    threshold_document: Narrative
    level: int
    early_help_criteria_considered: bool
    reasons: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningRequested(Event):
    """Sent to the Screening Manager (SC1)."""

    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningCheckRecorded(Event):
    """One check and what it answered (SC5). asked, asked_at: who was asked, and when."""

    kind: CheckKind
    answer: Answer
    detail: Narrative | None = None
    asked: Narrative | None = None
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What screening established, or why it could not."""

    established: Narrative | None = None
    not_established_because: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningFindingsRecorded(Event):
    """The five findings (SC6)."""

    nature: Finding
    how_and_why: Finding
    needs: Finding
    significant_harm: Harm
    significant_harm_detail: Narrative | None = None
    urgent_action: Answer
    urgent_action_for_household: Answer
    urgent_action_detail: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOutcomeDecided(Event):
    """The Screening Manager's outcome (SC2, C16)."""

    outcome: Outcome
    reasons: Narrative
    redirected_to: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationOutcomeDecided(Event):
    """What the Early Help Advisor advised in a consultation with permission: the contact's outcome (E7)."""

    outcome: ConsultationOutcome
    advice: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralOpened(Event):
    """The contact has become a referral; this moment is the referral's date and time (A28)."""

    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRecorded(Event):
    """The Customer Service Advisor's recording, citing the Screening Manager's event (C13, A8)."""

    outcome: str
    decided_in: int
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamManagerNotified(Event):
    """The workflow notification to the local team of the child's address (C13)."""

    team: str


# The child


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRecorded(Event):
    """A person record, opened with its first case."""

    reference: str
    case: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseJoined(Event):
    """A case was matched to this child."""

    case: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLeft(Event):
    """A case left this child: matched to another, or its match withdrawn."""

    case: UUID
    to: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifierClaimed(Event):
    """This child holds a strong identifier; no other may until it is released."""

    kind: IdentifierKind
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifierReleased(Event):
    """The identifier was wrong, or goes to another child."""

    kind: IdentifierKind
    digest: str
    to: UUID | None = None
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildrenFoundSame(Event):
    """Two person records are one person; `other` is the record this one is joined with."""

    other: UUID
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildrenFoundDifferent(Event):
    """They were not: the joining is withdrawn."""

    other: UUID
    reason: Narrative


# Routing, open cases, emergencies


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationReceived(Event):
    """Somebody of the staff was told something before the Customer Service Centre was (C17)."""

    received_at: datetime
    by_whom: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationRedirected(Event):
    """It was passed on, to the Customer Service Centre, or to who works on the open referral (C17)."""

    to: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationPassed(Event):
    """Significant information on an open case was passed to who works on it (C10, A31, A35)."""

    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenConfirmationExpected(Event):
    """A professional telephoned; the written form should follow within 24 hours (C15)."""

    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenConfirmationReceived(Event):
    """The written form came (C15). `text` is what it adds to what was said."""

    text: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionAdviceGiven(Event):
    """A professional whose contact has the form of an Early Help Assessment was advised on permission (C19)."""

    advised_to_obtain: bool
    exception: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyLimited(Event):
    """The child is safe only until a moment: going home that afternoon (C20)."""

    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FastTrackedToReferral(Event):
    """Significant Harm is likely: the contact proceeds to a referral at once (C12, A27)."""

    grounds: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaTeamTelephoned(Event):
    """The Area Team was telephoned (C12)."""

    team: str
    spoke_to: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFileOpened(Event):
    """The child has an open case file; who is allocated, and in which locality (C7, C8)."""

    worker: str
    worker_name: Annotated[Words, Personal("worker")]
    locality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFileClosed(Event):
    """The child's case file is no longer open."""

    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class CallConnected(Event):
    """A caller was connected to who works on the open case, or to the Duty Social Worker and why (C7, C8, A35)."""

    to: Role
    worker: str
    locality: str | None = None
    reason: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNotConnected(Event):
    """Neither could be reached; an urgent task, and still nothing taken on (A6)."""

    locality: str | None = None
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralStarted(Event):
    """The child has an open referral, in this case; there is one at a time (A31)."""

    case: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralEnded(Event):
    """The child's open referral ended."""

    case: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLed(Event):
    """The child's open referral has a Lead Practitioner: from here on the child is an open case (A35).

    locality: of the area team that has the referral; None where that is not known.
    """

    case: UUID
    practitioner: str
    practitioner_name: Annotated[Words, Personal("worker")]
    locality: str | None = None


# Siblings


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingLinked(Event):
    """Two children are siblings: a link between two, never a group."""

    other: UUID
    reason: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingUnlinked(Event):
    """They are not, or not for this purpose: said of a link, or where nobody knew (A44)."""

    other: UUID
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingDecided(Event):
    """The Screening Manager's decision on one sibling, kept in the subject child's case (SIB1, SIB6).

    case: the sibling's own case, where it had one at that moment.
    """

    sibling: UUID
    refer: bool
    reasons: Narrative
    case: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingReferralDecided(Event):
    """This sibling is to be referred; the Area team completes it within one working day of the original (SIB2)."""

    subject: UUID
    subject_version: int
    referred_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCopied(ContactRecorded):
    """A contact made by copying the subject child's referral to a sibling (SIB3, SIB4).

    from_case, from_version: the lineage. disclosed: the fields somebody decided to copy; what was not copied is empty.
    """

    from_case: UUID
    from_version: int
    disclosed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingCaseOpened(Event):
    """The sibling who had no case of its own got one by copying; kept in the subject child's case."""

    sibling: UUID
    case: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationAdded(Event):
    """Further information on a contact that still waits for its outcome."""

    text: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCopied(Event):
    """The Screening Manager's outcome on the subject child's contact, copied by reference and never altered (SIB4)."""

    outcome: Outcome
    from_case: UUID
    from_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingProgressionCompleted(Event):
    """The Area team has completed the sibling's progression (SIB2)."""

    referral_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateSuperseded(Event):
    """This contact was made redundant by copying: out of work lists and counts, there for auditors (SIB5, A4, A5)."""

    kept: UUID
    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedToReferral(Event):
    """A further report: joined to the child's open referral (A31)."""

    referral: UUID


# Crime, disposal, authorisation


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeSuspected(Event):
    """A crime may have been committed; the police are to be notified immediately (CF1).

    number: which of the case's suspicions it is, from 1; each is answered by its number.
    """

    suspicion: Narrative
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoliceNotified(Event):
    """The police were notified: which force, under which reference, of which suspicion (CF1). None: of every one."""

    force: str
    police_reference: Narrative
    suspicion: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCrimeAfterAll(Event):
    """The suspicion did not stand, and why (A12). None: no suspicion did."""

    reasons: Narrative
    suspicion: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalAuthorised(Event):
    """The Screening Manager's initial disposal: one or more of the six (D1, D2)."""

    items: tuple[DisposalItem, ...]
    reasonable_cause: Narrative | None = None
    services: Narrative | None = None
    reasons: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildSeen(Event):
    """The child was seen; alone, or why not (D3)."""

    alone: bool
    reason_if_not: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralAuthorised(Event):
    """The referral was authorised, on this date (T8, A29). cover_reason: why for another team (A49)."""

    on: date
    cover_reason: Narrative | None = None


# Lead practitioner, assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadPractitionerAllocated(Event):
    """Who leads, chosen by a qualified supervisor or manager (R2 to R6). cover_reason: why for another team."""

    practitioner: str
    practitioner_name: Annotated[Words, Personal("worker")]
    social_worker: bool
    reasons: Narrative
    time_considered: Narrative
    skills_considered: Narrative
    partners_consulted: Narrative | None = None
    cover_reason: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamManagerTold(Event):
    """The Team Manager was told at once that a case turned to section 47 and no social worker leads it (R6, A43).

    team: of the child's address; None where that is not known.
    """

    team: str | None = None
    practitioner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentStarted(Event):
    """A Child and Family Assessment exists from here on; the referral can no longer be closed at referral (CL1)."""


# Closure at referral


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureProposed(Event):
    """The Area Practice Supervisor's rationale, and the discussion with the other supervisor (CL1, CL4).

    cover_reason: why for another team (A49).
    """

    after: ClosureGround
    rationale: Narrative
    discussion: Narrative
    cover_reason: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureAgreed(Event):
    """The Screening Practice Supervisor agrees (CL2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureNotAgreed(Event):
    """No agreement: the matter reverts to the Area Team Manager (CL5)."""

    reason: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureDecided(Event):
    """The Area Team Manager's decision (CL5). cover_reason: why for another team (A49)."""

    close: bool
    reasons: Narrative
    cover_reason: Narrative | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedAtReferral(Event):
    """Closed with the outcome 'Closure at Referral', on the date of its authorisation (CL3)."""

    outcome: str
    on: date


# Conclusion


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralConcluded(Event):
    """A referral that came to be assessed has ended, on this date (A36). authority: the one that takes over."""

    ending: Ending
    reasons: Narrative
    authority: OfChild | None = None
    on: date
