"""Contains all the data models used in inputs/outputs"""

from .about import About
from .about_referral import AboutReferral
from .acceptance_to_agency_view import AcceptanceToAgencyView
from .accepted import Accepted
from .accepted_by_agency_view import AcceptedByAgencyView
from .access_view import AccessView
from .account import Account
from .account_view import AccountView
from .acknowledgement_body import AcknowledgementBody
from .acknowledgement_sent_view import AcknowledgementSentView
from .acknowledgement_view import AcknowledgementView
from .action_body import ActionBody
from .action_taken_view import ActionTakenView
from .added_information_view import AddedInformationView
from .address import Address
from .address_view import AddressView
from .after_supervision_part import AfterSupervisionPart
from .age import Age
from .agency_decided_view import AgencyDecidedView
from .agency_figures import AgencyFigures
from .agency_involved_body import AgencyInvolvedBody
from .agency_involved_view import AgencyInvolvedView
from .agency_responded_view import AgencyRespondedView
from .agency_response_body import AgencyResponseBody
from .agencys_challenge_view import AgencysChallengeView
from .agencys_response_view import AgencysResponseView
from .agencys_rung_view import AgencysRungView
from .agreement_body import AgreementBody
from .alternative_agreed_view import AlternativeAgreedView
from .alternative_body import AlternativeBody
from .amendment_body import AmendmentBody
from .amendment_view import AmendmentView
from .answer import Answer
from .answer_of_agency_view import AnswerOfAgencyView
from .answer_to_agency_view import AnswerToAgencyView
from .answer_to_request_view import AnswerToRequestView
from .answered import Answered
from .answered_of_child_view import AnsweredOfChildView
from .answering_extended_view import AnsweringExtendedView
from .answering_extension_body import AnsweringExtensionBody
from .area_team_call import AreaTeamCall
from .area_team_call_body import AreaTeamCallBody
from .area_team_call_view import AreaTeamCallView
from .ask_whom import AskWhom
from .asked_by import AskedBy
from .asked_rule import AskedRule
from .asker import Asker
from .assessment_body import AssessmentBody
from .assessment_decision_view import AssessmentDecisionView
from .assessment_explained_body import AssessmentExplainedBody
from .assessment_explained_view import AssessmentExplainedView
from .assessment_request_body import AssessmentRequestBody
from .assessment_request_decision_body import AssessmentRequestDecisionBody
from .assessment_request_view import AssessmentRequestView
from .assessment_told_view import AssessmentToldView
from .at_risk import AtRisk
from .attachment_body import AttachmentBody
from .attachment_kind import AttachmentKind
from .attachment_list import AttachmentList
from .attachment_refused_view import AttachmentRefusedView
from .attachment_view import AttachmentView
from .audit_page import AuditPage
from .audited_by import AuditedBy
from .audited_event import AuditedEvent
from .auditor_case import AuditorCase
from .authorisation_body import AuthorisationBody
from .authorisation_view import AuthorisationView
from .became_counts import BecameCounts
from .best_interests_body import BestInterestsBody
from .best_interests_reported_view import BestInterestsReportedView
from .board_attended_body import BoardAttendedBody
from .board_view import BoardView
from .bundle_authorised_view import BundleAuthorisedView
from .bundle_decision_body import BundleDecisionBody
from .bundle_prepared_view import BundlePreparedView
from .bundle_release_body import BundleReleaseBody
from .bundle_released_view import BundleReleasedView
from .bundle_returned_view import BundleReturnedView
from .call_body import CallBody
from .call_body_to import CallBodyTo
from .care_plan_body import CarePlanBody
from .care_plan_view import CarePlanView
from .case_challenge_ended_view import CaseChallengeEndedView
from .case_challenged_view import CaseChallengedView
from .case_exchanged import CaseExchanged
from .case_file_body import CaseFileBody
from .case_file_closure_body import CaseFileClosureBody
from .case_page import CasePage
from .case_recorded import CaseRecorded
from .case_rehearsed import CaseRehearsed
from .case_search_body import CaseSearchBody
from .census_finding import CensusFinding
from .census_findings import CensusFindings
from .challenge_answer_body import ChallengeAnswerBody
from .challenge_answer_view import ChallengeAnswerView
from .challenge_body import ChallengeBody
from .challenge_comparison import ChallengeComparison
from .challenge_discussion_body import ChallengeDiscussionBody
from .challenge_discussion_view import ChallengeDiscussionView
from .challenge_escalation_body import ChallengeEscalationBody
from .challenge_follow_up_body import ChallengeFollowUpBody
from .challenge_followed_up_view import ChallengeFollowedUpView
from .challenge_history import ChallengeHistory
from .challenge_note_body import ChallengeNoteBody
from .challenge_note_view import ChallengeNoteView
from .challenge_page import ChallengePage
from .challenge_raised_view import ChallengeRaisedView
from .challenge_recorded import ChallengeRecorded
from .challenge_rehearsed import ChallengeRehearsed
from .challenge_resolution_body import ChallengeResolutionBody
from .challenge_resolved_view import ChallengeResolvedView
from .challenge_risk_body import ChallengeRiskBody
from .challenge_risk_view import ChallengeRiskView
from .challenge_supervision_view import ChallengeSupervisionView
from .challenge_timescales import ChallengeTimescales
from .challenge_to_agency_view import ChallengeToAgencyView
from .challenge_unresolved_body import ChallengeUnresolvedBody
from .challenge_unresolved_view import ChallengeUnresolvedView
from .challenge_view import ChallengeView
from .challenges_view import ChallengesView
from .change_carried_out_body import ChangeCarriedOutBody
from .change_carried_out_view import ChangeCarriedOutView
from .change_view import ChangeView
from .changed_decisions_view import ChangedDecisionsView
from .channel import Channel
from .characteristic import Characteristic
from .chased_by_agency_view import ChasedByAgencyView
from .check import Check
from .check_kind import CheckKind
from .check_view import CheckView
from .checkpoint_view import CheckpointView
from .checks_body import ChecksBody
from .child_causing_harm_body import ChildCausingHarmBody
from .child_causing_harm_view import ChildCausingHarmView
from .child_details import ChildDetails
from .child_details_view import ChildDetailsView
from .child_recorded import ChildRecorded
from .child_rehearsed import ChildRehearsed
from .child_search_body import ChildSearchBody
from .child_seen_body import ChildSeenBody
from .child_seen_view import ChildSeenView
from .child_view import ChildView
from .child_words import ChildWords
from .child_words_view import ChildWordsView
from .childs_case import ChildsCase
from .chronology_entry import ChronologyEntry
from .chronology_entry_view import ChronologyEntryView
from .circumstance import Circumstance
from .circumstance_body import CircumstanceBody
from .circumstance_ruled_out_body import CircumstanceRuledOutBody
from .circumstance_view import CircumstanceView
from .circumstances_view import CircumstancesView
from .claim_body import ClaimBody
from .claim_recorded import ClaimRecorded
from .claim_rehearsed import ClaimRehearsed
from .clarification_body import ClarificationBody
from .clarification_not_possible_body import ClarificationNotPossibleBody
from .clarification_not_possible_view import ClarificationNotPossibleView
from .clarification_view import ClarificationView
from .clause_view import ClauseView
from .clock_at_risk import ClockAtRisk
from .clock_state import ClockState
from .clock_view import ClockView
from .closure_body import ClosureBody
from .closure_decision_body import ClosureDecisionBody
from .closure_decision_view import ClosureDecisionView
from .closure_ground import ClosureGround
from .closure_view import ClosureView
from .cloud_event import CloudEvent
from .compared_by import ComparedBy
from .compared_event import ComparedEvent
from .compared_group import ComparedGroup
from .comparison import Comparison
from .completeness_view import CompletenessView
from .completion_body import CompletionBody
from .concern_body import ConcernBody
from .concern_closed_view import ConcernClosedView
from .concern_closure_body import ConcernClosureBody
from .concern_comparison import ConcernComparison
from .concern_erasure_approved_view import ConcernErasureApprovedView
from .concern_erasure_asked_view import ConcernErasureAskedView
from .concern_erasure_body import ConcernErasureBody
from .concern_erasure_decision_body import ConcernErasureDecisionBody
from .concern_erasure_declined_view import ConcernErasureDeclinedView
from .concern_history import ConcernHistory
from .concern_monitoring_body import ConcernMonitoringBody
from .concern_monitoring_review_body import ConcernMonitoringReviewBody
from .concern_opened_view import ConcernOpenedView
from .concern_page import ConcernPage
from .concern_plan_view import ConcernPlanView
from .concern_received_view import ConcernReceivedView
from .concern_recorded import ConcernRecorded
from .concern_rehearsed import ConcernRehearsed
from .concern_review_view import ConcernReviewView
from .concern_shared_view import ConcernSharedView
from .concern_state import ConcernState
from .concern_timescales import ConcernTimescales
from .concern_view import ConcernView
from .concerned_child_part import ConcernedChildPart
from .concerned_child_view import ConcernedChildView
from .concerns import Concerns
from .concerns_clarified_view import ConcernsClarifiedView
from .concerns_view import ConcernsView
from .conclusion_body import ConclusionBody
from .conclusion_view import ConclusionView
from .confirm_traced_number_body import ConfirmTracedNumberBody
from .conflict_body import ConflictBody
from .conflict_ended_body import ConflictEndedBody
from .conflict_ended_view import ConflictEndedView
from .conflict_view import ConflictView
from .considered_view import ConsideredView
from .consistency_proof import ConsistencyProof
from .consultation_advice import ConsultationAdvice
from .consultation_advice_view import ConsultationAdviceView
from .consultation_body import ConsultationBody
from .consultation_comparison import ConsultationComparison
from .consultation_erasure_approved_view import ConsultationErasureApprovedView
from .consultation_erasure_asked_view import ConsultationErasureAskedView
from .consultation_erasure_body import ConsultationErasureBody
from .consultation_erasure_decision_body import ConsultationErasureDecisionBody
from .consultation_erasure_declined_view import ConsultationErasureDeclinedView
from .consultation_form_body import ConsultationFormBody
from .consultation_form_view import ConsultationFormView
from .consultation_history import ConsultationHistory
from .consultation_hold_body import ConsultationHoldBody
from .consultation_hold_lifted_body import ConsultationHoldLiftedBody
from .consultation_hold_lifted_view import ConsultationHoldLiftedView
from .consultation_hold_view import ConsultationHoldView
from .consultation_outcome import ConsultationOutcome
from .consultation_outcome_body import ConsultationOutcomeBody
from .consultation_outcome_view import ConsultationOutcomeView
from .consultation_recorded import ConsultationRecorded
from .consultation_rehearsed import ConsultationRehearsed
from .consultation_request_body import ConsultationRequestBody
from .consultation_request_view import ConsultationRequestView
from .consultation_retention_review_body import ConsultationRetentionReviewBody
from .consultation_retention_reviewed_view import ConsultationRetentionReviewedView
from .consultation_timescales import ConsultationTimescales
from .consultation_view import ConsultationView
from .consulting_part import ConsultingPart
from .consulting_view import ConsultingView
from .contact_body import ContactBody
from .contact_level import ContactLevel
from .contact_received import ContactReceived
from .contact_rehearsed import ContactRehearsed
from .conversation_body import ConversationBody
from .conversation_view import ConversationView
from .conversations_view import ConversationsView
from .cooperation_answer_body import CooperationAnswerBody
from .cooperation_answered_view import CooperationAnsweredView
from .cooperation_request_body import CooperationRequestBody
from .cooperation_requested_view import CooperationRequestedView
from .cooperation_view import CooperationView
from .copy_body import CopyBody
from .copy_body_disclose_item import CopyBodyDiscloseItem
from .counted import Counted
from .crime_suspicion_body import CrimeSuspicionBody
from .crime_view import CrimeView
from .custody_view import CustodyView
from .deadline_page import DeadlinePage
from .deadline_view import DeadlineView
from .decision_accepted_body import DecisionAcceptedBody
from .decision_accepted_view import DecisionAcceptedView
from .decision_body import DecisionBody
from .decision_changed_view import DecisionChangedView
from .declined_for import DeclinedFor
from .delivery import Delivery
from .delivery_page import DeliveryPage
from .details import Details
from .detention_support_body import DetentionSupportBody
from .detention_support_view import DetentionSupportView
from .detention_visit_body import DetentionVisitBody
from .detention_visit_view import DetentionVisitView
from .directory_body import DirectoryBody
from .directory_recorded import DirectoryRecorded
from .directory_rehearsed import DirectoryRehearsed
from .directory_view import DirectoryView
from .disability import Disability
from .disagreement_body import DisagreementBody
from .disagreement_view import DisagreementView
from .disclosed_item import DisclosedItem
from .disclosed_view import DisclosedView
from .disclosure_body import DisclosureBody
from .disclosure_declined_body import DisclosureDeclinedBody
from .disclosure_declined_view import DisclosureDeclinedView
from .disclosure_page import DisclosurePage
from .disclosure_to_agency import DisclosureToAgency
from .disclosure_view import DisclosureView
from .discussion_authorisation_body import DiscussionAuthorisationBody
from .discussion_authorised_view import DiscussionAuthorisedView
from .discussion_with_agency_view import DiscussionWithAgencyView
from .disposal_body import DisposalBody
from .disposal_item import DisposalItem
from .disposal_view import DisposalView
from .duty_view import DutyView
from .effect_view import EffectView
from .end_ground import EndGround
from .ending import Ending
from .enquired_child_body import EnquiredChildBody
from .enquired_child_identity_body import EnquiredChildIdentityBody
from .enquired_child_matched_view import EnquiredChildMatchedView
from .enquired_child_part import EnquiredChildPart
from .enquired_child_verified_view import EnquiredChildVerifiedView
from .enquired_child_view import EnquiredChildView
from .enquirer_part import EnquirerPart
from .enquirer_view import EnquirerView
from .enquiry_answer_body import EnquiryAnswerBody
from .enquiry_answered_view import EnquiryAnsweredView
from .enquiry_body import EnquiryBody
from .enquiry_comparison import EnquiryComparison
from .enquiry_erasure_approved_view import EnquiryErasureApprovedView
from .enquiry_erasure_asked_view import EnquiryErasureAskedView
from .enquiry_erasure_body import EnquiryErasureBody
from .enquiry_erasure_decision_body import EnquiryErasureDecisionBody
from .enquiry_erasure_declined_view import EnquiryErasureDeclinedView
from .enquiry_history import EnquiryHistory
from .enquiry_hold_body import EnquiryHoldBody
from .enquiry_hold_lifted_body import EnquiryHoldLiftedBody
from .enquiry_hold_lifted_view import EnquiryHoldLiftedView
from .enquiry_hold_view import EnquiryHoldView
from .enquiry_kind import EnquiryKind
from .enquiry_page import EnquiryPage
from .enquiry_received_view import EnquiryReceivedView
from .enquiry_recorded import EnquiryRecorded
from .enquiry_rehearsed import EnquiryRehearsed
from .enquiry_request_answered_view import EnquiryRequestAnsweredView
from .enquiry_request_part import EnquiryRequestPart
from .enquiry_request_view import EnquiryRequestView
from .enquiry_response_body import EnquiryResponseBody
from .enquiry_retention_review_body import EnquiryRetentionReviewBody
from .enquiry_retention_reviewed_view import EnquiryRetentionReviewedView
from .enquiry_review_body import EnquiryReviewBody
from .enquiry_reviewed_view import EnquiryReviewedView
from .enquiry_sent_view import EnquirySentView
from .enquiry_timescales import EnquiryTimescales
from .enquiry_view import EnquiryView
from .equality_view import EqualityView
from .erasure_approved_view import ErasureApprovedView
from .erasure_asked_view import ErasureAskedView
from .erasure_body import ErasureBody
from .erasure_decision_body import ErasureDecisionBody
from .erasure_declined_view import ErasureDeclinedView
from .erasure_ground import ErasureGround
from .erasure_subject import ErasureSubject
from .erasures_view import ErasuresView
from .errand_view import ErrandView
from .ethnicity import Ethnicity
from .exchange_kind import ExchangeKind
from .exchange_page import ExchangePage
from .exchange_recorded import ExchangeRecorded
from .exchange_rehearsed import ExchangeRehearsed
from .exchange_sending_body import ExchangeSendingBody
from .exchange_standing import ExchangeStanding
from .existing_records_view import ExistingRecordsView
from .expected_attachment import ExpectedAttachment
from .experience_body import ExperienceBody
from .experience_view import ExperienceView
from .family_informed_body import FamilyInformedBody
from .family_informed_view import FamilyInformedView
from .family_outcome_body import FamilyOutcomeBody
from .family_told_view import FamilyToldView
from .family_view import FamilyView
from .family_withheld_body import FamilyWithheldBody
from .family_withheld_view import FamilyWithheldView
from .fast_track_body import FastTrackBody
from .fast_track_view import FastTrackView
from .feedback_body import FeedbackBody
from .feedback_given_view import FeedbackGivenView
from .feedback_not_possible_body import FeedbackNotPossibleBody
from .feedback_not_possible_view import FeedbackNotPossibleView
from .feedback_view import FeedbackView
from .fhir_bundle import FhirBundle
from .fhir_bundle_identifier import FhirBundleIdentifier
from .fhir_entry import FhirEntry
from .fhir_entry_resource import FhirEntryResource
from .file_added_view import FileAddedView
from .finding import Finding
from .findings_body import FindingsBody
from .followed_up_with_agency_view import FollowedUpWithAgencyView
from .for_the_family_view import ForTheFamilyView
from .found_child import FoundChild
from .found_children import FoundChildren
from .found_of_child_view import FoundOfChildView
from .given_back_body import GivenBackBody
from .giving_ground import GivingGround
from .glass_body import GlassBody
from .glass_broken_view import GlassBrokenView
from .ground import Ground
from .group_link_body import GroupLinkBody
from .group_link_view import GroupLinkView
from .groups_view import GroupsView
from .handed import Handed
from .harm import Harm
from .held_beside_view import HeldBesideView
from .held_case_view import HeldCaseView
from .held_record_view import HeldRecordView
from .help_answered_view import HelpAnsweredView
from .history import History
from .hold_body import HoldBody
from .hold_ground import HoldGround
from .hold_lifted_body import HoldLiftedBody
from .hold_lifted_view import HoldLiftedView
from .hold_view import HoldView
from .home import Home
from .household_amendment_body import HouseholdAmendmentBody
from .household_amendment_view import HouseholdAmendmentView
from .household_member import HouseholdMember
from .household_member_view import HouseholdMemberView
from .hypothetical_outcome import HypotheticalOutcome
from .hypothetical_outcome_body import HypotheticalOutcomeBody
from .identifier import Identifier
from .identifier_body import IdentifierBody
from .identifier_kind import IdentifierKind
from .identifier_view import IdentifierView
from .identity_proof import IdentityProof
from .identity_to_agency_view import IdentityToAgencyView
from .impact_body import ImpactBody
from .impact_view import ImpactView
from .in_hand import InHand
from .in_the_household import InTheHousehold
from .in_the_household_view import InTheHouseholdView
from .inclusion_proof import InclusionProof
from .incompatible import Incompatible
from .information_body import InformationBody
from .information_item import InformationItem
from .information_item_view import InformationItemView
from .information_part import InformationPart
from .information_passed_view import InformationPassedView
from .information_read_view import InformationReadView
from .informing_acceptance_body import InformingAcceptanceBody
from .informing_acceptance_view import InformingAcceptanceView
from .informing_answer_body import InformingAnswerBody
from .informing_answer_view import InformingAnswerView
from .informing_challenge_body import InformingChallengeBody
from .informing_challenge_view import InformingChallengeView
from .informing_risk_body import InformingRiskBody
from .informing_risk_lifted_body import InformingRiskLiftedBody
from .informing_risk_lifted_view import InformingRiskLiftedView
from .informing_risk_view import InformingRiskView
from .informing_view import InformingView
from .inspected_case import InspectedCase
from .inspected_cases import InspectedCases
from .inspected_event import InspectedEvent
from .inspected_event_data import InspectedEventData
from .inspected_history import InspectedHistory
from .intent import Intent
from .involvement_view import InvolvementView
from .issue_token_body import IssueTokenBody
from .issue_token_body_client_assertion_type import IssueTokenBodyClientAssertionType
from .issue_token_body_grant_type import IssueTokenBodyGrantType
from .issue_token_response_200 import IssueTokenResponse200
from .issue_token_response_200_token_type import IssueTokenResponse200TokenType
from .issuer_keys_response_200 import IssuerKeysResponse200
from .issuer_metadata_response_200 import IssuerMetadataResponse200
from .item import Item
from .item_view import ItemView
from .joining_body import JoiningBody
from .keeping_view import KeepingView
from .kept_clock import KeptClock
from .kept_kind import KeptKind
from .kept_record import KeptRecord
from .kept_rule import KeptRule
from .kept_share import KeptShare
from .known_check_body import KnownCheckBody
from .known_check_view import KnownCheckView
from .known_result import KnownResult
from .ladder_rung import LadderRung
from .lead_practitioner_body import LeadPractitionerBody
from .lead_practitioner_view import LeadPractitionerView
from .left_out_view import LeftOutView
from .level_considered import LevelConsidered
from .level_considered_view import LevelConsideredView
from .level_of_response_body import LevelOfResponseBody
from .level_view import LevelView
from .limited_feedback_body import LimitedFeedbackBody
from .limited_feedback_view import LimitedFeedbackView
from .link_body import LinkBody
from .list_challenges_standing import ListChallengesStanding
from .listed_case import ListedCase
from .listed_challenge import ListedChallenge
from .listed_concern import ListedConcern
from .listed_deadline import ListedDeadline
from .listed_disclosure import ListedDisclosure
from .listed_enquiry import ListedEnquiry
from .listed_exchange import ListedExchange
from .listed_notice import ListedNotice
from .listed_request import ListedRequest
from .listed_subject_request import ListedSubjectRequest
from .listing_view import ListingView
from .live import Live
from .load import Load
from .managers_day import ManagersDay
from .may_be_said import MayBeSaid
from .means import Means
from .media_type import MediaType
from .meeting_body import MeetingBody
from .meeting_informed_view import MeetingInformedView
from .member_details import MemberDetails
from .moment_view import MomentView
from .monitoring_plan_body import MonitoringPlanBody
from .monitoring_plan_view import MonitoringPlanView
from .monitoring_review_body import MonitoringReviewBody
from .monitoring_review_view import MonitoringReviewView
from .monitoring_view import MonitoringView
from .named_child_view import NamedChildView
from .named_in_part import NamedInPart
from .named_in_view import NamedInView
from .need import Need
from .need_body import NeedBody
from .need_considered_view import NeedConsideredView
from .no_crime_body import NoCrimeBody
from .no_crime_view import NoCrimeView
from .not_informed_before_for_the_police_view import NotInformedBeforeForThePoliceView
from .not_informed_for_the_police_view import NotInformedForThePoliceView
from .not_obtained import NotObtained
from .not_obtained_view import NotObtainedView
from .not_told import NotTold
from .not_yet_obtained import NotYetObtained
from .not_yet_obtained_page import NotYetObtainedPage
from .notice_page import NoticePage
from .notice_recorded import NoticeRecorded
from .notice_rehearsed import NoticeRehearsed
from .notice_sending_body import NoticeSendingBody
from .notice_standing import NoticeStanding
from .notify_receipt_body import NotifyReceiptBody
from .obstacle import Obstacle
from .obtained_view import ObtainedView
from .office_case import OfficeCase
from .opened_case import OpenedCase
from .outcome import Outcome
from .outcome_view import OutcomeView
from .owed_duty import OwedDuty
from .own_attachment_list import OwnAttachmentList
from .own_attachment_view import OwnAttachmentView
from .own_child import OwnChild
from .pack_view import PackView
from .pack_view_disposals import PackViewDisposals
from .pack_view_outcomes import PackViewOutcomes
from .pack_view_prompts import PackViewPrompts
from .pack_view_prompts_additional_property import PackViewPromptsAdditionalProperty
from .pack_view_retention import PackViewRetention
from .pack_view_templates import PackViewTemplates
from .pack_view_templates_additional_property import PackViewTemplatesAdditionalProperty
from .pack_view_timescales import PackViewTimescales
from .pack_view_whose_clock import PackViewWhoseClock
from .packs import Packs
from .parent_informed_body import ParentInformedBody
from .parent_informed_view import ParentInformedView
from .parent_not_reached_body import ParentNotReachedBody
from .parent_not_reached_view import ParentNotReachedView
from .parent_told_view import ParentToldView
from .parent_withheld_body import ParentWithheldBody
from .parent_withheld_view import ParentWithheldView
from .parents_informed import ParentsInformed
from .parents_informed_view import ParentsInformedView
from .particulars_part import ParticularsPart
from .partner_case import PartnerCase
from .partner_challenge import PartnerChallenge
from .partner_consultation import PartnerConsultation
from .partner_enquiry import PartnerEnquiry
from .partner_request import PartnerRequest
from .passage_given_back_view import PassageGivenBackView
from .passage_struck_view import PassageStruckView
from .passage_view import PassageView
from .passages_view import PassagesView
from .passed_view import PassedView
from .permission_advice_body import PermissionAdviceBody
from .ping_body import PingBody
from .police_matters_view import PoliceMattersView
from .police_notification_body import PoliceNotificationBody
from .police_purpose import PolicePurpose
from .police_reference_body import PoliceReferenceBody
from .police_reference_view import PoliceReferenceView
from .police_references_view import PoliceReferencesView
from .police_view import PoliceView
from .preparation_body import PreparationBody
from .prior_intervention import PriorIntervention
from .prior_intervention_view import PriorInterventionView
from .problem import Problem
from .problem_also_item import ProblemAlsoItem
from .problem_errors_item import ProblemErrorsItem
from .procedure import Procedure
from .professional import Professional
from .progression_body import ProgressionBody
from .protected_view import ProtectedView
from .protection_view import ProtectionView
from .protective_action_body import ProtectiveActionBody
from .protective_action_view import ProtectiveActionView
from .question import Question
from .question_considered_body import QuestionConsideredBody
from .queue import Queue
from .queue_count import QueueCount
from .queue_counts import QueueCounts
from .queue_page import QueuePage
from .queue_waits import QueueWaits
from .queued_record import QueuedRecord
from .raised_by_agency_view import RaisedByAgencyView
from .read_page import ReadPage
from .read_statement import ReadStatement
from .read_view import ReadView
from .reading_body import ReadingBody
from .reading_view import ReadingView
from .ready import Ready
from .reason_body import ReasonBody
from .receipt_taken import ReceiptTaken
from .recipient import Recipient
from .recipient_view import RecipientView
from .record_kind import RecordKind
from .record_read import RecordRead
from .record_read_view import RecordReadView
from .recorded_event import RecordedEvent
from .recorded_where import RecordedWhere
from .records_considered_body import RecordsConsideredBody
from .records_considered_view import RecordsConsideredView
from .records_of_kind import RecordsOfKind
from .records_of_kind_view import RecordsOfKindView
from .referral_body import ReferralBody
from .referral_discussed_view import ReferralDiscussedView
from .referral_information_body import ReferralInformationBody
from .referral_information_view import ReferralInformationView
from .referral_not_made_body import ReferralNotMadeBody
from .referral_not_made_view import ReferralNotMadeView
from .referral_submitted_view import ReferralSubmittedView
from .referral_view import ReferralView
from .referrer import Referrer
from .referrer_consent_body import ReferrerConsentBody
from .referrer_consent_view import ReferrerConsentView
from .referrer_kind import ReferrerKind
from .referrer_purpose import ReferrerPurpose
from .referrer_view import ReferrerView
from .reject_traced_number_body import RejectTracedNumberBody
from .release_body import ReleaseBody
from .replay_body import ReplayBody
from .report_to_agency_view import ReportToAgencyView
from .request import Request
from .request_page import RequestPage
from .request_recorded import RequestRecorded
from .request_rehearsed import RequestRehearsed
from .request_view import RequestView
from .requested import Requested
from .requester_identified_view import RequesterIdentifiedView
from .requester_identity_body import RequesterIdentityBody
from .requester_part import RequesterPart
from .requester_view import RequesterView
from .resolved_with_agency_view import ResolvedWithAgencyView
from .response_body import ResponseBody
from .response_chase_body import ResponseChaseBody
from .response_chased_view import ResponseChasedView
from .response_received_view import ResponseReceivedView
from .response_to_agency_view import ResponseToAgencyView
from .response_view import ResponseView
from .restriction_body import RestrictionBody
from .restriction_ground import RestrictionGround
from .restriction_lifted_body import RestrictionLiftedBody
from .restriction_lifted_view import RestrictionLiftedView
from .restriction_view import RestrictionView
from .resume_body import ResumeBody
from .retention_page import RetentionPage
from .retention_review_body import RetentionReviewBody
from .retention_reviewed_view import RetentionReviewedView
from .retention_view import RetentionView
from .risk_to_agency_view import RiskToAgencyView
from .role import Role
from .rotated import Rotated
from .rotation_body import RotationBody
from .route import Route
from .rung_view import RungView
from .safety_body import SafetyBody
from .same_child_body import SameChildBody
from .scope import Scope
from .screening_request_body import ScreeningRequestBody
from .screening_view import ScreeningView
from .screening_view_findings_type_0 import ScreeningViewFindingsType0
from .sector import Sector
from .sex import Sex
from .shared_by_agency_view import SharedByAgencyView
from .shared_concern_part import SharedConcernPart
from .shared_concern_view import SharedConcernView
from .shared_entry_view import SharedEntryView
from .shared_words_view import SharedWordsView
from .sharing_view import SharingView
from .sibling_choice_part import SiblingChoicePart
from .sibling_view import SiblingView
from .siblings_view import SiblingsView
from .site_support_body import SiteSupportBody
from .site_support_view import SiteSupportView
from .six_tests import SixTests
from .six_tests_view import SixTestsView
from .source import Source
from .spoken import Spoken
from .spoken_view import SpokenView
from .state import State
from .stated_read import StatedRead
from .statement import Statement
from .statement_kind import StatementKind
from .statement_view import StatementView
from .statutory_basis import StatutoryBasis
from .step_up_part import StepUpPart
from .step_up_requested_view import StepUpRequestedView
from .step_up_view import StepUpView
from .step_view import StepView
from .step_view_data import StepViewData
from .strategy_discussion_body import StrategyDiscussionBody
from .strategy_discussion_view import StrategyDiscussionView
from .strike_body import StrikeBody
from .strike_ground import StrikeGround
from .strike_view import StrikeView
from .subject_kind import SubjectKind
from .subject_request_body import SubjectRequestBody
from .subject_request_end_body import SubjectRequestEndBody
from .subject_request_ended_view import SubjectRequestEndedView
from .subject_request_erasure_approved_view import SubjectRequestErasureApprovedView
from .subject_request_erasure_asked_view import SubjectRequestErasureAskedView
from .subject_request_erasure_body import SubjectRequestErasureBody
from .subject_request_erasure_decision_body import SubjectRequestErasureDecisionBody
from .subject_request_erasure_declined_view import SubjectRequestErasureDeclinedView
from .subject_request_hold_body import SubjectRequestHoldBody
from .subject_request_hold_lifted_body import SubjectRequestHoldLiftedBody
from .subject_request_hold_lifted_view import SubjectRequestHoldLiftedView
from .subject_request_hold_view import SubjectRequestHoldView
from .subject_request_page import SubjectRequestPage
from .subject_request_recorded import SubjectRequestRecorded
from .subject_request_rehearsed import SubjectRequestRehearsed
from .subject_request_retention_review_body import SubjectRequestRetentionReviewBody
from .subject_request_retention_reviewed_view import SubjectRequestRetentionReviewedView
from .subject_request_view import SubjectRequestView
from .submission import Submission
from .suggestion import Suggestion
from .suggestion_view import SuggestionView
from .supersede_body import SupersedeBody
from .supervised import Supervised
from .supervised_person_part import SupervisedPersonPart
from .supervised_person_view import SupervisedPersonView
from .supervision_body import SupervisionBody
from .supervision_challenged_view import SupervisionChallengedView
from .supervision_held_view import SupervisionHeldView
from .supervision_of_agency_view import SupervisionOfAgencyView
from .supervision_part import SupervisionPart
from .supervision_view import SupervisionView
from .support_of_the_police_view import SupportOfThePoliceView
from .systems_answer import SystemsAnswer
from .team_count import TeamCount
from .team_counts import TeamCounts
from .team_part import TeamPart
from .team_view import TeamView
from .telephoned import Telephoned
from .telephoned_view import TelephonedView
from .tier import Tier
from .timescales_view import TimescalesView
from .told_event_view import ToldEventView
from .told_referrer_view import ToldReferrerView
from .told_to_agency_view import ToldToAgencyView
from .traced_number import TracedNumber
from .traced_number_confirmed_view import TracedNumberConfirmedView
from .traced_number_rejected_view import TracedNumberRejectedView
from .tracing_view import TracingView
from .unanswered_call_body import UnansweredCallBody
from .under_view import UnderView
from .unit_application_body import UnitApplicationBody
from .unit_application_view import UnitApplicationView
from .unit_assessment_body import UnitAssessmentBody
from .unit_assessment_view import UnitAssessmentView
from .unit_placement_body import UnitPlacementBody
from .unit_placement_view import UnitPlacementView
from .unresolved_with_agency_view import UnresolvedWithAgencyView
from .unusual_reads import UnusualReads
from .unusual_view import UnusualView
from .urgency import Urgency
from .verified_by import VerifiedBy
from .view_on_contact_body import ViewOnContactBody
from .view_on_contact_view import ViewOnContactView
from .view_to_agency_view import ViewToAgencyView
from .visiting_purpose import VisitingPurpose
from .visiting_risk_view import VisitingRiskView
from .webhook_body import WebhookBody
from .webhook_body_event_types_type_0_item import WebhookBodyEventTypesType0Item
from .webhook_list import WebhookList
from .webhook_made import WebhookMade
from .webhook_view import WebhookView
from .week_so_far import WeekSoFar
from .whether_they_help import WhetherTheyHelp
from .who_looked import WhoLooked
from .who_referred_view import WhoReferredView
from .why_again import WhyAgain
from .why_exchanged_again import WhyExchangedAgain
from .why_missing import WhyMissing
from .why_not import WhyNot
from .why_unresolved import WhyUnresolved
from .worker_part import WorkerPart
from .worker_view import WorkerView
from .would_record import WouldRecord
from .written_confirmation_body import WrittenConfirmationBody
from .written_confirmation_view import WrittenConfirmationView
from .written_referral_view import WrittenReferralView

