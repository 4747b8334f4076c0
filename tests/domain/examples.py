"""A family, the people who work with it, and what happens to one contact from receipt to referral."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from domain import usual
from domain.account import Account, Address, ChildDetails, HouseholdMember, Identifier, Referrer
from domain.acknowledgement import Acknowledge, AcknowledgementSent, ReferralSubmitted, WrittenReferralReceived
from domain.allocation import (
    ALLOCATORS,
    AllocateLeadPractitioner,
    AssessmentStarted,
    LeadPractitionerAllocated,
    StartAssessment,
)
from domain.attachments import AttachmentAdded, AttachmentKind, MediaType
from domain.children import ChildRecorded
from domain.clarification import ClarificationNotPossible, ConcernsClarified, Obstacle
from domain.closure import (
    AgreeClosure,
    ClosedAtReferral,
    ClosureAgreed,
    ClosureDecided,
    ClosureNotAgreed,
    ClosureProposed,
    DecideClosure,
    DisagreeWithClosure,
    ProposeClosure,
)
from domain.conclusion import ReferralConcluded
from domain.consultation import ConsultationOutcomeDecided, ConsultationRequested, ReferralAdvised
from domain.contact import (
    CommunicationReceived,
    ContactRecorded,
    NewCase,
    ReceiveCommunication,
    SafetyLimited,
    WrittenConfirmationExpected,
)
from domain.cooperation import HelpRequested, RequestCooperation
from domain.details import DetailsAmended, HouseholdAmended
from domain.directory import Directory, TeamClosed, TeamListed, WorkerLeft, WorkerListed
from domain.disposal import (
    AuthoriseDisposal,
    AuthoriseReferral,
    ChildSeen,
    DisposalAuthorised,
    ReferralAuthorised,
    SeeChild,
    TeamManagerTold,
)
from domain.emergencies import (
    AreaTeamTelephoned,
    CrimeSuspected,
    FastTrackedToReferral,
    NoCrimeAfterAll,
    PermissionAdviceGiven,
    PoliceNotified,
    WrittenConfirmationReceived,
)
from domain.facts import Event, Worker
from domain.family import AssessmentExplained, FamilyInformed, FamilyInformingWithheld, Ground
from domain.feedback import Became, FeedbackGiven
from domain.hypothetical import (
    ConsultationBecameContact,
    ConsultationFormSent,
    Consulting,
    HypotheticalConsultationRecorded,
    HypotheticalOutcome,
    HypotheticalOutcomeDecided,
)
from domain.information import InformationAdded, InformationPassed, InformationRead
from domain.informing import InformParent, ParentInformed
from domain.kinship import SiblingLinked, SiblingUnlinked
from domain.known_check import ChildMatched, KnownCheckRecorded, RecordKnownCheck
from domain.obtaining import InformationItem, NotObtained, ReferralInformationRecorded, WhyMissing
from domain.open_cases import CallConnected, CallNotConnected, CaseFileClosed, CaseFileOpened
from domain.procedure import STREAMS
from domain.progression import (
    ContactCopied,
    DuplicateSuperseded,
    OutcomeCopied,
    SiblingCaseOpened,
    SiblingProgressionCompleted,
)
from domain.protection import (
    AuthoriseProtection,
    ConsiderStrategyDiscussion,
    InTheHousehold,
    ProtectiveActionAuthorised,
    StrategyDiscussionConsidered,
)
from domain.recording import RecordReferral, ReferralRecorded, TeamManagerNotified
from domain.records import Child
from domain.records_considered import ConsiderRecords, RecordKind, RecordRead, RecordsConsidered, RecordsOfKind
from domain.redirection import InformationReceived, InformationRedirected
from domain.referrals import (
    JoinedToReferral,
    ReferralEnded,
    ReferralLed,
    ReferralOpened,
    ReferralStarted,
    ReferrerJoined,
)
from domain.screening import (
    Check,
    ContactOutcomeDecided,
    DecideLevelOfResponse,
    DecideOutcome,
    Finding,
    LevelOfResponseDecided,
    RecordChecks,
    RecordFindings,
    RequestScreening,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
)
from domain.sharing import DisclosureMade, Item, Recipient, SixTests
from domain.siblings import SiblingDecided, SiblingReferralDecided
from domain.step_up import StepUpRequested
from domain.vocabulary import (
    OFFICE_ROLES,
    Answer,
    Channel,
    CheckKind,
    ClosureGround,
    ConsultationOutcome,
    DisposalItem,
    Ending,
    Harm,
    IdentifierKind,
    Intent,
    KnownResult,
    Means,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Sector,
    Source,
    StatementKind,
)

CASE, SECOND_CASE, COMMUNICATION, OWN_CHILD, SECOND_CHILD, KNOWN_CHILD, OTHER_CASE = (UUID(int=n) for n in range(1, 8))
RECEIVED_AT = datetime(2026, 7, 7, 9, 15, tzinfo=UTC)
AT = datetime(2026, 7, 7, 23, 30, tzinfo=UTC)  # half past midnight on Wednesday in London
DECIDED_IN = 14
"""The version of the screened case that holds the Screening Manager's outcome: len(SCREENED) + 1."""


