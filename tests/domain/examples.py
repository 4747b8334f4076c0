"""A family, the people who work with it, and what happens to one contact from receipt to referral."""

from dataclasses import replace
from datetime import UTC, date, datetime
from inspect import isclass
from uuid import UUID

from domain import events
from domain.contact import NewCase, ReceiveCommunication, RecordKnownCheck
from domain.events import (
    Account,
    Address,
    ChildDetails,
    ChildMatched,
    ChildRecorded,
    ContactOutcomeDecided,
    ContactRecorded,
    Event,
    Finding,
    Identifier,
    KnownCheckRecorded,
    LevelOfResponseDecided,
    ReferralOpened,
    ReferralRecorded,
    Referrer,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
    TeamManagerNotified,
    Worker,
)
from domain.screening import (
    Check,
    DecideLevelOfResponse,
    DecideOutcome,
    RecordChecks,
    RecordFindings,
    RecordReferral,
    RequestScreening,
)
from domain.vocabulary import (
    ACTION_FOR_SCREENING,
    SCREENED_AND_AWAITING,
    Answer,
    Channel,
    CheckKind,
    Harm,
    IdentifierKind,
    Intent,
    KnownResult,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
)

CASE, SECOND_CASE, COMMUNICATION, OWN_CHILD, SECOND_CHILD, KNOWN_CHILD, OTHER_CASE = (UUID(int=n) for n in range(1, 8))
RECEIVED_AT = datetime(2026, 7, 7, 9, 15, tzinfo=UTC)
AT = datetime(2026, 7, 7, 23, 30, tzinfo=UTC)  # half past midnight on Wednesday in London


def a(role: Role) -> Worker:
    return Worker(id=f"one-{role}", role=role, name="A. N. Other")


ADVISOR = a(Role.CUSTOMER_SERVICE_ADVISOR)
MANAGER = a(Role.SCREENING_MANAGER)
SUPERVISOR = a(Role.SCREENING_PRACTICE_SUPERVISOR)
AREA_WORKER = a(Role.AREA_TEAM_WORKER)
TEACHER = replace(a(Role.PARTNER_PRACTITIONER), agency="st-hugh")

NHS_NUMBER = Identifier(kind=IdentifierKind.NHS_NUMBER, number="999 000 0001", digest="nhs-1")
UPN = Identifier(kind=IdentifierKind.UPN, number="X000000000001", digest="upn-1")
DETAILS = ChildDetails(
    given_name="Ada",
    date_of_birth=date(2017, 3, 1),
    address=Address(lines="1 Mill Lane", locality="Boston"),
    identifiers=(NHS_NUMBER, UPN),
)
PROFESSIONAL = Referrer(kind=ReferrerKind.PROFESSIONAL, name="D. Lead", organisation="St Hugh's")
NEIGHBOUR = Referrer(kind=ReferrerKind.NON_PROFESSIONAL, name="N. Door")

# What people order

CALL = ReceiveCommunication(
    by=ADVISOR,
    at=RECEIVED_AT,
    communication=COMMUNICATION,
    reference="K-1",
    received_at=RECEIVED_AT,
    channel=Channel.TELEPHONE,
    route=Route.CUSTOMER_SERVICE_CENTRE,
    source=Source.SCHOOL,
    referrer=PROFESSIONAL,
    request=Request.SERVICE,
    intent=Intent.SAFEGUARDING_REFERRAL,
    concern_summary="Came to school without a coat, hungry, and said she had been alone since Sunday.",
    account=Account(),
    children=(NewCase(case=CASE, case_reference="C-1", child=OWN_CHILD, child_reference="P-1", details=DETAILS),),
)
CHECK_KNOWN = RecordKnownCheck(by=ADVISOR, at=AT, result=KnownResult.NEW, searched=("name", "date of birth"))
REQUEST = RequestScreening(by=ADVISOR, at=AT)
DECIDE_LEVEL = DecideLevelOfResponse(
    by=SUPERVISOR,
    at=AT,
    threshold_document="2023-09",
    level=4,
    early_help_criteria_considered=True,
    reasons="Unmet basic needs over weeks.",
)
MAKE_CHECKS = RecordChecks(by=SUPERVISOR, at=AT, checks=tuple(Check(kind=kind, answer=Answer.NO) for kind in CheckKind))
RECORD_FINDINGS = RecordFindings(
    by=SUPERVISOR,
    at=AT,
    nature=Finding(established="Neglect."),
    how_and_why=Finding(established="Her mother is ill and has nobody."),
    needs=Finding(not_established_because="She has not been seen at home."),
    significant_harm=Harm.LIKELY,
    significant_harm_detail="Left alone at nine.",
    urgent_action=Answer.YES,
    urgent_action_for_household=Answer.NO,
    urgent_action_detail="Somebody is to be with her tonight.",
)
DECIDE = DecideOutcome(by=MANAGER, at=AT, outcome=Outcome.PROGRESS_TO_REFERRAL, reasons="Services are required.")
RECORD_REFERRAL = RecordReferral(by=ADVISOR, at=AT, outcome=SCREENED_AND_AWAITING, decided_in=10, team="Boston")

