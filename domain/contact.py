"""Initial Contacts.

An Initial Contact is made where Children's Services is contacted about a child
who may be in need. It goes through the Customer Service Centre, is recorded by
whoever took it, says briefly what the concern is and what is wanted, and is
checked against the children already known before it is sent anywhere. Several
children in one communication are several contacts (A24).
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.clauses import clause
from domain.events import (
    Account,
    CaseJoined,
    CaseLeft,
    ChildDetails,
    ChildMatched,
    ChildRecorded,
    Command,
    CommunicationReceived,
    ContactRecorded,
    Event,
    IdentifierClaimed,
    KnownCheckRecorded,
    MatchWithdrawn,
    Referrer,
    Worker,
    said,
)
from domain.policy import Pack
from domain.records import Case, Child
from domain.refusals import require
from domain.vocabulary import (
    PARTNER_ROLES,
    Channel,
    Intent,
    KnownResult,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    StatutoryBasis,
)

THROUGH_THE_CENTRE = clause("C4")
TAKER_RECORDS = clause("C5")
KNOWN_CHECK = clause("C6")
EVERY_CONTACT = clause("C18")
PERMISSION = clause("E3")
BASIS = clause("R10")
MARKED = clause("R13")
PARENTS = clause("R15")

MAY_RECORD = (
    Role.CUSTOMER_SERVICE_ADVISOR,
    Role.AREA_TEAM_WORKER,
    Role.DUTY_SOCIAL_WORKER,
    Role.ALLOCATED_SOCIAL_WORKER,
    Role.PARTNER_PRACTITIONER,
    Role.PARTNER_MANAGER,
)
MAY_WITHDRAW = (Role.CUSTOMER_SERVICE_ADVISOR, Role.SCREENING_MANAGER)
AREA = (Role.AREA_TEAM_WORKER, Role.DUTY_SOCIAL_WORKER, Role.ALLOCATED_SOCIAL_WORKER)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """The names given to one child's case before anything is decided."""

    case: UUID
    case_reference: str
    child: UUID
    child_reference: str
    details: ChildDetails


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveCommunication(Command):
    """Record a message or call. received_at: when it counts as received; claimed_at: what its sender said of that."""

    communication: UUID
    reference: str
    received_at: datetime
    claimed_at: datetime | None = None
    clamped: bool = False
    channel: Channel
    route: Route
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
    account: Account
    children: tuple[NewCase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKnownCheck(Command):
    """Say whether the child is known; `child` is the known one the case is matched to.

    Possible matches that were reviewed are `considered`, and may leave the child unmatched.
    """

    result: KnownResult
    searched: tuple[str, ...]
    considered: tuple[UUID, ...] = ()
    child: UUID | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawMatch(Command):
    """Take back a match that was a mistake."""

    reason: str


def receive(command: ReceiveCommunication, pack: Pack) -> dict[UUID, list[Event]]:
    """Record a communication and open a case and a person record for each of its children."""
    require(command.by.role in MAY_RECORD, EVERY_CONTACT, who_may=MAY_RECORD)
    _the_route_has_its_reason(command)
    _the_taker_is_the_recorder(command)
    _a_professionals_referral_is_marked(command)
    streams: dict[UUID, list[Event]] = {
        command.communication: [
            CommunicationReceived(
                reference=command.reference,
                received_at=command.received_at,
                claimed_at=command.claimed_at,
                clamped=command.clamped,
                channel=command.channel,
                route=command.route,
                route_reason=command.route_reason,
                taken_by=command.taken_by,
                source=command.source,
                referrer=command.referrer,
                agency=command.agency,
                agency_name=command.agency_name,
                agency_reference=command.agency_reference,
                cases=tuple(new.case for new in command.children),
                **said(command),
            )
        ]
    }
    for new in command.children:
        streams[new.case] = [_contact(command, new)]
        streams[new.child] = [ChildRecorded(reference=new.child_reference, case=new.case, **said(command))]
    return streams


def record_known_check(
    case: Case, command: RecordKnownCheck, pack: Pack, *, case_id: UUID, own: Child, known: Child | None
) -> dict[UUID, list[Event]]:
    """Answer the known check, and match the case to the known child or let its own child hold its identifiers.

    own: the child the case stands under now. known: the child named in the command, if any.
    """
    require(_may_check(case, command.by), KNOWN_CHECK, who_may=(Role.CUSTOMER_SERVICE_ADVISOR,))
    require(case.known_check is None, KNOWN_CHECK, missing="withdrawal of the check already recorded")
    require(command.searched, KNOWN_CHECK, missing="what was searched")
    match command.result:
        case KnownResult.NEW:
            require(command.child is None, KNOWN_CHECK, missing="a known result, since a child is named")
        case KnownResult.KNOWN:
            require(command.child, KNOWN_CHECK, missing="the known child")
        case KnownResult.POSSIBLE_MATCHES_REVIEWED:
            require(command.considered, KNOWN_CHECK, missing="the possible matches")
    if command.child is not None:
        require(known and known.cases != (case_id,), KNOWN_CHECK, missing="a child known before this case")
    check = KnownCheckRecorded(
        result=command.result,
        searched=command.searched,
        considered=command.considered,
        note=command.note,
        **said(command),
    )
    if command.child is None or command.child == case.child:
        return {case_id: [check], case.child: _claims(case, own, command)}
    return {
        case_id: [check, ChildMatched(child=command.child, **said(command))],
        case.child: [CaseLeft(case=case_id, to=command.child, **said(command))],
        command.child: [CaseJoined(case=case_id, **said(command))],
    }


def withdraw_match(case: Case, command: WithdrawMatch, pack: Pack, *, case_id: UUID) -> dict[UUID, list[Event]]:
    """Undo a match: the case returns to the child of its own, and the known check is to be made again."""
    require(command.by.role in MAY_WITHDRAW, KNOWN_CHECK, who_may=MAY_WITHDRAW)
    require(case.matched, KNOWN_CHECK, missing="a match to withdraw")
    return {
        case_id: [MatchWithdrawn(child=case.child, reason=command.reason, **said(command))],
        case.child: [CaseLeft(case=case_id, to=case.contact.child, **said(command))],
        case.contact.child: [CaseJoined(case=case_id, **said(command))],
    }


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
        route=command.route,
        concern_summary=command.concern_summary,
        permission=command.permission,
        details=new.details,
        account=command.account,
        **said(command),
    )


