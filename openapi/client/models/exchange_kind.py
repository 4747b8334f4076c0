from enum import StrEnum


class ExchangeKind(StrEnum):
    CONTACT = "contact"
    KNOWN_CHECK = "known-check"
    NHS_NUMBER = "nhs-number"
    REFERRAL = "referral"

    def __str__(self) -> str:
        return str(self.value)
