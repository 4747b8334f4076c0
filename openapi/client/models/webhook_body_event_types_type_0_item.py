from enum import StrEnum


class WebhookBodyEventTypesType0Item(StrEnum):
    UK_FRONTDOOR_CASE_ACKNOWLEDGEMENT_SENT_V1 = "uk.frontdoor.case.acknowledgement-sent.v1"
    UK_FRONTDOOR_CASE_ATTACHMENT_ADDED_V1 = "uk.frontdoor.case.attachment-added.v1"
    UK_FRONTDOOR_CASE_CASE_CHALLENGED_V1 = "uk.frontdoor.case.case-challenged.v1"
    UK_FRONTDOOR_CASE_CONCERN_RECEIVED_V1 = "uk.frontdoor.case.concern-received.v1"
    UK_FRONTDOOR_CASE_CONSULTATION_OUTCOME_DECIDED_V1 = "uk.frontdoor.case.consultation-outcome-decided.v1"
    UK_FRONTDOOR_CASE_CONTACT_OUTCOME_DECIDED_V1 = "uk.frontdoor.case.contact-outcome-decided.v1"
    UK_FRONTDOOR_CASE_CONTACT_RECORDED_V1 = "uk.frontdoor.case.contact-recorded.v1"
    UK_FRONTDOOR_CASE_FEEDBACK_GIVEN_V1 = "uk.frontdoor.case.feedback-given.v1"
    UK_FRONTDOOR_CASE_NOT_INFORMING_ACCEPTED_V1 = "uk.frontdoor.case.not-informing-accepted.v1"
    UK_FRONTDOOR_CASE_NOT_INFORMING_ANSWERED_V1 = "uk.frontdoor.case.not-informing-answered.v1"
    UK_FRONTDOOR_CASE_NOT_INFORMING_CHALLENGED_V1 = "uk.frontdoor.case.not-informing-challenged.v1"
    UK_FRONTDOOR_CASE_RESPONSE_CHASED_V1 = "uk.frontdoor.case.response-chased.v1"
    UK_FRONTDOOR_CASE_RESPONSE_RECEIVED_V1 = "uk.frontdoor.case.response-received.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_ANSWERED_V1 = "uk.frontdoor.challenge.challenge-answered.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_DISCUSSED_V1 = "uk.frontdoor.challenge.challenge-discussed.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_ESCALATED_V1 = "uk.frontdoor.challenge.challenge-escalated.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_FOLLOWED_UP_V1 = "uk.frontdoor.challenge.challenge-followed-up.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_LEFT_UNRESOLVED_V1 = "uk.frontdoor.challenge.challenge-left-unresolved.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_RAISED_V1 = "uk.frontdoor.challenge.challenge-raised.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_RESOLVED_V1 = "uk.frontdoor.challenge.challenge-resolved.v1"
    UK_FRONTDOOR_CHALLENGE_CHALLENGE_RISK_JUDGED_V1 = "uk.frontdoor.challenge.challenge-risk-judged.v1"
    UK_FRONTDOOR_CHALLENGE_DECISION_ACCEPTED_V1 = "uk.frontdoor.challenge.decision-accepted.v1"
    UK_FRONTDOOR_CHALLENGE_SUPERVISION_LED_TO_CHALLENGE_V1 = "uk.frontdoor.challenge.supervision-led-to-challenge.v1"
    UK_FRONTDOOR_COMMUNICATION_COMMUNICATION_RECEIVED_V1 = "uk.frontdoor.communication.communication-received.v1"
    UK_FRONTDOOR_CONCERN_ACTION_TAKEN_V1 = "uk.frontdoor.concern.action-taken.v1"
    UK_FRONTDOOR_CONCERN_AGENCY_DECIDED_V1 = "uk.frontdoor.concern.agency-decided.v1"
    UK_FRONTDOOR_CONCERN_ALTERNATIVE_AGREED_V1 = "uk.frontdoor.concern.alternative-agreed.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_CLOSED_V1 = "uk.frontdoor.concern.concern-closed.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_ERASURE_APPROVED_V1 = "uk.frontdoor.concern.concern-erasure-approved.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_ERASURE_ASKED_V1 = "uk.frontdoor.concern.concern-erasure-asked.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_ERASURE_DECLINED_V1 = "uk.frontdoor.concern.concern-erasure-declined.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_MONITORING_PLANNED_V1 = "uk.frontdoor.concern.concern-monitoring-planned.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_MONITORING_REVIEWED_V1 = "uk.frontdoor.concern.concern-monitoring-reviewed.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_OPENED_V1 = "uk.frontdoor.concern.concern-opened.v1"
    UK_FRONTDOOR_CONCERN_CONCERN_SHARED_V1 = "uk.frontdoor.concern.concern-shared.v1"
    UK_FRONTDOOR_CONCERN_EXPERIENCE_RECORDED_V1 = "uk.frontdoor.concern.experience-recorded.v1"
    UK_FRONTDOOR_CONCERN_IMPACT_RECORDED_V1 = "uk.frontdoor.concern.impact-recorded.v1"
    UK_FRONTDOOR_CONCERN_MEETING_INFORMED_V1 = "uk.frontdoor.concern.meeting-informed.v1"
    UK_FRONTDOOR_CONCERN_NEED_CONSIDERED_V1 = "uk.frontdoor.concern.need-considered.v1"
    UK_FRONTDOOR_CONCERN_REFERRAL_NOT_MADE_V1 = "uk.frontdoor.concern.referral-not-made.v1"
    UK_FRONTDOOR_CONCERN_SUPERVISION_CHALLENGED_V1 = "uk.frontdoor.concern.supervision-challenged.v1"
    UK_FRONTDOOR_CONCERN_SUPERVISION_HELD_V1 = "uk.frontdoor.concern.supervision-held.v1"
    UK_FRONTDOOR_CONSULTATION_CONSULTATION_BECAME_CONTACT_V1 = (
        "uk.frontdoor.consultation.consultation-became-contact.v1"
    )
    UK_FRONTDOOR_CONSULTATION_HYPOTHETICAL_CONSULTATION_RECORDED_V1 = (
        "uk.frontdoor.consultation.hypothetical-consultation-recorded.v1"
    )
    UK_FRONTDOOR_CONSULTATION_HYPOTHETICAL_OUTCOME_DECIDED_V1 = (
        "uk.frontdoor.consultation.hypothetical-outcome-decided.v1"
    )
    UK_FRONTDOOR_ENQUIRY_ENQUIRY_ANSWERED_V1 = "uk.frontdoor.enquiry.enquiry-answered.v1"
    UK_FRONTDOOR_ENQUIRY_ENQUIRY_RECEIVED_V1 = "uk.frontdoor.enquiry.enquiry-received.v1"
    UK_FRONTDOOR_REQUEST_HELP_ANSWERED_V1 = "uk.frontdoor.request.help-answered.v1"
    UK_FRONTDOOR_REQUEST_HELP_REQUESTED_V1 = "uk.frontdoor.request.help-requested.v1"
    UK_FRONTDOOR_WATCH_DEADLINE_MISSED_V1 = "uk.frontdoor.watch.deadline-missed.v1"
    UK_FRONTDOOR_WATCH_DEADLINE_NEARED_V1 = "uk.frontdoor.watch.deadline-neared.v1"

    def __str__(self) -> str:
        return str(self.value)