def a(role: Role) -> Worker:
    return Worker(id=f"one-{role}", role=role, name="A. N. Other")


ADVISOR = a(Role.CUSTOMER_SERVICE_ADVISOR)
MANAGER = a(Role.SCREENING_MANAGER)
SUPERVISOR = a(Role.SCREENING_PRACTICE_SUPERVISOR)
AREA_WORKER = a(Role.AREA_TEAM_WORKER)
AREA_SUPERVISOR = replace(a(Role.AREA_PRACTICE_SUPERVISOR), qualified=True)
TEAM_MANAGER = a(Role.AREA_TEAM_MANAGER)
LEAD = a(Role.LEAD_PRACTITIONER)
KEEPER = a(Role.SERVICE_MANAGER)
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
ASKING = replace(PROFESSIONAL, job_role="Designated Safeguarding Lead", telephone="01632 960017")
NEIGHBOUR = Referrer(
    kind=ReferrerKind.NON_PROFESSIONAL, name="N. Door", telephone="01632 960018", email="n.door@example.org",
    address="3 Mill Lane",
)  # fmt: skip

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
CONSULT = replace(CALL, referrer=ASKING, intent=Intent.CONSULTATION, permission=True)
ACKNOWLEDGE = Acknowledge(by=ADVISOR, at=AT, means=Means.EMAIL)
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
CONSIDER_RECORDS = ConsiderRecords(
    by=SUPERVISOR,
    at=AT,
    kinds=(
        *(RecordsOfKind(kind=kind, there_were_none=True) for kind in [*RecordKind][:2]),
        *(
            RecordsOfKind(
                kind=kind, there_were_none=False, read=(RecordRead(reference="C-0", found="Nobody followed."),)
            )
            for kind in [*RecordKind][2:]
        ),
    ),
)
AUTHORISE_PROTECTION = AuthoriseProtection(
    by=MANAGER,
    at=AT,
    actions="Somebody stays with her tonight.",
    for_the_child=True,
    others=(InTheHousehold(name="B. Brother", relationship="brother"),),
    services="A family aide.",
)
CONSIDER_STRATEGY = ConsiderStrategyDiscussion(
    by=SUPERVISOR,
    at=AT,
    strategy_discussion=True,
    strategy_discussion_because="She was left alone, and nobody knows where her mother is.",
    multi_agency_response=False,
    multi_agency_response_because="The school alone knows the family.",
)
INFORM_PARENT = InformParent(by=SUPERVISOR, at=AT, whom="Her mother", told_by=str(SUPERVISOR.name))
DECIDE = DecideOutcome(by=MANAGER, at=AT, outcome=Outcome.PROGRESS_TO_REFERRAL, reasons="Services are required.")
AWAITING = "referral screened and awaiting assessment"
RECORD_REFERRAL = RecordReferral(by=ADVISOR, at=AT, outcome=AWAITING, decided_in=DECIDED_IN, team="Boston")

