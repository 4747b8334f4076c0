from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.access_view import AccessView
    from ..models.account_view import AccountView
    from ..models.acknowledgement_view import AcknowledgementView
    from ..models.added_information_view import AddedInformationView
    from ..models.amendment_view import AmendmentView
    from ..models.area_team_call_view import AreaTeamCallView
    from ..models.authorisation_view import AuthorisationView
    from ..models.challenges_view import ChallengesView
    from ..models.changed_decisions_view import ChangedDecisionsView
    from ..models.child_details_view import ChildDetailsView
    from ..models.child_seen_view import ChildSeenView
    from ..models.circumstances_view import CircumstancesView
    from ..models.clarification_view import ClarificationView
    from ..models.clock_view import ClockView
    from ..models.closure_view import ClosureView
    from ..models.completeness_view import CompletenessView
    from ..models.conclusion_view import ConclusionView
    from ..models.consultation_advice import ConsultationAdvice
    from ..models.consultation_request_view import ConsultationRequestView
    from ..models.conversations_view import ConversationsView
    from ..models.cooperation_view import CooperationView
    from ..models.crime_view import CrimeView
    from ..models.custody_view import CustodyView
    from ..models.disposal_view import DisposalView
    from ..models.duty_view import DutyView
    from ..models.erasures_view import ErasuresView
    from ..models.existing_records_view import ExistingRecordsView
    from ..models.family_view import FamilyView
    from ..models.fast_track_view import FastTrackView
    from ..models.groups_view import GroupsView
    from ..models.household_amendment_view import HouseholdAmendmentView
    from ..models.household_member_view import HouseholdMemberView
    from ..models.informing_view import InformingView
    from ..models.involvement_view import InvolvementView
    from ..models.known_check_view import KnownCheckView
    from ..models.lead_practitioner_view import LeadPractitionerView
    from ..models.moment_view import MomentView
    from ..models.monitoring_view import MonitoringView
    from ..models.obtained_view import ObtainedView
    from ..models.outcome_view import OutcomeView
    from ..models.police_references_view import PoliceReferencesView
    from ..models.protected_view import ProtectedView
    from ..models.protection_view import ProtectionView
    from ..models.reading_view import ReadingView
    from ..models.referral_view import ReferralView
    from ..models.referrer_consent_view import ReferrerConsentView
    from ..models.referrer_view import ReferrerView
    from ..models.response_view import ResponseView
    from ..models.retention_view import RetentionView
    from ..models.screening_view import ScreeningView
    from ..models.shared_concern_view import SharedConcernView
    from ..models.sharing_view import SharingView
    from ..models.step_up_view import StepUpView
    from ..models.told_referrer_view import ToldReferrerView
    from ..models.tracing_view import TracingView
    from ..models.worker_view import WorkerView
    from ..models.written_confirmation_view import WrittenConfirmationView


T = TypeVar("T", bound="OfficeCase")


