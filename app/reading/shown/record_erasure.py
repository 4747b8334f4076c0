"""That a record of its own was erased, or is to be, by whom and why; never what it was. A concern's is the agency's."""

from app.reading.looking import Section, Sees, Several, see
from domain.record_erasure import (
    ConcernErasureApproved,
    ConcernErasureAsked,
    ConcernErasureDeclined,
    ConsultationErasureApproved,
    ConsultationErasureAsked,
    ConsultationErasureDeclined,
    EnquiryErasureApproved,
    EnquiryErasureAsked,
    EnquiryErasureDeclined,
    SubjectRequestErasureApproved,
    SubjectRequestErasureAsked,
    SubjectRequestErasureDeclined,
)

_ASKED = "ground reasons by occurred_at"
_DECLINED = "reasons by occurred_at"
_APPROVED = "ground asked_by slots reasons by occurred_at"

OFFICE: Sees = {
    EnquiryErasureAsked: see(_ASKED),
    EnquiryErasureDeclined: see(_DECLINED),
    EnquiryErasureApproved: see(_APPROVED),
    ConsultationErasureAsked: see(_ASKED),
    ConsultationErasureDeclined: see(_DECLINED),
    ConsultationErasureApproved: see(_APPROVED),
    SubjectRequestErasureAsked: see(_ASKED),
    SubjectRequestErasureDeclined: see(_DECLINED),
    SubjectRequestErasureApproved: see(_APPROVED),
}
AUDITOR: Sees = {
    EnquiryErasureAsked: see(_ASKED),
    EnquiryErasureDeclined: see(_DECLINED),
    EnquiryErasureApproved: see(_APPROVED),
    ConsultationErasureAsked: see(_ASKED),
    ConsultationErasureDeclined: see(_DECLINED),
    ConsultationErasureApproved: see(_APPROVED),
    SubjectRequestErasureAsked: see(_ASKED),
    SubjectRequestErasureDeclined: see(_DECLINED),
    SubjectRequestErasureApproved: see(_APPROVED),
}
PARTNER: Sees = {}
AGENCY: Sees = {
    ConcernErasureAsked: see(_ASKED),
    ConcernErasureDeclined: see(_DECLINED),
    ConcernErasureApproved: see(_APPROVED),
}

_WHAT_IS_ASKED = "The erasure that is asked for and not yet decided."
_HOW_DECLINED = "How the last asking for an erasure was declined."
_WHAT_WAS = "What was erased. asked_by: the id of who asked; slots: the keys that were destroyed."

CONCERN_ASKED = Section("ConcernErasureAskedView", _WHAT_IS_ASKED, ConcernErasureAsked, _ASKED)
CONCERN_DECLINED = Section("ConcernErasureDeclinedView", _HOW_DECLINED, ConcernErasureDeclined, _DECLINED)
CONCERN_ERASED = Several("ConcernErasureApprovedView", _WHAT_WAS, ConcernErasureApproved, _APPROVED)
ENQUIRY_ASKED = Section("EnquiryErasureAskedView", _WHAT_IS_ASKED, EnquiryErasureAsked, _ASKED)
ENQUIRY_DECLINED = Section("EnquiryErasureDeclinedView", _HOW_DECLINED, EnquiryErasureDeclined, _DECLINED)
ENQUIRY_ERASED = Several("EnquiryErasureApprovedView", _WHAT_WAS, EnquiryErasureApproved, _APPROVED)
CONSULTATION_ASKED = Section("ConsultationErasureAskedView", _WHAT_IS_ASKED, ConsultationErasureAsked, _ASKED)
CONSULTATION_DECLINED = Section(
    "ConsultationErasureDeclinedView", _HOW_DECLINED, ConsultationErasureDeclined, _DECLINED
)
CONSULTATION_ERASED = Several("ConsultationErasureApprovedView", _WHAT_WAS, ConsultationErasureApproved, _APPROVED)
SUBJECT_REQUEST_ASKED = Section("SubjectRequestErasureAskedView", _WHAT_IS_ASKED, SubjectRequestErasureAsked, _ASKED)
SUBJECT_REQUEST_DECLINED = Section(
    "SubjectRequestErasureDeclinedView", _HOW_DECLINED, SubjectRequestErasureDeclined, _DECLINED
)
SUBJECT_REQUEST_ERASED = Several(
    "SubjectRequestErasureApprovedView", _WHAT_WAS, SubjectRequestErasureApproved, _APPROVED
)