AUTHORISE_DISPOSAL = AuthoriseDisposal(
    by=MANAGER, at=AT, items=(DisposalItem.SECTION_17_ASSESSMENT, DisposalItem.SEE_CHILD), reasons="She is in need."
)
REQUEST_COOPERATION = RequestCooperation(
    by=AREA_WORKER,
    at=AT,
    recipient=Recipient(sector=Sector.HOUSING, agency="Anytown Homes"),
    asked_for="A home without mould.",
    tests=SixTests(
        necessary=True,
        proportionate=True,
        relevant=True,
        accurate=True,
        timely=True,
        secure=True,
        reasons="The tenancy alone.",
    ),
)
SEE_CHILD = SeeChild(by=AREA_WORKER, at=AT, alone=True)
AUTHORISE_REFERRAL = AuthoriseReferral(by=TEAM_MANAGER, at=AT)
ALLOCATE = AllocateLeadPractitioner(
    by=AREA_SUPERVISOR,
    at=AT,
    practitioner=LEAD.id,
    practitioner_name="L. Eader",
    reasons="She knows the family.",
    time_considered="Two cases end this week.",
    skills_considered="Ten years of work with young carers.",
    partners_consulted="The school.",
)
START_ASSESSMENT = StartAssessment(by=LEAD, at=AT)
PROPOSE_CLOSURE = ProposeClosure(
    by=AREA_SUPERVISOR,
    at=AT,
    after=ClosureGround.REDIRECTION,
    rationale="Early Help meets the need; her aunt has moved in.",
    discussion="Both supervisors read the file and spoke to the school.",
)
AGREE_CLOSURE = AgreeClosure(by=SUPERVISOR, at=AT)
DISAGREE = DisagreeWithClosure(by=SUPERVISOR, at=AT, reason="Nobody has seen her at home.")
CLOSE = DecideClosure(by=TEAM_MANAGER, at=AT, close=True, reasons="She was seen at home since.")
DO_NOT_CLOSE = DecideClosure(by=TEAM_MANAGER, at=AT, close=False, reasons="She is to be seen at home first.")

# What happened