@_attrs_define
class OfficeCase:
    """A case as the authority's own workers see it. What is `protected` is read apart, for a purpose.

    Attributes:
        case (str):
        communication (str):
        child (str):
        state (str): Where a case stands.
        version (int):
        pack (str):
        calendar (str):
        received_at (datetime.datetime):
        claimed_at (datetime.datetime | None):
        clamped (bool):
        recorded_at (datetime.datetime):
        source (str): Who referred, as the census's ReferralSource.
        referrer_kind (str): Professional referrers are named to partners; the others are protected (CF2).
        referrer (None | ReferrerView):
        protected (list[ProtectedView]):
        referrer_consent (None | ReferrerConsentView):
        agency (None | str):
        agency_name (None | str):
        agency_reference (None | str):
        channel (str): The means by which a communication was made.
        route (str): The way a contact came in (C4).
        route_reason (None | str):
        request (str): What a contact asks for (C1); of a Team Around the Child, a Child and Family Assessment (R1).
        intent (str): What the caller wants to make (C11).
        permission (bool | None):
        after_consultation (None | str):
        siblings (None | str):
        concern_summary (None | str):
        details (ChildDetailsView): One child, as far as the referrer knows (R8).
        details_as_received (ChildDetailsView | None):
        amendments (list[AmendmentView]):
        account (AccountView): The written referral's body (R9 to R26).
        household_as_received (list[HouseholdMemberView] | None):
        household_amendments (list[HouseholdAmendmentView]):
        completeness (CompletenessView): How many of the fifteen items there are, and what the others lack (R8). A
            measure: it holds up nothing (A23).
        taken_by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the
            directory said it.
        known_check (KnownCheckView | None):
        screening (ScreeningView): Screening as far as it has come.
        outcome (None | OutcomeView):
        parents_not_to_be_told (bool):
        informing_disputed (bool):
        consultation_request (ConsultationRequestView | None):
        consultation (ConsultationAdvice | None):
        referral (None | ReferralView):
        fast_track (FastTrackView | None):
        area_team_call (AreaTeamCallView | None):
        crime (CrimeView | None):
        suspicions (list[CrimeView]):
        written_confirmation (None | WrittenConfirmationView):
        information (list[AddedInformationView]):
        disposal (DisposalView | None):
        feedback (list[ToldReferrerView]):
        child_seen (ChildSeenView | None):
        authorised_on (datetime.date | None):
        authorisation (AuthorisationView | None):
        lead_practitioner (LeadPractitionerView | None):
        assessment_started_at (datetime.datetime | None):
        closure (ClosureView | None):
        conclusion (ConclusionView | None):
        superseded (bool):
        joined (bool):
        duties (list[DutyView]):
        clocks (list[ClockView]):
        moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
            answer is the same; only
            the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

            position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
            the
            clocks are judged against; null when none was asked about.
        audience (Literal['office']):
        access (AccessView | None):
        acknowledgement (AcknowledgementView | None):
        challenges (ChallengesView | None):
        changed_decisions (ChangedDecisionsView | None):
        clarification (ClarificationView | None):
        circumstances (CircumstancesView | None):
        concern (None | SharedConcernView):
        cooperation (CooperationView | None):
        conversations (ConversationsView | None):
        custody (CustodyView | None):
        erasures (ErasuresView | None):
        family (FamilyView | None):
        obtained (None | ObtainedView):
        groups (GroupsView | None):
        reading (None | ReadingView):
        informing (InformingView | None):
        involvement (InvolvementView | None):
        monitoring (MonitoringView | None):
        police_references (None | PoliceReferencesView):
        protection (None | ProtectionView):
        existing_records (ExistingRecordsView | None):
        response (None | ResponseView):
        retention (None | RetentionView):
        sharing (None | SharingView):
        step_up (None | StepUpView):
        tracing (None | TracingView):
    """

    case: str
    communication: str
    child: str
    state: str
    version: int
    pack: str
    calendar: str
    received_at: datetime.datetime
    claimed_at: datetime.datetime | None
    clamped: bool
    recorded_at: datetime.datetime
    source: str
    referrer_kind: str
    referrer: ReferrerView | None
    protected: list[ProtectedView]
    referrer_consent: ReferrerConsentView | None
    agency: str | None
    agency_name: str | None
    agency_reference: str | None
    channel: str
    route: str
    route_reason: str | None
    request: str
    intent: str
    permission: bool | None
    after_consultation: str | None
    siblings: str | None
    concern_summary: str | None
    details: ChildDetailsView
    details_as_received: ChildDetailsView | None
    amendments: list[AmendmentView]
    account: AccountView
    household_as_received: list[HouseholdMemberView] | None
    household_amendments: list[HouseholdAmendmentView]
    completeness: CompletenessView
    taken_by: WorkerView
    known_check: KnownCheckView | None
    screening: ScreeningView
    outcome: OutcomeView | None
    parents_not_to_be_told: bool
    informing_disputed: bool
    consultation_request: ConsultationRequestView | None
    consultation: ConsultationAdvice | None
    referral: ReferralView | None
    fast_track: FastTrackView | None
    area_team_call: AreaTeamCallView | None
    crime: CrimeView | None
    suspicions: list[CrimeView]
    written_confirmation: WrittenConfirmationView | None
    information: list[AddedInformationView]
    disposal: DisposalView | None
    feedback: list[ToldReferrerView]
    child_seen: ChildSeenView | None
    authorised_on: datetime.date | None
    authorisation: AuthorisationView | None
    lead_practitioner: LeadPractitionerView | None
    assessment_started_at: datetime.datetime | None
    closure: ClosureView | None
    conclusion: ConclusionView | None
    superseded: bool
    joined: bool
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView
    audience: Literal["office"]
    access: AccessView | None
    acknowledgement: AcknowledgementView | None
    challenges: ChallengesView | None
    changed_decisions: ChangedDecisionsView | None
    clarification: ClarificationView | None
    circumstances: CircumstancesView | None
    concern: SharedConcernView | None
    cooperation: CooperationView | None
    conversations: ConversationsView | None
    custody: CustodyView | None
    erasures: ErasuresView | None
    family: FamilyView | None
    obtained: ObtainedView | None
    groups: GroupsView | None
    reading: ReadingView | None
    informing: InformingView | None
    involvement: InvolvementView | None
    monitoring: MonitoringView | None
    police_references: PoliceReferencesView | None
    protection: ProtectionView | None
    existing_records: ExistingRecordsView | None
    response: ResponseView | None
    retention: RetentionView | None
    sharing: SharingView | None
    step_up: StepUpView | None
    tracing: TracingView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.access_view import AccessView
        from ..models.acknowledgement_view import AcknowledgementView
        from ..models.area_team_call_view import AreaTeamCallView
        from ..models.authorisation_view import AuthorisationView
        from ..models.challenges_view import ChallengesView
        from ..models.changed_decisions_view import ChangedDecisionsView
        from ..models.child_details_view import ChildDetailsView
        from ..models.child_seen_view import ChildSeenView
        from ..models.circumstances_view import CircumstancesView
        from ..models.clarification_view import ClarificationView
        from ..models.closure_view import ClosureView
        from ..models.conclusion_view import ConclusionView
        from ..models.consultation_advice import ConsultationAdvice
        from ..models.consultation_request_view import ConsultationRequestView
        from ..models.conversations_view import ConversationsView
        from ..models.cooperation_view import CooperationView
        from ..models.crime_view import CrimeView
        from ..models.custody_view import CustodyView
        from ..models.disposal_view import DisposalView
        from ..models.erasures_view import ErasuresView
        from ..models.existing_records_view import ExistingRecordsView
        from ..models.family_view import FamilyView
        from ..models.fast_track_view import FastTrackView
        from ..models.groups_view import GroupsView
        from ..models.informing_view import InformingView
        from ..models.involvement_view import InvolvementView
        from ..models.known_check_view import KnownCheckView
        from ..models.lead_practitioner_view import LeadPractitionerView
        from ..models.monitoring_view import MonitoringView
        from ..models.obtained_view import ObtainedView
        from ..models.outcome_view import OutcomeView
        from ..models.police_references_view import PoliceReferencesView
        from ..models.protection_view import ProtectionView
        from ..models.reading_view import ReadingView
        from ..models.referral_view import ReferralView
        from ..models.referrer_consent_view import ReferrerConsentView
        from ..models.referrer_view import ReferrerView
        from ..models.response_view import ResponseView
        from ..models.retention_view import RetentionView
        from ..models.shared_concern_view import SharedConcernView
        from ..models.sharing_view import SharingView
        from ..models.step_up_view import StepUpView
        from ..models.tracing_view import TracingView
        from ..models.written_confirmation_view import WrittenConfirmationView

        case = self.case

        communication = self.communication

        child = self.child

        state = self.state

        version = self.version

        pack = self.pack

        calendar = self.calendar

        received_at = self.received_at.isoformat()

        claimed_at: str | None
        if isinstance(self.claimed_at, datetime.datetime):
            claimed_at = self.claimed_at.isoformat()
        else:
            claimed_at = self.claimed_at

        clamped = self.clamped

        recorded_at = self.recorded_at.isoformat()

        source = self.source

        referrer_kind = self.referrer_kind

        referrer: dict[str, Any] | None
        if isinstance(self.referrer, ReferrerView):
            referrer = self.referrer.to_dict()
        else:
            referrer = self.referrer

        protected = []
        for protected_item_data in self.protected:
            protected_item = protected_item_data.to_dict()
            protected.append(protected_item)

        referrer_consent: dict[str, Any] | None
        if isinstance(self.referrer_consent, ReferrerConsentView):
            referrer_consent = self.referrer_consent.to_dict()
        else:
            referrer_consent = self.referrer_consent

        agency: str | None
        agency = self.agency

        agency_name: str | None
        agency_name = self.agency_name

        agency_reference: str | None
        agency_reference = self.agency_reference

        channel = self.channel

        route = self.route

        route_reason: str | None
        route_reason = self.route_reason

        request = self.request

        intent = self.intent

        permission: bool | None
        permission = self.permission

        after_consultation: str | None
        after_consultation = self.after_consultation

        siblings: str | None
        siblings = self.siblings

        concern_summary: str | None
        concern_summary = self.concern_summary

        details = self.details.to_dict()

        details_as_received: dict[str, Any] | None
        if isinstance(self.details_as_received, ChildDetailsView):
            details_as_received = self.details_as_received.to_dict()
        else:
            details_as_received = self.details_as_received

        amendments = []
        for amendments_item_data in self.amendments:
            amendments_item = amendments_item_data.to_dict()
            amendments.append(amendments_item)

        account = self.account.to_dict()

        household_as_received: list[dict[str, Any]] | None
        if isinstance(self.household_as_received, list):
            household_as_received = []
            for household_as_received_type_0_item_data in self.household_as_received:
                household_as_received_type_0_item = household_as_received_type_0_item_data.to_dict()
                household_as_received.append(household_as_received_type_0_item)

        else:
            household_as_received = self.household_as_received

        household_amendments = []
        for household_amendments_item_data in self.household_amendments:
            household_amendments_item = household_amendments_item_data.to_dict()
            household_amendments.append(household_amendments_item)

        completeness = self.completeness.to_dict()

        taken_by = self.taken_by.to_dict()

        known_check: dict[str, Any] | None
        if isinstance(self.known_check, KnownCheckView):
            known_check = self.known_check.to_dict()
        else:
            known_check = self.known_check

        screening = self.screening.to_dict()

        outcome: dict[str, Any] | None
        if isinstance(self.outcome, OutcomeView):
            outcome = self.outcome.to_dict()
        else:
            outcome = self.outcome

        parents_not_to_be_told = self.parents_not_to_be_told

        informing_disputed = self.informing_disputed

        consultation_request: dict[str, Any] | None
        if isinstance(self.consultation_request, ConsultationRequestView):
            consultation_request = self.consultation_request.to_dict()
        else:
            consultation_request = self.consultation_request

        consultation: dict[str, Any] | None
        if isinstance(self.consultation, ConsultationAdvice):
            consultation = self.consultation.to_dict()
        else:
            consultation = self.consultation

        referral: dict[str, Any] | None
        if isinstance(self.referral, ReferralView):
            referral = self.referral.to_dict()
        else:
            referral = self.referral

        fast_track: dict[str, Any] | None
        if isinstance(self.fast_track, FastTrackView):
            fast_track = self.fast_track.to_dict()
        else:
            fast_track = self.fast_track

        area_team_call: dict[str, Any] | None
        if isinstance(self.area_team_call, AreaTeamCallView):
            area_team_call = self.area_team_call.to_dict()
        else:
            area_team_call = self.area_team_call

        crime: dict[str, Any] | None
        if isinstance(self.crime, CrimeView):
            crime = self.crime.to_dict()
        else:
            crime = self.crime

        suspicions = []
        for suspicions_item_data in self.suspicions:
            suspicions_item = suspicions_item_data.to_dict()
            suspicions.append(suspicions_item)

        written_confirmation: dict[str, Any] | None
        if isinstance(self.written_confirmation, WrittenConfirmationView):
            written_confirmation = self.written_confirmation.to_dict()
        else:
            written_confirmation = self.written_confirmation

        information = []
        for information_item_data in self.information:
            information_item = information_item_data.to_dict()
            information.append(information_item)

        disposal: dict[str, Any] | None
        if isinstance(self.disposal, DisposalView):
            disposal = self.disposal.to_dict()
        else:
            disposal = self.disposal

        feedback = []
        for feedback_item_data in self.feedback:
            feedback_item = feedback_item_data.to_dict()
            feedback.append(feedback_item)

        child_seen: dict[str, Any] | None
        if isinstance(self.child_seen, ChildSeenView):
            child_seen = self.child_seen.to_dict()
        else:
            child_seen = self.child_seen

        authorised_on: str | None
        if isinstance(self.authorised_on, datetime.date):
            authorised_on = self.authorised_on.isoformat()
        else:
            authorised_on = self.authorised_on

        authorisation: dict[str, Any] | None
        if isinstance(self.authorisation, AuthorisationView):
            authorisation = self.authorisation.to_dict()
        else:
            authorisation = self.authorisation

        lead_practitioner: dict[str, Any] | None
        if isinstance(self.lead_practitioner, LeadPractitionerView):
            lead_practitioner = self.lead_practitioner.to_dict()
        else:
            lead_practitioner = self.lead_practitioner

        assessment_started_at: str | None
        if isinstance(self.assessment_started_at, datetime.datetime):
            assessment_started_at = self.assessment_started_at.isoformat()
        else:
            assessment_started_at = self.assessment_started_at

        closure: dict[str, Any] | None
        if isinstance(self.closure, ClosureView):
            closure = self.closure.to_dict()
        else:
            closure = self.closure

        conclusion: dict[str, Any] | None
        if isinstance(self.conclusion, ConclusionView):
            conclusion = self.conclusion.to_dict()
        else:
            conclusion = self.conclusion

        superseded = self.superseded

        joined = self.joined

        duties = []
        for duties_item_data in self.duties:
            duties_item = duties_item_data.to_dict()
            duties.append(duties_item)

        clocks = []
        for clocks_item_data in self.clocks:
            clocks_item = clocks_item_data.to_dict()
            clocks.append(clocks_item)

        moment = self.moment.to_dict()

        audience = self.audience

        access: dict[str, Any] | None
        if isinstance(self.access, AccessView):
            access = self.access.to_dict()
        else:
            access = self.access

        acknowledgement: dict[str, Any] | None
        if isinstance(self.acknowledgement, AcknowledgementView):
            acknowledgement = self.acknowledgement.to_dict()
        else:
            acknowledgement = self.acknowledgement

        challenges: dict[str, Any] | None
        if isinstance(self.challenges, ChallengesView):
            challenges = self.challenges.to_dict()
        else:
            challenges = self.challenges

        changed_decisions: dict[str, Any] | None
        if isinstance(self.changed_decisions, ChangedDecisionsView):
            changed_decisions = self.changed_decisions.to_dict()
        else:
            changed_decisions = self.changed_decisions

        clarification: dict[str, Any] | None
        if isinstance(self.clarification, ClarificationView):
            clarification = self.clarification.to_dict()
        else:
            clarification = self.clarification

        circumstances: dict[str, Any] | None
        if isinstance(self.circumstances, CircumstancesView):
            circumstances = self.circumstances.to_dict()
        else:
            circumstances = self.circumstances

        concern: dict[str, Any] | None
        if isinstance(self.concern, SharedConcernView):
            concern = self.concern.to_dict()
        else:
            concern = self.concern

        cooperation: dict[str, Any] | None
        if isinstance(self.cooperation, CooperationView):
            cooperation = self.cooperation.to_dict()
        else:
            cooperation = self.cooperation

        conversations: dict[str, Any] | None
        if isinstance(self.conversations, ConversationsView):
            conversations = self.conversations.to_dict()
        else:
            conversations = self.conversations

        custody: dict[str, Any] | None
        if isinstance(self.custody, CustodyView):
            custody = self.custody.to_dict()
        else:
            custody = self.custody

        erasures: dict[str, Any] | None
        if isinstance(self.erasures, ErasuresView):
            erasures = self.erasures.to_dict()
        else:
            erasures = self.erasures

        family: dict[str, Any] | None
        if isinstance(self.family, FamilyView):
            family = self.family.to_dict()
        else:
            family = self.family

        obtained: dict[str, Any] | None
        if isinstance(self.obtained, ObtainedView):
            obtained = self.obtained.to_dict()
        else:
            obtained = self.obtained

        groups: dict[str, Any] | None
        if isinstance(self.groups, GroupsView):
            groups = self.groups.to_dict()
        else:
            groups = self.groups

        reading: dict[str, Any] | None
        if isinstance(self.reading, ReadingView):
            reading = self.reading.to_dict()
        else:
            reading = self.reading

        informing: dict[str, Any] | None
        if isinstance(self.informing, InformingView):
            informing = self.informing.to_dict()
        else:
            informing = self.informing

        involvement: dict[str, Any] | None
        if isinstance(self.involvement, InvolvementView):
            involvement = self.involvement.to_dict()
        else:
            involvement = self.involvement

        monitoring: dict[str, Any] | None
        if isinstance(self.monitoring, MonitoringView):
            monitoring = self.monitoring.to_dict()
        else:
            monitoring = self.monitoring

        police_references: dict[str, Any] | None
        if isinstance(self.police_references, PoliceReferencesView):
            police_references = self.police_references.to_dict()
        else:
            police_references = self.police_references

        protection: dict[str, Any] | None
        if isinstance(self.protection, ProtectionView):
            protection = self.protection.to_dict()
        else:
            protection = self.protection

        existing_records: dict[str, Any] | None
        if isinstance(self.existing_records, ExistingRecordsView):
            existing_records = self.existing_records.to_dict()
        else:
            existing_records = self.existing_records

        response: dict[str, Any] | None
        if isinstance(self.response, ResponseView):
            response = self.response.to_dict()
        else:
            response = self.response

        retention: dict[str, Any] | None
        if isinstance(self.retention, RetentionView):
            retention = self.retention.to_dict()
        else:
            retention = self.retention

        sharing: dict[str, Any] | None
        if isinstance(self.sharing, SharingView):
            sharing = self.sharing.to_dict()
        else:
            sharing = self.sharing

        step_up: dict[str, Any] | None
        if isinstance(self.step_up, StepUpView):
            step_up = self.step_up.to_dict()
        else:
            step_up = self.step_up

        tracing: dict[str, Any] | None
        if isinstance(self.tracing, TracingView):
            tracing = self.tracing.to_dict()
        else:
            tracing = self.tracing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "communication": communication,
                "child": child,
                "state": state,
                "version": version,
                "pack": pack,
                "calendar": calendar,
                "received_at": received_at,
                "claimed_at": claimed_at,
                "clamped": clamped,
                "recorded_at": recorded_at,
                "source": source,
                "referrer_kind": referrer_kind,
                "referrer": referrer,
                "protected": protected,
                "referrer_consent": referrer_consent,
                "agency": agency,
                "agency_name": agency_name,
                "agency_reference": agency_reference,
                "channel": channel,
                "route": route,
                "route_reason": route_reason,
                "request": request,
                "intent": intent,
                "permission": permission,
                "after_consultation": after_consultation,
                "siblings": siblings,
                "concern_summary": concern_summary,
                "details": details,
                "details_as_received": details_as_received,
                "amendments": amendments,
                "account": account,
                "household_as_received": household_as_received,
                "household_amendments": household_amendments,
                "completeness": completeness,
                "taken_by": taken_by,
                "known_check": known_check,
                "screening": screening,
                "outcome": outcome,
                "parents_not_to_be_told": parents_not_to_be_told,
                "informing_disputed": informing_disputed,
                "consultation_request": consultation_request,
                "consultation": consultation,
                "referral": referral,
                "fast_track": fast_track,
                "area_team_call": area_team_call,
                "crime": crime,
                "suspicions": suspicions,
                "written_confirmation": written_confirmation,
                "information": information,
                "disposal": disposal,
                "feedback": feedback,
                "child_seen": child_seen,
                "authorised_on": authorised_on,
                "authorisation": authorisation,
                "lead_practitioner": lead_practitioner,
                "assessment_started_at": assessment_started_at,
                "closure": closure,
                "conclusion": conclusion,
                "superseded": superseded,
                "joined": joined,
                "duties": duties,
                "clocks": clocks,
                "moment": moment,
                "audience": audience,
                "access": access,
                "acknowledgement": acknowledgement,
                "challenges": challenges,
                "changed_decisions": changed_decisions,
                "clarification": clarification,
                "circumstances": circumstances,
                "concern": concern,
                "cooperation": cooperation,
                "conversations": conversations,
                "custody": custody,
                "erasures": erasures,
                "family": family,
                "obtained": obtained,
                "groups": groups,
                "reading": reading,
                "informing": informing,
                "involvement": involvement,
                "monitoring": monitoring,
                "police_references": police_references,
                "protection": protection,
                "existing_records": existing_records,
                "response": response,
                "retention": retention,
                "sharing": sharing,
                "step_up": step_up,
                "tracing": tracing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.access_view import AccessView
        from ..models.account_view import AccountView
        from ..models.acknowledgement_view import AcknowledgementView
        from ..models.added_information_view import AddedInformationView
        from ..models.amendment_view import AmendmentView
        from ..models.area_team_call_view import AreaTeamCallView
        from ..models.authorisation_view import AuthorisationView
        from ..models.challenges_view import ChallengesView
        from ..models.changed_decisions_view import ChangedDecisionsView
        from ..models.child_details_view import ChildDetailsView
        from ..models.child_seen_view import ChildSeenView
        from ..models.circumstances_view import CircumstancesView
        from ..models.clarification_view import ClarificationView
        from ..models.clock_view import ClockView
        from ..models.closure_view import ClosureView
        from ..models.completeness_view import CompletenessView
        from ..models.conclusion_view import ConclusionView
        from ..models.consultation_advice import ConsultationAdvice
        from ..models.consultation_request_view import ConsultationRequestView
        from ..models.conversations_view import ConversationsView
        from ..models.cooperation_view import CooperationView
        from ..models.crime_view import CrimeView
        from ..models.custody_view import CustodyView
        from ..models.disposal_view import DisposalView
        from ..models.duty_view import DutyView
        from ..models.erasures_view import ErasuresView
        from ..models.existing_records_view import ExistingRecordsView
        from ..models.family_view import FamilyView
        from ..models.fast_track_view import FastTrackView
        from ..models.groups_view import GroupsView
        from ..models.household_amendment_view import HouseholdAmendmentView
        from ..models.household_member_view import HouseholdMemberView
        from ..models.informing_view import InformingView
        from ..models.involvement_view import InvolvementView
        from ..models.known_check_view import KnownCheckView
        from ..models.lead_practitioner_view import LeadPractitionerView
        from ..models.moment_view import MomentView
        from ..models.monitoring_view import MonitoringView
        from ..models.obtained_view import ObtainedView
        from ..models.outcome_view import OutcomeView
        from ..models.police_references_view import PoliceReferencesView
        from ..models.protected_view import ProtectedView
        from ..models.protection_view import ProtectionView
        from ..models.reading_view import ReadingView
        from ..models.referral_view import ReferralView
        from ..models.referrer_consent_view import ReferrerConsentView
        from ..models.referrer_view import ReferrerView
        from ..models.response_view import ResponseView
        from ..models.retention_view import RetentionView
        from ..models.screening_view import ScreeningView
        from ..models.shared_concern_view import SharedConcernView
        from ..models.sharing_view import SharingView
        from ..models.step_up_view import StepUpView
        from ..models.told_referrer_view import ToldReferrerView
        from ..models.tracing_view import TracingView
        from ..models.worker_view import WorkerView
        from ..models.written_confirmation_view import WrittenConfirmationView

        d = dict(src_dict)
        case = d.pop("case")

        communication = d.pop("communication")

        child = d.pop("child")

        state = d.pop("state")

        version = d.pop("version")

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        def _parse_claimed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                claimed_at_type_0 = datetime.datetime.fromisoformat(data)

                return claimed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        claimed_at = _parse_claimed_at(d.pop("claimed_at"))

        clamped = d.pop("clamped")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        source = d.pop("source")

        referrer_kind = d.pop("referrer_kind")

        def _parse_referrer(data: object) -> ReferrerView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                referrer_type_0 = ReferrerView.from_dict(data)

                return referrer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReferrerView, data)

        referrer = _parse_referrer(d.pop("referrer"))

        protected = []
        _protected = d.pop("protected")
        for protected_item_data in _protected:
            protected_item = ProtectedView.from_dict(protected_item_data)

            protected.append(protected_item)

        def _parse_referrer_consent(data: object) -> ReferrerConsentView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                referrer_consent_type_0 = ReferrerConsentView.from_dict(data)

                return referrer_consent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReferrerConsentView, data)

        referrer_consent = _parse_referrer_consent(d.pop("referrer_consent"))

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_agency_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency_name = _parse_agency_name(d.pop("agency_name"))

        def _parse_agency_reference(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency_reference = _parse_agency_reference(d.pop("agency_reference"))

        channel = d.pop("channel")

        route = d.pop("route")

        def _parse_route_reason(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        route_reason = _parse_route_reason(d.pop("route_reason"))

        request = d.pop("request")

        intent = d.pop("intent")

        def _parse_permission(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        permission = _parse_permission(d.pop("permission"))

        def _parse_after_consultation(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        after_consultation = _parse_after_consultation(d.pop("after_consultation"))

        def _parse_siblings(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        siblings = _parse_siblings(d.pop("siblings"))

        def _parse_concern_summary(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        concern_summary = _parse_concern_summary(d.pop("concern_summary"))

        details = ChildDetailsView.from_dict(d.pop("details"))

        def _parse_details_as_received(data: object) -> ChildDetailsView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                details_as_received_type_0 = ChildDetailsView.from_dict(data)

                return details_as_received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChildDetailsView | None, data)

        details_as_received = _parse_details_as_received(d.pop("details_as_received"))

        amendments = []
        _amendments = d.pop("amendments")
        for amendments_item_data in _amendments:
            amendments_item = AmendmentView.from_dict(amendments_item_data)

            amendments.append(amendments_item)

        account = AccountView.from_dict(d.pop("account"))

        def _parse_household_as_received(data: object) -> list[HouseholdMemberView] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError
                household_as_received_type_0 = []
                _household_as_received_type_0 = data
                for household_as_received_type_0_item_data in _household_as_received_type_0:
                    household_as_received_type_0_item = HouseholdMemberView.from_dict(
                        household_as_received_type_0_item_data
                    )

                    household_as_received_type_0.append(household_as_received_type_0_item)

                return household_as_received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[HouseholdMemberView] | None, data)

        household_as_received = _parse_household_as_received(d.pop("household_as_received"))

        household_amendments = []
        _household_amendments = d.pop("household_amendments")
        for household_amendments_item_data in _household_amendments:
            household_amendments_item = HouseholdAmendmentView.from_dict(household_amendments_item_data)

            household_amendments.append(household_amendments_item)

        completeness = CompletenessView.from_dict(d.pop("completeness"))

        taken_by = WorkerView.from_dict(d.pop("taken_by"))

        def _parse_known_check(data: object) -> KnownCheckView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                known_check_type_0 = KnownCheckView.from_dict(data)

                return known_check_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KnownCheckView | None, data)

        known_check = _parse_known_check(d.pop("known_check"))

        screening = ScreeningView.from_dict(d.pop("screening"))

        def _parse_outcome(data: object) -> OutcomeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                outcome_type_0 = OutcomeView.from_dict(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OutcomeView, data)

        outcome = _parse_outcome(d.pop("outcome"))

        parents_not_to_be_told = d.pop("parents_not_to_be_told")

        informing_disputed = d.pop("informing_disputed")

        def _parse_consultation_request(data: object) -> ConsultationRequestView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                consultation_request_type_0 = ConsultationRequestView.from_dict(data)

                return consultation_request_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationRequestView | None, data)

        consultation_request = _parse_consultation_request(d.pop("consultation_request"))

        def _parse_consultation(data: object) -> ConsultationAdvice | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                consultation_type_0 = ConsultationAdvice.from_dict(data)

                return consultation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationAdvice | None, data)

        consultation = _parse_consultation(d.pop("consultation"))

        def _parse_referral(data: object) -> ReferralView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                referral_type_0 = ReferralView.from_dict(data)

                return referral_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReferralView, data)

        referral = _parse_referral(d.pop("referral"))

        def _parse_fast_track(data: object) -> FastTrackView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                fast_track_type_0 = FastTrackView.from_dict(data)

                return fast_track_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FastTrackView | None, data)

        fast_track = _parse_fast_track(d.pop("fast_track"))

        def _parse_area_team_call(data: object) -> AreaTeamCallView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                area_team_call_type_0 = AreaTeamCallView.from_dict(data)

                return area_team_call_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AreaTeamCallView | None, data)

        area_team_call = _parse_area_team_call(d.pop("area_team_call"))

        def _parse_crime(data: object) -> CrimeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                crime_type_0 = CrimeView.from_dict(data)

                return crime_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CrimeView | None, data)

        crime = _parse_crime(d.pop("crime"))

        suspicions = []
        _suspicions = d.pop("suspicions")
        for suspicions_item_data in _suspicions:
            suspicions_item = CrimeView.from_dict(suspicions_item_data)

            suspicions.append(suspicions_item)

        def _parse_written_confirmation(data: object) -> WrittenConfirmationView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                written_confirmation_type_0 = WrittenConfirmationView.from_dict(data)

                return written_confirmation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WrittenConfirmationView, data)

        written_confirmation = _parse_written_confirmation(d.pop("written_confirmation"))

        information = []
        _information = d.pop("information")
        for information_item_data in _information:
            information_item = AddedInformationView.from_dict(information_item_data)

            information.append(information_item)

        def _parse_disposal(data: object) -> DisposalView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                disposal_type_0 = DisposalView.from_dict(data)

                return disposal_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DisposalView | None, data)

        disposal = _parse_disposal(d.pop("disposal"))

        feedback = []
        _feedback = d.pop("feedback")
        for feedback_item_data in _feedback:
            feedback_item = ToldReferrerView.from_dict(feedback_item_data)

            feedback.append(feedback_item)

        def _parse_child_seen(data: object) -> ChildSeenView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                child_seen_type_0 = ChildSeenView.from_dict(data)

                return child_seen_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChildSeenView | None, data)

        child_seen = _parse_child_seen(d.pop("child_seen"))

        def _parse_authorised_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                authorised_on_type_0 = datetime.date.fromisoformat(data)

                return authorised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        authorised_on = _parse_authorised_on(d.pop("authorised_on"))

        def _parse_authorisation(data: object) -> AuthorisationView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                authorisation_type_0 = AuthorisationView.from_dict(data)

                return authorisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AuthorisationView | None, data)

        authorisation = _parse_authorisation(d.pop("authorisation"))

        def _parse_lead_practitioner(data: object) -> LeadPractitionerView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                lead_practitioner_type_0 = LeadPractitionerView.from_dict(data)

                return lead_practitioner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LeadPractitionerView | None, data)

        lead_practitioner = _parse_lead_practitioner(d.pop("lead_practitioner"))

        def _parse_assessment_started_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                assessment_started_at_type_0 = datetime.datetime.fromisoformat(data)

                return assessment_started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        assessment_started_at = _parse_assessment_started_at(d.pop("assessment_started_at"))

        def _parse_closure(data: object) -> ClosureView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                closure_type_0 = ClosureView.from_dict(data)

                return closure_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ClosureView | None, data)

        closure = _parse_closure(d.pop("closure"))

        def _parse_conclusion(data: object) -> ConclusionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                conclusion_type_0 = ConclusionView.from_dict(data)

                return conclusion_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConclusionView | None, data)

        conclusion = _parse_conclusion(d.pop("conclusion"))

        superseded = d.pop("superseded")

        joined = d.pop("joined")

        duties = []
        _duties = d.pop("duties")
        for duties_item_data in _duties:
            duties_item = DutyView.from_dict(duties_item_data)

            duties.append(duties_item)

        clocks = []
        _clocks = d.pop("clocks")
        for clocks_item_data in _clocks:
            clocks_item = ClockView.from_dict(clocks_item_data)

            clocks.append(clocks_item)

        moment = MomentView.from_dict(d.pop("moment"))

        audience = cast(Literal["office"], d.pop("audience"))
        if audience != "office":
            raise ValueError(f"audience must match const 'office', got '{audience}'")

        def _parse_access(data: object) -> AccessView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                access_type_0 = AccessView.from_dict(data)

                return access_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AccessView | None, data)

        access = _parse_access(d.pop("access"))

        def _parse_acknowledgement(data: object) -> AcknowledgementView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                acknowledgement_type_0 = AcknowledgementView.from_dict(data)

                return acknowledgement_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AcknowledgementView | None, data)

        acknowledgement = _parse_acknowledgement(d.pop("acknowledgement"))

        def _parse_challenges(data: object) -> ChallengesView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                challenges_type_0 = ChallengesView.from_dict(data)

                return challenges_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChallengesView | None, data)

        challenges = _parse_challenges(d.pop("challenges"))

        def _parse_changed_decisions(data: object) -> ChangedDecisionsView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                changed_decisions_type_0 = ChangedDecisionsView.from_dict(data)

                return changed_decisions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChangedDecisionsView | None, data)

        changed_decisions = _parse_changed_decisions(d.pop("changed_decisions"))

        def _parse_clarification(data: object) -> ClarificationView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                clarification_type_0 = ClarificationView.from_dict(data)

                return clarification_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ClarificationView | None, data)

        clarification = _parse_clarification(d.pop("clarification"))

        def _parse_circumstances(data: object) -> CircumstancesView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                circumstances_type_0 = CircumstancesView.from_dict(data)

                return circumstances_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CircumstancesView | None, data)

        circumstances = _parse_circumstances(d.pop("circumstances"))

        def _parse_concern(data: object) -> SharedConcernView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                concern_type_0 = SharedConcernView.from_dict(data)

                return concern_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SharedConcernView, data)

        concern = _parse_concern(d.pop("concern"))

        def _parse_cooperation(data: object) -> CooperationView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                cooperation_type_0 = CooperationView.from_dict(data)

                return cooperation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CooperationView | None, data)

        cooperation = _parse_cooperation(d.pop("cooperation"))

        def _parse_conversations(data: object) -> ConversationsView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                conversations_type_0 = ConversationsView.from_dict(data)

                return conversations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConversationsView | None, data)

        conversations = _parse_conversations(d.pop("conversations"))

        def _parse_custody(data: object) -> CustodyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                custody_type_0 = CustodyView.from_dict(data)

                return custody_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CustodyView | None, data)

        custody = _parse_custody(d.pop("custody"))

        def _parse_erasures(data: object) -> ErasuresView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasures_type_0 = ErasuresView.from_dict(data)

                return erasures_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ErasuresView | None, data)

        erasures = _parse_erasures(d.pop("erasures"))

        def _parse_family(data: object) -> FamilyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                family_type_0 = FamilyView.from_dict(data)

                return family_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FamilyView | None, data)

        family = _parse_family(d.pop("family"))

        def _parse_obtained(data: object) -> ObtainedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                obtained_type_0 = ObtainedView.from_dict(data)

                return obtained_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ObtainedView, data)

        obtained = _parse_obtained(d.pop("obtained"))

        def _parse_groups(data: object) -> GroupsView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                groups_type_0 = GroupsView.from_dict(data)

                return groups_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupsView | None, data)

        groups = _parse_groups(d.pop("groups"))

        def _parse_reading(data: object) -> ReadingView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                reading_type_0 = ReadingView.from_dict(data)

                return reading_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReadingView, data)

        reading = _parse_reading(d.pop("reading"))

        def _parse_informing(data: object) -> InformingView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                informing_type_0 = InformingView.from_dict(data)

                return informing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformingView | None, data)

        informing = _parse_informing(d.pop("informing"))

        def _parse_involvement(data: object) -> InvolvementView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                involvement_type_0 = InvolvementView.from_dict(data)

                return involvement_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InvolvementView | None, data)

        involvement = _parse_involvement(d.pop("involvement"))

        def _parse_monitoring(data: object) -> MonitoringView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                monitoring_type_0 = MonitoringView.from_dict(data)

                return monitoring_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MonitoringView | None, data)

        monitoring = _parse_monitoring(d.pop("monitoring"))

        def _parse_police_references(data: object) -> PoliceReferencesView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                police_references_type_0 = PoliceReferencesView.from_dict(data)

                return police_references_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PoliceReferencesView, data)

        police_references = _parse_police_references(d.pop("police_references"))

        def _parse_protection(data: object) -> ProtectionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                protection_type_0 = ProtectionView.from_dict(data)

                return protection_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ProtectionView, data)

        protection = _parse_protection(d.pop("protection"))

        def _parse_existing_records(data: object) -> ExistingRecordsView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                existing_records_type_0 = ExistingRecordsView.from_dict(data)

                return existing_records_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExistingRecordsView | None, data)

        existing_records = _parse_existing_records(d.pop("existing_records"))

        def _parse_response(data: object) -> ResponseView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_type_0 = ResponseView.from_dict(data)

                return response_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResponseView, data)

        response = _parse_response(d.pop("response"))

        def _parse_retention(data: object) -> RetentionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                retention_type_0 = RetentionView.from_dict(data)

                return retention_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RetentionView, data)

        retention = _parse_retention(d.pop("retention"))

        def _parse_sharing(data: object) -> SharingView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                sharing_type_0 = SharingView.from_dict(data)

                return sharing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SharingView, data)

        sharing = _parse_sharing(d.pop("sharing"))

        def _parse_step_up(data: object) -> StepUpView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                step_up_type_0 = StepUpView.from_dict(data)

                return step_up_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StepUpView, data)

        step_up = _parse_step_up(d.pop("step_up"))

        def _parse_tracing(data: object) -> TracingView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                tracing_type_0 = TracingView.from_dict(data)

                return tracing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TracingView, data)

        tracing = _parse_tracing(d.pop("tracing"))

        office_case = cls(
            case=case,
            communication=communication,
            child=child,
            state=state,
            version=version,
            pack=pack,
            calendar=calendar,
            received_at=received_at,
            claimed_at=claimed_at,
            clamped=clamped,
            recorded_at=recorded_at,
            source=source,
            referrer_kind=referrer_kind,
            referrer=referrer,
            protected=protected,
            referrer_consent=referrer_consent,
            agency=agency,
            agency_name=agency_name,
            agency_reference=agency_reference,
            channel=channel,
            route=route,
            route_reason=route_reason,
            request=request,
            intent=intent,
            permission=permission,
            after_consultation=after_consultation,
            siblings=siblings,
            concern_summary=concern_summary,
            details=details,
            details_as_received=details_as_received,
            amendments=amendments,
            account=account,
            household_as_received=household_as_received,
            household_amendments=household_amendments,
            completeness=completeness,
            taken_by=taken_by,
            known_check=known_check,
            screening=screening,
            outcome=outcome,
            parents_not_to_be_told=parents_not_to_be_told,
            informing_disputed=informing_disputed,
            consultation_request=consultation_request,
            consultation=consultation,
            referral=referral,
            fast_track=fast_track,
            area_team_call=area_team_call,
            crime=crime,
            suspicions=suspicions,
            written_confirmation=written_confirmation,
            information=information,
            disposal=disposal,
            feedback=feedback,
            child_seen=child_seen,
            authorised_on=authorised_on,
            authorisation=authorisation,
            lead_practitioner=lead_practitioner,
            assessment_started_at=assessment_started_at,
            closure=closure,
            conclusion=conclusion,
            superseded=superseded,
            joined=joined,
            duties=duties,
            clocks=clocks,
            moment=moment,
            audience=audience,
            access=access,
            acknowledgement=acknowledgement,
            challenges=challenges,
            changed_decisions=changed_decisions,
            clarification=clarification,
            circumstances=circumstances,
            concern=concern,
            cooperation=cooperation,
            conversations=conversations,
            custody=custody,
            erasures=erasures,
            family=family,
            obtained=obtained,
            groups=groups,
            reading=reading,
            informing=informing,
            involvement=involvement,
            monitoring=monitoring,
            police_references=police_references,
            protection=protection,
            existing_records=existing_records,
            response=response,
            retention=retention,
            sharing=sharing,
            step_up=step_up,
            tracing=tracing,
        )

        office_case.additional_properties = d
        return office_case

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