def _the_route_has_its_reason(command: ReceiveCommunication) -> None:
    through = command.route is Route.CUSTOMER_SERVICE_CENTRE
    require(through or command.route_reason, THROUGH_THE_CENTRE, missing="reason for another route")
    by_area = command.by.role in AREA
    require(not (by_area and through), THROUGH_THE_CENTRE, missing="the route the contact really took")


def _the_taker_is_the_recorder(command: ReceiveCommunication) -> None:
    if command.route is Route.AREA_TEAM:
        require(command.by.role in AREA, TAKER_RECORDS, who_may=AREA)
        require(command.taken_by == command.by.id, TAKER_RECORDS, missing="recording by whoever took the contact")


def _a_professionals_referral_is_marked(command: ReceiveCommunication) -> None:
    """R10, R13 and R15 bind the agency's own written referral; what a caller says is taken as it is (A23)."""
    if command.intent is Intent.CONSULTATION:
        require(command.permission, PERMISSION, missing="permission of a person with parental responsibility")
    elif command.by.role in PARTNER_ROLES and command.referrer.kind is ReferrerKind.PROFESSIONAL:
        account = command.account
        require(account.statutory_basis, BASIS, missing="section 17 or section 47")
        if account.statutory_basis is StatutoryBasis.SECTION_17:
            told = account.parents_informed
            require(told and (told.informed or told.reason), PARENTS, missing="that parents were informed, or why not")


def _may_check(case: Case, by: Worker) -> bool:
    """The Customer Service Advisor checks; whoever took a contact in the area records it in full (C5)."""
    return by.role is Role.CUSTOMER_SERVICE_ADVISOR or case.taken_in_the_area_by(by)


def _claims(case: Case, own: Child, command: RecordKnownCheck) -> list[Event]:
    """One of each kind; what the child already holds may be a correction, and stays."""
    given = {identifier.kind: identifier.digest for identifier in case.contact.details.identifiers}
    return [
        IdentifierClaimed(kind=kind, digest=digest, **said(command))
        for kind, digest in given.items()
        if kind not in own.identifiers
    ]