COMMUNICATED = CommunicationReceived(
    by=ADVISOR,
    occurred_at=RECEIVED_AT,
    reference="K-1",
    received_at=RECEIVED_AT,
    clamped=False,
    channel=CALL.channel,
    route=Route.CUSTOMER_SERVICE_CENTRE,
    taken_by=ADVISOR.id,
    source=CALL.source,
    referrer=CALL.referrer,
    cases=(CASE,),
)
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
    relationship_told=False,
)
NEIGHBOURS = replace(CONTACT, referrer_kind=ReferrerKind.NON_PROFESSIONAL, source=Source.ACQUAINTANCE)
IN_THE_AREA = replace(CONTACT, by=AREA_WORKER, route=Route.AREA_TEAM)
MOVED = DetailsAmended(
    by=ADVISOR,
    occurred_at=AT,
    child=OWN_CHILD,
    changed=("address",),
    details=ChildDetails(address=Address(lines="2 Sea Road", locality="Louth")),
    since=date(2026, 7, 1),
    reason="The family has moved.",
)
STEPPED_UP = StepUpRequested(
    by=ADVISOR,
    occurred_at=RECEIVED_AT,
    led_by="L. Ead, Early Help Worker",
    tac_reference="TAC-31",
    family_agrees=True,
    agreed_by="Her mother",
)
MOTHER_AMENDED = HouseholdAmended(
    by=ADVISOR,
    occurred_at=AT,
    member=1,
    changed=("name", "relationship", "parental_responsibility", "religion"),
    details=HouseholdMember(
        name="M. Other", relationship="mother", parental_responsibility=True, religion="Church of England"
    ),
    reason="Asked of the school.",
)
FOUND_NEW = KnownCheckRecorded(
    by=ADVISOR, occurred_at=AT, result=KnownResult.NEW, searched=CHECK_KNOWN.searched, considered=()
)
FOUND_KNOWN = replace(FOUND_NEW, result=KnownResult.KNOWN)
MATCHED = ChildMatched(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD)
REQUESTED = ScreeningRequested(by=ADVISOR, occurred_at=AT, action=usual.ACTION_FOR_SCREENING)
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
CONSIDERED = RecordsConsidered(by=SUPERVISOR, occurred_at=AT, kinds=CONSIDER_RECORDS.kinds)
PROTECTED = ProtectiveActionAuthorised(
    by=MANAGER,
    occurred_at=AT,
    actions=AUTHORISE_PROTECTION.actions,
    for_the_child=True,
    others=AUTHORISE_PROTECTION.others,
    services=AUTHORISE_PROTECTION.services,
)
STRATEGY_CONSIDERED = StrategyDiscussionConsidered(
    by=SUPERVISOR,
    occurred_at=AT,
    strategy_discussion=True,
    strategy_discussion_because=CONSIDER_STRATEGY.strategy_discussion_because,
    multi_agency_response=False,
    multi_agency_response_because=CONSIDER_STRATEGY.multi_agency_response_because,
)
PARENT_INFORMED = ParentInformed(by=SUPERVISOR, occurred_at=AT, whom=INFORM_PARENT.whom, told_by=INFORM_PARENT.told_by)
PROGRESSED = ContactOutcomeDecided(
    by=MANAGER, occurred_at=AT, outcome=Outcome.PROGRESS_TO_REFERRAL, reasons=DECIDE.reasons
)
REDIRECTED = replace(PROGRESSED, outcome=Outcome.INFORMATION_OR_REDIRECT)
OPENED = ReferralOpened(by=MANAGER, occurred_at=AT, on=date(2026, 7, 8))
RECORDED = ReferralRecorded(
    by=ADVISOR,
    occurred_at=AT,
    outcome=AWAITING,
    decided_in=DECIDED_IN,
    decided_by=MANAGER.id,
)
NOTIFIED = TeamManagerNotified(by=ADVISOR, occurred_at=AT, team="Boston")
INFORMATION_RECEIVED = InformationReceived(
    by=ADVISOR, occurred_at=RECEIVED_AT, received_at=RECEIVED_AT, by_whom="A librarian of the council."
)
INFORMATION_REDIRECTED = InformationRedirected(by=ADVISOR, occurred_at=RECEIVED_AT, to="Customer Service Centre")
CONFIRMATION_EXPECTED = WrittenConfirmationExpected(by=ADVISOR, occurred_at=RECEIVED_AT, received_at=RECEIVED_AT)
WRITTEN = WrittenReferralReceived(by=ADVISOR, occurred_at=RECEIVED_AT, received_at=RECEIVED_AT)
SUBMITTED = ReferralSubmitted(by=ADVISOR, occurred_at=RECEIVED_AT, received_at=RECEIVED_AT)
ACKNOWLEDGED = AcknowledgementSent(by=ADVISOR, occurred_at=AT, means=ACKNOWLEDGE.means)
CONFIRMED = WrittenConfirmationReceived(by=ADVISOR, occurred_at=AT, text="She was seen again this morning.")
ADVISED = PermissionAdviceGiven(by=ADVISOR, occurred_at=AT, advised_to_obtain=True)
SAFE_FOR_HOURS = SafetyLimited(by=ADVISOR, occurred_at=RECEIVED_AT, until=datetime(2026, 7, 7, 14, 15, tzinfo=UTC))
FAST_TRACKED = FastTrackedToReferral(by=ADVISOR, occurred_at=AT, grounds="He is on his way to the school.")
TELEPHONED = AreaTeamTelephoned(by=ADVISOR, occurred_at=AT, team="Boston", spoke_to="A. Duty")
NO_CRIME = NoCrimeAfterAll(by=SUPERVISOR, occurred_at=AT, reasons="The mark is a birthmark.", suspicion=1)
FILE_OPENED = CaseFileOpened(
    by=a(Role.AREA_TEAM_MANAGER), occurred_at=AT, worker="sw-1", worker_name="S. Worker", locality="Boston"
)
FILE_CLOSED = CaseFileClosed(by=a(Role.AREA_TEAM_MANAGER), occurred_at=AT, reason="The plan has ended.")
CONNECTED = CallConnected(by=ADVISOR, occurred_at=AT, to=Role.ALLOCATED_SOCIAL_WORKER, worker="sw-1", locality="Boston")
NOT_CONNECTED = CallNotConnected(by=ADVISOR, occurred_at=AT, locality="Boston", reason="Both were at court.")
PASSED = InformationPassed(by=ADVISOR, occurred_at=AT, to="sw-1")
JOINED = JoinedToReferral(by=MANAGER, occurred_at=AT, referral=OTHER_CASE)
ALSO_TOLD = ReferrerJoined(
    by=MANAGER, occurred_at=AT, contact=CASE, reference="C-1", referrer_kind=ReferrerKind.PROFESSIONAL
)
SUSPECTED = CrimeSuspected(by=ADVISOR, occurred_at=AT, suspicion="Neglect.", number=1)
SUSPECTED_AGAIN = CrimeSuspected(by=ADVISOR, occurred_at=AT, suspicion="A second bruise.", number=2)
POLICE_NOTIFIED = PoliceNotified(
    by=ADVISOR, occurred_at=AT, force="Lincolnshire Police", police_reference="P-77", suspicion=1
)
DISPOSED = DisposalAuthorised(
    by=MANAGER, occurred_at=AT, items=AUTHORISE_DISPOSAL.items, reasons=AUTHORISE_DISPOSAL.reasons
)
TURNED_SECTION_47 = replace(
    DISPOSED, items=(DisposalItem.SECTION_47_ENQUIRIES,), reasonable_cause="A second bruise.", reasons="It has turned."
)
FED_BACK = FeedbackGiven(
    by=MANAGER, occurred_at=AT, became=Became.DISPOSED, disposal=AUTHORISE_DISPOSAL.items, means=Means.EMAIL
)
TOLD = FamilyInformed(by=LEAD, occurred_at=AT, told="Who will visit.")
UNTOLD = FamilyInformingWithheld(
    by=LEAD, occurred_at=AT, ground=Ground.POLICE_INVESTIGATION, reasons="An arrest is planned."
)
EXPLAINED = AssessmentExplained(
    by=LEAD,
    occurred_at=AT,
    how="Three visits.",
    decision_on=date(2026, 8, 4),
    until=datetime(2026, 8, 4, 23, tzinfo=UTC),
)
DISCLOSED = DisclosureMade(
    by=MANAGER,
    occurred_at=AT,
    recipient=Recipient(sector=Sector.HOUSING, agency="Anytown Homes", code="housing-925"),
    items=(Item(text="They are to leave in May.", kind=StatementKind.FACT),),
    purpose="So that the tenancy is kept.",
    tests=REQUEST_COOPERATION.tests,
)
HELP_REQUESTED = HelpRequested(
    by=AREA_WORKER,
    occurred_at=AT,
    reference="R-1",
    case=CASE,
    case_reference="C-1",
    recipient=REQUEST_COOPERATION.recipient,
    asked_for=REQUEST_COOPERATION.asked_for,
)
SEEN = ChildSeen(by=AREA_WORKER, occurred_at=AT, alone=True)
AUTHORISED = ReferralAuthorised(by=TEAM_MANAGER, occurred_at=AT, on=date(2026, 7, 8))
ALLOCATED = LeadPractitionerAllocated(
    by=AREA_SUPERVISOR,
    occurred_at=AT,
    practitioner=LEAD.id,
    practitioner_name=ALLOCATE.practitioner_name,
    social_worker=False,
    reasons=ALLOCATE.reasons,
    time_considered=ALLOCATE.time_considered,
    skills_considered=ALLOCATE.skills_considered,
    partners_consulted=ALLOCATE.partners_consulted,
)
CLARIFIED = ConcernsClarified(
    by=LEAD, occurred_at=AT, nature="She is alone for days.", how_and_why="Her mother works away, and has nobody."
)
NOT_CLARIFIED = ClarificationNotPossible(
    by=LEAD, occurred_at=AT, obstacle=Obstacle.NOT_REACHED, reasons="Rung three times; the school is closed."
)
INFORMED_BY_THE_REFERRER = ReferralInformationRecorded(
    by=LEAD,
    occurred_at=AT,
    means=Means.TELEPHONE,
    needs_immediate_protection=Answer.NOT_YET_KNOWN,
    significant_events="Her father died in March.",
    referrers_knowledge="Her class teacher since September.",
    not_obtained=(NotObtained(item=InformationItem.AGENCIES, why=WhyMissing.NOT_KNOWN),),
)
LED = ReferralLed(
    by=AREA_SUPERVISOR,
    occurred_at=AT,
    case=CASE,
    practitioner=LEAD.id,
    practitioner_name=ALLOCATE.practitioner_name,
    locality="Boston",
)
TEAM_MANAGER_TOLD = TeamManagerTold(by=MANAGER, occurred_at=AT, team="Boston", practitioner=LEAD.id)
ASSESSED = AssessmentStarted(by=LEAD, occurred_at=AT)
PROPOSED = ClosureProposed(
    by=AREA_SUPERVISOR,
    occurred_at=AT,
    after=PROPOSE_CLOSURE.after,
    rationale=PROPOSE_CLOSURE.rationale,
    discussion=PROPOSE_CLOSURE.discussion,
)
AGREED = ClosureAgreed(by=SUPERVISOR, occurred_at=AT)
NOT_AGREED = ClosureNotAgreed(by=SUPERVISOR, occurred_at=AT, reason=DISAGREE.reason)
DECIDED_TO_CLOSE = ClosureDecided(by=TEAM_MANAGER, occurred_at=AT, close=True, reasons=CLOSE.reasons)
DECIDED_NOT_TO_CLOSE = replace(DECIDED_TO_CLOSE, close=False, reasons=DO_NOT_CLOSE.reasons)
CLOSED = ClosedAtReferral(by=SUPERVISOR, occurred_at=AT, outcome="Closure at Referral", on=date(2026, 7, 8))
CONCLUDED = ReferralConcluded(
    by=TEAM_MANAGER,
    occurred_at=AT,
    ending=Ending.NO_FURTHER_ACTION,
    reasons="The family has what it needs.",
    on=date(2026, 7, 8),
)
STARTED = ReferralStarted(by=MANAGER, occurred_at=AT, case=CASE)
REFERRAL_ENDED = ReferralEnded(by=SUPERVISOR, occurred_at=AT, case=CASE)

