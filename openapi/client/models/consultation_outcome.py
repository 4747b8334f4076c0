from enum import StrEnum


class ConsultationOutcome(StrEnum):
    ADVISE_EARLY_HELP_ASSESSMENT = "advise-early-help-assessment"
    CONTACT_CSC_FOR_REFERRAL = "contact-csc-for-referral"

    def __str__(self) -> str:
        return str(self.value)