__all__ = (
    "About",
    "AboutReferral",
    "AcceptanceToAgencyView",
    "Accepted",
    "AcceptedByAgencyView",
    "AccessView",
    "Account",
    "AccountView",
    "AcknowledgementBody",
    "AcknowledgementSentView",
    "AcknowledgementView",
    "ActionBody",
    "ActionTakenView",
    "AddedInformationView",
    "Address",
    "AddressView",
    "AfterSupervisionPart",
    "Age",
    "AgencyDecidedView",
    "AgencyFigures",
    "AgencyInvolvedBody",
    "AgencyInvolvedView",
    "AgencyRespondedView",
    "AgencyResponseBody",
    "AgencysChallengeView",
    "AgencysResponseView",
    "AgencysRungView",
    "AgreementBody",
    "AlternativeAgreedView",
    "AlternativeBody",
    "AmendmentBody",
    "AmendmentView",
    "Answer",
    "AnswerOfAgencyView",
    "AnswerToAgencyView",
    "AnswerToRequestView",
    "Answered",
    "AnsweredOfChildView",
    "AnsweringExtendedView",
    "AnsweringExtensionBody",
    "AreaTeamCall",
    "AreaTeamCallBody",
    "AreaTeamCallView",
    "AskWhom",
    "AskedBy",
    "AskedRule",
    "Asker",
    "AssessmentBody",
    "AssessmentDecisionView",
    "AssessmentExplainedBody",
    "AssessmentExplainedView",
    "AssessmentRequestBody",
    "AssessmentRequestDecisionBody",
    "AssessmentRequestView",
    "AssessmentToldView",
    "AtRisk",
    "AttachmentBody",
    "AttachmentKind",
    "AttachmentList",
    "AttachmentRefusedView",
    "AttachmentView",
    "AuditPage",
    "AuditedBy",
    "AuditedEvent",
    "AuditorCase",
    "AuthorisationBody",
    "AuthorisationView",
    "BecameCounts",
    "BestInterestsBody",
    "BestInterestsReportedView",
    "BoardAttendedBody",
    "BoardView",
    "BundleAuthorisedView",
    "BundleDecisionBody",
    "BundlePreparedView",
    "BundleReleaseBody",
    "BundleReleasedView",
    "BundleReturnedView",
    "CallBody",
    "CallBodyTo",
    "CarePlanBody",
    "CarePlanView",
    "CaseChallengeEndedView",
    "CaseChallengedView",
    "CaseExchanged",
    "CaseFileBody",
    "CaseFileClosureBody",
    "CasePage",
    "CaseRecorded",
    "CaseRehearsed",
    "CaseSearchBody",
    "CensusFinding",
    "CensusFindings",
    "ChallengeAnswerBody",
    "ChallengeAnswerView",
    "ChallengeBody",
    "ChallengeComparison",
    "ChallengeDiscussionBody",
    "ChallengeDiscussionView",
    "ChallengeEscalationBody",
    "ChallengeFollowUpBody",
    "ChallengeFollowedUpView",
    "ChallengeHistory",
    "ChallengeNoteBody",
    "ChallengeNoteView",
    "ChallengePage",
    "ChallengeRaisedView",
    "ChallengeRecorded",
    "ChallengeRehearsed",
    "ChallengeResolutionBody",
    "ChallengeResolvedView",
    "ChallengeRiskBody",
    "ChallengeRiskView",
    "ChallengeSupervisionView",
    "ChallengeTimescales",
    "ChallengeToAgencyView",
    "ChallengeUnresolvedBody",
    "ChallengeUnresolvedView",
    "ChallengeView",
    "ChallengesView",
    "ChangeCarriedOutBody",
    "ChangeCarriedOutView",
    "ChangeView",
    "ChangedDecisionsView",
    "Channel",
    "Characteristic",
    "ChasedByAgencyView",
    "Check",
    "CheckKind",
    "CheckView",
    "CheckpointView",
    "ChecksBody",
    "ChildCausingHarmBody",
    "ChildCausingHarmView",
    "ChildDetails",
    "ChildDetailsView",
    "ChildRecorded",
    "ChildRehearsed",
    "ChildSearchBody",
    "ChildSeenBody",
    "ChildSeenView",
    "ChildView",
    "ChildWords",
    "ChildWordsView",
    "ChildsCase",
    "ChronologyEntry",
    "ChronologyEntryView",
    "Circumstance",
    "CircumstanceBody",
    "CircumstanceRuledOutBody",
    "CircumstanceView",
    "CircumstancesView",
    "ClaimBody",
    "ClaimRecorded",
    "ClaimRehearsed",
    "ClarificationBody",
    "ClarificationNotPossibleBody",
    "ClarificationNotPossibleView",
    "ClarificationView",
    "ClauseView",
    "ClockAtRisk",
    "ClockState",
    "ClockView",
    "ClosureBody",
    "ClosureDecisionBody",
    "ClosureDecisionView",
    "ClosureGround",
    "ClosureView",
    "CloudEvent",
    "ComparedBy",
    "ComparedEvent",
    "ComparedGroup",
    "Comparison",
    "CompletenessView",
    "CompletionBody",
    "ConcernBody",
    "ConcernClosedView",
    "ConcernClosureBody",
    "ConcernComparison",
    "ConcernErasureApprovedView",
    "ConcernErasureAskedView",
    "ConcernErasureBody",
    "ConcernErasureDecisionBody",
    "ConcernErasureDeclinedView",
    "ConcernHistory",
    "ConcernMonitoringBody",
    "ConcernMonitoringReviewBody",
    "ConcernOpenedView",
    "ConcernPage",
    "ConcernPlanView",
    "ConcernReceivedView",
    "ConcernRecorded",
    "ConcernRehearsed",
    "ConcernReviewView",
    "ConcernSharedView",
    "ConcernState",
    "ConcernTimescales",
    "ConcernView",
    "ConcernedChildPart",
    "ConcernedChildView",
    "Concerns",
    "ConcernsClarifiedView",
    "ConcernsView",
    "ConclusionBody",
    "ConclusionView",
    "ConfirmTracedNumberBody",
    "ConflictBody",
    "ConflictEndedBody",
    "ConflictEndedView",
    "ConflictView",
    "ConsideredView",
    "ConsistencyProof",
    "ConsultationAdvice",
    "ConsultationAdviceView",
    "ConsultationBody",
    "ConsultationComparison",
    "ConsultationErasureApprovedView",
    "ConsultationErasureAskedView",
    "ConsultationErasureBody",
    "ConsultationErasureDecisionBody",
    "ConsultationErasureDeclinedView",
    "ConsultationFormBody",
    "ConsultationFormView",
    "ConsultationHistory",
    "ConsultationHoldBody",
    "ConsultationHoldLiftedBody",
    "ConsultationHoldLiftedView",
    "ConsultationHoldView",
    "ConsultationOutcome",
    "ConsultationOutcomeBody",
    "ConsultationOutcomeView",
    "ConsultationRecorded",
    "ConsultationRehearsed",
    "ConsultationRequestBody",
    "ConsultationRequestView",
    "ConsultationRetentionReviewBody",
    "ConsultationRetentionReviewedView",
    "ConsultationTimescales",
    "ConsultationView",
    "ConsultingPart",
    "ConsultingView",
    "ContactBody",
    "ContactLevel",
    "ContactReceived",
    "ContactRehearsed",
    "ConversationBody",
    "ConversationView",
    "ConversationsView",
    "CooperationAnswerBody",
    "CooperationAnsweredView",
    "CooperationRequestBody",
    "CooperationRequestedView",
    "CooperationView",
    "CopyBody",
    "CopyBodyDiscloseItem",
    "Counted",
    "CrimeSuspicionBody",
    "CrimeView",
    "CustodyView",
    "DeadlinePage",
    "DeadlineView",
    "DecisionAcceptedBody",
    "DecisionAcceptedView",
    "DecisionBody",
    "DecisionChangedView",
    "DeclinedFor",
    "Delivery",
    "DeliveryPage",
    "Details",
    "DetentionSupportBody",
    "DetentionSupportView",
    "DetentionVisitBody",
    "DetentionVisitView",
    "DirectoryBody",
    "DirectoryRecorded",
    "DirectoryRehearsed",
    "DirectoryView",
    "Disability",
    "DisagreementBody",
    "DisagreementView",
    "DisclosedItem",
    "DisclosedView",
    "DisclosureBody",
    "DisclosureDeclinedBody",
    "DisclosureDeclinedView",
    "DisclosurePage",
    "DisclosureToAgency",
    "DisclosureView",
    "DiscussionAuthorisationBody",
    "DiscussionAuthorisedView",
    "DiscussionWithAgencyView",
    "DisposalBody",
    "DisposalItem",
    "DisposalView",
    "DutyView",
    "EffectView",
    "EndGround",
    "Ending",
    "EnquiredChildBody",
    "EnquiredChildIdentityBody",
    "EnquiredChildMatchedView",
    "EnquiredChildPart",
    "EnquiredChildVerifiedView",
    "EnquiredChildView",
    "EnquirerPart",
    "EnquirerView",
    "EnquiryAnswerBody",
    "EnquiryAnsweredView",
    "EnquiryBody",
    "EnquiryComparison",
    "EnquiryErasureApprovedView",
    "EnquiryErasureAskedView",
    "EnquiryErasureBody",
    "EnquiryErasureDecisionBody",
    "EnquiryErasureDeclinedView",
    "EnquiryHistory",
    "EnquiryHoldBody",
    "EnquiryHoldLiftedBody",
    "EnquiryHoldLiftedView",
    "EnquiryHoldView",
    "EnquiryKind",
    "EnquiryPage",
    "EnquiryReceivedView",
    "EnquiryRecorded",
    "EnquiryRehearsed",
    "EnquiryRequestAnsweredView",
    "EnquiryRequestPart",
    "EnquiryRequestView",
    "EnquiryResponseBody",
    "EnquiryRetentionReviewBody",
    "EnquiryRetentionReviewedView",
    "EnquiryReviewBody",
    "EnquiryReviewedView",
    "EnquirySentView",
    "EnquiryTimescales",
    "EnquiryView",
    "EqualityView",
    "ErasureApprovedView",
    "ErasureAskedView",
    "ErasureBody",
    "ErasureDecisionBody",
    "ErasureDeclinedView",
    "ErasureGround",
    "ErasureSubject",
    "ErasuresView",
    "ErrandView",
    "Ethnicity",
    "ExchangeKind",
    "ExchangePage",
    "ExchangeRecorded",
    "ExchangeRehearsed",
    "ExchangeSendingBody",
    "ExchangeStanding",
    "ExistingRecordsView",
    "ExpectedAttachment",
    "ExperienceBody",
    "ExperienceView",
    "FamilyInformedBody",
    "FamilyInformedView",
    "FamilyOutcomeBody",
    "FamilyToldView",
    "FamilyView",
    "FamilyWithheldBody",
    "FamilyWithheldView",
    "FastTrackBody",
    "FastTrackView",
    "FeedbackBody",
    "FeedbackGivenView",
    "FeedbackNotPossibleBody",
    "FeedbackNotPossibleView",
    "FeedbackView",
    "FhirBundle",
    "FhirBundleIdentifier",
    "FhirEntry",
    "FhirEntryResource",
    "FileAddedView",
    "Finding",
    "FindingsBody",
    "FollowedUpWithAgencyView",
    "ForTheFamilyView",
    "FoundChild",
    "FoundChildren",
    "FoundOfChildView",
    "GivenBackBody",
    "GivingGround",
    "GlassBody",
    "GlassBrokenView",
    "Ground",
    "GroupLinkBody",
    "GroupLinkView",
    "GroupsView",
    "Handed",
    "Harm",
    "HeldBesideView",
    "HeldCaseView",
    "HeldRecordView",
    "HelpAnsweredView",
    "History",
    "HoldBody",
    "HoldGround",
    "HoldLiftedBody",
    "HoldLiftedView",
    "HoldView",
    "Home",
    "HouseholdAmendmentBody",
    "HouseholdAmendmentView",
    "HouseholdMember",
    "HouseholdMemberView",
    "HypotheticalOutcome",
    "HypotheticalOutcomeBody",
    "Identifier",
    "IdentifierBody",
    "IdentifierKind",
    "IdentifierView",
    "IdentityProof",
    "IdentityToAgencyView",
    "ImpactBody",
    "ImpactView",
    "InHand",
    "InTheHousehold",
    "InTheHouseholdView",
    "InclusionProof",
    "Incompatible",
    "InformationBody",
    "InformationItem",
    "InformationItemView",
    "InformationPart",
    "InformationPassedView",
    "InformationReadView",
    "InformingAcceptanceBody",
    "InformingAcceptanceView",
    "InformingAnswerBody",
    "InformingAnswerView",
    "InformingChallengeBody",
    "InformingChallengeView",
    "InformingRiskBody",
    "InformingRiskLiftedBody",
    "InformingRiskLiftedView",
    "InformingRiskView",
    "InformingView",
    "InspectedCase",
    "InspectedCases",
    "InspectedEvent",
    "InspectedEventData",
    "InspectedHistory",
    "Intent",
    "InvolvementView",
    "IssueTokenBody",
    "IssueTokenBodyClientAssertionType",
    "IssueTokenBodyGrantType",
    "IssueTokenResponse200",
    "IssueTokenResponse200TokenType",
    "IssuerKeysResponse200",
    "IssuerMetadataResponse200",
    "Item",
    "ItemView",
    "JoiningBody",
    "KeepingView",
    "KeptClock",
    "KeptKind",
    "KeptRecord",
    "KeptRule",
    "KeptShare",
    "KnownCheckBody",
    "KnownCheckView",
    "KnownResult",
    "LadderRung",
    "LeadPractitionerBody",
    "LeadPractitionerView",
    "LeftOutView",
    "LevelConsidered",
    "LevelConsideredView",
    "LevelOfResponseBody",
    "LevelView",
    "LimitedFeedbackBody",
    "LimitedFeedbackView",
    "LinkBody",
    "ListChallengesStanding",
    "ListedCase",
    "ListedChallenge",
    "ListedConcern",
    "ListedDeadline",
    "ListedDisclosure",
    "ListedEnquiry",
    "ListedExchange",
    "ListedNotice",
    "ListedRequest",
    "ListedSubjectRequest",
    "ListingView",
    "Live",
    "Load",
    "ManagersDay",
    "MayBeSaid",
    "Means",
    "MediaType",
    "MeetingBody",
    "MeetingInformedView",
    "MemberDetails",
    "MomentView",
    "MonitoringPlanBody",
    "MonitoringPlanView",
    "MonitoringReviewBody",
    "MonitoringReviewView",
    "MonitoringView",
    "NamedChildView",
    "NamedInPart",
    "NamedInView",
    "Need",
    "NeedBody",
    "NeedConsideredView",
    "NoCrimeBody",
    "NoCrimeView",
    "NotInformedBeforeForThePoliceView",
    "NotInformedForThePoliceView",
    "NotObtained",
    "NotObtainedView",
    "NotTold",
    "NotYetObtained",
    "NotYetObtainedPage",
    "NoticePage",
    "NoticeRecorded",
    "NoticeRehearsed",
    "NoticeSendingBody",
    "NoticeStanding",
    "NotifyReceiptBody",
    "Obstacle",
    "ObtainedView",
    "OfficeCase",
    "OpenedCase",
    "Outcome",
    "OutcomeView",
    "OwedDuty",
    "OwnAttachmentList",
    "OwnAttachmentView",
    "OwnChild",
    "PackView",
    "PackViewDisposals",
    "PackViewOutcomes",
    "PackViewPrompts",
    "PackViewPromptsAdditionalProperty",
    "PackViewRetention",
    "PackViewTemplates",
    "PackViewTemplatesAdditionalProperty",
    "PackViewTimescales",
    "PackViewWhoseClock",
    "Packs",
    "ParentInformedBody",
    "ParentInformedView",
    "ParentNotReachedBody",
    "ParentNotReachedView",
    "ParentToldView",
    "ParentWithheldBody",
    "ParentWithheldView",
    "ParentsInformed",
    "ParentsInformedView",
    "ParticularsPart",
    "PartnerCase",
    "PartnerChallenge",
    "PartnerConsultation",
    "PartnerEnquiry",
    "PartnerRequest",
    "PassageGivenBackView",
    "PassageStruckView",
    "PassageView",
    "PassagesView",
    "PassedView",
    "PermissionAdviceBody",
    "PingBody",
    "PoliceMattersView",
    "PoliceNotificationBody",
    "PolicePurpose",
    "PoliceReferenceBody",
    "PoliceReferenceView",
    "PoliceReferencesView",
    "PoliceView",
    "PreparationBody",
    "PriorIntervention",
    "PriorInterventionView",
    "Problem",
    "ProblemAlsoItem",
    "ProblemErrorsItem",
    "Procedure",
    "Professional",
    "ProgressionBody",
    "ProtectedView",
    "ProtectionView",
    "ProtectiveActionBody",
    "ProtectiveActionView",
    "Question",
    "QuestionConsideredBody",
    "Queue",
    "QueueCount",
    "QueueCounts",
    "QueuePage",
    "QueueWaits",
    "QueuedRecord",
    "RaisedByAgencyView",
    "ReadPage",
    "ReadStatement",
    "ReadView",
    "ReadingBody",
    "ReadingView",
    "Ready",
    "ReasonBody",
    "ReceiptTaken",
    "Recipient",
    "RecipientView",
    "RecordKind",
    "RecordRead",
    "RecordReadView",
    "RecordedEvent",
    "RecordedWhere",
    "RecordsConsideredBody",
    "RecordsConsideredView",
    "RecordsOfKind",
    "RecordsOfKindView",
    "ReferralBody",
    "ReferralDiscussedView",
    "ReferralInformationBody",
    "ReferralInformationView",
    "ReferralNotMadeBody",
    "ReferralNotMadeView",
    "ReferralSubmittedView",
    "ReferralView",
    "Referrer",
    "ReferrerConsentBody",
    "ReferrerConsentView",
    "ReferrerKind",
    "ReferrerPurpose",
    "ReferrerView",
    "RejectTracedNumberBody",
    "ReleaseBody",
    "ReplayBody",
    "ReportToAgencyView",
    "Request",
    "RequestPage",
    "RequestRecorded",
    "RequestRehearsed",
    "RequestView",
    "Requested",
    "RequesterIdentifiedView",
    "RequesterIdentityBody",
    "RequesterPart",
    "RequesterView",
    "ResolvedWithAgencyView",
    "ResponseBody",
    "ResponseChaseBody",
    "ResponseChasedView",
    "ResponseReceivedView",
    "ResponseToAgencyView",
    "ResponseView",
    "RestrictionBody",
    "RestrictionGround",
    "RestrictionLiftedBody",
    "RestrictionLiftedView",
    "RestrictionView",
    "ResumeBody",
    "RetentionPage",
    "RetentionReviewBody",
    "RetentionReviewedView",
    "RetentionView",
    "RiskToAgencyView",
    "Role",
    "Rotated",
    "RotationBody",
    "Route",
    "RungView",
    "SafetyBody",
    "SameChildBody",
    "Scope",
    "ScreeningRequestBody",
    "ScreeningView",
    "ScreeningViewFindingsType0",
    "Sector",
    "Sex",
    "SharedByAgencyView",
    "SharedConcernPart",
    "SharedConcernView",
    "SharedEntryView",
    "SharedWordsView",
    "SharingView",
    "SiblingChoicePart",
    "SiblingView",
    "SiblingsView",
    "SiteSupportBody",
    "SiteSupportView",
    "SixTests",
    "SixTestsView",
    "Source",
    "Spoken",
    "SpokenView",
    "State",
    "StatedRead",
    "Statement",
    "StatementKind",
    "StatementView",
    "StatutoryBasis",
    "StepUpPart",
    "StepUpRequestedView",
    "StepUpView",
    "StepView",
    "StepViewData",
    "StrategyDiscussionBody",
    "StrategyDiscussionView",
    "StrikeBody",
    "StrikeGround",
    "StrikeView",
    "SubjectKind",
    "SubjectRequestBody",
    "SubjectRequestEndBody",
    "SubjectRequestEndedView",
    "SubjectRequestErasureApprovedView",
    "SubjectRequestErasureAskedView",
    "SubjectRequestErasureBody",
    "SubjectRequestErasureDecisionBody",
    "SubjectRequestErasureDeclinedView",
    "SubjectRequestHoldBody",
    "SubjectRequestHoldLiftedBody",
    "SubjectRequestHoldLiftedView",
    "SubjectRequestHoldView",
    "SubjectRequestPage",
    "SubjectRequestRecorded",
    "SubjectRequestRehearsed",
    "SubjectRequestRetentionReviewBody",
    "SubjectRequestRetentionReviewedView",
    "SubjectRequestView",
    "Submission",
    "Suggestion",
    "SuggestionView",
    "SupersedeBody",
    "Supervised",
    "SupervisedPersonPart",
    "SupervisedPersonView",
    "SupervisionBody",
    "SupervisionChallengedView",
    "SupervisionHeldView",
    "SupervisionOfAgencyView",
    "SupervisionPart",
    "SupervisionView",
    "SupportOfThePoliceView",
    "SystemsAnswer",
    "TeamCount",
    "TeamCounts",
    "TeamPart",
    "TeamView",
    "Telephoned",
    "TelephonedView",
    "Tier",
    "TimescalesView",
    "ToldEventView",
    "ToldReferrerView",
    "ToldToAgencyView",
    "TracedNumber",
    "TracedNumberConfirmedView",
    "TracedNumberRejectedView",
    "TracingView",
    "UnansweredCallBody",
    "UnderView",
    "UnitApplicationBody",
    "UnitApplicationView",
    "UnitAssessmentBody",
    "UnitAssessmentView",
    "UnitPlacementBody",
    "UnitPlacementView",
    "UnresolvedWithAgencyView",
    "UnusualReads",
    "UnusualView",
    "Urgency",
    "VerifiedBy",
    "ViewOnContactBody",
    "ViewOnContactView",
    "ViewToAgencyView",
    "VisitingPurpose",
    "VisitingRiskView",
    "WebhookBody",
    "WebhookBodyEventTypesType0Item",
    "WebhookList",
    "WebhookMade",
    "WebhookView",
    "WeekSoFar",
    "WhetherTheyHelp",
    "WhoLooked",
    "WhoReferredView",
    "WhyAgain",
    "WhyExchangedAgain",
    "WhyMissing",
    "WhyNot",
    "WhyUnresolved",
    "WorkerPart",
    "WorkerView",
    "WouldRecord",
    "WrittenConfirmationBody",
    "WrittenConfirmationView",
    "WrittenReferralView",
)