# Siblings: the Area team acts a day later, again half past midnight in London

LATER = datetime(2026, 7, 8, 23, 30, tzinfo=UTC)
LINKED = SiblingLinked(by=ADVISOR, occurred_at=RECEIVED_AT, other=SECOND_CHILD, reason="One mother.")
UNLINKED = SiblingUnlinked(by=ADVISOR, occurred_at=AT, other=SECOND_CHILD, reason="Cousins.")
SIBLING_REFERRED = SiblingDecided(
    by=MANAGER, occurred_at=AT, sibling=SECOND_CHILD, refer=True, reasons="He was alone with her.", case=SECOND_CASE
)
TO_BE_PROGRESSED = SiblingReferralDecided(
    by=MANAGER, occurred_at=AT, subject=CASE, subject_version=DECIDED_IN, referred_at=AT
)
COPIED = ContactCopied(
    by=AREA_WORKER,
    occurred_at=LATER,
    reference="C-2",
    communication=COMMUNICATION,
    child=SECOND_CHILD,
    received_at=RECEIVED_AT,
    source=CONTACT.source,
    referrer_kind=CONTACT.referrer_kind,
    request=CONTACT.request,
    intent=CONTACT.intent,
    route=CONTACT.route,
    concern_summary=CONTACT.concern_summary,
    details=ChildDetails(given_name="Ben"),
    account=Account(),
    relationship_told=False,
    from_case=CASE,
    from_version=1,
    disclosed=("concern_summary",),
)
OUTCOME_COPIED = OutcomeCopied(
    by=AREA_WORKER, occurred_at=LATER, outcome=Outcome.PROGRESS_TO_REFERRAL, from_case=CASE, from_version=DECIDED_IN
)
PROGRESSION_COMPLETED = SiblingProgressionCompleted(by=AREA_WORKER, occurred_at=LATER, referral_on=date(2026, 7, 9))
SIBLING_CASE_OPENED = SiblingCaseOpened(by=AREA_WORKER, occurred_at=LATER, sibling=SECOND_CHILD, case=SECOND_CASE)
SUPERSEDED = DuplicateSuperseded(by=AREA_WORKER, occurred_at=LATER, kept=SECOND_CASE, reason="One family, one copy.")
INFORMATION_ADDED = InformationAdded(by=ADVISOR, occurred_at=LATER, text="His aunt rang.")
ATTACHMENT_ADDED = AttachmentAdded(
    by=ADVISOR,
    occurred_at=LATER,
    attachment=UUID(int=77),
    kind=AttachmentKind.BODY_MAP,
    media_type=MediaType.JPEG,
    length=600_000,
    parts=2,
    stored="5e" * 32,
    name="Arm.jpg",
    sha256="1f" * 32,
)
INFORMATION_READ = InformationRead(by=a(Role.ALLOCATED_SOCIAL_WORKER), occurred_at=LATER)

