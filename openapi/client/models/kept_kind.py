from enum import StrEnum


class KeptKind(StrEnum):
    CONTACT_WITHOUT_REFERRAL = "contact-without-referral"
    REFERRAL_CLOSED = "referral-closed"
    REFERRAL_CONCLUDED = "referral-concluded"
    SET_ASIDE = "set-aside"

    def __str__(self) -> str:
        return str(self.value)
