"""The rules each event is recorded under, so that a history can cite them.

An event is cited by the clauses that ask for it, the first of them the one that asks most directly.
"""

from collections.abc import Mapping
from types import MappingProxyType

from domain import consultation, directory, events
from domain.clauses import Clause, clause
from domain.events import Event

RULES: Mapping[type[Event], tuple[str, ...]] = MappingProxyType(
    {
        events.CommunicationReceived: ("C4", "C1", "C5", "SIB6"),
        events.ContactRecorded: ("C18", "C1", "C11"),
        events.DetailsAmended: ("C13",),
        events.KnownCheckRecorded: ("C6",),
        events.ChildMatched: ("C6",),
        events.MatchWithdrawn: ("C6",),
        events.LevelOfResponseDecided: ("C2",),
        events.ScreeningRequested: ("SC1",),
        events.ScreeningCheckRecorded: ("SC5",),
        events.ScreeningFindingsRecorded: ("SC6",),
        events.ContactOutcomeDecided: ("SC2", "C16"),
        events.ConsultationOutcomeDecided: ("E7", "C16"),
        events.ReferralOpened: ("SC13", "C3"),
        events.ReferralRecorded: ("C13",),
        events.TeamManagerNotified: ("C13",),
        events.InformationReceived: ("C17",),
        events.InformationRedirected: ("C17",),
        events.InformationPassed: ("C10",),
        events.WrittenConfirmationExpected: ("C15",),
        events.WrittenConfirmationReceived: ("C15",),
        events.PermissionAdviceGiven: ("C19",),
        events.SafetyLimited: ("C20",),
        events.FastTrackedToReferral: ("C12",),
        events.AreaTeamTelephoned: ("C12",),
        events.SiblingDecided: ("SIB1", "SIB6"),
        events.SiblingReferralDecided: ("SIB2",),
        events.ContactCopied: ("SIB3", "SIB4"),
        events.SiblingCaseOpened: ("SIB3",),
        events.OutcomeCopied: ("SIB4",),
        events.InformationAdded: ("C16",),
        events.SiblingProgressionCompleted: ("SIB2", "C13"),
        events.DuplicateSuperseded: ("SIB5",),
        events.JoinedToReferral: ("C10",),
        events.CrimeSuspected: ("CF1",),
        events.PoliceNotified: ("CF1",),
        events.NoCrimeAfterAll: ("CF1",),
        events.DisposalAuthorised: ("D2", "D1"),
        events.ChildSeen: ("D3",),
        events.ReferralAuthorised: ("T8",),
        events.LeadPractitionerAllocated: ("R2", "R4", "R5", "R6"),
        events.TeamManagerTold: ("R6",),
        events.AssessmentStarted: ("CL1",),
        events.ClosureProposed: ("CL1", "CL4"),
        events.ClosureAgreed: ("CL2",),
        events.ClosureNotAgreed: ("CL5",),
        events.ClosureDecided: ("CL5",),
        events.ClosedAtReferral: ("CL3", "T16"),
        events.ReferralConcluded: ("C3", "C10", "CL1"),
        events.ChildRecorded: ("C6",),
        events.CaseJoined: ("C6",),
        events.CaseLeft: ("C6",),
        events.IdentifierClaimed: ("C6",),
        events.IdentifierReleased: ("C6",),
        events.ChildrenFoundSame: ("C6",),
        events.ChildrenFoundDifferent: ("C6",),
        events.CaseFileOpened: ("C7",),
        events.CaseFileClosed: ("C7",),
        events.CallConnected: ("C7", "C8"),
        events.CallNotConnected: ("C8",),
        events.ReferralStarted: ("C10",),
        events.ReferralEnded: ("C10",),
        events.ReferralLed: ("C7", "C10"),
        events.SiblingLinked: ("SIB1",),
        events.SiblingUnlinked: ("SIB1",),
        consultation.HypotheticalConsultationRecorded: ("E8", "E3", "E4", "E5"),
        consultation.HypotheticalOutcomeDecided: ("E9",),
        directory.TeamListed: ("C13", "C8"),
        directory.TeamClosed: ("C13",),
        directory.WorkerListed: ("R2", "R6", "C8"),
        directory.WorkerLeft: ("R2",),
    }
)


def rules(event: Event) -> tuple[Clause, ...]:
    """The clauses an event is recorded under."""
    return tuple(clause(number) for number in RULES[type(event)])
