"""Initial Contacts.

An Initial Contact is made where Children's Services is contacted about a child
who may be in need. It goes through the Customer Service Centre; whoever of the
offices takes one records it and may go on with it (A48). It says briefly what
the concern is and what is wanted, and is checked against the children already
known before it is sent anywhere. Several children in one communication are
several contacts (A24), and it is said whether they are siblings (A44). On an open
case whoever works on it or the Duty Social Worker records it, nobody else.
"""

from datetime import datetime
from itertools import permutations
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from domain.account import Account, ChildDetails, Referrer
from domain.acknowledgement import received_in_writing
from domain.children import CaseJoined, ChildRecorded
from domain.clauses import Clause, clause
from domain.concern_sharing import SharedConcern, listed, may_be_shared, received
from domain.due import SECTION_47, URGENT, Timing
from domain.facts import Command, Event, Narrative, OfReferrer, Worker, said
from domain.folding import Part
from domain.frozen import frozen
from domain.hypothetical import NamedConsultation, becomes_contact
from domain.information import InformationPassed
from domain.kinship import SiblingLinked
from domain.permission import the_one_who_asks_has_permission
from domain.policy import Pack
from domain.redirection import Information, redirected, the_information_came_first
from domain.refusals import require
from domain.step_up import FromTheTeam, requested, the_step_up_is_whole
from domain.vocabulary import (
    OFFICE,
    OFFICE_ROLES,
    PARTNER_ROLES,
    THE_AGENCY,
    WRITTEN,
    Answer,
    Channel,
    Intent,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    StatutoryBasis,
)

if TYPE_CHECKING:
    from domain.records import Case, OpenCase

THROUGH_THE_CENTRE = clause("C4")
TAKER_RECORDS = clause("C5")
OPEN_CASE = clause("C9")
CONFIRMATION = clause("C15")
EVERY_CONTACT = clause("C18")
SAFE_UNTIL = clause("C20")
BASIS = clause("R10")
MARKED = clause("R13")
PARENTS = clause("R15")
SIBLINGS = clause("SIB6")

MAY_RECORD = (*OFFICE, *THE_AGENCY)
AREA = (
    Role.AREA_TEAM_WORKER,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
    Role.DUTY_SOCIAL_WORKER,
    Role.ALLOCATED_SOCIAL_WORKER,
)
MAY_RECORD_ON_OPEN_CASES = (Role.LEAD_PRACTITIONER, Role.ALLOCATED_SOCIAL_WORKER, Role.DUTY_SOCIAL_WORKER)


# What happened


@frozen(kw_only=True)
class CommunicationReceived(Event):
    """One message or call (C1, C4, C5). cases: the streams of the children it concerns (A24).

    siblings: whether these are siblings of one another; None of one child, and where nobody was asked (A44).
    """

    rests_on = (THROUGH_THE_CENTRE, clause("C1"), TAKER_RECORDS, SIBLINGS)

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


@frozen(kw_only=True)
class ContactRecorded(Event):
    """A contact about one child (C1, C11, C18). `child` is the person record opened for this case.

    after_consultation: the hypothetical consultation it names (A16). relationship_told: whether who referred said how
    they know the family; what they said stands with them (R8).
    """

    rests_on: ClassVar[tuple[Clause, ...]] = (EVERY_CONTACT, clause("C1"), clause("C11"))

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
    after_consultation: UUID | None = None
    details: ChildDetails
    account: Account
    relationship_told: bool | None = None

    def timing(self) -> Timing:
        """From when it was received; what the referrer says may make twenty-four hours the limit (A51)."""
        section_47 = self.account.statutory_basis is StatutoryBasis.SECTION_47
        urgent = self.details.needs_immediate_protection is Answer.YES
        marks = {SECTION_47: section_47, URGENT: urgent}
        return Timing(received_at=self.received_at, marks=frozenset(mark for mark, said in marks.items() if said))


@frozen(kw_only=True)
class WrittenConfirmationExpected(Event):
    """A professional telephoned; the written form should follow within 24 hours (C15)."""

    rests_on = (CONFIRMATION,)

    received_at: datetime

    def timing(self) -> Timing:
        """From when the call was received."""
        return Timing(received_at=self.received_at)


@frozen(kw_only=True)
class SafetyLimited(Event):
    """The child is safe only until a moment: going home that afternoon (C20)."""

    rests_on = (SAFE_UNTIL,)

    until: datetime

    def timing(self) -> Timing:
        """Until the moment it states, and urgent."""
        return Timing(until=self.until, marks=frozenset({URGENT}))


OF_COMMUNICATION = (CommunicationReceived,)
OF_CASE = (
    ContactRecorded,
    WrittenConfirmationExpected,
    SafetyLimited,
)


# What a case keeps of it