# What happened

CONTACT = ContactRecorded(
    by=ADVISOR,
    occurred_at=RECEIVED_AT,
    reference="C-1",
    communication=COMMUNICATION,
    child=OWN_CHILD,
    received_at=RECEIVED_AT,
    source=Source.SCHOOL,
    referrer_kind=ReferrerKind.PROFESSIONAL,
    request=Request.SERVICE,
    intent=Intent.SAFEGUARDING_REFERRAL,
    route=Route.CUSTOMER_SERVICE_CENTRE,
    concern_summary=CALL.concern_summary,
    details=DETAILS,
    account=Account(),
)
IN_THE_AREA = replace(CONTACT, by=AREA_WORKER, route=Route.AREA_TEAM)
FOUND_NEW = KnownCheckRecorded(
    by=ADVISOR, occurred_at=AT, result=KnownResult.NEW, searched=CHECK_KNOWN.searched, considered=()
)
FOUND_KNOWN = replace(FOUND_NEW, result=KnownResult.KNOWN)
MATCHED = ChildMatched(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD)
REQUESTED = ScreeningRequested(by=ADVISOR, occurred_at=AT, action=ACTION_FOR_SCREENING)
LEVEL = LevelOfResponseDecided(
    by=SUPERVISOR,
    occurred_at=AT,
    threshold_document="2023-09",
    level=4,
    early_help_criteria_considered=True,
    reasons=DECIDE_LEVEL.reasons,
)
CHECKS = tuple(ScreeningCheckRecorded(by=SUPERVISOR, occurred_at=AT, kind=kind, answer=Answer.NO) for kind in CheckKind)
FINDINGS = ScreeningFindingsRecorded(
    by=SUPERVISOR,
    occurred_at=AT,
    nature=RECORD_FINDINGS.nature,
    how_and_why=RECORD_FINDINGS.how_and_why,
    needs=RECORD_FINDINGS.needs,
    significant_harm=Harm.LIKELY,
    significant_harm_detail=RECORD_FINDINGS.significant_harm_detail,
    urgent_action=Answer.YES,
    urgent_action_for_household=Answer.NO,
    urgent_action_detail=RECORD_FINDINGS.urgent_action_detail,
)
PROGRESSED = ContactOutcomeDecided(
    by=MANAGER, occurred_at=AT, outcome=Outcome.PROGRESS_TO_REFERRAL, reasons=DECIDE.reasons
)
REDIRECTED = replace(PROGRESSED, outcome=Outcome.INFORMATION_OR_REDIRECT)
OPENED = ReferralOpened(by=MANAGER, occurred_at=AT, on=date(2026, 7, 8))
RECORDED = ReferralRecorded(
    by=ADVISOR, occurred_at=AT, outcome=SCREENED_AND_AWAITING, decided_in=10, decided_by=MANAGER.id
)
NOTIFIED = TeamManagerNotified(by=ADVISOR, occurred_at=AT, team="Boston")

SCREENING: tuple[Event, ...] = (LEVEL, *CHECKS, FINDINGS)
SCREENED: tuple[Event, ...] = (CONTACT, FOUND_NEW, *SCREENING)
SCREENED_AND_KNOWN: tuple[Event, ...] = (CONTACT, FOUND_KNOWN, MATCHED, *SCREENING)
REFERRED: tuple[Event, ...] = (*SCREENED, PROGRESSED, OPENED)

OWN = ChildRecorded(by=ADVISOR, occurred_at=RECEIVED_AT, reference="P-1", case=CASE)
KNOWN = ChildRecorded(by=ADVISOR, occurred_at=RECEIVED_AT, reference="P-9", case=OTHER_CASE)

KINDS = [one for one in vars(events).values() if isclass(one) and issubclass(one, Event) and one is not Event]
"""Every kind of event there is."""
