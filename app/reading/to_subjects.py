"""What a person may be told of what is held about them: lists of fields, by whom they are in the record.

`given` is told unless somebody strikes it. `held` is held back until somebody gives it: it is about another person too,
or was told by somebody else. A field that stands in neither is told to nobody, whatever is struck or given: who
referred and is no professional, the police, visiting risk, who is let in, what agencies told one another, what the
offices noted of telling the parents, a worker's name.
"""

from collections.abc import Mapping
from typing import Any

from domain.account import (
    Account,
    Address,
    ChildDetails,
    ChildWords,
    ChronologyEntry,
    HouseholdMember,
    Identifier,
    ParentsInformed,
    PriorIntervention,
    Referrer,
    Statement,
)
from domain.acknowledgement import AcknowledgementSent
from domain.attachments import AttachmentAdded
from domain.case_management import CaseManagementAnswered, CaseManagementFailed
from domain.challenge import ChallengeRaised, ChallengeRiskJudged
from domain.closure import ClosedAtReferral, ClosureProposed
from domain.conclusion import ReferralConcluded
from domain.consultation import ConsultationOutcomeDecided
from domain.contact import CommunicationReceived, ContactRecorded
from domain.cooperation import CooperationAnswered, CooperationRequested
from domain.details import DetailsAmended, HouseholdAmended
from domain.disposal import ChildSeen, DisposalAuthorised, ReferralAuthorised
from domain.enquiry import EnquiredChildMatched, EnquiryReceived, EnquiryReviewed
from domain.enquiry_response import BestInterestsReported, ViewOnContactGiven
from domain.family import AssessmentExplained, FamilyInformed
from domain.feedback import FeedbackGiven, LimitedFeedbackGiven
from domain.frozen import frozen
from domain.information import InformationAdded
from domain.ladder import ChallengeAnswered, ChallengeDiscussed, ChallengeEscalated
from domain.progression import ContactCopied, OutcomeCopied
from domain.recording import ReferralRecorded
from domain.referrals import ReferralOpened
from domain.resolution import ChallengeFollowedUp, ChallengeLeftUnresolved, ChallengeResolved, DecisionAccepted
from domain.screening import ContactOutcomeDecided, Finding, ScreeningFindingsRecorded
from domain.subject_access import SubjectKind
from domain.tracing import (
    NumberTraced,
    TracedNumberConfirmed,
    TracedNumberNotTaken,
    TracedNumberRejected,
    TracedNumberTaken,
)


@frozen
class Tells:
    """The fields of an event, or of a fact events are made of, by name."""

    given: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def tells(given: str = "", held: str = "") -> Tells:
    """Fields by their names: tells("reasons", held="note")."""
    return Tells(tuple(given.split()), tuple(held.split()))


Lists = Mapping[type[Any], Tells]

_TOLD = (
    "primary_need history impact_on_wellbeing concern_without_intervention what_is_needed what_needs_to_change "
    "expectations prior_interventions previous_involvement what_went_wrong what_has_changed what_was_missed patterns "
    "deterioration impact_on_family living_arrangements family_dynamics supportive_family strengths risks analysis "
    "development_and_progress lived_experience statements chronology household"
)
_OF_THE_ACCOUNT: Lists = {
    Account: tells(held=_TOLD),
    Statement: tells("kind text when where"),
    ChronologyEntry: tells("on what"),
    PriorIntervention: tells("offered why_unsuccessful began_on ended_on"),
}
_OF_A_MEMBER = (
    "name relationship date_of_birth parental_responsibility lives_with_child ethnicity first_language religion "
    "nationality immigration_status additional_needs communication_needs"
)
_OF_THE_ENDING: Lists = {
    ReferralAuthorised: tells("on"),
    ClosedAtReferral: tells("on"),
}

