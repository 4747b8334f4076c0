"""What a prison or the Probation Service is answered, as it is shown: to the agency, once the response is given."""

from app.reading.looking import Section, Sees, see
from domain.enquiry_response import (
    BestInterestsReported,
    Concerns,
    EnquiredChildVerified,
    EnquiryAnswered,
    EnquiryRequestAnswered,
    ViewOnContactGiven,
)

_VIEW = "number view reasons referral_required advice"
_ANSWERED = "about_person about_contact"

OFFICE: Sees = {
    EnquiredChildVerified: see("number verified_by how by occurred_at"),
    BestInterestsReported: see("number report by occurred_at"),
    ViewOnContactGiven: see(f"{_VIEW} by occurred_at"),
    EnquiryRequestAnswered: see("number answer withheld reasons by occurred_at"),
    Concerns: see("there_are told"),
    EnquiryAnswered: see(f"{_ANSWERED} tests means by occurred_at"),
}
AUDITOR: Sees = {
    EnquiredChildVerified: see("number verified_by how by occurred_at"),
    BestInterestsReported: see("number report by occurred_at"),
    ViewOnContactGiven: see(f"{_VIEW} by occurred_at"),
    EnquiryRequestAnswered: see("number answer withheld reasons by occurred_at"),
    Concerns: see("there_are told"),
    EnquiryAnswered: see(f"{_ANSWERED} tests means by occurred_at"),
}
PARTNER: Sees = {
    EnquiredChildVerified: see("number verified_by"),
    BestInterestsReported: see("number report"),
    ViewOnContactGiven: see(_VIEW),
    EnquiryRequestAnswered: see("number answer withheld"),
    Concerns: see("there_are told"),
    EnquiryAnswered: see(f"{_ANSWERED} occurred_at"),
}

WITH_THE_RESPONSE = (EnquiredChildVerified, BestInterestsReported, ViewOnContactGiven, EnquiryRequestAnswered)
"""What the agency sees once it is answered, and until then not even that it is there: it says that a child is known."""

_VERIFIED = "By what the child's identity is verified (X20)."
_REPORTED = "The report on the child's best interests, for the prison's contact risk assessment (X20)."
_GIVEN = "The view on contact with the child, and whether the agency is to refer it (X21)."
_OF_A_REQUEST = "What a request was answered, or the ground on which it was not (X22). number: of the request."
_CONCERNS = "The concerns about the person, and about any contact with a child, or that there are none (X19)."

IDENTITY = Section("EnquiredChildVerifiedView", _VERIFIED, EnquiredChildVerified, "verified_by how by occurred_at")
REPORT = Section("BestInterestsReportedView", _REPORTED, BestInterestsReported, "report by occurred_at")
VIEW = Section("ViewOnContactView", _GIVEN, ViewOnContactGiven, "view reasons referral_required advice by occurred_at")
ANSWER = Section(
    "EnquiryRequestAnsweredView", _OF_A_REQUEST, EnquiryRequestAnswered,
    "number answer withheld reasons by occurred_at",
)  # fmt: skip
RESPONSE = Section("EnquiryAnsweredView", _CONCERNS, EnquiryAnswered, f"{_ANSWERED} tests means by occurred_at")

IDENTITY_TO_AGENCY = Section("IdentityToAgencyView", _VERIFIED, EnquiredChildVerified, "verified_by")
REPORT_TO_AGENCY = Section("ReportToAgencyView", _REPORTED, BestInterestsReported, "report")
VIEW_TO_AGENCY = Section("ViewToAgencyView", _GIVEN, ViewOnContactGiven, "view reasons referral_required advice")
ANSWER_TO_ITS_REQUEST = Section("AnswerToRequestView", _OF_A_REQUEST, EnquiryRequestAnswered, "number answer withheld")
RESPONSE_TO_AGENCY = Section("ResponseToAgencyView", _CONCERNS, EnquiryAnswered, f"{_ANSWERED} occurred_at")
