"""The procedure as a whole: its chapters, the kinds of stream, and the events each kind may hold.

This is the one list. An event that stands in no stream cannot be stored, and a chapter that is not named here does not
exist for the rest of the software.
"""

from collections.abc import Mapping
from types import ModuleType

from domain import (
    allocation,
    children,
    closure,
    conclusion,
    consultation,
    contact,
    details,
    directory,
    disposal,
    emergencies,
    kinship,
    known_check,
    open_cases,
    progression,
    recording,
    referrals,
    screening,
    siblings,
)
from domain.facts import Event

CHAPTERS: tuple[ModuleType, ...] = (
    contact,
    details,
    known_check,
    consultation,
    open_cases,
    emergencies,
    screening,
    children,
    kinship,
    siblings,
    progression,
    recording,
    referrals,
    disposal,
    allocation,
    closure,
    conclusion,
    directory,
)
"""In the order of the procedure."""

COMMUNICATION: tuple[type[Event], ...] = (contact.CommunicationReceived,)
CASE: tuple[type[Event], ...] = (
    contact.ContactRecorded,
    details.DetailsAmended,
    known_check.KnownCheckRecorded,
    known_check.ChildMatched,
    known_check.MatchWithdrawn,
    screening.LevelOfResponseDecided,
    screening.ScreeningRequested,
    screening.ScreeningCheckRecorded,
    screening.ScreeningFindingsRecorded,
    screening.ContactOutcomeDecided,
    consultation.ConsultationOutcomeDecided,
    referrals.ReferralOpened,
    recording.ReferralRecorded,
    recording.TeamManagerNotified,
    contact.InformationReceived,
    contact.InformationRedirected,
    contact.InformationPassed,
    contact.WrittenConfirmationExpected,
    emergencies.WrittenConfirmationReceived,
    emergencies.PermissionAdviceGiven,
    contact.SafetyLimited,
    emergencies.FastTrackedToReferral,
    emergencies.AreaTeamTelephoned,
    siblings.SiblingDecided,
    siblings.SiblingReferralDecided,
    progression.ContactCopied,
    progression.OutcomeCopied,
    progression.SiblingCaseOpened,
    siblings.InformationAdded,
    progression.SiblingProgressionCompleted,
    progression.DuplicateSuperseded,
    referrals.JoinedToReferral,
    emergencies.CrimeSuspected,
    emergencies.PoliceNotified,
    emergencies.NoCrimeAfterAll,
    disposal.DisposalAuthorised,
    disposal.ChildSeen,
    disposal.ReferralAuthorised,
    allocation.LeadPractitionerAllocated,
    disposal.TeamManagerTold,
    allocation.AssessmentStarted,
    closure.ClosureProposed,
    closure.ClosureAgreed,
    closure.ClosureNotAgreed,
    closure.ClosureDecided,
    closure.ClosedAtReferral,
    conclusion.ReferralConcluded,
)
CHILD: tuple[type[Event], ...] = (
    children.ChildRecorded,
    children.CaseJoined,
    children.CaseLeft,
    children.IdentifierClaimed,
    children.IdentifierReleased,
    children.ChildrenFoundSame,
    children.ChildrenFoundDifferent,
    open_cases.CaseFileOpened,
    open_cases.CaseFileClosed,
    open_cases.CallConnected,
    open_cases.CallNotConnected,
    referrals.ReferralStarted,
    referrals.ReferralEnded,
    referrals.ReferralLed,
    kinship.SiblingLinked,
    kinship.SiblingUnlinked,
)
DIRECTORY: tuple[type[Event], ...] = (
    directory.TeamListed,
    directory.TeamClosed,
    directory.WorkerListed,
    directory.WorkerLeft,
)
CONSULTATION: tuple[type[Event], ...] = (
    consultation.HypotheticalConsultationRecorded,
    consultation.HypotheticalOutcomeDecided,
)

STREAMS: Mapping[str, tuple[type[Event], ...]] = {
    "communication": COMMUNICATION,
    "case": CASE,
    "child": CHILD,
    "consultation": CONSULTATION,
    "directory": DIRECTORY,
}
"""The kinds of stream, and the events each may hold."""