@frozen(kw_only=True)
class Intake(Part):
    """What was said with a contact of how it came, and how long the child is safe."""

    confirmation_expected: WrittenConfirmationExpected | None = None
    safety: SafetyLimited | None = None


# Orders


@frozen(kw_only=True)
class NewCase:
    """The names given to one child's case before anything is decided.

    child_is_known: whether the taker names a person record, under which the case is opened; open_case: who works on it.
    safe_until: the moment until which the child is safe (C20). shared: the concern the contact is made of.
    """

    case: UUID
    case_reference: str
    child: UUID
    child_reference: str
    details: ChildDetails
    child_is_known: bool = False
    open_case: "OpenCase | None" = None
    safe_until: datetime | None = None
    shared: SharedConcern | None = None


@frozen(kw_only=True)
class ReceiveCommunication(Command):
    """Record a message or call. received_at: when it counts as received; claimed_at: what its sender said of that.

    route, taken_by: compared with what follows from whoever records (A48). agency: whose professional it is (A50).
    siblings: whether its children are; nothing is said of one child alone (A44). after: the consultation before it.
    """

    communication: UUID
    reference: str
    received_at: datetime
    claimed_at: datetime | None = None
    clamped: bool = False
    channel: Channel
    route: Route | None = None
    route_reason: str | None = None
    taken_by: str | None = None
    source: Source
    referrer: Referrer
    agency: str | None = None
    agency_name: str | None = None
    agency_reference: str | None = None
    request: Request
    intent: Intent
    concern_summary: str
    permission: bool | None = None
    after: NamedConsultation | None = None
    siblings: Answer | None = None
    account: Account
    information: Information | None = None
    step_up: FromTheTeam | None = None
    children: tuple[NewCase, ...]


def receive(command: ReceiveCommunication, pack: Pack) -> dict[UUID, list[Event]]:
    """Record a communication and open a case and a person record for each of its children."""
    require(command.by.role in MAY_RECORD, EVERY_CONTACT, who_may=MAY_RECORD)
    _the_route_has_its_reason(command)
    _the_taker_is_the_recorder(command)
    _it_is_said_whether_they_are_siblings(command)
    _the_agency_is_the_professionals(command)
    the_one_who_asks_has_permission(command)
    _a_professionals_referral_is_marked(command)
    _the_open_case_is_its_workers(command)
    _moments_follow_each_other(command)
    the_step_up_is_whole(command.step_up, command, pack)
    may_be_shared([new.shared for new in command.children if new.shared], command)
    streams: dict[UUID, list[Event]] = {
        command.communication: [
            CommunicationReceived(
                reference=command.reference,
                received_at=command.received_at,
                claimed_at=command.claimed_at,
                clamped=command.clamped,
                channel=command.channel,
                route=route_of(command.by),
                route_reason=command.route_reason,
                taken_by=command.by.id if command.by.role in OFFICE_ROLES else None,
                source=command.source,
                referrer=command.referrer,
                agency=command.agency,
                agency_name=command.agency_name,
                agency_reference=command.agency_reference,
                siblings=command.siblings,
                cases=tuple(new.case for new in command.children),
                **said(command),
            )
        ]
    }
    for new in command.children:
        streams[new.case] = [_contact(command, new), *_beside(command, new)]
        if new.child_is_known:
            streams.setdefault(new.child, []).append(CaseJoined(case=new.case, intent=command.intent, **said(command)))
        else:
            streams[new.child] = [ChildRecorded(reference=new.child_reference, case=new.case, **said(command))]
    if command.siblings is Answer.YES:
        for one, other in permutations(dict.fromkeys(new.child for new in command.children), 2):
            streams[one].append(SiblingLinked(other=other, **said(command)))
    streams |= {
        new.shared.concern: listed(new.shared, new.case, new.case_reference, command)
        for new in command.children
        if new.shared
    }
    if command.after:
        cases = tuple(new.case_reference for new in command.children)
        became = becomes_contact(command.after, command, command.received_at, command.agency, cases)
        streams[command.after.consultation] = [became]
    return streams


def route_of(by: Worker) -> Route:
    """The way a contact came in, by who took it (A48). What an agency sends comes through the centre."""
    if by.role in AREA:
        return Route.AREA_TEAM
    through = by.role is Role.CUSTOMER_SERVICE_ADVISOR or by.role in PARTNER_ROLES
    return Route.CUSTOMER_SERVICE_CENTRE if through else Route.OTHER


def goes_on(case: "Case", by: Worker) -> bool:
    """Whether somebody goes on with a contact: the Customer Service Advisor, and whoever took it (C5, A48)."""
    return by.role is Role.CUSTOMER_SERVICE_ADVISOR or case.taken_by(by)