CONSULTATION = replace(CONTACT, intent=Intent.CONSULTATION, permission=True)
CONSULTATION_REQUESTED = ConsultationRequested(by=ADVISOR, occurred_at=AT, action=usual.ACTION_FOR_CONSULTATION)
ADVISED_EARLY_HELP = ConsultationOutcomeDecided(
    by=a(Role.EARLY_HELP_ADVISOR),
    occurred_at=AT,
    outcome=ConsultationOutcome.EARLY_HELP_ASSESSMENT,
    advice="An assessment with the family.",
)
REFERRAL_ADVISED = ReferralAdvised(by=ADVISED_EARLY_HELP.by, occurred_at=AT, case=CASE, reference="C-1")
CONSULTED = HypotheticalConsultationRecorded(
    by=ADVISOR,
    occurred_at=AT,
    reference="H-1",
    received_at=RECEIVED_AT,
    professional=Consulting(name="T. Eacher", job_role="Class teacher", telephone="01632 960017"),
    summary="A pupil is often hungry.",
    caveat_said=True,
)
FORM_SENT = ConsultationFormSent(
    by=ADVISOR, occurred_at=AT, adviser=a(Role.EARLY_HELP_ADVISOR).id, adviser_name="A. Dviser"
)
BECAME_CONTACT = ConsultationBecameContact(by=ADVISOR, occurred_at=AT, cases=("C-1",))
CONSULTATION_ANSWERED = HypotheticalOutcomeDecided(
    by=a(Role.EARLY_HELP_ADVISOR),
    occurred_at=AT,
    outcome=HypotheticalOutcome.GAIN_PERMISSION,
    advice="Speak to the mother first.",
)

