from enum import StrEnum


class KeptKind(StrEnum):
    CONTACT_WITHOUT_REFERRAL = "contact-without-referral"
    ENQUIRY = "enquiry"
    HYPOTHETICAL_CONSULTATION = "hypothetical-consultation"
    REFERRAL_CLOSED = "referral-closed"
    REFERRAL_CONCLUDED = "referral-concluded"
    SET_ASIDE = "set-aside"
    SUBJECT_REQUEST = "subject-request"

    def __str__(self) -> str:
        return str(self.value)