CHILD: Lists = {
    **_OF_THE_ACCOUNT,
    **_OF_THE_ENDING,
    Address: tells("lines postcode"),
    Identifier: tells("kind number"),
    ChildWords: tells("verbatim heard_at"),
    ChildDetails: tells(
        "given_name family_name also_known_as date_of_birth expected_date_of_birth sex ethnicity first_language "
        "religion nationality immigration_status disabilities additional_needs communication_needs address school "
        "identifiers current_location condition words views"
    ),
    HouseholdMember: tells("name relationship lives_with_child"),
    ContactRecorded: tells("received_at details", held="source concern_summary account"),
    ContactCopied: tells("received_at details", held="source concern_summary account"),
    DetailsAmended: tells("details since", held="reason"),
    InformationAdded: tells(held="text"),
    AttachmentAdded: tells("kind media_type", held="name"),
    Finding: tells("established"),
    ScreeningFindingsRecorded: tells(
        "nature how_and_why needs significant_harm urgent_action", held="significant_harm_detail urgent_action_detail"
    ),
    ConsultationOutcomeDecided: tells("outcome", held="advice"),
    ContactOutcomeDecided: tells("outcome reasons"),
    OutcomeCopied: tells("outcome"),
    ReferralOpened: tells("on"),
    ReferralRecorded: tells("outcome"),
    DisposalAuthorised: tells("items services reasons", held="reasonable_cause"),
    ChildSeen: tells("alone", held="reason_if_not"),
    FamilyInformed: tells("told"),
    AssessmentExplained: tells("how decision_on"),
    ClosureProposed: tells("after rationale", held="discussion"),
    ReferralConcluded: tells("ending reasons on"),
    CooperationRequested: tells(held="asked_for"),
    CooperationAnswered: tells("answer", held="ground text"),
    EnquiryReceived: tells("received_at", held="information"),
    EnquiryReviewed: tells(held="review"),
    EnquiredChildMatched: tells("standing"),
    BestInterestsReported: tells(held="report"),
    ViewOnContactGiven: tells("view", held="reasons advice"),
    ChallengeRaised: tells("about", held="disagreement"),
    ChallengeRiskJudged: tells(held="risk"),
    ChallengeDiscussed: tells(held="view alternatives"),
    ChallengeEscalated: tells(held="reasons immediate_risk"),
    ChallengeAnswered: tells("answer", held="reasons offered"),
    ChallengeResolved: tells(held="solution"),
    DecisionAccepted: tells(held="reasons alternative"),
    ChallengeLeftUnresolved: tells("why", held="reasons"),
    ChallengeFollowedUp: tells(held="happened"),
    CaseManagementAnswered: tells("system known open_case plan care"),
    CaseManagementFailed: tells("sent"),
    NumberTraced: tells("system sent outcome number"),
    TracedNumberTaken: tells("system"),
    TracedNumberNotTaken: tells("system", held="why"),
    TracedNumberConfirmed: tells(held="reason"),
    TracedNumberRejected: tells(held="reason"),
}
"""A child: of itself, and what the offices found and decided; what others told of it is held back."""

RELATIVE: Lists = {
    **_OF_THE_ACCOUNT,
    **_OF_THE_ENDING,
    Account: tells("household", held=_TOLD.removesuffix(" household")),
    HouseholdMember: tells(_OF_A_MEMBER),
    ContactRecorded: tells("received_at account", held="concern_summary"),
    ContactCopied: tells("received_at account", held="concern_summary"),
    HouseholdAmended: tells("details since", held="reason"),
    ScreeningFindingsRecorded: tells(held="nature how_and_why needs"),
    Finding: tells("established"),
    ContactOutcomeDecided: tells("outcome", held="reasons"),
    DisposalAuthorised: tells("items", held="reasons services"),
    FamilyInformed: tells("told"),
    AssessmentExplained: tells("how decision_on"),
    ReferralConcluded: tells("ending on", held="reasons"),
}
"""A parent or carer: their own place in the household and what the family was told. The child's is another person's."""

REFERRER: Lists = {
    CommunicationReceived: tells("received_at channel referrer"),
    Referrer: tells("kind name job_role organisation telephone email address relationship knowledge "
                    "consents_to_disclosure"),
    ContactRecorded: tells("received_at request", held="concern_summary account"),
    Account: tells(held="parents_informed statements history concern_without_intervention expectations"),
    ParentsInformed: tells("informed reason"),
    Statement: tells("kind text when where"),
    AcknowledgementSent: tells("means"),
    FeedbackGiven: tells("became means", held="reasons"),
    LimitedFeedbackGiven: tells("statements words means"),
}  # fmt: skip
"""Who referred: as whom, what they said, and what they were told. What is known of the child is another person's."""

LISTS: Mapping[SubjectKind, Lists] = {
    SubjectKind.CHILD: CHILD,
    SubjectKind.RELATIVE: RELATIVE,
    SubjectKind.REFERRER: REFERRER,
}

CLOCKS = frozenset({"T1", "T2", "T6", "T8", "T11", "T15", "D6"})
"""The clocks a child, a parent or carer is told of, by their clauses: none that tells of the police, an emergency, or a
sibling."""