def who_go_on(case: "Case") -> tuple[Role, ...]:
    """Their roles."""
    return tuple(dict.fromkeys((Role.CUSTOMER_SERVICE_ADVISOR, *([case.taker.role] if case.taker else ()))))


def _contact(command: ReceiveCommunication, new: NewCase) -> ContactRecorded:
    return ContactRecorded(
        reference=new.case_reference,
        communication=command.communication,
        child=new.child,
        received_at=command.received_at,
        source=command.source,
        referrer_kind=command.referrer.kind,
        agency=command.agency,
        request=command.request,
        intent=command.intent,
        route=route_of(command.by),
        concern_summary=command.concern_summary,
        permission=command.permission,
        after_consultation=command.after.consultation if command.after else None,
        details=new.details,
        account=command.account,
        relationship_told=bool(command.referrer.relationship or command.referrer.knowledge),
        **said(command),
    )


def _beside(command: ReceiveCommunication, new: NewCase) -> list[Event]:
    """What a case says beside its contact: where it came from, what is awaited, how long the child is safe (C15, C17).

    On an open case it is passed to who works on it (C10, A35).
    """
    beside = [*redirected(command.information, command.by), *requested(command.step_up, command)]
    beside += received(new.shared, command)
    professional = command.referrer.kind is ReferrerKind.PROFESSIONAL
    if command.channel is Channel.TELEPHONE and professional:
        beside.append(WrittenConfirmationExpected(received_at=command.received_at, **said(command)))
    if command.channel in WRITTEN and command.intent is Intent.SAFEGUARDING_REFERRAL:
        beside += received_in_writing(command, command.received_at, professional=professional)
    if new.safe_until:
        beside.append(SafetyLimited(until=new.safe_until, **said(command)))
    if new.open_case:
        beside.append(InformationPassed(to=new.open_case.worker, **said(command)))
    return beside


def _the_open_case_is_its_workers(command: ReceiveCommunication) -> None:
    """A caller is connected instead (C7, C8); the Customer Service Advisor takes on nothing (A6)."""
    is_open = any(new.open_case for new in command.children)
    may = command.by.role in MAY_RECORD_ON_OPEN_CASES
    require(may or not is_open, OPEN_CASE, who_may=MAY_RECORD_ON_OPEN_CASES)


def _moments_follow_each_other(command: ReceiveCommunication) -> None:
    """Nothing is redirected before it was received; a child is safe until a moment after the receipt (A39)."""
    the_information_came_first(command.information)
    safe = all(new.safe_until is None or new.safe_until > command.received_at for new in command.children)
    require(safe, SAFE_UNTIL, missing="a moment after the receipt, until which the child is safe")


def _the_route_has_its_reason(command: ReceiveCommunication) -> None:
    """The Area teams are permitted to take contacts (C5); anybody else says why it did not go through the centre."""
    route = route_of(command.by)
    require(command.route in {None, route}, THROUGH_THE_CENTRE, missing=f"the route the contact really took: {route}")
    require(command.route_reason or route is not Route.OTHER, THROUGH_THE_CENTRE, missing="reason for another route")


def _the_taker_is_the_recorder(command: ReceiveCommunication) -> None:
    taker = command.taken_by in {None, command.by.id}
    require(taker, TAKER_RECORDS, missing="recording by whoever took the contact")


def _it_is_said_whether_they_are_siblings(command: ReceiveCommunication) -> None:
    said = command.siblings or len(command.children) == 1
    require(said, SIBLINGS, missing="whether the children are siblings: true, false or not yet known")


def _the_agency_is_the_professionals(command: ReceiveCommunication) -> None:
    """An agency sees, confirms and is told of what its professional said, and of nobody else's call (A50)."""
    professional = command.referrer.kind is ReferrerKind.PROFESSIONAL
    require(professional or not command.agency, CONFIRMATION, missing="a professional of that agency")


def _a_professionals_referral_is_marked(command: ReceiveCommunication) -> None:
    """R10, R13 and R15 bind the agency's own written referral; what a caller says is taken as it is (A23).

    Who writes after a call, or of a child who needs protection at once, has the second decision to make; who writes
    without one has only to mark the referral.
    """
    by_the_agency = command.by.role in PARTNER_ROLES and command.referrer.kind is ReferrerKind.PROFESSIONAL
    if command.intent is Intent.CONSULTATION or not by_the_agency:
        return
    account = command.account
    at_once = any(new.details.needs_immediate_protection is Answer.YES for new in command.children)
    rule = BASIS if account.telephoned or at_once else MARKED
    require(account.statutory_basis, rule, missing="section 17 or section 47")
    if account.statutory_basis is StatutoryBasis.SECTION_17:
        told = account.parents_informed
        require(told and (told.informed or told.reason), PARENTS, missing="that parents were informed, or why not")
