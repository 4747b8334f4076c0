"""Enquiries of prisons and the Probation Service, as they are shown. The agency sees what it told.

What was found of a child's identity, and where the information went, is the offices' own.
"""

from app.reading.looking import Section, Sees, see
from domain.enquiry import (
    ChildEnquiredAbout,
    ChildNotEnquiredAbout,
    EnquiredChild,
    EnquiredChildMatched,
    Enquirer,
    EnquiryReceived,
    EnquiryRequest,
    EnquiryReviewed,
    SupervisedPerson,
)

_TOLD = "kind received_at professional person information children requests grounds"
_RECEIVED = f"reference {_TOLD} agency agency_name means"
_CHILD = "given_name family_name date_of_birth address relationship contact"

OFFICE: Sees = {
    EnquiryReceived: see(f"{_RECEIVED} by occurred_at"),
    Enquirer: see("name job_role organisation telephone email"),
    SupervisedPerson: see("name date_of_birth number"),
    EnquiredChild: see(_CHILD),
    EnquiryRequest: see("asked_for"),
    EnquiryReviewed: see("review recorded case case_reference by occurred_at"),
    EnquiredChildMatched: see("number standing searched child child_reference by occurred_at"),
    ChildEnquiredAbout: see("enquiry reference kind by occurred_at"),
    ChildNotEnquiredAbout: see("enquiry reference by occurred_at"),
}
AUDITOR: Sees = {
    EnquiryReceived: see(f"{_RECEIVED} by occurred_at"),
    Enquirer: see("name job_role organisation telephone email"),
    SupervisedPerson: see("name date_of_birth number"),
    EnquiredChild: see(_CHILD),
    EnquiryRequest: see("asked_for"),
    EnquiryReviewed: see("review recorded case case_reference by occurred_at"),
    EnquiredChildMatched: see("number standing searched child child_reference by occurred_at"),
    ChildEnquiredAbout: see("enquiry reference kind by occurred_at"),
    ChildNotEnquiredAbout: see("enquiry reference by occurred_at"),
}
PARTNER: Sees = {
    EnquiryReceived: see(f"reference {_TOLD}"),
    Enquirer: see("name job_role organisation telephone email"),
    SupervisedPerson: see("name date_of_birth number"),
    EnquiredChild: see(_CHILD),
    EnquiryRequest: see("asked_for"),
}

_ASKS = "Who enquires about whom, what is told of them and of which children, and what is requested (X18, X22)."

RECEIVED = Section(
    "EnquiryReceivedView", _ASKS, EnquiryReceived, f"{_TOLD} agency agency_name means by occurred_at", title="Received"
)
SENT = Section("EnquirySentView", _ASKS, EnquiryReceived, _TOLD)
REVIEWED = Section(
    "EnquiryReviewedView",
    "What follows from the information, and where it is recorded as required (X18).",
    EnquiryReviewed,
    "review recorded case_reference by occurred_at",
)
MATCHED = Section(
    "EnquiredChildMatchedView",
    "Whether the child is known here, or was, and which it is (X20, X21).",
    EnquiredChildMatched,
    "standing searched child_reference by occurred_at",
)
