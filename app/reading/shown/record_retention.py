"""What keeps a record of its own from being destroyed, and how it was reviewed, as it is shown."""

from app.reading.looking import Section, Sees, see
from domain.record_retention import (
    ConsultationHoldLifted,
    ConsultationHoldPlaced,
    ConsultationRetentionReviewed,
    EnquiryHoldLifted,
    EnquiryHoldPlaced,
    EnquiryRetentionReviewed,
    SubjectRequestHoldLifted,
    SubjectRequestHoldPlaced,
    SubjectRequestRetentionReviewed,
)

_HELD = "ground reasons by occurred_at"
_LIFTED = "reasons by occurred_at"
_REVIEWED = "kind due_on source keep_until reasons by occurred_at"

OFFICE: Sees = {
    ConsultationHoldPlaced: see(_HELD),
    ConsultationHoldLifted: see(_LIFTED),
    ConsultationRetentionReviewed: see(_REVIEWED),
    EnquiryHoldPlaced: see(_HELD),
    EnquiryHoldLifted: see(_LIFTED),
    EnquiryRetentionReviewed: see(_REVIEWED),
    SubjectRequestHoldPlaced: see(_HELD),
    SubjectRequestHoldLifted: see(_LIFTED),
    SubjectRequestRetentionReviewed: see(_REVIEWED),
}
AUDITOR: Sees = {
    ConsultationHoldPlaced: see(_HELD),
    ConsultationHoldLifted: see(_LIFTED),
    ConsultationRetentionReviewed: see(_REVIEWED),
    EnquiryHoldPlaced: see(_HELD),
    EnquiryHoldLifted: see(_LIFTED),
    EnquiryRetentionReviewed: see(_REVIEWED),
    SubjectRequestHoldPlaced: see(_HELD),
    SubjectRequestHoldLifted: see(_LIFTED),
    SubjectRequestRetentionReviewed: see(_REVIEWED),
}
PARTNER: Sees = {}

_THE_HOLD = "The legal hold that stands."
_HOW_LIFTED = "How the last hold was lifted."
_HOW_REVIEWED = "How it was last reviewed once it was due. keep_until: null where its erasure was asked for."

CONSULTATION_HOLD = Section("ConsultationHoldView", _THE_HOLD, ConsultationHoldPlaced, _HELD)
CONSULTATION_LIFTED = Section("ConsultationHoldLiftedView", _HOW_LIFTED, ConsultationHoldLifted, _LIFTED)
CONSULTATION_REVIEWED = Section(
    "ConsultationRetentionReviewedView", _HOW_REVIEWED, ConsultationRetentionReviewed, _REVIEWED
)
ENQUIRY_HOLD = Section("EnquiryHoldView", _THE_HOLD, EnquiryHoldPlaced, _HELD)
ENQUIRY_LIFTED = Section("EnquiryHoldLiftedView", _HOW_LIFTED, EnquiryHoldLifted, _LIFTED)
ENQUIRY_REVIEWED = Section("EnquiryRetentionReviewedView", _HOW_REVIEWED, EnquiryRetentionReviewed, _REVIEWED)
SUBJECT_REQUEST_HOLD = Section("SubjectRequestHoldView", _THE_HOLD, SubjectRequestHoldPlaced, _HELD)
SUBJECT_REQUEST_LIFTED = Section("SubjectRequestHoldLiftedView", _HOW_LIFTED, SubjectRequestHoldLifted, _LIFTED)
SUBJECT_REQUEST_REVIEWED = Section(
    "SubjectRequestRetentionReviewedView", _HOW_REVIEWED, SubjectRequestRetentionReviewed, _REVIEWED
)