SCREENING: tuple[Event, ...] = (LEVEL, *CHECKS, CONSIDERED, FINDINGS, STRATEGY_CONSIDERED, PARENT_INFORMED)
SCREENED: tuple[Event, ...] = (CONTACT, FOUND_NEW, REQUESTED, *SCREENING)
SCREENED_AND_KNOWN: tuple[Event, ...] = (CONTACT, FOUND_KNOWN, MATCHED, REQUESTED, *SCREENING)
REFERRED: tuple[Event, ...] = (*SCREENED, PROGRESSED, OPENED)

# The directory: everybody works in Boston, and nobody in the other team


def listed(who: Worker, team: str | None = "Boston", *, qualified: bool = False) -> WorkerListed:
    return WorkerListed(
        by=KEEPER,
        occurred_at=RECEIVED_AT,
        worker=who.id,
        name=who.name,
        roles=(who.role,),
        team=team,
        qualified=qualified,
        reason="The teams.",
    )


SOCIAL_WORKERS = (
    replace(a(Role.ALLOCATED_SOCIAL_WORKER), id="sw-1"),
    replace(a(Role.ALLOCATED_SOCIAL_WORKER), id="sw-2"),
    replace(a(Role.DUTY_SOCIAL_WORKER), id="sw-4"),
)
LISTED: tuple[Event, ...] = (
    *(
        TeamListed(by=KEEPER, occurred_at=RECEIVED_AT, team=team, name=team, localities=(team,), reason="The teams.")
        for team in ("Boston", "Louth")
    ),
    *(listed(a(role), qualified=role in ALLOCATORS) for role in Role if role in OFFICE_ROLES),
    *(listed(who, qualified=True) for who in SOCIAL_WORKERS),
)
LEFT = WorkerLeft(by=KEEPER, occurred_at=AT, worker=LEAD.id, reason="Moved away.")
TEAM_CLOSED = TeamClosed(by=KEEPER, occurred_at=AT, team="Louth", reason="Merged.")
DIRECTORY = Directory.of(LISTED)

OWN = ChildRecorded(by=ADVISOR, occurred_at=RECEIVED_AT, reference="P-1", case=CASE)
KNOWN = ChildRecorded(by=ADVISOR, occurred_at=RECEIVED_AT, reference="P-9", case=OTHER_CASE)

KINDS = [one for each in STREAMS.values() for one in each]
"""Every kind of event there is."""

SUBJECT: dict[str, Any] = {"case_id": CASE, "child": Child.of([OWN, STARTED])}
UNREFERRED: dict[str, Any] = {"case_id": CASE, "child": Child.of([OWN])}
"""What decisions are told beside the case: the child's record, with its referral and without."""
